"""Initials: letters with dots, alone and before a name, and abbreviations that no list has."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START, aksharas
from briefing.hindi.grammar import STARTERS, is_drunk, is_finite
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.lexicon.tables import frequent
from briefing.hindi.normalize.patterns import LETTER, choice, next_word
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

LETTER_NAMES = frozenset(
    name for names in readings("letters").items() for name in names if not name.isascii()
)
"""Letters of English in Devanagari: ए, बी."""

_INITIALS = later(
    rf"{WORD_START}(?<!\.)(?:[{WORD}]{{1,8}}\.){{2,12}}(?:[{WORD}]{{1,8}}{WORD_END})?"
)

_UNLISTED = later(rf"{WORD_START}(?<!\.)([{WORD}]{{2,}})\.(?= [{WORD}])")

_LONGEST_ABBREVIATION = 3  # aksharas
_SHORTEST_WORD = 3  # initials that make a word: भा.ज.पा.; वि.दा. is no विदा
_ENDING = cues("place") | LETTER_NAMES

_INITIAL = later(rf"{WORD_START}(?:{choice(LETTER_NAMES)})\.(?= ?{LETTER})")

_SYLLABLES = later(
    rf"{WORD_START}(?<![A-Za-z]\.)(रा|कु|ना|सु|मो|दि|शि|वि|कृ|ह|र|म|स|प|ल|न|ब|च|ग|द|ज)\."
    rf"(?= (?:कु|ना|सु|प्र|र|म|स|प|ल|च|ला|दा|सि|दि|वि|कृ|वा|ग|द|ब|न)\. {LETTER}[{WORD}]{{2}})"
)


def _initial(match: re.Match[str]) -> str | None:
    """The letter without its full stop, व्ही as वी; not the verb of चाय पी. पुलिस आई."""
    before_stop = match.string[max(0, match.start() - 30) : match.end() - 1]
    if next_word(match) in STARTERS or (match[0] == "पी." and is_drunk(before_stop)):
        return None
    return readings("letters").get(match[0][:-1], match[0][:-1])


def _initials(match: re.Match[str]) -> str | None:
    """ई.वी.एम. letter by letter; initials of Hindi words as the word they make, if it is one."""
    parts = [part for part in match[0].split(".") if part]
    named = [part in LETTER_NAMES for part in parts]
    if all(named) or (any(named) and len(parts) == 2):
        return " ".join(readings("letters").get(part, part) for part in parts)
    if all(len(aksharas(part)) == 1 for part in parts):
        word = "".join(parts)
        is_word = len(parts) >= _SHORTEST_WORD and word in frequent()
        return word if is_word else " ".join(parts)
    return None


def _unlisted(match: re.Match[str]) -> str | None:
    """A short word whose full stop ends no sentence, as it stands; it is reported."""
    word = match[1]
    ends = is_finite(word) or word in _ENDING or next_word(match) in STARTERS
    return None if ends or len(aksharas(word)) > _LONGEST_ABBREVIATION else match[0]


INITIALS = SemioticClass(
    "initials",
    "Dotted initials of names and of organizations.",
    (
        Rule(
            "dotted initials",
            _INITIALS,
            _initials,
            (
                ("ई.वी.एम. पर", "ई वी एम पर"),
                ("ए.पी.जे. अब्दुल कलाम", "ए पी जे अब्दुल कलाम"),
                ("भा.ज.पा. ने", "भाजपा ने"),
                ("आ.प.सं. के", "आ प सं के"),
                ("एम.ए. पास", "एम ए पास"),
            ),
        ),
        Rule(
            "initial before another",
            _SYLLABLES,
            lambda match: match[1],
            (("रा. कु. शर्मा आए", "रा कु शर्मा आए"),),
        ),
        Rule(
            "initial before a name",
            _INITIAL,
            _initial,
            (("के. चंद्रशेखर राव", "के चंद्रशेखर राव"), ("ए. पी. जे. कलाम", "ए पी जे कलाम")),
        ),
        Rule(
            "abbreviation that no list has",
            _UNLISTED,
            _unlisted,
            (("उनके साथ हवल. राम आए", "उनके साथ हवल. राम आए"),),
            understood=False,
        ),
    ),
    (
        ("वह आई. उसने", "वह आई. उसने"),
        ("गया. फिर", "गया. फिर"),
        ("चाय पी. पुलिस आई", "चाय पी. पुलिस आई"),
        ("हवा में NO2 है", "हवा में एन ओ टू है"),
        ("NO₂ बढ़ी", "एन ओ टू बढ़ी"),
    ),
)
