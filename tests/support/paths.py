"""Where the checkout and the data of its tests are."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
SUPPORT = ROOT / "tests" / "support"


def copy_sources(name: str, folder: Path) -> Path:
    """Copy the folder `name` of the checkout into `folder`, and return the copy.

    What Python compiled stays out: other workers write such files while we copy, under names that
    last for a moment.
    """
    ignored = shutil.ignore_patterns("__pycache__")
    return shutil.copytree(ROOT / name, folder / Path(name).name, ignore=ignored)
