"""The transcript of a page as its template shows it: headings, lists, tables, quotations, notes.

    Episode -> blocks, each a dict with "kind"

heading: level (2 to 6); list: ordered, start, items, each with the lists in it; table: head, rows;
quote: paragraphs; body, verse, note, figure. What is said in one has start, clock, link and
sentences: pieces of text with the number of their sentence. A table shows the cells as they were,
though the voice says the names of the columns with them; its sentences are in several pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from briefing.document import Cue, Episode, Form, Kind
from briefing.episode.page.rows import Cells, cells_of
from briefing.episode.structure import nested, number_of, outline
from briefing.episode.text import carried, clock

Block = dict[str, Any]
Numbered = tuple[int, Cue]
Link = Callable[[float, int], str]
_TOP = 2  # level of the highest heading: the title of the page is over it


def paragraphs(episode: Episode) -> list[list[Numbered]]:
    """The sentences of each paragraph, numbered through the episode."""
    pairs = groupby(enumerate(episode.cues), key=lambda pair: (pair[1].paragraph, pair[1].kind))
    return [list(group) for _, group in pairs]


def cells(episode: Episode) -> dict[int, Cells]:
    """The cells of each paragraph that is a row of a table, where they are known."""
    found = {}
    for said in paragraphs(episode):
        number = said[0][1].paragraph
        form = episode.forms.get(number, Form())
        if form.table is not None and (inside := cells_of(form.table, form.row, said)):
            found[number] = inside
    return found


def blocks(episode: Episode, rows: Mapping[int, Cells], link: Link) -> Iterator[Block]:
    """The transcript; `rows` are the cells of `cells`, `link` leads to a second and sentence."""
    every = paragraphs(episode)
    levels = {
        at: _form(episode, said).level or 1
        for at, said in enumerate(every)
        if said[0][1].kind is Kind.HEADING
    }
    inside = dict(outline(levels, _TOP))
    shown = [_block(episode, said, inside.get(at, 0), link) for at, said in enumerate(every)]
    for (group, _), together in groupby(shown, key=lambda block: block["group"]):
        members = list(together)
        if group == "item":
            yield from _lists(members)
        elif group == "table":
            yield _table(members, rows)
        elif group == "quote":
            yield {"kind": "quote", "paragraphs": members}
        else:
            yield from members


def _form(episode: Episode, said: Sequence[Numbered]) -> Form:
    return episode.forms.get(said[0][1].paragraph, Form())


def _block(episode: Episode, said: Sequence[Numbered], level: int, link: Link) -> Block:
    number, first = said[0]
    form = _form(episode, said)
    kind, group = first.kind.value, (first.kind.value, 0)
    if form.note:
        kind, group = "note", ("note", 0)
    elif form.table is not None:
        group = ("table", id(form.table))
    elif form.figure:
        kind, group = "figure", ("figure", 0)
    return {
        "kind": kind,
        "group": group,
        "level": level or form.level,
        "form": form,
        "paragraph": first.paragraph,
        "number": number_of(first.text),
        "start": round(first.start, 3),
        "clock": clock(first.start),
        "link": link(first.start, number),
        "sentences": [{"number": n, "text": carried(cue.text), "more": False} for n, cue in said],
    }


def _lists(items: Sequence[Block]) -> Iterator[Block]:
    """Items as lists in one another; where bullets follow numbers another list begins."""
    made: Block | None = None
    for item, under in nested(items, lambda item: int(item["level"])):
        if made is None or not _is_beside(item, made):
            if made:
                yield made
            made = _list(item)
        made["items"].append(item | {"lists": list(_lists(under))})
    if made:
        yield made


def _list(first: Block) -> Block:
    return {
        "kind": "list",
        "ordered": first["number"] is not None,
        "start": first["number"] or 1,
        "level": first["level"],
        "items": [],
    }


def _is_beside(item: Block, made: Block) -> bool:
    ordered = item["number"] is not None
    return bool(item["level"] <= made["level"] and ordered == made["ordered"])


def _table(members: Sequence[Block], rows: Mapping[int, Cells]) -> Block:
    """The table; a row whose cells are not known is one cell with what is said."""
    table = members[0]["form"].table
    head = [[{"text": name, "pieces": []}] for name in table.header]
    made: Block = {"kind": "table", "rows": [], "names_rows": table.names_rows}
    wide = max([len(table.header), *map(len, table.rows)])
    for member in members:
        inside = rows.get(member["paragraph"])
        if inside is None:
            made["rows"].append(member | {"wide": wide, "cells": []})
        elif member["form"].row < 0:
            head = [[cell] for cell in inside]
        else:
            made["rows"].append(member | {"wide": 0, "cells": inside})
    made["head"] = [cell for cells in head for cell in cells]
    return made | {key: members[0][key] for key in ("start", "clock", "link")}
