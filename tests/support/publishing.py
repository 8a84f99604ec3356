"""A folder of two episodes, and a way to publish it. `pytest_plugins = ("publishing",)`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from sites import BASE, SHOW, add

from briefing.podcast.publish import Published, publish


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two episodes of a day each."""
    made = tmp_path / "episodes"
    made.mkdir()
    add(made, "2026-02-09", date="2026-02-09")
    add(made, "2026-02-10", date="2026-02-10")
    return made


@pytest.fixture
def again(folder: Path, tmp_path: Path) -> Callable[..., Published]:
    """Publish the folder (again), to the same site, with a picture that is quickly made."""
    Image.new("RGB", (1400, 1400), "maroon").save(tmp_path / "cover.png")
    show = replace(SHOW, cover=tmp_path / "cover.png")

    def run(base: str = BASE) -> Published:
        return publish(folder, tmp_path / "site", base, show)

    return run
