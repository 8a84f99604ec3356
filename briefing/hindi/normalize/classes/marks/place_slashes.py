"""Slashes that part the places, agencies and reporters of a dateline, rules of the class sign."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.latin import words as latin_words
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import (
    MONTH_NAME,
    PAUSE,
    after,
    before,
    last_words,
    next_words,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_AGENCY = r"[A-Z]{3,5} ?(?:[:/–—]|\Z)"
"""An agency in capitals behind a slash: पटना/PTI: …"""
_CLOSED = later(rf"(?<=[{WORD}A-Za-z])/(?=[{WORD}]+(?: [{WORD}]+)?/ )")
"""Before the place of a dateline that another slash closes: डेस्क/नई दिल्ली/ कल."""
_SLASH = later(rf"(?<=[{WORD}.0-9A-Za-z]) ?/ ?(?=[{WORD}]|{_AGENCY}|[0-9]{{1,2}} {MONTH_NAME})")
_TO_AN_AGENCY = later(rf"\A\s*[{WORD}]+(?: [{WORD}]+)? ?/ ?{_AGENCY}")
_OF_AN_AGENCY = later(r"\A\s*[A-Z]{2,6}\Z")
_ENDS_SOON = later(rf" ?/ ?[{WORD}]+(?: [{WORD}]+)?\s*(?:\Z|[:—–।])")
_DATELINE = later(rf"\A\s*[{WORD}]+(?: [{WORD}]+)?\Z")
_DATELINE_ENDS = later(
    rf"[{WORD}]+(?: [{WORD}]+)? ?[:—–]|[{WORD}]+[।.](?!\S)"
    rf"|[{WORD}]+(?: [{WORD}]+)?, [0-9]{{1,2}} [{WORD}]"
    rf"|[{WORD}]+(?: [{WORD}]+)?/[0-9]{{1,2}} {MONTH_NAME}(?![{WORD}])"
    rf"|[{WORD}]+(?: [{WORD}]+)? ?\([^()]*(?:@|[Dd]esk|[Nn]ews|PTI|ANI|न्यूज|ब्यूरो|एजेंसी|डेस्क)"
)
_DISTRICT = frozenset(("जनपद", "जिला", "ज़िला", "जिले", "तहसील", "शहर", "थाना"))
"""Before the first of two places: जनपद सीतापुर/थानगांव."""
_BEHIND_A_BRACKET = later(rf"(?<=\)) ?/ ?(?=[{WORD}])")
_BRACKETED_PLACE = later(
    rf"\A\s*[{WORD}]+ ?\([{WORD}]{{3,}}(?: [{WORD}]+)?\)\Z|\A\W*\([A-Z][A-Za-z ]+\)\Z"
)
"""Or an agency in Latin letters at the end of a report."""
_LATIN_HEAD = later(r"\A\s*[A-Z][a-z]+(?P<figures>[0-9]+[a-z]*)?\Z")
"""A place or an agency in Latin letters at the head of a line: City24news/सुनील."""
_BEHIND_A_DATE = later(r"(?<=(?:19|20)[0-9]{2})/-(?=[^0-9])")
_MONTH_BEFORE = later(rf"[0-9]{{1,2}} {MONTH_NAME},? [0-9]{{4}}\Z")
_PLACES = cues("place")
_FORCES = frozenset(("बल", "पुलिस", "विभाग", "मंडल", "मण्डल"))
"""Before a place: रेलवे सुरक्षा बल/प्रयागराज."""


def _of_a_line(match: re.Match[str]) -> bool:
    """Whether the name of an agency and a place are all of a line."""
    agency = _NAMED_HEAD.match(match.string[: match.start()])
    return agency is not None and after(match, _LAST) is not None


_NAMED_HEAD = later(rf"\A\s*[{WORD}]+(?: [{WORD}]+){{2,3}}\Z")
_LAST = later(rf"[{WORD}]+(?: [{WORD}]+)?\s*\Z")


def _slash(match: re.Match[str]) -> str | None:
    """A pause in a dateline or between two places; else a sign."""
    first = last_words(match.string, match.start(), 1)
    second = next_words(match.string, match.end(), 2)  # नई दिल्ली
    begins, ends = bool(_PLACES.intersection(first)), bool(_PLACES.intersection(second))
    head = _DATELINE.match(match.string[: match.start()])
    dateline = head and after(match, _DATELINE_ENDS)
    told = (
        head or match[0] == "/ " or _DISTRICT.intersection(last_words(match.string, match.start()))
    )
    if begins and _TO_AN_AGENCY.match(match.string):
        return PAUSE
    agency = _OF_AN_AGENCY.match(match.string[: match.start()])
    of_an_agency = agency and ends and _ENDS_SOON.match(match.string, match.start())
    latin = _LATIN_HEAD.match(match.string[: match.start()])
    if latin and (latin["figures"] or latin_words.spoken(latin[0].strip())[0] in _PLACES):
        return PAUSE
    force = ends and (_FORCES.intersection(first) or _of_a_line(match))
    return PAUSE if (begins and (ends or told)) or dateline or of_an_agency or force else None


PLACE_SLASHES = (
    Rule(
        "slash in a dateline that one closes",
        _CLOSED,
        lambda _: PAUSE,
        (("desk/BHN/नई दिल्ली/ कल", "डेस्क, बी एच एन, नई दिल्ली, कल"),),
    ),
    Rule(
        "slash between places",
        _SLASH,
        _slash,
        (
            ("पटना/एजेंसी: कल", "पटना, एजेंसी, कल"),
            ("अमरावती/दि. 2 जून", "अमरावती, दिनांक दो जून"),
            ("खूँटी/राँची, 12 जून", "खूँटी, राँची, बारह जून"),
            ("एमसीबी/चिरमिरी/28 मई 2024", "एमसीबी, चिरमिरी, अट्ठाईस मई दो हज़ार चौबीस"),
            ("लखनऊ/नई दिल्ली में", "लखनऊ, नई दिल्ली में"),
            ("ABC/ शिमला", "ए बी सी, शिमला"),
            ("नई दिल्ली/BHN: सरकार ने", "नई दिल्ली, बी एच एन, सरकार ने"),
            ("Ratlam/सभी अस्पताल", "रतलाम, सभी अस्पताल"),
            ("देवास/नगर निगम ने बताया", "देवास, नगर निगम ने बताया"),
            ("जन संदेश समाचार/नई दिल्ली", "जन संदेश समाचार, नई दिल्ली"),
            ("वह जनपद सीतापुर/थानगांव में", "वह जनपद सीतापुर, थानगांव में"),
            ("टोक्यो / नई दिल्ली (खेल डेस्क) आज", "टोक्यो, नई दिल्ली, खेल डेस्क, आज"),
            ("प्याज का भाव: इंदौर/ मंडी में", "प्याज का भाव, इंदौर, मंडी में"),
        ),
    ),
    Rule(
        "slash after a place and its district",
        _BEHIND_A_BRACKET,
        lambda match: PAUSE if _BRACKETED_PLACE.match(match.string[: match.start()]) else None,
        (
            ("धुरकी(गढ़वा)/राकेश कुमार", "धुरकी, गढ़वा, राकेश कुमार"),
            ("(Udaipur Kiran) / राकेश", "उदयपुर किरण, राकेश"),
        ),
    ),
    Rule(
        "slash and dash after the date of a dateline",
        _BEHIND_A_DATE,
        lambda match: PAUSE if before(match, _MONTH_BEFORE) else None,
        (("धार, 1 फरवरी 2022/-कलेक्टर", "धार, एक फरवरी दो हज़ार बाईस, कलेक्टर"),),
    ),
)
"""Rules for them, of the class sign."""
