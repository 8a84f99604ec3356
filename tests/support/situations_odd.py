"""Families D and G once more: replies and feeds that somebody thought out."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from situations import NEWS, REFUSED, SAID, Situation, nothing
from situations_packed import put
from situations_surroundings import _KIND, _PAGE, _server
from web_server import answer

_TEXT = frozenset({3})
_FIGURES = "9" * 5000
CHARSETS = (
    "rot13", "base64_codec", "zlib_codec", "bz2", "hex", "quopri", "uu", "idna", "punycode", "undefined",
    "mbcs", "raw_unicode_escape", "utf-7", "utf-16-be", "utf-32", "utf_8_sig", "iso-2022-jp", "../../x", "utf-8\xff",
)  # fmt: skip
"""What a server calls the encoding of its page."""
REPLIES: dict[str, tuple[bytes, frozenset[int]]] = {
    "a length of 5,000 figures": (f"HTTP/1.1 200 OK\r\nContent-Length: {_FIGURES}\r\n\r\nx".encode(), frozenset({6})),
    "a wait of 5,000 figures": (answer(b"no", "503 Busy", Retry_After=_FIGURES), frozenset({6})),
    "pieces of a size of 5,000 zeros": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"0" * 5000 + b"\r\n\r\n", REFUSED | {6}),
    "a status of 5,000 figures": (f"HTTP/1.1 {_FIGURES} OK\r\n\r\n".encode(), frozenset({6})),
    "a version of 5,000 figures": (f"HTTP/{_FIGURES} 200 OK\r\n\r\n".encode(), frozenset({6})),
    "to this machine without a scheme": (answer(b"", "302 Found", Location="//127.0.0.1:1/"), REFUSED | {6}),
    "to three slashes": (answer(b"", "302 Found", Location="///etc/passwd"), REFUSED | {6}),
    "to a name and a password": (answer(b"", "302 Found", Location="http://a:b@127.0.0.1/"), REFUSED | {6}),
    "to a port of 5,000 figures": (answer(b"", "302 Found", Location=f"http://127.0.0.1:{_FIGURES}/"), REFUSED | {6}),
    "to a bracket": (answer(b"", "302 Found", Location="http://["), REFUSED | {6}),
    "to Hindi": (answer(b"", "302 Found", Location="/ख़बर"), REFUSED | {6}),
    "to two places": (b"HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", REFUSED | {6}),
    "a page cut within a letter": (answer(_PAGE[: -len("</article>") - 5], Content_Type=_KIND), SAID | _TEXT),
    "a type of 5,000 parameters": (answer(_PAGE, Content_Type="text/html" + ";a=b" * 5000 + "; charset=utf-8"), SAID | REFUSED | {6}),
    "a type in a language": (answer(_PAGE, Content_Type="text/html; charset*=utf-8'hi'utf-8"), SAID),
    "a type with a numbered piece": (answer(_PAGE, Content_Type=f"text/html; charset*{_FIGURES}*=utf-8"), SAID | REFUSED | {6}),
    "nothing but zeros": (answer(bytes(5000), Content_Type=_KIND), REFUSED),
}  # fmt: skip
"""What a server says, and the exit codes that are right."""
TITLES = {
    "a way out": "../../../escaped", "a whole path": "/tmp/escaped", "two dots": "..", "a dot": ".",
    "nothing": "", "blanks": "\u3000 \u200b", "a picture": "🎉", "a device": "CON", "without end": "क" * 5000,
    "a tab": "a\tb", "tags": "&lt;script&gt;alert(1)&lt;/script&gt;", "an option": "--force", "a joke": "$(touch ran)",
    "the record": "briefing.json", "a placeholder": "{title} %s", "from right to left": "\u202eabc\u202c",
}  # fmt: skip
"""Titles of an entry of a feed, after which its file is called."""


def _feed(title: str, link: str = "https://example.org/a") -> bytes:
    item = f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><description>{NEWS}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{item}</channel></rss>'.encode()


def odd() -> Iterator[Situation]:
    """Each of them, with the calls that it could harm."""
    server = _server()
    for charset in CHARSETS:
        told = answer(_PAGE, Content_Type=f"text/html; charset={charset}")
        address = server.on(f"/charset-{CHARSETS.index(charset)}", told)
        yield Situation(
            "D network",
            f"an encoding called {charset!r}",
            f"script {address} --allow-private",
            nothing,
            SAID | REFUSED,
        )
    for what, (reply, codes) in REPLIES.items():
        address = server.on("/odd-" + what.replace(" ", "-").replace(",", ""), reply)
        yield Situation("D network", what, f"script {address} --allow-private", nothing, codes)
    yield from _feeds()


def _feeds() -> Iterator[Situation]:
    for what, title in TITLES.items():
        yield Situation(
            "G batch", f"a title that is {what}", "batch f.xml -d out --draft -q",
            put("f.xml", partial(_feed, title)), SAID | REFUSED | {4}, may=("out", "out/*"),
        )  # fmt: skip
    for link in (
        "file:///etc/passwd",
        "http://127.0.0.1:1/",
        "gopher://x/",
        "javascript:alert(1)",
        "//",
        "http://[",
    ):
        yield Situation(
            "G batch", f"an entry that leads to {link}", "batch f.xml -d out --draft -q --teasers follow",
            put("f.xml", partial(_feed, "क", link)), SAID | REFUSED | {6}, may=("out", "out/*"),
        )  # fmt: skip
