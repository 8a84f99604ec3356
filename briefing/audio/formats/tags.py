"""An ID3v2.3 tag as bytes: the whole tag before the first frame of sound.

Version 2.3 with UTF-16 text is what every player reads. Chapters follow "ID3v2 Chapter
Frame Addendum" 1.0 and are written in time order, which mutagen does not keep.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

from briefing.document import Chapter
from briefing.errors import UsageError

LARGEST = 300_000
"""Bytes of a tag; more delays the start of playback, and some players give up."""

HEAD = b"ID3\x03\x00\x00"
"""How a tag of version 2.3 without extensions begins; its size follows."""

TAG_HEAD = 10
"""Bytes before the first frame of a tag."""

_SHIFTS = (21, 14, 7, 0)  # of the four bytes of its size, seven bits each
_LISTED = 255
"""Chapters that fit one table of contents: its count is one byte."""

_NOWHERE = 0xFFFFFFFF
"""A byte offset that is not given: the times hold."""

_SENTENCE_END = re.compile(r"[।॥.!?…][\"'”’)]*(?=\s|$)|\n")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Tags:
    """What a file says of itself; empty values are left out."""

    title: str
    """What it is called."""
    seconds: float
    """Its length."""
    artist: str = ""
    """Who made it."""
    album: str = ""
    """The series it belongs to."""
    date: str = ""
    """ "YYYY-MM-DD" or ""."""
    text: str = ""
    """The full text."""
    comment: str = ""
    """A note to the listener."""
    cover: bytes = b""
    """A JPEG, or b""."""
    chapters: tuple[Chapter, ...] = ()
    """None, or those of the whole length."""
    language: str = "hin"
    """A code of ISO 639-2."""
    voice: str = ""
    """The synthetic voice that is heard; where given, machines are told that no human speaks."""
    track: tuple[int, int] | None = None
    """Its number among the files of one text, counted from 1, and how many there are."""

    @property
    def marks(self) -> dict[str, str]:
        """What tells a machine that the voice is synthetic, in names every container can hold.

        "AI_CONTENT" is the purpose that Podcasting 2.0 gave <podcast:txt> in 2026.
        """
        return {"AI_CONTENT": "true", "SYNTHETIC_VOICE": self.voice} if self.voice else {}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, and what it has room for."""

    data: bytes
    """Its bytes."""
    text_kept: int
    """How many characters of the text are in it."""


def tag(tags: Tags) -> Tag:
    """Write `tags` as an ID3v2.3 tag of at most `LARGEST` bytes.

    Where the text does not fit, it ends with the last sentence that does. Chapters are
    put in order; the first begins at 0, each ends where the next begins, the last with
    the file. Raises UsageError when there is no room even without the text.
    """
    head = _texts(tags) + _marks(tags) + comment_frame(b"COMM", tags.comment, tags.language)
    tail = picture_frame(tags.cover) + _chapters(tags)
    room = LARGEST - 10 - len(head) - len(tail)
    if room < 0:
        raise UsageError(
            f"the tag would have {LARGEST - room:,} bytes",
            f"at most {LARGEST:,}: use a smaller cover",
        )
    kept = cut(tags.text, (room - len(comment_frame(b"USLT", ".", tags.language)) + 2) // 2)
    body = head + comment_frame(b"USLT", kept, tags.language) + tail
    return Tag(whole(body), len(kept))


def whole(body: bytes) -> bytes:
    """A tag of the frames in `body`."""
    return HEAD + _synchsafe(len(body)) + body


def tag_size(content: bytes) -> int:
    """Bytes of the ID3v2 tag that `content` starts with (ID3v2.3, section 3.1); 0 without one."""
    if not content.startswith(b"ID3") or len(content) < TAG_HEAD:
        return 0
    size = zip(content[6:TAG_HEAD], _SHIFTS, strict=True)
    return TAG_HEAD + sum((byte & 0x7F) << shift for byte, shift in size)


def is_full(data: bytes) -> bool:
    """Whether frames fill a tag of version 2.3 to its end, as those of `whole` do."""
    at = TAG_HEAD
    while data[at : at + 1].isalnum():
        at += 10 + int.from_bytes(data[at + 4 : at + 8], "big")
    return data.startswith(HEAD) and at == len(data)


def _texts(tags: Tags) -> bytes:
    year, month, day = tags.date.split("-") if tags.date else ("", "", "")
    values = {
        b"TIT2": tags.title,
        b"TPE1": tags.artist,
        b"TALB": tags.album,
        b"TCON": "Podcast",
        b"TYER": year,
        b"TDAT": day + month,
        b"TLAN": tags.language,
        b"TRCK": "/".join(map(str, tags.track or ())),
        b"TLEN": str(round(tags.seconds * 1000)),
    }
    return b"".join(text_frame(name, value) for name, value in values.items() if value)


def text_frame(name: bytes, text: str) -> bytes:
    """A frame of text such as TIT2."""
    return _frame(name, _encoded(text))


def _marks(tags: Tags) -> bytes:
    """TXXX: a description, and a text of the program's own."""
    return b"".join(
        _frame(b"TXXX", b"\x01" + _utf16(name) + b"\0\0" + _utf16(value))
        for name, value in tags.marks.items()
    )


def _frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">IH", len(body), 0) + body


