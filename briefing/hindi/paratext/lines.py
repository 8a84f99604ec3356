"""The lines of a text, and what names, ends and signs in them look like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.io.later import later

IN_BRACKETS = rf"(?:[{WORD}]{{1,6}}|[A-Za-z]{{1,4}})\.\)"  # प्रो. (डॉ.) शर्मा
NAME = rf"(?:[{WORD}A-Za-z.’' -]|\({IN_BRACKETS}){{2,60}}"
END = r"[\])।.]*\Z"
SIGN = r"[:：|>»…–—-]"

_MARKS = later(r"[ \t]*(?:#{1,6} +|[-–—*•►>☛👉]+ *)?")


class Line(NamedTuple):
    """A line of a text that is not empty: where it begins, and what of it is no mark."""

    start: int
    """Its first character in the text, its mark and blanks included."""
    begins: int
    """The first one that is no mark."""
    said: str
    """What stands there, without the mark and the blanks at its end."""
    is_heading: bool = False
    """Whether it is marked as a heading."""

    @property
    def end(self) -> int:
        """The character after its last."""
        return self.begins + len(self.said)


def lines_of(text: str) -> Iterator[Line]:
    """The lines of `text` that are not empty, in order."""
    start = 0
    for written in text.split("\n"):
        mark = _MARKS.match(written)
        begins = mark.end() if mark else 0
        said = written[begins:].rstrip()
        if said:
            yield Line(start, start + begins, said, "#" in written[:begins])
        start += len(written) + 1
