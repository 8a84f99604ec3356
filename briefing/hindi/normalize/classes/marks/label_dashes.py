"""A hyphen typed for a colon, before what is said too: आयु-25 वर्ष, लाभांश:-रु 500, कहा-चलो."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.grammar import AUXILIARIES, SPOKE, TOLD, is_finite
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.measures.units import UNITS
from briefing.hindi.normalize.classes.numbers.ordinals import ATTACHED
from briefing.hindi.normalize.classes.numbers.quantity import SCALE
from briefing.hindi.normalize.patterns import (
    NUMBER,
    PAUSE,
    POSTPOSITIONS,
    WORDS,
    after,
    before,
    choice,
    cued,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_BELOW_ZERO = ("%", "‰", "°", "डिग्री", "प्रतिशत", "फीसदी", "फ़ीसदी")
NEGATIVE = cues("negative")
AMOUNT = rf"(?:[₹$€£] ?)?(?:{NUMBER}|[½¼¾])(?:/[0-9]{{1,2}}|[½¼¾])?(?: ?{SCALE})*"
_NO_UNITS = {*_BELOW_ZERO, *POSTPOSITIONS}
_NAMES = {name for name in UNITS.values() if WORDS.fullmatch(name)}
_UNITS = (*({*UNITS, *_NAMES} - _NO_UNITS), *cues("portion"))
UNIT = rf"(?: ?(?:छोट|बड़|भर)[ाीे])? ?(?:{choice(_UNITS)})(?![A-Za-z{WORD}])"
"""What an amount of a recipe or a list is of."""
BEHIND = later(
    rf"{AMOUNT}(?:(?P<ordinal>(?:{ATTACHED})(?![{WORD}]))"
    rf"|(?P<zero> ?(?:{choice(_BELOW_ZERO)}))|(?P<unit>{UNIT})"
    rf"|(?P<end> ?(?:[,;।)]|\Z))"
    rf"| (?P<word>[{WORD}]+))?"
)
_LABEL = later(
    rf"(?:(?<=[{WORD}).])|(?<=[A-Za-z]{{2}})) ?:[-–—]{{1,3}}"
    r"(?=(?:[₹$€£] ?|(?:रु|Rs|INR)\.? ?)?[0-9½¼¾])"
)
_BEHIND_LATIN = later(
    r"(?:(?<=[a-z]{3})|(?<=[A-Z][a-z]{2})|(?<=SLV)|(?<=LVM)|(?<=NH)) [-–]"
    r"(?=[1-9][0-9]?(?![0-9.,°%:/-]| ?(?:°|%|dB|degree|डिग्री|प्रतिशत|फीसदी)))"
)
_AMOUNT_BEHIND_LATIN = later(
    rf"(?<=[a-z]{{3}}) [-–](?={NUMBER} ?(?:km|kg|cm|mm|ml|gm|{cued('measure')})(?![A-Za-z]))"
)
_BEHIND_A_BULLET = later(r"(?<=[►▶●•■◆➤▪]) ?[-–](?=[0-9])")
_BESIDE_A_QUOTATION = later(
    rf"(?<=[{WORD}])(?<!-[एओ]) ?[-–] ?(?=[“‘\"'])|(?<=[”’]) ?[-–] ?(?=[{WORD}])"
)
PREFIXES = frozenset(str.split("गैर ग़ैर उप सह पूर्व अति प्रति महा नव अर्ध गैर प्रो एंटी मिनी"))
_IZAFAT = later(rf"(?<=[{WORD}]) ?[-–] ?([एओ]) ?[-–] ?(?=[“‘]?[{WORD}])")
_LETTERED = cues("numbered-part") | frozenset(
    str.split(
        "ग्रुप समूह विटामिन वर्ग श्रेणी सेट पूल सीरीज हेपेटाइटिस ग्रेड ब्लॉक खंड खण्ड "
        "प्लान इंडिया भारत विकल्प टाइप टीम"
    )
)
_POINTING = frozenset(
    str.split(
        "ये यह वे वह इस इन उस उन इसका इसके इसकी इनका इनके इनकी उसका उसके उसकी उनका उनके उनकी "
        "जिस जिसका जिसके जिसकी जो जब यदि अगर क्योंकि "
        "क्या क्यों कौन कब कहाँ कहां कैसे हाँ हां अरे मैं मैंने मुझे मेरा मेरी मेरे तुम तुमने तुम्हें तुम्हारा तुम्हारी तुम्हारे "
        "तू तूने हम हमें हमारा हमारी हमारे इसने उसने इन्होंने उन्होंने इसलिए लेकिन"
    )
)
_FOR_A_COLON = later(
    rf"(?<=[{WORD}]{{3}})(?<!लॉग)(?<!साइन)(?<!प्लग)(?<!चेक)(?<!बिल्ट)(?<!लिव)(?<!ऑल)(?!-इन[ -])[-–]"
    rf"(?=(?:{choice(_POINTING)})(?![{WORD}]))"
)
"""No log-in, sign-in or plug-in in Hindi letters."""


def _for_a_colon(match: re.Match[str]) -> str | None:
    """A pause in रचनाएँ-ये उनकी हैं: no compound ends with such a word, but for यह-वह."""
    near = last_words(match.string, match.start(), 1)
    return None if _POINTING.intersection(near) else PAUSE


def _beside_a_quotation(match: re.Match[str]) -> str | None:
    """A pause; no word ends with गैर- or उप-."""
    return None if PREFIXES.intersection(last_words(match.string, match.start(), 1)) else PAUSE


def _izafat(match: re.Match[str]) -> str | None:
    """No pause; ग्रुप - ए - भारत has the letter A."""
    lettered = _LETTERED.intersection(last_words(match.string, match.start(), 1))
    return None if match[1] == "ए" and lettered else f" {match[1]} "


def _label(match: re.Match[str]) -> str | None:
    """A pause for a colon with a dash: कुल पद :-25; तापमान:-5° may be below zero."""
    behind = after(match, BEHIND)
    near = last_words(match.string, match.start())
    return None if behind and behind["zero"] and NEGATIVE.intersection(near) else PAUSE


_NUMBERED_BEFORE = later(
    rf"(?:(?<![{WORD}])(?:{cued('numbered-part')})|(?<![A-Za-z])(?i:chapter|class|unit|lesson|part|level"
    r"|section|step|phase|module|paper|set|question|day|week|topic|group|test)) ?[:–-]? ?\Z"
)
_OF_A_LABEL = later(
    r"(?<![0-9.,])(?P<number>[0-9]{1,3}) [-–—] "
    r"(?=[0-9]{1,3}(?:\.[0-9]+)?(?: ?%| (?:प्रश्न|अंक|नंबर|MCQs?|Marks|Questions)(?![A-Za-z])))"
)


def _of_a_label(match: re.Match[str]) -> str | None:
    """A pause between the number of a part and how much it has: Chapter 2 - 100% Coverage."""
    numbered = before(match, _NUMBERED_BEFORE)
    return f"{numbers.number(match['number'])}{PAUSE} " if numbered else None


LABEL_DASHES = (
    Rule(
        "number of a part before how much it has",
        _OF_A_LABEL,
        _of_a_label,
        (
            ("Chapter 2 - 100% Coverage", "चैप्टर दो, एक सौ प्रतिशत कवरेज"),
            ("इकाई 3 - 15 अंक", "इकाई तीन, पंद्रह अंक"),
        ),
    ),
    Rule(
        "hyphen before the number of a name in Latin letters",
        _BEHIND_LATIN,
        lambda match: None if "=" in match.string else " ",
        (
            ("Indian Idol -13 का", "इंडियन आइडल तेरह का"),
            ("Lvm -3 से", "एल वी एम तीन से"),
            ("NH -30 में", "एन एच तीस में"),
        ),
    ),
    Rule(
        "hyphen beside what is quoted",
        _BESIDE_A_QUOTATION,
        _beside_a_quotation,
        (("खरगोश बोला-“चलो”", "खरगोश बोला, चलो"), ("“माँ”-बच्चा रोया", "माँ, बच्चा रोया")),
    ),
    Rule(
        "hyphen between a name in Latin letters and its amount",
        _AMOUNT_BEHIND_LATIN,
        lambda _: PAUSE,
        (("Ganga River -2,525 km लंबी", "गंगा रिवर, दो हज़ार पाँच सौ पच्चीस किलोमीटर लंबी"),),
    ),
    Rule(
        "hyphen after a bullet",
        _BEHIND_A_BULLET,
        lambda _: " ",
        (("►-1556 ईस्वी में", "पंद्रह सौ छप्पन ईस्वी में"),),
    ),
    Rule(
        "vowel that joins two Urdu words",
        _IZAFAT,
        _izafat,
        (
            ("दास्तान -ए- इश्क", "दास्तान ए इश्क"),
            ("दिल - ए - नादान", "दिल ए नादान"),
            ("शाम-ए -ग़म", "शाम ए ग़म"),
            ("नज़्म-ए-‘मीर’ है", "नज़्म ए मीर है"),
        ),
    ),
    Rule(
        "hyphen typed for a colon",
        _FOR_A_COLON,
        _for_a_colon,
        (("रचनाएँ-ये उनकी हैं", "रचनाएँ, ये उनकी हैं"),),
    ),
    Rule(
        "colon with a dash after a label",
        _LABEL,
        _label,
        (
            ("शुल्क :-500 रुपये", "शुल्क, पाँच सौ रुपये"),
            ("लाभांश:-रु 500", "लाभांश, पाँच सौ रुपये"),
            ("योग्यता :-12वीं पास", "योग्यता, बारहवीं पास"),
        ),
    ),
)
"""Rules of the class of hyphens."""

_STUCK = later(rf"(?<=[{WORD}]{{2}})[-–](?=[{WORD}])")
_OF_COMPOUNDS = frozenset(
    str.split(
        "सुनी सुना सुनाया सुनाई सुने कही कहा पाछी पाछा पूछी चाली चाल पढ़ी पढ़ा पढ़े देखी लिखा मारी समझी"
        " समझा बूझा ठोली भाषा बानी वाणी जाना माना गुज़रा गुजरा गुजरे बिसरा फूटा पिटा जोखा"
    )
)
"""Second parts of compounds whose first is a verb: कहा-सुनी, लिखा-पढ़ी, बोली-भाषा."""
_SPEECH_AS_A_NOUN = frozenset(("बोली", "कहानी", "कहने", "बोलने", "पूछने", "सुनाई", "लिखाई"))


def _stuck(match: re.Match[str]) -> str | None:
    """A pause behind a verb of speaking, and of a dash behind any verb that ends a clause."""
    near = last_words(match.string, match.start(), 2)
    verb, following = near[-1], next_word(match)
    if following in _OF_COMPOUNDS or following == verb:
        return None
    dash = match[0] == "–"
    if SPOKE.fullmatch(verb) or TOLD.fullmatch(verb):
        subject = near[0] if len(near) > 1 else ""
        is_noun = verb in _SPEECH_AS_A_NOUN and not (dash or subject in {"हुई", "वह", "माँ", "ने"})
        return None if is_noun else PAUSE
    ends = verb in AUXILIARIES or (dash and is_finite(verb))
    return PAUSE if ends and not is_finite(following) else None


SPEECH_DASHES = (
    Rule(
        "dash between a verb and what is said",
        _STUCK,
        _stuck,
        (
            ("उसने आकर पूछा–राम क्यों आया?", "उसने आकर पूछा, राम क्यों आया?"),
            ("उसने कहा-आप लोग जानते हैं", "उसने कहा, आप लोग जानते हैं"),
            ("बोली–गोबर ने देखा", "बोली, गोबर ने देखा"),
            ("उसका नाम था–राम", "उसका नाम था, राम"),
        ),
    ),
)
"""Its rule, of the class dash; कहा-सुनी and बोली-भाषा are words."""
