"""Lines in other scripts: left out with the reason, where the text has Hindi."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean


@pytest.mark.parametrize("line", ["مرحبا بكم في الهند", "你好，世界。", "  இது ஒரு வரி!"])
def test_a_line_in_another_script_is_left_out(line: str) -> None:
    source = clean(Source(f"पहला वाक्य।\n\n{line}\n\nदूसरा वाक्य।", "a.txt"))
    assert source.text.split() == ["पहला", "वाक्य।", "दूसरा", "वाक्य।"]
    assert [(each.why, each.line) for each in source.left_out] == [("line in another script", 3)]


@pytest.mark.parametrize(
    "line", ["यह مرحبا है।", "Only English", "😀😀", "— 5 —", "தமிழ் में", "Ünïted", "α = 5"]
)
def test_what_can_be_said_stays(line: str) -> None:
    source = clean(Source(f"पहला वाक्य।\n\n{line}\n\nदूसरा वाक्य।", "a.txt"))
    assert line in source.text


def test_a_text_without_hindi_is_not_emptied() -> None:
    assert clean(Source("مرحبا بكم", "a.txt")).text == "مرحبا بكم"
