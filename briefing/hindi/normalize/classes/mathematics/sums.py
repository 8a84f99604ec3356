"""Arithmetic, a sign between two numbers: 12 x 5 = 60, 10 - 4, 5 + 3."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.mathematics.bases import BASES
from briefing.hindi.normalize.classes.mathematics.bracketed import BRACKETED
from briefing.hindi.normalize.classes.mathematics.multiples import MULTIPLES
from briefing.hindi.normalize.classes.mathematics.word_equations import WORD_EQUATIONS
from briefing.hindi.normalize.classes.measures.units import NAMES
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS, power, value
from briefing.hindi.normalize.patterns import NUMBER, START, after, before
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_BOUNDARIES = later(rf"{START}([0-9]{{1,2}})[x×]4s?, ?([0-9]{{1,2}})[x×]6s?(?![0-9A-Za-z.])")
_BALLS_FACED = later(rf"(?<=\(){START}([0-9]{{1,3}})b(?=[,)])")

_MINUS = later(
    rf"(?P<plus>(?<=[(= ])\+)?{START}(?P<first>{NUMBER}) ?[-–] ?"
    rf"(?={NUMBER}(?: ?[+×÷*] ?{NUMBER}){{0,6}}(?:\) ?/ ?[0-9]+)? ?[=⇒])"
    rf"|{START}(?P<times>{NUMBER}) ?[-–] ?"
    r"(?=[0-9]{0,2} ?(?:sin|cos|tan|cot|sec)[²0-9]? ?[0-9A-Zθα(])"
)

_READINGS = later(
    r"(?P<first>[0-9]{1,9}) ?[-–] ?(?P<second>[0-9]{1,9}) ?= ?(?P<between>[0-9]{1,9})(?![0-9.,/])"
)
_MINUS_BEHIND = later(rf"{START}(?P<first>{NUMBER}) [-–] (?=[0-9(])")
_OPERATED = later(r"[÷×*][^।]{0,24}\Z")

_POWER = later(rf"{START}([0-9]+)(?:(?:\^|\*\*)(-?[0-9]+)|(⁻?[⁰¹²³⁴-⁹]+))")

_LIKE_A_YEAR = later("1[5-9][0-9]{2}|20[0-4][0-9]")


def _power(match: re.Match[str]) -> str | None:
    """A power; but 1857² is a year with the mark of a footnote, which is left to others."""
    if match[3] and _LIKE_A_YEAR.fullmatch(match[1]):
        return None
    exponent = int((match[2] or match[3].translate(SUPERSCRIPTS))[:18])
    return power(numbers.number(match[1]), exponent)


_ENDS = later(rf"({NUMBER})\s*(?:[।,;]|\Z)")


def _leaves(match: re.Match[str]) -> re.Match[str] | None:
    """QR² = 169 - 144, and no more: a number behind the sign, less a smaller one."""
    less = after(match, _ENDS)
    if not less or not match.string[: match.start()].rstrip().endswith("="):
        return None
    is_less = value(match["first"]) > value(less[1])
    return less if is_less else None


def _minus(match: re.Match[str]) -> str:
    """माइनस; से between two readings of a meter, the later behind: 120-150 = 30."""
    readings = _READINGS.match(match.string, match.start("first"))
    between = int(readings["between"]) if readings else 0
    if readings and int(readings["second"]) - int(readings["first"]) == between > 0:
        return f"{numbers.number(match['first'])} से "
    first = match["first"] or match["times"]
    return f"{'प्लस ' * bool(match['plus'])}{numbers.number(first)} माइनस "


def _minus_behind(match: re.Match[str]) -> str | None:
    """A number and a hyphen with blanks, where one of two numbers is multiplied or divided."""
    operates = before(match, _OPERATED) or after(match, _OPERATES)
    if not operates and "=" in match.string[: match.start()]:
        operates = after(match, _TIMES_BEHIND) or _leaves(match)
    return f"{numbers.number(match['first'])} माइनस " if operates else None


_TIMES_BEHIND = later(r"[0-9.]{1,9} x [0-9]")
_OPERATES = later(r"[0-9.,() ]{1,16}(?:[÷×*] ?[0-9(]|/ [A-Z](?![A-Za-z]))")


def _word_power(match: re.Match[str]) -> str | None:
    """भुजा² in an equation; elsewhere it is the mark of a note."""
    if match[0].startswith("(") and match[1] in NAMES:
        return f"{'वर्ग' if match[2] in '²2' else 'घन'} {match[1]}"
    if "=" not in match.string or match[1] in NAMES:
        return None
    return power(match[1], 2 if match[2][-1] in "²2" else 3)


def _boundaries(match: re.Match[str]) -> str:
    """छह चौके, एक छक्का."""
    hits = zip(match.groups(), ("चौक", "छक्क"), strict=False)
    return ", ".join(f"{numbers.number(n)} {hit}{'ा' if n == '1' else 'े'}" for n, hit in hits)


SUM = SemioticClass(
    "sum",
    "Arithmetic: times, minus, powers.",
    (
        Rule(
            "minus in a sum",
            _MINUS,
            _minus,
            (
                ("10 - 4 = 6", "दस माइनस चार बराबर छह"),
                ("रीडिंग 120-150 = 30 यूनिट", "रीडिंग एक सौ बीस से एक सौ पचास बराबर तीस यूनिट"),
                ("1 – 6 + 5 = 0", "एक माइनस छह प्लस पाँच बराबर शून्य"),
                ("90 – 60 ⇒ रु. 30", "नब्बे माइनस साठ, तीस रुपये"),
                ("1– 2sin2A", "एक माइनस दो साइन दो ए"),
                ("(+20 - 25)/2 = 5", "प्लस बीस माइनस पच्चीस, बटा दो बराबर पाँच"),
            ),
        ),
        Rule(
            "minus between percentages",
            later(rf"{START}({NUMBER}) ?% ?[-–] ?(?={NUMBER} ?% ?=)"),
            lambda match: f"{numbers.number(match[1])} प्रतिशत माइनस ",
            (("7%-3%=4% है", "सात प्रतिशत माइनस तीन प्रतिशत बराबर चार प्रतिशत है"),),
        ),
        Rule(
            "minus beside another operation",
            _MINUS_BEHIND,
            _minus_behind,
            (
                ("मान 8 ÷ 2 × 4 + 7 - 3 है", "मान आठ भाग दो गुणा चार प्लस सात माइनस तीन है"),
                ("मान 15 - 3 × 4 है", "मान पंद्रह माइनस तीन गुणा चार है"),
                ("QR² = 169 - 144", "क्यू आर स्क्वायर बराबर एक सौ उनहत्तर माइनस एक सौ चवालीस"),
                ("मान = 10 – 4 x 4 + 3", "मान बराबर दस माइनस चार गुणा चार प्लस तीन"),
            ),
        ),
        *BASES,
        *WORD_EQUATIONS,
        *BRACKETED,
        *MULTIPLES,
        Rule(
            "power of what a word stands for",
            later(rf"(?<![0-9{WORD}])([{WORD}]{{2,}})([²³]| ?\^ ?[23](?![0-9]))"),
            _word_power,
            (
                ("क्षेत्रफल = भुजा² है", "क्षेत्रफल बराबर भुजा का वर्ग है"),
                ("विकर्ण ^2 = 50 है", "विकर्ण का वर्ग बराबर पचास है"),
            ),
        ),
        Rule(
            "power of a word in brackets",
            later(
                rf"(?:(?<=[ =×\[])|(?m:^))\(([{WORD}]{{2,}}(?: [{WORD}]{{2,}})?)\)"
                r"([23²³])(?![0-9A-Za-z])"
            ),
            _word_power,
            (
                ("क्षेत्रफल = (भुजा)2 है", "क्षेत्रफल बराबर भुजा का वर्ग है"),
                ("मात्रक न्यूटन (मीटर)² है", "मात्रक न्यूटन वर्ग मीटर है"),
            ),
        ),
        Rule(
            "fours and sixes",
            _BOUNDARIES,
            _boundaries,
            (
                ("रोहित 45 (6x4, 2x6) ने", "रोहित पैंतालीस, छह चौके, दो छक्के, ने"),
                ("राहुल 45 (6x4s, 0x6s)", "राहुल पैंतालीस, छह चौके, शून्य छक्के"),
                ("गिल 45 (6x4, 1x6)", "गिल पैंतालीस, छह चौके, एक छक्का"),
            ),
        ),
        Rule(
            "balls that were faced",
            _BALLS_FACED,
            lambda match: f"{numbers.number(match[1])} गेंद",
            (("राहुल 50* (32b, 4x4, 3x6)", "राहुल नाबाद पचास, बत्तीस गेंद, चार चौके, तीन छक्के"),),
        ),
        Rule(
            "power",
            _POWER,
            _power,
            (("10²", "दस का वर्ग"), ("10^6", "दस की घात छह"), ("10**6 है", "दस की घात छह है")),
        ),
    ),
    (
        ("10 x", "दस एक्स"),
        ("कुछ (10-15) लोग", "कुछ, दस से पंद्रह, लोग"),
        ("Nexus 5X पर", "नेक्सस फ़ाइव एक्स पर"),
        ("2x² + 5x = 7", "दो एक्स स्क्वायर प्लस पाँच एक्स बराबर सात"),
        ("1857² में", "अठारह सौ सत्तावन में"),
        ("5-4 से", "पाँच चार से"),
        ("C$5 का टिकट", "पाँच कनाडाई डॉलर का टिकट"),
    ),
)
