"""Units of the lexicon: their names, squared and cubed, by themselves and behind a slash."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.latin import words as latin
from briefing.hindi.lexicon.entries import anywhere, cues, entries, readings
from briefing.hindi.normalize.classes.numbers.quantity import (
    ALL_HALVES,
    NO_HALVES,
    SMALL_HALVES,
    read,
)
from briefing.hindi.normalize.patterns import choice
from briefing.io.later import later

_SHORTEST_FOLDED = 4
"""Letters of a unit that may stand in other capitals than the table has: Kmpl, KMPL."""


def _with_other_capitals(units: Mapping[str, str]) -> dict[str, str]:
    """`units` and, for the longer ones, those in capitals and with one capital; listed ones win."""
    long = {unit: said for unit, said in units.items() if len(unit) >= _SHORTEST_FOLDED}
    other = {f(unit): said for unit, said in long.items() for f in (str.upper, str.capitalize)}
    return {**other, **units}


_READINGS = _with_other_capitals(readings("units"))
UNITS = {written: spoken.split("|")[0] for written, spoken in _READINGS.items()}
"""What one of each unit is called."""

ALONE = frozenset(unit for unit in anywhere("units") if not unit.isascii())
SEVERAL = {written: spoken.split("|")[-1] for written, spoken in _READINGS.items()}
_AFTER_SLASH = frozenset(entry.written for entry in entries("units") if entry.when == "after slash")
NAMES = frozenset((*UNITS.values(), *UNITS))


def unit_pattern(name: str, keys: list[str]) -> str:
    """A pattern for one unit, perhaps squared or cubed."""
    return (
        rf"(?:(?P<{name}power>वर्ग|घन|square|sq|cubic|cu)(?: |\. ?))?"
        rf"(?P<{name}>{choice(keys)})(?P<{name}raised>[²³]|\^[23](?![0-9])|(?<=/[smh]) [²³]"
        rf"|(?<=[a-z{WORD}])[23](?![0-9]))?(?![A-Za-z{WORD}])"
    )


KEYS = [unit for unit in UNITS if unit not in _AFTER_SLASH]
OF_MACHINES = (
    r"(?:[KMGT]B|Hz|k?Wh|[kM]?W|V|m?Ah|A|VA|MP|PS|ps|[Bb]?[Hh][Pp]|N-?m|rpm|RPM|cc|CC"
    rf"|एनएम|पीएस|बी?एचपी|न्यूटन[ -]?मीटर|आरपीएम|सीसी)(?![A-Za-z{WORD}])"
)
"""Units of what a machine does, which stand side by side and are for nothing: 118 PS/172 Nm."""
RATE = (
    r"(?: ?/ ?(?!टारगेट|टार्गेट|स्टॉप|पुरुष|महिला|स्त्री|बाल[कि])"
    r"(?![0-9.]+ ?(?:°|कैलिबर|"
    rf"{OF_MACHINES}"
    r"|(?:mg|mcg|एमजी|मिग्रा) ?(?:टै|टे|कैप|गोली|[Tt]ab|[Cc]ap)))"
    rf"(?:(?P<peramount>[0-9]{{1,4}}) ?)?"
    rf"(?:{unit_pattern('per', list(UNITS))}"
    rf"|(?P<perword>[{WORD}]+(?!\.?[{WORD}])|[A-Za-z]{{3,}}(?![A-Za-z]))(?P<perwordraised>[²³])?))?"
)
"""What an amount is for, behind a slash; see `per`."""

BARE = later(
    rf"{WORD_START}(?<![A-Za-z.])(?P<unit>{choice(ALONE)})(?![A-Za-z{WORD}²³])"
    rf"(?: ?/ ?(?P<perword>{choice(key for key in UNITS if key.endswith('.'))}|[{WORD}]+)"
    rf"(?P<perraised>[²³]|[23](?![0-9]))?)?"
)
"""A unit that needs no figure."""

_POWERS = {"²": "वर्ग", "2": "वर्ग", "³": "घन", "3": "घन", "घन": "घन", "cubic": "घन", "cu": "घन"}


def power(prefix: str | None, raised: str | None) -> str:
    """The "वर्ग " or "घन " before a unit that is squared or cubed, or ""."""
    mark = (raised or prefix or "").strip(" ^")
    return f"{_POWERS.get(mark, 'वर्ग')} " if mark else ""


_ONE = later(r"(?P<unit>.+?)(?:\^?(?P<raised>[²³23]))?")


def name_of(written: str) -> str:
    """What a unit, a rate of units or a currency that stands alone is called; "" for another sign.

    >>> name_of("km/h"), name_of("m²"), name_of("₹")
    ('किलोमीटर प्रति घंटा', 'वर्ग मीटर', 'रुपये')
    """
    names = [_name_of_one(part.strip()) for part in written.split("/")]
    return " प्रति ".join(names) if all(names) else ""


def _name_of_one(written: str) -> str:
    found = UNITS.get(written) or readings("currencies").get(written, "").partition("|")[0]
    if found:
        return found
    match = _ONE.fullmatch(written)
    unit = UNITS.get(match["unit"], "") if match and match["raised"] else ""
    return power(None, match["raised"]) + unit if match and unit else ""


def after_slash(word: str) -> str:
    """A word behind a slash: a unit, a currency, or itself."""
    named = UNITS.get(word) or readings("currencies").get(word, "").partition("|")[0]
    return named or (latin.spoken(word)[0] if word.isascii() else word)


def per(match: re.Match[str]) -> str:
    """The " प्रति घंटा" of a rate, or ""."""
    if not (match["perword"] or match["per"]):
        return ""
    amount = f"{read(match['peramount'])} " if match["peramount"] else ""
    if match["perword"]:
        raised = power(None, match["perwordraised"])
        return per_each(f"{amount}{raised}{after_slash(match['perword'])}")
    unit = UNITS[match["per"]]
    written = match.groupdict()
    again = amount and written.get("amount") == match["peramount"]
    if again and UNITS.get(written.get("unit") or "") == unit:
        return f" या {amount}{unit}"  # 318 km/ 318 किमी, in two languages
    return f" प्रति {amount}{power(match['perpower'], match['perraised'])}{unit}"


def per_each(each: str) -> str:
    """ " प्रति एकड़" of एकड़, and of what says so itself: of प्रति in किलो/प्रति एकड़, of प्रतिमाह."""
    return f" {each}" if each.startswith("प्रति") else f" प्रति {each}"


def halves_before(word: str) -> int:
    """How far half numbers of `word` are said with डेढ़, ढाई, साढ़े; see `read`."""
    if word in cues("halves-all"):
        return ALL_HALVES
    return SMALL_HALVES if word in cues("halves-small") else NO_HALVES


def bare(match: re.Match[str]) -> str:
    """What is said for a match of `BARE`."""
    word = match["perword"]
    if not word:
        return UNITS[match["unit"]]
    return f"{UNITS[match['unit']]} प्रति {power(None, match['perraised'])}{after_slash(word)}"
