"""briefing.toml: defaults for options, and styles of the user's own."""

from __future__ import annotations

import difflib
import errno
import os
import re
from collections.abc import Collection
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from briefing.errors import InputError, UsageError
from briefing.settings.fields import ALIKE
from briefing.settings.groups import Pauses
from briefing.settings.styles import DEFAULT_STYLE, STYLES

CONFIG = Path("briefing.toml")
STYLES_TABLE = "styles"
VOICES_TABLE = "voices"
"""Who speaks with which voice: the option `speaker`."""
ASKED = frozenset({"force", "clear", "keep_days", "keep_mb", "withdraw", "restore", "cluster"})
"""Options that no file sets: a folder of somebody else's may bring one.

They write over files, delete, take back, or do what another machine says (the parts of a Dask
cluster send each other programs).
"""
_MOST = 1 << 20  # characters of settings
_TABLE = r"\s*\[([^\[\]]+)\]"
_KEY = r"\s*([^\s#=\[][^#=]*?)\s*="
_LISTED = "'briefing make -h' lists the options"
_REMEDIES = {
    r"Illegal character '\n'": "a closing quotation mark may be missing",
    "Invalid value": 'text goes between straight quotation marks: voice = "hm_psi"',
    "Cannot overwrite a value": "it is set twice: keep one of the lines",
    "Cannot declare": "the table is there twice: keep one of the lines",
    "Expected newline or end of document": "one setting per line, and decimals with a point: 1.1",
}
"""By how what the parser says of a mistake begins."""
_OTHER = "correct it; README shows an example"
EPISODE_TABLE = "episode"
"""What one briefing is made of; `briefing.read.manifest` reads it."""


def read_config(path: Path) -> dict[str, Any]:
    """The choices written in a `briefing.toml`.

    Raises InputError when it cannot be read or is not TOML, with the line.
    """
    import tomllib  # most folders have no such file

    try:
        return tomllib.loads(_text(path))
    except FileNotFoundError:
        raise InputError(f"{path}: no such file", "check the name") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "check the name") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8", "save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}", _remedy(str(error))) from error
    except (ValueError, RecursionError) as error:  # of Python itself, which has bounds
        raise InputError(
            f"{path}: a number is too long, or tables are nested too deeply", _OTHER
        ) from error


def _remedy(problem: str) -> str:
    """What to do where the parser met `problem`."""
    remedies = (remedy for start, remedy in _REMEDIES.items() if problem.startswith(start))
    return next(remedies, _OTHER)


def _text(path: Path) -> str:
    with path.open(encoding="utf-8-sig") as file:  # with the mark that Windows writes, or without
        text = file.read(_MOST + 1)
    if len(text) > _MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return text


def line_of(path: Path, name: str) -> str:
    """The file `path` and the line that sets `name` in it: "briefing.toml, line 4".

    `name` is that of an option, "pause_sentence", or one of a command, "make.voice". The parser
    knows no lines; where ours is not found the file alone is told.
    """
    table, in_text = "", False
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if not in_text:
            if header := re.match(_TABLE, line):
                table = header[1]
            elif (found := re.match(_KEY, line)) and _plain(name) in {
                _plain(found[1]),
                _plain(f"{table}.{found[1]}"),
            }:
                return f"{path}, line {number}"
        in_text ^= sum(map(line.count, ('"""', "'''"))) % 2 == 1
    return str(path)


def _plain(name: str) -> str:
    return re.sub(r"[-.]", "_", re.sub(r"[\"'\s]", "", name))


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
        raise UsageError(f"{where} is not a table", "give seconds, such as: sentence = 0.5")
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
    holds what no command knows, or what is `ASKED`.
    """
    flat: dict[str, Any] = {}
    under: dict[str, str] = {}  # the table that a name is written under
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
            under |= {f"{key}.{name}": key for name in own[key]}
        elif isinstance(value, dict):
            names = {_option(f"{key}_{name}"): setting for name, setting in value.items()}
            flat |= names
            under |= dict.fromkeys(names, key)
        else:
            flat[_option(key)] = value
    everywhere = set().union(*known.values())
    unknown = [key for key in flat if key not in everywhere]
    unknown += [f"{c}.{key}" for c, table in own.items() for key in table if key not in known[c]]
    if unknown:
        name = unknown[0]
        hint = _meant(name, under.get(name, ""), everywhere)
        raise UsageError(f"{line_of(path, name)}: Unknown setting: {name}", hint)
    _refuse_asked(path, [*flat, *(f"{command}.{name}" for command in own for name in own[command])])
    return {
        command: {k: v for k, v in flat.items() if k in options} | own.get(command, {})
        for command, options in known.items()
    }


def _refuse_asked(path: Path, names: Collection[str]) -> None:
    """Raise UsageError where one of `names`, with or without its command, is to be asked for."""
    for name in names:
        option = name.rpartition(".")[2]
        if option in ASKED:
            raise UsageError(
                f"{line_of(path, name)}: {option.replace('_', '-')} cannot be set in a file",
                "take it out, and give it with the command when you want it",
            )


def _meant(name: str, table: str, known: Collection[str]) -> str:
    """What to do about `name`, which is no setting and stands under `table`, "" for none.

    A line added at the end of a file is one of its last table, which is seldom meant.
    """
    alone = name[len(table) + 1 :] if table else name
    if table and alone in known:
        return f"write it above the line [{table}]"
    near = difflib.get_close_matches(name.rpartition(".")[2], known, 1, ALIKE)
    return f"did you mean {near[0].replace('_', '-')}?" if near else _LISTED


def _option(name: str) -> str:
    return name.replace("-", "_")
