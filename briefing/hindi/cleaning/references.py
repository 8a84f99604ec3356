"""Marks of references that strayed into a plain text: भारत[1], [citation needed]."""

from __future__ import annotations

import re

from briefing.devanagari import DIGITS, LETTERS, SIGNS
from briefing.hindi.normalize.classes.marks.options import NUMBERED
from briefing.hindi.normalize.patterns import before
from briefing.io.later import later

_FIGURES = rf"\[[0-9{DIGITS}]{{1,3}}(?:[,–-] ?[0-9{DIGITS}]{{1,3}})*\]"
_INDEXED = later(
    r"(?<![A-Za-z0-9_])([A-Za-z_][A-Za-z0-9_]{0,19})\[(?:0|[ijkn]|[0-9]{1,2}\] ?=(?!=))"
)
"""An array of a program by an index that no mark of a note has, or given a value."""
_NAME = later(r"[A-Za-z0-9_]{1,20}\Z")
_REFERENCE = later(
    rf"(?<=[{LETTERS}{SIGNS}A-Za-z0-9{DIGITS}।॥.,;:?!…”’)\"'\]])"
    rf"(?:{_FIGURES}|(?!(?<=[0-9{DIGITS}]) \[[0-9{DIGITS}]+[–-]) {_FIGURES}"
    r"(?= ?(?:[\[।॥,;:?!…]|\.(?!\d)|$))"
    r"| ?\[(?:(?:note|नोट|टिप्पणी|lower-alpha) ?\d{1,3}"
    r"|citation needed|clarification needed|dead link|edit|who\?|when\?|which\?|according to whom\?"
    r"|उद्धरण चाहिए|(?:कृपया )?उद्धरण जोड़ें|उद्धरण वांछित"
    r"|संदर्भ चाहिए|सन्दर्भ चाहिए|तथ्य वांछित|स्पष्ट करें|मृत कड़ियाँ|मृत कड़ी"
    r"|संपादित करें|सम्पादित करें|कौन\?|कब\?|किसके द्वारा\?)\]"
    rf"|\[(?:[a-z]|[{LETTERS}])\]|(?<=\]) \[[a-z]\])",
    re.MULTILINE,
)
_REFERENCE_APART = later(
    rf"(?<=[{LETTERS}{SIGNS}A-Za-z0-9{DIGITS}।॥.,;:?!…”’)\"']) {_FIGURES}"
    rf"(?= [{LETTERS}A-Za-z0-9{DIGITS}“])(?! (?:में )?(?:देखें|देखिए|देखो|के अनुसार))"
)
"""One that stands between two words: वंश [1] के संस्थापक."""
_PAGE = later(rf"\[ [0-9{DIGITS}]{{1,4}} \](?=[“‘]?[{LETTERS}])")


def drop_references(text: str) -> str:
    """`भारत[1]`, `वंश [1] के`, `है।[२][क]` and `[citation needed]` go.

    What has such a number as its name keeps it, `सूत्र [5] में`, and so does a line, `[1] सूची`.
    The verses of a chapter stay too, `अध्याय 4 [28-30]`; the number of a page that Wikisource puts
    before its first word goes, `[ १८ ]राम`.
    The elements of an array stay: `arr[0]`, and `arr[1]` in the same text.
    """
    if "[" not in text:
        return text
    arrays = frozenset(_INDEXED.findall(text))

    def without(match: re.Match[str]) -> str:
        name = before(match, _NAME) if arrays else None
        return match[0] if name and name[0] in arrays else ""

    return _PAGE.sub("", _REFERENCE_APART.sub(_unless_numbered, _REFERENCE.sub(without, text)))


def _unless_numbered(match: re.Match[str]) -> str:
    """Nothing, or what is written where the word before it is of something numbered."""
    return match[0] if before(match, NUMBERED) else ""
