"""Bytes to a Source: one reader for each kind of file."""

from __future__ import annotations

from pathlib import Path

from briefing.document import Source
from briefing.read.addresses import is_address
from briefing.read.dates import dated
from briefing.read.files import STDIN, contents, name_of, time_changed
from briefing.read.kinds import source_of
from briefing.read.legacy import without_legacy_font
from briefing.read.mojibake import without_mojibake

__all__ = ["STDIN", "as_ssml", "checked", "read", "words"]


def read(
    path: str | Path, field: str = "", *, allow_private: bool = False, ssml: bool = False
) -> Source:
    """The text of a file, of a web address, or of standard input for "-".

    Plain text, Markdown, HTML, DOCX, PPTX, ODT, ODP, RTF, EPUB, FictionBook, SRT, WebVTT,
    SubStation Alpha, mail, chats of WhatsApp, CSV and JSON by a named `field`, and with extras
    PDF and pages of the web. `date` is the text's own, else that of the file's name, else the
    day the file was changed, else today. `notices` say what was put right or left out. With
    `allow_private`, addresses of one's own network are read too; with `ssml` it is that, whatever
    its name, even without its outermost element.

    Raises InputError when it is not there, is a folder, cannot be read, is no text, or is
    Hindi typed for a font from before Unicode; MissingError, with the command, when an
    extra is not installed; NetworkError when an address cannot be reached.
    """
    if is_address(str(path)):
        from briefing.read import web

        return dated(checked(web.read(str(path), allow_private=allow_private)))
    data, name, suffix = contents(path), name_of(path), Path(path).suffix
    if ssml:
        from briefing.read.ssml import whole

        data, suffix = whole(data), ".ssml"
    source = checked(source_of(data, name, suffix, field=field))
    if str(path) == STDIN:
        return dated(source)
    return dated(source, Path(path).stem, time_changed(path), suffix)


def words(text: str) -> Source:
    """The words themselves, or what standard input holds for "-". Raises as `read` does."""
    return read(STDIN) if text == STDIN else checked(Source(text, "the words given"))


def as_ssml(source: Source) -> Source:
    """`source`, whose text is SSML, as what it says. Raises InputError for what is none."""
    from briefing.read.ssml import whole

    data = whole(source.text.encode(errors="replace"))
    return dated(checked(source_of(data, source.origin, ".ssml")))


def checked(source: Source) -> Source:
    """Text that is Hindi only to the eye of its writer put right; InputError where it cannot be."""
    return without_mojibake(without_legacy_font(source))
