"""English passages in English sounds, where that is wished for and the voice can."""

from __future__ import annotations

import logging

import pytest
from stub_engine import Stub

from briefing import engines, pipeline
from briefing.document import Piece, Source
from briefing.engines.kokoro.engine import Kokoro
from briefing.engines.kokoro.english import english
from briefing.hindi.alphabet import PUNCTUATION, SOUNDS
from briefing.settings import Neural, Settings

TEXT = "उन्होंने कहा, “We will win this match in 2024.” फिर online बैठक हुई।"


def pieces(english: str, engine: str = "kokoro", text: str = TEXT) -> tuple[Piece, ...]:
    settings = Settings(engine=engine, neural=Neural(english=english))
    return pipeline.rundown(Source(text, "test"), settings).pieces


def test_a_passage_gets_english_phonemes_and_a_loan_does_not() -> None:
    kokoro = Kokoro()
    said = " ".join(kokoro.prompt(piece.utterance) for piece in pieces("native"))
    assert "wi wɪl wˈɪn ðɪs mˈæʧ ɪn tˈu θˈWzənd twˈɛnti fˈɔɹ." in said
    assert "ˈɔnlaːɪn" in said
    assert set(said) <= SOUNDS | PUNCTUATION | {" "}


def test_every_word_of_a_passage_stands_for_what_is_written() -> None:
    (first, _) = pieces("native")
    written = [TEXT[word.span.start : word.span.end] for word in first.utterance.words]
    assert [word.spoken for word in first.utterance.words][2:] == [
        *("We", "will", "win", "this", "match", "in", "2024.")
    ]
    assert written[-1].startswith("2024")


def test_hindi_sounds_are_usual() -> None:
    kokoro = Kokoro()
    usual = [kokoro.prompt(piece.utterance) for piece in pieces("hindi")]
    assert usual == [
        kokoro.prompt(piece.utterance)
        for piece in pipeline.rundown(Source(TEXT, "test"), Settings()).pieces
    ]
    assert not any("ð" in prompt or "æ" in prompt for prompt in usual)


def test_a_voice_that_cannot_says_so_and_reads_on(caplog: pytest.LogCaptureFixture) -> None:
    assert not isinstance(Stub(), engines.SpeaksEnglish)
    with caplog.at_level(logging.WARNING):
        said = pieces("native", "espeak")
    assert "espeak pronounces English with the sounds of Hindi" in caplog.text
    assert said[0].utterance.spoken.startswith("उन्होंने कहा, वी विल")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["time", "boy", "house", "goat", "day"], ["tˈIm", "bˈY", "hˈWs", "ɡˈOt", "dˈA"]),
        (["church", "judge"], ["ʧˈɜɹʧ", "ʤˈʌʤ"]),
        (["button", "little"], ["bˈʌtᵊn", "lˈɪTᵊl"]),
        (["20"], ["twˈɛnti"]),
    ],
)
def test_the_alphabet_is_the_one_that_the_model_learnt(
    written: list[str], expected: list[str]
) -> None:
    assert english(written) == expected
