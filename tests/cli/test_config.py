"""briefing.toml sets options of commands by the names they have on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from sites import add

from briefing.cli import run

pytestmark = pytest.mark.slow

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that every call is made in."""
    (tmp_path / "news.txt").write_text("आज बारिश हुई।\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def record(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What `briefing make --json` says of what it made."""
    assert run([*arguments, "--json"]) == 0
    made: dict[str, Any] = json.loads(capsys.readouterr().out)
    return made


def test_a_podcast_is_described_once_for_all(here: Path) -> None:
    Image.new("RGB", (1400, 1400), "maroon").save(here / "cover.png")
    (here / "episodes").mkdir()
    add(here / "episodes", "2026-02-10", date="2026-02-10")
    Path("briefing.toml").write_text(
        '[publish]\nbase-url = "https://example.org/suno"\nsite = "www"\nshow = "सुबह"\n'
        'author = "कक्ष"\ncategory = "News > Politics"\nlanguage = "hi-IN"\ncover = "cover.png"\n'
        'link = "https://example.org/"\nexplicit = true\ndescription = "रोज़"\n',
        encoding="utf-8",
    )
    assert run(["publish", "episodes"]) == 0
    channel = ET.fromstring((here / "www/feed.xml").read_bytes()).find("channel")
    assert channel is not None
    names = ("title", "link", "language", "description", f"{ITUNES}author", f"{ITUNES}explicit")
    assert [channel.findtext(name) for name in names] == [
        "सुबह",
        "https://example.org/",
        "hi-IN",
        "रोज़",
        "कक्ष",
        "true",
    ]
    below = channel.findall(f"{ITUNES}category/{ITUNES}category")
    assert [element.attrib["text"] for element in below] == ["Politics"]


def test_transcripts_and_the_page_are_asked_for_by_their_options_names(here: Path) -> None:
    Path("briefing.toml").write_text('transcript = ["vtt", "srt"]\nhtml = true\n', "utf-8")
    assert run(["make", "--draft", "-q", "news.txt", "-o", "x.mp3"]) == 0
    assert sorted(path.name for path in here.glob("x.*")) == [
        "x.html",
        "x.json",
        "x.mp3",
        "x.srt",
        "x.vtt",
    ]


def test_one_word_is_as_good_as_a_list_of_one(here: Path) -> None:
    Path("briefing.toml").write_text('transcript = "vtt"\n', "utf-8")
    assert run(["make", "--draft", "-q", "news.txt", "-o", "x.mp3"]) == 0
    assert (here / "x.vtt").is_file()


def test_files_count_from_the_folder_of_the_settings(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "desk").mkdir()
    (here / "desk/words.tsv").write_text("बारिश\tवर्षा\n", encoding="utf-8")
    (here / "desk/mine.toml").write_text('lexicon = ["words.tsv"]\n', encoding="utf-8")
    made = record(
        capsys, "--config", "desk/mine.toml", "make", "--draft", "news.txt", "-o", "x.mp3"
    )
    assert made["sentences"][0]["spoken"] == "आज वर्षा हुई।"


def test_a_design_of_covers_is_no_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "desk").mkdir()
    (here / "desk/mine.toml").write_text('[make]\ncover = "lahar"\n', encoding="utf-8")
    arguments = ("make", "--draft", "news.txt", "-o", "x.mp3")
    assert record(capsys, "--config", "desk/mine.toml", *arguments)["title"] == "आज बारिश हुई"


@pytest.mark.parametrize(
    ("settings", "call", "engine", "voice"),
    [
        ('voice = "hm_psi"\nquote-voice = "hf_beta"', "--draft", "espeak", "hi"),
        ('voice = "hm_psi"\nquote-voice = "hf_beta"', "--engine espeak", "espeak", "hi"),
        ('engine = "espeak"\nvoice = "hi"', "--draft", "espeak", "hi"),
        ('[make]\nengine = "espeak"\nvoice = "hi"', "", "espeak", "hi"),
    ],
)
def test_another_engine_asked_for_reads_with_its_own_voice(
    capsys: pytest.CaptureFixture[str], settings: str, call: str, engine: str, voice: str
) -> None:
    """A voice of briefing.toml is one of the engine there."""
    Path("briefing.toml").write_text(settings, encoding="utf-8")
    made = record(capsys, "make", "news.txt", *call.split())
    assert (made["report"]["engine"], made["voice"]) == (engine, voice)


def test_the_author_of_the_file_is_that_of_texts_that_name_none(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('author = "समाचार कक्ष"\n', "utf-8")
    (tmp_path / "own.md").write_text("---\nauthor: प्रिया शर्मा\n---\n\nबारिश हुई।\n", "utf-8")
    (tmp_path / "none.md").write_text("बारिश हुई।\n", "utf-8")
    assert run(["batch", "own.md", "none.md", "--draft", "-d", "o", "--quiet"]) == 0
    authors = {
        name: json.loads((tmp_path / f"o/{name}.json").read_bytes())["author"]
        for name in ("own", "none")
    }
    assert authors == {"own": "प्रिया शर्मा", "none": "समाचार कक्ष"}
    assert run(["make", "own.md", "--draft", "--author", "और कोई", "-o", "m.mp3"]) == 0
    assert json.loads((tmp_path / "m.json").read_bytes())["author"] == "और कोई"
