"""Kill a set-up of a checkout after 0.1, 0.2, 0.3 … seconds, and look whether the next one works.

    python scripts/fault/setup.py --step 0.1

The scripts are the real ones, around a program of a few lines; no network is needed. After every
kill the command is run to its end: it must say what it is asked to, and leave nothing unfinished.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from small_checkout import Checkout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--step", type=float, default=0.1, help="seconds from kill to kill")
    chosen = parser.parse_args()
    lost = 0
    with tempfile.TemporaryDirectory(prefix="fault-") as folder:
        for number in count(1):
            root = Path(folder) / str(number)
            root.mkdir()
            checkout = Checkout.write(root / "a 'clone' ख़", root / "wheels")
            struck = _struck(checkout, number * chosen.step)
            told = _told(checkout)
            lost += bool(told)
            if told:
                print(f"after {number * chosen.step:.2f} s: {told}", file=sys.stderr, flush=True)
            if not struck:
                break
    print(f"setup: killed at {number - 1} moments, {lost} lost")
    return 1 if lost else 0


def _struck(checkout: Checkout, moment: float) -> bool:
    """Kill a set-up, with all it started, at that moment; whether it was still at work."""
    with checkout.start() as process:
        try:
            process.communicate(timeout=moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return True
    return False


def _told(checkout: Checkout) -> str:
    """What is wrong with the next run, "" if nothing is."""
    wanted = f"running in {checkout.folder} with part 1\n"
    for _ in range(2):  # the second finds it whole and has nothing to do
        code, out, err = checkout.run()
        if (code, out) != (0, wanted):
            return f"exit {code}: {err.strip()[-300:]}"
    if err:
        return f"it was set up twice: {err.strip()[-300:]}"
    left = [path.name for path in checkout.folder.glob(".venv.*") if path.name != ".venv.lock"]
    return f"left: {left}" if left else ""


if __name__ == "__main__":
    sys.exit(main())
