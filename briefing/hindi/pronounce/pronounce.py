"""Spoken Hindi to phonemes: letters, inherent vowels, nasals, stress.

The alphabet is that of espeak-ng's Hindi voice with its stress marks, because the neural
voice was trained on it; `letters`, `phonology` and `stress` say what differs and why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import cycle

from briefing.devanagari import WORD
from briefing.document import Word
from briefing.hindi.alphabet import PUNCTUATION, SOUNDS
from briefing.hindi.lexicon.forms import inflected
from briefing.hindi.lexicon.tables import table
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.pronounce.homographs import meant
from briefing.hindi.pronounce.letters import letters, spell
from briefing.hindi.pronounce.morphology import BOUNDARY, STRESSED, respell
from briefing.hindi.pronounce.nukta import restore
from briefing.hindi.pronounce.phonology import phonemes as sounds
from briefing.hindi.pronounce.schwa import decide
from briefing.hindi.pronounce.stress import mark, unmarked
from briefing.io.later import later

_NO_WORDS = Lexicon()
_PIECE = later(
    rf"(?P<hindi>[{WORD}]+)"
    rf"|(?P<foreign>[^\W{WORD}](?:[^\W{WORD}]|[^\x00-\u02ff\u2000-\u206f\s{WORD}।॥])*)"
    r"|(?P<mark>\S)"
)
_INSIDE = rf"[{WORD}\w]"
_TOKEN = later(r"\S+")
_BLANKS = later(r"\s+")
_LATIN = later(r"[A-Za-z\u00c0-\u024f]")
_LANGUAGE_SWITCH = later(r"\([a-z-]+\)")  # espeak-ng's note of another voice
_MARKS = ';:,.!?—…"()“”।॥'  # that a word may end with
_PAUSES = {"।": ".", "॥": ".", "–": "—", "‒": "—", "―": "—", "«": "“", "»": "”"}


def phonemes(text: str, lexicon: Lexicon = _NO_WORDS) -> str:
    """The phonemes of a spoken text, one blank between words.

    `text` is what normalization gives: no digits, no abbreviations. Entries of `lexicon`
    that give phonemes are put in; its respellings are normalization's.

    >>> phonemes("मुंबई में।")
    'mˈʊmbəˌi mˈẽː.'
    """
    given = _given(lexicon)
    if not given:
        return " ".join(filter(None, pronounce_words(text.split())))
    longest_first = "|".join(map(re.escape, sorted(given, key=len, reverse=True)))
    pieces = re.split(rf"(?<!{_INSIDE})({longest_first})(?!{_INSIDE})", text)
    spoken = [given[p] if odd else _tokens(p) for p, odd in zip(pieces, cycle((False, True)))]
    return " ".join("".join(spoken).split())


def _given(lexicon: Lexicon) -> dict[str, str]:
    """The words of a lexicon that have phonemes, with their forms; a word of its own wins."""
    entries = {word: said for word, said in lexicon.entries.items() if said[:1] == "/"}
    forms = {
        form: said for word in entries for form, said in inflected(word, entries[word]).items()
    }
    return {word: said[1:-1] for word, said in (forms | entries).items()}


def _tokens(text: str) -> str:
    """The phonemes of each token, with the blanks of `text`."""
    said = iter(pronounce_words(text.split()))
    return _BLANKS.sub(" ", _TOKEN.sub(lambda _: next(said), text))


def pronounce_words(tokens: Sequence[str]) -> list[str]:
    """The phonemes of each token of a sentence; homographs by the tokens beside them.

    >>> pronounce_words("राज खुल गया।".split())[0]
    'ɾˈaːz'
    """
    return [pronounce(token, meant(tokens, place)) for place, token in enumerate(tokens)]


def pronounced(words: Sequence[Word]) -> list[str]:
    """The phonemes of each word: the given ones with its marks, or those of what is spoken."""
    said = pronounce_words(["" if word.phonemes else word.spoken for word in words])
    return [
        word.phonemes + pronounce(word.spoken[len(word.spoken.rstrip(_MARKS)) :])
        if word.phonemes
        else sounds
        for word, sounds in zip(words, said, strict=True)
    ]


@lru_cache(maxsize=1 << 16)
def pronounce(word: str, spelling: str | None = None) -> str:
    """The phonemes of one spoken token with its punctuation, without blanks.

    `spelling` is the word with the nuktas it has, where it is known. Letters of other scripts
    are left to espeak-ng; signs that are not said give nothing.
    Raises MissingError only when such letters come and espeak-ng is not installed.

    >>> pronounce("राजनीति।")
    'ɾˌaːɟnˈiːtɪ.'
    """
    return "".join(_piece(match, spelling) for match in _PIECE.finditer(word))


def _piece(match: re.Match[str], spelling: str | None) -> str:
    """A run of Hindi or other letters, or one mark."""
    if match["hindi"]:
        return _word(spelling or restore(spell(match["hindi"])))
    if match["foreign"]:
        return _foreign(match["foreign"])
    sign = _PAUSES.get(match["mark"], match["mark"])
    return sign if sign in PUNCTUATION else ""


def _word(word: str) -> str:
    """One Hindi word with all its nuktas, in the spelling of `spell`."""
    unstressed = table("unstressed").get(word)
    if unstressed:
        return unstressed
    first, *halves = respell(word).split(STRESSED)
    return mark(_sounds(first)) + "".join(unmarked(_sounds(half)) for half in halves)


def _sounds(respelt: str) -> list[str]:
    """The phonemes of a word, or of half a compound, whose parts are known."""
    return sounds(decide([letters(part) for part in respelt.split(BOUNDARY)]))


def _foreign(word: str) -> str:
    """A word in another script, or digits, as espeak-ng says them."""
    from briefing.io.espeakng import phonemes as foreign_phonemes

    said = foreign_phonemes(word, "en-us" if _LATIN.match(word) else "hi")
    return "".join(filter(SOUNDS.__contains__, _LANGUAGE_SWITCH.sub("", said)))
