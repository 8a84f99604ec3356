"""What stands between amounts or before what they are for: mg/kg/dose, 84/$, 30 min to 2 hr."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, has_hindi
from briefing.hindi.normalize.patterns import ENGLISH_MONTH, PAUSE, any_of, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_FOR_EACH = later(
    any_of(
        r"(?<=/kg)/(?=(?:dose|day|d)(?![A-Za-z]))",  # 5 mg/kg/day
        rf"(?:(?<=/किग्रा)|(?<=/किलो))/(?=(?:खुराक|डोज|डोज़|दिन){WORD_END})",
        r"(?:(?<=/दिन)|(?<=/माह)|(?<=/वर्ष)|(?<=/साल)|(?<=/घंटा)|(?<=/रात)|(?<=/व्यक्ति))/"
        rf"(?=[{WORD}]+)",  # लीटर/दिन/व्यक्ति
        rf"(?<=[0-9]) ?/ ?(?=(?:{cued('sold-by')}){WORD_END}"  # 500/क्विंटल
        r"|(?:kg|KG|Kg|litre|ltr|L|dozen|pc|pcs|piece|unit)(?![A-Za-z0-9]))",
        r"(?<=[0-9]) ?/ ?(?=[$€£₹](?![0-9]))",  # 83/$
        rf"(?<=[{WORD}]) ?/ ?"  # लाख/माइक्रोलीटर
        rf"(?=(?:माइक्रोलीटर|मिलीलीटर|डेसीलीटर|घन (?:मिमी|मिलीमीटर))(?![{WORD}]))",
    )
)
_EACH_SPAN = later(rf" ?/ ?(?=(?:{cued('period')}){WORD_END})")
_SPANS = {
    "day": "दिन", "month": "महीना", "mo": "महीना", "year": "साल", "yr": "साल", "annum": "साल",
    "week": "सप्ताह", "night": "रात", "hour": "घंटा", "hr": "घंटा", "person": "व्यक्ति",
    "pax": "व्यक्ति", "user": "यूज़र", "cumm": "घन मिलीमीटर",
}  # fmt: skip
_EACH_ENGLISH = later(rf"(?<=[0-9A-Za-z+]) ?/ ?(?P<each>(?i:{'|'.join(_SPANS)}))(?![A-Za-z0-9])")
_COUNT_BEFORE = later(r"[0-9]\+? ?(?:[A-Za-z]{1,12}\+?)?\Z")
"""Before such a slash: a figure, perhaps with what it counts."""
_RATE_BEFORE = later(
    rf"(?:[0-9]|रु\.?|{cued('rupee')}|पैसे|[₹$]) ?(?:[{WORD}]+\.?|[A-Za-z]{{1,5}})? ?/ ?"
    rf"(?:[{WORD}]+\.?(?:[{WORD}]+\.)?|[A-Za-z]{{1,5}})\Z"
)
"""Before the second slash of a rate: ₹110/kW/माह, रु./कि.वा./माह."""

_SLASH = later(r"(?<=[0-9]) ?/ ?(?=[A-Z]{2,4}[ -]?[0-9])")
_LABELLED = later(r"(?<![A-Za-z0-9])[A-Z]{2,4}[ -]?[0-9]{1,4} ?\Z")
_SUMS = later(r"(?<=[0-9]) ?/ ?(?=(?:[$€£₹]|Rs\.? ?)[0-9])")
_QUOTIENT = later(rf"(?<=\)) ?/ ?(?=[{WORD}])")
_TO = later(r" to (?=[0-9₹])")
_AMOUNT_BEFORE = later(
    rf"(?:[0-9%]|[0-9] ?(?:[A-Za-z]{{1,4}}|[AP]\.?M\.?)|बजे|[0-9] (?:{ENGLISH_MONTH}))\Z"
)

_AGO = later(r"(?<=[a-z]) ago(?![A-Za-z])")
_TIME_BEFORE = later(r"[0-9] ?(?:sec(?:ond)?|min(?:ute)?|ho?u?r|day|week|month|ye?a?r)s?\Z")


def _to(match: re.Match[str]) -> str | None:
    """से in a Hindi sentence; an English one keeps its word."""
    return " से " if has_hindi(match.string) and before(match, _AMOUNT_BEFORE) else None


AMOUNT_JOINTS = (
    Rule(
        "slash of a rate",
        _FOR_EACH,
        lambda _: " प्रति ",
        (
            ("5 मिलियन सेल/माइक्रोलीटर है", "पाँच मिलियन सेल प्रति माइक्रोलीटर है"),
            ("10 mg/kg/dose दें", "दस मिलीग्राम प्रति किलोग्राम प्रति डोज़ दें"),
            ("₹1/दिन/पुस्तक है", "एक रुपया प्रति दिन प्रति पुस्तक है"),
            ("केला 25-30/दर्जन है", "केला पच्चीस से तीस प्रति दर्जन है"),
            ("सेब 120/kg है", "सेब एक सौ बीस प्रति किलोग्राम है"),
            ("रुपया 84.07/$ रहा", "रुपया चौरासी दशमलव शून्य सात प्रति डॉलर रहा"),
        ),
    ),
    Rule(
        "slash between sums",
        _SUMS,
        lambda _: PAUSE,
        (("हाई और लो ₹250/₹185 रहे", "हाई और लो दो सौ पचास रुपये, एक सौ पचासी रुपये रहे"),),
    ),
    Rule(
        "slash before an English span of time",
        _EACH_ENGLISH,
        lambda match: (
            f" प्रति {_SPANS[match['each'].lower()]}" if before(match, _COUNT_BEFORE) else None
        ),
        (
            ("100 SMS/day मिलेंगे", "एक सौ एस एम एस प्रति दिन मिलेंगे"),
            ("वेतन 20,000/month है", "वेतन बीस हज़ार प्रति महीना है"),
        ),
    ),
    Rule(
        "second slash of a rate before a span of time",
        _EACH_SPAN,
        lambda match: " प्रति " if before(match, _RATE_BEFORE) else None,
        (("₹110/kW/माह है", "एक सौ दस रुपये प्रति किलोवाट प्रति माह है"),),
    ),
    Rule(
        "slash after a bracket of an equation",
        _QUOTIENT,
        lambda match: " बटा " if "=" in match.string[: match.start()] else None,
        (("दाब = बल (N)/क्षेत्रफल है", "दाब बराबर बल, एन, बटा क्षेत्रफल है"),),
    ),
    Rule(
        "slash between labels with figures",
        _SLASH,
        lambda match: PAUSE if before(match, _LABELLED) else None,
        (("RAC45/WL12 है", "आर ए सी पैंतालीस, डब्ल्यू एल बारह है"),),
    ),
    Rule(
        "English ago after a span of time",
        _AGO,
        lambda match: " पहले" if before(match, _TIME_BEFORE) else None,
        (
            ("Posted 2 days ago", "पोस्टेड दो दिन पहले"),
            ("15 mins ago | दिल्ली", "पंद्रह मिनट पहले, दिल्ली"),
        ),
    ),
    Rule(
        "English to between amounts",
        _TO,
        _to,
        (
            ("30 min to 2 hr तक", "तीस मिनट से दो घंटे तक"),
            ("1 Jan to 31 Mar तक", "एक जनवरी से इकतीस मार्च तक"),
        ),
    ),
)
"""Rules of the class sign."""
