"""Latin letters by the names Hindi gives them: BJP is बी जे पी."""

from __future__ import annotations

from functools import cache

from briefing.hindi.lexicon.entries import readings


@cache
def names() -> dict[str, str]:
    """Each letter A to Z and what it is called."""
    return {letter: name for letter, name in readings("letters").items() if letter.isascii()}


def spelled(letters: str) -> str:
    """The letters A to Z of `letters` by name, blanks between: "यू पी एस सी"."""
    known = names()
    return " ".join(known[letter] for letter in letters.upper() if letter in known)
