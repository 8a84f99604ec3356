"""What `batch` says of where it is called, before it makes anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import run


def test_settings_beside_the_texts_that_are_not_used_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "show/texts").mkdir(parents=True)
    (tmp_path / "show/texts/empty.txt").touch()
    (tmp_path / "show/briefing.toml").write_text("", "utf-8")
    caplog.set_level("INFO", "briefing")
    told = "show/briefing.toml lies beside the texts and is not used"
    assert run(["batch", "show/texts", "--draft"]) == 3  # its text is empty
    assert told in caplog.text
    caplog.clear()
    monkeypatch.chdir(tmp_path / "show")
    assert run(["batch", "texts", "--draft"]) == 3
    assert told not in caplog.text


def test_a_folder_that_is_not_there_is_all_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["batch", "texts", "--draft"]) == 3
    assert capsys.readouterr() == ("", "briefing: texts: no such file — check the name\n")
    assert list(tmp_path.iterdir()) == []
