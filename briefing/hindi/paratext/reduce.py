"""A text without what stands around it, or with that in short, each part reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.devanagari import has_hindi
from briefing.document import LeftOut, Source
from briefing.document.lines import with_text
from briefing.hindi.paratext.recognize import KINDS, parts

READ, SHORT, OUT = "read", "short", "out"
CHOICES = (READ, SHORT, OUT)
"""What can be done with a kind of part: read whole, its short form, not at all."""


def reduced(source: Source, choices: Mapping[str, str]) -> Source:
    """A cleaned `source` with each kind of part as `choices` has it; kinds it lacks are read.

    Where nothing would be left, all is read.
    """
    text, pieces, left_out, end = source.text, [], [], 0
    for part in parts(text):
        choice = choices.get(part.kind, READ)
        if choice == READ or part.start < end:
            continue
        short = part.short if choice == SHORT else ""
        written = text[part.start : part.end]
        if short.strip() == written.strip():
            continue
        pieces += [text[end : part.start], short]
        end = part.end
        anchor = source.anchor(part.start)
        why = KINDS[part.kind] + (" in short" if short else "")
        left_out.append(LeftOut(written.strip(), why, anchor.line, anchor.part))
    kept = "".join([*pieces, text[end:]])
    if not left_out or not has_hindi(kept):
        return source
    return replace(with_text(source, kept), left_out=source.left_out + tuple(left_out))
