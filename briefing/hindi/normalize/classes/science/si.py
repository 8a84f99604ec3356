"""Units as physics writes them, N m² kg⁻², J/kg K, ms-1, and dimensions: [ML²T⁻²]."""

from __future__ import annotations

import re

from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.measures.measure_values import Measure
from briefing.hindi.normalize.classes.measures.units import UNITS
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS, power, read
from briefing.hindi.normalize.classes.science.elements import ELEMENT
from briefing.hindi.normalize.patterns import NUMBER, START, after, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_OWN = {
    "mol": "मोल", "rad": "रेडियन", "cal": "कैलोरी", "Ω": "ओम", "N": "न्यूटन", "J": "जूल", "C": "कूलॉम",
    "F": "फ़ैरड", "T": "टेस्ला", "H": "हेनरी", "A": "एम्पियर", "K": "केल्विन", "dm": "डेसीमीटर",
    "S": "सीमेंस",
}  # fmt: skip
"""Symbols that are these units only beside others, so that no row of the units says so."""
_LISTED = (
    "kg", "Kg", "km", "cm", "mm", "nm", "mg", "mL", "ml", "mmol", "kJ", "kcal", "kPa", "mV", "mA",
    "Wb", "Pa", "Hz", "atm", "min", "day", "yr", "m", "s", "h", "g", "l", "L", "W", "V",
)  # fmt: skip
"""Rows of the units that stand beside others too."""
_NAMES = {symbol: UNITS[symbol] for symbol in _LISTED} | _OWN
"""What the symbols of the SI are called."""

_DIVIDING = frozenset(("h", "l", "yr", "day"))
"""Units only with a negative exponent."""
_SYMBOL = "|".join(
    f"{symbol}(?=⁻|\\^?[-−–])" if symbol in _DIVIDING else symbol
    for symbol in sorted(_NAMES, key=len, reverse=True)
)
_EXPONENT = r"(?:\^?[-−–]?[1-4](?![0-9])|⁻?[¹²³⁴])"
_TERM = later(rf"(?P<by>[/ .·×-]?)(?P<symbol>{_SYMBOL})(?P<exponent>{_EXPONENT})?")
_UNIT = later(
    rf"(?:{START}(?<!\^)(?<!\^[-−–])(?P<amount>{NUMBER}) ?|(?<![A-Za-z0-9.]))"
    rf"(?P<unit>(?:{_SYMBOL}){_EXPONENT}?(?:(?:[/ .·-]?)(?:{_SYMBOL}){_EXPONENT}?){{0,4}}"
    rf"(?:/\((?:{_SYMBOL}){_EXPONENT}?(?:[ .·-](?:{_SYMBOL}){_EXPONENT}?){{1,3}}\))?)"
    r"(?![A-Za-z0-9⁰¹²³⁴-⁹/])"
)
_LESS = later(r"[A-ZΩa-z](?:\^?[-−–][1-4]|⁻[¹²³⁴])")
_ONE_OF_EACH = later("(?:min|mol|day|yr|cm|mm|km|kg|dm|atm|rad|[smh])⁻[¹²³⁴]")
"""Units by themselves of which the exponent says enough: min⁻¹, m⁻²; not A⁻¹ and not x⁻¹."""
_UNIT_NAMED_BEHIND = later(r"\)? (?:मात्रक|इकाई)")
_DIMENSIONS = later(r"[MLTAKLQ⁻¹²³⁴0-4^−–-]+")
"""What may be the dimensions of a quantity."""
_NO_UNIT = frozenset(("A/C", "C/A", "N/A", "H/W", "W/H", "T/A", "F/A", "S/N"))
_SPOKEN_OF = later(r"(?:मात्रक|इकाई|इकाइ|यूनिट|unit|विमा)[^।]{0,30}\Z|\A\s*\(?[A-Da-d1-4][).] ?\Z")
_OF_A_TEN = later(r"[×*x] ?10\^?[-–−]?[0-9]{1,2} ?\Z|[×*x] ?10[⁰¹²³⁴-⁹⁻]+ ?\Z")
_OF_A_BRACKET = later(r"[0-9]\) \Z")
"""Before the unit of (5/18) m/s."""
_RAISED = later(r"\^?[²³23]")
_JOINED = later("N[ ·.-]m|[NJ][ ·.-]s")
"""Newton meters and what else needs no slash to be a unit behind an amount."""
_SQUARES = {1: "", 2: "वर्ग ", 3: "घन "}

_DIMENSION = later(
    r"(?<![A-Za-z0-9])\[?(?P<terms>(?:[MLTAKIQ]\^?(?:[-−–⁻]?[0-4⁰¹²³⁴])? ?){2,5})\]?"
    r"(?![A-Za-z0-9])"
)
_POWER = later(r"([MLTAKIQ])\^?([-−–⁻]?[0-4⁰¹²³⁴])?")


def _is_no_unit(match: re.Match[str]) -> bool:
    """Whether it is surely no unit: an abbreviation, a unit of the table, a dimension."""
    unit = match["unit"]
    if unit in _NO_UNIT or (match["amount"] and unit in UNITS and unit.isalpha()):
        return True
    dimensions = "विम" in match.string or match.string.startswith("[", match.start() - 1)
    return bool(dimensions and _DIMENSIONS.fullmatch(unit))


