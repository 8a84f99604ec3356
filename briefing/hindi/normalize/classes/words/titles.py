"""Titles in brackets, and initials that are no abbreviation, for the class abbreviation."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD, WORD_START, aksharas
from briefing.hindi.grammar import STARTERS, follows_initial
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import cues, entries, readings
from briefing.hindi.lexicon.tables import frequent
from briefing.hindi.normalize.classes.dates.month_years import LABELS
from briefing.hindi.normalize.classes.marks.questions import MAESTRO
from briefing.hindi.normalize.classes.times.almanac import FORTNIGHT
from briefing.hindi.normalize.patterns import (
    AND,
    POSTPOSITION,
    POSTPOSITIONS,
    after,
    choice,
    cued,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_SECOND_TITLES = {
    title: readings("abbreviations").get(f"{title}.", title)
    for title in ("डॉ", "डा", "Dr", "श्रीमती", "Smt", "Mrs", "सुश्री")
}
_SURNAMES = cues("surname") - {"सरकार"}  # म. प्र. सरकार is a state's
_HOUSES = {"विधानसभा", "लोकसभा"}
_BEFORE_NAMES = {"मुख्यमंत्री", "प्रधानमंत्री", "प्रबंध", "ब्रह्माकुमारी"} | {
    entry.spoken.split()[0] for entry in entries("abbreviations") if entry.when == "before word"
} - _HOUSES
"""How titles and offices begin, which stand before a name."""

_ALSO_INITIALS = frozenset(("कु.", "वि.", "दि.", "कृ."))
"""Initials of names that are abbreviations where no other initial stands beside them."""
_INITIAL_NEXT = later(rf" [{WORD}]{{1,3}}\. ?[{LETTERS}][{WORD}]")
_ATTACHED = later(rf"[{WORD}]{{1,4}}\.")
_TITLE_BEFORE = later(rf"{WORD_START}(?:{cued('personal-title')})\. ?\Z")
_OF_NO_NAME = cues("place") | POSTPOSITIONS | {"और", "या", "व", "एवं", "तथा"}


def are_initials(match: re.Match[str], said: str) -> bool:
    """Whether what is listed, with blanks, stands for a person here: म. प्र. शर्मा, no state."""
    if " " not in match[0]:
        return False
    following = next_word(match)
    if following not in _SURNAMES:
        rare = following not in frequent() and following not in _OF_NO_NAME
        if said != "विधानसभा" or not following or not rare:
            return False
    short = all(len(aksharas(part)) == 1 for part in match[0].replace(".", "").split(" "))
    return short and said.split(maxsplit=1)[0] not in _BEFORE_NAMES


def is_among_initials(match: re.Match[str]) -> bool:
    """Whether one akshara that is listed is an initial among others: ग. दि. राव, जि.शि.अ."""
    written = match[0]
    if written in _ALSO_INITIALS:
        text = match.string[: match.start()]
        beside = follows_initial(text) and not _TITLE_BEFORE.search(text)
        return bool(beside or after(match, _INITIAL_NEXT))
    return written == "जि." and after(match, _ATTACHED) is not None


_BEHIND_ANOTHER = later(rf"{WORD_START}(?<=\. )(?P<initial>[{WORD}]{{1,4}})\.(?= [{WORD}]{{2}})")


def _behind_another(match: re.Match[str]) -> str | None:
    """The second of two initials, or one behind a title: कु. प. राव."""
    listed = any(
        match[0] in readings(table) for table in ("abbreviations", "currencies", "units", "months")
    )
    one = len(aksharas(match["initial"])) == 1 and not listed
    return match["initial"] if one and follows_initial(match.string[: match.start()]) else None


_LATIN_INITIAL = later(rf"(?<![A-Za-z0-9.&])([A-Z])\.(?= ?(?:[A-Z]\. ?){{0,3}}[{LETTERS}][{WORD}])")


def _latin_initial(match: re.Match[str]) -> str | None:
    """A. R. रहमान without full stops, in which a voice would pause; not विटामिन A. यह …"""
    return None if next_word(match) in STARTERS else letter_names.spelled(match[1])


_MIDDLE = later(rf"(?<=[{WORD}] )कु(?:\.|०) ?(?={choice(sorted(cues('surname')))})(?=[{WORD}])")
_NO_GIVEN_NAME = (
    POSTPOSITIONS
    | STARTERS
    | frozenset(("और", "या", "व", "एवं", "तथा", "ने", "श्री", "श्रीमती", "सुश्री", "छात्रा"))
)


def _middle(match: re.Match[str]) -> str | None:
    """कुमार or कुमारी between a given name and a surname; a title where no name is before."""
    given = last_words(match.string, match.start(), 1)
    if not given or given[0] in _NO_GIVEN_NAME:
        return None
    return "कुमारी " if given[0].endswith(("ा", "ी")) else "कुमार "


_OF_A_NAME = rf"(?!(?:{POSTPOSITION}|{AND}) )[{LETTERS}][{WORD}]*\.? "
_FIRM = rf"(?:&|(?:प्रा|लि)\.|{choice(cues('firm'))})"
_MESSRS = later(rf"{WORD_START}मे\.(?= ?(?:{_OF_A_NAME}){{1,3}}{_FIRM}(?:(?<=\.)|(?![{WORD}])))")

_SPEAKER = later(
    rf"\A\s*(?P<parts>[{WORD}]{{1,4}}\. [{WORD}]{{1,4}}\.(?: [{WORD}]{{1,4}}\.)?)(?= ?[-–—:] )"
)
_STATES = cues("state")


def _speaker(match: re.Match[str]) -> str | None:
    """The initials of one who speaks in a dialogue; no state at the head of a list, no डॉ. or रु."""
    parts = match["parts"].replace(".", "").split()
    listed = readings("abbreviations").get("".join(f"{part}." for part in parts))
    words = {"डॉ", *readings("currencies")}
    short = all(len(aksharas(part)) == 1 and part not in words for part in parts)
    of_a_state = listed and (listed in _STATES or listed.endswith(" प्रदेश"))
    return " ".join(parts) if short and not of_a_state else None


_OF_A_MUSICIAN = later(rf"{WORD_START}उ[.०॰]{MAESTRO}")

TITLES = (
    Rule(
        "title of a musician",
        _OF_A_MUSICIAN,
        lambda _: "उस्ताद",
        (("पंडित राव और उ. विलायत ख़ाँ", "पंडित राव और उस्ताद विलायत ख़ाँ"),),
    ),
    Rule(
        "initials of a speaker",
        _SPEAKER,
        _speaker,
        (("दि. वि. - आप कब आए?", "दि वि, आप कब आए?"), ("प्रि. ओ. : कल आई।", "प्रि ओ, कल आई।")),
    ),
    Rule(
        "Messrs before a firm",
        _MESSRS,
        lambda _: "मेसर्स",
        (
            ("मे. शर्मा एंड संस को", "मेसर्स शर्मा एंड संस को"),
            ("मे. अग्रवाल ट्रेडर्स", "मेसर्स अग्रवाल ट्रेडर्स"),
            ("मे. राम प्रा.लि. को", "मेसर्स राम प्राइवेट लिमिटेड को"),
        ),
    ),
    Rule(
        "Latin initial before a name",
        _LATIN_INITIAL,
        _latin_initial,
        (("डॉ. B. R. आंबेडकर", "डॉक्टर बी आर आंबेडकर"), ("वह D. पटेल थे", "वह डी पटेल थे")),
    ),
    Rule(
        "middle name in short",
        _MIDDLE,
        _middle,
        (("संजय कु. सिंह आए", "संजय कुमार सिंह आए"), ("सुनीता कु. सिंह आईं", "सुनीता कुमारी सिंह आईं")),
    ),
    Rule(
        "initial after another",
        _BEHIND_ANOTHER,
        _behind_another,
        (("कवि कु. प. केतकर आए", "कवि कु प केतकर आए"),),
    ),
    FORTNIGHT,
    *LABELS,
    Rule(
        "second title in brackets",
        later(rf"\(({choice(_SECOND_TITLES)})\.?\) ?"),
        lambda match: f"{_SECOND_TITLES[match[1]]} ",
        (("प्रो. (डॉ.) राव", "प्रोफ़ेसर डॉक्टर राव"), ("डॉ. (श्रीमती) राव", "डॉक्टर श्रीमती राव")),
    ),
)
"""Rules for titles."""
