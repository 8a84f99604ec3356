"""Hindi written in Latin letters: aaj Delhi mein baarish hui.

A stretch of Latin words is Hindi when the small words of Hindi stand in it (hai, mein, ka) and
those of English do not. There a word is read as the Hindi word that is most likely spelled so,
unless it is a listed English word or name.
"""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.hindi.latin import spellings, vocabulary
from briefing.hindi.latin.analogy import spell
from briefing.hindi.latin.messages import is_message, small_word
from briefing.hindi.latin.neighbors import by_neighbors
from briefing.hindi.latin.origin import AMONG_HINDI, is_indian
from briefing.hindi.latin.roman_stretches import (
    COMMON,
    ENGLISH,
    SURE,
    english_words,
    hindi_stretches,
    is_verse,
    letters_of,
)
from briefing.hindi.latin.words import phrase_at, pieces
from briefing.hindi.lexicon import tables
from briefing.io.later import later

_PLAIN = 0.25
"""The cost at which it is taken rather than a word that is made of English ones."""


def has_hindi(text: str) -> bool:
    """Whether a stretch of `text` is Hindi in Latin letters."""
    return bool(_readings(text))


def spoken(text: str, start: int, end: int) -> tuple[str, bool] | None:
    """What the word from `start` to `end` of `text` is in Hindi, and whether it is a known word.

    None where it is not Hindi, and at the beginning of a listed phrase (Aaj Tak).

    >>> text = "Ghar pe sab theek hain"
    >>> spoken(text, 8, 11), spoken(text, 12, 17)
    (('सब', True), ('ठीक', True))
    """
    said = _readings(text).get((start, end))
    return None if said and phrase_at(text, start) else said


def each_spoken(text: str) -> list[str]:
    """What is said for each piece of `text`, Hindi or not, one after the other.

    >>> each_spoken("Dil Toh Pagal Hai")
    ['दिल', 'तो', 'पागल', 'है']
    """
    return [(spoken(text, piece.start, piece.end) or (piece.spoken,))[0] for piece in pieces(text)]


@lru_cache(maxsize=64)
def _readings(text: str) -> dict[tuple[int, int], tuple[str, bool]]:
    """The words of the Hindi stretches of `text`, by where they stand, in Devanagari."""
    found: dict[tuple[int, int], tuple[str, bool]] = {}
    verse, message = is_verse(text), is_message(text)
    for stretch in hindi_stretches(text):
        words = ["", *(letters_of(match[0]) for match in stretch), ""]
        titled = _is_titled([match[0] for match in stretch])
        around = zip(stretch, words, words[1:], words[2:], strict=False)
        for match, before, word, behind in around:
            told = small_word(word, before, behind) if message else ""
            told = told or by_neighbors(match, before, word, behind)
            if told == ENGLISH or word in _ABBREVIATIONS:
                continue
            if "-" in word:
                said = _read_pair(word)
            else:
                first = verse or titled or not before
                said = (told, True) if told else _read(match[0], before, is_first=first)
            if said:
                found[match.span()] = said
    return found


def _is_titled(words: list[str]) -> bool:
    """Whether the words begin with capitals as in a title, which tells no names then."""
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _TITLE and capitals >= _TITLED * len(words)


_ABBREVIATIONS = frozenset(("rs", "dr", "mr", "mrs", "ms", "vs"))
"""No Hindi words without their vowels."""
_TITLE, _TITLED = 4, 0.8
"""The fewest words of a title, and how many of its words begin with a capital."""
_MOST_INITIALS = 3
"""Capitals that are letters unless they are a word: triangle ABC."""
_VOWEL = later("[aeiouy]")

_FUTURE = later(r"[a-z]{2}(?:u|oo)ng[ai]\Z|[a-z]{2}(?:eg[ai]|enge)\Z")
"""Of a verb, behind which ki is कि: bataunga ki."""


