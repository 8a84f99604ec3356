"""Pictures of an OpenDocument."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_LENGTH = re.compile(r"(\d{1,6}(?:\.\d+)?)(cm|mm|in|pt|px)")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "px": 0.75}
_SMALLEST = 3.0  # points


def shows_something(frame: Element) -> bool:
    """Whether `frame` holds a picture that is neither decoration, nor a mere line, nor an object's.

    An object (a formula, a chart) has a picture of itself beside it.
    """
    tags = {each.tag for each in frame}
    if "draw:image" not in tags or not tags.isdisjoint({"draw:object", "draw:object-ole"}):
        return False
    if frame.get("decorative") == "true":
        return False
    sizes = (_LENGTH.fullmatch(frame.get(f"svg:{side}", "")) for side in ("width", "height"))
    return all(float(size[1]) * _POINTS[size[2]] > _SMALLEST for size in sizes if size)
