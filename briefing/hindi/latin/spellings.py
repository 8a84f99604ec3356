"""The Hindi word that is most likely meant by a spelling in Latin letters.

People write what they hear, with some habits: a for आ and अ, d and r for ड़, ch for च and छ.
Each sound has the ways in which it is spelled and what each costs; the commonest words that a
spelling may stand for compete, and a rare word must be spelled better than a common one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.devanagari import CONSONANTS, NUKTA, VIRAMA
from briefing.hindi.latin import sound_classes
from briefing.hindi.latin.hindi_words import everyday_ranks, hindi_words
from briefing.hindi.lexicon import tables
from briefing.io.later import later

_MOST = 0.8
"""The cost of a spelling above which it does not stand for the word."""

_RARE = 0.09
"""What a word costs that is e times as rare as another."""

_DOUBLED = 0.3
_FIRST, _INHERENT, _FINAL, _JOINED, _SAME = "1", "-", ".", "+", "="
"""The inherent vowel of the first letter, of others, of the last; none, between joined letters.

The last stands before a letter that is joined to itself: क्का."""
_FINAL_JOINED, _LAST_A = "+.", "आ."
"""The inherent vowel of joined letters at the end, which is heard: chitra; आ there: pakda."""
_DROPPED, _DROPPED_BEHIND = "~", 4
"""An inherent vowel not heard, as in बनता (banata is बनाता), and the units before its end."""
_BEFORE_H, _BEHIND_H = "h", "H"
"""The inherent vowels of the first letter and of ह behind it, which sound like e: शहर, पहन."""
_ONCE = 0.2
"""What it costs to write such a letter once: pakka is पक्का, paka may be."""

_NASALS = frozenset("ंँ")
_MAY_LACK = frozenset((_FIRST, _INHERENT, *"आइईउऊएऐओऔ"))
_HAVING = [_INHERENT, "क", _INHERENT, "र"]
"""The end of बनकर behind its stem, whose vowel is not heard: banakar is बनाकर."""

_UNIT = later(rf"क्ष|ज्ञ|च्छ|च्च|[{CONSONANTS}]{NUKTA}?|[\u0905-\u0914]|[\u093e-\u094c]|[ँंः]|{VIRAMA}")
_VOWELS = dict(zip("ािीुूृॅेैॉोौ", "आइईउऊऋऍएऐऑओऔ", strict=True))
_CONSONANT = later(rf"[{CONSONANTS}]")

_ODD = 0.3
"""The cost from which a listed form of the future may be another verb: padhenge is no पड़ेंगे."""
_FUTURE = later("(?:eg[ai]|eng[ei]|ung[ai]|og[ei])\\Z")


class Spelled(NamedTuple):
    """A Hindi word that a spelling may stand for."""

    word: str
    """In Devanagari."""
    cost: float
    """How far the spelling is from its usual one: 0 is it, 1 is odd."""
    rank: int
    """Its place in the list of frequent words, from 0."""


@lru_cache(maxsize=8192)
def best(spelling: str) -> Spelled | None:
    """The word most likely meant by `spelling`, small letters a to z; None if it is none.

    >>> best("pahunchne").word, best("zindagi").word
    ('पहुंचने', 'ज़िन्दगी')
    """
    known = (
        Spelled(word, _cost(spelling, word), rank)
        for skeleton in sound_classes.of_spelling(spelling)
        for rank, word in _index().get(skeleton, ())
    )
    likely = (each for each in known if each.cost <= _MOST)
    listed = min(likely, key=_odds, default=None)
    if listed and (listed.cost < _ODD or not _FUTURE.search(spelling)):
        return listed
    made = _inflected(spelling)
    return made if made and not (listed and listed.cost <= made.cost) else listed


_UNWRITTEN, _MOST_SHORTENED, _COMMONEST = 0.3, 0.65, 1500
"""What a vowel costs that is not written, what all may cost together, for the commonest words."""


@lru_cache(maxsize=1024)
def shortened(spelling: str) -> Spelled | None:
    """The common word most likely meant by a `spelling` that lacks vowels: sbh is सुबह, tjhe तुझे.

    As `best` where that is common.
    """
    usual = best(spelling)
    if usual and usual.rank < _COMMONEST:
        return usual
    known = (
        Spelled(word, _cost(spelling, word, _UNWRITTEN), rank)
        for skeleton in sound_classes.of_spelling(spelling)
        for rank, word in _index().get(skeleton, ())
        if rank < _COMMONEST
    )
    likely = [each for each in known if each.cost <= _MOST_SHORTENED]
    return min([*likely, usual] if usual else likely, key=_odds, default=None)


def is_listed(spelled: Spelled) -> bool:
    """Whether it is a word of the lists itself, and not made of one and an ending."""
    return hindi_words()[spelled.rank] == spelled.word


def is_spelling(letters: str, word: str) -> bool:
    """Whether `letters`, small ones, may stand for `word`, listed or not: babai, बाबई."""
    return _cost(letters, word) <= _MOST


def is_everyday(spelled: Spelled) -> bool:
    """Whether it is a noun of everyday.tsv."""
    return spelled.rank in everyday_ranks()


def _odds(spelled: Spelled) -> float:
    """How unlikely it is: what is spelled well and common comes first."""
    return spelled.cost + _RARE * math.log(spelled.rank + 1)


def _inflected(spelling: str) -> Spelled | None:
    """A form of a frequent word that is none itself: its stem and an ending."""
    for ending, behind_consonant, behind_vowel, *of_a_noun in tables.rows("roman_endings"):
        if not spelling.endswith(ending):
            continue
        if of_a_noun:  # gustaakhiyan is गुस्ताख़ियाँ
            noun = best(f"{spelling.removesuffix(ending)}i")
            if noun and noun.word.endswith(("ी", "ई")):
                plural = behind_consonant if noun.word.endswith("ी") else behind_vowel
                return noun._replace(word=noun.word[:-1] + plural)
        stem = best(spelling.removesuffix(ending))
        if stem and not stem.word.endswith(VIRAMA):
            is_open = _CONSONANT.match(stem.word.rstrip(NUKTA)[-1]) is not None
            said = stem.word + (behind_consonant if is_open else behind_vowel)
            return stem._replace(word=said)
    return None


def _cost(spelling: str, word: str, unwritten: float = math.inf) -> float:
    """The least cost of spelling `word` as `spelling`; infinite where it cannot be.

    A vowel before the last sound that is not written costs `unwritten`.
    """
    least = {0: 0.0}
    units = _units(word)
    for place, unit in enumerate(units, 1):
        after: dict[int, float] = {}
        lacks = unit in _MAY_LACK and place < len(units)
        ways = (("", unwritten), *_ways(unit)) if lacks else _ways(unit)
        for at, cost in least.items():
            for letters, more in ways:
                if spelling.startswith(letters, at):
                    end = at + len(letters)
                    _lower(after, end, cost + more)
                    if letters and spelling.startswith(letters[-1], end):
                        _lower(after, end + 1, cost + more + _DOUBLED)
        least = after
    return least.get(len(spelling), math.inf)


def _lower(costs: dict[int, float], at: int, cost: float) -> None:
    costs[at] = min(cost, costs.get(at, math.inf))


@lru_cache(maxsize=8192)  # most of the words of the lists are asked about again and again
def _units(word: str) -> tuple[str, ...]:
    """The sounds of a written word, each a key of `data/spellings.tsv`."""
    units: list[str] = []
    is_open = False  # a consonant whose vowel is not yet known
    for sign in _UNIT.findall(word):
        if sign == VIRAMA:
            units.append(_JOINED)
        elif sign in _VOWELS:
            units.append(_VOWELS[sign])
        else:
            if is_open:
                units.append(_inherent(units, sign))
            units.append(_SAME + sign if units[-2:] == [sign, _JOINED] else sign)
        is_open = sign not in _VOWELS and _CONSONANT.match(sign) is not None
    if is_open:
        if units[-4:] == _HAVING:
            units[-4] = _DROPPED
        return (*units, _last_inherent(units))
    if units and units[-1] in tables.table("spellings"):
        last = -2 if units[-1] in _NASALS else -1
        if len(units) + last >= _DROPPED_BEHIND and units[last - 2] == _INHERENT:
            units[last - 2] = _DROPPED
        if len(units) > 1 and units[-1] == "आ":
            units[-1] = _LAST_A
    return tuple(units)


def _last_inherent(units: list[str]) -> str:
    """The inherent vowel at the end of a word, behind `units`."""
    if len(units) == 1:
        return _FIRST
    return _FINAL_JOINED if units[-2] == _JOINED or VIRAMA in units[-1] else _FINAL


def _inherent(units: list[str], following: str) -> str:
    """The inherent vowel behind `units` and before the consonant that follows."""
    if len(units) == 1:
        return _BEFORE_H if following == "ह" else _FIRST
    return _BEHIND_H if units[-2:] == [_BEFORE_H, "ह"] else _INHERENT


@cache
def _ways(unit: str) -> tuple[tuple[str, float], ...]:
    if unit[0] == _SAME:
        return (("", _ONCE), *_ways(unit[1:]))
    listed = tables.table("spellings").get(unit, f"{unit} 0")  # a sign that nobody writes so
    row = listed.split()
    return tuple((a.strip("_"), float(b)) for a, b in zip(row[::2], row[1::2], strict=True))


@cache
def _index() -> dict[str, list[tuple[int, str]]]:
    """The frequent words and their ranks, by what is the same in all their spellings."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for rank, word in enumerate(hindi_words()):
        for skeleton in sound_classes.of_word(word):
            found[skeleton].append((rank, word))
    return found
