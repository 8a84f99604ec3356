"""Atoms and their electrons, rules of the class formula: Fe, sp³, 1s22s22p6, [Ar] 3d5."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.devanagari import WORD_START
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS
from briefing.hindi.normalize.patterns import PAUSE, after, cued, in_brackets, near
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

ELEMENTS = (  # noqa: SIM905 - the symbols of IUPAC's table
    "Ac Ag Al Am Ar As At Au Ba Be Bi Br Ca Cd Ce Cl Co Cr Cs Cu Dy Er Es Eu Fe Fr Ga Gd Ge He Hf "
    "Hg Ho In Ir Kr La Li Lu Mg Mn Mo Na Nb Nd Ne Ni Os Pa Pb Pd Pm Po Pr Pt Pu Ra Rb Re Rh Rn Ru "
    "Sb Sc Se Si Sm Sn Sr Ta Tb Te Th Ti Tl Tm Xe Yb Zn Zr B C F H I K N O P S U V W Y"
).split()
"""The symbols of the elements, those of two letters first."""

_SYMBOL = later(
    rf"(?<![A-Za-z0-9.'’/&@#-])(?<![a-z] )(?P<of>{'|'.join(e for e in ELEMENTS if len(e) == 2)})"
    r"(?![A-Za-z0-9.'’@&]|[-–/][A-Za-z0-9]| [A-Za-z]?[a-z])"
)
_WORDS = frozenset("Am As At Be Co Er Es He Ho In La Li Lu Mo No Os Pa Ra Re Ta".split())  # noqa: SIM905
"""Symbols that are words and names elsewhere: only those listed or in brackets are elements."""
_LISTED = later(r"\s*[,)>/]| [0-9]{1,3}\s*(?:[|।]|\Z)")
"""Behind one of these: in a list, in brackets, or before its number at the end of a line."""
_SPOKEN_OF = later(
    rf"{WORD_START}(?:{cued('chemistry')})"
    r"|(?<![A-Za-z])(?:[Pp]eriod(?:ic)?|[Mm]etals?|[Hh]alogens?|[Ee]lements?|[Aa]tomic)(?![a-z])"
    r"|(?<![A-Za-z])(?:HCl|HBr|NaOH|KOH|NaCl|[A-Z][a-z]?(?:[A-Z][a-z]?)?[2-4₂-₄])(?![A-Za-z])"
)
_ENOUGH = 3
"""Different symbols that are no words in a sentence that speaks of chemistry by them alone."""

_ORBITAL = later(
    r"(?<![A-Za-z0-9])(?P<inner>d[2²]?)?sp(?P<of>[23²³])?(?P<outer>d[2²]?)?(?![A-Za-z0-9²³])"
)
_SHELL = r"[1-7](?:s[12¹²]|p[1-6¹²³⁴-⁶]|d(?:10|¹⁰|[1-9¹²³⁴-⁹])|f(?:1[0-4]|¹[⁰¹²³⁴]|[1-9¹²³⁴-⁹]))"
_SHELLS = later(
    rf"(?<![A-Za-z0-9])(?:\[(?P<core>He|Ne|Ar|Kr|Xe|Rn)\] ?,?(?:{_SHELL}[ ,]{{0,2}}){{1,6}}"
    rf"|(?:{_SHELL}[ ,]{{0,2}}){{1,12}})(?![A-Za-z0-9])"
)
_SUBSHELL = later(r"(?<![A-Za-z0-9.])([1-7])([spdf])(?![A-Za-z0-9])")
_ELECTRONS = later(r"इलेक्ट्रॉन|इलेक्ट्रान|कक्षक|उपकोश|उपकोष|ऑर्बिटल|विन्यास")
_EACH_SHELL = later(rf"({_SHELL[:5]})([spdf])([0-9⁰¹²³⁴-⁹]+?)(?=[1-7][spdf]|[ ,\[]|\Z)")


def _symbol(match: re.Match[str]) -> str | None:
    """The letters of an element where chemistry is spoken of; not As per and not Co."""
    if len(_elements(match.string)) < _ENOUGH and not near(match, _SPOKEN_OF):
        return None
    listed = in_brackets(match) or after(match, _LISTED)
    return letter_names.spelled(match["of"]) if listed or match["of"] not in _WORDS else None


@lru_cache(maxsize=4)
def _elements(sentence: str) -> frozenset[str]:
    return frozenset(found["of"] for found in _SYMBOL.finditer(sentence)) - _WORDS


def _orbital(match: re.Match[str]) -> str | None:
    """एस पी थ्री, डी टू एस पी थ्री; sp by itself is read elsewhere."""
    parts = [match["inner"], "sp", match["of"], match["outer"]]
    if not any(parts[::2]) and not match["of"] and not match["outer"]:
        return None
    written = "".join(filter(None, parts)).translate(SUPERSCRIPTS)
    return " ".join(map(_named, written))


def _shells(match: re.Match[str]) -> str:
    """वन एस टू, टू एस टू: the electrons of an atom, behind the noble gas that has the inner ones."""
    core = f"{letter_names.spelled(match['core'])}{PAUSE} " if match["core"] else ""
    said = (
        " ".join(map(_named, (shell, kind, count.translate(SUPERSCRIPTS))))
        for shell, kind, count in _EACH_SHELL.findall(match[0])
    )
    return f"{core}{', '.join(said)} "


def _named(part: str) -> str:
    """A letter by its name, a number in English."""
    return english_numbers.cardinal(int(part)) if part.isdigit() else letter_names.spelled(part)


_BOND = later(r"(?<![A-Za-z0-9=≡–-])([CNO]) ?([=≡–-]) ?([CNOH])(?![A-Za-z0-9=≡–-])")
_OF_A_BOND = later("बंध|बन्ध|आबंध|बॉन्ड|बांड|[Bb]ond|हाइड्रोकार्बन|एल्क|ऐल्क")
_BONDS = {"=": "डबल बॉन्ड ", "≡": "ट्रिपल बॉन्ड "}
_BOND_OF_GROUPS = later(r"(?:(?<=CH)|(?<=CH[0-9])|(?<=HC)|(?<=H2C)) ?([=≡]) ?(?=C(?:H|N|O))")

_CHAIN = later(
    r"(?<![A-Za-z0-9=≡–-])(?=[HCNO–-]{1,9}[=≡])[HCNO](?:[=≡–-][HCNO]){2,9}(?![A-Za-z0-9=≡–-])"
)


def _bond(match: re.Match[str]) -> str | None:
    """सी डबल बॉन्ड सी where bonds are spoken of; सी सी of a single one."""
    if not occurs(_OF_A_BOND, match.string):
        return None
    first, last = letter_names.spelled(match[1]), letter_names.spelled(match[3])
    return f"{first} {_BONDS.get(match[2], '')}{last}"


_CONCENTRATION = later(
    r"(?:(?<=%)|(?<=% )|(?<=% \()|(?<=%\()|(?<=प्रतिशत )|(?<=प्रतिशत \())"
    r"(?P<of>[WwVvMm]) ?/ ?(?P<by>[WwVv])(?![A-Za-z0-9])"
)

_STANDARD = later(r"(?<![A-Za-z0-9°])(?<![0-9°'’′] )(?P<of>n?FE|[EGHSP])°(?![CFNSEW0-9°])")
"""Of a standard state: E° = 1.1 V; no degrees of an angle."""
_ANGLES = later("∠|△|कोण|[0-9] ?°(?! ?[CF])")

BONDS = (
    Rule(
        "quantity of a standard state",
        _STANDARD,
        lambda match: (
            None if occurs(_ANGLES, match.string) else f"{letter_names.spelled(match['of'])} नॉट "
        ),
        (
            ("E° = 1.10 V है", "ई नॉट बराबर एक दशमलव एक शून्य वोल्ट है"),
            ("25°C पर P° है", "पच्चीस डिग्री सेल्सियस पर पी नॉट है"),
            ("वाष्प दाब P° है", "वाष्प दाब पी नॉट है"),
        ),
    ),
    Rule(
        "weight or volume of a solution",
        _CONCENTRATION,
        lambda match: (
            f" {letter_names.spelled(match['of'])} बाई {letter_names.spelled(match['by'])}"
        ),
        (
            ("5 % W /V विलयन", "पाँच प्रतिशत डब्ल्यू बाई वी विलयन"),
            ("10% (w/w) अम्ल", "दस प्रतिशत, डब्ल्यू बाई डब्ल्यू, अम्ल"),
        ),
    ),
    Rule(
        "number of a fatty acid",
        later(r"(?<![A-Za-z0-9])([ωΩ]|[nN](?=-[369] (?:फैटी|फ़ैटी|वसा)))[-−–](?=[369](?![0-9.,]))"),
        lambda match: f"{'ओमेगा' if match[1] in 'ωΩ' else 'एन'} ",
        (("ω-3 और ω-6 वसा", "ओमेगा तीन और ओमेगा छह वसा"),),
    ),
    Rule(
        "bond between two atoms",
        _BOND,
        _bond,
        (("C=C और C–C बंध", "सी डबल बॉन्ड सी और सी सी बंध"), ("C≡N आबंध", "सी ट्रिपल बॉन्ड एन आबंध")),
    ),
    Rule(
        "chain of atoms",
        _CHAIN,
        lambda match: " ".join(
            _BONDS.get(sign, "").strip() or letter_names.spelled(sign)
            for sign in match[0]
            if sign not in "–-"
        ),
        (("H-C≡C-H है", "एच सी ट्रिपल बॉन्ड सी एच है"),),
    ),
    Rule(
        "bond between groups of atoms",
        _BOND_OF_GROUPS,
        lambda match: f" {_BONDS[match[1]]}",
        (("CH3-CH=CH2 में", "सी एच थ्री सी एच डबल बॉन्ड सी एच टू में"),),
    ),
)
"""Rules of the class algebra, which reads such letters and signs elsewhere."""

_QUANTUM_NUMBER = later(r"(?<![A-Za-z0-9])(?<![0-9] )m[ls](?![A-Za-z0-9])")
_VALUE = later(" का मान")
_OF_QUANTA = later("क्वांटम|क्वाण्टम|[Qq]uantum|चक्रण")

CHEMISTRY = (
    Rule(
        "quantum number",
        _QUANTUM_NUMBER,
        lambda match: (
            letter_names.spelled(match[0])
            if occurs(_OF_QUANTA, match.string) or after(match, _VALUE)
            else None
        ),
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
        lambda match: (
            f"{_named(match[1])} {_named(match[2])}" if occurs(_ELECTRONS, match.string) else None
        ),
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
            ("Zn और Fe धातु हैं", "ज़ेड एन और एफ़ ई धातु हैं"),
        ),
    ),
)
"""Rules for them, before those of formulas."""
