"""What README says is true: its commands run, its examples work; see also `test_docs.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pages
import pytest
from paths import DATA, ROOT

from briefing.cli import cli
from briefing.settings.toml import load_defaults

pytestmark = pytest.mark.slow

README = pages.README.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return [block.text for block in pages.blocks(pages.README) if block.language == language]


# Each block is one script; scripts/test itself is what runs this test.
SCRIPTS = [block.replace("scripts/test\n", "") for block in blocks("sh")]


def test_it_is_short_and_shows_the_two_commands_first() -> None:
    assert len(README.splitlines()) < 100
    assert blocks("sh")[0].splitlines() == [
        "scripts/briefing make tests/data/seed.txt -o output/news.mp3",
        "scripts/test",
    ]


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_command_works(script: str) -> None:
    done = subprocess.run(
        ["bash", "-ec", script], cwd=ROOT, capture_output=True, timeout=280, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_the_python_example_works() -> None:
    (example,) = blocks("python")
    subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", example],
        cwd=ROOT,
        check=True,
        timeout=120,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )


def test_the_settings_example_is_understood(tmp_path: Path) -> None:
    (example,) = blocks("toml")
    path = tmp_path / "briefing.toml"
    path.write_text(example, encoding="utf-8")
    known = {n: {p.name or "" for p in command.params} for n, command in cli.commands.items()}
    assert load_defaults(path, known, required=True)["make"]["pause_sentence"] == 0.4


def test_the_text_it_narrates_is_in_the_project() -> None:
    assert (DATA / "seed.txt").read_text(encoding="utf-8").count("।") > 5
