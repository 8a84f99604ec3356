"""Podcast apps that others wrote subscribe to our feed over HTTP and fetch what is in it."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import npm
import pytest
from local_server import running
from sites import SHOW, add

from briefing.podcast.feed_settings import FeedSettings
from briefing.podcast.publish import Published, publish

pytest_plugins = ("publishing",)

FULL = FeedSettings(
    narrator="मीरा",
    license="CC-BY-4.0",
    funding=("https://example.org/give हमारा साथ दें",),
    frequency="daily",
    numbers="all",
    thin=24,
)


@pytest.fixture
def published(again: Callable[..., Published], folder: Path) -> Iterator[Published]:
    """The show, served where its feed says it is."""
    add(folder, "सुबह", title='<सुबह> & "शाम" 😀', date="2026-02-08")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = again(base=f"http://127.0.0.1:{port}/")
    with running(made.feed.parent, port):
        yield made


def run(*command: str, **settings: str) -> str:
    """What a program prints; its own exit code must say that all went well."""
    done = subprocess.run(
        command, env=os.environ | settings, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def titles(published: Published) -> set[str]:
    return {" ".join(episode.title.split()) for episode in published.episodes}


def test_gpodder_subscribes_and_downloads_byte_for_byte(
    published: Published, program: Callable[[str], str], tmp_path: Path
) -> None:
    gpo, home = program("gpo"), str(tmp_path / "gpodder")
    assert "Successfully added" in run(gpo, "subscribe", published.address, GPODDER_HOME=home)
    assert "3 episodes downloaded" in run(gpo, "download", GPODDER_HOME=home)
    fetched = {path.name: path.read_bytes() for path in Path(home).rglob("*.mp3")}
    site = published.feed.parent / "episodes"
    assert fetched == {path.name: path.read_bytes() for path in site.glob("*.mp3")}
    with sqlite3.connect(Path(home) / "Database") as book:
        rows = book.execute("select title, total_time, chapters from episode").fetchall()
    book.close()
    assert {row[0] for row in rows} == titles(published)
    chapters = {title: json.loads(listed) for title, _, listed in rows}
    assert [c["title"] for c in chapters["ब्रीफिंग"]] == ["मौसम", "खेल"]


def test_newsboat_lists_every_episode_with_its_audio(
    published: Published, program: Callable[[str], str], tmp_path: Path
) -> None:
    urls, cache = tmp_path / "urls", tmp_path / "cache.db"
    urls.write_text(f"{published.address}\n")
    files = ("-u", str(urls), "-c", str(cache), "-C", os.devnull)
    run(program("newsboat"), *files, "-x", "reload", HOME=str(tmp_path))
    with sqlite3.connect(cache) as book:
        rows = book.execute("select title, enclosure_url, enclosure_type from rss_item").fetchall()
    book.close()
    assert {title for title, _, _ in rows} == titles(published)
    base = published.address.removesuffix("feed.xml")
    assert {(url.removeprefix(base), kind) for _, url, kind in rows} == {
        ("episodes/2026-02-09.mp3", "audio/mpeg"),
        ("episodes/2026-02-10.mp3", "audio/mpeg"),
        ("episodes/subah.mp3", "audio/mpeg"),
    }


READ = """
import { parseFeed } from "podcast-partytime";
import { readFileSync } from "node:fs";
const feed = parseFeed(readFileSync(process.argv[1], "utf8"));
console.log(JSON.stringify(feed));
"""


def parsed(feed: Path, program: Callable[[str], str]) -> Any:
    """The feed as podcast-partytime understands it."""
    installed = npm.folder("podcast-partytime").parents[1]
    command = [program("node"), "--input-type=module", "-e", READ, str(feed)]
    done = subprocess.run(command, cwd=installed, capture_output=True, timeout=60, check=True)
    return json.loads(done.stdout)


def test_partytime_understands_every_podcasting_2_tag(
    published: Published, program: Callable[[str], str]
) -> None:
    read = parsed(published.feed, program)
    assert read["guid"] in published.feed.read_text("utf-8")
    assert (read["medium"], read["language"], read["explicit"]) == ("podcast", "hi", False)
    assert len(read["items"]) == 3
    item = read["items"][0]
    assert item["podcastChapters"]["type"] == "application/json+chapters"
    assert [t["type"] for t in item["podcastTranscripts"]] == [
        "text/vtt",
        "application/srt",  # its name for application/x-subrip
        "application/json",
        "text/html",
    ]
    assert item["duration"] == round(published.episodes[0].seconds)
    assert item["enclosure"]["length"] == published.episodes[0].audio.stat().st_size


def test_partytime_understands_people_money_rights_and_files(
    published: Published, program: Callable[[str], str], tmp_path: Path
) -> None:
    show = replace(SHOW, cover=tmp_path / "cover.png", feed=FULL)
    folder = published.episodes[0].audio.parent
    made = publish(folder, tmp_path / "full", "https://news.example.org/", show)
    read = parsed(made.feed, program)
    assert {(p["name"], p["role"]) for p in read["podcastPeople"]} == {
        ("समाचार कक्ष", "Author"),
        ("मीरा", "Narrator"),
    }
    (funding,) = read["podcastFunding"]
    assert funding == {"message": "हमारा साथ दें", "url": "https://example.org/give"}
    assert read["license"]["identifier"] == "cc-by-4.0"
    assert [image["parsed"]["width"] for image in read["podcastImages"]] == [3000, 600]
    item = read["items"][0]
    assert item["podcastEpisode"]["number"] == 3
    (other,) = [o for o in item["alternativeEnclosures"] if not o["default"]]
    assert (other["type"], other["bitrate"]) == ("audio/ogg", 24_000)
    assert other["source"][0]["uri"].endswith(".opus")
