"""PIN codes of addresses, rules of the class identifier: six figures behind or before a place."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.grammar import CONJUNCTIONS, NEVER_FIRST, is_finite
from briefing.hindi.latin import words as latin
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.lexicon.tables import frequent
from briefing.hindi.normalize.classes.names.telephone import STOP
from briefing.hindi.normalize.classes.numbers.numerals import Digits
from briefing.hindi.normalize.patterns import (
    START,
    after,
    before,
    cued,
    last_words,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_PIN = later(
    rf"(?<=[{WORD})])( ?[-–] ?)"
    rf"(?P<pin>(?![0-9]{{3}}000)[1-9][0-9]{{5}}|[1-9][0-9]{{2}} [0-9]{{3}}){STOP}"
)
_WORD_BEFORE_DASH = later(rf"([{WORD}]+)\)?\Z")
_PLACES = cues("place")
_STATES = cues("state")
_ADDRESS_PIN = later(
    rf"{START}((?![0-9]{{3}} ?000)(?:[1-9][0-9]{{5}}|[1-9][0-9]{{2}} [0-9]{{3}})){STOP}"
)
_OF_A_PLACE = later(rf".(?:{cued('place-end')})\Z")
"""How names of places, quarters and streets end."""

_LATIN_NAME = later(r"(?<![A-Za-z])([A-Z][a-z]+) ?\(?\Z")
_LAST_WORD = later(rf"([{WORD}]+) \Z")
_JOINT_OF_A_PIN = later(r"[^ ] ?\(?\Z")
_STATE_IN_BRACKETS = later(rf"\((?:[{WORD}]+\.? ?){{1,3}}\) \Z")
"""Before a PIN code: नोएडा (उ.प्र.) 201301."""
_CLAUSE_ENDS = later(r"\s*(?:[।,;)\]]|\Z)")
_COUNTING = cues("count-before") | cues("count-noun") | NEVER_FIRST | CONJUNCTIONS


def _pin(match: re.Match[str]) -> Digits | None:
    """Six figures behind a dash and a place, not behind a common word: महिला – 390662."""
    word = _WORD_BEFORE_DASH.search(match.string[max(0, match.start() - 40) : match.start()])
    counted = word is not None and not _is_place(word[1]) and word[1] in frequent()
    return None if counted else Digits(match["pin"], " ")


def _address_pin(match: re.Match[str]) -> Digits | None:
    """Six figures behind or before the name of a place, before के पते, or at the end of one."""
    near = last_words(match.string, match.start(), 3)
    address = match.string.startswith((" के पते", " पते"), match.end())
    bracketed = before(match, _STATE_IN_BRACKETS) is not None and _goes_no_further(match)
    between = _behind_a_place(match, near) and before(match, _JOINT_OF_A_PIN)
    if " " in match[1]:  # 800 001
        return Digits(match[1].replace(" ", "")) if between and _goes_no_further(match) else None
    listed = address or between or bracketed or _closes_an_address(match, near)
    return Digits(match[1]) if listed else None


def _behind_a_place(match: re.Match[str], near: list[str]) -> bool:
    """Whether the word before the figures is one, also in Latin letters: Noida 201309."""
    in_latin = before(match, _LATIN_NAME)
    word = latin.spoken(in_latin[1])[0] if in_latin else "".join(near[-1:])
    return _is_place(word)


def _is_place(word: str) -> bool:
    return word in _PLACES or word in _STATES or _OF_A_PLACE.search(word) is not None


def _closes_an_address(match: re.Match[str], near: list[str]) -> bool:
    """Whether six figures end a clause or a state follows, behind words that count nothing.

    A postposition may follow where the word before them is a rare one: no thing that is counted.
    """
    before_it = before(match, _LAST_WORD)
    round_number = match[1].endswith("00")
    return bool(
        before_it is not None
        and not round_number
        and _COUNTING.isdisjoint(near)
        and not is_finite(before_it[1])
        and (
            _goes_no_further(match)
            or (next_word(match) in {"में", "के", "से"} and before_it[1] not in frequent())
        )
    )


def _goes_no_further(match: re.Match[str]) -> bool:
    """Whether the clause ends there, or only the state follows."""
    ends = after(match, _CLAUSE_ENDS) is not None
    return ends or bool(_STATES.intersection(next_words(match.string, match.end(), 1)))


PINS = (
    Rule(
        "PIN code after a place",
        _PIN,
        _pin,
        (
            ("बेतिया-845438", "बेतिया आठ चार पाँच चार तीन आठ"),
            ("जयपुर – 302001", "जयपुर तीन शून्य दो शून्य शून्य एक"),
            ("गया (बिहार)-823001", "गया, बिहार, आठ दो तीन शून्य शून्य एक"),
        ),
    ),
    Rule(
        "PIN code in an address",
        _ADDRESS_PIN,
        _address_pin,
        (
            ("पटना 800001", "पटना आठ शून्य शून्य शून्य शून्य एक"),
            ("Noida 201309", "नोएडा दो शून्य एक तीन शून्य नौ"),
            ("डाकघर, पटना 800 001", "डाकघर, पटना आठ शून्य शून्य शून्य शून्य एक"),
            ("रामनगर (263140) में", "रामनगर, दो छह तीन एक चार शून्य, में"),
            ("सारण 841301 बिहार", "सारण आठ चार एक तीन शून्य एक बिहार"),
            ("नोएडा (उ.प्र.) 201301", "नोएडा, उत्तर प्रदेश, दो शून्य एक तीन शून्य एक"),
            ("ज़िला अररिया 854311।", "ज़िला अररिया आठ पाँच चार तीन एक एक।"),
            ("वह झुंझुनूं 333001 में रहे", "वह झुंझुनूं तीन तीन तीन शून्य शून्य एक में रहे"),
        ),
    ),
)
