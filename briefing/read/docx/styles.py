"""Styles of a Word document: what a paragraph or a run is, as far as it is to be heard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from briefing.read.ooxml import child, is_on, value

_HEADING = re.compile(r"heading([1-9])")
QUOTES = frozenset(("quote", "intensequote", "quotations", "blocktext"))
"""Names of styles of quotations, in small letters and without blanks."""

_CONTENTS = re.compile(
    r"(?:toc|contents|index|userindex|illustrationindex|tableindex)\d*"
    r"|(?:toc|toa|contents|index)heading|tableof(?:figures|authorities)"
)
_MOST_LEVELS = 6  # of headings, as in HTML
_DIGITS = 9  # of a number; Python makes none of very many
_MOST_BASES = 50  # styles based on one another; a circle ends here


@dataclass(frozen=True, slots=True)
class Style:
    """What a style, with all it is based on, says of a paragraph or a run."""

    level: int = 0
    """Of a heading, 1 to 6; 0 for what is none."""
    is_quote: bool = False
    """Whether it is a quotation."""
    is_contents: bool = False
    """An entry of a table of contents or an index, or the heading of one."""
    is_hidden: bool = False
    """Whether it is not shown."""
    is_raised: bool = False
    """Whether its text stands above the line."""
    font: str = ""
    """For Latin characters, by which fonts from before Unicode are known; "" for the usual one."""
    list_id: str = ""
    """The list (`w:numId`) that its paragraphs are items of; "" or "0" for none."""
    list_level: int = 0
    """Of a list that it belongs to."""


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None = None) -> None:
        """`root` is the part `styles.xml`; without it styles are known by their ids alone."""
        self._elements: dict[str, Element] = {}
        self._usual: dict[str, str] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self._defaults = child(root, "w:docDefaults", "w:rPrDefault")
        for each in [] if root is None else root:
            if each.tag == "w:style":
                name = each.get("w:styleId", "")
                self._elements[name] = each
                if each.get("w:default") in {"1", "true", "on"}:
                    self._usual[each.get("w:type", "")] = name

    def style(self, kind: str, name: str) -> Style:
        """The style `name` of `kind` ("paragraph", "character"); "" is the usual one."""
        key = (kind, name or self._usual.get(kind, ""))
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def _read(self, kind: str, name: str) -> Style:
        chain = list(self._chain(name))
        names = [_plain(value(each, "w:name")) for each in chain] or [_plain(name)]
        run = [child(each, "w:rPr") for each in chain]
        if kind == "paragraph":
            run.append(child(self._defaults, "w:rPr"))
        lists = (child(each, "w:pPr", "w:numPr") for each in chain)
        numbers = next((each for each in lists if value(each, "w:numId")), None)
        hidden = (is_on(each, "w:vanish") for each in run)
        raised = next(filter(None, (value(each, "w:vertAlign") for each in run)), "")
        return Style(
            level=_level(chain or [None], names),
            is_quote=not QUOTES.isdisjoint(names),
            is_contents=is_name_of_contents(names[0]),
            is_hidden=next((each for each in hidden if each is not None), False),
            is_raised=raised == "superscript",
            font=next(filter(None, map(font_name, run)), ""),
            list_id=value(numbers, "w:numId"),
            list_level=to_number(value(numbers, "w:ilvl")),
        )

    def _chain(self, name: str) -> Iterator[Element]:
        """The style and those it is based on, nearest first."""
        for _ in range(_MOST_BASES):
            element = self._elements.get(name)
            if element is None:
                return
            yield element
            name = value(element, "w:basedOn")


def is_name_of_contents(name: str) -> bool:
    """Whether a style of this name, in small letters and without blanks, is for lists of contents.

    For an entry of one, of an index, or for what stands over them.
    """
    return _CONTENTS.fullmatch(name) is not None


def is_field_of_contents(code: str) -> bool:
    """Whether a field with this code shows a list of headings or an index, with their pages."""
    return code.split(None, 1)[:1] in (["TOC"], ["INDEX"], ["TOA"])


def font_name(properties: Element | None) -> str:
    """The font that run properties give for Latin characters; "" when they give none."""
    fonts = child(properties, "w:rFonts")
    return "" if fonts is None else fonts.get("w:ascii") or fonts.get("w:hAnsi") or ""


def outline_level(properties: Element | None) -> int | None:
    """The level of a heading that paragraph properties give, 1 to 6, 0 for none; None if silent."""
    written = value(properties, "w:outlineLvl")
    if not written.isdecimal():
        return None
    level = int(written[:_DIGITS]) + 1
    return min(level, _MOST_LEVELS) if level <= 9 else 0  # 9 is "body text" (17.9.23)


def to_number(written: str) -> int:
    """A whole number of a property; 0 for what is none."""
    is_number = written.isascii() and written.isdecimal() and len(written) <= _DIGITS
    return int(written) if is_number else 0


def _level(chain: Sequence[Element | None], names: list[str]) -> int:
    for name, each in zip(names, chain, strict=True):
        if name == "title":
            return 1
        if match := _HEADING.fullmatch(name):
            return min(int(match[1]), _MOST_LEVELS)
        level = outline_level(child(each, "w:pPr"))
        if level is not None:
            return level
    return 0


def _plain(name: str) -> str:
    return "".join(name.lower().split())
