"""What README says is true, in both languages: commands run, examples work; see `test_docs.py`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pages
import pytest
from paths import DATA, ROOT

import briefing
from briefing.cli import cli
from briefing.settings.toml import load_defaults

pytestmark = pytest.mark.slow

ENGLISH, HINDI = pages.READMES


def blocks(page: Path, language: str) -> list[str]:
    return [block.text for block in pages.blocks(page) if block.language == language]


# Each block is one script; scripts/test itself is what runs this test.
SCRIPTS = [block for block in blocks(ENGLISH, "sh") if block != "scripts/test\n"]


@pytest.mark.parametrize("page", pages.READMES, ids=lambda page: page.name)
def test_it_is_short_and_shows_the_two_commands_first(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) < 120
    assert [block.text for block in pages.blocks(page)][:2] == [
        "scripts/briefing make tests/data/seed.txt -o output/news.mp3\n",
        "scripts/test\n",
    ]


def test_every_block_is_the_same_in_both_languages() -> None:
    """So what is tried of one is tried of the other; what is printed is in its language."""
    both = [
        [(b.language, b.text) for b in pages.blocks(page) if b.language != "text"]
        for page in pages.READMES
    ]
    assert both[0] == both[1]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that one cloned, as the commands see it, with two paragraphs of its text.

    The neural voice says them in a quarter of the time; that it can say any sound that Hindi is
    read with is asked in `test_pronounce.py`, and what is printed for the whole text below.
    """
    folder = tmp_path_factory.mktemp("clone")
    (folder / "scripts").symlink_to(ROOT / "scripts")
    text = folder / "tests" / "data" / "seed.txt"
    text.parent.mkdir(parents=True)
    paragraphs = (DATA / "seed.txt").read_text(encoding="utf-8").splitlines()
    text.write_text("\n".join([paragraphs[0], paragraphs[3]]), encoding="utf-8")
    return folder


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_command_works(script: str, clone: Path) -> None:
    done = subprocess.run(
        ["bash", "-ec", script], cwd=clone, capture_output=True, timeout=280, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(("page", "language"), [(ENGLISH, "en"), (HINDI, "hi")])
def test_what_it_shows_of_the_first_command_is_what_it_prints(page: Path, language: str) -> None:
    """But for the length, which is the voice's."""
    (shown,) = blocks(page, "text")
    episode = ROOT / "output" / "news.mp3"
    script = "scripts/briefing make tests/data/seed.txt -o output/news.mp3 --draft"
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT,
        capture_output=True,
        check=True,
        env=os.environ | {"LANGUAGE": language},
    )
    printed = done.stdout.decode().splitlines()
    assert episode.is_file()
    expected = [line for line in shown.splitlines() if "kokoro" not in line]
    assert [line for line in printed if line in expected] == expected


def test_the_python_example_works() -> None:
    (example,) = blocks(ENGLISH, "python")
    subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", example],
        cwd=ROOT,
        check=True,
        timeout=120,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )


def test_the_settings_example_is_understood(tmp_path: Path) -> None:
    (example,) = blocks(ENGLISH, "toml")
    path = tmp_path / "briefing.toml"
    path.write_text(example, encoding="utf-8")
    known = {n: {p.name or "" for p in command.params} for n, command in cli.commands.items()}
    assert load_defaults(path, known)["make"]["pause_sentence"] == 0.4


@pytest.mark.parametrize("page", pages.READMES, ids=lambda page: page.name)
def test_its_examples_are_read_as_it_says(page: Path) -> None:
    text = " ".join(page.read_text(encoding="utf-8").split())
    said = dict(re.findall(r"`([^`]+)` (?:is read as|as|को) \*([^*]+)\*", text))
    assert list(said) == ["₹2.5 लाख", "15/8/1947", "डॉ. राव"]
    assert {written: briefing.normalize(written) for written in said} == said


def test_the_picture_and_the_sample_are_small_and_whole() -> None:
    media = ROOT / "docs" / "media"
    assert (media / "picture.png").stat().st_size < 150_000
    sample = (media / "news.mp3").read_bytes()
    assert 100_000 < len(sample) < 300_000
    assert "सुंदरपुर" in (media / "news.md").read_text(encoding="utf-8")
    assert "सुबह की ख़बरें".encode("utf-16-le") in sample[:4096]


def test_the_text_it_narrates_is_in_the_project() -> None:
    assert (DATA / "seed.txt").read_text(encoding="utf-8").count("।") > 5
