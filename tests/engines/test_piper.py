"""Piper with a voice file made on the spot: what it is given, and when each word sounds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from piper_voice import FRAMES, HOP, RATE, write_voice
from stub_engine import script_of

import briefing
from briefing import engines
from briefing.document import Span, Utterance, Word
from briefing.errors import SynthesisFailed, UsageError

pytestmark = pytest.mark.slow

(SENTENCE,) = script_of("लड़का पढ़ता है।").utterances


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    return write_voice(tmp_path / "hi_IN-hum-low.onnx")


@pytest.mark.parametrize(
    ("phonemes", "learnt"),
    [
        ("lˈʌɽkaː", "lˈʌr.kaː"),
        ("pˈʌɽʰnaː.", "pˈʌr.hnaː"),  # no stop for the danda
        ("hˈãː,", "hˈa\u0303ː,"),  # decomposed
        ("“ʋˈəh”?", "ʋˈəh?"),
        ("—", ";"),
        ("ɡəˈeː…", "ɡəˈeː"),
    ],
)
def test_it_gets_the_phonemes_its_voices_learnt(voice: Path, phonemes: str, learnt: str) -> None:
    words = (Word("क", Span(0, 1), phonemes), Word("ख", Span(2, 3), "x"))
    prompt = engines.load("piper", str(voice)).prompt(Utterance(words, 0, 0, SENTENCE.boundary))
    assert prompt == f"{learnt} x"


def test_the_marks_of_a_word_whose_sound_is_given_are_kept(voice: Path) -> None:
    words = (Word("क,", Span(0, 2), "kˈə"), Word("ख?", Span(3, 5), "kʰˈə"))
    prompt = engines.load("piper", str(voice)).prompt(Utterance(words, 0, 0, SENTENCE.boundary))
    assert prompt == "kˈə, kʰˈə?"


def test_hindi_is_pronounced_as_for_the_built_in_voice(voice: Path) -> None:
    prompt = engines.load("piper", str(voice)).prompt(SENTENCE)
    assert prompt.split(" ")[:2] == ["lˈʌr.kˌaː", "pˈʌr.htˌaː"]


def test_every_phoneme_takes_its_time_and_words_know_theirs(voice: Path) -> None:
    """Each symbol has an id and padding after it; the beginning is one more, the end has one."""
    engine = engines.load("piper", str(voice))
    clip = engine.say(SENTENCE)
    symbols = engine.prompt(SENTENCE)
    step = 2 * FRAMES * HOP
    assert (clip.rate, len(clip.samples)) == (RATE, (len(symbols) + 1) * step + FRAMES * HOP)
    assert clip.samples.dtype == np.float32
    assert np.abs(clip.samples).max() == pytest.approx(0.3, abs=0.01)  # not made louder
    first, second, third = symbols.split(" ")
    starts = [1, 1 + len(first) + 1, 1 + len(first) + 1 + len(second) + 1]
    assert [t.start for t in clip.timings] == pytest.approx([s * step / RATE for s in starts])
    ends = [s + len(w) for s, w in zip(starts, (first, second, third), strict=True)]
    assert [t.end for t in clip.timings] == pytest.approx([e * step / RATE for e in ends])


def test_speed_is_against_the_pace_of_the_voice(tmp_path: Path) -> None:
    slow = write_voice(tmp_path / "slow.onnx", inference={"length_scale": 2.0})
    normal = write_voice(tmp_path / "normal.onnx")

    def length(voice: Path, speed: float) -> int:
        return len(engines.load("piper", str(voice), speed).say(SENTENCE).samples)

    assert length(slow, 2.0) == length(normal, 1.0)
    assert length(normal, 0.5) == length(slow, 1.0) == 2 * length(normal, 1.0)


def test_the_key_is_that_of_the_content(tmp_path: Path) -> None:
    one = write_voice(tmp_path / "one.onnx")
    same = write_voice(tmp_path / "same.onnx")
    other = write_voice(tmp_path / "other.onnx", inference={"length_scale": 2.0})
    keys = [engines.load("piper", str(path)).key for path in (one, same, other)]
    assert keys[0] == keys[1] != keys[2]


def test_a_briefing_has_its_exact_times(voice: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("मंगलवार को बैठक हुई। इसमें 25 लोग आए।\n", encoding="utf-8")
    chosen = briefing.Settings(engine="piper", voice=str(voice))
    episode = briefing.make(path, tmp_path / "news.mp3", chosen)
    assert episode.exact
    assert episode.report.coverage.percent == 100


def test_a_sound_the_voice_does_not_know_is_named(voice: Path) -> None:
    word = Word("X", Span(0, 1), phonemes="xʘx")
    with pytest.raises(SynthesisFailed, match="does not know the sound ʘ") as caught:
        engines.load("piper", str(voice)).say(Utterance((word,), 0, 0, SENTENCE.boundary))
    assert "lexicon" in caught.value.hint


def without(voice: Path, which: str) -> None:
    Path(f"{voice}{which}").unlink()


def damage(voice: Path, which: str) -> None:
    Path(f"{voice}{which}").write_bytes(b"\x00 no voice")


@pytest.mark.parametrize(
    ("spoil", "which", "message"),
    [
        (without, "", "there is no file .*hum.onnx$"),
        (without, ".json", "there is no file .*hum.onnx.json$"),
        (damage, ".json", "does not describe a voice"),
    ],
)
def test_a_file_that_is_no_voice_is_refused(
    spoil: Any, which: str, message: str, tmp_path: Path
) -> None:
    voice = write_voice(tmp_path / "hum.onnx")
    spoil(voice, which)
    with pytest.raises(UsageError) as caught:
        engines.load("piper", str(voice))
    caught.match(message.replace("$", " — voices: https://"))


@pytest.mark.parametrize(
    "changes",
    [
        {"espeak": {"voice": "de"}},
        {"espeak": {}},
        {"audio": {}},
        {"phoneme_id_map": {}},
        {"phoneme_type": "text"},
    ],
)
def test_a_voice_of_another_kind_is_refused(changes: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"not a Hindi voice|does not describe a voice"):
        engines.load("piper", str(write_voice(tmp_path / "hum.onnx", **changes)))


def test_a_damaged_model_is_one_clear_error(tmp_path: Path) -> None:
    voice = write_voice(tmp_path / "hum.onnx")
    voice.write_bytes(voice.read_bytes()[:-200])
    with pytest.raises(UsageError, match="not a voice that piper can load"):
        engines.load("piper", str(voice)).say(SENTENCE)


def test_without_a_file_it_says_where_voices_are() -> None:
    with pytest.raises(UsageError, match="piper needs a voice file") as caught:
        engines.load("piper")
    assert "huggingface.co/rhasspy/piper-voices" in caught.value.hint
