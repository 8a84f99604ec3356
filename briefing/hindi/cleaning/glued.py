"""Words that ran together where a page lost a blank: rivals of a match, a time and what follows."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.io.later import later

_RIVALS = later(
    r"(?<![A-Za-z#@_./-])([A-Z]{2,4})(?:[Vv]s|v)([A-Z]{2,4})(?![A-Za-z_./-])"
    r"|(?<![A-Za-z#@_.] )(?<![A-Za-z#@_./-])([A-Z]{2,4}) v (?=[A-Z]{2,4}(?![A-Za-z_./-]))"
)
_TIME = later(
    r"(?<=[0-9]:[0-5][0-9])( ?(?:[AP]M|[ap]m)(?: ?\(?IST\)?)?| ?\(?IST\)?)"
    rf"(?=[A-Z][a-z]|[0-9]{{1,2}} |[{WORD}]{{2}})"
)
_STAMP = later(
    rf"(?<=[A-Za-z{WORD}])(?=20[0-9]{{2}}-[01][0-9]-[0-3][0-9][ ,T])"
    r"|(?<=20[0-9]{2}-[01][0-9]-[0-3][0-9]),(?=[0-2]?[0-9]:[0-5][0-9])"
    r"|(?<=[0-9]:[0-5][0-9]:[0-5][0-9])(?=[a-z]{3})"
)
"""Of a machine, between a name and another word: Singh2022-12-18,05:00:50news."""

_WHOLE_STAMP = (
    r"(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
    r"(?:Z|[+-][0-9]{1,2}:?[0-9]{2})?"
)
_STAMPS_BEHIND = later(rf"(?<=[A-Za-z0-9])(?:{_WHOLE_STAMP})+(?![0-9A-Za-z])")
_ZONE_BEHIND = later(r"(?<=[0-9])( ?[AaPp]\.?[Mm]\.?)(?=IST(?![A-Za-z]))")


def part_rivals(text: str) -> str:
    """`NZvsIND` and `IND v AUS` as NZ vs IND, IND vs AUS; a hashtag stays as it is.

    >>> part_rivals("NZvsIND टेस्ट, #INDvAUS")
    'NZ vs IND टेस्ट, #INDvAUS'
    """
    return _RIVALS.sub(_parted, text) if "v" in text or "Vs" in text else text


def _parted(match: re.Match[str]) -> str:
    return f"{match[1] or match[3]} vs {match[2] or ''}"


def part_times(text: str) -> str:
    """`10:30 AMUpdated` with a blank behind the time, `Singh2022-12-18,05:00:50news` with three.

    >>> part_times("10:30 AMUpdated, 7:05 pmराम")
    '10:30 AM Updated, 7:05 pm राम'
    """
    if ":" not in text:
        return text
    return _STAMP.sub(" ", _TIME.sub(r"\1 ", text))


def drop_glued_stamps(text: str) -> str:
    """`10:15AMIST2024-05-03T10:20:30+05:30` without the stamp of a machine, as 10:15AM IST."""
    if "IST" not in text and "T" not in text:
        return text
    return _ZONE_BEHIND.sub(r"\1 ", _STAMPS_BEHIND.sub("", text))
