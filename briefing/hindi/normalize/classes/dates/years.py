"""Years: 1947 as a year and as a count, 2023-24."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.dates.bare_years import BARE_YEARS, GAMES
from briefing.hindi.normalize.classes.dates.date_values import YEAR_FIGURES, Year, YearRange
from briefing.hindi.normalize.patterns import (
    DASH,
    END,
    POSTPOSITIONS,
    START,
    before,
    cued,
    last_words,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_BEFORE, _AFTER = cues("year-before"), cues("year-after")
"""Words beside a year."""
_SPAN = later(rf"{START}({YEAR_FIGURES})(?:{DASH}| ?[~～] ?)({YEAR_FIGURES}){END}(?!-)")
_SHORT_SPAN = later(
    rf"{START}({YEAR_FIGURES})"
    rf"(?: ?[-–—]|/| [-–—] (?=[0-9]{{2}} (?:(?:का|के) दशक|की अवधि|के (?:बीच|दौरान))(?![{WORD}])))"
    rf"([0-9]{{2}}){END}(?!-)"
)
_EITHER = later(rf"{START}((?:19|20)[0-9]{{2}})/((?:19|20)[0-9]{{2}})(?![0-9A-Za-z]|[.,:-][0-9])")
_OF_A_CASE = later(rf"(?:{cued('number-label', 'case')}) ?[:–-]{{0,2}} ?\Z")
_BETWEEN = frozenset(("तक", "बीच", "दौरान", "दरमियान"))


def _either(match: re.Match[str]) -> YearRange | None:
    """Not the number of a case: अपील संख्या 1953/2017."""
    if before(match, _OF_A_CASE):
        return None
    return YearRange(Year(int(match[1])), Year(int(match[2])), ", ")


def _span(match: re.Match[str]) -> YearRange | None:
    first, last = int(match[1]), int(match[2])
    following = next_word(match)
    plain = not following or following in POSTPOSITIONS | _AFTER
    near = last_words(match.string, match.start(), 1)
    named = bool(_BEFORE.intersection(near))
    if first >= last or not (plain or named or first >= 1900):
        return None
    from_to = last > first + 1 or _BETWEEN.intersection(next_words(match.string, match.end()))
    return YearRange(Year(first), Year(last), " से " if from_to else ", ")


def _short_span(match: re.Match[str]) -> YearRange | None:
    first, last = int(match[1]), int(match[2])
    following = Year(first - first % 100 + last)
    if (first + 1) % 100 == last and last < 2:
        return YearRange(Year(first), Year(first + 1), ", ")
    if (first + 1) % 100 == last:
        return YearRange(Year(first), following, " ", is_short=True)
    if first % 100 < last and "/" not in match[0]:
        return YearRange(Year(first), following, " से ", is_short=True)
    return None


YEAR = SemioticClass(
    "year",
    "Years: 1947 as a year and not as a count, 2023-24.",
    (
        *GAMES,
        *BARE_YEARS,
        Rule(
            "year and the next in short",
            _SHORT_SPAN,
            _short_span,
            (
                ("वित्त वर्ष 2023-24 में", "वित्त वर्ष दो हज़ार तेईस चौबीस में"),
                ("1999-00 का सत्र", "उन्नीस सौ निन्यानवे, दो हज़ार का सत्र"),
                ("2000-01 में", "दो हज़ार, दो हज़ार एक में"),
                ("1990-95 के बीच", "उन्नीस सौ नब्बे से पचानवे के बीच"),
                ("1939 -45 का युद्ध", "उन्नीस सौ उनतालीस से पैंतालीस का युद्ध"),
                ("1911 - 21 का दशक", "उन्नीस सौ ग्यारह से इक्कीस का दशक"),
            ),
        ),
        Rule(
            "one year or another",
            _EITHER,
            _either,
            (("वर्ज़न (2007/2010) में", "वर्ज़न, दो हज़ार सात, दो हज़ार दस, में"),),
        ),
        Rule(
            "from year to year",
            _SPAN,
            _span,
            (
                ("2019–2021", "दो हज़ार उन्नीस से दो हज़ार इक्कीस"),
                ("1999-2000 का सत्र", "उन्नीस सौ निन्यानवे, दो हज़ार का सत्र"),
                ("1947-1948 तक", "उन्नीस सौ सैंतालीस से उन्नीस सौ अड़तालीस तक"),
                ("1914-1918 का युद्ध", "उन्नीस सौ चौदह से उन्नीस सौ अठारह का युद्ध"),
            ),
        ),
    ),
    (
        ("1947 लोग", "एक हज़ार नौ सौ सैंतालीस लोग"),
        ("कुल 1851 घर, 1902 अभ्यर्थी", "कुल एक हज़ार आठ सौ इक्यावन घर, एक हज़ार नौ सौ दो अभ्यर्थी"),
        ("1151 पुल, 1262 मकान", "एक हज़ार एक सौ इक्यावन पुल, एक हज़ार दो सौ बासठ मकान"),
        ("दाम 1150 से 1300", "दाम एक हज़ार एक सौ पचास से एक हज़ार तीन सौ"),
        ("1500 में से 1200", "एक हज़ार पाँच सौ में से एक हज़ार दो सौ"),
        ("करीब 1857 पद", "करीब एक हज़ार आठ सौ सत्तावन पद"),
        ("धारा 1947", "धारा एक हज़ार नौ सौ सैंतालीस"),
    ),
)
