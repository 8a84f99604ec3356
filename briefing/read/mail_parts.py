"""The parts of a message of mail: which of them is text, and what it says (RFC 2045, 2046)."""

from __future__ import annotations

import codecs
import re
from base64 import b64decode
from email import message_from_bytes
from email.errors import NoBoundaryInMultipartDefect, StartBoundaryNotFoundDefect
from email.message import Message

from briefing.errors import InputError
from briefing.read.encoding import decode, decode_page
from briefing.read.html.fonts import in_unicode

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_DATA = frozenset(
    f"text/{kind}"
    for kind in (
        "calendar", "css", "csv", "directory", "ecmascript", "enriched", "javascript", "richtext",
        "rfc822-headers", "rtf", "tab-separated-values", "vcard", "x-vcalendar", "x-vcard", "xml",
    )
)  # fmt: skip
"""Kinds of text that are a file for a program; what else begins with "text/" is read as it is."""
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/=]*[ \t\r]*(?:\n|\Z))*")
_RUN = re.compile(rb"[^=]+=*")  # two texts may be coded one after the other
_LONGEST = 10_000
"""Characters that are looked at of what a part says of itself: each look takes them apart anew."""
_NUMBERED = re.compile(r"\*\d{9,}")
"""The number of a piece of a parameter (RFC 2231, 3) that no program writes, nor Python reads."""
_CODING = "Content-Transfer-Encoding"
_UNBOUNDED = (NoBoundaryInMultipartDefect, StartBoundaryNotFoundDefect)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def parsed(data: bytes, origin: str) -> Message:
    """The message in a file, which an editor may have saved with a mark, or in UTF-16.

    Raises InputError for what is no text then, and where parts have no boundary between them: the
    standard library loses text of such. RecursionError for parts in parts without end.
    """
    if data.startswith(_MARKS):
        data = decode(data, origin).encode()
    message = taken_apart(data, origin)
    if _is_damaged(message, data):
        raise InputError(f"{origin}: its parts cannot be told apart", "save the message again")
    return message


def taken_apart(data: bytes, origin: str) -> Message:
    """The message, with what its parts say of themselves cut where it is endless or has a zero.

    Raises InputError where the standard library cannot take it apart.
    """
    try:
        message = message_from_bytes(data)
    except ValueError as error:  # a parameter of parts with a number that Python does not make
        raise InputError(
            f"{origin}: its headers cannot be read", "save the message again"
        ) from error
    for part in message.walk():
        for name in ("Content-Type", "Content-Disposition"):
            said = str(part.get(name, ""))
            safe = _NUMBERED.sub("", said.replace("\0", ""))[:_LONGEST]
            if safe != said:  # Python refuses a charset with a zero byte
                part.replace_header(name, safe)
        if isinstance(part.get_param("charset"), tuple):  # in a language, which Python cannot take
            part.set_param("charset", part.get_content_charset(""))
    return message


def _is_damaged(part: Message, data: bytes, *, attached: bool = False) -> bool:
    """Whether parts of it have no boundary between them.

    What is attached may be only the head of a message (bounces); a boundary that is closed before
    it opened is none of those.
    """
    if any(isinstance(each, _UNBOUNDED) for each in part.defects):
        closed = f"--{part.get_boundary()}--".encode(errors="surrogateescape")
        return not attached or closed in data
    inside = part.get_payload() if part.is_multipart() else ()
    attached |= part.get_content_maintype() == "message"
    parts = [each for each in inside if isinstance(each, Message)]
    return any(_is_damaged(each, data, attached=attached) for each in parts)


def is_page(part: Message) -> bool:
    """Whether it is HTML."""
    return part.get_content_type() in _PAGES


def is_text(part: Message) -> bool:
    """Whether it is written to be read: no file that is attached, nor one for a program."""
    kind = part.get_content_type()
    is_words = kind in _PAGES or (kind.startswith("text/") and kind not in _DATA)
    return is_words and part.get_content_disposition() != "attachment"


def content_of(part: Message, origin: str) -> tuple[bytes, bytes]:
    """The bytes of a part, decoded, and what stands behind them uncoded (a footer of a list).

    Raises InputError for Base64 that ends within a byte.
    """
    sent = str(part.get(_CODING, "")).strip()
    if sent.lower() != "base64":
        return _bytes(part), b""
    part.replace_header(_CODING, "8bit")  # the bytes as they are in the file
    written = _bytes(part).strip()
    part.replace_header(_CODING, sent)
    end = _BASE64.match(written)
    coded = end[0] if end else b""
    if not coded.strip():
        return _bytes(part), b""
    return _from_base64(coded, origin), written[len(coded) :]


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _from_base64(coded: bytes, origin: str) -> bytes:
    found: list[bytes] = []
    for run in _RUN.findall(b"".join(coded.split())):
        letters = run.rstrip(b"=")
        if len(letters) % 4 == 1:
            raise InputError(
                f"{origin}: a text in it is cut off or damaged", "save the message again"
            )
        found.append(b64decode(letters + b"=" * (-len(letters) % 4)))
    return b"".join(found)


def text_of(part: Message, content: bytes, origin: str) -> str:
    """What `content` of a part says. Raises InputError where it is no text."""
    charset = part.get_content_charset("")
    if is_page(part):
        return in_unicode(decode_page(content, origin, charset), origin)
    return decode(content, origin, charset).replace("\r\n", "\n").replace("\r", "\n")
