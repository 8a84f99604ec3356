"""A hyphen or a dash typed to a verb, before what is said: पूछा–पण्डित क्यों आये? कहा-चलो."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.grammar import AUXILIARIES, SPOKE, TOLD, is_finite
from briefing.hindi.normalize.patterns import PAUSE, last_words, next_word
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

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
        Cue.SIGN,
        hint="-–",
    ),
)
"""Its rule, of the class dash; कहा-सुनी and बोली-भाषा are words."""
