"""The options that make a briefing, and the settings they come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from briefing.cli import complete
from briefing.cli.messages import hush, tell_where_text_goes
from briefing.cli.settings_options import chosen, options
from briefing.io.folders import own_lexicon
from briefing.io.places import is_file
from briefing.settings import Settings, changed, leaves, style
from briefing.settings.styles import DEFAULT_STYLE, STYLES

Command = TypeVar("Command", bound=Callable[..., Any])
_CONFIG = ParameterSource.DEFAULT_MAP
_VOICES = {leaf.key for leaf in leaves(Settings) if leaf.option.completion == "voices"}
_STYLE = click.option(
    "--style",
    metavar="NAME",
    default=DEFAULT_STYLE,
    show_default=True,
    help=(
        f"All pauses at once: {', '.join(STYLES)}, or your own from briefing.toml; "
        "the options below change single ones."
    ),
    shell_complete=complete.styles,
)


def briefing_options(command: str) -> Callable[[Command], Command]:
    """Every option of `Settings` that `command` takes, and a style where it takes pauses."""
    return options(Settings, command, before={"pause_word": _STYLE})


def settings_of(given: Mapping[str, Any]) -> Settings:
    """Settings from the options of a command; what it does not have keeps its default."""
    own = click.get_current_context().obj or {}
    base = Settings(pauses=style(given.get("style", DEFAULT_STYLE), own))
    return _with_own_words(changed(base, _of_one_engine(chosen(Settings, given))))


def _with_own_words(settings: Settings) -> Settings:
    """`settings` with what the user always says so, before the lexicons that were named."""
    own = own_lexicon()
    return replace(settings, lexicons=(own, *settings.lexicons)) if is_file(own) else settings


def _of_one_engine(chosen_here: dict[str, Any]) -> dict[str, Any]:
    """What was chosen, without voices of briefing.toml where another engine is asked for.

    `--draft` and `--engine` then mean that engine's first voice.
    """
    context = click.get_current_context()
    usual = context.lookup_default("engine") or Settings().engine
    if chosen_here.get("engine", usual) == usual:
        return chosen_here
    return {
        key: value
        for key, value in chosen_here.items()
        if key not in _VOICES or context.get_parameter_source(key) is not _CONFIG
    }


def announced(settings: Settings) -> Settings:
    """`settings`, once the user knows whether the text leaves the machine."""
    if click.get_current_context().params.get("quiet"):
        hush()
    tell_where_text_goes(settings.engine)
    if settings.voices.fallback:
        from briefing.engines import named

        tell_where_text_goes(named(settings.voices.fallback)[0], ", if it has to step in")
    return settings
