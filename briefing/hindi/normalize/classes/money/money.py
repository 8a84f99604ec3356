"""Money: ₹, रु., Rs, $ and the other currencies of the news."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.lexicon.entries import entries
from briefing.hindi.normalize.classes.measures.units import RATE, per
from briefing.hindi.normalize.classes.money.currencies import (
    CURRENCY_SIGNS,
    NAMES,
    RUPEE,
    RUPEES,
    SIGNS,
    WRITTEN,
    Currency,
    Money,
    currencies,
)
from briefing.hindi.normalize.classes.money.prices import PRICES
from briefing.hindi.normalize.classes.numbers.quantity import AMOUNT, QUANTITY, SCALE
from briefing.hindi.normalize.patterns import (
    COMPARED,
    DASH,
    MONTH_NAME,
    NUMBER,
    POSTPOSITIONS,
    START,
    before,
    choice,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs
from briefing.io.later import later

_SHORT_SCALES = {
    entry.written: entry.spoken for entry in entries("scales") if entry.when == "with amount"
}
_NAME = rf"{WORD_START}(?<![A-Za-z])(?:{choice(NAMES)})(?![A-Za-z{WORD}])"
_SIGN = rf"(?:(?:{choice(SIGNS)})|{_NAME})"

_SHORT = rf"(?:{choice(_SHORT_SCALES)})"
_SUFFIX = r"(?: ?/-|/–)?"

_SIGN_FIRST = later(
    rf"{COMPARED}(?P<minus>(?<![0-9A-Za-z{WORD}])-)?(?P<sign>{_SIGN})"
    rf"(?: ?|(?:(?<=[ुू.])|(?<=R[sS])) ?[-–] ?)"
    rf"(?P<amount>{AMOUNT}(?:{_SHORT}?{DASH}(?:{_SIGN} ?)?{AMOUNT}(?! ?=))?)(?![0-9])"
    rf"(?P<short>(?:{_SHORT}(?: ?Cr)?| [LK])(?![A-Za-z]))?(?: ?/-(?P<late> {SCALE})|{_SUFFIX})"
    rf"(?: (?:{RUPEES}|(?:रु\.?|डॉलर|डालर|यूरो|[Dd]ollars?)(?![{WORD}A-Za-z]))"
    rf"|(?<=\.[0-9][0-9]) पैसे(?![{WORD}]))?{RATE}"
)
_SIGN_AND_MORE = later(
    rf"(?P<compared>)(?P<sign>{_SIGN}) ?(?P<amount>{NUMBER})\+ ?"
    rf"(?P<scale>{SCALE}(?: {SCALE})?){RATE}"
)
_NOT_OF_THE_NEXT = r"(?!\.? ?[0-9][0-9,.]*/-)(?:(?<![₹$€£])|(?![0-9]))"
"""Behind a sign that belongs to the amount before it: not कक्षा 1-5 रु. 25/-, चांदी 999 ₹85,000."""
_SIGN_LAST = later(
    rf"{COMPARED}{START}(?P<amount>{QUANTITY}) ?(?P<sign>{_SIGN}){_NOT_OF_THE_NEXT}{_SUFFIX}{RATE}"
)
_WORD_LAST = later(rf"{START}(?P<amount>[0-9,]+\.[0-9]{{2}})(?: ?|/)(?P<word>{RUPEES}){RATE}")
_CLOSED = later(
    rf"{START}(?<![₹$€£] )(?<![₹$€£.])"
    rf"(?P<amount>[0-9]{{1,2}}(?:,[0-9]{{2}})*,[0-9]{{5,6}}(?= ?/-)"
    rf"|(?:[0-9,]{{3,}}{DASH}(?=[0-9,]{{3,}}/-))?{AMOUNT})"
    rf" ?{RUPEES}?/(?:-(?![0-9])|(?=रु))(?: ?(?:{RUPEES}|र[ुू]\.?(?![{WORD}])))?"
)
_LONG_END = later(r",[0-9]{5,6}\Z")
"""Groups of figures that are not parted: 1,50000/-."""
_NAMED = later(rf"{WORD_START}{RUPEES} \Z")
_SAID_BEFORE = Currency("", "")
"""Of an amount behind the name of its currency: रुपये 500/-."""
_IN_A_DATE = later(rf"[0-9]{{1,2}} {MONTH_NAME},? \Z")
"""Before a year with a slash and a dash, as datelines end: 1 फरवरी 2022/-."""
_OTHER_SIGN = later(rf"{_SIGN} ?")
_SHORT_FIRST = later(rf"(?<=[0-9]){_SHORT}(?={DASH})")

_MODEL = later("RS[0-9]{1,3}")
_OF_MODELS = later(
    r"बाइक|मोटरसाइकिल|पल्सर|(?<![A-Za-z])(?:[Bb]ikes?|Pulsar|Aprilia|Audi|Yamaha|KTM)(?![A-Za-z])"
)
"""Beside what the RS of a motorcycle or a car is no money: Pulsar RS200."""


def _sign_first(match: re.Match[str]) -> Money | None:
    if _MODEL.fullmatch(match[0]) and occurs(_OF_MODELS, match.string):
        return None
    amount = _OTHER_SIGN.sub("", match["amount"])
    amount = _SHORT_FIRST.sub(lambda found: f" {_SHORT_SCALES[found[0]]}", amount)
    amount += match["late"] or ""
    if match["short"]:
        scale = match["short"].strip()
        crores = len(scale) > 2 and scale.endswith("Cr")  # ₹1.2L Cr
        amount += f" {_SHORT_SCALES[scale.removesuffix('Cr').strip() if crores else scale]}"
        amount += " करोड़" * crores
    return _money(match, amount, is_negative=bool(match["minus"]))


def _sign_and_more(match: re.Match[str]) -> Money:
    money = _money(match, f"{match['amount']} {match['scale']}")
    return money._replace(compared=">")


def _sign_last(match: re.Match[str]) -> Money:
    return _money(match, match["amount"])


def _money(match: re.Match[str], amount: str, *, is_negative: bool = False) -> Money:
    currency, oblique = currencies()[match["sign"]], next_word(match) in POSTPOSITIONS
    return Money(amount, currency, oblique, per(match), match["compared"] or "", is_negative)


def _closed(match: re.Match[str]) -> Money | None:
    if before(match, _IN_A_DATE):
        return None
    amount = match["amount"]
    ungrouped = _LONG_END.search(amount)
    currency = _SAID_BEFORE if before(match, _NAMED) else RUPEE
    return Money(amount.replace(",", "") if ungrouped else amount, currency, is_oblique=False)


def _word_last(match: re.Match[str]) -> Money:
    currency = Currency(match["word"], match["word"], "पैसे", "पैसा")
    return Money(match["amount"], currency, next_word(match) in POSTPOSITIONS, per(match))


MONEY = SemioticClass(
    "money",
    "₹, रु., Rs, $ and the other currencies of the news.",
    (
        *PRICES,
        Rule(
            "more than an amount, its scale after the plus",
            _SIGN_AND_MORE,
            _sign_and_more,
            (
                ("₹150+ करोड़ कमाए", "एक सौ पचास करोड़ रुपये से अधिक कमाए"),
                ("₹13+ लाख करोड़ का", "तेरह लाख करोड़ रुपये से अधिक का"),
            ),
        ),
        Rule(
            "currency sign before the amount",
            _SIGN_FIRST,
            _sign_first,
            (
                ("₹500 करोड़", "पाँच सौ करोड़ रुपये"),
                ("$5 मिलियन डॉलर का", "पाँच मिलियन डॉलर का"),
                ("₹40/किलो", "चालीस रुपये प्रति किलो"),
                ("शुल्क Rs- 500/- है", "शुल्क पाँच सौ रुपये है"),
                ("₹500/प्रतिमाह", "पाँच सौ रुपये प्रतिमाह"),
                ("₹500/20 किलो", "पाँच सौ रुपये प्रति बीस किलो"),
                ("$85/barrel", "पचासी डॉलर प्रति बैरल"),
                ("₹2.5 लाख करोड़ का बजट", "दो दशमलव पाँच लाख करोड़ रुपये का बजट"),
                ("₹1.5 लाख", "डेढ़ लाख रुपये"),
                ("₹1,23,456", "एक लाख तेईस हज़ार चार सौ छप्पन रुपये"),
                ("₹45-50 में", "पैंतालीस से पचास रुपये में"),
                ("₹10.50", "दस रुपये पचास पैसे"),
                ("₹12 लाख 50 हजार", "बारह लाख पचास हजार रुपये"),
                ("₹1000.00 रु. शुल्क", "एक हज़ार रुपये शुल्क"),
                ("₹1", "एक रुपया"),
                ("₹5.01 दो", "पाँच रुपये एक पैसा दो"),
                ("£1.01 दो", "एक पाउंड एक पेनी दो"),
                ("₹1 का सिक्का", "एक रुपये का सिक्का"),
                ("रु. 250/-", "दो सौ पचास रुपये"),
                ("Rs 20 crore", "बीस करोड़ रुपये"),
                ("RS500 में बाइक का RS 900 टायर", "आर एस पाँच सौ में बाइक का नौ सौ रुपये टायर"),
                ("$1.4 बिलियन", "एक दशमलव चार बिलियन डॉलर"),
                ("$5M", "पाँच मिलियन डॉलर"),
                ("₹1.2L Cr का", "एक दशमलव दो लाख करोड़ रुपये का"),
                ("$99.99", "निन्यानवे डॉलर निन्यानवे सेंट"),
            ),
            words=WRITTEN,
        ),
        Rule(
            "currency sign after the amount",
            _SIGN_LAST,
            _sign_last,
            (
                ("5 रु 50 पैसे", "पाँच रुपये पचास पैसे"),
                ("500 रु. में", "पाँच सौ रुपये में"),
                ("20 करोड़ रु.", "बीस करोड़ रुपये"),
                ("100 USD", "एक सौ अमेरिकी डॉलर"),
                ("50€", "पचास यूरो"),
            ),
            words=WRITTEN,
        ),
        Rule(
            "rupees and paise",
            _WORD_LAST,
            _word_last,
            (
                ("10.50 रुपये", "दस रुपये पचास पैसे"),
                ("10.01 रुपये लगे", "दस रुपये एक पैसा लगे"),
                ("94.77 रूपये लीटर", "चौरानवे रूपये सतहत्तर पैसे लीटर"),
                ("31.13 रुपये/लीटर", "इकतीस रुपये तेरह पैसे प्रति लीटर"),
                ("5.23/रुपये है", "पाँच रुपये तेईस पैसे है"),
            ),
        ),
        Rule(
            "amount closed with a slash",
            _CLOSED,
            _closed,
            (
                ("1,500/-", "एक हज़ार पाँच सौ रुपये"),
                ("500/- रुपये", "पाँच सौ रुपये"),
                ("1,50000/- कुल", "एक लाख पचास हज़ार रुपये कुल"),
                ("5200-20200/- वेतन", "पाँच हज़ार दो सौ से बीस हज़ार दो सौ रुपये वेतन"),
                ("500/रुपये लगे", "पाँच सौ रुपये लगे"),
                ("रुपये 45000/- मात्र", "रुपये पैंतालीस हज़ार मात्र"),
            ),
        ),
        *CURRENCY_SIGNS,
    ),
    (("एक रुपये", "एक रुपये"), ("रुपये में", "रुपये में"), ("सिडनी रू भारतीय टीम", "सिडनी रू भारतीय टीम")),
)
