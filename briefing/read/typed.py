"""Characters typed for a font from before Unicode, known by the name of the font."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from briefing.devanagari import has_hindi
from briefing.errors import InputError
from briefing.read.kruti_dev.chanakya import decode_cp1252
from briefing.read.legacy import is_legacy_font, typed_in
from briefing.read.refusals import refused
from briefing.read.symbol_font import in_symbol_font, is_symbol_font

_SYMBOLS = {0xF000 + byte: decode_cp1252(bytes([byte])) for byte in range(0x20, 0x100)}
"""Where Windows puts the characters of a font that says of itself that it holds symbols."""


class Typed(str):
    """Characters typed for a font from before Unicode."""

    __slots__ = ("font",)
    font: str

    def __new__(cls, text: str, font: str) -> Typed:
        """`text` in `font`."""
        typed = super().__new__(cls, text.translate(_SYMBOLS))
        typed.font = font
        return typed


def in_font(text: str, font: str) -> str:
    """`text`, marked as typed for `font` if that is one from before Unicode."""
    return Typed(text, font) if is_legacy_font(font) else text


def shown(pieces: Iterable[str], where: str) -> str:
    """`pieces` as one text, what is typed for a font from before Unicode converted.

    Neighbors of one font are converted together, as one letter may be typed in two pieces.
    Raises InputError, naming `where`, for what cannot be converted for certain, unless that is
    to be passed over.
    """
    said: list[str] = []
    for font, neighbors in _by_font(pieces):
        try:
            said.append(_in_unicode(neighbors, font, where))
        except InputError as error:
            said.append(refused(error, "".join(neighbors)))
    return "".join(said)


def shown_if_certain(pieces: list[str], where: str) -> str:
    """The same of what nobody reads: what cannot be converted stays as it is typed."""
    try:
        return "".join(_in_unicode(group, font, where) for font, group in _by_font(pieces))
    except InputError:
        return "".join(pieces)


def _by_font(pieces: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for font, group in groupby(pieces, lambda each: str(getattr(each, "font", ""))):
        yield font, list(group)


def _in_unicode(pieces: list[str], font: str, where: str) -> str:
    return _converted(pieces, font, where) if font else "".join(pieces)


def convert(nodes: Iterable[Node], where: str, *, is_read: bool = True) -> None:
    """Put what `nodes` show into the first of each font's neighbors, and nothing into the others.

    Raises InputError as `shown` does; what is not `is_read` stays as it is typed instead.
    """
    for font, group in groupby(nodes, lambda node: node.font):
        if not is_legacy_font(font):
            continue
        found = list(group)
        pieces: list[str] = [Typed(node.text, font) for node in found]
        said = shown(pieces, where) if is_read else shown_if_certain(pieces, where)
        for node in found:
            node.put(said)
            said = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A stretch of text in a tree of XML."""

    element: Element
    """That holds it, or stands before it."""
    is_tail: bool
    """Whether it stands after the element."""
    font: str
    """Its name, "" for what breaks a word."""

    @property
    def text(self) -> str:
        """The characters."""
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def put(self, text: str) -> None:
        """Other characters in its place."""
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


def _converted(pieces: list[str], font: str, where: str) -> str:
    """Signs alone stay as they are; so does what is Unicode already, in spite of its font."""
    if is_symbol_font(font):
        return in_symbol_font("".join(pieces))
    if not has_hindi("".join(pieces)):
        pieces = ["".join(pieces)]
    said: list[str] = []
    for is_hindi, group in groupby(pieces, has_hindi):
        text = "".join(group)
        stays = is_hindi or not any(each.isalpha() for each in text)
        said.append(text if stays else typed_in(text, font, where))
    return "".join(said)
