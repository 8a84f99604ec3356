"""Series of questions, 6,24,120, ? and 16K,25L, and varieties of crops, JS 20-34."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.classes.times.clock import OF_A_MIXTURE
from briefing.hindi.normalize.patterns import START, after, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NUMBERS = later(
    rf"{START}(?<![0-9] )[0-9]{{1,6}}(?:,[0-9]{{1,6}}){{1,14}}(?![0-9A-Za-z]|[.,:/][0-9])"
)
_GOES_ON = later(r" ?, ?(?:\?|…|\.\.)")
_BEGAN = later(r"(?:[0-9], |\?, ?)\Z")
_SPOKEN_OF = ("श्रेणी", "श्रेढ़ी", "श्रृंखला", "शृंखला", "श्रंखला", "सीरीज", "सीरीज़")
_LETTERED = later(
    rf"{START}(?P<first>[0-9]{{1,3}})(?P<letters>[A-Z]{{1,2}})(?P<last>[0-9]{{0,3}})(?![A-Za-z0-9])"
)
_OPTION = later(r"\A\s*\(?[A-Ea-e1-5]\) ?\Z")


def _numbers(match: re.Match[str]) -> Numbers | None:
    """Numbers with commas and no blanks, where the row goes on: before them or with a question."""
    grouped = len(set(map(len, match[0].split(",")[1:]))) == 1 and match[0].count(",") == 1
    ends = after(match, _GOES_ON)
    if not ends and not (before(match, _BEGAN) and "?" in match.string):
        return None
    return None if grouped and not ends else Numbers(tuple(match[0].split(",")), ", ")


def _lettered(match: re.Match[str]) -> str | None:
    """16K beside the word for a series, or as all of an option."""
    option = before(match, _OPTION) and not match.string[match.end() :].strip(" ।.!")
    option = option and match["letters"] != "W"  # watts
    if not option and not any(word in match.string for word in _SPOKEN_OF):
        return None
    said = [numbers.number(match["first"]), letter_names.spelled(match["letters"])]
    return " ".join([*said, numbers.number(match["last"])] if match["last"] else said)


_VARIETY = later(
    rf"(?:(?<=[A-Z]{{2}} )|(?<=[A-Z]{{3}} )){START}([0-9]{{2,3}})-([0-9]{{1,3}})"
    r"(?![0-9A-Za-z-]|[.,:/][0-9])"
)
_OF_A_VARIETY = ("किस्म", "क़िस्म", "प्रजाति", "वैरायटी", "वेरायटी", "संकर")


def _variety(match: re.Match[str]) -> Numbers | None:
    """The number of a variety of a crop, no range."""
    told = any(word in match.string for word in _OF_A_VARIETY)
    return Numbers((match[1], match[2])) if told else None


_NEGATIVES = later(
    rf"{START}-?[0-9]{{1,4}}(?: -?[0-9]{{1,4}}){{2,7}}(?![0-9A-Za-z{WORD}]|[.,:/][0-9])"
)


def _negatives(match: re.Match[str]) -> Numbers | None:
    """0 -4 -1 -2, values to choose from: those behind a hyphen do not rise."""
    figures = tuple(match[0].split())
    below = [int(figure[1:]) for figure in figures if figure.startswith("-")]
    rises = below == sorted(below) and "0" not in figures
    return None if len(below) < 2 or rises else Numbers(figures, ", ")


_FERTILIZER = later(
    rf"{START}[0-9]{{1,2}}(?:-[0-9]{{1,2}}){{1,2}}(?![0-9-]|[.,:/][0-9])"
    rf"(?! ?(?:%|kg|{cued('sold-by', 'measure')}|प्रति|फीसदी))"
)
"""No amount of it: डीएपी 35-50 किलो."""


def _fertilizer(match: re.Match[str]) -> Numbers | None:
    """How much it has of nitrogen, phosphorus and potash."""
    return Numbers(tuple(match[0].split("-"))) if before(match, OF_A_MIXTURE) else None


NUMBER_SERIES = (
    Rule(
        "parts of a fertilizer",
        _FERTILIZER,
        _fertilizer,
        (("DAP 18-46 और डीएपी (18-46)", "डी ए पी अठारह छियालीस और डीएपी, अठारह छियालीस"),),
    ),
    Rule(
        "negative numbers in a row",
        _NEGATIVES,
        _negatives,
        (("अंतर? 0 -4 -1 -2", "अंतर? शून्य, माइनस चार, माइनस एक, माइनस दो"),),
    ),
    Rule(
        "numbers of a series",
        _NUMBERS,
        _numbers,
        (
            ("क्रम 1, 2, 6,24,120, ?", "क्रम एक, दो, छह, चौबीस, एक सौ बीस?"),
            ("क्रम 13,35,57,911, ? में", "क्रम तेरह, पैंतीस, सत्तावन, नौ सौ ग्यारह? में"),
        ),
    ),
)
"""A rule of the class number, before others."""

_RICE = r"(?:1121|1176|1401|1460|1509|1637|1692|1718|1728|1847|1885|1886)"
_OF_RICE = later(
    rf"(?:(?:(?<=धान )|(?<=धान \()|(?<=बासमती )|(?<=बासमती \()|(?<=पूसा )|(?<=पूसा-)"
    rf"|(?<=बासमती-)){START}"
    rf"(?P<behind>{_RICE})|{START}(?P<before>{_RICE})(?= (?:धान|बासमती)(?![{WORD}])))"
    r"(?![0-9A-Za-z-]|[.,:/][0-9])"
)
"""Varieties of Basmati that the market goes by (Pusa 1121, 1509 …): their hundreds are said."""

VARIETIES = (
    Rule(
        "variety of rice",
        _OF_RICE,
        lambda match: numbers.year(int(match["behind"] or match["before"])),
        (
            ("धान 1509 की आवक", "धान पंद्रह सौ नौ की आवक"),
            ("धान (1121) तेज", "धान, ग्यारह सौ इक्कीस, तेज"),
            ("1718 बासमती का भाव", "सत्रह सौ अठारह बासमती का भाव"),
            ("पूसा 1509 लगाएँ", "पूसा पंद्रह सौ नौ लगाएँ"),
        ),
    ),
    Rule(
        "variety of a crop",
        _VARIETY,
        _variety,
        (("सोयाबीन की JS 20-34 किस्म", "सोयाबीन की जे एस बीस चौंतीस किस्म"),),
    ),
)
"""A rule of the class code."""

LETTER_SERIES = (
    Rule(
        "number and letter of a series",
        _LETTERED,
        _lettered,
        (("श्रेणी 16K, 25L में", "श्रेणी सोलह के, पच्चीस एल में"), ("(A) 36M", "ए, छत्तीस एम")),
    ),
)
"""A rule of the class code."""
