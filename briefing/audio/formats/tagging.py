"""Tags of the files that mutagen knows, as Vorbis comments (Opus and FLAC)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mutagen import MutagenError
from mutagen.flac import FLAC, Picture
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.wave import WAVE

from briefing.audio.formats.tags import Tags, spans
from briefing.errors import OutputError

_FRONT_COVER = 3
_COMMENTS: dict[str, tuple[Callable[[Path], Any], str]] = {
    ".mp3": (ID3, "COMM"),
    ".wav": (WAVE, "COMM"),
    ".m4a": (MP4, "\xa9cmt"),
    ".m4b": (MP4, "\xa9cmt"),
    ".opus": (OggOpus, "comment"),
    ".flac": (FLAC, "comment"),
}
"""For each kind of file what reads its tags, and the name of its comment."""


@contextmanager
def tagging(target: Path) -> Iterator[None]:
    """Raise OutputError, naming `target`, when mutagen cannot write the tags."""
    try:
        yield
    except MutagenError as error:
        raise OutputError(f"cannot write the tags of {target}", "is the disk full?") from error


def comment(path: Path) -> str:
    """The comment in the tags of an audio file; "" when there is none, or no such file."""
    kind = _COMMENTS.get(path.suffix.lower())
    if not kind:
        return ""
    read, name = kind
    try:
        file: Any = read(path)
    except (MutagenError, OSError):
        return ""
    tags: Any = file if read is ID3 else file.tags
    if tags is None:
        return ""
    found = tags.getall(name) if name == "COMM" else tags.get(name, [])
    return "\n".join(str(each) for each in found)


def comments(tags: Tags) -> dict[str, list[str]]:
    """Names and values of what `tags` say, the chapters as OGM tools write them."""
    named = {
        "title": tags.title,
        "artist": tags.artist,
        "album": tags.album,
        "date": tags.date,
        "genre": "Podcast",
        "language": tags.language,
        "comment": tags.comment,
        "lyrics": tags.text,
        "tracknumber": str(tags.track[0]) if tags.track else "",
        "tracktotal": str(tags.track[1]) if tags.track else "",
        **{name.lower(): value for name, value in tags.marks.items()},
    }
    for number, (start, _, title) in enumerate(spans(tags)):
        minutes, milliseconds = divmod(start, 60_000)
        moment = f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds / 1000:06.3f}"
        named |= {f"chapter{number:03}": moment, f"chapter{number:03}name": title}
    return {name: [value] for name, value in named.items() if value}


def picture(jpeg: bytes) -> Any:
    """The cover as FLAC and Opus hold it."""
    made: Any = Picture()  # type: ignore[no-untyped-call]
    made.type, made.mime, made.data = _FRONT_COVER, "image/jpeg", jpeg
    return made
