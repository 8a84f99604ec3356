"""Devanagari: the only character classes the program uses.

`\\w`, `\\b` and `str.isalpha` take vowel signs for punctuation and cut words at them;
everything that looks for words or letters uses these instead. Code points and their
roles are those of the Unicode Standard, chapter 12.1 (Devanagari).
"""

from __future__ import annotations

import re
import unicodedata

CONSONANTS = r"\u0915-\u0939\u0958-\u095f\u0978-\u097f"  # NFC writes क़ as क and a nukta
VOWELS = r"\u0904-\u0914\u0960\u0961\u0972-\u0977"
VOWEL_SIGNS = r"\u093e-\u094c\u093a\u093b\u094e\u094f\u0955-\u0957\u0962\u0963"
NASALS = "ँंऀ"  # candrabindu, anusvara and the inverted candrabindu
VISARGA = "ः"
VIRAMA = "्"
NUKTA = "़"
AVAGRAHA = "ऽ"
OM = "ॐ"
DIGITS = "०-९"
JOINERS = "\u200c\u200d"  # they choose between conjunct forms and belong to the word

LETTERS = CONSONANTS + VOWELS + OM + AVAGRAHA
SIGNS = VOWEL_SIGNS + NASALS + VISARGA + VIRAMA + NUKTA + JOINERS
_LOWER, _UPPER = r"\u0900-\u0950\u0955-\u0963", rf"\u0972-\u097f{JOINERS}"
WORD = _LOWER + _UPPER
"""Regex character class (without brackets) of what a Hindi word is written with; no digits.

`LETTERS` and `SIGNS` in the fewest ranges: two hundred patterns are compiled with it.
"""

# In two halves, each of two ranges: `re` makes a table of 65,536 characters of three and more.
WORD_START = rf"(?<![{_LOWER}])(?<![{_UPPER}])"
WORD_END = rf"(?![{_LOWER}])(?![{_UPPER}])"

_LETTER = re.compile(rf"[{LETTERS}]")
_NO_WIDTH = frozenset(("Mn", "Me", "Cf", "Cc"))
_AKSHARA = re.compile(
    rf"[{CONSONANTS}]{NUKTA}?(?:{VIRAMA}[{JOINERS}]?[{CONSONANTS}]{NUKTA}?)*"
    rf"(?:{VIRAMA}[{JOINERS}]?|[{VOWEL_SIGNS}]*)[{NASALS}{VISARGA}{NUKTA}{JOINERS}]*"
    rf"|[{VOWELS}{OM}{AVAGRAHA}][{NASALS}{VISARGA}{NUKTA}{VOWEL_SIGNS}]*"
    rf"|.",
    re.DOTALL,
)
_WITHOUT_DOT = {"ऩ": "न", "ऱ": "र", "ऴ": "ळ"}  # letters that Unicode composes with their dot
_LATE_NUKTA = (
    f"(?<=[{CONSONANTS}{VOWEL_SIGNS}{NASALS}])([डढ])"
    f"(?:([{''.join(_WITHOUT_DOT)}])|([{CONSONANTS}])(?<![जफ]){NUKTA})"
)


def has_hindi(text: str) -> bool:
    """Whether any letter of `text` is Devanagari."""
    return _LETTER.search(text) is not None


class _Widths(dict[int, str | None]):
    """What is seen of each character: None of one that takes no room."""

    def __missing__(self, code: int) -> str | None:
        seen = None if unicodedata.category(chr(code)) in _NO_WIDTH else chr(code)
        self[code] = seen
        return seen


_WIDTHS = _Widths()


def columns(text: str) -> int:
    """How many characters wide `text` is: signs above and below a letter take no room.

    >>> columns("हिन्दी"), columns("नीति")
    (5, 4)
    """
    return len(text) if text.isascii() else len(text.translate(_WIDTHS))


def aksharas(text: str) -> list[str]:
    """Cut `text` into written syllables, which nothing may ever cut inside.

    A cluster of consonants goes with its vowel sign and its nasal; anything that is
    not Devanagari is a piece of its own. The pieces joined are the text.

    >>> aksharas("क्षत्रिय")
    ['क्ष', 'त्रि', 'य']
    """
    return _AKSHARA.findall(text)


def nuktas_in_place(text: str) -> str:
    """`text` with the dots of ड़ and ढ़ that converters of old fonts set one letter late.

    ज़ and फ़ after ड have dots of their own (हेडफ़ोन).

    >>> nuktas_in_place("लडक़ा"), nuktas_in_place("बढऩे")
    ('लड़का', 'बढ़ने')
    """
    return re.sub(
        _LATE_NUKTA, lambda late: late[1] + NUKTA + (late[3] or _WITHOUT_DOT[late[2]]), text
    )
