"""What an engine of another package answers is looked at, and never longer than it may be."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count, repeat
from typing import Any

import numpy as np
import pytest
from stub_engine import script_of

from briefing.document import Clip, Timing
from briefing.engines import Voice
from briefing.engines.facts import clip_of, voices_of

RATE = 24_000
TONE = np.full(RATE, 0.1, np.float32)
(SAID,) = script_of("नमस्ते दुनिया").utterances
ONLY = Voice("only", "", "", "")


def test_a_good_answer_is_taken_as_it_is() -> None:
    clip = Clip(TONE, RATE, (Timing(0, 0.0, 0.4), Timing(1, 0.4, 1.0)))
    taken = clip_of(clip, RATE, SAID)
    assert (taken.rate, taken.timings) == (clip.rate, clip.timings)
    assert np.array_equal(taken.samples, TONE)
    assert not np.shares_memory(taken.samples, TONE)  # the engine may go on with its own
    assert voices_of(iter([ONLY])) == (ONLY,)


@pytest.mark.parametrize(
    ("voices", "said"),
    [
        ((), "none is there"),
        (repeat(ONLY), "more than 10000 voices"),
        (count(), "not a sequence of briefing.engines.Voice: int"),
        ([Voice("", "", "", "")], "voice's name is ''"),
        ([Voice("two\nlines", "", "", "")], "voice's name is"),
        ([Voice(7, "", "", "")], "voice's name is 7"),  # type: ignore[arg-type]
        ([Voice("\ud800", "", "", "")], "half a character"),
        ([Voice("only", "", "a\nb", "")], "voice's description is"),
        (7, "not iterable"),
    ],
)
def test_what_are_no_voices_is_told(voices: Iterable[Any], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        voices_of(voices)


@pytest.mark.parametrize(
    ("samples", "timings", "said"),
    [
        (np.broadcast_to(np.float32(0.1), (RATE * 604_800,)), (), "gave 604800 s of sound for 13"),
        (TONE, repeat(Timing(0, 0.0, 0.1)), "more than 20 times of words"),
        (TONE, (Timing(2, 0.0, 0.1),), "times are impossible"),
        (TONE, (Timing(0.5, 0.0, 0.1),), "times are impossible"),  # type: ignore[arg-type]
        (TONE, ((0, 0.0, 0.1),), "times are impossible"),
        (TONE, None, "not iterable"),
    ],
)
def test_what_is_no_sound_is_told(samples: Any, timings: Any, said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        clip_of(Clip(samples, RATE, timings), RATE, SAID)
