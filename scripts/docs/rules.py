"""The rules for Hindi and their examples as Markdown, from the rules themselves."""

from __future__ import annotations

import sys
from pkgutil import iter_modules
from types import ModuleType

from briefing.hindi.normalize import classes as rules
from briefing.hindi.normalize.classes.rule import Rule


def markdown() -> str:
    """A table for each file of rules, in the order in which the first of them is tried."""
    sections = sorted(
        ((_of(module), module) for module in _modules() if _of(module)),
        key=lambda section: rules.RULES.index(section[0][0]),
    )
    return "\n".join(_section(module, own) for own, module in sections)


def _modules() -> list[ModuleType]:
    return [sys.modules[f"{rules.__name__}.{found.name}"] for found in iter_modules(rules.__path__)]


def _of(module: ModuleType) -> list[Rule]:
    """The rules that a module defines, in the order they are tried."""
    tuples = [value for value in vars(module).values() if isinstance(value, tuple)]
    own = [item for value in tuples for item in value if isinstance(item, Rule)]
    return [rule for rule in rules.RULES if rule in own]


def _section(module: ModuleType, own: list[Rule]) -> str:
    name = module.__name__.rpartition(".")[2]
    what = (module.__doc__ or "").strip().splitlines()[0].replace("*", "\\*")
    rows = [_row(rule) for rule in own]
    head = "| rule | written → spoken |\n| --- | --- |\n"
    return f"### {name}\n\n{what}\n\n{head}{''.join(rows)}"


def _row(rule: Rule) -> str:
    examples = "<br>".join(
        f"{_escaped(written)} → {_escaped(spoken)}" for written, spoken in rule.examples
    )
    guess = "" if rule.understood else " (a guess, reported)"
    return f"| {rule.name}{guess} | {examples} |\n"


def _escaped(text: str) -> str:
    """`text` with nothing in it that Markdown would take for its own."""
    for sign in "\\`*_[]<>|#~$":
        text = text.replace(sign, f"\\{sign}")
    return text