def _is_unit(match: re.Match[str]) -> bool:
    """Whether letters are a unit: one is divided by another, or a unit is spoken of."""
    unit, spoken_of = match["unit"], before(match, _SPOKEN_OF) or before(match, _OF_A_TEN)
    if _is_no_unit(match):
        return False
    terms = len(_TERM.findall(unit))
    if _ONE_OF_EACH.fullmatch(unit):
        told = after(match, _UNIT_NAMED_BEHIND)
        return bool(len(unit) > 3 or match["amount"] or spoken_of or told)
    if _LESS.search(unit):
        return bool(spoken_of) or (terms > 1 and (bool(match["amount"]) or not unit[0].isupper()))
    joined = match["amount"] and _JOINED.match(unit)
    if joined or ("/" in unit and before(match, _OF_A_BRACKET)):
        return True
    if "/" in unit:
        named = spoken_of or match["amount"] or (terms > 2 and _RAISED.search(unit))
        return bool(named) and (not unit.islower() or "^" in unit)
    initials = unit.replace(".", "").isalpha() and unit.isupper()  # NH, AC, F.W.
    return bool(spoken_of) and terms > 1 and not initials


def _named(match: re.Match[str]) -> str | None:
    """न्यूटन वर्ग मीटर प्रति वर्ग किलोग्राम."""
    if not _is_unit(match):
        return None
    said = [read(match["amount"])] if match["amount"] else []
    for term in _TERM.finditer(match["unit"].replace("(", "")):
        exponent = _value(term["exponent"] or "1")
        if term["by"] == "/" or exponent < 0:
            said.append("प्रति")
        size = abs(exponent)
        name = _NAMES[term["symbol"]]
        said.append(f"{_SQUARES[size]}{name}" if size in _SQUARES else power(name, size))
    return " ".join(said)


def _value(written: str) -> int:
    figures = written.lstrip("^").translate(SUPERSCRIPTS).replace("−", "-").replace("–", "-")
    return int(figures.replace("⁻", "-"))


def _dimension(match: re.Match[str]) -> str | None:
    """एम एल टू टी माइनस टू, in brackets or where dimensions are spoken of."""
    terms = _POWER.findall(match["terms"])
    bracketed = match[0].startswith("[") and match[0].endswith("]")
    if not any(exponent for _, exponent in terms) or not (bracketed or "विम" in match.string):
        return None
    said = []
    for letter, exponent in terms:
        said.append(letter_names.spelled(letter))
        if exponent:
            value = _value(exponent)
            said.append("माइनस " * (value < 0) + english_numbers.cardinal(abs(value)))
    return " ".join(said)


_FORMULA = (
    rf"(?=[A-Z0-9()]*[a-z0-9])(?:(?:{ELEMENT}|\((?:[A-Z][a-z]?[0-9]?)+\))"
    r"[0-9]{0,2}){2,8}"
)
_MOLARITY = later(
    rf"{START}(?P<amount>{NUMBER}) ?(?P<of>[MN])(?= (?:{_FORMULA}|KOH|HF|KI|KCN)(?![A-Za-z0-9]))"
)
_STRENGTHS = {"M": "मोलर", "N": "नॉर्मल"}

SI = (
    Rule(
        "strength of a solution",
        _MOLARITY,
        lambda match: Measure(match["amount"], _STRENGTHS[match["of"]]),
        (
            ("1M NaOH लें", "एक मोलर एन ए ओ एच लें"),
            ("0.1 N HCl और 2 M H2SO4", "शून्य दशमलव एक नॉर्मल एच सी एल और दो मोलर एच टू एस ओ फ़ोर"),
        ),
    ),
    Rule(
        "unit of physics",
        _UNIT,
        _named,
        (
            ("मात्रक N m² kg⁻² है", "मात्रक न्यूटन वर्ग मीटर प्रति वर्ग किलोग्राम है"),
            ("चाल 20 ms-1 है", "चाल बीस मीटर प्रति सेकंड है"),
            ("5 Wb/m2 का", "पाँच वेबर प्रति वर्ग मीटर का"),
            ("(A) C2N-1 m-2", "ए, वर्ग कूलॉम प्रति न्यूटन प्रति वर्ग मीटर"),
            ("मात्रक J/kg K है", "मात्रक जूल प्रति किलोग्राम केल्विन है"),
            ("त्वरण 9.8 m/s^2 है", "त्वरण नौ दशमलव आठ मीटर प्रति वर्ग सेकंड है"),
            ("6 × 10^-34 J s है", "छह गुणा दस की घात माइनस चौंतीस जूल सेकंड है"),
            ("आवेग Kg-m/s² है", "आवेग किलोग्राम मीटर प्रति वर्ग सेकंड है"),
            ("(B) Nm", "बी, न्यूटन मीटर"),
            ("मात्रक min⁻¹ है, k = 0.02 s⁻¹", "मात्रक प्रति मिनट है, के बराबर शून्य दशमलव शून्य दो प्रति सेकंड"),
            ("R = 8.3 J/(mol·K) है", "आर बराबर आठ दशमलव तीन जूल प्रति मोल केल्विन है"),
            ("गति mol L⁻¹ s⁻¹ में", "गति मोल प्रति लीटर प्रति सेकंड में"),
            ("0.08 L atm K⁻¹ है", "शून्य दशमलव शून्य आठ लीटर एटमॉस्फ़ीयर प्रति केल्विन है"),
            (
                "5 N-m और 9×10⁹ N-m²/C²",
                "पाँच न्यूटन मीटर और नौ गुणा दस की घात नौ न्यूटन वर्ग मीटर प्रति वर्ग कूलॉम",
            ),
        ),
    ),
    Rule(
        "dimensions",
        _DIMENSION,
        _dimension,
        (
            ("बल की विमा MLT-2 है", "बल की विमा एम एल टी माइनस टू है"),
            ("[ML²T⁻²] है", "एम एल टू टी माइनस टू है"),
        ),
    ),
)
"""Rules for them, of the class formula."""
