"""Letters and numbers above and below the line: xⁿ, aₙ, V_1, (a+b)², a12 of a matrix."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.numbers.quantity import RAISED, SUPERSCRIPTS
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Rule, different
from briefing.io.later import later

_RAISED_LETTER = later(
    r"(?P<base>(?<![A-Za-z])[A-Za-z])?(?P<sign>[ⁿᵐᵏˣʸᵗ])(?P<more>[⁺⁻]?[¹²³⁴-⁹])?"
)
_LETTERS = {"ⁿ": "n", "ᵐ": "m", "ᵏ": "k", "ˣ": "x", "ʸ": "y", "ᵗ": "t"}
_LOWERED = {
    "ₙ": "n", "ₘ": "m", "ₖ": "k", "ₓ": "x", "ₐ": "a", "ₑ": "e", "ᵢ": "i", "ⱼ": "j", "ₜ": "t",
}  # fmt: skip
_LOWERED_LETTER = later(rf"(?P<base>(?<![A-Za-z])[A-Za-z])?(?P<sign>[{''.join(_LOWERED)}])")
_UNDERSCORE = later(
    r"(?<![A-Za-z0-9_])(?P<letter>[A-Za-z])_(?P<number>[0-9a-z]|max|min|eq|net|avg)"
    r"(?![A-Za-z0-9_])(?P<over>/(?=[A-Za-z]_[0-9a-z](?![A-Za-z0-9])))?"
)
_OF_A_SUM = later(r"(?<![A-Za-z0-9_])(?P<letter>[A-Za-z])_\((?=[a-z0-9] ?[+−–-] ?[a-z0-9]\))")
_ELEMENT = later(r"(?<![A-Za-z0-9])(?P<letter>[a-c])(?P<row>[1-4])(?P<column>[1-4])(?![A-Za-z0-9])")


def _raised_letter(match: re.Match[str]) -> str:
    more = (match["more"] or "").translate(SUPERSCRIPTS).replace("⁺", "+")
    sign = {"-": "माइनस ", "+": "प्लस "}.get(more[:1], "")
    added = f" {sign}{numbers.number(more.lstrip('+-'))}" if more else ""
    base = letter_names.spelled(match["base"] or "")
    return f"{base} की घात {letter_names.spelled(_LETTERS[match['sign']])}{added} "


def _lowered_letter(match: re.Match[str]) -> str:
    base = letter_names.spelled(match["base"] or "")
    return f"{base} {letter_names.spelled(_LOWERED[match['sign']])} "


def _underscore(match: re.Match[str]) -> str | None:
    """N_1 as typed for N₁, in an equation."""
    if not (is_equation(match) or "=" in match.string):
        return None
    number = match["number"]
    said = numbers.number(number) if number.isdigit() else _subscript(number)
    over = "बटा " if match["over"] else ""
    return f"{letter_names.spelled(match['letter'])} {said} {over}"


def _subscript(letters: str) -> str:
    """मैक्स of v_max; others by their letters."""
    return _SHORT.get(letters) or letter_names.spelled(letters)


_SHORT = {"max": "मैक्स", "min": "मिन", "net": "नेट"}


def _element(match: re.Match[str]) -> str | None:
    """a12 beside a21 in an equation: a row and a column of a matrix."""
    others = different(_ELEMENT, match.string) - {match[0]}
    if "=" not in match.string or not (others or re.search(r"aij|2 ?[x×] ?[12]", match.string)):
        return None
    row, column = numbers.number(match["row"]), numbers.number(match["column"])
    return f"{letter_names.spelled(match['letter'])} {row} {column}"


INDICES = (
    Rule(
        "element of a matrix",
        _ELEMENT,
        _element,
        (("a11 = 1 और a12 = 3 है", "ए एक एक बराबर एक और ए एक दो बराबर तीन है"),),
    ),
    Rule(
        "power that is a letter",
        _RAISED_LETTER,
        _raised_letter,
        (("xⁿ का", "एक्स की घात एन का"), ("y = xⁿ⁻¹ है", "वाई बराबर एक्स की घात एन माइनस एक है")),
    ),
    Rule(
        "letter as a subscript",
        _LOWERED_LETTER,
        _lowered_letter,
        (("aₙ + 5 = 6 है", "ए एन प्लस पाँच बराबर छह है"), ("Sₙ का मान", "एस एन का मान")),
    ),
    Rule(
        "index that is a sum",
        _OF_A_SUM,
        lambda match: f"{letter_names.spelled(match['letter'])} ",
        (("a_(n+1) = a + d है", "ए एन प्लस एक, बराबर ए प्लस डी है"),),
    ),
    Rule(
        "number as a subscript, typed with an underscore",
        _UNDERSCORE,
        _underscore,
        (
            ("V_1/V_2 = 4 है", "वी एक बटा वी दो बराबर चार है"),
            ("R_eq = 5 और v_min = 2", "आर ई क्यू बराबर पाँच और वी मिन बराबर दो"),
        ),
    ),
)
"""Rules of the class algebra."""

_BRACKET_RAISED = later(
    r"(?:(?<=[0-9A-Za-zα-ω°²³⁴-⁹)])\)|(?<=[A-Zα-ωa-z0-9)])\](?<!\[[0-9a-z]\])(?<![0-9]{2}\]))"
    r"(?P<raised>[²³]|[⁴-⁹](?![⁰¹²³⁴-⁹]))"
)
_SQUARED_ALONE = later(
    r"(?:(?<=[( =×*xX+–-])|(?<=[ =+–-][0-9])|^)\( ?(?P<minus>[−–-] ?)?"
    r"(?P<of>√?[0-9]{1,3}(?:\.[0-9]+|/ ?√?[0-9]{1,3})?|[a-z])\)(?P<raised>[23])(?![0-9A-Za-z.])"
)
"""(7/2)2 and (6)2, with an exponent no longer raised; of a sum, (n-1)2, the 2 may be a factor."""


_BINARY = later(r"[01]{2,}")


def _squared_alone(match: re.Match[str]) -> str | None:
    if "=" not in match.string or _BINARY.fullmatch(match["of"]):
        return None  # (101)₂
    top, slash, bottom = match["of"].partition("/")
    over = f" बटा {_root_or_number(bottom.strip())}" if slash else ""
    said = letter_names.spelled(top) if top.isalpha() else _root_or_number(top)
    minus = "माइनस " if match["minus"] else ""
    return f"{PAUSE}{minus}{said}{over} होल {RAISED[match['raised']]} "


def _root_or_number(written: str) -> str:
    return "वर्गमूल " * written.startswith("√") + numbers.number(written.lstrip("√"))


def _raised(match: re.Match[str]) -> str:
    if match["raised"] in RAISED:
        return f" होल {RAISED[match['raised']]}"
    return f" की घात {numbers.number(match['raised'].translate(SUPERSCRIPTS))}"


BRACKETS = (
    Rule(
        "power of a bracket",
        _BRACKET_RAISED,
        _raised,
        (
            ("(a + b)² का", "ए प्लस बी होल स्क्वायर का"),
            ("(2³)² का", "दो का घन होल स्क्वायर का"),
            ("g[R/(R + h)]² = 1", "जी, आर बटा, आर प्लस एच, होल स्क्वायर बराबर एक"),
            ("(-2)⁴ का", "माइनस दो की घात चार का"),
        ),
    ),
    Rule(
        "square of a bracket without superscript",
        _SQUARED_ALONE,
        _squared_alone,
        (
            ("= 22/7 x (7/2)2 है", "बराबर बाईस बटा सात गुणा, सात बटा दो होल स्क्वायर है"),
            ("= (√3)2 + (1/ √2)2", "बराबर, वर्गमूल तीन होल स्क्वायर प्लस, एक बटा वर्गमूल दो होल स्क्वायर"),
            ("मान = 4 (- 1)2 + 3", "मान बराबर चार, माइनस एक होल स्क्वायर प्लस तीन"),
        ),
    ),
)
"""Rules of the class of algebra."""
