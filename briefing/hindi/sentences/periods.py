"""The full stop: a sentence's end in some newspapers, otherwise डॉ., 3.5, कि.मी., ई.वी.एम.

In a text that uses dandas a full stop ends a sentence only after a verb. In one that does
not it ends a sentence after any word that is not an abbreviation. Abbreviations are known
by their shape (one akshara, a letter's name, dots inside) or from `data/stops.tsv`.
"""

from __future__ import annotations

import re

from briefing.devanagari import DIGITS, WORD, aksharas
from briefing.hindi.grammar import NEVER_FIRST, ONE_AKSHARA_WORDS, STARTERS, is_finite
from briefing.hindi.lexicon.tables import rows
from briefing.hindi.sentences.stops import Stop

_ABBREVIATIONS = frozenset(row[0] for row in rows("stops"))
_NUMBER = re.compile(rf"[0-9{DIGITS}]+")
_ENUMERATOR = re.compile(rf"(?:[0-9{DIGITS}]{{1,3}}|[ivxIVX]{{1,5}}|[A-Za-z])")
_ASCII = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


def full_stop_ends(stop: Stop) -> bool:
    """Whether a full stop ends the sentence."""
    word = stop.before.rpartition(".")[2]
    dotted = "." in stop.before
    if not word or (_within_a_token(stop) and not _glued_to_a_verb(stop, word)):
        return False
    if _NUMBER.fullmatch(word) or _ENUMERATOR.fullmatch(word):
        return _after_number(stop, word)
    if _ASCII.fullmatch(word):
        return _after_latin(stop, word, dotted)
    return _after_hindi(stop, word, dotted)


def _within_a_token(stop: Stop) -> bool:
    """3.5, example.com, U.S.A, १०.३०: no blank, and not Hindi after it."""
    following = stop.next_character
    return (following.isascii() and following.isalnum()) or bool(_NUMBER.match(following))


def _glued_to_a_verb(stop: Stop, word: str) -> bool:
    """था.Twitter, है.2022: a verb is no part of an address or a number."""
    return is_finite(word) and word == stop.before and not stop.next_character.islower()


def _after_number(stop: Stop, word: str) -> bool:
    """`1. पहला` at the start, or after a colon or comma, counts; `… 1947. उसने …` ends."""
    start = stop.start - len(word)
    if start <= stop.first or _ASCII.fullmatch(word):
        return False
    led_by = stop.text[max(stop.first, start - 2) : start].strip()[-1:]
    if led_by in {":", ";", ",", "(", "-"}:
        return False
    return stop.periods or len(word) > 2 or (len(word) == 2 and stop.next_word in STARTERS)


def _after_latin(stop: Stop, word: str, dotted: bool) -> bool:
    """`Ltd.` and `U.S.` go on; `… over. The …` ends."""
    initials = dotted and all(len(part) < 3 for part in stop.before.split("."))
    if initials or len(word) == 1 or word in _ABBREVIATIONS:
        return False
    if stop.next_word.isascii():
        return not stop.next_word[:1].islower()
    return stop.next_word not in NEVER_FIRST


def _after_hindi(stop: Stop, word: str, dotted: bool) -> bool:
    """गया. ends; डॉ. कि.मी. ए.पी.जे. go on; a letter's name that is also a verb (आई.) may end."""
    if dotted:
        return False
    is_word = word in ONE_AKSHARA_WORDS or is_finite(word)
    short = len(aksharas(word)) == 1
    if word in _ABBREVIATIONS or (short and not is_word) or (short and _after_amount(stop, word)):
        return is_word and stop.periods and (stop.next_word in STARTERS or stop.before_quote)
    if is_finite(word):
        return True
    return stop.periods and not (stop.glued and _is_abbreviated_further(stop))


_AMOUNT = re.compile(rf"(?:[0-9{DIGITS}] ?|/)\Z")
_DOTTED_AFTER = re.compile(rf"[{WORD}]{{1,6}}\.")


def _after_amount(stop: Stop, word: str) -> bool:
    """12.5 ली., रु./ली.: a unit, though ली is a verb elsewhere."""
    start = stop.start - len(word)
    return _AMOUNT.search(stop.text, max(stop.first, start - 2), start) is not None


def _is_abbreviated_further(stop: Stop) -> bool:
    """जन.वि.पा.: more dots follow without a blank."""
    return _DOTTED_AFTER.match(stop.text, stop.end) is not None
