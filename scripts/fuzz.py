"""Fuzz everything that reads or writes, guided by coverage, for as long as it is let.

    pip install atheris                      # Python 3.11 to 3.13; without it inputs are random
    python scripts/fuzz.py --seconds 600     # for each property, or for those named
    python scripts/fuzz.py --seconds 60 --rounds 9 --tally fuzz.json

The properties are those of tests/support/fuzz_*.py. Each runs in a process of its own with at
most 2 GB of memory, and no input may take longer than 20 seconds of processor time; round after
round goes on from the inputs the last one found. What fails is printed, and kept by Hypothesis in
.hypothesis; it then becomes a test. Ends with a table: cases, processor time, failures.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
MEMORY = 2_000_000_000  # bytes
LONGEST = 20  # seconds an input may take
MODULES = ("fuzz_reading", "fuzz_writing", "fuzz_documents", "fuzz_services")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("names", nargs="*", metavar="PROPERTY")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--tally", type=Path, help="keep the table in this file as well, as JSON")
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.here:
        _fuzz(chosen.names[0], chosen.seconds, chosen.here)
    table: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for number in range(chosen.rounds):
            for name in chosen.names or sorted(_properties()):
                _one(name, chosen.seconds, Path(folder) / name, table)
                if chosen.tally:
                    chosen.tally.write_text(json.dumps(table, indent=1), encoding="utf-8")
            print(f"round {number + 1}\n{_told(table)}", flush=True)
    return 1 if any(row["failures"] for row in table.values()) else 0


def _one(name: str, seconds: int, place: Path, table: dict[str, dict[str, float]]) -> None:
    """Fuzz a property in a process of its own, and add it to the table."""
    place.mkdir(exist_ok=True)
    command = [sys.executable, __file__, "--here", str(place), name, "--seconds", str(seconds)]
    # libFuzzer ends a process at once: what it keeps among the temporary files goes with the place.
    environment = os.environ | {"TMPDIR": str(place)}
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    row = table.setdefault(name, {"cases": 0, "cpu": 0.0, "failures": 0})
    cases, cpu = _counted(place)
    row["cases"] += cases
    row["cpu"] += cpu
    row["failures"] += code != 0
    if code:
        print(f"FAILED {name}", flush=True)


def _counted(place: Path) -> tuple[int, float]:
    try:
        cases, cpu = (place / ".tally").read_text("ascii").split()
    except (OSError, ValueError):
        return 0, 0.0
    return int(cases), float(cpu)


def _told(table: dict[str, dict[str, float]]) -> str:
    lines = [
        f"{name:40} {row['cases']:10.0f} cases {row['cpu']:8.0f} s {row['failures']:4.0f} failed"
        for name, row in sorted(table.items())
    ]
    cases, cpu = (sum(row[key] for row in table.values()) for key in ("cases", "cpu"))
    return "\n".join([*lines, f"together {cases:.0f} cases, {cpu / 3600:.2f} h of processor time"])


def _properties() -> dict[str, Any]:
    return {p.__name__: p for module in MODULES for p in import_module(module).PROPERTIES}


def _fuzz(name: str, seconds: int, place: Path) -> NoReturn:
    """Fuzz one property in this process."""
    signal.signal(signal.SIGVTALRM, _too_long)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 4, MEMORY * 4))  # addresses, mostly unused
    (place / ".tally").unlink(missing_ok=True)
    if find_spec("atheris"):
        _guided(name, seconds, place)
    _unguided(_properties()[name], seconds, place)


def _guided(name: str, seconds: int, place: Path) -> NoReturn:
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["briefing"]):
        holds = _properties()[name].hypothesis.fuzz_one_input
    corpus = place / "corpus"
    options: Sequence[str] = (
        f"-max_total_time={seconds}",
        f"-rss_limit_mb={MEMORY // 1_000_000}",
        "-max_len=4096",
        "-len_control=0",
        "-verbosity=0",
        f"-artifact_prefix={place}/",
    )
    if not corpus.is_dir():
        corpus.mkdir()
        _seed(corpus)
    counter = _Counter(place)
    atheris.Setup([sys.argv[0], *options, str(corpus)], lambda data: counter.run(holds, data))
    atheris.Fuzz()
    raise SystemExit(0)


def _seed(corpus: Path) -> None:
    """Inputs to begin with: Hypothesis needs some hundred bytes to build anything."""
    source = random.Random(1)  # noqa: S311 - the same inputs again, not secret ones
    for number in range(100):
        (corpus / str(number)).write_bytes(source.randbytes(100 + 30 * number))


def _unguided(holds: Any, seconds: int, place: Path) -> NoReturn:
    from hypothesis import HealthCheck, settings

    ends = time.monotonic() + seconds
    everything = settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
    again = everything(holds)
    counter = _Counter(place)
    while time.monotonic() < ends:
        counter.run(lambda _: again(), b"", cases=500)
    raise SystemExit(0)


class _Counter:
    """Runs cases within their time, and keeps count of them in a file."""

    def __init__(self, place: Path) -> None:
        self._tally, self._cases, self._kept = place / ".tally", 0, 0.0

    def run(self, holds: Callable[[bytes], object], data: bytes, cases: int = 1) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST * cases)
        try:
            holds(data)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self._cases += cases
            used = sum(os.times()[:2])
            if used - self._kept > 1:
                self._kept = used
                self._tally.write_text(f"{self._cases} {used:.1f}", "ascii")


def _too_long(_number: int, _frame: FrameType | None) -> NoReturn:
    raise TimeoutError(f"more than {LONGEST} s for one input")


if __name__ == "__main__":
    sys.exit(main())
