"""What `publish` says: everything that is wrong at once, and what one should know of the feed."""

from __future__ import annotations

from pathlib import Path

import pytest
from sites import add

from briefing.cli import run

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the working folder, English, no covers."""
    monkeypatch.setattr("briefing.podcast.publish._art", lambda *_given: (None, None))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "output").mkdir()
    return tmp_path


def test_everything_that_is_wrong_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["publish", "gone", "--base-url", "example.org"]) == 3
    (alone,) = capsys.readouterr().err.splitlines()  # its settings are elsewhere too
    assert alone.startswith("briefing: gone: no such folder")
    assert run(["publish", "output", "--base-url", "example.org"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(" — ")[0] for line in told] == [
        "briefing: example.org: the address has no scheme",
        "briefing: the show has no title",
    ]
    assert run(["publish", "--base-url", "example.org", "--show", "शो"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_feed_of_nothing_or_at_http_is_told_to_be_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["publish", "output", "--show", "शो", "--base-url"]
    assert run([*given, "http://192.168.1.5/"]) == 0
    printed = capsys.readouterr().out
    assert "note: no episode in output: 'briefing batch' makes one" in printed
    assert "note: the address is http: podcast directories" in printed
    add(here / "output", "2026-02-10", date="2026-02-10")
    assert run([*given, "https://example.org/"]) == 0
    printed = capsys.readouterr().out
    assert "note: no episode" not in printed
    assert "note: the address" not in printed


def test_what_is_withdrawn_is_told_every_time_and_what_is_restored_once(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(here / "output", "2026-02-10", date="2026-02-10")
    given = ["publish", "output", "--show", "शो", "--base-url", "https://example.org/"]
    for more in (["--withdraw", "2026-02-10"], []):
        assert run([*given, *more]) == 0
        told = "withdrawn: https://example.org/episodes/2026-02-10.html\n"
        assert told in capsys.readouterr().out
    assert run([*given, "--withdraw", "2026-02-11"]) == 2
    assert "did you mean 2026-02-10?" in capsys.readouterr().err
    again = "published again: https://example.org/episodes/2026-02-10.html\n"
    assert run([*given, "--restore", "2026-02-10"]) == 0
    told = capsys.readouterr().out
    assert again in told
    assert "withdrawn" not in told
    assert run(given) == 0
    assert "again" not in capsys.readouterr().out


def test_a_story_told_twice_and_an_address_taken_are_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("दिल्ली", "दिल्ली!"):
        add(here / "output", name, date="2026-02-10")
    given = ["publish", "output", "--show", "शो", "--base-url", "https://example.org/"]
    assert run(given) == 0
    printed = capsys.readouterr().out
    assert "note: the same story more than once in the feed: दिल्ली, दिल्ली!\n" in printed
    assert "दिल्ली!: another episode has its address, so it is at dilli-" in printed
    assert run(given) == 0
    assert "has its address" not in capsys.readouterr().out
