"""What each letter of Devanagari says: a written word cut into consonants and their vowels.

The symbols are those of espeak-ng's Hindi voice, because the neural voice was trained on
them: `c ɟ` for च ज, `ʰ` for breath, `ː` after a long vowel. ड़ is `ɽ`, which espeak-ng
writes `r.`: to the voice a full stop is a full stop.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from briefing.devanagari import AVAGRAHA, JOINERS, NUKTA, VIRAMA, VISARGA
from briefing.hindi.lexicon.tables import rows
from briefing.io.later import later

INHERENT = "a"  # written with the consonant; whether it is said is not decided yet
SCHWA = "ə"  # an inherent vowel that is said
DELETED = "-"  # an inherent vowel that is not said, but counts for the stress
NONE = ""  # no vowel at all: the consonant has a virama

ANUSVARA = "ं"
NO_WORD = 60  # characters; what is longer is noise, and not worth looking for stems or parts

CONSONANTS = {
    "क": "k", "ख": "kʰ", "ग": "ɡ", "घ": "ɡʰ", "ङ": "ŋ",
    "च": "c", "छ": "cʰ", "ज": "ɟ", "झ": "ɟʰ", "ञ": "ɲ",
    "ट": "ʈ", "ठ": "ʈʰ", "ड": "ɖ", "ढ": "ɖʰ", "ण": "ɳ",
    "त": "t", "थ": "tʰ", "द": "d", "ध": "dʰ", "न": "n",
    "प": "p", "फ": "pʰ", "ब": "b", "भ": "bʰ", "म": "m",
    "य": "j", "र": "ɾ", "ल": "l", "व": "ʋ", "ळ": "l", "ऱ": "ɾ", "ऴ": "l", "ऩ": "n",
    "श": "ʃ", "ष": "ʂ", "स": "s", "ह": "h",
    "क़": "q", "ख़": "x", "ग़": "ɣ", "ज़": "z", "झ़": "z", "ड़": "ɽ", "ढ़": "ɽʰ", "फ़": "f",
    "ॸ": "ɖ", "ॹ": "z", "ॺ": "j", "ॻ": "ɡ", "ॼ": "ɟ", "ॾ": "ɖ", "ॿ": "b",
}  # fmt: skip
"""Consonant letters, with nukta where one changes them; ॻ ॼ ॾ ॿ are Sindhi's implosives."""

VOWELS = {
    "अ": "ə", "आ": "aː", "इ": "ɪ", "ई": "iː", "उ": "ʊ", "ऊ": "u", "ऍ": "ɛ", "ॲ": "ɛ",
    "ऎ": "eː", "ए": "eː", "ऐ": "ɛː", "ऑ": "ɔ", "ऒ": "oː", "ओ": "oː", "औ": "ɔː",
    "ऄ": "ə", "ॳ": "ə", "ॴ": "ɔ", "ॵ": "ɔː", "ॶ": "ʊ", "ॷ": "uː",
    "ा": "aː", "ि": "ɪ", "ी": "iː", "ु": "ʊ", "ू": "uː", "ॅ": "ɛ", "ॆ": "eː", "े": "eː",
    "ै": "ɛː", "ॉ": "ɔ", "ॊ": "oː", "ो": "oː", "ौ": "ɔː", "ॏ": "ɔː", "ऺ": "ə", "ऻ": "ɔ",
    "ॎ": "eː", "ॕ": "eː", "ॖ": "ʊ", "ॗ": "uː", VIRAMA: NONE, AVAGRAHA: SCHWA,
}  # fmt: skip
"""Vowels, their signs, and what stands in a vowel's place. After a consonant avagraha keeps
the inherent vowel, as Bhojpuri and Magahi write it; the exceptions use it for that."""

_STROKES = {
    "अा": "आ", "अो": "ओ", "अौ": "औ", "अॅ": "ॲ", "आॅ": "ऑ", "एे": "ऐ",
    "ाे": "ो", "ाै": "ौ", "ाॅ": "ॉ",
}  # fmt: skip
"""Vowels typed in two strokes, as old keyboards did."""

_AS_SAID = {
    "ज्ञ": "ग्य", "क्ष": "क्श", "ऋ": "रि", "्रृ": "्रि", "ृ": "्रि", "ॠ": "री", "ॄ": "्री",
    "व्ह": "व", "ऌ": "ल्रि", "ॢ": "्ल्रि", "ॡ": "ल्री", "ॣ": "्ल्री", "ॐ": "ओम्",
    "दुःख": "दुख",
}  # fmt: skip
"""Letters that modern Hindi says as others."""

_UNHEARD = later(f"[{JOINERS}]")
_LATE_NUKTA = later(f"([\u093e-\u094c])({NUKTA})")
_TWO_STROKES = later("|".join(_STROKES))
_ODD = later("|".join(each.pattern for each in (_UNHEARD, _LATE_NUKTA, _TWO_STROKES)))
_SAID = later("|".join(_AS_SAID))
_CONSONANT = "".join(sorted({letter[0] for letter in CONSONANTS}))
_SIGNS = "".join(sign for sign in VOWELS if unicodedata.category(sign) != "Lo" or sign == AVAGRAHA)
_LETTER = later(
    f"([{_CONSONANT}]{NUKTA}?)([{_SIGNS}]?)([ँंऀ]?)({VISARGA}?)"
    f"|()([{''.join(VOWELS)}])([ँंऀ]?)({VISARGA}?)"
)


class Letter(NamedTuple):
    """One consonant and the vowel after it; either may be absent ("").

    `vowel` is a phoneme, INHERENT while undecided, DELETED or NONE; `nasal` is the
    anusvara or candrabindu written over it.
    """

    consonant: str
    vowel: str
    nasal: str = ""


def spell(word: str) -> str:
    """`word` in the one spelling that word lists use: NFC, no joiners, signs in their order."""
    if not unicodedata.is_normalized("NFC", word):
        word = unicodedata.normalize("NFC", word)
    if not _ODD.search(word):
        return word
    word = _LATE_NUKTA.sub(r"\2\1", _UNHEARD.sub("", word))
    return _TWO_STROKES.sub(lambda match: _STROKES[match[0]], word)


def letters(word: str) -> list[Letter]:
    """Cut a word of `spell` into its letters; what is not Devanagari is passed over.

    >>> letters("कमल")[0]
    Letter(consonant='k', vowel='a', nasal='')
    """
    word = _SAID.sub(lambda match: _AS_SAID[match[0]], word)
    found: list[Letter] = []
    for consonant, sign, nasal, visarga, _, own, own_nasal, own_visarga in _LETTER.findall(word):
        if consonant:
            sound = CONSONANTS.get(consonant) or CONSONANTS[consonant[0]]
            vowel = VOWELS[sign] if sign else INHERENT
            if (nasal or visarga) and vowel in (INHERENT, NONE):
                vowel = SCHWA
            found.append(Letter(sound, vowel, nasal))
        elif own not in (VIRAMA, AVAGRAHA):
            found.append(Letter(NONE, VOWELS[own], own_nasal))
        if visarga or own_visarga:
            found.append(Letter("h", NONE))
    return found


@cache
def letter_names() -> tuple[str, ...]:
    """What the letters of the Latin alphabet are called in Hindi, in each spelling: एफ, एफ़."""
    return tuple({name: None for row in rows("letters") for name in row[:2] if not name.isascii()})
