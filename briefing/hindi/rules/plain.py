"""Plain numbers: fractions, scores, ratios, ranges, and every digit that is left."""

from __future__ import annotations

import re
import unicodedata

from briefing.hindi import numbers, tables
from briefing.hindi.rules.measure import halves_before
from briefing.hindi.rules.quantity import QUANTITY, VULGAR, number, read
from briefing.hindi.rules.rule import DASH, NUMBER, START, Cue, Rule, next_word, next_words

_SCORE_WORDS = tables.words("context", "score")
_HUGE = re.compile(r"(?<![0-9.])[0-9]{20,}(?:\.[0-9]+)?")
_CHAIN = re.compile(rf"{START}[0-9]+(?:[-–][0-9]+){{2,12}}(?![0-9])")
_PAIR = re.compile(rf"{START}([0-9]{{1,3}}){DASH}([0-9]{{1,3}})(?![0-9]|[.,:][0-9])")
_RATIO = re.compile(rf"{START}([0-9]+) ?: ?([0-9]+(?: ?: ?[0-9]+)?)(?![0-9:])")
_FRACTION = re.compile(rf"{START}(?:([0-9]{{1,3}}) )?([0-9]{{1,4}})/([0-9]{{1,4}})(?![0-9/])")
_MIXED = re.compile(rf"{START}(?:[0-9]+ ?)?[{VULGAR}]")
_POWER = re.compile(rf"{START}([0-9]+)(?:\^([0-9]+)|([⁰¹²³⁴-⁹]+))")
_VERSION = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+){2,10}(?![0-9])")
_RANGE = re.compile(rf"{START}{QUANTITY}(?![0-9])")
_NEGATIVE = re.compile(rf"(?<![0-9A-Za-z])-(?={NUMBER})")
_POINT_FIRST = re.compile(r"(?<![0-9.])\.([0-9]+)")
_REST = re.compile(NUMBER)
_OTHER_NUMERALS = re.compile(r"[²³¹⁰-⁹\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _score(match: re.Match[str]) -> str | None:
    if not _SCORE_WORDS.intersection(next_words(match.string, match.end(), 3)):
        return None
    return f"{numbers.number(match[1])} {numbers.number(match[2])}"


def _chain(match: re.Match[str]) -> str:
    return " ".join(numbers.number(figure) for figure in re.split("[-–]", match[0]))


def _ratio(match: re.Match[str]) -> str:
    figures = re.split(" ?: ?", match[0])
    spoken = [numbers.number(figure) for figure in figures]
    words = next_words(match.string, match.end(), 2)
    if len(figures) > 2 or (words and (words[0] in {"से", "के", "की"})):
        return " ".join(spoken)
    return " अनुपात ".join(spoken)


def _fraction(match: re.Match[str]) -> str | None:
    whole, top, bottom = match.groups()
    if whole and (top, bottom) == ("1", "2"):
        return numbers.halves(int(whole))
    if whole and (top, bottom) in {("1", "4"), ("3", "4")}:
        return number(whole + ("¼" if top == "1" else "¾"))
    part = numbers.fraction(int(top), int(bottom))
    if part == "आधा" and next_word(match) in {"घंटे", "हिस्से", "दिन"}:
        part = "आधे"
    return f"{numbers.cardinal(int(whole))} सही {part}" if whole else part


def _power(match: re.Match[str]) -> str:
    exponent = int(match[2] or match[3].translate(_SUPERSCRIPTS))
    base = numbers.number(match[1])
    if exponent in {2, 3}:
        return f"{base} का {'वर्ग' if exponent == 2 else 'घन'}"
    return f"{base} की घात {numbers.cardinal(exponent)}"


def _version(match: re.Match[str]) -> str:
    return " पॉइंट ".join(numbers.number(figure) for figure in match[0].split("."))


def _range(match: re.Match[str]) -> str:
    return read(match[0], halves_before(next_word(match)))


def _other_numeral(match: re.Match[str]) -> str | None:
    value = unicodedata.numeric(match[0], None)
    if value is None:
        return None
    if value == int(value):
        return numbers.cardinal(int(value))
    bottom = next(
        n for n in (2, 3, 4, 5, 6, 7, 8, 9, 10) if abs(value * n - round(value * n)) < 1e-6
    )
    return numbers.fraction(round(value * bottom), bottom)


RULES = (
    Rule(
        "very long number",
        _HUGE,
        lambda match: numbers.number(match[0]),
        (
            (
                "123456789012345678901",
                "एक दो तीन चार पाँच छह सात आठ नौ शून्य एक दो तीन चार पाँच छह सात आठ नौ शून्य एक",
            ),
        ),
    ),
    Rule("version", _VERSION, _version, (("वर्ज़न 2.0.1", "वर्ज़न दो पॉइंट शून्य पॉइंट एक"),)),
    Rule("power", _POWER, _power, (("10²", "दस का वर्ग"), ("10^6", "दस की घात छह"))),
    Rule(
        "whole and fraction",
        _MIXED,
        lambda match: number(match[0].replace(" ", "")),
        (
            ("½ कप", "आधा कप"),
            ("1½ घंटे", "डेढ़ घंटे"),
            ("3 ½ घंटे", "साढ़े तीन घंटे"),
            ("2¾ लाख", "पौने तीन लाख"),
        ),
        Cue.SIGN,
    ),
    Rule(
        "fraction",
        _FRACTION,
        _fraction,
        (("2/3 बहुमत", "दो तिहाई बहुमत"), ("3/5", "तीन बटा पाँच"), ("1 1/2 घंटे", "डेढ़ घंटे")),
    ),
    Rule(
        "score",
        _PAIR,
        _score,
        (("3-1 से हराया", "तीन एक से हराया"), ("2-3 से हार गई", "दो तीन से हार गई")),
    ),
    Rule("chain of numbers", _CHAIN, _chain, (("4-3-3 की रणनीति", "चार तीन तीन की रणनीति"),)),
    Rule(
        "ratio",
        _RATIO,
        _ratio,
        (("3:1", "तीन अनुपात एक"), ("4:1 के बहुमत से", "चार एक के बहुमत से")),
    ),
    Rule(
        "point first",
        _POINT_FIRST,
        lambda match: f"दशमलव {numbers.digits(match[1])}",
        ((".5", "दशमलव पाँच"),),
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
            ("१२३", "एक सौ तेईस"),
            ("2022में", "दो हज़ार बाईस में"),
        ),
    ),
    Rule("negative", _NEGATIVE, lambda _: "माइनस ", (("(-7)", "माइनस सात"),)),
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
)
