"""Word documents: headings, lists, quotes, tables and properties; no comments, no traps."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from briefing.errors import InputError
from briefing.read import read
from briefing.read.docx import read as read_docx
from briefing.read.kinds import source_of


def made(build: Callable[[Document], object]) -> bytes:
    """A document as python-docx saves it after `build`."""
    document = docx.Document()
    document.core_properties.author = ""
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def text(build: Callable[[Document], object]) -> str:
    """What is read of it, without the line end at its end."""
    return read_docx(made(build), "x.docx").text.rstrip("\n")


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one entry changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry == name else content)
    return buffer.getvalue()


def article(document: Document) -> None:
    """Something of everything."""
    document.add_heading("पुस्तक", 0)
    document.add_heading("पहला अध्याय", 1)
    paragraph = document.add_paragraph("राम ने ")
    paragraph.add_run("कहा").bold = True
    paragraph.add_run("।").add_break()
    paragraph.add_run("फिर\tचुप।")
    document.add_paragraph("एक", style="List Bullet")
    document.add_paragraph("दो", style="List Bullet")
    document.add_paragraph("पहले", style="List Number")
    document.add_paragraph("दूसरे", style="List Number")
    document.add_paragraph("उद्धरण", style="Quote")
    table = document.add_table(2, 2)
    for cell, said in zip(table._cells, ("राज्य", "सीटें", "बिहार", "40"), strict=True):
        cell.text = said


def test_each_style_becomes_its_mark() -> None:
    assert text(article) == (
        "# पुस्तक\n\n# पहला अध्याय\n\nराम ने कहा।\nफिर चुप।\n\n- एक\n- दो\n1. पहले\n2. दूसरे\n\n"
        "> उद्धरण\n\n- राज्य; सीटें\n- बिहार; 40"
    )


def test_a_line_drawn_under_blanks_is_a_blank_to_fill_in() -> None:
    def build(document: Document) -> None:
        for blanks, drawn in (("     ", True), ("\t", True), ("     ", False), (" ", True)):
            paragraph = document.add_paragraph("राजधानी ")
            paragraph.add_run(blanks).underline = drawn
            paragraph.add_run(" है।")

    data = made(build)
    filled, plain = "राजधानी ____ है।", "राजधानी है।"
    lines = read_docx(data, "x").text.splitlines()
    assert [" ".join(line.split()) for line in lines if line] == [filled, filled, plain, plain]


def test_core_properties_are_metadata(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("पाठ")
        properties = document.core_properties
        properties.title, properties.author, properties.language = "यात्रा", "रमेश", "hi-IN"
        properties.created = datetime.datetime(2024, 3, 5, 10, 0)

    path = tmp_path / "a.docx"
    path.write_bytes(made(build))
    source = read(path)
    said = (source.title, source.author, source.date, source.language)
    assert said == ("यात्रा", "रमेश", "2024-03-05", "hi-IN")


def test_the_day_its_program_made_the_blank_file_is_no_date() -> None:
    data = made(lambda document: document.add_paragraph("पाठ"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"2013-12-23T23:15:00Z" in archive.read("docProps/core.xml")
    assert read_docx(data, "x").date == ""


def test_it_is_known_by_its_content_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "document"
    path.write_bytes(made(lambda document: document.add_paragraph("पाठ")))
    assert read(path).text == "पाठ\n"


def test_deleted_text_and_comments_are_not_read_and_inserted_text_is() -> None:
    xml = (
        b"<w:p><w:r><w:t>a </w:t></w:r>"
        b"<w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>"
        b"<w:ins w:id='2'><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    )
    data = made(lambda document: document.add_paragraph("पाठ"))
    data = changed(data, "word/document.xml", lambda d: d.replace(b"<w:body>", b"<w:body>" + xml))
    assert read_docx(data, "x").text == "a new\n\nपाठ\n"


@pytest.mark.parametrize("font", ["Kruti Dev 010", "DevLys 010"])
def test_runs_in_an_old_font_are_read_as_they_show(font: str) -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("यह ")
        for piece in ("dk;", "ZØe", " gS"):
            paragraph.add_run(piece).font.name = font
        paragraph.add_run("। NASA")

    source = source_of(made(build), "x.docx", ".docx")
    assert source.text == "यह कार्यक्रम है। NASA\n"
    assert not source.unaccounted


def test_runs_in_the_font_symbol_show_greek() -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("कोण ")
        for piece in ("a", "\uf062", "\u00b3"):
            paragraph.add_run(piece).font.name = "Symbol"
        paragraph.add_run(" 5")

    source = source_of(made(build), "x.docx", ".docx")
    assert source.text == "कोण αβ≥ 5\n"
    assert not source.unaccounted


@pytest.mark.parametrize(
    ("font", "typed"),
    [("Kruti Dev 010", "ZHkkjr"), ("Chanakya", "ÖæÚUÌU"), ("Walkman-Chanakya905", "Hkkjr")],
)
def test_a_run_in_an_old_font_that_cannot_be_converted_is_refused(font: str, typed: str) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("यह ठीक है।").add_run(typed).font.name = font

    told = rf"x\.docx, paragraph 1, “{typed}”: this was typed in the {font}"
    with pytest.raises(InputError, match=told):
        text(build)


@pytest.mark.parametrize(
    "attack",
    [
        b'<!DOCTYPE w [<!ENTITY a "b">]>',
        b'<!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd">',
    ],
)
@pytest.mark.parametrize("name", ["word/document.xml", "docProps/core.xml", "_rels/.rels"])
def test_no_part_may_have_a_dtd(name: str, attack: bytes) -> None:
    data = made(lambda document: document.add_paragraph("पाठ"))
    data = changed(data, name, lambda d: d.replace(b"?>", b"?>" + attack, 1))
    with pytest.raises(InputError, match=f"x, {name}: XML with a DTD or entities"):
        read_docx(data, "x")


def test_what_is_no_document_says_so() -> None:
    whole = made(lambda document: document.add_paragraph("पाठ"))
    broken = changed(whole, "word/document.xml", lambda _: b"<w:document/>")
    for data, message in (
        (b"PK", "this is not a DOCX document, or it is damaged"),
        (whole[: len(whole) // 2], "this is not a DOCX document, or it is damaged"),
        (broken, "x: damaged DOCX|damaged XML"),
        (made(lambda _: None), "no text in it"),
    ):
        with pytest.raises(InputError, match=message):
            read_docx(data, "x")


def test_an_archive_written_with_backslashes_is_read() -> None:
    old = zipfile.ZipFile(io.BytesIO(made(article)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("/", "\\"), old.read(name))
    usual, other = (
        source_of(data, "x.docx", ".docx") for data in (made(article), buffer.getvalue())
    )
    assert other.text == usual.text
    assert not other.unaccounted
