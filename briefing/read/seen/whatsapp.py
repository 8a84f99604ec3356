"""Chats: every line; times are not read, nor what WhatsApp itself writes."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.io.later import later
from briefing.read.accounting import Seen
from briefing.read.whatsapp import chat

_HEAD = later(
    r".{0,4}?\d[\d/.:, \u00a0\u202f\]-]{8,40}(?:[AaPp]\.?[Mm]\.?|पूर्वाह्न|अपराह्न|सुबह|दोपहर|शाम|रात)?"
    r"[\] \u202f-]*[-–\]]? ?"
)
_NAME = later(r"[^:]{1,60}:(?: |$)")
_OMITTED = later(r"[\u200e\u200f]*<[^<>]*>|.*(?:omitted|file attached\)|deleted|मिटाया).*|null")


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The lines in order."""
    last = ""
    for number, line in enumerate(chat(data, origin).split("\n"), start=1):
        head = _HEAD.match(line)
        if head is None:
            yield Seen(line, number)
            continue
        yield Seen(head[0], number, why="time of a message")
        rest = line[head.end() :]
        name = _NAME.match(rest)
        if name is None:
            yield Seen(rest, number, why="line of WhatsApp itself")
            continue
        said = rest[name.end() :]
        omitted = "what was sent is not text" if _OMITTED.fullmatch(said.strip()) else ""
        again = "name of the same speaker" if name[0] == last else ""
        yield Seen(name[0], number, why=omitted or again)
        text, edited, _ = said.partition("<This message was edited>")
        yield Seen(text, number, why=omitted)
        yield Seen(edited, number, why="line of WhatsApp itself")
        last = last if omitted else name[0]
