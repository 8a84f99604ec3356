"""CSV and JSON are read by a named field; without one they are refused with the names there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import Settings, script
from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of

CSV = 'शीर्षक,पाठ\r\nपहला,"दो पंक्तियों\nका पाठ।"\r\nदूसरा,दूसरा पाठ।\r\n'
JSON = (
    '{"items": [{"title": "क", "text": "पहला पाठ।"}, {"title": "ख", "text": ["दूसरा।", "तीसरा।"]}]}'
)
LINES = '{"text": "पहला पाठ।", "n": 1}\n\n{"text": "दूसरा।"}\n'


def read(written: str, suffix: str, field: str = "") -> Source:
    return source_of(written.encode(), f"x{suffix}", suffix, field=field)


@pytest.mark.parametrize(
    ("written", "suffix", "field", "text"),
    [
        (CSV, ".csv", "पाठ", "दो पंक्तियों\nका पाठ।\n\nदूसरा पाठ।\n"),
        (CSV.replace(",", ";"), ".csv", "शीर्षक", "पहला\n\nदूसरा\n"),
        (CSV.replace(",", "\t"), ".tsv", "शीर्षक", "पहला\n\nदूसरा\n"),
        (JSON, ".json", "text", "पहला पाठ।\n\nदूसरा।\n\nतीसरा।\n"),
        (JSON, ".json", "items.title", "क\n\nख\n"),
        (LINES, ".jsonl", "text", "पहला पाठ।\n\nदूसरा।\n"),
        (JSON, "", "title", "क\n\nख\n"),
    ],
)
def test_the_named_field_is_read_and_the_others_are_named(
    written: str, suffix: str, field: str, text: str
) -> None:
    source = read(written, suffix, field)
    assert source.text == text
    assert not source.unaccounted
    assert all(each.why.startswith("field ") for each in source.left_out)


def test_a_place_is_the_line_of_the_record() -> None:
    source = read(CSV, ".csv", "पाठ")
    assert source.where(source.text.index("दूसरा")) == "x.csv, line 4"


@pytest.mark.parametrize(
    ("written", "suffix", "field", "message", "hint"),
    [
        (CSV, ".csv", "", "x.csv: holds records, not one text", "शीर्षक or पाठ"),
        (CSV, ".csv", "नाम", "x.csv: no text in the field 'नाम'", "शीर्षक or पाठ"),
        (JSON, ".json", "body", "x.json: no text in the field", "items.title or items.text"),
        (JSON, ".json", "", "x.json: this is JSON, not text to read", "name the field"),
        ("क\n", ".csv", "क", "x.csv: no records in it", ""),
        ('{"a": 1,', ".json", "a", "x.json: damaged JSON", "save it again"),
        ("[" * 100_000, ".json", "a", "x.json: ", ""),
        ('{"a": 1}\n' + "[" * 100_000, ".jsonl", "a", "x.jsonl, line 2: nested too deeply", ""),
        ('क,ख\n"अ,', ".csv", "क", "x.csv, line 2: damaged CSV", "save it again"),
    ],
)
def test_what_cannot_be_read_is_refused(
    written: str, suffix: str, field: str, message: str, hint: str
) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(written, suffix, field)
    assert hint in caught.value.hint


def test_the_setting_names_the_field(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(JSON, encoding="utf-8")
    said = script(path, Settings(field="title"))
    assert said.document.source.text.split() == ["क", "ख"]
