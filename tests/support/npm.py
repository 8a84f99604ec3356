"""Packages from npm that tests use; scripts/test installs them beside the Python ones."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

_INSTALLED = Path(sys.prefix) / "node" / "node_modules"


def folder(package: str) -> Path:
    """Where a package is; CI must have it, elsewhere the test is skipped."""
    found = _INSTALLED / package
    if not found.is_dir():
        reason = f"{package} is not in {_INSTALLED}; scripts/test puts it there"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found
