"""Short forms of cricket's scorecards: (लेबा-3, वा-5), 4s, SR, and how a batter was out: बो शर्मा."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import AND, PAUSE, after, before
from briefing.hindi.normalize.rule import Rule, matches, occurs_before, occurs_behind
from briefing.io.later import later

_EXTRAS = {
    "बा": "बाई", "लेबा": "लेग बाई", "वा": "वाइड", "नोबा": "नो बॉल", "पे": "पेनल्टी", "b": "बाई",
    "lb": "लेग बाई", "w": "वाइड", "wd": "वाइड", "nb": "नो बॉल",
}  # fmt: skip
_EXTRA = later(
    rf"(?<![A-Za-z0-9{WORD}])(?P<short>बा|लेबा|वा|नोबा|पे|b|lb|wd?|nb)"
    rf"\.?[-–: ]{{0,2}}(?P<runs>[0-9]{{1,2}})(?![0-9A-Za-z{WORD}])"
)
_OF_EXTRAS = later(rf"{WORD_START}(?:अतिरिक्त|एक्स्ट्रा|एक्सट्रा){WORD_END}|[Ee]xtras")
_COLUMNS = {"4s": "चौके", "6s": "छक्के", "50s": "अर्धशतक", "100s": "शतक", "SR": "स्ट्राइक रेट"}
_COLUMN = later(
    r"(?<![0-9A-Za-z./-])(?:4s|6s|50s|100s|SR(?=[ :=-]{1,3}[0-9]| ?\||\s*\Z))(?![0-9A-Za-z'’])"
)
_OVERS = later(r"(?<=[0-9])\) ?(?i:overs?|ov)(?![A-Za-z])")
_OF_CRICKET = later(
    rf"{WORD_START}(?:रन|रनों|औसत|चौके|छक्के|चौकों|छक्कों|स्ट्राइक|पारी|पारियों|शतक|ओवर|गेंद|गेंदों){WORD_END}"
    r"|(?<![A-Za-z])(?:Avg|Runs|HS|BBI|Econ|[Bb]atting|4s|6s)(?![A-Za-z])"
)
_ROLES = {"c": "कप्तान", "vc": "उपकप्तान", "wk": "विकेटकीपर"}
_ROLE = later(
    rf"(?<=[{WORD}]) ?\((?P<first>[Vv]?[Cc]|VC|[Ww][Kk])(?: ?[&/] ?(?P<second>[Ww][Kk]))?\)"
)
_OF_A_SIDE = later(
    rf"{WORD_START}(?:टीम|प्लेइंग|इलेवन|स्क्वॉड|स्क्वाड){WORD_END}"
    r"|(?<![A-Za-z])(?:[Ss]quad|SQUAD|XI|[Tt]eam)(?![A-Za-z])|\([Ww][Kk]\)"
)
_BALLS = later(r"(?<=[0-9], )(?P<balls>[0-9]{1,3})b(?=\)|, [0-9]{1,2}[xX×][46])")
_FALL = later(r"(?<![0-9.,:/-])(?P<wicket>10|[1-9])[-–](?P<runs>[0-9]{1,3})(?![0-9.:/-])")
_OF_A_FALL = later(rf"{WORD_START}(?:विकेटों? का )?पतन{WORD_END}|[Ff]all of [Ww]ickets|FOW")


def _extra(match: re.Match[str]) -> str | None:
    """लेग बाई तीन, behind the word for extras."""
    if not occurs_before(_OF_EXTRAS, match):
        return None
    return f"{_EXTRAS[match['short']]} {numbers.number(match['runs'])}"


def _column(match: re.Match[str]) -> str | None:
    """चौके, where another word of cricket stands in the sentence; 50s is a decade elsewhere."""
    told = occurs_before(_OF_CRICKET, match) or occurs_behind(_OF_CRICKET, match)
    return _COLUMNS[match[0]] if told else None


def _role(match: re.Match[str]) -> str | None:
    """कप्तान, where a side is named; (c) elsewhere is the letter of an option or a sign."""
    if not (match["first"].lower() == "wk" or _OF_A_SIDE.search(match.string)):
        return None
    said = [_ROLES[match["first"].lower()], *([_ROLES["wk"]] if match["second"] else [])]
    return f"{PAUSE} {' और '.join(said)}{PAUSE}"


def _fall(match: re.Match[str]) -> str | None:
    """एक बारह: the first wicket at twelve."""
    if not occurs_before(_OF_A_FALL, match):
        return None
    return f"{numbers.number(match['wicket'])} {numbers.number(match['runs'])}"


SCORECARDS = (
    Rule(
        "extras of a scorecard",
        _EXTRA,
        _extra,
        (
            ("अतिरिक्त : (बा-4, लेबा 3) 7 रन", "अतिरिक्त, बाई चार, लेग बाई तीन, सात रन"),
            ("एक्स्ट्रा 12 (lb 3, w 5)", "एक्स्ट्रा बारह, लेग बाई तीन, वाइड पाँच"),
        ),
    ),
    Rule(
        "column of a scorecard",
        _COLUMN,
        _column,
        (
            ("औसत 45, SR 92, 50s: 12", "औसत पैंतालीस, स्ट्राइक रेट बानवे, अर्धशतक, बारह"),
            ("रन 50, 4s 5, 6s 2", "रन पचास, चौके पाँच, छक्के दो"),
            ("बैटर, 4s, 6s, SR", "बैटर, चौके, छक्के, स्ट्राइक रेट"),
        ),
    ),
    Rule(
        "overs after a bracket",
        _OVERS,
        lambda _: " ओवर",
        (("भारत (18.3) ov", "भारत, अठारह दशमलव तीन ओवर"),),
    ),
    Rule(
        "captain and keeper of a side",
        _ROLE,
        _role,
        (
            ("टीम: राम शर्मा (C), श्याम (WK)", "टीम, राम शर्मा, कप्तान, श्याम, विकेटकीपर"),
            ("Squad: धोनी (c & wk), रैना (vc)", "स्क्वॉड, धोनी, कप्तान और विकेटकीपर, रैना, उपकप्तान"),
        ),
    ),
    Rule(
        "balls of a batter in brackets",
        _BALLS,
        lambda match: f"{numbers.number(match['balls'])} गेंद",
        (("गिल (101, 38b) ने", "गिल, एक सौ एक, अड़तीस गेंद, ने"),),
    ),
    Rule(
        "fall of wickets",
        _FALL,
        _fall,
        (("विकेट पतन : 1-12, 2-45", "विकेट पतन, एक बारह, दो पैंतालीस"),),
    ),
)
"""Rules of the class code."""

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
