"""An engine of another package that works, for tests to spoil."""

from __future__ import annotations

GOOD = """\
import os, sys, threading, time, signal
from itertools import repeat
import numpy as np
from briefing.document import Clip
from briefing.engines import Limit, Voice


class Bad:
    voices = (Voice("only", "", "a tone", "none"),)
    rate, workers, key, limit = 24000, 2, "bad", Limit(400, "characters", lambda words: len(words))

    def __init__(self, voice="", speed=1.0):
        self.voice = voice or "only"

    def prompt(self, utterance):
        return utterance.spoken

    def say(self, utterance):
        seconds = len(utterance.spoken) / 12
        tone = np.sin(np.arange(int(24000 * seconds)) / 20).astype(np.float32) / 4
        return Clip(tone, 24000)
"""
