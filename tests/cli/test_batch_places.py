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
    told = "show/briefing.toml is beside the texts and is not used"
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


@pytest.mark.slow
def test_what_is_not_said_of_a_text_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What is read in short by its words, the rest by its kind; with -v all of it."""
    monkeypatch.chdir(tmp_path)
    news = "नई दिल्ली, 5 मई (भाषा)। सरकार ने कहा कि राज्य के हर गाँव में अगले साल तक बिजली होगी।"
    (tmp_path / "a.html").write_text(
        f"<article><h1>ख़बर</h1><p>{news}</p><p hidden>छिपा हुआ।</p></article>", "utf-8"
    )
    caplog.set_level("INFO", "briefing")
    assert run(["batch", "a.html", "--draft"]) == 0
    dateline = "“5 मई (भाषा)” of the dateline is not read (--dateline read)"
    told = [line for line in caplog.messages if "a.html" in line]
    assert [line.count(dateline) for line in told] == [1, 0]
    assert told[0].count("a.html") == 1
    assert told[1] == "a.html: left out: hidden text"
    caplog.clear()
    (tmp_path / "output/a.mp3").unlink()
    assert run(["batch", "a.html", "--draft", "-v"]) == 0
    (hidden,) = [line for line in caplog.messages if "छिपा हुआ।" in line]
    assert hidden == "a.html, line 1: left out: hidden text: “छिपा हुआ।”"


@pytest.mark.slow
def test_texts_of_one_name_are_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a/news.txt", "पहली ख़बर।"), ("b/news.txt", "दूसरी।"), ("c.txt", "तीसरी।")):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, "utf-8")
    caplog.set_level("INFO", "briefing")
    given = ["batch", "a/news.txt", "b/news.txt", "c.txt", "--draft"]
    assert run(given) == 0
    (line,) = [line for line in caplog.messages if "another text has the same name" in line]
    made = sorted(path.name for path in Path("output").glob("news-*.mp3"))
    assert len(made) == 2
    assert all(name in line for name in [*made, "a/news.txt", "b/news.txt"])
    assert "c.txt" not in line
    caplog.clear()
    assert run(given) == 0
    assert not [line for line in caplog.messages if "another text" in line]
