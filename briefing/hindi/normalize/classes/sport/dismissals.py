"""How a batter was out, as scorecards write it, rules of the class abbreviation: का राव बो शर्मा."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD, WORD_START
from briefing.hindi.normalize.patterns import AND, after, before
from briefing.hindi.normalize.rule import Rule, matches
from briefing.io.later import later

_NAME = rf"[{LETTERS}][{WORD}]+(?: [{LETTERS}][{WORD}]+)?"
_LATIN_NAME = rf"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|{_NAME})"
_CAUGHT = later(rf"{WORD_START}का\.?(?= (?:{_NAME}|{AND}) बो(?![{WORD}])\.? [{LETTERS}])")
_BOWLED = later(
    rf"{WORD_START}बो(?![{WORD}])\.?"
    rf"(?= (?!(?:रह|गय|गए|चुक|सक)|(?:दि|दी|दे|कर|के|ले|लि)[{WORD}]{{0,3}} )(?P<name>{_NAME}) [0-9])"
)
_CAUGHT_BEFORE = later(rf"(?:{WORD_START}(?:का\.? (?:{_NAME}|{AND})|पगबाधा)|(?<!\S)कॉट {_NAME}) \Z")
_SECOND = later(rf"{WORD_START}बो(?![{WORD}])")
_LATIN_CAUGHT = later(rf"(?<= )(?:c|st)(?= (?:&|and|{_LATIN_NAME}) b {_LATIN_NAME})")
_LATIN_BOWLED = later(rf"(?<= )b(?= {_LATIN_NAME})")
_RUNS_AND_BALLS = later(rf" {_LATIN_NAME}[ |]{{1,3}}[0-9]{{1,3}}[ |(]{{1,3}}[0-9]")
_LATIN_CAUGHT_BEFORE = later(rf" (?:lbw|(?:c|st) (?:&|and|{_LATIN_NAME})) \Z")


def _bowled(match: re.Match[str]) -> str | None:
    """A word that farmers use too: of a batter where one more is, or who caught the ball."""
    told = before(match, _CAUGHT_BEFORE) or len(matches(_SECOND, match.string)) > 1
    return "बोल्ड" if told else None


def _latin_bowled(match: re.Match[str]) -> str | None:
    """Behind one who was caught or leg before; else before the runs and balls of the batter."""
    told = before(match, _LATIN_CAUGHT_BEFORE) or after(match, _RUNS_AND_BALLS)
    return "बोल्ड" if told else None


DISMISSALS = (
    Rule(
        "caught, of a scorecard",
        _CAUGHT,
        lambda _: "कॉट",
        (
            ("राहुल का कैरी बो बोलैंड 24", "राहुल कॉट कैरी बोल्ड बोलैंड चौबीस"),
            ("राहुल का. कैरी बो. बोलैंड 7", "राहुल कॉट कैरी बोल्ड बोलैंड सात"),
            ("राहुल का एवं बो बोलैंड 0", "राहुल कॉट एवं बोल्ड बोलैंड शून्य"),
        ),
    ),
    Rule(
        "bowled, of a scorecard",
        _BOWLED,
        _bowled,
        (
            ("गिल बो स्टार्क 28 राहुल बो कमिंस 6", "गिल बोल्ड स्टार्क अट्ठाईस राहुल बोल्ड कमिंस छह"),
            ("राहुल पगबाधा बो स्टार्क 3", "राहुल पगबाधा बोल्ड स्टार्क तीन"),
        ),
    ),
    Rule(
        "caught, of a scorecard in Latin letters",
        _LATIN_CAUGHT,
        lambda match: "कॉट" if match[0] == "c" else "स्टंप",
        (
            ("गिल c Smith b Starc 28", "गिल कॉट स्मिथ बोल्ड स्टार्क अट्ठाईस"),
            ("गिल c स्मिथ b स्टार्क 12", "गिल कॉट स्मिथ बोल्ड स्टार्क बारह"),
        ),
    ),
    Rule(
        "bowled, of a scorecard in Latin letters",
        _LATIN_BOWLED,
        _latin_bowled,
        (
            ("गिल lbw b Starc 3", "गिल एल बी डब्ल्यू बोल्ड स्टार्क तीन"),
            ("गिल b सिराज 12 (8)", "गिल बोल्ड सिराज बारह, आठ"),
        ),
    ),
)
"""Rules of the class abbreviation."""
