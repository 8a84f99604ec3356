"""Months and weekdays in short: दिस. में, सोम. को, अप्र-मई, 15-नव-25, Jan. से Sept तक."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.calendar import WEEKDAYS
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.dates.date_values import DAY, Date, DateRange
from briefing.hindi.normalize.classes.dates.month_years import MonthYear
from briefing.hindi.normalize.classes.dates.weekdays import DAYS
from briefing.hindi.normalize.patterns import DASH, HINDI_MONTH, POSTPOSITION, START, before, choice
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_SHORT = {
    "जन": "जनवरी", "फर": "फ़रवरी", "फ़र": "फ़रवरी", "अप्र": "अप्रैल", "जुला": "जुलाई", "अग": "अगस्त",
    "सित": "सितंबर", "अक्टू": "अक्टूबर", "अक्तू": "अक्तूबर", "नव": "नवंबर", "दिस": "दिसंबर",
}  # fmt: skip
_SHORT_DAYS = {day.removesuffix("वार"): day for day in WEEKDAYS}
_LATIN_DAYS = {written.capitalize(): spoken for written, spoken in DAYS.items()}
_LATIN = {
    written: spoken
    for written, spoken in readings("months").items()
    if written.isascii() and len(written) < 5
} | _LATIN_DAYS
_OF_TIME = rf"(?= (?:{POSTPOSITION})(?![{WORD}]))"
_IN_SHORT = later(
    rf"(?:{WORD_START}({choice((*_SHORT, *_SHORT_DAYS))})\."
    rf"|(?<![A-Za-z])({choice(_LATIN)})\.?){_OF_TIME}"
)
_ANY_MONTH = rf"(?:({choice(_SHORT)})\.?|({HINDI_MONTH}))"
_SHORT_TO_SHORT = later(
    rf"{WORD_START}{_ANY_MONTH} ?[-–—] ?{_ANY_MONTH}(?![{WORD}])(?! ?[0-9]{{1,2}}(?![0-9]))"
)
_DAY_TO_DAY = later(
    rf"{START}(?P<day>{DAY}) ?(?P<month>{choice(_SHORT)}|{HINDI_MONTH})\.?{DASH}"
    rf"(?P<last>{DAY}) ?(?P<other>{choice(_SHORT)}|{HINDI_MONTH})(?:\.|(?![{WORD}]))"
)
_WEEK_IN_SHORT = later(
    rf"{WORD_START}सोम\.?(?:{DASH}| से )(?P<last>{choice(_SHORT_DAYS)})\.?(?![{WORD}])"
)
"""Only from Monday on: मंगल-शुक्र are planets as well."""
_BEHIND_A_DATE = later(
    rf"(?<=[0-9{WORD}A-Za-z.] \()(?:({choice(_SHORT_DAYS)})|({choice(_LATIN_DAYS)}))\.?(?=\))"
)
_DATE_BEFORE = later(
    rf"(?:[-/.][0-9]{{2,4}}|[0-9] (?:{HINDI_MONTH})(?:,? [0-9]{{4}})?"
    r"|[0-9](?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"(?:,? [0-9]{4})?) \(\Z"
)
_DASHED_IN_SHORT = later(
    rf"(?:{START}(?P<day>{DAY})-|{WORD_START})(?P<month>{choice(_SHORT)})\.?"
    r"-(?P<year>(?:20)?[0-9]{2})(?![0-9])"
)
_SPACED_IN_SHORT = later(
    rf"{START}(?P<day>{DAY}) ?(?P<month>{choice(_SHORT)})\.,? ?['’]?"
    rf"(?P<year>(?:20)?[0-9]{{2}})(?![0-9:.])(?! ?(?:बजे|{choice(_SHORT)}|{HINDI_MONTH}))"
)


def _day_to_day(match: re.Match[str]) -> DateRange | None:
    """Of months of which one is in short: 15 अक्टू.-15 नव.; two full names are left to others."""
    first, last = match["month"], match["other"]
    if first not in _SHORT and last not in _SHORT:
        return None
    return DateRange(
        Date(int(match["day"]), _SHORT.get(first, first)),
        Date(int(match["last"]), _SHORT.get(last, last)),
    )


def _dashed_in_short(match: re.Match[str]) -> Date | MonthYear:
    """15-नव-25, अक्टू-25."""
    month, year = _SHORT[match["month"]], 2000 + int(match["year"]) % 100
    return Date(int(match["day"]), month, year) if match["day"] else MonthYear(month, year)


def _from_month_to_month(match: re.Match[str]) -> str | None:
    """Months of which one is in short: अप्र-मई; two full names are left to others."""
    if not (match[1] or match[3]):
        return None
    first, last = (
        _SHORT.get(short, full) for short, full in (match.group(1, 2), match.group(3, 4))
    )
    return f"{first} से {last}"


def _in_short(match: re.Match[str]) -> str:
    """A month or weekday whose full stop or Latin letters a postposition follows."""
    short, latin = match.groups()
    return _LATIN[latin] if latin else (_SHORT | _SHORT_DAYS)[short]


SHORT_NAMES = (
    Rule(
        "weekday in short after its date",
        _BEHIND_A_DATE,
        lambda match: (
            (_SHORT_DAYS | _LATIN_DAYS)[match[1] or match[2]]
            if before(match, _DATE_BEFORE)
            else None
        ),
        (
            ("15-08-24 (गुरु.) को", "पंद्रह अगस्त दो हज़ार चौबीस, गुरुवार, को"),
            ("24 Aug (Sat) को", "चौबीस अगस्त, शनिवार, को"),
        ),
    ),
    Rule(
        "month in short and year with hyphens",
        _DASHED_IN_SHORT,
        _dashed_in_short,
        (
            ("देय 15-नव-25 को", "देय पंद्रह नवंबर दो हज़ार पच्चीस को"),
            ("माह अक्टू-25 का", "माह अक्टूबर दो हज़ार पच्चीस का"),
        ),
    ),
    Rule(
        "month in short between day and year",
        _SPACED_IN_SHORT,
        _dashed_in_short,
        (("सभा 25 नव. 25 को", "सभा पच्चीस नवंबर दो हज़ार पच्चीस को"),),
    ),
    Rule(
        "month or weekday in short",
        _IN_SHORT,
        _in_short,
        (
            ("दिस. में होगा", "दिसंबर में होगा"),
            ("सोम. को छुट्टी", "सोमवार को छुट्टी"),
            ("Jan. से Sept तक", "जनवरी से सितंबर तक"),
        ),
    ),
    Rule(
        "from month to month in short",
        _SHORT_TO_SHORT,
        _from_month_to_month,
        (("अप्र-मई में", "अप्रैल से मई में"), ("अक्टू-नव तक", "अक्टूबर से नवंबर तक")),
    ),
    Rule(
        "from day to day, months in short",
        _DAY_TO_DAY,
        _day_to_day,
        (("बुवाई 15 अक्टू.-15 नव. तक", "बुवाई पंद्रह अक्टूबर से पंद्रह नवंबर तक"),),
    ),
    Rule(
        "week in short",
        _WEEK_IN_SHORT,
        lambda match: f"सोमवार से {_SHORT_DAYS[match['last']]}",
        (("सोम-शुक्र रात में", "सोमवार से शुक्रवार रात में"), ("सोम. – शनि. खुला", "सोमवार से शनिवार खुला")),
    ),
)
"""Rules of the class date."""
