"""Our own web server in a thread, for tests over real connections."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from briefing.server import connections, serve
from briefing.server.jobs import Jobs


@contextmanager
def running(
    folder: Path,
    port: int = 0,
    studio: tuple[Jobs, Path] | None = None,
    key: str = "",
    bounds: tuple[float, int] = (connections.HEAD, connections.MOST),
) -> Iterator[int]:
    """Serve `folder` in a thread; gives the port. `bounds` are those of `connections.bounded`."""
    bound = serve.listener(port=port)
    config = uvicorn.Config(
        serve.application(folder, studio=studio, key=key),
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
