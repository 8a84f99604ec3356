"""A briefing described in a file: `[episode]` in briefing.toml.

    [episode]
    title = "सुबह की ख़बरें"
    date = 2026-02-10
    voice = "hm_psi"
    cover = "cover.jpg"
    intro = true
    outro = "कल फिर मिलेंगे।"
    items = [
        "raid.txt",
        { text = "https://example.org/cricket", title = "खेल" },
    ]

Files that are named count from the folder the manifest is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.document import Source
from briefing.errors import BriefingError, InputError, UsageError
from briefing.read import STDIN, read
from briefing.read.addresses import is_address
from briefing.settings import Leaf, Settings, leaves
from briefing.settings.toml import EPISODE_TABLE, read_config

_SUFFIX = ".toml"
_SPOKEN = {"intro": "intro_text", "outro": "outro_text"}
"""Keys that may also be true: they then stand for the usual words."""
_OWN = ("title", "author", "show", "date", "voice", "cover")
_KEYS = (*_OWN, *_SPOKEN, "items")


@dataclass(frozen=True, slots=True)
class Item:
    """A text of a briefing."""

    text: str
    """A file, an address or "-"."""
    title: str = ""
    """Its chapter's; "" is its own."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A briefing described in a file."""

    path: Path
    """The file."""
    items: tuple[Item, ...]
    """Its texts in order."""
    options: Mapping[str, str | bool]
    """Options of `briefing make` that it sets, by their names."""


def is_manifest(text: str) -> bool:
    """Whether what was given as a text is a file that describes a briefing, by its name."""
    return Path(text).suffix.lower() == _SUFFIX and not is_address(text)


def read_manifest(path: Path) -> Manifest:
    """The briefing that `path` describes.

    Raises InputError when the file cannot be read, is not TOML (with the line) or lists no
    items, UsageError with the key for what cannot be.
    """
    table = read_config(path).get(EPISODE_TABLE)
    if not isinstance(table, dict) or not table.get("items"):
        raise InputError(
            f"{path}: no items under [{EPISODE_TABLE}]",
            'list the texts there: items = ["a.txt", "b.txt"]',
        )
    unknown = [key for key in table if key not in _KEYS]
    if unknown:
        raise _wrong(path, unknown[0], f"is not known; there are {', '.join(_KEYS)}")
    items = table["items"]
    if not isinstance(items, list):
        raise _wrong(path, "items", 'must be a list: items = ["a.txt", "b.txt"]')
    return Manifest(
        path,
        tuple(_item(path, number, item) for number, item in enumerate(items, 1)),
        _options(path, table),
    )


def sources(manifest: Manifest) -> list[Source]:
    """The texts of its items, in order. Raises as `briefing.read.read` does, naming the item."""
    return [_source(manifest.path, number, item) for number, item in enumerate(manifest.items, 1)]


def _source(path: Path, number: int, item: Item) -> Source:
    try:
        source = read(item.text)
    except BriefingError as error:
        told = f"{path}, item {number}: {error.message}"
        raise type(error)(told, error.hint, setting=error.setting) from error
    return replace(source, title=item.title or source.title)


def _item(path: Path, number: int, item: object) -> Item:
    key = f"item {number}"
    given = {"text": item} if isinstance(item, str) else item
    if not isinstance(given, dict) or not given.keys() <= {"text", "title"}:
        raise _wrong(path, key, 'must be "a.txt" or { text = "a.txt", title = "…" }')
    text, title = _string(path, f"{key}: text", given.get("text")), given.get("title", "")
    return Item(_place(path, text), _string(path, f"{key}: title", title) if title else "")


def _place(path: Path, text: str) -> str:
    """The file as seen from here; an address and standard input stay as they are."""
    return text if text == STDIN or is_address(text) else str(path.parent / text)


def _options(path: Path, table: Mapping[str, Any]) -> dict[str, str | bool]:
    """The options of `briefing make` that the table sets, checked as theirs are."""
    by_key = {leaf.key: leaf for leaf in leaves(Settings)}
    options: dict[str, str | bool] = {}
    for key, value in table.items():
        if key in _SPOKEN and isinstance(value, bool):
            options[key] = value
        elif key != "items":
            option = _SPOKEN.get(key, key)
            if isinstance(value, str):
                _string(path, key, value)
            options[option] = _taken(path, by_key[option], value)
    return options


def _taken(path: Path, leaf: Leaf, value: object) -> str:
    try:
        return str(leaf.from_toml(value, path.parent))
    except UsageError as error:
        raise UsageError(f"{path}: [{EPISODE_TABLE}] {error.message}", error.hint) from error


def _string(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _wrong(path, key, 'must be words in quotes, such as "सुबह की ख़बरें"')
    return value


def _wrong(path: Path, key: str, what: str) -> UsageError:
    return UsageError(
        f"{path}: [{EPISODE_TABLE}] {key} {what}", "correct it; 'briefing make -h' shows an example"
    )
