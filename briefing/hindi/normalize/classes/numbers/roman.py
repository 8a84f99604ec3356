"""Roman numerals: chapters and missiles as numbers, kings and popes as ordinals."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.latin import words as latin
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.names.sections import Section
from briefing.hindi.normalize.classes.numbers.numerals import ROMAN_NUMERALS, Number, Numbers
from briefing.hindi.normalize.patterns import AND, after, before, cued, last_words
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs
from briefing.io.later import later

_NUMERAL = "(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
_ROMAN = later(
    r"(?<![A-Za-z0-9.&])(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?![A-Za-z0-9&]|\.[A-Za-z]|[-'’][A-Za-z])"
)
_RANGE = later(
    rf"(?<![A-Za-z0-9.&])({_NUMERAL})[-–—]({_NUMERAL})(?![A-Za-z0-9&]|\.[A-Za-z]|[-'’][A-Za-z])"
)
_ONES = {"": 0} | {numeral: value for numeral, value in ROMAN_NUMERALS.items() if value < 10}
_REGNAL = (*("", "प्रथम", "द्वितीय", "तृतीय", "चतुर्थ", "पंचम"), *("षष्ठ", "सप्तम", "अष्टम", "नवम", "दशम"))
_RULERS = cues("ruler")
_PARTS = cues("numbered-part")
_ELEVENS = cues("eleven")
_TITLES = cues("ruler-title")
_OF_A_RULER = later(rf" (?:ने(?= |\Z)|(?:का|के|की) (?:{cued('reign')}))")
_LIVED = later(r" ?\((?:शासन[^)]{0,12} |राज[^)]{0,8} |ल\. ?|c\. ?)?[0-9]{3,4} ?[-–—]")
_DYNASTIC = later(rf"(?:{cued('ruler-end')})\Z")
_LATIN_NAME = later(r"((?:[A-Z][a-z]+ ){1,3})\Z")
_NAMED = later(
    r"(?<![A-Za-z])(?:Paper|Statement|Column|List|PS|Photosystem|Part|Chapter|Unit|Section|Phase|Tier|Group|Level|Volume|Vol|Class|Type|Grade"
    r"|Schedule|Stage|Scale|History|Geography|Physics|Chemistry|Mathematics|Maths|English|Hindi|Sanskrit"
    r"|Economics|Semester|World War)[ -]\Z"
)
"""What is numbered, in Latin letters: Paper I, Class X, History II."""
_JOINED = later(
    rf"(?<![A-Za-z0-9])(?P<of>Paper|Statement|Column|List|PS|Part|Unit|Phase|Tier|Group|Level|Class|Type|Grade|Schedule|Stage|Shift|Section|Sem"
    rf"|Semester|Chapter|Vol|Volume|PG|UG|BA|MA|BSc|MSc|BCom|MCom|LLB|[BM]\.A\.?|[BM]\.Sc\.?|[BM]\.Com\.?)"
    rf"-(?P<numeral>{_NUMERAL})(?:-?(?P<letter>[A-D]))?(?![A-Za-z0-9&'’-]|\.[A-Za-z])"
)
_LETTERED = later(
    rf"(?<![A-Za-z0-9.&])(?P<numeral>{_NUMERAL})-?(?P<letter>[A-D])(?![A-Za-z0-9&]|\.[A-Za-z]|[-'’][A-Za-z])"
)
_CHROMOSOMES = later(r"(?<![A-Za-z])XY(?![A-Za-z])|गुणसूत्र|क्रोमोसोम")
_OF_A_DAY = later(rf"[ -](?:पाली|पारी|शिफ्ट)(?![{WORD}])")
"""Behind the number of a shift, an ordinal: II पाली."""
_HYPHEN = later(rf"[{WORD}]-\Z")


class Regnal(NamedTuple):
    """The number of a ruler among those of one name."""

    number: int
    """From 1."""

    def words(self) -> str:
        """तृतीय, चौदहवें."""
        return _REGNAL[self.number] if self.number <= 10 else numbers.ordinal(self.number, "o")


def _rules(match: re.Match[str], words: list[str]) -> bool:
    """Whether a ruler's title stands before the name, or what only a person does behind it."""
    if not words or words[-1] in _PARTS:
        return False
    if len(match[0]) == 1:
        return match[0] == "I" and _DYNASTIC.search(words[-1]) is not None
    return (
        bool(_TITLES.intersection(words[:-1]))
        or after(match, _LIVED) is not None
        or _DYNASTIC.search(words[-1]) is not None
        or after(match, _OF_A_RULER) is not None
    )


