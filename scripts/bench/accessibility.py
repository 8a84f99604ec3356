"""Whether Ace by DAISY finds anything in the read-along EPUBs that are made of several sources.

    .venv/bin/python scripts/bench/accessibility.py [EPUB...]

Without EPUBs, one is made of a text and one of each document in tests/data/documents that has
headings, notes and tables. Ace comes from npm into a temporary folder and looks with the Chromium
that is here. Prints a table in Markdown; the exit code is 1 when Ace finds something.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measure import ROOT, table

from briefing.pipeline import make
from briefing.settings import Settings

DATA = ROOT / "tests" / "data"
SOURCES = (DATA / "seed.txt", DATA / "documents" / "pandoc.docx", DATA / "documents" / "pandoc.fb2")
ACE = ("@daisy/ace-cli@1", "@daisy/ace-axe-runner-puppeteer@1")


def installed(folder: Path) -> Path:
    """Ace, as npm has it; no script of a package runs and no browser is fetched."""
    npm = ("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder)
    subprocess.run([*npm, *ACE], check=True, capture_output=True, timeout=600)
    return folder / "node_modules" / ".bin" / "ace-cli"


def browser(folder: Path) -> Path:
    """Chromium as root may start it too."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        sys.exit("Ace looks with Chromium: install it")
    script = folder / "browser"
    script.write_text(f'#!/bin/sh\nexec {found} --no-sandbox "$@"\n')
    script.chmod(0o755)
    return script


def books(folder: Path) -> Iterator[Path]:
    """An EPUB of each source."""
    for source in SOURCES:
        made = folder / f"{source.name}.epub"
        make(source, made, Settings(engine="espeak"))
        yield made


def findings(ace: Path, chromium: Path, book: Path, folder: Path) -> tuple[str, list[str]]:
    """The outcome, and the rule of each violation."""
    told = folder / f"{book.stem}-ace"
    subprocess.run(
        [ace, "--silent", "--force", "--outdir", told, book],
        env=os.environ | {"PUPPETEER_EXECUTABLE_PATH": str(chromium)},
        check=True,
        timeout=600,
    )
    report: dict[str, Any] = json.loads((told / "report.json").read_bytes())
    rules = [
        str(each["earl:test"]["dct:title"])
        for part in report["assertions"]
        for each in part["assertions"]
    ]
    return str(report["earl:result"]["earl:outcome"]), rules


def main() -> None:
    """Make, look, print."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("books", nargs="*", type=Path, metavar="EPUB", help="[default: three made]")
    books_named: list[Path] = asked.parse_args().books
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ace, chromium = installed(folder), browser(folder)
        chosen = books_named or list(books(folder))
        found = {book: findings(ace, chromium, book, folder) for book in chosen}
    told = [
        [book.name, outcome, ", ".join(rules) or "0"] for book, (outcome, rules) in found.items()
    ]
    print(table(["EPUB", "outcome", "violations"], told))
    sys.exit(any(rules for _, rules in found.values()))


if __name__ == "__main__":
    main()
