"""What is made, and what is told, where a text or a part of it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import Settings, batch, make
from briefing.errors import InputError

TYPED = 'Hkkjr ,d egku ns"k gS esa ds dh ZZqq'
MISSING = f"line 3, “{TYPED}”: not read"
DRAFT = Settings(engine="espeak")
KEPT = Settings(engine="espeak", keep_going=True)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    return _text(tmp_path / "whole.txt", "यह पहला पाठ है।\n")


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    return _text(tmp_path / "mixed.txt", f"यह दूसरा पाठ है।\n\n{TYPED}\n\nयह भी ठीक है।\n")


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    return _text(tmp_path / "typed.txt", f"\n\n{TYPED}\n")


def _text(place: Path, text: str) -> Path:
    place.write_text(text, encoding="utf-8")
    return place


def test_nothing_is_passed_over_unasked(whole: Path, mixed: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"mixed\.txt, line 3, “Hkkjr") as caught:
        make([whole, mixed], tmp_path / "a.mp3", DRAFT)
    assert caught.value.setting == "keep_going"
    assert not (tmp_path / "a.mp3").exists()


def test_the_rest_of_a_text_is_said_and_the_paragraph_named(mixed: Path, tmp_path: Path) -> None:
    made = make(mixed, tmp_path / "a.mp3", KEPT)
    assert [cue.text for cue in made.cues] == ["यह दूसरा पाठ है।", "यह भी ठीक है।"]
    assert made.report.coverage.missing == (f"{mixed}, {MISSING}",)
    assert made.report.coverage.percent < 100


def test_the_other_texts_are_said(whole: Path, typed: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.docx"
    damaged.write_bytes(bytes(3000))
    made = make([damaged, whole, typed], tmp_path / "a.mp3", KEPT)
    assert [cue.text for cue in made.cues] == ["यह पहला पाठ है।"]
    why = "this is not a DOCX document, or it is d…"
    assert made.report.coverage.missing == (
        f"{damaged}, “{why}”: not read",
        f"{typed}, {MISSING}",
    )
    assert made.report.notices == (f"{damaged}: this is not a DOCX document, or it is damaged",)


def test_nothing_is_no_briefing(typed: Path, tmp_path: Path) -> None:
    for texts in (typed, [typed, typed]):
        with pytest.raises(InputError, match="not read, and there is nothing else to say"):
            make(texts, tmp_path / "a.mp3", KEPT)
    with pytest.raises(InputError, match="no such file"):
        make([typed, tmp_path / "none.txt"], tmp_path / "a.mp3", KEPT)


def test_an_episode_of_many_has_what_can_be_read(whole: Path, mixed: Path, tmp_path: Path) -> None:
    states = {
        settings.keep_going: [each.state for each in batch([whole, mixed], tmp_path, settings)]
        for settings in (DRAFT, KEPT)
    }
    assert states == {False: ["made", "failed"], True: ["kept", "made"]}