def _encoded(text: str) -> bytes:
    """Encoding byte and text: ASCII as it is, anything else UTF-16."""
    return b"\x00" + text.encode() if text.isascii() else b"\x01" + _utf16(text)


def _utf16(text: str) -> bytes:
    return b"\xff\xfe" + _UNWRITABLE.sub("", text).encode("utf-16-le")


def comment_frame(name: bytes, text: str, language: str) -> bytes:
    """A COMM or a USLT, which are built alike: language, a description (none), text."""
    if not text:
        return b""
    return _frame(name, b"\x01" + language.encode() + _utf16("") + b"\0\0" + _utf16(text))


def picture_frame(jpeg: bytes) -> bytes:
    """An APIC that is the front cover; b"" for no picture."""
    front_cover = b"\x03"
    return _frame(b"APIC", b"\x00image/jpeg\x00" + front_cover + b"\x00" + jpeg) if jpeg else b""


def spans(tags: Tags) -> list[tuple[int, int, str]]:
    """Start and end in milliseconds and title of each chapter, in order and without gaps."""
    ordered = sorted(tags.chapters, key=lambda chapter: chapter.start)
    starts = [0, *(round(chapter.start * 1000) for chapter in ordered[1:])]
    ends = [*starts[1:], round(tags.seconds * 1000)]
    return [
        (start, end, chapter.title)
        for start, end, chapter in zip(starts, ends, ordered, strict=False)
    ]


def _chapters(tags: Tags) -> bytes:
    names = [f"ch{number}".encode() + b"\0" for number in range(len(tags.chapters))]
    if not names:
        return b""
    top_level_and_ordered = 3
    listed = bytes([top_level_and_ordered, min(len(names), _LISTED)]) + b"".join(names[:_LISTED])
    frames = [_frame(b"CTOC", b"toc\0" + listed)]
    for name, (start, end, title) in zip(names, spans(tags), strict=True):
        times = struct.pack(">IIII", start, end, _NOWHERE, _NOWHERE)
        frames.append(_frame(b"CHAP", name + times + _frame(b"TIT2", _encoded(title))))
    return b"".join(frames)


def cut(text: str, units: int) -> str:
    """`text` up to the last sentence end within `units` UTF-16 code units."""
    text = _UNWRITABLE.sub("", text)
    if len(text.encode("utf-16-le")) <= 2 * units:
        return text
    fits = text.encode("utf-16-le")[: 2 * max(units, 0)].decode("utf-16-le", "ignore")
    ends = [match.end() for match in _SENTENCE_END.finditer(fits)]
    return fits[: ends[-1]].rstrip() if ends else ""


def _synchsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in _SHIFTS)
