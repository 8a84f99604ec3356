"""Independent readers find in the tag what was put there, in the right order."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from typing import Any

import pytest
from mutagen.id3 import ID3

from briefing.audio.formats.tags import LARGEST, Tags, tag
from briefing.document import Chapter
from briefing.errors import UsageError

CHAPTERS = (
    Chapter(0.0, 12.0, "विदेश मंत्रालय"),
    Chapter(12.0, 75.0, "Business news of the day, and what it means"),
    Chapter(75.0, 811.25, "मौसम"),
)
FULL = Tags(
    title="आज की ब्रीफ़िंग: “चीन–रूस”",
    seconds=811.25,
    artist="समाचार वाचक",
    album="सुबह की ख़बरें",
    date="2026-05-03",
    text="पहला वाक्य।\nदूसरा वाक्य 🎙।",
    comment="यह आवाज़ कंप्यूटर से बनाई गई है।",
    cover=b"\xff\xd8\xff\xe0" + bytes(5_000) + b"\xff\xd9",
    chapters=CHAPTERS,
)


def read(data: bytes) -> Any:
    return ID3(io.BytesIO(data + bytes(32)), translate=False)  # type: ignore[no-untyped-call]


def frames(data: bytes) -> list[tuple[str, bytes]]:
    """Names and bodies in the order they are written, by the letter of ID3v2.3."""
    size = sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    assert (data[:5], len(data)) == (b"ID3\x03\x00", size + 10)
    found, at = [], 10
    while at < len(data):
        name, length = struct.unpack_from(">4sI", data, at)
        found.append((name.decode(), data[at + 10 : at + 10 + length]))
        at += 10 + length
    assert at == len(data)
    return found


def test_every_value_is_read_back() -> None:
    found = read(tag(FULL).data)
    texts = {name: str(found[name]) for name in found if name.startswith("T")}
    assert texts == {
        "TIT2": FULL.title,
        "TPE1": FULL.artist,
        "TALB": FULL.album,
        "TCON": "Podcast",
        "TYER": "2026",
        "TDAT": "0305",
        "TLAN": "hin",
        "TLEN": "811250",
    }
    assert found.getall("USLT")[0].text == FULL.text
    assert found.getall("USLT")[0].lang == "hin"
    assert found.getall("COMM")[0].text == [FULL.comment]
    picture = found.getall("APIC")[0]
    assert (picture.mime, picture.type, picture.data) == ("image/jpeg", 3, FULL.cover)


def test_only_a_synthetic_voice_is_marked_as_one() -> None:
    found = read(tag(replace(FULL, voice="kokoro hf_alpha, hm_psi")).data)
    assert {frame.desc: str(frame) for frame in found.getall("TXXX")} == {
        "AI_CONTENT": "true",
        "SYNTHETIC_VOICE": "kokoro hf_alpha, hm_psi",
    }
    assert not read(tag(FULL).data).getall("TXXX")


def test_chapters_are_written_in_time_order_without_a_gap() -> None:
    written = frames(tag(replace(FULL, chapters=CHAPTERS[::-1])).data)
    times = [
        struct.unpack(">II", body[body.index(b"\0") + 1 :][:8])
        for name, body in written
        if name == "CHAP"
    ]
    assert times == [(0, 12_000), (12_000, 75_000), (75_000, 811_250)]


def test_chapters_are_read_back_with_their_titles() -> None:
    found = read(tag(FULL).data)
    chapters = sorted(found.getall("CHAP"), key=lambda frame: frame.start_time)
    assert [str(chapter.sub_frames["TIT2"]) for chapter in chapters] == [c.title for c in CHAPTERS]
    (contents,) = found.getall("CTOC")
    assert contents.child_element_ids == [chapter.element_id for chapter in chapters]
    assert contents.flags == 3, "top level, ordered"


def test_the_first_chapter_starts_the_file_and_the_last_one_ends_it() -> None:
    late = (Chapter(0.2, 5.0, "क"), Chapter(6.0, 8.0, "ख"))
    chapters = read(tag(Tags("x", 10.0, chapters=late)).data).getall("CHAP")
    assert sorted((c.start_time, c.end_time) for c in chapters) == [(0, 6_000), (6_000, 10_000)]


def test_more_chapters_than_a_table_of_contents_holds() -> None:
    many = tuple(Chapter(float(n), n + 1.0, f"{n}") for n in range(300))
    found = read(tag(Tags("x", 300.0, chapters=many)).data)
    assert len(found.getall("CHAP")) == 300
    assert len(found.getall("CTOC")[0].child_element_ids) == 255


def test_what_is_empty_is_left_out() -> None:
    assert [name for name, _ in frames(tag(Tags("x", 1.0)).data)] == [
        *("TIT2", "TCON", "TLAN", "TLEN")
    ]


def test_text_that_fits_is_kept_whole() -> None:
    assert tag(FULL).text_kept == len(FULL.text)


@pytest.mark.parametrize("end", ["।", "?", "…", "!”", "॥"])
def test_text_that_does_not_fit_ends_with_a_sentence(end: str) -> None:
    text = f"एक छोटा वाक्य{end} " * 20_000
    made = tag(replace(FULL, text=text))
    assert LARGEST - 100 < len(made.data) <= LARGEST
    kept = read(made.data).getall("USLT")[0].text
    assert kept.endswith(f"वाक्य{end}")
    assert text.startswith(kept)
    assert made.text_kept == len(kept)


def test_text_without_a_sentence_end_is_left_out_rather_than_cut() -> None:
    made = tag(Tags("x", 1.0, text="अ" * 200_000))
    assert made.text_kept == 0
    assert "USLT" not in [name for name, _ in frames(made.data)]


def test_a_decimal_point_is_no_sentence_end() -> None:
    text = "पहला वाक्य। " + "3.5" * 100_000
    assert tag(Tags("x", 1.0, text=text)).text_kept == len("पहला वाक्य।")


def test_a_cover_too_large_is_refused() -> None:
    with pytest.raises(UsageError, match=r"the tag would have 400,\d+ bytes — at most 300,000"):
        tag(Tags("x", 1.0, cover=bytes(400_000)))


def test_characters_no_reader_accepts_are_left_out() -> None:
    found = read(tag(Tags("क\x00ख\ud800ग\ufffe", 1.0, text="a\x0bb\tc\n")).data)
    assert str(found["TIT2"]) == "कखग"
    assert found.getall("USLT")[0].text == "ab\tc\n"


def test_plain_values_are_ascii_and_the_rest_utf_16() -> None:
    bodies = dict(frames(tag(FULL).data))
    assert bodies["TLAN"] == b"\x00hin"
    assert bodies["TIT2"].startswith(b"\x01\xff\xfe")
