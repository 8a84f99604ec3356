"""Where Hindi stands in Latin letters: words in a row that are told from English ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from briefing.devanagari import has_hindi as has_devanagari
from briefing.hindi.latin import spellings, vocabulary
from briefing.hindi.latin.messages import is_message, is_of_me
from briefing.hindi.latin.origin import AMONG_HINDI, is_indian
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
_MAY, _EITHER = 1, 0.5  # what a word of a message counts that may be Hindi; a usual English one

SURE = 0.3
"""The cost at which a Hindi spelling is taken for a word that is listed as an English one too."""

COMMON = 1500
"""The rank in the list of frequent words up to which it is."""

_VERSE = later(r"\s*[A-Z]?[a-z]+(?:[ ,'’-]+[A-Z]?[a-z]+)*[ ,]*[।॥]\s*[0-9]{0,4}\s*[।॥]?\s*\Z")
_PARTED = later(r"[()\[\]:;,–—…→|]|[.!?] ")


def letters_of(word: str) -> str:
    """`word` in small letters, those that are drawn out once: Thiii, bhottt.

    >>> letters_of("Bhottt")
    'bhot'
    """
    return vocabulary.DRAWN_OUT.sub(r"\1", word.lower())


def hindi_stretches(text: str) -> Iterator[list[re.Match[str]]]:
    """Those that are Hindi, or the parts between brackets and commas that are.

    A single word in small letters is where it is only Hindi and stands in a sentence of Hindi;
    beside two such words, so is one that may be: तब tu दान करे to अपना.
    """
    verse = is_verse(text)
    stretches = list(_stretches(text))
    if not verse and is_message(text) and _is_hindi_message(stretches):
        yield from stretches
        return
    single = _single_words(stretches) if len(stretches) > 1 or has_devanagari(text) else []
    words = [match[0].lower() for stretch in stretches for match in stretch] if single else []
    marks = sum(roles().get(word) == "mark" for word in words)
    for stretch in stretches:
        if verse or _is_hindi([match[0] for match in stretch]):
            yield stretch
            continue
        if len(stretch) == 1 and stretch[0][0] in single:
            if roles().get(stretch[0][0]) == "mark" or marks >= _FEWEST:
                yield stretch
            continue
        parts = list(_parts(text, stretch))
        if len(parts) > 1:
            yield from (part for part in parts if _is_hindi([match[0] for match in part]))


def _is_hindi_message(stretches: list[list[re.Match[str]]]) -> bool:
    """Whether the words of a message are more Hindi than English, and one is in no English list."""
    words = [letters_of(match[0]) for stretch in stretches for match in stretch]
    if len(words) < _FEWEST or any(roles().get(word) == ENGLISH and word != "he" for word in words):
        return False
    counts = [_of_message(word) for word in words]
    if words[-1] == "h":  # है
        counts[-1] = _MAY
    return is_of_me(words) or (max(counts) >= _MAY and 2 * sum(counts) > len(words))


def _of_message(word: str) -> float:
    if _may_be_hindi(word) or _is_indian_alike(word):
        return _MAY
    return _EITHER if word == "he" or roles().get(word) == "word" or len(word) == 1 else 0


def _is_indian_alike(word: str) -> bool:
    """Whether it is an Indian word that is read alike among English ones: rajasthan, yar."""
    if word in roles() or word in english_words() or not is_indian(word, AMONG_HINDI):
        return False
    best = spellings.best(word)
    return best is not None and best.word == vocabulary.known(word)


def _single_words(stretches: list[list[re.Match[str]]]) -> list[str]:
    """Those that stand alone among Hindi words, and may be Hindi."""
    alone = [stretch[0][0] for stretch in stretches if len(stretch) == 1]
    return [
        word
        for word in alone
        if len(word) > 1 and (roles().get(word) in {"mark", "word"} or word == "or")
    ]


def is_verse(text: str) -> bool:
    """Whether a sentence in Latin letters ends with a danda, and has no word that is only English.

    Prayers are written so: Jai Kapis Tihun Lok Ujagar॥.
    """
    if not text.rstrip().endswith(("।", "॥")) or not _VERSE.match(text):
        return False
    words = [match[0].lower() for match in WORD.finditer(text)]
    return len(words) > _FEWEST and all(roles().get(word) != "english" for word in words)


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
    words = [letters_of(word) for word in written]
    marks = _only_hindi(words, written)
    english = sum(
        roles().get(word) == ENGLISH and not (index and written[index] == "A")  # cos A
        for index, word in enumerate(words)
    )
    symbols = len(words) > _FEWEST and all(len(w) == 2 and w.istitle() for w in written)  # He, Ne
    if symbols or len(words) < _FEWEST or (english and english >= len(marks)):
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


def _only_hindi(words: Sequence[str], written: Sequence[str]) -> list[str]:
    """The words that are Hindi alone, or beside these; those in capitals only several in a row."""
    return [
        word
        for before, word, shouted, behind in zip(
            ["", *words], words, _shouted(written), [*words[1:], ""], strict=False
        )
        if shouted
        if roles().get(word.partition("-")[0]) == "mark"
        or _has_hindi_ending(word)
        or beside(word, before, behind) not in {"", ENGLISH}
    ]


def _shouted(written: Sequence[str]) -> Iterator[bool]:
    """Whether each word may tell: not in capitals, or of at least three words in a row that are."""
    for capitals, row in groupby(written, key=str.isupper):
        count = len(list(row))
        yield from [not capitals or count >= _UNMARKED] * count


def _likely_hindi(word: str) -> float:
    """How far a word beside one that is only Hindi speaks for Hindi, from 0 to 1."""
    role = roles().get(word)
    if role == "mark" or _may_be_hindi(word):
        return 1
    return _PERHAPS if role == "word" or is_indian(word, AMONG_HINDI) else 0


_ENDING = later(r"[a-z]{2}(?:ein|eg[ai]|enge|engi|unga|ungi|oonga|oongi|iyega|iyena|aye|aaye)\Z")


def _has_hindi_ending(word: str) -> bool:
    """Whether a verb or a noun ends as no English word does: karein, cheezein, jayenge."""
    if not _ENDING.search(word) or vocabulary.listed(word):
        return False
    return spellings.best(word) is not None


def _may_be_hindi(word: str) -> bool:
    if word in roles():
        return roles()[word] == "mark"
    known = vocabulary.known(word)
    if word in english_words() or (known and not is_indian(word, AMONG_HINDI)):
        return False
    best = spellings.best(word)
    if best is None or best.cost > SURE:
        return False
    return not known or (best.rank <= COMMON and best.word != known)


ENGLISH = "english"
"""What `beside` gives for a word that is English there."""


def beside(word: str, before: str, behind: str) -> str:
    """How the words beside it tell that a word is read, or that it is English, or ""."""
    for words_before, words_behind, reading in _pairs().get(word, ()):
        if before in words_before or behind in words_behind:
            return reading
    return ""


@cache
def _pairs() -> dict[str, list[tuple[frozenset[str], frozenset[str], str]]]:
    pairs: dict[str, list[tuple[frozenset[str], frozenset[str], str]]] = {}
    for row in tables.rows("roman_pairs"):
        words = (frozenset(row[1].split()), frozenset(row[2].split()), (*row, ENGLISH)[3])
        pairs.setdefault(row[0], []).append(words)
    return pairs


@cache
def english_words() -> frozenset[str]:
    """Those that are read as English wherever they stand, though Hindi words are spelled so."""
    return frozenset(row[0] for row in tables.rows("roman_english"))


@cache
def roles() -> dict[str, str]:
    """What words tell: "mark" is only Hindi, "word" may be, "english" is none."""
    return {row[0]: row[1] for row in tables.rows("roman_words")}
