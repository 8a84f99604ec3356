"""Markdown: every line of it, without the addresses of links and the numbers of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.io.later import later
from briefing.read.accounting import NUMBER, Seen
from briefing.read.encoding import decode
from briefing.read.seen.html import page
from briefing.read.seen.text import described

_FENCE = later(r"\s*(?:>\s*)*(`{3,}|~{3,})")
_ADDRESS = later(
    r"(?P<picture>!\[[^\]\n]*\]\[[^\]\n]*\]|!\[[^\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))"
    r"|\]\((?P<inline>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)"
    r"|(?P<label>\]\[[^\]\n]*\])"
    r"|(?P<note>\[\^[^\]\s]+\])"
    r"|(?P<anchor>\{[#.:][^{}\n]*\})"
    r"|(?P<definition>^ {0,3}\[[^\]\n]+\]:\s*(?:<[^>\n]*>|\S*[/#.:]\S*)[^\n]*)"
    r"|(?P<number>^[ \t>]*[0-9]{1,9}[.)][ \t])",
    re.MULTILINE,
)
_REASONS = {
    "picture": "picture", "inline": "address of a link", "label": "label of a link",
    "note": "note mark", "anchor": "anchor", "definition": "address of a link",
    "number": NUMBER,
}  # fmt: skip
_BAR = later(r"(?<!\\)\|")
_AUTOLINK = later(r"<([a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text, and what of it is no text: code, addresses of links, note marks."""
    return (cell for run in _runs(data, origin) for cell in _cells(run))


def _runs(data: bytes, origin: str) -> Iterator[Seen]:
    text = decode(data, origin)
    end = described(text)
    yield Seen(text[:end], 1, why="front matter")
    line = 1 + text.count("\n", 0, end)
    body: list[str] = []
    first, fence = line, ""
    for number, written in enumerate(text[end:].split("\n"), start=line):
        mark = _FENCE.match(written)
        if not fence and not mark:
            body.append(written)
            continue
        yield from _prose("\n".join(body), first)
        yield Seen(written, number, why="program code")
        body, first = [], number + 1
        if not fence and mark:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not written[mark.end() :].strip():
            fence = ""
    yield from _prose("\n".join(body), first)


def _prose(text: str, line: int) -> Iterator[Seen]:
    """Lines without program code; HTML in them is looked at as HTML is."""
    lines = "\n" * (line - 1)
    for run in page(lines + _AUTOLINK.sub(r"\1", text)):
        position = 0
        for match in _ADDRESS.finditer(run.text):
            group = str(match.lastgroup)
            yield _part(run, position, match.start(group))
            yield _part(run, match.start(group), match.end(group), _REASONS[group])
            position = match.end(group)
        yield _part(run, position, len(run.text))


def _cells(run: Seen) -> Iterator[Seen]:
    """The cells of a table apart; a bar in other text does no harm."""
    position = 0
    for match in _BAR.finditer(run.text):
        yield _part(run, position, match.start())
        position = match.end()
    yield _part(run, position, len(run.text))


def _part(run: Seen, start: int, end: int, why: str = "") -> Seen:
    line = run.line + run.text.count("\n", 0, start)
    return Seen(run.text[start:end], line, run.part, run.why or why)
