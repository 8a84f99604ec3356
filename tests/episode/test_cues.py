"""Times of the sound become times of the written text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stub_engine import rundown_of, script_of, timeline_of

from briefing.audio.timeline.take import Timeline
from briefing.document import (
    Boundary,
    Document,
    Paragraph,
    Script,
    Sentence,
    Source,
    Span,
    Timing,
    Utterance,
    Word,
)
from briefing.episode.cues import cues, exact

TEXT = "₹2.5 लाख मिले।"


def amounts() -> Script:
    """“₹2.5 लाख मिले।”, said as “ढाई लाख रुपये मिले।” in two pieces."""
    amount, verb = Span(0, 8), Span(9, 14)
    pieces = (
        Utterance(tuple(Word(w, amount) for w in ("ढाई", "लाख")), 0, 0, Boundary.WORD),
        Utterance((Word("रुपये", amount), Word("मिले।", verb)), 0, 0, Boundary.END),
    )
    sentence = Sentence(TEXT, Span(0, len(TEXT)))
    return Script(Document(Source(TEXT, "x"), "", (Paragraph((sentence,)),)), pieces)


def timeline(script: Script, *timings: tuple[Timing, ...]) -> Timeline:
    """Two takes: from 0 to 1 s and from 2 to 4 s."""
    return timeline_of(rundown_of(script), (0, 1), (2, 4), timings=timings)


def test_words_that_stand_for_the_same_writing_become_one_across_pieces() -> None:
    timed = timeline(
        amounts(),
        (Timing(0, 0.1, 0.4), Timing(1, 0.4, 0.9)),
        (Timing(0, 0.0, 0.7), Timing(1, 0.8, 1.9)),
    )
    (cue,) = cues(timed)
    assert (cue.start, cue.end, cue.text) == (0, 4, TEXT)
    assert cue.spoken == "ढाई लाख रुपये मिले।"
    said = [(TEXT[w.span.start : w.span.end], w.start, w.end) for w in cue.words]
    assert said == [("₹2.5 लाख", 0.1, pytest.approx(2.7)), ("मिले।", pytest.approx(2.8), 3.9)]
    assert exact(timed)


def test_without_times_of_its_own_a_word_gets_its_share() -> None:
    (cue,) = cues(timeline(amounts()))
    assert [(w.start, w.end) for w in cue.words] == [(0, pytest.approx(3)), (pytest.approx(3), 4)]
    assert not exact(timeline(amounts()))


def test_spans_count_from_the_start_of_their_own_sentence() -> None:
    script = script_of("पहला वाक्य।", "दूसरा वाक्य।")
    made = cues(timeline(script))
    assert [made[1].text[w.span.start : w.span.end] for w in made[1].words] == ["दूसरा", "वाक्य।"]
    assert [cue.span for cue in made] == [s.span for s in script.document.paragraphs[0].sentences]


def test_each_cue_knows_its_paragraph() -> None:
    script = script_of("पहला।", "दूसरा।")
    one, two = script.document.paragraphs[0].sentences
    document = replace(script.document, paragraphs=(Paragraph((one,)), Paragraph((two,))))
    first, second = script.utterances
    utterances = (first, replace(second, paragraph=1))
    made = cues(timeline(replace(script, document=document, utterances=utterances)))
    assert [cue.paragraph for cue in made] == [0, 1]


def test_paragraphs_are_counted_through_all_sections() -> None:
    both = rundown_of(script_of("पहला।"), script_of("दूसरा।"))
    made = cues(timeline_of(both, (0, 1), (2, 4)))
    assert [(cue.text, cue.start, cue.paragraph) for cue in made] == [
        ("पहला।", 0, 0),
        ("दूसरा।", 2, 1),
    ]
