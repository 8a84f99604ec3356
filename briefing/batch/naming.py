"""What the episodes of a batch are called: the same text gets the same name every time.

A file lends its own name. An entry of a feed is known by its guid, whose code ends the
name; so it keeps the name it was given first, even when its title is changed later.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefing.batch import store
from briefing.document import Source
from briefing.podcast.slugs import slug

if TYPE_CHECKING:
    from briefing.batch.driver import Text

_CODE = 8  # hexadecimal digits: one in 4 billion that two of a name are mistaken for each other


def outputs(texts: Sequence[Text], folder: Path | str) -> list[Path | str]:
    """An MP3 in `folder` for each text; texts of the same name stay apart."""
    stems = [_stem(text) for text in texts]
    times = Counter(stems)
    given = _given(folder) if any(isinstance(text, Source) for text in texts) else {}
    names = [
        _coded(text, stem, given) if isinstance(text, Source) or times[stem] > 1 else stem
        for text, stem in zip(texts, stems, strict=True)
    ]
    return [_inside(folder, f"{name}.mp3") for name in names]


def _stem(text: Text) -> str:
    if isinstance(text, Source):
        return slug(text.title or "item")
    if isinstance(text, Path):
        return text.stem
    parts = urlsplit(text)
    path = PurePosixPath(unquote(parts.path))
    return path.stem if store.is_store(text) else slug(f"{parts.netloc}{path.with_suffix('')}")


def _coded(text: Text, stem: str, given: Mapping[str, str]) -> str:
    if isinstance(text, Source):
        known_by = text.guid
    else:
        known_by = str(text.resolve() if isinstance(text, Path) else text)
    code = hashlib.sha256(known_by.encode(errors="surrogatepass")).hexdigest()[:_CODE]
    return given.get(code, f"{stem}-{code}") if isinstance(text, Source) else f"{stem}-{code}"


def _given(folder: Path | str) -> dict[str, str]:
    """The names of the episodes that are there, by the code at their end."""
    if isinstance(folder, str):
        names = [PurePosixPath(name) for name in store.names(folder)]
    else:
        names = [PurePosixPath(path.name) for path in folder.glob("*.mp3")]
    return {name.stem.rpartition("-")[2]: name.stem for name in names if name.suffix == ".mp3"}


def _inside(folder: Path | str, name: str) -> Path | str:
    return folder / name if isinstance(folder, Path) else f"{folder.rstrip('/')}/{name}"
