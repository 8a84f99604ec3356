"""Quotients with letters of an equation: 1/x, AD/DB, 3/√2."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.mathematics.equations import has_equation
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.classes.numbers.quantity import RAISED
from briefing.hindi.normalize.patterns import after, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

ONE_WORD = frozenset(
    ("a/c", "b/w", "c/o", "d/o", "n/a", "r/o", "s/o", "w/o", "w/e", "i/o", "h/w", "s/w")
)
"""Abbreviations that are written with a slash."""
_OF_SMALL_LETTERS = later("[a-z]/[a-z]")
_DIFFERENTIAL = later(r" d[a-z](?![A-Za-z])")

_OVER = later(
    r"(?<=π) ?/ ?(?=[0-9])"
    r"|(?<=[➝→➜⇒] [A-Z]) ?/ ?(?=[A-Z](?![A-Za-z]))"
)
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
    integrated = after(match, _DIFFERENTIAL)
    of_angles = "o" in {letters, bottom}  # 60o/360o, the signs of degrees set on the line
    option = _OF_SMALL_LETTERS.fullmatch(match[0]) and before(match, _OPTION_BEFORE)
    told = integrated or has_equation(match.string) or (option and after(match, _OPTION_ENDS))
    if not told or match[0].lower() in ONE_WORD or of_angles:
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


_DEFINED = {
    "समय": "दूरी विस्थापन वेग कार्य ऊर्जा आवेश संवेग",
    "क्षेत्रफल": "बल दाब",
    "आयतन": "द्रव्यमान",
    "द्रव्यमान": "बल भार आवेश",
    "आवेश": "कार्य",
}
"""Quantities of physics and what is divided by each."""
_OF_QUANTITIES = later(
    WORD_START
    + "(?:"
    + rf"(?<== )कुल [{WORD}]{{2,20}} ?/ ?(?=कुल [{WORD}]{{2,20}}{WORD_END})|"
    + "|".join(
        rf"(?:{'|'.join(tops.split())}) ?/ ?(?=(?:कुल )?{bottom}{WORD_END})"
        for bottom, tops in _DEFINED.items()
    )
    + ")"
)

_OF_WORDS = later(rf"(?<=[{WORD})]) ?/ ?(?=\(?[{WORD}]{{2,}}(?: [{WORD}]+)?\)?\s*(?:[=×,।|]|\Z))")
_RIGHT_SIDE = later(rf"= ?(?:-? ?[a-z] )?\(?[{WORD}]{{2,}}(?: [{WORD}×+–-]+){{0,5}}\)?\Z")


def _of_words(match: re.Match[str]) -> str | None:
    """sinθ = लम्ब / कर्ण: words over words as all of the right side of an equation."""
    related = has_equation(match.string) or "×" in match.string
    if not related or not before(match, _RIGHT_SIDE):
        return None
    first = match.string[: match.start()].rstrip().rpartition(" ")[2].lstrip("(=")
    return None if first in units.NAMES else " बटा "


_OVER_A_NUMBER = later(
    r"(?<![A-Za-z0-9.,/_-])(?P<times>[0-9]{0,2})(?P<letter>[A-Za-z])(?P<index>[0-9])?"
    r"(?P<square>[²³])?/(?P<bottom>[1-9][0-9]?)(?![0-9A-Za-z/:-]|[.,][0-9])"
)
_BECOMES = later(rf" (?:रह|हो|होगा|होगी|होता|होती){WORD_END}")
_FACTOR = later(r" ?[×*(\[]")
_ADDED = later(r"[0-9A-Za-z²³)] [+−–-] \Z")
_OPTION_BEFORE = later(r"(?:\A\s*|\s)\(?[A-Da-dक-घअ-द1-4][).] ?\Z")
_OPTION_ENDS = later(r"[\s।.]*(?:\Z|\(?[A-Da-dक-घअ-द2-4][).] )")


def _over_a_number(match: re.Match[str]) -> str | None:
    """दो आर बटा तीन: a quantity over a number; not the number of a house, B/12.

    In an equation, before a factor, as an option, or where it is what something becomes.
    """
    quantity = match["times"] or match["index"] or match["letter"].islower()
    if match["square"]:
        told = True
    elif match["letter"].islower() and before(match, _OPTION_BEFORE) is None:
        told = has_equation(match.string) or bool(after(match, _BECOMES))
    else:
        told = bool(after(match, _BECOMES)) or (
            before(match, _OPTION_BEFORE) is not None and after(match, _OPTION_ENDS) is not None
        )
    if not told and quantity:
        told = has_equation(match.string) or "=" in match.string
        told = told or bool(after(match, _FACTOR) or before(match, _ADDED))
    if not told:
        return None
    said = _term(match["times"], match["letter"])
    if match["index"]:
        said += f" {english_numbers.cardinal(int(match['index']))}"
    if match["square"]:
        said += f" {RAISED[match['square']]}"
    return f"{said} बटा {numbers.number(match['bottom'])}"


_SQUARES = later(
    r"(?<![A-Za-z0-9.,/])(?P<top>[A-Za-z])(?P<raised>[²³])?/(?P<bottom>[A-Za-z])(?P<lower>[²³])?"
    r"(?![A-Za-z0-9/⁰¹⁴-⁹⁻])"
)
_UNITS_BELOW = frozenset("msghlLK")


def _squares(match: re.Match[str]) -> str | None:
    """वी स्क्वायर बटा आर where no sign of an equation tells of it; not m²/s and N/m²."""
    if not (match["raised"] or match["lower"]) or has_equation(match.string):
        return None
    is_unit = match["top"] in units.UNITS or not match["raised"]
    if match["bottom"] in _UNITS_BELOW and is_unit:
        return None
    top, bottom = (
        f"{letter_names.spelled(letter)}{f' {RAISED[sign]}' if sign else ''}"
        for letter, sign in ((match["top"], match["raised"]), (match["bottom"], match["lower"]))
    )
    return f"{top} बटा {bottom} "


_PART_OF_A_WHOLE = later(
    r"(?<= )1/(?P<letter>[xyzmnpqt])"
    rf"(?= (?:भाग|हिस्सा|हिस्से|काम|कार्य|अंश|गुना){WORD_END})"
)
"""1/x भाग, of a work or a whole."""

_OF_DECIMALS = later(r"(?<=[0-9])/(?=[0-9.]+\) ?[×*+=÷–-])")
_DECIMAL = later(r"\([0-9]*\.[0-9]+\Z")
QUOTIENTS = (
    Rule(
        "division by a negative number",
        later(r"(?<=[0-9]) ?/ ?[-−–](?=[0-9])"),
        lambda _: " बटा माइनस ",
        (("P = 1/-4 है", "पी बराबर एक बटा माइनस चार है"),),
    ),
    Rule(
        "pi over a number, letter over a letter after an arrow",
        _OVER,
        lambda _: " बटा ",
        (("π/4 रेडियन", "पाई बटा चार रेडियन"), ("V छुपाओ ➝ I / R", "वी छुपाओ, आई बटा आर")),
    ),
    Rule(
        "words over words in an equation",
        _OF_WORDS,
        _of_words,
        (("tan θ = ऊँचाई / छाया", "टैन थीटा बराबर ऊँचाई बटा छाया"),),
    ),
    Rule(
        "quantity divided by another",
        _OF_QUANTITIES,
        lambda match: f"{match[0].rstrip(' /')} बटा ",
        (
            ("(A) कुल दूरी / कुल समय", "ए, कुल दूरी बटा कुल समय"),
            ("बल/क्षेत्रफल", "बल बटा क्षेत्रफल"),
            ("= कुल डिस्प्लेसमेंट / कुल समय", "बराबर कुल डिस्प्लेसमेंट बटा कुल समय"),
        ),
    ),
    Rule(
        "division of a decimal in brackets",
        _OF_DECIMALS,
        lambda match: " बटा " if before(match, _DECIMAL) else None,
        (("(0.5/2) × 4 है", "शून्य दशमलव पाँच बटा दो, गुणा चार है"),),
    ),
    Rule(
        "quantity over a number",
        _OVER_A_NUMBER,
        _over_a_number,
        (
            ("बल घटकर B/2 रह जाता है", "बल घटकर बी बटा दो रह जाता है"),
            ("C. R/2", "सी. आर बटा दो"),
            ("योग n/2 × (a + l) है", "योग एन बटा दो गुणा, ए प्लस एल, है"),
            ("(B) 2R/3", "बी, दो आर बटा तीन"),
            ("त्वरण g/9 हो जाएगा", "त्वरण जी बटा नौ हो जाएगा"),
            ("दूरी v²/2 है", "दूरी वी स्क्वायर बटा दो है"),
        ),
    ),
    Rule(
        "quotient of squares",
        _SQUARES,
        _squares,
        (
            ("k²/R² सबसे कम", "के स्क्वायर बटा आर स्क्वायर सबसे कम"),
            ("v²/r होता है", "वी स्क्वायर बटा आर होता है"),
        ),
    ),
    Rule(
        "part of a whole that a letter tells",
        _PART_OF_A_WHOLE,
        lambda match: f"एक बटा {letter_names.spelled(match['letter'])}",
        (("काम का 1/x भाग", "काम का एक बटा एक्स भाग"),),
    ),
    Rule(
        "quotient of terms",
        _OF_TERMS,
        _of_terms,
        (
            ("x + 1/x = 5 है", "एक्स प्लस एक बटा एक्स बराबर पाँच है"),
            ("उत्तर (d) v/u", "उत्तर, डी, वी बटा यू"),
            ("R ∝ 1/A है", "आर समानुपाती एक बटा ए है"),
            ("AD/DB = AE/EC है", "ए डी बटा डी बी बराबर ए ई बटा ई सी है"),
            ("सूत्र 1/R = 1/R₁ + 1/R₂ है", "सूत्र एक बटा आर बराबर एक बटा आर वन प्लस एक बटा आर टू है"),
        ),
    ),
)
"""Rules for them, of the class algebra."""
