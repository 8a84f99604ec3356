"""Properties of all that writes: independent readers read back what was to be told."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import srt
import webvtt
from fuzz_input import lines, texts
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3
from sample_episodes import cue

from briefing.audio.formats.tags import Tags, tag
from briefing.document import Chapter, Cue, Episode
from briefing.episode import chapters
from briefing.episode.captions import captions
from briefing.episode.text import carried, one_line
from briefing.episode.transcripts import FORMATS
from briefing.errors import BriefingError
from briefing.podcast import feed
from briefing.podcast.feed_item import Entry
from briefing.podcast.show import Show

_TIMES = st.lists(st.floats(0, 120), max_size=6).map(sorted)


def _cues(said: list[str], starts: list[float]) -> tuple[Cue, ...]:
    return tuple(
        cue(text, start, index // 2)
        for index, (text, start) in enumerate(zip(said, starts, strict=False))
    )


def _chapters(titles: list[str], starts: list[float], end: float) -> tuple[Chapter, ...]:
    begins = [0.0, *(start for start in starts if start < end)][: len(titles)]
    ends = [*begins[1:], end]
    return tuple(map(Chapter, begins, ends, titles))


episodes = st.builds(
    lambda title, author, show, said, starts, names, seconds: Episode(
        title=title,
        audio=Path("news.mp3"),
        seconds=seconds,
        cues=_cues(said, starts),
        chapters=_chapters(names, starts, seconds),
        author=author,
        show=show,
        date="2026-02-09",
    ),
    lines, lines, lines, st.lists(texts, max_size=6), _TIMES, st.lists(lines, max_size=5),
    st.floats(0.05, 200),
)  # fmt: skip


class _Tags(HTMLParser):
    """Collects start and end tags, and the text between."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(episodes)
def transcripts_are_read_back(episode: Episode) -> None:
    """Every format, by a reader of its own; no markup of the text becomes markup of the file."""
    made = {name: form.write(episode) for name, form in FORMATS.items()}
    shown = captions(episode.cues, episode.seconds)
    vtt = webvtt.from_buffer(StringIO(made["vtt"])).captions
    assert [c.start_in_seconds for c in vtt] == [int(c.start) for c in shown]
    subtitles = list(srt.parse(made["srt"], ignore_errors=False))
    assert len(subtitles) == len(captions(episode.cues, episode.seconds, 32))
    bodies = [segment["body"] for segment in json.loads(made["json"])["segments"]]
    assert bodies == [c.text for c in shown]
    page = _Tags()
    page.feed(made["html"])
    page.close()
    assert page.open == []
    assert page.seen <= {"html", "head", "meta", "title", "body", "h1", "h2", "p", "time", "span"}
    assert all(re.match(r"\[[a-z]+:|\[\d+:\d\d\.\d\d\]", line) for line in made["lrc"].splitlines())
    for text in made.values():
        assert carried(text) == text
        text.encode()


@given(episodes)
def chapters_are_read_back(episode: Episode) -> None:
    """In order, as many as the pages list."""
    told = json.loads(chapters.write_json(episode))["chapters"]
    assert [c["startTime"] for c in told] == sorted(c["startTime"] for c in told)
    assert len(told) == len(chapters.listed(episode))


@given(st.lists(episodes, max_size=3), lines, lines)
def feeds_are_read_back(items: list[Episode], title: str, about: str) -> None:
    """By two parsers: every episode with its guid and title, whatever it is called."""
    try:
        show = Show(title=title, author=about, description=about)
    except BriefingError:
        half = re.search("[\ud800-\udfff]", title + about)  # of a pair: no text
        assert half or not one_line(title)
        return
    day = datetime(2026, 2, 9, tzinfo=UTC)
    base = "https://example.org/"
    files = {"page": f"{base}a.html", "audio": f"{base}a.mp3", "vtt": f"{base}a.vtt"}
    entries = [Entry(e, f"guid-{i}", day, 9, "audio/mpeg", files) for i, e in enumerate(items)]
    content = feed.write(show, "guid", f"{base}feed.xml", {"page": base}, entries)
    strict = ET.fromstring(content).findall("channel/item")
    assert [item.findtext("guid") for item in strict] == [entry.guid for entry in entries]
    lenient = feedparser.parse(content)
    assert not lenient.bozo, lenient.get("bozo_exception")
    assert len(lenient.entries) == len(entries)
    assert all(item.findtext("title") for item in strict)


@given(episodes, texts, st.sampled_from(["", "2026-02-09"]))
def tags_are_read_back(episode: Episode, text: str, date: str) -> None:
    """By mutagen: the title, and every chapter in its place."""
    tags = Tags(
        title=episode.title, seconds=episode.seconds, artist=episode.author, album=episode.show,
        date=date, text=text, comment=text, chapters=episode.chapters,
    )  # fmt: skip
    read: Any = ID3(BytesIO(tag(tags).data + bytes(64)))  # type: ignore[no-untyped-call]
    assert len(read.getall("CHAP")) == (len(episode.chapters) if len(episode.chapters) > 0 else 0)
    title = read.getall("TIT2")
    assert bool(title) == bool(episode.title)


PROPERTIES = (
    transcripts_are_read_back,
    chapters_are_read_back,
    feeds_are_read_back,
    tags_are_read_back,
)
