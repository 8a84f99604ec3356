"""Families A to E once more: inputs nobody thinks of, and surroundings that run short."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from sample_documents import archive, epub, page
from situations import NEWS, REFUSED, SAID, Situation, nothing
from situations_surroundings import _KIND, _PAGE, _server
from web_server import answer

_TEXT = frozenset({3})
_WELL = frozenset({0})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
_BOMB = "a: &a [क,क]\n" + "".join(
    f"{c}: &{c} [*{p},*{p}]\n"
    for p, c in zip("abcdefghijklmnopqrstuvwxy", "bcdefghijklmnopqrstuvwxyz", strict=True)
)


def _front(yaml: str) -> bytes:
    return f"---\n{yaml}\n---\n{NEWS}".encode()


def _chapter(extra: dict[str, str], spine: str = "") -> bytes:
    return epub({"c.xhtml": page(f"<p>{NEWS}</p>")}, spine=spine, extra=extra)


def _packed_by(method: int) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", method) as file,
        zipfile.ZipFile(io.BytesIO(_chapter({}))) as whole,
    ):
        for name in whole.namelist():
            file.writestr(name, whole.read(name))
    return buffer.getvalue()


def _of_method(number: int) -> bytes:
    """Every entry marked as packed by a method that there may be, or not."""
    made = bytearray(_chapter({}))
    for sign, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = made.find(sign)
        while at >= 0:
            made[at + offset : at + offset + 2] = struct.pack("<H", number)
            at = made.find(sign, at + 4)
    return bytes(made)


def _mail(head: str, body: str = NEWS) -> bytes:
    return f"Received: a\nSubject: x\n{head}\n\n{body}\n".encode()


def _parts(*parts: str, kind: str = "mixed") -> bytes:
    body = "".join(f"--B\n{part}\n" for part in parts)
    return _mail(f"Content-Type: multipart/{kind}; boundary=B", f"{body}--B--")


_PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{NEWS}"

FILES: dict[str, tuple[str, bytes, frozenset[int], str]] = {
    "mail with a file and no name": ("f.eml", _parts(_PLAIN, "Content-Type: application/pdf\n\nAAAA"), SAID, ""),
    "mail with its text as a file": ("f.eml", _parts(f"Content-Disposition: attachment\n{_PLAIN}"), _TEXT, "f.eml"),
    "mail cut within Base64": ("f.eml", _mail("Content-Transfer-Encoding: base64", "4KSG4"), _TEXT, "f.eml"),
    "mail with no boundary": ("f.eml", _mail("Content-Type: multipart/mixed; boundary=B"), _TEXT, "f.eml"),
    "mail with a boundary closed before it opens": ("f.eml", _parts(f"Content-Type: multipart/mixed; boundary=C\n\n--C--\n{_PLAIN}"), _TEXT, "f.eml"),
    "mail with parts in parts without end": ("f.eml", _mail("\n\n--B\n".join("Content-Type: multipart/mixed; boundary=B" for _ in range(3000))), _TEXT, "f.eml"),
    "mail from comments in comments": ("f.eml", _mail("From: " + "(" * 20_000), _TEXT, "f.eml"),
    "mail with encoded words without end": ("f.eml", _mail("To: " + "=?utf-8?b?4KSu?= " * 20_000), SAID, ""),
    "mail with parameters without end": ("f.eml", _mail("Content-Type: text/plain; " + "; ".join(f"a*{n}=x" for n in range(20_000))), SAID | _TEXT, ""),
    "mail in a charset of an attacker": ("f.eml", _mail("Content-Type: text/plain; charset=unicode_escape"), SAID | _TEXT, ""),
    "mail signed and closed (S/MIME)": ("f.eml", _mail("Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64", "AAAA"), _TEXT, "f.eml"),
    "a part of a mail": ("f.eml", _mail("Content-Type: message/partial; number=1; total=2", f"Subject: y\n\n{NEWS}"), _TEXT, "f.eml"),
    "a mailbox without blank lines": ("f.eml", b"From a@b.in now\n" + _mail("A: b") + b"From c@d.in now\n" + _mail("A: b"), _TEXT, "f.eml"),
    "Word from before 2007": ("f.doc", _OLE, _TEXT, "f.doc"),
    "the same called DOCX": ("f.docx", _OLE, _TEXT, "f.docx"),
    "a spreadsheet": ("f.xlsx", archive({"xl/workbook.xml": "<workbook/>"}), _TEXT, "f.xlsx"),
    "a document of Pages": ("f.pages", archive({"Index/Document.iwa": b"\0" * 99}), _TEXT, "f.pages"),
    "a link of Google": ("f.gdoc", b'{"url": "https://docs.google.com/x"}', _TEXT, "f.gdoc"),
    "a shortcut of Windows": ("f.lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(90), _TEXT, "f.lnk"),
    "a database": ("f.sqlite", b"SQLite format 3\0" + bytes(500), _TEXT, "f.sqlite"),
    "a message": ("f.eml", f"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n{NEWS}".encode(), SAID | _TEXT, ""),
    "YAML that laughs": ("f.md", _front(_BOMB), SAID | _TEXT, ""),
    "YAML that runs": ("f.md", _front('title: !!python/object/apply:os.system ["touch ran"]'), SAID | _TEXT, ""),
    "a date that is none": ("f.md", _front("date: 9999-99-99"), SAID | _TEXT, ""),
    "a title of lists": ("f.md", _front("title: [[[क]]]\nauthor: {a: b}"), SAID | _TEXT, ""),
    "a key of lists": ("f.md", _front("? [a, b]\n: c"), SAID | _TEXT, ""),
    "an unknown voice": ("f.md", _front("voice: nobody"), SAID | REFUSED, ""),
    "fields without end": ("f.csv", b",".join([b"a"] * 200_000) + b"\n", _TEXT | {2}, ""),
    "a quote without end": ("f.csv", b'text\n"' + NEWS.encode() * 50, SAID | _TEXT, ""),
    "a number of 9,000 digits": ("f.json", b'[{"text": ' + b"9" * 9000 + b"}]", _TEXT, ""),
    "half a character in JSON": ("f.json", b'[{"text": "\\ud800 ' + NEWS.encode().replace(b"\n", b"") + b'"}]', SAID | _TEXT, ""),
    "no number in JSON": ("f.json", b'[{"text": NaN}, {"text": Infinity}]', _TEXT, ""),
    "the same field twice": ("f.json", f'[{{"text": "x", "text": "{NEWS.strip()}"}}]'.encode(), SAID | _TEXT, ""),
    "cues that end before they begin": ("f.srt", f"1\n00:00:09,000 --> 00:00:01,000\n{NEWS}\n".encode(), SAID | _TEXT, ""),
    "cues of 10,000 hours": ("f.vtt", f"WEBVTT\n\n99999:00:00.000 --> 99999:59:59.999\n{NEWS}\n".encode(), SAID | _TEXT, ""),
    "a page with files of this machine": ("f.html", f'<base href="file:///etc/"><iframe src="passwd"></iframe><img src="passwd"><object data="passwd"></object><p>{NEWS}'.encode(), SAID, ""),
    "a page with a refresh": ("f.html", f'<meta http-equiv=refresh content="0;url=file:///etc/passwd"><p>{NEWS}'.encode(), SAID, ""),
    "a page of comments": ("f.html", b"<!--" * 100_000 + NEWS.encode(), SAID | _TEXT, ""),
    "a page of entities": ("f.html", b"&#x1F600;&#0;&#xD800;&#x110000;" * 5000 + NEWS.encode(), SAID | _TEXT, ""),
    "a book without its chapter": ("f.epub", _chapter({}, spine='<itemref idref="gone"/>'), SAID | _TEXT, ""),
    "a book locked by a shop": ("f.epub", _chapter({"META-INF/encryption.xml": '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><CipherData><CipherReference URI="OEBPS/c.xhtml"/></CipherData></EncryptedData></encryption>'}), _TEXT, ""),
    "a book packed by bzip2": ("f.epub", _packed_by(zipfile.ZIP_BZIP2), SAID | _TEXT, ""),
    "a book packed by LZMA": ("f.epub", _packed_by(zipfile.ZIP_LZMA), SAID | _TEXT, ""),
    "a book packed by Zstandard": ("f.epub", _of_method(93), _TEXT, "f.epub"),
    "a book packed by nobody": ("f.epub", _of_method(99), _TEXT, "f.epub"),
    "a text packed by gzip": ("f.txt.gz", gzip.compress(NEWS.encode()), SAID | _TEXT, ""),
    "a text in Devanagari digits alone": ("f.txt", "१२३४५६७८९०\n".encode() * 400, SAID | _TEXT, ""),
    "a word of 300,000 letters": ("f.txt", "क".encode() * 300_000, SAID | _TEXT, ""),
    "300,000 brackets": ("f.txt", b"(" * 150_000 + NEWS.encode() + b")" * 150_000, SAID | _TEXT, ""),
    "300,000 line ends": ("f.md", b"\n> " * 100_000 + NEWS.encode(), SAID | _TEXT, ""),
    "a list 5,000 deep": ("f.md", b"".join(b" " * 2 * n + b"- a\n" for n in range(1500)) + NEWS.encode(), SAID | _TEXT, ""),
}  # fmt: skip
"""By what they are: a name, the content, the exit codes that are right, what the message holds."""


def _png(width: int, height: int) -> bytes:
    def part(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", head)
        + part(b"IDAT", zlib.compress(bytes(64)))
        + part(b"IEND", b"")
    )


def _wav(rate: int, channels: int, frames: int) -> bytes:
    data = bytes(2 * channels * frames)
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2 % 2**32, channels * 2, 16)
    return (
        b"RIFF"
        + struct.pack("<I", 36 + len(data))
        + b"WAVEfmt \x10\0\0\0"
        + form
        + b"data"
        + struct.pack("<I", len(data))
        + data
    )


BESIDE: dict[str, tuple[str, str, bytes, frozenset[int]]] = {
    "a cover of a pixel": ("--cover", "c.png", _png(1, 1), _TEXT),
    "a cover as large as a city": ("--cover", "c.png", _png(100_000, 100_000), _TEXT),
    "a cover of letters": ("--cover", "c.jpg", NEWS.encode(), _TEXT),
    "a cover of lines": (
        "--cover",
        "c.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        _TEXT | {2},
    ),
    "a jingle of nothing": ("--jingle", "j.wav", _wav(44_100, 1, 0), _TEXT),
    "a jingle of no channel": ("--jingle", "j.wav", _wav(44_100, 0, 0), _TEXT),
    "a jingle of 255 channels": ("--jingle", "j.wav", _wav(44_100, 255, 5000), SAID | _TEXT),
    "a jingle of 4 GHz": ("--jingle", "j.wav", _wav(2**32 - 1, 1, 5000), SAID | _TEXT),
    "a jingle of 1 Hz": ("--jingle", "j.wav", _wav(1, 1, 50), SAID | _TEXT),
    "a bed of one sample": ("--bed", "j.wav", _wav(44_100, 1, 1), SAID | _TEXT),
    "a lexicon from a spreadsheet": (
        "--lexicon",
        "l.tsv",
        "भारत\tभा रत\n".encode("utf-16"),
        SAID | _TEXT,
    ),
    "a lexicon of one column": ("--lexicon", "l.tsv", "भारत\n".encode(), _TEXT),
    "a lexicon of a hundred columns": (
        "--lexicon",
        "l.tsv",
        ("भारत" + "\tक" * 100 + "\n").encode(),
        SAID | _TEXT,
    ),
    "a lexicon of patterns": ("--lexicon", "l.tsv", "(.*)*$\tक\n[\tख\n".encode(), SAID | _TEXT),
    "a lexicon that says itself": ("--lexicon", "l.tsv", "बैठक\tबैठक बैठक\n".encode(), SAID),
    "a lexicon of 100,000 lines": (
        "--lexicon",
        "l.tsv",
        "".join(f"शब्द{n}\tक\n" for n in range(100_000)).encode(),
        SAID,
    ),
}
"""What is named beside the text: an option, a file, its content and the exit codes."""


def inputs() -> Iterator[Situation]:
    """Texts, pictures, sounds and lexicons of kinds that no damage makes."""
    for what, (name, content, codes, says) in FILES.items():
        field = " --field text" if name.endswith((".csv", ".json")) else ""
        yield Situation(
            "B readers", what, f"script {name}{field}", _with(name, content), codes, says
        )
    for what, (option, name, content, codes) in BESIDE.items():
        made = ("out.mp3", "out.json") if 0 in codes else ()
        yield Situation(
            "A files", what, f"make news.txt -o out.mp3 --draft -q {option} {name}",
            _with(name, content), codes, may=made,
        )  # fmt: skip
    yield from _names()


def _with(name: str, content: bytes) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return laid


def _sparse(folder: Path) -> None:
    with (folder / "big.txt").open("wb") as file:
        file.truncate(3_000_000_000)


def _twice_named(folder: Path) -> None:
    (folder / "d").mkdir()
    (folder / "k").symlink_to("d")
    (folder / "d/talk.vtt").write_text(
        f"WEBVTT\n\n00:00.000 --> 00:02.000\n{NEWS}", encoding="utf-8"
    )


def _names() -> Iterator[Situation]:
    made = ("out.mp3", "out.json")
    text = NEWS.encode()
    yield Situation(
        "A files", "three gigabytes of nothing", "script big.txt", _sparse, _TEXT, "big.txt"
    )
    yield Situation("A files", "a slash behind it", "script news.txt/", nothing, SAID | _TEXT)
    yield Situation(
        "A files", "a name like an option", "script -- -x.txt", _with("-x.txt", text), _WELL
    )
    yield Situation(
        "A files",
        "a name in Hindi with a picture",
        "make 'ख़बर 🎉.txt' -o 'ख़बर 🎉.mp3' --draft -q",
        _with("ख़बर 🎉.txt", text),
        _WELL,
        may=("ख़बर 🎉.mp3", "ख़बर 🎉.json"),
    )
    yield Situation(
        "A outputs",
        "the input by another way to its folder",
        "make k/talk.vtt -o d/talk.mp3 --draft -q --transcript vtt",
        _twice_named,
        frozenset({2, 4}),
        "talk.vtt",
    )
    yield Situation(
        "A outputs",
        "the input with dots in its path",
        "make d/talk.vtt -o d/../k/talk.mp3 --draft -q --transcript vtt",
        _twice_named,
        frozenset({2, 4}),
        "talk.vtt",
    )
    yield Situation(
        "A outputs",
        "two texts that are one",
        "make news.txt ./news.txt -o out.mp3 --draft -q",
        nothing,
        SAID | REFUSED,
        may=made,
    )


SHELLS: dict[str, tuple[str, str, frozenset[int], tuple[str, ...]]] = {
    "few open files": (
        "ulimit -n 24",
        "make news.txt -o out.mp3 --draft -q",
        frozenset({0, 4, 5}),
        ("out.*",),
    ),
    "files of 4 kB at most": (
        "ulimit -f 8",
        "make news.txt -o out.mp3 --draft -q",
        frozenset({4}),
        (),
    ),
    "little memory": (
        "ulimit -v 300000",
        "make news.txt -o out.mp3 --draft -q",
        frozenset({0, 4, 5, 7}),
        ("out.*",),
    ),
    "no core, no locked memory": (
        "ulimit -c 0; ulimit -l 0",
        "make news.txt -o out.mp3 --draft -q",
        _WELL,
        ("out.*",),
    ),
    "few processes": ("ulimit -u 2000", "batch news.txt -d out --draft -q", _WELL, ("out*",)),
    "a mask that hides all": ("umask 0777", "script news.txt", _WELL, ()),
    "a folder that is gone": ("mkdir gone; cd gone; rmdir ../gone", "script news.txt", _TEXT, ()),
    "a folder that is gone, made there": (
        "mkdir gone; cd gone; rmdir ../gone",
        "say नमस्ते --draft -o out.wav",
        frozenset({2, 4}),
        (),
    ),
    "no standard input": ("exec <&-", "script -", _TEXT | {2}, ()),
    "nothing on standard input": (
        "exec </dev/null",
        "make - -o out.mp3 --draft -q",
        _TEXT | {2},
        (),
    ),
    "zeros without end on standard input": ("exec </dev/zero", "script -", _TEXT, ()),
    "a full standard output": ("exec >/dev/full", "script news.txt", frozenset({4}), ()),
    "a full standard output for JSON": (
        "exec >/dev/full",
        "make news.txt -o out.mp3 --draft --json",
        frozenset({4}),
        ("out.*",),
    ),
    "no standard output": ("exec >&-", "make news.txt -o out.mp3 --draft", _WELL, ("out.*",)),
    "signals that nobody hears": (
        "trap '' INT TERM HUP",
        "make news.txt -o out.mp3 --draft -q",
        _WELL,
        ("out.*",),
    ),
}
"""What a shell does before a call, the call, its exit codes, and what it may make."""
REPLIES: dict[str, tuple[bytes, frozenset[int]]] = {
    "hints before it": (b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer(_PAGE, Content_Type=_KIND), SAID),
    "a password asked for": (answer(b"no", "401 Unauthorized", WWW_Authenticate='Basic realm="x"'), frozenset({6})),
    "too many requests, come in a year": (answer(b"no", "429 Too Many Requests", Retry_After="31536000"), frozenset({6})),
    "no service until 2999": (answer(b"no", "503 Busy", Retry_After="Fri, 01 Jan 2999 00:00:00 GMT"), frozenset({6})),
    "come again in NaN": (answer(b"no", "503 Busy", Retry_After="nan"), frozenset({6})),
    "to data in itself": (answer(b"", "302 Found", Location="data:text/html,x"), frozenset({3, 6})),
    "to an address without end": (answer(b"", "302 Found", Location="http://127.0.0.1/" + "a" * 60_000), REFUSED | {6}),
    "pieces of a wrong size": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n", frozenset({6})),
    "pieces without end": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx", frozenset({3, 6})),
    "packed twice": (answer(gzip.compress(gzip.compress(_PAGE)), Content_Type=_KIND, Content_Encoding="gzip, gzip"), SAID | REFUSED | {6}),
    "packed by deflate without a head": (answer(zlib.compress(_PAGE)[2:-4], Content_Type=_KIND, Content_Encoding="deflate"), SAID | REFUSED | {6}),
    "a status of 999": (answer(_PAGE, "999 What", Content_Type=_KIND), frozenset({6})),
    "a status of letters": (b"HTTP/1.1 abc OK\r\n\r\n", frozenset({6})),
    "a thousand cookies": (b"HTTP/1.1 200 OK\r\n" + b"Set-Cookie: a=b\r\n" * 90 + b"Content-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(_PAGE) + _PAGE, SAID),
    "a type with half a parameter": (answer(_PAGE, Content_Type='text/html; charset="utf-8'), SAID),
}  # fmt: skip


def surroundings() -> Iterator[Situation]:
    """Limits of the system, streams that are not there, and replies that no server should give."""
    for what, (shell, call, codes, may) in SHELLS.items():
        yield Situation("C environment", what, call, nothing, codes, may=may, shell=shell)
    server = _server()
    for what, (reply, codes) in REPLIES.items():
        address = server.on("/" + what.replace(" ", "-").replace(",", ""), reply)
        yield Situation(
            "D network", f"script: {what}", f"script {address} --allow-private", nothing, codes
        )
