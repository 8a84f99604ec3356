"""Whether a sentence speaks of quantities that letters stand for: F = ma, x² - 5x + 6."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.io.later import later

RELATION = "=≠≈≡≤≥≅∼∝∈∉∋⊂⊆⊄⊃⊇"
"""Signs between the two sides of an equation."""

OPERATION = f"{RELATION}+×÷·*−∪∩∖⋅∘∧∨⊕⊗∂∇∑∏∫√∀∃"
"""Signs beside which letters are quantities."""

_APART = r"(?<![A-Za-z0-9])"
_TERM = r"[0-9]{0,3}[A-Za-z]{1,3}"
_LETTERS = "[abcpqrxyz]"
TRIGONOMETRY = "sin|cosec|cos|tan|cot|sec"
"""Functions of angles, in a pattern."""

_FUNCTION = f"(?:{TRIGONOMETRY})"
_LETTER_ENDS = "(?![A-Za-z])"
_EQUATION = later(
    rf"{_APART}{_TERM}[0-9²³₀-₉)!]* ?[{RELATION}] ?\S"  # F = 5, x² ≥ 4, n! = 6
    rf"|[{RELATION}] ?[(√−-]*{_TERM}{_LETTER_ENDS}"  # = 2x, = √ab
    rf"|{_APART}[0-9]{{0,3}}[A-Za-z][²³]? [+×÷−-] [0-9]{{0,3}}[A-Za-z]{_LETTER_ENDS}"  # 2x + 3y
    r"|\([0-9]{1,3} ?[+−–-] ?[0-9]{0,3}[a-zRT](?:/[0-9]{1,3})?\)[²³ⁿ^ᵗ]"  # (1 + r/100)ⁿ
    r"|(?<![A-Za-z])[A-Za-z][²³][+−-][0-9]"  # x²-1
    r"|(?<![A-Za-z0-9@.+])[a-z]\+[0-9]{0,2}[a-z](?![A-Za-z0-9+])"  # a+2d
    rf"|{_APART}[0-9]{{0,3}}[a-z]\^[0-9n]"  # 3x^2
    rf"|{_APART}[0-9]{{1,3}}[a-z] [+−–-] [0-9]{{1,3}} ?[<>]"  # 2x - 3 > 0
    rf"|{_APART}[a-z][²³]? [+−–-] [0-9]{{1,2}}/[a-z](?![a-z])"  # x + 1/x
    rf"|{_APART}[0-9]{{0,3}}(?:{_LETTERS}{{1,3}}[2-9²³]? [+−–-] [0-9]{{1,3}}{_LETTERS}{{1,3}}"
    rf"|{_LETTERS}{{1,3}}[2-9²³] ?[+−–-] ?[0-9a-z(])(?:[2-9²³]|{_LETTER_ENDS})"  # ab + 2bc, x2-4
    r"|\(n ?[+−–-] ?[0-9]\)|\((?:[xyz] [−–-] [0-9]{1,3}|[0-9]{1,3} [−–-] [xyz])\)"  # (n-1), (x - 2)
    rf"|{_APART}[0-9]{{1,3}}[xy] [+−–-] [0-9]{{1,3}}(?![0-9A-Za-z])"  # 5x + 6
    rf"|{_APART}[0-9]{{1,3}} [+−–-] [0-9]{{0,3}}[a-z][²³]"  # 4 - y²
    rf"|{_APART}[0-9]{{0,3}}[a-z][²³]? [+−–-] √[0-9a-z]"  # 5t - √7
    r"|√[0-9]{1,3} ?[a-z] [+−–-] [0-9]"  # √2 x - 1
    rf"|= ?[0-9]{{1,3}} ?[+−–-] ?[xyz]{_LETTER_ENDS}"  # = 5 - x
    rf"|\([0-9]{{0,3}}{_LETTERS}{{1,2}}[2-9²³]? ?[+−–] ?[0-9]{{0,3}}"
    rf"(?:{_LETTERS}{{1,2}}[2-9²³]?|[0-9])\)"  # (2a + 3b), (x + 1)
    rf"|(?<![A-Za-z])(?i:{_FUNCTION}) ?[²³2]? ?[αβγθφ]"  # sin θ
    rf"|(?<![A-Za-z]){_FUNCTION}[²³2]? ?[A-Cxy]{_LETTER_ENDS}"  # cos A
    rf"|(?<![A-Za-z])(?i:{_FUNCTION})[²³23]? ?\(?[0-9]{{1,3}} ?°"  # sin 30°
    r"|[0-9]°? ?[+–−-] ?[αβγθφ]"  # 90° - θ
    r"|=[^=।A-Za-z\u0900-\u097f]{0,40}√ ?[0-9(]"  # = 2 × 1/√2
    rf"|√ ?[{{\[(]{{1,2}} ?[A-Za-z]{_LETTER_ENDS}"  # √(x
    rf"|[∂∇∑Σ∏∫∀∃] ?\(?[A-Za-z]{{1,3}}{_LETTER_ENDS}"  # ∫ x, ∑n
    rf"|(?<![A-Za-z])[A-Za-z] ?[∪∩∖∘∧∨⊕⊗] ?[A-Za-z]{_LETTER_ENDS}"  # A ∪ B
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
