"""What TeX raises and lowers, where the marks around it are lost: C_6H_{12}O_6, 10^{-3}."""

from __future__ import annotations

import re

from briefing.hindi.cleaning.linear import lowered, raised
from briefing.hindi.normalize.classes.science.elements import ELEMENT
from briefing.io.later import later

_INDEX = later(r"_(?:\{([0-9]{1,2})\}|([0-9]))")
_LOWERED = r"(?:_[0-9]|_\{[0-9]{1,2}\})?"
_COMPOUND = later(
    rf"(?<![A-Za-z0-9_\\{{])[0-9]{{0,2}}"
    rf"(?:[(\[]{{0,2}}{ELEMENT}{_LOWERED}(?:[)\]]{_LOWERED}){{0,2}}){{1,12}}"
    r"(?![A-Za-z0-9_{-]|\.[A-Za-z0-9])"
)
"""A formula of chemistry; not UTF_8 and not NO_2.txt."""
_BRACED = later(
    r"(?<=[A-Za-z0-9)\]])(?P<sign>[\^_])\{(?P<inside>[-−+]?[A-Za-z0-9]{1,4}(?:[+−-][0-9a-z]{1,2})?)\}"
)
"""A power or an index in braces."""


def read_bare(text: str) -> str:
    """`C_6H_{12}O_6` as `C₆H₁₂O₆`, `10^{-3}` as `10⁻³`; a name such as UTF_8 stays."""
    if "_" in text:
        text = _COMPOUND.sub(_compound, text)
    return _BRACED.sub(_braced, text) if "^{" in text or "_{" in text else text


def _compound(match: re.Match[str]) -> str:
    return _INDEX.sub(lambda index: lowered("", index[1] or index[2]), match[0])


def _braced(match: re.Match[str]) -> str:
    return raised("", match["inside"]) if match["sign"] == "^" else lowered("", match["inside"])
