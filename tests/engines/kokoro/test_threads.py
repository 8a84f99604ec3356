"""Whom somebody waits for has two cores; the sound and its name in the cache stay the same."""

from __future__ import annotations

import numpy as np
import pytest

import briefing
from briefing import engines, pipeline
from briefing.engines.kokoro import engine as kokoro
from briefing.engines.kokoro.session import open_session
from briefing.engines.kokoro.trial import try_out
from briefing.engines.kokoro.weights import model_path
from briefing.settings import Settings


@pytest.fixture
def eight_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "cores", lambda: 8)


@pytest.mark.usefixtures("eight_cores")
def test_passages_share_the_cores() -> None:
    usual, soon = (
        engines.load("kokoro", tuning=engines.Tuning(threads=threads))
        for threads in (1, engines.SOON)
    )
    assert (usual.workers, soon.workers) == (8, 4)
    assert usual.key == soon.key


def test_there_are_no_more_threads_than_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "cores", lambda: 1)
    assert engines.load("kokoro", tuning=engines.Tuning(threads=2)).workers == 1


@pytest.mark.usefixtures("eight_cores")
@pytest.mark.parametrize("threads", [1, 2])
def test_who_composes_says_how_many(threads: int) -> None:
    text = briefing.Source("नमस्ते।", "-")
    rundown = pipeline.rundown(text, Settings(voice="hf_alpha"), threads=threads)
    assert {voice.workers for voice in rundown.speakers.values()} == {8 // threads}


def test_one_thread_and_two_make_the_same_sound() -> None:
    graph = model_path()
    one, two = (try_out(open_session(graph, threads=threads)) for threads in (1, 2))
    assert np.array_equal(one.frames, two.frames)
    assert np.array_equal(one.audio, two.audio)
