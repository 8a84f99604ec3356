"""The Info frame says what the LAME tag's specification asks for, where it asks for it."""

from __future__ import annotations

import struct

import pytest

from briefing.audio.formats.crc import crc16
from briefing.audio.formats.frames import Form, frame_size
from briefing.audio.formats.info import info_frame, info_size

SAMPLES, SIZE, CHECK = 100_000, 18_392, 0xBEEF

FORMS = [Form(64, 1), Form(64, 2), Form(96, 1), Form(160, 2)]


@pytest.fixture(params=FORMS, ids=lambda form: f"{form.kilobits} kbit/s x{form.channels}")
def form(request: pytest.FixtureRequest) -> Form:
    return request.param  # type: ignore[no-any-return]


def tag_of(form: Form) -> bytes:
    """What follows the side information, all zero, of the frame."""
    frame = info_frame(SAMPLES, SIZE, CHECK, form)
    start = 4 + (17 if form.channels == 1 else 32)
    assert not any(frame[4:start])
    return frame[start:]


def test_it_is_a_frame_like_the_others(form: Form) -> None:
    frame = info_frame(SAMPLES, SIZE, CHECK, form)
    assert len(frame) == info_size(form) == frame_size(frame[:4])
    assert frame[3] >> 6 == (3 if form.channels == 1 else 1)


def test_it_gives_frames_bytes_and_where_each_hundredth_starts(form: Form) -> None:
    tag = tag_of(form)
    name, flags, frames, size = struct.unpack_from(">4sIII", tag)
    assert (name, flags) == (b"Info", 0b1111)
    assert frames == 88  # 576 + 100,000 samples and at least 576 more, in frames of 1152
    assert size == SIZE + info_size(form)
    assert list(tag[16:116]) == [percent * 256 // 100 for percent in range(100)]


def test_it_gives_delay_and_padding(form: Form) -> None:
    tag = tag_of(form)
    assert tag[120:124] == b"LAME"
    delays = int.from_bytes(tag[141:144], "big")
    assert (delays >> 12, delays & 0xFFF) == (576, 88 * 1152 - 576 - SAMPLES)


def test_it_closes_with_length_and_check_sums(form: Form) -> None:
    tag = tag_of(form)
    assert tag[129] == 1, "constant bit rate"
    assert tag[140] == form.kilobits
    length, music, own = struct.unpack_from(">IHH", tag, 148)
    assert (length, music) == (SIZE + info_size(form), CHECK)
    frame = info_frame(SAMPLES, SIZE, CHECK, form)
    covered = frame.index(b"Info") + 154
    assert own == crc16(frame[:covered])
    assert not any(frame[covered + 2 :])
