"""Bytes to a Source: one reader for each kind of file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing.document import Source
from briefing.read.addresses import is_address
from briefing.read.dates import iso_date, named_time
from briefing.read.files import STDIN, contents, name_of, time_changed, today
from briefing.read.kinds import source_of
from briefing.read.legacy import without_legacy_font
from briefing.read.mojibake import without_mojibake

__all__ = ["STDIN", "checked", "read", "words"]


def read(path: str | Path, field: str = "", *, allow_private: bool = False) -> Source:
    """The text of a file, of a web address, or of standard input for "-".

    Plain text, Markdown, HTML, DOCX, PPTX, ODT, ODP, RTF, EPUB, FictionBook, SRT, WebVTT, chats of
    WhatsApp, CSV and JSON by a named `field`, and with extras PDF and pages of the web. `date` is
    the text's own, else that of the file's name, else the day the
    file was changed, else today. `notices` say what was put right
    or left out. With `allow_private`, addresses of one's own network are read too.

    Raises InputError when it is not there, is a folder, cannot be read, is no text, or is
    Hindi typed for a font from before Unicode; MissingError, with the command, when an
    extra is not installed; NetworkError when an address cannot be reached.
    """
    if is_address(str(path)):
        from briefing.read import web

        source = web.read(str(path), allow_private=allow_private)
    else:
        source = source_of(contents(path), name_of(path), Path(path).suffix, field=field)
        if str(path) != STDIN:
            source = _timed(source, Path(path))
    return checked(replace(source, date=source.date or today()))


def _timed(source: Source, path: Path) -> Source:
    """`source` with the day and time of its file's name, else of its last change, if it has none.

    The time of the last change counts only on the day that the text is of.
    """
    day, time = named_time(path.stem)
    changed = time_changed(path)
    day = source.date or day or iso_date(changed)
    times = (source.published, time, changed)
    published = next((each for each in times if each.startswith(day)), "")
    return replace(source, date=day, published=published)


def words(text: str) -> Source:
    """The words themselves, or what standard input holds for "-". Raises as `read` does."""
    return read(STDIN) if text == STDIN else checked(Source(text, "the words given"))


def checked(source: Source) -> Source:
    """Text that is Hindi only to the eye of its writer put right; InputError where it cannot be."""
    return without_mojibake(without_legacy_font(source))
