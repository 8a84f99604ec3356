"""ZIP archives from strangers: read in memory, within bounds, nothing written anywhere."""

from __future__ import annotations

import io
import posixpath
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from briefing.errors import InputError
from briefing.read.encoding import COMPOUND, ZIP

MOST_ENTRIES = 10_000
MOST_BYTES = 1 << 30
"""Of all entries unpacked; pictures are counted and never unpacked."""

MOST_TEXT = 48 << 20
"""Of all entries that are read, unpacked, bytes: twenty times a long novel."""

MOST_RATIO = 200
"""Unpacked to packed, for entries over a megabyte; text packs 5 to 50 times, a bomb 1000."""

_LARGE = 1 << 20
_ENCRYPTED = 0x1
_DAMAGED = "get the file again"
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)
"""What zipfile raises for archives in which sizes, offsets or flags are wrong."""


def is_archive(data: bytes) -> bool:
    """Whether `data` begins as a ZIP archive does that has an entry."""
    return data.startswith(ZIP)


class Archive:
    """The entries of a ZIP archive; `origin` is its name, for messages."""

    def __init__(self, data: bytes, origin: str, kind: str, most_text: int = MOST_TEXT) -> None:
        """Open it; no more than `most_text` bytes will be unpacked.

        Raises InputError when it is damaged or not `kind`, or swells beyond any document.
        """
        self.origin = origin
        self._most_text = most_text
        if data.startswith(COMPOUND):
            raise InputError(
                f"{origin}: locked with a password, or from an Office before 2007",
                "open it in Office or LibreOffice and save it again without a password",
            )
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise InputError(f"{origin}: this is not {kind}, or it is damaged", _DAMAGED) from error
        self._unpacked = 0
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise self._bomb(f"{len(entries)} entries")
        if sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise self._bomb(f"over {MOST_BYTES >> 20} MB unpacked")
        for entry in entries:
            if entry.file_size > max(_LARGE, MOST_RATIO * entry.compress_size):
                raise self._bomb(f"{entry.filename} unpacks over {MOST_RATIO} times")

    def __contains__(self, name: str) -> bool:
        """Whether there is an entry `name`, written in whatever way (`entry`)."""
        return bool(self.entry(name))

    def names(self) -> Iterator[str]:
        """The entries, in the archive's order, with slashes between folders."""
        return iter(self._own)

    def entry(self, name: str) -> str:
        """The entry `name` as `names` has it; "" without one.

        Programs on Windows and the Macintosh write backslashes, other capitals and letters in
        another composition, in the archive or in what refers to it.
        """
        return name if name in self._own else self._by_folded.get(_folded(name), "")

    def linked(self, link: str, base: str = "") -> str:
        """The entry that `link`, a relative address in the entry `base`, leads to.

        A place in it ("#…") is left out. Where there is no such entry, it is the name that it
        would have.
        """
        path = unquote(link.partition("#")[0]).replace("\\", "/")
        place = posixpath.normpath(posixpath.join("/", posixpath.dirname(base), path)).lstrip("/")
        return self.entry(place) or place

    @cached_property
    def _own(self) -> dict[str, str]:
        """What the archive itself calls each of its entries."""
        return {name.replace("\\", "/"): name for name in self._zip.namelist()}

    @cached_property
    def _by_folded(self) -> dict[str, str]:
        return {_folded(name): name for name in reversed(self._own)}

    def read(self, name: str) -> bytes:
        """An entry unpacked. InputError when it is missing, locked, too large or damaged."""
        where = f"{self.origin}, {name}"
        own = self.entry(name)
        if not own:
            raise InputError(f"{where}: missing from the archive", _DAMAGED)
        entry = self._zip.getinfo(self._own[own])
        if entry.flag_bits & _ENCRYPTED:
            raise InputError(f"{where}: locked with a password", "save it without one")
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise InputError(f"{where}: compressed in an unknown way", _DAMAGED)
        self._unpacked += entry.file_size
        if self._unpacked > self._most_text:
            limit = self._most_text >> 20
            raise InputError(f"{where}: over {limit} MB of text", "split the document")
        try:
            return self._zip.read(entry)  # never more than file_size, whatever the stream says
        except _BROKEN as error:
            raise InputError(f"{where}: damaged", _DAMAGED) from error

    def _bomb(self, what: str) -> InputError:
        return InputError(f"{self.origin}: {what}", "this is not a document to read")


def _folded(name: str) -> str:
    """A name as file systems know it that ignore case and composition."""
    return unicodedata.normalize("NFC", name).casefold().replace("\\", "/")
