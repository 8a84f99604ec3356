"""The episodes in a folder: what cannot be published, and what is there twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.audio.formats.media_types import MEDIA_TYPES
from briefing.document import Episode
from briefing.episode import record
from briefing.episode.pair import Pair, load_pair
from briefing.episode.summary import texts
from briefing.episode.text import one_line
from briefing.errors import BriefingError, InputError
from briefing.io.places import is_folder, no_folder


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was left out."""

    path: Path
    """The file."""
    message: str
    """Why: one line for a person."""


def unwatched(_done: int, _total: int) -> None:
    """The progress that nobody watches."""


def check_folder(folder: Path) -> None:
    """Raise InputError when `folder` is none."""
    if not is_folder(folder):
        raise no_folder(folder, "name the folder with the episodes")


def collect(
    folder: Path, progress: Callable[[int, int], None] = unwatched
) -> tuple[list[Pair], list[Problem]]:
    """Every episode with a sound record and an audio file, by file name, and the rest.

    `progress(done, total)` counts the JSON files as they are read; those that are no records are
    none of our business. Waits for a run that is just making one of them anew. Raises InputError
    when `folder` is no folder or cannot be read.
    """
    check_folder(folder)
    try:
        names = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror}") from error
    pairs: list[Pair] = []
    problems: list[Problem] = []
    records = [path for path in names if path.suffix == ".json"]
    for done, path in enumerate(records, 1):
        _take(path, pairs, problems)
        progress(done, len(records))
    episodes = [pair.episode for pair in pairs]
    recorded = {episode.audio for episode in episodes} | {problem.path for problem in problems}
    for path in names:
        told = path in recorded or record.record_path(path) in recorded
        if path.suffix.lower() in MEDIA_TYPES and not told:
            problems.append(Problem(path, _untold(path, episodes)))
    return pairs, problems


def _untold(path: Path, episodes: Sequence[Episode]) -> str:
    """Why audio is no episode: another sound of the same name may have taken its record."""
    place = record.record_path(path)
    other = next((each.audio for each in episodes if record.record_path(each.audio) == place), None)
    if other:
        return f"{path}: {place.name} is the record of {other.name}, and it is left out"
    return f"{path}: has no record beside it, and is left out"


def _take(path: Path, pairs: list[Pair], problems: list[Problem]) -> None:
    try:
        pair = load_pair(path)
    except BriefingError as error:
        if _meant_as_record(path):
            problems.append(Problem(path, str(error)))
        return
    audio = pair.episode.audio
    own = record.record_path(audio)
    if own != path:
        message = f"{path}: tells of {audio.name}, whose record is {own.name}, and is left out"
        problems.append(Problem(path, message))
    elif audio.is_file():
        pairs.append(pair)
    else:
        message = f"{path}: its audio {audio.name} is gone, and it is left out"
        problems.append(Problem(path, message))


def _meant_as_record(path: Path) -> bool:
    """Whether a JSON file that is no sound record was meant as one: by its audio or its fields."""
    if any(path.with_suffix(suffix).is_file() for suffix in MEDIA_TYPES):
        return True
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(content, dict) and {"audio", "sentences"} <= content.keys()


def same_story(episodes: Iterable[Episode]) -> tuple[tuple[str, ...], ...]:
    """The file names, without ending, of episodes that tell the same story: a group for each.

    A text was copied, or made under two names. What frames the texts (an introduction with its
    day, the notice) makes no difference.
    """
    groups: dict[str, list[str]] = {}
    for episode in episodes:
        said = " ".join(one_line(cue.text) for text in texts(episode) for cue in text)
        if said:
            groups.setdefault(said, []).append(episode.audio.stem)
    return tuple(tuple(names) for names in groups.values() if len(names) > 1)
