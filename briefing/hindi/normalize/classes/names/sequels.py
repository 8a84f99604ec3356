"""Parts of series, films, journeys and devices, said in English: S02E05, Pushpa 2, Day 1, Gen 3."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.latin import english_numbers
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.patterns import before, choice, last_words, next_word
from briefing.hindi.normalize.rule import Rule, beginnings, pieces
from briefing.hindi.numbers import cardinal
from briefing.io.later import later

_FIGURE = later(rf"(?<=[{WORD}A-Za-z] )(?P<part>[2-9])(?=['’\"”])")
_TITLE = later(rf"(?:^|(?<=[\s(,]))['‘\"“][{WORD}A-Za-z]+(?: [{WORD}A-Za-z]+){{0,3}} \Z")
_NUMBERED = cues("numbered-part") | {
    "अध्याय", "पाठ", "कक्षा", "भाग", "पार्ट", "सीजन", "सीज़न", "चैप्टर", "Season", "Part", "Chapter",
    "Episode", "Day",
}  # fmt: skip
_OF_FILMS = cues("film")
"""What is said around the title of a film."""

_SERIES, _SERIES_OR_WORD = cues("film-series"), cues("film-series-word")
_IN_A_ROW = later(
    rf"(?<=[{WORD}A-Za-z] )(?P<part>[2-9])(?![0-9{WORD}A-Za-z]| ?[-–/] ?[0-9]|[.,:+][0-9]|%)"
)
_NAME = later(
    rf"(?:{WORD_START}|(?<![A-Za-z]))"
    rf"(?:(?P<sure>{choice(_SERIES)})|{choice(_SERIES_OR_WORD)})[’'”\"]? \Z"
)
_COUNTED = cues("count-noun") | readings("scales").keys() | readings("months").keys()


def _in_a_row(match: re.Match[str]) -> str | None:
    """Behind a name that films have in a row; one that is a word besides needs talk of films."""
    name = before(match, _NAME)
    if not name or next_word(match) in _COUNTED:
        return None
    if not name["sure"] and _OF_FILMS.isdisjoint(pieces(match.string)):
        return None
    return english_numbers.cardinal(int(match["part"]))


def _sequel(match: re.Match[str]) -> str | None:
    """In English, as the title is said; not the number of a part: 'भाग 2'."""
    near = last_words(match.string, match.start(), 1)
    if not before(match, _TITLE) or _NUMBERED.intersection(near):
        return None
    if _OF_FILMS.isdisjoint(pieces(match.string)):
        return None
    return english_numbers.cardinal(int(match["part"]))


SEQUELS = (
    Rule(
        "figure of a film in its title",
        _FIGURE,
        _sequel,
        (
            ("फिल्म 'स्ट्रीट डांसर 3' आई", "फिल्म स्ट्रीट डांसर थ्री आई"),
            ("“पुष्पा 2” का ट्रेलर", "पुष्पा टू का ट्रेलर"),
        ),
    ),
    Rule(
        "figure after the name of a row of films",
        _IN_A_ROW,
        _in_a_row,
        (
            ("KGF 2 ने", "के जी एफ़ टू ने"),
            ("Pushpa 2: The Rule", "पुष्पा टू, द रूल"),
            ("अब पुष्पा 2 आई", "अब पुष्पा टू आई"),
            ("फिल्म टाइगर 3 आई", "फिल्म टाइगर थ्री आई"),
        ),
        words=beginnings((*_SERIES, *_SERIES_OR_WORD)),
    ),
)
"""Rules of the class code."""

_EPISODE = later(r"(?<![A-Za-z0-9])S([0-9]{1,2}) ?[EX]([0-9]{1,3})(?![A-Za-z0-9])")
_GENERATION = later(r"(?<![A-Za-z])Gen[- ]?([1-9]|1[0-9])(?![0-9A-Za-z])")
_PART = later(
    r"(?<![A-Za-z])(Day|Part|Phase)(?: | ?[-–] ?)([1-9]|1[0-9])(?![0-9A-Za-z]|[.,:/-][0-9])"
)
_PARTS = {"Day": "डे", "Part": "पार्ट", "Phase": "फ़ेज़"}

EPISODES = (
    Rule(
        "season and episode",
        _EPISODE,
        lambda match: f"सीज़न {cardinal(int(match[1]))} एपिसोड {cardinal(int(match[2]))}",
        (("S02E05 में", "सीज़न दो एपिसोड पाँच में"),),
    ),
    Rule(
        "generation of a device",
        _GENERATION,
        lambda match: f"जेन {english_numbers.cardinal(int(match[1]))}",
        (("Snapdragon 8 Gen 3 में", "स्नैपड्रैगन आठ जेन थ्री में"),),
    ),
    Rule(
        "day or part in English",
        _PART,
        lambda match: f"{_PARTS[match[1]]} {english_numbers.cardinal(int(match[2]))}",
        (("Day 1 पर", "डे वन पर"), ("यात्रा Day - 2 में", "यात्रा डे टू में")),
    ),
)
"""Rules for them."""
