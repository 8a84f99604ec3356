"""Documents of many programs in all formats: how much of what was written is read.

    .venv/bin/python scripts/bench/documents.py

Five articles are made with each program that is here, read again, and compared with what was
written, character by character. Prints a table in Markdown.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from markdown_it import MarkdownIt

from briefing.document import Source
from briefing.document.alignment import align, fold
from briefing.errors import BriefingError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment
from briefing.pipeline import make
from briefing.read import read
from briefing.settings import Settings

SEED = Path(__file__).parents[2] / "tests" / "data" / "seed.txt"
ARTICLES = 5
SECTIONS = ("पृष्ठभूमि", "आज की स्थिति", "आगे की राह")
PANDOC = ("docx", "odt", "epub", "html", "rtf", "fb2")
LIBREOFFICE = ("odt", "rtf", "pdf", "fodt", "html")
CALIBRE = ("epub", "docx", "fb2", "mobi", "azw3", "rtf")


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


def article(number: int) -> str:
    """An article in Markdown: a title, sections, a list, a quotation and a table."""
    text = clean(Source(SEED.read_text(encoding="utf-8"), "seed"))
    said = [" ".join(s.text.split()) for p in segment(text).paragraphs for s in p.sentences]
    own = said[number::ARTICLES] or said
    third = max(len(own) // len(SECTIONS), 1)
    pieces = [f"# लेख {number + 1}: सुबह की ख़बरें"]
    for index, title in enumerate(SECTIONS):
        inside = own[index * third : (index + 1) * third] or own[:1]
        pieces += [f"## {title}", " ".join(inside)]
    pieces.insert(3, "1. पहली बात यह है।\n2. दूसरी बात वह है।\n3. तीसरी बात भी है।")
    pieces.insert(6, f"> {own[0]}")
    pieces.append("| राज्य | सीटें |\n| --- | --- |\n| बिहार | 40 |\n| केरल | 20 |")
    return "\n\n".join(pieces) + "\n"


def plain(markdown: str) -> str:
    """What an article says, without its marks."""
    return re.sub(r"[|>#-]+", " ", markdown)


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
        elif block.startswith("1."):
            for line in block.split("\n"):
                made.add_paragraph(line.partition(" ")[2], style="List Number")
        else:
            style = "Quote" if block.startswith(">") else None
            made.add_paragraph(block.removeprefix("> "), style=style)
    made.save(str(path))


def documents(folder: Path, number: int) -> Iterator[tuple[str, Path]]:
    """Each program that is here, and the document it made of an article."""
    text = article(number)
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


_COMMANDS = {"LibreOffice": "soffice", "Calibre": "ebook-convert"}
_PROGRAMS: list[tuple[str, str, Callable[[Path, Path], None]]] = [
    *(("pandoc", form, _pandoc) for form in PANDOC),
    *(("LibreOffice", form, _libreoffice) for form in LIBREOFFICE),
    *(("Calibre", form, _calibre) for form in CALIBRE),
    ("Chromium", "pdf", _chromium),
]


def measured(producer: str, path: Path, number: int) -> Row:
    """One document read, and what was written held against it."""
    row = Row(producer, path.suffix[1:])
    try:
        source = read(path)
    except BriefingError as error:
        return replace(row, failure=str(error))
    written, found = fold(plain(article(number))).text, fold(source.text).text
    matched = sum(match.length for match in align(written, found))
    headings = [line for line in source.text.split("\n") if line.startswith("#")]
    return replace(
        row,
        written=len(written),
        lost=len(written) - matched,
        unexplained=len(source.unaccounted),
        false_chapters=max(len(headings) - 1 - len(SECTIONS), 0),
    )


def main() -> None:
    """Make, read, compare, print."""
    rows: list[Row] = []
    for number in range(ARTICLES):
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
