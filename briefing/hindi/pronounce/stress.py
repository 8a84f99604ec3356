"""Where the stress falls: espeak-ng's rule for Hindi, which the neural voice learnt.

The last of the heaviest syllables bears it, not counting the final one unless that alone
is doubly heavy; a syllable between two unstressed ones gets a secondary stress. A long
vowel makes a syllable heavy, and so do two consonants, or one that ends the word, after
its vowel. An inherent vowel that is not said still counts as a light syllable, which is
why करने ends in a secondary stress and खाना does not.
Source: espeak-ng 1.52, dictionary.c (stress rule 6), observed on 24,000 words.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.hindi.pronounce.letters import DELETED, SCHWA
from briefing.hindi.pronounce.phonology import TILDE

PRIMARY, SECONDARY, WEAK = "ˈ", "ˌ", ""

_VOWEL = frozenset("aeiouəɛɔɪʊʌ" + DELETED)


def mark(phonemes: Sequence[str]) -> str:
    """The phonemes of one word as a string with stress marks, each right before its vowel."""
    vowels = [place for place, sound in enumerate(phonemes) if sound[0] in _VOWEL]
    stresses = dict(zip(vowels, _stresses(_weights(phonemes, vowels)), strict=True))
    spoken: list[str] = []
    for place, sound in enumerate(phonemes):
        if place not in stresses:
            spoken.append(sound)
        elif sound != DELETED:
            stress = stresses[place]
            spoken.append(stress + _coloured(sound, stress, place == 0, place == len(phonemes) - 1))
    return "".join(spoken)


def unmarked(phonemes: Sequence[str]) -> str:
    """The phonemes of the second half of an English compound, which bears no stress."""
    last = len(phonemes) - 1
    return "".join(
        _coloured(sound, WEAK, initial=False, final=place == last) if sound[0] in _VOWEL else sound
        for place, sound in enumerate(phonemes)
        if sound != DELETED
    )


def _weights(phonemes: Sequence[str], vowels: Sequence[int]) -> list[int]:
    """0, 1 or 2 for each syllable."""
    weights: list[int] = []
    end = len(phonemes)
    for place, after in zip(vowels, [*vowels[1:], end], strict=False):
        consonants = after - place - 1
        closing = consonants if after == end else int(consonants > 1)
        long = phonemes[place].endswith(("ː", TILDE)) or len(phonemes[place]) > 1
        weights.append(0 if phonemes[place] == DELETED else long + closing)
    return weights


def _stresses(weights: Sequence[int]) -> list[str]:
    """The stress mark of each syllable."""
    last = len(weights) - 1
    if last < 0:
        return []
    heaviest = max(weights[:-1], default=-1)
    if weights[last] > max(heaviest, 1):
        main = last
    elif heaviest <= 0:
        main = 0
    else:
        main = max(place for place in range(last) if weights[place] == heaviest)
    marks = [WEAK] * len(weights)
    marks[main] = PRIMARY
    for place in range(len(marks)):
        around = marks[max(place - 1, 0) : place + 2]
        if not any(around):
            marks[place] = SECONDARY
    return marks


def _coloured(vowel: str, stress: str, initial: bool, final: bool) -> str:
    """The shade a vowel takes from its stress and place in the word."""
    if vowel.rstrip(TILDE) == SCHWA:
        strong = initial or (stress == PRIMARY and not final)
        return vowel.replace(SCHWA, "ʌ") if strong else vowel
    if vowel == "iː" and (final or not stress):
        return "i"
    return vowel
