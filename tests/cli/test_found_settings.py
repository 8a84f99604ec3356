"""A briefing.toml that lies in a folder opens nothing, sends nothing and writes below it only."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import engines
from briefing.cli import run

TOLD = "only a settings file that you name can set"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that somebody sent, in which every call is made."""
    folder = tmp_path / "sent"
    folder.mkdir()
    (folder / "news.txt").write_text("आज बारिश हुई।\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("[serve]\nlan = true", "line 2: {told} lan = true"),
        ("[serve]\nstudio = true", "line 2: {told} studio = true"),
        ("[serve]\nkey = 'known to them'", 'line 2: {told} key = "known to them"'),
        ("[serve]\nwebhook = 'https://example.org/'", "line 2: {told} webhook = "),
        ("[api]\nlan = true", "line 2: {told} lan = true"),
        ("lan = true", "line 1: {told} lan = true"),
        ("[check-feed]\nping = true", "line 2: {told} ping = true"),
        ("[voices]\nonline = true", "line 2: {told} online = true"),
        ("allow-private = true", "line 1: {told} allow-private = true"),
        ("teasers = 'follow'", 'line 1: {told} teasers = "follow"'),
        ("engine = 'gtts'", 'line 1: {told} engine = "gtts"'),
        ("[make]\nengine = 'gtts'", 'line 2: {told} engine = "gtts"'),
        ("fallback = 'gtts'", 'line 1: {told} fallback = "gtts"'),
        ("fallback = 'gtts:hi'", 'line 1: {told} fallback = "gtts:hi"'),
        ("[make]\noutput = '../a.mp3'", "line 2: {told} output = "),
        ("[batch]\nfolder = '/'", "line 2: {told} folder = "),
        ("[publish]\nsite = 'beside/../../x'", "line 2: {told} site = "),
        ("[publish]\nsite = 'link/x'", "line 2: {told} site = "),
    ],
)
def test_what_opens_sends_or_writes_elsewhere_is_refused(
    toml: str, told: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "link").symlink_to(here.parent)
    (here / "briefing.toml").write_text(f"{toml}\n", encoding="utf-8")
    before = sorted(here.parent.rglob("*"))
    assert run(["script", "news.txt"]) == 2
    line = capsys.readouterr().err
    assert line.startswith("briefing: briefing.toml, " + told.format(told=TOLD))
    assert line.count("\n") == 1
    assert "name the file with --config" in line
    assert sorted(here.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "toml",
    [
        "[serve]\nlan = false\nstudio = false\nkey = ''\nport = 8001",
        "engine = 'espeak'\nfallback = 'kokoro:hm_psi'",
        "fallback = 'hm_psi'",
        "allow-private = false\nteasers = 'refuse'",
        "[make]\noutput = 'here/a.mp3'\n[publish]\nsite = 'a/../site'",
    ],
)
def test_what_stays_here_is_taken(toml: str, here: Path) -> None:
    (here / "briefing.toml").write_text(f"{toml}\n", encoding="utf-8")
    assert run(["script", "news.txt"]) == 0


def test_a_file_that_is_named_decides(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "briefing.toml").write_text("engine = 'gtts'\n[serve]\nlan = true\n")
    assert run(["--config", "briefing.toml", "script", "news.txt"]) == 0
    monkeypatch.setenv("BRIEFING_CONFIG", "briefing.toml")
    assert run(["script", "news.txt"]) == 0


def test_a_manifest_and_the_file_beside_a_folder_were_found(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where another file was named."""
    (here / "mine.toml").write_text("engine = 'espeak'\n")
    text = "[make]\nengine = 'gtts'\n[episode]\nitems = ['news.txt']\n"
    (here / "theirs.toml").write_text(text, encoding="utf-8")
    assert run(["--config", "mine.toml", "make", "theirs.toml"]) == 2
    assert f"theirs.toml, line 2: {TOLD} engine" in capsys.readouterr().err
    (here / "show/output").mkdir(parents=True)
    (here / "show/briefing.toml").write_text("[publish]\nsite = '..'\n", encoding="utf-8")
    assert run(["serve", "show/output", "--port", "0"]) == 2
    assert f"{TOLD} site" in capsys.readouterr().err


def test_engines_that_are_local_have_no_voice_that_sends_text() -> None:
    for name in set(engines.LOCAL_ENGINES) & set(engines.names()):
        assert not any(voice.online for voice in engines.find(name).voices), name
    assert engines.may_send("gtts")
    assert not engines.may_send("no-such-engine")
