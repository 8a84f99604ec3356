"""Hindi that was saved in the wrong encoding is put right exactly, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import read
from briefing.read.mojibake import NOTICE, without_mojibake
from briefing.read.refusals import passing_over

TEXT = "भारत में ठीक नहीं हुआ, “हाँ” — café।"


def damaged(text: str, encoding: str = "cp1252") -> str:
    """`text` as a program shows it that takes its UTF-8 for `encoding`."""
    return "".join(
        bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode("utf-8")
    )


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
def test_text_is_put_right_with_a_notice(tmp_path: Path, encoding: str, times: int) -> None:
    text = TEXT
    for _ in range(times):
        text = damaged(text, encoding)
    path = tmp_path / "news.txt"
    path.write_text(text, encoding="utf-8")
    source = read(path)
    assert source.text == TEXT
    assert source.notices == (NOTICE,)


@given(st.text(alphabet=st.characters(min_codepoint=0x0900, max_codepoint=0x097F), min_size=1))
def test_any_devanagari_comes_back_exactly(text: str) -> None:
    assert without_mojibake(Source(damaged(text), "x")).text == text


def test_title_and_author_are_put_right_with_the_text() -> None:
    source = Source(damaged(TEXT), "x", title=damaged("समाचार"), author=damaged("रमेश"))
    assert without_mojibake(source).title == "समाचार"
    assert without_mojibake(source).author == "रमेश"


def test_a_no_break_blank_that_an_editor_made_an_ordinary_one_is_understood() -> None:
    text = damaged("ठीक बैठक").replace("\u00a0", " ")
    assert without_mojibake(Source(text, "x")).text == "ठीक बैठक"


def test_sound_lines_beside_damaged_ones_stay() -> None:
    mixed = f"सही पंक्ति\n{damaged('बिगड़ी पंक्ति')}"
    assert without_mojibake(Source(mixed, "x")).text == "सही पंक्ति\nबिगड़ी पंक्ति"


def test_where_letters_were_lost_it_is_refused_with_the_line() -> None:
    lost = damaged("हुआ").replace("\u0081", "?")
    with pytest.raises(InputError, match="x, line 2: Hindi saved in the wrong encoding"):
        without_mojibake(Source(f"पहली\n{lost}", "x"))
    with passing_over(wanted=True):
        source = without_mojibake(Source(f"पहली\n{lost}\nतीसरी", "x"))
    assert source.text == "पहली\n\nतीसरी"
    assert [each.line for each in source.unaccounted] == [2]
    assert source.where(source.text.index("तीसरी")) == "x, line 3"


@pytest.mark.parametrize("text", ["नमस्ते", "café à la carte", "5 × 3 ¤ ¥100"])
def test_what_is_not_damaged_is_the_very_same(text: str) -> None:
    source = Source(text, "x")
    assert without_mojibake(source) is source
