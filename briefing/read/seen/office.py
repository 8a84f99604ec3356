"""Office Open XML: what stands beside the text, in attributes and in the properties of a file.

Attributes: ECMA-376-1, 17 (WordprocessingML), 20.1 (DrawingML), and Part 4, 19 (VML).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.read import ooxml
from briefing.read.accounting import Seen
from briefing.read.archive import Archive
from briefing.read.seen.beside import DOCUMENT, FORM, PICTURE, TABLE, TOOLTIP, beside

_PROPERTIES = frozenset(("core-properties", "extended-properties", "custom-properties"))
_OF_SHAPES = ("descr", "title", "alt", "string")
_VALUES = {
    **dict.fromkeys(("w:tblCaption", "w:tblDescription"), TABLE),
    **dict.fromkeys(("w:alias", "w:helpText", "w:statusText", "w:default", "w:listEntry"), FORM),
}
"""Why the attribute `w:val` of each need not be read."""
_OTHERS = {
    "w:hyperlink": ("w:tooltip", TOOLTIP),
    "a:hlinkClick": ("tooltip", TOOLTIP),
    "a:hlinkHover": ("tooltip", TOOLTIP),
    "w:listItem": ("w:displayText", FORM),
    "w:comment": ("w:author", "comment"),
    "w:fldSimple": ("w:instr", "field code"),
}


def attributes(element: Element, part: str, why: str = "") -> Iterator[Seen]:
    """What the attributes of `element` say; `why` is why what is in it need not be read."""
    tag = str(element.tag)
    if element.attrib and (tag.startswith("v:") or tag.rpartition(":")[2] in {"docPr", "cNvPr"}):
        for name in _OF_SHAPES:
            yield from beside(element.get(name, ""), why or PICTURE, part=part)
    elif tag in _VALUES:
        yield from beside(element.get("w:val", ""), why or _VALUES[tag], part=part)
    elif tag in _OTHERS:
        name, kind = _OTHERS[tag]
        yield from beside(element.get(name, ""), why or kind, part=part)


def properties(archive: Archive) -> Iterator[Seen]:
    """What the file says of itself."""
    for each in ooxml.relations(archive, "").values():
        if each.kind in _PROPERTIES and each.target in archive:
            yield from unless_damaged(archive, each.target, _texts)


def _texts(archive: Archive, entry: str) -> Iterator[Seen]:
    for text in ooxml.tree(archive.read(entry), f"{archive.origin}, {entry}").itertext():
        yield from beside(text, DOCUMENT, part=entry)


def unless_damaged(
    archive: Archive, entry: str, runs: Callable[[Archive, str], Iterator[Seen]]
) -> Iterator[Seen]:
    """The `runs` of a part that nobody reads, or its name: for its sake no document is refused."""
    try:
        yield from list(runs(archive, entry))
    except InputError:
        yield Seen(entry, part=entry, why="damaged part")
