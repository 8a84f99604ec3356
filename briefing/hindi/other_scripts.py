"""Words in other scripts, written in Devanagari as they sound.

Those of India have their letters in the order of Devanagari, so each letter has its place there.
Of the others espeak-ng says the sounds, in the language that most often is written so.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from briefing.devanagari import NUKTA, VIRAMA
from briefing.hindi.latin.orthography import write
from briefing.hindi.lexicon import tables
from briefing.io.later import later

_LETTERS = "letters"
"""In scripts.tsv, of a script whose letters stand in the order of Devanagari."""

_DEVANAGARI, _BLOCK = 0x0900, 0x80
_ELSEWHERE = {
    "ੰ": "ं", "ੱ": "", "ৎ": "त्", "ৰ": "र", "ৱ": "व", "ୱ": "व", "ൺ": "ण्", "ൻ": "न्", "ർ": "र्",
    "ൽ": "ल्", "ൾ": "ल्", "ൿ": "क्",
}  # fmt: skip
"""Letters of these blocks that Devanagari has in another place, or not at all."""

_AS_IN_HINDI = str.maketrans("\u090e\u0912\u0946\u094a\u0929\u0931\u0933\u0934", "एओेोनरलल")
"""Letters for sounds of the south and the east, as Hindi writes names: तमिल, चेन्नई."""

_Y = "\u092f" + NUKTA
_FINAL_M = later("ं\\Z")
"""Of a word of Malayalam: केरलम."""

_AS_IN_URDU = str.maketrans("\u064a\u0649\u0643\u0629\u0647\u06c0\u0623\u0625", "ییکہہہاا")
"""Letters as Arabic has them, in the form that the language of Urdu knows."""

_STRESS = later(r"[ˈˌ\s]+")
_FINAL = {"अ": "आ", "इ": "ई", "उ": "ऊ"}
"""Vowels that end no Hindi word short."""

_MOST = 4
"""Units of a word beyond three for each letter; what has more was spelled out."""


@lru_cache(maxsize=4096)
def in_devanagari(word: str) -> str:
    """`word`, all of it in other scripts, in Devanagari; "" where its sounds are not known.

    Raises MissingError when they are espeak-ng's to say and it is not there.

    >>> in_devanagari("தமிழ்")
    'तमिल'
    """
    runs = ["".join(run) for _, run in groupby(unicodedata.normalize("NFC", word), _Script())]
    written = [_written(run) for run in runs]
    return "".join(written) if all(written) else ""


class _Script:
    """The script of each letter of a word; a mark or an unknown sign is of the letter before."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, sign: str) -> str:
        name = unicodedata.name(sign, "").partition(" ")[0]
        if name in tables.table("scripts"):
            self._last = name
        return self._last


def _written(run: str) -> str:
    """A word, or a part of one, in one script."""
    how = tables.table("scripts").get(_Script()(run[0]), "")
    if how == _LETTERS:
        return _by_letters(run)
    return _by_sounds(run.translate(_AS_IN_URDU), how) if how else ""


def _by_letters(word: str) -> str:
    places = (_ELSEWHERE.get(sign, chr(_DEVANAGARI + ord(sign) % _BLOCK)) for sign in word)
    written = "".join(places).translate(_AS_IN_HINDI).replace(_Y, "य").removesuffix(VIRAMA)
    return _FINAL_M.sub("म", written) if "MALAYALAM" in unicodedata.name(word[0], "") else written


def _by_sounds(word: str, language: str) -> str:
    from briefing.io.espeakng import phonemes

    sounds = _STRESS.sub("", phonemes(word, language))
    known = _known(language)
    units: list[str] = []
    place = 0
    while place < len(sounds):
        match = known.match(sounds, place)
        if match is None:  # letters spelled in another language, or a sound of none here
            return ""
        units += _units(language)[match[0]]
        place = match.end()
    if not units or len(units) > _MOST + 3 * len(word):
        return ""
    units[-1] = _FINAL.get(units[-1], units[-1])
    return write(units)


@cache
def _units(language: str) -> dict[str, list[str]]:
    """The sounds of a language, and how each is written."""
    found: dict[str, list[str]] = {}
    for named in ("*", language):
        for where, sounds, *units in tables.rows("phonemes"):
            if where == named:
                found |= dict.fromkeys(sounds.split(), "".join(units).split())
    return found


@cache
def _known(language: str) -> re.Pattern[str]:
    """Any sound of a language, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(_units(language), key=len, reverse=True))))
