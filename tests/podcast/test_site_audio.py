"""What the MP3s of a site say of themselves; their sound and the user's files stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mutagen.id3 import ID3
from sites import BASE, SHOW

import briefing
from briefing.audio.formats.tags import tag_size
from briefing.document import Source
from briefing.podcast.publish import Published, publish

pytest_plugins = ("publishing",)

DRAFT = briefing.Settings(engine="espeak")
NEWS = Source("# मौसम\n\nआज बारिश होगी।\n\n# खेल\n\nभारत जीता।", "x", date="2026-03-01")


def tags(path: Path) -> Any:
    return ID3(path)  # type: ignore[no-untyped-call]


def sound(path: Path) -> bytes:
    content = path.read_bytes()
    return content[tag_size(content) :]


def test_every_mp3_of_ours_has_author_album_and_picture(tmp_path: Path) -> None:
    folder, site = tmp_path / "output", tmp_path / "site"
    folder.mkdir()
    made = briefing.make(NEWS, folder / "a.mp3", DRAFT)
    signed = briefing.make(replace(NEWS, author="मीरा"), folder / "b.mp3", DRAFT)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    first = publish(folder, site, BASE, SHOW)
    for episode, author in ((made, "समाचार कक्ष"), (signed, "मीरा")):
        path = site / "episodes" / episode.audio.name
        told = tags(path)
        assert (str(told["TPE1"]), str(told["TALB"])) == (author, "सुबह की ख़बरें")
        (picture,) = told.getall("APIC")
        (drawn,) = site.glob(f"episodes/{path.stem}-*-600.jpg")
        assert picture.data == drawn.read_bytes()
        assert [str(c.sub_frames["TIT2"]) for c in told.getall("CHAP")] == ["मौसम", "खेल"]
        assert sound(path) == sound(episode.audio)
        assert f'length="{path.stat().st_size}"' in first.feed.read_text("utf-8")
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert publish(folder, site, BASE, SHOW).written == ()
    again = publish(folder, site, BASE, replace(SHOW, title="शाम"))
    assert str(tags(site / "episodes/a.mp3")["TALB"]) == "शाम"
    assert site / "episodes/b.mp3" in again.written


def test_a_file_of_somebody_else_is_copied_as_it_is(again: Callable[..., Published]) -> None:
    published = again()
    for episode in published.episodes:
        copy = published.feed.parent / "episodes" / episode.audio.name
        assert copy.read_bytes() == episode.audio.read_bytes()
