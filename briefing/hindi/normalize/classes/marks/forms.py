"""What a form or a worksheet leaves open, rules of the class sign: ______, ☐ हाँ ☑ नहीं."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_FILL = later(
    r"(?<![A-Za-z0-9_/\\])_{3,}(?: _{3,})*"
    r"(?:(?P<of> ?/ ?)(?=[0-9]{1,4}(?![0-9/_]))|(?![A-Za-z0-9_/\\]))"
)
_SOMETHING = later(rf"[{WORD}A-Za-z0-9]")
_BOX = later("[☐☑☒] ?")
_EMPTY = later("☐")


def _fill(match: re.Match[str]) -> str | None:
    """रिक्त स्थान; nothing where it is all there is, a line across the page."""
    if match["of"]:
        return f"{PAUSE}रिक्त स्थान बटा "
    return f"{PAUSE}रिक्त स्थान{PAUSE}" if occurs(_SOMETHING, match.string) else None


def _box(match: re.Match[str]) -> str | None:
    """A pause, and what is chosen; without an empty one beside it, it is no choice but a mark."""
    if not occurs(_EMPTY, match.string):
        return None
    return PAUSE if match[0].startswith("☐") else f"{PAUSE}चुना हुआ{PAUSE}"


FORMS = (
    Rule(
        "blank to fill in",
        _FILL,
        _fill,
        (
            ("राजधानी ______ है।", "राजधानी, रिक्त स्थान, है।"),
            ("नाम: ____________", "नाम, रिक्त स्थान"),
            ("(क) ____ (ख) ____", "क, रिक्त स्थान, ख, रिक्त स्थान"),
            ("अंक: ____/80", "अंक, रिक्त स्थान बटा अस्सी"),
        ),
    ),
    Rule(
        "box to tick",
        _BOX,
        _box,
        (("☐ हाँ ☐ नहीं ☑ पता नहीं", "हाँ, नहीं, चुना हुआ, पता नहीं"),),
    ),
)
"""Rules of the class of signs."""
