"""Innings and wickets, rules of the class of scores: 250/6, 5/32, 82*."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import (
    AND,
    START,
    after,
    before,
    choice,
    in_brackets,
    last_words,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_CRICKET_WORDS = cues("cricket")
_TEAM = later(
    rf"(?:{choice(cues('team') | cues('cricket-team'))})[: ]{{1,2}}\Z"
    rf"|(?:[{WORD}]+|[A-Z]{{2,5}})[: –-]{{1,3}}[0-9]{{2,3}} (?:{AND}|&) \Z"
)
_TEAM_BEHIND = later(rf" (?:{choice(cues('team') | cues('cricket-team'))})\s*(?:[।,;|]|\Z)")
_WICKETS = later(
    rf"{START}([0-9]{{1,3}})[/-]([0-9]|10)(?P<declared>d(?![A-Za-z])| ?decl?(?![A-Za-z])\.?)?"
    r"(?![0-9/]|[.,][0-9])"
)
_MORE_INNINGS = later(
    rf" (?:{AND}|से)(?: फिर)? (?P<runs>[0-9]{{1,3}})/(?P<wickets>[0-9]|10)(?![0-9/])"
)
_LESS_INNINGS = later(
    rf"(?<![0-9/])(?P<runs>[0-9]{{1,3}})/(?P<wickets>[0-9]|10) (?:{AND}|से)(?: फिर)? \Z"
)
"""How an innings went on: 18/2 और फिर 73/3."""
_AT = later(rf" पर (?:है|था|थी|थे|हैं){WORD_END}")
_OF_AN_INNINGS = later(
    rf"{WORD_START}(?:ओवर|ओवरों|रन|रनों|पारी|विकेट|टेस्ट मैच|वनडे|बल्लेबाज़?|गेंदबाज़?|नाबाद){WORD_END}"
)
"""In the sentence of 77/0 पर है, 344/3 की स्थिति and 124*."""
_OVERS = later(r" ?\((?:(?:[5-9]|[1-4][0-9])\.[0-5]|20|50)\)")
"""Behind an innings, in brackets: 187/10 (45.3), 157/7 (16.0), 212/4 (20)."""
_OVERS_BEHIND = later(r",? ?\(?[0-9]{1,3}(?:\.[0-5])?\)? ?(?i:ov|overs?)(?![A-Za-z])")
"""Behind one too: 150-5 (20 ov)."""
_BOWLED = later(
    rf"{START}([1-9]|10)/([0-9]{{1,3}})(?![0-9/]|[.,][0-9]| (?:रन|रनों|अंक){WORD_END})"
    rf"(?P<named> (?:विकेट|विकेटें){WORD_END})?"
)
_PLAYER_OF = later(rf"\((?:{choice(cues('cricket-team'))})\) ?[-–:]? ?\Z")
_NOT_OUT = later(rf"{START}([0-9]{{1,3}})\*(?![0-9*])")
_BALLS = later(r" ?\([0-9]{1,3}(?:b(?:alls?)?)?[,)]")


class Innings(NamedTuple):
    """Runs of a side and its wickets that fell."""

    runs: int
    """0 to 999."""
    wickets: int
    """0 to 10."""
    is_declared: bool = False
    """Whether the side ended it."""

    def words(self) -> str:
        """दो सौ पचास पर छह घोषित."""
        declared = " घोषित" if self.is_declared else ""
        return f"{numbers.cardinal(self.runs)} पर {numbers.cardinal(self.wickets)}{declared}"


class Bowling(NamedTuple):
    """A bowler's wickets and the runs that they cost."""

    wickets: int
    """1 to 10."""
    runs: int
    """0 to 999."""

    def words(self) -> str:
        """As commentators say it, runs first: बत्तीस रन देकर पाँच विकेट."""
        return f"{numbers.cardinal(self.runs)} रन देकर {numbers.cardinal(self.wickets)} विकेट"


class NotOut(NamedTuple):
    """Runs of a batter who is not out."""

    runs: str
    """In figures."""
    is_told: bool = False
    """Whether नाबाद stands beside it."""

    def words(self) -> str:
        """नाबाद बयासी."""
        return ("" if self.is_told else "नाबाद ") + numbers.number(self.runs)


def _around_cricket(match: re.Match[str]) -> bool:
    """Whether the five words behind the match or the three before speak of cricket."""
    near = next_words(match.string, match.end(), 5) + last_words(match.string, match.start(), 3)
    return bool(_CRICKET_WORDS.intersection(near) or after(match, _OVERS_BEHIND))


def _goes_on(match: re.Match[str], runs: int, wickets: int) -> bool:
    """Whether the same innings stands beside it, with more runs and wickets or with less."""
    more, less = after(match, _MORE_INNINGS), before(match, _LESS_INNINGS)
    grows = more and int(more["runs"]) > runs + 9 and int(more["wickets"]) > wickets
    grown = less and int(less["runs"]) + 9 < runs and int(less["wickets"]) < wickets
    return bool(grows or grown)


