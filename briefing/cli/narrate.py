"""Commands that turn text into words and sound: make, script, say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from briefing.cli import complete
from briefing.cli.config import texts_or_manifest
from briefing.cli.options import reading_options, settings_of, voice_options
from briefing.errors import IncompleteError, OutputError
from briefing.read import STDIN, words
from briefing.read.manifest import Manifest, sources
from briefing.settings import Settings

OUTPUT = Path("output")
"""The folder of a briefing when no file is named."""


@click.command()
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
    help="The file: .mp3, .m4a, .opus, .flac or .wav. [default: output/TEXT.mp3]",
)
@click.option(
    "--title", default="", help="Title in the tags. [default: the text's own, or its file name]"
)
@click.option("--author", default="", help="Author in the tags.")
@click.option("--show", default="", help="Name of the show, in the tags.")
@click.option(
    "--date",
    default="",
    metavar="YYYY-MM-DD",
    help="Date in the tags. [default: the text's own, or the file's]",
)
@voice_options
@reading_options
@click.option(
    "--bitrate",
    type=int,
    default=64,
    show_default=True,
    help="64 or 96 kbit/s.",
    shell_complete=complete.bitrates,
)
@click.option(
    "--cover",
    default="",
    metavar="FILE|DESIGN",
    help="Picture in the tags: your own, or drawn from the title (akhbar, …).",
    shell_complete=complete.files,
)
@click.option(
    "--transcript",
    multiple=True,
    metavar="FORMAT",
    help="Also write a transcript: vtt, srt, json, html or lrc.",
    shell_complete=complete.transcripts,
)
@click.option("--html", is_flag=True, help="Also write a page that plays the briefing.")
@click.option("--stereo", is_flag=True, help="Two channels that carry the same.")
@click.option(
    "--keep-going",
    is_flag=True,
    help="Write the briefing even if something cannot be said, and say what.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print the record of the briefing as JSON.")
def make(
    texts: tuple[str, ...] | Manifest,
    output: Path | None,
    quiet: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Narrate TEXT, a file, an address or "-", into one file; several become a chapter each.

    \b
    A TEXT that ends in .toml describes a briefing; without TEXT, briefing.toml here does:
      [episode]
      title = "सुबह की ख़बरें"     # also: author, show, date, voice, cover
      intro = true              # or what to begin with; outro likewise
      items = ["raid.txt", { text = "https://example.org/match", title = "खेल" }]
    """
    from briefing import pipeline
    from briefing.cli import report
    from briefing.episode.record import to_json

    settings = settings_of(options)
    first = str(texts.path) if isinstance(texts, Manifest) else texts[0]
    given = sources(texts) if isinstance(texts, Manifest) else texts
    with (
        _place(output, first) as place,
        report.progress(shown=not quiet and not as_json) as progress,
    ):
        episode = pipeline.make(given, place, settings, progress)
    if as_json:
        click.echo(to_json(episode), nl=False)
    elif not quiet:
        report.summary(episode)


@contextmanager
def _place(output: Path | None, text: str) -> Iterator[Path]:
    """`output`, else output/NAME.mp3 after the file or the last part of an address.

    That folder is there as long as it is needed: when nothing comes into it, it goes again.
    """
    if output is not None:
        yield output
        return
    try:
        OUTPUT.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{OUTPUT}: {error.strerror}", "name a file: -o FILE") from error
    name = Path(urlsplit(text).path).stem if "://" in text else Path(text).stem
    try:
        yield OUTPUT / f"{'briefing' if text == STDIN else name or 'briefing'}.mp3"
    finally:
        with suppress(OSError):  # it is not empty: the usual case
            OUTPUT.rmdir()


@click.command()
@click.argument("text", metavar="TEXT", shell_complete=complete.files)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="JSON adds the written characters of every word.",
)
@click.option(
    "--strict", is_flag=True, help="Fail, with file and line, on anything no rule understood."
)
@click.option(
    "--lexicon",
    metavar="FILE",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Words and how to say them.",
)
def script(text: str, form: str, strict: bool, lexicon: tuple[Path, ...]) -> None:
    """Print what would be said of TEXT, paragraph by paragraph."""
    from briefing import pipeline
    from briefing.cli import report

    spoken = pipeline.script(text, Settings(lexicons=lexicon))
    click.echo(report.script_json(spoken) if form == "json" else report.script_text(spoken))
    for line in report.notes(spoken):
        click.echo(line, err=True)
    if strict and spoken.notes:
        raise IncompleteError(
            f"{len(spoken.notes)} places no rule understands", "add them to a lexicon"
        )


@click.command()
@click.argument("text", metavar="TEXT")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write a file instead of playing: .mp3, .m4a, .opus, .flac or .wav.",
)
@voice_options
def say(text: str, output: Path | None, **options: Any) -> None:
    """Say TEXT (the words themselves, or "-") aloud at once."""
    from briefing import pipeline
    from briefing.audio import RATE
    from briefing.cli import report
    from briefing.playback.speaker import play

    source = words(text)
    if output:
        report.summary(pipeline.make(source, output, settings_of(options)))
    else:
        play(pipeline.say(source, settings_of(options)), RATE)
