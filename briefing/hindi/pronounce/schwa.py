"""Which inherent vowels are said: कमल is kəməl, करना is kərnaː, राजनीति is raːɟniːti.

A consonant letter without a vowel sign has an inherent vowel, which Hindi drops at the end
of a word and, going from right to left, wherever it stands between single consonants that
both have a spoken vowel on their far side (V C _ C V).
M. Ohala, Aspects of Hindi Phonology (1983), chapter 5; C. Shapiro, A Primer of Modern
Standard Hindi (1989), 1.8. Compounds keep the sound of their parts, so the rule is applied
to each part alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.hindi.pronounce.letters import DELETED, INHERENT, NONE, SCHWA, Letter

_UNSPOKEN = (NONE, DELETED)
_SONORANTS = frozenset("jɾlʋmnɳ")
_GLIDES = (NONE, "j", "ʋ")
_HIGH = ("ɪ", "iː")
_SHORTEST_LOSING = 3  # letters
_NEEDS_VOWEL = frozenset("jɾlnɳ")  # as the last of a cluster: मित्र, राज्य, शुक्ल, यत्न


def decide(parts: Sequence[Sequence[Letter]]) -> list[Letter]:
    """The letters of a word made of `parts`, every inherent vowel now SCHWA, DELETED or NONE."""
    decided: list[Letter] = []
    for part, after in zip(parts, [*parts[1:], None], strict=False):
        decided += _part(part, after)
    return decided


def drops_before_ending(parts: Sequence[Sequence[Letter]]) -> bool:
    """Whether a noun in a consonant loses its last vowel before -ों and -ें.

    The noun is decided first, so सड़क and अदालत lose it (सड़कें, अदालतों) and हरकत, which has
    dropped the vowel before, keeps it (हरकतें). It stays where it is the only one
    of a part (प्रिय-जनों), beside a glide (अनुभवों), after a nasal (संकटों) and in Sanskrit's
    agents in -क after a long vowel (लेखकों).
    """
    decided = decide(parts)
    if len(parts[-1]) < _SHORTEST_LOSING or decided[-2].vowel != SCHWA:
        return False
    before, letter, last = decided[-_SHORTEST_LOSING:]
    if before.vowel in _UNSPOKEN or before.nasal or letter.nasal:
        return False
    if letter.consonant == "ʋ" and last.consonant == "ʈ":
        return True  # रुकावटें
    if letter.consonant in _GLIDES or last.consonant in _GLIDES:
        return False
    return last.consonant != "k" or not before.vowel.endswith(("ː", "ɔ"))


def _part(part: Sequence[Letter], after: Sequence[Letter] | None) -> list[Letter]:
    """One part of a word, before the part `after` or at the end."""
    letters = list(part)
    end = len(letters) - 1
    for index in range(end, -1, -1):
        letter = letters[index]
        if letter.vowel != INHERENT:
            continue
        if index == end:
            vowel = _final(letters, after)
        else:
            vowel = DELETED if index and _drops(letters, index) else SCHWA
        letters[index] = letter._replace(vowel=vowel)
    return letters


def _final(letters: Sequence[Letter], after: Sequence[Letter] | None) -> str:
    """What becomes of the inherent vowel that ends a part, before the part `after` or none."""
    if not any(letter.vowel for letter in letters[:-1]):
        return SCHWA  # न, स्व: the only vowel there is
    if letters[-2].vowel == NONE:
        first, second = letters[-2].consonant, letters[-1].consonant
        if after is None:
            return SCHWA if _is_hard(first, second) else NONE
        return DELETED if _is_easy(first, second, after) else SCHWA
    if after is None:
        return NONE
    after_high = letters[-1].consonant == "j" and letters[-2].vowel in _HIGH
    return SCHWA if after_high and _is_abstract(after) else DELETED  # राष्ट्रीय-ता, प्रिय-तम


def _is_hard(first: str, second: str) -> bool:
    """Whether a cluster at the end of a word is helped by a vowel: राज्य, मित्र, रत्न."""
    if second == "j":
        return True
    if first in (second, "ɾ") or second not in _NEEDS_VOWEL:
        return False
    return second == "ɾ" or first not in ("l", "m", "n")


def _is_easy(first: str, second: str, after: Sequence[Letter]) -> bool:
    """Whether a cluster that ends a part needs no vowel before the next part.

    It needs none in अंध-विश्वास, धर्म-गुरु, आत्म-कथा, फ़िल्म-कार, युद्ध-पोत; it does in मित्र-ता,
    उच्च-तर, सर्व-श्रेष्ठ, वर्ण-माला, and before its own consonant: पूर्व-वर्ती.
    """
    if (first, second) == ("t", "m"):
        return True
    if after and (after[0].vowel == NONE or _is_abstract(after)):
        return False
    if after and after[0].consonant == second:
        return False
    if (first == "ɾ" and second in ("m", "ʋ")) or (first, second) == ("l", "m"):
        return True
    if second[0] == first[0]:
        return second == "dʰ" and bool(after) and after[0].consonant != "t"
    return second not in _SONORANTS


def _is_abstract(part: Sequence[Letter]) -> bool:
    """Whether a part is -ता, -तर or -तम, before which clusters keep their vowel."""
    return part[0].consonant == "t" and not part[0].nasal and len(part) < _SHORTEST_LOSING


def _drops(letters: Sequence[Letter], index: int) -> bool:
    """Whether the rule drops the inherent vowel at `index`, its right neighbor being decided."""
    before, letter, after = letters[index - 1 : index + 2]
    if before.vowel in _UNSPOKEN or not after.consonant or after.vowel in _UNSPOKEN:
        return False
    if after.consonant == "j":
        return False  # विषयों, राजनयिक: a vowel stays before य
    return not (letter.consonant == "j" and before.vowel in _HIGH)  # नियमों, नीयती
