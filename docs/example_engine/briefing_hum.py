"""A voice for briefing that hums: a note for every akshara, and all that an engine must do.

pip install ./docs/example_engine
briefing make news.txt --engine hum --voice low
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.devanagari import aksharas
from briefing.document import Clip, Timing, Utterance, Word
from briefing.engines import Limit, Voice, choose
from briefing.errors import SynthesisFailed

VOICES = (
    Voice("high", gender="", quality="a hum", license="GPL-3.0-or-later"),
    Voice("low", gender="", quality="a hum", license="GPL-3.0-or-later"),
)
PITCH = {"high": 220.0, "low": 110.0}  # Hz
NOTE = 0.16  # seconds an akshara takes at normal pace


class Hum:
    """Implements `briefing.engines.Engine`; there is no class to inherit from."""

    voices = VOICES
    rate = 24_000
    workers = 2  # `say` may be called by two threads at once

    def __init__(self, voice: str = "", speed: float = 1.0) -> None:
        """Quick: nothing heavy is loaded before the first `say`. `speed` is 0.5 to 2."""
        self.voice = choose("hum", VOICES, voice)
        # A longer utterance is cut, at the end of a clause or a word, before it comes here.
        self.limit = Limit(200, "aksharas", count)
        # Clips are kept under this name and the prompt: change it when the sound changes.
        self.key = f"hum 1 {self.voice} {speed:g}"
        self._note = NOTE / speed

    def prompt(self, utterance: Utterance) -> str:
        """Exactly what the voice is given."""
        return utterance.spoken

    def say(self, utterance: Utterance) -> Clip:
        """All of the utterance, or an error; never a part of it.

        EngineBusy would say that the same call may pass later, and it is made again, later
        each time; SynthesisFailed that it will not.
        """
        total = count(utterance.words)
        if not total:
            raise SynthesisFailed(f"nothing to hum in {self.prompt(utterance)!r}")
        time = np.arange(round(total * self._note * self.rate)) / self.rate
        swell = np.sin(np.pi * (time / self._note % 1.0))
        samples = 0.3 * swell * np.sin(2 * np.pi * PITCH[self.voice] * time)
        return Clip(samples.astype(np.float32), self.rate, self._timings(utterance))

    def _timings(self, utterance: Utterance) -> tuple[Timing, ...]:
        """When each word sounds, in seconds; a voice that does not know it leaves this out."""
        timings, notes = [], 0
        for index, word in enumerate(utterance.words):
            start, notes = notes, notes + count([word])
            timings.append(Timing(index, start * self._note, notes * self._note))
        return tuple(timings)


def count(words: Sequence[Word]) -> int:
    """How much of the limit the words take."""
    return sum(len(aksharas(word.spoken)) for word in words)
