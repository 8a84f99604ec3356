"""Which parts of a page are not for reading: scripts, menus, what is hidden, reference marks."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

_TAGS = frozenset(
    str.split(
        "applet aside audio button canvas colgroup command datalist del embed frame frameset head "
        "iframe input link map math meta meter nav noembed noframes noscript object optgroup "
        "option output param progress rp rt script select source style svg template textarea "
        "title track video"
    )
)
_ROLES = frozenset(str.split("navigation search contentinfo complementary menu menubar toolbar"))
_CLASSES = frozenset(str.split("mw-editsection navbox noprint toc catlinks mw-jump-link"))
_UNSEEN = re.compile(r"(?:display:none|visibility:hidden)")
_REFERENCE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§↑↩^⤴⏎\ufe0e\ufe0f]+)[\])]?")
_BACK = re.compile(r"[*†‡§↑↩^⤴⏎\ufe0e\ufe0f]+")
_NOTE = frozenset(("noteref", "doc-noteref", "doc-backlink"))


def is_left_out(node: LexborNode, in_quote: bool) -> bool:
    """Whether nothing under `node` is read; the footer of a quote names who said it."""
    tag = node.tag
    said = node.attributes
    if tag in _TAGS or (tag == "footer" and not in_quote) or "hidden" in said:
        return True
    if said.get("aria-hidden") == "true" or said.get("role") in _ROLES:
        return True
    if not _CLASSES.isdisjoint((said.get("class") or "").split()):
        return True
    if _UNSEEN.search((said.get("style") or "").lower().replace(" ", "")):
        return True
    return tag == "header" and _is_site_header(node)


def is_reference(node: LexborNode) -> bool:
    """Whether `node` is the raised number of a footnote, or the arrow back from one."""
    if node.tag not in {"a", "sup"}:
        return False
    text = node.text().strip()
    link = node if node.tag == "a" else node.css_first("a")
    if link is None or not _REFERENCE.fullmatch(text):
        return False
    said = link.attributes
    if said.get("role") in _NOTE or said.get("epub:type") in _NOTE:
        return True
    inside = "#" in (said.get("href") or "")
    raised = node.tag == "sup" or node.css_first("sup") is not None or text.startswith("[")
    return inside and (raised or _BACK.fullmatch(text) is not None)


def _is_site_header(node: LexborNode) -> bool:
    """A <header> of the whole page, not one that holds the title of the text."""
    parent = node.parent
    return parent is not None and parent.tag == "body" and node.css_first("h1") is None
