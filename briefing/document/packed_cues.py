"""The words of cues in little room, as `packed` has those of utterances."""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct, error

from briefing.document.episode import WordCue
from briefing.document.packed import Packed
from briefing.document.text import Span

_CUE = Struct("<2d2I")
"""Of a word: its start and end in seconds, and the characters of the text that it is."""


class PackedCues(Packed[WordCue]):
    """The words of a cue, and when they are said."""

    __slots__ = ("_words",)

    def __init__(self, words: Iterable[WordCue]) -> None:
        """The same words. Raises ValueError for a place that is below 0 or in no text so far on."""
        try:
            self._words = b"".join(
                _CUE.pack(word.start, word.end, word.span.start, word.span.end) for word in words
            )
        except error as no_place:
            raise ValueError("a word is at no place of a text") from no_place

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._words) // _CUE.size

    def _made(self, index: int) -> WordCue:
        start, end, first, stop = _CUE.unpack_from(self._words, index * _CUE.size)
        return WordCue(start, end, Span(first, stop))
