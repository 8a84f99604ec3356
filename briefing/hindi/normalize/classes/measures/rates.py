"""Rates: so much for each, with a slash or the English per."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.lexicon.entries import entries, readings
from briefing.hindi.normalize.classes.measures.laboratory import LABORATORY
from briefing.hindi.normalize.classes.measures.measure_values import Rate
from briefing.hindi.normalize.classes.measures.unit_rates import HINDI, POWERS, UNIT_RATES
from briefing.hindi.normalize.classes.measures.units import UNITS, after_slash
from briefing.hindi.normalize.classes.numbers.quantity import ALL_HALVES, NO_HALVES, SCALE, read
from briefing.hindi.normalize.patterns import START, before, choice, cued
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_HEADS = frozenset(
    name.split()[-1]
    for name in (
        *(unit for unit in UNITS.values() if not unit.startswith("डिग्री")),
        *(form for entry in entries("currencies") for form in entry.forms[:1]),
        *str.split("रुपए रुपया यूनिट बैग बोरी कट्टा टन व्यक्ति"),
    )
)
_LENGTHS = [
    *str.split("फुट फीट फ़ीट मील"),
    *(unit for unit, name in UNITS.items() if name.endswith("मीटर")),
]
_DOTTED = choice(unit for unit in HINDI if unit.endswith("."))
_SPANS = cued("period")
_WORD_RATE = later(
    rf"{WORD_START}([{WORD}]+) ?/ ?({_DOTTED}|[{WORD}]+|[A-Za-z]+)([²³]|(?<=सेकंड)2|(?<=सेकण्ड)2)?"
    rf"(?![{WORD}A-Za-z]|/(?!(?:{_SPANS}){WORD_END}))"
)
_FOR_SO_MANY = later(
    rf"{WORD_START}([{WORD}]+) ?/ ?([0-9]{{1,4}}) ?({choice(UNITS)}|[{WORD}]+)"
    rf"(?![{WORD}A-Za-z0-9/²³])"
)
_EACH = (
    rf"{cued('period')}|{cued('sold-by')}|परिवार|छात्र|ग्राम|एकड़|हेक्टेयर|बीघा|किलोवाट|किवा"
    r"|हे\.|हेक्टे\.|कि\.वा\.|यू\.|क्विं\.|कुं\.|ली\.|कि\.ग्रा\."
)
"""What rates, and prices without their currency, are told for: 100/दिन, 1350/बोरी."""
_FIGURE_EACH = later(
    rf"{START}([0-9][0-9,]*(?:\.[0-9]+)?(?P<scale> ?{SCALE})?) ?/ ?"
    rf"(?:(?:वर्ग|sq\.?) ?({choice(_LENGTHS)})|({choice(_LENGTHS)})²|({_EACH}))"
    rf"(?![{WORD}A-Za-z0-9]|/(?!(?:{_SPANS}){WORD_END}))"
)
_FIGURE_FOR_MANY = later(
    rf"{START}(?P<price>[0-9][0-9,]{{2,}}(?:\.[0-9]{{1,2}})?) ?/ ?"
    r"(?P<many>5|10|15|20|25|30|40|45|50|100) ?"
    rf"(?P<unit>ग्राम|ग्रा\.|किलो|किग्रा|क्विंटल|लीटर|मिली|ml|gm|g)(?![{WORD}A-Za-z0-9/])"
)
_EACH_OF_TWO = later(
    rf"{WORD_START}प्रति (?P<first>[{WORD}]+) ?/ ?(?!(?P=first){WORD_END})(?!(?:{_SPANS}){WORD_END})"
    rf"(?P<other>[{WORD}]+)(?![{WORD}A-Za-z0-9²³/])"
)


def _figure_each(match: re.Match[str]) -> Rate:
    _, scale, area, raised, word = match.groups()
    each = UNITS.get(word, word) or f"वर्ग {UNITS.get(area or raised, area)}"
    return Rate(read(match[1], ALL_HALVES if scale else NO_HALVES), each)


def _figure_for_many(match: re.Match[str]) -> Rate:
    """So much for ten grams, as gold is priced."""
    unit = UNITS.get(match["unit"], match["unit"])
    return Rate(read(match["price"]), f"{read(match['many'])} {unit}")


def _each_of_two(match: re.Match[str]) -> str:
    """One unit or the other, each of which costs so much: प्रति किलो/लीटर; not प्रति यूनिट/माह."""
    return f"प्रति {after_slash(match['first'])} या {after_slash(match['other'])}"


def _word_rate(match: re.Match[str]) -> Rate | None:
    head, unit, raised = match.groups()
    divided = "=" in match.string[: match.start()] and " / " in match[0]
    for_land = unit in _LAND and head not in _AREAS
    is_rate = head in _HEADS or unit == "मोल" or for_land
    if head == "ग्राम" and unit in _OF_VILLAGES:
        return None
    if divided or unit in _NO_MEASURES or not is_rate or _LETTERS.issuperset((head, unit)):
        return None
    return Rate(head, f"{POWERS[raised]}{after_slash(unit)}")


_LETTERS = frozenset(readings("letters").values())
_NO_MEASURES = frozenset(str.split("वार तिथि तारीख तारीख़ समय रात दिनांक पुरुष महिला स्त्री बालक बालिका"))
"""Beside दिन or माह the slash before one is a choice: दिन/वार."""

_OF_VILLAGES = frozenset(
    str.split("नगर शहर वार्ड पंचायत मोहल्ला टोला कस्बा तहसील विकासखंड विकासखण्ड थाना")
)
"""Beside them ग्राम is a village and no weight."""

_LAND = frozenset(("हे.", "हेक्टेयर", "हैक्टेयर"))
_AREAS = frozenset(("एकड़", "बीघा", "हेक्टेयर"))
_WHOLES = frozenset(("100", "1000"))
_SMALL_COUNT = later(r"(?<![0-9.,])[0-9]{1,2}(?:\.[0-9]+)? \Z")


def _for_so_many(match: re.Match[str]) -> Rate | None:
    head, figure, word = match.groups()
    if head == word:  # 1 ग्राम/100 ग्राम, not 265 मीटर/275 मीटर
        is_share = figure in _WHOLES and before(match, _SMALL_COUNT)
        return Rate(head, f"{read(figure)} {word}") if is_share and head in _HEADS else None
    unit = UNITS.get(word, word)
    is_rate = head in _HEADS and unit.split()[-1] in _HEADS
    return Rate(head, f"{read(figure)} {unit}") if is_rate else None


RATE = SemioticClass(
    "rate",
    "So much for each, with a slash or the English per.",
    (
        Rule(
            "so much for each",
            _WORD_RATE,
            _word_rate,
            (
                ("5 रुपये/यूनिट", "पाँच रुपये प्रति यूनिट"),
                ("50 रुपये/प्रति व्यक्ति", "पचास रुपये प्रति व्यक्ति"),
                ("दर रुपये/मी. में", "दर रुपये प्रति मीटर में"),
                ("500 ग्राम सक्रिय तत्व/हे. डालें", "पाँच सौ ग्राम सक्रिय तत्व प्रति हेक्टेयर डालें"),
                ("66,000 पौधे/हे. लगाएँ", "छियासठ हज़ार पौधे प्रति हेक्टेयर लगाएँ"),
                ("110 रुपये/किलोवाट/माह", "एक सौ दस रुपये प्रति किलोवाट प्रति माह"),
                ("9.8 मीटर/सेकंड² है", "नौ दशमलव आठ मीटर प्रति वर्ग सेकंड है"),
            ),
        ),
        Rule(
            "so much for each of two",
            _EACH_OF_TWO,
            _each_of_two,
            (("दाम प्रति किलो/लीटर बढ़ा", "दाम प्रति किलो या लीटर बढ़ा"),),
        ),
        Rule(
            "so much for so many",
            _FOR_SO_MANY,
            _for_so_many,
            (
                ("13 ग्राम/100ml", "तेरह ग्राम प्रति एक सौ मिलीलीटर"),
                ("50 रुपये/100 ग्राम", "पचास रुपये प्रति एक सौ ग्राम"),
                ("5 लीटर/100 किमी", "पाँच लीटर प्रति एक सौ किलोमीटर"),
            ),
        ),
        Rule(
            "price for so many",
            _FIGURE_FOR_MANY,
            _figure_for_many,
            (("भाव 75,300/10 ग्राम रहा", "भाव पचहत्तर हज़ार तीन सौ प्रति दस ग्राम रहा"),),
        ),
        Rule(
            "so many for each",
            _FIGURE_EACH,
            _figure_each,
            (
                ("घनत्व 382/वर्ग किमी है", "घनत्व तीन सौ बयासी प्रति वर्ग किलोमीटर है"),
                ("100/दिन की दर", "एक सौ प्रति दिन की दर"),
                ("5 लाख/परिवार/वर्ष", "पाँच लाख प्रति परिवार प्रति वर्ष"),
                ("2.5 लाख/साल का", "ढाई लाख प्रति साल का"),
                ("खाद 1350/बोरी मिली", "खाद एक हज़ार तीन सौ पचास प्रति बोरी मिली"),
                ("50/वर्ग फुट का", "पचास प्रति वर्ग फुट का"),
                ("(990/वर्ग मील) है", "नौ सौ नब्बे प्रति वर्ग मील, है"),
                ("घनत्व 1,106/किमी² है", "घनत्व एक हज़ार एक सौ छह प्रति वर्ग किलोमीटर है"),
            ),
        ),
        *UNIT_RATES,
        *LABORATORY,
    ),
    (
        ("अनाज/दाल", "अनाज या दाल"),
        ("एस सी/एस टी एक्ट", "एस सी या एस टी एक्ट"),
        ("ग्राम/12 वार्ड", "ग्राम या बारह वार्ड"),
        ("per head", "पर हेड"),
    ),
)
