"""The arithmetic of MPEG frames."""

from __future__ import annotations

import pytest

from briefing.audio.formats.frames import (
    DELAY,
    FRAME,
    Form,
    frame_count,
    frame_size,
    padding,
    whole_frames,
)
from briefing.errors import UsageError

HEADER = bytes.fromhex("fffb50c4")  # 64 kbit/s, 44.1 kHz, mono
PADDED = bytes.fromhex("fffb52c4")


@pytest.mark.parametrize(
    ("header", "size"),
    [("fffb50c4", 208), ("fffb52c4", 209), ("fffb70c4", 313), ("fffb9044", 417), ("fffa50c4", 208)],
)
def test_a_header_tells_how_long_its_frame_is(header: str, size: int) -> None:
    assert frame_size(bytes.fromhex(header)) == size


@pytest.mark.parametrize(
    "header",
    ["", "fffb50", "49443303", "fff350c4", "fffb54c4", "fffb00c4", "fffbf0c4"],
    ids=["none", "short", "ID3", "MPEG-2", "48 kHz", "free format", "no such rate"],
)
def test_what_is_no_frame_of_ours_is_refused(header: str) -> None:
    with pytest.raises(ValueError, match="frame"):
        frame_size(bytes.fromhex(header))


def test_whole_frames_are_counted_off_from_the_start() -> None:
    data = HEADER.ljust(208, b"\0") + PADDED.ljust(209, b"\0") + HEADER.ljust(208, b"\0")
    assert [whole_frames(data, most) for most in range(5)] == [
        *((0, 0), (1, 208), (2, 417), (3, 625), (3, 625))
    ]
    assert whole_frames(data[:-1], 3) == (2, 417)
    assert whole_frames(data[:419], 3) == (2, 417)
    with pytest.raises(ValueError, match="frame"):
        whole_frames(data[:417] + b"no frame", 3)


@pytest.mark.parametrize("samples", [0, 1, 575, 576, 577, 1151, 1152, 1153, 44_100, 158_760_000])
def test_delay_sound_and_padding_make_whole_frames_with_room_for_a_decoder(samples: int) -> None:
    assert (DELAY + samples + padding(samples)) == frame_count(samples) * FRAME
    assert DELAY <= padding(samples) < DELAY + FRAME


@pytest.mark.parametrize(("kilobits", "channels"), [(63, 1), (320, 1), (32, 1), (64, 0), (64, 3)])
def test_a_form_that_cannot_be_is_refused(kilobits: int, channels: int) -> None:
    with pytest.raises(UsageError, match=r"Unsupported .* — use"):
        Form(kilobits, channels)
