"""Kill a command at random moments, or stop it by a signal: what is lost?

    python scripts/fault/kill.py make publish batch --times 100
    python scripts/fault/kill.py make --signal TERM --times 20

After every kill each file must be the old or the new one, the same command again must give
the same bytes as an undisturbed run, and nothing else may be left. A signal that asks must
moreover be obeyed within two seconds, with its exit code. Ends with a table, and exit code 1
if anything was lost.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from faults import TRIALS as IN_ONE_PROCESS
from faults import Trial, batching, clustering
from interrupting import LONGEST, strike, time_to_work

TRIALS = {**IN_ONE_PROCESS, "batch": batching, "cluster": clustering}
DURING_WORK = 0.8
"""Share of the strikes that come when start-up, most of a short run, is over."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("commands", nargs="+", choices=sorted(TRIALS))
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--signal", default="KILL", choices=["KILL", "TERM", "HUP", "INT"])
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    number = signal.Signals[f"SIG{chosen.signal}"]
    lost = 0
    for command in chosen.commands:
        with tempfile.TemporaryDirectory(prefix="fault-") as root:
            trial = TRIALS[command](Path(root))
            counts, slowest = _strikes(trial, number, chosen.times, chosen.seed)
        lost += counts["lost"]
        told = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
        print(f"{command} {number.name} x {chosen.times}: {told}; slowest end {slowest:.2f} s")
    return 1 if lost else 0


def _strikes(
    trial: Trial, number: signal.Signals, times: int, seed: int
) -> tuple[Counter[str], float]:
    """What came of every strike, and the longest time from a signal to the end."""
    moments = random.Random(seed)  # noqa: S311 - the same moments again, not secret ones
    startup, work = time_to_work(trial)
    counts: Counter[str] = Counter()
    slowest = 0.0
    for _ in range(times):
        at_work = moments.random() < DURING_WORK
        moment = moments.uniform(0, work if at_work else startup)
        try:
            state, took = strike(trial, number, moment, at_work=at_work)
        except AssertionError:
            counts["lost"] += 1
            print(f"after {moment:.3f} s:\n{traceback.format_exc()}", file=sys.stderr)
            continue
        counts[state if took < LONGEST else "too late"] += 1
        slowest = max(slowest, took)
    return counts, slowest


if __name__ == "__main__":
    sys.exit(main())
