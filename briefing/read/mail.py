"""Messages that a mail program saved (.eml): the subject, then what was written (RFC 5322, 2045).

Of a text that was sent in several forms the page is read. What is attached is named, not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from itertools import chain
from typing import NamedTuple, TypeVar

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read import html
from briefing.read.encoding import decode, decode_page
from briefing.read.html.blocks import article
from briefing.read.html.fonts import in_unicode
from briefing.read.markup import heading, join, one_line
from briefing.read.quoted import additions
from briefing.read.times import iso_time

_T = TypeVar("_T")
_REPLY = later(r"(?:(?:re|fwd?|aw|wg)(?:\[\d{1,3}\])?: *)+", re.I)
"""What programs put before the subject of an answer, or of a message sent on."""
_FORWARD = later(r"(?:fwd?|wg)(?:\[\d{1,3}\])?: *", re.I)
_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_ANOTHER = re.compile(rb"\n\r?\nFrom [^\n]{3,200}\n[!-9;-~]{2,40}: ")
"""How the second message of a mailbox begins (RFC 4155)."""
_PAGES = frozenset(("text/html", "application/xhtml+xml"))


class Body(NamedTuple):
    """A part of what was written."""

    text: str
    """As it was sent, decoded."""
    is_page: bool
    """Whether it is HTML."""


class Mail(NamedTuple):
    """A message, decoded."""

    head: str
    """What stands before its text, as in the file."""
    subject: str
    """Without the marks of an answer."""
    is_heading: bool
    """Whether the subject is to be read; not where the text itself begins with it."""
    author: str
    """The name of who sent it; "" where there is only an address."""
    published: str
    """When it was sent, ISO 8601; "" where that is not told."""
    bodies: tuple[Body, ...]
    """What was written, in order: one, unless there are pictures in between."""
    attached: tuple[str, ...]
    """The names of the files sent with it; pictures of a page are none."""
    is_forwarded: bool
    """Whether it is somebody else's message, sent on."""


def read(data: bytes, origin: str) -> Source:
    """The subject as a heading, and under it the text. Raises InputError as `opened` does."""
    mail = opened(data, origin)
    parts = [
        html.source(body.text, origin) if body.is_page else Source(body.text, origin)
        for body in mail.bodies
    ]
    added = [
        additions(part.text, is_page=body.is_page, is_forwarded=mail.is_forwarded)
        for part, body in zip(parts, mail.bodies, strict=True)
    ]
    texts = [heading(1, mail.subject) if mail.is_heading else "", *(part.text for part in parts)]
    attached = (
        (f"attachments that were not read: {', '.join(mail.attached)}",) if mail.attached else ()
    )
    return Source(
        "\n\n".join(text.strip("\n") for text in texts if text) + "\n",
        origin,
        title=mail.subject or parts[0].title,
        author=mail.author,
        date=mail.published[:10],
        language=parts[0].language,
        notices=(*_all(part.notices for part in parts), *attached),
        published=mail.published,
        footnotes=tuple(_all(part.footnotes for part in parts)),
        tables=tuple(_all(part.tables for part in parts)),
        figures=tuple(_all(part.figures for part in parts)),
        quoted=tuple(_all(each.quoted for each in added)),
        signatures=tuple(_all(each.signatures for each in added)),
    )


def _all(each: Iterable[Iterable[_T]]) -> Iterator[_T]:
    return chain.from_iterable(each)


def opened(data: bytes, origin: str) -> Mail:
    """The message in `data`.

    Raises InputError for one without a text, for several in one file, and for a text that
    cannot be decoded.
    """
    if data.startswith(b"From ") and _ANOTHER.search(data):
        raise InputError(
            f"{origin}: a mailbox with several messages", "save each as an .eml file of its own"
        )
    attached: list[str] = []
    try:
        message = message_from_bytes(data)
        bodies = tuple(_bodies(message, origin, attached))
    except RecursionError as error:
        raise InputError(f"{origin}: nested without end", "check the file") from error
    if not bodies:
        hint = "save what is attached to it, and name that file" if attached else "check the file"
        raise InputError(f"{origin}: no text in this message", hint)
    given = _header(message, "Subject")
    subject = _REPLY.sub("", given, count=1)
    return Mail(
        head=_HEAD_ENDS.split(data, 1)[0].decode(errors="replace"),
        subject=subject,
        is_heading=not _words(bodies[0], origin).startswith(subject),
        author=one_line(parseaddr(_header(message, "From"))[0]),
        published=iso_time(_header(message, "Date")),
        bodies=bodies,
        attached=tuple(attached),
        is_forwarded=_FORWARD.match(given) is not None,
    )


def _bodies(part: Message, origin: str, attached: list[str]) -> Iterator[Body]:
    """What was written, in order; the names of what is attached go to `attached`."""
    inside = part.get_payload()
    kind = part.get_content_type()
    if isinstance(inside, list) and kind != "message/rfc822":
        of_a_page = kind == "multipart/related"  # its pictures and styles
        parts = [each for each in inside if isinstance(each, Message)]
        every = [list(_bodies(each, origin, [] if of_a_page else attached)) for each in parts]
        if kind == "multipart/alternative":
            written = [bodies for bodies in every if bodies]
            pages = [bodies for bodies in written if any(body.is_page for body in bodies)]
            every = (pages or written)[-1:]
        yield from _all(every)
    elif kind in {*_PAGES, "text/plain"} and part.get_content_disposition() != "attachment":
        body = _decoded(part, origin, is_page=kind in _PAGES)
        if body and _words(body, origin):
            yield body
    elif part.get_content_disposition() != "inline" and (name := _name(part)):
        attached.append(name)


def _decoded(part: Message, origin: str, *, is_page: bool) -> Body | None:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return None
    charset = part.get_content_charset("")
    if is_page:
        return Body(in_unicode(decode_page(content, origin, charset), origin), is_page=True)
    return Body(decode(content, origin, charset).replace("\r\n", "\n"), is_page=False)


def _words(body: Body, origin: str) -> str:
    """What is read of a part, without the mark of a heading at its beginning."""
    text = join(article(html.parse(body.text, origin))) if body.is_page else body.text
    return text.strip().lstrip("# ")


def _name(part: Message) -> str:
    """What the file that was sent is called; a message that was sent on by its subject."""
    inside = part.get_payload()
    first = inside[0] if isinstance(inside, list) and inside else None
    if part.get_content_type() == "message/rfc822" and isinstance(first, Message):
        return _header(first, "Subject")
    return _decoded_words(part.get_filename(""))


def _header(message: Message, name: str) -> str:
    """A line of the head, in one line; "" where there is none."""
    written = next((said for key, said in message.raw_items() if key.lower() == name.lower()), "")
    return _decoded_words(str(written))


def _decoded_words(written: str) -> str:
    """What encoded words (RFC 2047) stand for, and bytes that are not encoded at all."""
    plain = written.encode(errors="surrogateescape").decode(errors="replace")
    try:
        return one_line(str(make_header(decode_header(plain))))
    except (MessageError, LookupError, ValueError):
        return one_line(plain)
