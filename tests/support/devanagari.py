"""What can stand in Devanagari."""

from __future__ import annotations

import re

from briefing.devanagari import NUKTA

_BROKEN = re.compile(rf"(?<![\u0915-\u0939{NUKTA}])[\u093e-\u094d]|[\u093e-\u094c]{{2}}")


def well_formed(word: str) -> bool:
    """Whether every vowel sign and virama of `word` stands on a consonant, one on each."""
    return _BROKEN.search(word) is None
