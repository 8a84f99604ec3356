"""The commands and their options as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from surface import Command, Option, Shared, surface

_UNWRAPPED = "\b\n"


def markdown() -> str:
    """A section for each command, and one for each set of options that several share."""
    commands, shared = surface()
    return "\n".join(
        [_command(c, shared) for c in commands if c.name != "briefing"]
        + [f"## {s.title}\n\n{_table(s.options)}" for s in shared]
    )


def _command(command: Command, shared: Iterable[Shared]) -> str:
    parts = [f"## {command.name}", f"`{command.usage}`", *map(_paragraph, command.help)]
    also = [
        f"[{s.title[0].lower()}{s.title[1:]}](#{_anchor(s.title)})"
        for s in shared
        if command.name in s.commands
    ]
    if also:
        parts.append(f"It also takes the {' and the '.join(also)}.")
    if command.options:
        parts.append(_table(command.options).rstrip())
    return "\n\n".join(parts) + "\n"


def _paragraph(text: str) -> str:
    if text.startswith(_UNWRAPPED):
        return f"```text\n{text.removeprefix(_UNWRAPPED)}\n```"
    return " ".join(text.split())


def _table(options: Iterable[Option]) -> str:
    rows = [f"| `{_cell(names)}` | {_cell(use)} |\n" for names, use in options]
    return "".join(["| option | what it does |\n", "| --- | --- |\n", *rows])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _anchor(heading: str) -> str:
    return heading.lower().replace(",", "").replace(" ", "-")