def _told(match: re.Match[str], runs: int) -> bool:
    """Whether its sentence speaks of an innings: of a hundred runs, or fewer where it stood so."""
    counts = (runs > 99 and "/" in match[0]) or (runs > 29 and after(match, _AT))
    return bool(counts and occurs(_OF_AN_INNINGS, match.string))


def _wickets(match: re.Match[str]) -> Innings | None:
    runs, wickets = int(match[1]), int(match[2])
    hyphen = "-" in match[0] and runs < 30
    is_innings = (
        (runs > 99 and before(match, _TEAM))
        or (runs > 29 and (after(match, _OVERS) or after(match, _TEAM_BEHIND)))
        or _goes_on(match, runs, wickets)
        or _told(match, runs)
        or _around_cricket(match)
    )
    if hyphen or runs <= wickets or not is_innings:
        return None
    return Innings(runs, wickets, bool(match["declared"]))


def _bowled(match: re.Match[str]) -> Bowling | None:
    wickets, runs = int(match[1]), int(match[2])
    if runs <= max(wickets, 7):
        return None
    player = before(match, _PLAYER_OF)
    if not (match["named"] or player or _around_cricket(match)):
        return None
    return Bowling(wickets, runs)


def _not_out(match: re.Match[str]) -> NotOut | None:
    """नाबाद before the runs; in brackets behind a batter's name no word of cricket is needed."""
    told = [*last_words(match.string, match.start(), 1), *next_words(match.string, match.end(), 3)]
    if "नाबाद" in told:  # 112* रन की नाबाद पारी
        return NotOut(match[1], is_told=True)
    beside = after(match, _BALLS) or in_brackets(match) or _around_cricket(match)
    return NotOut(match[1]) if beside or occurs(_OF_AN_INNINGS, match.string) else None


CRICKET = (
    Rule(
        "runs not out",
        _NOT_OUT,
        _not_out,
        (
            ("82* रन बनाए", "नाबाद बयासी रन बनाए"),
            ("कोहली (52*) ने", "कोहली, नाबाद बावन, ने"),
            ("नाबाद 102* रन", "नाबाद एक सौ दो रन"),
            ("112* रन की नाबाद पारी", "एक सौ बारह रन की नाबाद पारी"),
            ("71 ओवर में भारत 46, पंत 53*", "इकहत्तर ओवर में भारत छियालीस, पंत नाबाद तिरपन"),
            ("राहुल 82*(53) और", "राहुल नाबाद बयासी, तिरपन, और"),
        ),
    ),
    Rule(
        "runs and wickets",
        _WICKETS,
        _wickets,
        (
            ("स्कोर 250/6 था", "स्कोर दो सौ पचास पर छह था"),
            ("212/4 (20) बनाए", "दो सौ बारह पर चार, बीस, बनाए"),
            ("राइडर्स: 157/7 (16.0)", "राइडर्स, एक सौ सत्तावन पर सात, सोलह दशमलव शून्य"),
            ("187/9 (45.3) बनाए", "एक सौ सत्तासी पर नौ, पैंतालीस दशमलव तीन, बनाए"),
            ("17 ओवर में इंग्लैंड अब 43/0 पर था", "सत्रह ओवर में इंग्लैंड अब तैंतालीस पर शून्य पर था"),
            ("भारत 143/5", "भारत एक सौ तैंतालीस पर पाँच"),
            ("ऑस्ट्रेलिया 287-6", "ऑस्ट्रेलिया दो सौ सत्तासी पर छह"),
            ("भारत 150-5 (20 ov)", "भारत एक सौ पचास पर पाँच, बीस ओवर"),
            ("भारत • 163/6 (20.0) ov", "भारत, एक सौ तिरसठ पर छह, बीस दशमलव शून्य ओवर"),
            ("18/2 और फिर 73/3 होने पर", "अठारह पर दो और फिर तिहत्तर पर तीन होने पर"),
            ("46/4 ऑस्ट्रेलिया।", "छियालीस पर चार ऑस्ट्रेलिया।"),
            ("टेस्ट मैच में 344/3 की स्थिति", "टेस्ट मैच में तीन सौ चवालीस पर तीन की स्थिति"),
            ("भारत 487/6d", "भारत चार सौ सत्तासी पर छह घोषित"),
            ("IND: 150 & 487/6 dec", "इंडिया, एक सौ पचास और चार सौ सत्तासी पर छह घोषित"),
            ("मुंबई 310 और 143/5", "मुंबई तीन सौ दस और एक सौ तैंतालीस पर पाँच"),
        ),
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
    ),
)
"""Rules of the class of scores."""
