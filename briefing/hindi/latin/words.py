"""Latin-script words in Hindi text as a newsreader says them.

A token is looked up as it stands, then taken apart: possessives and plurals, hyphens,
dotted initials, letters with figures, inner capitals, forms and compounds of listed
words. Two to five capitals that no list has are spelled unless they sound as a word does; what
remains is transliterated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from briefing.hindi.latin import codes, iast, inflection, letter_names, vocabulary
from briefing.hindi.latin.transliterate import plain, to_devanagari
from briefing.hindi.lexicon import tables
from briefing.io.later import later

LETTERS = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\ufb00-\ufb06"
"""Regex character class (without brackets) of Latin letters, with accents and ligatures."""

_PART = f"[{LETTERS}0-9]"
TOKEN = later(
    rf"(?:(?<![0-9])[0-9]++(?:\.[0-9]+)?[-–]?)?[{LETTERS}]+[0-9{LETTERS}]*"
    rf"(?:[-–.'’&+_]{_PART}+|/(?!{_PART}{{3}}){_PART}+)*(?:\+{{1,2}}|(?<=\.[A-Za-z])\.|(?<=\.[A-Z][a-z])\.)?"
)
"""One token: a word, an abbreviation or a code, without the stop that closes its sentence."""

_SIGNS = {"&": "एंड", "+": "प्लस"}
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")
_INITIALS = later(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")
_POSSESSIVE = later(r"(.+?)(?:'s|s')", re.IGNORECASE)
_ACRONYM_POSSESSIVE = later(r"[A-Z]{2,}'s")
_LETTER_PLURAL = later(r"([A-Z]{2,6})(?:s|es)")
_ACRONYM = later(r"[A-Z]{2,5}i?|[B-DF-HJ-NP-TV-Z]{4}[A-Z]{2,4}")
"""Also TGDi and CRDi, whose small i stands for injection; PMKSNY begins as no word does."""
_LIKE_A_WORD = later(r"(?=.{4})(?:[B-DF-HJ-NP-TV-Z]H?[AEIOU]){2,}(?:[B-DF-HJ-NP-TV-Z]H?)?")
"""Capitals that are said as a word even where they are initials, as NATO and RERA are."""
_CAMEL = later(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_LONG_HUMPS = later(r"(?:[A-Z][a-z]{3,}){2,}")
"""Words run together that may be a listed phrase: KarvaChauth."""
_INITIALS_OF_TWO = frozenset(
    str.split("AB AG AJ AP EK HE JI KA KE KI KO LI MA PA RO SE TA WO YA YE")
)
"""Capitals that are initials or points of a figure; in small letters they are Hindi words."""
_KEYS = later(r"(?:ctrl|control|alt|shift|cmd|fn|win)\+", re.IGNORECASE)
"""Keys that are held while another is pressed: Ctrl+C."""

_CODE = later(
    r"[B-DF-HJ-NP-TV-Z]{3}-[A-Z]{2}|[A-Z]{3}-[B-DF-HJ-NP-TV-Z]{2}|[A-Z]{3}-(?:HI|EN|OR|AS)"
)
"""Letters of an edition and its language or country: ERV-HI."""
_SEPARATED = later(r"([-–/&+_.' ])")
_IZAFAT = later(r"(?<=[A-Za-z]{2})[-–][eiEI][-–](?=[A-Za-z]{2})")
"""Between two Persian words, said ए: Mughal-e-Azam, Ain-i-Akbari."""


class Piece(NamedTuple):
    """A stretch of a text and what is said for it."""

    start: int
    """Its first character, counted from 0."""
    end: int
    """The one after its last."""
    spoken: str
    """In Devanagari."""
    known: bool
    """False where it is only a transliteration."""


@lru_cache(maxsize=8192)
def spoken(token: str) -> tuple[str, bool]:
    """What is said for one token, and whether a list or a rule of acronyms gives it.

    The first is Devanagari words with single blanks, "" when `token` has no letter and
    no figure.
    """
    if transliterated := _transliterated(token):
        return transliterated, True
    token = plain(token).translate(_APOSTROPHES).strip("-–._'/ ")
    if token in _INITIALS_OF_TWO and token not in tables.table("acronyms"):
        return letter_names.spelled(token), True
    said = _listed(token) or _taken_apart(token)
    if said is not None:
        return said, True
    if (match := _POSSESSIVE.fullmatch(token)) and len(match[1]) > 1:
        return inflection.plural(spoken(match[1])[0]), False
    unknown: list[str] = []
    return _parts(token, unknown), not unknown


def _transliterated(token: str) -> str:
    """A token with parts in the transliteration of Sanskrit: Sāṅkhya-Yoga; "" where it has none."""
    if token.isascii():
        return ""
    parts = [part for part in _SEPARATED.split(token) if not _SEPARATED.fullmatch(part)]
    if not any(map(iast.is_iast, parts)):
        return ""
    return _said(" ".join(iast.spell(p) if iast.is_iast(p) else spoken(p)[0] for p in parts))


def phrase(text: str) -> str | None:
    """What is said for `text` when data/phrases.tsv lists it as a whole, in any capitals.

    A hyphen may stand for a blank: Sankhya-Yoga.
    """
    words = " ".join(plain(text).translate(_APOSTROPHES).lower().split())
    listed = tables.table("phrases")
    return listed.get(words) or listed.get(words.replace("-", " "))


def phrase_at(text: str, start: int) -> str | None:
    """What is said for the listed phrase that begins at `start`; None where none does."""
    found = PATTERN.match(text, start)
    return phrase(found[0]) if found else None


def _phrases() -> str:
    """A pattern for the listed phrases in any capitals, by first letter so that few are tried."""
    longest_first = sorted(tables.table("phrases"), key=lambda entry: (entry[0], -len(entry)))
    return "|".join(
        rf"[{initial}{initial.upper()}](?i:{'|'.join(_rest(entry) for entry in entries)})"
        for initial, entries in groupby(longest_first, key=lambda entry: entry[0])
    )


def _rest(entry: str) -> str:
    """A pattern for a phrase without its first letter, with blanks or a hyphen for each blank."""
    return re.escape(entry[1:]).replace(r"\ ", "(?: +|-)")


PATTERN = later(lambda: rf"(?!Ø ?[0-9])(?={_PART})(?:(?:{_phrases()})(?!{_PART})|{TOKEN.pattern})")
"""Any listed phrase or token in running text, the longest phrase first; linear."""


def pieces(text: str) -> Iterator[Piece]:
    """The phrases and tokens of `text` in order; the longest listed phrase wins."""
    for match in PATTERN.finditer(text):
        whole = phrase(match[0])
        said, known = (whole, True) if whole else spoken(match[0])
        yield Piece(*match.span(), said, known)


def _listed(token: str) -> str | None:
    """A whole token on a list, with or without the stops of an abbreviation.

    A capital by itself is a letter (ग्रेड A), a small one may be a word (a, i); WHO's is
    not who's.
    """
    if len(token) == 1 and token.isupper():
        return letter_names.spelled(token)
    if _ACRONYM_POSSESSIVE.fullmatch(token):
        return None
    return phrase(token) or vocabulary.listed(token) or vocabulary.listed(f"{token}.")


def _drawn_out(token: str) -> str | None:
    """A listed word, a letter of which is written three times or more: hellooo, Hiii."""
    if token.isupper() or not vocabulary.DRAWN_OUT.search(token):
        return None
    shorter = (vocabulary.DRAWN_OUT.sub(times, token) for times in (r"\1\1", r"\1"))
    return next(filter(None, map(vocabulary.listed, shorter)), None)


def _taken_apart(token: str) -> str | None:
    """Initials, possessives and plurals of what the lists know."""
    if said := _drawn_out(token):
        return said
    if _INITIALS.fullmatch(token):
        letters = token.replace(".", "")
        return tables.table("acronyms").get(letters) or letter_names.spelled(letters)
    if match := _LETTER_PLURAL.fullmatch(token):
        return inflection.plural(vocabulary.listed(match[1]) or letter_names.spelled(match[1]))
    if match := _POSSESSIVE.fullmatch(token):
        owner, known = spoken(match[1])
        return inflection.plural(owner) if known and owner else None
    return None


def _parts(token: str, unknown: list[str]) -> str:
    """The parts of a token one by one; those only transliterated are added to `unknown`."""
    if _KEYS.match(token):
        keys = map(str.capitalize, token.split("+"))  # CTRL+ALT+DEL, no letters A L T
        return _said(" ".join(_parts(key, unknown) for key in keys if key))
    if any(figure.isdigit() for figure in token):
        return _said(codes.spoken(token, lambda letters: _word(letters, unknown)))
    if linked := _IZAFAT.search(token):
        first, second = token[: linked.start()], token[linked.end() :]
        return f"{_parts(first, unknown)} ए {_parts(second, unknown)}"
    if _CODE.fullmatch(token):
        return letter_names.spelled(token.replace("-", ""))
    parts = filter(None, _SEPARATED.split(token))
    return _said(" ".join(_SIGNS.get(part) or _part_of(part, unknown) for part in parts))


def _part_of(part: str, unknown: list[str]) -> str:
    return "" if _SEPARATED.fullmatch(part) else _word(part, unknown)


def _one_by_one(humps: list[str]) -> str:
    """Known words that capitals part: NewsElection; "" where one is not known."""
    known = [vocabulary.known(hump) for hump in humps]
    return " ".join(said for said in known if said) if all(known) else ""


def _word(word: str, unknown: list[str]) -> str:
    """One run of letters."""
    if len(word) == 1 or word in _INITIALS_OF_TWO:
        return letter_names.spelled(word)
    humps = _CAMEL.findall(word) if _LONG_HUMPS.fullmatch(word) else []
    whole = phrase(" ".join(humps)) or vocabulary.listed(word) or vocabulary.listed(word.lower())
    if said := whole or _one_by_one(humps) or vocabulary.known(word):
        return said
    if match := _LETTER_PLURAL.fullmatch(word):
        return inflection.plural(letter_names.spelled(match[1]))
    if _ACRONYM.fullmatch(word) and not _LIKE_A_WORD.fullmatch(word):
        return letter_names.spelled(word.upper())
    humps = (vocabulary.behind_initials(word) if word.isupper() else []) or _CAMEL.findall(word)
    if len(humps) > 1 and "".join(humps) == word:
        return " ".join(_word(hump, unknown) for hump in humps)
    unknown.append(word)
    return to_devanagari(word)


def _said(text: str) -> str:
    return " ".join(text.split())
