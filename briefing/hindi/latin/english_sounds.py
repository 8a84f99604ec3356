"""English words in Devanagari from their sounds and their spelling together.

espeak-ng's English voice says which sounds a word has; the spelling says how Indian
English writes them: the unstressed vowel of president is an ए because it is spelled with
an e, that of national is no letter at all, and an r that British English drops is
written. Sounds and letters are aligned at the lowest cost (the usual letter-to-phoneme
alignment); the pairs are in `data/sounds.tsv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing.hindi.latin.orthography import write
from briefing.hindi.lexicon import tables
from briefing.io.later import later

VOICE = "en"
"""espeak-ng's British English: it keeps cot, caught and cart apart, as Indian English does."""

_SILENT_END = 0.1  # the e of make
_SILENT = 1.0
_UNWRITTEN = 1.5
_ODD_PAIR = 2.0
_SPELT_OUT = 1e-3  # prefers earlier rows where several fit equally well

_MARKS = later(r"[ˈˌ\s‖|]")
_ALIASES = {"ɐ": "ə", "ɚ": "ə", "ᵻ": "ɪ", "ɫ": "l", "r": "ɹ", "g": "ɡ", "æ": "a", "̩": ""}


class _Row(NamedTuple):
    letters: re.Pattern[str]
    units: tuple[str, ...]


class _Step(NamedTuple):
    """The cheapest way to a point of the alignment, and the units written so far."""

    cost: float
    units: tuple[str, ...]


def spell(word: str) -> str:
    """`word`, small letters a to z, in Devanagari; "" when the voice has no sounds for it.

    Raises MissingError when espeak-ng cannot be loaded.
    """
    from briefing.io.espeakng import phonemes

    sounds = _sounds(phonemes(word, VOICE))
    said = write(_aligned(word, sounds)) if sounds else ""
    said = said.replace("इइ", "इ")  # dying: डाइंग
    return f"{said[:-1]}ड" if word.endswith("ed") and said.endswith("्ट") else said


@cache
def _rows() -> dict[str, list[_Row]]:
    """The pairs of `data/sounds.tsv` by phoneme, a row for each spelling."""
    table: dict[str, list[_Row]] = {}
    for phoneme, letters, units in tables.rows("sounds"):
        for alternative in letters.split():
            row = _Row(re.compile(alternative), tuple(units.split()))
            table.setdefault(phoneme, []).append(row)
    return table


@cache
def _phoneme() -> re.Pattern[str]:
    """Any phoneme of the table, the longest first; əʊ is one even behind a vowel (flyover)."""
    longest_first = sorted(_rows(), key=len, reverse=True)
    return re.compile("|".join(re.sub("ə$", "ə(?!ʊ)", phoneme) for phoneme in longest_first))


def _sounds(ipa: str) -> list[str]:
    """IPA cut into the phonemes of the table; nasal vowels become a vowel and an n."""
    for symbol, plain in _ALIASES.items():
        ipa = ipa.replace(symbol, plain)
    return _phoneme().findall(_MARKS.sub("", ipa).replace("\u0303", "n"))


def _aligned(word: str, sounds: list[str]) -> tuple[str, ...]:
    """The units of the cheapest alignment of `word` with `sounds`.

    `best[i]` is the cheapest way to have written some sounds with the first i letters.
    """
    best: list[_Step | None] = [_Step(0.0, ())] + [None] * len(word)
    for sound in sounds:
        _skip_silent(word, best)
        reached: list[_Step | None] = [None] * (len(word) + 1)
        for start, step in enumerate(best):
            if step is not None:
                for end, cost, units in _choices(sound, word, start):
                    _improve(reached, end, _Step(step.cost + cost, step.units + units))
        best = reached
    _skip_silent(word, best)
    last = best[-1]
    return last.units if last is not None else ()


def _skip_silent(word: str, best: list[_Step | None]) -> None:
    """Letters that no sound is written with: make, debt."""
    for index, letter in enumerate(word):
        step = best[index]
        if step is not None:
            silent_end = letter == "e" and index >= len(word) - 2
            cost = _SILENT_END if silent_end else _SILENT
            _improve(best, index + 1, _Step(step.cost + cost, step.units))


def _improve(steps: list[_Step | None], index: int, step: _Step) -> None:
    known = steps[index]
    if known is None or step.cost < known.cost:
        steps[index] = step


def _choices(sound: str, word: str, start: int) -> list[tuple[int, float, tuple[str, ...]]]:
    """Where `sound` may end that begins at letter `start`, at what cost and how written."""
    rows = _rows()[sound]
    choices = [(start, _UNWRITTEN, rows[-1].units), (start + 1, _ODD_PAIR, rows[-1].units)]
    for rank, row in enumerate(rows):
        if match := row.letters.match(word, start):
            choices.append((match.end(), rank * _SPELT_OUT, row.units))
    return [choice for choice in choices if choice[0] <= len(word)]
