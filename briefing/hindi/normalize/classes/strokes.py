"""Strokes that are no choice: in a dateline, between places, in the number of a file."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.between import (
    ENGLISH_TO,
    PER_CURRENCY,
    PER_DOSE,
    PER_SPAN,
    QUOTIENT,
    STATUS_STROKE,
)
from briefing.hindi.normalize.patterns import PAUSE, before, choice, last_words, next_words
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_CODED_STROKE = later(r"(?<=[.0-9])/(?=[0-9])|(?<=°[CF]) ?/ ?(?=[0-9.]+ ?°)")
_CODED = later(rf"(?:[{WORD}]\.|[0-9]-[0-9]+)\Z")
_SLASH = later(rf"(?<=[{WORD}.0-9A-Z]) ?/ ?(?=[{WORD}])")
_OF_AN_AGENCY = later(r"\A\s*[A-Z]{2,6}\Z")
_ENDS_SOON = later(rf" ?/ ?[{WORD}]+(?: [{WORD}]+)?\s*(?:\Z|[:—–।])")
_DATELINE = later(rf"\A\s*[{WORD}]+(?: [{WORD}]+)?\Z")
_DATELINE_ENDS = later(
    rf"[{WORD}]+(?: [{WORD}]+)? ?[:—–]|[{WORD}]+[।.](?!\S)"
    rf"|[{WORD}]+(?: [{WORD}]+)?, [0-9]{{1,2}} [{WORD}]"
)
_FILE = later(
    r"(?:पत्रांक|क्रमांक|कमांक|ज्ञापांक|ज्ञाप सं(?:ख्या|\.|॰)?|(?:पत्र|आदेश|शासनादेश) सं(?:ख्या|\.|॰)?"
    r"|(?:फा|फ़ा|मि|एफ)\. ?(?:सं|नं)\.|F\. ?No\.|File No\.?|फाइल (?:सं(?:ख्या|\.)?|नं(?:बर|\.)?))"
    r"[ :-]{0,3}[^।,]{0,60}\Z"
)
_NAMED_FILE = later(rf"संख्या[ :-]{{0,3}}[{WORD}]+[^\s।,]{{0,40}}\Z")
_NUMBERED_FILE = later(r"(?:संख्या|सं\.|क्र\.)[ :-]{0,3}(?P<of>(?:[0-9][^\s,]{0,60})?)\Z")
"""Behind this a number with two strokes and a letter is a file's too: संख्या 731/रा.भा./गृह."""
_NO_BLANK = later(r"[^\s,]+")
_LETTERED = later(rf"[{WORD}A-Za-z]")
_FILE_STROKE = later(rf"(?:(?<=[{WORD}A-Za-z0-9.)]) ?| )/ ?(?=[{WORD}A-Za-z0-9])")
_BEFORE_A_DATE = later(rf"(?<=[{WORD}]) ?/ ?(?=(?:दि\.|दिनांक) ?[0-9])")
_TRAIN_STROKE = later(
    rf"(?<=[{WORD}]) ?/ ?(?=0[0-9]{{4}} |[0-9]{{5}} [^।]{{0,60}}(?:एक्सप्रेस|स्पेशल|मेल){WORD_END})"
)
_AFTER_A_DATE = later(rf"(?<=[ ,](?:19|20)[0-9]{{2}}) ?/ ?(?=[{WORD}A-Z]|[0-9]{{1,2}}:[0-9]{{2}})")
_DATE = later(rf"[0-9]{{1,2}}(?:,| (?:{choice(readings('months'))}),?) [0-9]{{4}}\Z")
_BEFORE_DEPARTURE = later(rf"(?<=[0-9]) ?/ ?(?=(?:प्रस्थान|आगमन|टारगेट|टार्गेट|स्टॉप ?लॉस){WORD_END})")
_BEFORE_A_YEAR = later(r"(?<=[A-Za-z)]) ?/ ?(?=(?:19|20)[0-9]{2}(?![0-9/]))")
_LATIN_STROKE = later(r"(?<=[a-z]) ?/ (?=[A-Za-z]{3})|(?<=[A-Za-z])/(?=[A-Za-z][A-Za-z0-9]{2})")
_PLACES = cues("place")
_SIZES = later(
    r"(?:(?<=[GMT]B)|(?<=जीबी)|(?<=टीबी)) ?/ ?(?=[0-9])"
    r"|(?:(?<=mg)|(?<=एमजी)|(?<=मिग्रा))"
    r"/(?=[0-9.]+ ?(?:mg|mcg|एमजी|मिग्रा) ?(?:टै|टे|कैप|गोली|[Tt]ab|[Cc]ap))"
    rf"|(?:(?<=मी\.)|(?<=मीटर)|(?<=किमी)|(?<=फुट)|(?<=फीट)) ?/ ?"
    rf"(?=[0-9][0-9.,]* ?(?:मी\.|मीटर|किमी|फुट|फीट)(?![{WORD}]))"
    r"|(?<=[0-9]V)/(?=[0-9]+ ?Hz)|(?<=[2-5]D)/(?=[2-5]D)|(?<=mm)/(?=[0-9]{2} ?कैलिबर)"
)
_PARTS = "मंत्र|मन्त्र|श्लोक|सूक्त|अध्याय|सर्ग|काण्ड|कांड|दोहा|चौपाई|स्कंध|स्कन्ध|मंडल|मण्डल|पृष्ठ|उपधारा|खंड"
_BEFORE_A_PART = later(rf"(?<=[0-9]) ?/ ?(?=(?:{_PARTS}){WORD_END})")
_LETTERS = choice(readings("letters").values())
_OF_CLERKS = later(rf"\A\s*(?:(?:{_LETTERS}){{1,4}}\.?/){{2,8}}(?:{_LETTERS}){{1,4}}\.?\s*।?\s*\Z")
_CLERKS_STROKE = later(rf"(?<=[{WORD}.])/(?=[{WORD}])")
_AND_OR = later(rf"{WORD_START}(और|व|एवं) ?/ ?(या|अथवा){WORD_END}")


