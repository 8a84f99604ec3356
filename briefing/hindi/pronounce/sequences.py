"""Letters that only Persian, Arabic or English words have beside each other, and so their nuktas.

What no list has is decided here, and only where Sanskrit and native Hindi have no such
sequence: फ before a virama (हफ्ता, ऑफ्टर), ख before त (सख्त), ज in -इज्म. Native words
with फ (फल, सफल, स्फूर्ति, प्रफुल्ल, सौंफ) never match.
"""

from __future__ import annotations

from briefing.devanagari import CONSONANTS, NUKTA, VIRAMA, VOWEL_SIGNS, VOWELS
from briefing.io.later import later

_VOWEL = f"[{VOWEL_SIGNS}{CONSONANTS}{VOWELS}]"
_AT_END = "(?=$|[ोे]ं$)"

_LETTERS = {
    "फ": later(
        # before a virama, or after r, l or n: बर्फ, हफ्ता, गोल्फ; Sanskrit has it in neither place
        f"(?<!{VIRAMA})फ(?={VIRAMA})|(?<=[रलन]{VIRAMA})फ|फ(?=ाइ|ाउ|ेय)|(?<=ग्रा)फ(?=[िीर])"
        # -फुल, but not प्रफुल; at the end, but not after a nasal (सौंफ) nor in native कफ, डफ, भाफ
        rf"|(?<!^प्र)(?<=..)फ(?=ुल$)|(?<={_VOWEL})(?<!^क)(?<!^ड)(?<!^भा)(?<!^बा)फ{_AT_END}"
    ),
    "ज": later(
        # -इज़्म, -यूज़, -आइज़, -आउज़, -ट्ज़, -ज़ार्ड, plurals in -ेज़ and -ीज़; native बीज, तीज, खीज
        f"(?<!ज{VIRAMA})ज(?={VIRAMA}[मबफ])|(?<={VIRAMA}यू)ज(?=र|$|[ोे]ं$)"
        f"|(?<=[ाल]इ|ाउ)ज(?=र|{VIRAMA}ड|ेश|िंग|$|[ोे]ं$)|(?<!^)ज(?=ार{VIRAMA}ड)|(?<=ी)(?<![बतखभ]ी)ज$"
        f"|(?<=ट{VIRAMA})ज$|(?<=[चजश]े)ज$|(?<=[ि{VIRAMA}]से)ज$"
    ),
    "ख": later(f"ख(?={VIRAMA}[तशसवमफ])"),
    "ढ": later(  # between vowels, but not after a prefix (बेढंगा, निढाल)
        f"(?<=[{CONSONANTS}{VOWEL_SIGNS}])(?<!^बे)(?<!^नि)(?<!^सु)(?<!^अन)ढ(?!{VIRAMA})"
    ),
}
"""Where each of these letters has its nukta."""

_ROUND_O = later("[ॉऑॲॅ]")
_ENGLISH_END = later("(?:मेंट|शन|शनल|िंग|र्स|र्ट|र्ड|स्ट|ल्ड|क्स|ट्स|इटर|इनर|ेंस|ैंस|ेशन|ाइड)$")
_ENGLISH_F = later(r"फ(?!ट|ल|ू|ि[रस]|ं|ँ|ें|ैल|ु[सर])")


def by_sequence(letters: str) -> str:
    """`letters`, a word without any nukta, with those that only loans have there.

    >>> by_sequence("गिफ्टेड"), by_sequence("सख्ती"), by_sequence("सौंफ")
    ('गिफ़्टेड', 'सख़्ती', 'सौंफ')
    """
    if "फ" in letters:
        if _ROUND_O.search(letters):
            return by_sequence(letters.replace("फ", "\0")).replace("\0", "फ़")
        if _ENGLISH_END.search(letters):
            letters = _ENGLISH_F.sub(f"फ{NUKTA}", letters)
    for letter, where in _LETTERS.items():
        if letter in letters:
            letters = where.sub(letter + NUKTA, letters)
    return letters.replace(NUKTA * 2, NUKTA)
