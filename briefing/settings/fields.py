"""How a field of the settings is declared: once, and everything else derives from it.

`option` makes a field of a dataclass under `checked`; `group` one that holds such a dataclass.
`leaves` lists the options of a dataclass and of its groups, for the command line,
briefing.toml, the docs and the digest of an episode.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import wraps
from inspect import cleandoc
from pathlib import Path
from typing import Any, TypeVar

from briefing.errors import UsageError
from briefing.settings.kinds import Kind, Refused

_OPTION = "option"
GROUP = "group"
"""Under which a field's metadata has the dataclass of a group."""
ALIKE = 0.7
"""How alike a setting must be to be meant: voise is voice (0.8), color is not cover (0.6)."""
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
    return field(default_factory=kind, metadata={GROUP: kind})


def leaves(settings: type) -> tuple[Leaf, ...]:
    """Every option of a dataclass, in order, those of its groups where the group stands."""
    return tuple(_leaves(settings, ()))


def _leaves(settings: type, above: tuple[str, ...]) -> Iterator[Leaf]:
    for each in fields(settings):
        path = (*above, each.name)
        if GROUP in each.metadata:
            yield from _leaves(each.metadata[GROUP], path)
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
            if GROUP in each.metadata:
                _nested(each.name, each.metadata[GROUP], value)
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
        if GROUP in each.metadata:
            yield f"{each.name}: briefing.{each.metadata[GROUP].__name__}(…)."
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
    raise unknown(name, names)


def unknown(name: str, names: Sequence[str]) -> UsageError:
    """The error for a setting that is none of `names`, with the one that may be meant."""
    near = difflib.get_close_matches(name, names, 1, ALIKE)
    remedy = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
    return UsageError(f"Unknown setting: {name}", remedy)


def _nested(name: str, kind: type, value: object) -> None:
    if not isinstance(value, kind):
        found = type(value).__name__
        raise UsageError(f"Unsupported {name}: {found}", f"use briefing.{kind.__name__}()")
