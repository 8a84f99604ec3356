"""Another artist, album and picture in the tag of a finished MP3; all else stays, byte for byte."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from mutagen.id3 import ID3

from briefing.audio.formats.retag import retagged
from briefing.audio.formats.tags import LARGEST, Tags, tag
from briefing.document import Chapter

CHAPTERS = (Chapter(0, 5, "मौसम"), Chapter(5, 9, "खेल"))


def made(**given: Any) -> bytes:
    fields: dict[str, Any] = {
        "title": "ब्रीफिंग",
        "seconds": 9.0,
        "artist": "briefing (hf_alpha)",
        "date": "2026-02-10",
        "text": "पहला वाक्य। दूसरा वाक्य।",
        "comment": "कंप्यूटर",
        "chapters": CHAPTERS,
        "voice": "kokoro hf_alpha",
    }
    return tag(Tags(**(fields | given))).data


def read(data: bytes) -> Any:
    frame = b"\xff\xfb\x50\xc4" + bytes(300)  # mutagen wants something behind the tag
    return ID3(BytesIO(data + frame))  # type: ignore[no-untyped-call]


def test_what_is_given_takes_the_place_of_what_was_said() -> None:
    changed = retagged(made(), artist="समाचार कक्ष", album="सुबह", cover=b"\xff\xd8picture")
    found = read(changed)
    assert (str(found["TPE1"]), str(found["TALB"])) == ("समाचार कक्ष", "सुबह")
    assert [picture.data for picture in found.getall("APIC")] == [b"\xff\xd8picture"]
    before = read(made())
    assert {key for key in before if key != "TPE1"} <= set(found)
    for key in ("TIT2", "TDRC", "USLT::hin", "CHAP:ch0", "CHAP:ch1", "CTOC:toc", "TXXX:AI_CONTENT"):
        assert found[key] == before[key]


def test_nothing_given_changes_nothing() -> None:
    data = made(album="सुबह", cover=b"\xff\xd8")
    assert retagged(data) == data
    assert retagged(data, album="सुबह") == data


def test_a_long_text_makes_room_for_the_picture_at_the_end_of_a_sentence() -> None:
    changed = retagged(made(text="वाक्य है। " * 14_000), cover=b"\xff\xd8" + bytes(60_000))
    assert LARGEST - 100 < len(changed) <= LARGEST
    (text,) = read(changed).getall("USLT")
    assert text.text.endswith("वाक्य है।")


@pytest.mark.parametrize(
    "data",
    [b"", b"ID3\x04\x00\x00\0\0\0\0", made()[:40], b"ID3\x03\x00\x40" + made()[6:]],
)
def test_another_kind_of_tag_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"tag|frame"):
        retagged(data, album="सुबह")


def test_a_picture_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        retagged(made(), cover=bytes(LARGEST))
