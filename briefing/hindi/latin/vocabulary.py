"""The words in Latin letters that the lists know, with their forms and compounds.

`acronyms.tsv` is asked first and with capitals as written, `english.tsv` in
small letters; then acronyms again in any capitals (Nato, upsc). What neither has may be
a name of two elements (Harmeet), a form of a listed word (updating), a listed word with a
beginning or an ending of `data/affixes.tsv` (unlisted, Ramgarh), or two listed words run
together (smartcity).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from briefing.devanagari import CONSONANTS, NUKTA
from briefing.hindi.latin import inflection, letter_names
from briefing.hindi.latin.origin import NO_FORM, is_indian
from briefing.hindi.lexicon import tables
from briefing.io.later import later

_SHORTEST_BASE = 3
_SHORTEST_PART = 4
"""Of a compound; in shorter parts chance finds words where there are none."""

_SHORTEST_FORM = 5
"""Of a form of a listed word among words run together: states, alerts."""

DRAWN_OUT = later(r"([A-Za-z])\1{2,}")
"""A letter that is written three times or more: hellooo, bhottt."""

_OF = later(r"[A-Z]{1,3}o[A-Z]{1,4}")
"""Initials among which a small o stands for "of": DoPT, LoC, RoC."""
_LONGEST_OF = 4  # letters of those that may be written as a word is: LoP, DoT
_ENDS_IN_A_CONSONANT = later(rf"[{CONSONANTS}]{NUKTA}?\Z")
_ABLE = "एबल"
_LONGEST_RUN = 60
_LONGEST = 40  # letters of the longest form or compound that is looked for
_VOWELS = "aeiou"
_VOWELS_AND_Y = frozenset("aeiouy")
_SHORT_PARTS = frozenset(
    "ai at by cm do gk go hi in is it me mp my no of on pm to tv uk up us vs we".split(" ")  # noqa: SIM905
)
"""Words of two letters that are looked for where words are written together."""


def listed(word: str) -> str | None:
    """`word` as a list gives it."""
    exact = tables.table("acronyms").get(word)
    if exact is not None:
        return exact
    small = word.lower()
    english = tables.table("english").get(small)
    if _OF.fullmatch(word) and (not english or len(word) <= _LONGEST_OF):
        return letter_names.spelled(word)
    return english or (_folded_acronyms().get(small) if _is_plain(word) else None)


@lru_cache(maxsize=8192)
def known(word: str) -> str | None:
    """`word` as a list gives it or as it follows from the lists; None when it does not."""
    small = word.lower()
    said = listed(word)
    if said or len(small) > _LONGEST:
        return said
    by_rule = (_name, _inflected, _affixed, _joined, _derived)
    return next(filter(None, (rule(small) for rule in by_rule)), None)


@cache
def _elements() -> tuple[dict[str, str], dict[str, str]]:
    """What is said for each beginning of a name, and for each ending."""
    rows = tables.table("name_parts").items()
    begin = {letters[:-1]: said for letters, said in rows if letters.endswith("-")}
    end = {letters[1:]: said for letters, said in rows if letters.startswith("-")}
    return begin, end


def _name(word: str) -> str | None:
    """A name of two elements: Harmeet, Rajwinder. Many look like English words (meet, winder)."""
    begin, end = _elements()
    for letters, said in end.items():
        first = begin.get(word.removesuffix(letters)) if word.endswith(letters) else None
        if first:
            return first + said
    return None


def behind_initials(word: str) -> list[str]:
    """The initials and the listed word that capitals are made of: PMKISAN, TVNEWS; [] for none."""
    for cut in range(2, len(word) - _SHORTEST_PART + 1):
        initials, rest = word[:cut], word[cut:]
        if not _VOWELS_AND_Y.isdisjoint(initials.lower()):
            break
        if initials in tables.table("acronyms") and rest.lower() in tables.table("english"):
            return [initials, rest]
    return []


def split(run: str) -> list[str] | None:
    """Words run together, as in makeinindia, in the fewest listed words; None if there are none.

    Of as many words the evenest are taken (pass port, not pas sport). A single letter may stand
    before a listed word (vkohli). Runs longer than any hashtag are not tried.
    """
    run = run.lower()
    if len(run) > _LONGEST_RUN:
        return None
    initial = [run[:1], run[1:]] if len(run) > _SHORTEST_PART and _is_part(run[1:]) else None
    parts = fewest(run, _is_part, _uneven) or initial
    if parts is None and run.startswith("e"):  # epapernews, etownnews: electronic
        behind = fewest(run[1:], _is_part, _uneven)
        parts = ["e", *behind] if behind and len(min(behind, key=len)) >= _SHORTEST_PART else None
    return parts


def fewest(
    run: str, is_part: Callable[[str], bool], cost: Callable[[list[str]], Any] = len
) -> list[str] | None:
    """The parts that make up `run` at the least `cost`, by default the fewest; None for none."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(run) + 1):
        ways = (
            [*before, run[start:end]]
            for start in range(max(0, end - _LONGEST), end)
            if (before := best[start]) is not None and is_part(run[start:end])
        )
        best.append(min(ways, key=cost, default=None))
    return best[-1]


