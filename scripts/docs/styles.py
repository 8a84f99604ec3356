"""The named styles as Markdown."""

from __future__ import annotations

from dataclasses import asdict

from briefing.settings import STYLES


def markdown() -> str:
    """A column for each style, a row for each pause."""
    head = f"| after | {' | '.join(STYLES)} |\n| --- |{' ---: |' * len(STYLES)}\n"
    columns = [asdict(pauses) for pauses in STYLES.values()]
    rows = [
        f"| {name} | {' | '.join(f'{column[name]:g}' for column in columns)} |\n"
        for name in columns[0]
    ]
    return head + "".join(rows)
