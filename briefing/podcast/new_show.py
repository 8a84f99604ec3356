"""The folder of a new show: settings with every choice explained, words to correct, an example.

Nothing that is there already is written over, whatever made it. The example is not among the texts:
a show begins with an episode that somebody put there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from briefing.io import atomic
from briefing.io.folders import make_folder
from briefing.io.places import is_there, real
from briefing.podcast.addresses import base_address
from briefing.settings.toml import CONFIG

TEXTS = "texts"
"""The folder of a show that its texts go into."""
EXAMPLE = "example.md"
"""A text to try with, until there is one of one's own."""

_EXAMPLE_ADDRESS = "https://example.org/news"
_STARTER = files("briefing.podcast") / "starter"


@dataclass(frozen=True, slots=True)
class NewShow:
    """What was made of a new show's folder."""

    folder: Path
    """The folder."""
    made: tuple[Path, ...]
    """The files that were written."""
    kept: tuple[Path, ...]
    """Those that were there already and stay as they are."""


def new_show(
    folder: Path, title: str = "", address: str = "", *, in_hindi: bool = False
) -> NewShow:
    """Make the folder of a show called `title`, else after the folder, to be seen at `address`.

    What explains the settings in it is in English, or `in_hindi`.

    Raises UsageError for what is no web address, OutputError when a file cannot be written.
    """
    at = base_address(address) if address else _EXAMPLE_ADDRESS
    title = title or real(folder).name
    made: list[Path] = []
    kept: list[Path] = []
    for name, content in _files(title, at, in_hindi=in_hindi):
        path = folder / name
        if is_there(path) or path.is_symlink():
            kept.append(path)
            continue
        make_folder(path.parent)
        atomic.write(path, content.encode())
        made.append(path)
    make_folder(folder / TEXTS)
    return NewShow(folder, tuple(made), tuple(kept))


def _files(title: str, address: str, *, in_hindi: bool) -> Iterator[tuple[str, str]]:
    language = "hi" if in_hindi else "en"
    yield (
        CONFIG.name,
        _starter(f"settings.{language}.toml").format(
            show=json.dumps(title, ensure_ascii=False),  # a string of JSON is one of TOML
            address=json.dumps(address),
        ),
    )
    yield "names.tsv", _starter(f"names.{language}.tsv")
    yield EXAMPLE, _starter("example.md")
    yield ".gitignore", _starter(f"ignored.{language}.txt")


def _starter(name: str) -> str:
    return (_STARTER / name).read_text(encoding="utf-8")
