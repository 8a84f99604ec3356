"""Let the Nth write, fsync or rename of a command fail, for every N there is.

    python scripts/fault/disk.py make publish
    python scripts/fault/disk.py publish --call rename --fault full

Every call fails once, then for good, with "input/output error" and with "no space left";
and the process is killed at it. Each time the command must say so in one line or not need
it, each file must be the old or the new one, and the same command again must give the same
bytes as an undisturbed run and leave nothing else. Needs gcc.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import count, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from failing_disk import CALLS, FAULTS, FailingDisk
from faults import TRIALS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("commands", nargs="+", choices=sorted(TRIALS))
    parser.add_argument("--call", choices=CALLS, help="only such calls")
    parser.add_argument("--fault", choices=sorted(FAULTS), help="only this fault")
    chosen = parser.parse_args()
    calls = [chosen.call] if chosen.call else CALLS
    faults = [chosen.fault] if chosen.fault else FAULTS
    lost = 0
    for command in chosen.commands:
        with tempfile.TemporaryDirectory(prefix="fault-") as folder:
            root = Path(folder).resolve()
            disk = FailingDisk(TRIALS[command](root / "work"), root)
            for call, fault in product(calls, faults):
                tried, failures = _every(disk, call, fault)
                print(f"{command} {call}, {fault}: {tried} tried, {failures} lost", flush=True)
                lost += failures
    return 1 if lost else 0


def _every(disk: FailingDisk, call: str, fault: str) -> tuple[int, int]:
    """How many calls failed in turn, and after how many something was lost."""
    lost = 0
    for turn in count(1):
        try:
            if not disk.strike(call, turn, fault):
                return turn - 1, lost
        except AssertionError as error:
            print(f"{call} {turn}, {fault}: {error}", file=sys.stderr)
            lost += 1
    raise AssertionError


if __name__ == "__main__":
    sys.exit(main())
