"""What a shell offers when the tab key is pressed; click's own completion asks here.

A list that cannot be had (an engine whose library is missing) is empty: a shell has no
place for a message.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from briefing.errors import BriefingError
from briefing.settings import DESIGNS, STYLES
from briefing.settings.toml import CONFIG, load_styles

Completion = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_FILE = CompletionItem("", type="file")


def files(_context: click.Context, _option: click.Parameter, _begun: str) -> list[CompletionItem]:
    """Any file: the shell finds them."""
    return [_FILE]


def engines(_context: click.Context, _option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Every engine that is installed."""
    from briefing.engines import names

    return _items(names(), begun)


def voices(context: click.Context, _option: click.Parameter, begun: str) -> list[CompletionItem]:
    """The voices of the engine that the command line names before, or files where it takes one."""
    named = "espeak" if context.params.get("draft") else context.params.get("engine") or "kokoro"
    known = _voices(str(named))
    own = any(name.startswith("FILE") for name in known)
    return [_FILE] if own else _items(known, begun)


def speakers(_context: click.Context, _option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Every engine, and every voice by its own name."""
    from briefing.engines import names

    engines = names()
    own = [voice for engine in engines for voice in _voices(engine)]
    return _items([*engines, *(name for name in own if not name.startswith("FILE"))], begun)


def styles(context: click.Context, _option: click.Parameter, begun: str) -> list[CompletionItem]:
    """The named styles, and those of briefing.toml."""
    config = context.find_root().params.get("config") or CONFIG
    own: list[str] = []
    with suppress(BriefingError):
        own = list(load_styles(Path(config)))
    return _items([*STYLES, *own], begun)


def covers(_context: click.Context, _option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Names of cover designs that begin so; files as long as nothing is typed."""
    return _items(list(DESIGNS), begun) if begun else [_FILE]


def function(name: str, names: Sequence[str]) -> Completion | None:
    """The completion function `name` of this module, else one that completes to `names`."""
    if name:
        found: Completion = globals()[name]
        return found
    return (lambda _context, _option, begun: _items(list(names), begun)) if names else None


def _voices(engine: str) -> list[str]:
    from briefing.engines import find

    with suppress(BriefingError):
        return [voice.name for voice in find(engine).voices]
    return []


def _items(names: list[str], begun: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in dict.fromkeys(names) if name.startswith(begun)]
