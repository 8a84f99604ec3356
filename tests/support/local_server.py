"""Our own web server in a thread, for tests over real connections."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from briefing.podcast.show import Show
from briefing.server import connections, serve
from briefing.server.desk.desk import Desk, opened
from briefing.server.desk.target import Target
from briefing.settings import Settings


@contextmanager
def running(
    folder: Path,
    port: int = 0,
    key: str = "",
    bounds: tuple[float, int] = (connections.HEAD, connections.MOST),
) -> Iterator[int]:
    """Serve `folder` in a thread; gives the port. `bounds` are those of `connections.bounded`."""
    with _served(folder, serve.listener(port=port), None, key, bounds) as answering:
        yield answering


@contextmanager
def at_desk(
    folder: Path,
    home: Path,
    port: int = 0,
    key: str = "",
    webhook: str = "",
    *,
    target: Target | None = None,
    engine: str = "kokoro",
) -> Iterator[tuple[int, Desk]]:
    """Serve the desk kept in `home`, of the show with its episodes in `folder`; port and desk.

    The show is `target`, else one that `engine` reads.
    """
    bound = serve.listener(port=port)
    here = serve.address(bound)
    (site := home.parent / "site").mkdir(parents=True, exist_ok=True)
    bounds = connections.HEAD, connections.MOST
    settings = Settings(engine=engine)
    show = target or Target(folder, site, here, Show(title=folder.name), settings=settings)
    with (
        opened(home, here, show, webhook) as desk,
        _served(site, bound, desk, key, bounds) as answering,
    ):
        yield answering, desk


@contextmanager
def _served(
    folder: Path, bound: socket.socket, desk: Desk | None, key: str, bounds: tuple[float, int]
) -> Iterator[int]:
    config = uvicorn.Config(
        serve.application(folder, desk=desk, key=key),
        http=connections.bounded(*bounds),
        log_level="warning",
        lifespan="off",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    try:
        yield bound.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)
        bound.close()
