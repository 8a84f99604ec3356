"""Which words of a text a person should look at: guesses, close calls, English, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.devanagari import WORD
from briefing.hindi.grammar import STARTERS
from briefing.hindi.normalize.explain import YOUR_LEXICON, Explanation

GUESS, CLOSE, ENGLISH, NAME, OWN = "guess", "close", "english", "name", "own"
"""No rule knows it; another reading was as near; Latin letters; a person; your lexicon."""

_LATIN = re.compile(r"[A-Za-z]")
_HINDI = re.compile(rf"[{WORD}]+")
_TITLES = """
श्री श्रीमती सुश्री कुमारी डॉ डॉक्टर प्रो प्रोफ़ेसर प्रोफेसर पंडित प्रधानमंत्री मुख्यमंत्री
राष्ट्रपति उपराष्ट्रपति राज्यपाल मंत्री वित्तमंत्री गृहमंत्री विदेशमंत्री सांसद विधायक महापौर
न्यायमूर्ति जस्टिस जनरल कर्नल कैप्टन कप्तान निदेशक महानिदेशक प्रवक्ता अभिनेता अभिनेत्री
लेखक लेखिका कवि वैज्ञानिक कोच कलेक्टर इंस्पेक्टर
"""
_FAMILIES = """
सिंह कुमार कुमारी शर्मा वर्मा गुप्ता यादव मिश्रा मिश्र पांडेय पाण्डेय तिवारी त्रिपाठी दुबे चौबे
शुक्ला श्रीवास्तव अग्रवाल जैन पटेल शाह मोदी गांधी नेहरू खान ख़ान अली हुसैन अहमद अंसारी
चौधरी राव रेड्डी नायर अय्यर बनर्जी चटर्जी मुखर्जी बोस सेन दास ठाकुर झा सिन्हा प्रसाद पवार
देशमुख कुलकर्णी जोशी पंत रावत नेगी भट्ट मेहता देसाई कपूर खन्ना मल्होत्रा चोपड़ा
"""
_ORDINARY = """
ने को का की के से में पर और या तथा एवं भी ही तो पद बने बनी रहे रही है हैं था थी थे जी
नियुक्त कार्यालय आवास भवन बनाए पूर्व
"""
_BEFORE_NAMES = frozenset(_TITLES.split())
"""Titles and offices that Hindi news puts before a name."""
_SURNAMES = frozenset(_FAMILIES.split())
_NO_NAMES = STARTERS | frozenset(_ORDINARY.split())
_LONGEST_NAME = 3
_FULL_DATE = re.compile(r"[0-9]{1,2}([-./])[0-9]{1,2}\1(?:1[0-9]|20)[0-9]{2}")
"""With all of its year it is nothing else, though other classes know its figures too."""


def marks(written: Sequence[str], found: Sequence[Sequence[Explanation]]) -> list[list[str]]:
    """For each written word or amount of a sentence, in order, why it should be looked at.

    `found` are the explanations of the same words.
    """
    names = set(_names(written))
    return [
        list(_marks(word, reasons, is_name=index in names))
        for index, (word, reasons) in enumerate(zip(written, found, strict=True))
    ]


def _marks(word: str, reasons: Sequence[Explanation], *, is_name: bool) -> Iterator[str]:
    if any(each.semiotic_class == YOUR_LEXICON for each in reasons):
        yield OWN  # a person has looked at it
        return
    if any(each.guessed for each in reasons):
        yield GUESS
    if any(is_close(each) for each in reasons):
        yield CLOSE
    if is_name:
        yield NAME
    if _LATIN.search(word):
        yield ENGLISH


def is_close(found: Explanation) -> bool:
    """Whether the same characters would have been said otherwise by another class."""
    if found.semiotic_class == "date" and _FULL_DATE.fullmatch(found.written):
        return False
    return any(
        rival.written == found.written and rival.said not in {found.said, found.written, ""}
        for rival in found.rivals
    )


def _names(written: Sequence[str]) -> Iterator[int]:
    """The words that are names by the title before them or the surname after them."""
    bare = [match[0] if (match := _HINDI.search(word)) else "" for word in written]
    for index, word in enumerate(bare):
        if word in _BEFORE_NAMES:
            for follower in range(index + 1, min(index + 1 + _LONGEST_NAME, len(bare))):
                if bare[follower] in _NO_NAMES | _BEFORE_NAMES or not bare[follower]:
                    break
                yield follower
    for index, (first, second) in enumerate(pairwise(bare)):
        if second in _SURNAMES and first and first not in _NO_NAMES | _BEFORE_NAMES:
            yield from (index, index + 1)
