"""M4A files, where PyAV is installed; a plain word where it is not."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mutagen.mp4 import MP4
from sound import silence, speech

from briefing.audio.formats.frames import Form
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import check_place, write
from briefing.audio.measure import measure
from briefing.document import Chapter
from briefing.errors import MissingError
from briefing.io.optional import install

RATE = 44_100
TAGS = Tags(
    title="आज की ब्रीफ़िंग",
    seconds=3.5,
    artist="वाचक",
    date="2026-05-03",
    text="एक वाक्य।",
    cover=b"\xff\xd8\xff\xe0" + bytes(2_000),
    chapters=(Chapter(0, 1, "क"), Chapter(1, 3.5, "ख")),
)


@pytest.mark.parametrize("channels", [1, 2])
def test_an_m4a_file_has_sound_tags_and_chapters(channels: int, tmp_path: Path) -> None:
    av: Any = pytest.importorskip("av", reason="PyAV is an extra")
    path = tmp_path / "news.m4a"
    blocks = [silence(0.2), speech(3.0, RATE), silence(0.3)]
    write(blocks, path, TAGS, Form(64, channels))

    heard = measure(path, [int(0.1 * RATE)])
    assert 0 <= heard.samples - int(3.5 * RATE) < 2_048
    assert heard.pauses == pytest.approx((0.2,), abs=0.02)
    with av.open(str(path)) as container:
        assert container.streams.audio[0].channels == channels
        chapters = [(c["start"], c["end"], c["metadata"]["title"]) for c in container.chapters()]
    assert chapters == [(0, 1_000, "क"), (1_000, 3_500, "ख")]
    found: Any = MP4(path)  # type: ignore[no-untyped-call]
    assert (found["\xa9nam"], found["\xa9ART"]) == ([TAGS.title], [TAGS.artist])
    assert bytes(found["covr"][0]) == TAGS.cover
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat"), "the index comes first"


def test_without_pyav_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(MissingError) as caught:
        check_place(tmp_path / "news.m4a")
    assert caught.value.hint == install("formats")
    assert list(tmp_path.iterdir()) == []


def test_an_audiobook_says_so_and_who_narrates(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    pytest.importorskip("av", reason="PyAV is an extra")
    path = tmp_path / "book.m4b"
    book = replace(TAGS, voice="kokoro hf_alpha", track=(2, 3))
    write([silence(0.2), speech(3.0, RATE), silence(0.3)], path, book)

    command = [program("ffprobe"), "-v", "error", "-of", "json", "-show_format", "-show_chapters"]
    shown = json.loads(subprocess.run([*command, path], check=True, capture_output=True).stdout)
    said = shown["format"]["tags"]
    assert (said["major_brand"], said["media_type"], said["track"]) == ("M4B ", "2", "2/3")
    chapters = [(c["start_time"], c["end_time"], c["tags"]["title"]) for c in shown["chapters"]]
    assert chapters == [("0.000000", "1.000000", "क"), ("1.000000", "3.500000", "ख")]
    found: Any = MP4(path)  # type: ignore[no-untyped-call]
    assert found["stik"] == [2]
    assert found["\xa9nrt"] == found["\xa9wrt"] == ["kokoro hf_alpha"]
    assert found["\xa9alb"] == [TAGS.title], "the album of a book is the book"
    assert [(chapter.start, chapter.title) for chapter in found.chapters] == [(0, "क"), (1, "ख")]
    assert bytes(found["covr"][0]) == TAGS.cover
