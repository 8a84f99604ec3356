"""Hindi endings on words in Latin letters, a rule of the class Latin word: Customerों, movieों."""

from __future__ import annotations

import re

from briefing.devanagari import CONSONANTS, NUKTA, WORD
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_ENDINGS = {"ों": "ओं", "ो": "ओ", "ें": "एँ", "े": "ए"}
"""What marks the plural or the oblique case, as it is written behind a vowel."""
_CONSONANT = later(rf"[{CONSONANTS}]{NUKTA}?\Z")
_INFLECTED = later(rf"(?<![A-Za-z0-9])([A-Za-z]{{2,}})({'|'.join(_ENDINGS)})(?![{WORD}])")


def _inflected(match: re.Match[str]) -> str:
    """कस्टमरों; behind ी as Hindi nouns have it, मूवियों, and behind other vowels ओं."""
    said, ending = latin.spoken(match[1])[0], match[2]
    if _CONSONANT.search(said):
        return said + ending
    if said.endswith("ी") and ending in {"ों", "ो"}:
        return f"{said[:-1]}िय{ending}"
    return said + _ENDINGS[ending]


INFLECTED = Rule(
    "Hindi ending on a word in Latin letters",
    _INFLECTED,
    _inflected,
    (
        ("Customerों को", "कस्टमरों को"),
        ("movieों में", "मूवियों में"),
        ("videoों में", "वीडियोओं में"),
        ("seatें खाली", "सीटें खाली"),
    ),
    Cue.LATIN,
    hint="ोे",
)
"""A rule of the class Latin word."""
