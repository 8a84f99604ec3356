"""Hyphens before an amount that are no minus, and a plus behind one."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.grammar import is_finite
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.marks.label_dashes import (
    AMOUNT,
    BEHIND,
    LABEL_DASHES,
    NEGATIVE,
    PREFIXES,
    SPEECH_DASHES,
)
from briefing.hindi.normalize.classes.numbers.quantity import value
from briefing.hindi.normalize.classes.numbers.short_amounts import PLUS_SIGNS
from briefing.hindi.normalize.patterns import (
    NUMBER,
    PAUSE,
    POSTPOSITIONS,
    after,
    before,
    cued,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_NUMBERED = cues("numbered-part") | {"धारा"}
_NAMED_BY_FIGURES = (
    _NUMBERED
    | cues("verse-part")
    | frozenset(str.split("उपधारा अनुच्छेद नियम सेक्टर एनएच बालवाटिका गेट प्लेटफॉर्म प्लेटफार्म रूल फॉर्म"))
)
"""Also where a postposition follows: धारा -302 के तहत."""
_JOINED = POSTPOSITIONS | {"और", "या", "व", "एवं", "तथा", "कि", "तो", "ही", "भी", "जब", "यदि", "अगर"}
_LISTED = later(rf"(?<=[{WORD})])(?P<blank> ?)[-–](?=(?:[₹$€£] ?)?[0-9½¼¾])")
_OF_AN_OPTION = later(r"\((?:[A-Ea-e]|[अबसदकखगघ])\)\Z")
"""Before a number to choose, which may be below zero: (ब) -125."""
_YEAR = later("(?:19|20)[0-9]{2}(?![0-9.,])")
_PRICES = later(rf"{NUMBER} से {NUMBER} ?(?:{cued('rupee')}|रु\.?|₹)")
_FIRST = later(r"^\s*[-–](?=(?:[₹$€£] ?)?[0-9½¼¾])")
_YEAR_FIRST = later(r"(?:1[0-9]|20)[0-9]{2} (?:में|को|से|तक|के|की|का|ई\.|ईस्वी)(?=\s)")
"""An event of a list: -1527 में हुए युद्ध में."""
_UP_TO = later(rf"{AMOUNT} से (?=[0-9])")
_OF_NO_AMOUNT = later(
    rf"(?:(?<=[{WORD}).:]) ?|^\s*)[-–](?=(?:[0-9]{{1,2}}([./-])[0-9]{{1,2}}\1(?:20|19)?[0-9]{{2}}"
    r"|[0-9]{1,2}:[0-9]{2}|[0-9]{3,5}/(?:20)?[0-9]{2}"
    r"|0[1-9](?![.:/]| ?(?:°|%|डिग्री|प्रतिशत|फीसदी))|0?[6-9][0-9]{9}|[0-9]{11,18})(?![0-9]))"
)
_OF_A_NAME = later("0[1-9](?![0-9./:])")
"""Joined to a name: भद्रापाली-01."""

_NUMBERED_DASH = later(
    rf"(?:(?<=[{WORD}])|(?P<road>(?<=\b[NS]H))) ?[-–] (?=[0-9]{{1,3}}(?![0-9.,]))"
)
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


def _numbered(match: re.Match[str]) -> str | None:
    """No pause in टियर- 2 and भाग – 2, which are names."""
    near = last_words(match.string, match.start(), 1)
    return " " if match["road"] is not None or _NAMED_BY_FIGURES.intersection(near) else None


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
    prefixed = PREFIXES.intersection(near) or following == "जनरल"
    if following in near or prefixed or (near and following in _LIKENESS):
        return " "
    return None if match[0].endswith(" ") else PAUSE  # तथा –और, said with a pause


def _listed(match: re.Match[str]) -> str | None:
    """A pause between a thing and how much of it: चीनी -2 चम्मच; तापमान -2 is below zero."""
    near = last_words(match.string, match.start(), 2)
    behind = after(match, BEHIND)
    spans = before(match, _FIRST_WITH_UNIT)  # 10 किलो-20 किलो
    if behind is None or behind["zero"] or spans or "(-" in match.string:
        return None
    chosen = before(match, _OF_AN_OPTION) and not (behind["unit"] or behind["word"])
    named = _NAMED_BY_FIGURES.intersection(near[-1:])
    if match["blank"] and (named or behind["ordinal"]):
        return " " if named else PAUSE
    if chosen or not near or NEGATIVE.intersection(near) or near[-1] in _JOINED:
        return None
    if not match["blank"] and (near[-1] in _NUMBERED or not behind["unit"]):
        return None
    prices = match["blank"] and after(match, _PRICES)
    amount = behind["unit"] or behind["end"] is not None or prices
    if near[-1] not in _NUMBERED and amount:
        return PAUSE
    word = behind["word"]
    counted = word and word not in _JOINED and not is_finite(word)
    of_a_year = match["blank"] and word and after(match, _YEAR)
    return " " if near[-1] in _NUMBERED or counted or of_a_year else None


def _first(match: re.Match[str]) -> str | None:
    """Nothing for the hyphen of a list: -2 किलो चावल; -5 डिग्री is below zero, as is (-7 फुट)."""
    if "(-" in match.string:
        return None
    if after(match, _YEAR_FIRST):
        return " "
    lowest = after(match, _UP_TO)
    behind = BEHIND.match(match.string, lowest.end() if lowest else match.end())
    named = behind and behind["word"] and behind["word"] not in _JOINED
    counted = behind and (behind["ordinal"] or behind["unit"] or named)
    return " " if behind and not behind["zero"] and counted else None


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
                ("धारा -302 के", "धारा तीन सौ दो के"),
                ("अनुच्छेद -21 के", "अनुच्छेद इक्कीस के"),
                ("कोविड -19 मरीज", "कोविड उन्नीस मरीज"),
                ("जनवरी -2019 का अंक", "जनवरी दो हज़ार उन्नीस का अंक"),
                ("बोर्ड परीक्षा -10वीं में", "बोर्ड परीक्षा, दसवीं में"),
            ),
        ),
        Rule(
            "hyphen and space before a number that names",
            _NUMBERED_DASH,
            _numbered,
            (
                ("कक्षा- 8 और", "कक्षा आठ और"),
                ("भाग – 2 में", "भाग दो में"),
                ("धारा - 144 के", "धारा एक सौ चवालीस के"),
                ("NH- 74 में", "एन एच चौहत्तर में"),
            ),
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
        ),
        Rule(
            "hyphen with a space before it",
            _BETWEEN_WORDS,
            _between_words,
            (
                ("पूरा - पूरा काम", "पूरा पूरा काम"),
                ("बदरी - सी बरसी", "बदरी सी बरसी"),
                ("अर्थ -क्योंकि मृत्यु निश्चित है", "अर्थ, क्योंकि मृत्यु निश्चित है"),
            ),
        ),
        *LABEL_DASHES,
        *SPEECH_DASHES,
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
        ),
        *PLUS_SIGNS,
    ),
    (
        ("(ब) -125", "ब, माइनस एक सौ पच्चीस"),
        ("तापमान -2 रहा", "तापमान माइनस दो रहा"),
        ("लेह -6 डिग्री", "लेह माइनस छह डिग्री"),
        ("शिखर -2.2 मीटर (-7 फुट)", "शिखर माइनस दो दशमलव दो मीटर, माइनस सात फुट"),
        ("-2.2 मी. (-7.2 फुट)", "माइनस दो दशमलव दो मीटर, माइनस सात दशमलव दो फुट"),
        ("आज -5 रहा", "आज माइनस पाँच रहा"),
        ("-5 से नीचे", "माइनस पाँच से नीचे"),
        ("यह-वह सब", "यह वह सब"),
        ("गैर-‘हिंदी’ भाषी", "गैर हिंदी भाषी"),
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
