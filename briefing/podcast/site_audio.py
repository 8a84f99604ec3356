"""The audio of an episode in the site: the file as it was made, with the show's name and picture.

Files of others are copied as they are. The sound is never changed, nor the file in the folder.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from briefing.audio.formats.tagging import comment
from briefing.audio.formats.tags import TAG_HEAD, tag_size
from briefing.document import Episode
from briefing.episode.pair import Pair
from briefing.episode.sidecars import SYNTHETIC
from briefing.episode.text import one_line
from briefing.io.atomic import Part
from briefing.io.explained import explained
from briefing.podcast.output import Output
from briefing.podcast.show import Show

_BLOCK = 1 << 20  # bytes copied at once


@dataclass(frozen=True, slots=True)
class _Told:
    """What the file is to say besides what it says."""

    artist: str
    album: str
    picture: Path | None


def put_audio(output: Output, pair: Pair, name: str, show: Show, picture: str) -> int:
    """Make the site's file `name` the audio of an episode; its size in bytes.

    An MP3 of ours gets the show as its album, the show's author where the text has none, and
    `picture`, a file of the site, as its cover. Raises OutputError when it cannot be written,
    ChangedError where the episode was made anew meanwhile: the site's file then stays as it was.
    """
    audio = pair.episode.audio
    path = output.root / name
    with pair.read(), explained(audio):
        told = _told(pair.episode, show, output.root / picture if picture else None)
        recipe = _recipe(pair, told)
        known = output.files.is_made_from(name, recipe)
        tag = b"" if known else _tag(audio, told)
    if known or tag:
        output.derive(name, recipe, partial(_fill, pair, tag))
    else:
        output.copy(pair, name)
    return path.stat().st_size


def _told(episode: Episode, show: Show, picture: Path | None) -> _Told:
    artist = one_line(episode.author) or one_line(show.author)
    return _Told(artist, one_line(show.title), picture)


def _recipe(pair: Pair, told: _Told) -> str:
    picture = told.picture.name if told.picture else ""
    said = "\0".join((told.artist, told.album, picture)).encode(errors="replace")
    return f"{pair.audio_version}-{hashlib.sha256(said).hexdigest()[:16]}"


def _tag(audio: Path, told: _Told) -> bytes:
    """The new tag; b"" for a file that is not ours, or whose tag cannot be changed."""
    if audio.suffix.lower() != ".mp3" or SYNTHETIC not in comment(audio):
        return b""
    from briefing.audio.formats.retag import retagged

    with audio.open("rb") as file:
        size = tag_size(file.read(TAG_HEAD))
        file.seek(0)
        tag = file.read(size)
    cover = told.picture.read_bytes() if told.picture and told.picture.is_file() else b""
    try:
        return retagged(tag, artist=told.artist, album=told.album, cover=cover)
    except ValueError:
        return b""


def _fill(pair: Pair, tag: bytes, part: Part) -> None:
    """The sound of the audio after the new tag, on the disk, read back."""
    audio = pair.episode.audio
    with pair.read(), explained(audio), audio.open("rb") as file:
        file.seek(tag_size(file.read(TAG_HEAD)))
        part.fill(chain([tag], iter(partial(file.read, _BLOCK), b"")))


def put_thin(output: Output, pair: Pair, stem: str, show: Show) -> int:
    """Make the site's file `stem`.opus a smaller one of the same sound; its size in bytes.

    0 where the show has none, or the episode is Opus itself. Raises OutputError when the audio
    cannot be decoded or the file not be written, ChangedError as `put_audio` does.
    """
    episode = pair.episode
    if not show.feed.thin or episode.audio.suffix.lower() == ".opus":
        return 0
    told = _told(episode, show, None)
    recipe = f"{show.feed.thin}-{one_line(episode.title)}-{_recipe(pair, told)}"
    name = f"{stem}.opus"
    output.derive(name, recipe, partial(_squeeze, pair, told, show.feed.thin))
    return (output.root / name).stat().st_size


def _squeeze(pair: Pair, told: _Told, kilobits: int, part: Part) -> None:
    from briefing.audio.formats.decode import decoding
    from briefing.audio.formats.sndfile import write_opus_at
    from briefing.audio.formats.tags import Tags

    episode = pair.episode
    tags = Tags(
        title=one_line(episode.title),
        seconds=episode.seconds,
        artist=told.artist,
        album=told.album,
        date=episode.date,
        comment=SYNTHETIC,
        voice=" ".join(filter(None, [episode.report.engine, episode.voice])) or "unknown",
        chapters=episode.chapters,
    )
    with pair.read(), decoding(episode.audio) as (rate, blocks):
        write_opus_at(kilobits, blocks, part, tags, rate=rate)
