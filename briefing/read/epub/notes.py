"""Notes of a book, which may stand in another file than the marks that refer to them."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from briefing.read.html.elements import Reader


def with_notes(files: Mapping[str, Reader]) -> list[str]:
    """The blocks of all files, by name and in order, each note knowing where its mark stands."""
    before = 0
    for name, reader in files.items():
        for mark in reader.marks:
            target = posixpath.join(posixpath.dirname(name), unquote(mark.file))
            holder = files.get(posixpath.normpath(target) if mark.file else name)
            if holder is not None:
                holder.note(mark, before + mark.block)
        before += len(reader.blocks)
    return [block.text for reader in files.values() for block in reader.blocks]
