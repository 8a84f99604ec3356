"""Blanks to fill in: as runs of underscores, which are said, told from lines that only part."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.io.later import later

_FRAME = later(r"^([ \t]*)_{4,}[ \t]*([^_\n]*[^_\s])[ \t]*_{4,}[ \t]*$")
"""A title between two lines: ____ समाप्त ____."""
_LINE_AFTER_A_STOP = later(r"(?<=[।॥.!?”’\"])[ \t]*_{4,}[ \t]*$")
_BEFORE_A_NAME = later(r"^[ \t]*_{2,}[ \t]*(?=[✍🖋🖊])", re.MULTILINE)
"""Before the author below a poem: _____✍️गीता."""
_TASK = later(
    rf"(?<![{WORD}])(?:रिक्त|ख़ाली|खाली) ?-?(?:स्थान|जगह)|[Ff]ill in the blanks?|FILL IN THE BLANKS?"
)
_DOTTED = later(
    rf"(?<=[{WORD}A-Za-z:.)–-] )(?:\.{{5,}}|…{{2,}}|(?:\. ){{4,}}\.)(?= ?[{WORD}।?,;]|\s*\Z)"
)
_REACH = 15  # lines: so many questions one task has at most


def mark_fills(text: str) -> str:
    """`____ समाप्त ____` and a line behind a full stop as dashes; dots of a task as `____`.

    The line before the author of a poem, `____✍️गीता`, is a dash too.

    Dots are blanks only near the words that say so (रिक्त स्थान भरिए), for dots are a pause in prose.
    """
    if "____" not in text and not _TASK.search(text):
        return text
    left = 0
    lines = []
    for line in _BEFORE_A_NAME.sub("— ", text).split("\n"):
        if _TASK.search(line):
            left = _REACH
        elif line.strip():
            left -= 1
        parted = _LINE_AFTER_A_STOP.sub(" —", _FRAME.sub(r"\1— \2 —", line))
        lines.append(_DOTTED.sub("____", parted) if left > 0 else parted)
    return "\n".join(lines)
