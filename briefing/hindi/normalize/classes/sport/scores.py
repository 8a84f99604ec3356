"""Scores and ratios: 3-1, 250/6, 82*, 4-3-3, 3:1."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.classes.numbers.quantity import SCALE
from briefing.hindi.normalize.classes.sport.athletes import ATHLETES
from briefing.hindi.normalize.classes.sport.cricket import CRICKET
from briefing.hindi.normalize.classes.sport.ratings import RATINGS
from briefing.hindi.normalize.classes.sport.set_scores import SET_SCORES
from briefing.hindi.normalize.classes.times.clock import OF_A_MIXTURE
from briefing.hindi.normalize.patterns import (
    AND,
    DASH,
    START,
    after,
    before,
    cued,
    last_words,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_AGAINST = later(r"के (?:खिलाफ|ख़िलाफ़|विरुद्ध) \Z")
_MORE = frozenset(("ज़्यादा", "ज्यादा", "अधिक", "कम", "ऊपर", "पहले"))
_SCORE_WORDS = cues("score")
_CHAIN = later(rf"{START}[0-9]+(?:[-–][0-9]+){{2,12}}(?![0-9])")
_ONE = rf"[0-9]{{1,3}}{DASH}[0-9]{{1,3}}(?![0-9]|[.:-][0-9]|,[0-9]{{3}})"
_PAIRS = later(rf"{START}{_ONE}(?:(?:, ?| और |,? व ){_ONE}){{0,6}}")
_PAIR = later(rf"([0-9]+){DASH}([0-9]+)")
_RATIO = later(rf"{START}([0-9]+)(?: : |:)([0-9]+(?:(?: : |:)[0-9]+){{0,2}})(?![0-9:]|,[0-9]{{2}})")
_AMOUNT_GOES_ON = later(rf" ?(?:{SCALE}|{cued('rupee')}|रु\.?(?![{WORD}]))")

_LOST_SETS = later(r"(?:[0-4]-6|[56]-7)(?:, ?(?:[0-4]-6|[56]-7)){1,4}")
"""Of the one who lost them all: 2-6, 2-6, 6-7."""
_LOST_GAMES = later(r"(?:1?[0-9]-21|20-22)(?:, ?(?:1?[0-9]-21|20-22)){1,2}")
"""Of badminton likewise, before से: 17-21, 10-21 से."""


class Score(NamedTuple):
    """Points of two sides, perhaps of several sets."""

    figures: str
    """As written: "3-1", "6-4, 3-6, 7-5"."""

    def words(self) -> str:
        """तीन एक; छह चार, तीन छह, सात पाँच."""
        return _PAIR.sub(lambda pair: Numbers((pair[1], pair[2])).words(), self.figures)


def _score(match: re.Match[str]) -> Score | None:
    """Pairs of figures beside a word of winning, or in a row of which one falls (6-4, 3-6)."""
    pairs = _PAIR.findall(match[0])
    following = next_words(match.string, match.end(), 3)
    near = last_words(match.string, match.start(), 2)
    near += following if following[:1] in (["से"], ["की"], ["के"]) else following[:1]
    against = before(match, _AGAINST, 12)
    beside = against and following[:1] == ["से"] and not _MORE.intersection(following)
    falls = len(pairs) > 1 and any(int(first) > int(second) for first, second in pairs)
    lost = (len(pairs) > 2 and _LOST_SETS.fullmatch(match[0])) or (
        following[:1] == ["से"] and _LOST_GAMES.fullmatch(match[0])
    )
    told = falls or beside or lost or _SCORE_WORDS.intersection(near)
    return Score(match[0]) if told else None


def _chain(match: re.Match[str]) -> Numbers:
    return Numbers(tuple(re.split("[-–]", match[0])))


_STANDARD = later(r"(?<![A-Za-z])(?:ISO|IEC|IS|BIS|आईएसओ|बीआईएस)[ -]\Z")
"""Before the number of a standard and its year: ISO 9001:2015."""
_MORE_RATIOS = later(rf"अनुपात (?:[0-9.]+:[0-9.]+(?:,| {AND}| या) ){{1,4}}\Z")
_RATIOS_NEXT = later(rf"(?:(?:,| {AND}| या) [0-9.]+:[0-9.]+){{1,4}} के [{WORD}]*अनुपात")
"""Before the second of several, and behind the first: अनुपात 2:3 और 5:7, 2:3 और 5:7 के अनुपात में."""
_NUMBERED = frozenset(("प्रश्न", "उत्तर", "उदाहरण", "चित्र", "सारणी", "भाग", "चरण"))


def _ratio(match: re.Match[str]) -> Numbers | None:
    """One to another; a colon with blanks before an amount only follows a label: वार्ड 1 : 6 लाख."""
    numbered = _NUMBERED.intersection(last_words(match.string, match.start(), 1))
    if " : " in match[0] and (numbered or after(match, _AMOUNT_GOES_ON)):
        return None
    figures = tuple(re.split(" ?: ?", match[0]))
    if before(match, _STANDARD, 12):
        return Numbers(figures, ", ")
    words = next_words(match.string, match.end(), 2)
    near = [*words[:1], *last_words(match.string, match.start(), 1)]
    told = any(word.endswith("अनुपात") for word in near) or before(match, OF_A_MIXTURE)
    told = told or before(match, _MORE_RATIOS) or after(match, _RATIOS_NEXT)
    plain = told or len(figures) > 2 or bool(words and words[0] in {"से", "के", "की"})
    wholes = len(figures) > 2 and any(figure.endswith("00") for figure in figures[:-1])
    return Numbers(figures, ", " if wholes else " " if plain else " अनुपात ")


SCORE = SemioticClass(
    "score",
    "Scores and ratios: 3-1, 250/6, 82*, 4-3-3, 3:1.",
    (
        *RATINGS,
        *ATHLETES,
        *CRICKET,
        *SET_SCORES,
        Rule(
            "score",
            _PAIRS,
            _score,
            (
                ("3-1 से हराया", "तीन एक से हराया"),
                ("2-3 से हार गई", "दो तीन से हार गई"),
                ("6-4, 3-6, 7-5 रहा", "छह चार, तीन छह, सात पाँच रहा"),
                ("नडाल 2-6, 2-6, 5-7 फेडरर", "नडाल दो छह, दो छह, पाँच सात फेडरर"),
                ("ली से 17-21, 10-21 से जबकि", "ली से सत्रह इक्कीस, दस इक्कीस से जबकि"),
                ("21 . 15 से हराया", "इक्कीस पंद्रह से हराया"),
            ),
        ),
        Rule("chain of numbers", _CHAIN, _chain, (("1-2-3 कहते ही", "एक दो तीन कहते ही"),)),
        Rule(
            "ratio",
            _RATIO,
            _ratio,
            (
                ("3:1", "तीन अनुपात एक"),
                ("डीएपी 18:46 डालें", "डीएपी अठारह छियालीस डालें"),
                ("4:1 के बहुमत से", "चार एक के बहुमत से"),
                ("अनुपात 2:3 और 5:7 हैं", "अनुपात दो तीन और पाँच सात हैं"),
                ("वे 2:3 और 5:7 के अनुपात में हैं", "वे दो तीन और पाँच सात के अनुपात में हैं"),
                ("एनपीके 100:60:40", "एनपीके एक सौ, साठ, चालीस"),
            ),
        ),
    ),
    (
        ("10-15 सीटों पर जीत", "दस से पंद्रह सीटों पर जीत"),
        ("5* देखें", "पाँच देखें"),
        ("बजट 2024: 10 लाख", "बजट दो हज़ार चौबीस, दस लाख"),
        ("चांदी 999: 1,55,000 रही", "चांदी नौ सौ निन्यानवे, एक लाख पचपन हज़ार रही"),
        ("वार्ड-1 : 6 लाख", "वार्ड एक, छह लाख"),
        ("प्रश्न 2 : 10 ग्राम क्या है", "प्रश्न दो, दस ग्राम क्या है"),
        ("ब्याज 7.5 की जगह 8.5 से जुड़ेगा", "ब्याज सात दशमलव पाँच की जगह आठ दशमलव पाँच से जुड़ेगा"),
        ("दर 5.20 की बराबरी", "दर पाँच दशमलव दो शून्य की बराबरी"),
        ("3/4 हिस्सा", "तीन चौथाई हिस्सा"),
        ("मामला (पटना) 5/32 है", "मामला, पटना, पाँच बटा बत्तीस है"),
        ("मामला 5/32 है", "मामला पाँच बटा बत्तीस है"),
        ("3/4 ओवर", "तीन चौथाई ओवर"),
    ),
)