def _read(word: str, before: str, *, is_first: bool) -> tuple[str, bool] | None:
    """One word of a Hindi stretch; None for what is read as in any other text."""
    small = letters_of(word)
    if small == "ki":
        tells = before in _before_clauses() or _FUTURE.search(before)
        return "कि" if tells else "की", True
    if small in _fixed() and (_VOWEL.search(small) or not word.isupper()):
        return _fixed()[small], True
    if (
        small in english_words()
        or len(word) == 1
        or (word.isupper() and (vocabulary.listed(word) or not _VOWEL.search(small)))
    ):
        return None
    best = spellings.best(small)
    listed = vocabulary.known(word)
    if word.islower() and not (listed or (best and best.cost <= SURE)):
        best = _read_together(small) or spellings.shortened(small)
    meant = _is_meant(best, is_name=word[0].isupper() and not is_first)
    if listed and not (meant or _is_run_together(word, best)):
        return None
    initials = word.isupper() and len(word) <= _MOST_INITIALS
    if best:
        of_chance = initials and best.cost > _PLAIN and best.rank > COMMON  # SEO, no सेव
        return None if of_chance else (best.word, True)
    indian = not initials and _VOWEL.search(small) and is_indian(small, AMONG_HINDI)
    return (spell(small), False) if indian else None


_STEMS = frozenset("हो जा आ दे ले पी जी सो".split())  # noqa: SIM905
"""Irregular verbs, whose stems verbs.tsv does not have."""
_SHORTEST_AUXILIARY, _SHORT_AUXILIARIES = 3, frozenset(("do", "di", "du", "lo", "le", "li", "lu"))
"""Letters of an auxiliary, and those that are shorter: milagi is no मिल गई."""
_AUXILIARY = later(
    "(?:[दल](?:े|ो|ी|िया|िए|ूँ|ू[ँं]ग[ाी]|ेग[ाी]|े[ँं]गे|ोग[ेी]|ेन[ाीे]|ेत[ाीे])"
    "|जा(?:न[ाीे]|ओ|ए|ये|[एये]*ग[ाीे]|ए[ँं]गे|ऊ[ँं]ग[ाी]|त[ाीे])|ग(?:या|ई|यी|ए|ये)"
    "|रह[ाीे]|सकत[ाीे])\\Z"
)


def _read_together(word: str) -> spellings.Spelled | None:
    """The stem of a verb and the auxiliary that is written together with it: krdena.

    The longest auxiliary is taken: karliya is कर लिया.
    """
    for cut in range(2, len(word) - 1):
        stem, auxiliary = _read_simple(word[:cut]), _read_simple(word[cut:])
        is_stem = stem in _STEMS or (stem,) in tables.rows("verbs")
        short = len(word) - cut < _SHORTEST_AUXILIARY and word[cut:] not in _SHORT_AUXILIARIES
        if is_stem and not short and _AUXILIARY.match(auxiliary):
            return spellings.Spelled(f"{stem} {auxiliary}", 0, 0)
    return None


def _read_simple(letters: str) -> str:
    best = spellings.best(letters)
    return _fixed().get(letters) or (best.word if best else "")


def _is_run_together(word: str, best: spellings.Spelled | None) -> bool:
    """Whether only chance makes an English word of a well spelled Hindi one: dekhun, no de-khun."""
    plain = best is not None and best.cost <= _PLAIN
    return plain and vocabulary.listed(word) is None and is_indian(word.lower(), AMONG_HINDI)


def _read_pair(pair: str) -> tuple[str, bool] | None:
    """Two everyday Hindi words with a hyphen: lena-dena; not wi-fi."""
    said = [_fixed().get(word) or _everyday(word) for word in pair.split("-")]
    return (" ".join(said), True) if all(said) and not vocabulary.listed(pair) else None


def _everyday(word: str) -> str:
    """A common Hindi word that is listed as no English one, or ""."""
    best = spellings.best(word)
    meant = best and vocabulary.listed(word) is None and _is_meant(best, is_name=False)
    return best.word if best and meant else ""


def _is_meant(best: spellings.Spelled | None, *, is_name: bool) -> bool:
    """Whether a Hindi word is meant by letters that are listed as an English word too."""
    if best is None or is_name:
        return False
    return spellings.is_listed(best) and best.cost <= SURE and best.rank <= COMMON


@cache
def _fixed() -> dict[str, str]:
    return {row[0]: row[2] for row in tables.rows("roman_words") if row[1] != "english"}


@cache
def _before_clauses() -> frozenset[str]:
    """Words behind which ki is the conjunction."""
    return frozenset(row[0] for row in tables.rows("roman_words") if row[-1] == "ki")
