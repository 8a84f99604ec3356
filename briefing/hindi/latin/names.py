"""Names of two elements in Latin letters: Harmeet, Manjot, Rajwinder.

Both elements are rows of `data/name_parts.tsv`. Many look like English words (man, deep, meet,
winder), so they are asked before forms and compounds of English words are.
"""

from __future__ import annotations

from functools import cache

from briefing.hindi.lexicon import tables


@cache
def _elements() -> tuple[dict[str, str], dict[str, str]]:
    """What is said for each beginning and for each ending."""
    rows = tables.table("name_parts").items()
    begin = {letters[:-1]: said for letters, said in rows if letters.endswith("-")}
    end = {letters[1:]: said for letters, said in rows if letters.startswith("-")}
    return begin, end


def spell(word: str) -> str | None:
    """`word`, small letters a to z, as a name of two elements; None where it is none.

    >>> spell("harmeet"), spell("parminder"), spell("mandate")
    ('हरमीत', 'परमिंदर', None)
    """
    begin, end = _elements()
    for letters, said in end.items():
        first = begin.get(word.removesuffix(letters)) if word.endswith(letters) else None
        if first:
            return first + said
    return None
