"""Speech for Home Assistant: the Wyoming protocol, through the package `wyoming`, an extra.

The protocol knows no key: whoever reaches the port can make this machine speak, and nothing else.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError
from briefing.io.optional import need
from briefing.server import serve as web
from briefing.server.api.speakers import prepare
from briefing.server.limits import SAID_AT_ONCE
from briefing.server.wyoming_texts import (
    FORMAT,
    Coming,
    pause_after,
    sound_of,
    speakers_info,
)

if TYPE_CHECKING:
    from wyoming.event import Event, Eventable


PORT = 10_200
"""Where Home Assistant looks for text to speech."""
MOST = 16
"""Connections at once; beyond them the one that has said nothing for longest makes room."""
IDLE = 600.0
"""Seconds that a connection may say nothing."""
SENDING = 60.0
"""Seconds that a client may take over a piece of sound."""

_LARGEST = 8 * SAID_AT_ONCE  # bytes of an event

_log = logging.getLogger(__name__)


def serve(
    host: str = web.LOCAL, port: int = PORT, ready: Callable[[str], None] | None = None
) -> None:
    """Answer until the process is interrupted; `ready` is called once it does.

    The voice is loaded meanwhile. Raises UsageError for an address that is not this machine's,
    OutputError when the port is taken, MissingError without the extra `wyoming`.
    """
    need("wyoming", "wyoming", "Home Assistant's protocol")
    with closing(web.listener(host, port)) as bound:
        prepare()
        if ready is not None:
            ready(web.address(bound).replace("http:", "tcp:").rstrip("/"))
        asyncio.run(answering(bound))


async def answering(bound: socket.socket) -> None:
    """Answer whoever connects to `bound`, until it is cancelled."""
    talking: set[_Talk] = set()
    silent: dict[_Talk, None] = {}  # those that are waited for, the longest first

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with closing(writer):
            if len(talking) >= MOST:
                if not silent:
                    return
                next(iter(silent)).drop()
            talk = _Talk(reader, writer, silent)
            talking.add(talk)
            try:
                await talk.run()
            finally:
                talking.discard(talk)

    async with await asyncio.start_server(connected, sock=bound, limit=_LARGEST) as server:
        await server.serve_forever()


class _Bounded:
    """What a connection sends; no event is larger than what is said at once."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    async def readline(self) -> bytes:
        return await self._reader.readline()

    async def readexactly(self, size: int) -> bytes:
        if size > _LARGEST:
            raise ValueError(f"an event of {size} bytes")
        return await self._reader.readexactly(size)


class _Talk:
    """One connection, from its first event to its last."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        silent: dict[_Talk, None],
    ) -> None:
        self._reader: Any = _Bounded(reader)
        self._writer, self._silent = writer, silent
        self._coming: Coming | None = None

    async def run(self) -> None:
        """Answer every event; what is none, or takes too long, ends the connection."""
        # What a stranger sends may be any JSON: wyoming raises these for what is no event.
        wrong = (OSError, EOFError, ValueError, TypeError, AttributeError, LookupError)
        with suppress(*wrong, TimeoutError, RecursionError):
            while event := await self._next():
                await self._answer(event)

    def drop(self) -> None:
        """End it, as it says nothing."""
        self._silent.pop(self, None)
        self._writer.close()

    async def _next(self) -> Event | None:
        from wyoming.event import async_read_event

        self._silent[self] = None
        try:
            return await asyncio.wait_for(async_read_event(self._reader), IDLE)
        finally:
            self._silent.pop(self, None)

    async def _answer(self, event: Event) -> None:
        from wyoming.tts import Synthesize, SynthesizeChunk, SynthesizeStart

        match event.type:
            case "describe":
                await self._write(await asyncio.to_thread(speakers_info))
            case "ping":
                await self._pong(event)
            case "synthesize" if self._coming is None:  # else it repeats what came in chunks
                wanted = Synthesize.from_event(event)
                await self._said(wanted.text, wanted, whole=True)
            case "synthesize-start":
                self._coming = Coming(SynthesizeStart.from_event(event))
            case "synthesize-chunk" if self._coming:
                text = self._coming.more(SynthesizeChunk.from_event(event).text)
                await self._said(text, self._coming.start)
            case "synthesize-stop" if self._coming:
                await self._ended(self._coming)

    async def _pong(self, event: Event) -> None:
        from wyoming.ping import Ping, Pong

        await self._write(Pong(text=Ping.from_event(event).text))

    async def _ended(self, coming: Coming) -> None:
        """Say the rest of a text that came in chunks."""
        from wyoming.audio import AudioStop
        from wyoming.tts import SynthesizeStopped

        await self._said(coming.rest(), coming.start)
        if coming.begun:
            await self._write(AudioStop())
        await self._write(SynthesizeStopped())
        self._coming = None

    async def _said(self, text: str, wanted: Any, *, whole: bool = False) -> None:
        """Send `text` as sound; a text that cannot be said is answered by the reason."""
        from wyoming.audio import AudioChunk, AudioStart, AudioStop
        from wyoming.error import Error

        if not text.strip() and not whole:
            return
        try:
            sound = sound_of(text, wanted)
            piece = await asyncio.to_thread(next, sound, None)
            if whole or (self._coming and not self._coming.begun):
                await self._write(AudioStart(**FORMAT))
            elif piece is not None:
                piece = pause_after(wanted) + piece
            if self._coming:
                self._coming.begun = True
            try:
                while piece is not None:
                    await self._write(AudioChunk(**FORMAT, audio=piece))
                    piece = await asyncio.to_thread(next, sound, None)
            finally:
                await asyncio.to_thread(sound.close)  # type: ignore[attr-defined]
            if whole:
                await self._write(AudioStop())
        except BriefingError as error:
            _log.warning("%s", error)
            await self._write(Error(text=str(error), code=type(error).__name__))

    async def _write(self, event: Eventable) -> None:
        from wyoming.event import async_write_event

        await asyncio.wait_for(async_write_event(event.event(), self._writer), SENDING)
