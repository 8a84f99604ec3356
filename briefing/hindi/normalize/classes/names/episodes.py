"""Parts of series, journeys and devices in English, of the class code: S02E05, Day 1, Gen 3."""

from __future__ import annotations

from briefing.hindi.latin import english_numbers
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.hindi.numbers import cardinal
from briefing.io.later import later

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
        Cue.LATIN,
        hint="S",
    ),
    Rule(
        "generation of a device",
        _GENERATION,
        lambda match: f"जेन {english_numbers.cardinal(int(match[1]))}",
        (("Snapdragon 8 Gen 3 में", "स्नैपड्रैगन आठ जेन थ्री में"),),
        Cue.LATIN,
        hint="G",
    ),
    Rule(
        "day or part in English",
        _PART,
        lambda match: f"{_PARTS[match[1]]} {english_numbers.cardinal(int(match[2]))}",
        (("Day 1 पर", "डे वन पर"), ("यात्रा Day - 2 में", "यात्रा डे टू में")),
        Cue.LATIN,
        hint="DP",
    ),
)
"""Rules for them."""
