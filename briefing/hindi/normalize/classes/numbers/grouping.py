"""One number whose groups of figures stand apart: 4, 12,500 लोग; 1, 25, 000 रुपये; 10 000 लोग."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.classes.numbers.numerals import Number
from briefing.hindi.normalize.patterns import START, any_of, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_COUNTED = f"{cued('counted')}|प्रति"
_RUPEES = cued("rupee")
_THOUSANDS = later(
    rf"{START}[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{0,3}} 000(?= (?:{_COUNTED})(?![{WORD}]))"
)

_ODDLY_PARTED = later(
    any_of(
        # 1,14,00000 रुपये, 5,000000: the last groups are not parted
        rf"{START}[0-9]{{1,2}}(?:,[0-9]{{2}})*,(?:[0-9]{{2}}000|[0-9]0{{5}}|0{{6}}|[0-9]{{5}})"
        rf"(?:(?= ?(?:{_RUPEES})(?![{WORD}]))|(?<=0{{5}})(?![0-9,.]))",
        # 5,04,33079 मतदाता
        rf"{START}[0-9]{{1,2}}(?:,[0-9]{{2}}){{1,3}},[0-9]{{5}}(?![0-9]|[.,][0-9])",
        # 1,25, 000 and 4, 12,500 and 4, 500 लोग and 1, 25, 000 लोग: broken by blanks
        rf"(?<![0-9,] )(?<![0-9,]){START}[0-9]{{1,2}}"
        rf"(?:(?:,[0-9]{{2}}){{1,3}}, [0-9]{{3}}(?![0-9]|,)|, (?:[0-9]{{2}},[0-9]{{3}}(?![0-9]|,)"
        rf"|[0-9]{{3}}(?= (?:{_COUNTED}|किमी|किलोमीटर|दर्ज|पहुंच|पहुँच)(?![{WORD}]))"
        rf"|(?:[0-9]{{2}}, ){{1,3}}[0-9]{{3}}(?= (?:{_COUNTED})(?![{WORD}]))))",
        # 1,00000-2,00000
        r"(?<![0-9][.,:/])(?<![0-9A-Za-z])[0-9]{1,2},[0-9]{5}(?:-[0-9]{1,2},[0-9]{5})?"
        r"(?![0-9]|[.,][0-9])",
        # 25,0000 रुपये
        rf"{START}[0-9]{{1,3}},[0-9]{{4}}(?= ?(?:{_RUPEES}|रु\.?)(?![{WORD}]))",
        # 20 , 000
        rf"{START}[1-9][0-9]{{0,2}} ?, 000(?![0-9A-Za-z]| ?,)",
    )
)

_SPACED = later(rf"{START}(?<![0-9] )[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{2,4}}(?![0-9]| [0-9])")
_DECIMAL = later(
    rf"(?<=[{WORD}] ){START}(?P<whole>[0-9]{{1,4}})\. (?P<part>[0-9]{{2}}|[0-9](?= डिग्री))"
    rf"(?= (?:{cued('measure')})(?![{WORD}]))"
)
_NUMBERED = later(r"(?:प्रश्न|उत्तर|क्रमांक|संख्या|नंबर|चरण|भाग|बिंदु|नियम|सवाल|कक्षा|वर्ष|सन|तक) \Z")


def _spaced(match: re.Match[str]) -> Number | None:
    """123 456 789, divided by blanks; not a row of round numbers: 100 200 300."""
    groups = match[0].split()[1:]
    divided = "000" in groups or any(int(group) % 50 for group in groups)
    return Number("".join(match[0].split())) if divided else None


def _decimal(match: re.Match[str]) -> Number | None:
    """219. 20 मीटर, its point followed by a blank; not the number of a question."""
    if before(match, _NUMBERED):
        return None
    return Number(f"{match['whole']}.{match['part']}")


GROUPED = (
    Rule(
        "number whose groups are not parted as usual",
        _ODDLY_PARTED,
        lambda match: Number(match[0].replace(" ", "").replace(",", "")),
        (
            ("1,14,00000 रुपये", "एक करोड़ चौदह लाख रुपये"),
            ("3,000000 और 2,500000 रुपये", "तीस लाख और पच्चीस लाख रुपये"),
            ("4, 12,500 लोग", "चार लाख बारह हज़ार पाँच सौ लोग"),
            ("5,04,33079 मतदाता", "पाँच करोड़ चार लाख तैंतीस हज़ार उन्यासी मतदाता"),
            ("4,7530 रुपये है", "सैंतालीस हज़ार पाँच सौ तीस रुपये है"),
            ("प्लेटलेट 1,50000-4,50000 हैं", "प्लेटलेट एक लाख पचास हज़ार से चार लाख पचास हज़ार हैं"),
            ("7, 315 मौतें", "सात हज़ार तीन सौ पंद्रह मौतें"),
            ("1, 25, 000 रुपये", "एक लाख पच्चीस हज़ार रुपये"),
            ("4,53,12, 311 हो गई", "चार करोड़ तिरपन लाख बारह हज़ार तीन सौ ग्यारह हो गई"),
            ("20 , 000 से अधिक", "बीस हज़ार से अधिक"),
        ),
    ),
    Rule(
        "groups of three with spaces",
        _THOUSANDS,
        lambda match: Number(match[0].replace(" ", "")),
        (
            ("10 000 लोग आए", "दस हज़ार लोग आए"),
            ("1 250 000 रुपये", "बारह लाख पचास हज़ार रुपये"),
            ("कुल 5 000 000 लोग", "कुल पचास लाख लोग"),
        ),
    ),
    Rule(
        "number grouped by spaces",
        _SPACED,
        _spaced,
        (("आबादी 1 234 567 है", "आबादी बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ है"),),
    ),
    Rule(
        "decimal with a space after its point",
        _DECIMAL,
        _decimal,
        (
            ("जलस्तर 219. 20 मीटर है", "जलस्तर दो सौ उन्नीस दशमलव दो शून्य मीटर है"),
            ("सामान्य से 1. 7 डिग्री अधिक", "सामान्य से एक दशमलव सात डिग्री अधिक"),
        ),
    ),
)
"""Rules for them, of the class number."""
