"""Publishing what people and disks really hold: odd titles, damaged files, wrong addresses."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sample_episodes import cue
from sites import BASE, SHOW, add, items, texts

from briefing.document import Chapter
from briefing.episode import record
from briefing.podcast.publish import Published, publish
from briefing.podcast.show import Show

pytestmark = pytest.mark.slow

pytest_plugins = ("publishing",)

TITLES = {  # as given, and as the feed begins to show it
    "markup": ('<b>मौसम</b> & "खेल" </title><script>alert(1)</script>', '<b>मौसम</b> & "खेल" </t'),
    "cdata": (
        "]]> <![CDATA[ <!-- --> &nbsp; &lt; %s {{7*7}}",
        "]]> <![CDATA[ <!-- --> &nbsp; &lt; %s",
    ),
    "emoji": ("😀🇮🇳 ख़बर 👩‍👩‍👧", "😀🇮🇳 ख़बर 👩‍👩‍👧"),
    "path": ("../../../etc/passwd", "../../../etc/passwd"),
    "windows": ("C:\\con\\nul:<>|?*", "C:\\con\\nul:<>|?*"),
    "long": ("ख़" * 10_000, "ख़ख़ख़"),
    "controls": ("यह\x00 वह\x0b \x1b[31m \ufffe\uffff \ud800 अंत", "यह वह [31m अंत"),
    "lines": ("पहली\r\nदूसरी\u2028तीसरी\tचौथी", "पहली दूसरी तीसरी चौथी"),
    "turned": ("\u202eशीर्षक\u202c", "शीर्षक"),
    "blank": (" \u200b\u00a0", "odd"),
}


@pytest.mark.parametrize(("title", "begins"), TITLES.values(), ids=TITLES)
def test_any_title_is_text_in_feed_and_pages(
    again: Callable[..., Published], folder: Path, title: str, begins: str
) -> None:
    episode = add(folder, "odd", date="2026-02-11")
    odd = replace(
        episode,
        title=title,
        author=title,
        cues=(replace(cue(title, 0.0), end=1.0, words=()), *episode.cues[1:]),
        chapters=(Chapter(0.0, 1.0, title), Chapter(1.0, 2.0, title), Chapter(2.0, 3.0, title)),
    )
    record.record_path(odd.audio).write_text(record.to_json(odd), "utf-8", errors="surrogatepass")
    published = again()
    assert published.problems == ()
    shown = texts(published, "title")[0]
    assert shown.startswith(begins)
    assert len(shown) <= 255
    for path in (published.feed.parent / "episodes").glob("odd.*"):
        if path.suffix != ".mp3":
            path.read_bytes().decode("utf-8")
    assert scripts(published.feed.parent / "episodes/odd.html") == 4
    assert scripts(published.feed.parent / "index.html") == 3


def scripts(path: Path) -> int:
    """How many scripts the page has, ours and those someone slipped in."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(tag)
            assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]

    Reader().feed(path.read_text("utf-8"))
    return found.count("script")


def test_a_description_never_opens_markup_of_the_text(
    again: Callable[..., Published], folder: Path
) -> None:
    episode = add(folder, "odd", date="2026-02-11")
    said = (cue("5 < 7 & <img src=x onerror=alert(1)> 9 > 3", 0.0),)
    record.record_path(episode.audio).write_text(
        record.to_json(replace(episode, cues=said)), "utf-8"
    )
    description = texts(again(), "description")[0]
    assert description.startswith("<p>5 &lt; 7 &amp; &lt;img src=x onerror=alert(1)&gt; 9")


def test_a_description_stays_within_4000_bytes(
    again: Callable[..., Published], folder: Path
) -> None:
    episode = add(folder, "odd", date="2026-02-11")
    many = tuple(Chapter(float(i) / 50, (i + 1) / 50, "अध्याय का शीर्षक" * 2) for i in range(99))
    said = (cue("बहुत लंबा वाक्य " * 900, 0.0),)
    long = replace(episode, cues=(replace(said[0], end=1.0, words=()),), chapters=many)
    record.record_path(episode.audio).write_text(record.to_json(long), "utf-8")
    description = texts(again(), "description")[0]
    assert len(description.encode()) <= 4000
    assert description.endswith("…</p>")


