"""Where defaults come from: briefing.toml, and the manifest a briefing is made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, cast

import click

from briefing.cli.found_settings import check_found
from briefing.cli.settings_options import SettingType, from_toml, named
from briefing.errors import UsageError
from briefing.io.places import is_file, real
from briefing.read.manifest import Manifest, is_manifest, read_manifest
from briefing.settings import Settings, changed, style
from briefing.settings.styles import DEFAULT_STYLE
from briefing.settings.toml import (
    CONFIG,
    EPISODE_TABLE,
    line_of,
    load_defaults,
    load_styles,
    read_config,
)

_FILE = "briefing.config"
_NAMED = "briefing.config named"
_OF_ALL_TEXTS = {"author": "default_author"}
"""What a file says of every text, and a text's own word counts before it."""


def configure(context: click.Context, path: Path | None) -> None:
    """Take defaults for every command, and the styles, from `path`, else from briefing.toml here.

    Raises as `briefing.settings.load_defaults` does, and UsageError for what only a file that is
    named decides.
    """
    context.meta[_FILE], context.meta[_NAMED] = path or CONFIG, path is not None
    context.default_map = _defaults(context, path or CONFIG, required=path is not None)
    context.obj = load_styles(path or CONFIG)


def config_files() -> list[Path]:
    """The file that the command took its defaults from, which a run must not write over."""
    return [Path(click.get_current_context().meta[_FILE])]


class ShowFile(NamedTuple):
    """What the settings file of a show says."""

    folder: Path
    """Where it lies."""
    publish: Mapping[str, Any]
    """What `publish` would be given, its site among it."""
    settings: Settings
    """How `batch` reads the texts."""


def show_of(folder: Path) -> ShowFile:
    """The show whose episodes are in `folder`: of the file that is in use.

    Where there is none, of the one beside the folder. Raises as `configure` does.
    """
    context = click.get_current_context()
    path, defaults = Path(context.meta[_FILE]), context.find_root().default_map or {}
    beside = real(folder).parent / CONFIG
    if not is_file(path) and is_file(beside):
        path, defaults = beside, _defaults(context.find_root(), beside, required=False)
    given = defaults.get("batch", {})
    base = Settings(pauses=style(given.get("style", DEFAULT_STYLE), load_styles(path)))
    publish = {"site": path.parent / "site", **defaults.get("publish", {})}
    return ShowFile(path.parent, publish, changed(base, named(Settings, given)))


def texts_or_manifest(
    context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]
) -> tuple[str, ...] | Manifest:
    """The texts named, or the manifest that lists them and sets defaults for the other options.

    An eager callback of the argument TEXT: defaults must be there before options are read.
    Without a text it is the briefing.toml in use, if that describes an episode.
    """
    config = Path(context.meta[_FILE])
    if not texts and is_file(config) and EPISODE_TABLE in read_config(config):
        texts = (str(config),)
    if not texts:
        raise click.MissingParameter(ctx=context, param=parameter)
    if not any(is_manifest(text) for text in texts):
        return texts
    if len(texts) > 1:
        raise UsageError(
            "a manifest cannot be combined with other texts", "list the other texts in it"
        )
    path = Path(texts[0])
    manifest = read_manifest(path)
    _take_over(context, path, manifest)
    return manifest


def _take_over(context: click.Context, path: Path, manifest: Manifest) -> None:
    """Let the manifest's file, and in it what describes the episode, come before briefing.toml."""
    own = _defaults(context.find_root(), path, required=True)[context.info_name or ""]
    context.default_map = {**(context.default_map or {}), **own, **manifest.options}
    context.obj = {**(context.obj or {}), **load_styles(path)}


def _defaults(context: click.Context, path: Path, *, required: bool) -> dict[str, dict[str, Any]]:
    """Defaults by command and option; files in them count from the folder of `path`."""
    if not required and not path.is_file():
        return {}  # without loading any command for its options
    is_named = context.meta[_NAMED] and real(path) == real(context.meta[_FILE])
    commands = cast("click.Group", context.command).commands
    options = {
        name: {o.name or "": o for o in command.params if isinstance(o, click.Option)}
        for name, command in commands.items()
    }
    known = {name: set(of_command) for name, of_command in options.items()}
    taken = {
        command: {name: _checked(path, options[command][name], value) for name, value in of.items()}
        for command, of in load_defaults(path, known).items()
    }
    if not is_named:
        for of_command in taken.values():
            for name, value in of_command.items():
                check_found(path, name, value)
    return {
        command: {
            new if (new := _OF_ALL_TEXTS.get(name, name)) in options[command] else name: value
            for name, value in of.items()
        }
        for command, of in taken.items()
    }


def _checked(path: Path, option: click.Option, value: Any) -> Any:
    """A value of the file as `option` takes it; an option given several times takes a list."""
    if isinstance(option.type, SettingType):
        return from_toml(option.type.leaf, value, path)
    if option.multiple:
        return [
            _one(path, option, each) for each in (value if isinstance(value, list) else [value])
        ]
    return _one(path, option, value)


def _one(path: Path, option: click.Option, value: Any) -> Any:
    wrong = UsageError(
        f"{line_of(path, option.name or '')}: Unsupported {option.name}: {value!r}",
        f"the help shows what {option.opts[-1]} can be",
    )
    names_file = isinstance(option.type, click.Path)
    kinds = (str,) if names_file else (bool,) if option.is_flag else (str, int, float, date)
    if not isinstance(value, kinds) or isinstance(value, bool) != option.is_flag:
        raise wrong
    try:
        taken: Any = option.type.convert(value, option, None)
    except (click.BadParameter, UsageError) as error:
        raise wrong from error
    return path.parent / taken if names_file else taken
