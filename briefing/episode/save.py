"""Where an episode goes, and the last stage: its record and the files beside the audio."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefing.audio.formats.write import check_place
from briefing.audio.measure import Measured
from briefing.audio.targets import TARGETS
from briefing.document import Check, Episode, Loudness
from briefing.episode.describe import Planned
from briefing.episode.digests import begin
from briefing.episode.epub.book import write_book
from briefing.episode.epub.package import SUFFIXES
from briefing.episode.sidecars import BOOK, SYNTHETIC, outdated, targets, write_sidecars
from briefing.errors import UsageError
from briefing.io import locks
from briefing.io.overwrite import Guard, Inputs
from briefing.settings import Settings, files
from briefing.settings.kinds import either


@dataclass(frozen=True, slots=True)
class Target:
    """The audio file of an episode that is to be made, and all that will lie beside it."""

    audio: Path
    """The file."""
    settings: Settings
    """They say which files go beside it."""
    guard: Guard
    """Knows what may be written over."""

    def check(self) -> None:
        """Raise OutputError when a file that will be written may not be written over."""
        self.guard.check(targets(self.audio, self.settings))

    @contextmanager
    def exclusive(self) -> Iterator[Path]:
        """The audio file, which no other run writes meanwhile. Raises as `check` does."""
        with locks.exclusive(self.audio):
            self.check()  # files may have come since it was reserved
            begin(self.audio)
            yield self.audio


def reserve(audio: Path, settings: Settings, inputs: Iterable[str | Path]) -> Target:
    """The place of an episode; `inputs` are the files the run reads besides the settings' own.

    Raises OutputError or UsageError for what could not be written: better now than after the
    work. An EPUB is made beside an MP3 of the same name, which is in it.
    """
    audio, settings = spoken_output(audio, settings)
    check_place(audio)
    if settings.epub and audio.suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"{audio}: an EPUB cannot hold audio of this kind", f"use {either(SUFFIXES)}", "epub"
        )
    target = Target(audio, settings, Guard(Inputs([*inputs, *files(settings)]), settings.force))
    target.check()
    return target


def spoken_output(audio: Path, settings: Settings) -> tuple[Path, Settings]:
    """Where the sound goes, and the settings with the EPUB that the name `audio` asks for.

    UsageError for an ending in capitals: the file would have another name than the one asked for.
    """
    if audio.suffix.lower() != BOOK:
        return audio, settings
    if audio.suffix != BOOK:
        raise UsageError(f"{audio}: Unsupported file type: {audio.suffix}", f"use {BOOK}")
    return audio.with_suffix(".mp3"), replace(settings, epub=True)


def record(
    target: Target,
    planned: Planned,
    measured: Measured,
    made_from: str,
    took: float,
) -> Episode:
    """Write the record of a rendered episode and the files that go beside it.

    `made_from` is their fingerprint, `took` is in seconds. Raises OutputError when a file cannot
    be written.
    """
    settings, episode = target.settings, planned.episode
    goal = TARGETS[settings.sound.target]
    checks = goal.checks(measured, *planned.leads)
    report = replace(
        episode.report,
        target=goal.name,
        checks=checks,
        notices=(
            *episode.report.notices,
            *_missed(goal.name, checks),
            *_left_behind(episode.audio, settings),
        ),
        made_from=made_from,
        size=episode.audio.stat().st_size,
        samples=measured.samples,
        loudness=Loudness(
            round(measured.as_played, 2), round(measured.mono, 2), round(measured.peak, 2)
        ),
        pauses_measured=tuple(round(pause, 3) for pause in measured.pauses),
        took=round(took, 2),
    )
    cover = planned.tags.cover
    made = replace(episode, report=report)
    book = partial(
        write_book, documents=planned.documents, note=SYNTHETIC, cover=planned.book_cover
    )
    return write_sidecars(
        made,
        settings.transcripts,
        page=settings.page,
        cover=cover,
        book=book if settings.epub else None,
    )


def _left_behind(audio: Path, settings: Settings) -> Iterator[str]:
    if names := outdated(audio, settings):
        yield f"{', '.join(names)}: made for the earlier audio; make it again or delete it"


def _missed(target: str, checks: Sequence[Check]) -> Iterator[str]:
    for check in checks:
        if not check.is_met:
            yield (
                f"The target {target} is missed: {check.what}: {check.measured:g}, "
                f"not {check.asked}"
            )
