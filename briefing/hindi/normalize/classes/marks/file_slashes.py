"""Slashes in the numbers of files, letters and cases: पत्रांक 350/सामान्य/स्थापना, एमजी/एआर/एसके."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.names.files import in_the_number_of_a_file
from briefing.hindi.normalize.patterns import PAUSE, before, choice
from briefing.hindi.normalize.rule import Rule
from briefing.hindi.numbers import cardinal
from briefing.io.later import later

_FILE_SLASH = later(rf"(?:(?<=[{WORD}A-Za-z0-9.)]) ?| )/ ?(?=[{WORD}A-Za-z0-9])")
_LETTERS = choice(readings("letters").values())
_OF_CLERKS = later(rf"\A\s*(?:(?:{_LETTERS}){{1,4}}\.?/){{2,8}}(?:{_LETTERS}){{1,4}}\.?\s*।?\s*\Z")
_CLERKS_SLASH = later(rf"(?<=[{WORD}.])/(?=[{WORD}])")
_BESIDE_A_NUMBER = later(
    rf"(?<=[{WORD}])/(?=[0-9]+/[0-9])"
    rf"|(?<=[0-9]) ?/ ?(?=(?:{choice(map(cardinal, range(1, 100)))}|पन्द्रह|छः)-[0-9])"
    rf"|(?:(?<=क्र\.)|(?<=सं\.)|(?<=नं\.)) ?/ ?(?=[{WORD}A-Z0-9])"
)
"""Behind the kind of a case, before the section of an office, behind the word for a number."""
_PAGE_SLASH = later(r"\.(?P<kind>pdf|djvu)/(?=[0-9])")
_CODED_SLASH = later(r"(?<=[.0-9])/(?=[0-9])")
_CODED = later(rf"(?:[{WORD}]\.|[0-9]-[0-9]+)\Z")
"""Before it: an abbreviation, or a number with a hyphen."""


def _file_slash(match: re.Match[str]) -> str | None:
    """A pause in the number of a file; 1673/2012 by itself is read as a fraction."""
    return PAUSE if in_the_number_of_a_file(match) else None


FILE_SLASHES = (
    Rule(
        "slash beside the number of a case or an office",
        _BESIDE_A_NUMBER,
        lambda _: PAUSE,
        (
            ("प्रकरण एसटी/45/2022 में", "प्रकरण एसटी, पैंतालीस बटा दो हज़ार बाईस में"),
            ("सं. सी.एम. 97/तीन-2013 में", "संख्या सी एम सत्तानवे, तीन दो हज़ार तेरह में"),
            ("क्र./ स्था.-2/2021/456", "क्रमांक, स्थापना दो, दो हज़ार इक्कीस, चार सौ छप्पन"),
        ),
    ),
    Rule(
        "slash between the initials of clerks",
        _CLERKS_SLASH,
        lambda match: PAUSE if _OF_CLERKS.match(match.string) else None,
        (("एमजी/एआर/एसके", "एमजी, एआर, एसके"),),
    ),
    Rule(
        "slash in the number of a file",
        _FILE_SLASH,
        _file_slash,
        (
            ("पत्रांक 350/सामान्य/स्थापना", "पत्रांक तीन सौ पचास, सामान्य, स्थापना"),
            ("पत्रांक / SSA / 10 / 2024-25", "पत्रांक, एस एस ए, दस, दो हज़ार चौबीस पच्चीस"),
            ("संख्या निरीक्षण/12 का", "संख्या निरीक्षण, बारह का"),
            (
                "अपील सं. CIC/A/2020/12345",
                "अपील संख्या सी आई सी ए, दो हज़ार बीस, बारह हज़ार तीन सौ पैंतालीस",
            ),
            ("संख्या : 731/रा.भा./गृह", "संख्या, सात सौ इकतीस, रा भा, गृह"),
            ("पत्र UPHIN/12345/A है", "पत्र यू पी एच आई एन, बारह हज़ार तीन सौ पैंतालीस, ए है"),
        ),
    ),
    Rule(
        "slash before the page of a scanned book",
        _PAGE_SLASH,
        lambda match: f" डॉट {letter_names.spelled(match['kind'])}{PAUSE} ",
        (
            (
                "पृष्ठ:हिंदी व्याकरण.pdf/६६३ में",
                "पृष्ठ, हिंदी व्याकरण डॉट पी डी एफ़, छह सौ तिरसठ में",
            ),
        ),
    ),
    Rule(
        "slash of a coded number",
        _CODED_SLASH,
        lambda match: PAUSE if before(match, _CODED) else None,
        (
            ("पत्र स्था./2026 में", "पत्र स्थापना, दो हज़ार छब्बीस में"),
            ("आदेश 12-3/2026 में", "आदेश बारह तीन, दो हज़ार छब्बीस में"),
        ),
    ),
)
"""Rules of the class sign."""
