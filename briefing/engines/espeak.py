"""espeak-ng: the instant draft voice. Robotic, but there at once and everywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefing.document import Clip, Timing, Utterance, Word
from briefing.engines import Limit, Voice, choose
from briefing.io import espeakng

_VOICES: tuple[Voice, ...] = (Voice("hi", "male", "robotic, for drafts", "GPL-3.0-or-later"),)
_MOST = 600  # espeak-ng cuts a clause at 800 bytes of its own buffer; it is never given one


class Espeak:
    """The draft voice; implements `briefing.engines.Engine`."""

    voices = _VOICES
    rate = 22_050
    workers = 1  # one state for the whole process

    def __init__(self, voice: str = "", speed: float = 1.0) -> None:
        """`voice` "" is Hindi, `speed` multiplies the normal pace."""
        self.voice = choose("espeak", _VOICES, voice)
        self._speed = speed
        self.limit = Limit(_MOST, "characters", _characters)
        self.key = f"espeak-ng 1.52 fresh {self.voice} {speed:g}"

    def prompt(self, utterance: Utterance) -> str:
        """The spoken text; espeak-ng knows the full stop, not the danda."""
        return utterance.spoken.replace("।", ".").replace("॥", ".")

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound, with a start time for each word it reports."""
        import numpy as np

        speech = espeakng.speak(self.prompt(utterance), self.voice, self._speed)
        samples = np.frombuffer(speech.pcm, np.int16).astype(np.float32) / np.float32(32768)
        return Clip(samples, speech.rate, _timings(utterance, speech, len(samples)))


def _characters(words: Sequence[Word]) -> int:
    return sum(len(word.spoken) + 1 for word in words)


def _timings(utterance: Utterance, speech: espeakng.Speech, length: int) -> tuple[Timing, ...]:
    """Word events carry the character they start at: find the word that holds it."""
    starts = [0]
    for word in utterance.words[:-1]:
        starts.append(starts[-1] + len(word.spoken) + 1)
    begins: dict[int, float] = {}
    for position, seconds in speech.words:
        begins.setdefault(bisect_right(starts, position) - 1, seconds)
    ordered = sorted(begins.items())
    ends = [seconds for _, seconds in ordered[1:]] + [length / speech.rate]
    return tuple(Timing(word, start, end) for (word, start), end in zip(ordered, ends, strict=True))
