"""`briefing script --explain`: who claimed what, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

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
            {"line": script.document.source.anchor(found.span.start).line, **asdict(found)}
            for found in explanations
        ]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    rows = [
        (
            str(script.document.source.anchor(found.span.start).line),
            found.written,
            found.said or "(not said)",
            found.semiotic_class + (" (a guess)" if found.guessed else ""),
            found.row or found.rule,
            "\n".join(dict.fromkeys(_told(rival) for rival in found.rivals)),
        )
        for found in explanations
    ]
    table(("line", "written", "said as", "class", "row or rule", "who else, and why not"), rows)


def _told(rival: Rival) -> str:
    return f"{rival.semiotic_class} “{rival.written}”: {rival.why}"
