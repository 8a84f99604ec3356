"""Books for the Kindle (.mobi, .azw3) without protection: unpacked to the EPUB or page in them."""

from __future__ import annotations

import contextlib
import io
import re
import warnings
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.optional import need
from briefing.io.scratch import scratch
from briefing.read import epub, html

_HEADING = re.compile(
    rb'<p\b[^>]*>\s*<font size="([5-7])">\s*<b>((?:(?!</?(?:p|b|font)\b).)*)</b>\s*</font>\s*</p>',
    re.DOTALL,
)


def read(data: bytes, origin: str) -> Source:
    """The text of a book, with its title, author and date.

    Raises InputError for what is no such book, is damaged or protected; MissingError without
    the extra `mobi`.
    """
    inner, is_epub = unpacked(data, origin)
    source = epub.read(inner, origin) if is_epub else html.read(inner, origin)
    return replace(source, origin=origin)


@lru_cache(maxsize=1)  # the reader and the accounting look at the same book in turn
def unpacked(data: bytes, origin: str) -> tuple[bytes, bool]:
    """The EPUB that is in a book, else the page; and whether it is an EPUB."""
    with scratch() as folder:
        out = Path(folder) / "out"
        _unpack(data, origin, Path(folder) / "book.mobi", out)
        for name, is_epub in (("mobi8/book.epub", True), ("mobi7/book.html", False)):
            if (out / name).is_file():
                inner = (out / name).read_bytes()
                return (inner if is_epub else _with_headings(inner)), is_epub
    raise InputError(f"{origin}: no text in this book", "get it as an EPUB")


def _with_headings(page: bytes) -> bytes:
    """The page of an old book; a paragraph that is only large and bold is a heading."""
    return _HEADING.sub(lambda m: b"<h%d>%s</h%d>" % (n := 8 - int(m[1]), m[2], n), page)


def _unpack(data: bytes, origin: str, book: Path, out: Path) -> None:
    """Unpack a book, by way of the file `book`, into the folder `out`; nothing is printed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it uses a module that Python 3.13 dropped
        need("mobi", "mobi", "reading a book for the Kindle")
        from loguru import logger
        from mobi.kindleunpack import unpackBook

        logger.disable("mobi")
        book.write_bytes(data)
        out.mkdir()
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                unpackBook(str(book), str(out), epubver="A")
        except Exception as error:  # whatever the unpacker trips over
            raise InputError(
                f"{origin}: not a book for the Kindle, or damaged, or copy-protected",
                "get it as an EPUB, or without copy protection",
            ) from error
