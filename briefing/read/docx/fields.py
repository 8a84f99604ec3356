"""Fields that begin and never end: what stands behind them is text like any other.

Word shows all of it. Such files come from programs that cut documents up or join them; taken at
their word, a table of contents without an end would hold the rest of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from briefing.read import ooxml

_MARK = re.compile(rb"fldCharType\s*=\s*[\"'](begin|separate|end)")
_KIND = "w:fldCharType"


def body(data: bytes, origin: str) -> Iterator[Element]:
    """What is directly in the body of a document, without marks of fields that never end.

    Raises InputError as `ooxml.stream` does.
    """
    return _without(_unended(data), ooxml.stream(data, origin, "w:body"))


def part(data: bytes, origin: str) -> Element:
    """A part such as the notes, whole, without these marks. Raises InputError likewise."""
    (root,) = _without(_unended(data), [ooxml.tree(data, origin)])
    return root


def _unended(data: bytes) -> frozenset[int]:
    """The numbers of the marks that belong to no field with an end, counted from 0."""
    marks: list[list[int]] = []  # of each open field
    for number, match in enumerate(_MARK.finditer(data)):
        if match[1] == b"begin":
            marks.append([number])
        elif marks and match[1] == b"separate":
            marks[-1].append(number)
        elif marks:
            marks.pop()
    return frozenset(number for field in marks for number in field)


def _without(unended: frozenset[int], elements: Iterable[Element]) -> Iterator[Element]:
    """The elements; the marks of these numbers in them mean nothing any more."""
    count = 0
    for element in elements:
        for mark in element.iter("w:fldChar") if unended else ():
            if mark.get(_KIND) in {"begin", "separate", "end"}:
                if count in unended:
                    del mark.attrib[_KIND]
                count += 1
        yield element
