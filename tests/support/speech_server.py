"""Google's speech service as gTTS knows it, on this machine, well-behaved or not."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import socket
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from urllib.parse import parse_qs

import numpy as np
import soundfile
import trustme
from web_server import Behavior, Connection, listening, tls

RATE = 24_000
PER_CHARACTER = 0.07  # seconds


@cache
def tone(seconds: float, level: float = 0.3, around: float = 0.5) -> bytes:
    """An MP3 as the service sends it: 24 kHz mono, with `around` seconds of silence."""
    wave = level * np.sin(2 * np.pi * 200 * np.arange(round(seconds * RATE)) / RATE)
    silence = np.zeros(round(around * RATE))
    file = io.BytesIO()
    sound = np.concatenate([silence, wave, silence]).astype(np.float32)
    soundfile.write(file, sound, RATE, format="MP3")
    return file.getvalue()


def line(audio: bytes) -> bytes:
    """The body of an answer that carries `audio`."""
    text = base64.b64encode(audio).decode()
    return f')]}}\'\n\n[["wrb.fr","jQ1olc","[\\"{text}\\"]",null,null,null,"generic"]]\n'.encode()


@dataclass
class SpeechServer:
    """What it was asked, and how it behaves: as `badly` says, in turn, and then well.

    `failing` is what goes wrong at which request, counted from 1; `latency` is in seconds.
    """

    port: int
    scheme: str
    texts: list[str] = field(default_factory=list)
    elsewhere: list[bytes] = field(default_factory=list)
    connections: int = 0
    badly: deque[Behavior] = field(default_factory=deque)
    failing: dict[int, Behavior] = field(default_factory=dict)
    latency: float = 0.0
    redirected: Behavior | None = None
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/"

    def speak(self, connection: Connection, text: str, *, last: bool = False) -> None:
        """Answer as the service does, and keep the connection unless it is the `last` answer."""
        body = line(tone(len(text) * PER_CHARACTER))
        close = b"Connection: close\r\n" if last else b""
        head = b"HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n" % (close, len(body))
        connection.send(head + body)

    def answer(self, connection: Connection, body: bytes) -> bool:
        """Answer one request; whether the connection goes on."""
        if not connection.request.startswith(b"POST "):
            self.elsewhere.append(connection.request + body)
            assert self.redirected
            self.redirected(connection)
            return False
        (asked,) = json.loads(parse_qs(body.decode())["f.req"][0])[0]
        self.texts.append(json.loads(asked[1])[0])
        self.stop.wait(self.latency)
        fault = self.badly.popleft() if self.badly else self.failing.get(len(self.texts))
        if fault:
            fault(connection)
            return False
        self.speak(connection, self.texts[-1])
        return True


def _head(reader: io.BufferedIOBase) -> bytes:
    """The head of the next request, b"" when the client has gone."""
    return b"".join(takewhile(b"\r\n".__ne__, iter(reader.readline, b"")))


@contextlib.contextmanager
def speaking(certificate: trustme.LeafCert | None = None) -> Iterator[SpeechServer]:
    """The service on a free port of 127.0.0.1, with TLS if there is a certificate."""
    context = tls(certificate)

    def converse(line: socket.socket) -> None:
        service.connections += 1
        reader = line.makefile("rb")
        goes_on = True
        while goes_on and (head := _head(reader)):
            length = next(
                (int(h[15:]) for h in head.splitlines() if h[:15] == b"Content-Length:"), 0
            )
            connection = Connection(line, head, service.stop)
            goes_on = service.answer(connection, reader.read(length))

    with listening(context, converse) as port:
        service = SpeechServer(port, "https" if context else "http")
        try:
            yield service
        finally:
            service.stop.set()
