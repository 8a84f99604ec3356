"""The functions a Python program calls; what they need is loaded when they are called."""

from __future__ import annotations

import briefing.batch  # noqa: F401 - the package, before a function takes its name in `briefing`
from briefing.api.make import make, make_files, script, speak, stream
from briefing.api.many import batch, publish
from briefing.api.narrator import Narrator
from briefing.api.recording import Recording
from briefing.api.sources import load
from briefing.api.words import explain, normalize, phonemes, sentences

__all__ = [
    "Narrator",
    "Recording",
    "batch",
    "explain",
    "load",
    "make",
    "make_files",
    "normalize",
    "phonemes",
    "publish",
    "script",
    "sentences",
    "speak",
    "stream",
]
