"""A number, an amount or a day said again in brackets: 04 (चार), दस (10), 50 प्रतिशत (50%)."""

from __future__ import annotations

import re

from briefing.devanagari import NUKTA, WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin.skeleton import skeleton
from briefing.hindi.normalize.classes.dates.date_values import MONTH_NUMBERS
from briefing.hindi.normalize.patterns import ENGLISH_MONTH, HINDI_MONTH, SILENT, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_RUPEE = rf"(?:{cued('rupee')})"
_WORDS = later(
    rf"(?<=[0-9%\-.येएत]) ?\( ?(?P<first>{_RUPEE} )?(?P<words>[{WORD}]+(?: [{WORD}]+){{0,14}}?)"
    rf"(?P<last> (?:{_RUPEE}|प्रतिशत))?(?: मात्र| केवल)? ?\)"
    rf"(?P<behind> ?(?:{_RUPEE}|र[ुू]\.?)(?![{WORD}]))?"
)
_FIGURES_BEFORE = later(rf"([0-9][0-9,]*)(?:\.00)?(?P<unit> ?/-| ?%| ?{_RUPEE}| प्रतिशत)?\.? ?\Z")
_SIGN_BEFORE = later(rf"(?:[₹]|Rs\.?|रु\.?|{_RUPEE}) ?[0-9,.]+(?:/-)? ?\Z")
_FIGURES = later(rf"(?<=[{WORD}]) ?\( ?(?P<figures>[0-9][0-9,]*)(?P<money>/-)? ?\)")
_WORDS_BEFORE = later(rf"(?:{WORD_START}[{WORD}]+ ?){{1,12}}\Z")
_FULL = dict.fromkeys(("रु", "रु.", "रू", "रू."), "रुपये")
_SPELLINGS = str.maketrans({"ँ": "ं", NUKTA: None})
_SIX = frozenset(("छः", "छ", "छै", "छे"))
_SHORT = 3
"""Consonants up to which two numbers may sound alike, so that every sign has to agree."""


def _plain(words: list[str]) -> list[str]:
    """Words of a number in one spelling: पांच for पाँच, छह for छः."""
    return ["छह" if word in _SIX else word.translate(_SPELLINGS) for word in words]


def _same(words: list[str], figures: str) -> bool:
    """Whether the words are those of the number, with or without the एक of एक सौ."""
    wanted = _plain(numbers.number(figures).split())
    if _plain(words) in (wanted, wanted[1:] if wanted[0] == "एक" else wanted):
        return True
    if figures.isdigit() and 1000 < int(figures) < 10000 and figures.endswith("00"):
        hundreds = f"{numbers.cardinal(int(figures) // 100)} सौ"
        if _plain(words) == _plain(hundreds.split()):
            return True
    heard, meant = skeleton("".join(words)), skeleton("".join(wanted))
    return len(meant) > _SHORT and heard in (meant, meant.removeprefix("क"))


def _in_words(match: re.Match[str]) -> str | None:
    """Nothing for the words of the figures before them; their unit, where only they have it."""
    found = before(match, _FIGURES_BEFORE)
    if not found or not _same(match["words"].split(), found[1].replace(",", "")):
        return None
    named = match["first"] or match["last"] or match["behind"]
    told = found["unit"] or before(match, _SIGN_BEFORE)
    return f" {_FULL.get(named.strip(), named.strip())}" if named and not told else SILENT


def _in_figures(match: re.Match[str]) -> str | None:
    """Nothing for the figures of the words before them."""
    found = before(match, _WORDS_BEFORE)
    figures = match["figures"].replace(",", "")
    if not found or len(figures) > len("99999999"):
        return None
    words = found[0].split()
    count = len(numbers.number(figures).split())
    same = _same(words[-count:], figures) or (count > 1 and _same(words[1 - count :], figures))
    return SILENT if same else None


