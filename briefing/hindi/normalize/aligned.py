"""Text that knows, character by character, what it was written as."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from briefing.document import Span, Word
from briefing.io.later import later

PLACEHOLDER_BASE = "\U000f0000"
"""Characters from here on (private use) stand for a word that no rule may touch."""

_TOKEN = later(r"\S+")


def _is_letter(character: str) -> bool:
    """Whether a word may hold it: letters, digits and Devanagari signs, no punctuation."""
    return character.isalnum() or "\u0900" <= character <= "\u0963" or character >= PLACEHOLDER_BASE


class AlignedText:
    """A text being rewritten; each character keeps the span of the written text.

    Immutable: `sub` returns a new one, or itself where nothing matched.
    """

    __slots__ = ("_ends", "_source", "_starts", "text")

    def __init__(self, text: str, starts: list[int], ends: list[int], written: str) -> None:
        """`starts[i]` to `ends[i]` of `written` is what `text[i]` came from."""
        self.text = text
        self._starts = starts
        self._ends = ends
        self._source = written

    @classmethod
    def of(cls, written: str) -> AlignedText:
        """The written text itself, every character standing for itself."""
        length = len(written)
        return cls(written, list(range(length)), list(range(1, length + 1)), written)

    def translate(self, table: dict[int, str]) -> AlignedText:
        """Replace single characters by single characters."""
        return AlignedText(self.text.translate(table), self._starts, self._ends, self._source)

    def sub(self, pattern: re.Pattern[str], say: Callable[[re.Match[str]], str]) -> AlignedText:
        """Replace matches of `pattern` by what `say` returns, blanks between it and letters."""
        if pattern.search(self.text) is None:
            return self
        matches = (match for match in pattern.finditer(self.text) if match.end() > match.start())
        return self.replace([(*match.span(), say(match)) for match in matches])

    def replace(self, edits: Sequence[tuple[int, int, str]]) -> AlignedText:
        """Put in what is said for each of `edits`: start, end, spoken; in order and apart.

        Every character that is put in stands for all that it replaces. A blank goes
        between a letter that is put in and a letter beside it.
        """
        if not edits:
            return self
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done, last = 0, ""
        for start, end, spoken in edits:
            kept = self.text[done:start]
            last = kept[-1:] or last
            if spoken:
                lead = _is_letter(spoken[0]) and bool(last) and _is_letter(last)
                after = self.text[end : end + 1]
                trail = _is_letter(spoken[-1]) and bool(after) and _is_letter(after)
                spoken = f"{' ' if lead else ''}{spoken}{' ' if trail else ''}"  # noqa: PLW2901
                last = spoken[-1]
            pieces += (kept, spoken)
            starts += self._starts[done:start] + [self._starts[start]] * len(spoken)
            ends += self._ends[done:start] + [self._ends[end - 1]] * len(spoken)
            done = end
        text = "".join([*pieces, self.text[done:]])
        return AlignedText(
            text, starts + self._starts[done:], ends + self._ends[done:], self._source
        )

    def span(self, start: int, end: int) -> Span:
        """What the characters `start` to `end` of the text were written as."""
        return Span(self._starts[start], self._ends[end - 1])

    def written(self, start: int, end: int) -> str:
        """The written text behind the characters `start` to `end`."""
        return self._source[self._starts[start] : self._ends[end - 1]]

    def words(self, offset: int = 0) -> list[Word]:
        """The words with their spans, moved by `offset`.

        Punctuation goes with the word before it. Spans are in order, and any two are
        the same or apart; together they hold every written character that is not blank,
        what is not said with the word that it touches.
        """
        spoken: list[str] = []
        spans: list[tuple[int, int]] = []
        lead = ""
        for token in _TOKEN.finditer(self.text):
            word = token[0]
            edges = _letters(word)
            if edges is not None:
                start = token.start()
                spoken.append(lead + word)
                spans.append((self._starts[start + edges[0]], self._ends[start + edges[1]]))
                lead = ""
            elif spoken:
                spoken[-1] += word
            else:
                lead += word
        spans = _cover(spans, self._source)
        return [
            Word(text, Span(start + offset, end + offset))
            for text, (start, end) in zip(spoken, spans, strict=True)
        ]


def _letters(token: str) -> tuple[int, int] | None:
    """The places of the first and the last letter of a token, or None."""
    last = len(token) - 1
    if _is_letter(token[0]):
        first = 0
    else:
        first = next((at for at, sign in enumerate(token) if _is_letter(sign)), -1)
        if first < 0:
            return None
    while not _is_letter(token[last]):
        last -= 1
    return first, last


def words_as_written(text: str, offset: int = 0) -> list[Word]:
    """What `AlignedText.of(text).words(offset)` gives, quicker, for text that nothing changes."""
    pieces: list[tuple[str, int, int]] = []
    lead, first = "", -1
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if any(map(_is_letter, token[0])):
            pieces.append((lead + token[0], first if lead else start, end))
            lead = ""
        elif pieces:
            said, begin, _ = pieces[-1]
            pieces[-1] = (said + token[0], begin, end)
        else:
            first = first if lead else start
            lead += token[0]
    return [Word(said, Span(start + offset, end + offset)) for said, start, end in pieces]


def _cover(spans: list[tuple[int, int]], written: str) -> list[tuple[int, int]]:
    """Widen `spans` until no character of `written` but blanks is left out."""
    merged = _merged(spans)
    groups = list(dict.fromkeys(merged))
    if not groups:
        return []
    starts, ends = [group[0] for group in groups], [group[1] for group in groups]
    for index in range(1, len(groups)):
        left, right = ends[index - 1], starts[index]
        gap = written[left:right]
        if gap and gap != " ":
            blanks = [at for at, character in enumerate(gap) if character.isspace()]
            blank = blanks[-1] if blanks else len(gap)
            ends[index - 1] = left + len(gap[:blank].rstrip())
            starts[index] = right - len(gap[blank:].lstrip())
    starts[0] = len(written) - len(written.lstrip())
    ends[-1] = len(written.rstrip())
    widened = dict(zip(groups, zip(starts, ends, strict=True), strict=True))
    return [widened[span] for span in merged]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give overlapping neighbors one span, so that any two are the same or apart."""
    if all(left[1] <= right[0] for left, right in pairwise(spans)):
        return spans
    merged: list[list[int]] = []
    owner: list[int] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1][0] = min(start, merged[-1][0])
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
        owner.append(len(merged) - 1)
    return [(merged[i][0], merged[i][1]) for i in owner]
