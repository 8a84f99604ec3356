"""Fuzz everything that reads or writes, guided by coverage, for as long as it is let.

    pip install atheris                      # Python 3.11 to 3.13; without it inputs are random
    python scripts/fuzz.py --seconds 600     # for each property, or for those named

The properties are those of fuzz_reading.py and fuzz_writing.py in tests/support. Each runs in a
process of its own with at most 2 GB of memory, and no input may take longer than 20 seconds.
What fails is printed, and kept by Hypothesis in .hypothesis; it then becomes a test.
"""

from __future__ import annotations

import argparse
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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("names", nargs="*", metavar="PROPERTY")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.here:
        _fuzz(chosen.names[0], chosen.seconds)
    failed = []
    for name in chosen.names or sorted(_properties()):
        command = [sys.executable, __file__, "--here", name, "--seconds", str(chosen.seconds)]
        print(f"{name}, {chosen.seconds} s", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


def _properties() -> dict[str, Any]:
    import fuzz_reading
    import fuzz_writing

    return {p.__name__: p for p in (*fuzz_reading.PROPERTIES, *fuzz_writing.PROPERTIES)}


def _fuzz(name: str, seconds: int) -> NoReturn:
    """Fuzz one property in this process."""
    signal.signal(signal.SIGALRM, _too_long)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 4, MEMORY * 4))  # addresses, mostly unused
    if find_spec("atheris"):
        _guided(name, seconds)
    _unguided(_properties()[name], seconds)


def _guided(name: str, seconds: int) -> NoReturn:
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["briefing"]):
        holds = _properties()[name].hypothesis.fuzz_one_input
    options: Sequence[str] = (
        f"-max_total_time={seconds}",
        f"-rss_limit_mb={MEMORY // 1_000_000}",
        "-max_len=4096",
        "-len_control=0",
        "-print_final_stats=1",
    )
    with tempfile.TemporaryDirectory(prefix="fuzz-") as corpus:
        _seed(Path(corpus))
        atheris.Setup([sys.argv[0], *options, corpus], lambda data: _timed(holds, data))
        atheris.Fuzz()
    raise SystemExit(0)


def _seed(corpus: Path) -> None:
    """Inputs to begin with: Hypothesis needs some hundred bytes to build anything."""
    source = random.Random(1)  # noqa: S311 - the same inputs again, not secret ones
    for number in range(100):
        (corpus / str(number)).write_bytes(source.randbytes(100 + 30 * number))


def _unguided(holds: Any, seconds: int) -> NoReturn:
    from hypothesis import HealthCheck, settings

    ends = time.monotonic() + seconds
    everything = settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
    again = everything(holds)
    while time.monotonic() < ends:
        again()
    raise SystemExit(0)


def _timed(holds: Callable[[bytes], object], data: bytes) -> None:
    signal.alarm(LONGEST)
    holds(data)
    signal.alarm(0)


def _too_long(_number: int, _frame: FrameType | None) -> NoReturn:
    raise TimeoutError(f"more than {LONGEST} s for one input")


if __name__ == "__main__":
    sys.exit(main())
