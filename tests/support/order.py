"""In which order the tests run: on several workers what takes longest comes first.

xdist gives each worker a share of the list, a piece of equal length, from which others take tests
once they have none left. So each share begins with files that take long, all together as long as
those of the other shares, and ends with tests of milliseconds, which are quickly shared out.

    python tests/support/order.py REPORT   renews the table, from what scripts/test --junitxml wrote
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import defusedxml.ElementTree

_TABLE = Path(__file__).parents[1] / "data/seconds.tsv"
_LEAST = 2.0
"""Seconds from which on a file is in the table."""


@cache
def seconds() -> dict[str, float]:
    """What each file that takes long took when the table was made; its name begins with tests/."""
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines())
    return {name: float(took) for name, took in rows}


def ordered(files: Sequence[str], workers: int, took: Mapping[str, float]) -> list[int]:
    """The places in `files`, the file of each test, in the order in which the tests are to run."""
    places: dict[str, list[int]] = {}
    for place, file in enumerate(files):
        places.setdefault(file, []).append(place)
    longest = sorted((f for f in places if f in took), key=lambda f: -took[f])
    shares: list[list[int]] = [[] for _ in range(workers)]
    loads = [0.0] * workers
    for file in longest:
        least = loads.index(min(loads))
        shares[least] += places[file]
        loads[least] += took[file]
    rest = [place for file, of_file in places.items() if file not in took for place in of_file]
    for number, share in enumerate(shares):
        length = len(files) * (number + 1) // workers - len(files) * number // workers
        missing = max(0, length - len(share))
        share.extend(rest[:missing])
        del rest[:missing]
    return [place for share in shares for place in share] + rest


def main(report: str) -> None:
    """Write the table."""
    took: defaultdict[str, float] = defaultdict(float)
    for case in defusedxml.ElementTree.parse(report).iter("testcase"):
        module = case.get("classname", "")
        took[f"{module.replace('.', '/')}.py"] += float(case.get("time", 0))
    longest = sorted(took.items(), key=lambda one: -one[1])
    rows = [f"{name}\t{time:.1f}\n" for name, time in longest if time >= _LEAST]
    _TABLE.write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
