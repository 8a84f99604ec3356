"""Messages that a mail program saved (.eml): the subject, then what was written (RFC 5322, 2045).

Of a text that was sent in several forms the page is read. What is attached is named, not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.errors import CloseBoundaryNotFoundDefect, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from itertools import chain
from typing import NamedTuple, TypeVar

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read import html
from briefing.read.dates import iso_time
from briefing.read.encoding import decode
from briefing.read.html.blocks import article
from briefing.read.mail_parts import content_of, is_page, is_text, parsed, text_of
from briefing.read.markup import cut_off, heading, join, one_line
from briefing.read.quoted import additions

_T = TypeVar("_T")
_REPLY = later(r"(?:(?:re|fwd?|aw|wg)(?:\[\d{1,3}\])?: *)+", re.I)
"""What programs put before the subject of an answer, or of a message sent on."""
_FORWARD = later(r"(?:fwd?|wg)(?:\[\d{1,3}\])?: *", re.I)
_ANOTHER = re.compile(rb"\n\r?\n?From [^\n]{3,200}\n[!-9;-~]{2,40}: ")
"""How the second message of a mailbox begins (RFC 4155); not all programs write a blank line."""
_OF_SENDING = frozenset(
    (
        "application/pgp-encrypted",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    )
)
"""Signatures: how it was sent, and nothing to open."""
_PICTURE_OF_PAGE = ("image/", "font/", "text/css")
_LONGEST = 10_000
"""Characters of a line of the head that is decoded: the standard library takes a time that grows
with the square."""


class Body(NamedTuple):
    """A part of what was written."""

    text: str
    """As it was sent, decoded."""
    is_page: bool
    """Whether it is HTML."""


class Mail(NamedTuple):
    """A message, decoded."""

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
    is_cut: bool
    """Whether its parts do not end."""


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
        notices=(
            *_all(part.notices for part in parts),
            *attached,
            *cut_off(mail.is_cut),
        ),
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

    Raises InputError for one without a text, for several in one file, for a part of one, and for
    a text that cannot be decoded.
    """
    if data.startswith(b"From ") and _ANOTHER.search(data):
        raise InputError(
            f"{origin}: a mailbox with several messages", "save each as an .eml file of its own"
        )
    attached: list[str] = []
    try:
        message = parsed(data, origin)
        bodies = tuple(_bodies(message, origin, attached))
        author, is_cut = parseaddr(_header(message, "From"))[0], _is_cut(message)
    except RecursionError as error:
        raise InputError(f"{origin}: nested too deeply", "check the file") from error
    if message.get_content_type() == "message/partial":
        raise InputError(f"{origin}: only a part of a message", "save the whole message")
    if not bodies:
        hint = "save what is attached to it, and name that file" if attached else "check the file"
        raise InputError(f"{origin}: no text in this message", hint)
    given = _header(message, "Subject")
    subject = _REPLY.sub("", given, count=1)
    return Mail(
        subject=subject,
        is_heading=not _words(bodies[0], origin).startswith(subject),
        author=one_line(author),
        published=iso_time(_header(message, "Date")),
        bodies=bodies,
        attached=tuple(attached),
        is_forwarded=_FORWARD.match(given) is not None,
        is_cut=is_cut,
    )


def _is_cut(part: Message) -> bool:
    """Whether what was written does not end; what was attached may have been cut before."""
    inside = part.get_payload() if part.get_content_maintype() == "multipart" else ()
    return any(isinstance(each, CloseBoundaryNotFoundDefect) for each in part.defects) or any(
        _is_cut(each) for each in inside if isinstance(each, Message)
    )


def _bodies(part: Message, origin: str, attached: list[str], around: str = "") -> Iterator[Body]:
    """What was written, in order; the names of what is attached go to `attached`.

    `around` is the kind of the multipart that the part stands in.
    """
    inside = part.get_payload()
    kind = part.get_content_type()
    if isinstance(inside, list) and not kind.startswith("message/"):
        parts = [each for each in inside if isinstance(each, Message)]
        every = [list(_bodies(each, origin, attached, kind)) for each in parts]
        if kind == "multipart/alternative":
            written = [bodies for bodies in every if bodies]
            pages = [bodies for bodies in written if any(body.is_page for body in bodies)]
            every = (pages or written)[-1:]
        yield from _all(every)
    elif is_text(part):
        for body in _decoded(part, origin):
            if _words(body, origin):
                yield body
    elif name := _name_of_attached(part, around):
        attached.append(name)


def _decoded(part: Message, origin: str) -> Iterator[Body]:
    content, behind = content_of(part, origin)
    if content.strip():
        yield Body(text_of(part, content, origin), is_page(part))
    if behind.strip():
        yield Body(decode(behind, origin).replace("\r\n", "\n"), is_page=False)


def _words(body: Body, origin: str) -> str:
    """What is read of a part, without the mark of a heading at its beginning."""
    text = join(article(html.parse(body.text, origin))) if body.is_page else body.text
    return text.strip().lstrip("# ")


def _name_of_attached(part: Message, around: str) -> str:
    """What an attached file is called, else its kind; "" for what belongs to the page or the mail.

    A message that was sent on is called by its subject.
    """
    kind, disposition = part.get_content_type(), part.get_content_disposition()
    if kind in _OF_SENDING or (around == "multipart/alternative" and disposition != "attachment"):
        return ""
    is_shown = around == "multipart/related" or disposition == "inline"
    if kind.startswith(_PICTURE_OF_PAGE) and (
        is_shown or (not disposition and "Content-ID" in part)
    ):
        return ""
    inside = part.get_payload()
    first = inside[0] if isinstance(inside, list) and inside else None
    if kind == "message/rfc822" and isinstance(first, Message):
        return _header(first, "Subject") or kind
    for name in ("Content-Disposition", "Content-Type"):  # bytes that are not encoded are UTF-8
        if name in part:
            part.replace_header(name, _raw(part, name))
    return _decoded_words(part.get_filename("")) or kind


def _header(message: Message, name: str) -> str:
    """A line of the head, in one line; "" where there is none."""
    return _decoded_words(_raw(message, name))


def _raw(message: Message, name: str) -> str:
    """The same as it was sent; bytes that are no UTF-8 show as \ufffd."""
    written = next((said for key, said in message.raw_items() if key.lower() == name.lower()), "")
    return str(written).encode(errors="surrogateescape").decode(errors="replace")


def _decoded_words(written: str) -> str:
    """What encoded words (RFC 2047) stand for."""
    if len(written) > _LONGEST:
        return one_line(written)
    try:
        return one_line(str(make_header(decode_header(written))))
    except (MessageError, LookupError, ValueError):
        return one_line(written)
