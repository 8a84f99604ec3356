"""Commands about voices: list them, hear them, compare them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import complete
from briefing.cli.config import config_files
from briefing.cli.language import is_hindi
from briefing.cli.messages import tell_where_text_goes
from briefing.errors import OutputError
from briefing.io.folders import folder_for
from briefing.io.places import is_there, names_folder

if TYPE_CHECKING:
    from briefing.document import Source
    from briefing.voices.catalog import Listed
    from briefing.voices.compare import Heard

_NAME = "ENGINE:VOICE, or a voice or an engine alone"


@click.group(invoke_without_command=True)
@click.option(
    "--sample",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Save a sample of each voice on this machine as an MP3.",
)
@click.option(
    "--online",
    is_flag=True,
    help="With --sample: online voices too, which are sent the sample text.",
)
@click.option(
    "--play",
    metavar="NAME",
    help=f"Play a sample of a voice: {_NAME}.",
    shell_complete=complete.speakers,
)
@click.pass_context
def voices(context: click.Context, sample: Path | None, online: bool, play: str | None) -> None:
    """List all voices; play or save samples of them.

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
    help="The page to write, or a folder for voices.html.",
)
@click.option(
    "--voice",
    "names",
    metavar="NAME",
    multiple=True,
    help=f"{_NAME}; repeat for more. [default: all on this machine]",
    shell_complete=complete.speakers,
)
@click.option(
    "--blind",
    is_flag=True,
    help="Pairs of unnamed voices with questions, paragraph by paragraph.",
)
def compare(text: str, output: Path, names: tuple[str, ...], blind: bool) -> None:
    """Say TEXT with several voices, on one page to compare them.

    TEXT is the words themselves, or "-". With --blind nobody sees which voice is which;
    "voices scores" counts the answers.
    """
    from briefing import pipeline
    from briefing.episode.sidecars import page_origin
    from briefing.io.atomic import write
    from briefing.io.overwrite import Guard, Inputs
    from briefing.read import words
    from briefing.voices.catalog import listed, ready
    from briefing.voices.compare import page

    guard = Guard(Inputs(config_files()))
    output = output / "voices.html" if names_folder(output) else output
    source = words(text)
    if is_there(output):
        guard.check({output: page_origin})
    pipeline.script(source)  # what no voice could say is better known at once
    chosen = [listed(name) for name in names] or ready()
    for engine in dict.fromkeys(one.engine for one in chosen):
        tell_where_text_goes(engine)
    heard = _heard(source, chosen, blind=blind)
    made = [take for one in heard for take in one.takes]
    if blind:
        from briefing.voices.blind import page as blind_page

        content = blind_page(heard)
    else:
        content = page(source.text, made, "hi" if is_hindi() else "en")
    with _written(output) as place:
        guard.check({place: page_origin})
        write(place, content.encode())
    click.echo(output)
    for take in made:
        if take.failure:
            raise take.failure


@voices.command()
@click.argument(
    "answers",
    metavar="FILE.csv…",
    type=click.Path(path_type=Path),
    nargs=-1,
    required=True,
    shell_complete=complete.files,
)
def scores(answers: tuple[Path, ...]) -> None:
    """Rank voices by the answers saved from blind pages."""
    from briefing.cli import report
    from briefing.voices.scores import read_answers, scores

    found = read_answers(answers)
    questions = dict.fromkeys(answer.question for answer in found)
    report.ranking(_("all questions"), scores(found))
    for question in questions:
        report.ranking(question, scores([each for each in found if each.question == question]))


def _heard(source: Source, chosen: Sequence[Listed], *, blind: bool) -> list[Heard]:
    """The text by every voice, whole or, `blind`, a paragraph at a time."""
    from briefing.cli import report
    from briefing.settings import Settings
    from briefing.voices.catalog import takes
    from briefing.voices.compare import Heard

    paragraphs = [line for line in source.text.splitlines() if line.strip()]
    texts = [replace(source, text=line) for line in paragraphs] if blind else [source]
    heard, done = [], 0
    with report.progress(shown=True, label=_("Voices")) as progress:
        for each in texts:
            made = []
            for take in takes(each, chosen, Settings()):
                made.append(take)
                done += 1
                progress(done, len(chosen) * len(texts))
            heard.append(Heard(each.text, tuple(made)))
    return heard


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
    with folder_for(path):
        try:
            yield path
        except OSError as error:
            raise OutputError(
                f"cannot write {path}: {error.strerror}", "choose another place"
            ) from error
