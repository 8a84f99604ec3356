"""The sound of a quiet room, where a shop takes digital silence for a fault.

It is under the whole file, so that nothing is heard to begin or end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from briefing.document import Samples

_SEED = 1  # any: the same sound is then the same file


def with_room_tone(blocks: Iterable[Samples], level: float | None) -> Iterator[Samples]:
    """`blocks` with noise of `level` dBFS (RMS) under them; as they are with None."""
    if level is None:
        yield from blocks
        return
    noise = np.random.default_rng(_SEED)
    scale = np.float32(10 ** (level / 20))
    for block in blocks:
        yield block + scale * noise.standard_normal(len(block), np.float32)
