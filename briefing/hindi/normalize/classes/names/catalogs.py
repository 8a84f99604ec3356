"""Capitals that stand for words, not for a word: HIP 65426, Dissolved Oxygen – DO, DO 5 mg/L."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.tables import table
from briefing.hindi.normalize.patterns import before
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_STAR = later(
    r"(?<![A-Za-z0-9])(?P<catalog>HIP|KIC|TIC|TYC|HD(?= ?[0-9]{5})) ?(?P<number>[0-9]{3,9})"
    r"(?: ?(?P<planet>[b-h](?![A-Za-z0-9])))?(?![0-9A-Za-z]|[.,][0-9])"
)
_LETTERS = later(r"(?:(?<=\()|(?<=– )|(?<=- ))(?P<letters>[A-Z]{2,5})(?![A-Za-z0-9.-])")
_WORDS = later(r"(?<![A-Za-z-])(?P<words>(?:[A-Z][a-z]+ ){2,5})[(–-] ?\Z")
_OXYGEN = later(
    r"(?<![A-Za-z0-9])(DO|BOD|COD)"
    r"(?= ?[:=]? ?[0-9][0-9.–-]* ?(?:mg|ppm|मिग्रा|मिलीग्राम))"
)


def _star(match: re.Match[str]) -> str:
    """The letters, the figures one by one, and the letter of a planet: एच आई पी छह बी."""
    planet = letter_names.spelled((match["planet"] or "").upper())
    said = (letter_names.spelled(match["catalog"]), numbers.digits(match["number"]), planet)
    return " ".join(filter(None, said))


def _initials(match: re.Match[str]) -> str | None:
    """Letter by letter, where the words before begin with these and no list has them."""
    found = before(match, _WORDS)
    if not found or match["letters"] in table("acronyms"):
        return None
    firsts = "".join(word[0] for word in found["words"].split())
    return letter_names.spelled(match["letters"]) if firsts.endswith(match["letters"]) else None


CATALOGS = (
    Rule(
        "star of a catalog",
        _STAR,
        _star,
        (
            ("तारा HIP 65426 b है", "तारा एच आई पी छह पाँच चार दो छह बी है"),
            ("HD 189733 का", "एच डी एक आठ नौ सात तीन तीन का"),
        ),
        Cue.LATIN,
        hint="HKT",
        figures=3,
    ),
    Rule(
        "initials behind their words",
        _LETTERS,
        _initials,
        (("(Dissolved Oxygen – DO)", "डिज़ॉल्व्ड ऑक्सीजन, डी ओ"),),
        Cue.LATIN,
        hint="(–-",
    ),
    Rule(
        "measure of water by its letters",
        _OXYGEN,
        lambda match: letter_names.spelled(match[1]),
        (("DO 5 mg/L रहा", "डी ओ पाँच मिलीग्राम प्रति लीटर रहा"),),
        Cue.LATIN,
        hint="D",
        figures=1,
    ),
)
"""Rules of the class code."""
