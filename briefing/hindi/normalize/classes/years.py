"""Years: 1947 as a year and as a count, 2023-24, decades, eras."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import (
    DASH,
    END,
    POSTPOSITIONS,
    START,
    last_words,
    next_words,
)
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass

_CONTEXT = {
    role: cues(role)
    for role in ("year-before", "year-after", "count-before", "count-after", "count-noun")
}
_CENTURY = r"1[1-9][0-9]{2}"
_YEAR = rf"(?:{_CENTURY}|20[0-9]{{2}})"
_BARE = re.compile(rf"{START}({_CENTURY}){END}(?!-[0-9])")
_SPAN = re.compile(rf"{START}({_YEAR}){DASH}({_YEAR}){END}(?!-)")
_SHORT_SPAN = re.compile(rf"{START}({_YEAR})(?:[-–—]|/)([0-9]{{2}}){END}(?!-)")
_DECADE = re.compile(rf"{START}({_YEAR}|[2-9]0)['’]?s(?![A-Za-z])")
_BC = r"(?:ई\. ?पू\.|ईसा पूर्व|BCE?(?![A-Za-z]))"
_BEFORE_CHRIST = re.compile(
    rf"(?P<first>{_BC}) (?P<after>[0-9]+){END}|{START}(?P<before>[0-9]+) ?{_BC}"
)
_ERA = re.compile(
    rf"{START}(?:({_YEAR}){DASH})?({_YEAR}|1[0-9]{{3}}|[0-9]{{1,3}})"
    rf" ?(?:ई\.(?![{WORD}]{{1,4}}\.)|(?:AD|CE)(?![A-Za-z]))(?! ?पू)"
)
_MORE_YEARS = re.compile(rf"(?:,? (?:और|या|व|एवं|तथा|से) |, ?|{DASH})(?={_YEAR}{END})")
_NEXT_YEAR = re.compile(_YEAR)
_COUNT_TAIL = re.compile(r" (?:में )?से |(?: (?:के|की|का|को|पर)) ")
_ADJOINING = re.compile(rf"[ ,:(-]*([{WORD}]+)[ ,:(-]*\Z")
_PLURALS = ("ों", "ें", "ियाँ", "ियां", "एँ", "एं", "े")
_DEMONSTRATIVES = frozenset(("इस", "इसी", "उस", "उसी", "हर", "पिछले", "अगले", "बीते", "गत", "प्रति"))
_FILM = re.compile(
    r"\([0-9]{4} (?:की )?(?:फ़िल्म|फिल्म|मूवी|सीरीज़|सीरीज|नाटक|उपन्यास|एल्बम|किताब|पुस्तक)\)"
)
_FOLLOWING = re.compile(rf" ?([{WORD}]+)")


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
    following = _FOLLOWING.match(string, end)
    if following is None:
        return _closes(string, start, end)
    word = following[1]
    if _FILM.match(string, start - 1):
        return True
    if word not in POSTPOSITIONS:
        return _names_event(string, end, word)
    return not _counts(string, following.end(), word)


def _names_event(string: str, end: int, word: str) -> bool:
    """Whether a year's event follows (1998 पोखरण परीक्षण), and not first what is counted."""
    if word in _CONTEXT["count-noun"] or word.endswith(_PLURALS):
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


def _counts(string: str, position: int, postposition: str) -> bool:
    """Whether what follows "1200 से" or "1200 के" speaks of a quantity."""
    following = next_words(string, position)
    if postposition == "में":
        return following[:1] == ["से"]
    if postposition == "तक":
        return following[:1] == ["पहुँच"]
    return bool(_CONTEXT["count-after"].intersection(following[: 2 if postposition == "से" else 1]))


def _bare(match: re.Match[str]) -> str | None:
    if not _is_year(match.string, *match.span(1)):
        return None
    return numbers.year(int(match[1]))


def _span(match: re.Match[str]) -> str | None:
    first, last = int(match[1]), int(match[2])
    following = _FOLLOWING.match(match.string, match.end())
    plain = following is None or following[1] in POSTPOSITIONS | _CONTEXT["year-after"]
    near = last_words(match.string, match.start(), 1)
    named = bool(_CONTEXT["year-before"].intersection(near))
    if first >= last or not (plain or named or first >= 1900):
        return None
    return f"{numbers.year(first)} से {numbers.year(last)}"


def _short_span(match: re.Match[str]) -> str | None:
    first, last = int(match[1]), int(match[2])
    if last == 1 and first % 100 == 0:
        return f"{numbers.year(first)}, {numbers.year(first + 1)}"
    if (first + 1) % 100 == last:
        return f"{numbers.year(first)} {numbers.cardinal(last)}"
    if first % 100 < last and "/" not in match[0]:
        return f"{numbers.year(first)} से {numbers.cardinal(last)}"
    return None


def _era(match: re.Match[str]) -> str:
    first = f"{numbers.year(int(match[1]))} से " if match[1] else ""
    return f"{first}{numbers.year(int(match[2]))} ईस्वी"


