"""How the user wants names and words said: written<TAB>spoken, one a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of the user's own.

    `entries` maps a written word or phrase to its respelling in Devanagari, which works
    with every engine, or to phonemes between slashes (`/kəmˈaːl/`), for local voices.
    """

    entries: Mapping[str, str] = field(default_factory=dict)
