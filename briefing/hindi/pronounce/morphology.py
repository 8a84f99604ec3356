"""The parts of a written word: प्रधान-मंत्री, अनु-मति, विधान-सभाओं.

Inherent vowels drop within a part and hardly across the boundary between two, so compounds
and prefixed words are cut before the rule is applied, and an inflected word is cut as its
base form is. Parts known to keep their own sound are in data/parts.tsv, whole words that
no rule gets right in data/exceptions.tsv. Nuktas that a text left out are back (`nukta.py`).

The result is a respelling: `-` between parts, virama where an inherent vowel drops, and
avagraha where it stays although the rule would drop it (अदालऽतों).
"""

from __future__ import annotations

import re
from functools import cache, partial

from briefing.devanagari import AVAGRAHA, CONSONANTS, NUKTA, VIRAMA, VOWEL_SIGNS, VOWELS
from briefing.hindi.lexicon.tables import table, words
from briefing.hindi.pronounce.letters import NO_WORD, letter_names, letters
from briefing.hindi.pronounce.schwa import drops_before_ending
from briefing.hindi.pronounce.vowels import as_english_compound, is_foreign, with_signs
from briefing.io.later import later

BOUNDARY = "-"
STRESSED = "="  # between the halves of an English compound, of which the first is stressed

_ONE = f"[{CONSONANTS}]{NUKTA}?(?![{VIRAMA}{NUKTA}])"  # a consonant with its vowel
_LETTER = later(f"[{CONSONANTS}{VOWELS}]")
_PLAIN_START = later(_ONE)
_START = later(f"[{VOWELS}]|{_ONE}|[क-ङचछजझट-ढत-धप-भवशषसह]{VIRAMA}[रयलवष]")
_LAST_CONSONANT = later(f"(?<=[{CONSONANTS}{NUKTA}])([{CONSONANTS}]{NUKTA}?)$")
_ENGLISH_ENDING = later(f"(?:{VIRAMA}स|स|िंग)$")
_CONSONANT_END = later(f"[{CONSONANTS}]{NUKTA}?$")
_BEFORE_A = later(f"(?<=[{CONSONANTS}{NUKTA}])(?=[अआऑ]|इंत|उल्ल|उद्द|ए(?:क्स|ंज|ंड$))")  # दर-असल
_ECHO = later(  # खट-खटाना, लड़-खड़ाना: the second of four consonants comes again; not in छनक-ना
    f"(([{CONSONANTS}]{NUKTA}?)([{CONSONANTS}]{NUKTA}?))(?!(?!\\2)[{CONSONANTS}]{NUKTA}?न[ाेी]$)"
    f"[{CONSONANTS}]{NUKTA}?\\3(?!{NUKTA}|{VIRAMA}|$)"
)
_TWICE = later(f"((?:[{CONSONANTS}]{NUKTA}?){{2}})\\1(?=ा)")  # चम-चमाता, which does not end in माता
_TWO_SYLLABLES = later(  # मत-लबी, मक़-बरा, but समझ-ता, निकल-वा, कच-ह-री
    f"(?<=[^{VIRAMA}])(?:[{CONSONANTS}]{NUKTA}?){{2}}(?<!ह(?=र))(?![कगचजतन]|वा)[{CONSONANTS}]{NUKTA}?[ीाे]$"
)
_VERBAL = frozenset(("ना", "ने", "नी", "नीं", "ता", "ते", "ती", "तीं", "कर", "के"))

_FULL_VOWELS = ("ओं", "ओँ", "ओ", "एँ", "एं", "ए")
_AFTER_I = ("ियों", "ियाँ", "ियां", "ियो")
_ON_CONSONANT = ("ों", "ो", "ें")
_ENDINGS = _FULL_VOWELS + _AFTER_I + _ON_CONSONANT
_LONGEST = 12  # characters of a part


def respell(word: str) -> str:
    """`word`, in the spelling of `letters.spell`, cut into its parts.

    >>> respell("विधानसभाओं")
    'विधान-सभाओं'
    """
    if len(word) > NO_WORD:
        return word
    known = _known(word) or _letter_names(word)
    if known or not word.endswith(_ENDINGS):
        return known or _plain(word)
    return _english_halves(word) or _inflected(word) or _plain(word)


def _letter_names(word: str) -> str | None:
    """An acronym read letter by letter, cut between the letters (आर-एस-एस)."""
    names = _names().findall(word)
    return BOUNDARY.join(names) if len(names) > 1 and "".join(names) == word else None


