"""Raised figures: a power (किमी², 10⁶) is read, the mark of a note (₹320¹, कहा।²) is not."""

from __future__ import annotations

import re

from briefing.devanagari import WORD

RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
"""For `str.translate`: figures and signs as the characters that stand raised."""
_FIGURES = re.compile(r"[+\-−]?\d{1,3}[+\-−]?|[+\-−]")
_MARK = re.compile(r"[*†‡§#]{1,3}|[\[(]?\d{1,3}(?:[,–-]\s?\d{1,3})*[\])]?[,;]?")
_UNIT = (
    r"(?:(?:से|सें|कि|मि)\.? ?मी\.?|मी\.?|किमी|सेमी|मिमी|(?:किलो|मिली|सेंटी|सेन्टी|डेसी)?मीटर"
    r"|(?:फु|फ़ु)ट|(?:फी|फ़ी)ट|इंच|इन्च|गज़?|मील)"
)
_BASE = re.compile(
    rf"(?<![{WORD}]){_UNIT}\Z"
    r"|(?<![A-Za-z])[A-Za-zµΩα-ω]{1,3}\d{0,2}\Z"  # m², x², CO₃²⁻
    r"|(?<![\d.,])10\Z"
    r"|[A-Za-z0-9)]\s?\)\Z"
)
_SMALL = re.compile(r"(?<![\d.,₹$€£/-])\d{1,2}\Z")  # 5² + 12² = 13²
_OF_SMALL = frozenset("23")


def raised(before: str, written: str) -> str:
    """How `written`, which stands raised after `before`, is read; "" for the mark of a note.

    >>> raised("12 किमी", "2"), raised("₹320", "1"), raised("21", "वीं")
    ('²', '', 'वीं')
    """
    text = written.strip()
    if _FIGURES.fullmatch(text) and _is_base(before, text):
        return text.translate(RAISED)
    return "" if _MARK.fullmatch(text) else written


def _is_base(before: str, power: str) -> bool:
    if _BASE.search(before):
        return True
    return power in _OF_SMALL and _SMALL.search(before) is not None
