"""`briefing script --explain`: who claimed what, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from briefing.cli.report import table
from briefing.document import Script
from briefing.hindi.lexicon.user import load_lexicon
from briefing.hindi.normalize.explain import Explanation, Rival, explain_document


def of(script: Script, lexicons: Sequence[Path]) -> list[Explanation]:
    """Everything in a script's text that is not plain."""
    return explain_document(script.document, load_lexicon(lexicons))


def show(explanations: Sequence[Explanation], form: str, script: Script) -> None:
    """Print them: a table for people, a list of objects for programs."""
    if form == "json":
        records = [
            {
                "line": script.document.source.anchor(found.span.start).line,
                **asdict(found),
                "value": found.typed_value(),
            }
            for found in explanations
        ]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    rows = [
        (
            str(script.document.source.anchor(found.span.start).line),
            found.written,
            found.said or "(not said)",
            found.semiotic_class + (" (a guess)" if found.guessed else "") + _value(found),
            found.row or found.rule,
            "\n".join(dict.fromkeys(_told(rival) for rival in found.rivals)),
        )
        for found in explanations
    ]
    table(("line", "written", "said as", "class", "row or rule", "who else, and why not"), rows)


def _value(found: Explanation) -> str:
    """The value's type and its fields that say something, on a line of their own."""
    value = found.typed_value()
    return f"\n{value.pop('type')}: {_fields(value)}" if value else ""


def _fields(value: dict[str, Any]) -> str:
    """Those that are not empty; what a value is made of, in brackets."""
    told = []
    for name, field in value.items():
        if isinstance(field, dict):
            told.append(f"{name} ({_fields(field)})")
        elif isinstance(field, tuple):
            told.append(f"{name} {' '.join(map(str, field))}")
        elif field not in (None, "", False):
            told.append(f"{name} {str(field).strip()}".rstrip())
    return ", ".join(told)


def _told(rival: Rival) -> str:
    return f"{rival.semiotic_class} “{rival.written}”: {rival.why}"
