"""Office Open XML (ECMA-376, ISO/IEC 29500): the parts of a package, what they refer to.

Elements and attributes are called by the prefixes of the standard ("w:p", "r:id"), whatever the
file calls them and whether it is "transitional" or "strict".
"""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import xml
from briefing.read.archive import Archive
from briefing.read.dates import iso_date
from briefing.read.markup import one_line

_PREFIXES = {
    "wordprocessingml/main": "w",
    "presentationml/main": "p",
    "drawingml/main": "a",
    "drawingml/wordprocessingDrawing": "wp",
    "drawingml/diagram": "dgm",
    "drawingml/chart": "c",
    "officeDocument/math": "m",
    "officeDocument/relationships": "r",
    "package/relationships": "rel",
    "markup-compatibility": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_FAMILIES = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
_MAIN = "officeDocument"
_CORE_KIND, _CORE = "core-properties", "docProps/core.xml"
_OF_TEMPLATES = frozenset(("2013-12-23T23:15:00Z", "2013-01-27T09:14:16Z"))
"""When the blank files of python-docx and python-pptx were made, which all that they write say."""
_DEEPEST = 400  # elements inside one another; tables in tables in text boxes make some sixty
_DAMAGED = "open it in your editor and save it again"


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    """ "{namespace}local" as "prefix:local"; only "local" in a namespace that is not ours."""
    namespace, _, local = name.rpartition("}")
    namespace = namespace.removeprefix("{")
    for family in _FAMILIES:
        namespace = namespace.removeprefix(family)
    key = "/".join(part for part in namespace.split("/") if not part.isdecimal())
    prefix = _PREFIXES.get(namespace) or _PREFIXES.get(key)
    return f"{prefix}:{local}" if prefix else local


def stream(data: bytes, origin: str, container: str) -> Iterator[Element]:
    """Each element that is directly in a `container` ("w:body"), whole; then it is forgotten.

    Raises InputError for what is not well-formed, defines entities, or is nested too deeply.
    """
    inside = 0
    parents: list[Element] = []
    for event, element in _events(data, origin):
        if event == "start":
            parents.append(element)
            inside = inside or (len(parents) if _short(element.tag) == container else 0)
            continue
        parents.pop()
        if inside and len(parents) == inside:
            yield element
            parents[-1].clear()
        inside = inside if len(parents) >= inside else 0


def tree(data: bytes, origin: str) -> Element:
    """The whole of a part as one element. Raises as `stream` does."""
    root = Element("none")
    for _, element in _events(data, origin):
        root = element
    return root


def _events(data: bytes, origin: str) -> Iterator[tuple[str, Element]]:
    """ "start" and "end" of every element; at its end its names are the short ones."""
    depth = 0
    with xml.refusals(origin):
        for event, element in iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True):
            if event == "start":
                depth += 1
                if depth > _DEEPEST:
                    raise InputError(f"{origin}: nested more than {_DEEPEST} levels deep", _DAMAGED)
            else:
                depth -= 1
                element.tag = _short(element.tag)
                if element.attrib:
                    element.attrib = {_short(key): said for key, said in element.attrib.items()}
            yield event, element


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of that name; with several names, its first child of the next, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if each.tag == name), None)
    return element


def value(element: Element | None, *names: str) -> str:
    """The attribute `w:val` of the child so reached (`child`); "" without one."""
    found = child(element, *names)
    return "" if found is None else found.get("w:val", "")


def is_on(element: Element | None, name: str) -> bool | None:
    """Whether the property `name` is set, as ST_OnOff says it; None when nothing is said of it."""
    found = child(element, name)
    return None if found is None else found.get("w:val", "1") not in {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class Relation:
    """That one part of a package refers to another."""

    kind: str
    """The last word of its type."""
    target: str
    """The entry of the archive, or an address outside."""
    external: bool
    """Whether it is an address outside."""


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """What `part` ("" for the package itself) refers to, by the ids it uses for them."""
    folder, name = posixpath.split(part)
    entry = posixpath.join(folder, "_rels", f"{name}.rels")
    if entry not in archive:
        return {}
    found = {}
    for each in tree(archive.read(entry), f"{archive.origin}, {entry}"):
        external = each.get("TargetMode") == "External"
        target = each.get("Target", "")
        if not external:
            target = archive.linked(target, part)
        kind = each.get("Type", "").rpartition("/")[2]
        found[each.get("Id", "")] = Relation(kind, target, external)
    return found


def referred(archive: Archive, related: Mapping[str, Relation], name: str) -> str:
    """The entry that the id `name` stands for; "" where there is none, or it is an address."""
    found = related.get(name)
    return archive.entry(found.target) if found and not found.external else ""


def of_kind(archive: Archive, related: Mapping[str, Relation], kind: str) -> str:
    """The first entry that is referred to as `kind` ("styles"); "" where there is none."""
    found = (archive.entry(each.target) for each in related.values() if each.kind == kind)
    return next(filter(None, found), "")


def newest_form(element: Element) -> list[Element]:
    """Of several forms of the same thing (`mc:AlternateContent`) the newest that has text, if any.

    A list of one; [] where there is no form at all.
    """
    with_text = [each for each in element if "".join(each.itertext()).strip()]
    return (with_text or list(element))[:1]


def main_part(archive: Archive, usual: str) -> str:
    """The entry of the document itself, `usual` when the package does not say."""
    return of_kind(archive, relations(archive, ""), _MAIN) or usual


def with_properties(archive: Archive, source: Source) -> Source:
    """`source` with the title, author, date and language of the package's core properties."""
    entry = of_kind(archive, relations(archive, ""), _CORE_KIND) or _CORE
    if entry not in archive:
        return source
    core = tree(archive.read(entry), f"{archive.origin}, {entry}")
    said = {each.tag: one_line("".join(each.itertext())) for each in core}
    made = said.get("created", "")
    return replace(
        source,
        title=said.get("title", "") or source.title,
        author=said.get("creator", ""),
        date="" if made in _OF_TEMPLATES else iso_date(made),
        language=said.get("language", ""),
    )


def points(root: Element) -> Iterator[Element]:
    """The points of a diagram that have text, each after the one it hangs on."""
    points = {each.get("modelId", ""): each for each in root.iter("dgm:pt")}
    below: dict[str, list[tuple[int, str]]] = {}
    for each in root.iter("dgm:cxn"):
        if each.get("type", "parOf") == "parOf":
            place = (_order(each), each.get("destId", ""))
            below.setdefault(each.get("srcId", ""), []).append(place)
    hanging = {name for places in below.values() for _, name in places}
    waiting = [name for name in reversed(points) if name not in hanging]
    while waiting:
        name = waiting.pop()
        point = points.pop(name, None)
        if point is not None:
            yield point
            waiting += [other for _, other in sorted(below.get(name, []), reverse=True)]
    yield from points.values()


def _order(connection: Element) -> int:
    written = connection.get("srcOrd", "")
    return int(written) if written.isdecimal() and len(written) < 10 else 0
