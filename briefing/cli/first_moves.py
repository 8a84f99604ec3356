"""What people type before they have read anything: a text alone, `help`, a wrong name."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from gettext import gettext as _
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from briefing.cli.commands import Loaded
from briefing.cli.given_text import (
    folder_given,
    has_ending,
    is_text,
    is_words,
    missing_text,
    refuse_audio,
    words_given,
)
from briefing.errors import UsageError
from briefing.io.places import is_file, is_folder

_DASH = " — "  # between what is wrong and what to do
_DEFAULT = "make"
FOREIGN = {
    **dict.fromkeys(("narrate", "read", "convert", "create", "audio", "mp3"), "make"),
    **dict.fromkeys(("new", "start", "setup"), "init"),
    **dict.fromkeys(("speak", "tts"), "say"),
    **dict.fromkeys(("text", "normalize", "explain", "preview"), "script"),
    **dict.fromkeys(("show", "episode", "episodes", "texts", "folder", "watch"), "batch"),
    **dict.fromkeys(
        ("feed", "podcast", "podcasts", "rss", "site", "website", "page", "pages", "web"),
        "publish",
    ),
    **dict.fromkeys(("upload", "deploy", "withdraw", "publishing"), "publish"),
    **dict.fromkeys(("listen", "listening", "player", "hear"), "play"),
    **dict.fromkeys(("server", "home", "phone", "http"), "serve"),
    **dict.fromkeys(("desk", "studio", "edit", "editor", "correct"), "serve --studio"),
    **dict.fromkeys(("validate", "checkfeed", "check_feed", "feed-check"), "check-feed"),
    **dict.fromkeys(("cut", "share", "excerpt"), "clip"),
    **dict.fromkeys(("engine", "engines", "voice"), "voices"),
    "compare": "voices compare",
    "scores": "voices scores",
    "openapi": "api",
    **dict.fromkeys(("check", "status", "install"), "doctor"),
    "version": "--version",
}
"""What others call a command, and its name here."""
FOREIGN_OPTIONS = {
    **dict.fromkeys(("--title", "--name", "--podcast"), "--show"),
    **dict.fromkeys(("--rate", "--pace", "--tempo", "--length-scale"), "--speed"),
    **dict.fromkeys(("--out", "--write-media", "--format"), "--output"),
    **dict.fromkeys(("--dir", "--out-dir", "--output-dir"), "--folder"),
    **dict.fromkeys(("--subtitles", "--captions", "--srt", "--write-subtitles"), "--transcript"),
    **dict.fromkeys(("--silence", "--sentence-silence"), "--pause-sentence"),
    **dict.fromkeys(("--url", "--address"), "--base-url"),
    **dict.fromkeys(("--email", "--mail"), "--owner-email"),
    **dict.fromkeys(("--dictionary", "--names"), "--lexicon"),
    **dict.fromkeys(("--image", "--art"), "--cover"),
    **dict.fromkeys(("--overwrite", "--yes"), "--force"),
    **dict.fromkeys(("--desk", "--edit"), "--studio"),
    **dict.fromkeys(("--network", "--public"), "--lan"),
    **dict.fromkeys(("--password", "--token"), "--key"),
}
"""What others call an option, and its name in those commands here that have it."""
_EXAMPLES = {
    "make": "briefing make news.txt",
    "say": 'briefing say "नमस्ते दुनिया"',
    "script": "briefing script news.txt",
    "batch": "briefing batch texts",
    "publish": "briefing publish output --base-url https://example.org/news",
    "play": "briefing play output/news.mp3",
    "clip": "briefing clip output/news.mp3 --sentence 3",
    "check-feed": "briefing check-feed site/feed.xml",
    "compare": 'briefing voices compare "नमस्ते दुनिया"',
    "scores": "briefing voices scores answers.csv",
}
"""A call of each command that must be given something."""
_OF_PLACES = frozenset(("batch", "publish", "serve", "play", "clip", "check-feed", "init"))


class _Listed(click.Group):
    """The list of commands in the help, those that people need first at its top."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names in the order they were given in."""
        del ctx
        return list(self.commands)