def _slash(match: re.Match[str]) -> str | None:
    """A pause in a dateline or between two places; else a sign."""
    first = last_words(match.string, match.start(), 1)
    second = next_words(match.string, match.end(), 2)  # नई दिल्ली
    both = bool(_PLACES.intersection(first) and _PLACES.intersection(second))
    head = match.string[: match.start()]
    dateline = _DATELINE.match(head) and _DATELINE_ENDS.match(match.string, match.end())
    agency = _OF_AN_AGENCY.match(head) and _ENDS_SOON.match(match.string, match.start())
    of_an_agency = agency and _PLACES.intersection(second)
    return PAUSE if both or dateline or of_an_agency else None


def _file_stroke(match: re.Match[str]) -> str | None:
    """A pause in the number of a file; 1673/2012 by itself is read as a fraction."""
    return PAUSE if in_the_number_of_a_file(match) else None


def in_the_number_of_a_file(match: re.Match[str]) -> bool:
    """Whether the label of a letter or an order stands before the match."""
    place = (match.string, max(0, match.start() - 80), match.start())
    if _FILE.search(*place) or _NAMED_FILE.search(*place):
        return True
    numbered = _NUMBERED_FILE.search(*place)
    written = _NO_BLANK.match(match.string, numbered.start("of")) if numbered else None
    return written is not None and written[0].count("/") > 1 and bool(_LETTERED.search(written[0]))


def _coded_stroke(match: re.Match[str]) -> str | None:
    """A pause before a figure behind an abbreviation, a number with a hyphen or a temperature."""
    if "°" in match.string[match.start() - 2 : match.start()]:
        return PAUSE
    return PAUSE if before(match, _CODED) else None


