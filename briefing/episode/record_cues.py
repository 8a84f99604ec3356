"""The sentences of an episode in its record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from briefing.document import Cue, Kind, Span, WordCue
from briefing.document.packed_cues import PackedCues

_string = partial(json.dumps, ensure_ascii=False)


def cue_to_json(cue: Cue) -> str:
    """A sentence as `json` writes it with an indent of 1, in a list in an object.

    `json` itself leaves 3 kB behind for each, which only a full search for garbage frees.
    """
    fields = (
        f'"start": {round(cue.start, 6)}',
        f'"end": {round(cue.end, 6)}',
        f'"text": {_string(cue.text)}',
        f'"spoken": {_string(cue.spoken)}',
        f'"span": [\n    {cue.span.start},\n    {cue.span.end}\n   ]',
        f'"paragraph": {cue.paragraph}',
        f'"kind": {_string(cue.kind.value)}',
        f'"words": {_words(cue)}',
    )
    return "{\n   " + ",\n   ".join(fields) + "\n  }"


def _words(cue: Cue) -> str:
    words = (
        (round(word.start, 3), round(word.end, 3), word.span.start, word.span.end)
        for word in cue.words
    )
    written = ",\n    ".join(
        "[\n     {},\n     {},\n     {},\n     {}\n    ]".format(*w) for w in words
    )
    return f"[\n    {written}\n   ]" if written else "[]"


def cue_from_record(record: Mapping[str, Any]) -> Cue:
    """The same back. ValueError, LookupError or TypeError for what cannot be."""
    return Cue(
        start=float(record["start"]),
        end=float(record["end"]),
        text=str(record["text"]),
        spoken=str(record["spoken"]),
        span=Span(*map(int, record["span"])),
        paragraph=int(record["paragraph"]),
        kind=Kind(record["kind"]),
        words=PackedCues(
            WordCue(float(start), float(end), Span(int(a), int(b)))
            for start, end, a, b in record["words"]
        ),
    )