@cache
def _names() -> re.Pattern[str]:
    """The names of the English letters, the longest first."""
    longest_first = "|".join(sorted(letter_names(), key=len, reverse=True))
    return re.compile(f"(?:{longest_first})(?![{VOWEL_SIGNS}])")


def _known(word: str) -> str | None:
    """A word of the lists, respelt."""
    return table("exceptions").get(word)


def _inflected(word: str) -> str | None:
    """A word with one of _ENDINGS, cut as its base form is; None where it is no ending."""
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
    """Nouns in a consonant: सड़्क-ें, but हरकऽत-ें; verbs and nouns in आ as `schwa` decides."""
    if not stem.endswith(NUKTA) and not _LETTER.match(stem[-1:]):
        return _cut(stem + ending)
    if stem in words("parts", "drops"):
        return stem + ending
    respelt = _known(stem) or _cut(stem)
    ordinal = ending == "ें" and stem.endswith("व")  # पाँचवें
    if not ordinal and respelt.rpartition(BOUNDARY)[2] not in words("parts", "drops"):
        parts = [letters(part) for part in re.split(f"[{BOUNDARY}{STRESSED}]", respelt)]
        agent = stem.endswith("र") and is_foreign(stem)  # फ़ुटबॉलर-ों
        sign = VIRAMA if drops_before_ending(parts) and not agent else AVAGRAHA
        respelt = _LAST_CONSONANT.sub(sign + r"\1", respelt)
    return respelt + ending


def _cut(word: str) -> str:
    """A word cut at the parts it is known to be made of, the longest first."""
    if _is_verb(word):
        return word
    word = with_signs(word)
    twice, echo = partial(_again, _TWICE), partial(_again, _ECHO)
    for way in (_english_halves, _before_a, twice, _at_end, echo, _at_start):
        cut = way(word)
        if cut:
            return cut
    return as_english_compound(word)


def _before_a(word: str) -> str | None:
    """A word cut where an अ follows a consonant: दर-असल."""
    hiatus = _BEFORE_A.search(word)
    if not hiatus:
        return None
    return _cut(word[: hiatus.start()]) + BOUNDARY + respell(word[hiatus.start() :])


def _at_end(word: str) -> str | None:
    """A word cut before the longest part that ends words: लोक-सभा."""
    tails = _last_parts()
    for cut in range(max(1, len(word) - _LONGEST), len(word) - 1):
        tail = word[cut:]
        if tail in tails and _ends(tail, word[:cut]):
            head = word[:cut]
            return (_known(head) or _cut(head)) + BOUNDARY + (_known(tail) or _cut(tail))
    return None


def _again(pattern: re.Pattern[str], word: str) -> str | None:
    """A word cut before what comes again: the whole of a stem, चम-चमाता, or most, खट-खटाना."""
    found = pattern.match(word)
    return found[1] + BOUNDARY + word[found.end(1) :] if found else None


def _at_start(word: str) -> str | None:
    """A word cut behind the longest part that begins words: राज-नयिक."""
    heads = _first_parts()
    for size in range(min(_LONGEST, len(word) - 1), 1, -1):
        if word[:size] not in heads:
            continue
        head, rest = word[:size], word[size:]
        if _begins(head, rest) and _vowels(rest) > 1:
            return (_known(head) or head) + BOUNDARY + (_known(rest) or _cut(rest))
    return None


@cache
def _last_parts() -> frozenset[str]:
    return words("parts", "last") | words("parts", "stem")


@cache
def _first_parts() -> frozenset[str]:
    return words("parts", "first") | words("parts", "closed")


def _english_halves(word: str) -> str | None:
    """An English compound cut before a half that ends many: सॉफ़्ट-वेयर, लाइफ़-स्टाइल."""
    ending = _ENGLISH_ENDING.search(word)
    known = words("parts", "english")
    for end in (len(word), ending.start()) if ending else (len(word),):
        for cut in range(max(2, end - _LONGEST), end - 1):
            if word[cut:end] in known and _CONSONANT_END.search(word[:cut]):
                return _cut(word[:cut]) + STRESSED + word[cut:]
    return None


def _is_verb(word: str) -> bool:
    """Whether a verb that drops its last vowel is inflected here (समझना, निकलता)."""
    return (word[-2:] in _VERBAL and word[:-2] in words("parts", "drops")) or (
        word[-3:] in _VERBAL and word[:-3] in words("parts", "drops")
    )


def _ends(tail: str, head: str) -> bool:
    """Whether `head` may precede `tail`, a part that ends words."""
    if head.endswith(VIRAMA):
        return False
    if tail not in words("parts", "stem"):
        return _vowels(head) > 1
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
