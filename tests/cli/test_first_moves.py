"""What people type first does what they mean, and what was made is told in their words."""

from __future__ import annotations

import io
import json
import re
import shlex
import sys
from pathlib import Path

import pytest

from briefing.cli import cli, finished, first_moves, given_text, naming, report, run
from briefing.cli.commands import MODULES
from briefing.document import Source
from briefing.settings import Settings

pytestmark = pytest.mark.slow

TEXT = "# सुबह की ख़बरें\n\nमंगलवार को बैठक हुई। इसमें 25 लोग आए।\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one text, which the calls are made in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], call: str) -> str:
    """What a call that succeeds prints."""
    capsys.readouterr()
    code = run(shlex.split(call))
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize(
    ("call", "made"),
    [
        ("news.txt --draft", "output/news"),
        ("--draft news.txt", "output/news"),
        ("make --draft news.txt -o out/new/x.mp3", "out/new/x"),
        ("make --draft news.txt -o .", "news"),
        ("make --draft news.txt -o out", "out/news"),  # it is not there yet
        ("make --draft news.txt -o 'नया फ़ोल्डर/'", "नया फ़ोल्डर/news"),
        ("say --draft news.txt -o said/it.mp3", "said/it"),
        ("say --draft 'नमस्ते दुनिया।' -o .", "briefing"),
        ("say --draft 'नमस्ते दुनिया।' -o out", "out/briefing"),
    ],
)
def test_it_makes_the_file_and_names_it(
    folder: Path, capsys: pytest.CaptureFixture[str], call: str, made: str
) -> None:
    lines = said(capsys, call).splitlines()
    assert lines[0] == f"{made}.mp3"
    assert f"  also written: {made}.json (record: when each word is spoken)" in lines
    assert (folder / f"{made}.mp3").stat().st_size > 5000
    assert json.loads((folder / f"{made}.json").read_text("utf-8"))["sentences"]


def test_a_clip_and_a_page_of_voices_go_into_a_folder_that_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "make --draft news.txt -o x.mp3")
    assert said(capsys, "clip x.mp3 --sentence 1 -o cuts").startswith("cuts/x-s1.mp3: ")
    page = said(capsys, "voices compare नमस्ते --voice espeak -o heard")
    assert page == "heard/voices.html\n"
    assert (folder / "heard/voices.html").is_file()


def test_a_file_without_an_ending_is_no_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "plain").write_text("मेरा", encoding="utf-8")
    assert run(["make", "--draft", "news.txt", "-o", "plain"]) == 2
    assert "plain: the name has no extension" in capsys.readouterr().err
    assert (folder / "plain").read_text(encoding="utf-8") == "मेरा"


def test_say_reads_a_file_that_is_named_and_not_its_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "say --draft news.txt -o x.mp3")
    record = json.loads((folder / "x.json").read_text("utf-8"))
    assert [one["text"] for one in record["sentences"]][1] == "मंगलवार को बैठक हुई।"


def test_a_second_run_says_what_it_replaced_and_every_file_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = said(capsys, "make --draft news.txt -o x.mp3")
    assert "replaces" not in first
    second = said(capsys, "make --draft news.txt -o x.mp3 --html --transcript vtt")
    assert re.search(r"^  replaces the one made 20\d\d-\d\d-\d\d \d\d:\d\d$", second, re.M)
    named = set(re.findall(r"x\.\w+", second))
    assert named == {path.name for path in folder.iterdir()} - {"news.txt"}
    again = said(capsys, "make --draft news.txt -o x.mp3")
    assert "earlier audio" not in again  # it is the same
    other = said(capsys, "make --draft news.txt -o x.mp3 --speed 1.2 --transcript vtt")
    assert "  note x.html: made for the earlier audio; make it again or delete it" in other


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("news.txt", "news"),
        ("texts/सुबह.md", "सुबह"),
        ("https://example.org/news/2026/story.html", "story"),
        ("https://example.org/news/index.html", "news"),
        ("https://example.org/", "example.org"),
        (Source("आज बारिश हुई।\nकल नहीं।", "standard input"), "आज बारिश हुई"),
        (Source("आज बारिश हुई।", "standard input", title="मौसम: आज/कल"), "मौसम आज कल"),
        (Source("… !", "standard input"), "briefing"),
    ],
)
def test_a_file_is_called_as_its_text(given: str | Source, name: str) -> None:
    assert naming.stem(given) == name


