"""PDF files made in memory: every word where it is put, with the characters it stands for.

The glyphs are of no importance, each is half as wide as it is high; the characters are in
/ActualText, as programs that shape Hindi write them.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5

from briefing.devanagari import aksharas

WIDTH, HEIGHT = 420.0, 595.0  # points; A5
_ID = b"\0"
_RIGHTS = -64  # nothing but looking is allowed
_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


@dataclass(frozen=True)
class Words:
    """Words on a line from `x`, `y` in points; `raw` ones are glyphs without /ActualText.

    `mark` is the number of the marked content they are (MCID).
    """

    text: str
    x: float
    y: float
    size: float = 10.0
    font: str = "NotoSans"
    raw: bool = False
    mark: int | None = None


def pdf(
    pages: Sequence[Sequence[Words]],
    information: str = "",
    user: str | None = None,
    packed: bytes | None = None,
    extra: str = "",
    annotations: str = "",
    *,
    catalog: str = "",
    packet: str = "",
    packing: str = "",
    page: str = "",
    resources: str = "",
    objects: Sequence[bytes] = (),
) -> bytes:
    """A PDF of `pages`; `packed` is a stream of zeros' own, beside them.

    `extra` is drawn on every page too, as the operators of a content stream; `annotations` are
    dictionaries that every page has; `catalog` is more of the document's own dictionary, and
    `packet` is its XMP, whose stream says of itself what `packing` is. `page` and `resources` are
    more of the dictionaries of every page, `objects` are others. The first page is object 5 where
    there is one font, and the first of the others is 7 where there is one page. With a `user`'s
    password it is encrypted; where that is "", an owner only forbids to copy it.
    """
    fonts = sorted({words.font for page in pages for words in page})
    streams = [
        _stream("\n".join([*(_shown(words, fonts) for words in page), extra])) for page in pages
    ]
    if packet:
        size = len(packet.encode())
        kind = f"{packing} /Type /Metadata /Subtype /XML"
        head = f"<< {kind} /Length {size} >>\nstream\n{packet}\nendstream"
        catalog += f" /Metadata {4 + len(fonts) + 2 * len(pages) + len(objects)} 0 R"
        streams.append(head.encode())
    if packed is not None:
        streams.append(_object(packed))
    first_page = 4 + len(fonts)
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(pages)))
    every = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< {information} >>".encode(),
        *(_font(name) for name in fonts),
    ]
    names = " ".join(f"/F{number} {4 + number} 0 R" for number in range(len(fonts)))
    for number in range(len(pages)):
        every.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:g} {HEIGHT:g}] {page} /Resources "
            f"<< /Font << {names} >> {resources} >> /Contents {first_page + 2 * number + 1} 0 R "
            f"/Annots [{annotations}] >>".encode()
        )
        every.append(streams[number])
    every += [*objects, *streams[len(pages) :]]
    if user is None:
        return _file(every, "")
    key, lock = _lock(user)
    return _file([_locked(one, number, key) for number, one in enumerate(every, start=1)], lock)


def _lock(user: str) -> tuple[bytes, str]:
    """The key and the dictionary of a file encrypted with 40 bits (ISO 32000-1, 7.6.3)."""
    padded = (user.encode() + _PADDING)[:32]
    owner = _rc4(md5(b"owner".ljust(32, b"\0")).digest()[:5], padded)
    rights = (_RIGHTS & 0xFFFFFFFF).to_bytes(4, "little")
    key = md5(padded + owner + rights + _ID).digest()[:5]
    marks = f"/O <{owner.hex()}> /U <{_rc4(key, _PADDING).hex()}> >> /ID [<{_ID.hex()}> <00>]"
    return key, f"/Encrypt << /Filter /Standard /V 1 /R 2 /P {_RIGHTS} {marks}"


def _locked(content: bytes, number: int, key: bytes) -> bytes:
    """An object with its stream encrypted; the texts in its dictionary are empty."""
    head, begins, stream = content.partition(b"\nstream\n")
    if not begins:
        return content
    own = md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    return head + begins + _rc4(own, stream.removesuffix(b"\nendstream")) + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    at = 0
    for i in range(256):
        at = (at + state[i] + key[i % len(key)]) % 256
        state[i], state[at] = state[at], state[i]
    made = bytearray()
    i = at = 0
    for byte in data:
        i = (i + 1) % 256
        at = (at + state[i]) % 256
        state[i], state[at] = state[at], state[i]
        made.append(byte ^ state[(state[i] + state[at]) % 256])
    return bytes(made)


def _shown(words: Words, fonts: Sequence[str]) -> str:
    glyphs = " ".join(
        _raw(word) if words.raw else _group(word)
        for word in words.text.replace(" ", " \0").split("\0")
    )
    font = f"/F{fonts.index(words.font)} {words.size:g} Tf"
    drawn = f"BT {font} 1 0 0 1 {words.x:g} {words.y:g} Tm {glyphs} ET"
    return drawn if words.mark is None else f"/P << /MCID {words.mark} >> BDC {drawn} EMC"


def _group(word: str) -> str:
    """A word, and the blank after it as a glyph of its own, as producers have it."""
    said = word.rstrip(" ")
    actual = said.encode("utf-16-be").hex()
    blank = "( ) Tj" if word != said else ""
    glyphs = "n" * len(aksharas(said))
    return f"/Span << /ActualText <FEFF{actual}> >> BDC ({glyphs}) Tj EMC {blank}"


def _raw(word: str) -> str:
    return "({}) Tj".format(word.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)"))


def _font(name: str) -> bytes:
    widths = "500 " * 224
    return (
        f"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+{name} /FirstChar 32 /LastChar 255 "
        f"/Widths [{widths}] /Encoding /WinAnsiEncoding /FontDescriptor << /Type /FontDescriptor "
        f"/FontName /ABCDEF+{name} /Flags 32 /FontBBox [0 -200 500 800] /ItalicAngle 0 "
        "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>"
    ).encode()


def _stream(content: str) -> bytes:
    return _object(zlib.compress(content.encode("latin-1")))


def _object(packed: bytes) -> bytes:
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>".encode()
    return head + b"\nstream\n" + packed + b"\nendstream"


def _file(objects: Sequence[bytes], more: str) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(data)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    data += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    data += f"trailer << /Size {size} /Root 1 0 R /Info 3 0 R {more} >>\n".encode()
    return bytes(data + f"startxref\n{start}\n%%EOF\n".encode())
