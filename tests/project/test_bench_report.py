"""docs/benchmarks.md is made of whatever a run found: good rows, bad rows, benches that failed."""

from __future__ import annotations

import importlib
import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest
from paths import ROOT

import briefing

pytestmark = pytest.mark.slow

BENCH = ROOT / "scripts" / "bench"
ABOUT = {
    "machine": "2 cores, some processor, 8 GB of memory, Linux",
    "versions": "Python 3.11.0, briefing 0.1.0",
    "load": "0.1",
    "date": "2026-01-02",
    "arguments": " --quick",
}
COST = {"wall": 2.0, "cpu": 3.0, "memory": 400.0}


def cost(**figures: float) -> dict[str, float]:
    return COST | figures


FIGURES: dict[str, dict[str, Any]] = {
    "synthesis": {
        "rows": {
            "kokoro-onnx": cost(wall=40.0, run=39.0, audio=80.0, memory=1000.0),
            "make": cost(wall=20.0, run=19.0, audio=100.0, memory=500.0),
        }
    },
    "startup": {"rows": {"briefing say": cost(wall=1.0), "kokoro-onnx": cost(wall=2.0)}},
    "edit": {
        "rows": {
            "first": {"wall": 100.0, "made": 50, "audio": 600.0},
            "one sentence": {"wall": 5.0, "made": 1, "audio": 600.0},
        }
    },
    "desk": {
        "limit": 1.0,
        "rows": {
            "edit to hearing": {
                "wall": 0.6,
                "slowest": 0.9,
                "under": 8,
                "rounds": 8,
                "cpu": 1.0,
            },
        },
    },
    "conditional": {
        "requests": 10_000,
        "not modified": 10_000,
        "with a body": 0,
        "wall": 9.0,
        "cpu": 6.0,
        "memory before": 60.0,
        "memory": 61.0,
    },
    "assemble": {
        "minutes": 10,
        "rows": {"briefing": cost(wall=6.0), "naive": cost(memory=200.0)},
        "growth": [
            {"minutes": 10, "name": "briefing", **cost(memory=80.0)},
            {"minutes": 10, "name": "naive", **COST},
            {"minutes": 120, "name": "briefing", **cost(memory=88.0)},
        ],
    },
    "growth": {
        "lengths": [
            {"minutes": 1, "script": COST, "first": COST, "again": COST, "audio": 60.0},
            {"minutes": 60, "script": COST, "first": cost(wall=80.0), "again": COST, "audio": 3600},
        ]
    },
    "batch": {
        "texts": 6,
        "rows": {
            "1 core": {"wall": 60.0, "audio": 120.0, "memory": 300},
            "2 cores": {"wall": 40.0, "audio": 120.0, "memory": 310},
        },
    },
    "drafts": {
        "rows": {
            "briefing make --draft": cost(audio=1000.0),
            "espeak-ng alone": cost(wall=1.0, audio=1000.0),
            "kokoro-tts": {"failed": "1.0: no Hindi | none at all"},
        }
    },
    "online": {
        "latency": 0.3,
        "rows": {"gTTS": {"wall": 4.0, "asked": 9}, "briefing": {"wall": 8.0, "asked": 8}},
        "faults": [
            {"program": "gTTS", "fault": "HTTP 500", "wall": 2.0, "lost": 0.5, "said": ["Error"]},
            {"program": "briefing", "fault": "HTTP 500", "wall": 9.0, "lost": 0.0, "said": []},
        ],
    },
    "quality": {
        "sentences": 3,
        "rows": {
            "espeak-ng": {
                "score": -1.6,
                "against": -0.4,
                "spread": 0.1,
                "overall": 2.7,
                "signal": 3.2,
                "background": 3.5,
                "p808": 3.4,
            }
        },
    },
    "text": {},
}


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module("report_page")


def run(**failed: str) -> dict[str, Any]:
    sections = {
        name: {"failed": failed[name]} if name in failed else {"figures": figures, "seconds": 60}
        for name, figures in FIGURES.items()
    }
    return {"about": ABOUT, "sections": sections}


def test_every_bench_has_its_section_and_every_section_its_figures(report: Any) -> None:
    benches = importlib.import_module("report").BENCHES
    assert set(benches) | {"text"} == set(report.SECTIONS) == set(FIGURES)
    assert all((BENCH / f"{name}.py").is_file() for name in benches)


def test_the_page_says_where_and_when_and_how_to_do_it_again(report: Any) -> None:
    head = report.page(run()).split("| --- |")[0]
    assert "One run of 12 minutes on 2026-01-02." in head
    assert "Machine: 2 cores, some processor, 8 GB of memory, Linux; load 0.1" in head
    assert "Python 3.11.0, briefing 0.1.0" in head
    assert "```sh check\nscripts/bench/run --quick\n```" in head


