"""Microsoft's speech service as edge-tts knows it, on this machine: WebSocket messages."""

from __future__ import annotations

import asyncio
import json
import re
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape

import trustme
from aiohttp import web
from speech_server import PER_CHARACTER, tone
from web_server import tls

Socket = web.WebSocketResponse
Behavior = Callable[[Socket, str], Awaitable[None]]

START = "X-RequestId:1\r\nPath:turn.start\r\n\r\n{}"
END = "X-RequestId:1\r\nPath:turn.end\r\n\r\n{}"
_TICKS = 10_000_000  # a second


def audio(mp3: bytes) -> bytes:
    """A message that carries sound."""
    head = b"X-RequestId:1\r\nContent-Type:audio/mpeg\r\nPath:audio\r\n"
    return len(head).to_bytes(2, "big") + head + mp3


def boundary(word: str, start: float, seconds: float) -> str:
    """A message that says when a word sounds."""
    data = {
        "Offset": round(start * _TICKS),
        "Duration": round(seconds * _TICKS),
        "text": {"Text": word, "Length": len(word), "BoundaryType": "WordBoundary"},
    }
    known = json.dumps({"Metadata": [{"Type": "WordBoundary", "Data": data}]})
    return f"X-RequestId:1\r\nPath:audio.metadata\r\n\r\n{known}"


def words_of(text: str) -> list[tuple[str, float, float]]:
    """Word, start and length in seconds: half a second of silence, then all as fast as `tone`."""
    found = re.finditer(r"[^\s।,!?]+", text)
    return [
        (m[0], 0.5 + m.start() * PER_CHARACTER, (m.end() - m.start()) * PER_CHARACTER)
        for m in found
    ]


async def speak(socket: Socket, text: str) -> None:
    """Say `text` as the service does."""
    mp3 = tone(len(text) * PER_CHARACTER)
    await socket.send_str(START)
    for word in words_of(text):
        await socket.send_str(boundary(*word))
    for place in range(0, len(mp3), 4000):
        await socket.send_bytes(audio(mp3[place : place + 4000]))
    await socket.send_str(END)


@dataclass(frozen=True)
class Refusal:
    """An answer of HTTP instead of a connection."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class EdgeServer:
    """What it was asked (SSML), and how it behaves: as `badly` says, in turn, and then well."""

    port: int = 0
    scheme: str = "ws"
    ssml: list[str] = field(default_factory=list)
    badly: deque[Behavior | Refusal] = field(default_factory=deque)

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/v1?token=none"

    @property
    def texts(self) -> list[str]:
        return [unescape(re.sub(r"<[^>]*>", "", ssml)) for ssml in self.ssml]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        behavior = self.badly.popleft() if self.badly else speak
        if isinstance(behavior, Refusal):
            return web.Response(status=behavior.status, headers=behavior.headers)
        socket = Socket()
        await socket.prepare(request)
        await socket.receive_str()
        _, _, ssml = (await socket.receive_str()).partition("\r\n\r\n")
        self.ssml.append(ssml)
        await behavior(socket, self.texts[-1])
        await socket.close()
        return socket


@contextmanager
def speaking(certificate: trustme.LeafCert | None = None) -> Iterator[EdgeServer]:
    """The service on a free port of 127.0.0.1, with TLS if there is a certificate."""
    context = tls(certificate)
    service, ready = EdgeServer(scheme="wss" if context else "ws"), threading.Event()
    loop = asyncio.new_event_loop()
    over = asyncio.Event()

    async def run() -> None:
        application = web.Application()
        application.router.add_get("/v1", service.handle)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context)
        await site.start()
        service.port = runner.addresses[0][1]
        ready.set()
        await over.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),), daemon=True)
    thread.start()
    assert ready.wait(120)
    try:
        yield service
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(120)
        loop.close()
