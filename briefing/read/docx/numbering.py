"""Lists of a Word document: the number or letter that each item shows (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from briefing.devanagari import LETTERS, has_hindi
from briefing.read.docx.styles import to_number
from briefing.read.markup import roman
from briefing.read.ooxml import child, is_on, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]?\)?")
_LETTER = re.compile(rf"\(?([{LETTERS}]|[A-Za-z]|[ivx]{{1,5}})[.)]?\)?")
_ROMAN_LETTERS = frozenset("ivx")
_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")
_MOST_LETTERS = 10  # times a letter is written again past the end of the alphabet


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    """What is shown, with `%1` for the number of the first level and so on."""
    restart: int = -1
    """The level, counted from 1, after which it begins anew; 0 for never, -1 for any above it."""
    is_legal: bool = False
    """Whether all numbers in it are shown as decimal ones."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list (`w:num`): its levels and those that it begins anew at a number of its own."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts the items of all lists in the order they are asked for."""

    def __init__(self, root: Element | None = None, styles: Element | None = None) -> None:
        """`root` is the part `numbering.xml`, `styles` is `styles.xml`, whose lists it may use."""
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        self._lists: dict[str, _List] = {}
        parts = [] if root is None else list(root)
        abstracts = {each.get("w:abstractNumId", ""): each for each in parts}
        linked = {
            each.get("w:styleId", ""): value(each, "w:pPr", "w:numPr", "w:numId")
            for each in ([] if styles is None else styles)
        }
        numbers = {each.get("w:numId", ""): each for each in parts if each.tag == "w:num"}
        for name, number in numbers.items():
            abstract = value(number, "w:abstractNumId")
            link = value(abstracts.get(abstract), "w:numStyleLink")
            if link:
                abstract = value(numbers.get(linked.get(link, "")), "w:abstractNumId")
            self._lists[name] = _list(abstract, abstracts.get(abstract), number)

    def label(self, list_id: str, level: int) -> str | None:
        """What the next item of the list at `level` (from 0) shows; None where there is no list.

        "" for a bullet and for an item that shows nothing.
        """
        found = self._lists.get(list_id)
        if found is None:
            return None
        level = min(level, _LEVELS - 1)
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for each in found.starts:
                counts[each] = None
        self._count(found, counts, level)
        shown = found.levels.get(level, _Level())
        is_bullet = shown.format == "bullet" and not has_hindi(shown.text)  # Word's is often an "o"
        if is_bullet or (shown.format == "none" and not _has_words(_PLACE.sub("", shown.text))):
            return ""

        def number(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            given = found.levels.get(other, _Level()).format
            if given == "none":
                return ""
            given = "decimal" if shown.is_legal else given
            return written(counts[other] or 0, given)

        return _PLACE.sub(number, shown.text).strip()

    def _count(self, found: _List, counts: list[int | None], level: int) -> None:
        for each in range(level + 1):
            if counts[each] is None:
                counts[each] = found.starts.get(each, found.levels.get(each, _Level()).start)
            elif each == level:
                counts[each] = (counts[each] or 0) + 1
        for each in range(level + 1, _LEVELS):
            restart = found.levels.get(each, _Level()).restart
            if restart < 0 or level < restart:
                counts[each] = None


def marker(label: str, level: int) -> str:
    """`label` as the segmenter knows the beginning of an item at `level` (from 0).

    Letters are large ones, as a lone "a" is a word.
    """
    indent = "  " * level
    if match := _NUMBER.fullmatch(label):
        return f"{indent}{match[1]}. "
    if match := _LETTER.fullmatch(label):
        is_letter = len(match[1]) == 1 and match[1] not in _ROMAN_LETTERS
        return f"{indent}{match[1].upper() if is_letter else match[1]}) "
    return f"{indent}- {label} " if _has_words(label) else f"{indent}- "


def _has_words(text: str) -> bool:
    return has_hindi(text) or any(each.isalnum() for each in text)


def _list(abstract: str, element: Element | None, number: Element) -> _List:
    levels = {
        to_number(each.get("w:ilvl", "")): _level(each)
        for each in ([] if element is None else element)
        if each.tag == "w:lvl"
    }
    starts: dict[int, int] = {}
    for each in number:
        if each.tag != "w:lvlOverride":
            continue
        level = to_number(each.get("w:ilvl", ""))
        own = child(each, "w:lvl")
        if own is not None:
            levels[level] = _level(own)
        start = value(each, "w:startOverride")
        if start:
            starts[level] = to_number(start)
    return _List(abstract, levels, starts)


def _level(element: Element) -> _Level:
    form = value(element, "w:numFmt")
    level = _Level(
        start=to_number(value(element, "w:start")),  # 0 where it is left out (17.9.25)
        text=value(element, "w:lvlText"),
        is_legal=bool(is_on(element, "w:isLgl")),
    )
    restart = value(element, "w:lvlRestart")
    level = replace(level, restart=to_number(restart)) if restart else level
    return replace(level, format=form) if form else level


def written(number: int, form: str) -> str:
    """`number` in the format `form` of OOXML ("lowerRoman"); in figures where it is unknown."""
    return _FORMATS.get(form, str)(number)


def _letters(first: int, count: int) -> Callable[[int], str]:
    """Past the last letter each is written twice, then three times (17.18.59)."""

    def written(number: int) -> str:
        times, index = divmod(max(number, 1) - 1, count)
        return chr(first + index) * min(times + 1, _MOST_LETTERS)

    return written


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letters(ord("A"), 26),
    "upperLetter": _letters(ord("A"), 26),
    "lowerRoman": roman,
    "upperRoman": roman,
    "hindiNumbers": lambda number: str(number).translate(_DIGITS),
    # Word shows consonants for "hindiVowels" and vowels for "hindiConsonants" (MS-OI29500 2.1.540).
    "hindiVowels": _letters(ord("क"), 37),
    "hindiConsonants": _letters(ord("अ"), 16),
}
