"""What an engine of another package answers, checked before it is used.

None of it is iterated to its end unless it has one: a list of voices, or of the times of words,
may be a generator that never stops.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from briefing.document import Clip, Timing, Utterance

if TYPE_CHECKING:
    from briefing.engines.contract import Voice

T = TypeVar("T")

MOST_WORKERS = 32
"""Threads that an engine may ask for; more would wait for each other."""

_MOST_VOICES = 10_000  # the largest services have some hundreds
_TIMES_A_WORD = 10  # a voice may time parts of a word
_SECONDS, _SECONDS_A_CHARACTER = 60.0, 1.0  # of sound; speech takes 0.06 to 0.3 a character


def checked(what: str, value: Any, kind: type[T], good: Callable[[T], bool]) -> T:
    """`value`, if it is a good one of its kind. Raises TypeError."""
    if not isinstance(value, kind) or not good(value):
        raise TypeError(f"its {what} is {value!r}")
    if isinstance(value, str) and not _is_text(value):
        raise TypeError(f"its {what} holds half a character: {value[:40]!a}")
    return value


def voices_of(voices: Iterable[Any]) -> tuple[Voice, ...]:
    """The voices, at least one. Raises TypeError or ValueError for what are none, or no end."""
    found = tuple(_voice(each) for each in _at_most(_MOST_VOICES, "voices", voices))
    if not found:
        raise TypeError("its voices are not a sequence of briefing.engines.Voice: none is there")
    return found


def clip_of(clip: Any, rate: int, utterance: Utterance) -> Clip:
    """`clip`, if it is what was said. Raises TypeError or ValueError for what is no sound."""
    import numpy as np

    if not isinstance(clip, Clip):
        raise TypeError(f"it gave no Clip but {type(clip).__name__}")
    samples: Any = clip.samples
    if isinstance(samples, np.ma.MaskedArray):
        samples = samples.filled(np.nan)  # what is masked is no number
    if not isinstance(samples, np.ndarray) or samples.dtype.kind != "f":
        raise TypeError("its samples are no array of floating-point numbers")
    if samples.ndim != 1 or not samples.size:
        raise ValueError(f"its samples have the shape {samples.shape}, not (n,)")
    if clip.rate != rate:
        raise ValueError(f"its clip has a rate of {clip.rate}, not of {rate} Hz")
    characters = len(utterance.spoken)
    if samples.size / rate > _SECONDS + _SECONDS_A_CHARACTER * characters:
        raise ValueError(
            f"it gave {samples.size / rate:.0f} s of sound for {characters} characters"
        )
    if not np.isfinite(samples).all():
        raise ValueError("its samples are not all numbers (NaN or infinite)")
    timings = tuple(_timings(clip.timings, len(utterance.words)))
    # A copy, and plain: the engine may go on with its array, which may be of a kind of its own.
    return Clip(np.array(samples, np.float32, subok=False), rate, timings)


def _timings(timings: Iterable[Any], words: int) -> Iterator[Timing]:
    for timing in _at_most(_TIMES_A_WORD * words, "times of words", timings):
        if not isinstance(timing, Timing) or not _is_possible(timing, words):
            raise ValueError(f"its times are impossible: {timing}")
        yield timing


def _is_possible(timing: Timing, words: int) -> bool:
    in_order = 0 <= timing.start <= timing.end < float("inf")
    return isinstance(timing.word, int) and 0 <= timing.word < words and in_order


def _voice(voice: Any) -> Voice:
    from briefing.engines.contract import Voice

    if not isinstance(voice, Voice):
        raise TypeError(
            f"its voices are not a sequence of briefing.engines.Voice: {type(voice).__name__}"
        )
    checked("voice's name", voice.name, str, _is_line)
    for told in (voice.gender, voice.quality, voice.license):
        checked("voice's description", told, str, lambda text: not text or _is_line(text))
    return voice


def _at_most(most: int, what: str, found: Iterable[T]) -> Iterator[T]:
    """`found`, which may have no end. Raises ValueError after `most`."""
    for number, each in enumerate(islice(iter(found), most + 1)):
        if number == most:
            raise ValueError(f"it gives more than {most} {what}")
        yield each


def _is_line(text: str) -> bool:
    return len(text.splitlines()) == 1


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