STROKES = (
    PER_DOSE,
    PER_SPAN,
    PER_CURRENCY,
    QUOTIENT,
    STATUS_STROKE,
    ENGLISH_TO,
    Rule(
        "stroke before a date in a dateline",
        _BEFORE_A_DATE,
        lambda _: PAUSE,
        (("अमरावती/दि. 2 जून", "अमरावती, दिनांक दो जून"),),
        hint="/",
    ),
    Rule(
        "stroke before the number of a train",
        _TRAIN_STROKE,
        lambda _: PAUSE,
        (("पटना स्पेशल/03266 दिल्ली", "पटना स्पेशल, शून्य तीन दो छह छह दिल्ली"),),
        hint="/",
    ),
    Rule(
        "stroke between places",
        _SLASH,
        _slash,
        (
            ("पटना/एजेंसी: कल", "पटना, एजेंसी, कल"),
            ("खूँटी/राँची, 12 जून", "खूँटी, राँची, बारह जून"),
            ("लखनऊ/नई दिल्ली में", "लखनऊ, नई दिल्ली में"),
            ("ABC/ शिमला", "ए बी सी, शिमला"),
        ),
        Cue.SIGN,
        hint="/",
    ),
    Rule(
        "stroke between the initials of clerks",
        _CLERKS_STROKE,
        lambda match: PAUSE if _OF_CLERKS.match(match.string) else None,
        (("एमजी/एआर/एसके", "एमजी, एआर, एसके"),),
        Cue.SIGN,
        hint="/",
    ),
    Rule(
        "stroke in the number of a file",
        _FILE_STROKE,
        _file_stroke,
        (
            ("पत्रांक 350/सामान्य/स्थापना", "पत्रांक तीन सौ पचास, सामान्य, स्थापना"),
            ("पत्रांक / SSA / 10 / 2024-25", "पत्रांक, एस एस ए, दस, दो हज़ार चौबीस पच्चीस"),
            ("संख्या निरीक्षण/12 का", "संख्या निरीक्षण, बारह का"),
            ("संख्या : 731/रा.भा./गृह", "संख्या, सात सौ इकतीस, रा भा, गृह"),
        ),
        Cue.SIGN,
        hint="/",
    ),
    Rule(
        "stroke of a coded number, or between temperatures",
        _CODED_STROKE,
        _coded_stroke,
        (
            ("पत्र स्था./2026 में", "पत्र स्थापना, दो हज़ार छब्बीस में"),
            ("आदेश 12-3/2026 में", "आदेश बारह तीन, दो हज़ार छब्बीस में"),
            ("12°C/26°C रहा", "बारह डिग्री सेल्सियस, छब्बीस डिग्री सेल्सियस रहा"),
        ),
        hint="/",
    ),
    Rule(
        "stroke between sizes",
        _SIZES,
        lambda _: PAUSE,
        (
            ("275 मीटर/280 मीटर है", "दो सौ पचहत्तर मीटर, दो सौ अस्सी मीटर है"),
            ("16GB/512GB में", "सोलह गीगाबाइट, पाँच सौ बारह गीगाबाइट में"),
            ("155mm/52 कैलिबर", "एक सौ पचपन मिलीमीटर, बावन कैलिबर"),
            ("220V/50Hz पर", "दो सौ बीस वोल्ट, पचास हर्ट्ज़ पर"),
            ("5mg/50mg टैबलेट", "पाँच मिलीग्राम, पचास मिलीग्राम टैबलेट"),
        ),
        hint="/",
    ),
    Rule(
        "stroke after a date",
        _AFTER_A_DATE,
        lambda match: PAUSE if before(match, _DATE) else None,
        (
            ("28 दिसंबर 2023/ मुख्य सचिव", "अट्ठाईस दिसंबर दो हज़ार तेईस, मुख्य सचिव"),
            ("12 मई, 2024 / पटना", "बारह मई, दो हज़ार चौबीस, पटना"),
        ),
        hint="/",
        figures=5,
    ),
    Rule(
        "stroke before arrival, departure or a target",
        _BEFORE_DEPARTURE,
        lambda _: PAUSE,
        (
            ("आगमन 10:20/प्रस्थान 10:40", "आगमन दस बजकर बीस मिनट, प्रस्थान दस बजकर चालीस मिनट"),
            ("खरीद ₹200/टारगेट ₹250", "खरीद दो सौ रुपये, टारगेट दो सौ पचास रुपये"),
        ),
        hint="/",
    ),
    Rule(
        "stroke before a year",
        _BEFORE_A_YEAR,
        lambda _: PAUSE,
        (("UPSC / 2020 का", "यू पी एस सी, दो हज़ार बीस का"),),
        hint="/",
        figures=4,
    ),
    Rule(
        "stroke between words in Latin letters",
        _LATIN_STROKE,
        lambda _: PAUSE,
        (
            ("Sita Ram/ Gopal Das", "सीता राम, गोपाल दास"),
            ("ABC Bharat / state", "ए बी सी भारत, स्टेट"),
            ("Movie/Album और CPU/GPU", "मूवी, एल्बम और सी पी यू, जी पी यू"),
        ),
        Cue.SIGN,
        hint="/",
    ),
    Rule(
        "stroke between the parts of a book",
        _BEFORE_A_PART,
        lambda _: PAUSE,
        (("अध्याय 24/ मन्त्र 40", "अध्याय चौबीस, मन्त्र चालीस"),),
        hint="/",
    ),
    Rule(
        "and or",
        _AND_OR,
        lambda match: f"{match[1]} {match[2]}",
        (("और/या", "और या"),),
        Cue.SIGN,
        hint="/",
    ),
)
