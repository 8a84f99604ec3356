"""Texts of a tree of XML, in order, with the reason of the element they are in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from briefing.read.accounting import Seen


def texts(
    root: Element, reasons: Mapping[str, str], part: str = "", paragraphs: str = ""
) -> Iterator[Seen]:
    """Every text in `root`; `reasons` say by an element's name why what is in it need not be read.

    `paragraphs` names the elements that are counted for the place ("p", "text:p").
    """
    number = 0
    waiting: list[tuple[Element | str, str]] = [(root, "")]
    while waiting:
        each, why = waiting.pop()
        if isinstance(each, str):
            place = f"paragraph {number}" if number else ""
            where = ", ".join(filter(None, [part, place]))
            yield Seen(each.replace("\n", " "), part=where, why=why)
            continue
        number += each.tag == paragraphs
        inner = why or reasons.get(each.tag, "")
        for child in reversed(each):
            if child.tail:
                waiting.append((child.tail, inner))
            waiting.append((child, inner))
        if each.text:
            waiting.append((each.text, inner))
