"""Plain numbers: fractions, powers, versions, ranges, and every digit that is left."""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.measure import halves_before
from briefing.hindi.normalize.classes.quantity import (
    QUANTITY,
    SUPERSCRIPTS,
    VULGAR,
    number,
    other_numeral,
    power,
    read,
)
from briefing.hindi.normalize.patterns import (
    COMPARED,
    DASH,
    NUMBER,
    START,
    choice,
    compare,
    next_word,
)
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass

_FEMININE, _OBLIQUE = cues("feminine"), cues("oblique")
_CODES = readings("codes")
_CODE = re.compile(
    rf"(?<![0-9A-Za-z{WORD}.,])(?<![0-9A-Za-z]-)(?:{choice(_CODES)})(?![0-9A-Za-z{WORD}])"
)
_LETTER_NAME = f"(?:{choice(name for name in readings('letters').values())}|ज़ी|एफ)"
_VARIANT = re.compile(
    rf"{WORD_START}(?<![A-Za-z0-9.])([A-Z]{{1,4}}|{_LETTER_NAME}{{1,5}})((?:\.[0-9]{{1,4}}){{1,5}})"
    rf"(?![0-9A-Za-z]|\.[A-Za-z0-9])"
)
_LETTER_FIGURE = re.compile(rf"{WORD_START}({_LETTER_NAME})([1-9]|1[0-9]|20)(?![0-9.,:/A-Za-z-])")
_THOUSANDS = re.compile(
    rf"(?<![$€£¥₹]){START}([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)([KM])\+?(?![0-9A-Za-z&-])"
)
_ENGLISH_SCALE = re.compile(
    rf"{START}(?=[0-9.,]+(?:{DASH}[0-9.,]+)? ?[A-Za-z])"
    rf"(?P<amount>{QUANTITY})(?<=[A-Za-z.])(?<![0-9]\.)"
)
_TIMES = re.compile(rf"{START}({NUMBER})(?: ?[xX×*] ?(?=({NUMBER}))|[xX×](?![0-9A-Za-z]))")
_MINUS = re.compile(rf"{START}({NUMBER}) ?[-–] ?(?={NUMBER} ?=)")
_FRACTION = re.compile(rf"{START}(?:([0-9]{{1,3}}) )?([0-9]{{1,4}})/([0-9]{{1,4}})(?![0-9/])")
_WHOLE_AND_PART = re.compile(rf"{START}([0-9]+) ?([⅐-⅞])")
_MIXED = re.compile(rf"{START}(?:[0-9]+ ?)?[{VULGAR}]")
_POWER = re.compile(rf"{START}([0-9]+)(?:(?:\^|\*\*)(-?[0-9]+)|(⁻?[⁰¹²³⁴-⁹]+))")
_LIKE_A_YEAR = re.compile("1[5-9][0-9]{2}|20[0-4][0-9]")
_VERSION = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+){2,10}(?![0-9])")
_RANGE = re.compile(rf"{COMPARED}{START}(?P<amount>{QUANTITY})(?![0-9])")
_POINT_FIRST = re.compile(r"(?<![0-9.])\.([0-9]+)")
_BROKEN = re.compile(
    rf"(?<![0-9,] )(?<![0-9,]){START}[0-9]{{1,2}}, (?:[0-9]{{2}},[0-9]{{3}}(?![0-9]|,)"
    rf"|[0-9]{{3}}(?= (?:लोग|मौतें|मामले|मरीज|मरीज़|वोट|मत|रुपये|रुपए|करोड़|पद|सीटें|छात्र)(?![{WORD}])))"
)
_REST = re.compile(NUMBER)
_OTHER_NUMERALS = re.compile(rf"[^\W0-9A-Za-z_{WORD}]")


def _mixed(match: re.Match[str]) -> str:
    spoken = number(match[0].replace(" ", ""))
    return _agreeing(spoken, next_word(match)) if spoken == "आधा" else spoken


