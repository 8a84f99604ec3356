"""One text as several files: which chapter goes into which, and the playlist of all."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from briefing.document import Episode
from briefing.episode import playlist
from briefing.episode.save import Target
from briefing.io.atomic import write
from briefing.synthesis.fallback import Takes

_log = logging.getLogger(__name__)


def split(takes: Takes) -> tuple[Takes, ...]:
    """What is heard in each file: all, or a chapter each where the settings split the text.

    What is said before the first text goes into the first file, after the last into the last.
    """
    rundown = takes.rundown
    if not rundown.settings.split:
        return (takes,)
    titled = [n for n, section in enumerate(rundown.sections) if section.title]
    edges = [0, *titled[1:], len(rundown.sections)]
    count = len(edges) - 1
    return tuple(
        _part(takes, first, end, (number, count))
        for number, (first, end) in enumerate(pairwise(edges), start=1)
    )


def _part(takes: Takes, first: int, end: int, track: tuple[int, int]) -> Takes:
    """Sections `first` to before `end`, counted anew."""
    rundown = takes.rundown
    own = [take for take in takes.takes if first <= take.piece.section < end]
    before = own[0].piece.paragraph if own else 0
    is_last = end == len(rundown.sections)
    if own and not is_last:  # the file ends there; its pause is the room after it
        own[-1] = replace(own[-1], piece=replace(own[-1].piece, pause=0.0))
    moved = tuple(
        replace(
            take,
            piece=replace(
                take.piece,
                section=take.piece.section - first,
                paragraph=take.piece.paragraph - before,
            ),
        )
        for take in own
    )
    sections = rundown.sections[first:end]
    title = next((section.title for section in sections if section.title), rundown.title)
    part = replace(
        rundown,
        title=title,
        sections=sections,
        pieces=tuple(take.piece for take in moved),
        settings=replace(rundown.settings, show=rundown.settings.show or rundown.title),
    )
    return replace(takes, rundown=part, takes=moved, track=track)


def numbered(target: Target, count: int) -> list[Target]:
    """The places of so many files: `book-01.mp3` and on; the target itself where nothing is split.

    Raises as `Target.check` does.
    """
    if not target.settings.split:
        return [target]
    audio, width = target.audio, max(2, len(str(count)))
    alone = replace(target.settings, split=False)
    numbers = (f"{number:0{width}}" for number in range(1, count + 1))
    files = [
        replace(target, settings=alone, audio=audio.with_name(f"{audio.stem}-{n}{audio.suffix}"))
        for n in numbers
    ]
    for file in files:
        file.check()
    return files


def list_files(target: Target, title: str, episodes: Sequence[Episode]) -> None:
    """Write the playlist of several files. Raises OutputError when it cannot be written."""
    if target.settings.split:
        write(target.audio.with_suffix(playlist.SUFFIX), playlist.playlist(title, episodes))
        for old in _left_from_before(target.audio, {episode.audio for episode in episodes}):
            _log.warning("%s is from an earlier run: it is not in the playlist", old)


def _left_from_before(audio: Path, now: set[Path]) -> list[Path]:
    """Numbered files beside `audio` that this run did not write."""
    named = re.compile(rf"{re.escape(audio.stem)}-\d{{2,}}{re.escape(audio.suffix)}")
    there = (each for each in audio.parent.iterdir() if named.fullmatch(each.name))
    return sorted(each for each in there if each not in now)
