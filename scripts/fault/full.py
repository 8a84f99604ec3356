"""Run a command on a disk with room for 0, 1, 2 … pages, until they fit.

    sudo python scripts/fault/full.py make publish --step 4

Everything is on that disk: cache, temporary files, result. Each time but the last the
command must say in one line that there is no room, with exit code 4, every file must be the
old or the new one, and with room again the same command must give the same bytes as an
undisturbed run and leave nothing else. Mounts a small file system, so it needs root.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from faults import TRIALS
from full_disk import FullDisk, small_disk


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("commands", nargs="+", choices=sorted(TRIALS))
    parser.add_argument("--step", type=int, default=1, help="pages of memory, mostly 4 KiB")
    chosen = parser.parse_args()
    lost = 0
    for command in chosen.commands:
        with (
            tempfile.TemporaryDirectory(prefix="fault-") as folder,
            small_disk(Path(folder) / "disk") as root,
        ):
            disk = FullDisk(TRIALS[command](root / "work"), root)
            tried, failures = _sizes(disk, chosen.step)
        print(f"{command} on a full disk: {tried} sizes, {failures} lost", flush=True)
        lost += failures
    return 1 if lost else 0


def _sizes(disk: FullDisk, step: int) -> tuple[int, int]:
    """How many sizes were too small, and at how many something was lost."""
    lost = 0
    for pages in count(0, step):
        try:
            if not disk.strike(pages):
                return pages // step, lost
        except AssertionError:
            print(f"with {pages} pages:\n{traceback.format_exc()}", file=sys.stderr)
            lost += 1
    raise AssertionError


if __name__ == "__main__":
    sys.exit(main())
