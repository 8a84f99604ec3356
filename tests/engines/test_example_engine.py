"""The example of an engine in docs/ works as its text says: installed, found, and in order."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from paths import ROOT, copy_sources

from briefing.cli import cli

pytestmark = pytest.mark.slow

ENGINES = ["kokoro", "espeak", "gtts", "edge", "piper"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package in it, built from a copy of the example."""
    folder = tmp_path_factory.mktemp("example")
    source = copy_sources("docs/example_engine", folder)
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    alone = ("--no-index", "--no-deps", "--no-build-isolation")
    subprocess.run(
        [*pip, *alone, "--target", str(folder / "packages"), source], check=True, timeout=120
    )
    return folder / "packages"


def run(installed: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        env=os.environ | {"PYTHONPATH": str(installed)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_is_one_file(installed: Path) -> None:
    assert [path.name for path in installed.glob("*.py")] == ["briefing_hum.py"]


def test_it_is_listed_with_its_voices(installed: Path) -> None:
    listed = run(installed, "briefing", "voices")
    assert [line.split()[:2] for line in listed.splitlines() if line.startswith("hum")] == [
        ["hum", "high"],
        ["hum", "low"],
    ]


def test_it_reads_a_briefing(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("मंगलवार को बैठक हुई।\n", encoding="utf-8")
    output = tmp_path / "news.mp3"
    options = ("--engine", "hum", "--voice", "low", "-o", output)
    told = run(installed, "briefing", "make", tmp_path / "news.txt", *options)
    assert "read by hum low" in told
    assert "100% of the text was read aloud" in told


def test_it_can_step_in_for_another(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("मंगलवार को बैठक हुई।\n", encoding="utf-8")
    told = run(
        installed,
        *("briefing", "make", tmp_path / "news.txt", "-o", tmp_path / "news.mp3"),
        *("--engine", "espeak", "--fallback", "hum:low"),
    )
    assert "read by espeak hi" in told


def test_it_keeps_the_contract(installed: Path) -> None:
    options = ("-q", "-p", "no:cacheprovider", "-k", "hum")
    told = run(installed, "pytest", "tests/engines/test_engine_contract.py", *options)
    assert told.split()[0] == "......."


def test_what_the_docs_name_exists() -> None:
    """Every engine has its row, and every option is one."""
    text = (ROOT / "docs" / "engines.md").read_text(encoding="utf-8")
    table = text.partition("| `--engine` |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == ENGINES
    group = cli.commands["voices"]
    commands = [*cli.commands.values(), *getattr(group, "commands", {}).values()]
    options = {name for command in commands for p in command.params for name in p.opts}
    assert set(re.findall(r"(?<!-)--[a-z][a-z-]+", text)) <= options | {"--engine"}
