"""A text without what stands around it, or with that in short, each part reported."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from briefing.devanagari import has_hindi
from briefing.document import Anchor, LeftOut, Source
from briefing.document.lines import with_text
from briefing.hindi.paratext.apparatus import APPARATUS, apparatus
from briefing.hindi.paratext.recognize import KINDS, Part, parts

_AT_A_CUT = " \t\n,:|/–—-"
_OPTIONS = {what: kind.replace("_", "-") for kind, what in (KINDS | APPARATUS).items()}
READ, SHORT, OUT = "read", "short", "out"
CHOICES = (READ, SHORT, OUT)
"""What can be done with a kind of part: read whole, its short form, not at all."""


def reduced(source: Source, choices: Mapping[str, str]) -> Source:
    """A cleaned `source` with each kind of part as `choices` has it; kinds it lacks are read.

    Where nothing would be left, all is read.
    """
    text, pieces, left_out, end = source.text, [], [], 0
    every = [*parts(text), *apparatus(source)]
    for part in sorted(every, key=lambda part: part.start):
        choice = choices.get(part.kind, READ)
        if choice == READ or part.start < end:
            continue
        short = part.short if choice == SHORT else ""
        written = text[part.start : part.end]
        if short.strip() == written.strip():
            continue
        pieces += [text[end : part.start], short]
        end = part.end
        anchor = _anchor(source, part)
        why, gone = (KINDS | APPARATUS)[part.kind], _gone(written, short)
        left_out.append(LeftOut(gone, why, anchor.line, anchor.part, bool(short)))
    kept = "".join([*pieces, text[end:]])
    if not left_out or not has_hindi(kept):
        return source
    return replace(with_text(source, kept), left_out=source.left_out + tuple(left_out))


def _gone(written: str, short: str) -> str:
    """What is not read of `written`, of which `short` is read: what was cut out, else all."""
    before = _alike(written, short)
    after = _alike(written[before:][::-1], short[before:][::-1])
    cut = before + after == len(short)
    gone = written[before : len(written) - after] if cut else written
    return (gone.strip(_AT_A_CUT) if short else "") or written.strip()


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other)))  # noqa: B905


def in_short(where: str, each: LeftOut, text: str) -> str:
    """What a person is told of a part that is read in short, and how all of it is read."""
    option = f"--{_OPTIONS.get(each.why, each.why)}"
    return f"{where}: {text} of the {each.why} is not read ({option} read)"


def _anchor(source: Source, part: Part) -> Anchor:
    """Where the first line of a part stands; marks that its reader put before it do not count."""
    end = source.text.find("\n", part.start, part.end)
    index = bisect_left(source.anchors, part.start, key=lambda anchor: anchor.offset)
    following = source.anchors[index : index + 1]
    if following and following[0].offset < (part.end if end < 0 else end):
        return following[0]
    return source.anchor(part.start)
