"""The day a text says it is of: a line with its date, a reporter's dateline, a bulletin's title.

Only a date that speaks of the text itself counts. “15 अगस्त 1947 को देश आज़ाद हुआ।” is a date in
a text, “नई दिल्ली, 28 नवंबर (भाषा)।” and “शनिवार, 28 नवंबर 2026” are dates of one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.calendar import WEEKDAY
from briefing.hindi.lexicon.entries import entries
from briefing.hindi.normalize.patterns import POSTPOSITION
from briefing.io.later import later

_LINES = 6  # from the top on, empty ones apart, where a date of the text may stand
_LONGEST = 90  # characters of a line that is nothing but a date and a place
_OLDEST = "1990"  # a day before that is one of history; nobody published sound on the web then
_LEAP = 9  # years, in which there is a 29 February (1896 to 1904 is the longest wait)
_MOST_PLACE = 4  # words of a place: नई दिल्ली, सैन फ़्रांसिस्को

_DIGITS = {0x966 + value: str(value) for value in range(10)}
_MONTHS = {entry.written.casefold(): int(entry.value) for entry in entries("months")}
_MONTH = (
    rf"(?P<month>(?<![{WORD}A-Za-z])(?:[{WORD}]+|[A-Za-z]+)(?![{WORD}A-Za-z]))\.?"  # or any word
)
_DAY = r"(?<![0-9.,/-])(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9/])"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_WRITTEN = (
    later(rf"{_DAY}[ ,-]*{_MONTH}(?:[ ,'-]*{_YEAR})?"),
    later(rf"{_MONTH} *{_DAY}(?:,? +{_YEAR})?"),
    later(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})[-/.](?P<m>[01]?[0-9])[-/.](?P<day>[0-3]?[0-9])(?![0-9/.-])"),
    later(r"(?<![0-9])(?P<day>[0-3]?[0-9])[-/.](?P<m>[01]?[0-9])[-/.](?P<year>(?:19|20)[0-9]{2})(?![0-9/.-])"),
)  # fmt: skip
_WEEKDAY = later(
    rf"{WORD_START}{WEEKDAY}(?:वार)?{WORD_END}"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
_LABEL = later(
    rf"{WORD_START}(?:दिनांक|दिनाँक|तारीख़|तारीख|तिथि|प्रकाशित|अद्यतन|अपडेट(?:ेड)?|को|समय|बजे){WORD_END}"
    r"|\b(?:date[d]?|published|updated|posted|on|at|IST|hrs)\b",
    re.IGNORECASE,
)
_CLOCK = later(
    r"(?<![0-9:.])(?P<hour>[01]?[0-9]|2[0-3])[:.](?P<minute>[0-5][0-9])(?![0-9:.])"
    r"(?: *(?P<half>[ap])\.?m\b)?"
    rf"|(?<![0-9:.])(?P<alone>[01]?[0-9]|2[0-3]) *(?=बजे{WORD_END})",
    re.IGNORECASE,
)
PARTS_OF_DAY = (
    (rf"{WORD_START}(?:सुबह|सवेरे|प्रातः|प्रभात|भोर){WORD_END}|morning|subah", "07:00"),
    (rf"{WORD_START}(?:दोपहर|मध्याह्न){WORD_END}|noon|midday|dopahar", "12:00"),
    (rf"{WORD_START}(?:शाम|सायं|साँझ|सांझ|संध्या|सायंकालीन){WORD_END}|evening|shaam|sham", "18:00"),
    (rf"{WORD_START}(?:रात|रात्रि){WORD_END}|night|raat", "21:00"),
)
"""Words for a part of the day, and when a bulletin of it is heard."""
_AFTER_NOON = later(rf"{WORD_START}(?:दोपहर|शाम|सायं|रात|रात्रि){WORD_END}")
_OF_THE_DAY = later(
    rf"{WORD_START}(?:आज|समाचार|ख़बर|ख़बरें|ख़बरों|खबर|खबरें|खबरों|बुलेटिन|ब्रीफ़िंग|ब्रीफिंग|सुर्ख़ियाँ|सुर्ख़ियां|सुर्खियां"
    rf"|सुर्खियाँ|संस्करण|अंक|पंचांग|राशिफल){WORD_END}"
)
_NOT_AFTER = later(rf"\s*(?:से|तक|[-–—] ?[0-9]){WORD_END}")  # a stretch of days
_PUNCTUATION = later(r"[\s,.:;|()/\[\]*_#>=“”\"'।–—-]+")
_AFTER_PLACE = later(rf"[,:(|/–—-]\s*(?:{_WEEKDAY.pattern},?\s*)?\Z", re.IGNORECASE)
_GOES_ON = later(rf"(?:{POSTPOSITION}|और){WORD_END}")
_STOP = later(r"[।॥?!]")
_LEADS_IN = later(r"\s*(?:,\s*)?(?:\([^()]{1,40}\)|/ ?[^\s।:–—-]{1,20})?\s*(?P<end>[।:–—-]|\|)")


class Dateline(NamedTuple):
    """When a text says that it is of."""

    day: str
    """ISO 8601 day."""
    time: str = ""
    """Time of day, HH:MM; "" where only the day is told."""
    end: int = 0
    """Characters of the text up to the end of what says only that, 0 where more is said there."""


def dateline(text: str, near: str = "") -> Dateline | None:
    """What the top of `text` says of its own day, or None.

    A day written without its year is the last that is not after the day that follows `near`, an
    ISO 8601 day on which the text was there; without `near` it is none.

    >>> dateline("नई दिल्ली, 28 नवंबर (भाषा)। सरकार ने कहा।", "2026-11-30").day
    '2026-11-28'
    """
    plain = text[:4000].translate(_DIGITS)
    lines = plain.splitlines(keepends=True)
    at = seen = 0
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else ""
        start, at = at, at + len(line)
        if not line.strip():
            continue
        found = _of_line(line.rstrip(), following, near, first=seen == 0)
        if found:
            day, time, end = found
            return Dateline(day, time or part_of_day(plain[:at]), start + end if end else 0)
        seen += 1
        if seen == _LINES:
            break
    return None


def part_of_day(text: str) -> str:
    """The time that “सुबह की ख़बरें” is heard at, HH:MM; "" where the first line tells none."""
    line = next(filter(str.strip, text[:1000].splitlines()), "")[:_LONGEST]
    title = _STOP.split(line)[0]
    if not _OF_THE_DAY.search(title):
        return ""
    times = (time for words, time in PARTS_OF_DAY if re.search(words, title, re.IGNORECASE))
    return next(times, "")


def _of_line(line: str, following: str, near: str, *, first: bool) -> tuple[str, str, int] | None:
    """Day, time and length of the dateline that a line is or begins with."""
    for match in (m for pattern in _WRITTEN for m in pattern.finditer(line[:200])):
        day = _day(match, near)
        before, after = line[: match.start()], line[match.end() :]
        if day < _OLDEST or _NOT_AFTER.match(after):
            continue
        if len(line) <= _LONGEST and _is_place(before) and not _words_left(after):
            if _GOES_ON.match(following):
                continue
            return day, _time(line), len(line)
        leads = _LEADS_IN.match(after)
        if leads and _is_place(before):
            return day, "", match.end() + leads.end()
        if first and match["year"] and _is_in_bulletin(line, match):
            return day, _time(line[: match.end() + _LONGEST]), 0
    return None


def _is_in_bulletin(line: str, match: re.Match[str]) -> bool:
    """Whether the first sentence, or that after a greeting, calls its date that of a bulletin."""
    ends = (stop.end() for stop in _STOP.finditer(line, match.end()))
    begins = [stop.end() for stop in _STOP.finditer(line, 0, match.start())]
    sentence = line[begins[-1] if begins else 0 : next(ends, len(line))]
    return len(begins) < 2 and _OF_THE_DAY.search(sentence) is not None


def _is_place(before: str) -> bool:
    """Whether what stands before a date is nothing, or a place and a comma."""
    left = _words_left(before)
    if not left:
        return True
    return len(left) <= _MOST_PLACE and _AFTER_PLACE.search(before) is not None


def _words_left(rest: str) -> list[str]:
    """What a line says besides weekday, time and words such as दिनांक; brackets do not count."""
    for pattern in (_WEEKDAY, _CLOCK, _LABEL):
        rest = pattern.sub(" ", rest)
    for words, _ in PARTS_OF_DAY:
        rest = re.sub(words, " ", rest, flags=re.IGNORECASE)
    rest = re.sub(r"\([^()]{1,40}\)", " ", rest)
    return [word for word in _PUNCTUATION.split(rest) if word]


def _day(match: re.Match[str], near: str) -> str:
    named = match.groupdict()
    month = int(named.get("m") or _MONTHS.get(str(named.get("month")).casefold(), 0))
    day, year = int(match["day"]), named.get("year")
    if year or not month:
        return _iso(int(year or 0), month, day)
    if not near:
        return ""
    latest = date.fromisoformat(near) + timedelta(days=1)  # where it is tomorrow already
    years = (_iso(latest.year - back, month, day) for back in range(_LEAP))
    return next((each for each in years if each and each <= latest.isoformat()), "")


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _time(line: str) -> str:
    """The time of day in a line: 18:30, शाम 6:30 बजे, सुबह 7 बजे, 6.30 pm."""
    found = _CLOCK.search(line)
    if not found:
        return ""
    if not found["alone"] and "." in found[0] and not found["half"] and "बजे" not in line:
        return ""
    hour, minute = int(found["hour"] or found["alone"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower()
    late = half == "p" or (not half and _AFTER_NOON.search(line, 0, found.start()) is not None)
    if late and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}"
