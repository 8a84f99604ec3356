"""Angles, triangles and lines by their points: ∠MON, △ABC ~ △DEF, AB || CD, OM और ON लम्ब."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.mathematics.mathematics import said_once
from briefing.hindi.normalize.patterns import cued
from briefing.hindi.normalize.rule import Rule, different, matches
from briefing.io.later import later

_SHAPE = later(r"(?P<shape>[△∆Δ∠]) ?(?P<letters>(?:[A-Z]['’′]?){3})(?![A-Za-z])")
_PRIMED = later(r"([A-Z])(['’′]?)")
_LINE = later(r"(?<![A-Za-z0-9.'’&/-])[A-Z]{2}(?![A-Za-z0-9.'’&/-])")
_OF_LINES = later(rf"{WORD_START}(?:{cued('line')})")
_SIMILAR = later(r"(?<=[A-Z]{3}) ?[~∼] ?(?=(?:[△∆Δ] ?)?[A-Z]{3}(?![A-Za-z]))")
_PARALLEL = later(
    r"(?<=[A-Z]{2}) ?(?:\|\||‖|//) ?(?=[A-Z]{2}(?![A-Za-z]))"
    r"|(?<=(?<![A-Za-z0-9])[lmnpq]) ?(?:\|\||‖) ?(?=[lmnpq](?![A-Za-z0-9]))"
)


def _shape(match: re.Match[str]) -> str:
    """त्रिभुज पी ओ डैश क्यू: the letters of an angle or a triangle are no word (∠MON)."""
    said = said_once(match, "कोण" if match["shape"] == "∠" else "त्रिभुज")
    named = (
        f"{letter_names.spelled(letter)}{' डैश' if prime else ''}"
        for letter, prime in _PRIMED.findall(match["letters"])
    )
    return f"{said}{' '.join(named)} "


def _line(match: re.Match[str]) -> str | None:
    """ओ एन: two capitals are a line where lines are spoken of, beside another such pair."""
    others = different(_LINE, match.string) - {match[0]}
    if not others or not matches(_OF_LINES, match.string):
        return None
    return letter_names.spelled(match[0])


SHAPES = (
    Rule(
        "letters of an angle or a triangle",
        _SHAPE,
        _shape,
        (
            ("∠MON = ∠PO’Q है", "कोण एम ओ एन बराबर कोण पी ओ डैश क्यू है"),
            ("△SUN में", "त्रिभुज एस यू एन में"),
            ("त्रिभुज ∆PQR का", "त्रिभुज पी क्यू आर का"),
            ("कोण ∠ABC", "कोण ए बी सी"),
        ),
    ),
    Rule(
        "line between two points",
        _LINE,
        _line,
        (("AB पर OM और ON लम्ब डाले", "ए बी पर ओ एम और ओ एन लम्ब डाले"),),
    ),
    Rule(
        "similar triangles",
        _SIMILAR,
        lambda _: " समरूप ",
        (("△ABC ~ △DEF", "त्रिभुज ए बी सी समरूप त्रिभुज डी ई एफ़"),),
    ),
    Rule(
        "parallel lines",
        _PARALLEL,
        lambda _: " समांतर ",
        (("AB || CD है", "ए बी समांतर सी डी है"), ("यदि l || m हो", "यदि एल समांतर एम हो")),
    ),
)
"""Rules for them, of the class algebra."""
