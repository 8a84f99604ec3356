"""SubStation Alpha (.ass, .ssa): which lines of the file are said, and when they are shown."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.io.later import later

_EVENTS = later(r"(?mi)^\[events\]\s*?$")
_OVERRIDE = later(r"\{[^{}\n]*\}")
_DRAWING = later(r"\{[^{}\n]*\\p[1-9]")
_USUAL = 10
"""Fields of an event where no line says which there are; the text is the last."""


def is_ass(text: str) -> bool:
    """Whether `text` has a part for events."""
    return "[" in text and _EVENTS.search(text) is not None


def events(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Of each event its start, its end and its lines, without what says how they look.

    Comments are none, nor are drawings, whose text is coordinates.
    """
    count, start, end = _USUAL, 1, 2
    for line in text.splitlines():
        kind, _, rest = line.partition(":")
        if kind.strip().lower() == "format":
            names = [each.strip().lower() for each in rest.split(",")]
            if "text" in names and {"start", "end"} <= set(names):
                count, start, end = len(names), names.index("start"), names.index("end")
        elif kind.strip().lower() == "dialogue":
            fields = rest.split(",", count - 1)
            if len(fields) == count and not _DRAWING.search(fields[-1]):
                plain = _OVERRIDE.sub("", fields[-1]).replace(r"\h", " ")
                shown = plain.replace(r"\N", "\n").replace(r"\n", "\n").split("\n")
                yield fields[start].strip(), fields[end].strip(), tuple(shown)
