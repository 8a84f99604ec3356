"""An environment of its own for every library of the text bench, and what it takes on disk."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from importlib.metadata import distributions
from pathlib import Path
from venv import EnvBuilder

from measure import ROOT

PACKAGES = {
    "briefing": ["--no-deps", "--force-reinstall", str(ROOT)],
    "num2words2, its own sentences": ["num2words2"],
    "espeak-ng": ["espeakng-loader"],
    "the text as it is": [],
}
"""What pip is told for a library, where it is not just its name."""


@dataclass(frozen=True, slots=True)
class Environment:
    """An environment with one library in it, or the `reason` why there is none."""

    folder: Path
    reason: str = ""

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def packages(self) -> Path:
        return next(self.folder.glob("lib/python*/site-packages"))


def install(folder: Path, packages: list[str]) -> Environment:
    """Make the environment, unless an earlier run with the same folder did."""
    ready = folder / "ready"
    local = str(ROOT) in packages
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)
        EnvBuilder(symlinks=True).create(folder)
    environment = Environment(folder)
    if packages and (local or not ready.exists()):
        pip = [sys.executable, "-m", "pip", "--python", str(environment.python)]
        done = subprocess.run(
            [*pip, "install", "--quiet", *packages], capture_output=True, text=True, check=False
        )
        if done.returncode:
            errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
            return replace(environment, reason=(errors or ["pip failed"])[-1])
    ready.touch()
    return environment


def megabytes(environment: Environment) -> float:
    """What the library and all it needs take on disk."""
    files = (path for path in environment.packages.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files) / 1e6


def version(library: str, environment: Environment) -> str:
    """The version installed, with the package's name where that is another one."""
    package = PACKAGES.get(library, [library])[-1:]
    known = {
        canonical(each.name): each.version
        for each in distributions(path=[str(environment.packages)])
    }
    if package in ([], [str(ROOT)], [library]):
        return known.get(canonical(library), "")
    return f"({package[0]} {known.get(canonical(package[0]), '')})"


def canonical(name: str) -> str:
    return name.lower().replace("_", "-")


def whole_program() -> float:
    """MB of briefing with all it needs to make sound, in the environment this runs in."""
    names, seen, total = ["hindi-briefing"], set[str](), 0
    while names:
        found = next(iter(distributions(name=names.pop())), None)
        if found is None or canonical(found.name) in seen:
            continue
        seen.add(canonical(found.name))
        paths = [Path(str(found.locate_file(each))) for each in found.files or []]
        total += sum(path.stat().st_size for path in paths if path.is_file())
        needs = [each for each in found.requires or [] if "extra ==" not in each]
        names += [re.split(r"[^\w.-]", each)[0] for each in needs]
    package = ROOT / "briefing"  # an editable installation has no files of its own
    return (total + sum(each.stat().st_size for each in package.rglob("*") if each.is_file())) / 1e6
