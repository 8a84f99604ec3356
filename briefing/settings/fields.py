"""How a field of the settings is declared: once, and everything else derives from it.

`option` makes a field of a dataclass under `checked`; `group` one that holds such a dataclass.
`leaves` lists the options of a dataclass and of its groups, for the command line,
briefing.toml, the docs and the digest of an episode.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import wraps
from inspect import cleandoc
from pathlib import Path
from typing import Any, TypeVar

from briefing.errors import UsageError
from briefing.settings.kinds import Kind, Refused

_OPTION, _GROUP = "option", "group"
ALIKE = 0.7
"""How alike a setting must be to be meant: voise is voice (0.8), color is not cover (0.6)."""
_Path = tuple[str, ...]
Checked = TypeVar("Checked")


@dataclass(frozen=True, slots=True)
class Switch:
    """An option without a value that stands for `value` of another: `--draft`."""

    flag: str
    """Its name without the two dashes."""
    value: Any
    """That it stands for."""
    help: str
    """What it does, for `--help`."""


@dataclass(frozen=True, slots=True)
class Option:
    """What is known of a field besides its name, type and default."""

    kind: Kind
    """What it can be."""
    help: str
    """One sentence or two for `--help`; a person translates it into Hindi."""
    commands: tuple[str, ...]
    """The commands that take it."""
    flag: str = ""
    """Its name on the command line without the two dashes; "" is the field's own."""
    noun: str = ""
    """What messages call it; "" is the field's name."""
    metavar: str = ""
    """What stands for a value in `--help`; "" is the kind's."""
    completion: str = ""
    """A function of `briefing.cli.complete`; "" is the names its kind lists."""
    switches: tuple[Switch, ...] = ()
    """Options that stand for one value of it."""
    affects: bool = True
    """Whether another value makes another episode, and not only in another way."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """An option and where it is."""

    path: tuple[str, ...]
    """Names of fields from the settings down."""
    option: Option
    """The option."""
    default: Any
    """What it is unless chosen."""

    @property
    def flag(self) -> str:
        """ "pause-sentence": as it is called on the command line and in briefing.toml."""
        return self.option.flag or self.path[-1].replace("_", "-")

    @property
    def key(self) -> str:
        """ "pause_sentence": the same as a name of Python."""
        return self.flag.replace("-", "_")

    def of(self, settings: object) -> Any:
        """Its value in `settings`."""
        for name in self.path:
            settings = getattr(settings, name)
        return settings

    def take(self, value: Any) -> Any:
        """The value as it is kept. Raises UsageError."""
        return self._tried(self.option.kind.take, value)

    def read(self, words: str) -> Any:
        """The value that `words` stand for. Raises UsageError."""
        return self._tried(self.option.kind.read, words)

    def from_toml(self, value: object, folder: Path) -> Any:
        """The value of a TOML file in `folder`. Raises UsageError."""
        return self._tried(self.option.kind.from_toml, value, folder)

    def _tried(self, take: Callable[..., Any], *given: object) -> Any:
        try:
            return take(*given)
        except Refused as error:
            noun = self.option.noun or self.path[-1].replace("_", " ")
            shown = self.option.kind.shown(error.value)
            raise UsageError(f"Unsupported {noun}: {shown}", error.remedy, self.key) from None
        except UsageError as error:
            raise UsageError(error.message, error.hint, self.key) from error


def option(default: Any, kind: Kind, help: str, commands: tuple[str, ...], **more: Any) -> Any:  # noqa: A002
    """A field that is an option; `more` as in `Option`."""
    return field(default=default, metadata={_OPTION: Option(kind, help, commands, **more)})


def group(kind: type) -> Any:
    """A field that holds other options: a dataclass under `checked`."""
    return field(default_factory=kind, metadata={_GROUP: kind})


def leaves(settings: type) -> tuple[Leaf, ...]:
    """Every option of a dataclass, in order, those of its groups where the group stands."""
    return tuple(_leaves(settings, ()))


def _leaves(settings: type, above: tuple[str, ...]) -> Iterator[Leaf]:
    for each in fields(settings):
        path = (*above, each.name)
        if _GROUP in each.metadata:
            yield from _leaves(each.metadata[_GROUP], path)
        else:
            yield Leaf(path, each.metadata[_OPTION], each.default)


def checked(settings: type[Checked]) -> type[Checked]:
    """A frozen dataclass whose every value is checked when it is made.

    Making one raises UsageError for a value that cannot be and for a name there is not. Its
    docstring gains a line for each field.
    """
    plain = settings.__init__

    @wraps(plain)
    def made(self: Any, *given: Any, **named: Any) -> None:
        for name in named:
            _known(settings, name)
        plain(self, *given, **named)
        for each in fields(settings):  # type: ignore[arg-type]
            value = getattr(self, each.name)
            if _GROUP in each.metadata:
                _nested(each.name, each.metadata[_GROUP], value)
            else:
                leaf = Leaf((each.name,), each.metadata[_OPTION], each.default)
                object.__setattr__(self, each.name, leaf.take(value))
        together = getattr(self, "check_together", None)
        if together:
            together()

    settings.__init__ = made  # type: ignore[method-assign]
    own = cleandoc(settings.__doc__ or "")
    settings.__doc__ = "\n".join([f"{own}\n", *_described(settings)])
    return settings


def _described(settings: type) -> Iterator[str]:
    """A line for each field, for `help()`: what the command line's help says of it."""
    for each in fields(settings):
        if _GROUP in each.metadata:
            yield f"{each.name}: briefing.{each.metadata[_GROUP].__name__}(…)."
        else:
            told = each.metadata[_OPTION].help
            yield f"{each.name}: {told} Default: {each.default!r}."


def _known(settings: type, name: str) -> None:
    names = [each.name for each in fields(settings)]
    if name in names:
        return
    below = [leaf.path for leaf in leaves(settings) if name in (leaf.path[-1], leaf.key)]
    if below:
        raise UsageError(f"Unknown setting: {name}", f"it is {'.'.join(below[0])}")
    raise _unknown(name, names)


def _unknown(name: str, names: Sequence[str]) -> UsageError:
    near = difflib.get_close_matches(name, names, 1, ALIKE)
    remedy = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
    return UsageError(f"Unknown setting: {name}", remedy)


def _nested(name: str, kind: type, value: object) -> None:
    if not isinstance(value, kind):
        found = type(value).__name__
        raise UsageError(f"Unsupported {name}: {found}", f"use briefing.{kind.__name__}()")


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
            raise _unknown(name, [*names, *keys])
    own: dict[str, Any] = {name: value for name, value in values.items() if name in names}
    rest = {name: value for name, value in values.items() if name not in names}
    return changed(replace(settings, **own), rest)  # type: ignore[type-var]


def _by_path(settings: type, values: Mapping[str, Any]) -> dict[_Path, Any]:
    by_key = {leaf.key: leaf.path for leaf in leaves(settings)}
    for key in values:
        if key not in by_key:
            raise _unknown(key, [*by_key])
    return {by_key[key]: value for key, value in values.items()}


def _built(settings: Any, values: Mapping[_Path, Any], base: Any) -> Any:
    """Each group is made once, with all its values: what depends on another is checked with it."""
    own: dict[str, Any] = {path[0]: value for path, value in values.items() if len(path) == 1}
    for each in fields(settings):
        if _GROUP in each.metadata:
            inner = {path[1:]: v for path, v in values.items() if path[0] == each.name}
            own[each.name] = _built(each.metadata[_GROUP], inner, base and getattr(base, each.name))
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
