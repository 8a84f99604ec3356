"""Figures of cameras, screens, tests and questions: f/1.79, 1.5K display, Rh+ve, 6AT, Mk II."""

from __future__ import annotations

import re

from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.money.prices import KARAT, MONTHLY
from briefing.hindi.normalize.classes.names.sequels import SEQUELS
from briefing.hindi.normalize.classes.names.short_forms import BANDS, CATALOGS
from briefing.hindi.normalize.classes.numbers.numerals import ROMAN_NUMERALS
from briefing.hindi.normalize.classes.numbers.series import LETTER_SERIES, VARIETIES
from briefing.hindi.normalize.classes.numbers.tallies import TALLIES
from briefing.hindi.normalize.classes.times.short_lengths import AGO, NIGHTS
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_APERTURE = later(
    r"(?<![A-Za-z0-9])[fFƒ]/ ?(?P<whole>[0-9]{1,2})(?:\.(?P<part>[0-9]{1,2}))?(?![0-9A-Za-z])"
)
_POINT_O = later(r"(?<![0-9A-Za-z.])(?P<whole>[1-9])\.[Oo](?![A-Za-z0-9]|-[O0])")
_F_NUMBER = later(r"(?<![A-Za-z])[fF]/(?=नंबर|नम्बर|संख्या)")
_SCREEN = later(
    r"(?<![0-9A-Za-z.])(?P<whole>[1-8])\.(?P<part>[0-9])K"
    r"(?= (?:डिस्प्ले|स्क्रीन|रेज|रिज|एमोलेड|कर्व|फ्लैट|"
    r"AMOLED|OLED|LTPO|P-OLED|LCD|[Dd]isplay|[Cc]urved|पैनल))"
)
_POSITIVE = later(
    r"(?<![A-Za-z0-9])(?:(?P<group>Rh|AB|A|B|O) ?)?\(?(?P<sign>[+–−±-])(?:\) ?)?ve(?![A-Za-z])"
    r"|(?<![A-Za-z0-9])(?P<rhesus>Rh) ?\(?(?P<factor>[+–−-])\)?(?![A-Za-z0-9])"
)
_SIGNS = {"+": "पॉज़िटिव", "±": "पॉज़िटिव या नेगेटिव"}
_STARS = later(
    r"(?<![0-9A-Za-z.,/-])(?P<stars>[3-7])[ -]?(?:स्टार|[Ss]tar)"
    r"(?= (?:होटल|रिसॉर्ट|रिसोर्ट|रिज़ॉर्ट|रिजॉर्ट|[Hh]otel|[Rr]esort))"
)

_GEARS = later(
    r"(?<![0-9A-Za-z.,])(?P<gears>[4-9]|10)[- ]?"
    r"(?P<kind>i?MT|AT|[eD]?CVT|AMT|DCT|DSG|DKG)(?![A-Za-z0-9])"
)
_OF_GEARS = later(
    r"गियर|ट्रांसमिशन|इंजन"
    r"|(?<![A-Za-z])(?:AMT|CVT|DCT|DSG|[5-9] ?AT|[Gg]earbox|[Tt]ransmission)(?![A-Za-z])"
)
_MARK = later(
    r"(?<![A-Za-z])(?:Mk\.?[ -]?|MK[ -](?=[IV]{2}))"
    r"(?P<figure>[1-9][0-9]?|I{1,3}|I?V|VI{1,3})(?![a-z0-9.]|[A-Z]{2})"
)
"""A model of a car, a weapon or a camera: Mk II."""


def _gears(match: re.Match[str]) -> str | None:
    """Gears of a car and how they are shifted; 5 MT of wheat are tons."""
    if not occurs(_OF_GEARS, match.string):
        return None
    gears = english_numbers.cardinal(int(match["gears"]))
    return f"{gears} {letter_names.spelled(match['kind'].upper())}"


def _mark(match: re.Match[str]) -> str:
    figure = match["figure"]
    number = int(figure) if figure.isdigit() else ROMAN_NUMERALS[figure]
    return f"मार्क {english_numbers.cardinal(number)}"


def _point(match: re.Match[str]) -> str:
    """वन पॉइंट सेवन नाइन."""
    said = [english_numbers.cardinal(int(match["whole"]))]
    if match["part"]:
        said.append("पॉइंट")
        said += [english_numbers.cardinal(int(figure)) for figure in match["part"]]
    return " ".join(said)


def _positive(match: re.Match[str]) -> str:
    if match["rhesus"]:
        return f"आर एच {'पॉज़िटिव' if match['factor'] == '+' else 'नेगेटिव'}"
    group = f"{letter_names.spelled(match['group'].upper())} " if match["group"] else ""
    return f"{group}{_SIGNS.get(match['sign'], 'नेगेटिव')}"


DEVICES = (
    *CATALOGS,
    *SEQUELS,
    *LETTER_SERIES,
    *VARIETIES,
    *TALLIES,
    KARAT,
    MONTHLY,
    NIGHTS,
    AGO,
    *BANDS,
    Rule(
        "aperture",
        _APERTURE,
        lambda match: f"एफ़ {_point(match)}",
        (("f/1.79 अपर्चर", "एफ़ वन पॉइंट सेवन नाइन अपर्चर"), ("f/2 लेंस", "एफ़ टू लेंस")),
    ),
    Rule(
        "gears of a car",
        _GEARS,
        _gears,
        (("गियरबॉक्स 5MT और 6 AT है", "गियरबॉक्स फ़ाइव एम टी और सिक्स ए टी है"),),
    ),
    Rule(
        "mark of a model",
        _MARK,
        _mark,
        (("Tejas Mk II और Mk1 आए", "तेजस मार्क टू और मार्क वन आए"),),
    ),
    Rule(
        "letter O for a nought after a point",
        _POINT_O,
        lambda match: f"{english_numbers.cardinal(int(match['whole']))} पॉइंट ओ",
        (("मोदी सरकार 2.O में", "मोदी सरकार टू पॉइंट ओ में"),),
    ),
    Rule(
        "letter of an aperture",
        _F_NUMBER,
        lambda _: "एफ़ ",
        (("कैमरे का f/नंबर देखें", "कैमरे का एफ़ नंबर देखें"),),
    ),
    Rule(
        "thousands of pixels",
        _SCREEN,
        lambda match: f"{_point(match)} के",
        (("1.5K डिस्प्ले", "वन पॉइंट फ़ाइव के डिस्प्ले"),),
    ),
    Rule(
        "stars of a hotel",
        _STARS,
        lambda match: f"{english_numbers.cardinal(int(match['stars']))} स्टार",
        (("5 स्टार होटल में", "फ़ाइव स्टार होटल में"), ("3-स्टार होटलों ने", "थ्री स्टार होटलों ने")),
    ),
    Rule(
        "positive and negative",
        _POSITIVE,
        _positive,
        (
            ("Rh+ve और A -ve रक्त", "आर एच पॉज़िटिव और ए नेगेटिव रक्त"),
            ("+ve आया", "पॉज़िटिव आया"),
            ("(-) ve है", "नेगेटिव है"),
        ),
    ),
)
"""Rules for them, of the class code."""
