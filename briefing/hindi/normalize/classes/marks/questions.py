"""Labels of questions and answers, rules of the class item: Q3., प्र. आपका बचपन?, Answer:."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.marks.options import SMALL_ROMAN
from briefing.hindi.normalize.patterns import PAUSE, after
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_PLACES = "कोरिया|अमेरिका|अमरीका|अफ्रीका|भारत|दिल्ली|बंगाल|प्रदेश|कर्नाटक|गुजरात|बिहार|पूर्व|पश्चिम|सागर"
MAESTRO = rf"(?=(?: ?[{LETTERS}][{WORD}]*){{1,4}} (?:ख़ाँ|खाँ|ख़ां|खां)(?![{WORD}]))"
"""The name of a musician behind उ., which is उस्ताद there."""
_ASKED = later(
    rf"^\s*(?:(?P<asked>प्र(?:[.॰०0]|(?=[ :-]{{0,2}}[:-]))|Q\.) ?[:–-]{{0,2}}"
    rf"|उ[.॰०](?! ?[{WORD}]{{1,4}}\.| {{1,3}}(?:{_PLACES})|{MAESTRO}))\s+(?=[“‘]?[{WORD}]{{2}})"
    rf"|^\s*(?P<query>Q ?: ?)(?=[“‘]?[{WORD}0-9])"
)
_ANSWER_LABEL = later(
    r"^\s*(?:(?P<right>Correct )?(?:Answer|Ans\.?)|(?P<solved>Solution|Sol\.?)"
    r"|Explanation|Expl?\.?(?= ?[:–-]))(?= ?[:–-]|\s*\Z)"
)
_QUESTION = later(
    r"^\s*(?P<of>Q|Que|Ques|Question|प्र|प्रश्न|उ|उत्तर|A|Ans)(?P<dot>\.?)(?P<named> ?No\.?)?"
    r"(?:(?<=Q)\)(?= ?[0-9]))?"
    r" ?(?P<joined>[-–(]?)(?P<number>[0-9]{1,3})"
    r"(?P<ends>[.):]+(?=\s|[^\x00-\x7f]|(?<=Q[0-9]\.)[A-Z]|(?<=Q[0-9]{2}\.)[A-Z]|\Z)"
    r"|(?= \S))"
    r"(?: ?\((?P<part>i{1,3}|iv|vi{0,3})\)\s)?"
)
_HINDI_NEXT = later(rf" [“‘'\"(]?[{LETTERS}]")
_ASKS = ("?", "?”", "?’")
_ADDRESSED = later(
    rf"(?<![{WORD}])(?:आप|आपका|आपकी|आपके|आपको|आपने|आपसे|(?:बता|सुना|समझा|कह|लिख|दीज)(?:िए|िये|इए|इये|एँ|एं|ें))(?![{WORD}])"
)
"""Somebody is asked without a mark: प्र. अपने बारे में कुछ बताइए।"""


def _asked(match: re.Match[str]) -> str | None:
    """प्रश्न before a question, उत्तर before what is no name of a place: उ. कोरिया."""
    if match["query"]:
        return f"प्रश्न{PAUSE} "
    if match["asked"]:
        asks = match.string.rstrip(" ”’\"'").endswith("?") or occurs(_ADDRESSED, match.string)
        return f"प्रश्न{PAUSE} " if asks else None
    return f"उत्तर{PAUSE} "


def _question(match: re.Match[str]) -> str | None:
    """प्रश्न or, of A and उ, उत्तर, with its number; Q3 without a mark is a quarter of a year."""
    answers = match["of"] in {"उ", "उत्तर", "A", "Ans"}
    if not match["ends"]:
        asks = match["of"] == "Q" and match.string.rstrip().endswith(_ASKS)
        marked = match["joined"] or match["named"] or (match["dot"] and not answers)
        if not (asks or (marked and (match["of"] == "Q" or after(match, _HINDI_NEXT)))):
            return None
    named = " संख्या" if match["named"] else ""
    roman = match["part"]
    part = f" {numbers.cardinal(SMALL_ROMAN.index(roman) + 1)}{PAUSE}" if roman else ""
    what = "उत्तर" if answers else "प्रश्न"
    return f"{what}{named} {numbers.number(match['number'])}{PAUSE}{part} "


def _answer_label(match: re.Match[str]) -> str:
    """सही उत्तर, उत्तर, हल or व्याख्या."""
    if match["solved"]:
        return "हल"
    return "व्याख्या" if "Ex" in match[0] else "सही उत्तर" if match["right"] else "उत्तर"


QUESTIONS = (
    Rule(
        "number of a question",
        _QUESTION,
        _question,
        (
            ("Q3. राजधानी?", "प्रश्न तीन, राजधानी?"),
            ("Q.5 लेखक?", "प्रश्न पाँच, लेखक?"),
            ("प्रश्न 1. (ii) लेखक?", "प्रश्न एक, दो, लेखक?"),
            ("Q1.The gas", "प्रश्न एक, द गैस"),
            ("Q. 12 निम्न में", "प्रश्न बारह, निम्न में"),
            ("प्र.5) नाम", "प्रश्न पाँच, नाम"),
            ("उ. 3. पटना", "उत्तर तीन, पटना"),
            ("उ०-5 (ख) पटना", "उत्तर पाँच, ख, पटना"),
            ("Q.(1) सेल क्या है", "प्रश्न एक, सेल क्या है"),
            ("Q)1.सेल क्या है", "प्रश्न एक, सेल क्या है"),
            ("Q.No. 15 हल करें", "प्रश्न संख्या पंद्रह, हल करें"),
            ("Q1 घाटा क्या है ?", "प्रश्न एक, घाटा क्या है?"),
        ),
    ),
    Rule(
        "label of a question or an answer in short",
        _ASKED,
        _asked,
        (
            ("प्र. आपका बचपन कहाँ बीता?", "प्रश्न, आपका बचपन कहाँ बीता?"),
            ("प्र. अपने बारे में कुछ बताइए।", "प्रश्न, अपने बारे में कुछ बताइए।"),
            ("उ. गाँव में बीता", "उत्तर, गाँव में बीता"),
            ("Q: दूरी कितनी है?", "प्रश्न, दूरी कितनी है?"),
            ("प्र: आपका नाम?", "प्रश्न, आपका नाम?"),
            ("Q. क्या यह सुरक्षित है?", "प्रश्न, क्या यह सुरक्षित है?"),
        ),
    ),
    Rule(
        "label of an answer in English",
        _ANSWER_LABEL,
        _answer_label,
        (
            ("Answer: (ग) पटना", "उत्तर, ग, पटना"),
            ("Correct Answer: पटना", "सही उत्तर, पटना"),
            ("Solution: माना घन है", "हल, माना घन है"),
            ("Exp: गंगा लंबी है", "व्याख्या, गंगा लंबी है"),
        ),
    ),
)
"""Rules of the class item."""
