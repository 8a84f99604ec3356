"""Hindi typed for Kruti Dev 010 or DevLys 010, converted to Unicode with a proof.

The characters are put in the order of speech; then the result is written for the font again, by
rules of its own, and what does not come back as it was is not converted. (The converters to be
had leave a virama twice in कार्यक्रम, or lose ि over a conjunct.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.devanagari import CONSONANTS, NASALS, VISARGA, VOWEL_SIGNS, VOWELS, WORD
from briefing.read.kruti_dev.glyphs import (
    BAR,
    GLYPHS,
    I_SIGN,
    NUKTA,
    RAKAR,
    REPH,
    VIRAMA,
    YAKAR,
)
from briefing.read.kruti_dev.latin import LATIN, is_english

_JOINED = {"ाे": "ो", "ाै": "ौ", "ाॅ": "ॉ"}
_WITH_VOWEL = {"अा": "आ", "अो": "ओ", "अौ": "औ", "अॉ": "ऑ", "एे": "ऐ", "एॅ": "ऍ", "अॅ": "ऍ"}
_CONSONANT = re.compile(rf"[{CONSONANTS}]")
_VOWEL = re.compile(rf"[{VOWELS}]")
_SIGN = re.compile(rf"[{VOWEL_SIGNS}{NASALS}]")
_COLON = re.compile(rf"(?<=[{WORD}])(?<!त)(?<!न)(?<!य)(?<!श)(?<!छ)(?<!नम){VISARGA}(?=\s|\Z|-)")
_TIME = re.compile(rf"(?<=[0-9]){VISARGA}(?=[0-9])")
_AFTER_FIGURE = re.compile(rf"[0-9] ?{VISARGA}")
_AKSHARA = re.compile(
    rf"(?P<reph>र्(?=[{CONSONANTS}]))?(?P<cluster>[{CONSONANTS}]{NUKTA}?"
    rf"(?:{VIRAMA}[{CONSONANTS}]{NUKTA}?)*{VIRAMA}?)(?P<signs>[{VOWEL_SIGNS}{NASALS}]*)"
)
_PARTS = {"ो": ["ा", "े"], "ौ": ["ा", "ै"], "ॉ": ["ा", "ॅ"], "आ": ["अ", "ा"],
          "ओ": ["अ", "ा", "े"], "औ": ["अ", "ा", "ै"], "ऑ": ["अ", "ा", "ॅ"], "ऐ": ["ए", "े"],
          "ऍ": ["ए", "ॅ"], "ई": ["इ", REPH]}  # fmt: skip


class NotKrutiDevError(ValueError):
    """The characters make no Hindi in this font."""


def to_unicode(text: str) -> str:
    """What `text` shows in Kruti Dev 010. NotKrutiDevError for what cannot be proven.

    Digits, blanks, English words and Devanagari that is Unicode already stay.
    """
    if len(text.split("\n")) > 1:
        return "\n".join(map(to_unicode, text.split("\n")))
    pieces: list[str] = []
    end = 0
    for match in LATIN.finditer(text):
        if is_english(match[0], _if_it_can_be(match[0])):
            pieces += [_in_unicode(text[end : match.start()]), match[0]]
            end = match.end()
    return "".join([*pieces, _in_unicode(text[end:])])


def _if_it_can_be(word: str) -> str:
    try:
        return _in_unicode(word)
    except NotKrutiDevError:
        return ""


def _in_unicode(text: str) -> str:
    shown = list(_shown(text))
    if any(_is_half(one) and not _goes_on(other) for one, other in pairwise([*shown, " "])):
        raise NotKrutiDevError(text)
    said = "".join(_Reading().read(shown))
    if _plain(_written(said)) != _plain(shown):
        raise NotKrutiDevError(text)
    said = _TIME.sub(":", said)
    if _AFTER_FIGURE.search(said):  # a colon, or the sign of percent from another font
        raise NotKrutiDevError(text)
    return _COLON.sub(":", said)


def _is_half(shown: str) -> bool:
    return len(shown) > 1 and shown.endswith(VIRAMA)


def _goes_on(shown: str) -> bool:
    """Whether a letter without its bar can stand before it."""
    return shown in {BAR, YAKAR, RAKAR, NUKTA} or _CONSONANT.match(shown) is not None


def _shown(text: str) -> Iterator[str]:
    for character in text:
        if character.isdigit() or character.isspace() or "\u0900" <= character <= "\u097f":
            yield character
        elif character in GLYPHS:
            yield from GLYPHS[character]
        else:
            raise NotKrutiDevError(character)


@dataclass(slots=True)
class _Akshara:
    """A written syllable as it is gathered."""

    base: str = ""
    """Consonants or a vowel; with a virama at the end while its bar is missing."""
    signs: str = ""
    nasal: str = ""
    has_reph: bool = False
    has_i: bool = False

    def text(self) -> str:
        """In the order of speech."""
        if self.has_i and (self.signs or not _CONSONANT.match(self.base)):
            raise NotKrutiDevError(self.base)
        signs = self.signs
        for written, joined in _JOINED.items():
            signs = signs.replace(written, joined)
        base = self.base + signs
        base = _WITH_VOWEL.get(base, base)
        if (self.has_reph, base) == (True, "इ"):
            base = "ई"
        elif self.has_reph:
            base = f"र्{base}"
        if len(signs) > 1 or (_VOWEL.match(base) and len(base) > 1):
            raise NotKrutiDevError(base)
        return base + (I_SIGN if self.has_i else "") + self.nasal


@dataclass(slots=True)
class _Reading:
    """Puts what is seen in the order of speech."""

    now: _Akshara = field(default_factory=_Akshara)
    coming: _Akshara = field(default_factory=_Akshara)
    """What is typed before its letter: ि, and what came with it."""
    waits: bool = False

    def read(self, shown: Sequence[str]) -> Iterator[str]:
        """The syllables and all else, in order."""
        for each in shown:
            if each.startswith(I_SIGN):
                yield self._end()
                if self.waits:
                    raise NotKrutiDevError(each)
                self.waits = True
                self.coming = _Akshara(
                    nasal="ं" if "ं" in each else "", has_reph=REPH in each, has_i=True
                )
            elif _CONSONANT.match(each) or _VOWEL.match(each):
                yield from self._letter(each)
            elif each in {REPH, RAKAR, YAKAR, VIRAMA, NUKTA} or _SIGN.match(each):
                self._sign(each)
            else:
                yield self._end()
                if self.waits:
                    raise NotKrutiDevError(each)
                yield each
        yield self._end()
        if self.waits:
            raise NotKrutiDevError(I_SIGN)

    def _letter(self, letter: str) -> Iterator[str]:
        if not (self.now.base.endswith(VIRAMA) and _CONSONANT.match(letter)):
            yield self._end()
            self.now, self.coming, self.waits = self.coming, _Akshara(), False
        self.now.base += letter

    def _sign(self, sign: str) -> None:
        now = self.now
        if not now.base:
            raise NotKrutiDevError(sign)
        if sign == REPH:
            now.has_reph = True
        elif sign == NUKTA:
            half = now.base.endswith(VIRAMA)
            now.base = now.base.removesuffix(VIRAMA) + NUKTA + (VIRAMA if half else "")
        elif sign == BAR and now.base.endswith(VIRAMA):
            now.base = now.base.removesuffix(VIRAMA)
        elif sign in {RAKAR, YAKAR, VIRAMA}:
            now.base = now.base.removesuffix(VIRAMA) + sign
        elif sign in NASALS:
            now.nasal += sign
        else:
            now.signs += sign

    def _end(self) -> str:
        said, self.now = self.now.text() if self.now.base else "", _Akshara()
        return said


def _written(said: str) -> Iterator[str]:
    """What would have to be shown for `said`: the way back, by rules of its own."""
    position = 0
    for match in _AKSHARA.finditer(said):
        yield from _others(said[position : match.start()])
        position = match.end()
        signs = match["signs"]
        if I_SIGN in signs:
            yield I_SIGN
        yield from match["cluster"]
        for sign in signs.replace(I_SIGN, ""):
            yield from _PARTS.get(sign, [sign])
        if match["reph"]:
            yield REPH
    yield from _others(said[position:])


def _others(text: str) -> Iterator[str]:
    for each in text:
        yield from _PARTS.get(each, [each])


def _plain(shown: Iterable[str]) -> list[str]:
    """What is seen, whatever characters show it and whichever mark of a syllable came first."""
    pieces: list[str] = []
    for each in shown:
        if each == BAR and pieces and pieces[-1] == VIRAMA:
            pieces.pop()
        elif each == NUKTA and pieces and pieces[-1] == VIRAMA:
            pieces[-1:] = [NUKTA, VIRAMA]
        elif each == REPH or each in _PARTS:
            pieces += _PARTS.get(each, [each])
        elif each.startswith(I_SIGN):
            pieces += each.split("+")
        else:
            pieces += each
    return _in_order(pieces)


def _in_order(pieces: list[str]) -> list[str]:
    """Marks that follow each other sorted; those of a syllable with ि directly after that."""
    found: list[str] = []
    marks: list[str] = []
    at = -1  # where the marks of a syllable with ि go
    for each in pieces:
        if each == REPH or (_SIGN.match(each) and each != I_SIGN):
            marks.append(each)
            continue
        in_cluster = each in {VIRAMA, NUKTA} or (found[-1:] == [VIRAMA] and not marks)
        if marks or (at >= 0 and not in_cluster and found[-1] != I_SIGN):
            place = at if at >= 0 else len(found)
            if not (at >= 0 and found[-1] == I_SIGN):
                found[place:place] = sorted(marks)
                marks, at = [], -1
        found.append(each)
        at = len(found) if each == I_SIGN else at
    place = at if at >= 0 else len(found)
    found[place:place] = sorted(marks)
    return found
