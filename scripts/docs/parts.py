"""What the pages of docs/ say of commands, rules and styles, as Markdown, from the code itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from surface import Command, Option, Shared, surface

from briefing.hindi.normalize.precedence import PRECEDENCE
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.settings import STYLES

_UNWRAPPED = "\b\n"


def commands() -> str:
    """A section for each command, and one for each set of options that several share."""
    every, shared = surface()
    return "\n".join(
        [_command(c, shared) for c in every if c.name != "briefing"]
        + [f"## {s.title}\n\n{_options(s.options)}" for s in shared]
    )


def rules() -> str:
    """The semiotic classes and their examples: a table for each, in order of precedence."""
    return "\n".join(_section(found, reason) for found, reason in PRECEDENCE)


def styles() -> str:
    """The named styles: a column for each, a row for each pause."""
    head = f"| after | {' | '.join(STYLES)} |\n| --- |{' ---: |' * len(STYLES)}\n"
    columns = [asdict(pauses) for pauses in STYLES.values()]
    rows = [
        f"| {name} | {' | '.join(f'{column[name]:g}' for column in columns)} |\n"
        for name in columns[0]
    ]
    return head + "".join(rows)


def _command(command: Command, shared: Iterable[Shared]) -> str:
    parts = [f"## {command.name}", f"`{command.usage}`", *map(_paragraph, command.help)]
    also = [
        f"the [{s.title[0].lower()}{s.title[1:]}](#{_anchor(s.title)})"
        for s in shared
        if command.name in s.commands
    ]
    if also:
        *others, last = also
        parts.append(f"It also takes {', '.join(others)}{' and ' if others else ''}{last}.")
    if command.options:
        parts.append(_options(command.options).rstrip())
    return "\n\n".join(parts) + "\n"


def _paragraph(text: str) -> str:
    if text.startswith(_UNWRAPPED):
        return f"```text\n{text.removeprefix(_UNWRAPPED)}\n```"
    return " ".join(text.split())


def _options(options: Iterable[Option]) -> str:
    rows = [f"| `{_cell(names)}` | {_cell(use)} |\n" for names, use in options]
    return "".join(["| option | what it does |\n", "| --- | --- |\n", *rows])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _anchor(heading: str) -> str:
    return heading.lower().replace(",", "").replace(" ", "-")


def _section(semiotic_class: SemioticClass, reason: str) -> str:
    head = "| rule | written → spoken |\n| --- | --- |\n"
    rows = "".join(_row(rule) for rule in semiotic_class.rules)
    about = f"{_escaped(semiotic_class.about)} Precedence: {_escaped(reason)}."
    negatives = "<br>".join(_pair(*pair) for pair in semiotic_class.negatives)
    rows += f"| *not of this class* | {negatives} |\n" if negatives else ""
    return f"### {semiotic_class.name}\n\n{about}\n\n{head}{rows}"


def _row(rule: Rule) -> str:
    examples = "<br>".join(_pair(*pair) for pair in rule.examples)
    guess = "" if rule.understood else " (a guess, reported)"
    return f"| {rule.name}{guess} | {examples} |\n"


def _pair(written: str, spoken: str) -> str:
    return f"{_escaped(written)} → {_escaped(spoken)}"


def _escaped(text: str) -> str:
    """`text` with nothing in it that Markdown would take for its own."""
    for sign in "\\`*_[]<>|#~$":
        text = text.replace(sign, f"\\{sign}")
    return text
