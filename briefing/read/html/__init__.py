"""HTML: the main text of a page, its headings, lists, quotes and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import entities, front_matter
from briefing.read.attributes import refuse_many_attributes
from briefing.read.encoding import decode_page
from briefing.read.html import shadow
from briefing.read.html.blocks import article
from briefing.read.html.fonts import in_unicode
from briefing.read.html.metadata import with_metadata
from briefing.read.html.parts import is_code
from briefing.read.html.pictures import undescribed as pictures_of
from briefing.read.markup import (
    FILL,
    PICTURES,
    SHORTEST_FILL,
    counted,
    figures,
    footnotes,
    join,
    tables,
    with_numbers_joined,
)

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_CLOSES_ITSELF = frozenset(
    str.split(
        "area base br col colgroup dd dt embed hr img input li link meta optgroup option p param "
        "rp rt source tbody td tfoot th thead tr track wbr"
    )
)
_DEEPEST = 2000  # nested tags
_EMPTY_TAG = re.compile(r"""<([a-zA-Z][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)/>""")
_CDATA = re.compile(r"<!\[CDATA\[((?:(?!<!\[CDATA\[).)*?)\]\]>", re.DOTALL)


def read(data: bytes, origin: str) -> Source:
    """The main text of a page with its title, author, date and language.

    Raises InputError when it is not text, there is none on it, or it is typed for a font from
    before Unicode and cannot be converted for certain.
    """
    return source(in_unicode(decode_page(data, origin), origin), origin)


def source(page: str, origin: str) -> Source:
    """The same of a page already decoded."""
    front, page = front_matter.split(page)
    if is_xhtml(page):
        page = as_html(page, origin)
    tree = parse(page, origin)
    blocks = article(tree)
    text = join(with_numbers_joined(blocks))
    if not text:
        raise InputError(f"{origin}: no text in it", "save it once all of it is shown")
    told, rows = notices([tree.body]), tables(blocks)
    read = Source(text, origin, notices=told, headings_marked=True, tables=rows)
    read = replace(read, footnotes=footnotes(blocks), figures=figures(blocks))
    found = with_metadata(tree, read)
    return front_matter.metadata(front, found) if front else found


def parse(page: str, origin: str) -> LexborHTMLParser:
    """`page` as a tree, as a browser would build it.

    InputError when it is nested too deeply, or a tag has attributes without end: the time
    for either grows with the square, and no page has so many.
    """
    refuse_many_attributes(page, origin)
    if _depth(page) > _DEEPEST:
        raise InputError(
            f"{origin}: more than {_DEEPEST} tags inside one another", "this is not a page to read"
        )
    tree = LexborHTMLParser(shadow.opened(page))
    for line in tree.css("u"):
        blanks = line.text()
        if blanks.isspace() and len(blanks) >= SHORTEST_FILL and "\u00a0" in blanks:
            line.replace_with(FILL)
    return tree


def notices(parts: Iterable[LexborNode | None], *, book: bool = False) -> tuple[str, ...]:
    """What is left out of `parts`, the files of a `book` or a page, that a reader would see."""
    seen = [part for part in parts if part is not None]
    code = sum(is_code(node) for part in seen for node in part.css("pre"))
    pictures = sum(pictures_of(part, book=book) for part in seen)
    return (*counted("blocks of program code", code), *counted(PICTURES, pictures))


def is_xhtml(page: str) -> bool:
    """Whether a page says that it is XML; what is CDATA in it is text, and else a comment."""
    return page.lstrip().startswith("<?xml") or entities.are_defined(page)


def as_html(page: str, origin: str) -> str:
    """XHTML as HTML, in which `<p/>` would only open a paragraph, and CDATA is a comment.

    Entities that the page defines are put in. InputError where they swell without end.
    """
    page = entities.expanded(page, origin)
    page = _CDATA.sub(lambda match: match[1].replace("&", "&amp;").replace("<", "&lt;"), page)
    return _EMPTY_TAG.sub(_closed, page)


def _closed(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    return tag[0] if name in _CLOSES_ITSELF else f"<{tag[1]}{tag[2]}></{tag[1]}>"


def _depth(page: str) -> int:
    """At most how deep tags can be nested: those opened and not closed, by name."""
    unclosed: Counter[str] = Counter()
    depth = deepest = 0
    for slash, name in _TAG.findall(page.lower()):
        if name in _CLOSES_ITSELF:
            continue
        if not slash:
            unclosed[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif unclosed.get(name):
            unclosed[name] -= 1
            depth -= 1
    return deepest
