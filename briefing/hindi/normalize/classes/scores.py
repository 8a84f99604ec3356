"""Scores and ratios: 3-1, 250/6, 82*, 4-3-3, 3:1."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.ratings import RATINGS
from briefing.hindi.normalize.patterns import (
    DASH,
    START,
    after,
    before,
    choice,
    last_words,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_SCORE_WORDS = cues("score")
_CHAIN = later(rf"{START}[0-9]+(?:[-–][0-9]+){{2,12}}(?![0-9])")
_ONE = rf"[0-9]{{1,3}}{DASH}[0-9]{{1,3}}(?![0-9]|[.:-][0-9]|,[0-9]{{3}})"
_PAIRS = later(rf"{START}{_ONE}(?:(?:, ?| और |,? व ){_ONE}){{0,6}}")
_PAIR = later(rf"([0-9]+){DASH}([0-9]+)")
_RATIO = later(rf"{START}([0-9]+)(?: : |:)([0-9]+(?:(?: : |:)[0-9]+){{0,2}})(?![0-9:])")
_CRICKET_WORDS = cues("cricket")
_TEAM = later(
    rf"(?:{choice(cues('team'))})[: ]{{1,2}}\Z|[{WORD}]+[: ]{{1,2}}[0-9]{{2,3}} (?:और|व|एवं|&) \Z"
)
_WICKETS = later(
    rf"{START}([0-9]{{1,3}})[/-]([0-9]|10)(?P<declared>d(?![A-Za-z]))?(?![0-9/]|[.,][0-9])"
)
_BOWLED = later(
    rf"{START}([1-9]|10)/([0-9]{{1,3}})(?![0-9/]|[.,][0-9])(?P<named> (?:विकेट|विकेटें){WORD_END})?"
)
_PLAYER_OF = later(rf"\((?:{choice(cues('cricket-team'))})\) ?[-–:]? ?\Z")
_GOALS = later(r"(?<=\()[0-9]{1,3}['’′](?:, ?[0-9]{1,3}['’′]){0,6}(?=\))")
_NOT_OUT = later(rf"{START}([0-9]{{1,3}})\*(?![0-9*])")
_BALLS = later(r" ?\([0-9]{1,3}\)")


def _goals(match: re.Match[str]) -> str:
    """The minutes in which somebody scored: (23', 67')."""
    minutes = (numbers.ordinal(int(minute), "o") for minute in re.findall("[0-9]+", match[0]))
    return f"{', '.join(minutes)} मिनट"


def _score(match: re.Match[str]) -> str | None:
    """Pairs of figures beside a word of winning, or in a row of which one falls (6-4, 3-6)."""
    pairs = _PAIR.findall(match[0])
    following = next_words(match.string, match.end(), 3)
    near = last_words(match.string, match.start(), 2)
    near += following if following[:1] in (["से"], ["की"], ["के"]) else following[:1]
    falls = len(pairs) > 1 and any(int(first) > int(second) for first, second in pairs)
    if not falls and not _SCORE_WORDS.intersection(near):
        return None
    return _PAIR.sub(lambda pair: f"{numbers.number(pair[1])} {numbers.number(pair[2])}", match[0])


def _chain(match: re.Match[str]) -> str:
    return " ".join(numbers.number(figure) for figure in re.split("[-–]", match[0]))


def _ratio(match: re.Match[str]) -> str:
    figures = re.split(" ?: ?", match[0])
    spoken = [numbers.number(figure) for figure in figures]
    words = next_words(match.string, match.end(), 2)
    near = [*words[:1], *last_words(match.string, match.start(), 1)]
    told = any(word.endswith("अनुपात") for word in near)
    if told or len(figures) > 2 or (words and (words[0] in {"से", "के", "की"})):
        return " ".join(spoken)
    return " अनुपात ".join(spoken)


def _around_cricket(match: re.Match[str]) -> bool:
    """Whether the five words behind the match or the three before speak of cricket."""
    near = next_words(match.string, match.end(), 5) + last_words(match.string, match.start(), 3)
    return bool(_CRICKET_WORDS.intersection(near))


def _wickets(match: re.Match[str]) -> str | None:
    runs, wickets = int(match[1]), int(match[2])
    hyphen = "-" in match[0] and runs < 30
    innings = "/" in match[0] and runs > 99 and _TEAM.search(match.string, 0, match.start())
    if hyphen or runs <= wickets or not (innings or _around_cricket(match)):
        return None
    declared = " घोषित" if match["declared"] else ""
    return f"{numbers.cardinal(runs)} पर {numbers.cardinal(wickets)}{declared}"


def _bowled(match: re.Match[str]) -> str | None:
    """A bowler's wickets and the runs they cost, as commentators say them: runs first."""
    wickets, runs = int(match[1]), int(match[2])
    if runs <= max(wickets, 7):
        return None
    player = before(match, _PLAYER_OF)
    if not (match["named"] or player or _around_cricket(match)):
        return None
    return f"{numbers.cardinal(runs)} रन देकर {numbers.cardinal(wickets)} विकेट"


