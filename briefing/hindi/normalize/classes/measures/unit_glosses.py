"""A unit or a day in brackets behind its name: प्रतिशत (%), सोमवार (Monday)."""

from __future__ import annotations

import re

from briefing.devanagari import NUKTA, WORD
from briefing.hindi.latin import words
from briefing.hindi.normalize.classes.dates.weekdays import DAYS
from briefing.hindi.normalize.classes.measures.units import UNITS, name_of
from briefing.hindi.normalize.patterns import SILENT, before, choice
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NAMES = frozenset(name for name in UNITS.values() if "|" not in name)
_UNIT_GLOSS = later(rf" ?\( ?(?P<name>{choice(_NAMES)}) ?\)")
_UNIT_BEFORE = later(rf"[0-9] ?(?P<unit>{choice(UNITS)})\Z")


def _unit_gloss(match: re.Match[str]) -> str | None:
    """Nothing where the unit before the bracket is called what is in it: 2 mcg (माइक्रोग्राम)."""
    found = before(match, _UNIT_BEFORE)
    return SILENT if found and UNITS[found["unit"]] == match["name"] else None


_LATIN_WORD = later(r"[A-Za-z]{3,}\Z")
_SIGN_GLOSS = later(rf"(?<=[{WORD}a-z]) ?\( ?(?P<sign>[^\s()]{{1,10}}(?: ?/ ?[^\s()]{{1,6}})?) ?\)")


def _sign_gloss(match: re.Match[str]) -> str | None:
    """Nothing where the sign in the bracket is called what is before it: प्रतिशत (%), मीटर (m²).

    Capitals are said, वोल्ट (V), मेगाबाइट (MB): they are names too.
    """
    if match["sign"].isupper():
        return None
    ahead = match.string[max(0, match.start() - 60) : match.start()]
    if latin := _LATIN_WORD.search(ahead):
        ahead = words.spoken(latin[0])[0]
    ahead = ahead.replace(NUKTA, "")
    ahead = ahead.replace("/", " प्रति ")
    name = name_of(match["sign"]).replace(NUKTA, "")
    said = name and re.search(rf"(?<![{WORD}]){name}\Z", ahead.replace("रुपया", "रुपये"))
    return SILENT if said else None


_NAMES_OF_SIGNS = {
    "=": "बराबर", "+": "प्लस", "-": "माइनस", "−": "माइनस", "–": "माइनस", "×": "गुणा", "÷": "भाग",
    "@": "ऐट|एट|एट द रेट|ऐट द रेट", "&": "और|एंड|एम्परसेंड", "*": "स्टार|एस्टेरिस्क", "#": "हैश",
}  # fmt: skip
_NAMED_SIGN = later(rf"(?<=[{WORD}]) ?\( ?(?P<sign>[{re.escape(''.join(_NAMES_OF_SIGNS))}]) ?\)")


def _named_sign(match: re.Match[str]) -> str | None:
    """Nothing for a sign of arithmetic behind its name: बराबर (=) का चिह्न."""
    ahead = match.string[max(0, match.start() - 30) : match.start()]
    said = re.search(rf"(?<![{WORD}])(?:{_NAMES_OF_SIGNS[match['sign']]})\Z", ahead)
    return SILENT if said else None


_SLASH_GLOSS = later(r"(?:(?<=स्लैश)|(?<=slash)|(?<=Slash)) ?\( ?[/\\] ?\)")
_DAY_GLOSS = later(r"(?<=वार) ?\( ?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) ?\)")
_THURSDAY = ("गुरुवार", "बृहस्पतिवार", "वीरवार")


def _day_gloss(match: re.Match[str]) -> str | None:
    """Nothing for the English name of the day before it: सोमवार (Monday)."""
    day = DAYS[match[1][:3].lower()]
    names = _THURSDAY if day in _THURSDAY else (day,)
    return SILENT if match.string[: match.start()].endswith(names) else None


UNIT_GLOSSES = (
    Rule(
        "unit said before",
        _UNIT_GLOSS,
        _unit_gloss,
        (("2.4 mcg (माइक्रोग्राम) लें", "दो दशमलव चार माइक्रोग्राम लें"),),
    ),
    Rule(
        "sign of what is said before",
        _SIGN_GLOSS,
        _sign_gloss,
        (
            ("10 प्रतिशत (%) छूट", "दस प्रतिशत छूट"),
            ("गति किलोमीटर प्रति घंटा (km/h) में", "गति किलोमीटर प्रति घंटा में"),
            ("क्षेत्रफल वर्ग मीटर (m²) में", "क्षेत्रफल वर्ग मीटर में"),
            ("चाल मीटर/सेकंड (m/s) में", "चाल मीटर प्रति सेकंड में"),
            ("50 रुपये (₹) दें", "पचास रुपये दें"),
            ("Mass → kilogram (kg)", "मास, किलोग्राम"),
            ("माइक्रोग्राम (µg), ग्राम (g) में", "माइक्रोग्राम, ग्राम में"),
        ),
    ),
    Rule(
        "sign of arithmetic said before",
        _NAMED_SIGN,
        _named_sign,
        (
            ("बराबर (=) चिह्न और प्लस (+) चिह्न", "बराबर चिह्न और प्लस चिह्न"),
            ("गुणा (×) और एट द रेट (@) में", "गुणा और एट द रेट में"),
        ),
    ),
    Rule(
        "slash said before",
        _SLASH_GLOSS,
        lambda _: SILENT,
        (("फ़ॉरवर्ड स्लैश (/) लगाएँ", "फ़ॉरवर्ड स्लैश लगाएँ"),),
    ),
    Rule(
        "day of the week said before",
        _DAY_GLOSS,
        _day_gloss,
        (("सोमवार (Monday) को", "सोमवार को"),),
    ),
)
"""Rules of the class of glosses."""
