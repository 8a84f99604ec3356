"""The letters and numbers of the options of a question, and its answer, in running text."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.numbers.numerals import ROMAN_NUMERALS
from briefing.hindi.normalize.patterns import (
    LETTER,
    PAUSE,
    POSTPOSITIONS,
    after,
    before,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, occurs_before
from briefing.io.later import later

SMALL_ROMAN = tuple(map(str.lower, ROMAN_NUMERALS))
"""As items and options are numbered."""

_OPTION = later(r"\(([a-eA-E])\)(?= ?\S)")
_BEFORE_LABEL = dict(zip("BCDEbcdeखगघबसद23456789", "ABCDabcdकखगअबस12345678", strict=True))
"""The label that stands before each in a list: अ ब स द, क ख ग घ, A B C D, 1 2 3 4."""
_RUNNING_OPTION = later(rf"(?<=[^\s,;:।?!(-] )([{''.join(_BEFORE_LABEL)}])\)(?= ?\S)")
_DOTTED_OPTION = later(r"(?<![A-Za-z.])([A-Ea-e])\.(?= ?[^\s.])(?! ?[A-Za-z]\.)")
_HINDI_DOTTED_OPTION = later(rf"(?<=\S )([खगघबसद])\.(?= ?{LETTER})")
_COUNTED = later(
    rf"(?<=[^\s:;,(-] )([1-9][0-9]?)"
    rf"(\. (?={LETTER}|[“‘(])|\.(?={LETTER}[{WORD}])|- ?(?={LETTER}|[0-9]+/-))"
)
_INITIAL = later(r"[A-Za-z]\.")
_LATIN = later(r" ?[A-Za-z]")
_FIRST_THREE = later(
    r"(?<![A-Za-z.])A\. ?[^.]{1,80} B\. ?[^.]{1,80} C\. "
    r"|(?<![A-Za-z.])a\. ?[^.]{1,80} b\. ?[^.]{1,80} c\. "
)
"""Behind A. and the others of such a row a Latin word may stand too."""
_LONGEST_OPTION = 80  # characters
_ANSWER = later(
    r"(?<=[^\s,;:।?!-] )(?:Ans(?:wer)?(?![A-Za-z])\.?|उत्तर)"
    r"(?= ?[:.–—-]{0,2} ?\(?[A-Ea-eअबसदकखगघ](?:\)|[।.]?\s*\Z))"
)
ANSWERED = later(rf"(?:{WORD_START}(?:उत्तर|विकल्प)|(?<![A-Za-z])Ans(?:wer)?)\.?[ :–-]{{0,3}}\Z")
"""Before a letter that names an option."""
_ANY_OPTION = later(r"\)|(?<![A-Za-z.])[B-Eb-e]\. ")
_LEADS_ON = POSTPOSITIONS | {"सही", "ग़लत", "गलत"}
_WORD = later(rf" ?{LETTER}")
_ROMAN_OPTION = later(rf"(?<![A-Za-z])\( ?({'|'.join(reversed(SMALL_ROMAN))}) ?\)\.?(?= ?\S|\s*\Z)")
_LAST = later(r"\s*\Z")


def _running_option(match: re.Match[str]) -> str | None:
    """B) behind A), a pause before it: A) जल B) वायु; no bracket ends there."""
    head, label = match.string[: match.start()], match[1]
    if f"{_BEFORE_LABEL[label]})" not in head or head.count("(") > head.count(")"):
        return None
    said = numbers.number(label) if label.isdigit() else letter_names.spelled(label)
    return f"{PAUSE}{said or label}{PAUSE} "


def _dotted_option(match: re.Match[str]) -> str | None:
    """A. before B., or B. behind A., an option between; not A. B. वाजपेयी."""
    text, label = match.string, match[1]
    ahead = text.find(f" {chr(ord(label) + 1)}. ", match.end())
    behind = text.rfind(f"{chr(ord(label) - 1)}. ", 0, match.start())
    between = (
        text[match.end() : ahead] if ahead >= 0 else "",
        text[behind + 3 : match.start()] if behind >= 0 else "",
    )
    is_option = any(
        0 < len(each.strip()) <= _LONGEST_OPTION and not _INITIAL.search(each) for each in between
    )
    if not is_option or (after(match, _LATIN) and not _FIRST_THREE.search(text)):
        return None
    return f"{PAUSE}{letter_names.spelled(label)}{PAUSE} "


def _hindi_dotted_option(match: re.Match[str]) -> str | None:
    """ख. behind क., स. behind अ. and ब.: letters of options, not सरदार and दक्षिण."""
    head, label = match.string[: match.start()], match[1]
    while label := _BEFORE_LABEL.get(label, ""):
        if not re.search(rf"(?<![{WORD}]){label}\. ?{LETTER}[{WORD}]", head):
            return None
    return f"{PAUSE}{match[1]}{PAUSE} "


def _counted(match: re.Match[str]) -> str | None:
    """2. behind 1., or 1. before 2.: the numbers of items; not वह 1. नंबर पर."""
    text, number = match.string, int(match[1])
    mark = match[2].strip()
    is_item = f" {number - 1}{mark}" in f" {text[: match.start()]}"
    is_item = is_item or f" {number + 1}{mark}" in text[match.end() :]
    return f"{PAUSE}{numbers.number(match[1])}{PAUSE} " if is_item else None


def _answer(match: re.Match[str]) -> str | None:
    """उत्तर behind options, a pause before it; not इसका उत्तर (क) है."""
    near = last_words(match.string, match.start(), 1)
    options = occurs_before(_ANY_OPTION, match)
    return f"{PAUSE}उत्तर" if options and not _LEADS_ON.intersection(near) else None


_HEAD = later(
    r"[\s→•➣➤*-]*(?:[0-9]{1,2}[.)] ?)?"
    rf"(?:(?:तब|अब|अतः) |[{WORD}]+(?: [{WORD}]+)? ?(?::[-–]?|[-–]) ?)?"
)
"""Before the first of a list: nothing, or its title, such as नोट."""
NUMBERED = later(
    r"(?:समीकरण(?:ों)?|समी(?:॰|०|\.)|कथन|सूत्र|चित्र|उपधारा|खंड|खण्ड|बिंदु|स्थिति|भाग|प्रश्न|उदाहरण|चरण|नियम|विधि"
    r"|प्रकार|सोपान|शर्त|अवस्था|[.…]{2,}) ?\Z"
)
"""Ends with what is numbered so, or with the dots between an equation and its number."""
_NO_ITEM = POSTPOSITIONS | {"है", "हैं", "था", "और", "तथा", "एवं", "व", "या"}
"""What no item begins with; before it (i) is a letter: विद्युत धारा (i) का मान."""
_FUNCTION = later(r"(?<![A-Za-z])[A-Za-z] \Z")
"""Before (x) in p (x) = 5."""


def _roman_option(match: re.Match[str]) -> str | None:
    """(ii) anywhere; (i), (v) and (x) where others stand beside them, or heading Hindi words."""
    heads = _HEAD.fullmatch(match.string, 0, match.start()) and after(match, _WORD)
    if len(match[1]) == 1 and before(match, _FUNCTION):
        return None
    numbered = before(match, NUMBERED)
    if after(match, _LAST) and not numbered:
        return None
    first = match[1] == "i" and (following := next_word(match)) and following not in _NO_ITEM
    told = first or heads or numbered or re.search(r"\((?:ii|iv|vi)\)", match.string)
    if len(match[1]) == 1 and not told:
        return None
    return f"{PAUSE}{numbers.cardinal(SMALL_ROMAN.index(match[1]) + 1)}{PAUSE} "


OPTIONS = (
    Rule(
        "letter of an option",
        _OPTION,
        lambda match: f"{PAUSE}{letter_names.spelled(match[1])}{PAUSE} ",
        (
            ("वह (a) पटना (b) राँची", "वह, ए, पटना, बी, राँची"),
            ("(A) केवल 1 (B) 1 और 2", "ए, केवल एक, बी, एक और दो"),
        ),
    ),
    Rule(
        "option in running text",
        _RUNNING_OPTION,
        _running_option,
        (("A) जल B) वायु C) आग", "ए, जल, बी, वायु, सी, आग"), ("क) पटना ख) राँची", "क, पटना, ख, राँची")),
    ),
    Rule(
        "option with a full stop in running text",
        _DOTTED_OPTION,
        _dotted_option,
        (
            ("किसने? A. अकबर B. बाबर C. शेरशाह", "किसने? ए, अकबर, बी, बाबर, सी, शेरशाह"),
            ("क्या? A. एथेन B. CH4 C. मेथेन", "क्या? ए, एथेन, बी, सी एच फ़ोर, सी, मेथेन"),
        ),
    ),
    Rule(
        "Hindi letter of an option with a full stop in running text",
        _HINDI_DOTTED_OPTION,
        _hindi_dotted_option,
        (
            ("क. पटना ख. राँची ग. गया", "क, पटना, ख, राँची, ग, गया"),
            ("अ. पटना ब. राँची स. गया द. धनबाद", "अ, पटना, ब, राँची, स, गया, द, धनबाद"),
        ),
    ),
    Rule(
        "number of an item in running text",
        _COUNTED,
        _counted,
        (
            ("कयामत - प्रलय 2. गोया - मानो 3. जैसे", "कयामत, प्रलय, दो, गोया, मानो, तीन, जैसे"),
            ("मिले 1- कट्टा 2- 500/- नगद", "मिले, एक, कट्टा, दो, पाँच सौ रुपये नगद"),
            ("मुहावरे 1. अंग छूना 2. आँख लगना", "मुहावरे, एक, अंग छूना, दो, आँख लगना"),
            ("1. लब - होंठ 2.रूखसार - गाल", "एक, लब, होंठ, दो, रूखसार, गाल"),
        ),
    ),
    Rule(
        "answer after options",
        _ANSWER,
        _answer,
        (
            ("(अ) पटना (ब) राँची उत्तर- (ब)", "अ, पटना, ब, राँची, उत्तर, ब"),
            ("A) जल B) वायु Ans: B", "ए, जल, बी, वायु, उत्तर, बी"),
            ("वह A. जल B. वायु Ans. B", "वह, ए, जल, बी, वायु, उत्तर बी"),
        ),
    ),
    Rule(
        "small Roman numeral of an option",
        _ROMAN_OPTION,
        _roman_option,
        (
            ("वह (i) पटना (ii) राँची", "वह, एक, पटना, दो, राँची"),
            ("2. ( i ). सब लिखें", "दो, एक, सब लिखें"),
            ("लिखिए- (1x10=10) (i) वर्ग विषम है", "लिखिए, एक गुणा दस बराबर दस, एक, वर्ग विषम है"),
            ("नोट : (i) सभी हल करें", "नोट, एक, सभी हल करें"),
            ("समीकरण (i) से y = 5 ...(v)", "समीकरण, एक, से वाई बराबर पाँच, पाँच"),
        ),
    ),
)
"""Rules for them, of the class item."""
