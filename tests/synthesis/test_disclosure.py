"""That the voice is synthetic is said aloud where it is asked for, and recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing
from briefing import pipeline
from briefing.document import Source
from briefing.episode.record import load_record, record_path
from briefing.errors import UsageError
from briefing.settings import Frame, Settings, changed
from briefing.settings.groups import DISCLOSURE

TEXT = Source("पहली बात।\n\nदूसरी बात।", "news.txt")


def said(**chosen: str) -> list[str]:
    """The sentences that are heard, as written."""
    settings = changed(Settings(engine="espeak"), chosen)
    return [piece.sentence.text for piece in pipeline.rundown(TEXT, settings).pieces]


def test_nothing_is_disclosed_unless_asked() -> None:
    assert said() == ["पहली बात।", "दूसरी बात।"]


def test_it_is_the_first_or_the_last_thing_said() -> None:
    frame = {"intro_text": "नमस्ते।", "outro_text": "बस।"}
    assert said(disclosure="start", **frame)[:2] == [DISCLOSURE, "नमस्ते।"]
    assert said(disclosure="end", **frame)[-2:] == ["बस।", DISCLOSURE]


def test_its_words_may_be_ones_own() -> None:
    chosen = said(disclosure="end", disclosure_text="{show} में यह आवाज़ मशीनी है।", show="सुबह")
    assert chosen[-1] == "सुबह में यह आवाज़ मशीनी है।"
    with pytest.raises(UsageError, match="Unsupported disclosure text"):
        said(disclosure="end", disclosure_text="{name}")


def test_it_has_a_place_and_words() -> None:
    with pytest.raises(UsageError, match="Unsupported disclosure: 'middle'"):
        said(disclosure="middle")
    with pytest.raises(UsageError, match="A disclosure needs words"):
        said(disclosure="start", disclosure_text=" ")


def test_the_record_knows_where_it_is_said_and_that_it_is_true(tmp_path: Path) -> None:
    settings = Settings(engine="espeak", frame=Frame(disclosure="start"))
    episode = briefing.make(TEXT, tmp_path / "news.mp3", settings)
    assert episode.cues[0].text == DISCLOSURE
    kept = load_record(record_path(episode.audio))
    assert kept.report.disclosure == "start"
    assert '"synthetic": true' in record_path(episode.audio).read_text(encoding="utf-8")
