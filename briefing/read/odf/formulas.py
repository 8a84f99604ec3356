"""Formulas of an OpenDocument: MathML, which HTML knows."""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from briefing.read.to_html import tagged


def formula(element: Element) -> str:
    """MathML as it is in HTML; of other objects nothing."""
    return "".join(_as_written(each) for each in element if each.tag == "math")


def _as_written(element: Element) -> str:
    thickness = {name: said for name, said in element.items() if name == "linethickness"}
    pieces = [escape(element.text or "")]
    for each in element:
        pieces += [_as_written(each), escape(each.tail or "")]
    return tagged(element.tag, "".join(pieces), **thickness)
