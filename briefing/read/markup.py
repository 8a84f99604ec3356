"""What every reader hands on: paragraphs of plain text and the few marks of their kinds.

`# शीर्षक`, `- पहली बात`, `3. तीसरी बात`, `> उद्धरण`; paragraphs apart by an empty line, the
lines of a verse each on its own. The segmenter reads these marks in a text file as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.document import Footnote, Table
from briefing.hindi.paragraphs.sections import ORDINALS, PARTS

_MOST_BEFORE = 60  # characters by which the place of a mark is found again
_BLANKS = re.compile(r"[^\S\n\u00a0]+")
_HEADING = re.compile(r"#{1,6} ")
_PARTS = rf"{PARTS}|chapter|part|lesson|section"
_NUMBERED = re.compile(
    rf"(#{{1,6}} (?:(?:{_PARTS})?[ –—-]*(?:[0-9०-९]{{1,4}}|[ivxlc]{{1,7}}|{ORDINALS})"
    rf"|(?:{ORDINALS}) (?:{_PARTS}))[.:।–—-]? *)",
    re.IGNORECASE,
)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LARGEST_ROMAN = 3999
_FIGURE = re.compile(r"\d")  # of any script
_FEWEST_HEADED = 2
"""Rows under a header that is not marked."""
_ITEM = re.compile(r" *(?:- |-?\d+\. |[a-zA-Z]{1,8}\) )")


def one_line(text: str) -> str:
    """`text` without line ends and doubled blanks; no-break blanks stay."""
    return _BLANKS.sub(" ", text.replace("\n", " ")).strip()


def heading(level: int, text: str) -> str:
    """A heading of level 1 to 6; "" without a text."""
    text = one_line(text)
    return f"{'#' * min(max(level, 1), 6)} {text}" if text else ""


def quote(text: str) -> str:
    """Every line of `text` marked as quoted."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def roman(number: int) -> str:
    """`number` in small Roman numerals, which end with 3999.

    >>> roman(19)
    'xix'
    """
    letters, left = "", min(number, _LARGEST_ROMAN)
    for worth, letter in _ROMAN:
        times, left = divmod(left, worth)
        letters += letter * times
    return letters


_CONTENTS = frozenset(
    ("विषय सूची", "विषय-सूची", "विषयसूची", "अनुक्रम", "अनुक्रमणिका", "contents", "table of contents")
)
"""What stands over a list of contents, in small letters."""


FILL = "____"
"""A blank to fill in, for a line drawn under blanks."""

SHORTEST_FILL = 3
"""So many blanks are enough to write on."""

PICTURES = "pictures without a Hindi description"
"""What is counted where a picture is passed over and nobody hears of it."""


def counted(what: str, number: int) -> tuple[str, ...]:
    """The notice that so many of `what` are passed over; none where there are none."""
    return (f"{what} left out: {number}",) if number else ()


def cut_off(is_cut: bool) -> tuple[str, ...]:
    """The notice of a file that breaks off, as one does that was not copied or fetched whole."""
    return ("the file ends in the middle: its end may be missing",) if is_cut else ()


def is_contents_title(text: str) -> bool:
    """Whether `text` is what stands over a list of contents."""
    return text.strip().lower().rstrip(" :") in _CONTENTS


def without_contents_titles(blocks: Sequence[str]) -> list[str]:
    """The blocks; the title of a list of contents goes where the list under it is not read."""
    following = (*blocks[1:], "# ")
    return [
        block
        for block, after in zip(blocks, following, strict=False)
        if not (
            _HEADING.match(block)
            and _HEADING.match(after)
            and is_contents_title(block.lstrip("# "))
        )
    ]


class Row(str):
    """What is said of a row, and the table it is from."""

    __slots__ = ("table",)
    table: Table

    def __new__(cls, text: str, table: Table) -> Row:
        """`text` of a row of `table`."""
        row = super().__new__(cls, text)
        row.table = table
        return row


