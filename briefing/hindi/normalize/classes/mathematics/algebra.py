"""Letters that stand for quantities: F = ma, 5x + 6, AB = 3 cm, sin 30°."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names, vocabulary
from briefing.hindi.normalize.classes.mathematics.calculus import CALCULUS
from briefing.hindi.normalize.classes.mathematics.equations import OPERATION, is_equation
from briefing.hindi.normalize.classes.mathematics.exponents import EXPONENTS, FUNCTION, OF_FUNCTIONS
from briefing.hindi.normalize.classes.mathematics.expressions import EXPRESSIONS
from briefing.hindi.normalize.classes.mathematics.indices import BRACKETS, INDICES
from briefing.hindi.normalize.classes.mathematics.negatives import NEGATIVES
from briefing.hindi.normalize.classes.mathematics.powers import POWERS
from briefing.hindi.normalize.classes.mathematics.products import PRODUCTS
from briefing.hindi.normalize.classes.mathematics.ratios import RATIOS
from briefing.hindi.normalize.classes.mathematics.shapes import SHAPES
from briefing.hindi.normalize.classes.mathematics.terms import TERMS
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.classes.science.bonds import BONDS
from briefing.hindi.normalize.classes.science.physics import STUCK
from briefing.hindi.normalize.classes.science.solutions import SOLUTIONS
from briefing.hindi.normalize.patterns import POSTPOSITION, after, before, in_brackets
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_OPERAND = later(
    r"(?<![A-Za-z0-9.@#/_])(?P<times>[0-9]{0,3})(?P<letters>[A-Za-z]{1,3})(?![A-Za-z0-9²³⁰-⁹])"
)
_BEFORE = later(rf"(?:[{OPERATION}]|(?<=[ ²³)])[-–]|(?<= )/(?= )) ?[(√]*\Z")
_BEHIND = later(rf"[)!]* ?(?:[{OPERATION}]|[-–](?= ))")
_EQUALS = later(r"(?<![A-Za-z])[A-Z] ?= ?\Z")
_NETWORK = later("[2-6]G")
_RUPEES = later(r"\.? ?[0-9]")
_ALONE = later(
    r"(?:(?<![A-Za-z0-9.'’_/-])|(?<=(?:sin|cos|tan|cot|sec)2))(?P<letter>[A-Za-z])"
    r"(?![A-Za-z0-9.'’²³⁰-⁹_/]|-(?!(?:sin|cos|tan|cot|sec|cosec)))"
)
_COUNTED = later(r"(?:[0-9]|10[⁻⁰¹²³⁴-⁹]+) ?\Z")
_LESS = later(
    r"(?<![A-Za-z0-9])(?P<times>[0-9]{0,3})(?P<letter>[A-Za-z])[-−–]"
    r"(?P<less>[0-9]{1,3}|[A-Za-z]| ?(?P<many>[0-9]{1,2})(?P<last>[a-z]))(?![A-Za-z0-9])"
)
_JOINED_UNITS = frozenset(("N-m", "N–m", "N-s", "N–s", "J-s", "J–s"))
_UNIT_GOES_ON = later("[²³/]")
"""Behind two units that a hyphen joins: N-m²/C²."""
_SIGN = later(
    r"(?:(?<=[0-9²³⁰-⁹ⁿπα-ω°])|(?<![A-Za-z]{3})(?<=[A-Za-z])|(?<![A-Za-z]{3}\))(?<=[0-9A-Za-z²³]\)))"
    r" [+−–-] (?=[0-9A-Za-z(√πα-ωΔ∆½])"
    r"|(?<=[²³)])[+−–-](?=[0-9]{0,3}[A-Za-z](?![A-Za-z])|[0-9]+(?![0-9A-Za-z]))"
)
_CELLS = later(r"=[A-Z]{2,}[A-Z0-9.]*\([^()]{1,80}\)\Z")
_EXPLAINED = later(rf"[A-Z]{{0,2}}[0-9]* (?:{POSTPOSITION}|लौटा|कॉलम|सेल|रो )")
"""What a formula of a sheet does, behind the formula and a dash: =SUM(A1:A5) - A1 से A5 तक."""


def _operand(match: re.Match[str]) -> str | None:
    """Letters beside a sign of operation, which are no word and no unit of an amount."""
    times, letters = match["times"], match["letters"]
    sides = [before(match, _BEFORE), after(match, _BEHIND)]
    if len(letters) < 3 and letters.islower() and in_brackets(match):
        sides.append(match)  # बल (f), संवेग (mu)
    if not any(sides) or not is_equation(match):
        return None
    if letters == "Rs" and after(match, _RUPEES):
        return None
    if times and (letters == "o" or (letters in units.UNITS and not all(sides))):
        return None
    if (not times and before(match, _COUNTED)) or _NETWORK.fullmatch(match[0]):
        return None
    product = letters in units.UNITS and not times and before(match, _EQUALS)  # Q = mL
    if len(letters) > 1 and not product and (letters in units.UNITS or _is_word(letters)):
        return None
    spelled = letter_names.spelled(letters)
    return f"{numbers.number(times)} {spelled}" if times else spelled


def _is_word(letters: str) -> bool:
    """Whether a list has more than the names of these letters; ma and VIt are no words."""
    if not (letters.islower() or letters.isupper() or letters.istitle()):
        return False
    said = vocabulary.listed(letters)
    return len(letters) > 2 and said is not None and said != letter_names.spelled(letters)


def _letter(match: re.Match[str]) -> str | None:
    """A letter by itself in a sentence with an equation; not the unit behind an amount."""
    if not is_equation(match) or before(match, _COUNTED):
        return None
    if in_brackets(match) and match["letter"] in units.UNITS and match["letter"] != "V":
        return None
    return letter_names.spelled(match["letter"])


def _less(match: re.Match[str]) -> str | None:
    """n-1 and x-y, where it is no code."""
    opened = match.string[match.start() - 1 : match.start()] == "("
    opened = opened or match.string.endswith("से ", 0, match.start())  # 0 से n-1 तक
    if not is_equation(match) and not (opened and match["letter"].islower()):
        return None
    if match[0] in _JOINED_UNITS and (before(match, _COUNTED) or after(match, _UNIT_GOES_ON)):
        return None
    less = match["last"] or match["less"]
    said = numbers.number(less) if less.isdigit() else letter_names.spelled(less)
    said = f"{numbers.number(match['many'])} {said}" if match["many"] else said
    times = f"{numbers.number(match['times'])} " if match["times"] else ""
    return f"{times}{letter_names.spelled(match['letter'])} माइनस {said}"


def _sign(match: re.Match[str]) -> str | None:
    explained = before(match, _CELLS) and after(match, _EXPLAINED)
    angles = "°" in match.string and after(match, FUNCTION)  # sin 60° – cos 30°
    if not (is_equation(match) or angles) or explained:
        return None
    return " प्लस " if "+" in match[0] else " माइनस "


ALGEBRA = SemioticClass(
    "algebra",
    "Letters that stand for quantities, and functions of them.",
    (
        *OF_FUNCTIONS,
        *SOLUTIONS,
        *BONDS,
        STUCK,
        *SHAPES,
        *INDICES,
        *CALCULUS,
        *RATIOS,
        *EXPONENTS,
        *POWERS,
        *NEGATIVES,
        *TERMS,
        *PRODUCTS,
        Rule(
            "sign between terms",
            _SIGN,
            _sign,
            (
                ("4G + 5G नेटवर्क", "फ़ोर जी प्लस फ़ाइव जी नेटवर्क"),
                ("P(1 + r/100)ⁿ - P", "पी, एक प्लस आर बटा एक सौ, की घात एन माइनस पी"),
                ("(1 + x)² - 1 = 0", "एक प्लस एक्स होल स्क्वायर माइनस एक बराबर शून्य"),
                ("D - ∆D = 5", "डी माइनस डेल्टा डी बराबर पाँच"),
                ("2x - 3y = 7", "दो एक्स माइनस तीन वाई बराबर सात"),
                ("cosec θ – cot θ", "कोसेक थीटा माइनस कॉट थीटा"),
                ("2x²-3x+1 = 0", "दो एक्स स्क्वायर माइनस तीन एक्स प्लस एक बराबर शून्य"),
                ("0 = a² + 2ab + b²", "शून्य बराबर ए स्क्वायर प्लस दो ए बी प्लस बी स्क्वायर"),
            ),
        ),
        *EXPRESSIONS,
        *BRACKETS,
        Rule(
            "difference from a letter",
            _LESS,
            _less,
            (
                ("n! = n × (n-1)!", "एन फ़ैक्टोरियल बराबर एन गुणा, एन माइनस एक, फ़ैक्टोरियल"),
                ("योग = 2n-1", "योग बराबर दो एन माइनस एक"),
                ("a-2d, a, a+d", "ए माइनस दो डी, ए, ए प्लस डी"),
            ),
        ),
        Rule(
            "letters beside a sign of operation",
            _OPERAND,
            _operand,
            (
                ("F = ma है", "एफ़ बराबर एम ए है"),
                ("x² + 5x + 6 = 0", "एक्स स्क्वायर प्लस पाँच एक्स प्लस छह बराबर शून्य"),
                ("ऊष्मा Q = mL है", "ऊष्मा क्यू बराबर एम एल है"),
                ("AB = 3 cm है", "ए बी बराबर तीन सेंटीमीटर है"),
                ("ऊर्जा E = VIt है", "ऊर्जा ई बराबर वी आई टी है"),
                ("व्यंजक 3x + 2y का", "व्यंजक तीन एक्स प्लस दो वाई का"),
                ("(2x + 3) है", "दो एक्स प्लस तीन, है"),
            ),
        ),
        Rule(
            "letter of an equation",
            _ALONE,
            _letter,
            (("F = ma, जहाँ a त्वरण (m/s²) है", "एफ़ बराबर एम ए, जहाँ ए त्वरण, मीटर प्रति वर्ग सेकंड, है"),),
        ),
    ),
    (
        ("1 कप = 240 ml", "एक कप बराबर दो सौ चालीस मिलीलीटर"),
        ("1 m = 100 cm", "एक मीटर बराबर एक सौ सेंटीमीटर"),
        ("1 USD = 84 INR", "एक अमेरिकी डॉलर बराबर चौरासी रुपये"),
        ("10x तेज़ है", "दस गुना तेज़ है"),
        ("RAM = 8 GB", "रैम बराबर आठ गीगाबाइट"),
        ("गति = किमी/घंटा", "गति बराबर किलोमीटर प्रति घंटा"),
        ("वाह! (क्या)", "वाह! क्या"),
        ("गाया (कुल 5)! वाह", "गाया, कुल पाँच! वाह"),
        ("विटामिन -c लें", "विटामिन सी लें"),
        ("B-52 विमान", "बी बावन विमान"),
        ("mp3 फ़ाइल", "एम पी थ्री फ़ाइल"),
        ("a4 काग़ज़", "ए फ़ोर काग़ज़"),
        ("b2b कंपनी", "बी टू बी कंपनी"),
        ("मकान 12a", "मकान बारह ए"),
        ("10-3 मीटर", "दस तीन मीटर"),
        ("3 × 108 = 324", "तीन गुणा एक सौ आठ बराबर तीन सौ चौबीस"),
        ("2.5 x 105 सेमी", "दो दशमलव पाँच गुणा एक सौ पाँच सेंटीमीटर"),
    ),
)
