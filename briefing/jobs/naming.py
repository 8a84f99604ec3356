"""What the episodes of a batch are called: the same text gets the same name every time.

A file lends its own name, and a code of where it is where another text has that name already: as
seen from the folder of the episodes, so that it stays when a show is moved as a whole.
The record of an episode says which text it was made from; so it keeps its name when another
text of that name comes. An entry of a feed is known by its guid, whose code ends the name; so it
keeps the name it was given first, even when its title is changed later.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from briefing.document import Source, Text
from briefing.episode.record import known_as, record_path, texts_of
from briefing.io.places import is_there
from briefing.jobs import store
from briefing.podcast.slugs import earlier_slug, slug

_CODED = re.compile(r"(.*)-[0-9a-f]{8}", re.DOTALL)
_CODE = 8  # hexadecimal digits: one in 4 billion that two of a name are mistaken for each other


def outputs(texts: Sequence[Text], folder: Path | str) -> list[Path | str]:
    """An MP3 in `folder` for each text; texts of the same name stay apart."""
    there = _There(folder)
    stems = [_stem(text, there.names) for text in texts]
    times = Counter(map(_key, stems))
    names = [
        there.name(text, stem, alone=times[_key(stem)] == 1)
        for text, stem in zip(texts, stems, strict=True)
    ]
    return [_inside(folder, f"{name}.mp3") for name in names]


def set_apart(texts: Sequence[Text], places: Sequence[Path | str]) -> list[tuple[str, str]]:
    """The texts that share their name with another, and the files their episodes will get.

    Told once: of an episode that is there nothing is said. Entries of feeds always have a code.
    """
    told = []
    for text, place in zip(texts, places, strict=True):
        if isinstance(text, Source) or isinstance(place, str) or is_there(place):
            continue
        if place.stem.endswith(f"-{_code(text, place.parent)}"):
            told.append((str(text), place.name))
    return told


def known_by(text: Text, folder: Path | str) -> str:
    """What a text is known by: its guid or address, or where its file is as seen from `folder`."""
    if isinstance(text, Source):
        return text.guid
    if isinstance(text, str) or isinstance(folder, str):
        return str(text)
    return known_as(text, folder)


@dataclass(slots=True)
class _There:
    """The episodes that are in a folder."""

    folder: Path | str
    names: frozenset[str] = frozenset()
    by_code: Mapping[str, str] = field(default_factory=dict)
    by_stem: dict[str, list[str]] = field(default_factory=dict)
    """Names that have a code, by what stands before it."""

    def __post_init__(self) -> None:
        if isinstance(self.folder, str):
            files = [PurePosixPath(name) for name in store.names(self.folder)]
        else:
            files = [PurePosixPath(path.name) for path in self.folder.glob("*.mp3")]
        self.names = frozenset(name.stem for name in files if name.suffix == ".mp3")
        self.by_code = {name.rpartition("-")[2]: name for name in self.names}
        for name in self.names:
            if coded := _CODED.fullmatch(name):
                self.by_stem.setdefault(coded[1], []).append(name)

    def name(self, text: Text, stem: str, *, alone: bool) -> str:
        """The name of the text's episode; `alone` if no other text of the batch has this stem."""
        code = _code(text, self.folder)
        coded = self.by_code.get(code, f"{stem}-{code}")
        if coded in self.names or isinstance(text, Source):
            return coded
        made_from = self._made_from(stem)
        own = known_by(text, self.folder)
        if own in made_from:
            return stem
        if earlier := self._with_another_code(stem, own):
            return earlier
        return coded if not alone or any(map(self._is_there, made_from)) else stem

    def _with_another_code(self, stem: str, own: str) -> str:
        """The episode of that stem that was made from the text known as `own`, else ""."""
        coded = self.by_stem.get(stem, ())
        return next((name for name in coded if own in self._made_from(name)), "")

    def _made_from(self, stem: str) -> list[str]:
        """The texts of the episode of that name; none where nothing is known of them.

        The records of an object store are not fetched for it.
        """
        if isinstance(self.folder, str) or stem not in self.names:
            return []
        return texts_of(record_path(self.folder / f"{stem}.mp3"))

    def _is_there(self, text: str) -> bool:
        """Whether a text has not been moved or deleted since; an address has not."""
        return "://" in text or (isinstance(self.folder, Path) and is_there(self.folder / text))


def _key(stem: str) -> str:
    """Equal for names that a disk may take for one."""
    return unicodedata.normalize("NFC", stem).casefold()


def _stem(text: Text, there: Container[str]) -> str:
    if isinstance(text, Source):
        return slug(text.title or "item")
    if isinstance(text, Path):
        return text.stem
    parts = urlsplit(text)
    path = PurePosixPath(unquote(parts.path))
    if store.is_store(text):
        return path.stem
    whole = f"{parts.netloc}{path.with_suffix('')}"
    earlier = earlier_slug(whole)
    return earlier if earlier in there else slug(whole)


def _code(text: Text, folder: Path | str) -> str:
    known = known_by(text, folder)
    return hashlib.sha256(known.encode(errors="surrogatepass")).hexdigest()[:_CODE]


def _inside(folder: Path | str, name: str) -> Path | str:
    return folder / name if isinstance(folder, Path) else f"{folder.rstrip('/')}/{name}"
