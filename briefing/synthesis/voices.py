"""Which voice says what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefing.document import Boundary, Kind, Script, Utterance
from briefing.settings import Settings

_QUOTATION = re.compile(r"“[^“”]*”")  # cleaning has made all double quotation marks these


def assign_voices(script: Script, settings: Settings, turn: int = 0) -> tuple[Script, int]:
    """Give every utterance its voice; one that changes voice inside is cut there.

    `settings.voice` reads; `quote` says what stands in quotation marks,
    `heading` headings, and `alternate` takes every second paragraph, of which `turn`
    were read before. Gives the script, and how many paragraphs have been read after it.
    """
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
            made += _voiced(utterance, voice, settings.voices.quote, quoted)
    return replace(script, utterances=tuple(made)), turn


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
