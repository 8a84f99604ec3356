"""How far the times given for words are from what the waveform shows.

Usage: python scripts/bench/word_times.py [TEXT] [--voice NAME]

A word that follows a pause has an onset anyone can see: the first moment at which the level
rises over the silence. For the others the steepest rise of the level within 120 ms of the
given time is taken, which flatters a little, so they are printed apart.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

import briefing

_SIZE = 220  # samples of one level
_STEP = _SIZE / 44_100  # seconds
_QUIET = -45.0  # dB under the loudest level of the file
_REACH = 0.12


def levels(path: Path) -> NDArray[np.float64]:
    """Level in dB of every 5 ms, 0 for the loudest."""
    samples, _ = soundfile.read(path, dtype="float32")
    frames = samples[: len(samples) // _SIZE * _SIZE].reshape(-1, _SIZE)
    level = 10 * np.log10((frames**2).mean(axis=1) + 1e-12)
    return np.asarray(level - level.max(), np.float64)


def after_silence(level: NDArray[np.float64], start: float) -> float | None:
    """The onset near `start` if at least 60 ms of silence come before it."""
    at, reach = round(start / _STEP), round(2 * _REACH / _STEP)
    for index in sorted(range(at - reach, at + reach), key=lambda i: abs(i - at)):
        if (
            12 <= index < len(level)
            and level[index] > _QUIET
            and (level[index - 12 : index] <= _QUIET).all()
        ):
            return index * _STEP
    return None


def steepest(level: NDArray[np.float64], start: float) -> float:
    """The moment of the steepest rise within `_REACH` of `start`."""
    at, reach = round(start / _STEP), round(_REACH / _STEP)
    first = max(at - reach, 3)
    part = level[first - 3 : at + reach + 3]
    rise = part[6:] - part[:-6]
    return (first + int(rise.argmax())) * _STEP


def main() -> None:
    """Narrate a text and print the errors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", nargs="?", default="tests/data/seed.txt")
    parser.add_argument("--voice", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "episode.mp3")
        episode = briefing.make(options.text, path, briefing.Settings(voice=options.voice))
        level = levels(path)
    seen: dict[str, list[float]] = {"after a pause": [], "inside speech": []}
    for cue in episode.cues:
        for before, word in pairwise((None, *cue.words)):
            if word is None:
                continue
            pause = before is None or cue.text[before.span.end - 1] in ",;:—"
            onset = (after_silence if pause else steepest)(level, word.start)
            if onset is not None:
                seen["after a pause" if pause else "inside speech"].append(word.start - onset)
    words = sum(len(cue.words) for cue in episode.cues)
    print(f"{len(episode.cues)} sentences, {words} words, {episode.voice}")
    for name, errors in seen.items():
        if errors:
            size, bias = np.abs(errors) * 1000, np.mean(errors) * 1000
            print(
                f"{name:16} {len(errors):4} onsets: median {np.median(size):3.0f} ms, "
                f"90 % under {np.percentile(size, 90):3.0f} ms, bias {bias:+4.0f} ms"
            )


if __name__ == "__main__":
    main()
