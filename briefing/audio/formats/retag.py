"""The tag of a finished MP3 with another artist, album and picture; its sound stays as it is.

Only a tag as `tags` writes it, ID3v2.3 without extensions, is changed: whatever else it holds is
kept, byte for byte and in its order.
"""

from __future__ import annotations

import struct

from briefing.audio.formats import tags

_FRAME = struct.Struct(">4sIH")
_TEXT = b"USLT"
_BEFORE_TEXT = 4 + 4  # encoding and language; byte order mark and end of an empty description


def retagged(tag: bytes, *, artist: str = "", album: str = "", cover: bytes = b"") -> bytes:
    """The ID3v2.3 tag `tag` with what is given in place of what it says; "" leaves it.

    Where it would be larger than `tags.LARGEST`, its text ends with the last sentence for which
    there is room. Raises ValueError for a tag of another kind, or where there is no room.
    """
    frames = _frames(tag)
    for name, text in ((b"TPE1", artist), (b"TALB", album)):
        if text:
            frames[name] = [tags.text_frame(name, text)]
    if cover:
        frames[b"APIC"] = [tags.picture_frame(cover)]
    size = sum(len(frame) for group in frames.values() for frame in group)
    if size > tags.LARGEST - 10 and _TEXT in frames:
        (text_frame,) = frames[_TEXT]
        room = tags.LARGEST - 10 - size + len(text_frame)
        frames[_TEXT] = [_shortened(text_frame, room)]
    body = b"".join(frame for group in frames.values() for frame in group)
    if len(body) > tags.LARGEST - 10:
        raise ValueError("the picture is too large for a tag")
    return tags.whole(body)


def _frames(tag: bytes) -> dict[bytes, list[bytes]]:
    """The frames by their names, in the order of their first."""
    if not tag.startswith(tags.HEAD) or tag != tags.whole(tag[10:]):
        raise ValueError("not a whole tag of ID3v2.3")
    found: dict[bytes, list[bytes]] = {}
    at = 10
    while at + _FRAME.size <= len(tag) and tag[at]:
        name, size, flags = _FRAME.unpack_from(tag, at)
        end = at + _FRAME.size + size
        if flags or end > len(tag):
            raise ValueError("a frame that cannot be read")
        found.setdefault(name, []).append(tag[at:end])
        at = end
    return found


def _shortened(frame: bytes, room: int) -> bytes:
    """The text frame in at most `room` bytes; b"" where not a sentence of it fits."""
    body = frame[_FRAME.size :]
    language, text = body[1:4], body[_BEFORE_TEXT:].decode("utf-16", "ignore")
    kept = tags.cut(text, (room - _FRAME.size - _BEFORE_TEXT - 2) // 2)
    return tags.comment_frame(_TEXT, kept, language.decode("latin-1"))
