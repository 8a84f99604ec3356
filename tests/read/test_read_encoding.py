"""Bytes become the characters they are, in any Unicode encoding; what is no text is refused."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read
from briefing.read.encoding import decode, decode_page

TEXT = "भारत में 2.5 लाख लोग — “हाँ”।\nदूसरी पंक्ति, English too.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_every_unicode_encoding_is_read_with_and_without_its_mark(
    mark: bytes, encoding: str
) -> None:
    assert decode(mark + TEXT.encode(encoding), "x") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_added_to_another_text_is_refused_with_its_line(encoding: str) -> None:
    data = TEXT.encode() + "कल की ख़बर\n".encode(encoding)
    with pytest.raises(InputError, match=r"^x, line 3: from here on it is UTF-16 — "):
        decode(data, "x")


def test_letters_apart_by_tabs_and_blanks_are_not_taken_for_utf16() -> None:
    for text in (
        "1\t2\t3\t4\t5\t6\t7\t8\n",
        "a b c d e f g h i j k l\n",
        "क ख ग घ",
        "\x0b\ta\tb\tc",
    ):
        assert decode(text.encode(), "x") == text


def test_a_utf16_file_that_breaks_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(TEXT.encode("utf-16")[:-1])
    with pytest.raises(InputError, match=r"news\.txt: byte \d+ .* is not UTF-16"):
        read(path)


def test_what_a_page_declares_counts_only_where_its_bytes_are_not_utf8() -> None:
    wrong = f'<meta charset="iso-8859-1"><p>{TEXT}'
    assert decode_page(wrong.encode(), "x") == wrong
    right = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>café'
    assert decode_page(right.encode("cp1252"), "x") == right
    assert decode_page("<p>café".encode("cp1252"), "x", charset="windows-1252") == "<p>café"


@pytest.mark.parametrize(
    "charset",
    ["x-user-defined", "unicode_escape", "raw_unicode_escape", "utf-7", "rot13", "base64", "idna",
     "punycode", "undefined", "mbcs", "utf-8\0", "charmap", "../utf-8"],
)  # fmt: skip
def test_an_encoding_that_is_none_of_text_is_not_believed(charset: str) -> None:
    with pytest.raises(InputError, match=r"byte 7 \(0xe9\) is not UTF-8"):
        decode_page("<p>café".encode("cp1252"), "x", charset=charset)


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _with(*streams: str) -> bytes:
    """A file of Office before 2007 that has these streams."""
    return COMPOUND + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (COMPOUND, "an old Word document, or one locked .* save it as .docx"),
        (_with("WordDocument", "Workbook"), "an old Word document, not text .* as .docx"),
        (_with("PowerPoint Document", "Workbook"), "an old PowerPoint .* as .pptx"),
        (_with("Workbook"), "an old Excel workbook, not text .* as .csv"),
        (_with("EncryptedPackage"), "locked with a password, not text .* without a password"),
        (
            _with("WordDocument", "__substg1.0_0037001F"),
            "a message of Outlook, not text .* as text",
        ),
        (rb"{\rtf1\ansi text}", "an RTF document"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
    ],
)
def test_documents_of_other_programs_are_named(content: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(content, "x")
