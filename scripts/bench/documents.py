"""Documents of many programs in all formats: how much of what was written is read.

    .venv/bin/python scripts/bench/documents.py

The five articles of documents.md are made with each program that is here, read again, and compared
with what was written, character by character: its letters and figures, not its marks. Prints
a table in Markdown. Sphinx is told to make no index, whose heading would stand over nothing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from markdown_it import MarkdownIt

from briefing.document.alignment import align
from briefing.document.folding import fold
from briefing.errors import BriefingError
from briefing.pipeline import make
from briefing.read import read
from briefing.settings import Settings

ARTICLES = Path(__file__).with_suffix(".md").read_text(encoding="utf-8").split("<!-- next -->")
"""A report, a lesson, a story, an order and an account, in Markdown."""
PANDOC = ("docx", "odt", "epub", "html", "rtf", "fb2")
LIBREOFFICE = ("odt", "rtf", "pdf", "fodt", "html")
CALIBRE = ("epub", "docx", "fb2", "mobi", "azw3", "rtf")
_HEADING = re.compile(r"^#+ ", re.MULTILINE)


@dataclass(frozen=True)
class Row:
    """What was read of one document."""

    producer: str
    form: str
    written: int = 0
    lost: int = 0
    unexplained: int = 0
    false_chapters: int = 0
    failure: str = ""


def plain(markdown: str) -> str:
    """What an article says, without its marks."""
    return re.sub(r"\|(?: --- \|)+|[|>#`*]|^- ", " ", markdown, flags=re.MULTILINE)


def run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def word_like(markdown: str, path: Path) -> None:
    """The same as python-docx, and Word, make it."""
    made = docx.Document()
    for block in markdown.strip().split("\n\n"):
        if block.startswith("#"):
            marks, _, title = block.partition(" ")
            made.add_heading(title, len(marks))
        elif block.startswith("|"):
            rows = [
                line.strip("| ").split(" | ") for line in block.split("\n") if "---" not in line
            ]
            table = made.add_table(len(rows), len(rows[0]))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        elif block.startswith(("1.", "- ")):
            kind = "List Number" if block[0] == "1" else "List Bullet"
            for line in block.split("\n"):
                made.add_paragraph(line.partition(" ")[2], style=kind)
        else:
            style = "Quote" if block.startswith(">") else None
            made.add_paragraph(re.sub(r"^> |[*`]", "", block, flags=re.MULTILINE), style=style)
    made.save(str(path))


def documents(folder: Path, number: int) -> Iterator[tuple[str, Path]]:
    """Each program that is here, and the document it made of an article."""
    text = ARTICLES[number].strip() + "\n"
    source = folder / "article.md"
    source.write_text(text, encoding="utf-8")
    yield "by hand", source
    (folder / "typed.txt").write_text(text, encoding="utf-8")
    yield "by hand", folder / "typed.txt"
    page = folder / "page.html"
    html = MarkdownIt("commonmark").enable("table").render(text)
    page.write_text(f'<!doctype html><meta charset="utf-8"><article>{html}</article>')
    yield "markdown-it", page
    word_like(text, folder / "word.docx")
    yield "python-docx", folder / "word.docx"
    make(source, folder / "own.epub", Settings(engine="espeak"))
    yield "briefing", folder / "own.epub"
    for producer, form, program in _PROGRAMS:
        if shutil.which(producer.lower()) or shutil.which(_COMMANDS.get(producer, "")):
            target = folder / producer / f"article.{form}"
            target.parent.mkdir(exist_ok=True)
            try:
                program(folder, target)
                yield producer, target
            except (subprocess.SubprocessError, OSError) as error:
                print(f"{producer} makes no {form}: {error}")


def _pandoc(folder: Path, target: Path) -> None:
    run("pandoc", "-s", "--metadata", "title= ", folder / "article.md", "-o", target)


def _libreoffice(folder: Path, target: Path) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    office = ("soffice", "--headless", profile, "--convert-to", target.suffix[1:])
    run(*office, "--outdir", target.parent, folder / "pandoc" / "article.docx")


def _calibre(folder: Path, target: Path) -> None:
    run("ebook-convert", folder / "pandoc" / "article.epub", target)


def _chromium(folder: Path, target: Path) -> None:
    printing = ("chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer")
    run(*printing, f"--print-to-pdf={target}", (folder / "page.html").as_uri())


def _restructured(folder: Path, target: Path) -> None:
    """The article in reStructuredText; docutils counts columns otherwise than pandoc does."""

    def listed(table: re.Match[str]) -> str:
        rows = [line.strip("| \n").split(" | ") for line in table[0].strip().split("\n")]
        cells = ("\n".join(f"   {'  ' if i else '* '}- {c}" for i, c in enumerate(r)) for r in rows)
        return "\n```{=rst}\n.. list-table::\n\n" + "\n".join(cells) + "\n```\n"

    text = (folder / "article.md").read_text(encoding="utf-8")
    text = re.sub(r"^\|(?: --- \|)+\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"(?:^\|.*\n)+", listed, text, flags=re.MULTILINE)
    source = folder / "listed.md"
    source.write_text(text, encoding="utf-8")
    run("pandoc", source, "-o", target)


def _docutils(folder: Path, target: Path) -> None:
    source = folder / "article.rst"
    _restructured(folder, source)
    writer = {"html": "html5", "odt": "odt"}[target.suffix[1:]]
    run(sys.executable, "-m", "docutils", f"--writer={writer}", source, target)


def _sphinx(folder: Path, target: Path) -> None:
    source = folder / "sphinx" / "index.rst"
    source.parent.mkdir(exist_ok=True)
    _restructured(folder, source)
    (source.parent / "conf.py").write_text(
        'project = "लेख"\nversion = "1"\nepub_use_index = False\n', encoding="utf-8"
    )
    builder = {"html": "singlehtml", "epub": "epub"}[target.suffix[1:]]
    made = folder / builder
    run(sys.executable, "-m", "sphinx", "-q", "-b", builder, source.parent, made)
    shutil.copy(next(made.glob(f"*{target.suffix}")), target)


_COMMANDS = {
    "LibreOffice": "soffice",
    "Calibre": "ebook-convert",
    "docutils": "pandoc",
    "Sphinx": "pandoc",
}
_PROGRAMS: list[tuple[str, str, Callable[[Path, Path], None]]] = [
    *(("pandoc", form, _pandoc) for form in PANDOC),
    *(("LibreOffice", form, _libreoffice) for form in LIBREOFFICE),
    *(("Calibre", form, _calibre) for form in CALIBRE),
    ("Chromium", "pdf", _chromium),
    *(("docutils", form, _docutils) for form in ("html", "odt")),
    *(("Sphinx", form, _sphinx) for form in ("html", "epub")),
]


def measured(producer: str, path: Path, number: int) -> Row:
    """One document read, and what was written held against it."""
    row = Row(producer, path.suffix[1:])
    try:
        source = read(path)
    except BriefingError as error:
        return replace(row, failure=str(error))
    written, found = fold(plain(ARTICLES[number])).text, fold(source.text).text
    matched = sum(match.length for match in align(written, found))
    headings = [line for line in source.text.split("\n") if line.startswith("#")]
    return replace(
        row,
        written=len(written),
        lost=len(written) - matched,
        unexplained=len(source.unaccounted),
        false_chapters=max(len(headings) - len(_HEADING.findall(ARTICLES[number])), 0),
    )


def main() -> None:
    """Make, read, compare, print."""
    rows: list[Row] = []
    for number in range(len(ARTICLES)):
        with tempfile.TemporaryDirectory() as name:
            rows += [measured(who, path, number) for who, path in documents(Path(name), number)]
    print("| made by | format | documents | characters | lost | unexplained | false chapters |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for producer, form in dict.fromkeys((row.producer, row.form) for row in rows):
        own = [row for row in rows if (row.producer, row.form) == (producer, form)]
        sums = [
            sum(getattr(row, name) for row in own)
            for name in ("written", "lost", "unexplained", "false_chapters")
        ]
        print(f"| {producer} | {form} | {len(own)} | {' | '.join(map(str, sums))} |")
        for row in own:
            if row.failure:
                print(f"| | | | {row.failure} | | | |")
    print(f"\n{len(rows)} documents of {len({row.producer for row in rows})} producers")


if __name__ == "__main__":
    main()
