"""Years of a list, each before what it was: 1919 जलियाँवाला बाग, 1930 दांडी यात्रा."""

from __future__ import annotations

from itertools import pairwise

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import END, START
from briefing.io.later import later

_COUNTED = (
    "में|से|तक|के|की|का|को|रु|रू|लोग|पद|सीट|मामल|मरीज|छात्र|अंक|वोट|मत |मीटर|किलो|किमी|ग्राम|लीटर|घर|गाँव|गांव"
    "|सैनिक|जवान|अस्पताल|पुल|मकान|केंद्र|गाड़ी|वाहन|शिक्षक|किसान|मजदूर|मज़दूर|कैदी|यात्री|होमगार्ड|करोड़|लाख|हज़ार"
    "|हजार|टन|डॉलर|अरब|वाट|यूनिट|व्यक्ति|महिला|पुरुष|बच्च|स्कूल|मौत|रन|शब्द|पेज|पृष्ठ|दिन|बार"
)
"""How words begin that are counted, or that tell by themselves what the figure is."""

_HEAD = r"(?:(?<![\s\S])|(?<=[,;:(-] )|(?<=और )|(?<=तथा )|(?<=एवं )|(?<=में )|(?<=व ))"
_ROW = later(rf"{_HEAD}{START}((?:1[1-9]|20)[0-9]{{2}}){END} (?!(?:{_COUNTED}))([{WORD}]+)")
"""A year at the head of a part of a list, before what is no count."""

_PLURALS = ("ों", "ें", "ियाँ", "ियां", "एँ", "एं", "े")


def in_a_row(string: str, start: int) -> bool:
    """Whether the figure at `start` is one of several years that rise."""
    found = {match.start(1): match for match in _ROW.finditer(string)}
    if start not in found or len(found) < 2:
        return False
    named = [match[2] for match in found.values()]
    plurals = sum(word.endswith(_PLURALS) for word in named)
    if cues("count-noun").intersection(named) or 2 * plurals > len(named):
        return False
    rising = [int(match[1]) for match in found.values()]
    round_ones = sum(year % 50 == 0 for year in rising)
    return round_ones < 2 and all(first < last for first, last in pairwise(rising))
