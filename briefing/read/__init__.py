"""Bytes to a Source: one reader for each kind of file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing.document import Source
from briefing.read.addresses import is_address
from briefing.read.files import STDIN, contents, day_changed, name_of, today
from briefing.read.kinds import source_of
from briefing.read.legacy import refuse_legacy_font
from briefing.read.mojibake import without_mojibake

__all__ = ["STDIN", "checked", "read", "words"]


def read(path: str | Path) -> Source:
    """The text of a file, of a web address, or of standard input for "-".

    Plain text, Markdown, HTML, DOCX, EPUB, SRT, WebVTT, and with extras PDF and pages of
    the web. `date` is the text's own, else the day the file was changed, else
    today. `notices` say what
    was put right or left out.

    Raises InputError when it is not there, is a folder, cannot be read, is no text, or is
    Hindi typed for a font from before Unicode; MissingError, with the command, when an
    extra is not installed; NetworkError when an address cannot be reached.
    """
    if is_address(str(path)):
        from briefing.read import web

        source, day = web.read(str(path)), today()
    else:
        source = source_of(contents(path), name_of(path), Path(path).suffix)
        day = today() if str(path) == STDIN else day_changed(path)
    return checked(replace(source, date=source.date or day))


def words(text: str) -> Source:
    """The words themselves, or what standard input holds for "-". Raises as `read` does."""
    return read(STDIN) if text == STDIN else checked(Source(text, "the words given"))


def checked(source: Source) -> Source:
    """Text that is Hindi only to the eye of its writer put right; InputError where it cannot be."""
    refuse_legacy_font(source)
    return without_mojibake(source)
