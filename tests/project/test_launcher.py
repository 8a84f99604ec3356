"""`scripts/briefing`, once it is set up: it runs the command, wherever it is called from."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from paths import ROOT


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone that is set up, with a command that only says how it was called."""
    folder = tmp_path / "my clone"
    (folder / "scripts").mkdir(parents=True)
    for name in ("scripts/briefing", "scripts/setup.sh", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    command = folder / ".venv/bin/briefing"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\necho "in $PWD:" "$@"\nexit 3\n')
    command.chmod(0o755)
    shutil.copy(folder / "pyproject.toml", folder / ".venv/briefing.ready")
    return folder


@pytest.mark.parametrize("linked", [False, True], ids=["itself", "through links"])
def test_it_runs_the_command_in_the_folder_one_is_in(
    clone: Path, tmp_path: Path, linked: bool
) -> None:
    script = clone / "scripts/briefing"
    if linked:
        (tmp_path / "first").symlink_to(script)
        script = tmp_path / "second"
        script.symlink_to("first")
    here = tmp_path / "texts"
    here.mkdir()
    done = subprocess.run(
        [script, "make", "मेरा पाठ.txt"], cwd=here, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout == f"in {here}: make मेरा पाठ.txt\n"
