"""espeak-ng from its wheel: phonemes, sound, and word positions."""

from __future__ import annotations

import ctypes
import gc
from concurrent.futures import ThreadPoolExecutor

import espeakng_loader
import pytest

from briefing.errors import MissingError
from briefing.io import espeakng


def test_hindi_and_english_phonemes() -> None:
    assert espeakng.phonemes("नमस्ते") == "nəmˈʌsteː"
    assert espeakng.phonemes("hello", "en-us") == "həlˈoʊ"


def test_every_clause_is_there() -> None:
    assert espeakng.phonemes("एक, दो. तीन?").count(" ") == 2


def test_threads_do_not_mix_voices_or_texts() -> None:
    texts = [("नमस्ते", "hi"), ("hello", "en-us")] * 50
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda job: espeakng.phonemes(*job), texts))
    assert together == [espeakng.phonemes(*job) for job in texts]


def test_speech_reports_where_words_start() -> None:
    speech = espeakng.speak("नमस्ते दुनिया")
    assert speech.rate == 22_050
    assert [position for position, _ in speech.words] == [0, 7]
    assert 0 < speech.words[1][1] < len(speech.pcm) / 2 / speech.rate


def test_a_thousand_changes_of_voice_do_not_silence_it() -> None:
    before = espeakng.speak("नमस्ते दुनिया")
    for _ in range(500):
        espeakng.phonemes("नमस्ते", "hi")
        espeakng.phonemes("hello", "en-us")
    assert espeakng.speak("नमस्ते दुनिया").words == before.words


def test_what_was_said_before_does_not_change_the_sound() -> None:
    """A run that goes on after a kill says only the rest, and must give the same bytes.

    Also where another package has loaded the library for itself.
    """
    ctypes.CDLL(espeakng_loader.get_library_path())
    first = espeakng.speak("आज दिन भर बारिश होगी.").pcm
    espeakng.speak("भारत ने मैच तीन एक से जीता.")
    same = espeakng.speak("आज दिन भर बारिश होगी.").pcm == first
    assert same  # not the bytes themselves: pytest would compare them for minutes


def test_what_is_said_leaves_nothing_for_the_search_for_garbage() -> None:
    """In a long text such searches become rare: what they would free grew by 12 kB a sentence."""
    espeakng.speak("आज दिन भर बारिश होगी.")
    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        for _ in range(20):
            espeakng.speak("आज दिन भर बारिश होगी.")
        assert len(gc.get_objects()) - before < 20
    finally:
        gc.enable()


def test_speed_shortens_speech() -> None:
    assert len(espeakng.speak("नमस्ते दुनिया", speed=2).pcm) < 0.7 * len(
        espeakng.speak("नमस्ते दुनिया").pcm
    )


def test_an_unknown_voice_is_named() -> None:
    with pytest.raises(MissingError, match="xx-none"):
        espeakng.phonemes("x", "xx-none")
