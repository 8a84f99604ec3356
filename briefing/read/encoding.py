"""Bytes to characters: UTF-8, UTF-16 and UTF-32, and what is not text is said to be so."""

from __future__ import annotations

import codecs
import re

from briefing.errors import InputError
from briefing.read.kruti_dev.chanakya import decode_cp1252
from briefing.read.legacy import font_of

COMPOUND = b"\xd0\xcf\x11\xe0"
"""How a file begins that holds streams, their names in UTF-16 ([MS-CFB] 2.2): an Office document
that has a password, and any of before 2007."""
ZIP = b"PK\x03\x04"
"""How a ZIP archive begins that has an entry (APPNOTE.TXT, 4.3.7)."""
# First bytes of kinds of file that are often given by mistake; the published signatures of each.
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF-": "a PDF document",
    ZIP: "a ZIP archive (or an office document)",
    COMPOUND: "an old Word document, or one locked with a password",
    b"{\\rtf": "an RTF document",
    b"ID3": "an MP3 file",
    b"OggS": "an Ogg file",
    b"RIFF": "a WAV file",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}
_BY_STREAM = {
    "__substg1.0_": ("a message of Outlook", "save it in Outlook as text"),
    "EncryptedPackage": ("a document locked with a password", "save it without a password"),
    "WordDocument": (
        "an old Word document",
        "open it in Word or LibreOffice and save it as .docx",
    ),
    "PowerPoint Document": (
        "an old PowerPoint presentation",
        "open it in PowerPoint or LibreOffice and save it as .pptx",
    ),
    "Workbook": ("an old Excel workbook", "open it in Excel or LibreOffice and save it as .csv"),
}
"""What such a file is by a stream in it, and what to do; what may hold another comes first."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_TEXT_ENCODING = re.compile(
    r"(?:utf-?_?(?:8|16|32)|us-?ascii|iso-?_?8859|latin|windows-?12|cp12|cp8|ibm|koi8|mac|x-mac"
    r"|gb|hz|big5|euc|shift|sjis|iso-?_?2022|tis|johab|ptcp|viscii)",
    re.IGNORECASE,
)
_SAVE_AS_TEXT = "save the text as UTF-8 plain text"
_SAVE_AS_UTF8 = "open it in its editor and save it with the encoding UTF-8"
_FROM_WINDOWS = f"it may be in Windows-1252; {_SAVE_AS_UTF8}"
_NAME_A_TEXT = "name a text, a web page, or a Word, EPUB or PDF file"
_NAME_IT = {
    **dict.fromkeys(
        (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"ID3", b"OggS", b"RIFF", b"\x7fELF"),
        _NAME_A_TEXT,  # nothing in it could be saved as text
    ),
    b"%PDF-": "let its name end in .pdf",
    COMPOUND: "open it in Word or LibreOffice and save it as .docx",
    ZIP: "let its name end in .docx or .epub if it is one",
}
_SAMPLE = 4096  # bytes looked at for UTF-16 without a mark
_HIGH_BYTES = (0x00, 0x09, 0x20)  # of Latin and blanks, of Devanagari, of dashes and quotes
_UTF16_SHARE = 0.9
_UTF16_WITHIN = re.compile(r"[\x01-\x08\x0e-\x1f]\t(?:[\0-\x7f]\t){2}")
"""Hindi in UTF-16 in a text that is not: PowerShell's >> adds it so."""


def decode(data: bytes, origin: str, declared: str = "") -> str:
    """The text that `data` is, without its byte-order mark.

    It is UTF-8 unless a mark or the bytes themselves say UTF-16 or UTF-32. `declared`, the
    encoding that the file or its server names, counts only where the bytes are not UTF-8.

    Raises InputError for another kind of file, for an empty one, and for bytes that are
    no text, naming the first of them and its line.
    """
    refuse_other_kinds(data, origin)
    encoding = _encoding(data)
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        declared_text = _decode_declared(data, declared)
        if declared_text is not None:
            return declared_text
        text = decode_cp1252(data)
        if font_of(text):  # as programs of its time saved it
            return text
        raise _not_text(data, origin, encoding, error.start) from error
    if not text:
        raise _empty(origin)
    if "\t" in text and (other := _UTF16_WITHIN.search(text)):
        line = text.count("\n", 0, other.start()) + 1
        raise InputError(f"{origin}, line {line}: from here on it is UTF-16", _SAVE_AS_UTF8)
    return text


def decode_page(data: bytes, origin: str, charset: str = "") -> str:
    """The same of HTML, which names its encoding itself where the server did not (`charset`)."""
    found = _CHARSET.search(data[:2048])
    return decode(data, origin, charset or (found[1].decode("ascii") if found else ""))


def beginning(data: bytes) -> str:
    """The first bytes of a file as text, to see what it is; what is no text shows as �."""
    return data.decode(_encoding(data), "replace").removeprefix("\ufeff")


def refuse_other_kinds(data: bytes, origin: str) -> None:
    """Raise InputError when the first bytes are those of a picture, an archive and so on."""
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            told = (kind, _NAME_IT.get(signature, _SAVE_AS_TEXT))
            what, hint = _of_streams(data) or told
            raise InputError(f"{origin}: this is {what}, not text", hint)
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise _empty(origin)


def _of_streams(data: bytes) -> tuple[str, str] | None:
    if not data.startswith(COMPOUND):
        return None
    found = (told for name, told in _BY_STREAM.items() if name.encode("utf-16-le") in data)
    return next(found, None)


def _empty(origin: str) -> InputError:
    return InputError(f"{origin}: the file is empty", "put the text to read in it")


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return _utf16_without_mark(data) or "utf-8"


def _utf16_without_mark(data: bytes) -> str:
    """Which UTF-16 `data` is, or "".

    Of each two bytes of Hindi or English in UTF-16 one is nearly always 0x09, 0x00 or
    0x20, and a blank makes one of them 0x00, which UTF-8 text has not.
    """
    sample = data[:_SAMPLE]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if 0 in high and sum(map(high.count, _HIGH_BYTES)) >= _UTF16_SHARE * len(high):
            return encoding
    return ""


def _decode_declared(data: bytes, declared: str) -> str | None:
    """The text, if `declared` names an encoding of text and it is one; not unicode_escape."""
    try:
        return data.decode(declared) if _TEXT_ENCODING.match(declared) else None
    except (LookupError, ValueError):
        return None


def _not_text(data: bytes, origin: str, encoding: str, start: int) -> InputError:
    if encoding == "utf-8" and 0 in data[:_SAMPLE]:
        return InputError(f"{origin}: this is not text", _NAME_A_TEXT)
    name = encoding.removesuffix("-le").removesuffix("-be").upper()
    line = f", line {data.count(bytes([10]), 0, start) + 1}" if name == "UTF-8" else ""
    return InputError(
        f"{origin}{line}: byte {start + 1} (0x{data[start]:02x}) is not {name}", _how_to_save(data)
    )


def _how_to_save(data: bytes) -> str:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return _SAVE_AS_UTF8
    return _FROM_WINDOWS
