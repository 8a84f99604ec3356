"""The options of a command from the fields of settings, and the settings from its options."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem

from briefing.cli import complete
from briefing.errors import BriefingError, UsageError
from briefing.settings import Leaf, Switch, leaves
from briefing.settings.kinds import Kind, Number, Refused
from briefing.settings.toml import line_of

Command = TypeVar("Command", bound=Callable[..., Any])

PORT = Number(0, 65535, whole=True)
"""Where a server listens; 0 takes any free one."""
_WEAKEST_FIRST = (
    ParameterSource.DEFAULT,
    ParameterSource.DEFAULT_MAP,
    ParameterSource.ENVIRONMENT,
    ParameterSource.COMMANDLINE,
)


class SettingType(click.ParamType):
    """A value of a setting: words are read as its kind reads them; others are taken already."""

    def __init__(self, leaf: Leaf) -> None:
        """Of the option of `leaf`."""
        self.leaf = leaf
        self.name = leaf.option.kind.metavar

    def split_envvar_value(self, rv: str) -> list[str]:
        """Several values in one variable: files as in PATH, others between blanks."""
        return rv.split(os.pathsep if self.leaf.option.kind.holds_files else None)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value. Raises UsageError that names the option."""
        del param
        if not isinstance(value, str):
            return value
        try:
            return self.leaf.read(value)
        except UsageError as error:
            raise _told(error, ctx) from error


class FlagType(SettingType, click.types.BoolParamType):
    """One that is yes or no, and on the command line has no value."""


class KindType(click.ParamType):
    """A value that is no setting, checked and refused as one is."""

    def __init__(self, kind: Kind) -> None:
        """Of that kind."""
        self.kind = kind
        self.name = kind.metavar

    def get_metavar(self, param: click.Parameter, *_context: click.Context) -> str:
        """What stands for it in the help."""
        del param
        return self.kind.metavar

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """What it can be, where that is listed."""
        del ctx, param
        return [CompletionItem(n) for n in self.kind.names if n.startswith(incomplete)]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value. Raises UsageError that names the option."""
        try:
            return self.kind.read(value) if isinstance(value, str) else self.kind.take(value)
        except Refused as error:
            key = (param.name if param else "") or ""
            noun = param.opts[0].lstrip("-") if param else key
            shown = self.kind.shown(error.value)
            raise _told(
                UsageError(f"Unsupported {noun}: {shown}", error.remedy, key), ctx
            ) from error


def options(
    settings: type, command: str, before: Mapping[str, Callable[..., Any]] | None = None
) -> Callable[[Command], Command]:
    """Every option of `settings` that `command` takes, in their order.

    `before` are others, by the key that each stands before.
    """
    made: list[Callable[..., Any]] = []
    for leaf in leaves(settings):
        if command in leaf.option.commands:
            made += [before[leaf.key]] if before and leaf.key in before else []
            made += [*map(_switch, leaf.option.switches), _option(leaf)]

    def decorate(function: Command) -> Command:
        for each in reversed(made):
            function = each(function)
        return function

    return decorate


def chosen(settings: type, given: Mapping[str, Any]) -> dict[str, Any]:
    """What was chosen of `settings` in the options `given`, wherever it was: not their defaults.

    A switch (`--draft`) counts as the value it stands for, unless the option itself is given
    in the same place or one that counts for more.
    """
    context = click.get_current_context()
    found: dict[str, Any] = {}
    for leaf in leaves(settings):
        strongest = _strength(context, leaf.key)
        if strongest and leaf.key in given:
            found[leaf.key] = given[leaf.key]
        for switch in leaf.option.switches:
            if given.get(_name(switch)) and _strength(context, _name(switch)) > strongest:
                found[leaf.key] = switch.value
    return found


def named(settings: type, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a settings file, whose values by option are `given`, says of `settings`."""
    found: dict[str, Any] = {}
    for leaf in leaves(settings):
        switched = [s.value for s in leaf.option.switches if given.get(_name(s))]
        if leaf.key in given or switched:
            found[leaf.key] = given.get(leaf.key, *switched[:1])
    return found


def _strength(context: click.Context, name: str) -> int:
    source = context.get_parameter_source(name)
    return _WEAKEST_FIRST.index(source) if source in _WEAKEST_FIRST else 0


def _name(switch: Switch) -> str:
    return switch.flag.replace("-", "_")


def _switch(switch: Switch) -> Callable[[Command], Command]:
    return click.option(f"--{switch.flag}", is_flag=True, help=switch.help)


def _option(leaf: Leaf) -> Callable[[Command], Command]:
    option, kind = leaf.option, leaf.option.kind
    if kind.is_flag:
        return click.option(
            f"--{leaf.flag}", leaf.key, is_flag=True, type=FlagType(leaf), help=option.help
        )
    has_default = leaf.default not in (None, ()) and not _must_be_chosen(leaf)
    default = kind.written(leaf.default) if has_default else None
    return click.option(
        f"--{leaf.flag}",
        leaf.key,
        metavar=option.metavar or kind.metavar,
        type=SettingType(leaf),
        default=default,
        show_default=bool(default),
        multiple=kind.is_many,
        help=option.help,
        shell_complete=complete.function(option.completion, kind.names),
    )


def _must_be_chosen(leaf: Leaf) -> bool:
    """Whether its default cannot be: what a command does without it, it says itself."""
    try:
        leaf.take(leaf.default)
    except UsageError:
        return True
    return False


def telling(function: Callable[..., Any]) -> Callable[..., Any]:
    """`function`, which runs a command, telling with an error how its setting is given there."""

    @functools.wraps(function)
    def told(*arguments: Any, **named: Any) -> Any:
        try:
            return function(*arguments, **named)
        except BriefingError as error:
            raise _told(error, click.get_current_context(silent=True)) from error

    return told


def _told(error: BriefingError, context: click.Context | None) -> BriefingError:
    """`error` with how its setting is given: an option, a variable, or a key of briefing.toml."""
    name = error.setting
    if context is None or not name:
        return error
    option = next((o for o in context.command.params if o.name == name), None)
    if option is None:
        return error
    how = option.opts[0]
    source = context.get_parameter_source(name)
    if source is ParameterSource.ENVIRONMENT and context.auto_envvar_prefix:
        how = f"{context.auto_envvar_prefix}_{name.upper()}"
    error.hint = f"{error.hint} ({how})"
    error.setting = ""
    return error


def from_toml(leaf: Leaf, value: object, path: Path) -> Any:
    """A value of the file `path` as it is kept. Raises UsageError that names file and key."""
    try:
        return leaf.from_toml(value, path.parent)
    except UsageError as error:
        where = line_of(path, leaf.key)
        raise UsageError(f"{where}: {error.message}", f"{error.hint} ({leaf.key})") from error
