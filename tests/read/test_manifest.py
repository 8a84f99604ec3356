"""One briefing from a file that describes it: `[episode]` in briefing.toml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from briefing.cli import cli
from briefing.errors import InputError, UsageError
from briefing.read.manifest import Item, is_manifest, read_manifest, sources

ITEMS = 'items = ["a.txt", { text = "b.md", title = "खेल" }]\n'


@pytest.fixture
def day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts; the tests run one above it."""
    folder = tmp_path / "day"
    folder.mkdir()
    (folder / "a.txt").write_text("पहली ख़बर यहाँ है।\n", encoding="utf-8")
    (folder / "b.md").write_text("# शीर्षक\n\nदूसरी ख़बर।\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def manifest(folder: Path, text: str) -> Path:
    path = folder / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    return path


def make(*arguments: str) -> dict[str, Any]:
    """The record of what `briefing make` made."""
    done = CliRunner().invoke(cli, ["make", *arguments, "--json"], catch_exceptions=False)
    record: dict[str, Any] = json.loads(done.stdout)
    return record


def test_items_count_from_the_folder_of_the_manifest(day: Path) -> None:
    path = manifest(
        day,
        '[episode]\nitems = ["a.txt", "/tmp/c.txt", "-", "https://x.org", {text = "sub/d.txt"}]\n',
    )
    assert read_manifest(path).items == (
        Item(str(day / "a.txt")),
        Item("/tmp/c.txt"),
        Item("-"),
        Item("https://x.org"),
        Item(str(day / "sub" / "d.txt")),
    )


def test_what_it_sets_are_options_of_make(day: Path) -> None:
    path = manifest(
        day,
        '[episode]\ntitle = "सुबह"\nauthor = "अ"\nshow = "ब"\nvoice = "hm_psi"\ncover = "c.png"\n'
        'date = 2026-02-10\nintro = true\noutro = "बस।"\n' + ITEMS,
    )
    assert read_manifest(path).options == {
        "title": "सुबह",
        "author": "अ",
        "show": "ब",
        "voice": "hm_psi",
        "cover": str(day / "c.png"),
        "date": "2026-02-10",
        "intro": True,
        "outro_text": "बस।",
    }


def test_the_design_of_a_cover_is_no_file(day: Path) -> None:
    path = manifest(day, '[episode]\ncover = "akhbar"\ndate = "2026-02-10"\n' + ITEMS)
    assert read_manifest(path).options == {"cover": "akhbar", "date": "2026-02-10"}


def test_a_title_of_an_item_is_its_chapter_and_comes_before_its_heading(day: Path) -> None:
    manifest(day, '[episode]\ntitle = "सुबह"\n' + ITEMS)
    record = make("day/briefing.toml", "--draft", "-o", "day.mp3")
    assert record["title"] == "सुबह"
    assert [chapter["title"] for chapter in record["chapters"]] == ["पहली ख़बर यहाँ है", "खेल"]


def test_introduction_and_close_are_said(day: Path) -> None:
    manifest(
        day, '[episode]\ntitle = "सुबह"\ndate = 2026-02-10\nintro = true\noutro = "बस।"\n' + ITEMS
    )
    record = make("day/briefing.toml", "--draft", "-o", "day.mp3")
    said = [sentence["text"] for sentence in record["sentences"]]
    assert said == [
        "मंगलवार, 10 फ़रवरी 2026।",
        "सुबह।",
        "पहली ख़बर यहाँ है।",
        "शीर्षक",
        "दूसरी ख़बर।",
        "बस।",
    ]


def test_without_a_text_the_briefing_described_here_is_made(
    day: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest(day, 'engine = "espeak"\n[episode]\ntitle = "सुबह"\n' + ITEMS)
    monkeypatch.chdir(day)
    assert make()["title"] == "सुबह"
    assert (day / "output" / "briefing.mp3").is_file()


def test_a_text_named_is_not_what_is_described_here(
    day: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest(day, 'engine = "espeak"\n[episode]\ntitle = "सुबह"\n' + ITEMS)
    monkeypatch.chdir(day)
    record = make("a.txt", "-o", "a.mp3")
    assert (record["title"], len(record["sentences"])) == ("पहली ख़बर यहाँ है", 1)


def test_options_come_before_the_manifest_and_that_before_briefing_toml(day: Path) -> None:
    Path("briefing.toml").write_text('title = "यहाँ"\nauthor = "यहाँ"\nshow = "यहाँ"\n', "utf-8")
    manifest(day, 'author = "वहाँ"\n[episode]\ntitle = "सुबह"\n' + ITEMS)
    record = make("day/briefing.toml", "--draft", "--title", "अभी", "-o", "day.mp3")
    assert (record["title"], record["author"], record["show"]) == ("अभी", "वहाँ", "यहाँ")


def test_styles_and_files_of_the_manifest_are_its_own(day: Path) -> None:
    (day / "words.tsv").write_text("ख़बर\tसूचना\n", encoding="utf-8")
    manifest(
        day,
        'style = "slow"\nlexicon = ["words.tsv"]\n[styles.slow]\nsection = 3\nheading = 3\n'
        "paragraph = 3\n[episode]\n" + ITEMS,
    )
    record = make("day/briefing.toml", "--draft", "-o", "day.mp3")
    first, second = record["sentences"][:2]
    assert first["spoken"] == "पहली सूचना यहाँ है।"
    assert second["start"] - first["end"] >= 3


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("", InputError, "no items under [episode]"),
        ("episode = 5\n", InputError, "no items under [episode]"),
        ("[episode]\nitems = []\n", InputError, "no items under [episode]"),
        ("[episode]\nitems = [5 6]\n", InputError, "line 2"),
        ('[episode]\nitems = "a.txt"\n', UsageError, "items must be a list"),
        ("[episode]\nitems = [5]\n", UsageError, "item 1 must be"),
        ('[episode]\nitems = ["a.txt", {file = "b"}]\n', UsageError, "item 2 must be"),
        ('[episode]\nitems = [{title = "b"}]\n', UsageError, "item 1: text must be words"),
        ('[episode]\nitems = [{text = "b", title = 5}]\n', UsageError, "item 1: title must be"),
        ('[episode]\nitems = [" "]\n', UsageError, "item 1: text must be words"),
        ("[episode]\ntitel = 1\n" + ITEMS, UsageError, "titel is not known; there are title"),
        ("[episode]\ntitle = 1\n" + ITEMS, UsageError, "Unsupported title: 1 — use text in quotes"),
        (
            "[episode]\ndate = 2026-02-10T10:00:00\n" + ITEMS,
            UsageError,
            "Unsupported date: datetime",
        ),
        ("[episode]\nintro = 1\n" + ITEMS, UsageError, "Unsupported intro: 1"),
    ],
)
def test_what_cannot_be_is_named_with_file_and_key(
    day: Path, text: str, error: type[Exception], message: str
) -> None:
    path = manifest(day, text)
    with pytest.raises(error) as raised:
        read_manifest(path)
    assert str(raised.value).startswith(f"{path}: ")
    assert message in str(raised.value)


def test_an_item_that_cannot_be_read_is_named_with_its_number(day: Path) -> None:
    path = manifest(day, '[episode]\nitems = ["a.txt", "c.txt"]\n')
    with pytest.raises(
        InputError, match=r"briefing\.toml, item 2: .*/c\.txt: no such file — check"
    ):
        sources(read_manifest(path))


def test_the_setting_that_would_help_an_item_is_told(day: Path) -> None:
    (day / "c.csv").write_text("शीर्षक,पाठ\nक,ख\n", encoding="utf-8")
    path = manifest(day, '[episode]\nitems = ["c.csv"]\n')
    with pytest.raises(InputError, match=r"item 1: .*c\.csv: holds records") as raised:
        sources(read_manifest(path))
    assert raised.value.setting == "field"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a.toml", True),
        ("Day.TOML", True),
        ("a.txt", False),
        ("toml", False),
        ("-", False),
        ("https://example.org/a.toml", False),
    ],
)
def test_a_manifest_is_known_by_its_name(text: str, expected: bool) -> None:
    assert is_manifest(text) is expected


def test_a_manifest_is_made_alone(day: Path) -> None:
    path = manifest(day, "[episode]\n" + ITEMS)
    with pytest.raises(UsageError, match="a manifest cannot be combined with other texts"):
        make("day/a.txt", str(path))