def _agreeing(half: str, noun: str) -> str:
    """आधा with the ending that `noun` asks for."""
    return half[:-1] + ("ी" if noun in _FEMININE else "े" if noun in _OBLIQUE else "ा")


def _fraction(match: re.Match[str]) -> str | None:
    whole, top, bottom = match.groups()
    if whole and (top, bottom) == ("1", "2"):
        return numbers.halves(int(whole))
    if whole and (top, bottom) in {("1", "4"), ("3", "4")}:
        return number(whole + ("¼" if top == "1" else "¾"))
    part = numbers.fraction(int(top), int(bottom))
    if part == "आधा":
        part = _agreeing(part, next_word(match))
    return f"{numbers.cardinal(int(whole))} सही {part}" if whole else part


def _power(match: re.Match[str]) -> str | None:
    """A power; but 1857² is a year with the mark of a footnote, which is left to others."""
    if match[3] and _LIKE_A_YEAR.fullmatch(match[1]):
        return None
    exponent = int((match[2] or match[3].translate(SUPERSCRIPTS))[:18])
    return power(numbers.number(match[1]), exponent)


def _version(match: re.Match[str]) -> str:
    return " पॉइंट ".join(numbers.number(figure) for figure in match[0].split("."))


def _variant(match: re.Match[str]) -> str:
    """The name of a virus or a program: its letters, and English figures behind each point."""
    head = letter_names.spelt(match[1]) if match[1].isascii() else match[1]
    figures = [_english(part) for part in match[2].split(".") if part]
    return " ".join([head, *(f"पॉइंट {figure}" for figure in figures)])


def _english(figures: str) -> str:
    if len(figures) < 3:
        return english_numbers.cardinal(int(figures))
    return " ".join(english_numbers.cardinal(int(figure)) for figure in figures)


def _range(match: re.Match[str]) -> str:
    noun = next_word(match)
    if match["amount"] == "0.5" and halves_before(noun):
        return _agreeing("आधा", noun)
    return compare(match, read(match["amount"], halves_before(noun)))


def _other_numeral(match: re.Match[str]) -> str | None:
    """Circled, Roman and superscript numerals and written fractions, by their Unicode value."""
    if unicodedata.category(match[0])[0] != "N":
        return None
    return other_numeral(match[0])


CODE = SemioticClass(
    "code",
    "Figures with a name of their own: 5जी, 24x7, 50MP.",
    (
        Rule(
            "variant with points",
            _VARIANT,
            _variant,
            (
                ("JN.1 और जेएन.1", "जे एन पॉइंट वन और जेएन पॉइंट वन"),
                ("बी.1.617.2 भी", "बी पॉइंट वन पॉइंट सिक्स वन सेवन पॉइंट टू भी"),
            ),
            hint=".",
        ),
        Rule(
            "letter and figure in Hindi",
            _LETTER_FIGURE,
            lambda match: f"{match[1]} {english_numbers.cardinal(int(match[2]))}",
            (("जी5 देखा", "जी फ़ाइव देखा"), ("ए4 काग़ज़", "ए फ़ोर काग़ज़")),
        ),
        Rule(
            "megapixels",
            re.compile(
                rf"{START}([0-9]{{1,3}})(?:MP(?![A-Za-z])| MP(?= (?:कैम|सेंसर|का (?:कैम|सेंसर|फ्रंट|मेन))))"
            ),
            lambda match: f"{numbers.number(match[1])} मेगापिक्सल",
            (("50MP कैमरा", "पचास मेगापिक्सल कैमरा"),),
            Cue.LATIN,
            hint="P",
        ),
        Rule(
            "figures with a name of their own",
            _CODE,
            lambda match: _CODES[match[0]],
            (("5जी सेवा", "फ़ाइव जी सेवा"), ("24x7 मदद", "चौबीस घंटे सातों दिन मदद")),
        ),
    ),
    (
        ("15जी", "पंद्रह जी"),
        ("24x70 मीटर", "चौबीस गुणा सत्तर मीटर"),
        ("50 MP आए", "पचास एम पी आए"),
    ),
)

