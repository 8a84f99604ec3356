"""Products and quotients of quantities that letters stand for: m·a, V/R, w×1000/m."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END
from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes import units
from briefing.hindi.normalize.classes.equations import has_equation
from briefing.hindi.normalize.patterns import before, in_brackets, last_words, next_words
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_PRODUCT = later(
    r"(?<![A-Za-z])(?:([A-Za-z]) ?[·*×] ?([A-Za-z])|([A-Z]) x ([A-Z])"
    r"|([a-z]) x ([a-z])(?= ?[=,;।)]|\s*\Z| है))(?![A-Za-z])"
)
_UNITS_BESIDE = frozenset("NJmsWVACTK")
_BEHIND_A_NUMBER = later(r"[0-9⁰¹²³⁴-⁹] ?\Z")
_LETTER_STROKE = later(
    r"(?:(?<![A-Za-z0-9.,/]{3})(?<=[0-9A-Za-zθφλπ²³⁴-⁹!])|(?<=[)\]])) ?/ ?"
    r"(?=[(\[]?√?[(]?[0-9]{0,3}[A-Za-zθφλπα-ωΔ]{1,2}[0-9²³⁴-⁹]?(?![A-Za-z])|√)"
)
_STROKE = later(rf"(?<=[0-9A-Za-z)²³\].{WORD}]) ?/ ?(?=[0-9A-Za-z(√πΔ])")
_LONGEST = 200  # characters of what stands between the sign of equation and the stroke
_RIGHT_SIDE = later(
    r"= ?[0-9A-Za-z()\[\]×*·.+⁰¹²³⁴-⁹√±ΔπθλμωΩ-]+"
    r"(?: (?:[×*·+±–-] )?[0-9A-Za-z()\[\]×*·.+√±Δπθλμω²³-]+){0,6} ?\Z"
)
_RELATIONS = frozenset("=<>≤≥")
_DIFFERENTIAL = later(r" d[a-z](?![A-Za-z])")
_QUOTIENT = later(r"(?<![A-Za-z])([A-Za-z])/([A-Za-z])(?![A-Za-z/⁰¹²³⁴-⁹⁻])")

_QUANTITIES = (
    "दूरी|समय|वेग|चाल|गति|त्वरण|बल|दाब|क्षेत्रफल|द्रव्यमान|आयतन|घनत्व|भार|कार्य|ऊर्जा|शक्ति|विभवांतर|धारा|प्रतिरोध|"
    "आवेश|लंबाई|चौड़ाई|ऊँचाई|लाभ|हानि|मूलधन|ब्याज|दर|योग|संख्या|अंश|हर|परिवर्तन|"
    "मूल्य|संवेग|आय|व्यय|राशि|क़ीमत|कीमत|लागत|कर|छूट|ताप|आवेश"
)
_NAMED_QUOTIENT = later(
    rf"(?<== )((?:[{WORD}]+ ){{0,2}}(?:{_QUANTITIES})) ?[/÷] ?"
    rf"((?:[{WORD}]+ ){{0,2}}(?:{_QUANTITIES})){WORD_END}"
)

_NAMED_PRODUCT = later(rf"(?<=[{WORD}A-Za-z0-9)%]) [xX] (?=[{WORD}A-Z0-9(])")
_NAMED_OPERATION = later(rf"=[^।]*?[{WORD}A-Za-z0-9)%] [xX×+] [^।]*\Z")
_NAMED_DIFFERENCE = later(
    rf"(?<=[{WORD})]) [-–−] (?=(?:[{WORD}]+ ){{0,2}}(?:{_QUANTITIES}){WORD_END})"
    r"|(?<=\)) [-–−] (?=\()"
)


def _product(match: re.Match[str]) -> str | None:
    """m·a; of small letters with an x between them only in an equation."""
    if match[5] and "=" not in match.string:
        return None
    if _UNITS_BESIDE.issuperset(filter(None, match.groups())) and before(match, _BEHIND_A_NUMBER):
        return None  # 5 N·m
    first, second = (letter for letter in match.groups() if letter)
    return f"{letter_names.spelled(first)} गुणा {letter_names.spelled(second)}"


def _division(match: re.Match[str]) -> str | None:
    """The stroke in w×1000/m, where an equation runs on without a blank, or behind a bracket."""
    near = max(match.start() - _LONGEST, 0)
    if match[0] == " / " and _NAMED_OPERATION.search(match.string, 0, match.start()):
        return " बटा "
    if match.string[match.start() - 1] == ")":
        divides = not _RELATIONS.isdisjoint(match.string)
    else:
        divides = _RIGHT_SIDE.search(match.string, near, match.start()) is not None
    return " बटा " if divides else None


_ONE_WORD = frozenset(
    ("a/c", "b/w", "c/o", "d/o", "n/a", "r/o", "s/o", "w/o", "w/e", "i/o", "h/w", "s/w")
)
"""Abbreviations that are written with a stroke."""
_OF_NUMBERS = frozenset(["परिमेय", "अपरिमेय", "भिन्न", "पूर्णांक", "अनुपात", "व्यंजक", "रूप"])
_OPTION = later(r"\A\s*\(?[A-Da-dक-घ1-4][).] ?\Z")


def _quotient(match: re.Match[str]) -> str | None:
    """V/R in an equation, p/q where numbers of its form are spoken of, or as all of an option."""
    if match[0].lower() in _ONE_WORD or _is_unit(match):
        return None
    option = before(match, _OPTION) and match.string[match.end() :].strip(" ।.") == ""
    if not ("=" in match.string or "≠" in match.string or option):
        words = next_words(match.string, match.end(), 2) + last_words(match.string, match.start())
        if _OF_NUMBERS.isdisjoint(words):
            return None
    return f"{letter_names.spelled(match[1])} बटा {letter_names.spelled(match[2])}"


def _is_unit(match: re.Match[str]) -> bool:
    """Whether a quotient is a unit in brackets, as behind a quantity: a त्वरण (m/s)."""
    if match.string.startswith("√(", match.start() - 2):
        return False
    counted = in_brackets(match) or before(match, _BEHIND_A_NUMBER)
    return bool(counted) and all(letter in units.UNITS for letter in match.groups())


def _letter_stroke(match: re.Match[str]) -> str | None:
    """1/x, AD/DB, r²/2a: a stroke beside letters of an equation, of which not both are units."""
    root = match.string.startswith("√", match.end())
    if match[0] == " / " or not (root or has_equation(match.string)):
        return None
    first = _LAST_LETTERS.search(match.string, 0, match.start())
    second = _FIRST_LETTERS.match(match.string, match.end())
    sides = [found[0] for found in (first, second) if found and found[0]]
    written = f"{first[0] if first else ''}/{second[0] if second else ''}"
    if written.lower() in _ONE_WORD or any(len(side) > 2 for side in sides):
        return None
    if sides and all(side in units.UNITS for side in sides) and not _CAPITALS.fullmatch(written):
        return None
    return " बटा "


_OF_TERMS = later(
    r"(?<![A-Za-z0-9.,/_])(?P<top>[0-9]{1,3}|[0-9]{0,3}[A-Za-z]{1,2})/"
    r"(?P<times>[0-9]{0,3})(?P<bottom>[A-Za-z]{1,2})(?P<number>[0-9]?)(?![A-Za-z0-9.,/_²³])"
)


def _of_terms(match: re.Match[str]) -> str | None:
    """एक बटा आर वन: a number or letters over letters, in an equation."""
    top, bottom = match["top"], match["bottom"]
    letters = top.lstrip("0123456789")
    two = top.isupper() and bottom.isupper() and len(letters) == len(bottom) == 2
    units_both = bottom in units.UNITS and (letters in units.UNITS or not letters)
    integrated = _DIFFERENTIAL.match(match.string, match.end())
    if not (integrated or has_equation(match.string)) or match[0].lower() in _ONE_WORD:
        return None
    if units_both and not two and letters:
        return None
    said = _term(match["times"], bottom)
    if match["number"]:
        said += f" {english_numbers.cardinal(int(match['number']))}"
    return f"{_term(top[: len(top) - len(letters)], letters)} बटा {said}"


def _term(times: str, letters: str) -> str:
    named = [numbers.number(times)] if times else []
    return " ".join([*named, *([letter_names.spelled(letters)] if letters else [])])


_LAST_LETTERS = later(r"[A-Za-z]+\Z")
_FIRST_LETTERS = later(r"[A-Za-z]+")
_CAPITALS = later(r"[A-Z]{2}/[A-Z]{2}")


def _difference(match: re.Match[str]) -> str | None:
    """लाभ = विक्रय मूल्य - क्रय मूल्य: a dash behind the sign of an equation, before a quantity."""
    return " माइनस " if "=" in match.string[: match.start()] else None


def _named_product(match: re.Match[str]) -> str | None:
    """ब्याज = मूलधन x दर: an x between words or numbers behind the sign of an equation."""
    return " गुणा " if "=" in match.string[: match.start()] else None


PRODUCTS = (
    Rule(
        "product of named quantities",
        _NAMED_PRODUCT,
        _named_product,
        (
            ("ब्याज = मूलधन x दर x समय होता है", "ब्याज बराबर मूलधन गुणा दर गुणा समय होता है"),
            ("लाभ % = लाभ x 100 होता है", "लाभ प्रतिशत बराबर लाभ गुणा एक सौ होता है"),
        ),
        Cue.SIGN,
        hint="=",
    ),
    Rule(
        "difference of two named quantities",
        _NAMED_DIFFERENCE,
        _difference,
        (
            (
                "लाभ = विक्रय मूल्य - क्रय मूल्य होता है",
                "लाभ बराबर विक्रय मूल्य माइनस क्रय मूल्य होता है",
            ),
            ("लाभ = (एस.पी.) – (सी.पी.)", "लाभ बराबर, एस पी, माइनस, सी पी"),
        ),
        Cue.SIGN,
        hint="=",
    ),
    Rule(
        "quotient of two named quantities",
        _NAMED_QUOTIENT,
        lambda match: f"{match[1]} बटा {match[2]}",
        (("वेग = दूरी/समय होता है", "वेग बराबर दूरी बटा समय होता है"),),
        Cue.SIGN,
        hint="=",
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
        Cue.LATIN,
        hint="·*×x",
    ),
    Rule(
        "quotient of two letters",
        _QUOTIENT,
        _quotient,
        (
            ("I = V/R है", "आई बराबर वी बटा आर है"),
            ("अनुपात V/R = 5 है", "अनुपात वी बटा आर बराबर पाँच है"),
            ("परिमेय संख्या p/q के रूप में", "परिमेय संख्या पी बटा क्यू के रूप में"),
            ("(D) p/E", "डी, पी बटा ई"),
        ),
        Cue.LATIN,
        hint="/",
    ),
    Rule(
        "quotient of terms",
        _OF_TERMS,
        _of_terms,
        (
            ("x + 1/x = 5 है", "एक्स प्लस एक बटा एक्स बराबर पाँच है"),
            ("AD/DB = AE/EC है", "ए डी बटा डी बी बराबर ए ई बटा ई सी है"),
            ("सूत्र 1/R = 1/R₁ + 1/R₂ है", "सूत्र एक बटा आर बराबर एक बटा आर वन प्लस एक बटा आर टू है"),
        ),
        Cue.LATIN,
        hint="/",
    ),
    Rule(
        "stroke beside letters of an equation",
        _LETTER_STROKE,
        _letter_stroke,
        (
            ("x² + 1/x² = 23 है", "एक्स स्क्वायर प्लस एक बटा एक्स स्क्वायर बराबर तेईस है"),
            ("x = 3/√2 है", "एक्स बराबर तीन बटा वर्गमूल दो है"),
        ),
        Cue.LATIN,
        hint="/",
    ),
    Rule(
        "division in an equation",
        _STROKE,
        _division,
        (
            ("ब्याज = (मू × द × स)/100 होता है", "ब्याज बराबर, मू गुणा द गुणा स, बटा एक सौ होता है"),
            ("सूत्र M=w×1000/m×v है", "सूत्र एम बराबर डब्ल्यू गुणा एक हज़ार बटा एम गुणा वी है"),
            (
                "ब्याज = मूलधन x दर x समय / 100 है",
                "ब्याज बराबर मूलधन गुणा दर गुणा समय बटा एक सौ है",
            ),
            ("F = mv² / r है", "एफ़ बराबर एम वी स्क्वायर बटा आर है"),
        ),
        Cue.SIGN,
        hint="=",
    ),
)
