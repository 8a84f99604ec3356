"""The command line: parse, call, print. Nothing outside this folder imports click."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    sys.stderr.write(
        "briefing: Windows is not supported yet — in its Linux (wsl --install) all works\n"
    )
    raise SystemExit(5)

import os
import signal
import traceback
from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path
from typing import NoReturn

import click

from briefing import __version__
from briefing.cli import language, messages, process
from briefing.cli.api import api
from briefing.cli.batch import batch
from briefing.cli.clip import clip
from briefing.cli.config import configure
from briefing.cli.first_moves import Commands, wrong_call
from briefing.cli.init import init
from briefing.cli.inspect import cache, doctor
from briefing.cli.listen import play, serve
from briefing.cli.narrate import make, say, script
from briefing.cli.publish import check_feed, publish
from briefing.cli.settings_options import telling
from briefing.cli.voices import voices
from briefing.errors import BriefingError

_EXIT_CODES = """\b
Exit codes:
  0  done                          5  something is not installed, or damaged
  1  an error of our own           6  an online voice or address cannot be reached
  2  wrong option or setting       7  the voice could not say something
  3  the text cannot be used       8  something written was not said
  4  the result cannot be written  129, 130, 143  stopped by hang-up, Ctrl-C, kill
"""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "BRIEFING"},
    epilog=_EXIT_CODES,
)
@click.version_option(__version__, prog_name="briefing")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Defaults for every option. [default: briefing.toml here, if there is one]",
)
@click.pass_context
def cli(context: click.Context, config: Path | None) -> None:
    """Turn written Hindi into a narrated audio briefing.

    "briefing news.txt" makes output/news.mp3 of a text, as "briefing make news.txt" does.
    "briefing say 'नमस्ते दुनिया'" reads words aloud at once.

    Every option can also be set in briefing.toml or as BRIEFING_COMMAND_OPTION in the
    environment. "-" is standard input everywhere a text is named.
    """
    configure(context, config)


for _command in (
    *(make, script, say, init, batch, publish, check_feed, serve, api, play, clip),
    *(voices, doctor, cache),
):
    if _command.callback:
        _command.callback = telling(_command.callback)
    cli.add_command(_command)


def main() -> NoReturn:
    """The `briefing` command: every failure is one line and an exit code, never a traceback."""
    process.prepare()
    messages.show()
    language.use(cli)
    try:
        code = run(sys.argv[1:])
        process.ignore_signals()
    except process.Stopped as stopped:
        click.echo(f"briefing: {_('stopped; the same command goes on from here')}", err=True)
        # Leave at once: what threads have under way is dropped, what was finished is kept.
        os._exit(stopped.code)
    except BrokenPipeError:
        code = 128 + signal.SIGPIPE
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line; a failure is one line on standard error."""
    try:
        return _printed(arguments)
    except click.UsageError as error:
        click.echo(f"briefing: {wrong_call(error)}", err=True)
        return error.exit_code
    except BriefingError as error:
        click.echo(f"briefing: {language.said(str(error))}", err=True)
        return error.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}, line {last.lineno}"
        click.echo(
            f"briefing: an error of our own: {type(error).__name__}: {error} ({where}) — "
            "please report it with the text that caused it",
            err=True,
        )
        return BriefingError.exit_code


def _printed(arguments: Sequence[str]) -> int:
    """The exit code once everything is printed. Raises OutputError when it cannot be."""
    try:
        code = int(cli.main(list(arguments), prog_name="briefing", standalone_mode=False) or 0)
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise
        raise process.unprintable(error) from error  # files of ours fail with OutputError
    except SystemExit as error:
        if not error.code:  # how click ends when it has answered a shell
            raise
        raise BrokenPipeError from error  # its answer to a reader that went away
    return code
