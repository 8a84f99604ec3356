"""A folder of two episodes, and a way to publish it. `pytest_plugins = ("publishing",)`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sites import BASE, SHOW, add

from briefing.podcast.publish import Published, publish


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two episodes of a day each."""
    return _two_days(tmp_path)


@pytest.fixture
def again(folder: Path, tmp_path: Path) -> Callable[..., Published]:
    """Publish the folder (again), to the same site, with a picture that is quickly made.

    What is given by name replaces a setting of the show.
    """
    return _publisher(folder, tmp_path)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The feed of such a site, published once a module."""
    root = tmp_path_factory.mktemp("good")
    return _publisher(_two_days(root), root)().feed.read_text("utf-8")


def _two_days(root: Path) -> Path:
    made = root / "episodes"
    made.mkdir()
    add(made, "2026-02-09", date="2026-02-09")
    add(made, "2026-02-10", date="2026-02-10")
    return made


def _publisher(folder: Path, root: Path) -> Callable[..., Published]:
    Image.new("RGB", (1400, 1400), "maroon").save(root / "cover.png")
    show = replace(SHOW, cover=root / "cover.png")

    def run(base: str = BASE, **changed: Any) -> Published:
        return publish(folder, root / "site", base, replace(show, **changed))

    return run
