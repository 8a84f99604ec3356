"""Our feed as independent readers understand it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree

import feedparser
import podcastparser
import pytest
from sites import BASE, texts

from briefing.podcast.publish import Published

pytest_plugins = ("publishing",)


@pytest.fixture
def published(again: Callable[..., Published]) -> Published:
    return again()


def test_feedparser_reads_every_part_of_it(published: Published) -> None:
    read = feedparser.parse(published.feed.read_bytes())
    assert not read.bozo
    assert (read.version, read.feed.title, read.feed.language) == ("rss20", "सुबह की ख़बरें", "hi")
    assert read.feed.author == "समाचार कक्ष"
    assert [tag.term for tag in read.feed.tags] == ["News", "Daily News"]
    assert read.feed.itunes_explicit is None  # it says "not explicit" with None
    item = read.entries[0]
    assert item.link == f"{BASE}/episodes/2026-02-10.html"
    assert item.published_parsed[:5] == (2026, 2, 9, 18, 30)
    assert not item.guidislink
    (enclosure,) = item.enclosures
    assert enclosure.href == f"{BASE}/episodes/2026-02-10.mp3"
    assert int(enclosure.length) == published.episodes[0].audio.stat().st_size
    assert float(item.itunes_duration) == round(published.episodes[0].seconds)


def test_apps_are_told_that_show_and_episodes_are_synthetic(published: Published) -> None:
    name = "{https://podcastindex.org/namespace/1.0}txt"
    channel = ElementTree.fromstring(published.feed.read_bytes()).find("channel")
    assert channel is not None
    for element in (channel, *channel.findall("item")):
        (told,) = element.findall(name)
        assert (told.get("purpose"), told.text) == ("ai-content", "true")


def test_podcastparser_finds_chapters_and_pictures(published: Published) -> None:
    read = podcastparser.parse(f"{BASE}/feed.xml", BytesIO(published.feed.read_bytes()))
    assert (read["title"], read["language"], read["type"]) == ("सुबह की ख़बरें", "hi", "episodic")
    assert read["cover_url"].startswith(f"{BASE}/cover-")
    episode = read["episodes"][0]
    assert episode["title"] == "ब्रीफिंग"
    assert episode["total_time"] == round(published.episodes[0].seconds)
    assert [c["title"] for c in episode["chapters"]] == ["मौसम", "खेल"]
    assert [c["start"] for c in episode["chapters"]] == [
        c.start for c in published.episodes[0].chapters
    ]
    assert episode["episode_art_url"].startswith(f"{BASE}/")
    assert episode["guid"] == texts(published, "guid")[0]
    assert read["itunes_categories"] == [["News", "Daily News"]]
    assert (read["explicit"], episode["explicit"]) == (False, False)
