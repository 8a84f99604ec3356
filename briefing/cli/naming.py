"""What the file of a briefing is called where nobody says: as its text is, and no other text's."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import count
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefing.devanagari import WORD
from briefing.document import Source
from briefing.episode.record import known_as, record_path, texts_of
from briefing.io.places import is_file
from briefing.read import STDIN

_MOST = 40  # characters of a name made of how a text begins
_BETWEEN = re.compile(rf"[^{WORD}A-Za-z0-9]+")


def stem(text: str | Source) -> str:
    """The name, without an ending, of what is made of a file, an address or a text read already."""
    if isinstance(text, Source):
        return _beginning(text) or "briefing"
    if text == STDIN:
        return "briefing"
    with suppress(ValueError):  # no address at all: the reader says so
        if "://" in text:
            return _of_address(text)
    return Path(text).stem or "briefing"


def free(audio: Path, text: str | Source) -> Path:
    """`audio`, or with a number behind its name where an episode of another file than `text` is."""
    if isinstance(text, Source) or not is_file(text):
        return audio
    for number in count(2):
        known = texts_of(record_path(audio)) if is_file(audio) else []
        if not known or known_as(text, audio.parent) in known:
            break
        plain = audio.stem.removesuffix(f" {number - 1}")
        audio = audio.with_name(f"{plain} {number}{audio.suffix}")
    return audio


def _of_address(address: str) -> str:
    """The last part that says something: every folder has an index."""
    parts = urlsplit(address)
    names = [Path(name).stem for name in unquote(parts.path).split("/") if name]
    return next((name for name in reversed(names) if name != "index"), parts.hostname or "briefing")


def _beginning(source: Source) -> str:
    """The title of a text, else its first words."""
    first = source.title or next(filter(None, map(str.strip, source.text.splitlines())), "")
    words = _BETWEEN.sub(" ", first).strip()
    return words if len(words) <= _MOST else words[: _MOST + 1].rpartition(" ")[0]
