"""Numbers with slashes that are no fraction: 12/3/1 of a plot, 523804/2016, 120/144 Hz."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.names.files import in_the_number_of_a_file
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import START, after, before, cued
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_THREE = later(
    rf"{START}(?:[0-9]{{1,6}}(?:/[0-9]{{1,4}}){{2,9}}|[0-9]{{1,2}}\.[0-9]{{1,2}}(?:/[0-9]{{1,2}}\.[0-9]{{1,2}}){{2,9}})"
    r"(?![0-9/]|\.[0-9])"
)
_PLOT = later(
    rf"{WORD_START}(?:{cued('plot')})"
    r"[^।,]{0,14}\Z|बटा[^।]{0,4}\Z"
)
_OF_A_YEAR = later(rf"{START}([0-9]{{5,7}})/((?:19|20)[0-9]{{2}})(?![0-9/])")
_TWO = later(rf"{START}(?P<low>[0-9]{{2,5}})/(?P<high>[0-9]{{2,5}})(?![0-9/]|[.,][0-9])")
_OF_A_DEVICE = later(
    r" ?(?:Hz|हर्ट्ज|fps|GB|TB|MP|mAh|W(?![A-Za-z])|जीबी|मेगापिक्सल|%|प्रतिशत|फ़ीसदी|फीसदी)"
)
_PRICE = later(rf" ?(?:{cued('rupee')}|रु\.?|प्रति (?:{cued('sold-by')}))(?![ँ-ॣ])")
_PRICE_BEFORE = later(rf"{WORD_START}(?:भाव|दाम|रेट|कीमत|क़ीमत)[^।0-9/]{{0,12}}\Z")
_PRICES = later(rf"{WORD_START}(?:{cued('market')})(?![ँ-ॣ])")
_GOODS = later(
    rf"{WORD_START}(?:{cued('goods')})(?: [ऀ-ॿ]+)?"
    r"(?: [0-9]{1,2} ?(?:%|प्रतिशत))?[ :–-]{1,3}\Z"
)
"""Goods of a market, before their lowest and highest price: चना कांटा 5850/5875."""
_COUNTED = later(rf" (?:{cued('counted-in-pairs')})(?![ऀ-ॣ])")
_DEGREES = later(r" ?(?:डिग्री|°)(?![A-Za-z])")
"""Behind the highest and the lowest temperature: 42/28 डिग्री."""
_WEATHER = later(
    rf"{WORD_START}(?:तापमान|पारा|आर्द्रता|नमी|अधिकतम ?[/-] ?न्यूनतम)[^।0-9]{{0,24}}"
    rf"(?:[0-9]{{2}}/[0-9]{{2}}, [{WORD}]+ ){{0,6}}\Z"
)
"""Before the highest and the lowest: तापमान: लखनऊ 38/25, कानपुर 39/26."""

_OF_A_SERIES = later(
    rf"(?:(?<![A-Za-z])(?:Windows|Android|iPhone|iOS|Galaxy S|Note|Redmi Note|Pixel)"
    rf"|{WORD_START}(?:विंडोज़?|एंड्रॉयड|एंड्रॉइड|आईफ़?ोन|पिक्सल|नोट)) ?\Z"
)
_MODEL = later(r"[A-Z]{2,} \Z")
_LIKE_A_YEAR = later(r"(?:19[5-9]|20[0-4])[0-9]")

_PRICED = r"[0-9]{2,5}(?:\.[0-9]{1,2})?"
_TARGETS = later(rf"{START}{_PRICED}(?:/{_PRICED}){{1,3}}(?![0-9/]|[.,][0-9])")
_TARGET_BEFORE = later(
    rf"(?:{WORD_START}(?:टारगेट|टार्गेट|लक्ष्य|हाई ?/ ?लो|उच्च ?/ ?निम्न)"
    r"|(?<![A-Za-z])(?:[Tt]argets?|TARGETS?|TGT|[Tt]gt|(?i:high ?/ ?low)))"
    r"(?: प्राइस| मूल्य| [Pp]rice)?[ :–-]{1,3}(?:₹|Rs\.?|रु\.?)? ?\Z"
)


def _targets(match: re.Match[str]) -> Numbers | None:
    """The prices that a share may reach one after another, each above or below the one before."""
    prices = tuple(match[0].split("/"))
    return Numbers(prices, ", ") if before(match, _TARGET_BEFORE) else None


_CODED = later(rf"{START}(0[0-9]{{2,4}})/([0-9]{{3,5}})(?![0-9/]|[.,][0-9])")


def _coded(match: re.Match[str]) -> Numbers | None:
    """Two codes of as many figures, which may begin with a nought."""
    return Numbers((match[1], match[2]), ", ") if len(match[1]) == len(match[2]) else None


def _three(match: re.Match[str]) -> Numbers | None:
    """बटा in the number of a plot of land; a pause elsewhere."""
    if in_the_number_of_a_file(match):
        return None
    figures = tuple(match[0].split("/"))
    return Numbers(figures, " बटा " if before(match, _PLOT) else ", ")


def _two(match: re.Match[str]) -> Numbers | None:
    """A rising pair before a unit of devices or a price, or behind the letters of a model."""
    low, high = match["low"], match["high"]
    rising = 0 < int(high) - int(low) < 2 * int(low)
    narrow = len(low) > 3 and int(high) - int(low) < int(low) // 4
    goods = before(match, _GOODS)
    prices = goods and occurs(_PRICES, match.string)
    in_market = goods and (narrow or prices)
    priced = in_market or after(match, _PRICE) or before(match, _PRICE_BEFORE)
    if rising and (len(low) > 2 or prices) and priced:
        return Numbers((low, high), " से ")
    falls = len(low) == len(high) == 2 and int(high) < int(low)
    if after(match, _DEGREES) or (falls and _in_weather(match)):
        return Numbers((low, high), ", ")
    if rising and len(low) == 2 and int(high) - int(low) < 4 and before(match, _OF_A_SERIES):
        return Numbers((low, high), ", ")
    if rising and int(high) <= 100 and int(high) - int(low) < 11 and after(match, _COUNTED):
        return None if high in {"10", "100"} else Numbers((low, high))
    model = len(low) == len(high) == 4 and before(match, _MODEL)
    if rising and (after(match, _OF_A_DEVICE) or (model and not _LIKE_A_YEAR.fullmatch(high))):
        return Numbers((low, high), ", ")
    return None


_NUMBERED_BEFORE = later(
    rf"(?:{WORD_START}(?:{cued('class')})"
    r"|(?<![A-Za-z])(?:[Cc]lass|Ryzen)) \Z"
)
_SEATS = later(r"[ -]?(?:सीटर|सीट|[Ss]eater)")
_PAIR = later(rf"{START}(?P<low>[0-9]{{1,2}})/(?P<high>[0-9]{{1,2}})(?![0-9/]|[.,][0-9])")


def _pair(match: re.Match[str]) -> Numbers | None:
    """कक्षा 11/12, Ryzen 5/7: two of what is numbered, no fraction."""
    low, high = match["low"], match["high"]
    told = before(match, _NUMBERED_BEFORE) or after(match, _SEATS)
    named = int(low) < int(high) and told
    return Numbers((low, high), ", ") if named else None


def _in_weather(match: re.Match[str]) -> bool:
    return bool(before(match, _WEATHER, 120))


_VARIETY = later(
    rf"{START}(?P<variety>[0-9]{{3,4}}) ?[-–] (?P<low>[0-9]{{3,5}})"
    r"[-–](?P<high>[0-9]{3,5})(?![0-9/-])"
)


class Variety(NamedTuple):
    """The number of a variety of goods, and its prices."""

    number: str
    """In figures."""
    low: str
    """The lowest price, in figures."""
    high: str
    """The highest."""

    def words(self) -> str:
        """एक हज़ार चार सौ एक, तीन हज़ार नौ सौ से चार हज़ार पचास."""
        number, low, high = map(numbers.number, self)
        return f"{number}, {low} से {high}"


def _variety(match: re.Match[str]) -> Variety | None:
    """The number of a variety and its lowest and highest price: धान 1401- 3900-4050."""
    return Variety(*match.groups()) if before(match, _GOODS) else None


ALTERNATIVES = (
    Rule(
        "variety of goods and its prices",
        _VARIETY,
        _variety,
        (("धान 1401- 3900-4050 रहा", "धान एक हज़ार चार सौ एक, तीन हज़ार नौ सौ से चार हज़ार पचास रहा"),),
    ),
    Rule(
        "two codes",
        _CODED,
        _coded,
        (("विषय कोड 041/241 है", "विषय कोड शून्य चार एक, दो सौ इकतालीस है"),),
    ),
    Rule(
        "two numbered things",
        _PAIR,
        _pair,
        (
            ("कक्षा 11/12 के छात्र", "कक्षा ग्यारह, बारह के छात्र"),
            ("Ryzen 5/7 चुनें", "राइज़ेन पाँच, सात चुनें"),
            ("6/7 सीटर एसयूवी", "छह, सात सीटर एसयूवी"),
        ),
    ),
    Rule(
        "numbers with two slashes",
        _THREE,
        _three,
        (
            ("खसरा नं. 12/3/1 में", "खसरा नंबर बारह बटा तीन बटा एक में"),
            ("EMI 6/9/12 महीने की", "ई एम आई छह, नौ, बारह महीने की"),
            ("धाराओं 138/141/142 में", "धाराओं एक सौ अड़तीस, एक सौ इकतालीस, एक सौ बयालीस में"),
            (
                "धारा 147/148/149/302/34",
                "धारा एक सौ सैंतालीस, एक सौ अड़तालीस, एक सौ उनचास, तीन सौ दो, चौंतीस",
            ),
        ),
    ),
    Rule(
        "long number and its year",
        _OF_A_YEAR,
        lambda match: Numbers((match[1], match[2]), " बटा "),
        (("वाद 523804/2016 में", "वाद पाँच लाख तेईस हज़ार आठ सौ चार बटा दो हज़ार सोलह में"),),
    ),
    Rule(
        "targets of a share",
        _TARGETS,
        _targets,
        (
            ("टारगेट 980/1010 रखें", "टारगेट नौ सौ अस्सी, एक हज़ार दस रखें"),
            ("लक्ष्य: 52.5/55/60 है", "लक्ष्य, बावन दशमलव पाँच, पचपन, साठ है"),
        ),
    ),
    Rule(
        "one number or another",
        _TWO,
        _two,
        (
            ("भाव 2400/2450 रहा", "भाव दो हज़ार चार सौ से दो हज़ार चार सौ पचास रहा"),
            ("मंडी में चना 5600/5900 रहा", "मंडी में चना पाँच हज़ार छह सौ से पाँच हज़ार नौ सौ रहा"),
            ("सरसों 42% 5650/5700", "सरसों बयालीस प्रतिशत पाँच हज़ार छह सौ पचास से पाँच हज़ार सात सौ"),
            ("प्याज 20/25, आलू 15/20 रु. किलो", "प्याज बीस से पच्चीस, आलू पंद्रह से बीस रुपये किलो"),
            ("वहाँ 10/12 लोग थे", "वहाँ दस बारह लोग थे"),
            ("120/144Hz डिस्प्ले", "एक सौ बीस, एक सौ चवालीस हर्ट्ज़ डिस्प्ले"),
            ("लाभ 15/20% रहा", "लाभ पंद्रह, बीस प्रतिशत रहा"),
            ("भाव 5650/5700 रुपये रहा", "भाव पाँच हज़ार छह सौ पचास से पाँच हज़ार सात सौ रुपये रहा"),
            ("Windows 10/11 पर", "विंडोज़ दस, ग्यारह पर"),
            ("पारा 42/28 डिग्री रहा", "पारा बयालीस, अट्ठाईस डिग्री रहा"),
            ("तापमान: पटना 38/25 रहा", "तापमान, पटना अड़तीस, पच्चीस रहा"),
            ("RTX 4050/4060 में", "आर टी एक्स चार हज़ार पचास, चार हज़ार साठ में"),
        ),
    ),
)
"""Rules for them, of the class fraction."""
