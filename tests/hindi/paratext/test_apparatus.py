"""Notes, tables and pictures are read, shortened or left out as whole paragraphs, and reported."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from briefing import Settings, script
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.paratext.reduce import reduced
from briefing.read.markdown import read
from briefing.settings import Paratext

TEXT = """# बाज़ार

1. पहला काम
2. दूसरा काम

| राज्य | भाव |
| --- | --- |
| बिहार | 40 |
| केरल | 20 |

![नदी का पुल](a.jpg)

भाव बढ़े हैं[^1] और फिर घटे हैं[^2]।

| क | 1 |
| --- | --- |
| ख | 2 |

[^1]: पिछले साल से।
[^2]: इस साल से।
"""
ROWS = ["- राज्य: बिहार; भाव: 40\n- राज्य: केरल; भाव: 20", "- क: ख; 1: 2"]


def of(**choices: str) -> tuple[list[str], list[tuple[str, int, str]]]:
    """The lines that are read, and what is reported."""
    source = clean(read(TEXT.encode(), "a.md"))
    found = reduced(source, asdict(Paratext(**choices)))
    told = [(each.why, each.line, each.text) for each in found.left_out]
    return [line for line in found.text.split("\n") if line], told


def test_all_of_them_are_read_unless_asked_otherwise() -> None:
    lines, told = of()
    assert told == []
    assert len(lines) == 10


@pytest.mark.parametrize(
    ("choices", "gone", "why"),
    [
        ({"notes": "out"}, ["पिछले साल से।", "इस साल से।"], "note"),
        ({"figures": "out"}, ["नदी का पुल"], "figure"),
        ({"tables": "out"}, ROWS, "table"),
    ],
)
def test_what_is_out_is_gone_and_reported(
    choices: dict[str, str], gone: list[str], why: str
) -> None:
    every, _ = of()
    lines, told = of(**choices)
    assert [text for _, _, text in told] == gone
    assert {reason for reason, _, _ in told} == {why}
    left_out = {line for text in gone for line in text.split("\n")}
    assert lines == [line for line in every if line not in left_out]


def test_a_table_in_short_is_the_names_of_its_columns(tmp_path: Path) -> None:
    text = tmp_path / "a.md"
    text.write_text(TEXT, encoding="utf-8")
    said = script(text, Settings(paratext=Paratext(tables="short"))).document
    paragraphs = [" ".join(s.text for s in each.sentences) for each in said.paragraphs]
    assert paragraphs[1:4] == ["1. पहला काम", "2. दूसरा काम", "तालिका: राज्य, भाव।"]
    assert "तालिका: क, 1।" in paragraphs
    told = [(e.why, e.line, e.shortened) for e in said.source.left_out if "table" in e.why]
    assert told == [("table", 6, True), ("table", 15, True)]
