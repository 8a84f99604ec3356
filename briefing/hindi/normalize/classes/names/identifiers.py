"""Figures that name instead of count: PIN, card, train, flight, vehicle, section."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names, vocabulary
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.names.keypad import NETWORK_ADDRESS
from briefing.hindi.normalize.classes.names.pins import PINS
from briefing.hindi.normalize.classes.names.sections import SECTIONS
from briefing.hindi.normalize.classes.names.serials import SERIALS
from briefing.hindi.normalize.classes.names.telephone import STOP
from briefing.hindi.normalize.classes.names.transport import TRANSPORT
from briefing.hindi.normalize.classes.names.vehicles import VEHICLES
from briefing.hindi.normalize.classes.numbers.numerals import Digits, digits
from briefing.hindi.normalize.patterns import (
    POSTPOSITIONS,
    START,
    after,
    around,
    before,
    choice,
    cued,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_TRAIN_FIRST = later(
    rf"{START}(?![0-9]{{2}}000)([0-9]{{5}})(?:[/-]([0-9]{{2,5}}))?(?= |/[{WORD}A-Z]|[,।)]|\Z)"
)
_DIRECTED = later(rf" (?:Up|UP|Down|DN|Dn|अप|डाउन)(?![A-Za-z{WORD}])")
_TRAIN_NAMES = cues("train-name")
_NAME_BEFORE = later(rf"(?:{cued('train-name')}|डीएमयू|ईएमयू|मेमू) \(\Z")
_CLOSED = later(r"\)")
"""Around the number of a train behind its name: पैसेंजर (54034)."""
_IN_LATIN = later(
    r"[ /](?:[A-Z][a-z]+ ?[-–]? ?){1,6}(?<![A-Za-z])(?:Exp(?:ress)?|Special|Spl|Mail|SF|Rajdhani"
    r"|Shatabdi|Duronto|Vande Bharat|Garib Rath|Humsafar|Tejas|Passenger)(?![A-Za-z])"
)
"""The name of a train behind its number: 22436/New Delhi - Varanasi Vande Bharat."""
_CARD = later(rf"{START}[0-9]{{4}}([ -])[0-9]{{4}}\1[0-9]{{4}}(?:\1[0-9]{{4}})?{STOP}")
_LONG = later(rf"{START}(?![0-9]+0{{5}}{STOP})[0-9]{{11,19}}{STOP}")
_AIRLINE = choice(readings("airlines"))
_FLIGHT = later(
    rf"(?<![0-9A-Za-z])({_AIRLINE})([- ]?)([0-9]{{2,4}})(?![0-9A-Za-z]|[.,:/-][0-9])(?! ?%)"
)
_FLIGHT_WORDS = cues("flight")
_MIXED_CODE = later(
    r"(?<![0-9A-Za-z])(?=[A-Z0-9]{7,20}(?![0-9A-Za-z]))(?=[A-Z]*[0-9]{2})(?=[0-9]*[A-Z])[A-Z0-9]+"
)
_LETTERS = choice(readings("letters").values())
_HINDI_CODE = later(
    rf"(?<![0-9A-Za-z{WORD}.,])([0-9]{{3,}})((?:{_LETTERS}){{1,3}})([0-9]{{3,}})(?![0-9A-Za-z{WORD}])"
)


def _train_first(match: re.Match[str]) -> Digits | None:
    first, second = match[1], match[2] or ""
    pair = len(second) == 5 and first[:3] == second[:3] and abs(int(first) - int(second)) < 10
    bracketed = len(second) == 2 and match.string[: match.start()].endswith("(")
    pair = pair or (bracketed and abs(int(first[3:]) - int(second)) == 1)
    directed = pair or after(match, _DIRECTED) or after(match, _IN_LATIN)
    directed = directed or (before(match, _NAME_BEFORE) and after(match, _CLOSED))
    if not directed and not _is_train(next_words(match.string, match.end(), 6)):
        return None
    return Digits(", ".join(figures for figures in match.groups() if figures))


def _is_train(words: list[str]) -> bool:
    """Whether the name of a train follows, of places alone: 20941 बांद्रा टर्मिनस-गाजीपुर एक्सप्रेस."""
    name = next((at for at, word in enumerate(words) if word in _TRAIN_NAMES), None)
    if name is None:
        return words[2:3] == ["ट्रेन"] and POSTPOSITIONS.isdisjoint(words[:2])
    return name < 4 or POSTPOSITIONS.isdisjoint(words[:name])


def _flight(match: re.Match[str]) -> Digits | None:
    code, joint, figures = match.groups()
    if (len(figures) < 3 or joint == " ") and not _FLIGHT_WORDS.intersection(around(match)):
        return None
    return Digits(figures, f"{readings('airlines')[code]} ")


_IN_PAIRS = later(r"[0-9]{2}[A-Z]{1,3}[0-9]{2}[A-Z]{1,2}")
_PAIR = later(r"[0-9]{2}|[A-Z]")


def _code(text: str) -> str:
    """Letters by name and figures as digits; the two pairs of a model, 55QN95B, as numbers."""
    if _IN_PAIRS.fullmatch(text):
        return " ".join(
            letter_names.spelled(part) or numbers.number(part) for part in _PAIR.findall(text)
        )
    return " ".join(letter_names.spelled(sign) or numbers.digits(sign) for sign in text)


_SUGAR = later(r"C[0-9]{1,2}H[0-9]{1,2}(?:[NOSP][0-9]{0,2}){0,4}")
"""The formula of an organic compound: C12H22O11."""

_NAMED = later(r"(?P<words>[A-Z]{4,})(?P<figures>[1-9][0-9]{0,3})")
"""A channel, a site or an offer with its number, in capitals."""


def _named(match: re.Match[str]) -> str | None:
    """HARYANATV24 as its words and a number, WELCOME50 as its word."""
    found = _NAMED.fullmatch(match[0])
    if not found:
        return None
    words, figures = found["words"], numbers.number(found["figures"])
    if word := vocabulary.listed(words):
        return f"{word} {figures}"
    parts = vocabulary.split(words) if len(words) >= _LONG_PART else None
    if not parts or len(max(parts, key=len)) < _LONG_PART:
        return None
    said = (vocabulary.known(part) or letter_names.spelled(part.upper()) for part in parts)
    return " ".join([*said, figures])


_LONG_PART = 5
"""Letters of a word that chance makes in no code."""


def _mixed_code(match: re.Match[str]) -> str | None:
    """Letters and figures one by one; COVID19 is listed and no code."""
    formula = _SUGAR.fullmatch(match[0])
    return None if formula or vocabulary.listed(match[0]) else _named(match) or _code(match[0])


def _hindi_code(match: re.Match[str]) -> Digits:
    first, letters, last = match.groups()
    return Digits(f"{first} {letters} {last}")


IDENTIFIER = SemioticClass(
    "identifier",
    "Figures that name instead of count: PIN, card, train, flight, vehicle, section.",
    (
        *SERIALS,
        *TRANSPORT,
        NETWORK_ADDRESS,
        Rule(
            "train before its name",
            _TRAIN_FIRST,
            _train_first,
            (
                ("09453/09454 सूरत स्पेशल", "शून्य नौ चार पाँच तीन, शून्य नौ चार पाँच चार सूरत स्पेशल"),
                ("पैसेंजर (54034) रद्द रहेगी", "पैसेंजर, पाँच चार शून्य तीन चार, रद्द रहेगी"),
                ("रथ (12203/04) चला", "रथ, एक दो दो शून्य तीन, शून्य चार, चला"),
                ("12301 Up चली", "एक दो तीन शून्य एक अप चली"),
                (
                    "22436/New Delhi - Varanasi Vande Bharat",
                    "दो दो चार तीन छह, नई दिल्ली, वाराणसी वंदे भारत",
                ),
                ("52453 कालका शिमला ट्रेन", "पाँच दो चार पाँच तीन कालका शिमला ट्रेन"),
                ("12301 हावड़ा राजधानी एक्सप्रेस", "एक दो तीन शून्य एक हावड़ा राजधानी एक्सप्रेस"),
                (
                    "20941 बांद्रा टर्मिनस-गाजीपुर सिटी एक्सप्रेस",
                    "दो शून्य नौ चार एक बांद्रा टर्मिनस गाजीपुर सिटी एक्सप्रेस",
                ),
            ),
        ),
        Rule(
            "card in groups of four",
            _CARD,
            digits,
            (("1234 5678 9012", "एक दो तीन चार पाँच छह सात आठ नौ शून्य एक दो"),),
        ),
        *PINS,
        *VEHICLES,
        Rule(
            "code of letters and figures",
            _MIXED_CODE,
            _mixed_code,
            (
                ("पैन ABCDE1234F", "पैन ए बी सी डी ई एक दो तीन चार एफ़"),
                ("कोड WELCOME50 है", "कोड वेलकम पचास है"),
                ("HARYANATV24 पर", "हरियाणा टी वी चौबीस पर"),
            ),
        ),
        Rule(
            "code with letters written out",
            _HINDI_CODE,
            _hindi_code,
            (("कोड 1920ए0146", "कोड एक नौ दो शून्य ए शून्य एक चार छह"),),
        ),
        Rule(
            "long figures without commas",
            _LONG,
            digits,
            (("12345678901", "एक दो तीन चार पाँच छह सात आठ नौ शून्य एक"),),
        ),
        Rule(
            "flight",
            _FLIGHT,
            _flight,
            (("AI-302", "ए आई तीन शून्य दो"), ("6E 2134 उड़ान", "छह ई दो एक तीन चार उड़ान")),
        ),
        *SECTIONS,
    ),
    (
        ("CO2 और NH3 गैस", "सी ओ टू और एन एच थ्री गैस"),
        ("धारा 370", "धारा तीन सौ सत्तर"),
        ("महिला – 390662", "महिला, तीन लाख नब्बे हज़ार छह सौ बासठ"),
        ("कुल मतदाता 803101।", "कुल मतदाता आठ लाख तीन हज़ार एक सौ एक।"),
        ("कुल 803101।", "कुल आठ लाख तीन हज़ार एक सौ एक।"),
        ("12000 लोग एक्सप्रेस में", "बारह हज़ार लोग एक्सप्रेस में"),
        ("पटना में 800001 मत", "पटना में आठ लाख एक मत"),
    ),
)
