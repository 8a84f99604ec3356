"""An episode's record and its audio as one pair, while another run may be making both anew.

A run marks the record as begun before it replaces the audio, and replaces the record after it:
what was read is one pair where a record without that mark, and the audio, are the same files
before and after. With the mark, which a run that was killed leaves too, the digests in the record
tell whether the audio is still its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefing.document import Episode
from briefing.episode.digests import is_begun, is_known
from briefing.episode.record import load_record
from briefing.errors import BriefingError, InputError
from briefing.io.locks import wait_for
from briefing.io.places import stamp

T = TypeVar("T")

_ATTEMPTS = 3

Stamp = tuple[int, int, int] | None
"""What tells a file from one that is written to its place later; None for no file."""


class ChangedError(InputError):
    """An episode was made anew after it was read; reading it again helps."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A record that was read, and the audio that it tells of."""

    episode: Episode
    """What the record says."""
    path: Path
    """The record."""
    record: Stamp
    """Its file."""
    audio: Stamp
    """That of the audio."""

    @property
    def audio_version(self) -> str:
        """The size of the audio and when it was changed, which a copy of it keeps."""
        _, size, modified = self.audio or (0, 0, 0)
        return f"{size}-{modified}"

    def check(self) -> None:
        """Raise ChangedError where either file is another one by now."""
        if (_stamp(self.path), _stamp(self.episode.audio)) != (self.record, self.audio):
            raise ChangedError(f"{self.episode.audio}: was made anew meanwhile", "run it again")

    @contextmanager
    def read(self) -> Iterator[None]:
        """What reads the files; ChangedError where they changed meanwhile, whatever that led to."""
        try:
            yield
        except BriefingError:
            self.check()
            raise
        self.check()


def undisturbed(do: Callable[[], T]) -> T:
    """What `do` gives, done anew where an episode was made anew while it was read.

    Raises ChangedError where that does not end.
    """
    for _ in range(_ATTEMPTS - 1):
        with suppress(ChangedError):
            return do()
    return do()


def load_pair(path: Path) -> Pair:
    """The episode of the record at `path`, waiting for a run that is just making it anew.

    The audio may be missing. Raises InputError as `load_record` does; ChangedError where the
    audio is not the one that the record tells of, because a run that makes it anew is at it still
    or was killed.
    """
    for _ in range(_ATTEMPTS):
        record = _stamp(path)
        episode = load_record(path)
        pair = Pair(episode, path, record, _stamp(episode.audio))
        if _stamp(path) == record and _belong(pair):
            return pair
        wait_for(episode.audio)
    raise ChangedError(
        f"{episode.audio}: its record is that of an earlier version; "
        "the run that replaced it was stopped",
        "make the episode again",
    )


def _stamp(path: Path) -> Stamp:
    """Of a link to itself too, which is no file."""
    with suppress(OSError):
        return stamp(path)
    return None


def _belong(pair: Pair) -> bool:
    unsure = is_begun(pair.episode) and pair.audio is not None
    return not unsure or is_known(pair.episode)