def _before_christ(match: re.Match[str]) -> str:
    number = int(match["after"] or match["before"])
    spoken = numbers.year(number)
    return f"ईसा पूर्व {spoken}" if match["first"] else f"{spoken} ईसा पूर्व"


ERA = SemioticClass(
    "era",
    "Years with their era, decades, financial years and quarters in short.",
    (
        Rule(
            "financial year in short",
            re.compile(r"(?<![A-Za-z0-9])FY ?[-'’]?(?:(?=20[0-9]{2})|([0-9]{2})(?![0-9A-Za-z]))"),
            lambda match: f"वित्त वर्ष {numbers.year(2000 + int(match[1])) if match[1] else ''}",
            (("FY25 में", "वित्त वर्ष दो हज़ार पच्चीस में"), ("FY2023-24", "वित्त वर्ष दो हज़ार तेईस चौबीस")),
            Cue.LATIN,
            hint="F",
        ),
        Rule(
            "quarter of the year in short",
            re.compile(r"(?<![A-Za-z0-9])Q([1-4])(?![A-Za-z0-9])"),
            lambda match: f"{numbers.ordinal(int(match[1]), 'f')} तिमाही",
            (("Q1 में", "पहली तिमाही में"),),
            Cue.LATIN,
            hint="Q",
        ),
        Rule(
            "years before Christ",
            _BEFORE_CHRIST,
            _before_christ,
            (
                ("1500 ई.पू. में", "पंद्रह सौ ईसा पूर्व में"),
                ("200 BC में", "दो सौ ईसा पूर्व में"),
            ),
            hint="ईB",
        ),
        Rule(
            "year and era",
            _ERA,
            _era,
            (
                ("1526 ई. में", "पंद्रह सौ छब्बीस ईस्वी में"),
                ("1178-1192 ई.", "ग्यारह सौ अठहत्तर से ग्यारह सौ बानवे ईस्वी"),
            ),
            hint="ईAC",
        ),
        Rule(
            "decade with an English s",
            _DECADE,
            lambda match: f"{numbers.year(int(match[1]))} के दशक",
            (("1990s में", "उन्नीस सौ नब्बे के दशक में"),),
            hint="s",
        ),
    ),
    (
        ("FYI के लिए", "एफ़ वाई आई के लिए"),
        ("CBC 7 जाँच", "सी बी सी सात जाँच"),
        ("20 ई.वी.एम.", "बीस ई वी एम"),
    ),
)

YEAR = SemioticClass(
    "year",
    "Years: 1947 as a year and not as a count, 2023-24.",
    (
        Rule(
            "year and the next in short",
            _SHORT_SPAN,
            _short_span,
            (
                ("वित्त वर्ष 2023-24 में", "वित्त वर्ष दो हज़ार तेईस चौबीस में"),
                ("1999-00 का सत्र", "उन्नीस सौ निन्यानवे शून्य का सत्र"),
                ("2000-01 में", "दो हज़ार, दो हज़ार एक में"),
                ("1990-95 के बीच", "उन्नीस सौ नब्बे से पचानवे के बीच"),
            ),
            hint="-–—/",
        ),
        Rule(
            "from year to year",
            _SPAN,
            _span,
            (
                ("2019–2021", "दो हज़ार उन्नीस से दो हज़ार इक्कीस"),
                ("1914-1918 का युद्ध", "उन्नीस सौ चौदह से उन्नीस सौ अठारह का युद्ध"),
            ),
            hint="-–—",
        ),
        Rule(
            "year of 1100 to 1999",
            _BARE,
            _bare,
            (
                ("1947 में", "उन्नीस सौ सैंतालीस में"),
                ("1998 पोखरण परीक्षण", "उन्नीस सौ अट्ठानवे पोखरण परीक्षण"),
                ("15 अगस्त 1947 को", "पंद्रह अगस्त उन्नीस सौ सैंतालीस को"),
                ("(1947)", "उन्नीस सौ सैंतालीस"),
                ("(1975 फ़िल्म)", "उन्नीस सौ पचहत्तर फ़िल्म"),
                ("1994 अमरीकी ओपन", "उन्नीस सौ चौरानवे अमरीकी ओपन"),
                ("1990 के दशक", "उन्नीस सौ नब्बे के दशक"),
                ("1857 का विद्रोह", "अठारह सौ सत्तावन का विद्रोह"),
                (
                    "1962, 1965 और 1971 के युद्ध",
                    "उन्नीस सौ बासठ, उन्नीस सौ पैंसठ और उन्नीस सौ इकहत्तर के युद्ध",
                ),
            ),
        ),
    ),
    (
        ("1947 लोग", "एक हज़ार नौ सौ सैंतालीस लोग"),
        ("1500 में से 1200", "एक हज़ार पाँच सौ में से एक हज़ार दो सौ"),
        ("करीब 1857 पद", "करीब एक हज़ार आठ सौ सत्तावन पद"),
        ("धारा 1947", "धारा एक हज़ार नौ सौ सैंतालीस"),
    ),
)
