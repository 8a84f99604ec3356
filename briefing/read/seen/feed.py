"""Feeds: the text of every entry, as the file has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.read.accounting import Seen
from briefing.read.feed_contents import OTHERS
from briefing.read.seen.beside import DOCUMENT, beside
from briefing.read.seen.html import page
from briefing.read.seen.tags import Tag, Text, tokens

_ENTRIES = frozenset(("item", "entry"))
_TITLES = frozenset(("title",))
_PREFIXES = frozenset(("", "content", "dc", "atom", "xhtml", "rss"))
_OTHER_THINGS = frozenset(("source", "image", "textinput"))
"""Elements with a title of their own, which is not that of the entry (RFC 4287, 4.2.11)."""
_PEOPLE = frozenset(("author", "contributor", "creator"))
_OTHER = "other part of the entry"
_CONTENTS = frozenset(("description", "encoded", "content", "summary", "body", "div", "xhtml"))


def is_words(kind: str) -> bool:
    """Whether content of this type, as Atom writes it (RFC 4287, 4.1.3.1), is no encoded data."""
    plain = kind.partition(";")[0].strip().lower()
    return "/" not in plain or plain.startswith("text/") or plain.endswith(("+xml", "/xml"))


def entries_seen(written: str) -> Iterator[list[Seen]]:
    """The runs of text of each entry: its title, and the longest of what it gives as its text."""
    entry: _Entry | None = None
    for token in tokens(written):
        name = "" if isinstance(token, Text) else token.name.rpartition(":")[2]
        if entry is None:
            begins = isinstance(token, Tag) and name in _ENTRIES and not token.end
            entry = _Entry() if begins else None
        elif isinstance(token, Tag) and name in _ENTRIES and token.end:
            yield [*_seen(entry.fields), *entry.others]
            entry = None
        elif isinstance(token, Tag):
            entry.tag(token, name)
        elif not token.is_comment:
            entry.text(token)


class _Entry:
    """What stands in an entry, as it comes."""

    def __init__(self) -> None:
        self.fields: list[tuple[str, list[Text]]] = []
        self.others: list[Seen] = []
        self._field = ""
        self._around: list[str] = []  # open elements that are no fields

    def tag(self, tag: Tag, name: str) -> None:
        """An element begins or ends."""
        if self._field and tag.name == self._field and tag.end:
            self._field = ""
        elif self._field:
            self.fields[-1][1].append(Text(_written(tag), 0))
        elif tag.end:
            while name in self._around and self._around.pop() != name:
                pass
        elif not tag.closed and self._is_field(tag, name):
            kind = "title" if name in _TITLES else "text"
            self._field = tag.name
            self.fields.append((kind if is_words(tag.attributes.get("type", "")) else "data", []))
        elif not tag.closed:
            self._around.append(name)

    def text(self, text: Text) -> None:
        """A text in it."""
        if self._field:
            self.fields[-1][1].append(text)
        elif _PEOPLE.isdisjoint(self._around):
            category = "category" in self._around
            self.others += beside(text.text, DOCUMENT if category else _OTHER, text.line)

    def _is_field(self, tag: Tag, name: str) -> bool:
        ours = tag.name in OTHERS or tag.name.rpartition(":")[0] in _PREFIXES
        is_one = tag.name in OTHERS or name in _TITLES | _CONTENTS
        return ours and is_one and _OTHER_THINGS.isdisjoint(self._around)


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
        if kind == "data":
            runs.append(Seen(text, line, why="encoded data"))
            continue
        why = "" if len(text) == longest and not taken else "summary"
        taken = taken or not why
        runs += [replace(run, why=run.why or why) for run in page("\n" * (line - 1) + text)]
    return runs
