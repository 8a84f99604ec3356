"""Hindi texts of any length, and sentences of known kinds, for the benches."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from measure import ROOT

CHARACTERS_A_MINUTE = 12.5 * 60
"""Of written prose."""


def sentences(minutes: float) -> list[str]:
    """Sentences of the gold table, each once, for about so many minutes."""
    rows = (ROOT / "tests" / "data" / "normalize.tsv").read_text(encoding="utf-8").splitlines()
    chosen: list[str] = []
    for row in rows:
        if row and not row.startswith("#"):
            chosen.append(row.split("\t")[1].rstrip("।. ") + "।")
            if sum(map(len, chosen)) > minutes * CHARACTERS_A_MINUTE:
                break
    return chosen


def text_of(minutes: float) -> str:
    """Sentences for so many minutes; when all were used they come again, as another report's."""
    lines = sentences(60)
    size = 0

    def more(line: str) -> bool:
        nonlocal size
        size += len(line)
        return size <= minutes * CHARACTERS_A_MINUTE

    def endless() -> list[str]:
        rounds = range(1 + int(minutes / 30))
        return [f"ख़बर {n} में {each}" if n else each for n in rounds for each in lines]

    return "\n\n".join(takewhile(more, endless())) + "\n"


def of_kinds(name: str) -> list[tuple[str, str]]:
    """Kind and text of each sentence of `name`.tsv: sentences or melody."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(kind, text) for kind, text in (s.split("\t") for s in lines if s and s[0] != "#")]
