"""PDF: rows of a table that its tags name are a paragraph each, cell by cell."""

from __future__ import annotations

import pytest
from sample_pdf import Words, pdf

from briefing.document import Source
from briefing.read.kinds import source_of

_BEFORE, _AFTER = Words("ग्रहों की त्रिज्या", 50, 520), Words("यह अंतिम पंक्ति है।", 50, 300)
_CELLS = (("ग्रह", "त्रिज्या (km)"), ("पृथ्वी", "6,371"), ("मंगल", "3,390"))
_READ = "ग्रहों की त्रिज्या\n\n- ग्रह; त्रिज्या (km)\n- पृथ्वी; 6,371\n- मंगल; 3,390\n\nयह अंतिम पंक्ति है।\n"


def table(cells: tuple[tuple[str, ...], ...], apart: float = 32) -> list[Words]:
    """Rows of `cells`, whose columns begin `apart`, marked with the numbers from 0."""
    numbered = [(y, x, cell) for y, row in enumerate(cells) for x, cell in enumerate(row)]
    return [
        Words(cell, 50 + apart * x, 480 - 14 * y, mark=mark)
        for mark, (y, x, cell) in enumerate(numbered)
    ]


def structure(rows: int, columns: int, cell: str = "{}", kind: str = "TD") -> str:
    """The tags of a table, whose cells hold `cell` with the number of their content."""
    tagged = [
        [f"<< /S /{kind} /K {cell.format(row * columns + at)} >>" for at in range(columns)]
        for row in range(rows)
    ]
    every = " ".join(f"<< /S /TR /K [{' '.join(row)}] >>" for row in tagged)
    return f"/StructTreeRoot << /K << /S /Table /Pg 5 0 R /K [{every}] >> >>"


def read(words: list[Words], catalog: str) -> Source:
    return source_of(pdf([[_BEFORE, *words, _AFTER]], catalog=catalog), "a.pdf", ".pdf")


@pytest.mark.parametrize("kind", ["TD", "TH"])
@pytest.mark.parametrize(
    "cell",
    [
        "{}",
        "[{}]",
        "<< /Type /MCR /MCID {} /Pg 5 0 R >>",
        "[<< /S /P /K [<< /S /Span /K [{}] >>] >>]",
    ],
)
def test_each_row_is_a_paragraph(cell: str, kind: str) -> None:
    source = read(table(_CELLS), structure(3, 2, cell, kind))
    assert source.text == _READ
    assert (source.left_out, source.unaccounted) == ((), ())


def test_cells_drawn_column_by_column_are_read_row_by_row() -> None:
    words = table(_CELLS)
    source = read([*words[0::2], *words[1::2]], structure(3, 2))
    assert source.text == _READ


def test_a_cell_of_several_lines_is_one() -> None:
    words = [
        Words("अरुणाचल", 50, 480, mark=0),
        Words("83,743", 150, 480, mark=1),
        Words("प्रदेश", 50, 466, mark=0),
    ]
    assert "- अरुणाचल प्रदेश; 83,743\n" in read(words, structure(1, 2)).text


def test_a_table_that_lays_out_a_page_has_no_rows() -> None:
    one = read(table((("पहला अनुच्छेद।",),)), structure(1, 1))
    long = [
        Words("यह एक लंबे पाठ की पंक्ति है", 50 + 180 * cell, 510 - 14 * line, mark=cell)
        for cell in range(2)
        for line in range(14)
    ]
    for source in (one, read(long, structure(1, 2))):
        assert "- " not in source.text
        assert source.unaccounted == ()


def test_tags_in_a_circle_are_left() -> None:
    circle = "/StructTreeRoot << /K 1 0 R /S /TR >> /K [1 0 R 1 0 R] /S /TR"
    assert "पृथ्वी" in read(table(_CELLS), circle).text
