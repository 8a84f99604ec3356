"""Products and quotients of quantities that letters stand for: m·a, V/R, w×1000/m."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.mathematics.quotients import ONE_WORD, QUOTIENTS
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.patterns import (
    POSTPOSITIONS,
    after,
    before,
    cued,
    in_brackets,
    last_words,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_PRODUCT = later(
    r"(?<![A-Za-z])(?:([A-Za-z]) ?[·*×] ?([A-Za-z])|([A-Z]) x ([A-Z])"
    r"|([a-z]) x ([a-z])(?= ?[=,;।)]|\s*\Z| (?:है|क्रम|कोटि|आव्यूह|मैट्रिक्स|प्रकार)))(?![A-Za-z])"
)
_UNITS_BESIDE = frozenset("NJmsWVACTK")
_BEHIND_A_NUMBER = later(r"[0-9][⁰¹²³⁴-⁹]* ?\Z")
_SLASH = later(rf"(?<=[0-9A-Za-z)⁰¹²³⁴-⁹\].?{WORD}]) ?/ ?(?=[0-9A-Za-z(√πΔ])")
_LONGEST = 200  # characters of what stands between the sign of equation and the slash
_RIGHT_SIDE = later(
    r"= ?[0-9A-Za-z()\[\]×*·.+⁰¹²³⁴-⁹√±ΔπθλμωΩ-]+"
    r"(?: (?:[×*·+±–-] )?[0-9A-Za-z()\[\]×*·.+√±Δπθλμω²³-]+){0,6} ?\Z"
)
_RELATIONS = frozenset("=<>≤≥")
_LEFT_SIDE = later(r"(?:\A|[\s(])[0-9]+(?:\.[0-9]+)?\Z")
_RAISED_QUANTITY = later(r"(?<![A-Za-z])[0-9]{0,3}[A-Za-z]{0,2}[a-zA-Z][²³]\Z")
_ONE_LETTER = later(r"(?:[a-zA-Z]|[0-9]{0,3}[A-Za-z]{1,2}[²³])(?![A-Za-z0-9⁰¹²³⁴-⁹⁺⁻])")
"""Of a quotient whose power tells that it is one: mv² / r."""
_OPENED = later(rf"\([A-Za-z{WORD} ]{{1,30}}\Z")
_CLOSED_TIMES = later(rf"[A-Za-z{WORD} .]{{1,30}}\) ?[×xX*] ?[0-9]")
"""Around the slash of a share of a whole: (लाभ / CP) × 100."""
_EQUALS = later(r"[0-9]+(?:\.[0-9]+)? ?=")
_SUM = later(r"\([0-9A-Za-z .²³]{1,20}(?:[+×÷*]| [-–] )[0-9A-Za-z .²³+×÷*–-]{1,20}\)\Z")
_OF_A_SUM = later(r"(?<=[0-9A-Za-z²³]\)) ?/ ?(?=[0-9A-Za-z(])")
_QUOTIENT = later(r"(?<![A-Za-z])([A-Za-z])/([A-Za-z])(?![A-Za-z/⁰¹²³⁴-⁹⁻])")

_QUANTITY = cued("quantity")
_NAMED_QUOTIENT = later(
    rf"(?<== )((?:[{WORD}]+ ){{0,4}}(?:{_QUANTITY})) ?[/÷] ?"
    rf"((?:[{WORD}]+ ){{0,4}}(?:{_QUANTITY})){WORD_END}"
    rf"|{WORD_START}({_QUANTITY}) ?/ ?({_QUANTITY})(?= =)"
)

_COUNTED_PRODUCT = later(rf"(?<=[{WORD}%.]) [x×] (?=[0-9])")
_COUNTED = later(rf"(?:[0-9] ?(?:%|(?:/ ?)?[{WORD}]+\.?)|[A-Za-z{WORD}]/[A-Za-z{WORD}]+)\Z")
"""Before the sign: 20 लाख x 8.5%, of which each has its figure."""

_NAMED_PRODUCT = later(
    rf"(?<=[{WORD}A-Za-z0-9)%]) [xX*] (?=[{WORD}A-Z0-9(])"
    r"|(?<=[= ][a-wyz]) x (?=[a-wyz](?![A-Za-z]))"
)
_NAMED_OPERATION = later(rf"=[^।]*?[{WORD}A-Za-z0-9)%] [xX×+] [^।]*\Z")
_NAMED_DIFFERENCE = later(
    rf"(?<=[{WORD})]) [-–−] (?=(?:[{WORD}]+ ){{0,2}}(?:{_QUANTITY}){WORD_END})"
    r"|(?<=\)) [-–−] (?=\()"
    rf"|(?<=[A-Z]{{2}}) [-–−] (?=[A-Z]{{2}}|[{WORD}]{{3}})"
)

_OF_A_MATRIX = later(r" (?:क्रम|कोटि|आव्यूह|मैट्रिक्स|प्रकार)")


def _product(match: re.Match[str]) -> str | None:
    """m·a; of small letters with an x between them only in an equation or of a matrix."""
    if match[5] and "=" not in match.string and not after(match, _OF_A_MATRIX):
        return None
    if _UNITS_BESIDE.issuperset(filter(None, match.groups())) and before(match, _BEHIND_A_NUMBER):
        return None  # 5 N·m
    first, second = (letter for letter in match.groups() if letter)
    return f"{letter_names.spelled(first)} गुणा {letter_names.spelled(second)}"


def _division(match: re.Match[str]) -> str | None:
    """The slash in w×1000/m, where an equation runs on without a blank, or behind a bracket."""
    if match[0] == " / " and before(match, _NAMED_OPERATION, 200):
        return " बटा "
    if before(match, _OPENED) and after(match, _CLOSED_TIMES):
        return " बटा "
    if before(match, _RAISED_QUANTITY) and after(match, _ONE_LETTER):
        return " बटा "
    if match.string[match.start() - 1] in ")?":
        divides = not _RELATIONS.isdisjoint(match.string)
    else:
        right = before(match, _RIGHT_SIDE, _LONGEST)
        divides = bool(right or (before(match, _LEFT_SIDE) and after(match, _EQUALS)))
    return " बटा " if divides else None


_OF_NUMBERS = frozenset(["परिमेय", "अपरिमेय", "भिन्न", "पूर्णांक", "अनुपात", "व्यंजक", "रूप"])
_OF_LETTERS = frozenset(("मान", "अर्थ"))
"""The same of small letters: a/b का मान."""
_OPTION = later(r"\A\s*\(?[A-Da-dक-घ1-4][).] ?\Z")


def _quotient(match: re.Match[str]) -> str | None:
    """V/R in an equation, p/q where numbers of its form are spoken of, or as all of an option."""
    if match[0].lower() in ONE_WORD or _is_unit(match):
        return None
    option = before(match, _OPTION) and match.string[match.end() :].strip(" ।.") == ""
    if not ("=" in match.string or "≠" in match.string or option):
        words = next_words(match.string, match.end(), 2) + last_words(match.string, match.start())
        told = _OF_NUMBERS | _OF_LETTERS if match[0].islower() else _OF_NUMBERS
        if told.isdisjoint(words):
            return None
    return f"{letter_names.spelled(match[1])} बटा {letter_names.spelled(match[2])}"


_SPEEDS = frozenset(("m/s", "g/l", "g/L"))
_BRACKET_ENDS = later(r"[0-9]\) \Z")
"""Before the unit of (5/18) m/s."""


def _is_unit(match: re.Match[str]) -> bool:
    """Whether a quotient is a unit in brackets, as behind a quantity: a त्वरण (m/s)."""
    if match[0] in _SPEEDS and before(match, _BRACKET_ENDS):
        return True
    if match.string.startswith("√(", match.start() - 2):
        return False
    counted = in_brackets(match) or before(match, _BEHIND_A_NUMBER)
    return bool(counted) and all(letter in units.UNITS for letter in match.groups())


def _difference(match: re.Match[str]) -> str | None:
    """लाभ = विक्रय मूल्य - क्रय मूल्य: a dash behind the sign of an equation, before a quantity."""
    return " माइनस " if "=" in match.string[: match.start()] else None


_NO_FACTORS = POSTPOSITIONS | frozenset(str.split("जहाँ जहां यदि और तथा एवं व या मान"))


def _named_product(match: re.Match[str]) -> str | None:
    """ब्याज = मूलधन x दर: an x between words or numbers behind the sign of an equation."""
    behind, near = next_word(match), last_words(match.string, match.start(), 1)
    named = _NO_FACTORS.intersection((behind, *near))  # 2x = 6 में x का मान; जहाँ x तथा y
    return " गुणा " if "=" in match.string[: match.start()] and not named else None


PRODUCTS = (
    Rule(
        "product of counted things",
        _COUNTED_PRODUCT,
        lambda match: " गुणा " if before(match, _COUNTED) else None,
        (
            ("ब्याज 2 लाख x 8% x 5 वर्ष है", "ब्याज दो लाख गुणा आठ प्रतिशत गुणा पाँच वर्ष है"),
            ("20 फीट x 30 फीट का", "बीस फीट गुणा तीस फीट का"),
        ),
    ),
    Rule(
        "product of named quantities",
        _NAMED_PRODUCT,
        _named_product,
        (
            ("ब्याज = मूलधन x दर x समय होता है", "ब्याज बराबर मूलधन गुणा दर गुणा समय होता है"),
            ("लाभ % = लाभ x 100 होता है", "लाभ प्रतिशत बराबर लाभ गुणा एक सौ होता है"),
            ("बल = द्रव्यमान * त्वरण होता है", "बल बराबर द्रव्यमान गुणा त्वरण होता है"),
        ),
    ),
    Rule(
        "difference of two named quantities",
        _NAMED_DIFFERENCE,
        _difference,
        (
            ("लाभ = विक्रय मूल्य - क्रय मूल्य होता है", "लाभ बराबर विक्रय मूल्य माइनस क्रय मूल्य होता है"),
            ("लाभ = (एस.पी.) – (सी.पी.)", "लाभ बराबर, एस पी, माइनस, सी पी"),
            ("NDP = GDP - मूल्यह्रास", "एन डी पी बराबर जी डी पी माइनस मूल्यह्रास"),
        ),
    ),
    Rule(
        "quotient of two named quantities",
        _NAMED_QUOTIENT,
        lambda match: f"{match[1] or match[3]} बटा {match[2] or match[4]}",
        (
            ("वेग = दूरी/समय होता है", "वेग बराबर दूरी बटा समय होता है"),
            ("परिधि/व्यास = π है", "परिधि बटा व्यास बराबर पाई है"),
        ),
    ),
    Rule(
        "product of two letters",
        _PRODUCT,
        _product,
        (
            ("F = m·a है", "एफ़ बराबर एम गुणा ए है"),
            ("V = I * R है", "वी बराबर आई गुणा आर है"),
            ("V = I x R है", "वी बराबर आई गुणा आर है"),
            ("f = m x a है", "एफ़ बराबर एम गुणा ए है"),
        ),
    ),
    Rule(
        "quotient of two letters",
        _QUOTIENT,
        _quotient,
        (
            ("I = V/R है", "आई बराबर वी बटा आर है"),
            ("अनुपात V/R = 5 है", "अनुपात वी बटा आर बराबर पाँच है"),
            ("T² = 4π²L/g है", "टी स्क्वायर बराबर चार पाई स्क्वायर एल बटा जी है"),
            ("परिमेय संख्या p/q के रूप में", "परिमेय संख्या पी बटा क्यू के रूप में"),
            ("(D) p/E", "डी, पी बटा ई"),
        ),
    ),
    *QUOTIENTS,
    Rule(
        "division of a sum in brackets",
        _OF_A_SUM,
        lambda match: " बटा " if before(match, _SUM) else None,
        (("औसत (2+3)/5 है", "औसत, दो प्लस तीन, बटा पाँच है"),),
    ),
    Rule(
        "division in an equation",
        _SLASH,
        _division,
        (
            ("ब्याज = (मू × द × स)/100 होता है", "ब्याज बराबर, मू गुणा द गुणा स, बटा एक सौ होता है"),
            ("सूत्र M=w×1000/m×v है", "सूत्र एम बराबर डब्ल्यू गुणा एक हज़ार बटा एम गुणा वी है"),
            ("ब्याज = मूलधन x दर x समय / 100 है", "ब्याज बराबर मूलधन गुणा दर गुणा समय बटा एक सौ है"),
            ("दर = (लाभ / CP) × 100", "दर बराबर, लाभ बटा सी पी, गुणा एक सौ"),
            ("(A) mv² / r", "ए, एम वी स्क्वायर बटा आर"),
            ("F = mv² / r है", "एफ़ बराबर एम वी स्क्वायर बटा आर है"),
            ("12/0.5 = 24 है", "बारह बटा शून्य दशमलव पाँच बराबर चौबीस है"),
            ("n = 3×10⁸/2×10⁸ है", "एन बराबर तीन गुणा दस की घात आठ बटा दो गुणा दस की घात आठ है"),
        ),
    ),
)
