"""Hyphens before an amount that are no minus, and a plus behind one."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.grammar import is_finite
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.ordinals import ATTACHED
from briefing.hindi.normalize.classes.quantity import SCALE, read, value
from briefing.hindi.normalize.classes.units import UNITS
from briefing.hindi.normalize.patterns import (
    FIGURE,
    NUMBER,
    PAUSE,
    POSTPOSITIONS,
    START,
    after,
    before,
    choice,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass
from briefing.io.later import later

_BELOW_ZERO = ("%", "‰", "°", "डिग्री", "प्रतिशत", "फीसदी", "फ़ीसदी")
_NEGATIVE = cues("negative")
_NUMBERED = cues("numbered-part")
_JOINED = POSTPOSITIONS | {"और", "या", "व", "एवं", "तथा", "कि", "तो", "ही", "भी", "जब", "यदि", "अगर"}
_AMOUNT = rf"(?:[₹$€£] ?)?(?:{NUMBER}|[½¼¾])(?:/[0-9]{{1,2}}|[½¼¾])?(?: ?{SCALE})*"
WORD_ONLY = later(rf"[{WORD}]+")
_NO_UNITS = {*_BELOW_ZERO, *POSTPOSITIONS}
_NAMES = {name for name in UNITS.values() if WORD_ONLY.fullmatch(name)}
_UNITS = (*({*UNITS, *_NAMES} - _NO_UNITS), *cues("portion"))
_UNIT = rf"(?: ?(?:छोट|बड़|भर)[ाीे])? ?(?:{choice(_UNITS)})(?![A-Za-z{WORD}])"
_LISTED = later(rf"(?<=[{WORD})])(?P<blank> ?)[-–](?=(?:[₹$€£] ?)?[0-9½¼¾])")
_BEHIND = later(
    rf"{_AMOUNT}(?:(?P<ordinal>(?:{ATTACHED})(?![{WORD}]))"
    rf"|(?P<zero> ?(?:{choice(_BELOW_ZERO)}))|(?P<unit>{_UNIT})"
    rf"|(?P<end> ?(?:[,;।)]|\Z))"
    rf"| (?P<word>[{WORD}]+))?"
)
_PRICES = later(rf"{NUMBER} से {NUMBER} ?(?:रुपये|रुपए|रूपये|रूपए|रु\.?|₹)")
_FIRST = later(r"^\s*[-–](?=(?:[₹$€£] ?)?[0-9½¼¾])")
_UP_TO = later(rf"{_AMOUNT} से (?=[0-9])")
_LABEL = later(
    rf"(?:(?<=[{WORD}).])|(?<=[A-Za-z]{{2}})) ?:[-–—]{{1,3}}"
    r"(?=(?:[₹$€£] ?|(?:रु|Rs|INR)\.? ?)?[0-9½¼¾])"
)
_OF_NO_AMOUNT = later(
    rf"(?:(?<=[{WORD}).:]) ?|^\s*)[-–](?=(?:[0-9]{{1,2}}([./-])[0-9]{{1,2}}\1(?:20|19)?[0-9]{{2}}"
    r"|[0-9]{1,2}:[0-9]{2}|[0-9]{3,5}/(?:20)?[0-9]{2}"
    r"|0[1-9](?![.:/]| ?(?:°|%|डिग्री|प्रतिशत|फीसदी))|0?[6-9][0-9]{9}|[0-9]{11,18})(?![0-9]))"
)
_OF_A_NAME = later("0[1-9](?![0-9./:])")
"""Joined to a name: भद्रापाली-01."""
_MORE = later(rf"(?<=[0-9%A-Za-z{WORD}]) ?\+(?![+{WORD}A-Za-z0-9_]| ?[0-9A-Z(√])")
_MORE_OF_A_SCALE = later(rf"{START}(?P<amount>{NUMBER})\+ ?(?P<scale>{SCALE}(?: {SCALE})?)")
_BLANK_AND_MORE = later(rf" [{WORD}A-Za-z₹$€£(]")
"""Behind a plus with blanks on both sides, which joins: 500mg + क्लैवुलैनिक एसिड."""
_LARGE = later(
    rf"(?:(?<![0-9.,])(?<!Dimensity )(?!(?:19|20)[0-9]{{2}} ?\Z)"
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{2,3}})+|[0-9]{{3,}})"
    rf"|[0-9] ?(?:[{WORD}A-Za-z]+|%)|[₹$€£] ?{NUMBER}) ?\Z"
)


_NUMBERED_DASH = later(rf"(?<=[{WORD}]) ?[-–] (?=[0-9]{{1,3}}(?![0-9.,]))")
_SPANNED = (
    "प्रतिशत|फीसदी|फ़ीसदी|किलो|किलोग्राम|ग्राम|क्विंटल|टन|लीटर|मीटर|किलोमीटर|फीट|फुट|इंच|एकड़|हेक्टेयर|डिग्री|रुपये|रुपए"
    "|लाख|करोड़|हजार|हज़ार|सेकंड|मिनट|घंटे|दिन|सप्ताह|हफ्ते|महीने|माह|वर्ष|साल"
)
_SPAN_WITH_UNITS = later(
    rf"(?<=[{WORD}]) ?[-–—] ?(?=(?P<last>{NUMBER}) (?P<unit>{_SPANNED})(?![{WORD}]))"
)
_SCALES = (
    {"मिनट": 1, "घंटे": 60, "दिन": 1440, "सप्ताह": 10_080, "हफ्ते": 10_080, "माह": 43_200}
    | {"महीने": 43_200, "वर्ष": 525_600, "साल": 525_600},
    {"हजार": 1, "हज़ार": 1, "लाख": 100, "करोड़": 10_000},
    {"ग्राम": 1, "किलो": 1000, "किलोग्राम": 1000, "क्विंटल": 100_000},
)
"""How large each unit is beside the others of its kind."""
_FIRST_WITH_UNIT = later(rf"(?<![0-9.,])(?P<first>{NUMBER}) (?P<unit>{_SPANNED})\Z")
_BETWEEN_WORDS = later(rf"(?<=[{WORD}]) [-–] ?(?=[{WORD}])")
_LIKENESS = frozenset(("सा", "सी"))
_POINTING = frozenset(
    str.split(
        "ये यह वे वह इस इन उस उन इसका इसके इसकी इनका इनके इनकी उसका उसके उसकी उनका उनके उनकी "
        "जिस जिसका जिसके जिसकी जो जब यदि अगर क्योंकि"
    )
)
_FOR_A_COLON = later(
    rf"(?<=[{WORD}]{{3}})(?<!लॉग)(?<!साइन)(?<!प्लग)(?<!चेक)(?<!बिल्ट)(?<!लिव)(?<!ऑल)(?!-इन[ -])[-–]"
    rf"(?=(?:{choice(_POINTING)})(?![{WORD}]))"
)
"""No log-in, sign-in or plug-in in Hindi letters."""


def _numbered(match: re.Match[str]) -> str | None:
    """No pause in टियर- 2 and भाग – 2, which are names."""
    near = last_words(match.string, match.start(), 1)
    return " " if _NUMBERED.intersection(near) else None


def _span_with_units(match: re.Match[str]) -> str | None:
    """से between amounts of one kind, the larger one last: 10 किलो-20 किलो, 6 माह-3 वर्ष."""
    found = before(match, _FIRST_WITH_UNIT)
    if not found:
        return None
    units = found["unit"], match["unit"]
    scale = next((scale for scale in _SCALES if scale.keys() >= set(units)), None)
    if units[0] != units[1] and not scale:
        return None
    first, last = ((scale or {}).get(unit, 1) for unit in units)
    return " से " if value(found["first"]) * first < value(match["last"]) * last else None


def _between_words(match: re.Match[str]) -> str | None:
    """No pause in पूरा - पूरा and बदरी - सी; one where the hyphen is typed to the next word."""
    near, following = last_words(match.string, match.start(), 1), next_word(match)
    if following in near or (near and following in _LIKENESS):
        return " "
    return None if match[0].endswith(" ") else PAUSE  # तथा –और, said with a pause


def _for_a_colon(match: re.Match[str]) -> str | None:
    """A pause in रचनाएँ-ये उनकी हैं: no compound ends with such a word, but for यह-वह."""
    near = last_words(match.string, match.start(), 1)
    return None if _POINTING.intersection(near) else PAUSE


def _listed(match: re.Match[str]) -> str | None:
    """A pause between a thing and how much of it: चीनी -2 चम्मच; तापमान -2 is below zero."""
    near = last_words(match.string, match.start(), 2)
    behind = _BEHIND.match(match.string, match.end())
    spans = before(match, _FIRST_WITH_UNIT)  # 10 किलो-20 किलो
    if behind is None or behind["zero"] or spans or "(-" in match.string:
        return None
    if behind["ordinal"] and match["blank"]:
        return " " if _NUMBERED.intersection(near[-1:]) else PAUSE
    if not near or _NEGATIVE.intersection(near) or near[-1] in _JOINED:
        return None
    if not match["blank"] and (near[-1] in _NUMBERED or not behind["unit"]):
        return None
    prices = match["blank"] and _PRICES.match(match.string, match.end())
    amount = behind["unit"] or behind["end"] is not None or prices
    if near[-1] not in _NUMBERED and amount:
        return PAUSE
    word = behind["word"]
    counted = word and word not in _JOINED and not is_finite(word)
    return " " if near[-1] in _NUMBERED or counted else None


def _label(match: re.Match[str]) -> str | None:
    """A pause for a colon with a dash: कुल पद :-25; तापमान:-5° may be below zero."""
    behind = _BEHIND.match(match.string, match.end())
    near = last_words(match.string, match.start())
    return None if behind and behind["zero"] and _NEGATIVE.intersection(near) else PAUSE


def _first(match: re.Match[str]) -> str | None:
    """Nothing for the hyphen of a list: -2 किलो चावल; -5 डिग्री is below zero, as is (-7 फुट)."""
    if "(-" in match.string:
        return None
    lowest = _UP_TO.match(match.string, match.end())
    behind = _BEHIND.match(match.string, lowest.end() if lowest else match.end())
    named = behind and behind["word"] and behind["word"] not in _JOINED
    counted = behind and (behind["ordinal"] or behind["unit"] or named)
    return " " if behind and not behind["zero"] and counted else None


def _more_of_a_scale(match: re.Match[str]) -> str:
    return f"{read(match['amount'] + ' ' + match['scale'])} से अधिक"


def _more(match: re.Match[str]) -> str | None:
    """से अधिक behind hundreds and what is measured; प्लस behind an age, a year, a version."""
    spaced = match[0].startswith(" ")
    joins = spaced and _BLANK_AND_MORE.match(match.string, match.end())
    if joins or (spaced and "=" in match.string[: match.start()]):
        return None
    large = _LARGE.search(match.string, max(0, match.start() - 30), match.start())
    return " से अधिक " if large else None


DASH = SemioticClass(
    "dash",
    "A hyphen before an amount, which is no minus, and a plus behind one.",
    (
        Rule(
            "hyphen between a thing and its amount",
            _LISTED,
            _listed,
            (
                ("चीनी -2 चम्मच", "चीनी, दो चम्मच"),
                ("आटा-2 कप", "आटा, दो कप"),
                ("परवल-250 ग्राम", "परवल, दो सौ पचास ग्राम"),
                ("कुल पद -25", "कुल पद, पच्चीस"),
                ("लोअर -225 से 1000 रुपए", "लोअर, दो सौ पच्चीस से एक हज़ार रुपए"),
                ("कक्षा -10 के", "कक्षा दस के"),
                ("कोविड -19 मरीज", "कोविड उन्नीस मरीज"),
                ("बोर्ड परीक्षा -10वीं में", "बोर्ड परीक्षा, दसवीं में"),
            ),
            hint="-–",
        ),
        Rule(
            "hyphen and blank before a number that names",
            _NUMBERED_DASH,
            _numbered,
            (("कक्षा- 8 और", "कक्षा आठ और"), ("भाग – 2 में", "भाग दो में")),
            hint="-–",
        ),
        Rule(
            "hyphen between amounts of one unit",
            _SPAN_WITH_UNITS,
            _span_with_units,
            (
                ("5 प्रतिशत - 6 प्रतिशत ब्याज", "पाँच प्रतिशत से छह प्रतिशत ब्याज"),
                ("10 किलो-20 किलो चावल", "दस किलो से बीस किलो चावल"),
                ("6 माह-3 वर्ष के बच्चे", "छह माह से तीन वर्ष के बच्चे"),
            ),
            Cue.SIGN,
            hint="-–—",
            figures=2,
        ),
        Rule(
            "hyphen with a blank before it",
            _BETWEEN_WORDS,
            _between_words,
            (
                ("पूरा - पूरा काम", "पूरा पूरा काम"),
                ("बदरी - सी बरसी", "बदरी सी बरसी"),
                ("अर्थ -क्योंकि मृत्यु निश्चित है", "अर्थ, क्योंकि मृत्यु निश्चित है"),
            ),
            Cue.SIGN,
            hint="-–",
        ),
        Rule(
            "hyphen typed for a colon",
            _FOR_A_COLON,
            _for_a_colon,
            (("रचनाएँ-ये उनकी हैं", "रचनाएँ, ये उनकी हैं"),),
            Cue.SIGN,
            hint="-–",
        ),
        Rule(
            "hyphen of a list",
            _FIRST,
            _first,
            (
                ("-2 किलो चावल", "दो किलो चावल"),
                ("-2 अंडे", "दो अंडे"),
                ("-12वीं के छात्र", "बारहवीं के छात्र"),
                ("-16 से 31 जनवरी तक", "सोलह से इकतीस जनवरी तक"),
            ),
            hint="-–",
        ),
        Rule(
            "hyphen before figures that are no amount",
            _OF_NO_AMOUNT,
            lambda match: " " if after(match, _OF_A_NAME) and match[0] == "-" else PAUSE,
            (
                ("दिनांक -28.08.21 को", "दिनांक, अट्ठाईस अगस्त दो हज़ार इक्कीस को"),
                ("नंबर -1254/24 है", "नंबर, एक हज़ार दो सौ चौवन बटा चौबीस है"),
                ("अनुमंडल –01 के", "अनुमंडल, एक के"),
                ("वार्ड भद्रापाली-01 में", "वार्ड भद्रापाली एक में"),
                (
                    "खाता -50100012345678 है",
                    "खाता, पाँच शून्य एक शून्य शून्य शून्य एक दो तीन चार पाँच छह सात आठ है",
                ),
            ),
            hint="-–",
            figures=2,
        ),
        Rule(
            "colon with a dash behind a label",
            _LABEL,
            _label,
            (
                ("शुल्क :-500 रुपये", "शुल्क, पाँच सौ रुपये"),
                ("लाभांश:-रु 500", "लाभांश, पाँच सौ रुपये"),
                ("योग्यता :-12वीं पास", "योग्यता, बारहवीं पास"),
            ),
            hint=":",
        ),
        Rule(
            "plus before a scale",
            _MORE_OF_A_SCALE,
            _more_of_a_scale,
            (("150+ करोड़ लोग", "एक सौ पचास करोड़ से अधिक लोग"), ("5+ लाख घर", "पाँच लाख से अधिक घर")),
            hint="+",
            figures=1,
            begins=FIGURE,
        ),
        Rule(
            "plus behind an amount",
            _MORE,
            _more,
            (
                ("25,000+ लोग", "पच्चीस हज़ार से अधिक लोग"),
                ("₹500+ के", "पाँच सौ रुपये से अधिक के"),
                ("5 लाख+ लोग", "पाँच लाख से अधिक लोग"),
            ),
            hint="+",
        ),
    ),
    (
        ("तापमान -2 रहा", "तापमान माइनस दो रहा"),
        ("लेह -6 डिग्री", "लेह माइनस छह डिग्री"),
        ("शिखर -2.2 मीटर (-7 फुट)", "शिखर माइनस दो दशमलव दो मीटर, माइनस सात फुट"),
        ("-2.2 मी. (-7.2 फुट)", "माइनस दो दशमलव दो मीटर, माइनस सात दशमलव दो फुट"),
        ("आज -5 रहा", "आज माइनस पाँच रहा"),
        ("-5 से नीचे", "माइनस पाँच से नीचे"),
        ("यह-वह सब", "यह वह सब"),
        ("राम - श्याम आए", "राम, श्याम आए"),
        ("जन्म- 1950 में", "जन्म, उन्नीस सौ पचास में"),
        ("-5 से 10 डिग्री तक", "माइनस पाँच से दस डिग्री तक"),
        ("तापमान -05 डिग्री", "तापमान माइनस पाँच डिग्री"),
        ("तापमान:-5 डिग्री", "तापमान, माइनस पाँच डिग्री"),
        ("18+ वाले", "अठारह प्लस वाले"),
        ("500mg + एसिड", "पाँच सौ मिलीग्राम प्लस एसिड"),
        ("₹1,210 + ₹24 शुल्क", "एक हज़ार दो सौ दस रुपये प्लस चौबीस रुपये शुल्क"),
    ),
)
