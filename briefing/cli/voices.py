"""Commands about voices: list them, hear them, compare them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from briefing.cli import complete
from briefing.cli.config import config_files
from briefing.cli.messages import tell_where_text_goes
from briefing.errors import OutputError

_NAME = "ENGINE:VOICE, or a voice or an engine alone"


@click.group(invoke_without_command=True)
@click.option(
    "--sample",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Save how each voice on this machine sounds, an MP3 each.",
)
@click.option(
    "--online", is_flag=True, help="With --sample: online voices too, which get the sample text."
)
@click.option(
    "--play",
    metavar="NAME",
    help=f"Play how a voice sounds: {_NAME}.",
    shell_complete=complete.speakers,
)
@click.pass_context
def voices(context: click.Context, sample: Path | None, online: bool, play: str | None) -> None:
    """List every voice with what is known of it; play or save samples.

    "voices compare" puts several on a page.
    """
    if context.invoked_subcommand:
        return
    if play:
        _play(play)
    if sample:
        _save(sample, online=online)
    if not (play or sample):
        from briefing.cli import report
        from briefing.voices.catalog import listing

        report.voices(listing())


@voices.command()
@click.argument("text", metavar="TEXT")
@click.option(
    "-o",
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    default=Path("output/voices.html"),
    show_default=True,
    help="The page to write.",
)
@click.option(
    "--voice",
    "names",
    metavar="NAME",
    multiple=True,
    help=f"{_NAME}; once for each. [default: all on this machine]",
    shell_complete=complete.speakers,
)
def compare(text: str, output: Path, names: tuple[str, ...]) -> None:
    """Say TEXT (the words themselves, or "-") with several voices, on one page to hear them."""
    from briefing import pipeline
    from briefing.cli import report
    from briefing.episode.sidecars import page_origin
    from briefing.io.atomic import write
    from briefing.io.overwrite import Guard, Inputs
    from briefing.read import words
    from briefing.settings import Settings
    from briefing.voices.catalog import listed, ready, takes
    from briefing.voices.compare import page

    guard = Guard(Inputs(config_files()))
    source = words(text)
    if output.exists():
        guard.check({output: page_origin})
    pipeline.script(source)  # what no voice could say is better known at once
    chosen = [listed(name) for name in names] or ready()
    for engine in dict.fromkeys(one.engine for one in chosen):
        tell_where_text_goes(engine)
    made = []
    with report.progress(shown=True, label="Voices") as progress:
        for take in takes(source, chosen, Settings()):
            made.append(take)
            progress(len(made), len(chosen))
    with _written(output) as place:
        guard.check({place: page_origin})
        write(place, page(source.text, made).encode())
    click.echo(output)
    for take in made:
        if take.failure:
            raise take.failure


def _play(name: str) -> None:
    from briefing import pipeline
    from briefing.audio import RATE
    from briefing.document import Source
    from briefing.playback.speaker import play
    from briefing.settings import Settings
    from briefing.voices.catalog import SAMPLE, listed

    one = listed(name)
    tell_where_text_goes(one.engine)
    chosen = Settings(engine=one.engine, voice=one.voice.name)
    play(pipeline.say(Source(SAMPLE, one.name), chosen), RATE)


def _save(folder: Path, *, online: bool) -> None:
    """An MP3 for each voice that is ready, the names of the files on standard output."""
    from briefing.document import Source
    from briefing.settings import Settings
    from briefing.voices.catalog import SAMPLE, ready, record

    with _written(folder / "any.mp3"):
        for one in ready(online=online):
            tell_where_text_goes(one.engine)
            output = folder / f"{one.engine}-{one.voice.name}.mp3"
            record(Source(SAMPLE, one.name, title=one.name), one, output, Settings())
            click.echo(output)


@contextmanager
def _written(path: Path) -> Iterator[Path]:
    """`path`, its folder made. Raises OutputError for what cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield path
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror}", "choose another place"
        ) from error
