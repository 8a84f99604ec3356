"""Formulas as Word and PowerPoint write them (OMML, ISO/IEC 29500-1, 22.1), in one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from xml.etree.ElementTree import Element

from briefing.hindi.cleaning.linear import (
    FUNCTIONS,
    accented,
    bounded,
    finished,
    lowered,
    over,
    raised,
    root,
)
from briefing.read.ooxml import child

_DEEPEST = 50
_SILENT = frozenset(("w:del", "w:moveFrom"))  # deleted, moved elsewhere


def linear(element: Element) -> str:
    """The formula `element` in one line."""
    return finished(_said(element, 0))


def _said(element: Element, depth: int) -> str:
    """What is in `element`; nested too deeply, its bare text."""
    if depth > _DEEPEST:
        return " ".join(element.itertext())
    if element.tag in {"m:t", "w:t", "a:t"}:
        text = element.text or ""
        return f" {text} " if text.strip() in FUNCTIONS else text
    form = _FORMS.get(element.tag)
    said = [(each.tag, _said(each, depth + 1)) for each in element if _is_read(each)]
    if form is None:
        return "".join(line for _, line in said)
    parts = _Parts(list)
    for tag, line in said:
        parts[tag.removeprefix("m:")].append(line)
    return form(element, parts)


def _is_read(element: Element) -> bool:
    return element.tag not in _SILENT and not element.tag.endswith("Pr")


class _Parts(defaultdict[str, list[str]]):
    """The lines of the children of an element, by their names."""

    def one(self, name: str) -> str:
        """That of the child of this name; "" without one."""
        return "".join(self[name])

    def row(self, name: str) -> str:
        """Those of the children of this name, one after another."""
        return ", ".join(line for line in self[name] if line.strip())


def _fraction(element: Element, parts: _Parts) -> str:
    above, below = parts.one("num"), parts.one("den")
    has_bar = _sign(element, "m:fPr", "m:type", "bar") != "noBar"
    return over(above, below) if has_bar else f"{above}, {below}"


def _both(_: Element, parts: _Parts) -> str:
    return raised(lowered(parts.one("e"), parts.one("sub")), parts.one("sup"))


def _sum(element: Element, parts: _Parts) -> str:
    sign = _sign(element, "m:naryPr", "m:chr", "∫")
    return f"{bounded(sign, parts.one('sub'), parts.one('sup'))}{parts.one('e')}"


def _brackets(element: Element, parts: _Parts) -> str:
    opens = _sign(element, "m:dPr", "m:begChr", "(")
    closes = _sign(element, "m:dPr", "m:endChr", ")")
    return f"{opens}{parts.row('e')}{closes}"


def _accent(element: Element, parts: _Parts) -> str:
    sign = _sign(element, "m:accPr", "m:chr", "\u0302")
    return accented(parts.one("e"), sign) or f"{parts.one('e')}{sign}"


def _bar(element: Element, parts: _Parts) -> str:
    above = _sign(element, "m:barPr", "m:pos", "bot") == "top"
    return accented(parts.one("e"), "¯") if above else parts.one("e")


def _sign(element: Element, properties: str, name: str, usual: str) -> str:
    found = child(element, properties, name)
    return usual if found is None else found.get("m:val", "")


_FORMS: dict[str, Callable[[Element, _Parts], str]] = {
    "m:f": _fraction,
    "m:rad": lambda _, parts: root(parts.one("e"), parts.one("deg")),
    "m:sSup": lambda _, parts: raised(parts.one("e"), parts.one("sup")),
    "m:sSub": lambda _, parts: lowered(parts.one("e"), parts.one("sub")),
    "m:sSubSup": _both,
    "m:sPre": lambda _, parts: f"{parts.one('sub')} {parts.one('sup')} {parts.one('e')}",
    "m:nary": _sum,
    "m:limLow": lambda _, parts: bounded(parts.one("e"), parts.one("lim"), ""),
    "m:limUpp": lambda _, parts: raised(parts.one("e"), parts.one("lim")),
    "m:func": lambda _, parts: f"{parts.one('fName')} {parts.one('e')}",
    "m:d": _brackets,
    "m:acc": _accent,
    "m:bar": _bar,
    "m:m": lambda _, parts: parts.row("mr"),
    "m:mr": lambda _, parts: parts.row("e"),
    "m:eqArr": lambda _, parts: parts.row("e"),
}
"""By the name of an element: the line that is made of those of its children."""
