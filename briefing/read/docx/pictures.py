"""Pictures of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.devanagari import has_hindi

_PICTURES = frozenset(("a:blip", "v:imagedata"))
_SMALLEST = 9525 * 4  # EMU; 4 pixels


def descriptions(drawing: Element) -> Iterator[str]:
    """What `drawing` shows, as far as it is said in Hindi: of the whole, else of each part."""
    whole = next((each for each in drawing.iter("wp:docPr")), None)
    if whole is not None and (said := _said(whole)):
        yield said
        return
    waiting = [drawing]
    while waiting:
        each = waiting.pop()
        if said := _said(each) if each.tag.startswith("v:") or each.tag.endswith("cNvPr") else "":
            yield said
        else:
            waiting += reversed(each)


def _said(element: Element) -> str:
    said = (element.get(name, "") for name in ("descr", "title", "alt"))
    return next(filter(has_hindi, said), "")


def shows_something(drawing: Element) -> bool:
    """Whether there is a picture in `drawing` that is neither decoration nor a mere line."""
    is_picture = False
    for each in drawing.iter():
        if is_decoration(each):
            return False
        sides = [each.get(side, "") for side in ("cx", "cy")] if each.tag == "wp:extent" else []
        if any(side.isdecimal() and int(side) < _SMALLEST for side in sides if len(side) < 15):
            return False
        is_picture = is_picture or each.tag in _PICTURES
    return is_picture


def is_decoration(element: Element) -> bool:
    """Whether it is what Office marks a picture with that is there for its looks alone."""
    return element.tag.endswith("decorative") and element.get("val") in {"1", "true"}
