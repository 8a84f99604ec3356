"""Sound in memory. It needs numpy, so it is loaded only where somebody names it."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
"""Mono audio, shape (n,), float32 in [-1, 1]."""
