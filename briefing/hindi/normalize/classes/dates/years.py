"""Years: 1947 as a year and as a count, 2023-24."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.dates.games import GAMES
from briefing.hindi.normalize.classes.dates.year_rows import PLURALS, in_a_row
from briefing.hindi.normalize.classes.dates.year_values import Year, YearRange
from briefing.hindi.normalize.patterns import (
    AND,
    DASH,
    END,
    FIGURE,
    NEXT_WORD,
    POSTPOSITIONS,
    START,
    after,
    before,
    cued,
    last_words,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_CONTEXT = {
    role: cues(role)
    for role in ("year-before", "year-after", "count-before", "count-after", "count-noun")
}
CENTURY = r"1[1-9][0-9]{2}"
YEAR_FIGURES = rf"(?:{CENTURY}|20[0-9]{{2}})"
_BARE = later(rf"{START}({CENTURY}){END}(?!-[0-9])")
_SPAN = later(rf"{START}({YEAR_FIGURES})(?:{DASH}| ?[~～] ?)({YEAR_FIGURES}){END}(?!-)")
_SHORT_SPAN = later(
    rf"{START}({YEAR_FIGURES})"
    rf"(?: ?[-–—]|/| [-–—] (?=[0-9]{{2}} (?:(?:का|के) दशक|की अवधि|के (?:बीच|दौरान))(?![{WORD}])))"
    rf"([0-9]{{2}}){END}(?!-)"
)
_EITHER = later(rf"{START}((?:19|20)[0-9]{{2}})/((?:19|20)[0-9]{{2}})(?![0-9A-Za-z]|[.,:-][0-9])")
_TO_A_YEAR = later(rf" ?से ({YEAR_FIGURES})(?={END}(?:\s*\Z| ?[)।,;]))")
_TO_AN_ERA = later(
    rf" से ({YEAR_FIGURES}|1[0-9]{{3}}) ?(?:ई(?:\.|सवी|स्वी| |\))|AD(?![A-Za-z])|CE(?![A-Za-z]))"
)
_OF_A_CASE = later(rf"(?:{cued('number-label', 'case')}) ?[:–-]{{0,2}} ?\Z")
_FROM_A_YEAR = later(rf"(?<![0-9.,:/-])({YEAR_FIGURES}) ?से \Z")
_CLOSED = later(r"\s*\Z| ?[)।,;]")
_MORE_YEARS = later(rf"(?:,? (?:{AND}|या|से) |, ?|{DASH})(?={YEAR_FIGURES}{END})")
_ADJOINING = later(rf"[ ,:(-]*([{WORD}]+)[ ,:(-]*\Z")
_DEMONSTRATIVES = frozenset(("इस", "इसी", "उस", "उसी", "हर", "पिछले", "अगले", "बीते", "गत", "प्रति"))
_IN_ROMAN = later(r" (?i:(?:me|mein|mai|main)(?! se )|ke (?:ba+d|dauran)|ki kranti)(?![A-Za-z])")
_FILM = later(rf"\([0-9]{{4}} (?:की )?(?:{cued('work')})\)")
_BETWEEN = frozenset(("तक", "बीच", "दौरान", "दरमियान"))
_ERAS = frozenset(("संवत", "संवत्", "सम्वत"))
"""Near words of an era, and what follows a year: शक संवत का 1941."""


def _is_year(string: str, start: int, end: int) -> bool:
    """Whether the four digits at `start` to `end`, 1100 to 1999, are a year.

    Words before decide first, then what follows: a postposition, a closing bracket or
    the end of a clause makes a year, an ordinary noun a count.
    """
    near = last_words(string, start, 3)
    adjoining = _ADJOINING.search(string, max(0, start - 20), start)
    if adjoining and adjoining[1] in _CONTEXT["year-before"]:
        return not _DEMONSTRATIVES.intersection(near[:-1])
    if _CONTEXT["count-before"].intersection(near[-2:]):
        return False
    end = _last_of_years(string, end)
    following = NEXT_WORD.match(string, end)
    if following is None:
        return _IN_ROMAN.match(string, end) is not None or _closes(string, start, end)
    word = following[1]
    if _FILM.match(string, start - 1):
        return True
    if word not in POSTPOSITIONS:
        return _names_event(string, end, word)
    return not _counts(string, following.end(), word)


def _names_event(string: str, end: int, word: str) -> bool:
    """Whether a year's event follows (1998 पोखरण परीक्षण), and not first what is counted."""
    if word in _CONTEXT["count-noun"] or word.endswith(PLURALS):
        return word in _CONTEXT["year-after"]
    return bool(_CONTEXT["year-after"].intersection(next_words(string, end, 3)))


