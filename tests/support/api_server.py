"""The HTTP API in a thread, for tests over real connections."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import uvicorn

from briefing.server import connections, serve
from briefing.server.api.server import application
from briefing.server.api.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """Of an error in OpenAI's shape."""
        return str(self.json["error"]["code"])


@dataclass(frozen=True, slots=True)
class Client:
    """Asks over a connection of its own each time."""

    port: int
    tasks: Tasks

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Answer:
        """`body` is bytes, or what becomes JSON; headers have _ for -."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            sent = {"Content-Type": "application/json"} | sent
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection.request(method, path, body, sent)
        response = connection.getresponse()
        found = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        return found

    def post(self, path: str, **fields: Any) -> Answer:
        """The draft voice says it, unless another is asked for."""
        return self.ask("POST", path, {"model": "espeak"} | fields)


@contextmanager
def api_running(folder: Path, key: str = "", host: str = serve.LOCAL) -> Iterator[Client]:
    """The API on a free port of this machine."""
    bound = serve.listener(port=0)
    tasks = Tasks(folder)
    config = uvicorn.Config(
        application(tasks, host, key),
        http=connections.bounded(),
        log_level="warning",
        lifespan="off",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    try:
        yield Client(bound.getsockname()[1], tasks)
    finally:
        server.should_exit = True
        thread.join(20)
        tasks.close()
        bound.close()
