"""A finished episode: from its record, and a part of it as a file of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.api.arguments import expect
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.document import Episode
    from briefing.episode.pair import Pair


def load_episode(path: str | Path) -> Episode:
    """The episode that `make` wrote: from its audio file, or the record, JSON, beside it.

    Raises TypeError for anything but a path, InputError for a record that is missing, damaged or
    of a format that this version does not know, or where the audio is of another text, because
    a run that made both anew was killed.
    """
    expect("load_episode", "path", path, str, Path)
    return _pair(path).episode


def _pair(path: str | Path) -> Pair:
    # It needs more than most users of the package do.
    from briefing.episode.pair import load_pair
    from briefing.episode.record import record_path

    return load_pair(record_path(Path(path)))


def clip(
    path: str | Path,
    output: str | Path,
    *,
    sentences: tuple[int, int] | None = None,
    chapter: int | None = None,
    between: tuple[float, float] | None = None,
    force: bool = False,
) -> Path:
    """Cut a part out of a finished episode into the file `output`, and give its path.

    `path` is as for `load_episode`. The part is the first and last of its `sentences`, a
    `chapter`, both counted from 1, or the sentences heard `between` two times in seconds; it is
    cut in the silence between sentences. Where the episode says that its voice is synthetic, the
    clip says so first. Raises TypeError for an argument of the wrong type, UsageError unless one
    part is named that there is, InputError for an episode that cannot be read, OutputError where
    `output` cannot be written, or is not ours and `force` is not given.
    """
    expect("clip", "path", path, str, Path)
    expect("clip", "output", output, str, Path)
    expect("clip", "sentences", sentences, tuple, type(None))
    expect("clip", "chapter", chapter, int, type(None))
    expect("clip", "between", between, tuple, type(None))
    from briefing.episode.pair import undisturbed

    return undisturbed(lambda: _clip(path, Path(output), sentences, chapter, between, force=force))


def _clip(
    path: str | Path,
    place: Path,
    sentences: tuple[int, int] | None,
    chapter: int | None,
    between: tuple[float, float] | None,
    *,
    force: bool,
) -> Path:
    # These need numpy.
    from briefing.episode.clip import of_chapter, of_time, save_clip
    from briefing.io.folders import folder_for
    from briefing.io.overwrite import Guard

    pair = _pair(path)
    episode = pair.episode
    parts = [sentences] if sentences else []
    if chapter is not None:
        parts.append(of_chapter(episode, chapter))
    if between:
        parts.append(of_time(episode, *between))
    if len(parts) != 1:
        raise UsageError(
            "clip: name one part to cut out",
            "give sentences=(12, 14), chapter=2 or between=(65, 100)",
        )
    with folder_for(place):
        return save_clip(pair, parts[0], place, Guard(force=force)).audio