def _range(match: re.Match[str]) -> Numbers | None:
    """Classes or chapters from one to another: कक्षा X-XII."""
    first, last = (_value(numeral) for numeral in match.groups())
    named = last_words(match.string, match.start(), 1)
    if first >= last or not _PARTS.intersection(named):
        return None
    return Numbers((str(first), str(last)), " से ")


_INTO_A_VEIN = later(
    r" (?:फ्लूइड|फ़्लूइड|इंजेक्शन|कैनुला|लाइन|सेट|fluid|drip|[Ii]njection)|[,/] ?IM(?![A-Za-z])"
)
"""Behind IV, which is no numeral there: intravenous."""
_DOSE_BEFORE = later(r"[0-9] ?(?:mg|cc|amp|सीसी|gm|g|ml|mL|मिग्रा|एमजी|ग्राम|मिली|एमएल|लीटर) \Z")
"""Before it: 1 gm IV."""

IN_A_ROW = rf" ?(?:&|,|/|{AND}|या) ?"
"""Between numerals in a row, in a pattern."""

_MORE_NUMERALS = later(rf"{IN_A_ROW}(?:I{{2,3}}|IV|VI{{1,3}}|IX|XI{{1,3}})(?![A-Za-z0-9])")
_NUMERALS_BEFORE = later(
    rf"(?<![A-Za-z0-9.])(?:I{{1,3}}|IV|VI{{0,3}}|IX|XI{{1,3}})(?:{IN_A_ROW}| से )\Z"
)
"""Beside one letter, which is a numeral too then: I & II वर्ष, III एवं V सेमेस्टर."""

_ELECTRIC = later(
    r"विभवांतर|विभवान्तर|वोल्ट|विद्युत|धारा|प्रतिरोध|ओम|ग्राफ|समानुपात|(?<![A-Za-z])R(?![A-Za-z])"
)
"""Where I and V are current and voltage: V तथा I के बीच ग्राफ."""


_LETTERED_SERIES = later(r"(?:(?<![A-Za-z])Series|एक्सबॉक्स सीरी(?:ज|ज़|ज़)) \Z")
"""Before X, which is a letter there: Xbox Series X."""


def _is_letters(match: re.Match[str]) -> bool:
    """Whether X or XX is no numeral: of a chromosome, of a series that has letters."""
    if match[0] == "X":
        return before(match, _LETTERED_SERIES) is not None
    return match[0] == "XX" and occurs(_CHROMOSOMES, match.string)


def _value(numeral: str) -> int:
    tens = len(numeral) - len(numeral.lstrip("X"))
    return 10 * tens + _ONES[numeral[tens:]]


def _words_before(match: re.Match[str]) -> list[str]:
    """Up to three words before the numeral; names in Latin letters as they are said."""
    name = before(match, _LATIN_NAME)
    if name:
        return [latin.spoken(word)[0] for word in name[1].split()]
    return last_words(match.string, match.start(), 3)


def _roman(match: re.Match[str]) -> Number | Regnal | str | None:
    """The numeral; one letter alone only after a word that is numbered, or a hyphen."""
    if _is_letters(match):
        return None
    number = 10 * len(match[1]) + _ONES[match[2]]
    if match[0] == "IV" and (after(match, _INTO_A_VEIN) or before(match, _DOSE_BEFORE)):
        return letter_names.spelled(match[0])
    words = _words_before(match)
    named = words[-1] if words else ""
    hyphened = before(match, _HYPHEN, 3)
    ordinal = named in _RULERS or _rules(match, words) or (hyphened and _DYNASTIC.search(named))
    if ordinal or after(match, _OF_A_DAY):
        return Regnal(number)
    if len(match[0]) == 1 and named not in _PARTS and not _is_told(match, hyphened):
        return None
    if number == 11 and named in _ELEVENS:
        return "इलेवन"
    return Number(str(number))


_DASH_BEFORE = later(rf"[{WORD}]{{2}} [–—-] \Z")
_PART_ENDS = later(r" ?\(|\s*\Z| ?:")


def _is_told(match: re.Match[str], hyphened: object) -> bool:
    """Whether what is beside one letter alone makes it a numeral."""
    beside = after(match, _MORE_NUMERALS) or before(match, _NUMERALS_BEFORE)
    if beside and occurs(_ELECTRIC, match.string):
        return False
    of_a_title = match[0] != "X" and before(match, _DASH_BEFORE) and after(match, _PART_ENDS)
    return bool(beside or of_a_title or before(match, _NAMED) or (hyphened and match[0] != "X"))


