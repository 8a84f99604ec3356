"""Titles and sentences made fit for the files that podcast apps read.

A title may hold anything: markup, line breaks, control characters, half an emoji. What is
kept here is still the text as written; escaping is the work of each writer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing.devanagari import aksharas

if TYPE_CHECKING:
    from briefing.document import Episode

# XML 1.0, production Char: all that a feed can hold. UTF-8 cannot hold lone surrogates either.
# The complement, apart: `re` needs milliseconds for one set of characters so far from each other.
_UNCARRIED = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f]|[\uD800-\uDFFF]|[\uFFFE\uFFFF]")
# Unclosed, these turn round the rest of the line they are shown in (Unicode Annex 9).
_TURNS = re.compile(r"[\u202A-\u202E\u2066-\u2069]")
_NOTHING_TO_SEE = frozenset("CZ")
_BEFORE_CUT = " \t\n,;:–—-"  # hangs before “…”


def carried(text: str) -> str:
    """`text` without what neither XML 1.0 nor UTF-8 can carry; line breaks stay."""
    return _UNCARRIED.sub("", text)


def one_line(text: str) -> str:
    """`text` on one line, fit for any of our files; "" when nothing in it can be seen."""
    line = " ".join(_TURNS.sub("", carried(text)).split())
    return line if any(unicodedata.category(c)[0] not in _NOTHING_TO_SEE for c in line) else ""


def title_of(episode: Episode) -> str:
    """The title of an episode on one line; the name of its file where that shows nothing."""
    return one_line(episode.title) or episode.audio.stem


def utf8_size(text: str) -> int:
    """How many bytes `text` is in UTF-8."""
    return len(text.encode())


def shortened(text: str, limit: int, size: Callable[[str], int] = utf8_size) -> str:
    """`text` of at most `limit` by `size` (bytes, or characters with `len`).

    What is too long is cut between words and marked "…"; between written syllables where one word
    is most of it.

    >>> shortened("महँगाई 19.30% बढ़ी।", 10, len)
    'महँगाई…'
    """
    if size(text) <= limit:
        return text
    room = limit - size("…")
    kept: list[str] = []
    for piece in aksharas(text[:limit]):
        room -= size(piece)
        if room < 0:
            break
        kept.append(piece)
    cut = "".join(kept)
    whole = cut if text[len(cut)].isspace() else cut[: _last_blank(cut)]
    told = whole if size(whole) >= size(cut) / 2 else cut
    return told.rstrip(_BEFORE_CUT) + "…"


def _last_blank(text: str) -> int:
    return max((place for place, letter in enumerate(text) if letter.isspace()), default=0)


def clock(seconds: float) -> str:
    """Whole seconds as people read them: 0:07, 12:34, 1:02:03."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def stamp(seconds: float, point: str = ".") -> str:
    """A time to the millisecond, `point` before the fraction: 01:02:03.500."""
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{rest // 1000:02}{point}{rest % 1000:03}"


def some(names: Sequence[str], most: int) -> list[str]:
    """The first of `names`, and "…" where there are more than `most`.

    >>> some(["a", "b", "c"], 2)
    ['a', 'b', '…']
    """
    return [*names[:most], "…"] if len(names) > most else list(names)
