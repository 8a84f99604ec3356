"""Notes and tables are known as such in every kind of file, so that they can be left out."""

from __future__ import annotations

import pytest
import slides
import word_files
from test_read_odf import flat

from briefing.read.kinds import source_of

_TEXT, _AFTER, _NOTE = "मोहन ने कहा", " और गया।", "यह टिप्पणी है।"


def _coded(text: str) -> str:
    return "".join(rf"\u{ord(each)}?" for each in text)


def _docx() -> bytes:
    note = f'<w:footnote w:id="2"><w:p>{word_files.run(_NOTE)}</w:p></w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{word_files.run(_TEXT)}{mark}{word_files.run(_AFTER)}</w:p>"
    return word_files.word(body, {"footnotes.xml": ("footnotes", word_files.root(note))})


def _odt() -> bytes:
    body = f"<text:note-body><text:p>{_NOTE}</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    return flat(f"<text:p>{_TEXT}{note}{_AFTER}</text:p>")


def _rtf() -> bytes:
    note = rf"{{\super\chftn}}{{\footnote\pard {{\super\chftn}} {_coded(_NOTE)}\par}}"
    return rf"{{\rtf1\ansi\pard {_coded(_TEXT)}{note}{_coded(_AFTER)}\par}}".encode()


def _fb2() -> bytes:
    section = f'<section id="n1"><title><p>1</p></title><p>{_NOTE}</p></section>'
    return (
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" '
        'xmlns:l="http://www.w3.org/1999/xlink"><body><section>'
        f'<p>{_TEXT}<a l:href="#n1" type="note">[1]</a>{_AFTER}</p></section></body>'
        f'<body name="notes">{section}</body></FictionBook>'
    ).encode()


_NOTED = {".docx": _docx, ".fodt": _odt, ".rtf": _rtf, ".fb2": _fb2}


@pytest.mark.parametrize("suffix", _NOTED)
def test_a_note_knows_its_mark(suffix: str) -> None:
    source = source_of(_NOTED[suffix](), f"x{suffix}", suffix)
    assert source.text == f"{_TEXT}{_AFTER}\n\n1. {_NOTE}\n"
    [note] = source.footnotes
    assert (note.before, note.text) == (_TEXT, f"1. {_NOTE}")
    assert not source.unaccounted


_ROWS = (("राज्य", "सीटें"), ("बिहार", "40"), ("केरल", "20"))


def _odt_table() -> bytes:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in _ROWS
    )
    return flat(f"<table:table>{rows}</table:table>")


def _rtf_table() -> bytes:
    rows = "".join(
        r"\trowd\pard\intbl " + "".join(rf"{_coded(cell)}\cell " for cell in row) + r"\row "
        for row in _ROWS
    )
    return rf"{{\rtf1\ansi{rows}\pard\par}}".encode()


def _pptx_table() -> bytes:
    rows = "".join(
        "<a:tr>"
        + "".join(
            f"<a:tc><a:txBody><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:txBody></a:tc>"
            for cell in row
        )
        + "</a:tr>"
        for row in _ROWS
    )
    return slides.slide(f"<p:graphicFrame><a:tbl>{rows}</a:tbl></p:graphicFrame>")


def _fb2_table() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _ROWS)
    return (
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section>'
        f"<table>{rows}</table></section></body></FictionBook>"
    ).encode()


_TABLES = {".fodt": _odt_table, ".rtf": _rtf_table, ".pptx": _pptx_table, ".fb2": _fb2_table}


@pytest.mark.parametrize("suffix", _TABLES)
def test_a_table_is_known_by_its_columns(suffix: str) -> None:
    [table] = source_of(_TABLES[suffix](), f"x{suffix}", suffix).tables
    assert (table.header, len(table.rows)) == (_ROWS[0], 2)


def test_a_second_title_of_a_slide_is_text() -> None:
    title = (
        '<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r>'
        "<a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    data = slides.slide(title.format("पहला") + title.format("दूसरा"))
    source = source_of(data, "x.pptx", ".pptx")
    assert (source.text, source.unaccounted) == ("## पहला\n\nदूसरा\n", ())
