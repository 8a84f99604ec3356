"""Wheel and sdist hold what they must and nothing else, and are the same bytes always."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from email.parser import BytesParser
from pathlib import Path, PurePath

import pytest
from paths import ROOT

import briefing

pytestmark = pytest.mark.slow

VERSION = briefing.__version__
NAME = f"hindi_briefing-{VERSION}"
INFO = f"{NAME}.dist-info"
PARTS = {  # one of every kind that is no program, and all that the law asks for
    "briefing/py.typed",
    "briefing/engines/kokoro/data/voices.npz",
    "briefing/hindi/lexicon/english.tsv",
    "briefing/cli/locale/hi/LC_MESSAGES/briefing.mo",
    "briefing/episode/page/assets/fonts/OFL.txt",
    "briefing/episode/page/assets/fonts/noto-sans-devanagari.woff2",
    "briefing/episode/page/assets/script/1-basics.js",
    "briefing/episode/page/assets/style/1-fonts.css",
    "briefing/episode/page/assets/templates/episode.html",
    "briefing/voices/templates/compare.html",
    f"{NAME}.data/data/share/man/man1/briefing.1",
    f"{INFO}/licenses/LICENSE",
    f"{INFO}/licenses/NOTICE",
    f"{INFO}/entry_points.txt",
}
SOURCES = {
    "briefing", "docs", "scripts", "tests", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md",
    "LICENSE", "NOTICE", "PKG-INFO", "README.hi.md", "README.md", "pyproject.toml",
    ".dockerignore",
}  # fmt: skip


@dataclass(frozen=True)
class Built:
    """A wheel and an sdist, and everything that is in them: name to content."""

    wheel: Path
    sdist: Path
    installed: dict[str, bytes]
    sources: dict[str, bytes]


def build(source: Path, folder: Path, **environment: str) -> tuple[Path, Path]:
    """The wheel and the sdist of `source`, built in `folder` without the network."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", folder],
        cwd=source,
        env=os.environ | environment,
        capture_output=True,
        check=True,
        timeout=120,
    )
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    wheel, sdist = build(ROOT, tmp_path_factory.mktemp("built"))
    with zipfile.ZipFile(wheel) as package:
        installed = {name: package.read(name) for name in package.namelist()}
    sources = {}
    with tarfile.open(sdist) as archive:
        for member in archive:
            content = archive.extractfile(member)
            assert content, f"{member.name} is no file"
            sources[member.name.removeprefix(f"{NAME}/")] = content.read()
    return Built(wheel, sdist, installed, sources)


def test_the_wheel_holds_the_package_its_data_and_its_papers(built: Built) -> None:
    assert built.installed.keys() >= PARTS
    package = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "briefing").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in built.installed if name.startswith("briefing/")} == package


def test_the_wheel_holds_nothing_else(built: Built) -> None:
    """No tests, no scripts, nothing compiled for one Python."""
    assert {PurePath(name).parts[0] for name in built.installed} == {
        "briefing", INFO, f"{NAME}.data",
    }  # fmt: skip
    assert not [name for name in built.installed if re.search(r"test|\.pyc$|\.so$|~$", name)]
    assert built.wheel.name == f"{NAME}-py3-none-any.whl"


def test_the_sdist_holds_what_it_takes_to_go_on_and_nothing_else(built: Built) -> None:
    assert {PurePath(name).parts[0] for name in built.sources} == SOURCES
    for name in (
        "tests/project/test_wheel.py",
        "tests/data/seed.txt",
        "scripts/test",
        "docs/README.md",
    ):
        assert built.sources[name] == (ROOT / name).read_bytes()
    made = {name for name in built.sources if re.search(r"__pycache__|\.venv|\.mp3$", name)}
    assert all(name.startswith("docs/media/") for name in made)  # the samples that the docs play
    assert "docs/media/news.mp3" in made


def test_the_wheel_names_no_folder_of_a_person_or_machine(built: Built) -> None:
    """That the build adds none is proved below: elsewhere it makes the same bytes."""
    folders = re.compile(rb"/(?:home|Users|root|work|tmp|builds?)/\w")
    found = {name: folders.findall(content) for name, content in built.installed.items()}
    del found["briefing/hindi/normalize/classes/names/addresses.py"]  # its examples are such paths
    assert {name: folders for name, folders in found.items() if folders} == {}


def test_the_metadata_names_version_python_and_extras(built: Built) -> None:
    metadata = BytesParser().parsebytes(built.installed[f"{INFO}/METADATA"])
    assert metadata["Version"] == VERSION
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "GPL-3.0-or-later"
    assert {"cover", "web", "feed", "pdf", "serve"} <= set(metadata.get_all("Provides-Extra", []))
    assert built.sources["PKG-INFO"] == built.installed[f"{INFO}/METADATA"]


def test_built_again_elsewhere_at_another_time_the_bytes_are_the_same(
    built: Built, tmp_path: Path
) -> None:
    """From the unpacked sdist, so that it is complete too, with files of another day and mode."""
    with tarfile.open(built.sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    source = tmp_path / NAME
    for path in source.rglob("*.*"):
        path.chmod(path.stat().st_mode | 0o020)
        os.utime(path, (1_000_000_000, 1_000_000_000))
    wheel, sdist = build(source, tmp_path / "dist", TZ="Asia/Kolkata", LC_ALL="C")
    assert wheel.read_bytes() == built.wheel.read_bytes()
    assert sdist.read_bytes() == built.sdist.read_bytes()
