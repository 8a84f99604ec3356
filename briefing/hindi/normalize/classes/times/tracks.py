"""Lengths of songs, and where the parts of a video begin: तुम ही हो (4:22), 00:00 परिचय."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.normalize.classes.times.clock import MINUTES
from briefing.hindi.normalize.classes.times.short_lengths import Duration
from briefing.hindi.normalize.patterns import START, after, before
from briefing.hindi.normalize.rule import Rule, matches, occurs
from briefing.io.later import later

_OF_A_SONG = later(
    rf"(?:(?<=[–—-] )|(?<=[(\[])){START}([0-9]{{1,2}}):({MINUTES})"
    rf"(?=[])]|[,;]? ?[{WORD}A-Z]|[,;।]|\s*\Z)(?!,? ?(?:बजे|से|तक|पर|[AaPp]\.?[Mm]))"
)
_LENGTH = later(rf"(?:{WORD_START}लंबाई|(?<![A-Za-z])(?:[Dd]uration|[Ll]ength)) ?[:–-] ?\Z")
"""Before how long something lasts."""
_HOURS = later(r" ?(?:घंट|hour|hrs|बजे)")
_SONGS = later(
    rf"{WORD_START}(?:गान[ाे]|गानों|गीत|गीतों|ट्रैक|सॉन्ग|एल्बम|एलबम){WORD_END}"
    r"|(?<![A-Za-z])(?:[Ss]ongs?|[Tt]racks?|[Aa]lbum|OST)(?![A-Za-z])"
)
_PART_OF_A_FILM = later(rf"{START}([0-9]{{1,2}}):({MINUTES})(?![0-9:])")
_FROM_ZERO = later(rf"\A\W*0?0:00 ?[-–—|]? ?(?!बजे|से{WORD_END}|[Hh]r|[AaPp][Mm])[{WORD}A-Za-z]")
"""The parts of a video and where each begins: 00:00 परिचय 02:15 कैमरा."""


def _length(match: re.Match[str]) -> Duration:
    seconds = int(match[2])
    return Duration(0, int(match[1]), str(seconds) if seconds else "")


def _of_a_song(match: re.Match[str]) -> Duration | None:
    """Beside a word for songs, or in a list that does not go up as the hours of a day do."""
    times = [(int(each[1]), int(each[2])) for each in matches(_OF_A_SONG, match.string)]
    listed = len(times) > 1 and times != sorted(times) and any(s % 5 for _, s in times)
    if not (listed or occurs(_SONGS, match.string)):
        return None
    return _length(match)


def _part_of_a_film(match: re.Match[str]) -> Duration | None:
    is_length = before(match, _LENGTH) and not after(match, _HOURS)
    return _length(match) if is_length or occurs(_FROM_ZERO, match.string) else None


TRACKS = (
    Rule(
        "length of a song",
        _OF_A_SONG,
        _of_a_song,
        (
            (
                "Tum Hi Ho – 4:22, Milne Hai – 3:31",
                "तुम ही हो, चार मिनट बाईस सेकंड, मिलने है, तीन मिनट इकतीस सेकंड",
            ),
            ("गाना तुम ही हो (4:22)", "गाना तुम ही हो, चार मिनट बाईस सेकंड"),
        ),
    ),
    Rule(
        "length of a film, or where a part of it begins",
        _PART_OF_A_FILM,
        _part_of_a_film,
        (
            ("00:00 परिचय 02:15 कैमरा", "शून्य मिनट परिचय दो मिनट पंद्रह सेकंड कैमरा"),
            ("लंबाई: 5:15", "लंबाई, पाँच मिनट पंद्रह सेकंड"),
        ),
    ),
)
"""Rules for them, of the class duration."""
