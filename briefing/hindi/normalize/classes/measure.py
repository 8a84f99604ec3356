"""Percent, degrees and units, Indian and SI, with and without dots."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.latin import words as latin
from briefing.hindi.lexicon import tables
from briefing.hindi.normalize.classes.quantity import (
    ALL_HALVES,
    AMOUNT,
    NO_HALVES,
    QUANTITY,
    SMALL_HALVES,
    read,
)
from briefing.hindi.normalize.patterns import COMPARED, DASH, START, choice, compare, next_word
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass

UNITS = tables.table("units")
ALONE = frozenset(row[0] for row in tables.rows("units") if row[2:] == ("alone",))
PER = {"s": "सेकंड", "hrs": "घंटा", "hours": "घंटा", "घं.": "घंटा"}
"""Units of time after a stroke, where they are said in the singular."""


def _unit(name: str, keys: list[str]) -> str:
    """A pattern for one unit, perhaps squared or cubed."""
    return (
        rf"(?:(?P<{name}power>वर्ग|घन|square|sq\.?|cubic|cu\.?) ?)?"
        rf"(?P<{name}>{choice(keys)})(?P<{name}raised>[²³]|(?<=[a-z])[23](?![0-9]))?(?![A-Za-z{WORD}])"
    )


_KEYS = list(UNITS)
RATE = rf"(?: ?/ ?(?:{_unit('per', _KEYS)}|(?P<perword>[{WORD}]+|[A-Za-z]{{3,}}(?![A-Za-z]))))?"
"""What an amount is for, behind a stroke; see `per`."""

_POINT = r"(?:(?<=[A-Za-z])\.(?= ?[^\s]))?"
_MEASURE = re.compile(
    rf"{COMPARED}{START}(?P<amount>{QUANTITY})[ -]?{_unit('unit', _KEYS)}{_POINT}{RATE}"
)
_NO_UNIT = {
    "मिली": {"", "है", "हैं", "थी", "थीं", "और", "लेकिन", "जबकि", "तो", "होगी", "हुई", "वहीं"},
    "सेमी": {"फाइनल", "फ़ाइनल", "फाइनलिस्ट", "कंडक्टर", "हाई"},
}
"""What follows मिली from मिलना, and सेमी that is not a centimetre."""

_TWICE = re.compile(
    rf"{START}(?P<low>{AMOUNT}) ?(?P<unit>{choice(UNITS)})(?![A-Za-z{WORD}])"
    rf"{DASH}(?P<high>{AMOUNT}) ?(?P=unit)(?![A-Za-z{WORD}])"
)
_BARE = re.compile(
    rf"{WORD_START}(?<![A-Za-z.])(?P<unit>{choice(ALONE)})(?![A-Za-z{WORD}])"
    rf"(?: ?/ ?(?P<perword>[{WORD}]+))?"
)
_SIGN_ALONE = re.compile(r"[%‰]|°[CF]?")
_HEIGHT = re.compile(rf"{START}([0-9]+)['′’] ?([0-9]+)(?:[\"″”]|''|’’)")
_ANGLE = re.compile(
    rf"{START}([0-9.]+)° ?([0-9.]+)['′’](?: ?([0-9.]+)(?:[\"″”]|''))? ?([NSEW](?![A-Za-z]))?"
)
_DIRECTIONS = {"N": "उत्तर", "S": "दक्षिण", "E": "पूर्व", "W": "पश्चिम"}
_POWERS = {
    "²": "वर्ग",
    "2": "वर्ग",
    "³": "घन",
    "3": "घन",
    "घन": "घन",
    "cubic": "घन",
    "cu": "घन",
    "cu.": "घन",
}


def _powered(unit: str, prefix: str | None, raised: str | None) -> str:
    """A unit with वर्ग or घन before it where it is squared or cubed."""
    mark = raised or prefix
    return f"{_POWERS.get(mark, 'वर्ग')} {unit}" if mark else unit


def _unit_of_time(word: str) -> str:
    """A word behind a stroke."""
    return PER.get(word) or (latin.spoken(word)[0] if word.isascii() else word)


def per(match: re.Match[str]) -> str:
    """The " प्रति घंटा" of a rate, or ""."""
    if match["perword"]:
        return f" प्रति {_unit_of_time(match['perword'])}"
    if match["per"]:
        unit = PER.get(match["per"], UNITS[match["per"]])
        return f" प्रति {_powered(unit, match['perpower'], match['perraised'])}"
    return ""


def _measure(match: re.Match[str]) -> str | None:
    if next_word(match) in _NO_UNIT.get(match["unit"], ()):
        return None
    unit = UNITS[match["unit"]]
    spoken = _powered(unit, match["unitpower"], match["unitraised"])
    if spoken == "घंटा" and match["amount"] != "1":
        spoken = "घंटे"
    spoken = f"{read(match['amount'], halves_before(unit))} {spoken}{per(match)}"
    return compare(match, spoken)


def halves_before(word: str) -> int:
    """How far half numbers of `word` are said with डेढ़, ढाई, साढ़े; see `read`."""
    limits = {"all": ALL_HALVES, "small": SMALL_HALVES}
    return limits.get(tables.table("halves").get(word, ""), NO_HALVES)


def _twice(match: re.Match[str]) -> str:
    unit = UNITS[match["unit"]]
    low, high = (read(match[end], halves_before(unit)) for end in ("low", "high"))
    return f"{low} से {high} {unit}"


def _bare(match: re.Match[str]) -> str:
    word = match["perword"]
    return UNITS[match["unit"]] + (f" प्रति {_unit_of_time(word)}" if word else "")


def _height(match: re.Match[str]) -> str:
    return f"{read(match[1])} फुट {read(match[2])} इंच"


def _angle(match: re.Match[str]) -> str:
    degrees, minutes, seconds, direction = match.groups()
    parts = [read(degrees), "डिग्री", read(minutes), "मिनट"]
    if seconds:
        parts += [read(seconds), "सेकंड"]
    if direction:
        parts.append(_DIRECTIONS[direction])
    return " ".join(parts)


MEASURE = SemioticClass(
    "measure",
    "Percent, degrees and units, Indian and SI, with and without dots.",
    (
        Rule(
            "degrees and minutes",
            _ANGLE,
            _angle,
            (("28°36′N", "अट्ठाईस डिग्री छत्तीस मिनट उत्तर"),),
            Cue.SIGN,
            hint="°",
        ),
        Rule(
            "feet and inches",
            _HEIGHT,
            _height,
            (("5'10\" लंबा", "पाँच फुट दस इंच लंबा"),),
            Cue.SIGN,
            hint="'′’",
        ),
        Rule(
            "range with the unit twice",
            _TWICE,
            _twice,
            (
                ("10%-15%", "दस से पंद्रह प्रतिशत"),
                ("5 किमी-7 किमी", "पाँच से सात किलोमीटर"),
                ("40°C-42°C", "चालीस से बयालीस डिग्री सेल्सियस"),
            ),
            Cue.SIGN,
            hint="-–—",
        ),
        Rule(
            "amount and unit",
            _MEASURE,
            _measure,
            (
                ("5%", "पाँच प्रतिशत"),
                ("2.5% की दर", "दो दशमलव पाँच प्रतिशत की दर"),
                ("-5°C", "माइनस पाँच डिग्री सेल्सियस"),
                ("28.6°N", "अट्ठाईस दशमलव छह डिग्री उत्तर"),
                ("10-12 किमी", "दस से बारह किलोमीटर"),
                ("80 किमी/घंटा", "अस्सी किलोमीटर प्रति घंटा"),
                ("5 कि.मी. दूर", "पाँच किलोमीटर दूर"),
                ("1.5 किमी", "डेढ़ किलोमीटर"),
                ("500 MW बिजली", "पाँच सौ मेगावाट बिजली"),
                ("60 µg/m³", "साठ माइक्रोग्राम प्रति घन मीटर"),
                ("120 वर्ग किमी", "एक सौ बीस वर्ग किलोमीटर"),
                ("5 km² में", "पाँच वर्ग किलोमीटर में"),
                (">50%", "पचास प्रतिशत से अधिक"),
            ),
        ),
        Rule(
            "unit by itself",
            _BARE,
            _bare,
            (("प्रति किमी किराया", "प्रति किलोमीटर किराया"),),
            Cue.ANY,
        ),
        Rule(
            "sign by itself",
            _SIGN_ALONE,
            lambda match: UNITS[match[0]],
            (("% में", "प्रतिशत में"),),
            Cue.SIGN,
            hint="%‰°",
        ),
    ),
    (
        ("5 सेमी फाइनल", "पाँच सेमी फाइनल"),
        ("2 मिली है", "दो मिली है"),
        ("मी टू", "मी टू"),
    ),
)
