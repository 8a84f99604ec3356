"""Listed abbreviations and honorifics, and units without a figure."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.grammar import ORDINAL, STARTERS, follows_initial
from briefing.hindi.lexicon.entries import ANYWHERE, cues, meanings
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.classes.sport.scorecards import DISMISSALS
from briefing.hindi.normalize.classes.words.blessings import BLESSINGS
from briefing.hindi.normalize.classes.words.dictionary import DICTIONARY
from briefing.hindi.normalize.classes.words.initials import LETTER_NAMES
from briefing.hindi.normalize.classes.words.titles import TITLES, are_initials, is_among_initials
from briefing.hindi.normalize.patterns import (
    LETTER,
    MONTH_NAME,
    POSTPOSITIONS,
    after,
    before,
    choice,
    cued,
    in_brackets,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass, beginnings
from briefing.io.later import later

_TWICE = later(
    rf"{WORD_START}(?P<word>{cued('repeated')}) ?[-–] ?2(?![0-9{WORD}A-Za-z]|[.,:/–-][0-9])"
)

REPEATED = Rule(
    "word said twice",
    _TWICE,
    lambda match: f"{match['word']} {match['word']}",
    (
        ("अलग-2 रंगों के", "अलग अलग रंगों के"),
        ("वह धीरे-२ चला", "वह धीरे धीरे चला"),
        ("भिन्न-2 श्रेणियों में", "भिन्न भिन्न श्रेणियों में"),
    ),
)
"""A rule of the class abbreviation."""

_MEANINGS = meanings("abbreviations")
_BEHIND_A_STATE = r"(?<=उ\.प्र\.)|(?<=म\.प्र\.)|(?<=छ\.ग\.)|(?<=हि\.प्र\.)"
"""Where the short form of an office may follow glued: म.प्र.लो.से.आ."""
_ABBREVIATION = later(
    lambda: (
        rf"{WORD_START}(?:(?<![{WORD}A-Za-z]\.)|{_BEHIND_A_STATE})(?<![A-Za-z0-9@])(?:{choice(_MEANINGS)})"
        rf"(?:(?<=\.)|(?!['’]?[{WORD}A-Za-z0-9]))"
    )
)
_NUMBER = later(r"(?<![A-Za-z])(?:(?:no|No)\.? ?|NO(?:\. ?| ))(?=[0-9])")  # NO2 is a gas
_ACT = later(rf"(?<=[{WORD}.]) ?अधि\.(?![{WORD}])")
_SECTION_BEFORE = later(r"(?:धारा|[0-9]{1,3}/[0-9]{1,3})[^।,;:]{0,36}\Z")
"""Before अधि. for an act: धारा 60/63 आब. अधि."""
_NUMBER_NEXT = later(
    rf"(?:[ :–-]{{0,3}}| :[-–] ?(?=[0-9]{{2}}))"
    rf"(?:\+?[0-9]|(?:[A-Z]{{1,6}}[ /-]{{0,2}}){{1,4}}[0-9]"
    rf"|(?<![.])(?:(?:{choice(LETTER_NAMES)})\.?){{1,2}}[ -]?[0-9]"
    rf"|[{WORD}.]{{1,12}}(?:/[{WORD}.]{{1,12}}){{0,5}}/[0-9])"
)
_FILE_NEXT = later(r"[ :–-]{0,3}[0-9]+ ?/ ?(?:[अआबकखगस]-?)?[0-9]")
"""The number of a case and its year: 45/2022."""
_YEAR_NEXT = later(r",? ?-? ?(?:1[89]|20)[0-9]{2}(?![0-9/])")
_PLACE_NEXT = later(r" ?[0-9]{1,3}([./:])[0-9]{1,3}\1[0-9]{1,3}(?![0-9])")
"""A place in a book of scripture, by its three parts: 10.14.8."""
_WORD_NEXT = later(rf" ?(?:{LETTER}|[0-9A-Za-z])")
_MONTH_NEXT = later(rf" ?[-–—] ?{MONTH_NAME}")
"""Behind a month in short, which is said in full by the class of dates: जन.-मार्च."""

_MARK_NEXT = later(r" ?[^\s।॥,;?!.]")
_AMOUNT_BEFORE = later(rf"(?:[0-9]|{WORD_START}(?:{cued('small-number')})) ?\Z")
_VERSUS = r"(?:[Vv][Ss]?\.?|VS|v/s|बनाम)"
_VERSUS_BEFORE = later(rf"{_VERSUS} \Z")
_SCORE_NEXT = later(rf" {_VERSUS} |[: ]{{1,2}}[0-9]{{1,3}}/(?:10|[0-9])(?![0-9/])")
"""Behind the name of a team in short: its rival, or its runs and wickets."""
_ORDINAL_BEFORE = later(rf"{ORDINAL} \Z")
_CENTURY_BEFORE = later(rf"{WORD_START}(?:शताब्दी|सदी|शती|श\.) ?\Z")
_SURNAMES = cues("surname")
_FIGURE_BEFORE = later(r"[0-9A-Za-z] \Z")

_OF_STATES = (" प्रदेश", "छत्तीसगढ़")
"""How a state is said, which stands before the initials of its offices: उ.प्र.वि.स."""
_OF_SEVERAL = later(rf"(?:[{WORD}]+\.){{2,}}")
_GLUED_INITIAL = later(rf"[{WORD}]{{1,4}}\.(?![{WORD}]{{5}})")
"""Behind initials that are listed without it: रा.स. is no house of parliament in रा.स.प.नि."""
_ONE_SIGN = later(rf"[{WORD}]{{1,2}}\.")
_MORE_INITIALS = later(rf"[{WORD}]{{1,4}}\.")
_PARTICLES = POSTPOSITIONS | {"एवं", "व", "तथा", "और", "या", "अथवा", "सहित"}


def _names_word(match: re.Match[str]) -> bool:
    """Whether a word of the same sentence follows, and not more initials."""
    follows = after(match, _WORD_NEXT) and not after(match, _MORE_INITIALS)
    return bool(follows) and next_word(match) not in STARTERS


def _names_person(match: re.Match[str]) -> bool:
    """Whether a surname is among the next three words, and no figure before: not iPhone 15 प्रो."""
    following = next_words(match.string, match.end(), 3) if after(match, _WORD_NEXT) else []
    return bool(_SURNAMES.intersection(following)) and not before(match, _FIGURE_BEFORE)


_CONDITIONS: dict[str, Callable[[re.Match[str]], object]] = {
    "after ordinal": lambda match: before(match, _ORDINAL_BEFORE),
    "after figure": lambda match: before(match, _AMOUNT_BEFORE),
    "after century": lambda match: before(match, _CENTURY_BEFORE),
    "before file": lambda match: after(match, _FILE_NEXT),
    "before year": lambda match: after(match, _YEAR_NEXT),
    "before place": lambda match: after(match, _PLACE_NEXT),
    "before figure": lambda match: after(match, _NUMBER_NEXT),
    "of a match": lambda match: after(match, _SCORE_NEXT) or before(match, _VERSUS_BEFORE),
    "before name": _names_person,
    "before particle": lambda match: next_word(match) in _PARTICLES,
    "in brackets": in_brackets,
    "before word": _names_word,
    ANYWHERE: lambda _: True,
}
"""What must be so for each context that an abbreviation is listed with."""


def _abbreviation(match: re.Match[str]) -> str | None:
    """The word an abbreviation stands for, by what stands before and after it."""
    readings_of = _MEANINGS[match[0]]
    if is_among_initials(match):
        return match[0][:-1]
    longer = _OF_SEVERAL.fullmatch(match[0]) and after(match, _GLUED_INITIAL)
    if longer and not readings_of.get(ANYWHERE, "").endswith(_OF_STATES):
        return None
    for condition, holds in _CONDITIONS.items():
        if condition in readings_of and holds(match):
            said = readings_of[condition]
            return match[0].replace(".", "") if are_initials(match, said) else said
    if after(match, _MONTH_NEXT):
        return None
    if after(match, _MARK_NEXT) and not after(match, _WORD_NEXT):
        return None if match[0].isascii() else match[0].rstrip(".")
    alone = _ONE_SIGN.fullmatch(match[0]) and not after(match, _MORE_INITIALS)  # no डॉ. ई.वी.एम.
    is_initial = alone and follows_initial(match.string[: match.start()])
    return match[0][:-1] if is_initial else None


ABBREVIATION = SemioticClass(
    "abbreviation",
    "Listed abbreviations and honorifics, and units without a figure.",
    (
        *DICTIONARY,
        REPEATED,
        *TITLES,
        *BLESSINGS,
        *DISMISSALS,
        Rule(
            "number in English short",
            _NUMBER,
            lambda _: "नंबर ",
            (("chapter no 4 में", "चैप्टर नंबर चार में"), ("फ्लैट NO. 4 में", "फ्लैट नंबर चार में")),
        ),
        Rule(
            "act after its sections",
            _ACT,
            lambda match: " अधिनियम" if before(match, _SECTION_BEFORE) else None,
            (
                ("धारा 11 पशु क्रूरता अधि. में", "धारा ग्यारह पशु क्रूरता अधिनियम में"),
                ("वह 3/11 क्रूरता अधि. में", "वह तीन बटा ग्यारह क्रूरता अधिनियम में"),
            ),
        ),
        Rule(
            "abbreviation",
            _ABBREVIATION,
            _abbreviation,
            (
                ("डॉ. सिंह", "डॉक्टर सिंह"),
                ("प्रो. राव", "प्रोफ़ेसर राव"),
                ("मो. 98", "मोबाइल अट्ठानवे"),
                ("मो. शमी", "मोहम्मद शमी"),
                ("उ.प्र. में", "उत्तर प्रदेश में"),
                ("म. प्र. - भोपाल में वर्षा", "मध्य प्रदेश, भोपाल में वर्षा"),
                ("ले. जन. राव", "लेफ़्टिनेंट जनरल राव"),
                ("Dr. राव", "डॉक्टर राव"),
                ("दो तो. सोना", "दो तोला सोना"),
                ("श्री म. प्र. शर्मा", "श्री म प्र शर्मा"),
                ("म.प्र.लो.से.आ. की", "मध्य प्रदेश लोक सेवा आयोग की"),
                ("वि. अ. शर्मा आए", "वि अ शर्मा आए"),
            ),
            words=beginnings(_MEANINGS),
        ),
        Rule(
            "unit by itself",
            units.BARE,
            units.bare,
            (
                ("प्रति किमी किराया", "प्रति किलोमीटर किराया"),
                ("मि. ग्रा. में", "मिलीग्राम में"),
                ("आयतन घन सेमी में", "आयतन घन सेंटीमीटर में"),
                ("गति किमी/घंटा में", "गति किलोमीटर प्रति घंटा में"),
            ),
            words=beginnings(units.ALONE),
        ),
    ),
    (
        ("डॉक्टर राव", "डॉक्टर राव"),
        ("सुनीता देवी (स.अ.) ने", "सुनीता देवी, स अ, ने"),
        ("वह मो’तक़िद है", "वह मोतक़िद है"),
        ("शाम 5 मि. तक", "शाम पाँच मिनट तक"),
        ("चंद्रयान-2 और भाग-2", "चंद्रयान दो और भाग दो"),
        ("अलग-25 रंग", "अलग पच्चीस रंग"),
        ("गेहूँ बो रहे 5 किसान, धान बो चुके 6", "गेहूँ बो रहे पाँच किसान, धान बो चुके छह"),
    ),
)
