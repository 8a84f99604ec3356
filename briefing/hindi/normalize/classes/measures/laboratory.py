"""Counts for each of a unit, and potencies: 450,000/µL of blood, 72/min, 3 इकाई/दिन, 200x शक्ति."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.classes.measures.measure_values import Each, Rate
from briefing.hindi.normalize.classes.measures.units import UNITS
from briefing.hindi.normalize.patterns import PAUSE, after, before, choice
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_VOLUMES = {
    **dict.fromkeys(("µL", "μL", "uL", "µl", "μl", "ul", "mcL", "mcl"), "माइक्रोलीटर"),
    **dict.fromkeys(
        ("cumm", "cu mm", "cu.mm", "cu. mm", "c.mm", "cmm", "mm3", "mm³"), "घन मिलीमीटर"
    ),
    **dict.fromkeys(("mL", "ml", "एमएल"), "मिलीलीटर"),
    **dict.fromkeys(("dL", "dl", "डीएल"), "डेसीलीटर"),
    **dict.fromkeys(("L", "l"), "लीटर"),
    "min": "मिनट",
    "day": "दिन",
}
"""What blood and breath are counted in."""
_AMOUNTS = {
    **dict.fromkeys(("IU", "iu", "आईयू"), "आई यू"),
    **dict.fromkeys(("mIU", "एमआईयू"), "मिली आई यू"),
    **dict.fromkeys(("µIU", "μIU", "uIU"), "माइक्रो आई यू"),
    "U": "यूनिट",
    **dict.fromkeys(("mill", "mil", "million"), "मिलियन"),
    **dict.fromkeys(("एनजी", "ng"), "नैनोग्राम"),
    **dict.fromkeys(("पीजी", "pg"), "पिकोग्राम"),
    "एमसीजी": "माइक्रोग्राम",
    "cells": "सेल्स",
    "copies": "कॉपीज़",
}
"""What of a substance is in a liter; others are units of the lexicon."""
_COUNTED = (
    "(?<=[0-9])",
    "(?<=[0-9] )",
    "(?<=[⁰¹²³⁴-⁹])",
    *(f"(?<={word})" for word in ("lakh", "million", "लाख", "हज़ार", "हजार", "मिलियन", "/kg")),
)
_COUNT_EACH = later(rf"(?:{'|'.join(_COUNTED)}) ?/ ?(?P<each>{choice(_VOLUMES)})(?![A-Za-z0-9])")
_UNITS_EACH = later(
    rf"(?<=[0-9] )(?P<of>{choice(_AMOUNTS)}) ?/ ?(?P<each>{choice(_VOLUMES)})(?![A-Za-z0-9{WORD}])"
)
_EACH = (
    "दिन|घंटा|घंटे|मिनट|सेकंड|सप्ताह|हफ़्ता|हफ्ता|माह|महीना|वर्ष|साल|व्यक्ति|यूनिट|क्विंटल|किलो|लीटर|"
    "एकड़|एकड|हेक्टेयर|बीघा|मीटर|किलोमीटर"
)
_THINGS_EACH = later(
    rf"{WORD_START}(?P<of>[{WORD}]+) ?/ ?"
    rf"(?:(?P<each>{_EACH})(?P<raised>[²³])?|(?P<volume>{choice(_VOLUMES)}))(?![{WORD}A-Za-z0-9/])"
)
_COUNT_BEFORE = later(rf"[0-9] (?:[{WORD}]+\.? )?\Z")
_LENGTHS = {
    **dict.fromkeys(("सेकंड", "सेकेंड"), 1),
    "मिनट": 2,
    **dict.fromkeys(("घंटा", "घंटे"), 3),
    **dict.fromkeys(("दिन", "रात"), 4),
    **dict.fromkeys(("सप्ताह", "हफ़्ता", "हफ्ता", "हफ़्ते", "हफ्ते"), 5),
    **dict.fromkeys(("माह", "महीना", "महीने"), 6),
    **dict.fromkeys(("वर्ष", "साल"), 7),
}
"""Spans of time by their length, the shortest first."""
_RAISED = {None: "", "²": "वर्ग ", "³": "घन "}


def _things_each(match: re.Match[str]) -> Rate | None:
    """15 ट्रैप/एकड़, 5 घंटे/दिन; not two of a kind."""
    of, each = match["of"], match["each"]
    if match["volume"]:
        return Rate(of, _VOLUMES[match["volume"]])
    if (
        not before(match, _COUNT_BEFORE)
        or of == each
        or _LENGTHS.get(of, 0) >= _LENGTHS.get(each, 9)
    ):
        return None
    return Rate(UNITS.get(of, of), f"{_RAISED[match['raised']]}{UNITS.get(each, each)}")


_TEST = later(r"(?<![A-Za-z])(?P<test>(?i:spo2)|HbA1c) ?- ?(?=[0-9])")

LABORATORY = (
    Rule(
        "hyphen between a test and its result",
        _TEST,
        lambda match: f"{latin.spoken(match['test'])[0]}{PAUSE} ",
        (("SpO2-95 है", "एस पी ओ टू, पचानवे है"),),
    ),
    Rule(
        "count for each of a unit",
        _COUNT_EACH,
        lambda match: Each(_VOLUMES[match["each"]]),
        (
            ("प्लेटलेट 450,000/µL है", "प्लेटलेट चार लाख पचास हज़ार प्रति माइक्रोलीटर है"),
            ("टीएलसी 7,500/cumm है", "टीएलसी सात हज़ार पाँच सौ प्रति घन मिलीमीटर है"),
            ("नाड़ी 72/min है", "नाड़ी बहत्तर प्रति मिनट है"),
            ("प्लेटलेट 1.5 लाख/cumm है", "प्लेटलेट डेढ़ लाख प्रति घन मिलीमीटर है"),
        ),
    ),
    Rule(
        "units of blood tests",
        _UNITS_EACH,
        lambda match: Rate(_AMOUNTS[match["of"]], _VOLUMES[match["each"]]),
        (
            ("1.8 एनजी / डीएल है", "एक दशमलव आठ नैनोग्राम प्रति डेसीलीटर है"),
            ("5.4 mill/cu.mm है", "पाँच दशमलव चार मिलियन प्रति घन मिलीमीटर है"),
        ),
    ),
    Rule(
        "so many things for each",
        _THINGS_EACH,
        _things_each,
        (
            ("3 इकाई/दिन की", "तीन इकाई प्रति दिन की"),
            ("गाय 4 ली. दूध/दिन दे", "गाय चार लीटर दूध प्रति दिन दे"),
            ("15 ट्रैप/एकड़ लगाएँ", "पंद्रह ट्रैप प्रति एकड़ लगाएँ"),
            ("5 लाख कोशिकाएँ/mm³ थीं", "पाँच लाख कोशिकाएँ प्रति घन मिलीमीटर थीं"),
        ),
    ),
)
"""Rules for them, of the class rate."""

_POTENCY = later(r"(?:(?<![0-9A-Za-z])|(?<=[0-9][xX]))([0-9]{1,4})[xX](?![A-Za-z])")
_OF_A_REMEDY = later(r"(?:[0-9xX ,]|और|या|आदि|से){0,24} ?(?:(?:की|के) )?(?:शक्ति|पोटेंसी|पोटेन्सी)")


def _potency(match: re.Match[str]) -> str | None:
    return f"{numbers.number(match[1])} एक्स " if after(match, _OF_A_REMEDY) else None


POTENCIES = (
    Rule(
        "potency of a remedy",
        _POTENCY,
        _potency,
        (
            ("3x6x 30x आदि की शक्ति", "तीन एक्स छह एक्स तीस एक्स आदि की शक्ति"),
            ("200x शक्ति दें", "दो सौ एक्स शक्ति दें"),
        ),
    ),
)
"""Rules for them, of the class code."""
