"""Month and year in figures behind what they date, and the year of an edition: Exp. 02/2026."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.dates.date_values import DAY, MONTH_NAMES, Date
from briefing.hindi.normalize.patterns import ENGLISH_MONTH, HINDI_MONTH, START, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_MONTH_YEAR = later(
    rf"{START}(?P<month>0[1-9]|1[0-2]|[1-9])[/-](?P<year>20[0-9]{{2}})(?![0-9]|[-/.][0-9])"
)
_YEAR_MONTH = later(rf"{START}(?P<year>20[0-9]{{2}})-(?P<month>0[1-9]|1[0-2])(?![0-9]|[-/.:][0-9])")
_DATED_BEFORE = later(r"(?<![A-Za-z])(?:[Dd]ate|[Mm]onth|दिनांक|माह|महीना)[ :]{1,2}\Z")
_ENGLISH = (
    r"(?:mfg|mfd|exp|expiry)\.?(?: ?(?:date|dt\.?))?|use by|use before|best before|valid till|pkd"
)
_HINDI = (
    "एक्सपायरी(?: डेट)?|(?:अंतिम|अन्तिम) (?:तिथि|तारीख)"
    "|(?:निर्माण|समाप्ति|बनाने की|बनने की)(?: तिथि| तारीख)?"
    "|अवसान|वैधता|माह|महीना|अवधि|बैच"
)
_DATED = later(rf"(?:(?<![A-Za-z])(?i:{_ENGLISH})|{WORD_START}(?:{_HINDI}))[ .:–-]{{0,4}}\Z")
_LABEL = later(
    r"(?<![A-Za-z])(?P<label>[Mm]fg|MFG|[Mm]fd|MFD|[Ee]xp|EXP)\.?(?= ?(?:[Dd]ate ?|DATE ?"
    r"|[Dd]t\.? ?)?[:.]? ?"
    r"[0-9]{1,2}[/-][0-9]{2,4})"
)
_LABELS = {"mfg": "मैन्युफ़ैक्चरिंग", "mfd": "मैन्युफ़ैक्चर्ड", "exp": "एक्सपायरी"}
_EDITION = later(
    rf"{WORD_START}(?P<of>प्र|द्वि|तृ|च|पं)\. ?सं\.[ :–-]{{0,3}}"
    r"(?P<year>(?:18|19|20)[0-9]{2})(?![0-9/-])"
)
_EDITIONS = {"प्र": "प्रथम", "द्वि": "द्वितीय", "तृ": "तृतीय", "च": "चतुर्थ", "पं": "पंचम"}

_SHORT_EXPIRY = later(rf"{START}(?P<month>0[1-9]|1[0-2])/(?P<year>[2-4][0-9])(?![0-9/-]|\.[0-9])")
_EXPIRES = later(
    rf"(?:(?<![A-Za-z])(?i:{_ENGLISH})|{WORD_START}(?:एक्सपायरी(?: डेट)?"
    rf"|समाप्ति(?: तिथि)?))[ .:–-]{{0,4}}\Z"
)
_SHORT_YEAR = later(
    rf"{WORD_START}(?P<month>{HINDI_MONTH})"
    r" ?['’‘](?P<year>[0-9]{2})(?![0-9'’A-Za-z])"
)

_LATIN_MONTH = later(
    rf"(?<![A-Za-z0-9])(?P<month>{ENGLISH_MONTH})(?:\.,? ?|,? )"
    r"(?P<year>(?:18|19|20)[0-9]{2})(?![0-9A-Za-z:/-]|[.,][0-9])"
)
_DATELINE = later(
    rf"{START}(?P<day>{DAY}) (?P<month>{HINDI_MONTH})"
    rf",? (?P<year>[0-2][0-9])(?= ?/ ?[{WORD}])"
)


class MonthYear(NamedTuple):
    """A month of a year."""

    month: str
    """Its name, as it is said."""
    year: int
    """Of four figures."""

    def words(self) -> str:
        """फ़रवरी दो हज़ार छब्बीस."""
        return f"{self.month} {numbers.year(self.year)}"


class Edition(NamedTuple):
    """An edition of a book and its year."""

    number: str
    """Which of them: प्रथम."""
    year: int
    """Of four figures."""

    def words(self) -> str:
        """प्रथम संस्करण उन्नीस सौ तिहत्तर."""
        return f"{self.number} संस्करण {numbers.year(self.year)}"


def _year_month(match: re.Match[str]) -> MonthYear | None:
    """Behind the word for a date; 2000-01 elsewhere is a year of accounts."""
    if not before(match, _DATED_BEFORE):
        return None
    return MonthYear(MONTH_NAMES[int(match["month"])], int(match["year"]))


def _month_year(match: re.Match[str]) -> MonthYear | None:
    """Behind a word for what expires or was made; elsewhere it is the number of something."""
    if not before(match, _DATED):
        return None
    return MonthYear(MONTH_NAMES[int(match["month"])], int(match["year"]))


def _short_expiry(match: re.Match[str]) -> MonthYear | None:
    if not before(match, _EXPIRES):
        return None
    return MonthYear(MONTH_NAMES[int(match["month"])], 2000 + int(match["year"]))


def _short_year(match: re.Match[str]) -> MonthYear:
    """Of this century up to 39: मार्च'24; अगस्त '47 is of the last."""
    year = int(match["year"])
    return MonthYear(readings("months")[match["month"]], year + (2000 if year < 40 else 1900))


MONTH_YEARS = (
    Rule(
        "date of a dateline with a short year",
        _DATELINE,
        lambda match: Date(int(match["day"]), match["month"], 2000 + int(match["year"])),
        (("मुरैना 30 मई 08/ कलेक्टर ने", "मुरैना तीस मई दो हज़ार आठ, कलेक्टर ने"),),
    ),
    Rule(
        "month and year of two figures on goods",
        _SHORT_EXPIRY,
        _short_expiry,
        (("एक्सपायरी 12/26 है", "एक्सपायरी दिसंबर दो हज़ार छब्बीस है"),),
    ),
    Rule(
        "Hindi month and short year",
        _SHORT_YEAR,
        _short_year,
        (("मार्च'24 में", "मार्च दो हज़ार चौबीस में"),),
    ),
    Rule(
        "month in Latin letters and year",
        _LATIN_MONTH,
        lambda match: MonthYear(readings("months")[match["month"]], int(match["year"])),
        (("वह Jan. 2021 में", "वह जनवरी दो हज़ार इक्कीस में"), ("Mar 1999 में", "मार्च उन्नीस सौ निन्यानवे में")),
    ),
    Rule(
        "year and month after the word for a date",
        _YEAR_MONTH,
        _year_month,
        (("date 2023-01 का", "डेट जनवरी दो हज़ार तेईस का"),),
    ),
    Rule(
        "month and year in figures",
        _MONTH_YEAR,
        _month_year,
        (("एक्सपायरी 02/2026 है", "एक्सपायरी फ़रवरी दो हज़ार छब्बीस है"),),
    ),
)
"""Rules of the class date."""

LABELS = (
    Rule(
        "label of a date on goods",
        _LABEL,
        lambda match: _LABELS[match["label"].lower()],
        (
            ("Mfg. 03/2024 है", "मैन्युफ़ैक्चरिंग मार्च दो हज़ार चौबीस है"),
            ("Exp 12/2026 है", "एक्सपायरी दिसंबर दो हज़ार छब्बीस है"),
        ),
    ),
    Rule(
        "edition and its year",
        _EDITION,
        lambda match: Edition(_EDITIONS[match["of"]], int(match["year"])),
        (("प्र.सं. 1973 में", "प्रथम संस्करण उन्नीस सौ तिहत्तर में"),),
    ),
)
"""Rules of the class abbreviation."""
