"""The command line as data: what `--help` says, with options that several commands share once."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass

import click

from briefing.cli import cli

Option = tuple[str, str]
"""As it is written, and what it does: `("--draft", "Instant robotic voice …")`."""

_HELP = ["-h", "--help"]  # every command has it
_FEWEST = 3  # options that commands must have in common to be listed apart


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name with those above it, its usage line, what it does, its options.

    The paragraphs of `help` that keep their lines begin with "\\b\\n". `options` are those
    that are not in one of the `Shared` tables it also takes.
    """

    name: str
    usage: str
    help: tuple[str, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Options that all of `commands` take."""

    commands: tuple[str, ...]
    options: tuple[Option, ...]

    @property
    def title(self) -> str:
        """A heading: "Options of make, say and batch"."""
        *most, last = (name.removeprefix("briefing ") for name in self.commands)
        return f"Options of {', '.join(most)} and {last}"


def surface() -> tuple[list[Command], list[Shared]]:
    """Every command, the program itself first, and the options they share."""
    found = list(_walk(cli, click.Context(cli, info_name="briefing", help_option_names=_HELP)))
    takers: dict[Option, list[str]] = {}
    for command in found:
        for option in command.options:
            takers.setdefault(option, []).append(command.name)
    groups: dict[tuple[str, ...], list[Option]] = {}
    for option, names in takers.items():
        groups.setdefault(tuple(names), []).append(option)
    common = {names: tuple(o) for names, o in groups.items() if len(names) > 1 and len(o) > _FEWEST}
    apart = {option for options in common.values() for option in options}
    own = [
        Command(c.name, c.usage, c.help, tuple(o for o in c.options if o not in apart))
        for c in found
    ]
    return own, [Shared(names, options) for names, options in common.items()]


def _walk(command: click.Command, context: click.Context) -> Iterator[Command]:
    # click makes the names of --help from a set: their order is not always the same.
    params = (p for p in command.get_params(context) if set(p.opts) != set(_HELP))
    options = (option.get_help_record(context) for option in params)
    yield Command(
        name=context.command_path,
        usage=" ".join(["briefing", *_pieces(context)]),
        help=tuple(inspect.cleandoc(command.help or "").split("\n\n")),
        options=tuple(filter(None, options)),
    )
    if isinstance(command, click.Group):
        for name, below in sorted(command.commands.items()):
            yield from _walk(below, click.Context(below, info_name=name, parent=context))


def _pieces(context: click.Context) -> list[str]:
    names = context.command_path.split()[1:]
    return [*names, *context.command.collect_usage_pieces(context)]
