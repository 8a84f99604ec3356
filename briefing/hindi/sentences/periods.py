"""The full stop: a sentence's end in some newspapers, otherwise डॉ., 3.5, कि.मी., ई.वी.एम.

In a text that uses dandas a full stop ends a sentence only after a verb. In one that does
not it ends a sentence after any word that is not an abbreviation. Abbreviations are known
by their shape (one akshara, a letter's name, dots inside) or from the lexicon, each row in the
context that it names.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.devanagari import DIGITS, WORD, aksharas
from briefing.hindi.grammar import (
    EXERCISE_LABELS,
    NEVER_FIRST,
    ONE_AKSHARA_WORDS,
    ORDINAL,
    STARTERS,
    follows_initial,
    is_drunk,
    is_finite,
)
from briefing.hindi.lexicon.entries import Entry, entries, readings
from briefing.hindi.normalize.patterns import cued
from briefing.hindi.sentences.stops import Stop
from briefing.io.later import later

_LETTERS = frozenset(
    name for pair in readings("letters").items() for name in pair if not name.isascii()
)
_NUMBER = later(rf"[0-9{DIGITS}]+")
_COUNTED = later(rf"(?<![0-9{DIGITS}.])[0-9{DIGITS}]{{1,2}}\. ")
_DECIMALS = later(rf" [0-9{DIGITS}]{{2}} (?:{cued('measure')})(?![{WORD}])")
_MOST_ITEMS = 20  # counted within one sentence
_REACH = 160  # characters between two of them
_ENUMERATOR = later(rf"(?:[0-9{DIGITS}]{{1,3}}|[ivxIVX]{{1,5}}|[A-Za-z])")
_LABEL = later(f"(?:{'|'.join(EXERCISE_LABELS)}) ?")
_DAY = later(r" ?[0-9]{1,2}(?![0-9])")
_DAY_OR_YEAR = later(r" ?(?:[0-9]{1,2}|(?:1[89]|20)[0-9]{2})(?![0-9])")
_SHORT_MONTH = 4  # letters: Sept
_ASCII = later(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


@cache
def _abbreviations() -> dict[str, tuple[Entry, ...]]:
    """Listed forms with a full stop, by what stands before their last one: कि.मी. by मी."""
    found: dict[str, tuple[Entry, ...]] = {}
    for name in ("abbreviations", "units", "currencies", "scales", "months"):
        for entry in entries(name):
            if entry.written.endswith("."):
                key = re.split(r"[. ]", entry.written[:-1])[-1]
                found[key] = (*found.get(key, ()), entry)
    return found


@cache
def _short_units() -> frozenset[str]:
    """Units that are listed without a full stop and are no words: किमी, which may have one."""
    return frozenset(
        unit for unit, said in readings("units").items() if not unit.isascii() and unit != said
    )


@cache
def _inner() -> dict[str, tuple[str, ...]]:
    """Listed forms of several parts by the first, with what follows its full stop: Lt. Col."""
    found: dict[str, tuple[str, ...]] = {}
    for name in ("abbreviations", "units"):
        for entry in entries(name):
            first, stop, rest = entry.written.partition(".")
            if stop and rest:
                found[first] = (*found.get(first, ()), rest)
    return found


def full_stop_ends(stop: Stop) -> bool:
    """Whether a full stop ends the sentence."""
    word = stop.before.rpartition(".")[2]
    dotted = "." in stop.before
    if stop.text.startswith(_inner().get(word, ()), stop.start + 1):
        return False
    if _LABEL.fullmatch(stop.text, stop.first, stop.start):
        return False  # उत्तर. कहानी
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
    """`1. पहला` at the start, or after a colon, a comma or an earlier number, counts.

    `… 1947. उसने …` ends.
    """
    start = stop.start - len(word)
    if start <= stop.first or _ASCII.fullmatch(word):
        return False
    if stop.run == "." and _DECIMALS.match(stop.text, stop.end, stop.limit):
        return False  # 87. 58 मीटर
    led_by = stop.text[max(stop.first, start - 2) : start].strip()[-1:]
    if led_by in {":", ";", ",", "(", "-"} or _counts_on(stop, word, start):
        return False
    if _LABEL.fullmatch(stop.text, stop.first, start) or stop.next_word in NEVER_FIRST:
        return False
    return stop.periods or len(word) > 2 or (len(word) == 2 and stop.next_word in STARTERS)


def _counts_on(stop: Stop, word: str, start: int) -> bool:
    """Whether the number before it stands in the sentence too: 1. लाल 2. हरा 3. नीला."""
    number = int(word) if word.isdigit() else 0
    if not 1 < number <= _MOST_ITEMS:
        return False
    counted = _COUNTED.findall(stop.text, max(stop.first, start - _REACH), start)
    return bool(counted) and int(counted[-1][:-2]) == number - 1


def _after_latin(stop: Stop, word: str, dotted: bool) -> bool:
    """`Ltd.` and `U.S.` go on; `… over. The …` ends."""
    initials = dotted and all(len(part) < 3 for part in stop.before.split("."))
    if initials or len(word) == 1 or _goes_on(stop, word):
        return False
    behind_a_month = _DAY if len(word) > _SHORT_MONTH else _DAY_OR_YEAR
    if word in readings("months") and behind_a_month.match(stop.text, stop.start + 1):
        return False  # Nov. 21, Oct. 1931
    if stop.next_word.isascii():
        return not stop.next_word[:1].islower()
    return stop.next_word not in NEVER_FIRST


def _after_hindi(stop: Stop, word: str, dotted: bool) -> bool:
    """गया. ends; डॉ. कि.मी. ए.पी.जे. go on; a letter's name that is also a verb (आई.) may end."""
    if dotted:
        return False
    is_word = word in ONE_AKSHARA_WORDS or is_finite(word)
    short = len(aksharas(word)) == 1
    if word == "पी" and is_drunk(stop.text[max(0, stop.start - 30) : stop.start]):
        return True
    if short and _follows_initial(stop, word):
        return stop.next_word in STARTERS or stop.before_quote
    of_an_amount = word in _short_units() and _after_amount(stop, word)
    known = of_an_amount or word in _LETTERS or _goes_on(stop, word)
    if known or (short and not is_word) or (short and _after_amount(stop, word)):
        ends = stop.periods and (stop.next_word in STARTERS or stop.before_quote)
        return (is_word or of_an_amount) and ends
    further = stop.glued and _is_abbreviated_further(stop)
    if is_finite(word):
        return not (short and further)  # लो.नि.वि.
    return stop.periods and not (stop.next_word in NEVER_FIRST or further)


