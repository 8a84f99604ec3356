"""Documents in other languages of tags, as HTML of the plainest kind.

What the tags of a format mean is a table; the rest is what HTML already knows how to read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from html import escape
from xml.etree.ElementTree import Element

from briefing.read.xml import DEEPEST

_MARK = re.compile(r"[\[(]?[0-9०-९]{1,3}[\])]?")


class Converter:
    """Turns elements into HTML."""

    def __init__(
        self,
        tags: Mapping[str, str],
        left_out: Collection[str] = (),
        special: Mapping[str, Callable[[Element], str]] | None = None,
    ) -> None:
        """`tags` names the HTML element for each; any other is gone through for what is in it.

        Nothing in those `left_out` is read; a function of `special` gives the whole HTML.
        """
        self._tags = tags
        self._left_out = left_out
        self._special = special or {}
        self._depth = 0

    def html(self, element: Element) -> str:
        """`element` as HTML, without what follows it."""
        if element.tag in self._left_out:
            return ""
        if element.tag in self._special:
            return self._special[element.tag](element)
        return tagged(self._tags.get(element.tag, ""), self.inside(element))

    def inside(self, element: Element) -> str:
        """What is in `element` as HTML; what is nested deeper than any document, as plain text."""
        if self._depth > DEEPEST:
            return escape(" ".join(element.itertext()))
        self._depth += 1
        pieces = [escape(element.text or "")]
        for each in element:
            pieces += [self.html(each), escape(each.tail or "")]
        self._depth -= 1
        return "".join(pieces)


def note_mark(name: str, label: str) -> str:
    """The mark `label` of the note whose element has the id `name`."""
    shown = label if _MARK.fullmatch(label) else "*"
    return tagged("a", escape(shown), role="doc-noteref", href=f"#{name}")


def tagged(tag: str, content: str, **attributes: str) -> str:
    """`content` in an HTML element `tag`; alone where that is ""."""
    if not tag:
        return content
    said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{said}>{content}</{tag}>"