SUM = SemioticClass(
    "sum",
    "Arithmetic: times, minus, powers.",
    (
        Rule(
            "minus in a sum",
            _MINUS,
            lambda match: f"{numbers.number(match[1])} माइनस ",
            (("10 - 4 = 6", "दस माइनस चार बराबर छह"),),
            Cue.SIGN,
            hint="=",
        ),
        Rule(
            "times",
            _TIMES,
            lambda match: f"{read(match[1])} {'गुणा' if match[2] else 'गुना'}" + " " * bool(match[2]),
            (("4×100 मीटर", "चार गुणा एक सौ मीटर"), ("10x तेज़", "दस गुना तेज़")),
            Cue.LATIN | Cue.SIGN,
            hint="xX×*",
        ),
        Rule(
            "power",
            _POWER,
            _power,
            (("10²", "दस का वर्ग"), ("10^6", "दस की घात छह"), ("10**6 है", "दस की घात छह है")),
            hint="^*⁰¹²³⁴⁵⁶⁷⁸⁹⁻",
        ),
    ),
    (
        ("10 x", "दस एक्स"),
        ("1857² में", "अठारह सौ सत्तावन में"),
        ("5-4 से", "पाँच चार से"),
    ),
)

SCALE = SemioticClass(
    "scale",
    "Scales in Latin letters: 10K.",
    (
        Rule(
            "amount with an English scale word",
            _ENGLISH_SCALE,
            lambda match: read(match["amount"]),
            (("5Cr में", "पाँच करोड़ में"), ("10-15 lakh", "दस से पंद्रह लाख")),
            Cue.LATIN,
        ),
        Rule(
            "thousands and millions in short",
            _THOUSANDS,
            lambda match: read(f"{match[1]} {'हज़ार' if match[2] == 'K' else 'मिलियन'}"),
            (("10K लोग", "दस हज़ार लोग"),),
            Cue.LATIN,
            hint="KM",
        ),
    ),
    (
        ("MK 5", "एम के पाँच"),
        ("K2 चोटी", "के टू चोटी"),
    ),
)

FRACTION = SemioticClass(
    "fraction",
    "Fractions, written out and as one sign.",
    (
        Rule(
            "whole and other fraction",
            _WHOLE_AND_PART,
            lambda match: f"{numbers.number(match[1])} सही {other_numeral(match[2])}",
            (("5⅜", "पाँच सही तीन बटा आठ"),),
            Cue.SIGN,
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
        ),
        Rule(
            "fraction",
            _FRACTION,
            _fraction,
            (("2/3 बहुमत", "दो तिहाई बहुमत"), ("3/5", "तीन बटा पाँच"), ("1 1/2 घंटे", "डेढ़ घंटे")),
            hint="/",
        ),
    ),
    (
        ("15/08/1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
        ("धारा 302/34", "धारा तीन सौ दो बटा चौंतीस"),
    ),
)

PLAIN_NUMBER = SemioticClass(
    "number",
    "Plain numbers: versions, ranges, and every digit that is left.",
    (
        Rule(
            "number broken by a blank",
            _BROKEN,
            lambda match: numbers.number(match[0].replace(" ", "")),
            (
                ("4, 12,500 लोग", "चार लाख बारह हज़ार पाँच सौ लोग"),
                ("7, 315 मौतें", "सात हज़ार तीन सौ पंद्रह मौतें"),
            ),
            hint=",",
        ),
        Rule(
            "version", _VERSION, _version, (("वर्ज़न 2.0.1", "वर्ज़न दो पॉइंट शून्य पॉइंट एक"),), hint="."
        ),
        Rule(
            "point first",
            _POINT_FIRST,
            lambda match: f"दशमलव {numbers.digits(match[1])}",
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
            "any other number",
            _REST,
            lambda match: numbers.number(match[0]),
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
