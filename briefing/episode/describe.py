"""The episode as planned: its cues, chapters and coverage, and the tags of its file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.audio import RATE
from briefing.audio.formats.frames import Form
from briefing.audio.formats.tags import Tags
from briefing.audio.targets import TARGETS
from briefing.audio.timeline.take import Timeline
from briefing.document import Coverage, Document, Episode, LeftOut, Report, Source, quoted
from briefing.episode.chapter_plan import planned_chapters
from briefing.episode.coverage import cover, require_whole
from briefing.episode.cues import cues, exact
from briefing.episode.record import known_as
from briefing.episode.sidecars import SYNTHETIC
from briefing.episode.structure import forms_of
from briefing.episode.text import one_line
from briefing.errors import MissingError
from briefing.hindi.calendar import spoken_day
from briefing.hindi.speakers import unheard, without_voice_marks
from briefing.io.places import is_file
from briefing.settings import DESIGNS, Settings, is_picture
from briefing.synthesis.fallback import Takes
from briefing.synthesis.voices import AT


@dataclass(frozen=True, slots=True)
class Planned:
    """An episode before a sample of it is written."""

    episode: Episode
    """All that is known of it without measuring the file."""
    tags: Tags
    """What the file will say of itself."""
    form: Form
    """How the file will be coded."""
    leads: tuple[float, float] = (0.0, 0.0)
    """Seconds before the first word and after the last."""
    documents: tuple[Document, ...] = ()
    """The texts that are heard, in order, for the EPUB; () where none is asked for."""
    book_cover: bytes = b""
    """A JPEG for the EPUB, if one is asked for."""


def describe(takes: Takes, timeline: Timeline, audio: Path) -> Planned:
    """The episode as planned, and what its file will say of itself.

    Raises IncompleteError when something written is not said, unless the settings tolerate
    it; and as `episode_tags` does.
    """
    settings = takes.rundown.settings
    coverage = cover(takes.rundown, timeline)
    if not settings.keep_going:
        require_whole(coverage)
    episode = _episode(takes, timeline, coverage, audio)
    form = Form(settings.sound.bitrate, settings.sound.channels)
    form = TARGETS[settings.sound.target].form(form, audio.suffix)
    tags = episode_tags(episode, takes, settings.cover)
    scripts = takes.scripts if settings.epub else ()
    documents = tuple(script.document for script in scripts)
    front = tags.cover or _book_cover(episode, settings)
    return Planned(episode, tags, form, _leads(timeline), documents, front)


def _book_cover(episode: Episode, settings: Settings) -> bytes:
    """A drawn one, for a book should have one; none where what draws is not installed."""
    with suppress(MissingError):
        return _cover(episode, DESIGNS[0]) if settings.epub else b""
    return b""


def _leads(timeline: Timeline) -> tuple[float, float]:
    if not timeline.takes:
        return 0.0, 0.0
    last = timeline.takes[-1].speech_end
    return timeline.takes[0].speech_start / RATE, (timeline.length - last) / RATE


def _episode(takes: Takes, timeline: Timeline, coverage: Coverage, audio: Path) -> Episode:
    rundown, sentences = takes.rundown, cues(timeline)
    settings = rundown.settings
    return Episode(
        title=rundown.title or os.fsencode(audio.stem).decode(errors="replace"),
        audio=audio,
        seconds=timeline.seconds,
        cues=sentences,
        chapters=planned_chapters(rundown.title, timeline, rundown.lead),
        author=rundown.author,
        show=settings.show,
        date=rundown.date,
        published=rundown.published,
        voice=settings.voice,
        exact=exact(timeline),
        forms=forms_of(script.document for script in takes.scripts),
        report=Report(
            engine=settings.engine,
            voices=_voices(takes),
            substitution=takes.substitution,
            speed=settings.speed,
            disclosure=settings.frame.disclosure,
            paragraphs=len({cue.paragraph for cue in sentences}),
            notices=_notices(takes),
            unknown=tuple(line for script in takes.scripts for line in script.unknown()),
            texts=_texts(takes, audio.parent),
            left_out=tuple(_left_out(takes)),
            pauses_asked=_pauses(timeline),
            coverage=coverage,
            clips=len(takes.takes),
            clips_made=takes.made,
        ),
    )


def episode_tags(episode: Episode, takes: Takes, cover: str = "") -> Tags:
    """What the file says of itself to a player.

    `cover` is a file or the name of a design. Raises InputError for a file that is no
    picture, UsageError for no such design, MissingError without the extra `cover`.
    """
    return Tags(
        title=episode.title,
        seconds=episode.seconds,
        artist=one_line(episode.author) or f"briefing ({episode.voice})",
        album=one_line(episode.show),
        date=episode.date,
        text="\n\n".join(without_voice_marks(source.text) for source in _sources(takes)),
        comment=SYNTHETIC,
        voice=", ".join(f"{episode.report.engine} {name}" for name in episode.report.voices),
        cover=_cover(episode, cover),
        chapters=episode.chapters,
        track=takes.track,
    )


def _voices(takes: Takes) -> tuple[str, ...]:
    """Every voice that is heard, at whatever pace."""
    spoken_by = (piece.utterance.voice for piece in takes.rundown.pieces)
    return tuple(sorted({voice.partition(AT)[0] for voice in spoken_by}))


def _sources(takes: Takes) -> list[Source]:
    return [section.script.document.source for section in takes.rundown.sections]


def _texts(takes: Takes, folder: Path) -> tuple[str, ...]:
    """What the texts are known by: a guid, or where the file is as seen from the episode."""
    known = (
        source.guid or (known_as(source.origin, folder) if is_file(source.origin) else "")
        for source in _sources(takes)
    )
    return tuple(filter(None, known))


def _left_out(takes: Takes) -> Iterator[LeftOut]:
    for section in takes.rundown.sections:
        source = section.script.document.source
        for each in source.left_out:
            part = ", ".join(filter(None, [source.origin, each.part]))
            yield replace(each, text=quoted(each.text), part=part)


def _notices(takes: Takes) -> tuple[str, ...]:
    """What the user should know of how it came about."""
    read = [notice for source in _sources(takes) for notice in source.notices]
    documents = [section.script.document for section in takes.rundown.sections]
    read += unheard(documents, takes.rundown.settings)
    return (*read, *([str(takes.substitution)] if takes.substitution else []))


def _pauses(timeline: Timeline) -> tuple[float, ...]:
    """Seconds of silence between neighboring takes, as planned."""
    return tuple(round(end / RATE - start / RATE, 3) for start, end in timeline.pauses)


def _cover(episode: Episode, chosen: str) -> bytes:
    """The picture for the tag: the user's own file, or one drawn in the design of that name."""
    if not chosen:
        return b""
    # Drawing needs the extra `cover`.
    from briefing.episode.cover.draw import TAG_SIZE, draw, from_picture

    if is_picture(chosen):
        return from_picture(Path(chosen), TAG_SIZE)
    day = spoken_day(episode.date)
    return draw(episode.title, day, episode.show, chosen, TAG_SIZE)
