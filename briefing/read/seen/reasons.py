"""Why the text of an element of HTML need not be read: what each is for one who looks at it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.io.later import later
from briefing.read.html.panels import HEADINGS, is_panel, is_title
from briefing.read.html.shadow import is_shown

_BY_NAME = {
    "title": "page title", "script": "script", "style": "style", "template": "template",
    "noscript": "for browsers without scripts", "noframes": "for browsers without frames",
    "noembed": "for browsers without plug-ins", "iframe": "embedded page",
    "object": "embedded object", "applet": "embedded object", "audio": "embedded sound",
    "video": "embedded video", "canvas": "drawing", "svg": "drawing",
    "nav": "menu", "aside": "aside", "select": "form", "textarea": "form",
    "option": "form", "optgroup": "form", "datalist": "form", "output": "form",
    "progress": "form", "meter": "form",
    "rt": "reading aid", "rp": "reading aid", "rtc": "reading aid",
    "del": "deleted text", "epub:case": "second form of the same",
    **{f"{prefix}{name}": "second form of the same"
       for prefix in ("", "m:", "mml:") for name in ("annotation", "annotation-xml")},
    "mphantom": "hidden text", "m:mphantom": "hidden text",
}  # fmt: skip
_IN_BOOKS_TOO = frozenset(_BY_NAME) - {"aside", "nav"}
_BY_KIND = {  # roles and classes
    "navigation": "menu", "menu": "menu", "menubar": "menu", "toolbar": "menu",
    "search": "form", "contentinfo": "page footer", "complementary": "aside",
    "mw-editsection": "menu", "navbox": "menu", "noprint": "not for print", "toc": "contents",
    "catlinks": "menu", "mw-jump-link": "menu",
}  # fmt: skip
FURNITURE = later(
    r"\b(?:cookie|consent|comments?|related|share|social|advert|promo|newsletter|popup"
    r"|breadcrumbs?|sidebar|subscribe|widget)\b",
    re.IGNORECASE,
)
"""Classes and ids of what stands around the article of a page."""
_UNSEEN = later(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_NOTES = frozenset(("noteref", "doc-noteref", "doc-backlink", "backlink"))
_PAGES = frozenset(("pagebreak", "doc-pagebreak"))
_PAGE_CLASS = later(r"\bpage(?:num(?:ber)?|no|break)s?\b|\bpage-?number\b|\bpb\b", re.I)
_NUMBER = r"[0-9०-९]{1,4}|[ivxlcIVXLC]{1,7}"
_PAGE = later(rf"\W*(?:(?:pg|page|p|पृष्ठ|पृ)\W{{0,3}})?(?:{_NUMBER})?\W*", re.I)
_LABEL = later(r"[0-9०-९]{1,4}(?=\W*\Z)|\A[ivxlcIVXLC]{1,7}\Z")
_MARK = later(r"[\[(]?(?:[0-9०-९]{1,3}|[a-zA-Zक-ह]|[*†‡§¶↑↩^⤴⏎\ufe0e\ufe0f]+)[\])]?")
_BACK = later(r"[↑↩^⤴⏎\ufe0e\ufe0f]+")
_HINDI = later("[\u0900-\u097f]")
_POWER = later(r"(?:[A-Za-z)]|(?<![0-9,.०-९])(?:[0-9०-९]{1,2}|10+))\s*\Z")
_FEW = 8  # texts in a note mark or a page number
_SHORT = 12  # characters of a note mark or a page number

Texts = Callable[[], Sequence[str]]
"""Gathers those of an element: most need not be looked at, and in deep ones all are many times."""
Depths = Mapping[str, Sequence[int]]
"""By its name where the elements around one are, the outermost at 0."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element that is open."""

    name: str
    """In small letters."""
    attributes: dict[str, str]
    """By their names."""
    first: int
    """How many texts there are before it."""
    own: int
    """How many of them have words that are no link, and no reason."""
    around: frozenset[str]
    """Of it and what it stands in, the names that tell something, and "furniture"."""

    @property
    def types(self) -> set[str]:
        """What it says it is for."""
        said = self.attributes
        kinds = (said.get(name, "") for name in ("epub:type", "role", "type"))
        return set(" ".join(kinds).lower().split())


def page_label(element: Element, texts: Texts = list) -> str:
    """The number of the page that begins at `element`, which may show it; "" for none."""
    said = element.attributes
    if _PAGES.isdisjoint(element.types) and not _PAGE_CLASS.search(said.get("class", "")):
        return ""
    told = (said.get(name, "") for name in ("title", "aria-label", "id"))
    for label in ("".join(texts()), *told):
        if found := _LABEL.search(label):
            return found[0]
    return ""


def names(attributes: dict[str, str]) -> str:
    """The class and id of an element."""
    return f"{attributes.get('class', '')} {attributes.get('id', '')}"


def reason(
    element: Element, texts: Texts, count: int, depths: Depths, before: str, *, book: bool
) -> str:
    """Why the text of `element` need not be read; "" when it must.

    `count` is how many texts there are in it, `before` is the text that stands before it.
    """
    if _is_hidden(element):
        return "hidden text"
    if by_name := _by_name(element, texts, depths, book=book):
        return by_name
    kinds = [*(() if book else element.types), *element.attributes.get("class", "").split()]
    if named := next(filter(None, (_BY_KIND.get(kind) for kind in kinds)), ""):
        return named
    text = "".join(texts()).strip() if count <= _FEW else ""
    return _of_a_mark(element, text, depths, before) if 0 < len(text) <= _SHORT else ""


def is_unseen(element: Element) -> bool:
    """Whether its style says that it is not shown."""
    return _UNSEEN.search(element.attributes.get("style", "")) is not None


def _is_hidden(element: Element) -> bool:
    said = element.attributes
    return not is_panel(said) and (
        "hidden" in said
        or said.get("aria-hidden") == "true"
        or is_unseen(element)
        or (element.name == "dialog" and "open" not in said)
    )


def _by_name(element: Element, texts: Texts, depths: Depths, *, book: bool) -> str:
    name = element.name
    if name == "nav" and book:
        return "menu" if element.attributes.get("epub:type") else ""
    if name == "button":
        in_heading = any(depths.get(heading) for heading in HEADINGS)
        return "" if is_title(element.attributes, in_heading=in_heading) else "button"
    if name in (_IN_BOOKS_TOO if book else _BY_NAME):
        return "" if name == "template" and is_shown(element.attributes) else _BY_NAME[name]
    if name == "footer" and not book and not depths.get("blockquote"):
        return "footer"
    if name == "pre" and not _HINDI.search("".join(texts())):
        return "program code"
    return "program code" if name == "code" and depths.get("pre") else ""


def _of_a_mark(element: Element, text: str, depths: Depths, before: str) -> str:
    """The number of a page, the mark of a note and the way back from it."""
    if element.types & _PAGES or _PAGE_CLASS.search(names(element.attributes)):
        return "page number" if _PAGE.fullmatch(text) else ""
    if element.types & _NOTES:
        return "note mark"
    if element.name == "a" and _BACK.fullmatch(text):
        return "note mark"
    linked = element.name == "a" and "#" in element.attributes.get("href", "")
    raised = element.name == "sup" or bool(depths.get("sup"))
    if not _MARK.fullmatch(text) or not (element.name == "sup" or linked):
        return ""
    if linked and (raised or text.startswith("[")):
        return "note mark"
    return "note mark" if element.name == "sup" and not _POWER.search(before) else ""
