"""Whether a bare figure of 1100 to 1999 is a year: 1947 में is one, 1947 लोग are so many."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.dates.date_values import CENTURY, YEAR_FIGURES, Year
from briefing.hindi.normalize.patterns import (
    AND,
    DASH,
    END,
    NEXT_WORD,
    POSTPOSITION,
    POSTPOSITIONS,
    START,
    WORDS,
    after,
    before,
    cued,
    last_words,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, different, matches
from briefing.io.later import later

_CONTEXT = {
    role: cues(role)
    for role in ("year-before", "year-after", "count-before", "count-after", "count-noun")
}
_BARE = later(rf"{START}({CENTURY}){END}(?!-[0-9])")
_TO_A_YEAR = later(rf" ?से ({YEAR_FIGURES})(?={END}(?:\s*\Z| ?[)।,;]))")
_TO_AN_ERA = later(
    rf" से ({YEAR_FIGURES}|1[0-9]{{3}}) ?(?:ई(?:\.|सवी|स्वी| |\))|AD(?![A-Za-z])|CE(?![A-Za-z]))"
)
_FROM_A_YEAR = later(rf"(?<![0-9.,:/-])({YEAR_FIGURES}) ?से \Z")
_CLOSED = later(r"\s*\Z| ?[)।,;]")
_MORE_YEARS = later(rf"(?:,? (?:{AND}|या|से) |, ?|{DASH})(?={YEAR_FIGURES}{END})")
_ADJOINING = later(rf"[ ,:(-]*([{WORD}]+)[. ,:(-]*\Z")
_LATIN_BEFORE = later(r"[A-Za-z][,.]? ?\Z")
"""Behind a word in Latin letters no Hindi word is near: धारा 80C (Income Tax Act, 1961. …)."""
_DEMONSTRATIVES = frozenset(("इस", "इसी", "उस", "उसी", "हर", "पिछले", "अगले", "बीते", "गत", "प्रति"))
_IN_ROMAN = later(r" (?i:(?:me|mein|mai|main)(?! se )|ke (?:ba+d|dauran)|ki kranti)(?![A-Za-z])")
_OF_A_CHRONICLE = later(
    rf"\A[\s•*–—-]*{CENTURY} ?(?::|[-–—]) ?(?!.*(?:हेल्पलाइन|नंबर|नम्बर))(?:[^\s–—-]+ ){{4}}"
)
"""A line of a chronicle, which goes on as a sentence does: 1564 – अकबर ने जजिया कर हटाया."""
_FILM = later(rf"\([0-9]{{4}} (?:की )?(?:{cued('work')})\)")
_ERAS = frozenset(("संवत", "संवत्", "सम्वत"))
"""Near words of an era, and what follows a year: शक संवत का 1941."""
_COUNTED = rf"{POSTPOSITION}|{cued('counted-stem')}"
"""How words begin that are counted, or that tell by themselves what the figure is."""
_HEAD = r"(?:(?<![\s\S])|(?<=[,;:(-] )|(?<=और )|(?<=तथा )|(?<=एवं )|(?<=में )|(?<=व ))"
_ROW = later(rf"{_HEAD}{START}((?:1[1-9]|20)[0-9]{{2}}){END} (?!(?:{_COUNTED}))([{WORD}]+)")
"""A year at the head of a part of a list, before what is no count."""
_PLURALS = ("ों", "ें", "ियाँ", "ियां", "एँ", "एं", "े")
"""How plurals end, and singulars before a postposition."""


def _is_year(string: str, start: int, end: int) -> bool:
    """Whether the four digits at `start` to `end`, 1100 to 1999, are a year.

    Words before decide first, then what follows: a postposition, a closing bracket or
    the end of a clause makes a year, an ordinary noun a count.
    """
    near = [] if _LATIN_BEFORE.search(string, 0, start) else last_words(string, start, 3)
    adjoining = _ADJOINING.search(string, max(0, start - 20), start)
    if adjoining and adjoining[1] in _CONTEXT["year-before"]:
        return not _DEMONSTRATIVES.intersection(near[:-1])
    if _CONTEXT["count-before"].intersection(near[-2:]):
        return False
    end = _last_of_years(string, end)
    following = NEXT_WORD.match(string, end)
    if following is None:
        return _IN_ROMAN.match(string, end) is not None or _closes(string, start, end)
    word = _TYPED.get(following[1], following[1])
    if _FILM.match(string, start - 1):
        return True
    if word not in POSTPOSITIONS:
        return _names_event(string, end, word)
    return not _counts(string, following.end(), word)


_TYPED = {"मे": "में", "मेँ": "में"}
"""A postposition as many type it."""


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
    told = (
        number % 50 != 0 and _OF_A_CHRONICLE.match(string, 0) and not string[:start].strip(" •*–—-")
    )
    return bool(bracketed or told) or (number >= 1700 and number % 100 != 0)


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


def _in_a_row(string: str, start: int) -> bool:
    """Whether the figure at `start` is one of several years that rise."""
    return start in _row(string)


@lru_cache(maxsize=4)
def _row(sentence: str) -> frozenset[int]:
    """Where the years of such a row stand; nowhere where there is none."""
    found = matches(_ROW, sentence)
    named = [match[2] for match in found]
    counted = not cues("count-before").isdisjoint(different(WORDS, sentence))
    plurals = sum(word.endswith(_PLURALS) for word in named)
    if counted or not cues("count-noun").isdisjoint(named) or 2 * plurals > len(named):
        return frozenset()
    rising = [int(match[1]) for match in found]
    round_ones = sum(year % 50 == 0 for year in rising)
    rises = len(rising) > 1 and all(first < last for first, last in pairwise(rising))
    return frozenset(match.start(1) for match in found if rises and round_ones < 2)


def _bare(match: re.Match[str]) -> Year | None:
    of_an_era = _ERAS.intersection(last_words(match.string, match.start(1), 2))
    is_year = of_an_era or _is_year(match.string, *match.span(1))
    if not (is_year or _in_a_row(match.string, match.start(1)) or _in_a_span(match)):
        return None
    return Year(int(match[1]))


BARE_YEARS = (
    Rule(
        "year of 1100 to 1999",
        _BARE,
        _bare,
        (
            ("1947 में", "उन्नीस सौ सैंतालीस में"),
            ("1947 मे देश", "उन्नीस सौ सैंतालीस मे देश"),
            ("Akbar ka janm 1542 me hua", "अकबर का जन्म पंद्रह सौ बयालीस में हुआ"),
            ("निर्माण 1178 से 1489", "निर्माण ग्यारह सौ अठहत्तर से चौदह सौ नवासी"),
            ("1564 – अकबर ने जजिया कर हटाया", "पंद्रह सौ चौंसठ, अकबर ने जजिया कर हटाया"),
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
            ("1962, 1965 और 1971 के युद्ध", "उन्नीस सौ बासठ, उन्नीस सौ पैंसठ और उन्नीस सौ इकहत्तर के युद्ध"),
        ),
    ),
)
"""Rules of the class year."""

_FIGURES = later(rf"{START}((?:18|19|20)[0-9]{{2}}){END}")
_GAMES = (
    "एथेंस|एथेन्स|पेरिस|सेंट लुइस|लंदन|स्टॉकहोम|एंटवर्प|एम्स्टर्डम|लॉस एंजिल्स|लॉस एंजिलिस|बर्लिन|हेलसिंकी|हेलसिंकि|"
    "मेलबर्न|रोम|टोक्यो|टोकियो|मेक्सिको|म्यूनिख|मॉन्ट्रियल|मास्को|मॉस्को|सियोल|बार्सिलोना|अटलांटा|सिडनी|बीजिंग|रियो"
)
_AT_THE_GAMES = later(rf"{WORD_START}(?:{_GAMES})(?: ओलंपिक| ओलिंपिक)? ?[-(]? ?\Z")


def _of_games(match: re.Match[str]) -> Year | None:
    """Of a city of the Olympics and a fourth year: एम्स्टर्डम 1928."""
    year = int(match[1])
    held = 1896 <= year <= 2032 and (year % 4 == 0 or year == 2021)
    return Year(year) if held and before(match, _AT_THE_GAMES) else None


GAMES = (
    Rule(
        "year of Olympic games",
        _FIGURES,
        _of_games,
        (
            ("हॉकी एम्स्टर्डम 1928 में", "हॉकी एम्स्टर्डम उन्नीस सौ अट्ठाईस में"),
            ("पदक लॉस एंजिल्स 1932 टीम", "पदक लॉस एंजिल्स उन्नीस सौ बत्तीस टीम"),
        ),
    ),
)
"""The rule."""
