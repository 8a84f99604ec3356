"""English words in the phonemes that the model learnt English with.

Kokoro was trained on the output of misaki, whose English alphabet is espeak-ng's with
diphthongs as single capitals, no length and no syllabic marks. Source: misaki's EN_PHONES.md and
the vocabulary of Kokoro-82M. The sounds are espeak-ng's American ones, of which the model heard
most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.hindi.alphabet import SOUNDS
from briefing.io.espeakng import phonemes

_VOICE = "en-us"
_SYLLABIC = re.compile("([^\\s])\N{COMBINING VERTICAL LINE BELOW}")
_AS_LEARNT = (
    ("aɪ", "I"), ("aʊ", "W"), ("eɪ", "A"), ("ɔɪ", "Y"), ("oʊ", "O"), ("dʒ", "ʤ"), ("tʃ", "ʧ"),
    ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɚ", "əɹ"), ("ɪɹ", "ɪɹ"), ("ɪə", "iə"), ("əl", "ᵊl"), ("ɐ", "ə"),
    ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɬ", "l"), ("ʔ", "t"), ("ɾ", "T"), ("e", "A"), ("o", "ɔ"),
    ("g", "ɡ"), ("ː", ""), ("ʲ", ""),
)  # fmt: skip
"""espeak-ng's symbols and those of the model, applied in this order."""
_LEARNT = SOUNDS - {"\N{COMBINING TILDE}"}


def english(written: Sequence[str]) -> list[str]:
    """The phonemes of each of the words or figures of a passage, as they follow one another.

    One that is said as several words (2024) has blanks inside; "" for one that has no sound.
    Raises MissingError when espeak-ng cannot be loaded.

    >>> english(["the", "right", "time"])
    ['ðə', 'ɹˈIt', 'tˈIm']
    """
    said = _learnt(phonemes(" ".join(written), _VOICE)).split()
    sizes = [_words(token) for token in written]
    if len(said) != sum(sizes):  # some are run together: each by itself
        return [_learnt(phonemes(token, _VOICE)) for token in written]
    words = iter(said)
    return [" ".join(next(words) for _ in range(size)) for size in sizes]


def _words(token: str) -> int:
    """How many words it is said as: figures are more than one."""
    figures = any(character.isdigit() for character in token)
    return len((phonemes(token, _VOICE) if figures else token).split())


def _learnt(said: str) -> str:
    said = _SYLLABIC.sub(r"ᵊ\1", said)
    for symbol, other in _AS_LEARNT:
        said = said.replace(symbol, other)
    return "".join(sound for sound in said if sound in _LEARNT or sound == " ").strip()
