"""Scanned pages of a PDF recognized by Tesseract, where it is installed with Hindi."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import groupby

from briefing.errors import InputError
from briefing.read.markup import one_line
from briefing.read.pdf.locked import opened

LIBRARY = "pypdfium2"
"""What draws pages; the extra `ocr` brings it."""

_PROGRAM = "tesseract"
_LANGUAGES = ("hin", "eng")
_RESOLUTION = 300  # dots an inch; what its makers advise
_MOST_PIXELS = 40_000_000  # of a page; A3 at that resolution has 17 million
_LONGEST = 180  # seconds a page
_WORD = "5"  # the level of words in its table


@dataclass(frozen=True, slots=True)
class Recognized:
    """What was recognized on a page."""

    paragraphs: tuple[str, ...]
    """In order."""
    confidence: float
    """Of its words as Tesseract gives it, on average, 0 to 100."""
    words: int
    """How many there are."""


def is_installed() -> bool:
    """Whether the library and the program with Hindi are there."""
    return find_spec(LIBRARY) is not None and "hin" in _languages()


def recognize(data: bytes, origin: str, pages: Collection[int]) -> dict[int, Recognized]:
    """The text of `pages`, counted from 1. InputError for one too large or too slow."""
    import pypdfium2

    document = opened(
        lambda password: pypdfium2.PdfDocument(data, password or None),
        pypdfium2.PdfiumError,
        origin,
    )
    try:
        return {
            number: _recognized(_picture(document[number - 1], f"{origin}, page {number}"), origin)
            for number in sorted(pages)
        }
    finally:
        document.close()


@cache
def _languages() -> frozenset[str]:
    program = shutil.which(_PROGRAM)
    if program is None:
        return frozenset()
    try:
        told = subprocess.run(  # noqa: S603 - the program of that name on this machine
            [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=_LONGEST
        )
    except (subprocess.SubprocessError, OSError):
        return frozenset()
    return frozenset(told.stdout.split())


def _picture(page: object, where: str) -> bytes:
    """A page in grays, in the plainest format there is (PGM)."""
    scale = _RESOLUTION / 72
    width, height = page.get_size()  # type: ignore[attr-defined]
    if width * height * scale * scale > _MOST_PIXELS:
        raise InputError(
            f"{where}: too large to be recognized", "scan it at an ordinary paper size"
        )
    bitmap = page.render(scale=scale, grayscale=True)  # type: ignore[attr-defined]
    rows = bytes(bitmap.buffer)
    lines = (
        rows[start : start + bitmap.width]
        for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
    return f"P5 {bitmap.width} {bitmap.height} 255\n".encode() + b"".join(lines)


def _recognized(picture: bytes, origin: str) -> Recognized:
    languages = "+".join(each for each in _LANGUAGES if each in _languages())
    program = shutil.which(_PROGRAM) or _PROGRAM
    try:
        told = subprocess.run(  # noqa: S603 - as above
            [program, "stdin", "stdout", "-l", languages, "--dpi", str(_RESOLUTION), "tsv"],
            input=picture,
            capture_output=True,
            check=True,
            timeout=_LONGEST,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise InputError(
            f"{origin}: Tesseract failed: {error}", "run tesseract by itself to see why"
        ) from error
    words = list(_words(told.stdout.decode("utf-8", "replace")))
    paragraphs = [
        one_line(" ".join(word for _, word, _ in group))
        for _, group in groupby(words, lambda each: each[0])
    ]
    letters = sum(len(word) for _, word, _ in words)
    sure = sum(confidence * len(word) for _, word, confidence in words)
    return Recognized(tuple(paragraphs), sure / letters if letters else 0.0, len(words))


def _words(table: str) -> Iterator[tuple[tuple[str, str], str, float]]:
    """Each word: the block and paragraph it stands in, itself, and the confidence in it."""
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        if row["level"] == _WORD and (row["text"] or "").strip():
            yield (row["block_num"], row["par_num"]), row["text"].strip(), float(row["conf"])
