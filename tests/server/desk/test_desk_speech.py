"""A sentence heard at the desk has the voice that it has in the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stub_engine import Stub

from briefing.engines import Voice
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.normalize import normalize
from briefing.server.desk.edits import document_of, sentences_of
from briefing.server.desk.speech import Speech
from briefing.settings import Settings, changed
from briefing.synthesis.rundown import Rundown, compose

TEXT = "# ख़बरें\n\nआज बारिश हुई।\n\nकल धूप निकली।\n\n# खेल\n\nभारत जीत गया।\n"
VOICES = (Voice("one", "", "a tone", "none"), Voice("other", "", "a tone", "none"))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Rundown]:
    """What the desk has an engine of two voices say."""

    class Point:
        name, module = "stub", "briefing.engines.stub"

        def load(self) -> Callable[[str, float], Stub]:
            def build(voice: str, _speed: float) -> Stub:
                stub = Stub()
                stub.voice = voice or "one"
                stub.voices = VOICES
                return stub

            build.voices = VOICES  # type: ignore[attr-defined]
            return build

    rundowns: list[Rundown] = []
    monkeypatch.setattr("briefing.engines._points", lambda: [Point()])
    monkeypatch.setattr(Speech, "_said", lambda _speech, rundown: rundowns.append(rundown))
    return rundowns


@pytest.mark.parametrize("around", [{}, {"intro_text": "नमस्ते।"}, {"disclosure": "start"}])
@pytest.mark.parametrize("heading", ["", "other"])
def test_two_voices_take_turns_as_in_the_file(
    heard: list[Rundown], around: dict[str, str], heading: str
) -> None:
    chosen = {"engine": "stub", "alternate": "other", "heading_voice": heading}
    settings = changed(Settings(), chosen | around)
    document = document_of(TEXT)
    for number, _ in enumerate(sentences_of(document)):
        Speech().sentence(document, number, settings, Lexicon())
    alone = [piece.utterance.voice for rundown in heard for piece in rundown.pieces]
    file = compose([normalize(document, Lexicon())], settings, Lexicon())
    told = len(file.pieces) - len(alone)
    assert alone == [piece.utterance.voice for piece in file.pieces][told:]
    assert set(alone) == {"one", "other"}
