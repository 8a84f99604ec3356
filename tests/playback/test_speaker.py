"""Sound reaches a device, whole, and its absence is said in words."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import miniaudio
import numpy as np
import pytest

from briefing.errors import MissingError, SynthesisFailed
from briefing.playback import speaker

if TYPE_CHECKING:
    from briefing.document import Samples

RATE = 44_100


def blocks(seconds: float) -> Iterator[Samples]:
    for _ in range(round(seconds * 10)):
        yield np.full(RATE // 10, 0.1, np.float32)


def test_playing_takes_as_long_as_the_sound() -> None:
    began = time.monotonic()
    speaker.play(blocks(1.0), RATE, miniaudio.Backend.NULL)
    assert time.monotonic() - began > 0.9


def test_what_fails_while_sound_is_made_reaches_the_caller() -> None:
    def failing() -> Iterator[Samples]:
        yield from blocks(0.1)
        raise SynthesisFailed("no voice")

    with pytest.raises(SynthesisFailed):
        speaker.play(failing(), RATE, miniaudio.Backend.NULL)


def test_without_a_device_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(miniaudio.Devices, "get_playbacks", lambda _self: [])
    with pytest.raises(MissingError, match="no sound device") as caught:
        speaker.play(blocks(0.1), RATE)
    assert "-o FILE" in caught.value.hint


def test_a_device_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [{"name": "Speakers", "formats": [{"channels": 2}]}]
    monkeypatch.setattr(miniaudio.Devices, "get_playbacks", lambda _self: found)
    assert speaker.device() == "Speakers"
