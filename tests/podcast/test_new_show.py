"""`briefing init` makes the folder of a show that works at once, and writes nothing over."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefing.cli import cli, run
from briefing.errors import UsageError
from briefing.hindi.lexicon.user import load_lexicon
from briefing.podcast.new_show import new_show
from briefing.settings.toml import load_defaults

KNOWN = {n: {p.name or "" for p in command.params} for n, command in cli.commands.items()}


def test_what_it_makes_is_understood_by_every_command(tmp_path: Path) -> None:
    made = new_show(tmp_path / "a b" / "show", 'मेरी "ब्रीफिंग" \\ 1', "https://example.org/ख़बर")
    assert [path.name for path in made.made] == [
        "briefing.toml", "names.tsv", "example.md", ".gitignore",
    ]  # fmt: skip
    defaults = load_defaults(made.folder / "briefing.toml", KNOWN)
    assert defaults["publish"]["show"] == 'मेरी "ब्रीफिंग" \\ 1'
    assert defaults["publish"]["base_url"].startswith("https://example.org/%E0")
    assert defaults["make"]["disclosure"] == "end"
    load_lexicon([made.folder / "names.tsv"])


@pytest.mark.parametrize("in_hindi", [False, True])
def test_what_explains_its_files_is_in_the_language_asked_for(
    tmp_path: Path, in_hindi: bool
) -> None:
    new_show(tmp_path, "शो", in_hindi=in_hindi)
    for name in ("briefing.toml", "names.tsv", ".gitignore"):
        first = (tmp_path / name).read_text("utf-8").splitlines()[0]
        assert bool(re.search("[अ-ह]", first)) == in_hindi, name
    kept = (tmp_path / ".gitignore").read_text("utf-8").splitlines()
    assert [line for line in kept if not line.startswith("#")] == [
        "output/", "site/*", "!site/published.json",
    ]  # fmt: skip


def test_the_settings_are_the_same_in_both_languages(tmp_path: Path) -> None:
    def settings(in_hindi: bool) -> list[str]:
        folder = tmp_path / str(in_hindi)
        new_show(folder, "शो", in_hindi=in_hindi)
        lines = (folder / "briefing.toml").read_text("utf-8").splitlines()
        given = (re.match(r"(# )?\[?[a-z-]+(\]| = [^#]*)", line) for line in lines)
        return [found[0].strip() for found in given if found]

    assert settings(in_hindi=True) == settings(in_hindi=False)
    assert len(settings(in_hindi=True)) > 10


@pytest.mark.parametrize("in_hindi", [False, True])
def test_every_line_that_is_commented_out_works_without_its_mark(
    tmp_path: Path, in_hindi: bool
) -> None:
    new_show(tmp_path, "शो", in_hindi=in_hindi)
    (tmp_path / "cover.jpg").touch()
    path = tmp_path / "briefing.toml"
    text = path.read_text("utf-8")
    choices = re.compile(r"^# (?=[a-z-]+ = |\[pause\])", re.M)
    assert len(choices.findall(text)) >= 7
    # The table of pauses comes last: keys after a table belong to it.
    head, _, publish = choices.sub("", text).partition("[publish]")
    path.write_text(f"{head}[publish]{publish}", "utf-8")
    comments = re.findall("^# .*", choices.sub("", text), re.M)
    assert all(bool(re.search("[अ-ह]", line)) == in_hindi for line in comments)
    defaults = load_defaults(path, KNOWN)
    assert defaults["make"]["pause_sentence"] == 0.4
    assert defaults["publish"]["owner_email"] == "me@example.org"


def test_the_names_can_be_used_once_the_mark_is_gone(tmp_path: Path) -> None:
    new_show(tmp_path)
    path = tmp_path / "names.tsv"
    path.write_text(path.read_text("utf-8").replace("# जिन", "जिन"), "utf-8")
    assert load_lexicon([path]).entries == {"जिनपिंग": "शी जिनफिंग"}


def test_nothing_that_is_there_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefing.toml").write_text("", "utf-8")
    (tmp_path / "names.tsv").symlink_to("nowhere")
    assert run(["init"]) == 0
    out = capsys.readouterr().out
    assert "briefing.toml already exists and stays as it is" in out
    assert (tmp_path / "briefing.toml").read_text("utf-8") == ""
    assert not (tmp_path / "nowhere").exists()
    assert (tmp_path / "example.md").is_file()


def test_from_nothing_to_a_feed_in_three_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "--show", "शो"]) == 0
    assert list((tmp_path / "texts").iterdir()) == []  # nothing is published that nobody put there
    printed = capsys.readouterr().out
    copied = re.search(r"cp example\.md (texts/\S+\.md)", printed)
    assert copied
    shutil.copy(tmp_path / "example.md", tmp_path / copied[1])
    for call in (
        "batch texts --draft -q",
        "publish output",
        "check-feed site/feed.xml",
    ):
        assert run(call.split()) == 0, capsys.readouterr().err
    feed = (tmp_path / "site" / "feed.xml").read_text("utf-8")
    assert "<title>शो</title>" in feed
    assert "पहला एपिसोड" in feed


def test_what_is_no_address_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no scheme"):
        new_show(tmp_path / "show", "", "example.org")
    assert list(tmp_path.iterdir()) == []
