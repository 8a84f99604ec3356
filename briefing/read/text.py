"""Plain text: UTF-8, and what is plainly something else is said to be so."""

from __future__ import annotations

from briefing.errors import InputError

# First bytes of kinds of file that are often given by mistake; the published signatures of each.
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"ID3": "an MP3 file",
    b"OggS": "an Ogg file",
    b"RIFF": "a WAV file",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}
_SAVE_AS_TEXT = "save the text as UTF-8 plain text"


def decode(data: bytes, origin: str) -> str:
    """The text that `data` is in UTF-8; a byte-order mark is left for cleaning to remove.

    Raises InputError for another kind of file, for an empty one, and for bytes that are
    not UTF-8, naming the first of them and its line.
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{origin}: this is {kind}, not text", _SAVE_AS_TEXT)
    if not data.strip():
        raise InputError(f"{origin}: the file is empty", "put the text to read in it")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, byte = data.count(b"\n", 0, error.start) + 1, data[error.start]
        raise InputError(
            f"{origin}, line {line}: byte {error.start + 1} (0x{byte:02x}) is not UTF-8",
            _SAVE_AS_TEXT,
        ) from error
