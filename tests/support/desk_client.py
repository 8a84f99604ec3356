"""Asks the desk as its pages do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPConnection
from typing import Any

from waiting import wait_until

from briefing.server.desk.guard import TOKEN


@dataclass
class Answer:
    """What came back."""

    status: int
    content: bytes
    headers: Message

    @property
    def json(self) -> Any:
        """The content as JSON."""
        return json.loads(self.content)


@dataclass
class Client:
    """A client of the desk at `port` that shows `token`."""

    port: int
    token: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def ask(
        self, method: str, path: str, asked: object = None, body: bytes = b"", **headers: str
    ) -> Answer:
        """One request; `asked` is sent as JSON, headers have _ for -."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = dict(self.headers)
        if self.token:
            sent[TOKEN] = self.token
        if asked is not None:
            body = json.dumps(asked).encode()
            sent["Content-Type"] = "application/json"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body or None, sent)
        response = connection.getresponse()
        answer = Answer(response.status, response.read(), response.headers)
        connection.close()
        return answer

    def begin(self, text: str, title: str = "") -> dict[str, Any]:
        """A draft of a text, whole, read by the draft voice."""
        begun = self.ask("POST", "/studio/drafts", {"text": text, "title": title})
        assert begun.status == 201, begun.content
        choices = {"engine": "espeak", "voice": "hi"}
        return self.change(begun.json, choices=choices)

    def change(self, draft: Mapping[str, Any], **changes: object) -> dict[str, Any]:
        """The draft after some changes."""
        asked = {"version": draft["version"], **changes}
        answer = self.ask("PATCH", f"/studio/drafts/{draft['number']}", asked)
        assert answer.status == 200, answer.content
        changed: dict[str, Any] = answer.json
        return changed

    def finished(self, path: str) -> dict[str, Any]:
        """The task at `path` when it is over."""

        def over() -> bool:
            return bool(self.ask("GET", path).json["state"] in {"done", "failed"})

        wait_until(over, "the end of the task", seconds=120)
        task: dict[str, Any] = self.ask("GET", path).json
        return task
