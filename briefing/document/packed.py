"""Words in little room: ten hours hold a hundred thousand, and as objects each takes 300 bytes.

They are the tuples that they stand for in all but their room; each word is made when it is asked
for, which costs about a microsecond.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from struct import Struct
from typing import Any, Generic, TypeVar, overload

from briefing.document.text import Span, Word

_PLACE = Struct("<3I")
"""Of a word: where what is said of it ends, and where what is written begins and ends.

Packed in bytes: an array is an object more, and takes 80 bytes besides.
"""

T = TypeVar("T")


class Packed(Sequence[T], Generic[T]):
    """What is the same for both kinds: they compare, hash and show as the tuple would."""

    __slots__ = ()

    def _made(self, index: int) -> T:
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """The word at a place, or a tuple of several."""
        places = range(len(self))[index]
        return self._made(places) if isinstance(places, int) else tuple(map(self._made, places))

    def __iter__(self) -> Iterator[T]:
        """Each word in turn."""
        return map(self._made, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the words are the same."""
        if self is other:
            return True
        if isinstance(other, (tuple, type(self))):
            return tuple(self) == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        """As the tuple's."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """As the tuple shows."""
        return repr(tuple(self))

    def __copy__(self) -> Any:
        """It never changes."""
        return self

    def __deepcopy__(self, _memo: object) -> Any:
        """It never changes."""
        return self


class PackedWords(Packed[Word]):
    """The words of an utterance."""

    __slots__ = ("_phonemes", "_places", "_said")

    def __init__(self, words: Iterable[Word]) -> None:
        """The same words."""
        words = tuple(words)
        self._said = "".join(word.spoken for word in words)
        ends = accumulate(len(word.spoken) for word in words)
        self._places = b"".join(
            _PLACE.pack(end, word.span.start, word.span.end)
            for word, end in zip(words, ends, strict=True)
        )
        sounds = tuple(word.phonemes for word in words)
        self._phonemes = sounds if any(sounds) else ()

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._places) // _PLACE.size

    def _made(self, index: int) -> Word:
        end, start, stop = _PLACE.unpack_from(self._places, index * _PLACE.size)
        begin = _PLACE.unpack_from(self._places, (index - 1) * _PLACE.size)[0] if index else 0
        sound = self._phonemes[index] if self._phonemes else ""
        return Word(self._said[begin:end], Span(start, stop), sound)
