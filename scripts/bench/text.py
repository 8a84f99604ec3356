"""Compare briefing's Hindi text half with public libraries, on the gold tables of tests/data.

    python scripts/bench/text.py [--venvs FOLDER] [--answers FOLDER] [--rounds 3] [--write]

Written to spoken, sentence boundaries and pronunciation, side by side in one run. Every
library is installed from PyPI into an environment of its own below --venvs (a temporary folder
if not given; NeMo alone takes 1 GB) and answers in a process of its own, so that none becomes
a dependency of this project. What does not install, or has no Hindi, is listed with its reason.
A row on which a library fails, or that it does not reach in --limit seconds, is a wrong row.

With --answers every answer is written there, one TSV a library, to be checked by hand. With
--write the tables replace docs/benchmarks-text.md; they are printed in any case.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from measure import ROOT
from text_adapters import ADAPTERS
from text_environments import (
    PACKAGES,
    Environment,
    install,
    megabytes,
    version,
    whole_program,
)
from text_report import Measured, Task, document
from text_score import TASKS, gold, score

PAGE = ROOT / "docs" / "benchmarks-text.md"
PEERS = Path(__file__).with_name("text_peers.py")
PATIENCE = 15.0  # seconds after which a library is not measured another round

Records = list[dict[str, Any]]


@dataclass(slots=True)
class Bench:
    """Where this run keeps its things, and the environments made so far."""

    venvs: Path
    scratch: Path
    limit: float
    rounds: int
    made: dict[str, Environment] = field(default_factory=dict)

    def environment(self, library: str) -> Environment:
        """The environment of `library`, made and filled the first time."""
        wanted = PACKAGES.get(library, [library])
        name = "-".join(Path(each).name for each in wanted if each[:2] != "--") or "empty"
        if name not in self.made:
            self.made[name] = install(self.venvs / name, wanted)
        return self.made[name]

    def run(self, task: str, library: str, texts: dict[str, list[str]]) -> Records:
        """The records of one process; what it wrote before the limit, if it was stopped."""
        given, output = self.scratch / "given.json", self.scratch / "answers.jsonl"
        given.write_text(json.dumps(texts), encoding="utf-8")
        output.unlink(missing_ok=True)
        command = [str(self.environment(library).python), str(PEERS), task, library]
        path = str(ROOT) if library == "espeak-ng" else ""  # briefing.io.espeakng calls it
        with (self.scratch / "messages").open("w") as messages:
            child = subprocess.Popen(
                [*command, str(given), str(output)],
                cwd=self.scratch,
                env={**os.environ, "PYTHONPATH": path},
                stdout=subprocess.DEVNULL,
                stderr=messages,
            )
            try:
                child.wait(self.limit)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        written = output.read_text(encoding="utf-8") if output.exists() else ""
        return [json.loads(line) for line in written.splitlines(True) if line.endswith("\n")]

    def last_message(self) -> str:
        """The last line the last process complained with."""
        lines = (self.scratch / "messages").read_text(encoding="utf-8").strip().splitlines()
        return lines[-1] if lines else "no message"


@dataclass(slots=True)
class Trial:
    """One library on one table: its first start, its rounds, or the `reason` for none."""

    library: str
    environment: Environment
    first: Records = field(default_factory=list)
    rounds: list[Records] = field(default_factory=list)
    reason: str = ""

    @property
    def seconds(self) -> float:
        """What its rounds took."""
        return sum(float(run[0]["start"] + run[-1].get("total", 0)) for run in self.rounds)


def start(bench: Bench, task: str, library: str) -> Trial:
    """Install a library and load it once, without a text: some prepare things at that."""
    environment = bench.environment(library)
    if environment.reason:
        return Trial(library, environment, reason=environment.reason)
    first = bench.run(task, library, {"rows": [], "timed": []})
    return Trial(library, environment, first, reason="" if first else bench.last_message())


def compare(bench: Bench, task: str) -> Task:
    """Every library on one table; they take turns, so that all meet the same machine."""
    rows = gold(task)
    timed = [row.right[0] for row in gold("normalize")] if task == "pronounce" else []
    texts = {"rows": [row.text for row in rows], "timed": timed}
    trials = [start(bench, task, library) for library in ADAPTERS[task]]
    for number in range(bench.rounds):
        for trial in trials:
            if not trial.reason and trial.seconds < PATIENCE:
                print(f"{task}: round {number + 1}, {trial.library}", file=sys.stderr, flush=True)
                trial.rounds.append(bench.run(task, trial.library, texts) or trial.first)
    if trials[0].reason:
        sys.exit(f"briefing itself did not run: {trials[0].reason}")
    words = sum(len(text.split()) for text in timed or texts["rows"])
    return Task(task, rows, [measured(trial, len(rows), words, bench.limit) for trial in trials])


def measured(trial: Trial, rows: int, words: int, limit: float) -> Measured:
    """The answers of the first round and the least that any round cost: noise only adds."""
    if trial.reason:
        return Measured(trial.library, reason=trial.reason)
    answers = [each for each in trial.rounds[0] if "answer" in each or "error" in each]
    answers += [{"error": "not reached"}] * (rows - len(answers))
    return Measured(
        trial.library,
        version(trial.library, trial.environment),
        [record.get("answer") for record in answers],
        [str(record.get("error", "")) for record in answers],
        first_start=trial.first[0]["start"],
        start=min(run[0]["start"] for run in trial.rounds),
        seconds=min(run[-1].get("total", limit) for run in trial.rounds) / words * 10_000,
        peak=min(run[-1]["peak_mb"] for run in trial.rounds),
        disk=megabytes(trial.environment),
    )


def write_answers(folder: Path, task: Task) -> None:
    """One TSV a library: class, text, what is right, the answer, strictly and leniently right."""
    folder.mkdir(parents=True, exist_ok=True)
    for library in task.libraries:
        lines = []
        for row, answer in zip(task.rows, library.answers, strict=True):
            whole = [str(score(task.name, row, answer, soft).whole) for soft in (False, True)]
            said = "‖".join(answer) if isinstance(answer, list) else str(answer)
            joint = "‖" if task.name == "sentences" else " | "
            cells = [row.kind, row.text, joint.join(row.right), said, *whole]
            lines.append("\t".join(cell.replace("\n", "\\n") for cell in cells) + "\n")
        name = f"{task.name}-{library.name.replace(' ', '-')}.tsv"
        (folder / name).write_text("".join(lines), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="briefing beside public libraries for Hindi text")
    parser.add_argument("--venvs", type=Path, help="where the libraries are kept between runs")
    parser.add_argument("--answers", type=Path, help="write every answer of every library there")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of the quick libraries")
    parser.add_argument("--limit", type=float, default=180, help="seconds a process may take")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        venvs = (chosen.venvs or Path(scratch, "venvs")).resolve()
        bench = Bench(venvs, Path(scratch), chosen.limit, chosen.rounds)
        tasks = [compare(bench, task) for task in TASKS]
    page = document(tasks, whole_program())
    print(page)
    if chosen.answers:
        for task in tasks:
            write_answers(chosen.answers, task)
    if chosen.write:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
