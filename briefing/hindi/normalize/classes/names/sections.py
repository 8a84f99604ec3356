"""Sections of law, rules of the class of identifiers: 35A, 302/34, 147,148,149."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import START, WORDS, after, before, choice, cued, next_word
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_LAW = cues("law")
_ITEM = r"[0-9]{1,4}(?: ?\([0-9]{1,2}\)){0,2}"
_SECTIONS = later(rf"{START}{_ITEM}(?:[,/]{_ITEM}){{1,20}}(?![0-9A-Za-z(/]|[.,][0-9])")
_BETWEEN = later("[,/]")
_AFTER_LAW = later(rf"(?:{choice(_LAW)})(?: | ?[,:–-]{{1,2}} ?)\Z")
_LETTER = r"(?: ?(?:ए|बी|सी|डी|क|ख|ग|घ|[A-D]))?"
_GOES_ON = later(rf"(?:{choice(_LAW)})[ -](?:{_ITEM}{_LETTER}, ?){{1,8}}\Z")
"""More sections of the same list, perhaps behind a blank: 191(2),296, 109,118."""
_LAW_BEHIND = later(
    rf",? ?(?:{cued('code-of-law')}|भा\. ?द(?:ं)?\. ?(?:वि|सं)|जा\. ?फौ)(?![{WORD}A-Za-z])"
)
"""The law itself behind the list: 107,116 सीआरपीसी."""
_OF_A_LAW = cues("code-of-law") | {"के", "में", "व", "एवं", "तथा", ""}
"""What follows a list of sections, and no amount of money."""
ACTS = rf"(?:{cued('act')})"
"""An act, or the name of one that is left out: गैंगस्टर 2/3."""
_ACT_BEFORE = later(rf"{WORD_START}{ACTS} (?:की )?\Z")
_SECTION = later(
    rf"{START}([0-9]{{1,4}})"
    rf"((?:-?[A-Z]{{1,3}}(?![A-Za-z])|-[अआइईउएकखगघबसडीप]{WORD_END})?"
    rf"(?: ?\((?:[0-9]{{1,2}}[A-Z]?|[A-Za-z]|[{WORD}]{{1,3}})\)){{0,3}})"
    rf"(?:(?P<slash>/)(?P<other>[0-9]{{1,4}}[A-Z]?))?(?![0-9A-Za-z]|/[0-9])"
)
_ACT_BEHIND = later(rf" (?!(?:हिस्स|भाग|अंश)[{WORD}])(?:[{WORD}]+ ){{0,2}}(?:एक्ट|अधिनियम){WORD_END}")
"""An act behind 3/4 makes sections of it: 3/4 डीपी एक्ट."""

_REACH = 30  # characters on either side in which the word for a section stands
_CLAUSE_END = later(r"[;।?!]")
_PART = later(rf"[0-9]+|[A-Za-z]|[{WORD}]+")


class Section(NamedTuple):
    """A section of a law, its parts, and another behind a slash."""

    number: str
    """In figures."""
    parts: tuple[str, ...] = ()
    """Letters and figures behind it: 35(क), 376(2)."""
    other: tuple[str, ...] = ()
    """What stands behind a slash, figures and letters: 302/34."""

    def words(self) -> str:
        """अनुच्छेद पैंतीस क, धारा तीन सौ दो बटा चौंतीस, without the word for it."""
        said = [_part(part) for part in (self.number, *self.parts)]
        return " ".join([*said, "बटा", *map(_part, self.other)] if self.other else said)


def _part(part: str) -> str:
    return numbers.number(part) if part.isdigit() else letter_names.spelled(part) or part


def _of_its_clause(match: re.Match[str]) -> list[str]:
    """The words around it, of those before it only what no semicolon or stop parts from it."""
    start = max(0, match.start() - _REACH)
    clause = _CLAUSE_END.split(match.string[start : match.start()])[-1]
    return WORDS.findall(clause) + WORDS.findall(match.string[match.end() :][:_REACH])


_OF_A_CURRENT = later(r" की (?:विद्युत |वैद्युत )?धारा")
"""Behind 5A, which are amperes then."""


class SectionList(NamedTuple):
    """Sections of a law, one after another."""

    sections: tuple[Section, ...]
    """Each with its parts."""

    def words(self) -> str:
        """एक सौ इक्यानवे दो, दो सौ छियानवे."""
        return ", ".join(section.words() for section in self.sections)


def _sections(match: re.Match[str]) -> SectionList | None:
    """A list of sections without blanks, which is no grouped number; 302/34 is read below."""
    if "/" in match[0] and "(" not in match[0]:
        return None
    goes_on = before(match, _GOES_ON) and next_word(match) in _OF_A_LAW
    if not goes_on and not before(match, _AFTER_LAW) and not after(match, _LAW_BEHIND):
        return None
    items = (_PART.findall(item) for item in _BETWEEN.split(match[0]))
    return SectionList(tuple(Section(number, tuple(parts)) for number, *parts in items))


def _section(match: re.Match[str]) -> Section | None:
    """Sections of law: 35A, 302/34, 376 (2); elsewhere only with a letter in brackets at once."""
    number, rest, other = match[1], match[2], match["other"]
    if (not rest and not other) or (rest == "A" and after(match, _OF_A_CURRENT)):
        return None
    if other and rest.isalpha() and not _LAW.intersection(_of_its_clause(match)):
        return None  # 3D/4D
    lettered = "(" in rest and rest.strip(" ()0123456789-")
    alone = not other and (not lettered or " (" in rest)
    behind_act = before(match, _ACT_BEFORE) and next_word(match) in _OF_A_LAW
    of_an_act = other and (behind_act or after(match, _ACT_BEHIND))
    told = of_an_act or _LAW.intersection(_of_its_clause(match))
    if (not rest or alone) and not told:
        return None
    return Section(number, tuple(_PART.findall(rest)), tuple(_PART.findall(other or "")))


SECTIONS = (
    Rule(
        "list of sections",
        _SECTIONS,
        _sections,
        (
            ("धारा 147,148,149", "धारा एक सौ सैंतालीस, एक सौ अड़तालीस, एक सौ उनचास"),
            ("धारा,147,148 में", "धारा, एक सौ सैंतालीस, एक सौ अड़तालीस में"),
            ("धारा 191(2),296 में", "धारा एक सौ इक्यानवे दो, दो सौ छियानवे में"),
            ("धारा 3(5), 109,118 के", "धारा तीन पाँच, एक सौ नौ, एक सौ अठारह के"),
            (
                "धारा 420,120 बी, 409,471 में",
                "धारा चार सौ बीस, एक सौ बीस बी, चार सौ नौ, चार सौ इकहत्तर में",
            ),
            ("वह 107,116 सीआरपीसी में", "वह एक सौ सात, एक सौ सोलह सीआरपीसी में"),
            ("धारा 115(2)/352 में", "धारा एक सौ पंद्रह दो, तीन सौ बावन में"),
        ),
    ),
    Rule(
        "section of a law",
        _SECTION,
        _section,
        (
            ("अनुच्छेद 35A", "अनुच्छेद पैंतीस ए"),
            ("अनुच्छेद 35(क)", "अनुच्छेद पैंतीस क"),
            ("धारा 302/34", "धारा तीन सौ दो बटा चौंतीस"),
            ("धारा 376(2)", "धारा तीन सौ छिहत्तर दो"),
            ("धारा 80CCD(1B) में", "धारा अस्सी सी सी डी एक बी में"),
            ("गैंगस्टर एक्ट 2/3 में", "गैंगस्टर एक्ट दो बटा तीन में"),
            ("वह गैंगस्टर 2/3 में", "वह गैंगस्टर दो बटा तीन में"),
            ("3/4 डीपी एक्ट में", "तीन बटा चार डीपी एक्ट में"),
            ("धारा 35A; 9/11 का हमला", "धारा पैंतीस ए, नौ ग्यारह का हमला"),
        ),
    ),
)
"""Rules of the class of identifiers."""
