"""A visarga typed as a colon, and a colon typed as a visarga: अत:, दु:ख, प्रश्नः."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.grammar import SPOKE, TOLD
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.patterns import PAUSE, POSTPOSITION, after, choice
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs, occurs_behind
from briefing.io.later import later

_VISARGA = readings("visarga")

_FIGURE_NEXT = later(" [0-9]")
_SPACED = choice(written.removesuffix(":") for written in _VISARGA if written != "छ:")
_COLON_WORD = later(
    rf"{WORD_START}(?:(?:{choice(_VISARGA)}){WORD_END}(?![0-9:/])"
    rf"|(?P<spaced>{_SPACED}) :(?= [{WORD}]))"
)
"""The colon may be parted from its word: मुख्यत : दोहा."""
_HEADINGS = cues("heading-word") | cues("place") | cues("team")
_OF_SANSKRIT = later(rf"्{WORD_END}|ऽ|॥|उवाच|ॐ")
_VISARGA_WORDS = frozenset(_VISARGA.values())
TYPED_FOR_COLON = later(
    rf"{WORD_START}({choice(_HEADINGS)}|[{WORD}]*(?:[ीूेोैौई]ं?|ए))ः(?=\s|\Z)"
    rf"|{WORD_START}([{WORD}]+)ः(?= )"
    rf"|{WORD_START}([{WORD}]+)ः(?=[-–—](?!ए-))|{WORD_START}({choice(_HEADINGS)})ः(?=[0-9])"
)
_OF_HINDI = later(
    rf"{WORD_START}(?:{POSTPOSITION}|है|हैं|था|थे|थी|और|आज|रहें|करें|बनें|मिलें"
    r"|तो|हाँ|हां|मैं|तुम|हम|आप|जब|अब|नहीं|क्या|क्यों|कौन|गया|गई|गए|हूँ|हूं|हो"
    rf"|[{WORD}]*[ेो](?:ंगे|ंगी|गा|गी)){WORD_END}"
)
"""Words that Sanskrit, whose visargas are sounded, does not have."""

_COLON_INSIDE = later(rf"{WORD_START}(नि|दु|अंत|अन्त|प्रात|पुन|अध|तप|मन|यश|अत|बहि):([{WORD}]+)")


def _typed_for_colon(match: re.Match[str]) -> str | None:
    """The word and a pause; but छः and क्रमशः end in a visarga, and so does Sanskrit."""
    word = match[1] or match[2] or match[3] or match[4]
    known = match[0] in _VISARGA_WORDS or word.endswith(("त", "श"))
    says = SPOKE.fullmatch(word) or TOLD.fullmatch(word)
    sanskrit = (match[2] and not (says or _is_hindi(match))) or (
        match[3] and occurs(_OF_SANSKRIT, match.string)
    )
    told = match[1] and occurs(_OF_SANSKRIT, match.string) and not after(match, _FIGURE_NEXT)
    sanskrit = sanskrit or (told and not occurs_behind(_OF_HINDI, match))
    hymn = word == "म" and "॥" in match.string  # सलोकु मः ४ ॥
    refused = word not in _HEADINGS and (known or sanskrit or hymn)
    return None if refused else f"{word}{PAUSE}"


def _is_hindi(match: re.Match[str]) -> bool:
    """Whether figures follow, or the sentence has a word that only Hindi has."""
    if after(match, _FIGURE_NEXT):
        return True
    sanskrit = occurs(_OF_SANSKRIT, match.string)
    return not sanskrit and occurs_behind(_OF_HINDI, match)


VISARGA = SemioticClass(
    "visarga",
    "A visarga typed as a colon: अत:, दु:ख.",
    (
        Rule(
            "visarga typed for a colon",
            TYPED_FOR_COLON,
            _typed_for_colon,
            (
                ("प्रश्नः उत्तर दें", "प्रश्न, उत्तर दें"),
                ("दिनांकः 5 मई", "दिनांक, पाँच मई"),
                ("टिप्सः तीन कॉलम वाली", "टिप्स, तीन कॉलम वाली"),
                ("अर्जेंटीनाः मेसी", "अर्जेंटीना, मेसी"),
                ("नई दिल्लीः आज", "नई दिल्ली, आज"),
                ("जाँच कीजिएः पहला", "जाँच कीजिए, पहला"),
                ("सिंहः धन लाभ होगा", "सिंह, धन लाभ होगा"),
                ("उसने कहाः चलो", "उसने कहा, चलो"),
                ("चाणक्यः तो युद्ध आरम्भ हो गया?", "चाणक्य, तो युद्ध आरम्भ हो गया?"),
                ("सूर्योदयः– प्रातः काल", "सूर्योदय, प्रातः काल"),
                ("संख्याः760 है", "संख्या, सात सौ साठ है"),
            ),
        ),
        Rule(
            "visarga typed as a colon",
            _COLON_WORD,
            lambda match: _VISARGA[match[0].replace(" ", "")],
            (
                ("अत: यह", "अतः यह"),
                ("प्रात: काल", "प्रातः काल"),
                ("यह मुख्यत : दोहा है", "यह मुख्यतः दोहा है"),
            ),
        ),
        Rule(
            "visarga inside a word",
            _COLON_INSIDE,
            lambda match: f"{match[1]}ः{match[2]}",
            (("नि:शुल्क", "निःशुल्क"), ("दु:ख", "दुःख")),
        ),
    ),
    (
        ("नाम: राम", "नाम, राम"),
        ("क्रमशः 5 और 7", "क्रमशः पाँच और सात"),
        ("रामः वनं गच्छति", "रामः वनं गच्छति"),
        ("सञ्जयः-संजय; तम्-उसको", "सञ्जयः संजय, तम् उसको"),
        ("क्रमशः-एक", "क्रमशः एक"),
        ("बादः-ए-नाज़", "बादः ए नाज़"),
        ("अत 5:30", "अत साढ़े पाँच बजे"),
    ),
)
