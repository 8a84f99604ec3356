"""Names made of figures and letters (5G, 24x7, JN.1), and scales in Latin letters (5K, 2 Cr)."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.measures.laboratory import POTENCIES
from briefing.hindi.normalize.classes.names.devices import DEVICES
from briefing.hindi.normalize.classes.names.letter_figures import LETTER_FIGURES, LETTER_NAME
from briefing.hindi.normalize.classes.names.plots import PLOTS
from briefing.hindi.normalize.classes.names.sequels import EPISODES
from briefing.hindi.normalize.classes.numbers.exam_marks import EXAM_MARKS
from briefing.hindi.normalize.classes.numbers.numerals import Number
from briefing.hindi.normalize.classes.numbers.quantity import QUANTITY
from briefing.hindi.normalize.classes.numbers.short_amounts import LAKHS
from briefing.hindi.normalize.classes.sport.chess import CHESS
from briefing.hindi.normalize.classes.sport.scorecards import SCORECARDS
from briefing.hindi.normalize.classes.verse.metres import METRES
from briefing.hindi.normalize.patterns import DASH, START, after, before, choice, cued
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_CODES = readings("codes")

_CODE = later(
    rf"(?<![0-9A-Za-z{WORD}.,])(?<![0-9A-Za-z]-)(?:{choice(_CODES)})(?![0-9A-Za-z{WORD}])"
)

_NUMBER_BEFORE = later(rf"(?:{cued('number-label', 'plot')}) ?\Z")

_SIXES = later(r", ?[0-9]{1,2}[x×]6(?![0-9])")
_VARIANT = later(
    rf"{WORD_START}(?<![A-Za-z0-9.])(?!Q\.)([A-Z]{{1,4}}|{LETTER_NAME}{{1,5}})"
    r"((?:\.[0-9]{1,3}){2,5}|\.[0-9]{1,2})"
    rf"(?![0-9A-Za-z]|\.[A-Za-z0-9])"
)

_FOLLOWED = rf"(?:{cued('followed')})"
_THOUSANDS = later(
    rf"(?<![$€£¥₹]){START}([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)"
    rf"([KM]|(?<=\.[0-9])k|(?<=[0-9]{{2}})k|k(?=\+| {_FOLLOWED}))"
    r"(?![0-9A-Za-z&-])"
)
_ENGLISH_SCALE = later(
    rf"{START}(?=[0-9.,]+(?:{DASH}[0-9.,]+)? ?[A-Za-z])"
    rf"(?P<amount>{QUANTITY})(?<=[A-Za-z.])(?<![0-9]\.)"
)

_MODEL = later("[1-9][05]0X")
"""Of a motorcycle, or so many times: 400X, 100X."""
_MASKED = later(
    r"(?<![0-9A-Za-z])(?:(?=[0-9]+[xX]{2}|[xX]{4}|[xX]{2},[xX]{3}|[xX]{2,3}[0-9]{3,4}(?![0-9A-Za-z]))[0-9xX]+(?:[,-][0-9xX]{2,})*"
    r"(?:(?<=XXXX)(?: XXXX)? [0-9]{4})?|[0-9]{3}X)"
    r"(?![0-9A-Za-z])"
)

_HEXADECIMAL = later(r"(?<![0-9A-Za-z.])0x[0-9A-Fa-f]{1,16}(?![0-9A-Za-z])")
_FLAT = later(
    rf"(?<![=∝≈+×−] ){START}([0-9]{{1,4}}(?:/[0-9]{{1,4}}){{0,3}}) ?/ ?"
    rf"([A-Z](?![A-Za-z0-9./]|\s*[=+−-])|(?:[क-घअबस]|ए|बी|सी|डी|एफ)(?![{WORD}.०0-9/]))"
)
"""The number of a room, a flat or a gate with its letter: 12/A, 45/क, 45/सी."""


def _variant(match: re.Match[str]) -> str:
    """The name of a virus or a program: its letters, and English figures behind each point."""
    head = letter_names.spelled(match[1]) if match[1].isascii() else match[1]
    figures = [_english(part) for part in match[2].split(".") if part]
    return " ".join([head, *(f"पॉइंट {figure}" for figure in figures)])


def _short(match: re.Match[str]) -> Number:
    """10K, 2.3k, 5M; hundreds of thousands are lakhs."""
    if match[2] == "M":
        return Number(f"{match[1]} मिलियन")
    if len(match[1]) == 3 and match[1].isdigit():
        return Number(f"{int(match[1]) / 100:g} लाख")
    return Number(f"{match[1]} हज़ार")


def _code(match: re.Match[str]) -> str | None:
    """The name of the figures; but मकान नं. 24/7 is a house."""
    boundaries = match[0] == "4x4" and after(match, _SIXES)
    return None if boundaries or before(match, _NUMBER_BEFORE) else _CODES[match[0]]


def _masked(match: re.Match[str]) -> str:
    """Figures that are kept secret or open, each x by its name; 20XX is in a century."""
    text = match[0].upper().replace(",", "").replace("-", "").replace(" ", "")
    century = text[:2]
    if text[2:] == "XX" and century in {"18", "19", "20"}:
        return f"{'दो हज़ार' if century == '20' else numbers.cardinal(int(century)) + ' सौ'} एक्स एक्स"
    if _MODEL.fullmatch(text):
        return f"{numbers.number(text[:-1])} एक्स"
    return _one_by_one(text)


def _one_by_one(text: str) -> str:
    """Each figure and each letter by its name: 0x8F."""
    return " ".join(
        numbers.digits(sign) if sign.isdigit() else letter_names.spelled(sign) for sign in text
    )


def _english(figures: str) -> str:
    if len(figures) < 3:
        return english_numbers.cardinal(int(figures))
    return " ".join(english_numbers.cardinal(int(figure)) for figure in figures)


CODE = SemioticClass(
    "code",
    "Figures with a name of their own: 5जी, 24x7, 50MP.",
    (
        *EXAM_MARKS,
        *POTENCIES,
        *EPISODES,
        *CHESS,
        *METRES,
        *SCORECARDS,
        *DEVICES,
        *PLOTS,
        Rule(
            "variant with points",
            _VARIANT,
            _variant,
            (
                ("JN.1 और जेएन.1", "जे एन पॉइंट वन और जेएन पॉइंट वन"),
                ("बी.1.617.2 भी", "बी पॉइंट वन पॉइंट सिक्स वन सेवन पॉइंट टू भी"),
            ),
        ),
        Rule(
            "hexadecimal number",
            _HEXADECIMAL,
            lambda match: _one_by_one(match[0]),
            (("कोड 0x8F0 है", "कोड शून्य एक्स आठ एफ़ शून्य है"),),
        ),
        Rule(
            "figures hidden by x",
            _MASKED,
            _masked,
            (
                ("20XX में", "दो हज़ार एक्स एक्स में"),
                ("98XXXXXX10 पर", "नौ आठ एक्स एक्स एक्स एक्स एक्स एक्स एक शून्य पर"),
                ("स्क्रैम्बलर 400X में", "स्क्रैम्बलर चार सौ एक्स में"),
                ("XX,XXX रुपये", "एक्स एक्स एक्स एक्स एक्स रुपये"),
            ),
        ),
        Rule(
            "number and letter of a flat",
            _FLAT,
            lambda match: (
                f"{' बटा '.join(map(numbers.number, match[1].split('/')))} "
                f"{letter_names.spelled(match[2]) or match[2]}"
            ),
            (
                ("कमरा सं. 12/A में", "कमरा संख्या बारह ए में"),
                ("मकान नं. 45/क है", "मकान नंबर पैंतालीस क है"),
                ("समपार सं. 45/सी पर", "समपार संख्या पैंतालीस सी पर"),
                ("खसरा 12/1/क पर", "खसरा बारह बटा एक क पर"),
            ),
        ),
        *LETTER_FIGURES,
        Rule(
            "megapixels",
            later(
                rf"{START}([0-9]{{1,3}})(?:MP(?![A-Za-z])| MP(?= (?:कैम|सेंसर|का (?:कैम|सेंसर|फ्रंट|मेन))))"
            ),
            lambda match: f"{numbers.number(match[1])} मेगापिक्सल",
            (("50MP कैमरा", "पचास मेगापिक्सल कैमरा"),),
        ),
        Rule(
            "figures with a name of their own",
            _CODE,
            _code,
            (("5जी सेवा", "फ़ाइव जी सेवा"), ("24x7 मदद", "चौबीस घंटे सातों दिन मदद")),
        ),
    ),
    (
        ("मकान नं. 24/7", "मकान नंबर चौबीस बटा सात"),
        ("15जी", "पंद्रह जी"),
        ("80 किमी/घंटा", "अस्सी किलोमीटर प्रति घंटा"),
        ("गाड़ी 12/AB में", "गाड़ी बारह या ए बी में"),
        ("24x70 मीटर", "चौबीस गुणा सत्तर मीटर"),
        ("50 MP आए", "पचास एम पी आए"),
    ),
)

SCALE = SemioticClass(
    "scale",
    "Scales in Latin letters: 10K.",
    (
        Rule(
            "amount with an English scale word",
            _ENGLISH_SCALE,
            lambda match: Number(match["amount"]),
            (("5Cr में", "पाँच करोड़ में"), ("10-15 lakh", "दस से पंद्रह लाख")),
        ),
        Rule(
            "thousands and millions in short",
            _THOUSANDS,
            _short,
            (
                ("10K लोग", "दस हज़ार लोग"),
                ("500K लाइक्स", "पाँच लाख लाइक्स"),
                ("2.3k समीक्षाएँ", "दो दशमलव तीन हज़ार समीक्षाएँ"),
            ),
        ),
        *LAKHS,
    ),
    (
        ("MK 5", "एम के पाँच"),
        ("K2 चोटी", "के टू चोटी"),
        ("धारा 482 Cr.P.C. में", "धारा चार सौ बयासी सी आर पी सी में"),
    ),
)
