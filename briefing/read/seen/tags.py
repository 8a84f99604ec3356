"""HTML and XHTML cut into tags and text, each with its line; nothing is left out and no tree built.

One pass from the first character to the last, in time that grows with the length alone.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.io.later import later

_ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+"""
_TOKEN = later(
    r"<!--(?P<comment>.*?)(?:-->|\Z)|<!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z)|<[?!](?P<bogus>[^>]*)>"
    rf"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>{_ATTRIBUTES})>|</(?P<stray>[^a-zA-Z>][^>]*)>|</>",
    re.DOTALL,
)
_DOCTYPE = later(r"\s*(?:<\?xml[^>]*>\s*)?<!DOCTYPE[^>\[]*(?:\[(.*?)\]\s*)?>", re.DOTALL | re.I)
_OPENS = later(r"<(?=[a-zA-Z/!?])")
_ATTRIBUTE = later(r"""([^\s=/"'>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']*+)))?+""")
_ENTITY = later(r"""<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>""")
_REFERENCE = later(r"&([\w.-]+);")
_RAW = frozenset(("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"))


@dataclass(frozen=True, slots=True)
class Tag:
    """The beginning of an element, or its end."""

    name: str
    """In small letters."""
    attributes: dict[str, str]
    """By their names."""
    end: bool
    """Whether it is the end."""
    closed: bool
    """Whether it ends at once (XHTML)."""
    line: int = 0
    """Where it begins, counted from 1."""


@dataclass(frozen=True, slots=True)
class Text:
    """What stands between two tags."""

    text: str
    """Entities decoded."""
    line: int
    """Where it begins, counted from 1."""
    is_comment: bool = False
    """Whether it is a comment."""


def tokens(page: str, *, is_xhtml: bool = True) -> Iterator[Tag | Text]:
    """Every tag and every text of `page`, in order; a comment is a text marked as one.

    A tag without an end is text, with all that follows. What is CDATA is text in XHTML, and
    in HTML a comment (WHATWG HTML 13.2.5.42), but for drawings and formulas.
    """
    doctype = _DOCTYPE.match(page)
    position = doctype.end() if doctype else 0
    defined = _ENTITY.findall(doctype[1] or "") if doctype else []
    entities = {name: one or other for name, one, other in defined}
    line = 1 + page.count("\n", 0, position)
    while position < len(page):
        opens = _OPENS.search(page, position)
        match = _TOKEN.match(page, opens.start()) if opens else None
        end = match.start() if match else len(page)
        if end > position:
            yield Text(_decoded(page[position:end], entities), line)
        if match is None:
            return
        line += page.count("\n", position, match.start())
        position = match.end()
        comment = match["comment"] or match["bogus"] or match["stray"]  # so browsers take them
        if comment:
            yield Text(comment, line, is_comment=True)
        elif match["cdata"]:
            yield Text(match["cdata"], line, is_comment=not is_xhtml)
        elif match["name"]:
            yield _tag(match, line)
        line += match[0].count("\n")
        if _is_raw(match):
            end = _raw_end(page, position, match["name"])
            yield Text(_decoded(page[position:end], entities), line)
            line += page.count("\n", position, end)
            position = end


def _tag(match: re.Match[str], line: int) -> Tag:
    written = match["attributes"]
    found = _ATTRIBUTE.findall(written)
    attributes = {name.lower(): html.unescape(a or b or c) for name, a, b, c in found}
    name, is_end = match["name"].lower(), bool(match["end"])
    return Tag(name, attributes, is_end, written.endswith("/"), line)


def _raw_end(page: str, position: int, name: str) -> int:
    closing = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(page, position)
    return closing.start() if closing else len(page)


def _is_raw(match: re.Match[str]) -> bool:
    name, is_end, written = match["name"], match["end"], match["attributes"]
    return bool(name and not is_end and name.lower() in _RAW and not written.endswith("/"))


def _decoded(text: str, entities: dict[str, str]) -> str:
    if entities:
        text = _REFERENCE.sub(lambda match: entities.get(match[1], match[0]), text)
    return html.unescape(text)
