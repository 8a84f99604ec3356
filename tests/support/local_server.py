"""Our own web server in a thread, for tests over real connections."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

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
    with answering(serve.application(folder, key=key), serve.listener(port=port), bounds) as at:
        yield at


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
    settings = Settings(engine=engine)
    show = target or Target(folder, site, here, Show(title=folder.name), settings=settings)
    with (
        opened(home, here, show, webhook) as desk,
        answering(serve.application(site, desk=desk, key=key), bound) as at,
    ):
        yield at, desk


@contextmanager
def answering(
    application: Starlette,
    bound: socket.socket,
    bounds: tuple[float, int] = (connections.HEAD, connections.MOST),
) -> Iterator[int]:
    """Answer at `bound` in a thread; gives the port. `bounds` as in `connections.bounded`."""
    config = uvicorn.Config(
        application,
        http=connections.bounded(*bounds),
        log_level="warning",
        lifespan="off",
        limit_concurrency=bounds[1] + 1,  # as `serve` has it
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    try:
        yield bound.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(120)
        bound.close()
