"""Every engine that is installed keeps the contract; online ones are asked nothing here."""

from __future__ import annotations

import numpy as np
import pytest

from briefing import engines
from briefing.document import Boundary, Span, Utterance, Word
from briefing.engines import Engine, Limit, Voice
from briefing.errors import MissingError, UsageError

OFFLINE = [name for name in engines.names() if not engines.find(name).voices[0].online]


def utterance(text: str, boundary: Boundary = Boundary.SENTENCE) -> Utterance:
    words, at = [], 0
    for word in text.split(" "):
        words.append(Word(word, Span(at, at + len(word))))
        at += len(word) + 1
    return Utterance(tuple(words), 0, 0, boundary)


SENTENCE = utterance("दोनों विदेश मंत्रियों ने कज़ाख़स्तान पर चर्चा की।")


def test_the_three_engines_are_there_and_the_neural_one_first() -> None:
    assert engines.names()[0] == "kokoro"
    assert {"espeak", "gtts"} <= set(engines.names())


@pytest.mark.parametrize("name", engines.names())
def test_an_engine_states_its_facts(name: str) -> None:
    engine: Engine = engines.load(name)
    assert engine.voice == engine.voices[0].name
    assert all(isinstance(voice, Voice) and voice.licence for voice in engine.voices)
    assert isinstance(engine.limit, Limit)
    assert engine.limit.most > 0
    assert engine.limit.unit
    assert engine.workers >= 1
    assert engine.rate >= 16_000


@pytest.mark.parametrize("name", engines.names())
def test_counting_never_says_less_than_the_voice_is_given(name: str) -> None:
    engine = engines.load(name)
    assert engine.limit.count(SENTENCE.words) >= len(engine.prompt(SENTENCE)) - 1


@pytest.mark.parametrize("name", engines.names())
def test_the_key_changes_with_voice_and_speed(name: str) -> None:
    engine = engines.load(name)
    others = [engines.load(name, voice.name) for voice in engine.voices[1:]]
    if name != "gtts":
        others.append(engines.load(name, "", 1.25))
    assert len({engine.key, *(other.key for other in others)}) == 1 + len(others)


@pytest.mark.parametrize("name", OFFLINE)
def test_an_engine_says_the_whole_sentence_each_time(name: str) -> None:
    engine = engines.load(name)
    one, two = engine.say(SENTENCE), engine.say(SENTENCE)
    assert one.rate == engine.rate
    assert one.samples.dtype == np.float32
    assert one.samples.ndim == 1
    assert len(one.samples) == pytest.approx(len(two.samples), rel=0.01)
    assert 2 < len(one.samples) / one.rate < 6


def test_the_neural_voice_gives_the_same_samples_each_time() -> None:
    """What makes a resumed run end with the same bytes; espeak-ng does not promise it."""
    one, two = (engines.load("kokoro").say(SENTENCE) for _ in range(2))
    assert one.samples.tobytes() == two.samples.tobytes()


@pytest.mark.parametrize("name", OFFLINE)
def test_words_have_times_in_order_within_the_clip(name: str) -> None:
    clip = engines.load(name).say(SENTENCE)
    assert [t.word for t in clip.timings] == list(range(len(SENTENCE.words)))
    assert all(t.start < t.end for t in clip.timings)
    assert all(
        a.end <= b.start + 1e-6 for a, b in zip(clip.timings, clip.timings[1:], strict=False)
    )
    assert clip.timings[-1].end <= len(clip.samples) / clip.rate


@pytest.mark.parametrize("name", OFFLINE)
def test_speed_shortens_the_clip(name: str) -> None:
    normal, fast = (len(engines.load(name, "", s).say(SENTENCE).samples) for s in (1.0, 2.0))
    assert fast < 0.75 * normal


def test_kokoro_ends_a_sentence_with_a_stop_and_a_piece_with_a_comma() -> None:
    engine = engines.load("kokoro")
    assert engine.prompt(utterance("नमस्ते।")).endswith(".")
    assert engine.prompt(utterance("नमस्ते")).endswith(".")
    assert engine.prompt(utterance("क्या?")).endswith("?")
    assert engine.prompt(utterance("नमस्ते", Boundary.CLAUSE)).endswith(",")


def test_kokoro_says_a_flap_as_it_was_trained_and_still_closes_the_sentence() -> None:
    engine = engines.load("kokoro")
    assert engine.prompt(utterance("लड़का करोड़")) == "lˈʌr.kˌaː kəɾˈoːr.."
    words = utterance("लड़का करोड़").words
    assert engine.limit.count(words) == len("lˈʌr.kˌaː kəɾˈoːr..")


def test_a_comma_does_not_lengthen_the_word_before_it() -> None:
    pause, plain = (
        engines.load("kokoro").say(utterance(text)).timings[0]
        for text in ("हाँ, वह आया।", "हाँ वह आया।")
    )
    assert pause.end - pause.start < 2 * (plain.end - plain.start)


def test_a_lexicon_sound_reaches_the_voice() -> None:
    engine = engines.load("kokoro")
    word = Word("X", Span(0, 1), phonemes="nəmˈʌsteː")
    assert engine.prompt(Utterance((word,), 0, 0, Boundary.SENTENCE)) == "nəmˈʌsteː."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("siri",), "unknown engine 'siri'"),
        (("kokoro", "hf_gamma"), "engine kokoro has no voice 'hf_gamma'"),
        (("kokoro", "", 0.4), r"speed 0\.4 is out of range"),
        (("espeak", "", 2.5), r"speed 2\.5 is out of range"),
        (("gtts", "", 1.5), "gtts speaks at speed 1 only"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(arguments: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        engines.load(*arguments)  # type: ignore[arg-type]
    assert caught.value.hint


def test_an_engine_whose_package_is_missing_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(**_: object) -> list[object]:
        class Point:
            name = "edge"

            def load(self) -> None:
                raise ModuleNotFoundError("No module named 'edge_tts'")

        return [Point()]

    monkeypatch.setattr("briefing.engines.entry_points", broken)
    with pytest.raises(MissingError, match=r"pip install 'briefing\[edge\]'"):
        engines.find("edge")
