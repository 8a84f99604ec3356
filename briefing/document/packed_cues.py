"""The words of cues in little room, as `packed` has those of utterances."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from briefing.document.episode import WordCue
from briefing.document.packed import Packed
from briefing.document.text import Span


class PackedCues(Packed[WordCue]):
    """The words of a cue, and when they are said."""

    __slots__ = ("_spans", "_times")

    def __init__(self, words: Iterable[WordCue]) -> None:
        """The same words."""
        self._times, self._spans = array("d"), array("I")
        for word in words:
            self._times.extend((word.start, word.end))
            self._spans.extend((word.span.start, word.span.end))

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._times) // 2

    def _made(self, index: int) -> WordCue:
        start, end = self._times[2 * index : 2 * index + 2]
        return WordCue(start, end, Span(*self._spans[2 * index : 2 * index + 2]))