def _last_of_years(string: str, end: int) -> int:
    """The end of the last in a list of years that goes on after `end`."""
    for _ in range(8):
        joint = _MORE_YEARS.match(string, end)
        if joint is None:
            break
        end = joint.end() + 4
    return end


def _closes(string: str, start: int, end: int) -> bool:
    """Whether punctuation or the end after a bare figure makes it a year."""
    bracketed = string[start - 1 : start] in {"(", "["} or string[end : end + 1] in {")", "]"}
    number = int(string[start : start + 4])
    return bracketed or (number >= 1700 and number % 100 != 0)


def _in_a_span(match: re.Match[str]) -> bool:
    """1178 से 1489 at the end of a clause: no round numbers, which are rather amounts."""
    if after(match, _TO_AN_ERA):
        return True
    if later_year := after(match, _TO_A_YEAR):
        ends = (match[1], later_year[1])
    elif (first := before(match, _FROM_A_YEAR)) and after(match, _CLOSED):
        ends = (first[1], match[1])
    else:
        return False
    near = last_words(match.string, match.start(), 2)
    counted = _CONTEXT["count-before"].intersection(near)
    return ends[0] < ends[1] and all(int(end) % 50 for end in ends) and not counted


def _counts(string: str, position: int, postposition: str) -> bool:
    """Whether what follows "1200 से" or "1200 के" speaks of a quantity."""
    following = next_words(string, position)
    if postposition == "में":
        return following[:1] == ["से"]
    if postposition == "तक":
        return following[:1] == ["पहुँच"]
    return bool(_CONTEXT["count-after"].intersection(following[: 2 if postposition == "से" else 1]))


def _bare(match: re.Match[str]) -> Year | None:
    of_an_era = _ERAS.intersection(last_words(match.string, match.start(1), 2))
    is_year = of_an_era or _is_year(match.string, *match.span(1))
    if not (is_year or in_a_row(match.string, match.start(1)) or _in_a_span(match)):
        return None
    return Year(int(match[1]))


def _either(match: re.Match[str]) -> YearRange | None:
    """Not the number of a case: अपील संख्या 1953/2017."""
    if before(match, _OF_A_CASE):
        return None
    return YearRange(Year(int(match[1])), Year(int(match[2])), ", ")


def _span(match: re.Match[str]) -> YearRange | None:
    first, last = int(match[1]), int(match[2])
    following = next_word(match)
    plain = not following or following in POSTPOSITIONS | _CONTEXT["year-after"]
    near = last_words(match.string, match.start(), 1)
    named = bool(_CONTEXT["year-before"].intersection(near))
    if first >= last or not (plain or named or first >= 1900):
        return None
    from_to = last > first + 1 or _BETWEEN.intersection(next_words(match.string, match.end()))
    return YearRange(Year(first), Year(last), " से " if from_to else ", ")


def _short_span(match: re.Match[str]) -> YearRange | None:
    first, last = int(match[1]), int(match[2])
    following = Year(first - first % 100 + last)
    if (first + 1) % 100 == last and last < 2:
        return YearRange(Year(first), Year(first + 1), ", ")
    if (first + 1) % 100 == last:
        return YearRange(Year(first), following, " ", is_short=True)
    if first % 100 < last and "/" not in match[0]:
        return YearRange(Year(first), following, " से ", is_short=True)
    return None


