"""Indian words in Latin letters, read as the listed words that look like them.

Rajesh is राजेश and Ramesh is रमेश: no rule tells which a is long, which t is a ट, where
an n is a ण. The names and words of english.tsv do. A new word is cut into letters, each
with the choices of `data/romanised.tsv`; the stretches of letters around it that
also occurs in listed words decides by their majority (pronunciation by analogy,
after Dedina and Nusbaum 1991).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, product
from typing import NamedTuple

from briefing.devanagari import NUKTA, VIRAMA
from briefing.hindi.latin.orthography import SIGNS, write
from briefing.hindi.lexicon import tables
from briefing.io.later import later

_REACH = 3
"""Letters before and after that are compared at most."""

_WIDER = 3
"""How much more a listed word counts that shares one letter more."""

_ENOUGH = 24  # listed words asked for one stretch
_SILENT = "-"
_VOWEL_LETTERS = "aeiou"
_ONLY_INDIAN = later("[खघछझठढधभणषृळञत]")
_ONLY_ENGLISH = later("[टडॉऑ]|ज़्म")
_UNIT = later(rf"[\u0915-\u0939]{NUKTA}?|[\u0905-\u0914]|[\u093e-\u094c]|[ंँ]|{VIRAMA}")
_VOWEL_OF = {sign: vowel for vowel, sign in SIGNS.items() if sign}


class Piece(NamedTuple):
    """Letters `start` to `end` of a word and the units they stand for."""

    start: int
    end: int
    choice: str


def spell(word: str) -> str:
    """`word`, small letters a to z, in Devanagari by Indian letter values.

    >>> spell("shivpratap")
    'शिवप्रताप'
    """
    units: list[str] = []
    for start, end in _groups(word):
        units += _unit(choice) if (choice := _choice(word, start, end)) != _SILENT else []
    return write(_closed(units), conjuncts=True)


@cache
def _choices() -> dict[str, tuple[str, ...]]:
    return {letters: tuple(row.split("|")) for letters, row in tables.table("romanised").items()}


@cache
def _longest() -> int:
    return max(map(len, _choices()))


class Memory(NamedTuple):
    """The listed words of each kind on a string, "^raj$^ram$"."""

    indian: str
    english: str


@cache
def listed() -> Memory:
    """The words of english.tsv that are read letter by letter as Indian words, and the rest."""
    indian: list[str] = []
    english: list[str] = []
    for word, spoken in tables.table("english").items():
        if word.isascii() and word.isalpha():
            foreign = _ONLY_ENGLISH.search(spoken) and not _ONLY_INDIAN.search(spoken)
            # Not `_aligned`: it would keep all of them, and hardly one is asked for again.
            is_indian = not foreign and _alignment(word)
            (indian if is_indian else english).append(f"^{word}$")
    return Memory("".join(indian), "".join(english))


def _groups(word: str) -> Iterator[tuple[int, int]]:
    """Where the groups of letters of `word` begin and end, the longest first."""
    start = 0
    while start < len(word):
        end = min(start + _longest(), len(word))
        while end > start + 1 and word[start:end] not in _choices():
            end -= 1
        yield start, end
        start = end


def _choice(word: str, start: int, end: int) -> str:
    """What the letters `start` to `end` of `word` stand for."""
    choices = _choices().get(word[start:end], (_SILENT,))
    if end < len(word) and word[end] not in _VOWEL_LETTERS:
        with_vowel = ((each, f"{each} अ") if each != _SILENT else (each,) for each in choices)
        choices = tuple(chain.from_iterable(with_vowel))
    if len(choices) == 1:
        return choices[0]
    marked = f"^{word}$"
    weights: Counter[str] = Counter()
    for before, after in product(range(_REACH + 1), repeat=2):
        left = max(0, start + 1 - before)
        votes = _votes(marked[left : end + 1 + after], start + 1 - left, end - start)
        for choice, count in votes.items():
            weights[choice] += _WIDER ** (before + after) * count / (votes.total() + 1)
    return max(choices, key=lambda choice: weights[choice])


@lru_cache(maxsize=4096)
def _votes(stretch: str, offset: int, length: int) -> Counter[str]:
    """What the `length` letters at `offset` of `stretch` stand for in listed words."""
    indian = listed().indian
    votes: Counter[str] = Counter()
    at = indian.find(stretch)
    while at >= 0 and votes.total() < _ENOUGH:
        first = indian.rfind("^", 0, at + 1) + 1
        word = indian[first : indian.find("$", at)]
        start = at + offset - first
        votes.update(
            p.choice for p in _aligned(word) if (p.start, p.end) == (start, start + length)
        )
        at = indian.find(stretch, at + 1)
    return votes


@lru_cache(maxsize=2048)
def _aligned(word: str) -> tuple[Piece, ...]:
    """The letters of a listed word with the units they stand for; () where they do not fit."""
    return _alignment(word)


def _alignment(word: str) -> tuple[Piece, ...]:
    return _align(word, 0, tuple(_units(tables.table("english")[word])), 0) or ()


def _align(word: str, at: int, units: tuple[str, ...], unit: int) -> tuple[Piece, ...] | None:
    """The first way to read `word` from letter `at` as `units` from `unit` on."""
    if at == len(word):
        return () if all(rest == "अ" for rest in units[unit:]) else None
    for end in range(min(at + _longest(), len(word)), at, -1):
        for choice in _choices().get(word[at:end], ()):
            for read, reached in _readings(choice, units, unit):
                rest = _align(word, end, units, reached)
                if rest is not None:
                    return (Piece(at, end, read), *rest)
    return None


def _readings(choice: str, units: tuple[str, ...], unit: int) -> Iterator[tuple[str, int]]:
    """`choice` if the units go on with it, also with an अ that Latin letters leave out."""
    wanted = tuple(_unit(choice)) if choice != _SILENT else ()
    reached = unit + len(wanted)
    if units[unit:reached] == wanted:
        yield choice, reached
        if units[reached : reached + 1] == ("अ",):
            yield f"{choice} अ", reached + 1


def _unit(choice: str) -> list[str]:
    return choice.split()


def _units(spoken: str) -> Iterator[str]:
    """Devanagari as units, with an अ wherever a consonant has no sign and no virama."""
    bare = False
    for part in _UNIT.findall(spoken):
        if part == VIRAMA:
            bare = False
            continue
        sign = _VOWEL_OF.get(part)
        if bare and sign is None:
            yield "अ"
        yield sign or part
        bare = sign is None and part not in SIGNS and part not in "ंँ"
    if bare:
        yield "अ"


def _closed(units: list[str]) -> list[str]:
    """`units` with the vowels at the end of a word as Hindi writes them: ई, ऊ, no अ."""
    if units[-2:] == ["श", "उ"]:  # हिमांशु, शिशु: never long
        return units
    if len(units) > 1:
        open_end = {"अ": "आ"} if units[-2] in SIGNS else {}
        last = {"इ": "ई", "उ": "ऊ", **open_end}.get(units[-1], units[-1])
        return [*units[:-1], last] if last != "अ" else units[:-1]
    return units
