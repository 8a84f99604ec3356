"""Markdown: CommonMark with tables, strike-through, footnotes and front matter."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from briefing.document import Source
from briefing.errors import InputError
from briefing.hindi.cleaning import tex
from briefing.io.later import later
from briefing.read import html
from briefing.read.encoding import decode
from briefing.read.front_matter import metadata, split

_NO_DEFINITION = later(
    r"(?m)^( {0,3})\[(?!\^)([^\]\n]{1,200})\]:"
    r"(?=\s*+(?!<|\S*/|\S*#)(?:\S*[\u0900-\u097f]|[^\s.:]*(?:\s|\Z)))"
)
"""`[नोट]: शब्द`, which CommonMark would take for the address of links and not show."""
_ANCHOR = later(r"(?m)(?<![ \t])[ \t]*+\{[#.:][^{}\n]{1,200}\}[ \t]*$")
_FAR_IN = later(r"(?m)^([ \t]{80})[ \t]+")  # deeper than any list; the time grows with it
_DEEPEST = 50
_QUOTED_FAR = later(rf"(?m)^ {{0,3}}(?:> ?){{{_DEEPEST + 1}}}")
_FOOTNOTE = later(r"\[\^([^\]\s]{1,40})\](:[ \t]?)?")


def read(data: bytes, origin: str) -> Source:
    """The text with its headings, lists, quotes and tables.

    Links say their text, images their description; blocks of program code are left out.
    Title, author, date and language come from the front matter. A line set in by blanks
    is a paragraph like others, as Hindi is typed, not program code.
    """
    front, body = split(decode(data, origin))
    if deep := _QUOTED_FAR.search(body):
        line = front.count("\n") + body.count("\n", 0, deep.start()) + 1
        raise InputError(
            f"{origin}, line {line}: more than {_DEEPEST} quotations inside one another",
            "this is not a text to read",
        )
    parser = (
        MarkdownIt("commonmark", {"maxNesting": 4 * _DEEPEST})
        .enable(["table", "strikethrough"])
        .disable("code")
    )
    body = tex.escaped(body)
    body = _FAR_IN.sub(r"\1", body)
    body = _NO_DEFINITION.sub(r"\1\\[\2]:", _ANCHOR.sub("", body))
    page = parser.render(_with_notes(body))
    return metadata(front, html.source(page, origin))


def _with_notes(body: str) -> str:
    """Marks of notes as links, and the notes as where these lead; neither says anything."""
    numbers: dict[str, int] = {}

    def linked(match: re.Match[str]) -> str:
        number = numbers.setdefault(match[1], len(numbers) + 1)
        if match[2]:
            # At the beginning of a line it is a paragraph, though another note stands right above.
            apart = "\n" if body[max(match.start() - 1, 0) : match.start()] == "\n" else ""
            return f'{apart}<a id="note-{number}"></a>'
        return f'<a role="doc-noteref" href="#note-{number}">{number % 1000}</a>'

    return _FOOTNOTE.sub(linked, body)
