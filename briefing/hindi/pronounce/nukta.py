"""The nukta of ज़ फ़ ख़ ग़ ड़ ढ़ and the candrabindu of ँ, put back where a text leaves them out.

Most Hindi is typed without them: खराब is ख़राब, लडका is लड़का, and a converter of old fonts sets
them one letter late (सडक़ for सड़क). Which words have them is a fact of each stem, so
`data/nuqta.tsv` lists stems; `stems.py` says what inflects, derives and compounds from one.
English words have them where `data/english.tsv` says so. Where neither knows a word, a few
sequences decide that occur in Persian, Arabic and English words alone (बर्फ, ऑफर, सख्त).

क़ is not put back: speakers of Hindi say क (M. Ohala, Aspects of Hindi Phonology, 1983, chapter 1).
Origins and spelling of the stems: J. T. Platts, A Dictionary of Urdu, Classical Hindi and
English (1884); R. S. McGregor, The Oxford Hindi-English Dictionary (1993).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from briefing.devanagari import (
    CONSONANTS,
    NASALS,
    NUKTA,
    VIRAMA,
    VOWEL_SIGNS,
    VOWELS,
    nuktas_in_place,
)
from briefing.hindi.lexicon.tables import rows, words
from briefing.hindi.pronounce import stems
from briefing.hindi.pronounce.letters import ANUSVARA, NO_WORD, letter_names
from briefing.hindi.pronounce.sequences import by_sequence
from briefing.io.later import later

CANDRABINDU = "ँ"
_MAY_LACK_NUKTA = later(f"[खगजफडढ](?!{NUKTA})|{ANUSVARA}[कखचछटठतथपफसह]|{ANUSVARA}व")
_SHORTEST_ENGLISH = 3  # letters: shorter ones look like too much else
_SHORTEST_HALF = 3
_NATIVE = ("ar", "fa", "tr", "hi")
_NO_START = later(f"[{VIRAMA}{NASALS}{VOWEL_SIGNS}]")
_SIGNS = frozenset(filter(_NO_START.match, map(chr, range(0x900, 0x980))))
_TWO_LETTERS = later(2 * f"[{CONSONANTS}{VOWELS}].*?")
_KINDS_WITH_NUKTA = (stems.NOUN, stems.FEMININE, stems.VERB)

_SIGN = later(f".{NUKTA}?")


class _Known(NamedTuple):
    """The stems by their letters without nuktas."""

    with_nukta: dict[str, stems.Stem]
    plain: frozenset[str]
    starts: frozenset[str]
    """The first two letters of all of these."""
    suffixes: dict[str, str]
    suffix: re.Pattern[str]
    """One of `suffixes` and its ending, at the end of a word."""


class _Form(NamedTuple):
    """A word with its nuktas, and the origin of its stem; "" if the stem has none."""

    written: str
    origin: str


class _Names(NamedTuple):
    """The names of the English letters without their nuktas, and with them."""

    pattern: re.Pattern[str]
    acronym: re.Pattern[str]
    """Two or more of them, and nothing else."""
    spelled: dict[str, str]


def bare(word: str) -> str:
    """`word` without any nukta, and with the anusvara that is often typed for ँ.

    >>> bare("ख़ज़ाना"), bare("आँख")
    ('खजाना', 'आंख')
    """
    return word.replace(NUKTA, "").replace(CANDRABINDU, ANUSVARA)


def restore(word: str) -> str:
    """`word`, in the spelling of `letters.spell`, with the nuktas it should have.

    >>> restore("बेरोजगारी"), restore("फूल")
    ('बेरोज़गारी', 'फूल')
    """
    word = nuktas_in_place(word)
    if not _MAY_LACK_NUKTA.search(word) or len(word) > NO_WORD:
        return word
    letters = bare(word)
    if letters in _known().plain:
        return word
    for way in (_by_letter_names, _by_stem, _by_halves, _by_suffix):
        meant = way(letters)
        if meant is not None:
            return _both(word, meant)
    return _both(word, by_sequence(letters))


def _both(word: str, meant: str) -> str:
    """The letters of `word` with the nuktas of either: मज़ाक़ keeps its own."""
    if NUKTA not in word and CANDRABINDU not in word:
        return meant
    own, restored = _SIGN.findall(word), _SIGN.findall(meant)
    if len(own) != len(restored):
        return word
    return "".join(map(_fuller, own, restored))


def _fuller(own: str, restored: str) -> str:
    """Of two spellings of a letter the one with a nukta, and of two nasals ँ."""
    if CANDRABINDU in (own, restored):
        return CANDRABINDU
    return max(own, restored, key=len)


def _by_letter_names(letters: str) -> str | None:
    """An acronym spelled by the names of its letters: एफआईआर has the letter F, यूजी no ज़."""
    names = _letter_names()
    if letters in _known().with_nukta or not names.acronym.fullmatch(letters):
        return None
    return names.pattern.sub(lambda match: names.spelled[match[0]], letters)


def _by_stem(letters: str) -> str | None:
    """A listed stem, an English word, or what inflects or derives from one."""
    found = _form(letters)
    return found.written if found else None


def _form(letters: str) -> _Form | None:
    """`letters` as a form of the longest stem that they may be a form of."""
    known = _known()
    if letters[:2] not in known.starts:
        return None
    for cut in range(len(letters), 1, -1):
        head, ending = letters[:cut], letters[cut:]
        for key, whole in stems.candidates(head, ending):
            stem = known.with_nukta.get(key)
            if stem is not None and stems.takes(stem, ending, whole=whole):
                kept = stem.written if whole else stem.written[:-1]
                return _Form(kept + stems.with_nukta(ending), stem.origin)
            if whole and head in known.plain and stems.is_ending(head, ending):
                return _Form(head + stems.with_nukta(ending), "")
    return None


def _by_halves(letters: str) -> str | None:
    """A prefix and a stem (बेरोज़गार), or two words of which one has nuktas (ज़मीनदोज़)."""
    starts = _known().starts
    known_head = letters[:2] in starts
    for cut in range(len(letters) - _SHORTEST_HALF, 0, -1):
        head, tail = letters[:cut], letters[cut:]
        if tail[0] in _SIGNS or not (known_head or tail[:2] in starts):
            continue
        last = _form(tail)
        prefix = stems.prefixes().get(head)
        if prefix and last and last.origin in _NATIVE:
            return prefix + last.written
        if prefix and NUKTA in prefix and len(tail) >= _SHORTEST_HALF:
            return prefix + (last.written if last else tail)
        first = _form(head) if known_head and cut >= _SHORTEST_HALF else None
        if cut >= _SHORTEST_HALF and _are_halves(head, first, tail, last):
            return (first.written if first else head) + (last.written if last else tail)
    return None


def _are_halves(head: str, first: _Form | None, tail: str, last: _Form | None) -> bool:
    """Whether two words, of which `first` and `last` have nuktas, make a compound."""
    if first and first.origin:
        same = last and last.origin and (last.origin == "en") == (first.origin == "en")
        if same or (first.origin != "en" and tail in words("parts", "last")):
            return True
        return first.origin == "en" and tail in _english()
    if not last or not last.origin:
        return False
    return head in (_english() if last.origin == "en" else words("parts", "first"))


def _by_suffix(letters: str) -> str | None:
    """A suffix with nuktas after any word: पतंगबाज़ी, सट्टेबाज़."""
    found = _known().suffix.search(letters, 1)
    if not found or not _TWO_LETTERS.match(letters[: found.start()]):
        return None
    suffix, ending = found.groups()
    for key, whole in stems.candidates(suffix, ending):
        meant = _known().suffixes.get(key)
        if meant and stems.takes(stems.Stem(meant, stems.NOUN, "fa"), ending, whole=whole):
            return restore(letters[: found.start()]) + (meant if whole else meant[:-1]) + ending
    return None


@cache
def _known() -> _Known:
    """The stems of nuqta.tsv and the words of english.tsv with a nukta; the former decide."""
    listed = [stems.Stem(*row) for row in rows("nuqta")]
    plain = frozenset(stem.written for stem in listed if stem.kind == stems.PLAIN)
    with_nukta: dict[str, stems.Stem] = {}
    for written in _english_words():
        if NUKTA in written:
            meant = written.replace(f"क{NUKTA}", "क")
            key = bare(meant)
            if key != meant and len(key) >= _SHORTEST_ENGLISH and key not in plain:
                with_nukta.setdefault(key, stems.Stem(meant, stems.FEMININE, "en"))
    with_nukta.update(
        (bare(stem.written), stem) for stem in listed if stem.kind in _KINDS_WITH_NUKTA
    )
    suffixes = {
        bare(stem.written)[1:]: stem.written[1:] for stem in listed if stem.kind == stems.SUFFIX
    }
    changing = {
        ending[:-1]: written[:-1] for ending, written in suffixes.items() if ending[-1] == "ा"
    }
    suffixes |= changing
    any_suffix = "|".join(sorted(suffixes, key=len, reverse=True))
    suffix = re.compile(f"({any_suffix})((?:ी|[ािीेो].*)?)$")
    starts = frozenset(key[:2] for key in (*with_nukta, *plain))
    return _Known(with_nukta, plain, starts, suffixes, suffix)


def _english_words() -> Iterator[str]:
    """The words of english.tsv as Hindi writes them."""
    return chain.from_iterable(row[1].split() for row in rows("english"))


@cache
def _english() -> frozenset[str]:
    """The same without their nuktas."""
    return frozenset(map(bare, _english_words()))


@cache
def _letter_names() -> _Names:
    spelled = {"आइ": "आई"}
    for name in letter_names():
        spelled[bare(name)] = max(spelled.get(bare(name), ""), name, key=len)
    longest_first = sorted(spelled, key=len, reverse=True)
    name = rf"(?:{'|'.join(longest_first)})(?![{VOWEL_SIGNS}])"
    return _Names(re.compile(name), re.compile(f"(?:{name}){{2,}}"), spelled)
