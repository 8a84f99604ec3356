"""The consonants of a word, by which a name in Latin letters is known again in Hindi ones."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from briefing.devanagari import CONSONANTS, NUKTA
from briefing.io.later import later

_NOT_A_CONSONANT = later(rf"[^{CONSONANTS}]")
_NASAL_LETTER = later("म्(?=[पफबभ])|[नणञङ]्(?=[क-ढत-ध])")
"""Nasals that may be written ं: मम्प्स, मंप्स."""
_UNHEARD = later("(?<=व)्ह")
"""Of व्हाट्सऐप, which is वाट्सऐप too."""
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = str.maketrans("टठडढणशषञङ", "तथदधनससनन")
"""Consonants that Latin letters do not tell apart."""


def skeleton(text: str) -> str:
    """The consonants of Devanagari words, as far as Latin letters tell them apart.

    >>> skeleton("गरम मसाला"), skeleton("मम्प्स") == skeleton("मंप्स")
    ('गरमसल', True)
    """
    plain = _UNHEARD.sub("", _NASAL_LETTER.sub("", text.replace(NUKTA, "")))
    return undoubled(_NOT_A_CONSONANT.sub("", plain).translate(_ALIKE))


def undoubled(text: str) -> str:
    """`text` with one letter for two of a kind: पत for पत्त, as words meet."""
    return _DOUBLED.sub(r"\1", text)


def alike(heard: str, wanted: str) -> bool:
    """Whether two skeletons are the same, or of six letters and more all but one."""
    if heard == wanted:
        return True
    length = len(wanted)
    if length < 6 or abs(len(heard) - length) > 1:
        return False
    same = sum(block.size for block in SequenceMatcher(None, heard, wanted).get_matching_blocks())
    return same >= max(length, len(heard)) - 1
