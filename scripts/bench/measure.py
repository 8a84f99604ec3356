"""What every bench of this folder needs: a process measured, medians, tables, figures handed over.

A bench run with `--json FILE` writes what it measured there, for `report.py` to make a page of:
`{"rows": {name: {column: figure}}, …}`. Seconds and MB (1024² bytes) throughout. A row that
could not be measured is `{"failed": reason}` and stays in its place.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "briefing" / "engines" / "kokoro" / "data" / "voices.npz"
"""The vectors of the neural voices, as kokoro-onnx reads them too."""
SEED = ROOT / "tests" / "data" / "seed.txt"
sys.path.append(str(ROOT / "tests" / "support"))  # benches serve and write what tests do


@dataclass(frozen=True, slots=True)
class Cost:
    """One run of a process: seconds, and the peak of resident memory in MB."""

    wall: float
    cpu: float
    memory: float


class FailedError(SystemExit):
    """A process ended badly; says with what. A bench that does not catch it ends so itself."""


def run(
    command: Sequence[str | os.PathLike[str]],
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> tuple[Cost, str]:
    """Run a command to its end; what it cost and what it printed on standard output.

    Raises FailedError with the last line of its complaint.
    """
    with NamedTemporaryFile("r") as cost:
        done = subprocess.run(
            [sys.executable, "-ISc", _STARTER, cost.name, *command],
            env=os.environ | dict(environment or {}),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode:
            said = f"{done.stderr}\n{done.stdout}".strip().splitlines()
            raise FailedError((said or [f"ended with {done.returncode}"])[-1])
        return Cost(*map(float, cost.read().split())), done.stdout


# A process inherits the peak of memory of the one that starts it, so a small one does.
_STARTER = """
import os, sys, time
began = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - began
with open(sys.argv[1], "w") as file:
    print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=file)
sys.exit(min(abs(os.waitstatus_to_exitcode(status)), 255))
"""

T = TypeVar("T")


def middle(runs: Sequence[T]) -> T:
    """The median of each figure of several runs of one dataclass of figures."""
    names = [field.name for field in fields(runs[0])]  # type: ignore[arg-type]
    return type(runs[0])(*(median(getattr(run, name) for run in runs) for name in names))


def row(runs: Sequence[Any]) -> dict[str, float]:
    """The medians of several runs as a row of figures."""
    return asdict(middle(runs))


def empty_cache(folder: Path) -> Path:
    """`folder`/cache, with the models of this machine and no clip, for BRIEFING_CACHE."""
    from briefing.io.folders import cache_folder

    cache = folder / "cache"
    cache.mkdir()
    (cache / "models").symlink_to(cache_folder() / "models", target_is_directory=True)
    return cache


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table, figures to the right."""
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, rule, *rows]) + "\n"


def options(summary: str | None) -> argparse.ArgumentParser:
    """A parser with what every bench takes; `summary` is the docstring of the bench."""
    parser = argparse.ArgumentParser(description=(summary or "").partition("\n")[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    return parser


def hand_over(figures: Mapping[str, Any], file: Path | None) -> None:
    """Write the figures for the report, if it asked for them."""
    if file:
        file.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def tell(text: str) -> None:
    """Say on standard error what is being done."""
    print(text, file=sys.stderr, flush=True)
