"""Pages saved whole by a browser (.mhtml, .mht): the page in them, read as HTML."""

from __future__ import annotations

from email.message import Message

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html
from briefing.read.mail_parts import is_page, taken_apart


def read(data: bytes, origin: str) -> Source:
    """The text of the page. Raises InputError where no page is in the file."""
    return html.read(page(data, origin), origin)


def page(data: bytes, origin: str) -> bytes:
    """The first page in the file, which is the one that was saved."""
    try:
        parts = list(taken_apart(data, origin).walk())
    except RecursionError as error:
        raise InputError(f"{origin}: nested too deeply", "check the file") from error
    for part in parts:
        if is_page(part):
            return _content(part)
    raise InputError(f"{origin}: no page in it", "save the page again, as HTML")


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return b""
    try:
        return content.decode(part.get_content_charset("")).encode("utf-8-sig")
    except (LookupError, UnicodeDecodeError):  # it does not say which, or says it wrongly
        return content
