"""Every engine that is registered keeps the contract of `briefing.engines.Engine`.

Online ones are asked on this machine: a local service answers for theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import edge_server
import numpy as np
import pytest
import speech_server
from piper_voice import write_voice
from stub_engine import script_of

from briefing import engines
from briefing.engines import Engine, Limit, Voice
from briefing.errors import UsageError

pytestmark = pytest.mark.slow

(SENTENCE,) = script_of("दोनों विदेश मंत्रियों ने कज़ाख़स्तान पर चर्चा की।").utterances


@pytest.fixture
def local_services(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What online engines ask is answered here."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("urllib.request.getproxies", dict)
    with speech_server.speaking() as google, edge_server.speaking() as microsoft:
        monkeypatch.setattr("gtts.tts._translate_url", lambda **_: google.url)
        monkeypatch.setattr("edge_tts.communicate.WSS_URL", microsoft.url)
        yield


@pytest.fixture(params=engines.names())
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    return load(request.param, tmp_path)


def load(name: str, folder: Path, voice: str = "", speed: float = 1.0) -> Engine:
    """The engine; where it needs a voice file, one is made."""
    if name == "piper":
        voice = str(write_voice(folder / "hum.onnx"))
    return engines.load(name, voice, speed)


def test_it_states_its_facts(engine: Engine) -> None:
    assert engine.voice
    assert all(isinstance(voice, Voice) and voice.license for voice in engine.voices)
    assert isinstance(engine.limit, Limit)
    assert engine.limit.most > 0
    assert engine.limit.unit
    assert engine.workers >= 1
    assert engine.rate >= 16_000


@pytest.mark.parametrize("name", [name for name in engines.names() if name != "piper"])
def test_no_voice_is_the_first_voice(name: str) -> None:
    assert engines.load(name).voice == engines.find(name).voices[0].name


def test_an_engine_without_a_first_voice_says_so() -> None:
    with pytest.raises(UsageError) as caught:
        engines.load("piper")
    assert caught.value.hint


def test_more_words_never_count_less(engine: Engine) -> None:
    """So that a piece within the limit stays within it when it is cut."""
    counts = [engine.limit.count(SENTENCE.words[:n]) for n in range(1, len(SENTENCE.words) + 1)]
    assert counts == sorted(counts)
    assert 0 < counts[0] < counts[-1]


def test_counting_never_says_less_than_the_voice_is_given(engine: Engine) -> None:
    given = engine.prompt(SENTENCE)
    sizes = {"characters": len(given), "phonemes": len(given), "bytes": len(given.encode())}
    size = sizes.get(engine.limit.unit, 1)
    assert engine.limit.count(SENTENCE.words) >= size - 1  # the last word has no blank


@pytest.mark.parametrize("name", engines.names())
def test_the_key_changes_with_voice_and_speed(name: str, tmp_path: Path) -> None:
    engine = load(name, tmp_path)
    others = [load(name, tmp_path, voice.name) for voice in engine.voices[1:]]
    if name != "gtts":
        others.append(load(name, tmp_path, speed=1.25))
    assert len({engine.key, *(other.key for other in others)}) == 1 + len(others)


@pytest.mark.usefixtures("local_services")
def test_it_says_the_whole_sentence_each_time(engine: Engine) -> None:
    one, two = engine.say(SENTENCE), engine.say(SENTENCE)
    assert one.rate == engine.rate
    assert one.samples.dtype == np.float32
    assert one.samples.ndim == 1
    assert len(one.samples) == pytest.approx(len(two.samples), rel=0.01)
    assert 2 < len(one.samples) / one.rate < 6


@pytest.mark.usefixtures("local_services")
def test_times_of_words_are_all_there_or_none_in_order_and_within_the_clip(
    engine: Engine,
) -> None:
    clip = engine.say(SENTENCE)
    if not clip.timings:  # a voice that knows none leaves them out
        assert type(engine).__name__ not in {"Kokoro", "Espeak", "Edge", "Piper"}
        return
    assert [t.word for t in clip.timings] == list(range(len(SENTENCE.words)))
    assert all(t.start < t.end for t in clip.timings)
    assert all(a.end <= b.start + 1e-6 for a, b in pairwise(clip.timings))
    assert clip.timings[-1].end <= len(clip.samples) / clip.rate


@pytest.mark.parametrize("name", ["kokoro", "espeak", "piper"])
def test_speed_shortens_the_clip(name: str, tmp_path: Path) -> None:
    normal, fast = (
        len(load(name, tmp_path, speed=speed).say(SENTENCE).samples) for speed in (1.0, 2.0)
    )
    assert fast < 0.75 * normal
