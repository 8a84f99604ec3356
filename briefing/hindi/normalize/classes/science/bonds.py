"""Bonds between atoms, C=C, and letters that chemists write with a sign: E°, w/v, ω-3."""

from __future__ import annotations

import re

from briefing.hindi.latin.letter_names import spelled
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_KINDS = {"=": "डबल बॉन्ड", "≡": "ट्रिपल बॉन्ड"}
"""Bonds by their sign; a single one is not said."""
_ATOM = "[HCNO]"
_BEFORE, _BEHIND = "(?<![A-Za-z0-9=≡–-])", "(?![A-Za-z0-9=≡–-])"
_BOND = later(rf"{_BEFORE}[CNO] ?[=≡–-] ?{_ATOM}{_BEHIND}")
_CHAIN = later(rf"{_BEFORE}(?=[HCNO–-]{{1,9}}[=≡]){_ATOM}(?:[=≡–-]{_ATOM}){{2,9}}{_BEHIND}")
_GROUPS = later(r"(?:(?<=CH)|(?<=CH[0-9])|(?<=HC)|(?<=H2C)) ?(?P<kind>[=≡]) ?(?=C(?:H|N|O))")
_OF_A_BOND = later("बंध|बन्ध|आबंध|बॉन्ड|बांड|[Bb]ond|हाइड्रोकार्बन|एल्क|ऐल्क")

_STANDARD = later(r"(?<![A-Za-z0-9°])(?<![0-9°'’′] )(?P<of>n?FE|[EGHSP])°(?![CFNSEW0-9°])")
"""Of a standard state, E° = 1.1 V; no degrees of an angle."""
_ANGLES = later("∠|△|कोण|[0-9] ?°(?! ?[CF])")
_CONCENTRATION = later(
    r"(?:(?<=%)|(?<=% )|(?<=% \()|(?<=%\()|(?<=प्रतिशत )|(?<=प्रतिशत \())"
    r"(?P<of>[WwVvMm]) ?/ ?(?P<by>[WwVv])(?![A-Za-z0-9])"
)
_FATTY_ACID = later(
    r"(?<![A-Za-z0-9])(?:(?P<omega>[ωΩ])|[nN](?=-[369] (?:फैटी|फ़ैटी|वसा)))[-−–](?=[369](?![0-9.,]))"
)


def _bond(match: re.Match[str]) -> str | None:
    """सी डबल बॉन्ड सी where bonds are spoken of; सी सी of a single one."""
    return _chain(match) if occurs(_OF_A_BOND, match.string) else None


def _chain(match: re.Match[str]) -> str:
    """एच सी ट्रिपल बॉन्ड सी एच."""
    return " ".join(filter(None, (_KINDS.get(sign) or spelled(sign) for sign in match[0])))


def _standard(match: re.Match[str]) -> str | None:
    return None if occurs(_ANGLES, match.string) else f"{spelled(match['of'])} नॉट "


BONDS = (
    Rule(
        "quantity of a standard state",
        _STANDARD,
        _standard,
        (
            ("E° = 1.10 V है", "ई नॉट बराबर एक दशमलव एक शून्य वोल्ट है"),
            ("25°C पर P° है", "पच्चीस डिग्री सेल्सियस पर पी नॉट है"),
            ("वाष्प दाब P° है", "वाष्प दाब पी नॉट है"),
        ),
    ),
    Rule(
        "weight or volume of a solution",
        _CONCENTRATION,
        lambda match: " {} बाई {}".format(*map(spelled, match.group("of", "by"))),
        (
            ("5 % W /V विलयन", "पाँच प्रतिशत डब्ल्यू बाई वी विलयन"),
            ("10% (w/w) अम्ल", "दस प्रतिशत, डब्ल्यू बाई डब्ल्यू, अम्ल"),
        ),
    ),
    Rule(
        "number of a fatty acid",
        _FATTY_ACID,
        lambda match: "ओमेगा " if match["omega"] else "एन ",
        (("ω-3 और ω-6 वसा", "ओमेगा तीन और ओमेगा छह वसा"), ("N-3 वसा", "एन तीन वसा")),
    ),
    Rule(
        "bond between two atoms",
        _BOND,
        _bond,
        (("C=C और C–C बंध", "सी डबल बॉन्ड सी और सी सी बंध"), ("C≡N आबंध", "सी ट्रिपल बॉन्ड एन आबंध")),
    ),
    Rule("chain of atoms", _CHAIN, _chain, (("H-C≡C-H है", "एच सी ट्रिपल बॉन्ड सी एच है"),)),
    Rule(
        "bond between groups of atoms",
        _GROUPS,
        lambda match: f" {_KINDS[match['kind']]} ",
        (("CH3-CH=CH2 में", "सी एच थ्री सी एच डबल बॉन्ड सी एच टू में"),),
    ),
)
"""Rules of the class algebra, which reads such letters and signs elsewhere."""