def _uneven(words: list[str]) -> tuple[int, int, int]:
    """How many words there are, how many are in no list, how short the shortest is; least is best.

    The usual words of two letters count as long ones: news in, not new sin.
    """
    shortest = min(_SHORTEST_PART if word in _SHORT_PARTS else len(word) for word in words)
    return len(words), sum(not _is_in_a_list(word) for word in words), -shortest


def _is_part(letters: str) -> bool:
    """Whether a run of words may hold `letters` as a word; of short ones, only the usual."""
    if len(letters) < _SHORTEST_BASE:
        return letters in _SHORT_PARTS
    long = len(letters) >= _SHORTEST_FORM
    return _is_in_a_list(letters) or (long and bool(_inflected(letters) or _affixed(letters)))


def _is_in_a_list(small: str) -> bool:
    return small in tables.table("english") or small.upper() in tables.table("acronyms")


def _is_plain(word: str) -> bool:
    return word.islower() or word.istitle() or word.isupper()


@cache
def _folded_acronyms() -> dict[str, str]:
    return {written.lower(): spoken for written, spoken in tables.table("acronyms").items()}


def _inflected(word: str) -> str | None:
    """A form of an English word; Indian words take no English ending but the plural."""
    for base, form in inflection.readings(word):
        spoken = tables.table("english").get(base)
        takes_it = form is inflection.plural or not is_indian(word, NO_FORM)
        if spoken and len(base) >= _SHORTEST_BASE and takes_it:
            return form(spoken)
    return None


def _affixed(word: str) -> str | None:
    """A listed word with a beginning or an ending of affixes.tsv."""
    for affix, spoken in tables.table("affixes").items():
        letters = affix.strip("-")
        if affix.startswith("-"):
            stem = word.removesuffix(letters) if word.endswith(letters) else ""
            base = _base(stem, _SHORTEST_BASE)
            if base is None and stem.endswith("i"):  # friendliness
                base = _base(f"{stem[:-1]}y", _SHORTEST_BASE)
        else:
            begun = word.startswith(letters)
            base = _base(word.removeprefix(letters), _SHORTEST_PART) if begun else None
        if base:
            return _joint(base, spoken) if affix.startswith("-") else spoken + base
    return None


def _derived(word: str) -> str | None:
    """A form of what an affix makes of a listed word: punishments."""
    for base, form in inflection.readings(word):
        spoken = _affixed(base)
        if spoken:
            return form(spoken)
    return None


def _joint(base: str, ending: str) -> str:
    """`base` with an ending; one ल for the two of natural-ly, a sign for the ए of read-able."""
    if ending == _ABLE and _ENDS_IN_A_CONSONANT.search(base):
        return f"{base}ेबल"
    return (base.removesuffix("ल") if ending == "ली" else base) + ending


def _base(word: str, shortest: int) -> str | None:
    """A listed word, or a form of one, of `shortest` letters at least."""
    if len(word) < shortest:
        return None
    return tables.table("english").get(word) or _inflected(word) or _affixed(word)


def _joined(word: str) -> str | None:
    """Two listed words written as one, the first as long as can be.

    Not where two vowels would meet: Dharm and Anand make Dharmanand धर्मानंद.
    """
    english = tables.table("english")
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        first, last = english.get(word[:cut]), _base(word[cut:], _SHORTEST_PART)
        if first and last and not (is_indian(word) and word[cut] in _VOWELS):
            return first + last
    return None
