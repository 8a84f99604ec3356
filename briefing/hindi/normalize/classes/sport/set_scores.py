"""Scores of sets and of games, and with a point or a slash: 20.20 की बराबरी, 7-6 (7/4)."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import START
from briefing.hindi.normalize.rule import Rule, matches
from briefing.io.later import later

_WINNING = "हरा|हार|पराजित|परास्त|मात|शिकस्त|जीत|रौंद|पीटा|पटखनी|पछाड़|आगे (?:था|थी|थे|हो|चल)"
_FIGURES = later("[0-9]+")
_TIED_SET = later(
    rf"{START}[67][-–][67](?= ?\([0-9]{{1,2}}\))"
    r"|(?:(?<=7[-–]6 \()|(?<=6[-–]7 \()|(?<=7[-–]6\()|(?<=6[-–]7\())"
    r"[0-9]{1,2}[/–-][0-9]{1,2}(?=\))"
)
_IN_BRACKETS = later(r"(?<=\()[0-9]{1,2}[-–][0-9]{1,2}(?=\))")
_GAMES = later(r"(?:\([0-9]{1,2}[-–][0-9]{1,2}\)(?:, ?| )?){2,5}")
_GAME = later(r"([0-9]{1,2})[-–]([0-9]{1,2})")
_SET = r"(?:[0-7]\.[67]|[67]\.[0-7])"
_SETS = later(
    rf"{START}(?<![0-9][-–])[0-7]\.[0-7]"
    rf"(?=(?:, {_SET}){{1,4}} (?:से |की |के )(?:{_WINNING}))"
)
_POINTS = rf"{START}(?<![0-9][-–])[0-9]{{1,2}}\.[0-9]{{1,2}}"
_LEVEL = later(rf"{_POINTS}(?= (?:की |के |से )?बराबर)")
_WON = later(rf"{_POINTS}(?= से (?:{_WINNING}))")


def _level(match: re.Match[str]) -> Numbers | None:
    """Both sides have as many: 20.20; else it is a decimal, of a rate or a price."""
    points = _pair(match)
    return points if len(set(points.figures)) == 1 else None


def _pair(match: re.Match[str]) -> Numbers:
    return Numbers(tuple(_FIGURES.findall(match[0])))


def _in_brackets(match: re.Match[str]) -> Numbers | None:
    """In a row of games, each in brackets, of which one falls: (21-19) (18-21)."""
    for row in matches(_GAMES, match.string):
        if row.start() < match.start() < row.end():
            games = _GAME.findall(row[0])
            return _pair(match) if any(int(a) > int(b) for a, b in games) else None
    return None


SET_SCORES = (
    Rule(
        "set with a tie-break and its points",
        _TIED_SET,
        _pair,
        (
            ("फ़ाइनल 6-7 (3) रहा", "फ़ाइनल छह सात, तीन, रहा"),
            ("7-6 (7/4), 6-3 से जीते", "सात छह, सात चार, छह तीन से जीते"),
            ("स्कोर 2-6, 6-7 (4-7) रहा", "स्कोर दो छह, छह सात, चार सात, रहा"),
        ),
    ),
    Rule(
        "games in brackets",
        _IN_BRACKETS,
        _in_brackets,
        (("(21-19) (18-21) से", "इक्कीस उन्नीस, अठारह इक्कीस, से"),),
    ),
    Rule(
        "level score with a point",
        _LEVEL,
        _level,
        (("मुकाबला 20.20 की बराबरी पर", "मुकाबला बीस बीस की बराबरी पर"),),
    ),
    Rule(
        "row of sets with points",
        _SETS,
        _pair,
        (("उसे 4.6, 7.5, 6.4 से हराया", "उसे चार छह, सात पाँच, छह चार से हराया"),),
    ),
    Rule(
        "score with a point before a word of winning",
        _WON,
        _pair,
        (("जापान को 3.1 से हराया", "जापान को तीन एक से हराया"),),
    ),
)
"""Rules of the class score; agencies write the hyphen of a score as a point."""
