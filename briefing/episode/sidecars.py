"""What may lie beside an MP3 besides its record: transcripts, and a page that plays it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.document import Episode
from briefing.episode.transcripts import FORMATS
from briefing.errors import UsageError
from briefing.io.atomic import write


def check_formats(names: Sequence[str]) -> None:
    """Raise UsageError for a transcript format there is not."""
    for name in names:
        if name not in FORMATS:
            raise UsageError(
                f"no transcript format {name!r}", f"choose one of {', '.join(FORMATS)}"
            )


def write_sidecars(
    episode: Episode, transcripts: Sequence[str], *, page: bool, cover: bytes = b""
) -> list[Path]:
    """Write transcripts and a page of the same name beside the episode's audio.

    The page is one HTML file that works without a server; it shows `cover`, a JPEG. Returns
    what was written. Raises OutputError when a file cannot be written.
    """
    contents = {FORMATS[name].suffix: FORMATS[name].write(episode) for name in transcripts}
    if page:
        from briefing.episode.page.page import standalone

        contents[".html"] = standalone(episode, episode.audio.parent, cover=cover)
    files = {episode.audio.with_suffix(suffix): text for suffix, text in contents.items()}
    for path, text in files.items():
        write(path, text.encode(errors="replace"))
    return list(files)
