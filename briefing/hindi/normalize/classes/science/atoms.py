"""Atoms and their electrons, rules of the class formula: Fe, sp³, 1s22s22p6, [Ar] 3d5."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.devanagari import WORD_START
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS
from briefing.hindi.normalize.classes.science.elements import ELEMENTS
from briefing.hindi.normalize.patterns import PAUSE, after, before, cued, in_brackets, near
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_SYMBOL = later(
    rf"(?<![A-Za-z0-9.'’/&@#-])(?<![a-z] )(?P<of>{'|'.join(e for e in ELEMENTS if len(e) == 2)})"
    r"(?![A-Za-z0-9.'’@&]|[-–/][A-Za-z0-9]| [A-Za-z]?[a-z])"
)
_WORDS = frozenset("Am As At Be Co Er Es He Ho In La Li Lu Mo No Os Pa Ra Re Ta".split())  # noqa: SIM905
"""Symbols that are words and names elsewhere: only those listed or in brackets are elements."""
_LISTED = later(r"\s*[,)>/]|\s*\(?[B-Dbcdख-घबसद][).] | [0-9]{1,3}\s*(?:[|।]|\Z)")
"""Behind one of these: in a list, in brackets, or before its number at the end of a line."""
_SPOKEN_OF = later(
    rf"{WORD_START}(?:{cued('chemistry')})"
    r"|(?<![A-Za-z])(?:[Pp]eriod(?:ic)?|[Mm]etals?|[Hh]alogens?|[Ee]lements?|[Aa]tomic)(?![a-z])"
    r"|(?<![A-Za-z])(?:HCl|HBr|NaOH|KOH|NaCl|[A-Z][a-z]?(?:[A-Z][a-z]?)?[2-4₂-₄])(?![A-Za-z])"
)
_OPTION = later(r"(?:\A|\s)\(?[A-Da-dअबसदक-घ][).] \Z")
"""Before an answer to choose: (D) He."""
_ENOUGH = 3
"""Different symbols that are no words in a sentence that speaks of chemistry by them alone."""

_ORBITAL = later(r"(?<![A-Za-z0-9])(?:d[2²]?)?sp[23²³]?(?:d[2²]?)?(?![A-Za-z0-9²³])")
_SHELL = r"[1-7](?:s[12¹²]|p[1-6¹²³⁴-⁶]|d(?:10|¹⁰|[1-9¹²³⁴-⁹])|f(?:1[0-4]|¹[⁰¹²³⁴]|[1-9¹²³⁴-⁹]))"
_SHELLS = later(
    rf"(?<![A-Za-z0-9])(?:\[(?P<core>He|Ne|Ar|Kr|Xe|Rn)\] ?,?(?:{_SHELL}[ ,]{{0,2}}){{1,6}}"
    rf"|(?:{_SHELL}[ ,]{{0,2}}){{1,12}})(?![A-Za-z0-9])"
)
_SUBSHELL = later(r"(?<![A-Za-z0-9.])([1-7])([spdf])(?![A-Za-z0-9])")
_ELECTRONS = later(r"इलेक्ट्रॉन|इलेक्ट्रान|कक्षक|उपकोश|उपकोष|ऑर्बिटल|विन्यास")
_QUANTUM_NUMBER = later(r"(?<![A-Za-z0-9])(?<![0-9] )m[ls](?![A-Za-z0-9])")
_VALUE = later(" का मान")
_OF_QUANTA = later("क्वांटम|क्वाण्टम|[Qq]uantum|चक्रण")
_PIECE = later(r"[A-Za-z]|[0-9]+|[²³⁴⁺⁻+-]")
_CHARGES = {"⁺": "प्लस", "+": "प्लस", "⁻": "माइनस", "-": "माइनस"}
_EACH_SHELL = later(r"([1-7])([spdf])([0-9⁰¹²³⁴-⁹]+?)(?=[1-7][spdf]|[ ,\[]|\Z)")


def _symbol(match: re.Match[str]) -> str | None:
    """The letters of an element where chemistry is spoken of; not As per and not Co."""
    if len(_elements(match.string)) < _ENOUGH and not near(match, _SPOKEN_OF):
        return None
    listed = in_brackets(match) or after(match, _LISTED) or before(match, _OPTION)
    return letter_names.spelled(match["of"]) if listed or match["of"] not in _WORDS else None


@lru_cache(maxsize=4)
def _elements(sentence: str) -> frozenset[str]:
    return frozenset(found["of"] for found in _SYMBOL.finditer(sentence)) - _WORDS


def _orbital(match: re.Match[str]) -> str | None:
    """एस पी थ्री, डी टू एस पी थ्री; sp by itself is read elsewhere."""
    written = match[0].translate(SUPERSCRIPTS)
    return None if written == "sp" else " ".join(map(named, written))


def _shells(match: re.Match[str]) -> str:
    """वन एस टू, टू एस टू: the electrons of an atom, behind the noble gas that has the inner ones."""
    core = f"{letter_names.spelled(match['core'])}{PAUSE} " if match["core"] else ""
    said = (
        " ".join(map(named, (shell, kind, count.translate(SUPERSCRIPTS))))
        for shell, kind, count in _EACH_SHELL.findall(match[0])
    )
    return f"{core}{', '.join(said)} "


def _subshell(match: re.Match[str]) -> str | None:
    """टू एस."""
    return " ".join(map(named, match[0])) if occurs(_ELECTRONS, match.string) else None


def _quantum_number(match: re.Match[str]) -> str | None:
    """एम एल where it has a value or quanta are spoken of; elsewhere milliliters."""
    told = occurs(_OF_QUANTA, match.string) or after(match, _VALUE)
    return letter_names.spelled(match[0]) if told else None


def named(part: str) -> str:
    """A letter by its name, a number in English."""
    return english_numbers.cardinal(int(part)) if part.isdigit() else letter_names.spelled(part)


def pieces(written: str) -> list[str]:
    """What a formula or a charge is made of: letters, numbers, and the signs प्लस and माइनस."""
    found = _PIECE.findall(written)
    return [_CHARGES.get(piece) or named(piece.translate(SUPERSCRIPTS)) for piece in found]


ATOMS = (
    Rule(
        "quantum number",
        _QUANTUM_NUMBER,
        _quantum_number,
        (
            ("ml का मान शून्य है", "एम एल का मान शून्य है"),
            ("चक्रण क्वांटम संख्या (ms) है", "चक्रण क्वांटम संख्या, एम एस, है"),
        ),
    ),
    Rule(
        "electrons in shells",
        _SHELLS,
        _shells,
        (
            ("1s² 2s² 2p⁶ है", "वन एस टू, टू एस टू, टू पी सिक्स है"),
            ("विन्यास 1s22s22p6 है", "विन्यास वन एस टू, टू एस टू, टू पी सिक्स है"),
            ("हीलियम 1s2", "हीलियम वन एस टू"),
            ("[Ar] 3d104s1 है", "ए आर, थ्री डी टेन, फ़ोर एस वन है"),
        ),
    ),
    Rule(
        "subshell",
        _SUBSHELL,
        _subshell,
        (("2s कक्षक में इलेक्ट्रॉन", "टू एस कक्षक में इलेक्ट्रॉन"),),
    ),
    Rule(
        "hybrid orbital",
        _ORBITAL,
        _orbital,
        (
            ("sp³ और sp2 संकरण", "एस पी थ्री और एस पी टू संकरण"),
            ("d²sp³ और sp3d2 है", "डी टू एस पी थ्री और एस पी थ्री डी टू है"),
            ("dsp2 संकरण", "डी एस पी टू संकरण"),
        ),
    ),
    Rule(
        "symbol of an element",
        _SYMBOL,
        _symbol,
        (
            ("लोहा (Fe) और He, Ne गैस परमाणु हैं", "लोहा, एफ़ ई, और एच ई, एन ई गैस परमाणु हैं"),
            ("लिथियम (Lithium) Li 3", "लिथियम एल आई तीन"),
            ("1st Period (H, He)", "फ़र्स्ट पीरियड, एच, एच ई"),
            ("He, Ne, Ar, Kr", "एच ई, एन ई, ए आर, के आर"),
            ("(A) Na (B) Mg (C) Al (D) He", "ए, एन ए, बी, एम जी, सी, ए एल, डी, एच ई"),
            ("Zn और Fe धातु हैं", "ज़ेड एन और एफ़ ई धातु हैं"),
        ),
    ),
)
"""Rules of the class formula, before those of whole formulas."""
