"""One pass of the neural voice, asked of ONNX Runtime itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

RATE = 24_000
"""Samples a second."""


def feeds(tokens: Sequence[int], vectors: Any) -> dict[str, Any]:
    """What the graph is given; `vectors` are those of a voice, shape (510, 1, 256)."""
    return {
        "tokens": np.array([[0, *tokens, 0]]),
        "style": vectors[len(tokens) - 1],
        "speed": np.ones(1, np.float32),
    }


def tokens_of(prompt: str) -> list[int]:
    """The numbers of a prompt's symbols."""
    from kokoro_onnx.config import DEFAULT_VOCAB

    return [DEFAULT_VOCAB[symbol] for symbol in prompt]