def test_a_text_of_the_same_name_elsewhere_takes_nothing_away(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b").mkdir()
    (folder / "b/news.txt").write_text("दूसरा पाठ।", encoding="utf-8")
    calls = ("news.txt --draft", "b/news.txt --draft", "news.txt --draft", "b/news.txt --draft")
    made = [said(capsys, call).splitlines()[0] for call in calls]
    assert made == ["output/news.mp3", "output/news 2.mp3"] * 2


def test_batch_names_what_no_rule_understood_to_those_who_ask(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "news.txt").write_text("कल Xyzqp आए।", encoding="utf-8")
    said(capsys, "batch news.txt --draft")
    assert run(["batch", "news.txt", "--draft", "-v"]) == 0  # of what is kept, too
    assert "news.txt, line 1: 'Xyzqp' is not known; said as" in capsys.readouterr().err


def test_batch_counts_what_it_makes_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "khel.txt").write_text("भारत जीता।", encoding="utf-8")
    both = "batch news.txt khel.txt --draft"
    assert said(capsys, both).startswith("2 texts: 2 made, 0 kept, 0 failed; ")
    (folder / "khel.txt").write_text("भारत हारा।", encoding="utf-8")
    assert said(capsys, both).startswith("2 texts: 1 made (1 of them again), 1 kept, 0 failed; ")
    faster = said(capsys, f"{both} --speed 1.2")
    assert faster.startswith("2 texts: 2 made (2 of them again), 0 kept, 0 failed; ")


def test_figures_are_for_those_who_ask(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = said(capsys, "make --draft news.txt")
    assert not re.search("LUFS|dBTP|clips", plain)
    assert "100% of the text was read aloud" in plain
    assert re.search("LUFS.*dBTP.*clips", said(capsys, "make --draft news.txt -v"), re.DOTALL)


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        ("help", "Usage: briefing [OPTIONS] COMMAND"),
        ("help make", "Usage: briefing make [OPTIONS] TEXT..."),
        ("help voices", "Usage: briefing voices"),
    ],
)
def test_help_is_a_word_too(
    folder: Path, capsys: pytest.CaptureFixture[str], call: str, shown: str
) -> None:
    assert said(capsys, call).startswith(shown)


def test_a_folder_is_told_by_what_is_in_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "make --draft news.txt")
    assert "'briefing publish output' makes a podcast" in str(
        given_text.folder_given(Path("output"))
    )
    Path("output/feed.xml").touch()
    assert "'briefing serve output'" in str(given_text.folder_given(Path("output")))
    assert run(["output/news.mp3"]) == 2
    assert "'briefing play output/news.mp3' plays it" in capsys.readouterr().err


def test_progress_shows_per_cent_before_anything_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with report.progress(shown=True):
        pass
    assert "0%" in screen.getvalue()


def test_hundred_per_cent_is_only_said_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    from briefing.document import Coverage, Episode, Report

    nearly = Report(coverage=Coverage(written=100_000, covered=99_999))
    episode = Episode("", Path("x.mp3"), 1.0, (), report=nearly)
    finished.summary(episode, Settings(), {})
    assert "  99.99% of the text was read aloud" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("desk", "serve --studio"),
        ("Studio", "serve --studio"),
        ("server", "serve"),
        ("feed", "publish"),
        ("site", "publish"),
        ("page", "publish"),
        ("podcast", "publish"),
        ("listen", "play"),
        ("check", "doctor"),
        ("mak", "make"),
    ],
)
def test_a_word_of_the_docs_leads_to_the_command(
    folder: Path, capsys: pytest.CaptureFixture[str], word: str, meant: str
) -> None:
    assert run([word]) == 2
    told = f"No such command {word!r} — did you mean briefing {meant}?"
    assert capsys.readouterr().err == f"briefing: {told} (see 'briefing -h')\n"