def damage(folder: Path, how: str) -> None:
    """Damage the audio or the record of the episode 2026-02-10."""
    audio, written = folder / "2026-02-10.mp3", folder / "2026-02-10.json"
    content = audio.read_bytes()
    known = json.loads(written.read_text("utf-8"))
    changes: dict[str, Callable[[], object]] = {
        "cut": lambda: audio.write_bytes(content[:-1000]),
        "cut at a frame": lambda: audio.write_bytes(content[: 208 * 100]),
        "holes": lambda: audio.write_bytes(content[:5000] + bytes(900) + content[5900:]),
        "empty": lambda: audio.write_bytes(b""),
        "not audio": lambda: audio.write_bytes(b"<html>404</html>"),
        "of another": lambda: audio.write_bytes(content * 2),
        "gone": audio.unlink,
        "record cut": lambda: written.write_bytes(written.read_bytes()[:200]),
        "record empty": lambda: written.write_bytes(b""),
        "record lies": lambda: written.write_text(json.dumps(known | {"seconds": 1e9})),
        "record points away": lambda: written.write_text(json.dumps(known | {"audio": "../x.mp3"})),
        "record of exe": lambda: written.write_text(
            json.dumps(known | {"audio": "2026-02-10.json"})
        ),
    }
    changes[how]()


DAMAGES = [
    "cut", "cut at a frame", "holes", "empty", "not audio", "of another", "gone", "record cut",
    "record empty", "record lies", "record points away", "record of exe",
]  # fmt: skip


@pytest.mark.parametrize("how", DAMAGES)
def test_what_is_damaged_is_reported_and_left_out(
    again: Callable[..., Published], folder: Path, how: str
) -> None:
    damage(folder, how)
    published = again()
    assert [episode.audio.name for episode in published.episodes] == ["2026-02-09.mp3"]
    assert [problem.path.stem for problem in published.problems] == ["2026-02-10"]
    assert "\n" not in published.problems[0].message
    assert len(items(published)) == 1
    assert not list(published.feed.parent.glob("episodes/2026-02-10*"))


def test_audio_damaged_after_it_was_published_leaves_the_feed(
    again: Callable[..., Published], folder: Path
) -> None:
    """What apps have linked to stays until it is made again."""
    before = again()
    there = set(before.feed.parent.glob("episodes/2026-02-10*"))
    damage(folder, "holes")
    published = again()
    assert len(items(published)) == 1
    assert there
    assert set(published.feed.parent.glob("episodes/2026-02-10*")) == there


SHOWS = [
    replace(SHOW, title="<b>&\"'", description="]]></description><x/> \x00 " * 900, author="&<>"),
    replace(SHOW, language="en-IN", explicit=True, category="kids & family > stories for kids"),
    replace(SHOW, owner_email="desk@example.org", link="https://example.org/ख़बर?a=1&b=<2>"),
    replace(SHOW, guid="917393e3-1b1e-5cef-ace4-edaa54e1f810", title="ख़" * 4000),
]


@pytest.mark.parametrize("show", SHOWS, ids=range(len(SHOWS)))
def test_any_show_gives_a_feed_that_can_be_read(tmp_path: Path, show: Show) -> None:
    (tmp_path / "none").mkdir()
    published = publish(tmp_path / "none", tmp_path / "site", BASE, show)
    channel = ET.fromstring(published.feed.read_bytes()).find("channel")
    assert channel is not None
    assert 0 < len(channel.findtext("title") or "") <= 255
    assert 0 < len((channel.findtext("description") or "").encode()) <= 4000
    assert (channel.findtext("link") or "").isascii()
    assert scripts(tmp_path / "site/index.html") == 3


def test_the_owners_e_mail_is_not_told_unless_asked(again: Callable[..., Published]) -> None:
    feed = again().feed.read_text("utf-8")
    assert "itunes:owner" not in feed
    assert "owner=" not in feed


@pytest.mark.parametrize("seconds", [-(1 << 40), 1 << 40, 0])
def test_a_clock_that_lies_stops_nothing(
    again: Callable[..., Published], folder: Path, seconds: int
) -> None:
    made = add(folder, "कब", date="")
    try:
        os.utime(made.audio, (seconds, seconds))
    except OverflowError:
        pytest.skip("this disk cannot hold such a time")
    assert len(again().episodes) == 3
