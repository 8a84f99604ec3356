"""The way back: what a font would have to show for a text, by rules of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.devanagari import CONSONANTS, NASALS, VOWEL_SIGNS
from briefing.io.later import later
from briefing.read.kruti_dev.glyphs import BAR, I_SIGN, NUKTA, REPH, VIRAMA

_SIGN = later(rf"[{VOWEL_SIGNS}{NASALS}]")
_AKSHARA = later(
    rf"(?P<reph>र्(?=[{CONSONANTS}]))?(?P<cluster>[{CONSONANTS}]{NUKTA}?"
    rf"(?:{VIRAMA}[{CONSONANTS}]{NUKTA}?)*{VIRAMA}?)(?P<signs>[{VOWEL_SIGNS}{NASALS}]*)"
)
_PARTS = {"ो": ["ा", "े"], "ौ": ["ा", "ै"], "ॉ": ["ा", "ॅ"], "आ": ["अ", "ा"],
          "ओ": ["अ", "ा", "े"], "औ": ["अ", "ा", "ै"], "ऑ": ["अ", "ा", "ॅ"], "ऐ": ["ए", "े"],
          "ऍ": ["ए", "ॅ"], "ई": ["इ", REPH]}  # fmt: skip


def is_shown_by(shown: Iterable[str], said: str) -> bool:
    """Whether `said` written for the font again is what `shown` has, in the order it is seen."""
    return _plain(_written(said)) == _plain(shown)


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
