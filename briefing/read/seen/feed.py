"""Feeds: the text of every entry, as the file has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.read.accounting import Seen
from briefing.read.seen.html import page
from briefing.read.seen.tags import Tag, Text, tokens

_ENTRIES = frozenset(("item", "entry"))
_TITLES = frozenset(("title",))
_PREFIXES = frozenset(("", "content", "dc", "atom", "xhtml", "rss"))
_OTHERS = frozenset(("itunes:summary", "media:description"))
_CONTENTS = frozenset(("description", "encoded", "content", "summary", "body", "div", "xhtml"))


def entries_seen(written: str) -> Iterator[list[Seen]]:
    """The runs of text of each entry: its title, and the longest of what it gives as its text."""
    found: list[tuple[str, list[Text]]] = []
    inside, field = False, ""
    for token in tokens(written):
        if isinstance(token, Text):
            if inside and field and not token.is_comment:
                found[-1][1].append(token)
            continue
        name = token.name.rpartition(":")[2]
        if not inside:
            inside, found, field = name in _ENTRIES and not token.end, [], ""
        elif name in _ENTRIES and token.end:
            yield _seen(found)
            inside = False
        elif not field and not token.end and not token.closed and name in _TITLES | _CONTENTS:
            if token.name in _OTHERS or token.name.rpartition(":")[0] in _PREFIXES:
                field, kind = token.name, "title" if name in _TITLES else "text"
                found.append((kind, []))
        elif field and token.name == field and token.end:
            field = ""
        elif field:
            found[-1][1].append(Text(_written(token), 0))


def _written(tag: Tag) -> str:
    return f"</{tag.name}>" if tag.end else f"<{tag.name}>"


def _seen(found: list[tuple[str, list[Text]]]) -> list[Seen]:
    texts = ["".join(piece.text for piece in pieces) for _, pieces in found]
    of_text = [len(text) for (kind, _), text in zip(found, texts, strict=True) if kind == "text"]
    longest = max(of_text, default=0)
    runs: list[Seen] = []
    taken = False
    for (kind, pieces), text in zip(found, texts, strict=True):
        line = next((piece.line for piece in pieces if piece.line), 1)
        if kind == "title":
            runs += page("\n" * (line - 1) + text)
            continue
        why = "" if len(text) == longest and not taken else "summary"
        taken = taken or not why
        runs += [replace(run, why=run.why or why) for run in page("\n" * (line - 1) + text)]
    return runs
