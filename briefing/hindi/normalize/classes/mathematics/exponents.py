"""Functions, and exponents that a copy has set on the line: sin 30°, 6.25 × 1018, sin2θ = 1."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.mathematics.equations import TRIGONOMETRY, is_equation
from briefing.hindi.normalize.classes.numbers.quantity import RAISED
from briefing.hindi.normalize.patterns import after, before, cued, next_word
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

FUNCTIONS = {
    "sin": "साइन", "cos": "कॉस", "tan": "टैन", "cot": "कॉट", "sec": "सेक", "cosec": "कोसेक",
    "csc": "कोसेक", "log": "लॉग", "ln": "एल एन",
}  # fmt: skip
"""What functions are called."""

_TEN = later(
    r"(?<=[×*xX. ])10"
    r"(?:(?P<less>[-–−]|(?<=[×xX] 10) [-–−])(?P<power>[0-9]{1,2})|(?P<more>[1-9][0-9]?))"
    r"(?![0-9.])"
)
_COEFFICIENT = later(r"(?<![0-9.,])[0-9](?P<decimals>\.[0-9]+)? ?[×*xX] ?\Z")
_AVOGADRO = later(r"(?<![0-9.,])6\.02[0-9]* ?[×*xX] ?\Z")
_MOLECULES = later(r"(?<![0-9.,])[0-9]{1,3}(?:[.·][0-9]+)? ?[×*xX] ?\Z")
"""Before 1023, the only power of ten that is no likely factor."""
_FACTOR = later(r"[×*x·.] \Z|[0-9] ?[×*] ?\Z")
_UNITS = (
    r"(?:(?:[kMmGnpμµ]?(?:m|g|s|C|N|J|Hz|Pa|W|V|eV|F|Wb|T|K|A)(?:[ /.·-]?[A-Za-z0-9-]+)*)"
    r"(?![A-Za-z])"
    rf"|(?:{cued('physical-unit')}){WORD_END})"
)
_MEASURED = later(rf" ?{_UNITS}")
_COUNTS_ON = later(
    r" ?(?:[=×*xX+]|(?:सेमी|मिमी|फ़ीट|फीट|फुट|इंच|पिक्सल|cm|mm|px|pixels?|inch)(?![A-Za-z]))"
)
_SQUARED = later(
    r"(?<![A-Za-z0-9])(?P<name>sin|cosec|csc|cos|tan|cot|sec)(?P<raised>[23])(?P<blank> ?)"
    r"(?:(?=(?P<of>[A-Zα-ωx])(?![A-Za-z]))|(?=(?P<angle>[0-9]{1,2}) ?°))"
    rf"|(?<![A-Za-z0-9])(?P<spaced>(?i:{TRIGONOMETRY})) 2 (?=[α-ω])"
)
_SQUARED_TOO = later(rf"(?<![A-Za-z])(?:{TRIGONOMETRY})[23] [0-9]")
_OTHER = {"sin": "cos", "cos": "sin", "tan": "sec", "sec": "tan", "cot": "cosec", "cosec": "cot"}
_INVERSE = later(
    r"(?<![A-Za-z])(?P<name>sin|cosec|cos|tan|cot|sec(?=⁻¹|.1 ?[x(√]))(?:⁻¹|[-−–]1(?![0-9.]))"
)


def _ten(match: re.Match[str]) -> str | None:
    """10-19 behind a factor; 1018 where a number below ten, as science writes it, is before it."""
    if match["less"]:
        found = next_word(match) != "बजे" and before(match, _FACTOR)
        return f"दस की घात माइनस {numbers.number(match['power'])}" if found else None
    if match["more"] == "23" and before(match, _AVOGADRO):
        return "दस की घात तेईस"
    coefficient = before(match, _COEFFICIENT)
    if match["more"] == "23" and before(match, _MOLECULES):
        return None if after(match, _COUNTS_ON) else "दस की घात तेईस"
    if coefficient is None or after(match, _COUNTS_ON):
        return None
    if not (coefficient["decimals"] or after(match, _MEASURED)):
        return None
    return f"दस की घात {numbers.number(match['more'])}"


def _squared(match: re.Match[str]) -> str | None:
    """sin2 θ; sin2θ only beside cos2θ, for elsewhere it is the sine of two θ."""
    if match["spaced"]:
        name = match["spaced"].lower()
        beside = re.search(rf"(?i)(?<![a-z]){_OTHER[name]} 2 [α-ω]", match.string)
        return f"{FUNCTIONS[name]} {RAISED['2']} " if beside else None
    name = "cosec" if match["name"] == "csc" else match["name"]
    if match["angle"]:
        squared = match["blank"] or occurs(_SQUARED_TOO, match.string)
        return f"{FUNCTIONS[name]} {RAISED[match['raised']]} " if squared else None
    other = f"{_OTHER[name]}{match['raised']}{match['of']}"
    if not match["blank"] and other not in match.string:
        return None
    return f"{FUNCTIONS[name]} {RAISED[match['raised']]} "


def is_squared(match: re.Match[str]) -> bool:
    """Whether the function that a match begins with is a square: sin2A beside cos2A."""
    found = _SQUARED.match(match.string, match.start())
    return found is not None and _squared(found) is not None


EXPONENTS = (
    Rule(
        "inverse of a function",
        _INVERSE,
        lambda match: f"{FUNCTIONS[match['name']]} इन्वर्स ",
        (("मान tan⁻¹(1) है", "मान टैन इन्वर्स, एक, है"), ("cos-1 की शाखा", "कॉस इन्वर्स की शाखा")),
    ),
    Rule(
        "power of ten without superscript",
        _TEN,
        _ten,
        (
            ("5 × 10-3 मीटर", "पाँच गुणा दस की घात माइनस तीन मीटर"),
            ("6.67×10-11 है", "छह दशमलव छह सात गुणा दस की घात माइनस ग्यारह है"),
            ("6.022×1023 = न है", "छह दशमलव शून्य दो दो गुणा दस की घात तेईस बराबर न है"),
            ("12 × 1023 है", "बारह गुणा दस की घात तेईस है"),
            ("6.25 × 1018 इलेक्ट्रॉन", "छह दशमलव दो पाँच गुणा दस की घात अठारह इलेक्ट्रॉन"),
            ("चाल 3 × 108 m/s है", "चाल तीन गुणा दस की घात आठ मीटर प्रति सेकंड है"),
        ),
    ),
    Rule(
        "square of a function without superscript",
        _SQUARED,
        _squared,
        (
            ("sin2θ + cos2θ = 1", "साइन स्क्वायर थीटा प्लस कॉस स्क्वायर थीटा बराबर एक"),
            ("2 tan2 45° + cos230° है", "दो टैन स्क्वायर पैंतालीस डिग्री प्लस कॉस स्क्वायर तीस डिग्री है"),
            ("4 sin3 60° है", "चार साइन क्यूब साठ डिग्री है"),
            ("sec 2 θ − tan 2 θ = 1", "सेक स्क्वायर थीटा माइनस टैन स्क्वायर थीटा बराबर एक"),
            ("1 + tan2 A = x", "एक प्लस टैन स्क्वायर ए बराबर एक्स"),
        ),
    ),
)
"""Rules for them, of the class algebra."""

_NAMES = "sin|cosec|csc|cos|tan|cot|sec"
FUNCTION = later(
    r"(?:(?<![A-Za-z0-9])(?<![0-9]\.)(?P<times>[0-9]{0,3})(?: (?=sec² ?[A-Zα-ω]))?"
    r"|(?<=sin[A-Z])|(?<=cos[A-Z])|(?<=tan[A-Z])|(?<=cot[A-Z])|(?<=sec[A-Z]))"
    rf"(?P<name>{_NAMES}|log|ln|Sin|Cos|Tan|Cot|Sec|Cosec)(?P<raised>[²³])?"
    r"(?:(?P<multiple>[2-9])(?P<twice>[A-Z])(?![A-Za-z])"
    r"| (?=[A-Za-z](?![A-Za-z]))| ?(?=[0-9(α-ω∠])|(?<!log)(?= ?=)"
    rf"|(?P<stuck>(?=[A-Zxyz](?![A-Za-z])))|(?P<of>[A-Z])(?=(?:{_NAMES})[²³]?[A-Z(]))"
)
_PEOPLE = later(r"(?i)(?<![a-z])(?:hum|aap|tum|sab|sabhi|kuch|ye|yeh|wo|woh|bahut|kai|un|in|jo) \Z")
"""Before log, which is लोग there: hum log 10 baje."""
_ANGLE = later(r" ?(?:[α-ω∠]|[0-9]{1,3} ?°)")
_ANY_COUNT = later(r"[0-9] ?\Z")


def _function(match: re.Match[str]) -> str | None:
    """साइन, with its exponent and what is stuck to it: 2sinAcosB, sin2A; 10 sec are seconds."""
    if match["name"] == "log" and before(match, _PEOPLE):
        return None
    stuck = (match["stuck"] is not None and not match["raised"]) or match["of"] or match["multiple"]
    counted = match["times"] or before(match, _ANY_COUNT)
    seconds = counted and match["name"].lower() == "sec" and not match["raised"]
    told = (is_equation(match) and not seconds) or after(match, _ANGLE)
    if (stuck or counted or match["name"].istitle()) and not told:
        return None
    if match["multiple"] and is_squared(match):
        return None
    said = [numbers.number(match["times"])] if match["times"] else []
    said.append(FUNCTIONS[match["name"].lower()])
    said += [RAISED[match["raised"]]] if match["raised"] else []
    said += [letter_names.spelled(match["of"])] if match["of"] else []
    if match["multiple"]:
        said += [numbers.number(match["multiple"]), letter_names.spelled(match["twice"])]
    return f"{' '.join(said)} "


OF_FUNCTIONS = (
    Rule(
        "function",
        FUNCTION,
        _function,
        (
            ("sin 30° = 1/2", "साइन तीस डिग्री बराबर आधा"),
            ("cos²θ का", "कॉस स्क्वायर थीटा का"),
            ("tan A का मान", "टैन ए का मान"),
            ("sinA = x और sin²x का", "साइन ए बराबर एक्स और साइन स्क्वायर एक्स का"),
            ("tan = P/B है", "टैन बराबर पी बटा बी है"),
            ("Cos θ का", "कॉस थीटा का"),
            ("9 sec² A - 9 tan² A है", "नौ सेक स्क्वायर ए माइनस नौ टैन स्क्वायर ए है"),
            ("tan² ∠CAD का", "टैन स्क्वायर कोण सी ए डी का"),
            ("sin 2θ = 2 sin θ cos θ", "साइन दो थीटा बराबर दो साइन थीटा कॉस थीटा"),
            ("sin2A = 2sinAcosA", "साइन दो ए बराबर दो साइन ए कॉस ए"),
        ),
    ),
)
"""Rules of the class algebra."""
