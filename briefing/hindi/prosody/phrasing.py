"""Commas where a reader makes a phrase that the spoken words alone do not show.

    Script -> Script

Figures read one by one come in the groups in which people say them; what somebody said is set off
from who said it; an item of a list that another follows does not end like a sentence, nor does
what a colon ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from briefing.document import Boundary, Kind, Script, Span, Utterance, Word
from briefing.hindi.numbers import digits
from briefing.io.later import later

_DIGITS = frozenset(digits("0123456789").split())
_MARKS = ",;:?!.।॥…—–"
_GROUPED = later(r"\d+")
_LARGEST_GROUP = 6
_QUOTATION = later(r"“[^“”]+”")  # cleaning has made all double quotation marks these
_COLON = later(r":[-–—“”’)\]*_\s]*\Z")
_FEWEST_QUOTED = 3
"""Words of a quotation that is set off; fewer are a name or a term."""

_GROUPS = {
    6: (3, 3),
    7: (3, 4),
    8: (4, 4),
    9: (3, 3, 3),
    10: (5, 5),
    11: (4, 3, 4),
    12: (4, 4, 4),
    13: (3, 5, 5),
    14: (4, 5, 5),
    15: (5, 5, 5),
    16: (4, 4, 4, 4),
}
"""How many figures are said without a pause, by how many there are: a mobile number of ten in two
fives, as India prints them; an Aadhaar number of twelve and a card's of sixteen in fours."""


def phrased(script: Script) -> Script:
    """`script` with a comma after each group of figures and on both sides of what is quoted.

    An item that another follows ends with one too, and so does what announces what follows with a
    colon, unless it has another mark.
    """
    text = script.document.source.text
    quoted = [Span(*match.span()) for match in _QUOTATION.finditer(text)]
    more = _followed_items(script)

    def said(utterance: Utterance) -> Utterance:
        words = utterance.words
        places = {*_ends_of_groups(words, text), *_around_quotations(words, quoted)}
        if utterance.sentence in more or _announces(utterance, text):
            places.add(len(words) - 1)
        if not places:
            return utterance
        commas = (_with_comma(w) if at in places else w for at, w in enumerate(words))
        return replace(utterance, words=tuple(commas))

    return replace(script, utterances=tuple(map(said, script.utterances)))


def _followed_items(script: Script) -> set[int]:
    """The last sentence of every item that another item follows."""
    paragraphs = script.document.paragraphs
    last = {each.paragraph: each.sentence for each in script.utterances}
    pairs = pairwise(sorted(last))
    return {
        last[one]
        for one, next_one in pairs
        if paragraphs[one].kind is Kind.ITEM is paragraphs[next_one].kind
    }


def _announces(utterance: Utterance, text: str) -> bool:
    """Whether the last word is written with a colon, "विवरण:-", and is not of a heading."""
    if not utterance.words or utterance.boundary is Boundary.HEADING:
        return False
    span = utterance.words[-1].span
    return _COLON.search(text[span.start : span.end]) is not None


def _with_comma(word: Word) -> Word:
    return word if word.spoken[-1:] in _MARKS else replace(word, spoken=f"{word.spoken},")


def _ends_of_groups(words: Sequence[Word], text: str) -> Iterator[int]:
    """The places of the words that end a group of figures within one written number."""
    place = 0
    for span, run in groupby(words, lambda word: word.span):
        number = list(run)
        figures = [at for at, word in enumerate(number) if word.spoken.rstrip(_MARKS) in _DIGITS]
        sizes = _sizes(len(figures), text[span.start : span.end])
        for end in list(accumulate(sizes))[:-1]:
            yield place + figures[end - 1]
        place += len(number)


def _sizes(count: int, written: str) -> Sequence[int]:
    """How many figures each group has: as it is written in groups, else as is usual."""
    groups = [len(group) for group in _GROUPED.findall(written)]
    if len(groups) > 1 and sum(groups) == count and max(groups) <= _LARGEST_GROUP:
        return groups
    return _GROUPS.get(count, ())


def _around_quotations(words: Sequence[Word], quoted: Sequence[Span]) -> Iterator[int]:
    """The places of the words before a quotation and at its end, within an utterance.

    The spans `quoted` are in order and apart from each other.
    """
    starts = [word.span.start for word in words]
    first = bisect_right(quoted, min(starts, default=0), key=lambda span: span.end)
    last = bisect_right(quoted, max(starts, default=-1), key=lambda span: span.start)
    for span in quoted[first:last]:
        inside = [at for at, start in enumerate(starts) if span.start <= start < span.end]
        if len(inside) >= _FEWEST_QUOTED:
            yield from (at for at in (inside[0] - 1, inside[-1]) if 0 <= at < len(words) - 1)