def _joined(match: re.Match[str]) -> str:
    """टियर एक, also of one letter; चैप्टर छह ए."""
    letter = f" {letter_names.spelled(match['letter'])}" if match["letter"] else ""
    return f"{latin.spoken(match['of'])[0]} {numbers.cardinal(_value(match['numeral']))}{letter}"


def _lettered(match: re.Match[str]) -> Section | None:
    """छह ए of the chapter that was put in behind the sixth; only behind the word for a part."""
    named = _PARTS.intersection(last_words(match.string, match.start(), 1))
    if not named and not before(match, _NAMED):
        return None
    return Section(str(_value(match["numeral"])), (match["letter"],))


ROMAN = SemioticClass(
    "roman",
    "Roman numerals: chapters and missiles as numbers, kings and popes as ordinals.",
    (
        Rule(
            "from numeral to numeral",
            _RANGE,
            _range,
            (("कक्षा X-XII के", "कक्षा दस से बारह के"),),
        ),
        Rule(
            "numeral and a letter",
            _LETTERED,
            _lettered,
            (("Schedule IIB में", "शेड्यूल दो बी में"), ("अध्याय VI-A में", "अध्याय छह ए में")),
        ),
        Rule(
            "word and its numeral with a hyphen",
            _JOINED,
            _joined,
            (
                ("Tier-I और Part-V में", "टियर एक और पार्ट पाँच में"),
                ("B.A.-I और PG-I में", "बी ए एक और पी जी एक में"),
                ("Chapter-VIA के तहत", "चैप्टर छह ए के तहत"),
            ),
        ),
        Rule(
            "Roman numeral",
            _ROMAN,
            _roman,
            (
                ("अध्याय IV", "अध्याय चार"),
                ("कक्षा I से V तक", "कक्षा एक से पाँच तक"),
                ("I पारी में", "प्रथम पारी में"),
                ("अग्नि-V का", "अग्नि पाँच का"),
                ("चार्ल्स III ने", "चार्ल्स तृतीय ने"),
                ("लुई XIV का", "लुई चौदहवें का"),
                ("महमूद II का राज", "महमूद द्वितीय का राज"),
                ("विग्रह II (1153-1163)", "विग्रह द्वितीय, ग्यारह सौ तिरपन से ग्यारह सौ तिरसठ"),
                ("बाजीराव II", "बाजीराव द्वितीय"),
                ("चंद्रगुप्त-I के", "चंद्रगुप्त प्रथम के"),
                ("महेंद्रवर्मन I था", "महेंद्रवर्मन प्रथम था"),
                ("(III-पाली) और I पाली", "तृतीय पाली, और प्रथम पाली"),
                ("पुरु II ने", "पुरु द्वितीय ने"),
                ("सुल्तान अहमद III के", "सुल्तान अहमद तृतीय के"),
                ("Elizabeth II का", "एलिज़ाबेथ द्वितीय का"),
                ("प्लेइंग XI में", "प्लेइंग इलेवन में"),
                ("Paper I और Class X के", "पेपर एक और क्लास दस के"),
                ("कथन I सही है", "कथन एक सही है"),
                ("दिल्ली सल्तनत – I (1200 ई.)", "दिल्ली सल्तनत, एक, बारह सौ ईस्वी"),
                ("लॉर्ड एल्गिन II", "लॉर्ड एल्गिन द्वितीय"),
                ("बीए I एवं II वर्ष", "बीए एक एवं दो वर्ष"),
                ("X एवं XII की परीक्षा", "दस एवं बारह की परीक्षा"),
                ("उसे IV इंजेक्शन लगा", "उसे आई वी इंजेक्शन लगा"),
                ("दवा 1 gm IV दें", "दवा एक ग्राम आई वी दें"),
                ("इंजेक्शन IV, IM दें", "इंजेक्शन आई वी, आई एम दें"),
            ),
        ),
    ),
    (
        ("X पर लिखा", "एक्स पर लिखा"),
        ("V तथा I के बीच ग्राफ", "वी तथा आई के बीच ग्राफ"),
        ("XX गुणसूत्र", "एक्स एक्स गुणसूत्र"),
        ("विटामिन C", "विटामिन सी"),
        ("VIA दिल्ली", "वाया दिल्ली"),
    ),
)
