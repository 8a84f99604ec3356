"""Marks of notes: [1], ¹ behind a word, and on verses of scripture: अधिकारी#3:1, कहा,+ सुनो."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.document.raised import raised
from briefing.hindi.grammar import is_finite
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.marks.options import ANSWERED
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS
from briefing.hindi.normalize.patterns import SILENT, after, before, last_words
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_REFERENCE = later(
    r"\[(?:[0-9]{1,3}|[कखगघचछजझ]|[a-z]|नोट [0-9]+|(?:कृपया )?उद्धरण (?:चाहिए|जोड़ें)|citation needed)\]"
)
_SHORT = later(rf"\[(?:[0-9]+|[{WORD}a-z])\]")
_GOES_ON = later(rf"[{WORD}A-Za-z0-9,;:–-]\s+\Z")
_CLAUSE_ENDS = later(r" ?(?:[।॥.,;:?!…]|\Z)")
_RAISED = later(
    r"(?<=\S)(?<![A-Za-z])[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹0-9])"
    rf"|(?<=[{WORD}]) [⁰¹²³⁴-⁹]{{1,3}}(?=\s*(?:[।॥.,]|\Z))"
)
_LOWERED = later(
    rf"(?<=[{WORD}])[1-9][0-9]?(?= ?[।॥])|(?<=[।?!][”’])[1-9][0-9]?(?=[ ।,]|\Z)"
    r"|(?<=[”’]\))[1-9][0-9]?(?= )"
)


def _reference(match: re.Match[str]) -> str | None:
    """Nothing; a letter alone, or behind उत्तर, is that of an option.

    So is what stands apart from the word before it, in the middle of a clause.
    """
    alone = not match.string.replace(match[0], "").strip(" ।.")
    if _SHORT.fullmatch(match[0]) and not alone and _is_apart(match):
        return None
    if len(match[0]) == 3 and match[0][1].isalpha() and (alone or before(match, ANSWERED)):
        return f"{letter_names.spelled(match[0][1]) or match[0][1]} "
    return ""


def _is_apart(match: re.Match[str]) -> bool:
    heads = match.start() == 0 and not match[0][1].islower()  # [a] there is of the verse before
    return bool(heads or before(match, _GOES_ON)) and not after(match, _CLAUSE_ENDS)


def _raised(match: re.Match[str]) -> str | None:
    """Nothing for the raised number of a note; a power is left to others."""
    ahead = match.string[max(0, match.start() - 20) : match.start()]
    return None if raised(ahead, match[0].strip().translate(SUPERSCRIPTS)) else ""


def _lowered(match: re.Match[str]) -> str | None:
    """Nothing behind a verb or a quotation: यह सही है2।; दोहा10 is the tenth."""
    quoted = match.string[match.start() - 1] in "”’)"
    verb = last_words(match.string, match.start(), 1)
    return "" if quoted or (verb and is_finite(verb[0])) else None


NOTES = (
    Rule(
        "number of a note without superscript",
        _LOWERED,
        _lowered,
        (
            ("यह सही है2।", "यह सही है।"),
            ("“चलो!”1 वह बोला", "चलो! वह बोला"),
            ("संहिता (“सीआरपीसी”)2 और", "संहिता, सीआरपीसी, और"),
        ),
    ),
    Rule(
        "reference mark",
        _REFERENCE,
        _reference,
        (
            ("कहा[1] है", "कहा है"),
            ("शब्द[क] और कहा [ख]।", "शब्द और कहा।"),
            ("उत्तर: [d]", "उत्तर, डी"),
            ("[ख]", "ख"),
        ),
    ),
    Rule(
        "superscript number of a note",
        _RAISED,
        _raised,
        (
            ("शब्द¹ का", "शब्द का"),
            ("₹320¹ का", "तीन सौ बीस रुपये का"),
            ("1857² में", "अठारह सौ सत्तावन में"),
            ("मंजूरी दी है ¹।", "मंजूरी दी है।"),
        ),
    ),
)
"""Rules of the class reference."""

_NOTE_OF_A_VERSE = later(
    rf"(?<=[{WORD}।,!?”])#[0-9]{{1,3}}:[0-9]{{1,3}}(?:[-–,][0-9]{{1,3}})*|(?<=[,;.?!”’])\+(?=\s|\Z)"
)

VERSE_NOTE = Rule(
    "mark of a note on a verse",
    _NOTE_OF_A_VERSE,
    lambda _: SILENT,
    (("अधिकारी#3:1 था", "अधिकारी था"), ("उसने कहा,+ सुनो", "उसने कहा, सुनो")),
)
"""A rule of the class verse."""
