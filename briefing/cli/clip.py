"""The command that cuts a few sentences out of an episode: clip."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Any

import click

from briefing.audio.formats.media_types import AUDIO_TYPES
from briefing.cli import complete
from briefing.cli.config import config_files
from briefing.cli.settings_options import options
from briefing.document import Episode
from briefing.errors import InputError, UsageError
from briefing.io.folders import folder_for
from briefing.io.places import instead, is_there, names_folder
from briefing.settings import Settings

_DIGITS = 9  # of the number of a sentence


@click.command()
@click.argument(
    "episode", metavar="FILE", type=click.Path(path_type=Path), shell_complete=complete.files
)
@click.option("--sentence", metavar="N|N-M", help="A sentence, or several: 12 or 12-14.")
@click.option("--chapter", type=int, metavar="N", help="A chapter, counted from 1.")
@click.option("--from", "start", metavar="TIME", help="From where: 83 or 1:23; with --to.")
@click.option("--to", "end", metavar="TIME", help="To where; sentences are kept whole.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The file: .mp3, .m4a, .opus, .flac or .wav; or a folder. [default: clips, beside FILE]",
)
@options(Settings, "clip")
def clip(episode: Path, output: Path | None, *, force: bool, **wanted: Any) -> None:
    """Cut a sentence, a chapter or a span of time out of an episode, to share as audio.

    It is cut in the silence between sentences. An episode that says aloud that its voice is
    synthetic says so in its clips too.
    """
    from briefing.cli.report import length
    from briefing.episode.clip import default_place, save_clip
    from briefing.episode.pair import load_pair
    from briefing.episode.record import record_path
    from briefing.io.overwrite import Guard, Inputs

    hint = "name the file that 'briefing make' wrote"
    endings = (*AUDIO_TYPES, ".json")
    is_audio = episode.suffix.lower() in endings
    if not (is_there(episode) or (is_audio and is_there(record_path(episode)))):
        raise InputError(f"{episode}: no such file", instead(episode, hint, endings))
    if not is_audio:
        raise InputError(f"{episode}: not an episode", hint)
    pair = load_pair(record_path(episode))
    known = pair.episode
    if episode.suffix.lower() != ".json" and known.audio.name != episode.name:
        raise InputError(
            f"{record_path(episode)} is the record of {known.audio.name}, not of {episode.name}",
            f"cut it out of {known.audio.name}, or make the episode again",
        )
    sentences, name = _asked(known, **wanted)
    place = default_place(known, name)
    if output:
        place = output / place.name if names_folder(output) else output
    with folder_for(place):
        made = save_clip(pair, sentences, place, Guard(Inputs(config_files()), force))
    first, last = made.sentences
    told = (_("sentence {first}") if first == last else _("sentences {first} to {last}")).format(
        first=first, last=last
    )
    click.echo(f"{made.audio}: {length(made.seconds)}, {told}")
    if made.notice:
        click.echo(_("  begins with the notice that the voice is synthetic"))


def _asked(
    episode: Episode, sentence: str | None, chapter: int | None, start: str | None, end: str | None
) -> tuple[tuple[int, int], str]:
    """The sentences that the options name, and a name for them."""
    from briefing.episode.clip import of_chapter, of_time

    ways = [sentence is not None, chapter is not None, start is not None or end is not None]
    if sum(ways) != 1:
        raise UsageError(
            "Name one part to cut out",
            "--sentence 12-14, --chapter 2, or --from 1:05 --to 1:40",
        )
    if sentence is not None:
        first, _dash, last = sentence.partition("-")
        if not all(each.isdecimal() and len(each) <= _DIGITS for each in (first, last or first)):
            raise UsageError(f"not a sentence number: {sentence!r}", "give 12 or 12-14")
        return (int(first), int(last or first)), f"s{sentence}"
    if chapter is not None:
        return of_chapter(episode, chapter), f"c{chapter}"
    begins, ends = seconds(start or "0"), seconds(end or str(episode.seconds))
    return of_time(episode, begins, ends), f"t{begins:g}-{ends:g}"


def seconds(text: str) -> float:
    """A time as people write it, in seconds; UsageError for none.

    >>> seconds("83"), seconds("1:23"), seconds("1:02:03.5")
    (83.0, 83.0, 3723.5)
    """
    total = 0.0
    for part in text.split(":"):
        if not part.replace(".", "", 1).isdecimal():
            raise UsageError(f"not a time: {text!r}", "give seconds, or 1:23")
        total = total * 60 + float(part)
    return total
