"""Brackets and roots in arithmetic, rules of the class of sums: (8 - 1)3, (5) / (2), 2 - √2."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import NUMBER, START
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_FOLLOWED = (
    r"[0-9(]| ?[=×÷*]| \([0-9]+ ?\+| ?/ ?\(?[0-9]+[)} ]*[xX×=]"
    rf"| ?(?:[ck]?m|सेमी|मी|मीटर)(?![A-Za-z{WORD}])"
)
_MINUS_IN_BRACKETS = later(
    rf"(?:(?<=\()|(?<=\( )){START}(?P<first>{NUMBER}) ?[-–] ?(?={NUMBER} ?\)(?:{_FOLLOWED}))"
)
_RAISED_POINT = later(
    rf"{START}(?<!· )([0-9]{{1,4}})·([0-9]{{1,4}})(?= ?(?:[×xX] ?10(?![.,])| [{WORD}]|%))"
)
_MINUS_OF_ROOT = later(
    r"(?<=[0-9]) ?[-–−] ?(?=√[0-9])|(?<=√)(?P<root>[0-9]{1,3})[-–−](?=[0-9]{1,3}\))"
)
_NEGATIVE = later(r"(?<=\() ?[-–−] ?(?=√[0-9])|(?<=\()(?: [-–−] ?|[-–−] )(?=[0-9]{1,3}\)(?![0-9]))")
_MINUS_A_PRODUCT = later(
    rf"(?:{START}(?P<first>{NUMBER})|(?<=\)))"
    r" [–−-] (?=[0-9]{1,3} ?\( ?[–−-]? ?[0-9a-z]{1,3} ?\))"
    r"|(?<=\)[23]) ?[–−-] ?(?=[0-9(])"
)
_OF_HUNDRED = later(
    rf"(?<=\(){START}(?P<first>{NUMBER}) ?(?P<sign>[+−–-]) ?"
    rf"(?=[A-Za-z{WORD}][A-Za-z{WORD} .]{{0,20}}%? ?\))"
)
_ROOT_OVER = later(r"(?<=√)([0-9]{1,4})/([0-9]{1,3})(?![0-9./])")
_MINUS_OF_POWER = later(r"(?<=[²³)])[-–](?=[(0-9])")
_TIMES_HUNDRED = later(r"(?<=[)}\]]) ?[xX×*] ?(?=100(?![0-9]))")
_SCALED = r"[0-9][0-9.,]*(?: (?:हज़ार|हजार|लाख|करोड़|अरब))?"
_OVER_BRACKETS = later(
    rf"(?:(?<=[0-9A-Za-zलखरब़ड]\))|(?<=[0-9A-Za-z] \))) ?/ ?(?=\( ?{_SCALED} ?\))"
)


def _less(figures: str | None) -> str:
    """माइनस, behind the number of these figures where there are any."""
    return f"{numbers.number(figures) if figures else ''} माइनस "


def _of_hundred(match: re.Match[str]) -> str | None:
    """A number and a name in brackets, behind the sign of an equation."""
    if "=" not in match.string[: match.start()]:
        return None
    said = "प्लस" if match["sign"] == "+" else "माइनस"
    return f"{numbers.number(match['first'])} {said} "


def _minus(match: re.Match[str]) -> str | None:
    """Behind the sign of an equation."""
    return _less(match["first"]) if "=" in match.string[: match.start()] else None


BRACKETED = (
    Rule(
        "decimal with a raised point",
        _RAISED_POINT,
        lambda match: f"{numbers.number(f'{match[1]}.{match[2]}')}",
        (
            ("6·023 × 1023 है", "छह दशमलव शून्य दो तीन गुणा दस की घात तेईस है"),
            ("मात्रा 22·4 लीटर है", "मात्रा बाईस दशमलव चार लीटर है"),
        ),
    ),
    Rule(
        "minus in brackets before a factor",
        _MINUS_IN_BRACKETS,
        lambda match: _less(match["first"]),
        (
            ("7 + (8 -1)3 है", "सात प्लस, आठ माइनस एक, तीन है"),
            ("a + (18 - 1)(-3) है", "ए प्लस, अठारह माइनस एक, माइनस तीन, है"),
        ),
    ),
    Rule(
        "minus after a power",
        _MINUS_OF_POWER,
        lambda match: " माइनस " if "=" in match.string else None,
        (("(5)²-(3)² = 16 है", "पाँच होल स्क्वायर माइनस, तीन होल स्क्वायर बराबर सोलह है"),),
    ),
    Rule(
        "minus beside a root",
        _MINUS_OF_ROOT,
        lambda match: _less(match["root"]),
        (
            ("मान 20(2-√2) है", "मान बीस, दो माइनस वर्गमूल दो, है"),
            ("मान 50(√2-1)π है", "मान पचास, वर्गमूल दो माइनस एक, पाई है"),
        ),
    ),
    Rule(
        "negative root or number in brackets",
        _NEGATIVE,
        lambda match: "माइनस " if "√" in match.string or "=" in match.string else None,
        (
            ("tan⁻¹ (-√3) है", "टैन इन्वर्स, माइनस वर्गमूल तीन, है"),
            ("मान = 5 ( – 1) है", "मान बराबर पाँच, माइनस एक, है"),
        ),
    ),
    Rule(
        "minus before a product",
        _MINUS_A_PRODUCT,
        _minus,
        (
            (
                "p(0) = 5(0) – 4(0)2 + 3",
                "पी, शून्य, बराबर पाँच, शून्य, माइनस चार, शून्य होल स्क्वायर प्लस तीन",
            ),
        ),
    ),
    Rule(
        "hundred and a percentage in brackets",
        _OF_HUNDRED,
        _of_hundred,
        (
            ("SP = CP × (100 − हानि%) है", "एस पी बराबर सी पी गुणा, एक सौ माइनस हानि प्रतिशत, है"),
            ("मूल्य = (100+ लाभ%) है", "मूल्य बराबर, एक सौ प्लस लाभ प्रतिशत, है"),
        ),
    ),
    Rule(
        "root over a number",
        _ROOT_OVER,
        lambda match: f"{numbers.number(match[1])} बटा {numbers.number(match[2])}",
        (("मान √3/4 है", "मान वर्गमूल तीन बटा चार है"),),
    ),
    Rule(
        "times a hundred after a bracket",
        _TIMES_HUNDRED,
        lambda _: " गुणा ",
        (("दर {(1 लाख) / (2 लाख)} x 100 है", "दर, एक लाख, बटा, दो लाख, गुणा एक सौ है"),),
    ),
    Rule(
        "number in brackets over another",
        _OVER_BRACKETS,
        lambda _: " बटा ",
        (("मान (5) / (2) है", "मान, पाँच, बटा, दो, है"),),
    ),
)
"""Rules for them."""
