"""Who speaks in a dialog, by lines and by marks, and in which voice each is heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.document import Source
from briefing.errors import InputError, UsageError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.speakers import with_speakers
from briefing.pipeline import make, rundown
from briefing.settings import Settings, Voices
from briefing.synthesis.voices import casting

PLAY = (
    "नाटक\n\nराम: नमस्ते सीता। कैसी हो?\nसीता (हँसकर): मैं ठीक हूँ।\nराम: अच्छा।\n\nसीता: चलो चलें।\n\n"
    "और वे चले गए।\n"
)
NAMED = Settings(voices=Voices(speakers=("राम=hm_omega",)))


def heard(text: str, settings: Settings) -> list[tuple[str, str]]:
    read = rundown(Source(text, "t.txt"), settings)
    return [(piece.utterance.voice, piece.sentence.text) for piece in read.pieces]


def test_a_named_speaker_has_his_voice_and_nobody_else() -> None:
    assert heard(PLAY, NAMED) == [
        ("hf_alpha", "नाटक"),
        ("hm_omega", "नमस्ते सीता।"),
        ("hm_omega", "कैसी हो?"),
        ("hf_alpha", "सीता (हँसकर): मैं ठीक हूँ।"),
        ("hm_omega", "अच्छा।"),
        ("hf_alpha", "सीता: चलो चलें।"),
        ("hf_alpha", "और वे चले गए।"),
    ]


def test_cast_gives_each_speaker_of_the_text_a_voice() -> None:
    cast = Settings(voices=Voices(speakers=("राम=hm_omega",), cast=True))
    assert heard(PLAY, cast)[3:6] == [
        ("hf_alpha", "(हँसकर)"),
        ("hf_beta", "मैं ठीक हूँ।"),
        ("hm_omega", "अच्छा।"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "भूमिका: यह पाठ है।\n\nनिष्कर्ष: बस।",  # no name comes twice
        "राम: नमस्ते।\n\nराम: कैसे हैं?",  # nobody answers
        "समय 10: 30 बजे।\n\nसमय 10: 45 बजे।",
        "यह पाठ है: एक।",
    ],
)
def test_other_colons_are_no_speakers(text: str) -> None:
    source = clean(Source(text, "t"))
    assert with_speakers(source, Settings(voices=Voices(cast=True))) is source


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("एक। [आवाज़ hm_psi] दो। [आवाज़] तीन।", ["hf_alpha", "hm_psi", "hf_alpha"]),
        ("एक। [voice: hm_psi] दो।\n\nतीन।", ["hf_alpha", "hm_psi", "hm_psi"]),
        ("एक। [आवाज राम] दो।", ["hf_alpha", "hm_omega"]),
        ("[गति 0.8] एक। [गति] दो।", ["hf_alpha@0.8", "hf_alpha"]),
        ("[गति 1,5x] एक [आवाज़ hm_psi] दो।", ["hf_alpha@1.5", "hm_psi@1.5"]),
        ("[voice cracks] एक।", ["hf_alpha"]),
        ("एक [गति बढ़ी] दो।", ["hf_alpha"]),
    ],
)
def test_marks_hold_until_the_next_and_what_names_nobody_is_text(
    text: str, voices: list[str]
) -> None:
    assert [voice for voice, _ in heard(text, NAMED)] == voices


def test_names_are_left_out_for_a_reason_with_their_line() -> None:
    source = with_speakers(clean(Source(PLAY, "t.txt")), NAMED)
    left = [(each.text, each.why, each.line) for each in source.left_out]
    assert left == [("राम", "speaker's name", 3), ("राम", "speaker's name", 5)]
    assert source.where(source.text.index("चलो")) == "t.txt, line 7"


def test_a_voice_there_is_not_and_a_pace_that_cannot_be_are_refused() -> None:
    with pytest.raises(UsageError, match="hm_nobody"):
        heard("[आवाज़ hm_nobody] एक।", NAMED)
    with pytest.raises(InputError, match=r"t\.txt, line 2: Unsupported pace: '9'"):
        heard("एक।\n[गति 9] दो।", NAMED)


def test_everybody_gets_a_voice_even_where_there_are_few() -> None:
    text = "\n".join(f"{name}: हाँ।" for name in ("अ.", "आम", "इमली", "ईख", "उमा") * 2)
    read = rundown(Source(text, "t"), Settings(voices=Voices(cast=True)))
    documents = [section.script.document for section in read.sections]
    cast = casting(documents, read.settings, ["hf_alpha", "hm_psi"])
    assert set(cast.values()) == {"hm_psi"}


def test_all_of_it_is_said(tmp_path: Path) -> None:
    settings = Settings(engine="espeak", voices=Voices(speakers=("राम=hi",), cast=True))
    episode = make(Source(PLAY, "t.txt"), tmp_path / "t.mp3", settings)
    assert episode.report.coverage.percent == 100
    assert episode.report.voices == ("hi",)