def _goes_on(stop: Stop, word: str) -> bool:
    """Whether the full stop belongs to a listed form, in a context that the form names."""
    return any(
        _is_written(entry, stop) and _fits(entry, stop) for entry in _abbreviations().get(word, ())
    )


def _is_written(entry: Entry, stop: Stop) -> bool:
    """Whether `entry`, a form with a full stop, ends at the stop."""
    start = stop.start + 1 - len(entry.written)
    before = stop.text[max(start - 1, 0) : start]
    return (
        start >= stop.first and stop.text.startswith(entry.written, start) and not before.isalpha()
    )


def _fits(entry: Entry, stop: Stop) -> bool:
    """Whether the stop stands where `entry` says that the form is meant."""
    if entry.ends and stop.periods and stop.next_word in STARTERS:
        return False
    if entry.when == "before word":
        return bool(stop.next_word) and stop.next_word not in STARTERS
    if entry.when in {"before figure", "in date"} and stop.next_word[:1].isdigit():
        return True
    start = stop.start + 1 - len(entry.written)
    before = _LED_BY.get(entry.when)
    if before is None:
        return entry.when != "before figure"
    return before.search(stop.text[max(stop.first, start - 12) : start]) is not None


_AMOUNT = later(rf"(?:[0-9{DIGITS}] ?(?:(?:वर्ग|घन) )?|/|प्रति )\Z")
_LED_BY = {
    "after figure": _AMOUNT,
    "in date": _AMOUNT,
    "after ordinal": later(rf"{ORDINAL} \Z"),
    "after century": later(r"(?:शताब्दी|सदी) \Z"),
}
"""What must stand before a form in each context."""

_DOTTED_AFTER = later(rf"[{WORD}]{{1,6}}\.")


def _after_amount(stop: Stop, word: str) -> bool:
    """12.5 ली., रु./ली.: a unit, though ली is a verb elsewhere."""
    start = stop.start - len(word)
    return _AMOUNT.search(stop.text, max(stop.first, start - 8), start) is not None


def _follows_initial(stop: Stop, word: str) -> bool:
    """ब. ना. मिश्र: ना is a word elsewhere, but no sentence has one initial alone."""
    start = stop.start - len(word)
    return follows_initial(stop.text[max(stop.first, start - 8) : start])


def _is_abbreviated_further(stop: Stop) -> bool:
    """जन.वि.पा.: more dots follow without a blank."""
    return _DOTTED_AFTER.match(stop.text, stop.end) is not None
