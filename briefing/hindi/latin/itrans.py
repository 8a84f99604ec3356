"""Sanskrit in plain Latin letters, ITRANS and Harvard-Kyoto: yadA yadA hi dharmasya.

Capitals stand for the marks of the scholarly transliteration, into which words are turned first.
Sources: the ITRANS 5.3 table of A. Chopde, and the Kyoto-Harvard convention.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.hindi.latin import iast, vocabulary
from briefing.io.later import later

_BOTH = {
    "A": "ā", "I": "ī", "U": "ū", "M": "ṃ", "H": "ḥ", "T": "ṭ", "Th": "ṭh", "D": "ḍ", "Dh": "ḍh",
    "N": "ṇ", "L": "ḷ", "w": "v",
}  # fmt: skip
_ITRANS = {
    **_BOTH, "aa": "ā", "ii": "ī", "uu": "ū", "RRi": "ṛ", "R^i": "ṛ", "RRI": "ṝ", "ch": "c",
    "Ch": "ch", "chh": "ch", "sh": "ś", "Sh": "ṣ", "shh": "ṣ", "x": "kṣ", "GY": "jñ", "~n": "ñ",
    "JN": "ñ", "~N": "ṅ", "N^": "ṅ",
}  # fmt: skip
_KYOTO = {**_BOTH, "R": "ṛ", "RR": "ṝ", "G": "ṅ", "J": "ñ", "z": "ś", "S": "ṣ"}
_PLAIN = frozenset(
    str.split("a i u ai e au o kh k gh g jh j th t dh d n ph p bh b m y r l v s h", " ")
)

WORD = later(r"(?<![A-Za-z0-9@#_.])[A-Za-z]+(?:[~^][A-Za-z]+)*(?![A-Za-z0-9@_])")
"""A word of such a text."""
_LONG = later(r"[a-z][AIU](?![A-Z])|[kjlnmtdpbrv]Sh?[aeiouAIU]|RRi|[a-z]{3}H\Z")
"""What English words and names of programs hardly have."""
_CAPITALIZED = later(r"[A-Z][a-z]+|[A-Z]+")
_OF_KYOTO = later(r"c(?!h)|z|S(?!h)|(?<!R)R(?![R^])")
_HUMP = later(r"[A-Z]?[a-z]+")
_SHORT = 3
"""Letters of a word that tells nothing: pH, mA."""
_FEWEST = 3
"""Words of a verse, of which two are marked."""


def _grammar(letters: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted((*letters, *_PLAIN), key=len, reverse=True)))


_OF_ITRANS, _IN_KYOTO = later(_grammar(_ITRANS)), later(_grammar({**_KYOTO, "c": "c", "ch": "ch"}))


def spoken(text: str, word: str) -> str:
    """`word` in Devanagari where the sentence `text` is such a verse; "" elsewhere.

    A word with one capital at its beginning is a name of English or Hindi.

    >>> spoken("yadA yadA hi dharmasya", "yadA"), spoken("iPad for userId", "iPad")
    ('यदा', '')
    """
    scheme = _scheme(text)
    if not scheme or _CAPITALIZED.fullmatch(word):
        return ""
    letters, table = (_OF_ITRANS, _ITRANS) if scheme == "itrans" else (_IN_KYOTO, _KYOTO)
    return iast.spell("".join(table.get(letter, letter) for letter in letters.findall(word)))


@lru_cache(maxsize=8)
def _scheme(text: str) -> str:
    """ "itrans", "kyoto", or "" where the words in Latin letters are no such verse."""
    words = [word for word in WORD.findall(text) if not _CAPITALIZED.fullmatch(word)]
    marked = [word for word in words if len(word) > _SHORT and _LONG.search(word)]
    if len(words) < _FEWEST or len(marked) < _FEWEST - 1 or any(map(_is_run_together, marked)):
        return ""
    kyoto = any(_OF_KYOTO.search(word) for word in words)
    letters = _IN_KYOTO if kyoto else _OF_ITRANS
    whole = all(re.fullmatch(rf"(?:{letters.pattern})+", word) for word in words)
    return ("kyoto" if kyoto else "itrans") if whole else ""


def _is_run_together(word: str) -> bool:
    """Whether `word` is a name of a program, of English words: userId, getItem."""
    humps = _HUMP.findall(word)
    return "".join(humps) == word and all(
        len(hump) > 1 and vocabulary.known(hump.lower()) for hump in humps
    )
