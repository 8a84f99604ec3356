"""Words of a text that nothing changes are cut alike by the quick way and by the whole one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.hindi.normalize.aligned import AlignedText, words_as_written


@given(st.text(alphabet="कमाीं ।॥,?!-“”()\n", max_size=40), st.integers(0, 9))
def test_the_quick_way_gives_the_same_words_and_spans(text: str, offset: int) -> None:
    assert words_as_written(text, offset) == AlignedText.of(text).words(offset)


def test_what_is_replaced_keeps_its_characters() -> None:
    text = AlignedText.of("कुल 12 लोग").replace([(4, 6, "बारह")])
    assert text.text == "कुल बारह लोग"
    assert [(word.spoken, word.span.start, word.span.end) for word in text.words()] == [
        ("कुल", 0, 3),
        ("बारह", 4, 6),
        ("लोग", 7, 10),
    ]
