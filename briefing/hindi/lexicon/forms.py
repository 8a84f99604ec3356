"""The inflected forms of a noun, and what a word may be a form of: खिताब, खिताबों.

A respelling of a word is a respelling of its forms: who writes खिताब as ख़िताब means ख़िताबों
too. Declension: M. C. Shapiro, A Primer of Modern Standard Hindi (1989), chapters 2 and 3.

>>> inflected("खिताब", "ख़िताब")["खिताबों"]
'ख़िताबों'
>>> lemmas("खिताबों")
('खिताबों', 'खिताबा', 'खिताब')
"""

from __future__ import annotations

from collections.abc import Mapping

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
