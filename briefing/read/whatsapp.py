"""Chats exported from WhatsApp (.txt, or .zip with one): who said what, without the times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.devanagari import DIGITS
from briefing.document import Source
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.archive import Archive, is_archive
from briefing.read.encoding import decode
from briefing.read.markup import join

_D = rf"[0-9{DIGITS}]"
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # that set the direction of writing
_BLANK = "[ \u00a0\u202f]"
_TIMES = (
    rf"{_D}{{1,4}}[./-]{_D}{{1,2}}[./-]{_D}{{1,4}},?{_BLANK}"
    rf"{_D}{{1,2}}[:.]{_D}{{2}}(?:[:.]{_D}{{2}})?"
    rf"(?:{_BLANK}?(?:[AaPp]\.?[Mm]\.?|पूर्वाह्न|अपराह्न|सुबह|दोपहर|शाम|रात))?"
)
_MESSAGE = later(
    rf"[{_MARKS}]*(?:\[(?P<a>{_TIMES})\]|(?P<b>{_TIMES}){_BLANK}[-–])"
    rf"{_BLANK}(?:(?P<name>[^:\n]{{1,60}}):(?:{_BLANK}|$))?"
)
"""The beginning of a message: its time, and who wrote it; nobody did where WhatsApp itself did."""

_OMITTED = later(
    rf"[{_MARKS}]*(?:<[^<>]{{3,40}}>"
    r"|(?:image|video|audio|sticker|document|GIF|Contact card) omitted"
    r"|.{1,80} \(file attached\)"
    r"|(?:यह संदेश मिटाया गया|आपने यह संदेश मिटाया)।?"
    r"|(?:This message was deleted|You deleted this message|null)\.?)"
    rf"[{_MARKS}]*"
)
_EDITED = later(
    rf" ?[{_MARKS}]*<(?:This message was edited|इस मैसेज को (?:एडिट|संपादित)[^<>]*"
    rf"|(?:यह )?(?:संदेश|मैसेज) (?:एडिट|संपादित)[^<>]*)>[{_MARKS}]*\s*\Z"
)
"""What WhatsApp adds to a message that was corrected."""
_ENOUGH = 2  # messages at the beginning, by which a chat is known


def is_chat(text: str) -> bool:
    """Whether a text begins as an exported chat does."""
    lines = [line for line in text.split("\n", 40)[:40] if line.strip()]
    found = [line for line in lines if _MESSAGE.match(line)]
    return len(found) >= _ENOUGH and bool(_MESSAGE.match(lines[0]))


def read(data: bytes, origin: str) -> Source:
    """What is said, after the name of who says it where another speaks.

    Raises InputError when nothing is said.
    """
    blocks: list[str] = []
    last = ""
    for name, text in _messages(chat(data, origin)):
        if not name or _is_omitted(text):
            continue
        said = text.strip()
        blocks.append(said if name == last else f"{name}: {said}")
        last = name
    if not blocks:
        raise InputError(
            f"{origin}: there are no messages in this chat", "export a chat that has some"
        )
    return Source(join(blocks), origin)


def chat(data: bytes, origin: str) -> str:
    """The text of the chat, also of one in a ZIP archive."""
    if is_archive(data):
        archive = Archive(data, origin, "an exported chat")
        name = next((each for each in archive.names() if each.endswith(".txt")), "")
        data = archive.read(name)
    return decode(data, origin).replace("\r\n", "\n")


def _is_omitted(text: str) -> bool:
    """Whether a message only says that there was a picture or the like."""
    return not text.strip() or _OMITTED.fullmatch(text.strip()) is not None


def _messages(text: str) -> Iterator[tuple[str, str]]:
    """Who wrote each message, "" for WhatsApp itself, and what; lines before the first are none."""
    head: re.Match[str] | None = None
    said: list[str] = []
    for line in text.split("\n"):
        found = _MESSAGE.match(line)
        if found is None:
            said.append(line)
            continue
        if head is not None:
            yield _message(head, said)
        head, said = found, [line[found.end() :]]
    if head is not None:
        yield _message(head, said)


def _message(head: re.Match[str], said: list[str]) -> tuple[str, str]:
    name = re.sub(f"[{_MARKS}]", "", head["name"] or "").strip()
    return name, _EDITED.sub("", "\n".join(said))
