"""Commands that turn text into sound: make and say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.audio.formats.media_types import AUDIO_TYPES
from briefing.cli import complete, naming
from briefing.cli.config import config_files, texts_or_manifest
from briefing.cli.given_text import (
    folder_given,
    is_words,
    refuse_audio,
    spoken_file,
    words_given,
)
from briefing.cli.options import announced, briefing_options, settings_of
from briefing.cli.sections import Sectioned
from briefing.cli.shell import as_typed
from briefing.errors import IncompleteError, UsageError
from briefing.io.folders import folder_for
from briefing.io.places import is_folder, names_folder
from briefing.read import STDIN, read, words
from briefing.read.manifest import Manifest, sources
from briefing.read.refusals import passing_over

if TYPE_CHECKING:
    from briefing.document import Episode, Source

OUTPUT = Path("output")
"""The folder of a briefing when no file is named."""

VERBOSE = click.option(
    "-v", "--verbose", is_flag=True, help="Also print what was measured and left out."
)
_SENTENCES = 500  # of a record that are printed at once
_FILE_HELP = "The file: .mp3, .m4a, .m4b, .opus, .flac, .wav or .epub; or a folder for TEXT.mp3. "


@click.command(cls=Sectioned)
@click.argument(
    "texts",
    metavar="TEXT...",
    nargs=-1,
    is_eager=True,
    callback=texts_or_manifest,
    shell_complete=complete.files,
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=_FILE_HELP + "[default: output/TEXT.mp3]",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@VERBOSE
@click.option("--json", "as_json", is_flag=True, help="Print the record of the briefing as JSON.")
@briefing_options("make")
def make(
    texts: tuple[str, ...] | Manifest,
    output: Path | None,
    *,
    quiet: bool,
    verbose: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Narrate TEXT (a file, an address or "-") into one file; several become one chapter each.

    \b
    A .toml TEXT describes a briefing; without TEXT, the briefing.toml here does:
      [episode]
      title = "सुबह की ख़बरें"     # also: author, show, date, voice, cover
      intro = true              # or what to begin with; outro likewise
      items = ["raid.txt", { text = "https://example.org/match", title = "खेल" }]
    """
    from briefing import pipeline
    from briefing.cli import finished, report

    if not isinstance(texts, Manifest):
        _refuse_no_texts(texts)
    settings = announced(settings_of(options))
    first = str(texts.path) if isinstance(texts, Manifest) else texts[0]
    given: Sequence[str | Source] = sources(texts) if isinstance(texts, Manifest) else texts
    named: str | Source = first
    if first == STDIN and not settings.ssml and _is_to_be_named(output):
        with passing_over(wanted=settings.keep_going):
            named = read(STDIN, settings.field)
        given = [named, *given[1:]]
    read_besides = config_files()
    if isinstance(texts, Manifest):
        read_besides += [texts.path, *(Path(item.text) for item in texts.items)]
    with (
        _place(output, named) as place,
        report.progress(shown=not quiet and not as_json) as progress,
    ):
        replaced = finished.older(finished.files(place, settings))
        episodes = pipeline.make_files(
            given, place, settings, progress=progress, inputs=read_besides
        )
    if as_json:
        _print_records(episodes, as_list=settings.split)
    for episode in () if as_json or quiet else episodes:
        finished.summary(episode, finished.asked(place, settings), replaced, verbose=verbose)
    if settings.split and not (as_json or quiet):
        finished.list_of_files(place, settings)
    _require_target(episodes)


def _print_records(episodes: Sequence[Episode], *, as_list: bool) -> None:
    """Print them as JSON, some sentences at a time: that of ten hours has 10 MB."""
    from briefing.episode.record import json_parts

    for number, episode in enumerate(episodes):
        head = ("," if number else "[") if as_list else ""
        parts = chain([head], json_parts(episode))
        while some := "".join(islice(parts, _SENTENCES)):
            click.echo(some, nl=False)
    if as_list:
        click.echo("]")


def _require_target(episodes: Sequence[Episode]) -> None:
    """Raise IncompleteError where a file is not as the place it is for asks."""
    for episode in episodes:
        missed = [check.what for check in episode.report.checks if not check.is_met]
        if missed:
            raise IncompleteError(
                f"{episode.audio}: {', '.join(missed)} not as {episode.report.target} requires",
                "its record tells what was measured",
            )


def _refuse_no_texts(texts: tuple[str, ...]) -> None:
    """Raise InputError or UsageError for a folder, words or audio among `texts`: what to do."""
    last = texts[-1]
    if len(texts) > 1 and Path(last).suffix.lower() in AUDIO_TYPES:
        hint = f"give the file to write as an option: -o {as_typed(last)}"
        raise UsageError(f"{last} is no text to read", hint)
    for text in texts:
        if text and "://" not in text and is_folder(text):
            raise folder_given(Path(text))
        if is_words(text) and not is_folder(text):
            raise words_given(text)
        refuse_audio(text)


@contextmanager
def _place(output: Path | None, text: str | Source) -> Iterator[Path]:
    """`output`, else output/NAME.mp3: after the file, the address, or how standard input begins.

    In a folder the file is named after the text too. Folders that were missing are made, and
    stay when something comes into them.
    """
    if output is None or _is_to_be_named(output):
        output = naming.free((output or OUTPUT) / f"{naming.stem(text)}.mp3", text)
    with folder_for(output):
        yield output


def _is_to_be_named(output: Path | None) -> bool:
    """Whether nobody said what the file is called, at most which folder it goes into."""
    return output is None or names_folder(output)


@click.command(cls=Sectioned)
@click.argument("text", metavar="TEXT", shell_complete=complete.files)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write a file instead of playing: .mp3, .m4a, .m4b, .opus, .flac or .wav.",
)
@VERBOSE
@briefing_options("say")
def say(text: str, output: Path | None, *, verbose: bool, **options: Any) -> None:
    """Say TEXT aloud at once: the words themselves, a file, an address, or "-"."""
    from briefing import pipeline
    from briefing.audio import RATE
    from briefing.cli import finished
    from briefing.playback.speaker import play

    settings = announced(settings_of(options))
    file = spoken_file(text)
    with passing_over(wanted=settings.keep_going):
        source = file or words(text)
    if not output:
        play(pipeline.say(source, settings), RATE)
        return
    with _place(output, file or STDIN) as place:
        replaced = finished.older(finished.files(place, settings))
        episode = pipeline.make(source, place, settings, inputs=config_files())
    finished.summary(episode, finished.asked(place, settings), replaced, verbose=verbose)
