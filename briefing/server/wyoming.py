"""Speech for Home Assistant: the Wyoming protocol, through the package `wyoming`, an extra.

The protocol knows no key: whoever reaches the port can make this machine speak, and nothing else.
"""

from __future__ import annotations

import asyncio
import logging
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.document import Source
from briefing.errors import BriefingError, InputError
from briefing.io.optional import need
from briefing.read import checked
from briefing.read.kinds import source_of
from briefing.server import serve as web
from briefing.server.api.speakers import DEFAULT, settings_of, voices

if TYPE_CHECKING:
    from wyoming.event import Event, Eventable

    from briefing.settings import Settings

PORT = 10_200
"""Where Home Assistant looks for text to speech."""
MOST = 16
"""Connections at once."""
LONGEST = 20_000
"""Characters that are said at once."""
IDLE = 600.0
"""Seconds that a connection may say nothing."""
SENDING = 60.0
"""Seconds that a client may take over a piece of sound."""

_LARGEST = 8 * LONGEST  # bytes of an event
_LAST_END = re.compile(r"(?s).*[।॥?!\n]")  # of text that is still coming
_FORMAT = {"rate": 24_000, "width": 2, "channels": 1}

_log = logging.getLogger(__name__)


def serve(
    host: str = web.LOCAL, port: int = PORT, ready: Callable[[str], None] | None = None
) -> None:
    """Answer until the process is interrupted; `ready` is called once it does, the voice loaded.

    Raises UsageError for an address that is not this machine's, OutputError when the port is
    taken, MissingError without the extra `wyoming`.
    """
    need("wyoming", "wyoming", "Home Assistant's protocol")
    # It needs numpy and the voice.
    from briefing.api.narrator import Narrator

    with closing(web.listener(host, port)) as bound:
        Narrator()  # what it loads stays loaded
        if ready is not None:
            ready(web.address(bound).replace("http:", "tcp:").rstrip("/"))
        asyncio.run(answering(bound))


async def answering(bound: socket.socket) -> None:
    """Answer whoever connects to `bound`, until it is cancelled."""
    talking = 0

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal talking
        with closing(writer):
            if talking >= MOST:
                return
            talking += 1
            try:
                await _Talk(reader, writer).run()
            finally:
                talking -= 1

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

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader: Any = _Bounded(reader)
        self._writer = writer
        self._coming: _Coming | None = None

    async def run(self) -> None:
        """Answer every event; what is none, or takes too long, ends the connection."""
        from wyoming.event import async_read_event

        # What a stranger sends may be any JSON: wyoming raises these for what is no event.
        wrong = (OSError, EOFError, ValueError, TypeError, AttributeError, LookupError)
        with suppress(*wrong, TimeoutError, RecursionError):
            while event := await asyncio.wait_for(async_read_event(self._reader), IDLE):
                await self._answer(event)

    async def _answer(self, event: Event) -> None:
        from wyoming.tts import Synthesize, SynthesizeChunk, SynthesizeStart

        match event.type:
            case "describe":
                await self._write(await asyncio.to_thread(_info))
            case "ping":
                await self._pong(event)
            case "synthesize" if self._coming is None:  # else it repeats what came in chunks
                wanted = Synthesize.from_event(event)
                await self._said(wanted.text, wanted, whole=True)
            case "synthesize-start":
                self._coming = _Coming(SynthesizeStart.from_event(event))
            case "synthesize-chunk" if self._coming:
                text = self._coming.more(SynthesizeChunk.from_event(event).text)
                await self._said(text, self._coming.start)
            case "synthesize-stop" if self._coming:
                await self._ended(self._coming)

    async def _pong(self, event: Event) -> None:
        from wyoming.ping import Ping, Pong

        await self._write(Pong(text=Ping.from_event(event).text))

    async def _ended(self, coming: _Coming) -> None:
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
            sound = _sound(text, wanted)
            piece = await asyncio.to_thread(next, sound, None)
            if whole or (self._coming and not self._coming.begun):
                await self._write(AudioStart(**_FORMAT))
            elif piece is not None:
                piece = _pause(wanted) + piece
            if self._coming:
                self._coming.begun = True
            try:
                while piece is not None:
                    await self._write(AudioChunk(**_FORMAT, audio=piece))
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


class _Coming:
    """A text that comes in chunks, said sentence by sentence."""

    def __init__(self, start: Any) -> None:
        self.start = start
        self.begun = False
        self._text = ""
        self._taken = 0

    def more(self, chunk: str) -> str:
        """The sentences that are whole with `chunk`; SSML is whole only at its end."""
        self._text += chunk
        self._taken += len(chunk)
        if self._taken > LONGEST:
            raise ValueError("more than is said at once")
        found = None if _is_ssml(self.start) else _LAST_END.match(self._text)
        if not found:
            return ""
        self._text = self._text[found.end() :]
        return found[0]

    def rest(self) -> str:
        """What is left."""
        text, self._text = self._text, ""
        return text


def _sound(text: str, wanted: Any) -> Iterator[bytes]:
    """The text as 16-bit PCM at 24 kHz. Raises BriefingError, the first time before any sound."""
    # These need numpy.
    from briefing import pipeline
    from briefing.audio.formats.streams import encoded

    if len(text) > LONGEST:
        raise InputError(f"{len(text)} characters are too many", f"at most {LONGEST} at once")
    if _is_ssml(wanted):
        source = source_of(text.encode(errors="replace"), "the text", ".ssml")
    else:
        source = Source.of(text, origin="the text")
    samples = pipeline.say(checked(source), _settings(wanted))
    with closing(samples):  # type: ignore[type-var]
        yield from encoded(samples, "pcm")


def _pause(wanted: Any) -> bytes:
    """The silence between two sentences."""
    samples = round(_settings(wanted).pauses.sentence * _FORMAT["rate"])
    return bytes(samples * _FORMAT["width"])


def _settings(wanted: Any) -> Settings:
    name = wanted.voice.name if wanted.voice else None
    return settings_of({"voice": name or ""})


def _is_ssml(wanted: Any) -> bool:
    return str(getattr(wanted.text_format, "value", wanted.text_format)) == "ssml"


def _info() -> Eventable:
    """Who speaks here, as Home Assistant shows it."""
    from wyoming.info import Attribution, Info, TtsProgram, TtsVoice

    ours = Attribution(name="briefing", url="")
    found = [
        TtsVoice(
            name=one.voice.name if one.engine == DEFAULT else one.name,
            attribution=ours,
            installed=True,
            description=f"{one.voice.name} ({one.engine}, {one.voice.sex or one.voice.quality})",
            version=__version__,
            languages=["hi", "hi-IN"],
        )
        for one in voices()
    ]
    program = TtsProgram(
        name="briefing",
        attribution=ours,
        installed=True,
        description="Written Hindi as a newsreader says it",
        version=__version__,
        voices=found,
        supports_synthesize_streaming=True,
    )
    return Info(tts=[program])
