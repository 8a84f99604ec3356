"""Spoken Hindi to phonemes: letters, inherent vowels, nasals, stress.

The alphabet is that of espeak-ng's Hindi voice with its stress marks, because the neural
voice was trained on it; `letters`, `phonology` and `stress` say what differs and why.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import cycle

from briefing.devanagari import WORD
from briefing.hindi.lexicon.tables import table
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.pronounce.alphabet import PUNCTUATION, SOUNDS
from briefing.hindi.pronounce.letters import letters, spell
from briefing.hindi.pronounce.morphology import BOUNDARY, respell
from briefing.hindi.pronounce.phonology import phonemes as sounds
from briefing.hindi.pronounce.schwa import decide
from briefing.hindi.pronounce.stress import mark

_NO_WORDS = Lexicon()
_PIECE = re.compile(
    rf"(?P<hindi>[{WORD}]+)"
    rf"|(?P<foreign>[^\W{WORD}](?:[^\W{WORD}]|[^\x00-\u02ff\u2000-\u206f\s{WORD}।॥])*)"
    r"|(?P<mark>\S)"
)
_INSIDE = rf"[{WORD}\w]"
_TOKEN = re.compile(r"\S+")
_BLANKS = re.compile(r"\s+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LANGUAGE_SWITCH = re.compile(r"\([a-z-]+\)")  # espeak-ng's note of another voice
_PAUSES = {"।": ".", "॥": ".", "–": "—", "‒": "—", "―": "—", "«": "“", "»": "”"}


def phonemes(text: str, lexicon: Lexicon = _NO_WORDS) -> str:
    """The phonemes of a spoken text, one blank between words.

    `text` is what normalisation gives: no digits, no abbreviations. Entries of `lexicon`
    that give phonemes are put in; its respellings are normalisation's.

    >>> phonemes("मुंबई में।")
    'mˈʊmbəˌi mˈẽː.'
    """
    given = {written: said[1:-1] for written, said in lexicon.entries.items() if said[:1] == "/"}
    if not given:
        return " ".join(filter(None, map(pronounce, text.split())))
    longest_first = "|".join(map(re.escape, sorted(given, key=len, reverse=True)))
    pieces = re.split(rf"(?<!{_INSIDE})({longest_first})(?!{_INSIDE})", text)
    spoken = [given[p] if odd else _tokens(p) for p, odd in zip(pieces, cycle((False, True)))]
    return " ".join("".join(spoken).split())


def _tokens(text: str) -> str:
    """The phonemes of each token, with the blanks of `text`."""
    return _BLANKS.sub(" ", _TOKEN.sub(lambda match: pronounce(match[0]), text))


@lru_cache(maxsize=1 << 16)
def pronounce(word: str) -> str:
    """The phonemes of one spoken token with its punctuation, without blanks.

    Letters of other scripts are left to espeak-ng; signs that are not said give nothing.
    Raises MissingError only when such letters come and espeak-ng is not installed.

    >>> pronounce("राजनीति।")
    'ɾˌaːɟniːtɪ.'
    """
    return "".join(map(_piece, _PIECE.finditer(word)))


def _piece(match: re.Match[str]) -> str:
    """A run of Hindi or other letters, or one mark."""
    if match["hindi"]:
        return _word(spell(match["hindi"]))
    if match["foreign"]:
        return _foreign(match["foreign"])
    sign = _PAUSES.get(match["mark"], match["mark"])
    return sign if sign in PUNCTUATION else ""


def _word(word: str) -> str:
    """One Hindi word in the spelling of `spell`."""
    unstressed = table("unstressed").get(word)
    if unstressed:
        return unstressed
    parts = [letters(part) for part in respell(word).split(BOUNDARY)]
    return mark(sounds(decide(parts)))


def _foreign(word: str) -> str:
    """A word in another script, or digits, as espeak-ng says them."""
    from briefing.io.espeakng import phonemes as foreign_phonemes

    said = foreign_phonemes(word, "en-us" if _LATIN.match(word) else "hi")
    return "".join(filter(SOUNDS.__contains__, _LANGUAGE_SWITCH.sub("", said)))
