"""Kill works in this process at every step on the disk, one after another.

    python scripts/fault/steps.py               # the desk, a batch, a model, a site, a server
    python scripts/fault/steps.py desk --from 40

After every kill the same work is begun again: what was answered before is there, nothing twice,
nothing half-done, and it comes to its end. Ends with exit code 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections.abc import Iterator
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from killed_works import WORKS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("works", nargs="*", choices=[*WORKS, []])
    parser.add_argument("--from", dest="first", type=int, default=1, help="the first step")
    parser.add_argument("--every", type=int, default=1, help="only one step of so many")
    chosen = parser.parse_args()
    lost = 0
    for name in chosen.works or WORKS:
        with tempfile.TemporaryDirectory(prefix="fault-") as folder:
            every = count(chosen.first, chosen.every)
            steps, failures = _strikes(name, Path(folder).resolve(), every)
        print(f"{name}: killed at {steps} steps, {failures} lost", flush=True)
        lost += failures
    return 1 if lost else 0


def _strikes(name: str, folder: Path, every: Iterator[int]) -> tuple[int, int]:
    """At how many steps it was killed, and after how many something was lost."""
    lost = 0
    for number, step in enumerate(every):
        try:
            if not WORKS[name].strike(folder / str(step), step):
                return number, lost
        except AssertionError:
            print(f"{name}, step {step}:\n{traceback.format_exc()}", file=sys.stderr, flush=True)
            lost += 1
    raise AssertionError


if __name__ == "__main__":
    sys.exit(main())
