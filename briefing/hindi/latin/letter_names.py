"""Latin letters by the names Hindi gives them: BJP is बी जे पी."""

from __future__ import annotations

from functools import cache

from briefing.hindi.lexicon import tables


@cache
def names() -> dict[str, str]:
    """Each letter A to Z and what it is called."""
    return {row[1]: row[0] for row in tables.rows("letters") if row[2:] == ("usual",)}


def spelt(letters: str) -> str:
    """The letters A to Z of `letters` by name, blanks between: "यू पी एस सी"."""
    known = names()
    return " ".join(known[letter] for letter in letters.upper() if letter in known)
