"""A few sentences of an episode as an audio file of their own, to be sent on.

It is cut in the silence between sentences, and fades there. Where the episode says aloud that its
voice is synthetic, the clip says so first; its tags say it as those of the episode do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.audio import RATE
from briefing.audio.formats.decode import decoding
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import check_place, write
from briefing.document import Cue, Episode
from briefing.episode import chapters
from briefing.episode.pair import Pair
from briefing.episode.record import load_record, record_path
from briefing.episode.sidecars import SYNTHETIC, audio_origin
from briefing.episode.text import one_line, shortened
from briefing.errors import BriefingError, InputError, OutputError, UsageError
from briefing.io.overwrite import Guard
from briefing.io.places import is_file, real

if TYPE_CHECKING:
    from briefing.document import Samples

BEFORE, AFTER = 0.25, 0.4
"""Seconds of silence kept at most before the first sentence and after the last."""

_APART = 0.35  # seconds between the notice and what follows
_QUOTE = 120  # characters of a title


@dataclass(frozen=True, slots=True)
class Clip:
    """A finished clip."""

    audio: Path
    """The file."""
    seconds: float
    """Its length."""
    sentences: tuple[int, int]
    """The first and last sentence of the episode in it, counted from 1."""
    notice: bool
    """Whether it begins with the notice that the voice is synthetic."""


def of_chapter(episode: Episode, number: int) -> tuple[int, int]:
    """The first and last sentence of a chapter, all counted from 1; UsageError for none such."""
    listed = chapters.listed(episode)
    if not 1 <= number <= len(listed):
        remedy = f"use 1 to {len(listed)}" if len(listed) > 1 else "the episode has one chapter"
        raise UsageError(f"there is no chapter {number}", remedy, "chapter")
    # A chapter's time may be cut to a whole second: it begins with the sentence nearest to it.
    starts = [
        min(range(len(episode.cues)), key=lambda at: abs(episode.cues[at].start - chapter.start))
        for chapter in listed
    ]
    first, after = (*starts, len(episode.cues))[number - 1 : number + 1]
    if first >= after:
        raise UsageError(f"nothing is said in chapter {number}", "choose another", "chapter")
    return first + 1, after


def of_time(episode: Episode, start: float, end: float) -> tuple[int, int]:
    """The sentences that are heard from `start` to `end` seconds, whole; UsageError for none."""
    heard = [at for at, cue in enumerate(episode.cues, 1) if cue.end > start and cue.start < end]
    if not heard:
        raise UsageError(f"nothing is said from {start:g} to {end:g} s", "choose other times")
    return heard[0], heard[-1]


def save_clip(
    pair: Pair, sentences: tuple[int, int], audio: Path, guard: Guard | None = None
) -> Clip:
    """Write the `sentences` of an episode, first and last counted from 1, to the file `audio`.

    Raises UsageError for sentences there are none of and for a kind of file that cannot be
    written, InputError when the episode's audio cannot be read, ChangedError where it was made
    anew since it was read, OutputError when the file cannot be written or is not ours, or is
    another episode.
    """
    episode = pair.episode
    cues = _chosen(episode, sentences)
    check_place(audio)
    read = [episode.audio, record_path(episode.audio)]
    guard = (guard or Guard()).with_inputs(read)
    guard.check({audio: audio_origin})
    if not guard.force and _is_episode(audio):
        raise OutputError(
            f"{audio} is another episode and would be overwritten",
            "choose another name for the result, or force it",
            "force",
        )
    notice = _notice(episode)
    parts = [_part(episode, cues)]
    if notice and notice[0] not in cues:
        parts.insert(0, _part(episode, notice))
    with pair.read():
        sound = _together(_decoded(episode.audio, parts))
    seconds = len(sound) / RATE
    write([sound], audio, _tags(episode, cues, seconds))
    return Clip(audio, seconds, sentences, bool(notice))


def _is_episode(audio: Path) -> bool:
    """Whether it has a record, which tells of this very file; a clip has none."""
    place = real(audio)
    with suppress(BriefingError):
        return is_file(place) and load_record(record_path(place)).audio == place
    return False


def default_place(episode: Episode, name: str) -> Path:
    """Where a clip goes if nobody says: into the folder `clips` beside the episode."""
    return episode.audio.parent / "clips" / f"{episode.audio.stem}-{name}.mp3"


def _chosen(episode: Episode, sentences: tuple[int, int]) -> Sequence[Cue]:
    first, last = sentences
    count = len(episode.cues)
    if not 1 <= first <= last <= count:
        raise UsageError(
            f"there is no sentence {first if first == last else f'{first}-{last}'}",
            f"use 1 to {count}" if count > 1 else "the episode has one sentence",
            "sentence",
        )
    return episode.cues[first - 1 : last]


def _notice(episode: Episode) -> Sequence[Cue]:
    """Where the episode says that its voice is synthetic; () where it does not."""
    where = episode.report.disclosure
    if where == "none" or not episode.cues:
        return ()
    paragraph = episode.cues[0 if where == "start" else -1].paragraph
    return [cue for cue in episode.cues if cue.paragraph == paragraph]


def _part(episode: Episode, cues: Sequence[Cue]) -> tuple[float, float, float, float]:
    """From where to where neighboring sentences are cut out, and the seconds of each fade.

    The cut is in the middle of a silence, or nearer where it is long.
    """
    before = [cue.end for cue in episode.cues if cue.end <= cues[0].start]
    after = [cue.start for cue in episode.cues if cue.start >= cues[-1].end]
    lead = min(BEFORE, (cues[0].start - (before[-1] if before else 0.0)) / 2)
    tail = min(AFTER, ((after[0] if after else episode.seconds) - cues[-1].end) / 2)
    lead, tail = max(lead, 0.0), max(tail, 0.0)
    return cues[0].start - lead, cues[-1].end + tail, lead, tail


def _decoded(path: Path, parts: Sequence[tuple[float, float, float, float]]) -> Iterator[Samples]:
    """Each part as samples at `RATE`, faded in and out; of the rest of the file nothing is kept."""
    try:
        with decoding(path) as (rate, blocks):
            edges = [(round(start * rate), round(end * rate)) for start, end, _, _ in parts]
            sounds = _cut_out(blocks, edges)
    except OutputError as error:
        raise InputError(f"{path}: cannot be decoded", "make the episode again") from error
    for cut, (_, _, lead, tail) in zip(sounds, parts, strict=True):
        rise, fall = round(lead * RATE), round(tail * RATE)
        sound = cut
        if rate != RATE and len(cut):
            import soxr

            sound = soxr.resample(cut, rate, RATE)
        if len(sound) <= rise + fall:
            raise InputError(f"{path}: shorter than its record says", "make the episode again")
        yield _faded(sound, rise, fall)


def _cut_out(blocks: Iterator[Samples], edges: Sequence[tuple[int, int]]) -> list[Samples]:
    """The samples from the first to before the second of each of `edges`, in one pass."""
    found: list[list[Samples]] = [[] for _ in edges]
    last = max(end for _, end in edges)
    at = 0
    for block in blocks:
        for pieces, (start, end) in zip(found, edges, strict=True):
            if start < at + len(block) and end > at:
                pieces.append(block[max(start - at, 0) : end - at])
        at += len(block)
        if at >= last:
            break
    return [np.concatenate(pieces) if pieces else np.zeros(0, np.float32) for pieces in found]


def _faded(sound: Samples, rise: int, fall: int) -> Samples:
    """`sound` with its first and last samples brought up from nothing and down to it."""
    faded = sound.astype(np.float32, copy=True)
    faded[:rise] *= np.linspace(0, 1, rise, dtype=np.float32)
    if fall:
        faded[-fall:] *= np.linspace(1, 0, fall, dtype=np.float32)
    return faded


def _together(parts: Iterator[Samples]) -> Samples:
    silence = np.zeros(round(_APART * RATE), np.float32)
    pieces: list[Samples] = []
    for part in parts:
        pieces += [silence, part] if pieces else [part]
    return np.concatenate(pieces)


def _tags(episode: Episode, cues: Sequence[Cue], seconds: float) -> Tags:
    text = " ".join(one_line(cue.text) for cue in cues)
    return Tags(
        title=f"{shortened(text, _QUOTE, len)} — {one_line(episode.title)}",
        seconds=seconds,
        artist=one_line(episode.author) or f"briefing ({episode.voice})",
        album=one_line(episode.show) or one_line(episode.title),
        date=episode.date,
        text=text,
        comment=SYNTHETIC,
        voice=", ".join(f"{episode.report.engine} {name}" for name in episode.report.voices)
        or one_line(episode.voice)
        or "synthetic",
    )
