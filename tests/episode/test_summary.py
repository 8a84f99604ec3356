"""What an app shows of an episode is its story: nothing that frames it, nothing of the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sample_episodes import cue

from briefing.document import Cue, Episode, Kind, Report, Span
from briefing.episode.summary import summary, without_notice
from briefing.episode.text import shortened

STORY = "राजधानी में शनिवार को तेज़ बारिश हुई।"
WARNING = "मौसम विभाग ने चेतावनी दी है।"
DISCLOSURE = "यह प्रस्तुति कंप्यूटर से बनाई गई आवाज़ में है।"
PAGE = (
    (Kind.HEADING, "दिल्ली में बारिश"),
    (Kind.BODY, "लेखक: प्रिया शर्मा"),
    (Kind.BODY, "फ़ोटो: पीटीआई"),
    (Kind.BODY, "फ़ेसबुक ट्विटर व्हाट्सऐप"),
    (Kind.BODY, STORY),
    (Kind.ITEM, "शहर: दिल्ली; बारिश: 20 मिमी"),
    (Kind.BODY, "यह भी पढ़ें: पटना में बाढ़"),
    (Kind.QUOTE, f"“{WARNING}”"),
)


def section(*paragraphs: tuple[Kind, str]) -> list[Cue]:
    """A text whose paragraphs are a sentence each."""
    said, start = [], 0
    for kind, text in paragraphs:
        said.append(replace(cue(text, 0.0, kind=kind), span=Span(start, start + len(text))))
        start += len(text) + 2
    return said


def episode(
    *sections: list[Cue], disclosure: str = "none", title: str = "दिल्ली में बारिश"
) -> Episode:
    cues = [one for each in sections for one in each]
    placed = tuple(replace(one, paragraph=number) for number, one in enumerate(cues))
    report = Report(disclosure=disclosure, texts=("a.md",))
    return Episode(
        title="दिल्ली में बारिश", audio=Path("a.mp3"), seconds=60.0, cues=placed, report=report
    )


def test_what_stands_around_a_story_is_left_out() -> None:
    assert summary(episode(section(*PAGE)), 480) == f"{STORY} “{WARNING}”"


def test_what_frames_it_is_left_out() -> None:
    notice = section((Kind.BODY, DISCLOSURE))
    intro = section((Kind.BODY, "शनिवार, 28 नवंबर 2026।"))
    close = section((Kind.BODY, "सुनने के लिए धन्यवाद।"))
    story = section(*PAGE)
    wanted = f"{STORY} “{WARNING}”"
    for sections, where in (
        ((notice, story), "start"),
        ((story, notice), "end"),
        ((notice, intro, story, close), "start"),
        ((intro, story, close, notice), "end"),
        ((intro, story), "none"),
        ((story, close), "none"),
    ):
        assert summary(episode(*sections, disclosure=where), 480) == wanted


def test_a_text_without_prose_is_told_as_it_is() -> None:
    poem = section((Kind.HEADING, "सूची"), (Kind.ITEM, "आटा"), (Kind.ITEM, "चावल"))
    assert summary(episode(poem), 480) == "आटा चावल"
    assert summary(episode(section((Kind.BODY, "दिल्ली में बारिश"))), 480) == "दिल्ली में बारिश"


def test_it_is_cut_between_words() -> None:
    long = "महँगाई दर 19.30% बढ़कर के.एल. राहुल के शहर में पहुँची "
    for limit in range(30, 100):
        told = shortened(long * 3, limit)
        assert len(told.encode()) <= limit
        assert told.endswith("…")
        assert set(told.removesuffix("…").split()) <= set(long.split())
    assert shortened("क्षत्रिय" * 20, 40).startswith("क्षत्रियक्ष…")


def test_the_notice_is_left_out_of_what_is_searched() -> None:
    notice, story = section((Kind.BODY, DISCLOSURE)), section(*PAGE)
    for sections, where in (((notice, story), "start"), ((story, notice), "end")):
        said = [cue.text for cue in without_notice(episode(*sections, disclosure=where))]
        assert said == [text for _, text in PAGE]
    assert len(without_notice(episode(story, disclosure="start"))) == len(PAGE)


def test_it_fits() -> None:
    long = section(*((Kind.BODY, STORY) for _ in range(50)))
    told = summary(episode(long), 300)
    assert 200 < len(told.encode()) <= 300
