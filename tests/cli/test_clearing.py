"""`briefing cache`: what is kept and where, and that nothing is left when all of it is cleared."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from briefing.cli import run
from briefing.engines.kokoro import model_store, weights


@pytest.fixture
def used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own in which a text was narrated and a voice prepared."""
    folder = tmp_path / "home" / "cache"
    monkeypatch.setenv("BRIEFING_CACHE", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home" / "state"))
    monkeypatch.chdir(tmp_path)
    Path("news.txt").write_text("आज बारिश हुई।\n", encoding="utf-8")
    assert run(["make", "--draft", "news.txt", "-q"]) == 0
    model_store.build("here", _prepared, 10)
    return folder


def _prepared(folder: Path) -> Path:
    (folder / "voice.onnx").write_bytes(b"0" * 2_000_000)
    return folder / "voice.onnx"


def test_it_says_how_much_is_kept_and_where(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["cache"]) == 0
    clips, voice = capsys.readouterr().out.splitlines()
    assert clips.startswith("clips: 1, ")
    assert clips.endswith(f"in {used / 'clips'}")
    assert voice == f"neural voice, prepared for this machine: 2.0 MB, in {used / 'models'}"


def test_cleared_with_its_models_it_leaves_nothing(
    used: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["cache", "--clear", "--models"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "clips removed: 1",
        "neural voice removed: 2.0 MB",
        f"nothing is left in {used}",
    ]
    assert not used.exists()
    assert run(["make", "--draft", "news.txt", "-q"]) == 0  # and all goes on as before


def test_what_is_not_ours_stays(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for other in (used / "mine.txt", used / "models" / "kokoro-mine", used / "clips" / "a.wav"):
        other.touch()
    assert run(["cache", "--clear", "--models"]) == 0
    assert f"something else remains in {used}" in capsys.readouterr().out
    left = {path.name for path in used.rglob("*") if path.is_file()}
    assert left == {"mine.txt", "kokoro-mine", "a.wav"}


def test_models_alone_are_refused(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cache", "--models"]) == 2
    assert "add --clear" in capsys.readouterr().err
    assert model_store.find("here")


def test_preparing_the_voice_says_where_it_goes_and_how_large_it_is(
    used: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(weights, "best", lambda _read, _quality, folder: _prepared(folder))
    monkeypatch.setattr(weights, "_ROOM", dict.fromkeys(weights._ROOM, 10))
    with caplog.at_level(logging.INFO, logger="briefing"):
        model = weights.model_path()
        weights.model_path()
    told = [record.getMessage() for record in caplog.records]
    assert told == [
        "preparing the neural voice for this machine (a few seconds, only once)",
        f"the neural voice is ready: 2 MB in {model.parent}",
    ]
