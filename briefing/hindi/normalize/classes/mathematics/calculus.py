"""Derivatives, integrals, limits, moduli, bounds: dy/dx, f′(x), ∫₀¹, lim x→0, |x|, 0 < x < 1."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.numbers.quantity import RAISED, SUPERSCRIPTS
from briefing.hindi.normalize.patterns import PAUSE, before
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_PI = later(r"∏(?= ?(?:= ?(?:22|3)|[rRdD](?![A-Za-z])))")
_PI_BY_NAME = later(
    r"(?<![A-Za-z0-9.])(?P<times>[0-9]{1,3})?(?P<star> ?[*×] ?)?[Pp]i"
    r"(?P<by> ?[*×] ?(?=[0-9(]))?(?![A-Za-z])"
)
_OF_A_CIRCLE = later("वृत्त|त्रिज्या|परिधि|व्यास|गोल[ाे]|बेलन|शंकु|रेडियन|radius|circle")
_MODULUS = later(r"\|(?= ?[-–]?[0-9]{0,4}[a-z]?(?: ?[-+–] ?[0-9a-z]{1,4})? ?\||[A-Z]{1,2}\|)")
_COMPARED_MODULUS = later(r"\|[^|]{1,12}\| ?[<>≤≥]")
_OF_A_MODULUS = later(r"(?:\A|[=<>≤≥+(,-]|ln|log|लिए|मान|यदि|और|तथा|एवं|या) ?\Z")
_LIMIT = later(
    r"(?<![A-Za-z])lim(?:it)? ?[({_]{0,2}(?P<of>[a-z]) ?(?:→|->|⟶) ?"
    r"(?:(?P<to>[0-9]{1,3})|(?P<letter>[a-z])(?![a-z])|(?P<endless>∞))[)}]{0,2} ?"
)
_INTEGRAL = later(
    r"∫ ?(?P<low>[-−]?[0-9]{1,3}|[a-z](?![²³⁴-⁹][ )]?d[a-z]))"
    r"(?:(?P<high>⁻?[⁰¹²³⁴-⁹]{1,3})|\^\{?(?P<to>[-−]?[0-9]{1,3}|[a-zπ∞])\}?) ?"
)
_BOUND = r"[-–−]?(?:[0-9]{1,6}(?:\.[0-9]{1,4})?°?|[a-z])"
_BETWEEN = later(
    rf"(?<![A-Za-z0-9.])(?P<low>{_BOUND}) ?(?P<more>[<≤]) ?(?P<of>[A-Za-zα-ω])"
    rf" ?(?P<less>[<≤]) ?(?P<high>{_BOUND})(?![A-Za-z0-9²³°]|\.[0-9])"
)
_DERIVATIVE = later(
    r"(?<![A-Za-z0-9])d(?P<order>[²³]?)(?P<of>[a-zA-Z]|\[[A-Z][A-Za-z0-9]{0,3}\])?"
    r"/d(?P<by>[a-z])(?P=order)(?![A-Za-z0-9])"
)

_PRIME = later(
    r"(?:(?<![A-Za-z0-9'’.])(?P<of>[A-Za-z])|(?<=[A-Za-z0-9²³])\))(?P<mark>[′'’″]|[“”](?=\())"
    r"(?P<called>\()?(?![A-Za-z0-9'’])"
)


def _pi(match: re.Match[str]) -> str | None:
    """पाई where circles are spoken of."""
    if not occurs(_OF_A_CIRCLE, match.string):
        return None
    times = f"{numbers.number(match['times'])} " if match["times"] else ""
    return f"{times}{'गुणा ' if match['star'] else ''}पाई {'गुणा ' if match['by'] else ''}"


def _modulus(match: re.Match[str]) -> str | None:
    """मॉड before what stands between two bars, at the head of an expression."""
    first = before(match, _OF_A_MODULUS)
    compared = _COMPARED_MODULUS.match(match.string, match.start())
    told = first and (first[0].strip() in {"ln", "log"} or "=" in match.string or compared)
    return " मॉड " if told or (first and is_equation(match)) else None


def _limit(match: re.Match[str]) -> str:
    if match["endless"]:
        to = "अनंत"
    else:
        to = numbers.number(match["to"]) if match["to"] else letter_names.spelled(match["letter"])
    return f"लिमिट {letter_names.spelled(match['of'])} टेंड्स टू {to}, "


def _between(match: re.Match[str]) -> str:
    """एक्स शून्य से अधिक और एक से कम: what lies between two bounds is named first."""
    more = "से अधिक" if match["more"] == "<" else "से अधिक या बराबर"
    less = "से कम" if match["less"] == "<" else "से कम या बराबर"
    low, high = _bound(match["low"]), _bound(match["high"])
    of = readings("signs").get(match["of"]) or letter_names.spelled(match["of"])
    return f"{of} {low} {more} और {high} {less}"


def _bound(written: str) -> str:
    size = written.lstrip("-–−")
    angle = " डिग्री" if size.endswith("°") else ""
    plain = size.rstrip("°")
    said = (numbers.number(plain) if plain[0].isdigit() else letter_names.spelled(plain)) + angle
    return f"माइनस {said}" if size != written else said


def _derivative(match: re.Match[str]) -> str:
    """डी वाई बाय डी एक्स; with the order of a higher one."""
    order = f" {RAISED[match['order']]}" if match["order"] else ""
    of = f" {letter_names.spelled(match['of'].strip('[]'))}" if match["of"] else ""
    return f"डी{order}{of} बाय डी {letter_names.spelled(match['by'])}{order} "


def _prime(match: re.Match[str]) -> str | None:
    """f′(x), A′; of an apostrophe only where an equation is, and no quotation ends."""
    if match["mark"] in "'’" and not (match["called"] or is_equation(match)):
        return None
    quotes = match.string.count("'") + match.string.count("‘") + match.string.count("’")
    if match["mark"] in "'’" and not match["called"] and "‘" in match.string and quotes % 2 == 0:
        return None
    of = letter_names.spelled(match["of"]) if match["of"] else PAUSE
    called = f"{PAUSE} " if match["called"] else " "
    return f"{of} {'डबल ' if match['mark'] in '″“”' else ''}डैश{called}"


def _integral(match: re.Match[str]) -> str:
    """समाकलन शून्य से एक तक."""
    ends = (match["low"], match["to"] or match["high"].translate(SUPERSCRIPTS))
    return f"समाकलन {' से '.join(map(_end, ends))} तक "


def _end(written: str) -> str:
    figures = written.lstrip("-−")
    minus = "माइनस " * (figures != written)
    if figures.isdigit():
        return minus + numbers.number(figures)
    return minus + (readings("signs").get(figures) or letter_names.spelled(figures))


CALCULUS = (
    Rule(
        "integral between bounds",
        _INTEGRAL,
        _integral,
        (
            ("∫₀¹ x dx", "समाकलन शून्य से एक तक एक्स डी एक्स"),
            ("∫₀^π sin x dx", "समाकलन शून्य से पाई तक साइन एक्स डी एक्स"),
        ),
    ),
    Rule(
        "derivative or transpose by a prime",
        _PRIME,
        _prime,
        (
            ("f′(x) = 2x है", "एफ़ डैश, एक्स, बराबर दो एक्स है"),
            ("A′ = B′ + C है", "ए डैश बराबर बी डैश प्लस सी है"),
        ),
    ),
    Rule(
        "product sign for pi",
        _PI,
        lambda _: " पाई ",
        (("(∏ = 22/7) लें", "पाई बराबर बाईस बटा सात, लें"), ("क्षेत्रफल ∏r² है", "क्षेत्रफल पाई आर स्क्वायर है")),
    ),
    Rule(
        "pi by its name",
        _PI_BY_NAME,
        _pi,
        (
            ("वृत्त का क्षेत्रफल pi * r^2 है", "वृत्त का क्षेत्रफल पाई आर स्क्वायर है"),
            ("त्रिज्या 5 से pi * 5^2 या 25pi", "त्रिज्या पाँच से पाई गुणा पाँच का वर्ग या पच्चीस पाई"),
        ),
    ),
    Rule(
        "modulus",
        _MODULUS,
        _modulus,
        (
            ("|x| = 5 है", "मॉड एक्स, बराबर पाँच है"),
            ("|x – 3| < 5 है", "मॉड एक्स माइनस तीन, पाँच से कम है"),
            ("|-7| = 7 है", "मॉड माइनस सात, बराबर सात है"),
        ),
    ),
    Rule("limit", _LIMIT, _limit, (("lim x→0 का मान", "लिमिट एक्स टेंड्स टू शून्य, का मान"),)),
    Rule(
        "letter between two bounds",
        _BETWEEN,
        _between,
        (
            ("यदि 0 < x < 1 हो", "यदि एक्स शून्य से अधिक और एक से कम हो"),
            ("जहाँ 0° < θ < 90° है", "जहाँ थीटा शून्य डिग्री से अधिक और नब्बे डिग्री से कम है"),
            ("जहाँ 1 ≤ n ≤ 50 है", "जहाँ एन एक से अधिक या बराबर और पचास से कम या बराबर है"),
        ),
    ),
    Rule(
        "derivative",
        _DERIVATIVE,
        _derivative,
        (
            ("dy/dx = 2x है", "डी वाई बाय डी एक्स बराबर दो एक्स है"),
            ("d²y/dx² का", "डी स्क्वायर वाई बाय डी एक्स स्क्वायर का"),
            ("दर = -d[A]/dt है", "दर बराबर माइनस डी ए बाय डी टी है"),
            ("गति (dx/dt) है", "गति, डी एक्स बाय डी टी, है"),
        ),
    ),
)
"""Rules of the class algebra."""
