"""The year of Olympic games behind their city: एम्स्टर्डम 1928, a rule of the class year."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi.normalize.classes.dates.year_values import Year
from briefing.hindi.normalize.patterns import END, FIGURE, START, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_FIGURES = later(rf"{START}((?:18|19|20)[0-9]{{2}}){END}")
_GAMES = (
    "एथेंस|एथेन्स|पेरिस|सेंट लुइस|लंदन|स्टॉकहोम|एंटवर्प|एम्स्टर्डम|लॉस एंजिल्स|लॉस एंजिलिस|बर्लिन|हेलसिंकी|हेलसिंकि|"
    "मेलबर्न|रोम|टोक्यो|टोकियो|मेक्सिको|म्यूनिख|मॉन्ट्रियल|मास्को|मॉस्को|सियोल|बार्सिलोना|अटलांटा|सिडनी|बीजिंग|रियो"
)
_AT_THE_GAMES = later(rf"{WORD_START}(?:{_GAMES})(?: ओलंपिक| ओलिंपिक)? ?[-(]? ?\Z")


def _of_games(match: re.Match[str]) -> Year | None:
    """Of a city of the Olympics and a fourth year: एम्स्टर्डम 1928."""
    year = int(match[1])
    held = 1896 <= year <= 2032 and (year % 4 == 0 or year == 2021)
    return Year(year) if held and before(match, _AT_THE_GAMES) else None


GAMES = (
    Rule(
        "year of Olympic games",
        _FIGURES,
        _of_games,
        (
            ("हॉकी एम्स्टर्डम 1928 में", "हॉकी एम्स्टर्डम उन्नीस सौ अट्ठाईस में"),
            ("पदक लॉस एंजिल्स 1932 टीम", "पदक लॉस एंजिल्स उन्नीस सौ बत्तीस टीम"),
        ),
        figures=4,
        begins=FIGURE,
    ),
)
"""The rule."""
