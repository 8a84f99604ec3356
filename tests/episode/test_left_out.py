"""What a file holds and is not said is in the record, in the summary and in --strict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import run

from briefing.document import LeftOut, Source
from briefing.episode.record import load_record
from briefing.errors import IncompleteError
from briefing.pipeline import make
from briefing.settings import Settings

DRAFT = Settings(engine="espeak")
PAGE = "<body>\n<nav>घर</nav>\n<p>नमस्ते दुनिया।</p>\n<p hidden>छिपा</p></body>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with a menu and a hidden paragraph."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_the_record_says_what_was_left_out_and_why(page: Path, tmp_path: Path) -> None:
    episode = make(page, tmp_path / "a.mp3", DRAFT)
    assert episode.report.coverage.percent == 100
    record = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert record["report"]["left_out"] == [
        {"text": "“घर”", "why": "menu", "line": 2, "part": str(page), "shortened": False},
        {"text": "“छिपा”", "why": "hidden text", "line": 4, "part": str(page), "shortened": False},
    ]
    record["report"]["left_out"] = [
        {"text": "“घर”", "why": "menu, shortened", "line": 2, "part": ""}
    ]
    older = tmp_path / "older.json"  # a field tells it today
    older.write_text(json.dumps(record), encoding="utf-8")
    assert load_record(older).report.left_out == (LeftOut("“घर”", "menu", 2, shortened=True),)


def test_the_summary_counts_it_and_strict_shows_it_line_by_line(page: Path, tmp_path: Path) -> None:
    made = run("make", "--draft", page, "-o", tmp_path / "a.mp3")
    assert "left out: menu, hidden text\n" in made.stdout
    assert run("script", page).stderr == f"{page}: left out: menu, hidden text\n"
    strict = run("script", "--strict", page)
    assert strict.returncode == 0
    assert strict.stderr.splitlines() == [
        f"{page}, line 2: left out (menu): “घर”",
        f"{page}, line 4: left out (hidden text): “छिपा”",
    ]


def test_code_of_a_page_is_no_text_that_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<style>p {}</style><script>f()</script><p>नमस्ते।</p>", encoding="utf-8")
    assert not run("script", path).stderr
    assert "left out" not in run("make", "--draft", path, "-o", tmp_path / "a.mp3").stdout
    assert "left out (style)" in run("script", "--strict", path).stderr


LOST = Source(
    "नमस्ते दुनिया।", "a.html", unaccounted=(LeftOut("खोया वाक्य", "", 7), LeftOut("और", "", 9))
)


def test_what_is_unaccounted_is_missing(tmp_path: Path) -> None:
    with pytest.raises(IncompleteError, match="line 7, “खोया वाक्य”: not read, and 1 more"):
        make(LOST, tmp_path / "a.mp3", DRAFT)
    assert not list(tmp_path.iterdir())
    kept = make(LOST, tmp_path / "a.mp3", Settings(engine="espeak", keep_going=True))
    coverage = kept.report.coverage
    assert coverage.written - coverage.covered == len("खोयावाक्यऔर")
    assert coverage.missing == (
        "a.html, line 7, “खोया वाक्य”: not read",
        "a.html, line 9, “और”: not read",
    )
