"""How many texts a batch narrates in a time: all cores beside one process on one core.

    python scripts/bench/batch.py [--texts N] [--sentences N] [--rounds N] [--cluster]

The same texts are narrated again and again by `briefing batch`, into an empty folder and with
no clip cached, wall clock, start-up included; the variants take turns and medians are printed:

    1 core       one worker, and the whole command bound to one core
    2 cores …    twice as many workers on as many cores, and so on up to all
    dask         with --cluster: as many as there are cores, on a Dask cluster made for it

`a minute` is texts a minute, `audio` seconds of audio for a second of waiting, `memory` the peak
of resident memory of each worker in MB. The last lines are the ratios to one core.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from measure import empty_cache, hand_over, options, tell
from texts import sentences

from briefing.engines.kokoro import weights

_PEAK = re.compile(r"^VmHWM:\s*(\d+) kB", re.MULTILINE)
_MINUTES = 60.0  # of different sentences to make texts of


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds, seconds of audio made, and the peak of each worker in MB."""

    wall: float
    audio: float
    memory: tuple[int, ...]


def lay_out(folder: Path, texts: int, length: int) -> None:
    """So many texts of so many sentences; sentences repeat only when all were used."""
    lines = sentences(_MINUTES)
    folder.mkdir()
    for number in range(texts):
        chosen = [lines[(number * length + index) % len(lines)] for index in range(length)]
        text = "\n\n".join([f"समाचार {number}", *chosen])
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def measure(texts: Path, options: Sequence[str], cores: set[int], engine: str) -> Run:
    """Run the command on `cores` and watch its workers."""
    with tempfile.TemporaryDirectory() as folder:
        output, cache = Path(folder) / "output", empty_cache(Path(folder))
        command = [sys.executable, "-m", "briefing", "batch", str(texts), "-d", str(output)]
        everywhere = os.sched_getaffinity(0)
        os.sched_setaffinity(0, cores)  # the command inherits it
        began = time.perf_counter()
        with subprocess.Popen(
            [*command, "--engine", engine, "--quiet", *options],
            env=os.environ | {"BRIEFING_CACHE": str(cache)},
        ) as program:
            os.sched_setaffinity(0, everywhere)
            peaks: dict[int, int] = {}
            while program.poll() is None:
                peaks |= memory_of_workers(program.pid)
                time.sleep(0.1)
        took = time.perf_counter() - began
        if program.returncode:
            sys.exit(f"the batch failed with {program.returncode}")
        records = [json.loads(path.read_bytes()) for path in output.glob("*.json")]
        return Run(took, sum(r["seconds"] for r in records), tuple(peaks.values()))


def memory_of_workers(program: int) -> dict[int, int]:
    """The peak so far, MB, of each worker that descends from process `program`."""
    parents, peaks = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int(
                (entry / "stat").read_text().rpartition(")")[2].split()[1]
            )
            if b"briefing.jobs.worker" in (entry / "cmdline").read_bytes():
                peak = _PEAK.search((entry / "status").read_text())
                peaks[int(entry.name)] = int(peak[1]) // 1024 if peak else 0
        except OSError:  # it ended
            continue
    return {pid: peak for pid, peak in peaks.items() if descends(pid, program, parents)}


def descends(pid: int, ancestor: int, parents: dict[int, int]) -> bool:
    """Whether `ancestor` started `pid`, or started what did."""
    while pid in parents and pid != ancestor:
        pid = parents[pid]
    return pid == ancestor


def table(runs: dict[str, list[Run]], texts: int) -> str:
    """Medians, a line a variant, and the ratios of throughput."""
    rows = ["variant         wall  a minute   audio  memory of each worker"]
    walls = {name: median(run.wall for run in each) for name, each in runs.items()}
    for name, each in runs.items():
        wall = walls[name]
        memory = ", ".join(f"{peak} MB" for peak in sorted(max(r.memory for r in each)))
        audio = median(run.audio for run in each)
        rows.append(f"{name:11s}{wall:9.1f}{texts / wall * 60:10.1f}{audio / wall:8.2f}  {memory}")
    first, *others = walls
    rows += [f"{other} / {first}: {walls[first] / walls[other]:.2f} times" for other in others]
    return "\n".join(rows)


def main() -> None:
    """Run the variants in turns and print them."""
    parser = options(__doc__)
    parser.add_argument("--texts", type=int, default=24)
    parser.add_argument("--sentences", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engine", default="kokoro")
    parser.add_argument("--cluster", action="store_true", help="also on Dask")
    chosen = parser.parse_args()
    if chosen.engine == "kokoro":
        weights.prepare()  # once for this machine, and not in anybody's time
    variants = layouts(chosen.cluster)
    runs: dict[str, list[Run]] = {name: [] for name in variants}
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        lay_out(texts, chosen.texts, chosen.sentences)
        for _ in range(chosen.rounds):
            for name, (choice, on) in variants.items():
                tell(f"batch: {chosen.texts} texts, {name}")
                runs[name].append(measure(texts, choice, on, chosen.engine))
    print(f"{chosen.texts} texts, {chosen.engine}")
    print(table(runs, chosen.texts))
    hand_over({"texts": chosen.texts, "engine": chosen.engine, "rows": rows(runs)}, chosen.json)


def layouts(cluster: bool) -> dict[str, tuple[Sequence[str], set[int]]]:
    """What `batch` is told, and the cores it may use: one, twice as many and so on, all."""
    cores = sorted(os.sched_getaffinity(0))
    counts = [1 << power for power in range(len(cores).bit_length()) if 1 << power < len(cores)]
    found: dict[str, tuple[Sequence[str], set[int]]] = {
        f"{count} core{'s' if count > 1 else ''}": (("--workers", str(count)), set(cores[:count]))
        for count in [*counts, len(cores)]
    }
    if cluster:
        found["dask"] = (("--workers", str(len(cores)), "--cluster", "local"), set(cores))
    return found


def rows(runs: dict[str, list[Run]]) -> dict[str, dict[str, float]]:
    """Medians, and the peak of the largest worker."""
    return {
        name: {
            "wall": median(run.wall for run in each),
            "audio": median(run.audio for run in each),
            "memory": max((max(run.memory, default=0) for run in each), default=0),
        }
        for name, each in runs.items()
    }


if __name__ == "__main__":
    main()