def _not_out(match: re.Match[str]) -> str | None:
    """नाबाद before the runs; in brackets behind a batter's name no word of cricket is needed."""
    if last_words(match.string, match.start(), 1) == ["नाबाद"]:
        return numbers.number(match[1])
    if after(match, _BALLS):
        return f"नाबाद {numbers.number(match[1])}"
    bracketed = match.string[match.start() - 1 : match.start()] == "("
    closed = bracketed and match.string[match.end() : match.end() + 1] == ")"
    return f"नाबाद {numbers.number(match[1])}" if closed or _around_cricket(match) else None


SCORE = SemioticClass(
    "score",
    "Scores and ratios: 3-1, 250/6, 82*, 4-3-3, 3:1.",
    (
        Rule(
            "runs not out",
            _NOT_OUT,
            _not_out,
            (
                ("82* रन बनाए", "नाबाद बयासी रन बनाए"),
                ("कोहली (52*) ने", "कोहली, नाबाद बावन, ने"),
                ("नाबाद 102* रन", "नाबाद एक सौ दो रन"),
                ("राहुल 82*(53) और", "राहुल नाबाद बयासी, तिरपन, और"),
            ),
            hint="*",
        ),
        *RATINGS,
        Rule(
            "minutes of goals",
            _GOALS,
            _goals,
            (("मेसी (23', 67') ने", "मेसी, तेईसवें, सड़सठवें मिनट, ने"),),
            hint="'’′",
        ),
        Rule(
            "runs and wickets",
            _WICKETS,
            _wickets,
            (
                ("स्कोर 250/6 था", "स्कोर दो सौ पचास पर छह था"),
                ("भारत 143/5", "भारत एक सौ तैंतालीस पर पाँच"),
                ("भारत 487/6d", "भारत चार सौ सत्तासी पर छह घोषित"),
                ("मुंबई 310 और 143/5", "मुंबई तीन सौ दस और एक सौ तैंतालीस पर पाँच"),
            ),
            hint="/-",
        ),
        Rule(
            "wickets and runs",
            _BOWLED,
            _bowled,
            (
                ("5/32 विकेट लिए", "बत्तीस रन देकर पाँच विकेट लिए"),
                ("चार ओवर में 4/28", "चार ओवर में अट्ठाईस रन देकर चार विकेट"),
                ("बुमराह (MI) – 3/21", "बुमराह, एम आई, इक्कीस रन देकर तीन विकेट"),
                ("शमी (भारत): 5/57", "शमी, भारत, सत्तावन रन देकर पाँच विकेट"),
            ),
            hint="/",
        ),
        Rule(
            "score",
            _PAIRS,
            _score,
            (
                ("3-1 से हराया", "तीन एक से हराया"),
                ("2-3 से हार गई", "दो तीन से हार गई"),
                ("6-4, 3-6, 7-5 रहा", "छह चार, तीन छह, सात पाँच रहा"),
                ("21 . 15 से हराया", "इक्कीस पंद्रह से हराया"),
            ),
            hint="-–—.",
        ),
        Rule(
            "chain of numbers", _CHAIN, _chain, (("1-2-3 कहते ही", "एक दो तीन कहते ही"),), hint="-–"
        ),
        Rule(
            "ratio",
            _RATIO,
            _ratio,
            (("3:1", "तीन अनुपात एक"), ("4:1 के बहुमत से", "चार एक के बहुमत से")),
            hint=":",
        ),
    ),
    (
        ("10-15 सीटों पर जीत", "दस से पंद्रह सीटों पर जीत"),
        ("5* देखें", "पाँच देखें"),
        ("बजट 2024: 10 लाख", "बजट दो हज़ार चौबीस, दस लाख"),
        ("3/4 हिस्सा", "तीन चौथाई हिस्सा"),
        ("मामला (पटना) 5/32 है", "मामला, पटना, पाँच बटा बत्तीस है"),
        ("मामला 5/32 है", "मामला पाँच बटा बत्तीस है"),
        ("3/4 ओवर", "तीन चौथाई ओवर"),
    ),
)
