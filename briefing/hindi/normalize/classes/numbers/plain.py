"""Plain numbers: ranges, versions, and every digit that is left."""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.grammar import CONJUNCTIONS
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.measures.units import halves_before
from briefing.hindi.normalize.classes.names.files import in_the_number_of_a_file
from briefing.hindi.normalize.classes.numbers.fractions import ending
from briefing.hindi.normalize.classes.numbers.grouping import GROUPED
from briefing.hindi.normalize.classes.numbers.numerals import (
    Digits,
    Fraction,
    Number,
    Numbers,
    of_numeral,
)
from briefing.hindi.normalize.classes.numbers.quantity import ALL_HALVES, QUANTITY, SCALE
from briefing.hindi.normalize.classes.numbers.series import NUMBER_SERIES
from briefing.hindi.normalize.patterns import (
    COMPARED,
    END,
    NUMBER,
    POSTPOSITIONS,
    START,
    after,
    before,
    cued,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_SHARES_SCALE = later(rf" (?:से|या) {NUMBER} ?{SCALE}")
_NUMBERED = cues("numbered-part") | {"आयु", "उम्र", "पेज", "पृष्ठ", "कक्षा", "धारा", "संख्या"}
_NOT_COUNTED = (
    POSTPOSITIONS
    | CONJUNCTIONS
    | {"बजे", "डिग्री", "प्रतिशत", "फीसदी", "फ़ीसदी", "है", "हैं", "रहा", "रही"}
)
_VERSION = later(r"(?<![0-9.])[0-9]+(?:\.[0-9]+){2,10}(?![0-9])")
_RANGE = later(rf"{COMPARED}{START}(?P<amount>{QUANTITY})(?![0-9]|(?:st|nd|rd|th)(?![A-Za-z]))")
_BEHIND_A_STOP = later(rf"(?<=[{WORD}])\.-?(?P<number>[0-9]{{1,5}})(?![0-9A-Za-z/:-]|[.,][0-9])")
"""Of a variety, a form, a part: के.8027, सी.306, भाग.5; no decimal is glued to a word."""
_POINT_FIRST = later(r"(?<![0-9.])\.([0-9]+)")
_OF_A_QUESTION = later(rf"{WORD_START}(?:प्रश्न|{cued('numbered-part')}) \Z")
_PADDED = later(
    rf"(?:(?<=हजार )|(?<=हज़ार )|(?<=लाख )|(?<=करोड़ ))0{{1,2}}(?P<amount>[1-9][0-9]?){END}"
)
_REST = later(NUMBER)
_OTHER_NUMERALS = later(rf"[^\W0-9A-Za-z_{WORD}]")

_SPACED_DASH = later(r"[0-9] [-–] [0-9.]+\Z")
_TERM_BEHIND = later(r"[abcknpqrxyz](?![A-Za-z])(?:[2-9²³]|(?![0-9]))|[abcxyz]{2}(?![A-Za-z])")


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
        return Fraction(0, 1, 2, ending(noun))
    named = last_words(match.string, match.start(), 1)
    counted = bool(noun) and noun not in _NOT_COUNTED and _NUMBERED.isdisjoint(named)
    halves = ALL_HALVES if after(match, _SHARES_SCALE) else halves_before(noun)
    return Number(match["amount"], halves, counted, match["compared"] or "")


def _point_first(match: re.Match[str]) -> Digits | Number:
    """A decimal; a number where the point was typed before that of a question."""
    if before(match, _OF_A_QUESTION):
        return Number(match[1])
    return Digits(match[1], "दशमलव ")


def _other_numeral(match: re.Match[str]) -> Number | Fraction | None:
    """Circled, Roman and superscript numerals and written fractions, by their Unicode value."""
    return of_numeral(match[0]) if unicodedata.category(match[0])[0] == "N" else None


PLAIN_NUMBER = SemioticClass(
    "number",
    "Plain numbers: versions, ranges, and every digit that is left.",
    (
        *NUMBER_SERIES,
        *GROUPED,
        Rule(
            "number padded with zeros",
            _PADDED,
            lambda match: Number(match["amount"]),
            (("39 हजार 073 मरीज", "उनतालीस हजार तिहत्तर मरीज"),),
        ),
        Rule(
            "version",
            _VERSION,
            lambda match: Numbers(tuple(match[0].split(".")), " पॉइंट "),
            (("वर्ज़न 2.0.1", "वर्ज़न दो पॉइंट शून्य पॉइंट एक"),),
        ),
        Rule(
            "number after the stop of a letter",
            _BEHIND_A_STOP,
            lambda match: Number(match["number"]),
            (("के.8027 किस्म", "के आठ हज़ार सत्ताईस किस्म"), ("भाग.5 में", "भाग पाँच में")),
        ),
        Rule(
            "decimal that begins with its point",
            _POINT_FIRST,
            _point_first,
            ((".5", "दशमलव पाँच"), ("प्रश्न .1 भरें", "प्रश्न एक भरें")),
        ),
        Rule(
            "number or range",
            _RANGE,
            _range,
            (
                ("12,34,567", "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ"),
                ("1,234,567", "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ"),
                ("10-15 लोग", "दस से पंद्रह लोग"),
                ("डीएपी 35-50 किलो", "डीएपी पैंतीस से पचास किलो"),
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
        ),
        Rule(
            "any other number", _REST, lambda match: Number(match[0]), (("1,2,3", "एक, दो, तीन"),)
        ),
        Rule(
            "any other numeral",
            _OTHER_NUMERALS,
            _other_numeral,
            (("Ⅷ", "आठ"), ("⅔", "दो तिहाई"), ("①", "एक")),
        ),
    ),
    (("एक सौ", "एक सौ"), ("IV", "चार"), ("H2O", "एच टू ओ")),
)