NUMBER_GLOSSES = (
    Rule(
        "number said again in words",
        _WORDS,
        _in_words,
        (
            ("उसे 04 (चार) अंक मिले", "उसे चार अंक मिले"),
            ("कुल 5,000/- (पांच हजार) जमा", "कुल पाँच हज़ार रुपये जमा"),
            ("कुल 5,000/- (पांच हजार) रुपये जमा", "कुल पाँच हज़ार रुपये जमा"),
            ("शुल्क 1,200/-(बारह सौ) है", "शुल्क एक हज़ार दो सौ रुपये है"),
            ("छूट 50% (पचास प्रतिशत) है", "छूट पचास प्रतिशत है"),
            ("शुल्क 500 (पाँच सौ रुपये) है", "शुल्क पाँच सौ रुपये है"),
            ("रु. 100/- (रुपये एक सौ मात्र) दें", "एक सौ रुपये दें"),
        ),
    ),
    Rule(
        "number said again in figures",
        _FIGURES,
        _in_figures,
        (("वह दस (10) दिन में", "वह दस दिन में"), ("पाँच सौ (500) पद", "पाँच सौ पद")),
    ),
)
"""Rules of the class gloss."""

_AGAIN = later(
    rf"(?<=[{WORD}.]) ?\( ?(?:(?P<share>[0-9.]+) ?%|(?:₹|Rs\.?|रु\.?) ?(?P<sum>[0-9.,]+?)(?:/-)?"
    rf"|(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month>{ENGLISH_MONTH})"
    rf"|(?P<named>{ENGLISH_MONTH}) (?P<last>[0-9]{{1,2}})(?:st|nd|rd|th)?) ?\)"
)
_SHARE = later(r"(?<![0-9.])(?P<share>[0-9.]+) (?:प्रतिशत|फीसदी|फ़ीसदी)\Z")
_SUM = later(rf"(?<![0-9.,])(?P<sum>[0-9.,]+) ?(?:{cued('rupee')}|रु\.?)\Z")
_DAY = later(rf"(?<![0-9])(?P<day>[0-9]{{1,2}}) (?P<month>{HINDI_MONTH})\Z")


def _again(match: re.Match[str]) -> str | None:
    """Nothing where the bracket has the share, the sum or the day that stands before it."""
    if match["share"] or match["sum"]:
        name, ahead = ("share", _SHARE) if match["share"] else ("sum", _SUM)
        found = before(match, ahead)
        return SILENT if found and found[name] == match[name] else None
    found = before(match, _DAY)
    if not found or int(found["day"]) != int(match["day"] or match["last"]):
        return None
    same = MONTH_NUMBERS[found["month"]] == MONTH_NUMBERS[match["month"] or match["named"]]
    return SILENT if same else None


REPEATED_AMOUNT = Rule(
    "amount or day said before",
    _AGAIN,
    _again,
    (
        ("50 प्रतिशत (50%) अंक", "पचास प्रतिशत अंक"),
        ("2 अक्टूबर (2nd October) को", "दो अक्टूबर को"),
        ("500 रुपये (₹500) दें", "पाँच सौ रुपये दें"),
    ),
)
"""A rule of the class gloss."""

_ERA = r"(?: ?(?:ई(?:\.|स्वी|सवी)|AD|CE))"
_YEAR_AGAIN = later(
    rf"(?<=[0-9.ीDE]) ?\( ?(?:सन्? |AD )?(?P<year>1[0-9]{{3}}|20[0-9]{{2}}){_ERA}? ?\)"
)
_YEAR_BEFORE = later(rf"(?<![0-9.,/-])(?P<year>[0-9]{{4}}){_ERA}?\Z")


def _year_again(match: re.Match[str]) -> str | None:
    """Nothing where the bracket has the year that stands before it."""
    found = before(match, _YEAR_BEFORE)
    return SILENT if found and found["year"] == match["year"] else None


REPEATED_YEAR = Rule(
    "year said before",
    _YEAR_AGAIN,
    _year_again,
    (
        ("सन् 1947 (1947 ई.) में", "सन् उन्नीस सौ सैंतालीस में"),
        ("1526 ई. (1526 AD) में", "पंद्रह सौ छब्बीस ईस्वी में"),
    ),
)
"""A rule of the class gloss."""
