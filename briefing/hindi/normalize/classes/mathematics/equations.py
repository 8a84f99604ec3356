"""Whether a sentence speaks of quantities that letters stand for: F = ma, x² - 5x + 6."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.io.later import later

RELATION = "=≠≈≡≤≥≅∼∝∈∉∋⊂⊆⊄⊃⊇"
"""Signs between the two sides of an equation."""

OPERATION = f"{RELATION}+×÷·*−∪∩∖⋅∘∧∨⊕⊗∂∇∑∏∫√∀∃"
"""Signs beside which letters are quantities."""

_TERM = r"[0-9]{0,3}[A-Za-z]{1,3}"
_EQUATION = later(
    rf"(?<![A-Za-z0-9]){_TERM}[0-9²³₀-₉)!]* ?[{RELATION}] ?\S"
    rf"|[{RELATION}] ?[(√−-]*{_TERM}(?![A-Za-z])"
    r"|(?<![A-Za-z0-9])[0-9]{0,3}[A-Za-z][²³]? [+×÷−-] [0-9]{0,3}[A-Za-z](?![A-Za-z])"
    r"|\([0-9]{1,3} ?[+−–-] ?[0-9]{0,3}[a-zRT](?:/[0-9]{1,3})?\)[²³ⁿ^ᵗ]"
    r"|(?<![A-Za-z])[A-Za-z][²³][+−-][0-9]"
    r"|(?<![A-Za-z0-9@.+])[a-z]\+[0-9]{0,2}[a-z](?![A-Za-z0-9+])"
    r"|(?<![A-Za-z0-9])[0-9]{0,3}[a-z]\^[0-9n]"
    r"|(?<![A-Za-z0-9])[0-9]{1,3}[a-z] [+−–-] [0-9]{1,3} ?[<>]"
    r"|(?<![A-Za-z0-9])[a-z][²³]? [+−–-] [0-9]{1,2}/[a-z](?![a-z])"
    r"|(?<![A-Za-z0-9])[0-9]{0,3}(?:[abcpqrxyz]{1,3}[2-9²³]? [+−–-] [0-9]{1,3}[abcpqrxyz]{1,3}"
    r"|[abcpqrxyz]{1,3}[2-9²³] ?[+−–-] ?[0-9a-z(])(?:[2-9²³]|(?![A-Za-z]))"
    r"|\(n ?[+−–-] ?[0-9]\)|\((?:[xyz] [−–-] [0-9]{1,3}|[0-9]{1,3} [−–-] [xyz])\)"
    r"|(?<![A-Za-z0-9])[0-9]{1,3}[xy] [+−–-] [0-9]{1,3}(?![0-9A-Za-z])"
    r"|= ?[0-9]{1,3} ?[+−–-] ?[xyz](?![A-Za-z])"
    r"|\([0-9]{0,3}[abcpqrxyz]{1,2}[2-9²³]? ?[+−–] ?[0-9]{0,3}(?:[abcpqrxyz]{1,2}[2-9²³]?|[0-9])\)"
    r"|(?<![A-Za-z])(?i:sin|cosec|cos|tan|cot|sec) ?[²³2]? ?[αβγθφ]"
    r"|(?<![A-Za-z])(?:sin|cosec|cos|tan|cot|sec)[²³2]? ?[A-Cxy](?![A-Za-z])"
    r"|√ ?[{\[(]{1,2} ?[A-Za-z](?![A-Za-z])"
    r"|[∂∇∑Σ∏∫∀∃] ?\(?[A-Za-z]{1,3}(?![A-Za-z])"
    r"|(?<![A-Za-z])[A-Za-z] ?[∪∩∖∘∧∨⊕⊗] ?[A-Za-z](?![A-Za-z])"
)
"""A sentence with one of these speaks of quantities that letters stand for."""
_TERM_AND_NUMBER = later(
    r"(?<![A-Za-z0-9])[0-9]{0,3}[a-z]{1,2}(?:\^?[2-9]|[²³])?\)? ?[+×÷−–-] ?[0-9(√]"
)
"""So does one with this and a sign of equation: kx - 5/4 = 0, 3x – 1 = 0."""


@lru_cache(maxsize=16)
def has_equation(sentence: str) -> bool:
    """Whether letters in `sentence` may stand for quantities."""
    if _EQUATION.search(sentence):
        return True
    related = not set(RELATION).isdisjoint(sentence)
    return related and _TERM_AND_NUMBER.search(sentence) is not None


def is_equation(match: re.Match[str]) -> bool:
    """Whether a match stands in such a sentence."""
    return has_equation(match.string)
