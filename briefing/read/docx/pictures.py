"""Pictures of a Word document."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_PICTURES = frozenset(("a:blip", "v:imagedata"))
_SMALLEST = 9525 * 4  # EMU; 4 pixels


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
