"""What Home Assistant wants said, as sound: whole texts, texts that come in pieces, the voices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.document import Source
from briefing.errors import InputError
from briefing.read import checked
from briefing.read.kinds import source_of
from briefing.server.api.speakers import DEFAULT, settings_of, voices
from briefing.server.limits import SAID_AT_ONCE

if TYPE_CHECKING:
    from wyoming.event import Eventable

    from briefing.settings import Settings

FORMAT = {"rate": 24_000, "width": 2, "channels": 1}
"""Of the sound: samples a second, bytes a sample, channels."""

_LAST_END = re.compile(r"(?s).*[।॥?!\n]")  # of text that is still coming


class Coming:
    """A text that comes in chunks, said sentence by sentence."""

    def __init__(self, start: Any) -> None:
        """`start` is the event that began it, with the voice asked for."""
        self.start = start
        self.begun = False
        self._text = ""
        self._taken = 0

    def more(self, chunk: str) -> str:
        """The sentences that are whole with `chunk`; SSML is whole only at its end."""
        self._text += chunk
        self._taken += len(chunk)
        if self._taken > SAID_AT_ONCE:
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


def sound_of(text: str, wanted: Any) -> Iterator[bytes]:
    """The text as 16-bit PCM at 24 kHz. Raises BriefingError, the first time before any sound."""
    # These need numpy.
    from briefing import pipeline
    from briefing.audio.formats.streams import encoded

    if len(text) > SAID_AT_ONCE:
        raise InputError(f"{len(text)} characters is too many", f"at most {SAID_AT_ONCE} at once")
    if _is_ssml(wanted):
        source = source_of(text.encode(errors="replace"), "the text", ".ssml")
    else:
        source = Source.of(text, origin="the text")
    samples = pipeline.say(checked(source), _settings(wanted))
    with closing(samples):  # type: ignore[type-var]
        yield from encoded(samples, "pcm")


def pause_after(wanted: Any) -> bytes:
    """The silence between two sentences."""
    samples = round(_settings(wanted).pauses.sentence * FORMAT["rate"])
    return bytes(samples * FORMAT["width"])


def _settings(wanted: Any) -> Settings:
    name = wanted.voice.name if wanted.voice else None
    return settings_of({"voice": name or ""})


def _is_ssml(wanted: Any) -> bool:
    return str(getattr(wanted.text_format, "value", wanted.text_format)) == "ssml"


def speakers_info() -> Eventable:
    """Who speaks here, as Home Assistant shows it."""
    from wyoming.info import Attribution, Info, TtsProgram, TtsVoice

    ours = Attribution(name="briefing", url="")
    found = [
        TtsVoice(
            name=one.voice.name if one.engine == DEFAULT else one.name,
            attribution=ours,
            installed=True,
            description=f"{one.voice.name} ({one.engine}, {one.voice.gender or one.voice.quality})",
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
