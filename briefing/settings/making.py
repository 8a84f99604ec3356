"""Settings made and changed by the names of their options, and the files that they name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from briefing.errors import UsageError
from briefing.settings.fields import GROUP, Checked, leaves, unknown

_Path = tuple[str, ...]


def made_from(settings: type[Checked], values: Mapping[str, Any]) -> Checked:
    """The `settings` that `values` make, by the keys of their options.

    Raises UsageError for a value that cannot be or a key there is not.
    """
    made: Checked = _built(settings, _by_path(settings, values), None)
    return made


def changed(settings: Checked, values: Mapping[str, Any]) -> Checked:
    """`settings` with other values, by the keys of their options. Raises as `made_from`."""
    made: Checked = _built(type(settings), _by_path(type(settings), values), settings)
    return made


def changed_by_name(settings: Checked, values: Mapping[str, Any]) -> Checked:
    """The same, where a value may also go by the name of its field, a group's too."""
    names = [each.name for each in fields(settings)]  # type: ignore[arg-type]
    keys = {leaf.key: leaf.path for leaf in leaves(type(settings))}
    inner = {path[-1]: key for key, path in keys.items()}
    for name in values:
        if name in inner and not (name in names or name in keys):
            raise UsageError(f"Unknown setting: {name}", f"did you mean {inner[name]}?")
        if name not in names and name not in keys:
            raise unknown(name, [*names, *keys])
    own: dict[str, Any] = {name: value for name, value in values.items() if name in names}
    rest = {name: value for name, value in values.items() if name not in names}
    return changed(replace(settings, **own), rest)  # type: ignore[type-var]


def _by_path(settings: type, values: Mapping[str, Any]) -> dict[_Path, Any]:
    by_key = {leaf.key: leaf.path for leaf in leaves(settings)}
    for key in values:
        if key not in by_key:
            raise unknown(key, [*by_key])
    return {by_key[key]: value for key, value in values.items()}


def _built(settings: Any, values: Mapping[_Path, Any], base: Any) -> Any:
    """Each group is made once, with all its values: what depends on another is checked with it."""
    own: dict[str, Any] = {path[0]: value for path, value in values.items() if len(path) == 1}
    for each in fields(settings):
        if GROUP in each.metadata:
            inner = {path[1:]: v for path, v in values.items() if path[0] == each.name}
            own[each.name] = _built(each.metadata[GROUP], inner, base and getattr(base, each.name))
    return replace(base, **own) if base else settings(**own)


def files(settings: object) -> list[Path]:
    """Every file that `settings` may name, and a run then reads."""
    each = ((leaf.option.kind, leaf.of(settings)) for leaf in leaves(type(settings)))
    return [file for kind, value in each for file in kind.files(value)]


def with_files(settings: Checked, moved: Callable[[Path], Path]) -> Checked:
    """`settings` with every file that they name put where `moved` says."""
    changes = {
        leaf.key: leaf.option.kind.with_files(leaf.of(settings), moved)
        for leaf in leaves(type(settings))
    }
    return changed(settings, changes)
