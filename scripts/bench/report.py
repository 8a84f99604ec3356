"""Run every bench, one after the other, and write docs/benchmarks.md.

    scripts/bench/run [--quick] [--only SECTION …] [--venvs FOLDER] [--figures FILE [--go-on]]

The full run takes about an hour, --quick about 12 minutes on two quiet cores. A bench that cannot
run says why in its place, and the others go on. FILE is written after each; with --go-on those
that it has, and that did not fail, are not run again; a full run may go on with --quick, and the
page names what is of shorter texts then.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from measure import ROOT, tell
from report_page import SECTIONS, about, page

PAGE = ROOT / "docs" / "benchmarks.md"
HERE = Path(__file__).parent
# For each bench: what it is told in a quick run, and in a full one.
BENCHES: dict[str, tuple[str, str]] = {
    "synthesis": ("--rounds 1 --paragraphs 2", "--rounds 3"),
    "startup": ("--rounds 3", "--rounds 7"),
    "edit": ("--minutes 2", "--minutes 10"),
    "desk": ("--rounds 4", "--rounds 12"),
    "conditional": ("--requests 2000 --episodes 5", "--requests 10000 --episodes 20"),
    "assemble": (
        "--minutes 10 --rounds 1 --growth 10 60",
        "--minutes 60 --rounds 3 --growth 10 120 600",
    ),
    "growth": ("--minutes 1 10 60", "--minutes 1 10 60 600"),
    "batch": ("--texts 4 --sentences 3 --rounds 1", "--texts 12 --rounds 3"),
    "drafts": ("--minutes 5 --rounds 1", "--minutes 30 --rounds 3"),
    "online": ("--paragraphs 2 --rounds 1", "--rounds 3"),
    "quality": ("--sentences 4", "--sentences 14"),
}
Sections = dict[str, dict[str, Any]]
"""What each bench measured, or why it could not, and the seconds it took."""
INSTALLING = {"drafts", "quality"}


def measure(name: str, arguments: Sequence[str]) -> dict[str, Any]:
    """Run one bench; its figures or why it failed, and the seconds it took."""
    tell(f"{name}: {' '.join(arguments)}")
    began, load = time.monotonic(), round(os.getloadavg()[0], 1)
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        command = [sys.executable, str(HERE / f"{name}.py"), *arguments, "--json", str(figures)]
        status, last = told(command)
        took = round(time.monotonic() - began, 1)
        tell(f"{name}: {took:.0f} s")
        if status:
            return {"failed": last or f"ended with {status}", "seconds": took, "load": load}
        found = json.loads(figures.read_text(encoding="utf-8"))
        return {"figures": found, "seconds": took, "load": load}


def told(command: Sequence[str]) -> tuple[int, str]:
    """Run a bench, passing on what it says; its exit status and the last it said."""
    last = ""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as child:
        for line in child.stderr or ():
            tell(line.rstrip())
            last = line.strip() or last
    return child.returncode, last


def measure_all(
    names: Sequence[str], quick: bool, venvs: Path, found: Sections, keep: Callable[[], None]
) -> None:
    """Put what each bench of `names` measured into `found`, unless it is there; then `keep` it."""
    for name in names:
        if name in found and "failed" not in found[name]:
            continue
        if name in BENCHES:
            arguments = BENCHES[name][0 if quick else 1].split()
            if name in INSTALLING:
                arguments += ["--venvs", str(venvs)]
            found[name] = measure(name, arguments) | ({"quick": True} if quick else {})
        else:
            found[name] = {"figures": {}}  # the page of the text bench is quoted
        keep()


def begun(figures: Path | None, ran: dict[str, Any]) -> dict[str, Any]:
    """The run whose figures a file holds, else a new one, which `ran` describes."""
    if figures is None or not figures.exists():
        return {"about": ran, "sections": {}}
    found: dict[str, Any] = json.loads(figures.read_text(encoding="utf-8"))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="shorter texts, fewer rounds")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=SECTIONS,
        default=list(SECTIONS),
        help="the page then has these sections alone",
    )
    parser.add_argument("--venvs", type=Path, help="where other programs are kept between runs")
    parser.add_argument("--figures", type=Path, help="write the figures there as JSON, too")
    parser.add_argument("--go-on", action="store_true", help="keep what --figures has already")
    parser.add_argument("--page", type=Path, default=PAGE, help="another place for the page")
    chosen = parser.parse_args()
    if chosen.go_on and not chosen.figures:
        parser.error("--go-on needs --figures")
    run = begun(chosen.figures if chosen.go_on else None, about(" --quick" if chosen.quick else ""))

    def keep() -> None:
        if chosen.figures:
            told = json.dumps(run, ensure_ascii=False, indent=1)
            chosen.figures.write_text(told, encoding="utf-8")

    with tempfile.TemporaryDirectory() as folder:
        venvs = (chosen.venvs or Path(folder)).resolve()
        measure_all(chosen.only, chosen.quick, venvs, run["sections"], keep)
    run["sections"] = {name: run["sections"][name] for name in SECTIONS if name in run["sections"]}
    chosen.page.write_text(page(run), encoding="utf-8")
    tell(f"wrote {chosen.page}")


if __name__ == "__main__":
    main()
