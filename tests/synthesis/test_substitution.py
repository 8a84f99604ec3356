"""A voice that fails is replaced only on request, as a whole unless told otherwise, and named."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from stub_engine import Stub

from briefing import pipeline
from briefing.document import Source, Substitution, Word
from briefing.engines import Limit, Voice
from briefing.errors import EngineBusy, InputError, NetworkError, SynthesisFailed, UsageError
from briefing.settings import Settings, changed
from briefing.synthesis.cache import ClipCache
from briefing.synthesis.fallback import Takes, synthesize

TEXT = "पहला वाक्य है। बीच में बहुत लंबा वाक्य है, जो दो टुकड़ों में है। आख़िरी वाक्य है।"
SENTENCES = [
    ["पहला वाक्य है।"],
    ["बीच में बहुत लंबा वाक्य है,", "जो दो टुकड़ों में है।"],
    ["आख़िरी वाक्य है।"],
]


class Voices:
    """Two engines, `weak` and `strong`: what each said, and how they fail."""

    def __init__(self) -> None:
        self.said: dict[str, list[str]] = {"weak": [], "strong": []}
        self.trouble: dict[str, Callable[[str], None]] = {}

    def engine(self, name: str, most: int) -> Callable[[str, float], Stub]:
        def build(voice: str, _speed: float) -> Stub:
            if voice not in {"", "tone"}:
                raise UsageError(f"{name} has no voice {voice!r}")
            stub = Stub(self.trouble.get(name), workers=1)
            stub.key = name
            stub.limit = Limit(most, "characters", _characters)
            stub.said = self.said[name]
            return stub

        build.voices = (Voice("tone", "", "a tone", "none"),)  # type: ignore[attr-defined]
        return build


def _characters(words: Sequence[Word]) -> int:
    return len(" ".join(word.spoken for word in words))


@pytest.fixture
def voices(monkeypatch: pytest.MonkeyPatch) -> Voices:
    voices = Voices()
    limits = {"weak": 30, "strong": 500}

    class Point:
        module = "briefing.engines.stub"

        def __init__(self, name: str) -> None:
            self.name = name

        def load(self) -> Callable[[str, float], Stub]:
            return voices.engine(self.name, limits[self.name])

    monkeypatch.setattr("briefing.engines._points", lambda: [Point(known) for known in limits])
    return voices


def failing(*texts: str, error: Exception | None = None) -> Callable[[str], None]:
    def trouble(text: str) -> None:
        if text in texts:
            raise error or SynthesisFailed("out of breath")

    return trouble


def read(folder: Path, text: str = TEXT, **settings: object) -> Takes:
    chosen = changed(Settings(), {"engine": "weak", "fallback": "strong"} | settings)
    return synthesize(pipeline.rundown(Source(text, "news.txt"), chosen), cache=ClipCache(folder))


def heard(takes: Takes) -> list[tuple[str, str]]:
    """Who says what, in order."""
    return [(take.piece.utterance.voice, take.piece.utterance.spoken) for take in takes.takes]


def test_where_nothing_fails_nobody_steps_in(voices: Voices, tmp_path: Path) -> None:
    takes = read(tmp_path)
    assert takes.substitution is None
    assert heard(takes) == [("tone", piece) for pieces in SENTENCES for piece in pieces]
    assert voices.said["strong"] == []


def test_the_whole_briefing_changes_its_voice_when_one_piece_fails(
    voices: Voices, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In the pieces that suit the other; never two voices in one briefing."""
    voices.trouble["weak"] = failing(SENTENCES[1][1])
    takes = read(tmp_path)
    assert heard(takes) == [("tone", " ".join(pieces)) for pieces in SENTENCES]
    assert sorted(voices.said["strong"]) == sorted(" ".join(pieces) for pieces in SENTENCES)
    assert takes.rundown.settings.engine == "strong"
    assert len(takes.takes) == 3
    assert takes.substitution == Substitution("strong:tone", "weak:tone", 3, 3, "out of breath")
    assert caplog.record_tuples == [
        (
            "briefing.synthesis.fallback",
            logging.WARNING,
            "strong:tone reads all of 3 sentences instead of weak:tone (out of breath)",
        )
    ]


