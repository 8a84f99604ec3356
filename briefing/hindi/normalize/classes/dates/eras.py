"""Years with their era, decades, financial years and quarters."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.dates.date_values import (
    YEAR_FIGURES,
    BaseYear,
    Decade,
    FinancialYear,
    PartOfYear,
    Quarter,
    Year,
    YearRange,
)
from briefing.hindi.normalize.classes.dates.era_marks import ABOUT_A_YEAR, ERA_FIRST, SAMVAT
from briefing.hindi.normalize.patterns import (
    DASH,
    END,
    POSTPOSITION,
    POSTPOSITIONS,
    START,
    before,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_DECADE = later(rf"{START}({YEAR_FIGURES}|[2-9]0)['’]?s(?![A-Za-z])")

_BASE = later(rf"{START}((?:19|20)[0-9]{{2}})[-–]([0-9]{{2}}) ?= ?100(?![0-9.])")
"""The year of an index: आधार 2011-12=100."""

_NAME = later(r"(?<![A-Za-z])(?!The |In |Early |Late |Mid )[A-Z][A-Za-z]+ \Z")
"""A name in Latin letters before 50s, the number of a model."""

_BC = (
    rf"(?:ई(?: ?\. ?| |(?=पू{WORD_END}))प[ूु](?: ?\.|{WORD_END}|र्व(?:\.|{WORD_END}))|ईसा ?पूर्व"
    r"|(?:BCE?|B\.C\.(?:E\.)?|Bc|bce?)(?![A-Za-z]))"
)

_COUNT = "(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,9})"
_BEFORE_CHRIST = later(
    rf"(?P<first>{_BC}) (?:(?P<since>{_COUNT}){DASH}(?:{_BC} )?)?(?P<after>{_COUNT}){END}(?!व[ाीे])"
    rf"|{START}(?:(?P<from>{_COUNT})(?: ?{_BC})?{DASH})?(?P<before>{_COUNT}) ?{_BC}"
)

_ERA = later(
    rf"{START}(?:([0-9]{{2,4}})(?: ?ई ?\.)?{DASH})?({YEAR_FIGURES}|1[0-9]{{3}}|[0-9]{{1,3}})"
    rf" ?(?:ई ?\. ?वी ?\.(?![{WORD}])|(?:ई|(?<=[0-9]{{4}} )इ) ?\.(?![{WORD}]{{1,4}}\.)"
    rf"|(?:(?<=[0-9]{{3}} )|(?<=[0-9]{{4}}))ई"
    rf"(?= ?\)| (?:{POSTPOSITION}){WORD_END})"
    rf"|(?:AD|CE)(?![A-Za-z])|A\.D\.)(?! ?प[ूु])"
)

_OF_A_LAW = later(
    rf"(?:{WORD_START}(?:धारा|धाराओं|सेक्शन)|(?<![A-Za-z])(?:[Uu]/[Ss]|[Ss]ection|[Ss]ec\.?))"
    r"[ 0-9A-Z,/()]{1,24}\Z"
)
"""Before 44AD, a section of the Income Tax Act, perhaps behind others."""


def _era(match: re.Match[str]) -> Year | YearRange | None:
    if match[0].endswith("AD") and before(match, _OF_A_LAW):
        return None
    year = Year(int(match[2]), "ईस्वी")
    return YearRange(Year(int(match[1])), year) if match[1] else year


def _decade(match: re.Match[str]) -> Decade | str:
    """Ten years; the number of a model behind a name."""
    if len(match[1]) == 2 and before(match, _NAME):
        return f"{numbers.number(match[1])} {letter_names.spelled('s')}"
    return Decade(int(match[1]))


def _base(match: re.Match[str]) -> BaseYear:
    years = Year(int(match[1])), Year(int(match[2]))
    return BaseYear(YearRange(*years, " ", is_short=True))


def _financial_year(match: re.Match[str]) -> FinancialYear | str:
    """Of two figures; four are left to the class of years. FY27E is an estimate."""
    if not match[1]:
        return "वित्त वर्ष "
    year = FinancialYear(2000 + int(match[1]))
    return f"{year.words()} अनुमानित" if match[2] else year


def _part_of_year(match: re.Match[str]) -> PartOfYear:
    year = FinancialYear(int(match[3]) % 100 + 2000)
    oblique = next_word(match) in POSTPOSITIONS
    return PartOfYear(year, int(match[2] or "6"), int(match[1] or "0"), oblique)


def _before_christ(match: re.Match[str]) -> Year | YearRange:
    if match["first"]:
        if match["since"]:
            since = Year(_number(match["since"]), "ईसा पूर्व", is_era_first=True)
            return YearRange(since, Year(_number(match["after"])))
        return Year(_number(match["after"]), "ईसा पूर्व", is_era_first=True)
    year = Year(_number(match["before"]), "ईसा पूर्व")
    return YearRange(Year(_number(match["from"])), year) if match["from"] else year


def _number(figures: str) -> int:
    return int(figures.replace(",", ""))


ERA = SemioticClass(
    "era",
    "Years with their era, decades, financial years and quarters in short.",
    (
        ABOUT_A_YEAR,
        Rule(
            "financial year in short",
            later(r"(?<![A-Za-z0-9])FY ?[-'’]?(?:(?=20[0-9]{2})|([0-9]{2})(E)?(?![0-9A-Za-z]))"),
            _financial_year,
            (
                ("FY25 में", "वित्त वर्ष दो हज़ार पच्चीस में"),
                ("FY2023-24", "वित्त वर्ष दो हज़ार तेईस चौबीस"),
                ("FY27E में", "वित्त वर्ष दो हज़ार सत्ताईस अनुमानित में"),
            ),
        ),
        Rule(
            "quarter of a financial year in short",
            later(r"(?<![A-Za-z0-9])Q([1-4]) ?-?FY ?[-'’]?(20[0-9]{2}|[0-9]{2})(?![0-9A-Za-z])"),
            lambda match: FinancialYear(int(match[2]) % 100 + 2000, int(match[1])),
            (("Q3FY27 में", "वित्त वर्ष दो हज़ार सत्ताईस की तीसरी तिमाही में"),),
        ),
        Rule(
            "half or months of a financial year in short",
            later(
                r"(?<![A-Za-z0-9])(?:H([12])|(3|6|9|12)M) ?-?FY ?[-'’]?"
                r"(20[0-9]{2}|[0-9]{2})(?![0-9A-Za-z])"
            ),
            _part_of_year,
            (
                ("H1FY26 में", "वित्त वर्ष दो हज़ार छब्बीस की पहली छमाही में"),
                ("9MFY25 में", "वित्त वर्ष दो हज़ार पच्चीस के नौ महीनों में"),
            ),
        ),
        Rule(
            "quarter that was just named",
            later(r"(?:(?<=पहली)|(?<=दूसरी)|(?<=तीसरी)|(?<=चौथी)) (?P<quarter>तिमाही) \(Q[1-4]\)"),
            lambda match: f" {match['quarter']}",
            (("तीसरी तिमाही (Q3) के", "तीसरी तिमाही के"),),
        ),
        Rule(
            "quarter of the year in short",
            later(
                r"(?<![A-Za-z0-9])Q([1-4])(?![A-Za-z0-9])"
                r"(?!\. [^।]*(?:[?:]|कीजिए|कीजिये|करो|करें|लिखिए|बताइए))"
            ),
            lambda match: Quarter(int(match[1])),
            (("Q1 में", "पहली तिमाही में"), ("तिमाही (Q3) में", "तिमाही, तीसरी तिमाही, में")),
        ),
        *SAMVAT,
        Rule(
            "base year of an index",
            _BASE,
            _base,
            (("आधार वर्ष 2011-12=100 है", "आधार वर्ष दो हज़ार ग्यारह बारह बराबर सौ है"),),
        ),
        Rule(
            "years before Christ",
            _BEFORE_CHRIST,
            _before_christ,
            (
                ("1500 ई.पू. में", "पंद्रह सौ ईसा पूर्व में"),
                ("268-232 ई.पू. तक", "दो सौ अड़सठ से दो सौ बत्तीस ईसा पूर्व तक"),
                ("200 BC में", "दो सौ ईसा पूर्व में"),
                ("ई.पू. 563–483 में", "ईसा पूर्व पाँच सौ तिरसठ से चार सौ तिरासी में"),
                ("322 ई. पूर्व. से", "तीन सौ बाईस ईसा पूर्व से"),
                ("50 ई .पू. में", "पचास ईसा पूर्व में"),
                ("304—232 ईपू में", "तीन सौ चार से दो सौ बत्तीस ईसा पूर्व में"),
                ("268 ईसापूर्व में", "दो सौ अड़सठ ईसा पूर्व में"),
                ("544 ई.पू.-412 ई.पू. तक", "पाँच सौ चवालीस से चार सौ बारह ईसा पूर्व तक"),
                ("8000 ईसा पूर्व – 4,000 ईसा पूर्व", "आठ हज़ार से चार हज़ार ईसा पूर्व"),
                ("(412 ई.पु.) तक", "चार सौ बारह ईसा पूर्व, तक"),
                ("(384 -322 Bc) में", "तीन सौ चौरासी से तीन सौ बाईस ईसा पूर्व, में"),
            ),
        ),
        Rule(
            "year and era",
            _ERA,
            _era,
            (
                ("1526 ई. में", "पंद्रह सौ छब्बीस ईस्वी में"),
                ("1530 ई में", "पंद्रह सौ तीस ईस्वी में"),
                ("1857 इ. में", "अठारह सौ सत्तावन ईस्वी में"),
                ("1920 ई .को", "उन्नीस सौ बीस ईस्वी को"),
                ("1178-1192 ई.", "ग्यारह सौ अठहत्तर से ग्यारह सौ बानवे ईस्वी"),
                ("(606-647 ई.) तक", "छह सौ छह से छह सौ सैंतालीस ईस्वी, तक"),
                ("320 ई. - 550 ई.", "तीन सौ बीस से पाँच सौ पचास ईस्वी"),
                ("( 1526-1530 ई ) तक", "पंद्रह सौ छब्बीस से पंद्रह सौ तीस ईस्वी, तक"),
            ),
        ),
        ERA_FIRST,
        Rule(
            "decade with an English s",
            _DECADE,
            _decade,
            (("1990s में", "उन्नीस सौ नब्बे के दशक में"), ("Galaxy Note 50s फ़ोन", "गैलेक्सी नोट पचास एस फ़ोन")),
        ),
    ),
    (
        ("पत्र सं० 1680 में", "पत्र संख्या सोलह सौ अस्सी में"),
        ("FYI के लिए", "एफ़ वाई आई के लिए"),
        ("CBC 7 जाँच", "सी बी सी सात जाँच"),
        ("20 ई.वी.एम.", "बीस ई वी एम"),
    ),
)
