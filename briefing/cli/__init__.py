"""The command line: parse, call, print. Nothing outside this folder imports click."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    sys.stderr.write(
        "briefing: Windows is not supported yet — in its Linux (wsl --install) all works\n"
    )
    raise SystemExit(5)

import gc
import os
import signal
from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path
from typing import NoReturn

import click

from briefing import __version__
from briefing.cli import language, messages, plain, process
from briefing.cli.commands import Loaded
from briefing.cli.first_moves import Commands, wrong_call
from briefing.errors import BriefingError, SynthesisFailed

_EXIT_CODES = """\b
Exit codes:
  0  done                          5  something is not installed, or damaged
  1  an error in briefing itself   6  an online voice or address cannot be reached
  2  wrong option or setting       7  the voice could not say something
  3  the text cannot be used       8  something written was not said
  4  the result cannot be written  9  a feed that was checked breaks a rule
  129, 130, 143  stopped by hang-up, Ctrl-C, kill
"""


_COMMANDS = Loaded()


@click.group(
    cls=Commands,
    commands=_COMMANDS,
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

    "briefing news.txt" narrates a text into output/news.mp3; it is short for
    "briefing make news.txt". "briefing say 'नमस्ते दुनिया'" reads words aloud at once.

    Every option can also be set in briefing.toml or as BRIEFING_COMMAND_OPTION in the
    environment. "-" is standard input everywhere a text is named.
    """
    # It needs the settings, which --help and --version do without.
    from briefing.cli.config import configure

    configure(context, config)


_SERVERS = ("serve", "api")


def _tell_options(command: click.Command) -> None:
    """Add --plain, and let the errors of `command` say how the setting that is wrong is given."""
    command.params.append(plain.option(command.name or ""))
    if command.callback:
        # It needs the settings.
        from briefing.cli.settings_options import telling

        command.callback = telling(command.callback)


_COMMANDS.when_loaded(_tell_options)


def main() -> NoReturn:
    """The `briefing` command: every failure is one line and an exit code, never a traceback."""
    process.prepare()
    messages.show()
    language.use(cli, _COMMANDS)
    try:
        code = run(sys.argv[1:])
        process.ignore_signals()
    except process.Stopped as stopped:
        click.echo(f"briefing: {_told_stopped(sys.argv[1:])}", err=True)
        # Leave at once: what threads have under way is dropped, what was finished is kept.
        os._exit(stopped.code)
    except BrokenPipeError:
        code = 128 + signal.SIGPIPE
    # The interpreter's last search for reference cycles costs a tenth of a short command, and
    # finds memory alone: files are closed by then, and temporary folders go when it exits.
    gc.freeze()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line; a failure is one line on standard error."""
    try:
        return _printed(arguments)
    except click.UsageError as error:
        click.echo(f"briefing: {language.said(wrong_call(error))}", err=True)
        return error.exit_code
    except BriefingError as error:
        click.echo(f"briefing: {language.said(str(error))}", err=True)
        return error.exit_code
    except BrokenPipeError:
        raise
    except click.Abort:  # KeyboardInterrupt, that no signal of ours was the cause of
        click.echo(f"briefing: {_told_stopped(arguments)}", err=True)
        return 128 + signal.SIGINT
    except Exception as error:
        told, code = _unforeseen(error)
        click.echo(f"briefing: {language.said(told)}", err=True)
        return code


def _unforeseen(error: Exception) -> tuple[str, int]:
    """What to say of an error that no line of ours foresaw, and the exit code."""
    what = messages.failure(error)
    used = getattr(sys.modules.get("briefing.engines.foreign"), "in_this_run", str)()
    if used:
        told = f"beside the engine {used}, of another package, this failed: {what}"
        told += " — try another voice; if that fails too, please report it"
        return told, SynthesisFailed.exit_code
    told = f"an error in briefing itself: {what}"
    return f"{told} — please report it with the text that caused it", BriefingError.exit_code


def _told_stopped(arguments: Sequence[str]) -> str:
    """What a person is told who stopped the command: a server has no work to go on with."""
    if next((word for word in arguments if word in _COMMANDS), "") in _SERVERS:
        return _("stopped")
    return _("stopped; the same command continues from here")


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
