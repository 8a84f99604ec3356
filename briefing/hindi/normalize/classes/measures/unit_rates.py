"""Rates without an amount, and units of which each is meant: (m/s²), km/h में, 12 मोल-1."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.classes.measures.measure_values import Rate
from briefing.hindi.normalize.classes.measures.units import ALONE, UNITS
from briefing.hindi.normalize.patterns import PAUSE, before, choice, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

HINDI = [unit for unit in UNITS if not unit.isascii()]
"""Units in Devanagari."""
_SMALL = "km cm mm m s sec min hr kg g mg L l mL ml dL".split()  # noqa: SIM905
_BY_ITSELF = later(
    r"(?<![A-Za-z0-9/])(?:"
    r"(?P<of>km|cm|mm|m|kg|g|mg|µg|μg|mcg|ng|pg|kN|N|kJ|J|W|mol|[tq](?=/ha))/"
    r"(?P<each>km|cm|m|s|sec|h|hr|hour|min|kg|g|mol|dL|dl|L|l|mL|ml|day|ha)(?P<power>[²³23])?"
    r"(?![A-Za-z0-9/])"
    rf"|{WORD_START}({choice(HINDI)})/({choice(HINDI)})(?P<raised>[²³23])?(?![{WORD}A-Za-z0-9/]))"
)
_SPACED = later(
    rf"{WORD_START}(मी|मीटर|किमी|किलोमीटर|सेमी) ?/ ?(सेकंड|सेकेंड|सेकण्ड|से|मिनट|घंटा|घंटे|घण्टा)(?![{WORD}/])"
)
"""Speeds with blanks around the slash, where no figure stands before them."""
_OF_PHYSICS = later(
    rf"{WORD_START}(?P<of>न्यूटन|जूल|कूलॉम|कूलाम|कुलॉम|कूलंब|वेबर|टेस्ला|पास्कल|कैलोरी|मोल|वोल्ट|वाट|वॉट|एम्पियर|ओम|डाइन|अर्ग)"
    r"(?:[- ×](?P<by>मीटर|मी|सेमी|सेकंड|सेकेंड|सेकण्ड)(?P<power>[²³])?)? ?/ ?"
    r"(?P<each>मीटर|मी|सेमी|सेकंड|सेकेंड|सेकण्ड|से|मिनट|किग्रा|किलोग्राम|ग्राम|मोल|लीटर|कूलॉम|केल्विन|एम्पियर|वोल्ट"
    rf"|°C|K|kg|m|s|mol)(?P<raised>[²³23])?(?![{WORD}A-Za-z0-9/])"
)
"""Units of physics by their names, which no figure need stand before: न्यूटन/मी²."""
_LESS = later(
    rf"(?<=[{WORD}] )(मिली|मिलीलीटर|लीटर|ग्राम|किग्रा|मोल|मीटर|सेमी|सेकंड|सेकण्ड)"
    rf"(?:[-−–]1|⁻¹)(?![0-9{WORD}])"
)
_EACH_UNIT = later(rf"{WORD_START}प्रति ({choice(UNITS.keys() - ALONE)})(?![{WORD}A-Za-z0-9²³/])")
_IN_BRACKETS = later(
    rf"(?<=[{WORD}]) ?\( ?(?P<unit>{choice(set(HINDI) - ALONE)})(?P<stated> में)? ?\)"
)
_QUANTITY = later(rf"{WORD_START}(?:{cued('quantity')})\Z")
_OF_A_COUNT = later(
    rf"(?<=[0-9] )(?P<of>[A-Za-z]{{2,10}})/(?P<each>{choice(_SMALL)})(?P<power>[²³])?"
    r"(?![A-Za-z0-9/])"
)
_NAMES = {**UNITS, "N": "न्यूटन", "J": "जूल", "mol": "मोल", "t": "टन", "q": "क्विंटल"}
"""What is a unit here; by themselves the last five are letters."""
POWERS = {"²": "वर्ग ", "2": "वर्ग ", "³": "घन ", "3": "घन ", None: ""}
"""What goes before a unit that is squared or cubed, by the sign."""
_OF_LETTERS = {**UNITS, "K": "केल्विन", "mol": "मोल", "°C": "डिग्री सेल्सियस"}
"""What is a unit behind the name of another: जूल/K."""
_ENGLISH_RATE = later(r"(?<![A-Za-z])per ([a-zA-Z]+)(?![A-Za-z])")


def _english_rate(match: re.Match[str]) -> str | None:
    return f"प्रति {UNITS[match[1]]}" if match[1] in UNITS else None


def _of_a_count(match: re.Match[str]) -> Rate:
    """So many of what no table has, of which its figure is said before."""
    of = UNITS.get(match["of"]) or latin.spoken(match["of"])[0]
    return Rate(of, f"{POWERS[match['power']]}{UNITS[match['each']]}")


def _in_brackets(match: re.Match[str]) -> str | None:
    """What the unit of a quantity is called: लंबाई (मी.)."""
    if not before(match, _QUANTITY):
        return None
    return f"{PAUSE}{UNITS[match['unit']]}{match['stated'] or ''}{PAUSE}"


def _each_unit(match: re.Match[str]) -> str:
    return f"प्रति {UNITS[match[1]]}"


def _by_itself(match: re.Match[str]) -> Rate:
    if not match["of"]:
        return Rate(UNITS[match[4]], f"{POWERS[match['raised']]}{UNITS[match[5]]}")
    return Rate(_NAMES[match["of"]], f"{POWERS[match['power']]}{_NAMES[match['each']]}")


def _of_physics(match: re.Match[str]) -> Rate:
    """न्यूटन प्रति वर्ग मीटर, न्यूटन वर्ग मीटर प्रति वर्ग किलोग्राम."""
    of, by, each = (
        _OF_LETTERS.get(match[name] or "", match[name]) for name in ("of", "by", "each")
    )
    of = f"{of} {POWERS[match['power']]}{by}" if by else of
    return Rate(str(of), f"{POWERS[match['raised']]}{each}")


UNIT_RATES = (
    Rule(
        "rate of a unit of physics",
        _OF_PHYSICS,
        _of_physics,
        (
            ("न्यूटन/मी² है", "न्यूटन प्रति वर्ग मीटर है"),
            ("जूल/किग्रा में", "जूल प्रति किलोग्राम में"),
            ("जूल/K या कैलोरी/°C में", "जूल प्रति केल्विन या कैलोरी प्रति डिग्री सेल्सियस में"),
            ("न्यूटन-मीटर²/किग्रा² है", "न्यूटन वर्ग मीटर प्रति वर्ग किलोग्राम है"),
        ),
    ),
    Rule(
        "speed by itself",
        _SPACED,
        lambda match: Rate(UNITS.get(match[1], match[1]), UNITS.get(match[2], match[2])),
        (("मी / सेकेंड में बदलें", "मीटर प्रति सेकेंड में बदलें"),),
    ),
    Rule(
        "unit with a negative exponent",
        _LESS,
        lambda match: f"प्रति {_NAMES.get(match[1], match[1])}",
        (("5 मोल लीटर-1 है", "पाँच मोल प्रति लीटर है"),),
    ),
    Rule(
        "English per",
        _ENGLISH_RATE,
        _english_rate,
        (("₹500 per month", "पाँच सौ रुपये प्रति महीना"),),
    ),
    Rule(
        "unit of which each is meant",
        _EACH_UNIT,
        _each_unit,
        (("उपज प्रति हे. बढ़ी", "उपज प्रति हेक्टेयर बढ़ी"), ("दाम प्रति kg घटा", "दाम प्रति किलोग्राम घटा")),
    ),
    Rule(
        "unit of a quantity, in brackets",
        _IN_BRACKETS,
        _in_brackets,
        (
            ("वर्षा (सेमी) में कमी", "वर्षा, सेंटीमीटर, में कमी"),
            ("लंबाई (मी.) और समय (से. में)", "लंबाई, मीटर, और समय, सेकंड में"),
        ),
    ),
    Rule(
        "so many of a thing for each",
        _OF_A_COUNT,
        _of_a_count,
        (("4 cells/mm³ मिले", "चार सेल्स प्रति घन मिलीमीटर मिले"),),
    ),
    Rule(
        "rate by itself",
        _BY_ITSELF,
        _by_itself,
        (
            ("गति km/h में", "गति किलोमीटर प्रति घंटा में"),
            ("गति मी./से. में", "गति मीटर प्रति सेकंड में"),
            ("त्वरण मी/से² में", "त्वरण मीटर प्रति वर्ग सेकंड में"),
            ("त्वरण (m/s²) है", "त्वरण, मीटर प्रति वर्ग सेकंड, है"),
            ("दबाव (N/m²) है", "दबाव, न्यूटन प्रति वर्ग मीटर, है"),
        ),
    ),
)
"""Rules of the class of rates."""
