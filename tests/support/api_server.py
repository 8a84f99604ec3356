"""The HTTP API in a thread, for tests over real connections."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from local_server import answering

from briefing.server import serve
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
    tasks = Tasks(folder)
    try:
        with answering(application(tasks, host, key), serve.listener(port=0)) as port:
            yield Client(port, tasks)
    finally:
        tasks.close()
