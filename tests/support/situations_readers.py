"""Families B and E: files of every format that are damaged, hostile or something else."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

from fuzz_forms import forms
from fuzz_reading import FEED, HTML, LEXICON, MARKDOWN, PDF, TOML
from sample_documents import archive
from situations import NEWS, SAID, Situation

_DATA = Path(__file__).parents[1] / "data/documents"
_NO_TEXT = frozenset({3})
_ANY = SAID | _NO_TEXT
"""Read, in whole or with what is missing told, or refused as a text that cannot be used."""


@cache
def _whole() -> dict[str, bytes]:
    """A good file of every format, by its suffix."""
    found = {form.suffix: form.bytes_of(form.document) for form in forms().values()}
    found |= {
        path.suffix: path.read_bytes() for path in sorted(_DATA.iterdir()) if path.suffix != ".md"
    }
    return found | {
        ".pdf": PDF,
        ".html": HTML,
        ".md": MARKDOWN,
        ".txt": NEWS.encode(),
        ".xhtml": HTML,
    }


def _flipped(data: bytes) -> bytes:
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


def _holes(data: bytes) -> bytes:
    return data[: len(data) // 3] + bytes(64) + data[len(data) // 3 + 64 :]


def _noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


DAMAGE: dict[str, tuple[Callable[[bytes], bytes], frozenset[int]]] = {
    "empty": (lambda _: b"", _NO_TEXT),
    "blank": (lambda _: b" \n\t\r\n ", _NO_TEXT),
    "cut after 4 bytes": (lambda d: d[:4], _ANY),
    "cut at a tenth": (lambda d: d[: len(d) // 10], _ANY),
    "cut at a half": (lambda d: d[: len(d) // 2], _ANY),
    "cut before the end": (lambda d: d[:-7], _ANY),
    "a bit flipped": (_flipped, _ANY),
    "a hole of zeros": (_holes, _ANY),
    "zeros behind it": (lambda d: d + bytes(5000), _ANY),
    "noise": (lambda _: _noise(3000), _NO_TEXT),
    "noise behind it": (lambda d: d + _noise(200), _ANY),
    "twice": (lambda d: d + d, _ANY),
    "another's first bytes": (lambda d: b"\x89PNG\r\n\x1a\n" + d, _ANY),
    "a mark of UTF-8 before it": (lambda d: b"\xef\xbb\xbf" + d, _ANY),
    "UTF-16": (lambda d: d.decode("utf-8", "replace").encode("utf-16"), _ANY),
    "UTF-7": (lambda d: d.decode("utf-8", "replace").encode("utf-7", "replace"), _ANY),
    "ISCII": (lambda _: bytes([0xB3, 0xDA, 0xA1, 0xEA]) * 40, _ANY),
    "one byte wrong": (lambda d: d[: len(d) // 2] + b"\xff" + d[len(d) // 2 :], _ANY),
    "one long line": (lambda d: d.replace(b"\n", b" ") + b" \xe0\xa4\x95" * 40_000, _ANY),
    "carriage returns": (lambda d: d.replace(b"\n", b"\r"), _ANY),
    "null characters": (lambda d: d.replace(b"\n", b"\n\0"), _ANY),
    "only signs": (lambda _: "।।। … — !!! ₹₹₹ 🎉".encode(), _ANY),
    "only marks of vowels": (lambda _: "ािीुूेै् ".encode() * 50, _ANY),
    "combining marks": (lambda _: ("क" + "\u093c" * 5000 + " ख।").encode(), _ANY),
    "directions": (lambda _: ("\u202eनमस्ते\u202c दुनिया। " * 5).encode(), _ANY),
    "half characters": (lambda _: b"\xed\xa0\x80\xed\xb0\x80 \xe0\xa4\x95", _NO_TEXT),
}


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "हा">{entities}]><a>&a9;</a>'.encode()


DISGUISES: dict[str, Callable[[], bytes]] = {
    "a page": lambda: HTML,
    "a feed": lambda: FEED,
    "a lexicon": lambda: LEXICON,
    "settings": lambda: TOML,
    "a PDF": lambda: PDF,
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + _noise(400),
    "an MP3": lambda: b"ID3\x04\0\0\0\0\0\0" + _noise(400),
    "a program": lambda: b"\x7fELF" + _noise(400),
    "an archive": lambda: archive({"a.txt": "नमस्ते।"}),
    "a script": lambda: b"#!/bin/sh\nrm -rf /\n",
    "JSON": lambda: b'{"a": [1, 2]}',
    "deep JSON": lambda: b"[" * 100_000,
    "deep XML": lambda: b"<a>" * 50_000,
    "deep braces": lambda: b"{\\rtf1 " + b"{" * 50_000,
    "laughs": _laughs,
    "an entity from outside": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b"<html><body><p>&x; \xe0\xa4\x95\xe0\xa4\xb2</p></body></html>"
    ),
    "attributes": lambda: (
        b"<p " + b" ".join(b"a%d=1" % n for n in range(40_000)) + b">\xe0\xa4\x95\xe0\xa4\xb2"
    ),
    "tables in tables": lambda: b"<table><tr><td>" * 3000 + b"\xe0\xa4\x95\xe0\xa4\xb2",
}


def damaged() -> Iterator[Situation]:
    """Every format with every damage, and everything under the name of every format."""
    for suffix, whole in sorted(_whole().items()):
        field = " --field text" if suffix in {".csv", ".json"} else ""
        for kind, (damage, codes) in DAMAGE.items():
            yield Situation(
                "B readers", f"{suffix}: {kind}", f"script f{suffix}{field}",
                _with(f"f{suffix}", partial(damage, whole)), _codes(suffix, kind, codes),
            )  # fmt: skip
        for kind, content in DISGUISES.items():
            yield Situation(
                "B readers", f"{suffix} is {kind}", f"script f{suffix}{field}",
                _with(f"f{suffix}", content), _ANY,
            )  # fmt: skip


def _codes(suffix: str, kind: str, codes: frozenset[int]) -> frozenset[int]:
    return _ANY if kind == "noise" and suffix in {".csv", ".srt"} else codes


def _with(name: str, content: Callable[[], bytes]) -> Callable[[Path], None]:
    """Made where it is laid: the table alone costs nothing."""

    def laid(folder: Path) -> None:
        (folder / name).write_bytes(content())

    return laid


def made() -> Iterator[Situation]:
    """`make`, `batch` and `clip` of damaged files: what is missing is told, nothing is half made."""
    for suffix, whole in sorted(_whole().items()):
        for kind in ("cut at a half", "a hole of zeros", "a bit flipped"):
            yield Situation(
                "B readers, made", f"{suffix}: {kind}", f"make f{suffix} -o out.mp3 --draft -q --field text",
                _with(f"f{suffix}", partial(DAMAGE[kind][0], whole)), _ANY, may=("out.mp3", "out.json"),
            )  # fmt: skip


def zipped(suffix: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(_whole()[suffix])) as file:
        return {name: file.read(name) for name in file.namelist()}


def _raw(entries: list[tuple[zipfile.ZipInfo | str, bytes]]) -> bytes:
    import warnings

    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        for name, content in entries:
            file.writestr(name, content)
    return buffer.getvalue()


def _main(entries: dict[str, bytes]) -> str:
    return max(
        (name for name in entries if name.endswith(("xml", "opf", "xhtml"))),
        key=lambda n: len(entries[n]),
    )


def _link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info


ARCHIVES: dict[str, Callable[[dict[str, bytes]], bytes]] = {
    "as it is": archive,
    "a bomb": lambda e: archive({**e, _main(e): b"<a>" + b"\xe0\xa4\x95" * 60_000_000}),
    "a bomb beside it": lambda e: archive({**e, "x.bin": bytes(300_000_000)}),
    "many entries": lambda e: archive({**e, **{f"x/{n}": b"" for n in range(11_000)}}),
    "a way out": lambda e: archive({**e, "../../../tmp/briefing-was-here": b"x"}),
    "a whole path": lambda e: archive({**e, "/tmp/briefing-was-here": b"x"}),
    "its main part missing": lambda e: archive({n: c for n, c in e.items() if n != _main(e)}),
    "its main part empty": lambda e: archive({**e, _main(e): b""}),
    "its main part no XML": lambda e: archive({**e, _main(e): _noise(2000)}),
    "its main part UTF-16": lambda e: archive(
        {**e, _main(e): e[_main(e)].decode("utf-8", "replace").encode("utf-16")}
    ),
    "its main part deep": lambda e: archive({**e, _main(e): b"<a>" * 100_000}),
    "its main part laughing": lambda e: archive({**e, _main(e): _laughs()}),
    "names twice": lambda e: _raw([*e.items(), *e.items()]),
    "a link inside": lambda e: _raw(
        [*((n, c) for n, c in e.items() if n != _main(e)), (_link(_main(e)), b"/etc/passwd")]
    ),
    "names of another case": lambda e: archive({n.upper(): c for n, c in e.items()}),
    "backslashes": lambda e: archive({n.replace("/", "\\"): c for n, c in e.items()}),
    "an archive of itself": lambda e: archive({**e, "inner.zip": archive(e)}),
    "a comment": lambda e: archive(e)[:-2] + b"\x05\0hello",
    "something before it": lambda e: b"MZ" + bytes(500) + archive(e),
    "a wrong sum": lambda e: _wrong_sum(archive(e)),
    "nothing in it": lambda _: archive({}),
    "locked": lambda e: _locked(archive(e)),
}


def _wrong_sum(data: bytes) -> bytes:
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 16] + bytes([data[at + 16] ^ 1]) + data[at + 17 :]


def _locked(data: bytes) -> bytes:
    """Every entry marked as encrypted."""
    made = bytearray(data)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(sign)
        while at >= 0:
            made[at + offset] |= 1
            at = made.find(sign, at + 4)
    return bytes(made)


def archives() -> Iterator[Situation]:
    """Every format that is an archive, packed by somebody hostile."""
    for suffix in (".epub", ".docx", ".odt", ".odp", ".pptx"):
        for kind, pack in ARCHIVES.items():
            yield Situation(
                "E archives", f"{suffix}: {kind}", f"script f{suffix}",
                _packed(f"f{suffix}", suffix, pack), _ANY,
            )  # fmt: skip
    chat = {"_chat.txt": forms()["chat"].document}
    for kind, pack in ARCHIVES.items():
        if "main" not in kind and kind not in {"a bomb", "a link inside"}:
            yield Situation(
                "E archives", f"a chat: {kind}", "script WhatsApp.zip",
                _with("WhatsApp.zip", partial(pack, chat)), _ANY,
            )  # fmt: skip


def _packed(
    name: str, suffix: str, pack: Callable[[dict[str, bytes]], bytes]
) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / name).write_bytes(pack(zipped(suffix)))

    return laid
