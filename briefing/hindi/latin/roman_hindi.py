"""Hindi written in Latin letters: aaj Delhi mein baarish hui.

A stretch of Latin words is Hindi when the small words of Hindi stand in it (hai, mein, ka) and
those of English do not. There a word is read as the Hindi word that is most likely spelled so,
unless it is a listed English word or name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from briefing.devanagari import has_hindi as has_devanagari
from briefing.hindi.latin import spellings, vocabulary
from briefing.hindi.latin.analogy import is_indian, spell
from briefing.hindi.latin.words import phrase_at
from briefing.hindi.lexicon import tables
from briefing.io.later import later

WORD = later(
    r"(?<![A-Za-z0-9@#./_-])(?<![A-Za-z0-9]['’])[A-Za-z]+(?:-[A-Za-z]{2,})?"
    r"(?![A-Za-z0-9@/_]|['’][A-Za-z]|[.-][A-Za-z0-9])"
)
"""A word that may be Hindi, or two with a hyphen: no part of an address, a code, a possessive."""
_TELLING = 3  # letters of a word that makes a short stretch Hindi by itself
_SHORT = 5  # words of a stretch for which one such word is enough
_FEWEST, _SHARE = 2, 0.18  # words that are only Hindi, and how much of a stretch they are
_LIKELY, _PERHAPS = 0.5, 0.5  # how Hindi its words are on average; a word that may be either
_UNMARKED = 3  # words without any that is only Hindi that may be Hindi
_SURE = 0.3
"""The cost at which a Hindi spelling is taken for a word that is listed as an English one too."""

_PLAIN = 0.15
"""The cost at which it is taken rather than a word that is made of English ones."""

_COMMON = 1500
"""The rank in the list of frequent words up to which such a word is taken for Hindi."""


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


@lru_cache(maxsize=64)
def _readings(text: str) -> dict[tuple[int, int], tuple[str, bool]]:
    """The words of the Hindi stretches of `text`, by where they stand, in Devanagari."""
    found: dict[tuple[int, int], tuple[str, bool]] = {}
    for stretch in _hindi_stretches(text):
        words = ["", *(match[0].lower() for match in stretch), ""]
        for match, before, behind in zip(stretch, words, words[2:], strict=False):
            beside = _by_neighbors(match, before, behind)
            if beside == _ENGLISH or match[0].lower() in _ABBREVIATIONS:
                continue
            if "-" in match[0]:
                said = _read_pair(match[0].lower())
            else:
                said = (beside, True) if beside else _read(match[0], before, is_first=not before)
            if said:
                found[match.span()] = said
    return found


_OF_ME = frozenset("to bhi hi hu hun hoon nahi nhi kal abhi aaj khud tumhe tumse aapko".split())  # noqa: SIM905
"""Behind me at the head of a chat's sentence, which is मैं then: me to thik hu."""


_ASKING = frozenset("kya kyu kyun kyon kaise kahan kaun kab agar yadi".split())  # noqa: SIM905
"""Behind ki at the head of a sentence, which is कि then: ki kyu ho raha hai."""


def _by_neighbors(match: re.Match[str], before: str, behind: str) -> str:
    """How the words and the sign beside it tell that a word is read; as `_beside` else."""
    word = match[0].lower()
    if word == "me" and not before and behind in _OF_ME:
        return "मैं"
    if match[0] == "or" and _roles().get(before) == _roles().get(behind) == "mark":
        return "और"
    asks = not before and behind in _ASKING
    if word == "ki" and (asks or match.string.startswith(",", match.end())):
        return "कि"
    return _beside(word, before, behind)


_ABBREVIATIONS = frozenset(("rs", "dr", "mr", "mrs", "ms", "vs"))
"""No Hindi words without their vowels."""
_MOST_INITIALS = 3
"""Capitals that are letters unless they are a word: triangle ABC."""
_VOWEL = later("[aeiouy]")
_PARTED = later(r"[()\[\]:;,–—…→|]|[.!?] ")


def _hindi_stretches(text: str) -> Iterator[list[re.Match[str]]]:
    """Those that are Hindi, or the parts between brackets and commas that are."""
    for stretch in _stretches(text):
        if _is_hindi([match[0] for match in stretch]):
            yield stretch
            continue
        parts = list(_parts(text, stretch))
        if len(parts) > 1:
            yield from (part for part in parts if _is_hindi([match[0] for match in part]))


