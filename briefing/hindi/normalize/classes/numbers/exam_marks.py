"""Marks of a question in short, a rule of the class code: उदाहरण दीजिए। (2M)."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_MARKS = later(r"(?<![0-9A-Za-z.,:₹$€£])(?P<marks>[1-9]|1[0-9]|2[05]) ?M(?=[)\]]?\s*\Z|[)\]])")
_ALONE = later(r"\s*[(\[]?")
_ASKED = later(
    rf"[?]|{WORD_START}(?:प्रश्न|कीजिए|दीजिए|लिखिए|बताइए|समझाइए|लिखें|करें|दें|बताएँ|बताएं|अंक){WORD_END}|\AQ"
)


def _marks(match: re.Match[str]) -> str | None:
    """Behind a question, or all of a line behind one; millions have a currency or a noun."""
    head = match.string[: match.start()]
    if not (_ALONE.fullmatch(head) or _ASKED.search(head)):
        return None
    return "एक मार्क" if match["marks"] == "1" else f"{numbers.number(match['marks'])} मार्क्स"


EXAM_MARKS = (
    Rule(
        "marks of a question",
        _MARKS,
        _marks,
        (
            ("5. कारण बताइए (2M)", "पाँच, कारण बताइए, दो मार्क्स"),
            ("घाटा क्या है? 3M", "घाटा क्या है? तीन मार्क्स"),
        ),
    ),
)
"""A rule for them."""
