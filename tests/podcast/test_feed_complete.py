"""Everything a feed can tell, as independent readers and our own check understand it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import podcastparser
import pytest
import soundfile
from mutagen.oggopus import OggOpus
from PIL import Image
from sites import BASE, SHORT, SHOW, add, items, tree

from briefing.errors import UsageError
from briefing.podcast.feed_check.check import check_file
from briefing.podcast.feed_settings import FeedSettings, directory_of, license_of
from briefing.podcast.publish import Published, publish
from briefing.podcast.show import Show

pytest_plugins = ("publishing",)

P = "{https://podcastindex.org/namespace/1.0}"
I = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"  # noqa: E741
ATOM = "{http://www.w3.org/2005/Atom}link"
FULL = FeedSettings(
    narrator="मीरा",
    copyright="समाचार कक्ष",
    license="CC-BY-4.0",
    funding=("https://example.org/give हमारा साथ दें", "https://example.org/more"),
    frequency="daily",
    numbers="all",
    thin=24,
    moved_to="https://new.example.org/feed.xml",
    hub="https://hub.example.org/",
    directories=("https://podcasts.apple.com/in/podcast/id1",),
)
LONG = "# मौसम\n\n" + "राजधानी में मंगलवार को तेज़ बारिश हुई और सड़कों पर पानी भर गया है। " * 20


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Published:
    root = tmp_path_factory.mktemp("full")
    (root / "in").mkdir()
    Image.new("RGB", (1400, 1400), "maroon").save(root / "cover.png")
    add(root / "in", "2026-02-09", date="2026-02-09", text=LONG)
    add(root / "in", "2026-02-10 trailer", date="2026-02-10", text=SHORT)
    add(root / "in", "s02e07", title='<b>"7" & more', date="2026-02-11")
    show = replace(SHOW, cover=root / "cover.png", feed=FULL)
    return publish(root / "in", root / "site", BASE, show)


@pytest.fixture(scope="module")
def channel(full: Published) -> ET.Element:
    found = ET.fromstring(full.feed.read_bytes()).find("channel")
    assert found is not None
    return found


def test_our_check_finds_nothing_wrong_with_it(full: Published) -> None:
    assert check_file(full.feed) == ()


def test_the_channel_tells_people_rights_money_and_rhythm(channel: ET.Element) -> None:
    people = {(e.text, e.get("role")) for e in channel.findall(f"{P}person")}
    assert people == {("समाचार कक्ष", "author"), ("मीरा", "narrator")}
    assert channel.findtext("copyright") == "समाचार कक्ष"
    (rights,) = channel.findall(f"{P}license")
    assert rights.text == "cc-by-4.0"
    assert rights.get("url") == "https://creativecommons.org/licenses/by/4.0/"
    assert [(e.get("url"), e.text) for e in channel.findall(f"{P}funding")] == [
        ("https://example.org/give", "हमारा साथ दें"),
        ("https://example.org/more", "https://example.org/more"),
    ]
    (rhythm,) = channel.findall(f"{P}updateFrequency")
    assert (rhythm.get("rrule"), rhythm.text) == ("FREQ=DAILY", "हर दिन")
    assert channel.findtext(f"{I}new-feed-url") == "https://new.example.org/feed.xml"
    links = {e.get("rel"): e.get("href") for e in channel.findall(ATOM)}
    assert links == {"self": f"{BASE}/feed.xml", "hub": "https://hub.example.org/"}
    (images,) = channel.findall(f"{P}images")
    assert [part.split()[1] for part in (images.get("srcset") or "").split(", ")] == [
        "3000w",
        "600w",
    ]


def test_every_item_has_its_number_kind_reader_and_text(full: Published) -> None:
    named, trailer, first = items(full)
    assert [item.findtext(f"{I}episodeType") for item in (named, trailer, first)] == [
        "full",
        "trailer",
        "full",
    ]
    assert (named.findtext(f"{I}season"), named.findtext(f"{I}episode")) == ("2", "7")
    assert (first.findtext(f"{I}season"), first.findtext(f"{I}episode")) == (None, "1")
    assert trailer.findtext(f"{I}episode") is None
    assert named.findtext(f"{I}title") == named.findtext("title") == '<b>"7" & more'
    for item in (named, trailer, first):
        assert ("मीरा", "narrator") in {(e.text, e.get("role")) for e in item.findall(f"{P}person")}
        assert item.findtext(f"{P}txt") == "true"


def test_a_soundbite_is_whole_sentences_of_15_to_60_seconds(full: Published) -> None:
    _, trailer, long = items(full)
    (bite,) = long.findall(f"{P}soundbite")
    start, seconds = float(bite.get("startTime", "")), float(bite.get("duration", ""))
    cues = full.episodes[2].cues
    assert 15 <= seconds <= 60
    assert start == pytest.approx(cues[1].start, abs=1e-3)
    assert any(start + seconds == pytest.approx(cue.end, abs=2e-3) for cue in cues)
    assert trailer.find(f"{P}soundbite") is None
    assert bite.text == cues[1].text


def test_a_soundbite_is_named_by_a_sentence_that_tells_something(tmp_path: Path) -> None:
    """Not by a place, nor by the notice that the voice is synthetic."""
    (tmp_path / "in").mkdir()
    add(tmp_path / "in", "a", date="2026-02-09", text=LONG.replace("\n\n", "\n\nजयपुर। ", 1))
    made = publish(tmp_path / "in", tmp_path / "site", BASE, SHOW)
    (bite,) = items(made)[0].findall(f"{P}soundbite")
    assert bite.text == made.episodes[0].cues[2].text


def test_the_smaller_file_is_the_same_sound(full: Published) -> None:
    for item, episode in zip(items(full), full.episodes, strict=True):
        (other,) = item.findall(f"{P}alternateEnclosure")
        (source,) = other.findall(f"{P}source")
        path = full.feed.parent / (source.get("uri") or "").removeprefix(f"{BASE}/")
        assert other.get("length") == str(path.stat().st_size)
        assert path.stat().st_size < episode.audio.stat().st_size
        seconds = soundfile.info(str(episode.audio)).duration
        assert soundfile.info(str(path)).duration == pytest.approx(seconds, abs=0.1)
        assert OggOpus(path)["album"] == ["सुबह की ख़बरें"]  # type: ignore[no-untyped-call]


def test_feedparser_and_podcastparser_read_all_of_it(full: Published) -> None:
    read = feedparser.parse(full.feed.read_bytes())
    assert not read.bozo
    assert read.feed.rights == "समाचार कक्ष"
    assert [len(entry.content) for entry in read.entries] == [1, 1, 1]
    assert "पानी भर गया" in read.entries[2].content[0].value
    assert read.entries[0].itunes_episode == "7"
    parsed = podcastparser.parse(f"{BASE}/feed.xml", BytesIO(full.feed.read_bytes()))
    assert parsed["new_url"] == "https://new.example.org/feed.xml"
    assert [episode.get("number") for episode in parsed["episodes"]] == [7, None, 1]
    assert [episode["type"] for episode in parsed["episodes"]] == ["full", "trailer", "full"]
    assert parsed["episodes"][2]["description_html"].startswith("<h3>मौसम</h3><p>")


def test_the_front_page_leads_to_directories(full: Published) -> None:
    index = (full.feed.parent / "index.html").read_text("utf-8")
    assert '<a href="https://podcasts.apple.com/in/podcast/id1">Apple Podcasts</a>' in index


def test_publishing_again_writes_nothing_and_without_it_the_files_go(full: Published) -> None:
    folder, site = full.episodes[0].audio.parent, full.feed.parent
    show = replace(SHOW, cover=folder.parent / "cover.png", feed=FULL)
    assert publish(folder, site, BASE, show).written == ()
    plain = publish(folder, site, BASE, replace(show, feed=replace(FULL, thin=0)))
    assert {path.suffix for path in plain.removed} == {".opus"}
    publish(folder, site, BASE, show)


def test_a_long_feed_comes_in_pages_of_which_full_ones_never_change(
    again: Callable[..., Published], folder: Path, tmp_path: Path
) -> None:
    for number in range(3, 63):
        add(folder, f"2026-03-{number:03}", text="क।", date=f"2026-0{3 + number // 28}-01")
    show = replace(SHOW, cover=tmp_path / "cover.png", feed=FeedSettings(per_page=20))
    again()
    first = publish(folder, tmp_path / "site", BASE, show)
    root = first.feed.parent
    seen: list[str] = []
    address = "feed.xml"
    while address:
        content = (root / address).read_bytes()
        assert check_file(root / address) == ()
        read = ET.fromstring(content)
        found = [guid.text or "" for guid in read.iter("guid")]
        assert len(found) == 20 or address == "feed.xml"
        with_text = len(list(read.iter("{http://purl.org/rss/1.0/modules/content/}encoded")))
        assert with_text == (22 if address == "feed.xml" else 0)
        assert (read.find("channel/{http://purl.org/syndication/history/1.0}archive") is None) == (
            address == "feed.xml"
        )
        seen += found
        links = {e.get("rel"): e.get("href") for e in read.iter(ATOM)}
        assert links["self"] == f"{BASE}/{address}"
        parsed = podcastparser.parse(BASE, BytesIO(content))
        address = (parsed.get("paged_feed_next") or "").removeprefix(f"{BASE}/")
    assert len(seen) == len(set(seen)) == 62
    assert seen[-1] == texts_of_oldest(first)
    old = {name: data for name, data in tree(first).items() if name.startswith("feed-")}
    assert old.keys() == {"feed-1.xml", "feed-2.xml"}
    add(folder, "2026-09-01", text="ख।", date="2026-09-01")
    second = publish(folder, tmp_path / "site", BASE, show)
    assert {name: tree(second)[name] for name in old} == old
    whole = publish(folder, tmp_path / "site", BASE, replace(show, feed=FeedSettings()))
    assert {path.name for path in whole.removed} == {"feed-1.xml", "feed-2.xml"}


def texts_of_oldest(published: Published) -> str:
    root = published.feed.parent
    (last,) = ET.fromstring((root / "feed-1.xml").read_bytes()).findall("channel/item[last()]/guid")
    return last.text or ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"license": "मेरा"},
        {"license": "WTFPL"},
        {"funding": ("http://example.org",)},
        {"funding": ("javascript:alert(1)",)},
        {"hub": "ftp://x"},
        {"thin": 25},
        {"moved_to": "feed.xml"},
        {"directories": ("javascript:alert(1)",)},
        {"per_page": 3},
    ],
)
def test_what_cannot_be_told_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        FeedSettings(**wrong)  # type: ignore[arg-type]


def test_licenses_and_directories_have_their_names() -> None:
    assert license_of("") == ("", "")
    assert license_of("OGDL https://data.gov.in/license") == ("OGDL", "https://data.gov.in/license")
    assert directory_of("https://www.example.org/show") == (
        "example.org",
        "https://www.example.org/show",
    )


def test_a_cover_may_be_called_by_its_design(tmp_path: Path) -> None:
    assert (Show(title="क", cover=Path("lahar")).drawn, Show(title="क").drawn) == (
        "lahar",
        "akhbar",
    )
    assert Show(title="क", cover=Path("lahar")).picture is None
