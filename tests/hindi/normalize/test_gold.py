"""Written Hindi is said as the gold table of this project has it, class by class."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.hindi.normalize.normalize import spoken

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parents[2] / "data/normalize.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "written", "readings"), ROWS)
def test_a_written_sentence_is_said_as_a_newsreader_says_it(
    kind: str, written: str, readings: str
) -> None:
    assert spoken(written) in readings.split(" | ")
