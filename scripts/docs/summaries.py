"""What `briefing --help` lists, which so loads no command: `briefing/cli/commands.py`."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from briefing.cli import cli

_MARKS = re.compile(r"(# generated: summaries\n).*?(# end of summaries\n)", re.DOTALL)


def python(file: Path) -> str:
    """`file` with the first paragraph of the help of every command between its marks."""
    rows = "".join(_row(name, command.help or "") for name, command in cli.commands.items())
    table = f"SUMMARIES = {{\n{rows}}}\n"
    return _MARKS.sub(lambda m: m[1] + table + m[2], file.read_text(encoding="utf-8"))


def _row(name: str, help: str) -> str:  # noqa: A002 - as click calls it
    """As ruff would write it."""
    first = " ".join(inspect.cleandoc(help).split("\n\n")[0].split())
    said = f"'{first}'" if '"' in first else f'"{first}"'
    row = f'    "{name}": {said},\n'
    return row if len(row) <= 101 else f'    "{name}": (\n        {said}\n    ),\n'
