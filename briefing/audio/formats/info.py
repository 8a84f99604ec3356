"""The Info frame: a silent first frame that says how long the MP3 is, to the sample.

Layout: the Xing header with frame count, byte count and table of contents, then the
LAME extension with encoder delay and padding ("Mp3 Info Tag revision 1
Specifications", G. Bouvigne); what LAME 3.100 itself writes where that is unclear.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from briefing.audio import RATE
from briefing.audio.formats.crc import crc16
from briefing.audio.formats.frames import BIT_RATES, DELAY, Form, frame_count, padding

_FLAGS = 0b1111
"""Frame count, byte count, table of contents and quality follow."""
_BEGINNING = b"Info" + struct.pack(">I", _FLAGS)

_ENCODER = b"LAME3.100"  # many decoders trust delay and padding only from LAME
_ENCODERS = (b"LAME", b"Lavc", b"Lavf")
"""Whose extension is laid out in this way."""
_AT = (21, 36)  # of "Info", after the header and the side information: mono, stereo
_LAME = 120  # bytes from "Info" to the encoder
_LAME_SIZE = 36


class Info(NamedTuple):
    """What an Info frame tells, of whatever program."""

    encoder: bytes
    """Its name and version, nine bytes."""
    delay: int
    """Samples before the sound."""
    padding: int
    """Samples behind it."""
    size: int
    """Bytes of the sound, this frame included; 0 where it is not told."""
    check: int
    """CRC-16 of the frames behind this one; 0 where it is not told."""


def info_size(form: Form) -> int:
    """Bytes of the Info frame."""
    return 144_000 * form.kilobits // RATE


def info_frame(samples: int, size: int, check: int, form: Form) -> bytes:
    """The frame to put before frames that code `samples` samples in `size` bytes.

    `check` is the CRC-16 of those bytes.
    """
    total = size + info_size(form)
    header = bytes(
        [0xFF, 0xFB, BIT_RATES.index(form.kilobits) << 4, 0xC4 if form.channels == 1 else 0x44]
    )
    frame = header + bytes(17 if form.channels == 1 else 32)
    frame += _BEGINNING + struct.pack(">II", frame_count(samples), total)
    frame += bytes(256 * percent // 100 for percent in range(100)) + struct.pack(">I", 50)
    frame += _lame(samples, total, check, form)
    frame += struct.pack(">H", crc16(frame))
    return frame.ljust(info_size(form), b"\0")


def info_of(content: bytes, start: int = 0) -> Info | None:
    """What the Info frame at `start` tells; None where there is none with an extension of LAME."""
    for at in _AT:
        info = start + at
        lame = content[info + _LAME : info + _LAME + _LAME_SIZE]
        if content[info : info + 4] in {b"Info", b"Xing"} and lame.startswith(_ENCODERS):
            delays = int.from_bytes(lame[21:24], "big")
            return Info(lame[:9], delays >> 12, delays & 0xFFF, *struct.unpack(">IH", lame[28:34]))
    return None


def music(frame: bytes) -> tuple[int, int]:
    """Bytes of the sound, this frame included, and its CRC-16, as an Info frame of ours tells.

    Raises ValueError for another frame.
    """
    told = info_of(frame)
    if told is None or told.encoder != _ENCODER or _BEGINNING not in frame:
        raise ValueError("no Info frame of this program")
    return told.size, told.check


def _lame(samples: int, total: int, check: int, form: Form) -> bytes:
    delays = (DELAY << 12 | padding(samples)).to_bytes(3, "big")
    stereo_mode = 0 if form.channels == 1 else 3
    return b"".join(
        [
            _ENCODER,
            b"\x01",  # revision 0, constant bit rate
            b"\x00",  # low pass: not said
            bytes(8),  # peak and replay gain: not said
            b"\x34",  # ATH type 4, nspsytune, safe joint stereo
            bytes([form.kilobits]),
            delays,
            bytes([1 << 6 | stereo_mode << 2 | 1]),  # from 44.1 kHz, noise shaping 1
            b"\x00",  # gain not changed
            struct.pack(">HIH", 0, total, check),  # no preset; length and check of the music
        ]
    )
