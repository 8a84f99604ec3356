"""POST /v1/audio/speech: a text becomes sound while it is said."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any

from anyio import CancelScope, CapacityLimiter, create_task_group, fail_after, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from briefing import pipeline
from briefing.audio.formats.streams import MEDIA_TYPES, encoded
from briefing.document import Source
from briefing.server.api.asked import asked, refuse_misspelled, source_of
from briefing.server.api.errors import NEVER_KEPT
from briefing.server.api.speakers import settings_of
from briefing.server.api.values import Refusal, one_of
from briefing.settings import Settings

PARAMETERS = ("input", "model", "voice", "speed", "response_format", "stream_format")
"""What a request may say."""
MOST = 64
"""Requests that are said at once; more are refused, and clients ask again."""
SENDING = 60.0
"""Seconds that a client may take over a piece of sound before it is given up."""
WHOLE = 3600.0
"""Seconds for all of it."""


class Speech:
    """Answers requests for speech. All of them share the voice, a piece of each in its turn."""

    def __init__(self, most: int = MOST) -> None:
        """At most `most` at once."""
        self._limiter = CapacityLimiter(most)
        self._most = most
        self._now = 0

    async def answer(self, request: Request) -> Response:
        """The sound. Raises Refusal and BriefingError, as long as there is none."""
        wanted = await asked(request)
        refuse_misspelled(wanted, PARAMETERS)
        kind = one_of(wanted, "response_format", MEDIA_TYPES, "mp3")
        form = one_of(wanted, "stream_format", ("audio", "sse"), "audio")
        source = await to_thread.run_sync(source_of, wanted)
        return await self._begun(source, settings_of(wanted), kind, form)

    async def _begun(self, source: Source, settings: Settings, kind: str, form: str) -> Response:
        """The answer once its first sound is there: until then it may still be refused."""
        if self._now >= self._most:
            raise Refusal(429, f"{self._most} texts are being said already", "too_many_requests")
        self._now += 1
        sound = _Pulled(_sound(source, settings, kind), self._limiter, self._left)
        try:
            first = await sound.next()
        except BaseException:
            await sound.close()
            raise
        events = _Events(len(source.text)) if form == "sse" else None
        media_type = "text/event-stream" if events else MEDIA_TYPES[kind]
        return _Growing(first or b"", sound, events, media_type)

    def _left(self) -> None:
        self._now -= 1


def _sound(source: Source, settings: Settings, kind: str) -> Generator[bytes]:
    samples = pipeline.say(source, settings)
    with closing(samples):  # type: ignore[type-var]
        yield from encoded(samples, kind)


class _Pulled:
    """A generator that works, pulled from a thread, piece by piece as the client takes them."""

    def __init__(
        self, sound: Generator[bytes], limiter: CapacityLimiter, left: Callable[[], None]
    ) -> None:
        self._sound, self._limiter, self._left = sound, limiter, left
        self._closed = False

    async def next(self) -> bytes | None:
        """The next piece; None after the last."""
        return await to_thread.run_sync(next, self._sound, None, limiter=self._limiter)

    async def close(self) -> None:
        """Say no more."""
        if self._closed:
            return
        self._closed = True
        try:
            with CancelScope(shield=True):
                await to_thread.run_sync(self._sound.close, limiter=self._limiter)
        finally:
            self._left()


class _Events:
    """The sound as server-sent events: base64 in JSON."""

    def __init__(self, characters: int) -> None:
        self._characters = characters

    def of(self, piece: bytes) -> bytes:
        return _event("speech.audio.delta", audio=base64.b64encode(piece).decode())

    def end(self) -> bytes:
        used = {"input_tokens": self._characters, "output_tokens": 0}
        return _event("speech.audio.done", usage=used | {"total_tokens": self._characters})


def _event(kind: str, **fields: Any) -> bytes:
    return f"data: {json.dumps({'type': kind, **fields})}\n\n".encode()


class _Growing(Response):
    """Sound that is sent as it is made, until its end, or the client is gone or does not read."""

    def __init__(
        self, first: bytes, sound: _Pulled, events: _Events | None, media_type: str
    ) -> None:
        self._first, self._sound, self._events = first, sound, events
        self.status_code, self.background, self.body = 200, None, b""
        self.media_type = media_type
        self.init_headers(NEVER_KEPT | {"X-Accel-Buffering": "no"})
        del self.headers["content-length"]

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Send it. An error on the way breaks the connection off: the client knows it lacks."""
        try:
            with fail_after(WHOLE):
                async with create_task_group() as group:
                    group.start_soon(_until_gone, receive, group.cancel_scope.cancel)
                    await self._send(send)
                    group.cancel_scope.cancel()
        finally:
            await self._sound.close()

    async def _send(self, send: Send) -> None:
        head = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(head)
        piece: bytes | None = self._first
        while piece is not None:
            await _sent(send, self._events.of(piece) if self._events else piece)
            piece = await self._sound.next()
        await _sent(send, self._events.end() if self._events else b"", more=False)


async def _sent(send: Send, body: bytes, *, more: bool = True) -> None:
    with fail_after(SENDING):
        await send({"type": "http.response.body", "body": body, "more_body": more})


async def _until_gone(receive: Receive, leave: Callable[[], None]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    leave()
