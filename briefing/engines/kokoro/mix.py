"""Voices mixed: a voice of Kokoro is a point in a space, and what lies between two is one too."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.engines import chosen_of
from briefing.errors import UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VECTORS = files("briefing.engines.kokoro") / "data" / "voices.npz"
"""The voices, by their names, as the model takes them."""
_EXAMPLE = "hf_alpha:0.6+hf_beta:0.4"


@dataclass(frozen=True, slots=True)
class Mix:
    """One voice, or several together."""

    shares: tuple[tuple[str, float], ...]
    """Voices in alphabetical order, each with its share; the shares make up 1."""

    @property
    def name(self) -> str:
        """The same for the same mix however it was written: "hf_alpha:0.6+hf_beta:0.4"."""
        if len(self.shares) == 1:
            return self.shares[0][0]
        return "+".join(f"{voice}:{share:.4g}" for voice, share in self.shares)

    @property
    def vectors(self) -> NDArray[np.float32]:
        """The voice as the model takes it, shape (510, 1, 256); row n-1 goes with n tokens."""
        return _vectors(self.shares)


def is_mix(name: str) -> bool:
    """Whether `name` is written as a mix, right or wrong."""
    return "+" in name


def mix_of(name: str, known: Collection[str]) -> Mix:
    """What "VOICE" or "VOICE:SHARE+VOICE:SHARE…" stands for; without shares they are equal.

    Shares are relative to each other: 3 and 1 are 0.75 and 0.25. Raises UsageError for a
    voice that is not `known`, one named twice, and a share that is not over 0.
    """
    shares: dict[str, float] = {}
    for part in name.split("+"):
        voice, colon, share = (each.strip() for each in part.partition(":"))
        if voice not in known:
            raise UsageError(f"engine kokoro has no voice {voice!r}", chosen_of(voice, known))
        if voice in shares:
            raise UsageError(f"{name!r} names {voice} twice", f"write it as {_EXAMPLE}")
        shares[voice] = _share(share, name) if colon else 1.0
    total = sum(shares.values())
    return Mix(tuple(sorted((voice, share / total) for voice, share in shares.items())))


def _share(text: str, name: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = math.nan
    if not 0 < share < math.inf:
        raise UsageError(f"Unsupported share of a voice: {text!r} in {name!r}", f"as {_EXAMPLE}")
    return share


@cache
def _vectors(shares: tuple[tuple[str, float], ...]) -> NDArray[np.float32]:
    """Unpacked and added up once; a single voice is taken as it is, to the bit."""
    import numpy as np

    with np.load(str(VECTORS)) as vectors:
        if len(shares) == 1:
            alone: NDArray[np.float32] = vectors[shares[0][0]]
            return alone
        total = sum(vectors[voice].astype(np.float64) * share for voice, share in shares)
    return np.asarray(total, np.float32)
