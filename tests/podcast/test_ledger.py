"""What never changes: guids, addresses and times of publication, whatever happens to the files."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sites import BASE, SHOW, add, texts

from briefing.episode.dates import INDIA
from briefing.episode.record import save_record
from briefing.errors import InputError, OutputError
from briefing.io.overwrite import Guard
from briefing.podcast import ledger
from briefing.podcast.publish import Published, publish

pytestmark = pytest.mark.slow

pytest_plugins = ("publishing",)


def test_an_episode_made_again_keeps_its_guid_and_address(
    again: Callable[..., Published], folder: Path
) -> None:
    first = again()
    add(folder, "2026-02-10", title="नया शीर्षक", date="2026-03-01")
    second = again()
    for tag in ("guid", "link", "pubDate"):
        assert sorted(texts(second, tag)) == sorted(texts(first, tag))
    assert "नया शीर्षक" in texts(second, "title")


def test_guids_stay_when_the_site_moves(again: Callable[..., Published]) -> None:
    first = again()
    moved = again(base="https://elsewhere.example/")
    assert texts(moved, "guid") == texts(first, "guid")
    guid = "channel/{https://podcastindex.org/namespace/1.0}guid"
    assert ET.fromstring(moved.feed.read_bytes()).findtext(guid) == ledger.podcast_guid(
        f"{BASE}/feed.xml"
    )
    assert texts(moved, "link")[0] == "https://elsewhere.example/episodes/2026-02-10.html"


def test_a_site_lost_and_made_anew_has_the_same_guids(
    again: Callable[..., Published],
) -> None:
    first = again()
    before = texts(first, "guid"), texts(first, "link")
    shutil.rmtree(first.feed.parent)
    second = again()
    assert (texts(second, "guid"), texts(second, "link")) == before


def test_a_removed_episode_leaves_and_comes_back_as_itself(
    again: Callable[..., Published], folder: Path
) -> None:
    first = again()
    guids = texts(first, "guid")
    kept = folder.parent / "kept"
    shutil.copytree(folder, kept)
    for path in folder.glob("2026-02-10.*"):
        path.unlink()
    second = again()
    assert texts(second, "guid") == guids[1:]
    assert not list(second.feed.parent.glob("episodes/2026-02-10*"))
    assert "2026-02-10" not in (second.feed.parent / "index.html").read_text("utf-8")
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    assert texts(again(), "guid") == guids


def test_what_leaves_the_feed_is_named_and_all_of_it_only_when_forced(
    again: Callable[..., Published], folder: Path
) -> None:
    """A folder without any of several published episodes is a wrong or a lost one."""
    site = again().feed.parent
    before = (site / "feed.xml").read_bytes()
    (kept := folder.parent / "kept").mkdir()
    for path in folder.glob("2026-02-10.*"):
        path.rename(kept / path.name)
    assert again().gone == ("2026-02-10",)
    assert again().gone == ()
    for path in kept.iterdir():
        path.rename(folder / path.name)
    assert (site / "feed.xml").read_bytes() != before
    again()
    shutil.rmtree(folder)
    folder.mkdir()
    add(folder, "other")
    before = (site / "feed.xml").read_bytes()
    with pytest.raises(OutputError, match="has none of the 2 published episodes"):
        again()
    assert (site / "feed.xml").read_bytes() == before
    assert len(list(site.glob("episodes/*.mp3"))) == 2
    forced = publish(folder, site, BASE, SHOW, guard=Guard(force=True))
    assert forced.gone == ("2026-02-09", "2026-02-10")
    assert len(list(site.glob("episodes/*.mp3"))) == 1


def test_two_episodes_of_one_title_have_their_own_places(again: Callable[..., Published]) -> None:
    published = again()
    assert texts(published, "title") == ["ब्रीफिंग", "ब्रीफिंग"]
    assert len({*texts(published, "guid"), *texts(published, "link")}) == 4


def test_names_that_give_the_same_address_do_not_meet(
    again: Callable[..., Published], folder: Path
) -> None:
    add(folder, "समाचार")
    add(folder, "samachar")
    add(folder, "Samachar!")
    assert len(set(texts(again(), "link"))) == 5


def test_addresses_are_ascii_whatever_the_file_is_called(
    again: Callable[..., Published], folder: Path
) -> None:
    for stem in ("सुबह की ख़बर 1", "😀", "a&b<c>\"d' #%?", "-", "..."):
        add(folder, stem)
    published = again()
    assert published.problems == ()
    assert published.feed.read_bytes().decode().count("<item>") == 7
    for address in texts(published, "link"):
        assert address.isascii()
        path = published.feed.parent / address.removeprefix(f"{BASE}/")
        assert path.is_file()
        assert path.parent == published.feed.parent / "episodes"


def test_the_evening_comes_after_the_morning_of_the_same_day(
    again: Callable[..., Published], folder: Path
) -> None:
    for stem, hour in (("a-evening", 18), ("b-morning", 7)):
        made = add(folder, stem, title=stem, date="2026-02-12")
        stamp = datetime(2026, 2, 12, hour, tzinfo=INDIA).timestamp()
        os.utime(made.audio, (stamp, stamp))
    assert texts(again(), "title")[:2] == ["a-evening", "b-morning"]


def test_the_texts_own_time_counts_before_the_time_the_audio_was_made(
    again: Callable[..., Published], folder: Path
) -> None:
    for stem, time in (("a-evening", "T18:00"), ("b-morning", "T07:00"), ("c-night", "T22:00")):
        episode = add(folder, stem, title=stem, date="2026-02-12")
        save_record(replace(episode, published=f"2026-02-12{time}"))
    assert texts(again(), "title")[:3] == ["c-night", "a-evening", "b-morning"]


def test_a_damaged_ledger_stops_everything(again: Callable[..., Published]) -> None:
    published = again()
    book = published.feed.parent / ledger.FILE
    whole = json.loads(book.read_text())
    entry = next(iter(whole["episodes"].values()))
    for damage in (b"", b"[]", b"{", json.dumps({**whole, "guid": "x"}).encode()):
        book.write_bytes(damage)
        with pytest.raises(InputError, match="damaged"):
            again()
    entry["slug"] = "../../outside"
    book.write_text(json.dumps(whole))
    with pytest.raises(InputError, match="damaged"):
        again()


def test_episodes_of_a_day_are_in_order_each_at_a_time_of_its_own(
    again: Callable[..., Published], folder: Path
) -> None:
    """Apps sort by pubDate alone."""
    for number in (10, 9, 2):
        add(folder, f"2026-02-11-{number}", title=f"{number}", date="2026-02-11")
    for name, time in (("शाम", "18:00"), ("सुबह", "07:00")):
        made = add(folder, f"2026-02-12 {name}", title=name, date="2026-02-12")
        save_record(replace(made, published=f"2026-02-12T{time}"))
    first = again()
    assert texts(first, "title")[:5] == ["शाम", "सुबह", "10", "9", "2"]
    assert texts(first, "pubDate")[:5] == [
        "Thu, 12 Feb 2026 18:00:00 +0530",
        "Thu, 12 Feb 2026 07:00:00 +0530",
        "Wed, 11 Feb 2026 00:00:02 +0530",
        "Wed, 11 Feb 2026 00:00:01 +0530",
        "Wed, 11 Feb 2026 00:00:00 +0530",
    ]


def test_what_is_of_this_evening_and_published_before_it_is_not_of_a_time_to_come(
    again: Callable[..., Published], folder: Path
) -> None:
    made = add(folder, "शाम", title="शाम", date="2026-02-12")
    save_record(replace(made, published="2026-02-12T18:00+05:30"))
    noon = datetime(2026, 2, 12, 12, 0, tzinfo=INDIA).timestamp()
    os.utime(made.audio, (noon, noon))
    assert texts(again(), "pubDate")[0] == "Thu, 12 Feb 2026 12:00:00 +0530"
