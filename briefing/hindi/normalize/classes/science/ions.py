"""Ions and electrons, rules of the class formula: Na+, [H3O+], Fe3+ + e⁻ → Fe2+."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.science.atoms import named, pieces
from briefing.hindi.normalize.classes.science.elements import ELEMENT
from briefing.hindi.normalize.patterns import after
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_SUMMAND = r"[A-Za-z0-9)+⁺] ?\+ ?[0-9]{0,2}(?:[A-Z]|e[-⁻−])"
_ARROW = "(?:[→➔⟶⇌]|->)"
REACTION = later(rf"{_SUMMAND}[^।]*{_ARROW}|{_ARROW}[^।]*{_SUMMAND}")
"""A sum of formulas and the arrow of a reaction, in one sentence."""
_ION = later(
    rf"(?<![A-Za-z0-9])(?P<elements>(?:{ELEMENT}[0-9]?){{1,4}}?)"
    r"(?P<charge>[2-4]?[+-])(?=[] ,)/(]|\s*\Z)(?! ?[0-9])"
)
_ELECTRON = later(r"(?<![A-Za-z0-9])(?P<times>[2-9])?e ?[-⁻](?=[ ,)]|\s*\Z)")
_CLOSED = later(r"\]")


def _ion(match: re.Match[str]) -> str | None:
    """Na+ and Cl- where ions are spoken of, in a reaction or in the brackets of a concentration."""
    concentration = match.string.startswith("[", match.start() - 1) and after(match, _CLOSED)
    if not ("आयन" in match.string or concentration or occurs(REACTION, match.string)):
        return None
    return " ".join([*pieces(match["elements"]), *pieces(match["charge"])])


def _electron(match: re.Match[str]) -> str | None:
    """ई माइनस of an electron that a reaction takes or gives."""
    times = f"{named(match['times'])} " if match["times"] else ""
    return f"{times}ई माइनस" if occurs(REACTION, match.string) else None


IONS = (
    Rule(
        "ion",
        _ION,
        _ion,
        (
            ("Na+ और Cl- आयन", "एन ए प्लस और सी एल माइनस आयन"),
            ("Ca2+ आयन", "सी ए टू प्लस आयन"),
            ("[H3O+] = 1 है", "एच थ्री ओ प्लस, बराबर एक है"),
            ("Fe3+ + e- → Fe2+", "एफ़ ई थ्री प्लस प्लस ई माइनस, एफ़ ई टू प्लस"),
        ),
    ),
    Rule(
        "electron in a reaction",
        _ELECTRON,
        _electron,
        (("Zn → Zn²⁺ + 2e⁻", "ज़ेड एन, ज़ेड एन टू प्लस प्लस टू ई माइनस"),),
    ),
)
"""Rules of the class formula."""