def test_every_word_that_others_use_means_a_command_there_is() -> None:
    for word, meant in first_moves.FOREIGN.items():
        command = meant.partition(" ")[0]
        assert command in MODULES or command == "--version", word
        assert word not in MODULES


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        ("init --title x", "--show"),
        ("publish output --title x", "--show"),
        ("publish output --url x", "--base-url"),
        ("make a.txt --rate 1.2", "--speed"),
        ("make a.txt --write-media a.mp3", "--output"),
        ("batch a --output-dir b", "--folder"),
        ("make a.txt --srt", "--transcript"),
        ("make a.txt --vioce x", "--voice"),
        ("serve a --desk", "--studio"),
        ("doctor --rate 2", ""),
        ("make a.txt --zzzz", ""),
    ],
)
def test_what_others_call_an_option_leads_to_ours(
    folder: Path, capsys: pytest.CaptureFixture[str], call: str, meant: str
) -> None:
    assert run(call.split()) == 2
    told = capsys.readouterr().err
    assert (
        f" — did you mean {meant}?" if meant else f" — see 'briefing {call.split(maxsplit=1)[0]}"
    ) in told


def test_every_option_that_others_use_means_one_there_is() -> None:
    ours = {
        name
        for command in MODULES
        for parameter in cli.commands[command].params
        for name in parameter.opts
    }
    assert set(first_moves.FOREIGN_OPTIONS.values()) <= ours


@pytest.mark.parametrize("command", list(MODULES))
def test_every_command_takes_plain_and_shows_it_where_it_changes_something(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([command, "--plain", "--help"]) == 0
    shown = command in {"make", "batch", "publish", "play", "voices", "serve", "script"}
    assert ("--plain" in capsys.readouterr().out) == shown


@pytest.mark.parametrize("command", ["make", "script", "publish"])
def test_an_option_without_its_value_says_whose_it_is(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([command, "a.txt", "--title" if command == "make" else "--show"]) == 2
    assert f"requires an argument — see 'briefing {command} -h'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["मेरी ख़बरें"], "'briefing batch \"मेरी ख़बरें\"' makes an episode"),
        (["make", "it's"], "'briefing publish \"it's\"' makes a podcast"),
        (["आज की.mp3"], "'briefing play \"आज की.mp3\"' plays it"),
        (["खबरें"], "'briefing batch खबरें' makes an episode"),
        (["$HOME"], "'briefing batch '$HOME'' makes an episode"),
    ],
)
def test_a_command_that_is_named_can_be_typed_as_it_stands(
    folder: Path, capsys: pytest.CaptureFixture[str], call: list[str], told: str
) -> None:
    for name in ("मेरी ख़बरें", "खबरें", "$HOME"):
        (folder / name).mkdir()
        (folder / name / "news.txt").write_text(TEXT, encoding="utf-8")
    (folder / "it's").mkdir()
    for name in ("it's/a.mp3", "it's/a.json", "आज की.mp3"):
        (folder / name).touch()
    assert run(call) in {2, 3}
    assert told in capsys.readouterr().err


def test_one_folder_too_deep_a_command_says_where_the_settings_are(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "output").mkdir()
    monkeypatch.chdir(folder / "output")
    assert run(["publish", "."]) == 2
    assert "--base-url' — such as: briefing publish output" in capsys.readouterr().err
    (folder / "briefing.toml").touch()
    assert run(["publish", "."]) == 2
    assert (
        "— briefing.toml is in the folder above: run the command there (see"
        in capsys.readouterr().err
    )


def test_what_fails_every_text_is_told_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "khel.txt").write_text(TEXT, encoding="utf-8")
    (folder / "names.tsv").write_text("मोदी\t\n", encoding="utf-8")
    assert run(["batch", "news.txt", "khel.txt", "--draft", "--lexicon", "names.tsv"]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("briefing: names.tsv:1: the second column is empty — ")
    assert lines[0].endswith(" (2 texts)")
    assert lines[1] == "briefing: 2 of 2 texts failed — fix them and run it again"


def test_a_new_show_in_a_folder_of_two_words_is_gone_into(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert '  cd "मेरा शो"' in said(capsys, "init 'मेरा शो'").splitlines()


def test_a_text_named_without_its_ending_is_found(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("news", "make news"):
        assert run(command.split()) == 3
        assert "news: no such file — did you mean news.txt?" in capsys.readouterr().err
    assert run(["nothing"]) == 2
    assert "No such command 'nothing'" in capsys.readouterr().err
