"""M4A and M4B files: AAC in MPEG-4, through PyAV, which is an extra."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from mutagen.mp4 import MP4, MP4Cover

from briefing.audio import RATE
from briefing.audio.formats.frames import Form
from briefing.audio.formats.tagging import tagging
from briefing.audio.formats.tags import Tags, spans
from briefing.errors import OutputError
from briefing.io.atomic import Part
from briefing.io.optional import need

if TYPE_CHECKING:
    from briefing.document import Samples


BOOK = ".m4b"
"""The suffix of an audiobook, which players keep apart from music and open where one stopped."""

_BRAND = "M4B "
_AUDIOBOOK = 2
"""The media kind (`stik`) of an audiobook."""


def pyav() -> Any:
    """The package. Raises MissingError with the command that installs it."""
    return need("av", "formats", "an .m4a or .m4b file")


def write_m4a(blocks: Iterable[Samples], part: Part, tags: Tags, form: Form) -> None:
    """Write AAC with tags and chapters, the index first so that it can be streamed.

    Raises OutputError when the disk fails, MissingError without PyAV.
    """
    av = pyav()
    is_book = part.target.suffix.lower() == BOOK
    options = {"movflags": "faststart"} | ({"brand": _BRAND} if is_book else {})
    try:
        with av.open(str(part.path), "w", format="ipod", options=options) as container:
            container.set_chapters(_chapters(tags))
            _code(blocks, av, container, form)
    except av.error.FFmpegError as error:
        raise OutputError(f"cannot write {part.target}: {error}", "is the disk full?") from error
    with tagging(part.target):
        _tag(part, tags, is_book=is_book)
    part.settle()


def _code(blocks: Iterable[Samples], av: Any, container: Any, form: Form) -> None:
    layout = "mono" if form.channels == 1 else "stereo"
    stream = container.add_stream("aac", rate=RATE, layout=layout)
    stream.bit_rate = form.kilobits * 1000
    position = 0
    for block in blocks:
        if len(block):
            planes = np.tile(block, (form.channels, 1))
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
            frame.sample_rate, frame.pts = RATE, position
            container.mux(stream.encode(frame))
            position += len(block)
    container.mux(stream.encode(None))


def _chapters(tags: Tags) -> list[dict[str, Any]]:
    millisecond = Fraction(1, 1000)
    return [
        {
            "id": n,
            "start": start,
            "end": end,
            "time_base": millisecond,
            "metadata": {"title": title},
        }
        for n, (start, end, title) in enumerate(spans(tags))
    ]


def _tag(part: Part, tags: Tags, *, is_book: bool) -> None:
    file: Any = MP4(part.path)  # type: ignore[no-untyped-call]
    atoms = ("\xa9nam", "\xa9ART", "\xa9alb", "\xa9day", "\xa9cmt", "\xa9lyr")
    values = (tags.title, tags.artist, tags.album, tags.date, tags.comment, tags.text)
    file.update({atom: [value] for atom, value in zip(atoms, values, strict=True) if value})
    if is_book:
        file.update(_book(tags))
    if tags.track:
        file["trkn"] = [tags.track]
    for name, value in tags.marks.items():
        file[f"----:com.apple.iTunes:{name}"] = [value.encode()]
    if tags.cover:
        cover = MP4Cover(tags.cover, MP4Cover.FORMAT_JPEG)  # type: ignore[no-untyped-call]
        file["covr"] = [cover]
    file.save()


def _book(tags: Tags) -> dict[str, Any]:
    """What an audiobook says besides: its kind, and who narrates, where players look for that.

    Audible's files name the narrator as `nrt`, Apple's as the composer (`wrt`). The album of a
    book is its title.
    """
    said: dict[str, Any] = {"stik": [_AUDIOBOOK], "\xa9gen": ["Audiobook"]}
    said["\xa9alb"] = [tags.album or tags.title]
    if tags.voice:
        said |= {"\xa9nrt": [tags.voice], "\xa9wrt": [tags.voice]}
    return said
