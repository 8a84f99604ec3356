"""Family E once more: archives that are others, lie about themselves, or lead out of themselves."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import gzip
import io
import lzma
import struct
import tarfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sample_documents import archive, epub, page
from situations import NEWS, SAID, Situation
from situations_readers import zipped

_TEXT = frozenset({3})


def _tar() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as file:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
        up = tarfile.TarInfo("../../escaped.txt")
        up.size = 1
        file.addfile(up, io.BytesIO(b"x"))
    return made.getvalue()


def _sized(content: bytes, packed: int, whole: int) -> bytes:
    """The directory tells other sizes than there are."""
    made = bytearray(content)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        made[at + 20 : at + 28] = struct.pack("<II", packed, whole)
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def _nested(depth: int) -> bytes:
    content = zipped(".docx")
    for _ in range(depth):
        content = {**content, "word/embeddings/inner.docx": archive(content)}
    return archive(content)


def _overlapping() -> bytes:
    """Every name of the directory leads to the same bytes."""
    made = bytearray(archive({f"{n}.xml": b"<a>" + b"k" * 60_000 for n in range(200)}))
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        made[at + 42 : at + 46] = struct.pack("<I", 0)
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def _with_target(target: str) -> bytes:
    """A document that names another as a part of itself."""
    entries = zipped(".docx")
    name = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="out" Type="{kind}/aFChunk" Target="{target}"/></Relationships>'
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    whole = entries.get(name, empty.encode()).replace(b"</Relationships>", relation.encode())
    body = f'<w:altChunk xmlns:r="{kind}" r:id="out"/></w:body>'.encode()
    main = entries["word/document.xml"].replace(b"</w:body>", body)
    return archive({**entries, name: whole, "word/document.xml": main})


def _unended() -> bytes:
    """A document of fields that begin and never end, the first of them a list of contents."""
    entries = zipped(".docx")
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
    body = f"<w:body><w:p>{begin * 3000}</w:p>".encode()
    main = entries["word/document.xml"].replace(b"<w:body>", body)
    return archive({**entries, "word/document.xml": main})


def _pointing(target: str) -> bytes:
    container = f'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="{target}" media-type="application/oebps-package+xml"/></rootfiles></container>'
    return archive({"mimetype": "application/epub+zip", "META-INF/container.xml": container})


def _leading(target: str) -> bytes:
    """A book of a chapter, and one that is elsewhere."""
    item = f'<item id="x" href="{target}" media-type="application/xhtml+xml"/>'
    spine = '<itemref idref="c0"/><itemref idref="x"/>'
    return epub({"c.xhtml": page(f"<p>{NEWS}</p>")}, manifest=item, spine=spine)


def _shown(target: str) -> str:
    return {"": "nothing", "\t": "a tab", "C:\\x": "on a disk"}.get(target, target[:30])


_OUTSIDE = (
    "../../../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://127.0.0.1:1/x",
    "..%2f..%2fetc%2fpasswd",
    "C:\\x",
    "..\\..\\etc\\passwd",
    "",
    "\t",
    "a" * 5000,
)
PACKED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a tape with a link and a way out": ("f.docx", _tar),
    "a tape, packed": ("f.epub", lambda: gzip.compress(_tar())),
    "packed by xz": ("f.odt", lambda: lzma.compress(NEWS.encode() * 50)),
    "packed by 7-Zip": ("f.docx", lambda: b"7z\xbc\xaf'\x1c" + bytes(90)),
    "packed by RAR": ("f.epub", lambda: b"Rar!\x1a\x07\x01\0" + bytes(90)),
    "packed by Zstandard": ("f.txt", lambda: b"(\xb5/\xfd" + bytes(90)),
    "a cabinet": ("f.docx", lambda: b"MSCF" + bytes(90)),
    "fields that never end": ("f.docx", _unended),
    "documents in documents in documents": ("f.docx", lambda: _nested(8)),
    "entries that are the same bytes": ("f.docx", _overlapping),
    "sizes of four gigabytes": ("f.docx", lambda: _sized(archive(zipped(".docx")), 2**32 - 1, 2**32 - 1)),
    "a size of nothing": ("f.docx", lambda: _sized(archive(zipped(".docx")), 0, 0)),
    "a small size for much": ("f.docx", lambda: _sized(archive({**zipped(".docx"), "word/document.xml": b"<a>" + b"k" * 9_000_000}), 9_000, 100)),
    "two archives": ("f.docx", lambda: archive(zipped(".docx")) + archive({"a.txt": b"x"})),
    "a directory before the beginning": ("f.docx", lambda: archive(zipped(".docx"))[:-6] + b"\xff\xff\xff\xff\0\0"),
    "disks that are missing": ("f.docx", lambda: archive(zipped(".docx"))[:-18] + b"\x05\0\x05\0" + archive(zipped(".docx"))[-14:]),
    "a name with a null character": ("f.epub", lambda: archive({**zipped(".epub"), "a\0b": b"x"})),
    "a name without end": ("f.epub", lambda: archive({**zipped(".epub"), "a/" * 30_000: b"x"})),
    "only its end": ("f.docx", lambda: b"PK\x05\x06" + bytes(18)),
    **{f"a document that takes in {_shown(target)}": ("f.docx", partial(_with_target, target)) for target in _OUTSIDE},
    **{f"a book whose package is {_shown(target)}": ("f.epub", partial(_pointing, target)) for target in _OUTSIDE},
    **{f"a book whose chapter is {_shown(target)}": ("f.epub", partial(_leading, target)) for target in _OUTSIDE},
}  # fmt: skip
"""What is so, the name of a file and its content."""


def packed() -> Iterator[Situation]:
    """Each of them, read."""
    for what, (name, content) in PACKED.items():
        yield Situation("E archives", what, f"script {name}", put(name, content), SAID | _TEXT)


def put(name: str, content: Callable[[], bytes]) -> Callable[[Path], None]:
    """A file, made where it is laid."""

    def laid(folder: Path) -> None:
        (folder / name).write_bytes(content())

    return laid
