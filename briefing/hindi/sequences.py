"""Letters that only Persian, Arabic or English words have beside each other, and so their dots.

What no list has is decided here, and only where Sanskrit and native Hindi have no such
sequence: फ before a virama (हफ्ता, ऑफ्टर), ख before त (सख्त), ज in -इज्म. Native words
with फ (फल, सफल, स्फूर्ति, प्रफुल्ल, सौंफ) never match.
"""

from __future__ import annotations

import re

from briefing.devanagari import CONSONANTS, NUKTA, VIRAMA, VOWEL_SIGNS, VOWELS

_VOWEL = f"[{VOWEL_SIGNS}{CONSONANTS}{VOWELS}]"
_ENGLISH_F = re.compile(f"फ(?!{NUKTA}|ट|ल|ू|ि[रस]|ं|ँ|ें|ै[ल]|ु[सर])")
_ALWAYS = (
    # फ before a virama, or after r or l: बर्फ, हफ्ता, गोल्फ; Sanskrit has it in neither
    (re.compile(f"(?<!{VIRAMA})फ(?={VIRAMA})|(?<=[रलन]{VIRAMA})फ(?!{NUKTA})"), "फ़"),
    (re.compile("फ(?=ाइ|ाउ|ेय)|(?<=ग्रा)फ(?=[िीर])|(?<!^प्र)(?<=..)फ(?=ुल$)"), "फ़"),
    # at the end of a word, but not after a nasal (सौंफ) nor in the few native ones (कफ)
    (re.compile(f"(?<={_VOWEL})(?<!^क)(?<!^ड)(?<!^भा)(?<!^बा)फ(?=$|[ोे]ं$)"), "फ़"),
    (re.compile(f"ज(?={VIRAMA}[मबफ])(?<!ज{VIRAMA}ज)"), "ज़"),
    (re.compile(f"(?<={VIRAMA}यू)ज(?=$|र|[ोे]ं$)"), "ज़"),
    (re.compile(f"(?<=[ाल]इ)ज(?=$|र|{VIRAMA}ड|ेश|िंग|[ोे]ं$)"), "ज़"),
    (re.compile(r"(?<=ी)(?<!बी)(?<!ती)(?<!खी)(?<!भी)ज(?=$)"), "ज़"),
    (re.compile(f"ख(?={VIRAMA}[तशसवमफ])"), "ख़"),
    # ढ between vowels is ढ़, but not after a prefix (बेढंगा, निढाल)
    (
        re.compile(f"(?<=[{CONSONANTS}{VOWEL_SIGNS}])(?<!^बे)(?<!^नि)(?<!^सु)(?<!^अन)ढ(?!{VIRAMA})"),
        "ढ़",
    ),
)
_ENGLISH_ONLY = re.compile("(?:मेंट|शन|शनल|िंग|र्स|र्ट|र्ड|स्ट|ल्ड|क्स|ट्स|इटर|इनर|ेंस|ैंस|ेशन|ाइड)$")
_ROUND_O = re.compile("[ॉऑॲॅ]")


def by_sequence(letters: str) -> str:
    """What no list has: sequences that only words with dots have."""
    if _ROUND_O.search(letters):
        letters = letters.replace("फ", "फ़")
    elif _ENGLISH_ONLY.search(letters):
        letters = _ENGLISH_F.sub("फ़", letters)
    for pattern, dotted in _ALWAYS:
        letters = pattern.sub(dotted, letters)
    return letters