YEAR = SemioticClass(
    "year",
    "Years: 1947 as a year and not as a count, 2023-24.",
    (
        *GAMES,
        Rule(
            "year and the next in short",
            _SHORT_SPAN,
            _short_span,
            (
                ("वित्त वर्ष 2023-24 में", "वित्त वर्ष दो हज़ार तेईस चौबीस में"),
                ("1999-00 का सत्र", "उन्नीस सौ निन्यानवे, दो हज़ार का सत्र"),
                ("2000-01 में", "दो हज़ार, दो हज़ार एक में"),
                ("1990-95 के बीच", "उन्नीस सौ नब्बे से पचानवे के बीच"),
                ("1939 -45 का युद्ध", "उन्नीस सौ उनतालीस से पैंतालीस का युद्ध"),
                ("1911 - 21 का दशक", "उन्नीस सौ ग्यारह से इक्कीस का दशक"),
            ),
            hint="-–—/",
            figures=6,
            begins=FIGURE,
        ),
        Rule(
            "one year or another",
            _EITHER,
            _either,
            (("वर्ज़न (2007/2010) में", "वर्ज़न, दो हज़ार सात, दो हज़ार दस, में"),),
            hint="/",
            figures=8,
            begins=FIGURE,
        ),
        Rule(
            "from year to year",
            _SPAN,
            _span,
            (
                ("2019–2021", "दो हज़ार उन्नीस से दो हज़ार इक्कीस"),
                ("1999-2000 का सत्र", "उन्नीस सौ निन्यानवे, दो हज़ार का सत्र"),
                ("1947-1948 तक", "उन्नीस सौ सैंतालीस से उन्नीस सौ अड़तालीस तक"),
                ("1914-1918 का युद्ध", "उन्नीस सौ चौदह से उन्नीस सौ अठारह का युद्ध"),
            ),
            hint="-–—",
            figures=8,
            begins=FIGURE,
        ),
        Rule(
            "year of 1100 to 1999",
            _BARE,
            _bare,
            (
                ("1947 में", "उन्नीस सौ सैंतालीस में"),
                ("Akbar ka janm 1542 me hua", "अकबर का जन्म पंद्रह सौ बयालीस में हुआ"),
                ("निर्माण 1178 से 1489", "निर्माण ग्यारह सौ अठहत्तर से चौदह सौ नवासी"),
                ("1998 पोखरण परीक्षण", "उन्नीस सौ अट्ठानवे पोखरण परीक्षण"),
                ("15 अगस्त 1947 को", "पंद्रह अगस्त उन्नीस सौ सैंतालीस को"),
                ("(1947)", "उन्नीस सौ सैंतालीस"),
                ("(1975 फ़िल्म)", "उन्नीस सौ पचहत्तर फ़िल्म"),
                ("1994 अमरीकी ओपन", "उन्नीस सौ चौरानवे अमरीकी ओपन"),
                ("1990 के दशक", "उन्नीस सौ नब्बे के दशक"),
                (
                    "1919 जलियाँवाला बाग, 1930 दांडी यात्रा",
                    "उन्नीस सौ उन्नीस जलियाँवाला बाग, उन्नीस सौ तीस दांडी यात्रा",
                ),
                ("1857 का विद्रोह", "अठारह सौ सत्तावन का विद्रोह"),
                (
                    "1962, 1965 और 1971 के युद्ध",
                    "उन्नीस सौ बासठ, उन्नीस सौ पैंसठ और उन्नीस सौ इकहत्तर के युद्ध",
                ),
            ),
            figures=4,
            begins=FIGURE,
        ),
    ),
    (
        ("1947 लोग", "एक हज़ार नौ सौ सैंतालीस लोग"),
        ("कुल 1851 घर, 1902 अभ्यर्थी", "कुल एक हज़ार आठ सौ इक्यावन घर, एक हज़ार नौ सौ दो अभ्यर्थी"),
        ("1151 पुल, 1262 मकान", "एक हज़ार एक सौ इक्यावन पुल, एक हज़ार दो सौ बासठ मकान"),
        ("दाम 1150 से 1300", "दाम एक हज़ार एक सौ पचास से एक हज़ार तीन सौ"),
        ("1500 में से 1200", "एक हज़ार पाँच सौ में से एक हज़ार दो सौ"),
        ("करीब 1857 पद", "करीब एक हज़ार आठ सौ सत्तावन पद"),
        ("धारा 1947", "धारा एक हज़ार नौ सौ सैंतालीस"),
    ),
)
