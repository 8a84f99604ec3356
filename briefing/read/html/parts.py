"""Which parts of a page are not for reading: scripts, menus, what is hidden, reference marks."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from briefing.devanagari import DIGITS, LETTERS, has_hindi
from briefing.document.raised import raised
from briefing.read.html.panels import HEADINGS, is_panel, is_title

_TAGS = frozenset(
    str.split(
        "applet audio button canvas colgroup command datalist del embed epub:case frame frameset "
        "head iframe input link meta meter noembed noframes noscript object optgroup option "
        "output param progress rp rt rtc script select source style svg template textarea title "
        "track video"
    )
)
_BESIDE = frozenset(("aside", "nav"))
_ROLES = frozenset(str.split("navigation search contentinfo complementary menu menubar toolbar"))
_CLASSES = frozenset(str.split("mw-editsection navbox noprint toc catlinks mw-jump-link"))
_UNSEEN = re.compile(r"(?:display:none|visibility:hidden)")
_REFERENCE = re.compile(
    rf"[\[(]?(?:[0-9{DIGITS}]{{1,3}}|[a-zA-Z{LETTERS}]|[*†‡§¶↑↩^⤴⏎\ufe0e\ufe0f]+)[\])]?"
)
_BACK = re.compile(r"[↑↩^⤴⏎\ufe0e\ufe0f]+")
_NOTE = frozenset(("noteref", "doc-noteref", "doc-backlink", "backlink"))
_PAGE = frozenset(("pagebreak", "doc-pagebreak"))
_PAGE_CLASSES = frozenset(
    str.split("pagenum pagenumber page-number page_number pageno page-no pagebreak page-break pb")
)
_PAGE_NUMBER = re.compile(
    rf"[\[({{|–—-]*\s*(?:(?:pg|page|p|पृष्ठ|पृ)[.\s॰]*)?(?:[0-9{DIGITS}]{{1,4}}|[ivxlc]{{1,7}})?"
    r"\s*[\])}|–—-]*",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?<![a-z])(?:cookie|consent|comments?|related|share|social|advert|promo|newsletter|popup"
    r"|breadcrumbs?|sidebar|subscribe|widget)(?![a-z])"
)
_LETTER = re.compile(rf"[A-Za-z{LETTERS}]")


def is_left_out(node: LexborNode, *, in_quote: bool = False, book: bool = False) -> bool:
    """Whether nothing under `node` is read; the footer of a quote names who said it.

    In a `book` boxes, footers and headers are text; so is a list of links that is not
    marked as one of the book's own.
    """
    said = node.attributes
    unread = node.tag in _TAGS and not _names_panel(node)
    if unread or is_hidden(node) or is_page_number(node):
        return True
    if not _CLASSES.isdisjoint((said.get("class") or "").split()):
        return True
    if book:
        return node.tag == "nav" and bool(said.get("epub:type"))
    if node.tag in _BESIDE or said.get("role") in _ROLES:
        return True
    if node.tag == "footer":
        return not in_quote
    return node.tag == "header" and _is_site_header(node)


def is_furniture(node: LexborNode) -> bool:
    """Whether the page itself calls `node` advertisement, comments and the like."""
    said = node.attributes
    return (
        _FURNITURE.search(f"{said.get('class') or ''} {said.get('id') or ''}".lower()) is not None
    )


def is_hidden(node: LexborNode) -> bool:
    """Whether the page itself shows neither `node` nor what is in it."""
    said = node.attributes
    return not is_panel(said) and (
        "hidden" in said
        or said.get("aria-hidden") == "true"
        or (node.tag == "dialog" and "open" not in said)
        or (
            _UNSEEN.search((said.get("style") or "").lower().replace(" ", "")) is not None
            and not _is_formula(node)
        )
    )


def _names_panel(node: LexborNode) -> bool:
    in_heading = node.tag == "button" and _stands_in(node, HEADINGS)
    return node.tag == "button" and is_title(node.attributes, in_heading=in_heading)


def _is_formula(node: LexborNode) -> bool:
    """Whether all text in `node` is MathML: what is hidden then stands for a picture of it."""
    formulas = "".join(each.text() for each in node.css("math"))
    return bool(formulas.strip()) and formulas.split() == node.text().split()


def is_page_number(node: LexborNode) -> bool:
    """Whether `node` is where a page of the printed book begins."""
    said = node.attributes
    kinds = {*(said.get("epub:type") or "").split(), *(said.get("role") or "").split()}
    classes = (said.get("class") or "").lower().split()
    marked = not (kinds.isdisjoint(_PAGE) and _PAGE_CLASSES.isdisjoint(classes))
    return marked and _PAGE_NUMBER.fullmatch(node.text().strip()) is not None


def is_reference(node: LexborNode, before: str = "") -> bool:
    """Whether `node` is the raised number of a footnote, or the arrow back from one.

    A raised number that is no link is one where `before`, the text before it, does not end
    with what can have a power: 10², m².
    """
    if node.tag not in {"a", "sup"}:
        return False
    text = node.text().strip()
    link = node if node.tag == "a" else node.css_first("a")
    if not _REFERENCE.fullmatch(text):
        return False
    if link is None:
        return text.strip("[]()").isdigit() and not raised(before, text.strip("[]()"))
    said = link.attributes
    kinds = {said.get("role"), said.get("epub:type"), said.get("type")}  # in books for the Kindle
    if not _NOTE.isdisjoint(kinds):
        return True
    inside = "#" in (said.get("href") or "")
    above = node.tag == "sup" or node.css_first("sup") is not None or text.startswith("[")
    return inside and (above or _BACK.fullmatch(text) is not None)


def _is_site_header(node: LexborNode) -> bool:
    """A <header> of the whole page that has only links and menus."""
    parts = frozenset(("main", "article", "section"))
    return not _stands_in(node, parts) and not _has_text_of_its_own(node)


def _stands_in(node: LexborNode, tags: frozenset[str]) -> bool:
    parent = node.parent
    while parent is not None and parent.tag not in tags:
        parent = parent.parent
    return parent is not None


def _has_text_of_its_own(node: LexborNode) -> bool:
    """Whether there are letters under `node` that no link holds and nothing leaves out."""
    waiting = [node]
    while waiting:
        for child in waiting.pop().iter(include_text=True):
            if child.is_text_node:
                if _LETTER.search(child.text_content or ""):
                    return True
            elif child.tag == "header" or (child.tag != "a" and not is_left_out(child)):
                waiting.append(child)
    return False


def above(part: LexborNode | None) -> frozenset[int]:
    """The elements that `part` stands in."""
    found = set()
    while part is not None and part.parent is not None:
        part = part.parent
        found.add(part.mem_id)
    return frozenset(found)


def is_code(node: LexborNode) -> bool:
    """Whether the <pre> `node` is a program, not a verse or a letter."""
    return node.css_first("code") is not None or not has_hindi(node.text())
