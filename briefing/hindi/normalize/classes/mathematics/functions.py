"""Functions by their names: sin 30°, cos²θ, 2sinAcosA, log x."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.mathematics.exponents import FUNCTIONS, is_squared
from briefing.hindi.normalize.classes.numbers.quantity import RAISED
from briefing.hindi.normalize.patterns import after, before
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_NAMES = "sin|cosec|csc|cos|tan|cot|sec"
FUNCTION = later(
    r"(?:(?<![A-Za-z0-9])(?<![0-9]\.)(?P<times>[0-9]{0,3})(?: (?=sec² ?[A-Zα-ω]))?"
    r"|(?<=sin[A-Z])|(?<=cos[A-Z])|(?<=tan[A-Z])|(?<=cot[A-Z])|(?<=sec[A-Z]))"
    rf"(?P<name>{_NAMES}|log|ln|Sin|Cos|Tan|Cot|Sec|Cosec)(?P<raised>[²³])?"
    r"(?:(?P<multiple>[2-9])(?P<twice>[A-Z])(?![A-Za-z])"
    r"| (?=[A-Za-z](?![A-Za-z]))| ?(?=[0-9(α-ω∠])|(?P<stuck>(?=[A-Zxyz](?![A-Za-z])))"
    rf"|(?P<of>[A-Z])(?=(?:{_NAMES})[²³]?[A-Z(]))"
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
            ("Cos θ का", "कॉस थीटा का"),
            ("9 sec² A - 9 tan² A है", "नौ सेक स्क्वायर ए माइनस नौ टैन स्क्वायर ए है"),
            ("tan² ∠CAD का", "टैन स्क्वायर कोण सी ए डी का"),
            ("sin 2θ = 2 sin θ cos θ", "साइन दो थीटा बराबर दो साइन थीटा कॉस थीटा"),
            ("sin2A = 2sinAcosA", "साइन दो ए बराबर दो साइन ए कॉस ए"),
        ),
        Cue.LATIN,
    ),
)
"""Rules of the class algebra."""
