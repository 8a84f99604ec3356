"""Which font the rules of a style sheet give to an element (CSS, as far as books use it)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.io.later import later

_COMMENT = later(r"/\*.*?(?:\*/|\Z)", re.S)
_RULE = later(r"([^{};]{0,500})\{([^{}]*)\}")
_FAMILY = later(r"(?:\A|;)\s*font(-family)?\s*:\s*([^;]*)", re.I)
_SIZE = later(r"\A.*?\d[\w.%]*(?:\s*/\s*[\w.%]+)?\s+|\A.*?\b(?:small|medium|large)\w*\s+", re.S)
_SIMPLE = later(r"([a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)\Z")


@dataclass(frozen=True, slots=True)
class Opened:
    """An element of a page."""

    name: str
    """In small letters."""
    id: str
    """What it alone is called."""
    classes: frozenset[str]
    """Of what kinds it is."""
    font: str = ""
    """The first font that its letters are to have; "" where nothing says."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A font for the elements of a selector."""

    selector: tuple[tuple[str, frozenset[str]], ...]
    """Of the outermost element to that itself: its name or "", and what else must be there."""
    font: str
    """The first of those it names."""
    weight: tuple[int, int, int, int]
    """Ids, classes, names, and the place in the sheet: the greatest rule holds."""

    def matches(self, element: Opened, around: Sequence[Opened]) -> bool:
        """Whether it is for `element`, which stands in those `around`, the outermost first."""
        *outer, own = self.selector
        if not _is(element, own):
            return False
        waiting = iter(around)
        return all(any(_is(each, one) for each in waiting) for one in outer)


def rules(css: str) -> Iterator[Rule]:
    """Every rule that names a font; of selectors by names, classes and ids alone."""
    for place, (selectors, declared) in enumerate(_RULE.findall(_COMMENT.sub("", css))):
        font = _font(declared)
        for selector in selectors.split(",") if font else ():
            parts = [_SIMPLE.match(part) for part in selector.replace(">", " ").split()]
            found = [part for part in parts if part]
            if found and len(found) == len(parts):
                named = tuple(
                    ((part[1] or "").lower(), frozenset(re.findall(r"[.#][\w-]+", part[2])))
                    for part in found
                )
                marks = "".join(part[2] for part in found)
                names = sum(bool(name) for name, _ in named)
                weight = (marks.count("#"), marks.count("."), names, place)
                yield Rule(named, font, weight)


def _font(declared: str) -> str:
    """The first font of the last declaration that names one."""
    found = _FAMILY.findall(declared)
    if not found:
        return ""
    family, written = found[-1]
    if not family:
        written = _SIZE.sub("", written, count=1)
    return str(written).split(",")[0].replace("!important", "").strip(" \t\r\n\"'")


def _is(element: Opened, wanted: tuple[str, frozenset[str]]) -> bool:
    name, marks = wanted
    own = {f".{each}" for each in element.classes} | {f"#{element.id}"}
    return name in {"", element.name} and marks <= own
