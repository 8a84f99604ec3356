"""Which voice says what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import cycle, groupby
from sys import intern

from briefing.document import Boundary, Document, Kind, Script, Utterance
from briefing.hindi.speakers import named_speakers
from briefing.settings import Settings

_QUOTATION = re.compile(r"“[^“”]*”")  # cleaning has made all double quotation marks these


AT = "@"
"""Between a voice and the times its pace that it reads at, where that is not 1."""


def assign_voices(
    script: Script, settings: Settings, turn: int = 0, cast: Mapping[str, str] | None = None
) -> tuple[Script, int]:
    """Give every utterance its voice; one that changes voice inside is cut there.

    `settings.voice` reads; `quote` says what stands in quotation marks,
    `heading` headings, and `alternate` takes every second paragraph, of which `turn`
    were read before. Under a mark reads whom it names, a voice or a speaker of the `cast`, at
    the pace it says. Gives the script, and how many paragraphs have been read after it.
    """
    marks = Marks(script.document, cast or {})
    document = script.document
    quoted = _quoted(document.source.text) if settings.voices.quote else frozenset()
    made: list[Utterance] = []
    for paragraph, utterances in groupby(script.utterances, lambda u: u.paragraph):
        heading = document.paragraphs[paragraph].kind is Kind.HEADING
        voice = (turn % 2 and settings.voices.alternate) or settings.voice
        if heading:
            voice = settings.voices.heading or settings.voice
        else:
            turn += 1
        for utterance in utterances:
            spoken_by, at = marks.of(utterance.span.start)
            quote = settings.voices.quote and f"{settings.voices.quote}{at}"
            # One name, not one for each of its sentences: of these there may be ten thousand.
            reader = intern(f"{spoken_by or voice}{at}")
            made += _voiced(utterance, reader, quote, quoted)
    return replace(script, utterances=tuple(made)), turn


class Marks:
    """Who reads from which character on."""

    def __init__(self, document: Document, cast: Mapping[str, str]) -> None:
        """`cast` has the voice of each speaker; who is not in it is the voice itself."""
        self._starts: list[int] = []
        self._states: list[tuple[str, str]] = [("", "")]
        for mark in document.voices:
            voice, at = self._states[-1]
            if mark.voice is not None:
                voice = cast.get(mark.voice, mark.voice)
            if mark.rate is not None:
                at = f"{AT}{mark.rate:g}" if mark.rate != 1 else ""
            self._starts.append(mark.span.start)
            self._states.append((voice, at))

    def of(self, position: int) -> tuple[str, str]:
        """The voice that a mark gives to what stands there, "" for none, and its pace."""
        return self._states[bisect_right(self._starts, position)]


def casting(
    documents: Iterable[Document], settings: Settings, voices: Sequence[str]
) -> dict[str, str]:
    """The voice of each speaker: that of the settings, else with `cast` one of `voices` in turn."""
    cast = named_speakers(settings)
    if settings.voices.cast:
        free = [voice for voice in voices if voice not in {settings.voice, *cast.values()}]
        named = (mark.voice for document in documents for mark in document.voices)
        speakers = (name for name in named if name and name not in cast and name not in voices)
        turns = cycle(free or voices)
        for name in dict.fromkeys(speakers):
            cast[name] = next(turns)
    return cast


def voices_of(settings: Settings) -> tuple[str, ...]:
    """Every voice the settings may use, the reader's first."""
    others = settings.voices
    chosen = (settings.voice, others.quote, others.heading, others.alternate)
    return tuple(dict.fromkeys(voice for voice in chosen if voice))


def _quoted(text: str) -> frozenset[int]:
    """The characters of `text` that stand inside quotation marks."""
    return frozenset(
        position for match in _QUOTATION.finditer(text) for position in range(*match.span())
    )


def _voiced(
    utterance: Utterance, voice: str, quote_voice: str, quoted: frozenset[int]
) -> Iterator[Utterance]:
    if not quoted:
        yield replace(utterance, voice=voice)
        return
    runs = [
        (speaks, tuple(words))
        for speaks, words in groupby(utterance.words, lambda word: word.span.start in quoted)
    ]
    for index, (speaks, words) in enumerate(runs):
        last = index == len(runs) - 1
        yield replace(
            utterance,
            words=words,
            voice=quote_voice if speaks else voice,
            boundary=utterance.boundary if last else Boundary.CLAUSE,
            mark=utterance.mark if last else 0.0,
        )
