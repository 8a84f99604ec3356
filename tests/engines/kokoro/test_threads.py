"""Whom somebody waits for has two cores; the sound and its name in the cache stay the same.

The model is loaded while the text is prepared.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from waiting import wait_until

import briefing
from briefing import engines, pipeline
from briefing.document import Boundary, Span, Utterance, Word
from briefing.engines.kokoro import engine as kokoro
from briefing.engines.kokoro.session import open_session
from briefing.engines.kokoro.trial import try_out
from briefing.engines.kokoro.weights import model_path
from briefing.settings import Settings

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

NAMASTE = Utterance((Word("नमस्ते।", Span(0, 7)),), 0, 0, Boundary.SENTENCE)


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


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The models that were loaded in this test."""
    found: list[Path] = []

    def watched(path: Path, *options: Any) -> InferenceSession:
        found.append(path)
        return open_session(path, *options)

    monkeypatch.setattr(kokoro, "_loaded", {})
    monkeypatch.setattr("briefing.engines.kokoro.session.open_session", watched)
    return found


def test_the_model_is_loaded_ahead_and_only_once(opened: list[Path]) -> None:
    voice = kokoro.Kokoro()
    voice.load_ahead()
    wait_until(lambda: opened, "the model is being loaded")
    assert len(voice.say(NAMASTE).samples) > 0
    voice.load_ahead()
    assert opened == [model_path()]


def test_a_model_that_cannot_be_loaded_is_told_when_the_voice_speaks(
    monkeypatch: pytest.MonkeyPatch, opened: list[Path]
) -> None:
    def damaged(path: Path, *_options: Any) -> InferenceSession:
        opened.append(path)
        raise RuntimeError("damaged")

    monkeypatch.setattr("briefing.engines.kokoro.session.open_session", damaged)
    voice = kokoro.Kokoro()
    voice.load_ahead()
    wait_until(lambda: opened, "the model is being loaded")
    with pytest.raises(RuntimeError, match="damaged"):
        voice.say(NAMASTE)


def test_what_is_not_prepared_yet_is_not_prepared_ahead(
    monkeypatch: pytest.MonkeyPatch, opened: list[Path], tmp_path: Path
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    kokoro.Kokoro().load_ahead()
    assert opened == []
    assert not list(tmp_path.rglob("*.onnx"))
