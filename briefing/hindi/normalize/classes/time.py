"""Clock times."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.grammar import is_finite
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.almanac import ALMANAC
from briefing.hindi.normalize.classes.arrivals import ARRIVAL
from briefing.hindi.normalize.classes.clock import (
    HOURS,
    MINUTES,
    OCLOCK,
    clock_words,
    part_of_day,
)
from briefing.hindi.normalize.patterns import (
    DASH,
    POSTPOSITIONS,
    START,
    before,
    choice,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass
from briefing.io.later import later

_NOT_THE_PREMIER = r"(?! (?:मोदी|नरेंद्र|ने|को|के|की|का|आवास|किसान|केयर्स|श्री))"
_HALF = (
    rf"(?:[AaPp]\.?[Mm](?![A-Za-z])\.?"
    rf"|(?:एएम|पीएम|ए ?एम|पी ?एम|ए\.एम\.|पी\.एम\.)(?![{WORD}]){_NOT_THE_PREMIER})"
)
_ZONE = r"(?:\(?(?:IST|आईएसटी|GMT|जीएमटी|UTC)(?![A-Za-z])\)?)"
_TAIL = rf"(?: ?(?P<oclock>{OCLOCK}))?(?: ?(?P<zone>{_ZONE}))?"

_RANGE = later(
    rf"{START}(?P<h1>{HOURS})(?:[:.](?P<m1>{MINUTES}))?(?: ?(?P<half1>{_HALF}))?{DASH}"
    rf"(?P<h2>{HOURS})(?:[:.](?P<m2>{MINUTES}))?(?![0-9:])(?: ?(?P<half>{_HALF}))?{_TAIL}"
)
_CLOCK = later(
    rf"{START}(?P<h>{HOURS})(?:(?P<sep>:(?: (?={MINUTES} ?{OCLOCK}))?|\.)(?P<m>{MINUTES})"
    rf"(?::(?P<s>{MINUTES}))?)?(?![0-9:])"
    rf"(?: ?(?P<half>{_HALF}))?{_TAIL}"
)
_FOUR_FIGURES = later(
    rf"{START}([01][0-9]|2[0-3])({MINUTES}) ?(?:(?:hrs|hours|Hrs|IST)(?![A-Za-z])\.?|{OCLOCK})"
)
_TWELVE = later(r"(?<![0-9:.])12 ?(noon|midnight)(?![A-Za-z])", re.IGNORECASE)
_PARTS_OF_DAY = cues("part-of-day")
_FROM_A_CLOCK = later(rf"(?:{choice(_PARTS_OF_DAY)}) (?:के )?{HOURS}[.:]{MINUTES} से (?:लेकर )?\Z")
_ABOUT = frozenset(("के", "करीब", "क़रीब", "लगभग", "ठीक"))
"""What stands between a part of the day and the clock: रात के 8.30, सुबह करीब 9.15."""

_OFFSET = later(r"(?<![A-Za-z])(GMT|UTC) ?([+-]) ?([0-9]{1,2})(?::([0-9]{2}))?(?![0-9:])")
_ZONES = {"GMT": "ग्रीनविच समयानुसार", "जीएमटी": "ग्रीनविच समयानुसार", "UTC": "यूटीसी समयानुसार"}


def _on_the_day(hour: int, half: str | None) -> tuple[int, str]:
    """The hour as it is said with AM or PM, and the part of the day ("" without)."""
    if not half:
        return hour, ""
    hour %= 12
    if half[0] in "Ppप":
        hour += 12
    return (hour % 12) or 12, part_of_day(hour)


def _told(match: re.Match[str]) -> bool:
    """Whether the part of the day stands before the match."""
    return bool(_PARTS_OF_DAY.intersection(last_words(match.string, match.start(), 2)))


def _one(hour: int, minute: int, part: str) -> tuple[str, bool]:
    if hour in {0, 24} and minute == 0:
        return ("" if part == "रात" else "रात ") + "बारह", True
    return clock_words(hour, minute)


def _clock(match: re.Match[str]) -> str | None:
    figures, half, oclock, zone = match["m"], match["half"], match["oclock"], match["zone"]
    dotted = match["sep"] == "." and not _on_a_day(match)
    if not (half or oclock or zone) and (not figures or dotted or match["s"]):
        return None
    if oclock and not (figures or half or zone) and match["h"] not in {"0", "00", "24"}:
        return None
    near = {next_word(match), *last_words(match.string, match.start(), 1)}
    if not (half or oclock or zone) and ("अनुपात" in near or _is_ratio(match)):
        return None
    hour, part = _on_the_day(int(match["h"]), half)
    told = _told(match)
    spoken, whole = _one(hour, int(figures or "0"), "रात" if told else part)
    if match["s"]:
        spoken += "" if "बजकर" in spoken else " बजकर"
        spoken, whole = f"{spoken} {numbers.cardinal(int(match['s']))} सेकंड", False
    following = next_word(match)
    if whole and following != "बजे":
        spoken += " बजे" if following != "पर" or oclock else ""
    elif not whole and _needs_on(match, following):
        spoken += " पर"
    prefix = f"{part} " if part and not told else ""
    return f"{_zone(zone)}{prefix}{spoken}"


def _on_a_day(match: re.Match[str]) -> bool:
    """Whether a part of the day stands right before, and no unit behind: दोपहर 12.30 तक."""
    near = last_words(match.string, match.start(), 2)
    if near and near[-1] in _ABOUT:
        near = near[:-1]
    behind = next_word(match)
    if behind == "तक" and before(match, _FROM_A_CLOCK):
        return True
    followed = not behind or behind in POSTPOSITIONS or is_finite(behind)
    return followed and bool(_PARTS_OF_DAY.intersection(near[-1:]))


def _is_ratio(match: re.Match[str]) -> bool:
    return match.string[match.end() :].startswith((" के बहुमत", " की बढ़त", " के अनुपात", " से हरा"))


def _needs_on(match: re.Match[str], following: str) -> bool:
    """Whether "छह बजकर पाँच मिनट" wants पर: not before another postposition."""
    return bool(match["oclock"] or match["half"] or following) and following not in POSTPOSITIONS


def _zone(written: str | None) -> str:
    return f"{_ZONES.get(written.strip('()'), 'भारतीय समयानुसार')} " if written else ""


def _range(match: re.Match[str]) -> str | None:
    """A range of clock times; one of figures alone needs बजे or AM, PM."""
    marked = match["oclock"] or match["half"]
    if not marked and not (match["m1"] and match["m2"] and ":" in match[0]):
        return None
    halves = (match["half1"] or match["half"], match["half"])
    spoken, whole, parts = [], True, []
    for number, half in enumerate(halves, 1):
        hour, part = _on_the_day(int(match[f"h{number}"]), half)
        words, whole = _one(hour, int(match[f"m{number}"] or "0"), part)
        parts.append(part)
        spoken.append(words)
    if parts[0] and not _told(match):
        spoken[0] = f"{parts[0]} {spoken[0]}" + (" बजे" if parts[0] != parts[1] else "")
    if parts[1] and parts[0] != parts[1]:
        spoken[1] = f"{parts[1]} {spoken[1]}"
    return f"{_zone(match['zone'])}{' से '.join(spoken)}{' बजे' if whole else ''}"


def _four_figures(match: re.Match[str]) -> str:
    """1430 hrs, 0930 बजे."""
    spoken, whole = clock_words(int(match[1]), int(match[2]))
    on = not whole and bool(next_word(match)) and next_word(match) not in POSTPOSITIONS
    return f"{spoken}{' बजे' if whole else ' पर' if on else ''}"


def _twelve(match: re.Match[str]) -> str:
    return "दोपहर बारह बजे" if match[1].lower() == "noon" else "रात बारह बजे"


def _offset(match: re.Match[str]) -> str:
    """A time zone by its distance from Greenwich."""
    sign = "प्लस" if match[2] == "+" else "माइनस"
    hour, minute = int(match[3]), int(match[4] or "0")
    spoken = numbers.halves(hour) if minute == 30 else numbers.cardinal(hour)
    rest = f" {numbers.cardinal(minute)}" if minute not in {0, 30} else ""
    return f"{letter_names.spelled(match[1])} {sign} {spoken}{rest}"


TIME = SemioticClass(
    "time",
    "Clock times.",
    (
        Rule(
            "time zone",
            _OFFSET,
            _offset,
            (("GMT+5:30", "जी एम टी प्लस साढ़े पाँच"),),
            Cue.LATIN,
            hint="GU",
        ),
        Rule(
            "range of clock times",
            _RANGE,
            _range,
            (
                ("10:30-11:30 बजे", "साढ़े दस से साढ़े ग्यारह बजे"),
                ("9 AM-5 PM", "सुबह नौ बजे से शाम पाँच बजे"),
                ("सुबह 10-11 बजे", "सुबह दस से ग्यारह बजे"),
            ),
            hint="-–—",
        ),
        ARRIVAL,
        Rule(
            "clock time",
            _CLOCK,
            _clock,
            (
                ("10:30 बजे", "साढ़े दस बजे"),
                ("9:15 बजे", "सवा नौ बजे"),
                ("2:45 बजे", "पौने तीन बजे"),
                ("6:05 बजे से", "छह बजकर पाँच मिनट से"),
                ("6.15 बजे", "सवा छह बजे"),
                ("14:20", "चौदह बजकर बीस मिनट"),
                ("रात के 08.30 खुलेगी", "रात के साढ़े आठ बजे खुलेगी"),
                (
                    "दोपहर 12.10 से 12.56 तक",
                    "दोपहर बारह बजकर दस मिनट से बारह बजकर छप्पन मिनट तक",
                ),
                ("दोपहर 12.30 तक", "दोपहर साढ़े बारह बजे तक"),
                ("06: 07 बजे तक", "छह बजकर सात मिनट तक"),
                ("15:00:40 PM को", "दोपहर तीन बजकर चालीस सेकंड को"),
                ("1:30 बजे", "डेढ़ बजे"),
                ("7:00 बजे", "सात बजे"),
                ("10:30 AM", "सुबह साढ़े दस बजे"),
                ("रात 10 PM", "रात दस बजे"),
                ("07:15 पीएम तक", "शाम सवा सात बजे तक"),
                ("8:30 PM IST", "भारतीय समयानुसार रात साढ़े आठ बजे"),
            ),
        ),
        Rule(
            "clock of four figures",
            _FOUR_FIGURES,
            _four_figures,
            (("1400 hrs", "चौदह बजे"), ("0930 बजे", "साढ़े नौ बजे")),
        ),
        *ALMANAC,
        Rule(
            "noon and midnight",
            _TWELVE,
            _twelve,
            (("12 noon", "दोपहर बारह बजे"),),
            Cue.LATIN,
            hint="nN",
        ),
    ),
    (
        ("10:30 के अनुपात में", "दस तीस के अनुपात में"),
        ("5 घंटे", "पाँच घंटे"),
        ("फ़िल्म 02:05:30 तक चली", "फ़िल्म दो घंटे पाँच मिनट तीस सेकंड तक चली"),
        ("सुबह के 5.30 लाख यात्री", "सुबह के पाँच दशमलव तीन शून्य लाख यात्री"),
        ("सुबह 5.30 किलो", "सुबह पाँच दशमलव तीन शून्य किलो"),
        ("25:30", "पच्चीस अनुपात तीस"),
    ),
)
