"""briefing.toml: defaults for options, and styles of the user's own."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from briefing.errors import InputError, UsageError
from briefing.settings.groups import Pauses
from briefing.settings.styles import DEFAULT_STYLE, STYLES

CONFIG = Path("briefing.toml")
STYLES_TABLE = "styles"
VOICES_TABLE = "voices"
"""Who speaks with which voice: the option `speaker`."""
EPISODE_TABLE = "episode"
"""What one briefing is made of; `briefing.read.manifest` reads it."""


def read_config(path: Path) -> dict[str, Any]:
    """The choices written in a `briefing.toml`.

    Raises InputError when it cannot be read or is not TOML, with the line.
    """
    import tomllib  # most folders have no such file

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "check the name") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}", "correct it; README shows an example") from error


def load_styles(path: Path) -> dict[str, Pauses]:
    """The user's own styles, a table under `[styles.NAME]` each; {} without a file.

    Each changes some pauses of the style of that name, of "news" where there is none. Raises
    as `read_config` does, and UsageError for what is no pause.
    """
    tables = read_config(path).get(STYLES_TABLE, {}) if path.is_file() else {}
    if not isinstance(tables, dict):
        tables = {"NAME": tables}
    return {name: _style(path, name, table) for name, table in tables.items()}


def _style(path: Path, name: str, table: object) -> Pauses:
    where = f"{path}: [{STYLES_TABLE}.{name}]"
    if not isinstance(table, dict):
        raise UsageError(f"{where} is no table", "give seconds, such as: sentence = 0.5")
    known = [pause.name for pause in fields(Pauses)]
    for key in table:
        if key not in known:
            raise UsageError(f"{where} sets {key!r}", f"it may set {', '.join(known)}")
    try:
        return replace(STYLES.get(name, STYLES[DEFAULT_STYLE]), **table)
    except UsageError as error:
        raise UsageError(f"{where}: {error.message}", error.hint) from error


def load_defaults(path: Path, known: dict[str, set[str]]) -> dict[str, dict[str, Any]]:
    """Defaults for each command from a `briefing.toml`, for those of its options it has.

    `known` names the options of each command. A table is a prefix: `sentence` under
    `[pause]` is `pause_sentence`; a table named as a command holds what is meant for that
    command alone. Raises InputError when the file cannot be read, UsageError when it
    holds what no command knows.
    """
    flat: dict[str, Any] = {}
    own: dict[str, dict[str, Any]] = {}
    for key, value in read_config(path).items():
        if key in (STYLES_TABLE, EPISODE_TABLE):
            continue
        if key == VOICES_TABLE and isinstance(value, dict):  # it is a command's name too
            told = known.get(key, set())
            flat["speaker"] = [f"{n}={v}" for n, v in value.items() if _option(n) not in told]
            value = {n: v for n, v in value.items() if _option(n) in told}  # noqa: PLW2901
        if key in known and isinstance(value, dict):
            own[key] = {_option(name): setting for name, setting in value.items()}
        elif isinstance(value, dict):
            flat |= {_option(f"{key}_{name}"): setting for name, setting in value.items()}
        else:
            flat[_option(key)] = value
    everywhere = set().union(*known.values())
    strangers = [key for key in flat if key not in everywhere]
    strangers += [f"{c}.{key}" for c, table in own.items() for key in table if key not in known[c]]
    if strangers:
        raise UsageError(
            f"{path}: Unknown setting: {strangers[0]}", "'briefing make -h' lists the options"
        )
    return {
        command: {k: v for k, v in flat.items() if k in options} | own.get(command, {})
        for command, options in known.items()
    }


def _option(name: str) -> str:
    return name.replace("-", "_")
