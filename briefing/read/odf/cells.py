"""Cells and rows of tables that an OpenDocument writes once for several alike."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_MOST = 64  # of one cell or row
_LONGEST = 200  # characters of HTML
_MOST_DIGITS = 5  # of how often; Python makes no number of very many


def repeated(said: str, element: Element, of: str) -> str:
    """The HTML `said` of a cell or a row as often as it stands there; `of` is "columns" or "rows".

    A long one once: a small file must not swell.
    """
    times = element.get(f"table:number-{of}-repeated", "")
    is_number = times.isascii() and times.isdecimal() and len(times) <= _MOST_DIGITS
    if not is_number or len(said) > _LONGEST:
        return said
    return said * max(min(int(times), _MOST), 1)
