"""Who speaks in a dialog, by lines and by marks, and in which voice each is heard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import run

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
    for asked in ("[आवाज़ hm_nobody] दो।", "[वक्ता hi] दो।", "[voice: ravi] दो।"):
        with pytest.raises(InputError, match=r"t\.txt, line 2: .* no voice .*hm_psi"):
            heard(f"एक।\n{asked}", NAMED)
    with pytest.raises(UsageError, match="no voice"):
        heard("राम: एक।", Settings(voices=Voices(speakers=("राम=hm_nobody",))))
    with pytest.raises(InputError, match=r"t\.txt, line 2: Unsupported pace: '9'"):
        heard("एक।\n[गति 9] दो।", NAMED)


def test_everybody_gets_a_voice_even_where_there_are_few() -> None:
    text = "\n".join(f"{name}: हाँ।" for name in ("अ.", "आम", "इमली", "ईख", "उमा") * 2)
    read = rundown(Source(text, "t"), Settings(voices=Voices(cast=True)))
    documents = [section.script.document for section in read.sections]
    cast = casting(documents, read.settings, ["hf_alpha", "hm_psi"])
    assert set(cast.values()) == {"hm_psi"}


@pytest.mark.parametrize(
    "line",
    [
        "राम：एक।",
        "राम : एक।", "राम:- एक।", "राम :– एक।", "**राम:** एक।", "- राम: एक।", "> राम: एक।",
        "राम:\nएक।", "राम: \n\nएक।", "राम (धीरे):\nएक।", "व्यक्ति 1: एक।", "Dr. A-1: एक।",
    ],
)  # fmt: skip
def test_a_speakers_line_in_the_forms_people_type(line: str) -> None:
    named = Voices(speakers=("राम=hm_omega", "व्यक्ति 1=hm_omega", "Dr. A-1=hm_omega"))
    read = heard(f"पहले।\n\n{line}\n\nबाद में।", Settings(voices=named))
    assert read[0] == ("hf_alpha", "पहले।")
    assert read[-2:] == [("hm_omega", "एक।"), ("hf_alpha", "बाद में।")]


def test_a_name_alone_speaks_all_that_is_below_and_is_text_where_nothing_is() -> None:
    read = heard("राम:\nएक।\nदो।\nसीता:\nतीन।\n\nराम:\n\n# अंत\n\nचार।\n\nराम:", NAMED)
    assert read[:4] == [
        ("hm_omega", "एक।"), ("hm_omega", "दो।"), ("hf_alpha", "सीता:"), ("hf_alpha", "तीन।"),
    ]  # fmt: skip
    assert {voice for voice, _ in read[4:]} == {"hf_alpha"}
    cast = Settings(voices=Voices(cast=True))
    both = heard("राम:\nएक।\n\nसीता:\nदो।\n\nराम:\nतीन।\n\nसीता:\nचार।", cast)
    assert [text for _, text in both] == ["एक।", "दो।", "तीन।", "चार।"]
    assert both[0][0] == both[2][0] != both[1][0] == both[3][0]


def test_a_mark_that_names_nobody_is_refused_and_a_remark_is_read_and_told() -> None:
    with pytest.raises(InputError, match=r"t\.txt, line 3: Unknown speaker: सीता .*named: राम\)"):
        heard("एक।\n\n[आवाज़ सीता] दो।", NAMED)
    cast = Settings(voices=Voices(cast=True))
    assert heard("एक। [आवाज़ सीता] दो।", cast)[1][0] == "hf_beta"
    source = with_speakers(clean(Source("एक।\n[voice cracks] दो [गति बढ़ी]।", "t.txt")), NAMED)
    assert source.notices == (
        "t.txt, line 2: [voice cracks] names no voice, so it is read",
        "t.txt, line 2: [गति बढ़ी] names no pace, so it is read",
    )


def test_who_is_named_and_says_nothing_is_told(tmp_path: Path) -> None:
    settings = Settings(engine="espeak", voices=Voices(speakers=("राम=hi", "रम=hi")))
    told = make(Source(PLAY, "t.txt"), tmp_path / "t.mp3", settings).report.notices
    assert told == ("Nobody called रम speaks in this text",)


def test_script_shows_who_says_what(tmp_path: Path) -> None:
    text = tmp_path / "t.txt"
    text.write_text(PLAY + "\n[आवाज़ hm_psi] बस।\n", encoding="utf-8")
    shown = run("script", text, "--speaker", "राम=hm_omega", "--speaker", "रम=hi", "--cast")
    assert shown.stdout.split("\n") == [
        "नाटक", "", "[राम, hm_omega] नमस्ते सीता।", "कैसी हो?", "", "[the reader] हँसकर",
        "[सीता] मैं ठीक हूँ।", "", "[राम, hm_omega] अच्छा।", "", "[सीता] चलो चलें।", "",
        "[the reader] और वे चले गए।", "", "[hm_psi] बस।", "",
    ]  # fmt: skip
    assert "Nobody called रम" in shown.stderr
    made = run("script", text, "--speaker", "राम=hm_omega", "--format", "json")
    sentences = json.loads(made.stdout)["sentences"]
    assert [(each["speaker"], each["voice"]) for each in sentences[1:3]] == [
        ("राम", "hm_omega")
    ] * 2


def test_all_of_it_is_said(tmp_path: Path) -> None:
    settings = Settings(engine="espeak", voices=Voices(speakers=("राम=hi",), cast=True))
    episode = make(Source(PLAY, "t.txt"), tmp_path / "t.mp3", settings)
    assert episode.report.coverage.percent == 100
    assert episode.report.voices == ("hi",)