def _parts(text: str, stretch: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    part = stretch[:1]
    for last, match in pairwise(stretch):
        if _PARTED.search(text, last.end(), match.start()):
            yield part
            part = []
        part.append(match)
    yield part


def _stretches(text: str) -> Iterator[list[re.Match[str]]]:
    """Words with no Devanagari between them and no end of a sentence."""
    stretch: list[re.Match[str]] = []
    for match in WORD.finditer(text):
        between = text[stretch[-1].end() : match.start()] if stretch else ""
        if has_devanagari(between):
            yield stretch
            stretch = []
        stretch.append(match)
    if stretch:
        yield stretch


def _is_hindi(written: Sequence[str]) -> bool:
    """Whether words are Hindi: by those that are only Hindi, else by how many may be."""
    words, roles = [word.lower() for word in written], _roles()
    marks = [
        word
        for word, as_written, behind in zip(words, written, [*words[1:], ""], strict=True)
        if not as_written.isupper()
        and (
            roles.get(word.partition("-")[0]) == "mark"
            or _has_hindi_ending(word)
            or _beside(word, "", behind) not in {"", _ENGLISH}
        )
    ]
    english = sum(
        roles.get(word) == "english" and not (index and as_written == "A")  # cos A
        for index, (word, as_written) in enumerate(zip(words, written, strict=True))
    )
    if len(words) < _FEWEST or (english and english >= len(marks)):
        return False
    if not english and len(words) <= _SHORT and any(len(word) >= _TELLING for word in marks):
        return True
    if len(marks) >= _FEWEST and len(marks) >= _SHARE * len(words):
        return True
    follows = any(word in marks for word in words[1:])  # a name may begin with one: Ki Young Park
    if follows and not english and sum(map(_likely_hindi, words)) >= _LIKELY * len(words):
        return True
    if not marks and (len(words) < _UNMARKED or any(map(str.istitle, written[1:]))):
        return False  # a name
    return 2 * sum(map(_may_be_hindi, words)) > len(words)


def _likely_hindi(word: str) -> float:
    """How far a word beside one that is only Hindi speaks for Hindi, from 0 to 1."""
    role = _roles().get(word)
    if role == "mark" or _may_be_hindi(word):
        return 1
    return _PERHAPS if role == "word" or is_indian(word) else 0


_ENDING = later(r"[a-z]{2}(?:ein|eg[ai]|enge|engi|unga|ungi|oonga|oongi|iyega|iyena|aye|aaye)\Z")


def _has_hindi_ending(word: str) -> bool:
    """Whether a verb or a noun ends as no English word does: karein, cheezein, jayenge."""
    if not _ENDING.search(word) or vocabulary.listed(word):
        return False
    return spellings.best(word) is not None


def _may_be_hindi(word: str) -> bool:
    if word in _roles():
        return _roles()[word] == "mark"
    if not is_indian(word) and vocabulary.known(word):
        return False
    best = spellings.best(word)
    return best is not None and best.cost <= _SURE


def _read(word: str, before: str, *, is_first: bool) -> tuple[str, bool] | None:
    """One word of a Hindi stretch; None for what is read as in any other text."""
    small = word.lower()
    if small == "ki":
        return "कि" if before in _before_clauses() else "की", True
    if small in _fixed():
        return _fixed()[small], True
    if len(word) == 1 or (word.isupper() and (vocabulary.listed(word) or not _VOWEL.search(small))):
        return None
    best = spellings.best(small)
    listed = vocabulary.known(word)
    meant = _is_meant(best, is_name=word[0].isupper() and not is_first)
    if listed and not (meant or _is_run_together(word, best)):
        return None
    if best:
        return best.word, True
    initials = word.isupper() and len(word) <= _MOST_INITIALS
    return (spell(small), False) if is_indian(small) and not initials else None


def _is_run_together(word: str, best: spellings.Spelled | None) -> bool:
    """Whether only chance makes an English word of a well spelled Hindi one: dekhun, no de-khun."""
    plain = best is not None and best.cost <= _PLAIN
    return plain and vocabulary.listed(word) is None and is_indian(word.lower())


def _read_pair(pair: str) -> tuple[str, bool] | None:
    """Two everyday Hindi words with a hyphen: lena-dena; not wi-fi."""
    said = [_fixed().get(word) or _everyday(word) for word in pair.split("-")]
    return (" ".join(said), True) if all(said) and not vocabulary.listed(pair) else None


def _everyday(word: str) -> str:
    """A common Hindi word that is listed as no English one, or ""."""
    best = spellings.best(word)
    meant = best and vocabulary.listed(word) is None and _is_meant(best, is_name=False)
    return best.word if best and meant else ""


_ENGLISH = "english"


def _beside(word: str, before: str, behind: str) -> str:
    """How the words beside it tell that a word is read, or that it is English, or ""."""
    for words_before, words_behind, reading in _pairs().get(word, ()):
        if before in words_before or behind in words_behind:
            return reading
    return ""


@cache
def _pairs() -> dict[str, list[tuple[frozenset[str], frozenset[str], str]]]:
    pairs: dict[str, list[tuple[frozenset[str], frozenset[str], str]]] = {}
    for row in tables.rows("roman_pairs"):
        beside = (frozenset(row[1].split()), frozenset(row[2].split()), (*row, _ENGLISH)[3])
        pairs.setdefault(row[0], []).append(beside)
    return pairs


def _is_meant(best: spellings.Spelled | None, *, is_name: bool) -> bool:
    """Whether a Hindi word is meant by letters that are listed as an English word too."""
    if best is None or is_name:
        return False
    return spellings.is_listed(best) and best.cost <= _SURE and best.rank <= _COMMON


@cache
def _roles() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("roman_words")}


@cache
def _fixed() -> dict[str, str]:
    return {row[0]: row[2] for row in tables.rows("roman_words") if row[1] != "english"}


@cache
def _before_clauses() -> frozenset[str]:
    """Words behind which ki is the conjunction."""
    return frozenset(row[0] for row in tables.rows("roman_words") if row[-1] == "ki")
