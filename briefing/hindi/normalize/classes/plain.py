"""Plain numbers: fractions, ranges, and every digit that is left."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.grammar import CONJUNCTIONS
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.alternatives import ALTERNATIVES
from briefing.hindi.normalize.classes.equations import is_equation
from briefing.hindi.normalize.classes.grouping import GROUPED
from briefing.hindi.normalize.classes.numerals import (
    Digits,
    Fraction,
    Number,
    Numbers,
    OfAYear,
    of_numeral,
)
from briefing.hindi.normalize.classes.quantity import (
    ALL_HALVES,
    QUANTITY,
    SCALE,
    VULGAR,
)
from briefing.hindi.normalize.classes.series import NUMBER_SERIES
from briefing.hindi.normalize.classes.strokes import in_the_number_of_a_file
from briefing.hindi.normalize.classes.units import halves_before
from briefing.hindi.normalize.patterns import (
    COMPARED,
    END,
    FIGURE,
    NUMBER,
    POSTPOSITIONS,
    SIGNED,
    START,
    after,
    before,
    compare,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass
from briefing.io.later import later

_SHARES_SCALE = later(rf" (?:से|या) {NUMBER} ?{SCALE}")
_NUMBERED = cues("numbered-part") | {"आयु", "उम्र", "पेज", "पृष्ठ", "कक्षा", "धारा", "संख्या"}
_NOT_COUNTED = (
    POSTPOSITIONS
    | CONJUNCTIONS
    | {"बजे", "डिग्री", "प्रतिशत", "फीसदी", "फ़ीसदी", "है", "हैं", "रहा", "रही"}
)
_FEMININE, _OBLIQUE = cues("feminine"), cues("oblique")
_FRACTION = later(
    rf"{START}(?:([0-9]{{1,3}})(?: |(?<=[-–:] [0-9])\. ))?([0-9]{{1,4}})"
    r"(?:/| ?/ ?(?=[0-9]{1,2}(?![0-9])|(?:19|20)[0-9]{2}(?![0-9])))"
    r"([0-9]{1,4})(?![0-9/]|\.[0-9])"
)
_LIKE_A_YEAR = later("(?:19|20)[0-9]{2}")
_WHOLE_AND_PART = later(rf"{START}([0-9]{{1,15}}) ?([⅐-⅞])")
_MIXED = later(rf"{START}(?:[0-9]{{1,15}} ?)?[{VULGAR}]")
_VERSION = later(r"(?<![0-9.])[0-9]+(?:\.[0-9]+){2,10}(?![0-9])")
_RANGE = later(rf"{COMPARED}{START}(?P<amount>{QUANTITY})(?![0-9]|(?:st|nd|rd|th)(?![A-Za-z]))")
_BEHIND_A_STOP = later(rf"(?<=[{WORD}])\.-?(?P<number>[0-9]{{3,5}})(?![0-9A-Za-z/:-]|[.,][0-9])")
"""Of a variety, a form or a motor: के.8027, सी.306."""
_POINT_FIRST = later(r"(?<![0-9.])\.([0-9]+)")
_PADDED = later(rf"(?:(?<=ार )|(?<=लाख )|(?<=करोड़ ))0{{1,2}}(?P<amount>[1-9][0-9]?){END}")
_BEFORE_PADDED = frozenset(("हजार", "हज़ार", "लाख", "करोड़"))
_REST = later(NUMBER)
_OTHER_NUMERALS = later(rf"[^\W0-9A-Za-z_{WORD}]")


_SIGNED = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4)}


def _mixed(match: re.Match[str]) -> Fraction:
    whole, sign = int(match[0][:-1] or "0"), match[0][-1]
    return Fraction(whole, *_SIGNED[sign], _ending(next_word(match)))


def _ending(noun: str) -> str:
    """The ending of आधा that `noun` asks for."""
    return "ी" if noun in _FEMININE else "े" if noun in _OBLIQUE else "ा"


_NUMBER_BEFORE = later(r"(?:नं\.?|नंबर|नम्बर|क्रमांक|क्र\.|संख्या|सं\.|No\.?) ?[:–-]? ?\Z")
_EITHER_BEFORE = later(rf"{WORD_START}(?:प्लेटफ(?:ॉ|ा)र्म|राउंड|बर्थ|पाली)(?: (?:नं\.?|नंबर|संख्या))? ?\Z")
"""What is numbered, before two of them and no plot: प्लेटफ़ॉर्म 3/4."""


def _numbered(match: re.Match[str]) -> Numbers | None:
    """Two numbers that are names: राउंड 2/3, 2/4 लेन, मकान नं. 3/4; no part of one."""
    if match[1]:
        return None
    if before(match, _EITHER_BEFORE) or next_word(match) == "लेन":
        return Numbers((match[2], match[3]), ", ")
    return Numbers((match[2], match[3]), " बटा ") if before(match, _NUMBER_BEFORE) else None


def _fraction(match: re.Match[str]) -> Fraction | OfAYear | Numbers | None:
    spaced = " " in match[0][len(match[1] or "") + 1 :]
    dates = _LIKE_A_YEAR.fullmatch(match[3]) or next_word(match) in readings("months")
    years = _LIKE_A_YEAR.fullmatch(match[2]) and dates
    if spaced and (years or in_the_number_of_a_file(match)):
        return None
    whole, top, bottom = (int(figures or "0") for figures in match.groups())
    if 0 < top < bottom < 5 and (named := _numbered(match)):
        return named
    if not whole and 1900 <= bottom < 2000 and top < bottom:
        return OfAYear(top, bottom)
    return Fraction(whole, top, bottom, _ending(next_word(match)))


_SPACED_DASH = later(r"[0-9] [-–] [0-9.]+\Z")
_TERM_BEHIND = later(r"[abcknpqrxyz](?![A-Za-z])(?:[2-9²³]|(?![0-9]))|[abcxyz]{2}(?![A-Za-z])")


_COMPARED_FRACTION = later(
    r"(?<![^\s(0-9A-Za-z])(?P<compared>[<>≤≥]) ?"
    r"(?P<top>[0-9]{1,3})/(?P<bottom>[0-9]{1,3})(?![0-9/.])"
)


class ComparedFraction(NamedTuple):
    """A fraction that a number before it is more or less than."""

    fraction: Fraction
    """The fraction."""
    compared: str
    """The sign: "<", ">", "≤" or "≥"."""

    def words(self) -> str:
        """दो तिहाई से अधिक."""
        return f" {compare(self.compared, self.fraction.words())}"


def _compared_fraction(match: re.Match[str]) -> ComparedFraction:
    fraction = Fraction(0, int(match["top"]), int(match["bottom"]))
    return ComparedFraction(fraction, match["compared"])


def _is_difference(match: re.Match[str]) -> bool:
    """Whether a dash with blanks is the minus before a term: 7x + 2 – 6x2 = 0."""
    spaced = _SPACED_DASH.search(match["amount"])
    return bool(spaced and after(match, _TERM_BEHIND)) and is_equation(match)


def _range(match: re.Match[str]) -> Number | Numbers | Fraction | None:
    if _is_difference(match):
        return None
    noun = next_word(match)
    if "-" in match["amount"] and in_the_number_of_a_file(match):
        return Numbers(tuple(re.split(" ?- ?", match["amount"].strip("-"))))
    if match["amount"] == "0.5" and halves_before(noun):
        return Fraction(0, 1, 2, _ending(noun))
    named = last_words(match.string, match.start(), 1)
    counted = bool(noun) and noun not in _NOT_COUNTED and _NUMBERED.isdisjoint(named)
    halves = ALL_HALVES if _SHARES_SCALE.match(match.string, match.end()) else halves_before(noun)
    return Number(match["amount"], halves, counted, match["compared"] or "")


def _other_numeral(match: re.Match[str]) -> Number | Fraction | None:
    """Circled, Roman and superscript numerals and written fractions, by their Unicode value."""
    return of_numeral(match[0]) if unicodedata.category(match[0])[0] == "N" else None


FRACTION = SemioticClass(
    "fraction",
    "Fractions, written out and as one sign.",
    (
        *ALTERNATIVES,
        Rule(
            "whole and other fraction",
            _WHOLE_AND_PART,
            lambda match: of_numeral(match[2], int(match[1])),
            (("5⅜", "पाँच सही तीन बटा आठ"),),
            Cue.SIGN,
            begins=FIGURE,
        ),
        Rule(
            "whole and fraction",
            _MIXED,
            _mixed,
            (
                ("½ कप", "आधा कप"),
                ("1½ घंटे", "डेढ़ घंटे"),
                ("3 ½ घंटे", "साढ़े तीन घंटे"),
                ("2¾ लाख", "पौने तीन लाख"),
            ),
            Cue.SIGN,
            hint="½¼¾",
            begins=SIGNED,
        ),
        Rule(
            "fraction that something is compared with",
            _COMPARED_FRACTION,
            _compared_fraction,
            (("3/4 > 2/3 है", "तीन चौथाई दो तिहाई से अधिक है"),),
            Cue.SIGN,
            hint="<>≤≥",
            figures=2,
        ),
        Rule(
            "fraction",
            _FRACTION,
            _fraction,
            (
                ("2/3 बहुमत", "दो तिहाई बहुमत"),
                ("3/5", "तीन बटा पाँच"),
                ("1 / 5 भाग", "एक बटा पाँच भाग"),
                ("अधिनियम 55 /2002 में", "अधिनियम पचपन बटा दो हज़ार दो में"),
                ("वाद 42/1998 में", "वाद बयालीस बटा उन्नीस सौ अट्ठानवे में"),
                ("वाद 123 / 2019 में", "वाद एक सौ तेईस बटा दो हज़ार उन्नीस में"),
                ("1 1/2 घंटे", "डेढ़ घंटे"),
                ("मैदा – 1. 1/2 कप", "मैदा, डेढ़ कप"),
            ),
            hint="/",
            figures=2,
            begins=FIGURE,
        ),
    ),
    (
        ("15/08/1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
        ("धारा 302/34", "धारा तीन सौ दो बटा चौंतीस"),
        ("2018 / 2019 में", "दो हज़ार अठारह या दो हज़ार उन्नीस में"),
    ),
)

PLAIN_NUMBER = SemioticClass(
    "number",
    "Plain numbers: versions, ranges, and every digit that is left.",
    (
        *NUMBER_SERIES,
        *GROUPED,
        Rule(
            "number filled up with zeros",
            _PADDED,
            lambda match: Number(match["amount"]),
            (("39 हजार 073 मरीज", "उनतालीस हजार तिहत्तर मरीज"),),
            words=_BEFORE_PADDED,
        ),
        Rule(
            "version",
            _VERSION,
            lambda match: Numbers(tuple(match[0].split(".")), " पॉइंट "),
            (("वर्ज़न 2.0.1", "वर्ज़न दो पॉइंट शून्य पॉइंट एक"),),
            hint=".",
            figures=3,
            begins=FIGURE,
        ),
        Rule(
            "number behind the stop of a letter",
            _BEHIND_A_STOP,
            lambda match: Number(match["number"]),
            (("के.8027 किस्म", "के आठ हज़ार सत्ताईस किस्म"),),
            hint=".",
            figures=3,
        ),
        Rule(
            "point first",
            _POINT_FIRST,
            lambda match: Digits(match[1], "दशमलव "),
            ((".5", "दशमलव पाँच"),),
            hint=".",
        ),
        Rule(
            "number or range",
            _RANGE,
            _range,
            (
                ("12,34,567", "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ"),
                ("1,234,567", "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ"),
                ("10-15 लोग", "दस से पंद्रह लोग"),
                ("2-3 लोग", "दो तीन लोग"),
                ("2.5 से 3 लाख लोग", "ढाई से तीन लाख लोग"),
                ("1.5 लाख", "डेढ़ लाख"),
                ("2.5 करोड़", "ढाई करोड़"),
                ("3.5 घंटे", "साढ़े तीन घंटे"),
                ("3.14", "तीन दशमलव एक चार"),
                ("5-5 लाख", "पाँच पाँच लाख"),
                ("१२३ लोग", "एक सौ तेईस लोग"),
                ("2022में", "दो हज़ार बाईस में"),
                (">400", "चार सौ से अधिक"),
                ("~500 लोग", "लगभग पाँच सौ लोग"),
            ),
            begins=SIGNED,
        ),
        Rule(
            "any other number",
            _REST,
            lambda match: Number(match[0]),
            (("1,2,3", "एक, दो, तीन"),),
        ),
        Rule(
            "any other numeral",
            _OTHER_NUMERALS,
            _other_numeral,
            (("Ⅷ", "आठ"), ("⅔", "दो तिहाई"), ("①", "एक")),
            Cue.SIGN,
        ),
    ),
    (
        ("एक सौ", "एक सौ"),
        ("IV", "चार"),
        ("H2O", "एच टू ओ"),
    ),
)
