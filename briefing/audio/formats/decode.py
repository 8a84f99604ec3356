"""A finished file back to samples, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.audio.formats.media_types import MPEG4
from briefing.errors import OutputError

if TYPE_CHECKING:
    from briefing.document import Samples

_BLOCK = 1 << 17
"""Samples decoded at a time: 0.5 MB."""


@contextmanager
def decoding(path: Path) -> Iterator[tuple[int, Iterator[Samples]]]:
    """The rate of the file at `path`, and its first channel in blocks of float32.

    Raises OutputError when it cannot be decoded.
    """
    try:
        if path.suffix.lower() in MPEG4:
            from briefing.audio.formats.m4a import pyav

            with pyav().open(str(path)) as container:
                yield container.streams.audio[0].rate, _together(container)
        else:
            import soundfile

            # By its descriptor: libsndfile takes no name that is not text.
            with path.open("rb") as raw, soundfile.SoundFile(raw.fileno(), closefd=False) as file:
                blocks = file.blocks(_BLOCK, dtype="float32", always_2d=True)
                yield file.samplerate, (np.ascontiguousarray(block[:, 0]) for block in blocks)
    except (RuntimeError, OSError, ValueError, IndexError) as error:  # what both libraries raise
        raise OutputError(
            f"{path}: the file just written cannot be decoded", "check the disk and run it again"
        ) from error


def _together(container: Any) -> Iterator[Samples]:
    """Blocks of some size from AAC's frames of 1024 samples."""
    held: list[Samples] = []
    for frame in container.decode(audio=0):
        held.append(frame.to_ndarray()[0])
        if len(held) * 1024 >= _BLOCK:
            yield np.concatenate(held)
            held = []
    if held:
        yield np.concatenate(held)
