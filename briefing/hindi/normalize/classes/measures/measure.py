"""Percent, degrees and units, Indian and SI, with and without dots."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.normalize.classes.measures.amounts import AMOUNTS, PARTS
from briefing.hindi.normalize.classes.measures.inches import INCHES
from briefing.hindi.normalize.classes.measures.measure_values import Measure, MeasureRange
from briefing.hindi.normalize.classes.measures.units import (
    KEYS,
    NAMES,
    RATE,
    SEVERAL,
    UNITS,
    per,
    power,
    unit_pattern,
)
from briefing.hindi.normalize.classes.numbers.quantity import AMOUNT, QUANTITY, is_plural
from briefing.hindi.normalize.classes.numbers.short_amounts import in_lakhs
from briefing.hindi.normalize.classes.science.physics import PHYSICS
from briefing.hindi.normalize.patterns import (
    AND,
    COMPARED,
    DASH,
    START,
    after,
    before,
    choice,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass, beginnings
from briefing.io.later import later

_POINT = rf"(?:(?<=[A-Za-z{WORD}])\.(?= ?[^\s]))?"
_WRITTEN = beginnings(KEYS)
"""One of these stands where a unit does."""

_MEASURE = later(
    rf"{COMPARED}{START}(?P<amount>{QUANTITY})[ -]?{unit_pattern('unit', KEYS)}{_POINT}"
    rf"(?:(?= ?/ ?[0-9][0-9.,]* ?(?P=unit)(?![A-Za-z{WORD}]))|{RATE})"
)
_NO_UNIT = {
    "मिली": {"", "है", "हैं", "थी", "थीं", "और", "लेकिन", "जबकि", "तो", "होगी", "हुई", "वहीं"},
    "सेमी": {"फाइनल", "फ़ाइनल", "फाइनलिस्ट", "कंडक्टर", "हाई"},
}
"""What follows मिली from मिलना, and सेमी that is not a centimetre."""

_TIME_IN_ENGLISH = frozenset(
    name + several for name in ("year", "month", "week", "day", "hour") for several in ("", "s")
)
_ENGLISH_BEFORE = later(
    r"(?<![A-Za-z])(?i:after|before|of|for|within|over|about|than|these|those|every|only|last|next"
    r"|first|has|have|had|with|in|by) \Z"
)
"""Before an amount of time that English words go with: after 36 years."""
_OF_A_LIST = later(rf"[{WORD}] ?[-–:] ?\Z")
"""Before what is needed of a thing: शक्कर – 150 मिली, दूध – 90 मिली."""
_ADDED = later(r" ?[+@]| [A-Za-z]|, ?प्रति ")
"""Behind one of two that are mixed, 200 मिली + 50 ग्राम, and before a name in Latin letters."""

_TWICE = later(
    rf"{START}(?P<low>{AMOUNT}) ?(?P<unit>{choice(KEYS)})(?![A-Za-z{WORD}])"
    rf"{DASH}(?P<high>{AMOUNT}) ?(?P=unit)(?![A-Za-z{WORD}])"
)
_DEGREES_TWICE = later(
    rf"{START}(?P<low>{AMOUNT})°{DASH}(?P<high>{AMOUNT}) ?(?P<unit>°[CF])(?![A-Za-z])"
)
_TORQUE = later(r" ?(?:का |के |की )?(?:पीक |अधिकतम |मैक्स )?(?:टॉर्क|टार्क|torque)")
_NAME_BEFORE = later(
    rf"[A-Za-z]*[A-Z][A-Za-z]+ (?:[0-9]{{1,2}}[a-z]{{1,2}}"
    rf"(?:, ?|/| (?:{AND}|या|से|and|or) )){{0,4}}\Z"
)
_RAISED_WORD = later(
    rf"{WORD_START}(?P<word>[{WORD}]+|[a-z]+)(?P<raised>[²³])"
    r"|(?<=[0-9)] )(?P<length>सेमी|मी|किमी|मिमी|मीटर|[ckm]?m)(?P<set>[23])(?![0-9A-Za-z])"
    r"|(?<=\))(?P<close>[ckm]?m|सेमी|मी)(?P<also>[23])(?![0-9A-Za-z])"
)
"""The second and third with an exponent that is no longer raised."""
_PRESSURE = later(
    rf"{START}(?P<high>[0-9]{{2,3}})/(?P<low>[0-9]{{2,3}}) ?(?:mm ?Hg|एमएमएचजी)(?![A-Za-z])"
)
_SIGN_ALONE = later(r"[%‰]|°[CF]?")


def _measure(match: re.Match[str]) -> Measure | None:
    if match["unit"] == "nm" and after(match, _TORQUE):
        return Measure(match["amount"], UNITS["Nm"])
    in_english = match["unit"].lower() in _TIME_IN_ENGLISH and before(match, _ENGLISH_BEFORE)
    if in_english or (match["unit"] == "L" and in_lakhs(match)):
        return None
    rate = match["per"] or match["perword"]
    behind = next_word(match) or ("+" if after(match, _ADDED) else "")
    listed = not behind and before(match, _OF_A_LIST)
    refused = not (rate or listed) and behind in _NO_UNIT.get(match["unit"], ())
    if refused or _is_model(match):
        return None
    unit = (SEVERAL if is_plural(match["amount"]) else UNITS)[match["unit"]]
    raised = power(match["unitpower"], match["unitraised"])
    return Measure(match["amount"], unit, raised, per(match), match["compared"] or "")


def _is_model(match: re.Match[str]) -> bool:
    """Whether figure and letter are the model of what is named before: iPhone 5s."""
    return (
        (len(match["unit"]) == 1 and not (match["unit"] == "W" and len(match["amount"]) > 1))
        and match["unit"].isalpha()
        and match.string[match.end("amount") : match.start("unit")] == ""
        and before(match, _NAME_BEFORE, 60) is not None
    )


def _twice(match: re.Match[str]) -> MeasureRange:
    return MeasureRange(match["low"], match["high"], SEVERAL[match["unit"]])


def _raised_word(match: re.Match[str]) -> str | None:
    """The name of a unit with an exponent: मीटर², the figure standing elsewhere."""
    word = match["word"] or match["length"] or match["close"]
    raised = match["raised"] or match["set"] or match["also"]
    return power(None, raised) + UNITS.get(word, word) if word in NAMES else None


def _pressure(match: re.Match[str]) -> MeasureRange:
    return MeasureRange(match["high"], match["low"], UNITS["mmHg"], " बटा ")


MEASURE = SemioticClass(
    "measure",
    "Percent, degrees and units, Indian and SI, with and without dots.",
    (
        *PARTS,
        *INCHES,
        *PHYSICS,
        *AMOUNTS,
        Rule(
            "range with the unit twice",
            _TWICE,
            _twice,
            (
                ("10%-15%", "दस से पंद्रह प्रतिशत"),
                ("5 किमी-7 किमी", "पाँच से सात किलोमीटर"),
                ("40°C-42°C", "चालीस से बयालीस डिग्री सेल्सियस"),
                ("5 km to 10 km", "पाँच से दस किलोमीटर"),
            ),
            words=_WRITTEN,
        ),
        Rule(
            "range of degrees",
            _DEGREES_TWICE,
            _twice,
            (("15°-25°C", "पंद्रह से पच्चीस डिग्री सेल्सियस"),),
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
                ("9.8 मी/से² है", "नौ दशमलव आठ मीटर प्रति वर्ग सेकंड है"),
                ("318km/ 318 कि.मी.", "तीन सौ अठारह किलोमीटर या तीन सौ अठारह किलोमीटर"),
                ("(6GB/128GB) है", "छह गीगाबाइट, एक सौ अट्ठाईस गीगाबाइट, है"),
                ("दवा 125 मिली/हेक्टेयर", "दवा एक सौ पच्चीस मिलीलीटर प्रति हेक्टेयर"),
                ("4.3 मिग्रा/मीटर³ है", "चार दशमलव तीन मिलीग्राम प्रति घन मीटर है"),
                ("200 मिली + 5 ग्राम", "दो सौ मिलीलीटर प्लस पाँच ग्राम"),
                ("1 मिली Malathion डालें", "एक मिलीलीटर मैलाथियान डालें"),
                ("50 मी2 का", "पचास वर्ग मीटर का"),
                ("20 सेमी³ पानी", "बीस घन सेंटीमीटर पानी"),
                ("50 cusecs पानी", "पचास क्यूसेक पानी"),
                ("190nm का टॉर्क", "एक सौ नब्बे न्यूटन मीटर का टॉर्क"),
                ("25 किमी. प्रति लीटर", "पच्चीस किलोमीटर प्रति लीटर"),
                ("5 कि.मी. दूर", "पाँच किलोमीटर दूर"),
                ("1.5 किमी", "डेढ़ किलोमीटर"),
                ("½ किग्रा आलू", "आधा किलोग्राम आलू"),
                ("500 MW बिजली", "पाँच सौ मेगावाट बिजली"),
                ("60 µg/m³", "साठ माइक्रोग्राम प्रति घन मीटर"),
                ("120 वर्ग किमी", "एक सौ बीस वर्ग किलोमीटर"),
                ("5 km² में", "पाँच वर्ग किलोमीटर में"),
                (">50%", "पचास प्रतिशत से अधिक"),
            ),
            words=_WRITTEN,
        ),
        Rule(
            "unit with an exponent",
            _RAISED_WORD,
            _raised_word,
            (
                ("10 मीटर² का", "दस वर्ग मीटर का"),
                ("प्रति मी³ में", "प्रति घन मीटर में"),
                ("77 / 8 सेमी2 है", "सतहत्तर बटा आठ वर्ग सेंटीमीटर है"),
                ("(20.5 - 15)cm2 है", "बीस दशमलव पाँच माइनस पंद्रह, वर्ग सेंटीमीटर है"),
            ),
        ),
        Rule(
            "blood pressure",
            _PRESSURE,
            _pressure,
            (("110/70mmHg था", "एक सौ दस बटा सत्तर मिलीमीटर पारा था"),),
        ),
        Rule(
            "sign by itself",
            _SIGN_ALONE,
            lambda match: UNITS[match[0]],
            (("% में", "प्रतिशत में"),),
        ),
    ),
    (
        ("5 सेमी फाइनल", "पाँच सेमी फाइनल"),
        ("won after 36 years", "वन आफ़्टर छत्तीस ईयर्स"),
        ("2 मिली है", "दो मिली है"),
        ("मी टू", "मी टू"),
        ('किताब "कमरा 5" में', "किताब कमरा पाँच में"),
        ("उसने कहा, “गाड़ी 12”", "उसने कहा, गाड़ी बारह"),
        ("कक्षा 10 A में", "कक्षा दस ए में"),
        ("iPhone 5s खरीदा", "आईफ़ोन फ़ाइव एस खरीदा"),
        ("iPhone 6s और 5s दोनों", "आईफ़ोन सिक्स एस और फ़ाइव एस दोनों"),
    ),
)
