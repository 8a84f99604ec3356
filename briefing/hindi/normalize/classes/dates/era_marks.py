"""Names of an era beside a year, rules of the class era: c. 1500 BCE, AD 1526, सं० 1762 में."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.dates.date_values import Year
from briefing.hindi.normalize.patterns import DASH, POSTPOSITIONS, after, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

ABOUT_A_YEAR = Rule(
    "about a year",
    later(
        r"(?<=\()(?:c|ca)\. ?(?=[0-9]{3,4}(?![0-9]))|(?<![A-Za-z0-9.)(])(?:c|ca)\. ?"
        r"(?=[0-9]{3,4}(?: ?[-–] ?[0-9]{2,4})? ?(?:BC|AD|CE|ई))"
    ),
    lambda _: "लगभग ",
    (
        ("यह (c. 1850) बना", "यह, लगभग अठारह सौ पचास, बना"),
        ("वेद c. 1500 BCE में", "वेद लगभग पंद्रह सौ ईसा पूर्व में"),
    ),
)
"""लगभग."""

ERA_FIRST = Rule(
    "era before its year",
    later(r"(?<![A-Za-z.])(?:AD|A\.D\.) ?([0-9]{2,4})(?![0-9A-Za-z.,:/-])"),
    lambda match: Year(int(match[1]), "ईस्वी"),
    (("AD 1526 में", "पंद्रह सौ छब्बीस ईस्वी में"),),
)
"""ईस्वी, said behind the year."""

_YEAR = r"1[0-9]{3}|20[0-9]{2}"
_SAMVAT = later(
    rf"{WORD_START}(?P<vikram>वि\. ?)?(?:(?:सं|(?<=[. ])स)\.|संवत्?|सम्वत्?"
    rf"|सं(?= ?{_YEAR} ?\((?:ई|सन))) ?"
    rf"(?P<first>{_YEAR})(?:{DASH}(?P<last>{_YEAR}))?"
    rf"(?![0-9A-Za-z]|[.,:/-][0-9])(?P<behind> ?वि\.| विक्रमी{WORD_END})?"
)
_WHEN = later(rf" (?:में|तक|के (?:लगभग|आसपास|पूर्व|पहले|बाद)|से)(?![{WORD}])|[)\]]")
_OTHER_ERA = later(r" ?\((?:ई|सन)")
"""The same year by the other era: सं १६६० (ई सन १६२३)."""
_WORD_BEFORE = later(rf"(?:\A|[(\[,;:।'‘’\"“”—–-]|(?<![{WORD}])(?P<word>[{WORD}]+)) ?\Z")
_LUNAR = later(rf"{WORD_START}(?:शुक्ल|कृष्ण|सुदी|सुदि|वदी|वदि|बदी|पूर्णिमा|अमावस्या)[^।]{{0,16}}\Z")
"""A day of the moon before the year: वैशाख शुक्ल 5, सं. 2081."""
_DATED = POSTPOSITIONS - {"का", "की", "के"} | frozenset(
    str.split(
        "जन्म जन्मकाल रचना रचनाकाल काल मृत्यु निधन देहांत देहावसान शासनकाल प्रकाशन प्रकाशित स्थापना "
        "आविर्भाव कविताकाल लगभग और तथा ही भी तो थे था थी है हैं"
    )
)
"""Words behind which सं. is the era; behind a noun of what is numbered (पत्र, वाद) it is not."""


class Samvat(NamedTuple):
    """A year of the Vikram era, or from one to another."""

    first: int
    """The year, or the first."""
    last: int = 0
    """The last of several, or 0."""
    era: str = "संवत्"
    """What stands before the year."""
    behind: str = ""
    """विक्रमी, or ""."""

    def words(self) -> str:
        """संवत् सत्रह सौ बासठ; विक्रम संवत सोलह सौ अस्सी."""
        years = [numbers.year(year) for year in (self.first, self.last) if year]
        return " ".join(part for part in (self.era, " से ".join(years), self.behind) if part)


def _samvat(match: re.Match[str]) -> Samvat | None:
    """With वि. on either side, or where it says when something was; else it is संख्या."""
    first, last = int(match["first"]), int(match["last"] or "0")
    if match["vikram"]:
        return Samvat(first, last, "विक्रम संवत")
    if match["behind"]:
        return Samvat(first, last, behind="विक्रमी")
    if after(match, _OTHER_ERA) or before(match, _LUNAR):
        return Samvat(first, last)
    if "." not in match[0]:
        return None  # संवत् without वि., whose year is read as any other
    named = before(match, _WORD_BEFORE)
    dated = named and (named["word"] or "में") in _DATED and after(match, _WHEN)
    bracketed = match.string[match.end() : match.end() + 1] in {")", "]"}
    return Samvat(first, last) if dated and (last or not bracketed) else None


SAMVAT = (
    Rule(
        "year of the Vikram era",
        _SAMVAT,
        _samvat,
        (
            ("सूर का जन्म सं. 1540 में हुआ", "सूर का जन्म संवत् पंद्रह सौ चालीस में हुआ"),
            ("संवत् 1946 वि० (1889 ई०)", "संवत् उन्नीस सौ छियालीस विक्रमी, अठारह सौ नवासी ईस्वी"),
            ("सं० 1680 वि० को", "संवत् सोलह सौ अस्सी विक्रमी को"),
            ("शासनकाल सं० 1695-1735) था", "शासनकाल संवत् सोलह सौ पचानवे से सत्रह सौ पैंतीस, था"),
            ("मृत्यु: सं १६६० (ई सन १६२३) में", "मृत्यु, संवत् सोलह सौ साठ, ईस्वी सन सोलह सौ तेईस, में"),
            ("वैशाख शुक्ल 5, सं. 2081 को", "वैशाख शुक्ल पाँच, संवत् दो हज़ार इक्यासी को"),
            ("वि०सं० 1589 था", "विक्रम संवत पंद्रह सौ नवासी था"),
        ),
    ),
)
"""Rules of the class era."""
