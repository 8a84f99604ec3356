"""The semiotic classes of Hindi text and their examples as Markdown, from the code itself."""

from __future__ import annotations

from briefing.hindi.normalize.precedence import PRECEDENCE
from briefing.hindi.normalize.rule import Rule, SemioticClass


def markdown() -> str:
    """A table for each class, in the order of their precedence."""
    return "\n".join(_section(found, reason) for found, reason in PRECEDENCE)


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
