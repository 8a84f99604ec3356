"""Stars, marks and minutes of goals, rules of the class of scores: ★★★½, 4.3/5, (23', 67')."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_END
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.numbers.quantity import VULGAR, number
from briefing.hindi.normalize.patterns import SILENT, START, after, before, last_words, next_words
from briefing.hindi.normalize.rule import Rule, pieces
from briefing.io.later import later

_STARS = later(rf"{START}([0-5](?:\.[0-9])?) ?[★⭐☆]\ufe0f?")
_ROW_OF_STARS = later(r"(?:[★⭐]\ufe0f?){1,7}(?P<half>½)?☆{0,6}")
_RATED = later(r"(?:रेटिंग|रेटिंग्स|स्कोर|[Rr]ating|[Ss]core|[0-9:=-]) ?\Z")
_CLASS = later(
    rf"{START}([2-7])\*(?= ?(?:होटल|रिज़?ॉर्ट|रिसॉर्ट|रेटिंग|सुविधा|श्रेणी|[Hh]otel|[Rr]esort|rating))"
)
_GOALS = later(
    rf"(?:(?<=\()|(?<=[{WORD}] ))[0-9]{{1,3}}['’′](?:, ?[0-9]{{1,3}}['’′]){{0,6}}"
    r"(?=[),;]| \(|\s*\Z)"
    rf"|\A\s*[0-9]{{1,3}}['’′](?= ?[:–-]? ?[{WORD}])"
)
_ADDED = later(
    rf"{START}(45|90|105|120) ?\+ ?([0-9]{{1,2}})"
    rf"(?:['’′](?: मिनट{WORD_END})?| ?(?P<nth>वें|वे)? मिनट{WORD_END})"
)
_OF_GOALS = frozenset(("गोल", "गोलों", "स्कोरर", "एफसी", "FC", "मिनट", "पेनल्टी"))
_NAME_IN_BRACKETS = later(rf"\((?:[{WORD}]+\.? ){{0,3}}\Z")
_RATING = later(
    rf"{START}([0-9]{{1,5}}(?:\.[0-9]{{1,2}}|[{VULGAR}])?)"
    r"/([1-9][0-9]?[05]?0|[1-9]0000|[1-9]?5|[6-9]|1[1-9])(?![0-9/]|[.,][0-9])"
)
_STARS_BEFORE = later(r"[★⭐☆]\ufe0f? ?\(?\Z")
_PER_CENT_NEXT = later(r" ?\([0-9]{1,3}(?:\.[0-9]{1,2})? ?(?:%|प्रतिशत|फीसदी)")
_ROUND = frozenset((100, 200, 300, 400, 500, 600, 700, 800, 1000, 1100, 1200))
"""What the marks of an examination come to, with which their share is told: 485/500 (97%)."""
_USUAL = frozenset((5, 10, 20, 25, 50, 100))
_MARKS = cues("marks")


class Stars(NamedTuple):
    """How many stars something has."""

    number: str
    """In figures, perhaps with decimals; "3½" of three and a half in a row."""
    name: str = "स्टार"
    """What one is called; of a hotel सितारा."""

    def words(self) -> str:
        """चार दशमलव आठ स्टार, साढ़े तीन स्टार."""
        if self.number.endswith("½"):
            return f"{numbers.halves(int(self.number[:-1]))} {self.name}"
        return f"{numbers.number(self.number)} {self.name}"


class Rating(NamedTuple):
    """So many marks of so many."""

    got: str
    """In figures, perhaps with decimals or one of ½ ¼ ¾."""
    of: str
    """The most there are, in figures."""

    def words(self) -> str:
        """पाँच में से चार दशमलव तीन."""
        return f"{numbers.number(self.of)} में से {number(self.got)}"


class AddedTime(NamedTuple):
    """A minute that was added to a half."""

    minute: int
    """45 or 90; 105 or 120 of a longer game."""
    added: int
    """The minute of the time that was added."""
    is_nth: bool = False
    """Whether it is an ordinal: 45+2वें."""

    def words(self) -> str:
        """नब्बे प्लस तीन मिनट; पैंतालीस प्लस दूसरे मिनट."""
        added = numbers.ordinal(self.added, "o") if self.is_nth else numbers.cardinal(self.added)
        return f"{numbers.cardinal(self.minute)} प्लस {added} मिनट"


class Goals(NamedTuple):
    """When somebody scored."""

    minutes: tuple[int, ...]
    """Minutes of the game."""

    def words(self) -> str:
        """तेईसवें, सड़सठवें मिनट."""
        return f"{', '.join(numbers.ordinal(minute, 'o') for minute in self.minutes)} मिनट"


def _row_of_stars(match: re.Match[str]) -> Stars | str:
    """How many; one by itself is an ornament where no rating is spoken of."""
    if len(match[0].rstrip("\ufe0f")) == 1 and not before(match, _RATED):
        return SILENT
    full = sum(sign in "★⭐" for sign in match[0])
    return Stars(f"{full}{match['half'] or ''}")


def _goals(match: re.Match[str]) -> Goals | None:
    """In brackets, also behind a name there, or in a sentence about goals; else they are feet."""
    bare = before(match, _NAME_IN_BRACKETS)
    if not bare and _OF_GOALS.isdisjoint(pieces(match.string)):
        return None
    return Goals(tuple(int(minute) for minute in re.findall("[0-9]+", match[0])))


def _rating(match: re.Match[str]) -> Rating | None:
    """So many of five or ten: of decimals always, of whole ones beside a word of marks."""
    got, of = match.groups()
    near = next_words(match.string, match.end(), 2) + last_words(match.string, match.start(), 3)
    is_part = not got.isdecimal()
    if float(got.rstrip(VULGAR)) + (got[-1] in VULGAR) / 4 > int(of):
        return None
    if not is_part and of[-1] not in "05":  # an issue of a magazine: अंक 7/8
        return None
    full = got == of and int(of) in _USUAL
    shared = int(of) in _ROUND and after(match, _PER_CENT_NEXT)
    usual = full or shared or (is_part and int(of) in _USUAL)
    told = usual or _MARKS.intersection(near) or before(match, _STARS_BEFORE)
    return Rating(got, of) if told else None


RATINGS = (
    Rule(
        "class of a hotel",
        _CLASS,
        lambda match: Stars(match[1], "सितारा"),
        (("5* होटल में", "पाँच सितारा होटल में"),),
    ),
    Rule(
        "row of stars",
        _ROW_OF_STARS,
        _row_of_stars,
        (
            ("रेटिंग ★★★½ है", "रेटिंग साढ़े तीन स्टार है"),
            ("रेटिंग ★★★★☆ है", "रेटिंग चार स्टार है"),
            ("बहुत अच्छा है ⭐", "बहुत अच्छा है"),
        ),
    ),
    Rule(
        "stars",
        _STARS,
        lambda match: Stars(match[1]),
        (("रेटिंग 4.8★ है", "रेटिंग चार दशमलव आठ स्टार है"),),
    ),
    Rule(
        "minutes of goals",
        _GOALS,
        _goals,
        (
            ("मेसी (23', 67') ने", "मेसी, तेईसवें, सड़सठवें मिनट, ने"),
            ("गोल: रोहित 12', राम 34'", "गोल, रोहित बारहवें मिनट, राम चौंतीसवें मिनट"),
            ("गोवा 2 (एडू 23')", "गोवा दो, एडू तेईसवें मिनट"),
            ("मेसी 23' (पेनल्टी)", "मेसी तेईसवें मिनट, पेनल्टी"),
            ("63' रोनाल्डो का गोल", "तिरसठवें मिनट रोनाल्डो का गोल"),
        ),
    ),
    Rule(
        "minute of added time",
        _ADDED,
        lambda match: AddedTime(int(match[1]), int(match[2]), bool(match["nth"])),
        (
            ("मेसी 90+3' में", "मेसी नब्बे प्लस तीन मिनट में"),
            ("मेसी 45+2' मिनट में", "मेसी पैंतालीस प्लस दो मिनट में"),
            ("45+2वें मिनट में", "पैंतालीस प्लस दूसरे मिनट में"),
        ),
    ),
    Rule(
        "rating",
        _RATING,
        _rating,
        (
            ("सेवा अच्छी, 10/10", "सेवा अच्छी, दस में से दस"),
            ("रेटिंग 4.3/5 रही", "रेटिंग पाँच में से चार दशमलव तीन रही"),
            ("रेटिंग ⭐⭐⭐⭐ (4/5)", "रेटिंग चार स्टार, पाँच में से चार"),
            ("उसे 7/10 अंक मिले", "उसे दस में से सात अंक मिले"),
            ("उन्होंने 7½/10 अंक लिए", "उन्होंने दस में से साढ़े सात अंक लिए"),
            ("7.5/9 अंक लेकर", "नौ में से सात दशमलव पाँच अंक लेकर"),
            ("प्राप्त अंक 4500/10000", "प्राप्त अंक दस हज़ार में से चार हज़ार पाँच सौ"),
            ("कुल अंक 480/500", "कुल अंक पाँच सौ में से चार सौ अस्सी"),
            ("कुल 485/500 (97%)", "कुल पाँच सौ में से चार सौ पचासी, सत्तानवे प्रतिशत"),
        ),
    ),
)
"""Rules of the class of scores."""
