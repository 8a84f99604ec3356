"""A finished briefing in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from briefing.api.arguments import expect
from briefing.document import Cue, Episode
from briefing.document.notebook import player
from briefing.errors import UsageError
from briefing.settings import Settings


@dataclass(frozen=True, slots=True)
class Recording:
    """A briefing as bytes, and what is heard when. In a notebook it shows as a player."""

    data: bytes
    """The whole audio file, tags and all."""
    format: str
    """Its kind: "mp3", "m4a", "opus", "flac" or "wav"."""
    episode: Episode
    """What is known of it; `episode.audio` is only a name."""

    @property
    def title(self) -> str:
        """What it is called: by the settings, the text, or its first words."""
        return self.episode.title

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.episode.seconds

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Its sentences in order, each with the times of its words."""
        return self.episode.cues

    def save(self, path: str | Path, *, force: bool = False) -> Episode:
        """Write it to `path`, its record beside it, as `briefing.make` does; folders are made.

        Raises UsageError for a name that does not end in the format, OutputError when it cannot
        be written; files of another origin are written over only by `force`.
        """
        expect("save", "path", path, str, Path)
        target = Path(path)
        if target.suffix.lower() != f".{self.format}":
            raise UsageError(f"{target}: this is {self.format}", f"name it ….{self.format}")
        # These need numpy.
        from briefing.episode.record import save_record
        from briefing.episode.save import reserve
        from briefing.io.atomic import write
        from briefing.io.folders import folder_for

        with (
            folder_for(target),
            reserve(target, Settings(force=force), []).exclusive() as audio,
        ):
            write(audio, self.data)
            return save_record(replace(self.episode, audio=audio))

    def write(self, file: IO[bytes]) -> int:
        """Write the audio into an open file; how many bytes that is."""
        return file.write(self.data)

    def _repr_html_(self) -> str:
        """A player with the text, for Jupyter."""
        return player(self.episode, self.data)

    def __repr__(self) -> str:
        """One line."""
        size = len(self.data)
        return f"<Recording {self.title!r} {self.format} {self.seconds:.1f} s {size} bytes>"
