"""Letters with the figures that they count: P 10 W 7 L 3, OBC-27, 6m–5y, RAC 45/WL 12."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END
from briefing.hindi import numbers
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.classes.durations import Stay
from briefing.hindi.normalize.patterns import FIGURE, PAUSE, START, before
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_ENTRY = r"(?:[A-Z]{1,2}|Pts|pts|NR|GD)[ :-]{1,2}[+-]?[0-9]{1,4}(?:\.[0-9]{1,3})?"
_ROW = later(
    rf"(?<![A-Za-z0-9.]){_ENTRY}(?:(?:,? |, ?){_ENTRY}){{2,9}}(?![0-9A-Za-z]|[.,:/-][0-9])"
)
_ENTRIES = later(r"([A-Za-z]+)[ :-]{1,2}([+-]?)([0-9.]+)")
_SIGNS = {"+": "प्लस ", "-": "माइनस ", "": ""}
_CATEGORY = later(
    r"(?<![A-Za-z0-9])(?P<of>UR|GEN|Gen|OBC|SC|ST|EWS|PH|PwD|PWD|PwBD|BC|EBC|MBC|GS)[-–:] ?"
    r"(?P<number>[0-9]{1,5}(?:\.[0-9]{1,4})?)(?![0-9A-Za-z]|[-/:][0-9])"
)
_AGES = later(
    rf"{START}(?P<low>[0-9]{{1,2}}) ?(?P<first>[mwyd]|mo|yr)? ?[-–—] ?(?P<high>[0-9]{{1,2}}) ?"
    r"(?P<last>[mwyd]|mo|yr)s?(?![A-Za-z0-9])"
)
_SPANS = {"d": "दिन", "w": "सप्ताह", "m": "महीने", "mo": "महीने", "y": "साल", "yr": "साल"}
_DOSE = later(
    r"(?<=/kg)/(?=(?:dose|day|d)(?![A-Za-z]))"
    rf"|(?:(?<=/किग्रा)|(?<=/किलो))/(?=(?:खुराक|डोज|डोज़|दिन){WORD_END})"
)
_STROKE = later(r"(?<=[0-9]) ?/ ?(?=[A-Z]{2,4}[ -]?[0-9])")
_LABELLED = later(r"(?<![A-Za-z0-9])[A-Z]{2,4}[ -]?[0-9]{1,4} ?\Z")


def _row(match: re.Match[str]) -> str | None:
    """A row of a table of points; not one letter over and over: A 1, A 2, A 3."""
    entries = _ENTRIES.findall(match[0])
    if len({letters for letters, _, _ in entries}) < len(entries):
        return None
    return ", ".join(
        f"{latin.spoken(letters)[0]} {_SIGNS[sign]}{numbers.number(number)}"
        for letters, sign, number in entries
    )


def _ages(match: re.Match[str]) -> str | None:
    """From months to years, of a child; one and the same letter may be meters."""
    first, last = match["first"] or match["last"], match["last"]
    if first == last and first in {"m", "d", "w"}:
        return None
    unit = "" if first == last else f" {_SPANS[first]}"
    low = f"{numbers.number(match['low'])}{unit}"
    return f"{low} से {numbers.number(match['high'])} {_SPANS[last]}"


TALLIES = (
    Rule(
        "row of a table of points",
        _ROW,
        _row,
        (("P 10 W 7 L 3 Pts 14", "पी दस, डब्ल्यू सात, एल तीन, पॉइंट्स चौदह"),),
        Cue.LATIN,
        figures=3,
    ),
    Rule(
        "category and its number",
        _CATEGORY,
        lambda match: f"{latin.spoken(match['of'])[0]} {numbers.number(match['number'])}",
        (
            ("SC-15, ST-7 पद", "एस सी पंद्रह, एस टी सात पद"),
            ("OBC-138.75 रहा", "ओ बी सी एक सौ अड़तीस दशमलव सात पाँच रहा"),
        ),
        Cue.LATIN,
    ),
    Rule(
        "ages in short",
        _AGES,
        _ages,
        (("6m–5y के बच्चे", "छह महीने से पाँच साल के बच्चे"), ("आयु 2-5y है", "आयु दो से पाँच साल है")),
        Cue.LATIN,
        hint="-–—",
        begins=FIGURE,
    ),
)
"""Rules of the class code."""

PER_DOSE = Rule(
    "stroke before a dose",
    _DOSE,
    lambda _: " प्रति ",
    (("10 mg/kg/dose दें", "दस मिलीग्राम प्रति किलोग्राम प्रति डोज़ दें"),),
    Cue.SIGN,
    hint="/",
)
"""A rule of the class sign."""

_EACH = later(r"(?<=[0-9]) ?/ ?(?=[$€£₹](?![0-9]))")
_QUOTIENT = later(rf"(?<=\)) ?/ ?(?=[{WORD}])")
_MONTHLY = later(r"(?<=[0-9-]) ?(?:p\. ?m\.|P\. ?M\.|pm|PM)(?![A-Za-z])")
_PRICE = later(r"(?:₹|Rs\.?|रु\.?) ?[0-9,]+(?:/-)?\Z|(?:रुपये|रुपए)\Z")
PER_CURRENCY = Rule(
    "stroke before a currency",
    _EACH,
    lambda _: " प्रति ",
    (("रुपया 84.07/$ रहा", "रुपया चौरासी दशमलव शून्य सात प्रति डॉलर रहा"),),
    Cue.SIGN,
    hint="/",
)
"""A rule of the class sign."""

QUOTIENT = Rule(
    "stroke behind a bracket of an equation",
    _QUOTIENT,
    lambda match: " बटा " if "=" in match.string[: match.start()] else None,
    (("दाब = बल (N)/क्षेत्रफल है", "दाब बराबर बल, एन, बटा क्षेत्रफल है"),),
    Cue.SIGN,
    hint="/",
)
"""A rule of the class sign."""

_NIGHTS = later(rf"{START}([0-9]{{1,2}}) ?N ?/ ?([0-9]{{1,2}}) ?D(?![A-Za-z0-9])")
NIGHTS = Rule(
    "nights and days by their letters",
    _NIGHTS,
    lambda match: Stay(int(match[1]), int(match[2])),
    (("3N/4D पैकेज", "तीन रातें, चार दिन पैकेज"),),
    Cue.LATIN,
    hint="N",
    begins=FIGURE,
)
"""A rule of the class code."""

MONTHLY = Rule(
    "price of a month",
    _MONTHLY,
    lambda match: " प्रति माह" if before(match, _PRICE) else None,
    (("फीस ₹1,200 p.m. है", "फीस एक हज़ार दो सौ रुपये प्रति माह है"),),
    Cue.LATIN,
    hint="pP",
)
"""A rule of the class code."""

STATUS_STROKE = Rule(
    "stroke between labels with figures",
    _STROKE,
    lambda match: PAUSE if before(match, _LABELLED) else None,
    (("RAC 45/WL 12 है", "आर ए सी पैंतालीस, डब्ल्यू एल बारह है"),),
    Cue.LATIN,
    hint="/",
)
"""A rule of the class sign."""