class Commands(click.Group):
    """The commands, and what a person means who names none: a text alone is narrated."""

    commands: Loaded

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands, of which none is loaded."""
        _Listed(commands=self.commands.summaries()).format_commands(ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """An option of `make` without a command means `make`. Raises click.UsageError."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            name = error.option_name
            command = next((word for word in given if word in self.commands), None)
            if command and _has(self.commands[command], name):
                raise click.UsageError(
                    _("{option} goes after the command: briefing {command} … {option}").format(
                        option=name, command=command
                    ),
                    ctx,
                ) from error
            if command or not _has(self.commands[_DEFAULT], name):
                raise
            at = next(i for i, word in enumerate(given) if word.partition("=")[0] == name)
            return super().parse_args(ctx, [*given[:at], _DEFAULT, *given[at:]])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an option that lacks its value says whose it is."""
        try:
            return super().invoke(ctx)
        except click.BadOptionUsage as error:
            name = ctx.invoked_subcommand or ""
            if error.ctx is None and name in self.commands:
                error.ctx = click.Context(self.commands[name], info_name=name, parent=ctx)
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant, its name and its arguments.

        Raises click.UsageError for a name that means nothing, InputError or UsageError for a
        file or folder that says no more than its name.
        """
        name = args[0]
        if name in _OF_PLACES and not ctx.resilient_parsing:
            _check_named(args)
        if name in self.commands or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        if name == "help":
            return self._help(ctx, args[1:])
        if is_text(name):
            return _DEFAULT, self.commands[_DEFAULT], args
        raise self._unknown(ctx, name)

    def _help(
        self, ctx: click.Context, names: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not names:
            click.echo(ctx.get_help())
            ctx.exit()
        name, command, _rest = self.resolve_command(ctx, names)
        return name, command, ["--help"]

    def _unknown(self, ctx: click.Context, name: str) -> Exception:
        """The error for a word that is no command, and no text that could be read.

        Raises UsageError for finished audio.
        """
        meant = FOREIGN.get(name.lower()) or next(
            iter(difflib.get_close_matches(name.lower(), self.commands, 1)), ""
        )
        path = Path(name)
        if is_folder(name):
            return folder_given(path)
        refuse_audio(name)
        if is_words(name):
            return words_given(name)
        if not meant and (path.suffix or len(path.parts) > 1 or has_ending(name)):
            return missing_text(name)
        told = _("No such command {name!r}.").format(name=name)
        return click.UsageError(_suggesting(told, f"briefing {meant}" if meant else ""), ctx)


def _check_named(words: Sequence[str]) -> None:
    """Raise UsageError for a place without a name: it would be the current folder."""
    for before, word in pairwise(words):
        if not word and not before.startswith("-"):
            raise UsageError("a name is empty", "name a file or a folder; '.' is this one")


def wrong_call(error: click.UsageError) -> str:
    """One line for a call that cannot be: what is wrong, what was meant, where help is."""
    told = error.format_message()
    if isinstance(error, click.NoSuchOption):
        told = _suggesting(error.message, _meant_option(error))
    elif isinstance(error, click.MissingParameter) and error.ctx:
        told = told.rstrip(".।") + _instead_of_missing(error, error.ctx.command.name or "")
    told = " ".join(told.split()).rstrip(".।")
    command = error.ctx.command_path if error.ctx else "briefing"
    hint = _("see '{command} -h'").format(command=command)
    return f"{told} ({hint})" if _DASH in told else f"{told}{_DASH}{hint}"


def _meant_option(error: click.NoSuchOption) -> str:
    """The option of the command that was meant, or ""."""
    meant = FOREIGN_OPTIONS.get(error.option_name, "")
    if meant and error.ctx and _has(error.ctx.command, meant):
        return meant
    near = difflib.get_close_matches(error.option_name, error.possibilities or (), 1)
    return near[0] if near else ""


def _instead_of_missing(error: click.MissingParameter, command: str) -> str:
    """Where the settings are that would have it, or an example of `command`."""
    # It needs the settings.
    from briefing.settings.toml import CONFIG

    if isinstance(error.param, click.Option) and is_file(Path("..", CONFIG)):
        return _DASH + _("{file} is in the folder above: run the command there").format(file=CONFIG)
    example = _EXAMPLES.get(command, "")
    return f"{_DASH}{_('such as')}: {example}" if example else ""


def _suggesting(told: str, name: str) -> str:
    if not name:
        return told
    return told.rstrip(".।") + _DASH + _("did you mean {name}?").format(name=name)


def _has(command: click.Command, option: str) -> bool:
    return any(option in (*p.opts, *p.secondary_opts) for p in command.params)
