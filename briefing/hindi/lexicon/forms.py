"""The ways to spell a word, फ़ोन and फोन, and the forms of a noun: खिताब, खिताबों.

Which differences are matters of spelling is told by the Central Hindi Directorate, "Devanagari
Lipi tatha Hindi Vartani ka Manakikaran" (2016): dots below loan sounds, anusvara for a nasal
before a consonant of its own place, anusvara for candrabindu, ऑ, and य between vowels.

A respelling of a word is a respelling of its forms: who writes खिताब as ख़िताब means ख़िताबों
too. Declension: M. C. Shapiro, A Primer of Modern Standard Hindi (1989), chapters 2 and 3.

>>> inflected("खिताब", "ख़िताब")["खिताबों"]
'ख़िताबों'
>>> lemmas("खिताबों")
('खिताबों', 'खिताबा', 'खिताब')
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.devanagari import NUKTA, VIRAMA, WORD
from briefing.io.later import later

_NASAL_OF = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}
_BEFORE = {letter: nasal for nasal, letters in _NASAL_OF.items() for letter in letters}
_NASAL = later("|".join(f"{nasal}{VIRAMA}(?=[{row}])" for nasal, row in _NASAL_OF.items()))
_ANUSVARA = later(f"ं([{''.join(_BEFORE)}])")
_GLIDE = later(f"(?<=[{WORD}])(?<!{VIRAMA})य([ेी]ं?)(?![{WORD}])")
_SHORT = 3  # letters and signs
_VOWEL_OF = {"े": "ए", "ी": "ई", "ें": "एं", "ीं": "ईं"}


def spellings(words: Iterable[str]) -> frozenset[str]:
    """`words`, which are spelled as fully as they can be, and their other spellings.

    >>> sorted(spellings(["फ़ीसदी"])), sorted(spellings(["रुपये"]))
    (['फ़ीसदी', 'फीसदी'], ['रुपए', 'रुपये'])
    """
    found = set(words)
    for other in _OTHER:
        found |= {other(word) for word in found}
    return frozenset(found)


def _without_dots(word: str) -> str:
    return word.replace(NUKTA, "")


def _without_candrabindu(word: str) -> str:
    return word.replace("ँ", "ं")


def _with_anusvara(word: str) -> str:
    return _NASAL.sub("ं", word)


def _with_nasal(word: str) -> str:
    return _ANUSVARA.sub(lambda match: f"{_BEFORE[match[1]]}{VIRAMA}{match[1]}", word)


def _with_a(word: str) -> str:
    """डालर for डॉलर; a short word would be another one: कॉल, काल."""
    return word.replace("ॉ", "ा").replace("ऑ", "आ") if len(word) > _SHORT else word


def _with_vowel(word: str) -> str:
    return _GLIDE.sub(lambda match: _VOWEL_OF[match[1]], word)


_OTHER = (_without_dots, _without_candrabindu, _with_anusvara, _with_nasal, _with_a, _with_vowel)

_DECLENSIONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ा": (
        *(("oblique", "े"), ("plural", "ाएँ"), ("plural", "ाएं"), ("oblique plural", "ों")),
        *(("oblique plural", "ाओं"), ("vocative", "ो")),
    ),
    "ी": (("plural", "ियाँ"), ("plural", "ियां"), ("oblique plural", "ियों"), ("vocative", "ियो")),
    "ि": (("plural", "ियाँ"), ("plural", "ियां"), ("oblique plural", "ियों"), ("vocative", "ियो")),
    "ू": (("plural", "ुएँ"), ("plural", "ुएं"), ("oblique plural", "ुओं"), ("vocative", "ुओ")),
}
"""By the last sign of a noun, which the ending takes the place of: case and ending."""

_AFTER_CONSONANT = (("plural", "ें"), ("oblique plural", "ों"), ("vocative", "ो"))
_AFTER_VOWEL = (("plural", "एँ"), ("plural", "एं"), ("oblique plural", "ओं"), ("vocative", "ओ"))
_VOWELS = "ुेैोौॉअआइईउऊएऐओऔऑंँ"

_SOUNDS = {"oblique": "eː", "plural": "e\u0303ː", "oblique plural": "o\u0303", "vocative": "oː"}
_SOUNDS_AFTER_I = {"plural": "ɪjˌa\u0303", "oblique plural": "ɪjˌo\u0303", "vocative": "ɪjˌoː"}


def inflected(word: str, said: str) -> dict[str, str]:
    """The forms of a noun and what each is when the noun is `said`; the noun itself too.

    `said` is a respelling, or phonemes between slashes. Forms that differ only in how they
    are spelled (योजनाएँ, योजनाएं) are both there.
    """
    forms = {word: said}
    base, endings = _declension(word)
    for case, ending in endings:
        form = _said(said, case, ending)
        if form:
            forms.setdefault(base + ending, form)
    return forms


def lemmas(word: str) -> tuple[str, ...]:
    """What `word` may be a form of, itself first; not every one is a word."""
    found = [word]
    for sign, endings in (*_DECLENSIONS.items(), ("", _AFTER_CONSONANT), ("", _AFTER_VOWEL)):
        for _, ending in endings:
            base = word.removesuffix(ending)
            if len(base) > 1 and base != word:
                lemma = base + sign
                if _declension(lemma)[0] == base and lemma not in found:
                    found.append(lemma)
    return tuple(found)


def _declension(word: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What stays of a noun in its forms, and their endings."""
    last = word[-1:]
    if last in _DECLENSIONS:
        return word[:-1], _DECLENSIONS[last]
    return word, _AFTER_VOWEL if last in _VOWELS else _AFTER_CONSONANT


def _said(said: str, case: str, ending: str) -> str | None:
    """The form of `said` for `case`; None if such a noun has none.

    Of two endings for a case (योजनों, योजनाओं) it takes the one that is written. Only nouns in ा
    have an oblique of their own: लड़के को is बालक को.
    """
    if said[:1] == said[-1:] == "/" and len(said) > len("//"):
        phonemes = _sounded(said[1:-1], case, ending)
        return f"/{phonemes}/" if phonemes else None
    base, endings = _declension(said)
    forms = [form for known, form in endings if known == case]
    if not forms:
        return said if case == "oblique" else None
    ending = ending if ending in forms else forms[0]
    # चुनाओ: चुनाओं
    return base + (ending.removeprefix("ओ") if base[-1:] == "ओ" else ending)


def _sounded(phonemes: str, case: str, ending: str) -> str | None:
    """The phonemes of a noun in `case`."""
    for last in ("iː", "i"):
        if phonemes.endswith(last):
            after_i = _SOUNDS_AFTER_I.get(case)
            return phonemes.removesuffix(last) + after_i if after_i else None
    if case == "oblique" and not phonemes.endswith("aː"):
        return phonemes
    base = phonemes if ending.startswith("ा") else phonemes.removesuffix("aː")
    return base + _SOUNDS[case]
