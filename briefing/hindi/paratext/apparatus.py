"""Notes, tables, what is said for pictures, earlier messages and signatures of a mail, where the
reader of a file knows them.

They are found in the cleaned text by what they say, each as a stretch of whole lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.document import Source, Table
from briefing.document.folding import Folded, fold
from briefing.hindi.paratext.recognize import Part

NOTES, TABLES, FIGURES = "notes", "tables", "figures"
QUOTED, SIGNATURE = "quoted", "signature"
APPARATUS = {
    NOTES: "note",
    TABLES: "table",
    FIGURES: "figure",
    QUOTED: "quoted message",
    SIGNATURE: "signature",
}
"""Each kind, and what one of it is called in a report."""


def apparatus(source: Source) -> list[Part]:
    """What the reader of a cleaned `source` marked, in its text, in order and apart."""
    if not (*source.footnotes, *source.tables, *source.figures, *source.quoted, *source.signatures):
        return []
    folded = fold(source.text)
    shorts = [_short(table) for table in source.tables]
    found = [
        *_parts(source.text, folded, NOTES, [((note.text,), "") for note in source.footnotes]),
        *_parts(source.text, folded, FIGURES, [((figure,), "") for figure in source.figures]),
        *_parts(source.text, folded, SIGNATURE, [((each,), "") for each in source.signatures]),
        *_parts(
            source.text,
            folded,
            QUOTED,
            [((each.text,), _earlier(each.author)) for each in source.quoted],
        ),
        *_parts(
            source.text,
            folded,
            TABLES,
            [(table.lines, short) for table, short in zip(source.tables, shorts, strict=True)],
        ),
    ]
    return sorted(found, key=lambda part: part.start)


def _parts(
    text: str, folded: Folded, kind: str, known: Sequence[tuple[Sequence[str], str]]
) -> Iterator[Part]:
    """Where the lines of each of `known` stand, after those of the one before; with its short."""
    at = 0
    for lines, short in known:
        key = "".join(fold(line).text for line in lines)
        start = _whole_lines(text, folded, key, at) if key else -1
        if start >= 0:
            at = start + len(key)
            end = text.find("\n", folded.offsets[at - 1])
            first = text.rfind("\n", 0, folded.offsets[start]) + 1
            apart = f"\n{short}\n" if short else ""  # a paragraph of its own
            yield Part(first, len(text) if end < 0 else end, kind, apart)


def _whole_lines(text: str, folded: Folded, key: str, at: int) -> int:
    """Where `key` stands from `at` on and fills its lines; -1 where it does not."""
    offsets = [*folded.offsets, len(text)]
    while (found := folded.text.find(key, at)) >= 0:
        end = found + len(key)
        before = text[offsets[found - 1] + 1 : offsets[found]] if found else "\n"
        after = text[offsets[end - 1] + 1 : offsets[end]]
        if "\n" in before and ("\n" in after or end == len(folded.text)):
            return found
        at = found + 1
    return -1


def _earlier(author: str) -> str:
    """What is said in place of an earlier message: whose it is."""
    return f"पिछला संदेश: {author}।" if author else "पिछला संदेश।"


def _short(table: Table) -> str:
    """What a newsreader says of a table whose rows are not read: the names of its columns."""
    names = [name for name in table.header if name.strip()]
    return f"तालिका: {', '.join(names)}।" if names else f"तालिका, {len(table.rows)} पंक्तियाँ।"
