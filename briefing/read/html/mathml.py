"""Formulas in MathML (MathML Core, W3C), in one line."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from briefing.hindi.cleaning.linear import (
    BOUNDED,
    FUNCTIONS,
    accented,
    bounded,
    finished,
    lowered,
    over,
    raised,
    root,
)

_PICTURES = frozenset(
    ("tex", "latex", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display")
)
_DEEPEST = 50
_SILENT = frozenset(("annotation", "annotation-xml", "mphantom"))
_BLANKS = str.maketrans(dict.fromkeys("\u2061\u2062\u2063\u2064", " "))
_APART = frozenset("=+−-×÷±≤≥<>≠≈∈→⇒")


def linear(node: LexborNode) -> str:
    """The formula `node` in one line."""
    return finished(_said(node, 0))


def is_picture(node: LexborNode) -> bool:
    """Whether the <img> `node` shows a formula, as MediaWiki, WordPress and the like say it."""
    return not _PICTURES.isdisjoint((node.attributes.get("class") or "").split())


def pictured(node: LexborNode) -> str:
    """The formula that a picture shows, in TeX; "" where it stands beside it in MathML."""
    written = (node.attributes.get("alt") or "").strip()
    beside = node.parent is not None and node.parent.css_first("math") is not None
    return "" if beside or not written else rf" \({written}\) "


def _said(node: LexborNode, depth: int) -> str:
    """What is under `node`; nested too deeply, its bare text."""
    if depth > _DEEPEST:
        return _bare(node)
    inside = [
        _said(child, depth + 1)
        for child in node.iter(include_text=False)
        if _name(child) not in _SILENT
    ]
    name = _name(node)
    if name in _LEAVES or not inside:
        return _token(node, name)
    if name == "mfrac" and _has_no_bar(node):
        return _row(inside)
    return _FORMS.get(name, "".join)(inside)


def _has_no_bar(node: LexborNode) -> bool:
    """Whether it is no fraction but one thing over another, as in a binomial coefficient."""
    return (node.attributes.get("linethickness") or "1").strip("0.") in {"", "px", "pt", "em"}


def _name(node: LexborNode) -> str:
    """Without the prefix that books give it (m:mi)."""
    return (node.tag or "").rpartition(":")[2]


def _bare(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").translate(_BLANKS).split())


def _token(node: LexborNode, name: str) -> str:
    said = _bare(node)
    apart = (
        name == "mtext" or said in _APART or said in FUNCTIONS or (name == "mi" and len(said) > 1)
    )
    return f" {said} " if apart else said


def _scripts(parts: list[str]) -> str:
    """A base, what is below it and what is above it."""
    base, low, high = [*parts, "", "", ""][:3]
    if base.strip() in BOUNDED:
        return bounded(base, low, high)
    lower = lowered(base, low)
    return raised(lower, high) if high.strip() else lower


def _above(parts: list[str]) -> str:
    return _scripts([parts[0], "", *parts[1:]])


def _over(parts: list[str]) -> str:
    return accented(parts[0], "".join(parts[1:])) or _above(parts)


def _row(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part.strip())


_LEAVES = frozenset(("mi", "mn", "mo", "mtext", "ms", "mspace"))
_FORMS: dict[str, Callable[[list[str]], str]] = {
    "mfrac": lambda parts: over(parts[0], "".join(parts[1:])),
    "msqrt": lambda parts: root("".join(parts)),
    "mroot": lambda parts: root(parts[0], "".join(parts[1:])),
    "msup": _above,
    "mover": _over,
    "msub": _scripts,
    "munder": _scripts,
    "msubsup": _scripts,
    "munderover": _scripts,
    "mmultiscripts": " ".join,
    "mfenced": lambda parts: f"({', '.join(parts)})",
    "mtr": _row,
    "mlabeledtr": _row,
    "mtable": _row,
}
"""By the name of an element: the line that is made of those of its children."""