def test_per_sentence_only_those_that_failed_change_their_voice(
    voices: Voices, tmp_path: Path
) -> None:
    """A sentence of which a piece failed is read by the other as a whole."""
    voices.trouble["weak"] = failing(SENTENCES[1][1])
    takes = read(tmp_path, fallback_per_sentence=True)
    assert heard(takes) == [
        ("tone", SENTENCES[0][0]),
        ("strong:tone", " ".join(SENTENCES[1])),
        ("tone", SENTENCES[2][0]),
    ]
    assert voices.said["strong"] == [" ".join(SENTENCES[1])]
    assert takes.rundown.settings.engine == "weak"
    assert len(takes.takes) == 3
    assert takes.substitution
    assert str(takes.substitution) == (
        "strong:tone reads 1 of 3 sentences instead of weak:tone (out of breath)"
    )


def test_per_sentence_a_sentence_that_comes_twice_changes_twice(
    voices: Voices, tmp_path: Path
) -> None:
    voices.trouble["weak"] = failing("वह गया।")
    takes = read(tmp_path, "वह गया। वह आया। वह गया।", fallback_per_sentence=True)
    assert [voice for voice, _ in heard(takes)] == ["strong:tone", "tone", "strong:tone"]
    assert takes.substitution
    assert (takes.substitution.sentences, takes.substitution.total) == (2, 3)


def test_what_was_said_before_is_kept_for_another_day(voices: Voices, tmp_path: Path) -> None:
    voices.trouble["weak"] = failing(SENTENCES[2][0])
    read(tmp_path)
    before = len(voices.said["weak"])
    voices.trouble.clear()
    assert read(tmp_path).substitution is None
    assert before > 0
    assert len(voices.said["weak"]) == 4


@pytest.mark.parametrize("per_sentence", [False, True])
def test_when_both_fail_the_last_reason_is_given(
    voices: Voices, tmp_path: Path, per_sentence: bool
) -> None:
    voices.trouble["weak"] = failing(*SENTENCES[1])
    voices.trouble["strong"] = lambda _text: (_ for _ in ()).throw(NetworkError("away too"))
    with pytest.raises(NetworkError, match="away too"):
        read(tmp_path, fallback_per_sentence=per_sentence)


@pytest.mark.parametrize("error", [SynthesisFailed("no"), NetworkError("refused")])
def test_without_a_fallback_the_failure_is_the_outcome(
    voices: Voices, tmp_path: Path, error: Exception
) -> None:
    voices.trouble["weak"] = failing(SENTENCES[0][0], error=error)
    with pytest.raises(type(error)):
        read(tmp_path, fallback="")


def test_a_busy_voice_is_tried_again_before_another_steps_in(
    voices: Voices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.synthesis.retry.FIRST_WAIT", 0.01)
    times: list[str] = []

    def trouble(text: str) -> None:
        times.append(text)
        if len(times) < 4:
            raise EngineBusy("busy")

    voices.trouble["weak"] = trouble
    assert read(tmp_path).substitution is None


@pytest.mark.parametrize("fallback", ["siri", "strong:bass"])
def test_a_fallback_that_is_none_is_refused_before_anything_is_said(
    voices: Voices, tmp_path: Path, fallback: str
) -> None:
    with pytest.raises(UsageError):
        read(tmp_path, fallback=fallback)
    assert voices.said["weak"] == []


def test_another_voice_does_not_help_a_text_without_words(voices: Voices, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read(tmp_path, "।।")
    assert voices.said == {"weak": [], "strong": []}


def test_other_voices_of_the_first_engine_are_not_asked_of_the_second(
    voices: Voices, tmp_path: Path
) -> None:
    voices.trouble["weak"] = failing(SENTENCES[0][0])
    takes = read(tmp_path, heading_voice="tone", quote_voice="tone", alternate="tone")
    assert takes.rundown.settings.voices.quote == ""
