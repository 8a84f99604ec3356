"""docs/benchmarks.md from the figures of one run."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import report_tables as tables
from measure import table
from report_tables import Figures, share

import briefing

SECTIONS: dict[str, tuple[str, Callable[[Figures, Figures], str]]] = {
    "synthesis": ("Synthesis", tables.synthesis),
    "startup": ("Start-up", tables.startup),
    "edit": ("One sentence changed", tables.edit),
    "desk": ("From edit to hearing", tables.desk),
    "conditional": ("Ten thousand subscribers", tables.conditional),
    "assemble": ("From clips to one file", tables.assemble),
    "growth": ("From a minute to ten hours", tables.growth),
    "batch": ("Many texts", tables.batch),
    "drafts": ("The draft voice, and other command lines", tables.drafts),
    "online": ("Google's voice", tables.online),
    "quality": ("What predictors say of the sound", tables.quality),
    "text": ("Hindi text", tables.text),
}
LIBRARIES = (
    "onnxruntime",
    "kokoro-onnx",
    "espeakng-loader",
    "gTTS",
    "pydub",
    "lameenc",
    "soundfile",
)


def about(arguments: str) -> dict[str, str]:
    """The machine and what ran on it, as the page names them; on Linux."""
    model = (
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "machine": f"{len(os.sched_getaffinity(0))} cores, {next(model, platform.machine())}, "
        f"{memory:.0f} GB of memory, {platform.system()}",
        "load": f"{os.getloadavg()[0]:.1f}",
        "versions": ", ".join(
            [f"Python {platform.python_version()}", f"briefing {briefing.__version__}"]
            + [f"{name} {version(name)}" for name in LIBRARIES]
        ),
        "date": date.today().isoformat(),
        "arguments": arguments,
    }


def page(run: Mapping[str, Any]) -> str:
    """The whole page. `run` has `about`, and `sections`: each its `figures`, or why it `failed`,
    and the `seconds` it took."""
    sections = run["sections"]
    parts = [
        _HEAD.format(
            **run["about"] | {"load": _load(run)}, minutes=sum(map(_took, sections.values())) / 60
        )
    ]
    parts.append(table(["", "time", "memory"], list(ratios(sections))))
    parts.append("briefing divided by the other: below 1 is faster, or smaller.\n")
    if short := _shorter(run):
        parts.append(f"{short}: shorter texts and fewer rounds (`--quick`).\n")
    for name, (title, render) in SECTIONS.items():
        if name in sections:
            parts += [f"## {title}\n", body(sections[name], sections, render)]
    return "\n".join(parts)


def body(section: Figures, sections: Figures, render: Callable[[Figures, Figures], str]) -> str:
    """The tables of a section, or the reason why there are none."""
    if "failed" in section:
        return f"Not measured: {section['failed']}\n"
    return render(section["figures"], sections)


def _load(run: Mapping[str, Any]) -> str:
    """The load when the run began, and the highest when one of its benches did."""
    began = run["about"]["load"]
    most = max([float(began), *(s["load"] for s in run["sections"].values() if "load" in s)])
    return f"{began} when it began" + (f", up to {most:g} later" if most > float(began) else "")


def _shorter(run: Mapping[str, Any]) -> str:
    """The titles of what a full run measured with shorter texts, or ""."""
    if run["about"]["arguments"]:
        return ""  # all of it, as the head says
    found = run["sections"].items()
    return ", ".join(SECTIONS[name][0] for name, section in found if section.get("quick"))


def _took(section: Figures) -> float:
    return float(section.get("seconds", 0))


COMPARED = (
    ("synthesis", "make", "kokoro-onnx", "text to MP3 / kokoro-onnx as documented, sound only"),
    ("synthesis", "make", "released", "text to MP3 / the released graph alone"),
    ("synthesis", "make", "rewritten", "text to MP3 / the rewritten graph alone"),
    ("startup", "briefing say", "kokoro-onnx", "first sound / kokoro-onnx"),
    ("edit", "one sentence", "first", "one sentence changed / the first time"),
    ("assemble", "briefing", "naive", "clips to a file / naive pydub"),
    ("assemble", "briefing", "lameenc", "clips to a file / lameenc, encoding only"),
    ("drafts", "briefing make --draft", "espeak-ng alone", "the draft voice / espeak-ng alone"),
    ("online", "briefing", "gTTS", "Google's voice / gTTS, one server"),
    ("online", "briefing, at once", "gTTS", "the same without the rate limit / gTTS, one server"),
)


def ratios(sections: Figures) -> Iterator[list[str]]:
    """The figures that matter, each against the one it is compared with."""
    layouts = list(_rows(sections, "batch")) or ["all cores"]
    all_cores = ("batch", layouts[-1], layouts[0], f"a batch on {layouts[-1]} / on one")
    for section, ours, theirs, name in (*COMPARED, all_cores):
        rows = _rows(sections, section)
        one, other = rows.get(ours, {}), rows.get(theirs, {})
        cells = [
            share(one[figure], other[figure]) if figure in one and figure in other else "–"
            for figure in ("wall", "memory")
        ]
        yield [name, *cells]


def _rows(sections: Figures, name: str) -> dict[str, Figures]:
    """The rows of a section, none if it was not measured."""
    found: dict[str, Figures] = sections.get(name, {}).get("figures", {}).get("rows", {})
    return found


_HEAD = """# Benchmarks

One run of {minutes:.0f} minutes on {date}. Machine: {machine}; load {load} (0 is a quiet machine).
Versions: {versions}.

This command measures everything again and writes this page:

```sh check
scripts/bench/run{arguments}
```

It takes about an hour on two idle cores; `scripts/bench/run --quick`, with shorter texts and fewer
rounds, about 12 minutes. Other programs are installed from PyPI into environments that are removed
afterwards. Times are those of whole processes, start-up included, run one at a time; where there
are several rounds, the median counts. Results that are worse than the others' are listed too.
"""
