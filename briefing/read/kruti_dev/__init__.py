"""Hindi typed for Kruti Dev 010, DevLys 010 or Chanakya, converted to Unicode with a proof.

The characters are put in the order of speech; then the result is written for the font again, by
rules of its own, and what does not come back as it was is not converted. (The converters to be
had leave a virama twice in कार्यक्रम, or lose ि over a conjunct.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.devanagari import CONSONANTS, NASALS, VISARGA, VOWEL_SIGNS, VOWELS, WORD
from briefing.io.later import later
from briefing.read.kruti_dev.chanakya import CHANAKYA, FILLERS, as_windows
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
from briefing.read.kruti_dev.latin import LATIN, LATIN_IN_CHANAKYA, is_english
from briefing.read.kruti_dev.proof import is_shown_by

_JOINED = {"ाे": "ो", "ाै": "ौ", "ाॅ": "ॉ"}
_WITH_VOWEL = {"अा": "आ", "अो": "ओ", "अौ": "औ", "अॉ": "ऑ", "एे": "ऐ", "एॅ": "ऍ", "अॅ": "ऍ"}
_CONSONANT = later(rf"[{CONSONANTS}]")
_VOWEL = later(rf"[{VOWELS}]")
_ASCII_WORD = later(r"(?=.*[A-Za-u])[\x21-\x7e]+\Z")
_MARKS = {NUKTA, VIRAMA, RAKAR, YAKAR, REPH, f"{REPH}ं"}
_SIGN = later(rf"[{VOWEL_SIGNS}{NASALS}]")
_COLON = later(rf"(?<=[{WORD}])(?<!त)(?<!न)(?<!य)(?<!श)(?<!छ)(?<!नम){VISARGA}(?=\s|\Z|-)")
_TIME = later(rf"(?<=[0-9]){VISARGA}(?=[0-9])")
_AFTER_FIGURE = later(rf"[0-9] ?{VISARGA}")
_QUOTE_IN_WORD = later(rf"[{WORD}][‘’“”][{WORD}]")


class NotTypedError(ValueError):
    """The characters make no Hindi in this font."""


def to_unicode(text: str) -> str:
    """What `text` shows in Kruti Dev 010. NotTypedError for what cannot be proven.

    Digits, blanks, English words and Devanagari that is Unicode already stay.
    """
    return "\n".join(_line(line, LATIN, _in_kruti_dev) for line in text.split("\n"))


def chanakya_to_unicode(text: str) -> str:
    """The same of what `text` shows in Chanakya, as Windows or a Macintosh shows its bytes."""
    lines = as_windows(text).split("\n")
    return "\n".join(_line(line, LATIN_IN_CHANAKYA, _in_chanakya) for line in lines)


def _line(text: str, latin: re.Pattern[str], convert: Callable[[str], str]) -> str:
    pieces: list[str] = []
    end = 0
    for match in latin.finditer(text):
        if is_english(match[0], _if_it_can_be(match[0], convert)):
            pieces += [convert(text[end : match.start()]), match[0]]
            end = match.end()
    return "".join([*pieces, convert(text[end:])])


def _if_it_can_be(word: str, convert: Callable[[str], str]) -> str:
    try:
        return convert(word)
    except NotTypedError:
        return ""


def _in_kruti_dev(text: str) -> str:
    return _proven(text, list(_shown(text, GLYPHS)))


def _in_chanakya(text: str) -> str:
    if any(_ASCII_WORD.match(word) for word in text.split()):  # typed for another font
        raise NotTypedError(text)
    pieces = []
    letter = ""  # what a filler may finish
    for character in text:
        if character in FILLERS:
            if not letter or letter not in FILLERS[character]:
                raise NotTypedError(text)
            letter = ""
            continue
        pieces.append(character)
        if not _SIGN.match(shown := "".join(CHANAKYA.get(character, ()))) and shown not in _MARKS:
            letter = character
    return _proven(text, list(_shown("".join(pieces), CHANAKYA)))


def _proven(text: str, shown: list[str]) -> str:
    """`shown` in the order of speech, if what would show that again is the same."""
    if any(_is_half(one) and not _goes_on(other) for one, other in pairwise([*shown, " "])):
        raise NotTypedError(text)
    said = "".join(_Reading().read(shown))
    if not is_shown_by(shown, said):
        raise NotTypedError(text)
    said = _TIME.sub(":", said)
    # Behind a figure it is a colon, or the sign of percent from another font.
    if _QUOTE_IN_WORD.search(said) or _AFTER_FIGURE.search(said):
        raise NotTypedError(text)
    return _COLON.sub(":", said)


def _is_half(shown: str) -> bool:
    return len(shown) > 1 and shown.endswith(VIRAMA)


def _goes_on(shown: str) -> bool:
    """Whether a letter without its bar can stand before it."""
    return shown in {BAR, YAKAR, RAKAR, NUKTA} or _CONSONANT.match(shown) is not None


def _shown(text: str, glyphs: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for character in text:
        if character.isdigit() or character.isspace() or "\u0900" <= character <= "\u097f":
            yield character
        elif character in glyphs:
            yield from glyphs[character]
        else:
            raise NotTypedError(character)


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
            raise NotTypedError(self.base)
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
            raise NotTypedError(base)
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
                    raise NotTypedError(each)
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
                    raise NotTypedError(each)
                yield each
        yield self._end()
        if self.waits:
            raise NotTypedError(I_SIGN)

    def _letter(self, letter: str) -> Iterator[str]:
        if not (self.now.base.endswith(VIRAMA) and _CONSONANT.match(letter)):
            yield self._end()
            self.now, self.coming, self.waits = self.coming, _Akshara(), False
        self.now.base += letter

    def _sign(self, sign: str) -> None:
        now = self.now
        if not now.base:
            raise NotTypedError(sign)
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