class Noted(str):
    """A note, and where the mark stands that refers to it."""

    __slots__ = ("footnote",)
    footnote: Footnote

    def __new__(cls, text: str, before: str, label: str = "", paragraph: int = -1) -> Noted:
        """`text` of a note; the others are as in `Footnote`."""
        noted = super().__new__(cls, text)
        noted.footnote = Footnote(before[-_MOST_BEFORE:], text, label, paragraph)
        return noted


class Pictured(str):
    """What is said for a picture: its description or its caption."""

    __slots__ = ()


def footnotes(blocks: Iterable[str]) -> tuple[Footnote, ...]:
    """The notes among the blocks, in the order of their marks."""
    found = [each.footnote for each in blocks if isinstance(each, Noted)]
    return tuple(sorted(found, key=lambda each: each.paragraph))


def figures(blocks: Iterable[str]) -> tuple[str, ...]:
    """What is said for pictures among the blocks, in order."""
    return tuple(str(each) for each in blocks if isinstance(each, Pictured))


def tables(blocks: Iterable[str]) -> tuple[Table, ...]:
    """The tables that rows among the blocks are from, in order."""
    found = {id(block.table): block.table for block in blocks if isinstance(block, Row)}
    return tuple(found.values())


def table(
    rows: Sequence[Sequence[str]],
    header: Sequence[str] = (),
    written: Sequence[Sequence[str]] | None = None,
) -> list[str]:
    """Each row as an item, each cell after the name of its column.

    [["बिहार", "40"]] under ["राज्य", "सीटें"] is `- राज्य: बिहार; सीटें: 40`. Names that no
    row says are said first, as a row of their own. `written` are the cells of a table whose
    first ones name its rows; `rows` then has what is said for them. A table that marks no row as
    its header has one where figures stand under words only.
    """
    if not header and written is None and _is_headed(rows):
        header, rows = rows[0], rows[1:]
    fitting = [row for row in rows if len(row) == len(header)]
    said = (any(cell.strip() for cell in column) for column in zip(*fitting, strict=True))
    named = [name for name, is_said in zip(header, said, strict=False) if is_said]
    first = "" if len(named) == len(header) else _row(header, ())
    lines = (first, *(_row(row, header) for row in rows))
    cells = tuple(tuple(map(one_line, row)) for row in (rows if written is None else written))
    whole = Table(tuple(map(one_line, header)), cells, lines, written is not None)
    return [Row(f"- {line}", whole) for line in lines if line]


def _is_headed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of three or more rows has words alone, and a column under it figures."""
    first, *others = rows or [[]]
    if len(others) < _FEWEST_HEADED or any(len(row) != len(first) for row in others):
        return False
    names = {one_line(cell) for cell in first}
    if len(names) < len(first) or any(not name or _FIGURE.search(name) for name in names):
        return False
    columns = ([cell for cell in column if cell.strip()] for column in zip(*others, strict=True))
    return any(column and all(map(_FIGURE.search, column)) for column in columns)


def _row(cells: Sequence[str], header: Sequence[str]) -> str:
    names = header if len(header) == len(cells) else [""] * len(cells)
    said = [
        f"{name}: {cell}" if name else cell
        for name, cell in zip(map(one_line, names), map(one_line, cells), strict=True)
        if cell
    ]
    return "; ".join(said)


def with_numbers_joined(blocks: Sequence[str]) -> list[str]:
    """The blocks; a heading that is only a number, and the title under it, are one heading.

    ["# अध्याय १", "## आरंभ", "पाठ"] is ["# अध्याय १: आरंभ", "पाठ"].
    """
    joined: list[str] = []
    for block in blocks:
        before = _NUMBERED.fullmatch(joined[-1]) if joined else None
        title = _HEADING.match(block)
        if before and title and not _NUMBERED.fullmatch(block):
            joined[-1] = f"{before[1].rstrip('.:।–—- ')}: {block[title.end() :]}"
        else:
            joined.append(block)
    return joined


def join(blocks: Sequence[str]) -> str:
    """The blocks as one text: items of a list on consecutive lines, else an empty line between."""
    text = ""
    before = ""
    for block in filter(None, blocks):
        in_list = _ITEM.match(before) and _ITEM.match(block)
        text += ("\n" if in_list else "\n\n") + block if text else block
        before = block
    return text + "\n" if text else ""
