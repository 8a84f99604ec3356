"""Packed words are the words that were packed, whatever is done with them."""

from __future__ import annotations

import copy
import pickle

import pytest

from briefing.document import Span, Word, WordCue
from briefing.document.packed import PackedWords
from briefing.document.packed_cues import PackedCues

WORDS = (
    Word("पच्चीस", Span(0, 2)),
    Word("लाख", Span(0, 2)),
    Word("Delhi,", Span(3, 8), phonemes="dˈɛli"),
    Word("", Span(70_000, 70_001)),
    Word("𑀅।", Span(70_002, 70_004)),
)
CUES = (
    WordCue(0.0, 0.1 + 0.2, Span(0, 2)),
    WordCue(36_000.123456789, 36_001.0, Span(3, 8)),
)


@pytest.mark.parametrize(
    ("packed", "plain"),
    [
        (PackedWords(WORDS), WORDS),
        (PackedWords(WORDS[:2]), WORDS[:2]),
        (PackedWords(()), ()),
        (PackedCues(CUES), CUES),
        (PackedCues(()), ()),
    ],
)
def test_they_are_as_the_tuple_would_be(
    packed: PackedWords | PackedCues, plain: tuple[Word, ...] | tuple[WordCue, ...]
) -> None:
    assert tuple(packed) == plain
    assert packed == plain
    assert plain == packed
    assert packed != [*plain]
    assert len(packed) == len(plain)
    assert bool(packed) is bool(plain)
    assert hash(packed) == hash(plain)
    assert repr(packed) == repr(plain)
    assert [packed[i] for i in range(-len(plain), len(plain))] == [*plain, *plain]
    assert [packed[cut] for cut in (slice(1, 3), slice(None, None, -1), slice(9, 12))] == [
        plain[1:3],
        plain[::-1],
        (),
    ]
    with pytest.raises(IndexError):
        packed[len(plain)]
    assert pickle.loads(pickle.dumps(packed)) == plain
    assert copy.deepcopy(packed) == plain
