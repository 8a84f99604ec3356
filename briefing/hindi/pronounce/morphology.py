"""The parts of a written word: प्रधान-मंत्री, अनु-मति, विधान-सभाओं.

Inherent vowels drop within a part and hardly across the boundary between two, so compounds
and prefixed words are cut before the rule is applied, and an inflected word is cut as its
base form is. Parts known to keep their own sound are in data/parts.tsv, whole words that
no rule gets right in data/exceptions.tsv, words often typed without nukta in data/nuqta.tsv.

The result is a respelling: `-` between parts, virama where an inherent vowel drops, and
avagraha where it stays although the rule would drop it (अदालऽतों).
"""

from __future__ import annotations

import re
from functools import cache

from briefing.devanagari import AVAGRAHA, CONSONANTS, NUKTA, VIRAMA, VOWELS
from briefing.hindi.lexicon.tables import table, words

BOUNDARY = "-"

_ONE = f"[{CONSONANTS}]{NUKTA}?(?![{VIRAMA}{NUKTA}])"  # a consonant with its vowel
_LETTER = re.compile(f"[{CONSONANTS}{VOWELS}]")
_PLAIN_START = re.compile(_ONE)
_START = re.compile(f"[{VOWELS}]|{_ONE}|[क-ङचछजझट-ढत-धप-भवशषसह]{VIRAMA}[रयलवष]")
_LAST_CONSONANT = re.compile(f"(?<=[{CONSONANTS}{NUKTA}])([{CONSONANTS}]{NUKTA}?)$")
_BEFORE_A = re.compile(f"(?<=[{CONSONANTS}{NUKTA}])(?=[अआऑ])")  # दर-असल
_ECHO = re.compile(  # खट-खटाना, लड़-खड़ाना: the second of four consonants comes again
    f"([{CONSONANTS}]{NUKTA}?([{CONSONANTS}]{NUKTA}?))[{CONSONANTS}]{NUKTA}?\\2(?!{NUKTA}|{VIRAMA}|$)"
)
_TWO_SYLLABLES = re.compile(  # मत-लबी, मक़-बरा, but समझ-ता, निकल-वा, कच-ह-री
    f"(?<=[^{VIRAMA}])(?:[{CONSONANTS}]{NUKTA}?){{2}}(?<!ह(?=र))(?![कगचजतन]|वा)[{CONSONANTS}]{NUKTA}?[ीाे]$"
)
_VERBAL = re.compile("ना|ने|नी|नीं|ता|ते|ती|तीं|कर|के")

_FULL_VOWELS = ("ओं", "ओँ", "ओ", "एँ", "एं", "ए")
_AFTER_I = ("ियों", "ियाँ", "ियां", "ियो")
_ON_CONSONANT = ("ों", "ो", "ें")
_LONGEST = 12  # characters of a part
_NO_WORD = 60  # characters; what is longer is noise, and not worth looking for parts


def respell(word: str) -> str:
    """`word`, in the spelling of `letters.spell`, cut into its parts.

    >>> respell("विधानसभाओं")
    'विधान-सभाओं'
    """
    if len(word) > _NO_WORD:
        return word
    return _known(word) or _letter_names(word) or _inflected(word) or _plain(word)


def _letter_names(word: str) -> str | None:
    """An acronym read letter by letter, cut between the letters (आर-एस-एस)."""
    names = _names().findall(word)
    return BOUNDARY.join(names) if len(names) > 1 and "".join(names) == word else None


@cache
def _names() -> re.Pattern[str]:
    """The names of the English letters, the longest first."""
    return re.compile("|".join(sorted(table("letters"), key=len, reverse=True)))


def _known(word: str) -> str | None:
    """A word of the lists, respelt."""
    if word in table("exceptions"):
        return table("exceptions")[word]
    return respell(table("nuqta")[word]) if word in table("nuqta") else None


def _inflected(word: str) -> str | None:
    """A word with an ending of noun or verb, cut as its base form is; None without ending."""
    for ending in _FULL_VOWELS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return respell(word.removesuffix(ending)) + ending
    for ending in _AFTER_I:
        if word.endswith(ending):
            return _base_in_i(word.removesuffix(ending))[:-1] + ending
    for ending in _ON_CONSONANT:
        if word.endswith(ending):
            return _on_consonant(word.removesuffix(ending), ending)
    return None


def _plain(word: str) -> str:
    """A word without such an ending: cut, or a noun and a vowel that keeps the noun's sound."""
    cut = _cut(word)
    if BOUNDARY in cut or not _TWO_SYLLABLES.search(word):
        return cut
    return _on_consonant(word[:-1], word[-1])


def _base_in_i(stem: str) -> str:
    """A noun in ी or ि, whichever of the two is known or made of known parts."""
    long, short = stem + "ी", stem + "ि"
    known = _known(long) or _known(short)
    if known:
        return known
    cut = _cut(short)
    return cut if BOUNDARY in cut else _cut(long)


def _on_consonant(stem: str, ending: str) -> str:
    """Nouns in a consonant keep their last vowel (अदालतों); verbs and nouns in आ drop it."""
    if not stem.endswith(NUKTA) and not _LETTER.match(stem[-1:]):
        return _cut(stem + ending)
    respelt = _known(stem) or _cut(stem)
    ordinal = ending == "ें" and stem.endswith("व")  # पाँचवें
    if not ordinal and respelt.rpartition(BOUNDARY)[2] not in words("parts", "drops"):
        respelt = _LAST_CONSONANT.sub(AVAGRAHA + r"\1", respelt)
    return respelt + ending


def _cut(word: str) -> str:
    """A word cut at the parts it is known to be made of, the longest first."""
    if _is_verb(word):
        return word
    hiatus = _BEFORE_A.search(word)
    if hiatus:
        return _cut(word[: hiatus.start()]) + BOUNDARY + respell(word[hiatus.start() :])
    for size in range(min(_LONGEST, len(word) - 1), 1, -1):
        head, tail = word[:-size], word[-size:]
        if _ends(tail, head):
            return (_known(head) or _cut(head)) + BOUNDARY + (_known(tail) or _cut(tail))
    echo = _ECHO.match(word)
    if echo:
        return echo[1] + BOUNDARY + word[echo.end(1) :]
    for size in range(min(_LONGEST, len(word) - 1), 1, -1):
        head, rest = word[:size], word[size:]
        if _vowels(rest) > 1 and _begins(head, rest):
            return (_known(head) or head) + BOUNDARY + (_known(rest) or _cut(rest))
    return word


def _is_verb(word: str) -> bool:
    """Whether a verb that drops its last vowel is inflected here (समझना, निकलता)."""
    return any(
        _VERBAL.fullmatch(word[-size:]) and word[:-size] in words("parts", "drops")
        for size in (2, 3)
    )


def _ends(tail: str, head: str) -> bool:
    """Whether `tail` is a part that ends words and `head` may precede it."""
    if head.endswith(VIRAMA):
        return False
    if tail not in words("parts", "stem"):
        return tail in words("parts", "last") and _vowels(head) > 1
    known_head = head in words("parts", "prefix") or head in words("parts", "first")
    return known_head or _vowels(head) > 1


def _begins(head: str, rest: str) -> bool:
    """Whether `head` is a part that begins words and `rest` may follow it."""
    if head in words("parts", "first"):
        return _START.match(rest) is not None
    return head in words("parts", "closed") and _PLAIN_START.match(rest) is not None


def _vowels(text: str) -> int:
    """How many vowels are written, inherent ones too."""
    return len(_LETTER.findall(text)) - text.count(VIRAMA)
