"""Terms of an expression without a sign of equation: 7ab, -16x2y2, 4x2 + 12x + 9, (2x + 3)."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.mathematics.equations import has_equation
from briefing.hindi.normalize.classes.mathematics.exponents import FUNCTIONS
from briefing.hindi.normalize.classes.numbers.quantity import RAISED, SUPERSCRIPTS, power
from briefing.hindi.normalize.patterns import after
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_POWER = r"(?:\^?[2-9]|[²³⁴-⁹])"
_TERM = later(
    r"(?<![A-Za-z0-9.@#/_])(?P<minus>(?:(?<=[,(] )|(?<=\()|(?<=\) ))[-–−] ?)?(?P<times>[0-9]{0,3})"
    rf"(?P<letters>(?:[abckmnpqrxyz]{_POWER}?){{1,4}})(?![A-Za-z0-9'’]|[.@:/_][A-Za-z0-9])"
)
_PART = later(rf"([a-z])({_POWER})?")
_PRODUCT = later(r"(?:[abc]\^?[2-9²³]?){2,3}|(?:[pqr]\^?[2-9²³]?){2,3}|(?:[xyz]\^?[2-9²³]?){2,3}")
_RAISED_LAST = later(r"[a-z]+[²³⁴-⁹]")
"""mc², which is read as a formula."""
_APART = later(r" ?[(,;]|\s*\Z")
_CODE = later(r"[a-z]2[a-z]")
"""b2b, p2p."""

_ROW = later(r"(?<![A-Za-z0-9.'’_/-])[a-z](?: [a-z]){2,11}(?![A-Za-z0-9.'’²³_/-])")


def _row(match: re.Match[str]) -> str | None:
    """b f a d c e; not m x a of an equation, nor m x n पंक्तियाँ."""
    if "=" in match.string or (match[0][2:3] == "x" and len(match[0]) == 5):
        return None
    return " ".join(map(letter_names.spelled, match[0].split()))


_SIZES = later(r"[0-9]{1,3}(?:x[0-9]{1,3}){1,3}")


def _term(match: re.Match[str]) -> str | None:
    """Letters of one family behind a number are a product; others only in an expression."""
    if _SIZES.fullmatch(match[0].strip()):
        return None  # 3x3x3 फीट
    times, letters = match["times"], match["letters"]
    if not times and (letters.isalpha() or _RAISED_LAST.fullmatch(letters)):
        return None
    if len(_PART.findall(letters)) == 1:  # beside a sign it is an operand, which algebra reads
        alone = times and not _has_power(letters) and after(match, _APART)
        if not (alone and has_equation(match.string)):
            return None
    elif not has_equation(match.string) and (
        not _PRODUCT.fullmatch(letters) or _CODE.fullmatch(letters)
    ):
        return None
    said = ["माइनस"] if match["minus"] else []
    said += [numbers.number(times)] if times else []
    for letter, raised in _PART.findall(letters):
        name = letter_names.spelled(letter)
        exponent = raised.lstrip("^").translate(SUPERSCRIPTS)
        if exponent in RAISED:
            said.append(f"{name} {RAISED[exponent]}")
        else:
            said.append(power(name, int(exponent)) if exponent else name)
    return " ".join(said) + " " * letters[-1].isalnum()


def _has_power(letters: str) -> bool:
    return any(not sign.isalpha() for sign in letters)


_INDEXED = later(
    r"(?<![A-Za-z0-9])(?P<lead>[A-Zk])?(?P<of>(?:[a-zA-Z][1-9]){2,3})(?![A-Za-z0-9])"
    r"(?P<over> ?/ ?(?=[a-z]))?"
)
_INDEX = later(r"([a-zA-Z])([1-9])")


def _indexed(match: re.Match[str]) -> str | None:
    """m₁m₂, whose figures folding has set on the line."""
    if not has_equation(match.string):
        return None
    lead = [letter_names.spelled(match["lead"])] if match["lead"] else []
    said = lead + [
        f"{letter_names.spelled(letter)} {english_numbers.cardinal(int(index))}"
        for letter, index in _INDEX.findall(match["of"])
    ]
    return " ".join(said) + (" बटा " if match["over"] else "")


_BEFORE_A_FUNCTION = later(
    r"(?<![A-Za-z0-9])(?P<times>[0-9]{0,2})(?P<letters>[A-Za-z]{1,3}?)"
    r"(?P<name>sin|cosec|cos|tan|cot)(?P<squared>²?)(?= ?[α-ωΑ-Ω])"
)


def _before_a_function(match: re.Match[str]) -> str:
    """2AB cos and mg sin, stuck to each other before a Greek letter."""
    times = f"{numbers.number(match['times'])} " if match["times"] else ""
    raised = " स्क्वायर" if match["squared"] else ""
    letters = " ".join(map(letter_names.spelled, match["letters"]))
    return f"{times}{letters} {FUNCTIONS[match['name']]}{raised} "


_OF_A_PROGRESSION = later(r"(?<![A-Za-z0-9])ar(?=ⁿ|\^|, ?ar[²2])")

TERMS = (
    Rule(
        "term of a progression",
        _OF_A_PROGRESSION,
        lambda _: letter_names.spelled("ar"),
        (("a, ar, ar² पद हैं", "ए, ए आर, ए आर स्क्वायर पद हैं"),),
    ),
    Rule(
        "letters before a function",
        _BEFORE_A_FUNCTION,
        _before_a_function,
        (
            ("A² + 2ABcosθ का", "ए स्क्वायर प्लस दो ए बी कॉस थीटा का"),
            ("बल mgsinθ है", "बल एम जी साइन थीटा है"),
        ),
    ),
    Rule(
        "product of numbered letters",
        _INDEXED,
        _indexed,
        (
            ("F = G m₁m₂/r² है", "एफ़ बराबर जी एम वन एम टू बटा आर स्क्वायर है"),
            ("F = Kq1q2 / r2 है", "एफ़ बराबर के क्यू वन क्यू टू बटा आर स्क्वायर है"),
        ),
    ),
    Rule("small letters in a row", _ROW, _row, (("(अ) b f a d c e", "अ, बी एफ़ ए डी सी ई"),)),
    Rule(
        "term of an expression",
        _TERM,
        _term,
        (
            ("(c) 7ab, -14ab", "सी, सात ए बी, माइनस चौदह ए बी"),
            ("8x²yz में 2xy से", "आठ एक्स स्क्वायर वाई ज़ेड में दो एक्स वाई से"),
            ("2x (a + b) का", "दो एक्स, ए प्लस बी, का"),
            ("a2 + 2ab + b2 के", "ए स्क्वायर प्लस दो ए बी प्लस बी स्क्वायर के"),
        ),
    ),
)
"""Rules for them, of the class algebra."""
