"""Presentations: every text of every slide, of its notes, and of diagrams and charts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.read import ooxml, pptx
from briefing.read.accounting import Seen
from briefing.read.archive import Archive
from briefing.read.seen import charts, office
from briefing.read.seen.beside import beside
from briefing.read.seen.tree import texts

_REASONS = {"furniture": "page footer", "again": "second form of the same",
            "raised": "note mark"}  # fmt: skip
_STYLE = "a:tableStyleId"  # whose name is written as text
_LAYOUTS = frozenset(("slideLayout", "slideMaster"))
_PARTS = {"diagramData": "", "chart": "", "chartEx": "chart", "comments": "comment"}


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The slides in order, each with its notes and the parts that it refers to."""
    archive = Archive(data, origin, "a PPTX presentation")
    for number, entry in enumerate(pptx.slides(archive), start=1):
        hidden = "" if pptx.is_shown(archive, entry) else "hidden slide"
        yield from _part(archive, entry, f"slide {number}", hidden)
        notes = pptx.notes_of(archive, entry)
        if notes:
            yield from _part(archive, notes, f"notes on slide {number}", hidden)
        for target in ooxml.relations(archive, entry).values():
            if target.kind in _PARTS and target.target in archive:
                why = hidden or _PARTS[target.kind]
                if target.kind == "chart":
                    root = pptx.part(archive, target.target, is_read=not hidden)
                    yield from charts.seen(root, f"slide {number}", hidden)
                    continue
                yield from _part(archive, target.target, f"slide {number}", why)
    yield from _on_every_slide(archive)
    yield from office.properties(archive)


def _on_every_slide(archive: Archive) -> Iterator[Seen]:
    """What the layouts and masters of the slides show on each of them."""
    waiting = list(pptx.slides(archive))
    known = set(waiting)
    for entry in waiting:  # grows while it is gone through
        related: Collection[ooxml.Relation] = ()
        with suppress(InputError):  # of a layout: those of the slides were read
            related = ooxml.relations(archive, entry).values()
        for target in related:
            if target.kind in _LAYOUTS and target.target in archive and target.target not in known:
                known.add(target.target)
                waiting.append(target.target)
                yield from office.unless_damaged(archive, target.target, _shown)


def _shown(archive: Archive, entry: str) -> Iterator[Seen]:
    for shape in pptx.part(archive, entry, is_read=False).iter("p:sp"):
        for text in () if pptx.placeholder(shape) else shape.itertext():
            yield from beside(text, "running head", part=entry)


def _part(archive: Archive, entry: str, part: str, why: str) -> Iterator[Seen]:
    root = pptx.part(archive, entry, is_read=not why)
    for each in root.iter():
        yield from office.attributes(each, part, why)
    for each in root.iter():
        if each.tag == _STYLE:
            each.text = ""
        each.tag = "whole" if each is root else _tag(each)
    yield from texts(root, {**_REASONS, "whole": why}, part)


def _tag(element: Element) -> str:
    tag = str(element.tag)
    if tag == "mc:AlternateContent":
        with_text = [each for each in element if "".join(each.itertext()).strip()]
        for other in with_text[1:]:
            other.tag = "again"
    properties = ooxml.child(element, "a:rPr")
    if properties is not None and properties.get("baseline", "0") != "0":
        return "raised"
    furniture = tag == "p:sp" and pptx.placeholder(element) in pptx.FURNITURE
    return "furniture" if furniture else tag
