"""Transcripts: read back by independent readers, cut to be read, and true to the audio."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
import srt
import webvtt
from hypothesis import given
from hypothesis import strategies as st
from sample_episodes import NEWS, cue, cues

from briefing.devanagari import columns
from briefing.document import Cue, Episode, Span, WordCue
from briefing.episode.captions import Caption, captions
from briefing.episode.text import one_line
from briefing.episode.transcripts import FORMATS

LONG = (
    "मौसम विभाग ने अगले 48 घंटों के लिए चेतावनी जारी की है, और लोगों से कहा है कि वे ज़रूरी होने पर ही "
    "घर से निकलें, क्योंकि निचले इलाक़ों की सड़कों पर पानी भर गया है।"
)


def episode(said: tuple[Cue, ...], seconds: float = 60.0, title: str = "शीर्षक") -> Episode:
    return Episode(title=title, audio=Path("a.mp3"), seconds=seconds, cues=said)


def said_in(made: tuple[Caption, ...]) -> str:
    return " ".join(c.text for c in made)


@pytest.mark.parametrize("line", [32, 42])
def test_every_caption_is_at_most_two_lines_of_the_width_asked(line: int) -> None:
    made = captions(cues(NEWS), 60, line)
    assert all(len(c.lines) <= 2 for c in made)
    assert all(columns(text) <= line for c in made for text in c.lines)


def test_a_long_sentence_is_cut_after_its_clauses_at_the_times_of_its_words() -> None:
    sentence = cue(LONG, 10.0)
    made = captions((sentence,), 60)
    assert [c.text for c in made] == [
        "मौसम विभाग ने अगले 48 घंटों के लिए चेतावनी जारी की है,",
        "और लोगों से कहा है कि वे ज़रूरी होने पर ही घर से निकलें,",
        "क्योंकि निचले इलाक़ों की सड़कों पर पानी भर गया है।",
    ]
    heard = {LONG[w.span.start : w.span.end]: w.start for w in sentence.words}
    assert [c.start for c in made] == [10.0, round(heard["और"], 3), round(heard["क्योंकि"], 3)]
    assert [c.end for c in made] == [made[1].start, made[2].start, round(sentence.end, 3)]


def test_no_word_is_lost_or_changed_by_cutting() -> None:
    written = " ".join(c.text for c in cues(NEWS))
    assert said_in(captions(cues(NEWS), 60)) == written
    assert said_in(captions(cues(NEWS), 60, 10)) == written


def test_an_amount_of_several_words_is_never_cut() -> None:
    text = "सरकार ने ₹2.5 लाख करोड़ दिए"
    words = tuple(
        WordCue(float(i), i + 1.0, Span(text.index(w), text.index(w) + len(w)))
        for i, w in enumerate(["सरकार", "ने", "₹2.5 लाख करोड़", "दिए"])
    )
    sentence = Cue(0.0, 4.0, text, text, Span(0, len(text)), 0, words=words)
    lines = [text for c in captions((sentence,), 4, 8) for text in c.lines]
    assert lines == ["सरकार ने", "₹2.5 लाख करोड़", "दिए"]


def test_without_word_times_a_sentence_is_cut_in_proportion() -> None:
    sentence = replace(cue(LONG, 0.0), words=())
    made = captions((sentence,), 60)
    assert [c.start for c in made] == pytest.approx(
        [c.start for c in captions((cue(LONG, 0.0),), 60)], abs=0.2
    )


def test_captions_end_where_the_next_begins_and_none_after_the_audio() -> None:
    said = (cue("पहला वाक्य।", 0.0), replace(cue("दूसरा वाक्य।", 0.2), end=99.0))
    made = captions(said, 2.0005)
    assert [(c.start, c.end) for c in made] == [(0.0, 0.88), (0.88, 2.0)]


def test_a_sentence_without_time_left_is_shown_with_the_one_before() -> None:
    said = (cue("पहला।", 0.0), cue("दूसरा।", 5.0))
    made = captions(said, 0.4)
    assert [c.text for c in made] == ["पहला। दूसरा।"]
    assert made[0].end == 0.4


def test_a_sentence_of_no_length_still_gets_a_cue_of_its_own() -> None:
    still = replace(cue("रुको।", 1.0), end=1.0, words=())
    assert [(c.start, c.end) for c in captions((still,), 5)] == [(1.0, 1.001)]


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200d", "\x00\x07", "\ud800"])
def test_what_cannot_be_seen_makes_no_cue(text: str) -> None:
    assert captions((cue(text, 0.0), cue("यह।", 2.0)), 9)[0].text == "यह।"
    for form in FORMATS.values():
        form.write(episode((cue(text, 0.0),), title=text)).encode()


def test_vtt_reads_back_as_the_captions_made() -> None:
    made = captions(cues(NEWS), 60)
    read = webvtt.from_buffer(StringIO(FORMATS["vtt"].write(episode(cues(NEWS))))).captions
    assert [c.text.replace("\n", " ") for c in read] == [c.text for c in made]
    assert [c.start_in_seconds for c in read] == [int(c.start) for c in made]
    assert read[0].start == "00:00:00.500"


def test_srt_reads_back_as_the_captions_made() -> None:
    made = captions(cues(NEWS), 60, 32)
    read = list(srt.parse(FORMATS["srt"].write(episode(cues(NEWS))), ignore_errors=False))
    assert [c.content.replace("\n", " ") for c in read] == [c.text for c in made]
    assert [c.start.total_seconds() for c in read] == [c.start for c in made]
    assert [c.end.total_seconds() for c in read] == [c.end for c in made]
    assert [c.index for c in read] == list(range(1, len(made) + 1))


def test_json_is_podcasting_2_segments() -> None:
    read = json.loads(FORMATS["json"].write(episode((cue("नमस्ते दुनिया।", 0.0),))))
    assert read == {
        "version": "1.0.0",
        "segments": [{"startTime": 0.0, "endTime": 1.12, "body": "नमस्ते दुनिया।"}],
    }


def test_html_gives_each_paragraph_its_time_and_escapes_the_title() -> None:
    said = cues("# बजट\n\nएक वाक्य। दूसरा <b>वाक्य</b>।")
    page = FORMATS["html"].write(episode(said, title="<script>&"))
    assert "<h1>&lt;script&gt;&amp;</h1>" in page
    assert "<time>0:00</time>\n<h2>बजट</h2>" in page
    assert "<time>0:01</time>\n<p>एक वाक्य। दूसरा &lt;b&gt;वाक्य&lt;/b&gt;।</p>" in page
    HTMLParser().feed(page)


def test_ass_lights_up_each_word_for_as_long_as_it_is_said(program: Callable[[str], str]) -> None:
    said = cue("यह {\\k9} है।", 61.239)
    made = FORMATS["ass"].write(episode((said,), seconds=3700))
    (line,) = (each for each in made.splitlines() if each.startswith("Dialogue:"))
    fields = line.split(",", 9)
    assert fields[1:3] == ["0:01:01.23", "0:01:02.19"]
    lit = re.findall(r"{\\k(\d+)}([^{]*)", fields[9])
    assert [text.strip() for _, text in lit] == ["यह", "(＼k9)", "है।"]
    edges = [*(word.start for word in said.words), said.end]
    hundredths = [round(edge * 1000) // 10 for edge in edges]
    assert [int(length) for length, _ in lit] == [b - a for a, b in pairwise(hundredths)]
    read = subprocess.run(
        [program("ffmpeg"), "-v", "error", "-f", "ass", "-i", "-", "-f", "srt", "-"],
        input=made.encode(),
        capture_output=True,
        check=True,
    )
    assert "00:01:01,230 --> " in read.stdout.decode()


def test_lrc_has_a_time_a_line_and_nothing_else_in_brackets() -> None:
    made = episode((cue("यह [00:01.00] है।", 61.239),), seconds=3700)
    assert FORMATS["lrc"].write(made).splitlines() == [
        "[ti:शीर्षक]",
        "[length:1:01:40]",
        "[01:01.23]यह (00:01.00) है।",
    ]


@pytest.mark.parametrize("text", ["a --> b", "1\n\n00:00:01,000 --> 00:00:02,000\nx", "<i>&amp;"])
def test_text_that_looks_like_the_format_stays_text(text: str) -> None:
    made = episode((cue(text, 0.0),))
    (vtt_cue,) = webvtt.from_buffer(StringIO(FORMATS["vtt"].write(made))).captions
    (srt_cue,) = srt.parse(FORMATS["srt"].write(made), ignore_errors=False)
    assert "-->" not in vtt_cue.raw_text
    assert vtt_cue.raw_text.count("<") == 0
    assert srt_cue.content.replace("\n", " ") == one_line(text).replace("-->", "→")


def test_an_hour_and_more_is_stamped_with_its_hours() -> None:
    made = episode((cue("अंत।", 36_061.5),), seconds=40_000)
    assert "10:01:01.500 --> 10:01:01.820" in FORMATS["vtt"].write(made)
    assert "10:01:01,500 --> 10:01:01,820" in FORMATS["srt"].write(made)


@given(
    texts=st.lists(st.text(max_size=120), max_size=6),
    starts=st.lists(st.floats(0, 50), min_size=6, max_size=6),
    seconds=st.floats(0.01, 60),
)
def test_any_text_gives_ordered_cues_that_both_readers_take(
    texts: list[str], starts: list[float], seconds: float
) -> None:
    said = tuple(cue(text, start) for text, start in zip(texts, starts, strict=False))
    made = captions(said, seconds)
    assert all(a.end <= b.start for a, b in pairwise(made))
    assert all(c.start < c.end <= seconds and one_line(c.text) for c in made)
    document = episode(said, seconds)
    read = webvtt.from_buffer(StringIO(FORMATS["vtt"].write(document))).captions
    assert len(read) == len(made)
    parsed = list(srt.parse(FORMATS["srt"].write(document), ignore_errors=False))
    assert len(parsed) == len(captions(said, seconds, 32))
    for form in FORMATS.values():
        form.write(document).encode()
