"""The user's own words, put in before any rule reads the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing.devanagari import WORD
from briefing.hindi.normalize.aligned import PLACEHOLDER_BASE
from briefing.hindi.normalize.folding import plain

_INSIDE = rf"{WORD}A-Za-z0-9"
_LETTER = re.compile(rf"[{_INSIDE}]")


class Respelling:
    """Replaces whole words or phrases of a lexicon, the longest first.

    An entry with phonemes (`/kəmˈaːl/`) becomes one character from `PLACEHOLDER_BASE`
    on, which no rule touches; `phonemes` maps it to the written form and the sound.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        """`entries` maps what is written to a respelling, or to phonemes between slashes."""
        self._entries = {key.translate(plain(key)): said for key, said in entries.items()}
        self._pattern = re.compile(_pattern(self._entries)) if entries else None
        self._marks: dict[str, str] = {}
        self.phonemes: dict[str, tuple[str, str]] = {}
        for number, (written, sound) in enumerate(entries.items()):
            if len(sound) > 2 and sound[0] == sound[-1] == "/":
                mark = chr(ord(PLACEHOLDER_BASE) + number)
                self._marks[written.translate(plain(written))] = mark
                self.phonemes[mark] = (written, sound[1:-1])

    def occurs(self, text: str) -> bool:
        """Whether any entry is in `text`."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Where entries stand in `text` and what is said there, in order and apart."""
        if self._pattern is None:
            return []
        return [(*match.span(), self._say(match)) for match in self._pattern.finditer(text)]

    def sound(self, said: str) -> str:
        """`said`, or the phonemes between slashes that its mark stands for."""
        return f"/{self.phonemes[said][1]}/" if said in self.phonemes else said

    def _say(self, match: re.Match[str]) -> str:
        return self._marks.get(match[0], self._entries[match[0]])


def _pattern(entries: Iterable[str]) -> str:
    """One pattern for all entries, branched by first character so that most fail at once."""
    branches: dict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=len, reverse=True):
        if entry:
            end = rf"(?![{_INSIDE}])" if _LETTER.match(entry[-1]) else ""
            branches[entry[0]].append(re.escape(entry[1:]) + end)
    heads = []
    for first, rests in branches.items():
        start = rf"(?<![{_INSIDE}])" if _LETTER.match(first) else ""
        heads.append(f"{start}{re.escape(first)}(?:{'|'.join(rests)})")
    return "|".join(heads)
