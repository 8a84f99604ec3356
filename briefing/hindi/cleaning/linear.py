"""Formulas in two dimensions written in one line, as the rules for algebra read them.

Fractions, roots, powers and indices are the same in TeX, MathML and Word's OMML; each reader
takes its own marks apart and asks these functions for the line.
"""

from __future__ import annotations

from briefing.document.raised import RAISED
from briefing.io.later import later

_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_FIGURES = later(r"[0-9]{1,4}")
_WHOLE = later(r"[-−]?[0-9]{1,4}")
_SIGN_APART = later(r"(?<=\A[-−+]) +")
_DIFFERENTIAL = later(r"d[a-z]")
_ONE_TERM = later(r"[0-9.]+|√?[0-9]{0,3}[^\W\d_][⁰¹²³⁴-⁹₀-₉]*|\([^()]*\)|[\u0900-\u097f]+")
_NAME = later(r"[^\W_]+")
_BRACKETED = later(r"\([^()]*\)")
_DEGREES = frozenset("∘°○")
_ROOTS = {"": "√", "2": "√", "3": "∛"}
_OVER = {"बार": "¯‾_\u0304\u0305", "हैट": "^ˆ\u0302", "टिल्डा": "~˜∼\u0303", "डॉट": ".˙\u0307"}
_ACCENTS = {sign: said for said, signs in _OVER.items() for sign in signs}
_MARKS = {"′": "प्राइम", "'": "प्राइम", "″": "डबल प्राइम", "''": "डबल प्राइम", "′′": "डबल प्राइम",
          "*": "स्टार", "∗": "स्टार", "†": "डैगर"}  # fmt: skip
_VECTORS = frozenset("→⃗⇀⟶")

BOUNDED = frozenset(
    ("∑", "∏", "∫", "∬", "∭", "∮", "⋃", "⋂", "⋁", "⋀", "⨁", "⨂", "lim", "max", "min", "sup", "inf")
)
"""What has bounds below and above it, not an index and a power."""

FUNCTIONS = frozenset(
    ("sin", "cos", "tan", "cot", "sec", "csc", "cosec", "sinh", "cosh", "tanh", "log", "ln", "exp",
     "lim", "max", "min", "det", "gcd")
)  # fmt: skip
"""Names that stand apart from what they are of."""
_PRIMES = later(r"(?<=[A-Za-zα-ωΑ-Ω0-9₀-₉)])('{1,2}|′{1,2}|″)(?![A-Za-z0-9])")
_BLANKS = later(r"(?<=[(\[]) +| +(?=[),\]²³⁰-⁹₀-₉])")
_MINUS = later(r"(\A|[(=<>≤≥≠≈,] ?)([−-]) (?=\S)")


def finished(line: str) -> str:
    """A formula with blanks where the rules for algebra expect them."""
    line = _PRIMES.sub(lambda match: raised("", match[1]), line)
    return _MINUS.sub(r"\1\2", _BLANKS.sub("", " ".join(line.split())))


def over(above: str, below: str) -> str:
    """A fraction: `1/2`, `dy/dx`, `a∕b`, `(a + b)∕2`."""
    above, below = above.strip(), below.strip()
    if any(each.fullmatch(above) and each.fullmatch(below) for each in (_FIGURES, _DIFFERENTIAL)):
        return f"{above}/{below}"
    return f"{together(above)}∕{together(below)}"


def root(inside: str, degree: str = "") -> str:
    """A root: `√x`, `∛(x + 1)`, `nवाँ मूल x`."""
    degree = degree.strip()
    sign = _ROOTS.get(degree) or f" {degree}वाँ मूल "
    return f"{sign}{together(inside.strip())}"


def raised(base: str, power: str) -> str:
    """A power: `x²`, `e^n`, `e^(x + 1)`, `f प्राइम`."""
    base, power = base.rstrip(), _SIGN_APART.sub("", power.strip())
    if power in _DEGREES:
        return f"{base}°"
    if _WHOLE.fullmatch(power):
        return f"{base}{power.translate(RAISED)}"
    if not power:
        return base
    if power in _MARKS:
        return f"{base} {_MARKS[power]} "
    return f"{base}^{power if len(power) == 1 else bracketed(power)}"


def lowered(base: str, index: str) -> str:
    """An index: `x₁`, `x_n`, `x_(n + 1)`."""
    base, index = base.rstrip(), index.strip()
    if base.strip() in BOUNDED:
        return bounded(base, index, "")
    if _FIGURES.fullmatch(index):
        return f"{base}{index.translate(_LOWERED)}"
    if not index:
        return base
    return f"{base}_{index} " if _NAME.fullmatch(index) else f"{base}_{bracketed(index)}"


def accented(base: str, sign: str) -> str:
    """A letter with a sign over it: `x बार`, `सदिश v`; "" for a sign that has no name."""
    base, sign = base.strip(), sign.strip()
    if sign in _VECTORS:
        return f" सदिश {base} "
    return f" {base} {_ACCENTS[sign]} " if sign in _ACCENTS else ""


def bounded(sign: str, low: str, high: str) -> str:
    """A sum, an integral or the like with its bounds: `∑ i = 1 से n तक`."""
    low, high = low.strip(), high.strip()
    ends = f"{low} से {high} तक" if low and high else low or high
    return f" {sign.strip()} {ends} "


def together(term: str) -> str:
    """`term` as one thing: in brackets unless it is a number, a letter or in brackets."""
    return term if _ONE_TERM.fullmatch(term) else bracketed(term)


def bracketed(term: str) -> str:
    """`term` in brackets, once."""
    return term if _BRACKETED.fullmatch(term) else f"({term})"
