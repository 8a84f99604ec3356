"""Messages of mail: the subject, and every text in it, whether it is read or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from itertools import chain

from briefing.read.accounting import Seen
from briefing.read.mail import opened
from briefing.read.mail_parts import content_of, is_page, is_text, parsed, text_of
from briefing.read.seen.html import page

_HEAD = "mail header"
_ATTACHED = "attached"
_OTHER = "second form of the same"


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The texts in order. They have no lines: most messages are sent in another form than read."""
    mail = opened(data, origin)
    if mail.is_heading:
        yield Seen(mail.subject)
    for run in _in(parsed(data, origin), origin):
        yield replace(run, line=0)


def _in(part: Message, origin: str) -> Iterator[Seen]:
    inside = part.get_payload()
    yield Seen(_head(part), why=_HEAD)
    if isinstance(inside, list):
        parts = [each for each in inside if isinstance(each, Message)]
        every = [list(_in(each, origin)) for each in parts]
        if part.get_content_maintype() == "message":
            every = [_because(_ATTACHED, runs) for runs in every]
        elif part.get_content_subtype() == "alternative":
            every = _forms(parts, every)
        yield _around(part.preamble)
        yield from chain.from_iterable(every)
        yield _around(part.epilogue)
    elif part.get_content_maintype() in {"text", "message", "multipart"} or is_page(part):
        yield from _runs(part, origin)


def _head(part: Message) -> str:
    lines = [f"{name}: {said}" for name, said in part.raw_items()]
    if unix := part.get_unixfrom():
        lines = [unix, *lines]
    return _text("\n".join(lines))


def _text(written: str) -> str:
    """Text of the mail itself; bytes that are not encoded are UTF-8."""
    return written.encode(errors="surrogateescape").decode(errors="replace")


def _around(text: str | None) -> Seen:
    return Seen(_text(text or ""), why="between the parts of the mail")


def _runs(part: Message, origin: str) -> Iterator[Seen]:
    """What a part without parts says."""
    content, behind = content_of(part, origin)
    if not is_text(part):
        yield Seen((content + b"\n" + behind).decode(errors="replace"), why=_ATTACHED)
        return
    if content.strip():
        text = text_of(part, content, origin)
        yield from page(text) if is_page(part) else (Seen(text),)
    yield Seen(behind.decode(errors="replace"))


def _because(why: str, runs: list[Seen]) -> list[Seen]:
    return [replace(run, why=run.why or why) for run in runs]


def _forms(parts: list[Message], every: list[list[Seen]]) -> list[list[Seen]]:
    """The runs of forms of one text: the last page that says something is read, else the last."""
    telling = [n for n, runs in enumerate(every) if any(r.text.strip() and not r.why for r in runs)]
    pages = [n for n in telling if any(is_page(each) for each in parts[n].walk())]
    read = next(reversed(pages or telling), -1)
    return [runs if n == read else _because(_OTHER, runs) for n, runs in enumerate(every)]
