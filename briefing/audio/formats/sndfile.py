"""WAV, FLAC and Opus files, through libsndfile."""

from __future__ import annotations

import base64
import os
import struct
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import soundfile
from mutagen.flac import FLAC
from mutagen.ogg import OggPage
from mutagen.oggopus import OggOpus
from soxr import ResampleStream

from briefing.audio import RATE
from briefing.audio.formats.frames import Form
from briefing.audio.formats.tagging import comments, picture, tagging
from briefing.audio.formats.tags import Tags, tag
from briefing.errors import OutputError, UsageError
from briefing.io.atomic import Part

if TYPE_CHECKING:
    from briefing.document import Samples

OPUS_RATE = 48_000
"""Opus is always played at this rate (RFC 7845)."""

_LARGEST_WAV = 0xFFFF_FFFF
"""Bytes: a WAV states its size in 32 bits."""


def write_wav(blocks: Iterable[Samples], part: Part, tags: Tags, form: Form) -> None:
    """Write 16-bit PCM, and at the end the tag of an MP3, and what RIFF itself can say of it.

    Raises OutputError when the disk fails, UsageError when the tag is too large or the
    sound is more than a WAV can hold: 13 hours in mono.
    """
    data = tag(tags).data
    info = _info(tags)
    if tags.seconds * form.rate * 2 * form.channels + len(data) + len(info) + 1_000 > _LARGEST_WAV:
        raise UsageError(
            f"{part.target} would be over 4 GB, the most that a WAV file can hold", "give .flac"
        )
    _write(
        resampled(form.rate, blocks), part, form.rate, form.channels, format="WAV", subtype="PCM_16"
    )
    part.file.seek(0, os.SEEK_END)
    part.put(_chunk(b"LIST", b"INFO" + info) + _chunk(b"id3 ", data))
    size = part.file.tell()
    part.file.seek(4)
    part.put(struct.pack("<I", size - 8))
    part.settle()


def _info(tags: Tags) -> bytes:
    """Chunks of a RIFF INFO list: title, artist, album, date, and the note on the voice.

    Source: Multimedia Programming Interface and Data Specifications 1.0, chapter 2. Text there
    is in no stated encoding; readers of today take UTF-8.
    """
    marks = "; ".join(f"{name}={value}" for name, value in tags.marks.items())
    note = "\n".join(filter(None, [tags.comment, marks]))
    texts = {
        b"INAM": tags.title,
        b"IART": tags.artist,
        b"IPRD": tags.album,
        b"ICRD": tags.date,
        b"ICMT": note,
    }
    encoded = {name: text.encode(errors="replace") for name, text in texts.items() if text}
    return b"".join(_chunk(name, text + b"\0") for name, text in encoded.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def write_flac(blocks: Iterable[Samples], part: Part, tags: Tags, form: Form) -> None:
    """Write 16-bit FLAC, with Vorbis comments, the chapters among them, and the cover.

    Raises OutputError when the disk fails.
    """
    _write(
        resampled(form.rate, blocks),
        part,
        form.rate,
        form.channels,
        format="FLAC",
        subtype="PCM_16",
    )
    with tagging(part.target):
        file: Any = FLAC(part.path)  # type: ignore[no-untyped-call]
        file.update(comments(tags))
        if tags.cover:
            file.add_picture(picture(tags.cover))
        file.save()
    part.settle()


def write_opus(blocks: Iterable[Samples], part: Part, tags: Tags, form: Form) -> None:
    """Write Opus in Ogg, with Vorbis comments and the chapters among them.

    Raises OutputError when the disk fails.
    """
    write_opus_at(form.kilobits, blocks, part, tags, form.channels)


def write_opus_at(
    kilobits: int,
    blocks: Iterable[Samples],
    part: Part,
    tags: Tags,
    channels: int = 1,
    rate: int = RATE,
) -> None:
    """The same at any bit rate from 6 to 256 kbit/s: 24 is enough for one voice (RFC 7587).

    The blocks have `rate` samples a second.
    """
    sound = resampled(OPUS_RATE, blocks, rate)
    _write(sound, part, OPUS_RATE, channels, **opus(kilobits))
    with tagging(part.target):
        file: Any = OggOpus(part.path)  # type: ignore[no-untyped-call]
        file.update(comments(tags))
        if tags.cover:
            cover = base64.b64encode(picture(tags.cover).write()).decode()
            file["metadata_block_picture"] = [cover]
        file.save()
        _number(part)
    part.settle()


def opus(kilobits: int) -> dict[str, Any]:
    """What libsndfile is told for Opus: its scale runs from 256 to 6 kbit/s."""
    return {"format": "OGG", "subtype": "OPUS", "compression_level": 1 - (kilobits - 6) / 250}


def _write(blocks: Iterable[Samples], part: Part, rate: int, channels: int, **kind: Any) -> None:
    try:
        number = part.file.fileno()  # libsndfile takes no name that is not text
        with soundfile.SoundFile(number, "w", rate, channels, closefd=False, **kind) as file:
            for block in blocks:
                file.write(np.repeat(block[:, None], channels, axis=1))
    except soundfile.LibsndfileError as error:
        raise OutputError(f"cannot write {part.target}", "is the disk full?") from error


def _number(part: Part) -> None:
    """Give the stream number 1 instead of a random one: the same sound is then the same bytes.

    It is in the head of every page (RFC 3533, section 6), as is the check sum over it.
    """
    with part.path.open("r+b") as file:
        while file.peek(1):
            start = file.tell()
            page: Any = OggPage(file)  # type: ignore[no-untyped-call]
            page.serial = 1
            file.seek(start)
            file.write(page.write())


def resampled(rate: int, blocks: Iterable[Samples], given: int = RATE) -> Iterator[Samples]:
    """`blocks`, which have the `given` rate, as blocks at `rate` Hz."""
    if rate == given:
        yield from blocks
        return
    stream = ResampleStream(given, rate, 1, dtype="float32")
    for block in blocks:
        yield stream.resample_chunk(block)
    yield stream.resample_chunk(np.zeros(0, np.float32), last=True)