def test_what_a_full_run_measured_with_shorter_texts_is_named(report: Any) -> None:
    mixed = run() | {"about": ABOUT | {"arguments": ""}}
    assert "`--quick`)." not in report.page(mixed)
    mixed["sections"]["batch"]["quick"] = True
    assert "Many texts: shorter texts and fewer rounds (`--quick`)." in report.page(mixed)
    assert "`--quick`)." not in report.page(mixed | {"about": ABOUT})


@pytest.mark.parametrize(
    "line",
    [
        "| text to MP3 / kokoro-onnx as documented, sound only | 0.50 | 0.50 |",
        "| clips to a file / naive pydub | 3.00 | 2.00 |",  # a bad row stays in
        "| one sentence changed / the first time | 0.05 | – |",
        "| a batch on 2 cores / on one | 0.67 | 1.03 |",
        "| kokoro-onnx | 0.50 | 0.50 | 40 | 3 | 1000 | 80.0 |",
        "One sentence changed: 10.0 minutes of audio are made again in 5.0 % of the first time.",
        "For 12 times the audio briefing takes 1.10 times the memory.",
        "| 60 min | 2 | 80 | 2 | 400 | 400 | 720 |",  # 3,600 s of sound at 0.2 s a second
        "| 2 cores | 1.50 | 9.0 | 3.00 | 310 |",
        "| briefing make --draft | 7.2 | 0.0020 | 2 | 3 | 400 |",
        r"| kokoro-tts | 1.0: no Hindi \| none at all | – | – | – | – |",
        "| gTTS | HTTP 500 | 50 % | 2 | Error |",
        "| briefing | HTTP 500 | 0 % | 9 | nothing |",
        "| espeak-ng | -1.60 | -0.40 ± 0.10 | 2.70 | 3.20 | 3.50 | 3.40 |",
    ],
)
def test_figures_become_ratios_and_rows(report: Any, line: str) -> None:
    assert line in report.page(run()).splitlines()


def test_three_rows_of_the_text_bench_are_quoted(report: Any) -> None:
    quoted = report.page(run()).split("## Hindi text")[1]
    firsts = [line.split(" | ")[0] for line in quoted.splitlines() if line.startswith("|")]
    assert [first.split()[1] for first in firsts[2:]] == ["briefing", "nemo_text_processing", "the"]


def test_a_bench_that_failed_says_why_in_its_place_and_the_others_stay(report: Any) -> None:
    page = report.page(run(quality="no connection", synthesis="no weights"))
    assert "## What predictors say of the sound\n\nNot measured: no connection\n" in page
    assert "## Synthesis\n\nNot measured: no weights\n" in page
    assert "| text to MP3 / kokoro-onnx as documented, sound only | – | – |" in page
    assert "| 60 min | 2 | 80 | 2 | 400 | 400 | – |" in page


def test_a_run_says_of_this_machine_what_it_ran_with(report: Any) -> None:
    about = report.about(" --quick")
    assert f"briefing {briefing.__version__}" in about["versions"]
    assert about.keys() == ABOUT.keys()


def test_the_page_says_how_busy_the_machine_was(report: Any) -> None:
    quiet = run()
    assert "load 0.1 when it began (0" in report.page(quiet)
    quiet["sections"]["edit"]["load"] = 9.2
    assert "load 0.1 when it began, up to 9.2 later (0" in report.page(quiet)


def test_a_run_goes_on_where_it_was(report: Any, tmp_path: Path) -> None:
    runner = importlib.import_module("report")
    figures = tmp_path / "figures.json"
    assert runner.begun(figures, ABOUT) == {"about": ABOUT, "sections": {}}
    sections = {"edit": {"figures": FIGURES["edit"], "seconds": 1.0}}
    figures.write_text(json.dumps({"about": ABOUT, "sections": sections}), encoding="utf-8")
    run = runner.begun(figures, {})
    kept: list[int] = []
    runner.measure_all(["edit", "text"], True, tmp_path, run["sections"], lambda: kept.append(1))
    assert run == {"about": ABOUT, "sections": sections | {"text": {"figures": {}}}}
    assert len(kept) == 1  # "edit" was there


@pytest.mark.parametrize("file", sorted(BENCH.glob("*.py")), ids=lambda file: file.stem)
def test_what_a_bench_takes_from_the_program_is_there(file: Path) -> None:
    """Also what it writes as a program for a process of its own."""
    for names in re.findall(r"from (briefing[\w.]*) import ([\w, ]+)", file.read_text("utf-8")):
        module = importlib.import_module(names[0])
        for name in re.findall(r"(\w+)(?: as \w+)?", names[1]):
            told = hasattr(module, name) or f" {name} as {name}" in inspect.getsource(module)
            assert told or importlib.import_module(f"{names[0]}.{name}")


def test_the_files_that_benches_read_are_there(report: Any) -> None:
    assert importlib.import_module("measure").VECTORS.is_file()
