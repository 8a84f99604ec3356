"""`briefing script --explain`: who claimed what, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from gettext import gettext as _
from pathlib import Path
from typing import Any

import click

from briefing.cli.language import said
from briefing.cli.report import table
from briefing.document import Script
from briefing.hindi.lexicon.user import load_lexicon
from briefing.hindi.normalize.explain import Explanation, Rival, explain_document

_HOW_IT_IS_SAID = frozenset(
    ("joint", "halves", "is_counted", "is_oblique", "oblique", "ending", "form")
)
"""Fields of values that say how the amount is put in words, not what it is; JSON has them too."""


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
    if not explanations:
        click.echo(_("everything is said as it is written"))
        return
    rows = [
        (
            str(script.document.source.anchor(found.span.start).line),
            found.written,
            _heard(found.said),
            "\n".join((_claimed(found), *_value(found), *_lost(found.rivals))),
        )
        for found in explanations
    ]
    why = _("why, and what else it could have been")
    table((_("line"), _("written"), _("said as"), why), rows)
    order = _(
        "Of several readings the one that begins first is taken, then that of the class which "
        "comes\nfirst (docs/hindi.md has them in order), then the longest."
    )
    click.echo(order)


def _heard(reading: str) -> str:
    if not reading:
        return _("(not said)")
    return _("(a pause)") if reading == "," else reading


def _claimed(found: Explanation) -> str:
    """The class, and the row of the lexicon or the rule that decided."""
    why = ": ".join(filter(None, (said(found.semiotic_class), found.row or found.rule)))
    return _("{why} (a guess)").format(why=why) if found.guessed else why


def _value(found: Explanation) -> Iterator[str]:
    """The value's type and its fields that say something."""
    value = found.typed_value()
    if value:
        yield f"{value.pop('type')}: {_fields(value)}"


def _fields(value: dict[str, Any]) -> str:
    """Those that are not empty and say what was found; what a field is made of, in brackets."""
    told = []
    for name, field in value.items():
        if isinstance(field, dict):
            # of a currency its name is enough
            inside = field.get("several") or f"({_fields(field)})"
            told.append(f"{name} {inside}")
        elif name not in _HOW_IT_IS_SAID and field not in (None, "", False, ()):
            figures = " ".join(map(str, field)) if isinstance(field, tuple) else str(field).strip()
            told.append(name if field is True else f"{name} {figures}")
    return ", ".join(each.replace("_", " ") for each in told)


def _lost(rivals: Sequence[Rival]) -> Iterator[str]:
    """The other readings, those with one reason together."""
    by_reason: dict[str, dict[str, None]] = {}
    for rival in rivals:
        reading = f"{said(rival.semiotic_class)} “{rival.written.strip()}”"
        by_reason.setdefault(said(rival.why), {})[reading] = None
    for why, readings in by_reason.items():
        yield _("not {readings}: {why}").format(readings=", ".join(readings), why=why)
