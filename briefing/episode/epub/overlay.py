"""Media overlays: which part of the audio reads which sentence (SMIL, EPUB 3.3 section 9).

A sentence is shown from the moment it begins to the moment the next one does, so that a reading
system plays straight on through the pauses. The times are those of the record, to the millisecond.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from briefing.document import Kind
from briefing.episode.epub.content import Block, Part

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<smil xmlns="http://www.w3.org/ns/SMIL" '
    'xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">\n'
)


@dataclass(frozen=True, slots=True)
class Clip:
    """What is shown while a stretch of the audio plays."""

    name: str
    """Of the element."""
    start: int
    """Millisecond of the audio."""
    end: int
    """Likewise."""
    block: Block
    """Where it stands."""


def clips(parts: Sequence[Part], seconds: float) -> dict[str, list[Clip]]:
    """The clips of each part, by its name; `seconds` is the length of the audio."""
    said = [
        (part.name, name, start, block)
        for part in parts
        for block in part.blocks
        for name, start in _named(block)
    ]
    edges = [*(round(start * 1000) for _, _, start, _ in said), int(seconds * 1000)]
    found: dict[str, list[Clip]] = {part.name: [] for part in parts}
    for (part_name, name, _, block), (start, end) in zip(said, pairwise(edges), strict=True):
        found[part_name].append(Clip(name, start, max(end, start + 1), block))
    return found


def _named(block: Block) -> Iterator[tuple[str, float]]:
    """The elements of a block that are shown, and when: its sentences, or a row as a whole."""
    said = [(line.id, line.start) for line in block.lines if line.start is not None]
    if block.form.table is not None and said:
        yield block.id, said[0][1]
    else:
        yield from ((name, start) for name, start in said)


def milliseconds(inside: Sequence[Clip]) -> int:
    """How long all of them last."""
    return sum(clip.end - clip.start for clip in inside)


def clock(length: int) -> str:
    """Milliseconds as a clock value: "83.250s"."""
    return f"{length // 1000}.{length % 1000:03}s"


def overlay(part: Part, inside: Sequence[Clip], audio: str) -> str:
    """The overlay of one file; notes, tables, lists and figures are marked, to be skipped."""
    page = f"{part.name}.xhtml"
    made = [f'{_HEAD}<body id="body" epub:textref="{page}">']
    for number, (kind, group) in enumerate(groupby(inside, key=_kind)):
        pars = [
            f'<par id="x-{clip.name}">\n<text src="{page}#{clip.name}"/>\n'
            f'<audio src="{audio}" clipBegin="{clock(clip.start)}" clipEnd="{clock(clip.end)}"/>\n'
            "</par>"
            for clip in group
        ]
        first = pars[0].partition("#")[2].partition('"')[0]
        if kind:
            opened = f'<seq id="q{number}" epub:type="{kind}" epub:textref="{page}#{first}">'
            pars = [opened, *pars, "</seq>"]
        made += pars
    return "\n".join([*made, "</body>\n</smil>\n"])


def _kind(clip: Clip) -> str:
    """What it belongs to that a reading system can leave out (footnote) or step out of."""
    form = clip.block.form
    if form.note:
        return "footnote"
    if form.table is not None:
        return "table"
    if form.figure:
        return "figure"
    return "list" if clip.block.kind is Kind.ITEM else ""
