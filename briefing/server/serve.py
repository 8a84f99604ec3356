"""A podcast on this machine's own web server: to try it, and to hear it on the phone.

Needs the extra `serve`. It listens to this machine only, unless told another address.
"""

from __future__ import annotations

import errno
import logging
import re
import socket
from asyncio import CancelledError
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import OutputError, UsageError
from briefing.io.folders import data_folder
from briefing.io.optional import need
from briefing.io.places import is_folder, no_folder

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from briefing.server.desk.desk import Desk
    from briefing.server.desk.target import Target

LOCAL = "127.0.0.1"
ANYWHERE = "0.0.0.0"  # noqa: S104 - only where the user asks for it
PORT = 8000
_KEY = re.compile(r"[A-Za-z0-9]+")
_SHORTEST_KEY = 8
_NAMES_OF_LOCAL = ["localhost", LOCAL, "[::1]"]


@dataclass(frozen=True, slots=True)
class Studio:
    """That there is a desk, and how it is used."""

    key: str = ""
    """Opens it: letters and digits, at least 8; "" leaves it open to this machine."""
    show: Target | None = None
    """The show that is published to: the one whose site is served."""
    webhook: str = ""
    """An address that is told when something sent is an episode; "" is none."""


def serve(
    folder: Path,
    host: str = LOCAL,
    port: int = PORT,
    ready: Callable[[str], None] | None = None,
    studio: Studio | None = None,
) -> None:
    """Serve the site in `folder` until the process is interrupted.

    With `studio` there is also the desk, at /studio; in a network only with a key. `ready` is
    called with the address once it answers; `port` 0 takes any free one. Raises InputError when
    there is no such folder, UsageError for an address that is not this machine's, OutputError
    when the port is taken, InUse when another server has the desk open, MissingError without
    the extra `serve`.
    """
    if studio:
        check_key(host, studio.key)
    with listener(host, port) as bound:
        serve_at(bound, folder, ready, studio)


def serve_at(
    bound: socket.socket,
    folder: Path,
    ready: Callable[[str], None] | None = None,
    studio: Studio | None = None,
) -> None:
    """The same at a socket that listens, of which the caller has checked the key."""
    host = bound.getsockname()[0]
    with ExitStack() as at_end:
        desk = None
        if studio:
            from briefing.server.desk.desk import opened

            home = data_folder() / "desk"
            desk = at_end.enter_context(opened(home, address(bound), studio.show, studio.webhook))
        run(application(folder, host, desk, studio.key if studio else ""), bound, ready)


def check_key(host: str, key: str) -> None:
    """UsageError unless `key` may open a studio at `host`; this machine alone needs none."""
    how = f"set one of at least {_SHORTEST_KEY} letters and digits"
    if not key and host in _NAMES_OF_LOCAL:
        return
    if not key:
        raise UsageError(
            "on a network the desk needs a key, or anyone there could use this machine", how, "key"
        )
    if len(key) < _SHORTEST_KEY:
        raise UsageError(f"the key is too short: {len(key)} characters", how, "key")
    if not _KEY.fullmatch(key):
        raise UsageError("the key has characters other than a to z, A to Z and 0 to 9", how, "key")


def run(app: Starlette, bound: socket.socket, ready: Callable[[str], None] | None = None) -> None:
    """Answer what comes in at `bound` until the process is interrupted."""
    uvicorn = _needed("uvicorn")

    from briefing.server.connections import MOST, bounded

    config = uvicorn.Config(
        app,
        http=bounded(),
        log_level="warning",
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=1,
        limit_concurrency=MOST + 1,
        lifespan="off",
    )
    logging.getLogger("uvicorn.error").addFilter(_without_cut_off)
    if ready is not None:
        ready(address(bound))  # the socket listens: who comes early waits, and is answered
    uvicorn.Server(config).run(sockets=[bound])


def _without_cut_off(record: logging.LogRecord) -> bool:
    """Whether to log what uvicorn tells: not of requests that are cut off because the server ends.

    It cancels those that take longer than a second then, and logs a traceback for each.
    """
    error = record.exc_info[1] if record.exc_info else None
    return not (isinstance(error, CancelledError) or record.msg.startswith("Cancel "))


def application(
    folder: Path, host: str = LOCAL, desk: Desk | None = None, key: str = ""
) -> Starlette:
    """The web application for a folder, and a desk; requests that name another host are refused.

    With a `key`, the desk is for those who know it.

    A page elsewhere could otherwise read this machine's files through a name that it
    points here (DNS rebinding).
    """
    starlette = _needed("starlette.applications")
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.routing import Route

    from briefing.server.files import Files

    if not is_folder(folder):
        raise no_folder(folder, "name the folder that 'batch' or 'publish' wrote")
    names = [*_NAMES_OF_LOCAL, *([host] if host != ANYWHERE else names_in_network())]
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=names, www_redirect=False)
    guards = [guard]
    routes = []
    if key:
        from briefing.server.access import Locked

        guards.append(Middleware(Locked, prefix="/studio", key=key))
    if desk is not None:
        from briefing.server.desk.routes import routes as desk_routes

        routes = desk_routes(desk)
    routes.append(Route("/{path:path}", Files(folder).answer, methods=["GET", "HEAD"]))
    app: Starlette = starlette.Starlette(routes=routes, middleware=guards)
    return app


def listener(host: str = LOCAL, port: int = PORT) -> socket.socket:
    """A socket that listens at an address of this machine; errors as `serve` says."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        bound = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        raise UsageError(f"cannot listen at {host}: {error.strerror}", "try 127.0.0.1") from error
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(128)
    except OverflowError as error:
        bound.close()
        raise UsageError(f"no port {port}", "give 1 to 65535, or 0 for any free one") from error
    except OSError as error:
        bound.close()
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise OutputError(
                f"port {port} is taken or not allowed", "choose another, such as 8080", "port"
            ) from error
        raise UsageError(f"{host} is not an address of this machine", "try 127.0.0.1") from error
    return bound


def address(bound: socket.socket) -> str:
    """The web address of a socket; for one bound to every address, the one a phone can use."""
    host, port = bound.getsockname()[:2]
    shown = lan_address() if ip_address(host).is_unspecified else host
    return f"http://[{shown}]:{port}/" if ":" in shown else f"http://{shown}:{port}/"


def lan_address() -> str:
    """This machine's address in the local network; 127.0.0.1 without one. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation: only the route is asked
            return str(probe.getsockname()[0])
        except OSError:
            return LOCAL


def names_in_network() -> list[str]:
    """What other machines of the network may call this one."""
    name = socket.gethostname()
    return [lan_address(), name, f"{name}.local"]


def qr_code(text: str) -> str:
    """A QR code for a terminal, which a phone's camera reads; MissingError without `serve`."""
    from io import StringIO

    out = StringIO()
    _needed("segno").make(text, error="m").terminal(out, compact=True, border=2)
    return out.getvalue()


def _needed(module: str) -> Any:
    return need(module, "serve", "the web server")
