"""Archives and XML from strangers: bombs, traps and damage are refused, nothing is written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from sample_documents import archive

from briefing.errors import InputError
from briefing.read import xml
from briefing.read.archive import MOST_ENTRIES, MOST_TEXT, Archive


def test_an_entry_is_read_and_a_missing_one_named() -> None:
    opened = Archive(archive({"a/b.txt": "क"}), "x.docx", "a DOCX document")
    assert opened.read("a/b.txt") == "क".encode()
    assert "a/b.txt" in opened
    assert list(opened.names()) == ["a/b.txt"]
    with pytest.raises(InputError, match=r"x\.docx, c\.txt: missing from the archive"):
        opened.read("c.txt")


@pytest.mark.parametrize(
    "asked", ["Folder/उड़ान.xml", "folder/उड़ान.xml", "Folder\\उड\u093cान.xml", "FOLDER/उड़ान.XML"]
)
def test_an_entry_is_found_however_its_name_is_written(asked: str) -> None:
    opened = Archive(archive({"Folder/उड़ान.xml": "क"}), "x", "a book")
    assert asked in opened
    assert opened.entry(asked) == "Folder/उड़ान.xml"
    assert opened.read(asked) == "क".encode()


def test_of_two_names_alike_each_is_itself() -> None:
    opened = Archive(archive({"a.xml": "क", "A.xml": "ख"}), "x", "a book")
    assert (opened.read("a.xml"), opened.read("A.xml")) == ("क".encode(), "ख".encode())


@pytest.mark.parametrize(
    ("link", "base", "entry"),
    [
        ("b.xml", "a/c.xml", "a/b.xml"),
        ("b.xml#place", "a/c.xml", "a/b.xml"),
        ("../a/./B.xml", "d/c.xml", "a/b.xml"),
        ("/a/b.xml", "d/c.xml", "a/b.xml"),
        ("..\\a\\b.xml", "d/c.xml", "a/b.xml"),
        ("a/%62.xml", "", "a/b.xml"),
        ("../../../a/b.xml", "d/c.xml", "a/b.xml"),
        ("none.xml", "a/c.xml", "a/none.xml"),
    ],
)
def test_a_link_leads_to_an_entry(link: str, base: str, entry: str) -> None:
    assert Archive(archive({"a/b.xml": "क"}), "x", "a book").linked(link, base) == entry


def test_an_entry_that_unpacks_too_many_times_is_refused() -> None:
    with pytest.raises(InputError, match=r"x: bomb\.xml unpacks over 200 times"):
        Archive(archive({"bomb.xml": b"\0" * (4 << 20)}), "x", "a book")


def test_an_office_document_with_a_password_is_told_to_have_one() -> None:
    for kind in ("a DOCX document", "a PPTX document"):
        with pytest.raises(
            InputError, match="x: locked with a password, or from an Office"
        ) as caught:
            Archive(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x", kind)
        assert "without a password" in caught.value.hint


def test_many_entries_are_refused() -> None:
    entries = {f"{number}": "" for number in range(MOST_ENTRIES + 1)}
    with pytest.raises(InputError, match=f"x: {MOST_ENTRIES + 1} entries"):
        Archive(archive(entries), "x", "a book")


def test_more_text_than_any_book_has_is_refused() -> None:
    line = bytes(range(256)) * 64
    part = line * (MOST_TEXT // 2 // len(line) + 1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        file.writestr("one", part)
        file.writestr("two", part)
    opened = Archive(buffer.getvalue(), "x", "a book")
    assert len(opened.read("one")) == len(part)
    with pytest.raises(InputError, match="x, two: over 48 MB of text"):
        opened.read("two")


def test_an_entry_that_lies_about_its_size_gives_no_more_than_it_said() -> None:
    data = bytearray(archive({"a": b"x" * 1000}))
    for header, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(header) + offset
        data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(InputError, match="x, a: damaged"):
        Archive(bytes(data), "x", "a book").read("a")


def test_a_damaged_entry_and_a_locked_one_say_so() -> None:
    data = bytearray(archive({"a": b"some text that is packed"}))
    data[35] ^= 0xFF
    with pytest.raises(InputError, match="x, a: damaged"):
        Archive(bytes(data), "x", "a book").read("a")
    locked = bytearray(archive({"a": "text"}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="x, a: locked with a password"):
        Archive(bytes(locked), "x", "a book").read("a")


def test_names_that_lead_outside_are_only_names(tmp_path: Path) -> None:
    opened = Archive(archive({"../../evil.txt": "क"}), "x", "a book")
    assert opened.read("../../evil.txt") == "क".encode()
    assert list(tmp_path.parent.rglob("evil.txt")) == []


LAUGHS = (
    '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1/x"> %b;]><a/>',
)


@pytest.mark.parametrize("document", LAUGHS)
@pytest.mark.parametrize("doctype", [False, True])
def test_entities_are_refused_whether_or_not_a_doctype_may_be(document: str, doctype: bool) -> None:
    with pytest.raises(InputError, match="x: XML with a DTD or entities is not read"):
        xml.parse(document.encode(), "x", doctype=doctype)


def test_a_mere_doctype_passes_where_it_is_usual() -> None:
    document = b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>b</a>'
    assert xml.parse(document, "x", doctype=True).text == "b"
    with pytest.raises(InputError, match="DTD"):
        xml.parse(document, "x")


@pytest.mark.parametrize("document", [b"<a>", b"", b"<?xml version='1.0' encoding='klingon'?><a/>"])
def test_damaged_xml_is_refused(document: bytes) -> None:
    with pytest.raises(InputError, match="x: damaged XML"):
        xml.parse(document, "x")
