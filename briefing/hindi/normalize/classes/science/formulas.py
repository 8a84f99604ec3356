"""Formulas: H₂SO₄ by its elements, y⁷, 1.6e-19."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names, vocabulary
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.classes.numbers.quantity import RAISED, SUPERSCRIPTS, power
from briefing.hindi.normalize.classes.science.atoms import ATOMS, pieces
from briefing.hindi.normalize.classes.science.codons import CODONS
from briefing.hindi.normalize.classes.science.complexes import COMPLEXES
from briefing.hindi.normalize.classes.science.elements import ELEMENT
from briefing.hindi.normalize.classes.science.genes import GENES
from briefing.hindi.normalize.classes.science.ions import IONS, REACTION
from briefing.hindi.normalize.classes.science.isotopes import ISOTOPES
from briefing.hindi.normalize.classes.science.si import SI
from briefing.hindi.normalize.patterns import START, after, before, in_brackets
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs
from briefing.io.later import later

_FORMULA = later(
    rf"(?:(?<=[ )\]])(?P<plus>\+)(?=[2-9]|1[0-9])|(?<![A-Za-z0-9.,]))"
    rf"(?P<of>[2-9]|1[0-9]|[nxy](?=H2O))?(?P<elements>(?:{ELEMENT}(?:[0-9]{{1,2}}|x)?"
    rf"| ?[(\[](?:{ELEMENT}[0-9]{{0,2}}){{1,4}}[)\]][0-9]{{1,2}}){{1,8}})"
    rf"(?P<charge>[0-9²³⁴]?[⁺⁻]|\^[0-9]?[+-])?(?P<water>[.·•] ?(?:1/2 ?|½ ?|[2-9]|1[0-9])?H[2₂]O)?"
    r"(?![A-Za-z0-9]|[-.][A-Za-z0-9])"
)
_SPACED = later(
    rf"(?<![A-Za-z0-9.,])(?P<of>[2-9])?(?P<spaced>(?:{ELEMENT}){{1,3}} [2-9]"
    rf"(?: (?:{ELEMENT}){{1,3}}(?: (?:[2-9]|1[0-9]))?){{1,2}}"
    r"|(?:CO|SO|CH|NH|HNO|(?:Ca|Na|Mg|HC)[CS]?O|NaHCO|KMnO|MnO|[CSB][ua]SO|ZnSO|FeSO"
    r"|CaCl|MgCl|FeCl|AlCl|SiO) [2-4])(?![A-Za-z0-9]|[.,:/%-][0-9A-Za-z])"
)
_GAS_APART = later(
    r"(?<![A-Za-z0-9.,])(?P<of>[2-9])?(?P<spaced>(?:H|N|O|Cl|Br|F) 2)(?![0-9A-Za-z.])"
)
"""Formulas whose lowered figures a copy has set apart: H 2 SO 4, CO 2, O 2 of a reaction."""
_HALF = later(r"1/2|½")
_GAS = later(r"(?:H|N|O|F|Cl|Br|I)[23]")
_REACTS = later(r"(?:[→➔⟶⇌+]|->) ?\Z")
_IN_A_REACTION = later(r" ?\+ ?[0-9A-Z(\[]")
_STATE = later(r"\((?:s|l|g|aq)\)")
"""Solid, liquid, gas or dissolved, behind what it is said of."""
_SYMBOL = later(r"[A-Z][a-z]?")
_LETTER_RAISED = later(
    r"(?<![A-Za-z])(?P<times>(?<![0-9.,])[0-9]{1,3})?([A-Za-z]{1,3})(⁻?[⁰¹²³⁴-⁹]+)"
)
_SCIENTIFIC = later(
    rf"{START}([0-9]+\.[0-9]+[eE][+-]?|[0-9]+(?:e[+-]?|E[+-]))([0-9]{{1,3}})(?![0-9A-Za-z.])"
)

_PARTICLES = later("न्यूट्रॉन|न्यूट्रान|प्रोटॉन|मेसॉन|मेसान|पायन|[Nn]eutron|[Mm]eson")
"""Where a raised nought is the charge of a particle: n⁰."""


def _formula(match: re.Match[str]) -> str | None:
    """Elements by their letters; not a word, an acronym or the code of a vitamin (B12, K2)."""
    written = match["elements"]
    symbols = _SYMBOL.findall(written)
    figures = any(sign.isdigit() for sign in written)
    charge = (match["charge"] or "").lstrip("^")
    counted = match["of"] and (after(match, _IN_A_REACTION) or occurs(REACTION, match.string))
    reacts = len(symbols) > 1 and before(match, _REACTS) and occurs(REACTION, match.string)
    told = charge or counted or reacts or match["water"] or after(match, _STATE)
    compound = told or _is_compound(written, symbols, figures)
    if not compound or (vocabulary.listed(written) and not told):
        return None
    parts = ["प्लस"] if match["plus"] else []
    parts += pieces((match["of"] or "") + written)
    water = match["water"] or ""
    if "1/2" in water or "½" in water:
        parts.append("आधा")
    return " ".join([*parts, *pieces(_HALF.sub("", water)), *pieces(charge)])


def _is_compound(written: str, symbols: list[str], figures: bool) -> bool:
    letters = "".join(sign for sign in written if sign.isalpha())
    if len(symbols) == 1:
        return _GAS.fullmatch(written) is not None
    if written.endswith("x"):
        return len(letters) <= 4
    together = len(letters) > 2 and "(" not in written  # no "also" in Al2(SO4)3
    known = together and vocabulary.listed(letters) is not None
    mixed = any(len(symbol) == 2 for symbol in symbols)
    return not known and (figures or (mixed and len(letters) >= 3))


def _spaced(match: re.Match[str]) -> str:
    """H 2 O as H₂O."""
    return " ".join(pieces((match["of"] or "") + match["spaced"]))


def _gas_apart(match: re.Match[str]) -> str | None:
    return _spaced(match) if occurs(REACTION, match.string) else None


def _letter_raised(match: re.Match[str]) -> str | None:
    """mc² as an engineer says it, y⁷ as a power, km² as a unit; 2x² with its coefficient."""
    times, letters, sign = match.groups()
    if times and letters in units.UNITS:
        return None
    coefficient = f"{numbers.number(times)} " if times else ""
    name = f"{coefficient}{letter_names.spelled(letters)}"
    if sign == "⁰" and not times and occurs(_PARTICLES, match.string):
        return f"{name} ज़ीरो "
    if sign not in RAISED:
        return power(name, int(sign.translate(SUPERSCRIPTS)))
    of_equation = letters.isupper() or (is_equation(match) and not in_brackets(match))
    if letters in units.UNITS and not (len(letters) == 1 and of_equation):  # no V², no h² + r²
        return f"{'वर्ग' if sign == '²' else 'घन'} {units.UNITS[letters]}"
    return f"{name} {RAISED[sign]} "


def _scientific(match: re.Match[str]) -> str:
    """1.6e-19: the exponent of ten with its sign."""
    figures = match[1].rstrip("+-eE")
    exponent = int(match[2]) * (-1 if match[1].endswith("-") else 1)
    return f"{numbers.number(figures)} गुणा {power('दस', exponent)}"


FORMULA = SemioticClass(
    "formula",
    "Formulas of chemistry and physics.",
    (
        *SI,
        *ISOTOPES,
        *ATOMS,
        *COMPLEXES,
        *CODONS,
        *GENES,
        Rule(
            "elements",
            _FORMULA,
            _formula,
            (
                ("H₂SO₄ का", "एच टू एस ओ फ़ोर का"),
                ("SO2 और NOx", "एस ओ टू और एन ओ एक्स"),
                ("NaOH का", "एन ए ओ एच का"),
                ("Fe2O3 जंग है", "एफ़ ई टू ओ थ्री जंग है"),
                ("Ca(OH)2 है", "सी ए ओ एच टू है"),
                ("3Fe(s) + 4H2O(g) लें", "थ्री एफ़ ई, एस, प्लस फ़ोर एच टू ओ, जी, लें"),
                ("Mg[OH]2 बना", "एम जी ओ एच टू बना"),
                ("2Na + Cl2", "टू एन ए प्लस सी एल टू"),
                ("2Na +2H2O→2NaOH+H2", "टू एन ए प्लस टू एच टू ओ, टू एन ए ओ एच प्लस एच टू"),
                ("Fe2O3·xH2O जंग है", "एफ़ ई टू ओ थ्री एक्स एच टू ओ जंग है"),
                ("2NaCl बना", "टू एन ए सी एल बना"),
                ("OH⁻ आयन", "ओ एच माइनस आयन"),
                ("SO₄²⁻ और H₃O⁺", "एस ओ फ़ोर टू माइनस और एच थ्री ओ प्लस"),
            ),
        ),
        Rule(
            "formula whose figures are set apart",
            _SPACED,
            _spaced,
            (
                ("H 2 O और H 2 SO 4 का", "एच टू ओ और एच टू एस ओ फ़ोर का"),
                ("CO 2 गैस", "सी ओ टू गैस"),
                ("C 6 H 12 O 6 है", "सी सिक्स एच ट्वेल्व ओ सिक्स है"),
            ),
        ),
        Rule(
            "gas whose figure is set apart, in a reaction",
            _GAS_APART,
            _gas_apart,
            (("2H 2 + O 2 → 2H 2 O", "टू एच टू प्लस ओ टू, टू एच टू ओ"),),
        ),
        *IONS,
        Rule(
            "letter with an exponent",
            _LETTER_RAISED,
            _letter_raised,
            (
                ("E=mc²", "ई बराबर एम सी स्क्वायर"),
                ("y⁷ है", "वाई की घात सात है"),
                ("P = V²/R है", "पी बराबर वी स्क्वायर बटा आर है"),
                ("2x² + 1 = 9", "दो एक्स स्क्वायर प्लस एक बराबर नौ"),
            ),
        ),
        Rule(
            "power of ten with an e",
            _SCIENTIFIC,
            _scientific,
            (
                ("1.6e-19 है", "एक दशमलव छह गुणा दस की घात माइनस उन्नीस है"),
                ("2.5e6 है", "दो दशमलव पाँच गुणा दस की घात छह है"),
            ),
        ),
    ),
    (
        ("10² में", "दस का वर्ग में"),
        ("खंड C-14 में", "खंड सी चौदह में"),
        ("¹As देखें", "एक ऐज़ देखें"),
        ("CBSE 2 और IS 2 में", "सी बी एस ई दो और आई एस दो में"),
        ("5m² में", "पाँच वर्ग मीटर में"),
        ("क² है", "क है"),
        ("विटामिन B12 और K2", "विटामिन बी ट्वेल्व और के टू"),
        ("INS और UPSC", "आई एन एस और यू पी एस सी"),
        ("2 A/C कोच", "दो ए सी कोच"),
        ("(A) F.W. Stevens", "ए, एफ़ डब्ल्यू स्टीवेंस"),
        ("कोच A-1 में", "कोच ए वन में"),
        ("5 km/h चाल", "पाँच किलोमीटर प्रति घंटा चाल"),
        ("6E 2134 उड़ान", "छह ई दो एक तीन चार उड़ान"),
        ("10K → 20K लोग", "दस हज़ार, बीस हज़ार लोग"),
    ),
)
