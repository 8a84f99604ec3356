"""Requests that no browser sends, over a real connection: answered or cut off, never with a fault."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from local_server import at_desk

pytestmark = pytest.mark.slow

HOST = b"Host: localhost\r\n"
END = b"Connection: close\r\n\r\n"


def get(path: bytes = b"/", head: bytes = b"", host: bytes = HOST) -> bytes:
    return b"GET " + path + b" HTTP/1.1\r\n" + host + head + END


def post(
    head: bytes, body: bytes = b"", path: bytes = b"/studio/file", host: bytes = HOST
) -> bytes:
    return b"POST " + path + b" HTTP/1.1\r\n" + host + head + END + body


EMPTY = b"Content-Length: 0\r\n"
REQUESTS: dict[str, tuple[bytes, int]] = {
    "an origin that is no address": (post(EMPTY + b"Origin: http://[\r\n"), 403),
    "an origin with a port that is none": (post(EMPTY + b"Origin: http://localhost:x\r\n"), 403),
    "an origin of blanks": (post(EMPTY + b"Origin:  \r\n"), 403),
    "an origin of other letters": (post(EMPTY + b"Origin: http://\xe0\xa4\x95\r\n"), 403),
    "two origins": (post(EMPTY + b"Origin: http://localhost\r\nOrigin: http://evil.example\r\n"), 403),
    "a host that is none": (post(EMPTY + b"Origin: http://x\r\n", host=b"Host: [\r\n"), 400),
    "a host with a name before it": (get(host=b"Host: localhost@evil.example\r\n"), 400),
    "a host with a name behind its port": (get(host=b"Host: evil.example:80@localhost\r\n"), 400),
    "a host with a dot behind it": (get(host=b"Host: localhost.\r\n"), 400),
    "a host of a subdomain": (get(host=b"Host: localhost.evil.example\r\n"), 400),
    "two hosts": (get(host=HOST + b"Host: evil.example\r\n"), 400),
    "no host": (get(host=b""), 400),
    "no host, as long ago": (b"GET / HTTP/1.0\r\n\r\n", 400),
    "a host that is told by a proxy": (get(host=b"Host: evil.example\r\nX-Forwarded-Host: localhost\r\n"), 400),
    "a whole address": (get(b"http://evil.example/etc/passwd"), 404),
    "a tunnel": (b"CONNECT evil.example:80 HTTP/1.1\r\n" + HOST + END, 404),
    "a star": (b"OPTIONS * HTTP/1.1\r\n" + HOST + END, 404),
    "a trace": (b"TRACE / HTTP/1.1\r\n" + HOST + END, 405),
    "a method of nobody": (b"BREW / HTTP/1.1\r\n" + HOST + END, 405),
    "a method in small letters": (b"get / HTTP/1.1\r\n" + HOST + END, 405),
    "a path that is not ASCII": (get("/ख़बर".encode()), 400),
    "a path with percent signs that are none": (get(b"/%zz%f%"), 404),
    "a path that is not UTF-8": (get(b"/%ff%fe"), 404),
    "a null character": (get(b"/%00"), 404),
    "dots": (get(b"/../../etc/passwd"), 404),
    "dots in percent signs": (get(b"/%2e%2e/%2e%2e/etc/passwd"), 404),
    "dots in percent signs twice": (get(b"/%252e%252e/etc/passwd"), 404),
    "dots with a backslash": (get(b"/..%5c..%5cetc%5cpasswd"), 404),
    "two slashes": (get(b"//etc/passwd"), 404),
    "a hidden file": (get(b"/.secret"), 404),
    "a hidden file below": (get(b"/a/.git/config"), 404),
    "a path without end": (get(b"/" + b"a/" * 30_000), 404),
    "a name without end": (get(b"/" + b"a" * 5000), 404),
    "a query without end": (get(b"/studio?" + b"a=b&" * 10_000), 200),
    "very many lines of a head": (get(head=b"A: b\r\n" * 5000), 200),
    "a line of a head that goes on": (get(head=b"X: a\r\n b\r\n"), 200),
    "a null character in a head": (get(head=b"X: a\0b\r\n"), 400),
    "a line of a head without a name": (get(head=b": b\r\n"), 400),
    "a blank before the colon": (get(head=b"X : b\r\n"), 400),
    "a date in the year 99999": (get(head=b"If-Modified-Since: Mon, 01 Jan 99999 00:00:00 GMT\r\n"), 200),
    "a date in the year 1, east of here": (get(head=b"If-Unmodified-Since: Mon, 01 Jan 0001 00:00:00 +2359\r\n"), 412),
    "a date of 5,000 figures": (get(head=b"If-Modified-Since: Mon, 01 Jan " + b"9" * 5000 + b" 00:00:00 GMT\r\n"), 200),
    "a tag without end": (get(head=b'If-None-Match: "' + b"a" * 30_000 + b"\r\n"), 200),
    "5,000 ranges": (get(head=b"Range: bytes=" + b",".join(b"%d-%d" % (n, n) for n in range(5000)) + b"\r\n"), 200),
    "a range of 5,000 figures": (get(head=b"Range: bytes=" + b"9" * 5000 + b"-\r\n"), 416),
    "a range backwards": (get(head=b"Range: bytes=9-1\r\n"), 200),
    "a range of raised figures": (get(head=b"Range: bytes=\xb2-\xb3\r\n"), 200),
    "codings of odd weights": (get(head=b"Accept-Encoding: gzip;q=nan, br;q=inf, *;q=-1, x;q=\xb2\r\n"), 200),
    "a length of 5,000 figures": (post(b"Content-Length: " + b"9" * 5000 + b"\r\n"), 400),
    "a length without end": (post(b"Content-Length: 99999999999999999999\r\n"), 403),
    "a length below nothing": (post(b"Content-Length: -1\r\n"), 400),
    "a length of a raised figure": (post(b"Content-Length: \xb2\r\n"), 400),
    "two lengths": (post(b"Content-Length: 1\r\nContent-Length: 2\r\n"), 400),
    "a length and pieces": (post(b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"), 403),
    "pieces of a size that is none": (post(b"Transfer-Encoding: chunked\r\n", b"zz\r\n"), 400),
    "pieces of a size without end": (post(b"Transfer-Encoding: chunked\r\n", b"f" * 40 + b"\r\n"), 400),
    "pieces of another coding": (post(b"Transfer-Encoding: gzip, chunked\r\n", b"0\r\n\r\n"), 400),
    "a cookie that is none": (get(b"/studio", b"Cookie: briefing-language=\xff; a=b; =; ;;;\r\n"), 200),
    "an upgrade": (get(b"/studio", b"Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n"), 200),
    "a token of other letters": (post(EMPTY + b"X-Briefing-Token: \xff\xfe\r\n"), 403),
    "a draft that is a path": (get(b"/studio/drafts/..%2f..%2fetc"), 404),
    "a file of a draft that is a path": (get(b"/studio/drafts/0123456789abcdef/made/..%2fdraft.json"), 404),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    "HTTP/9": (b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", 200),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
    "a second request in the first": (post(b"Content-Length: 0\r\n", b"GET /.secret HTTP/1.1\r\nHost: evil\r\n\r\n"), 403),
}  # fmt: skip
"""What is sent, and the status of the answer."""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    root: Path = tmp_path_factory.mktemp("odd")
    (root / "show").mkdir()
    (root / "data/site").mkdir(parents=True)
    (root / "data/site/index.html").write_text("नमस्ते", encoding="utf-8")
    (root / "data/site/.secret").write_text("secret")
    with at_desk(root / "show", root / "data/desk", engine="espeak") as (at, _):
        yield at


def answered(port: int, request: bytes) -> bytes:
    """All that comes back. The end comes from the server."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.sendall(request)
        found = b""
        while block := line.recv(65536):
            found += block
        return found


@pytest.mark.parametrize("what", REQUESTS)
def test_it_is_answered_and_nothing_fails(
    what: str, port: int, caplog: pytest.LogCaptureFixture
) -> None:
    request, status = REQUESTS[what]
    with caplog.at_level(logging.WARNING):
        answer = answered(port, request)
    assert answer.partition(b"\r\n")[0].split(b" ")[1:2] == [b"%d" % status]
    assert b"secret" not in answer
    assert b"root:" not in answer
    assert [record for record in caplog.records if record.exc_info] == []
    assert answered(port, get()).startswith(b"HTTP/1.1 200 ")
