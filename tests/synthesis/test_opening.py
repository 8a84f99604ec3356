"""The first sentence is begun in a small piece where a voice takes long, and in no bad place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from stub_engine import Stub

import briefing
from briefing import pipeline
from briefing.document import Boundary
from briefing.errors import InputError
from briefing.synthesis.opening import opened
from briefing.synthesis.rundown import Rundown

NEURAL = briefing.Settings()


def rundown(text: str, settings: briefing.Settings = NEURAL) -> Rundown:
    return pipeline.rundown(briefing.Source.of(text), settings)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("आज मौसम साफ़ है।", ["आज मौसम साफ़ है।"]),
        (
            "राज्य सरकार ने बुधवार को किसानों के लिए नई योजना की घोषणा की।",
            ["राज्य सरकार ने", "बुधवार को किसानों के लिए नई योजना की घोषणा की।"],
        ),
        (
            "केंद्रीय मंत्रिमंडल ने मंगलवार को नई नीति को मंज़ूरी दे दी।",
            ["केंद्रीय मंत्रिमंडल ने", "मंगलवार को नई नीति को मंज़ूरी दे दी।"],
        ),
        ("नमस्ते, आज बुधवार है और आकाश में बादल हैं।", ["नमस्ते,", "आज बुधवार है और आकाश में बादल हैं।"]),
    ],
)
def test_the_first_piece_is_small_and_ends_a_phrase(text: str, pieces: list[str]) -> None:
    found = [piece.utterance.spoken for piece in opened(rundown(text)).pieces]
    assert found[: len(pieces)] == pieces


def test_what_is_said_is_the_same_and_no_piece_is_too_large() -> None:
    text = "प्रधानमंत्री ने कहा कि देश में बिजली की माँग हर साल बढ़ रही है। दूसरा वाक्य छोटा है।"
    whole = rundown(text)
    cut = opened(whole)
    assert " ".join(piece.utterance.spoken for piece in cut.pieces) == " ".join(
        piece.utterance.spoken for piece in whole.pieces
    )
    (engine,) = cut.speakers.values()
    assert engine.limit.count(cut.pieces[0].utterance.words) <= 30
    assert cut.pieces[0].pause == NEURAL.pauses.after(cut.pieces[0].utterance.boundary)
    assert cut.pieces[0].utterance.boundary in {Boundary.WORD, Boundary.CLAUSE}
    assert cut.pieces[-1] == whole.pieces[-1]


def test_a_voice_that_is_quick_is_not_cut() -> None:
    draft = rundown(
        "राज्य सरकार ने बुधवार को नई योजना की घोषणा की।", briefing.Settings(engine="espeak")
    )
    assert opened(draft) == draft


def test_a_chapter_begins_once() -> None:
    text = "# राज्य सरकार ने बुधवार को किसानों के लिए योजना की घोषणा की\n\nपाठ यह है।"
    source = briefing.load(text.encode(), name="a.md")
    cut = opened(pipeline.rundown(source, NEURAL))
    assert len(cut.pieces) > 2
    assert [bool(piece.chapter) for piece in cut.pieces].count(True) == 1
    assert cut.pieces[0].chapter


class Slow(Stub):
    """A voice that takes a while to load."""

    def load_ahead(self) -> None:
        self.said.append("loaded")


def test_a_voice_is_loaded_before_the_text_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.synthesis.speakers.cores", lambda: 2)
    missing, made, said = tmp_path / "missing.txt", Slow(), Slow()
    with pytest.raises(InputError):
        pipeline.make(missing, tmp_path / "a.mp3", engine=made)
    with pytest.raises(InputError):
        pipeline.say(missing, NEURAL, engine=said)
    assert (made.said, said.said) == (["loaded"], ["loaded"])


def test_a_voice_is_not_loaded_ahead_where_one_core_is_to_be_used(tmp_path: Path) -> None:
    slow = Slow()
    text = briefing.Source.of("नमस्ते।")
    pipeline.make(text, tmp_path / "a.mp3", replace(NEURAL, threads=1), engine=slow)
    assert slow.said == ["नमस्ते।"]
