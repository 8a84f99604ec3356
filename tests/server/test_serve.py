"""The local web server over real connections."""

from __future__ import annotations

import asyncio
import gzip
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from email import message_from_bytes
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from anyio import create_task_group, run
from anyio.lowlevel import checkpoint
from local_server import running
from starlette.requests import Request
from waiting import wait_until

from briefing.errors import InputError, OutputError, UsageError
from briefing.server import access, connections, serve

pytestmark = pytest.mark.slow

AUDIO = bytes(range(256)) * 400


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "episodes").mkdir(parents=True)
    (root / "index.html").write_text("<!doctype html>नमस्ते", encoding="utf-8")
    (root / "episodes/a.mp3").write_bytes(AUDIO)
    (root / "empty.txt").write_bytes(b"")
    (tmp_path / "secret.txt").write_text("secret")
    return root


Ask = Callable[..., tuple[HTTPResponse, bytes]]


@pytest.fixture
def ask(site: Path) -> Iterator[Ask]:
    with running(site) as port:

        def request(path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
            connection = HTTPConnection("127.0.0.1", port, timeout=120)
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=sent)
            response = connection.getresponse()
            content = response.read()
            connection.close()
            return response, content

        yield request


def test_a_file_comes_whole_with_its_type_length_and_version(ask: Ask) -> None:
    response, content = ask("/episodes/a.mp3")
    assert (response.status, content) == (200, AUDIO)
    assert response.headers["Content-Type"] == "audio/mpeg"
    assert response.headers["Content-Length"] == str(len(AUDIO))
    assert response.headers["Accept-Ranges"] == "bytes"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_head_says_the_same_without_the_content(ask: Ask) -> None:
    got, _ = ask("/episodes/a.mp3")
    head, content = ask("/episodes/a.mp3", "HEAD")
    assert (head.status, content) == (200, b"")
    for name in ("Content-Length", "Content-Type", "ETag", "Last-Modified", "Accept-Ranges"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize(
    ("header", "status", "span", "part"),
    [
        ("bytes=0-0", 206, "bytes 0-0/102400", AUDIO[:1]),
        ("bytes=100-199", 206, "bytes 100-199/102400", AUDIO[100:200]),
        ("bytes=102300-", 206, "bytes 102300-102399/102400", AUDIO[-100:]),
        ("bytes=-5", 206, "bytes 102395-102399/102400", AUDIO[-5:]),
        ("bytes=0-999999999999999999999", 206, "bytes 0-102399/102400", AUDIO),
        ("bytes=0-10,5-20", 206, "bytes 0-20/102400", AUDIO[:21]),
        ("bytes=102400-", 416, "bytes */102400", b""),
        ("bytes=-0", 416, "bytes */102400", b""),
        ("pages=1-2", 200, None, AUDIO),
        ("bytes=9-1", 200, None, AUDIO),
        ("bytes=" + ",".join(f"{i}-{i}" for i in range(0, 8000, 2)), 200, None, AUDIO),
    ],
)
def test_ranges_give_their_bytes(
    ask: Ask, header: str, status: int, span: str | None, part: bytes
) -> None:
    response, content = ask("/episodes/a.mp3", Range=header)
    assert (response.status, response.headers["Content-Range"]) == (status, span)
    assert content == part
    assert response.headers["Content-Length"] == str(len(part))


def test_a_head_with_a_range_is_about_the_whole_file(ask: Ask) -> None:
    response, _ = ask("/episodes/a.mp3", "HEAD", Range="bytes=0-9")
    assert response.status == 200
    assert response.headers["Content-Length"] == str(len(AUDIO))
    assert response.headers["Content-Range"] is None


def test_several_ranges_come_in_parts(ask: Ask) -> None:
    response, content = ask("/episodes/a.mp3", Range="bytes=0-9,50-59,-1")
    assert response.status == 206
    assert response.headers["Content-Length"] == str(len(content))
    kind = response.headers["Content-Type"]
    message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + content)
    parts = [
        (part["Content-Range"], part.get_payload(decode=True))
        for part in message.walk()
        if not part.is_multipart()
    ]
    assert parts == [
        ("bytes 0-9/102400", AUDIO[:10]),
        ("bytes 50-59/102400", AUDIO[50:60]),
        ("bytes 102399-102399/102400", AUDIO[-1:]),
    ]


def test_a_client_that_has_the_file_is_not_sent_it_again(ask: Ask) -> None:
    tag = ask("/episodes/a.mp3")[0].headers["ETag"]
    response, content = ask("/episodes/a.mp3", If_None_Match=tag, Range="bytes=0-1")
    assert (response.status, content) == (304, b"")
    assert response.headers["ETag"] == tag
    assert ask("/episodes/a.mp3", If_Match='"x"')[0].status == 412


def test_the_version_changes_with_the_file(ask: Ask, site: Path) -> None:
    before = ask("/episodes/a.mp3")[0].headers["ETag"]
    (site / "episodes/new").write_bytes(AUDIO[::-1])
    (site / "episodes/new").replace(site / "episodes/a.mp3")
    response, content = ask("/episodes/a.mp3", Range="bytes=0-0", If_Range=before)
    assert response.headers["ETag"] != before
    assert (response.status, content) == (200, AUDIO[::-1])


def test_an_empty_file_is_served_and_has_no_ranges(ask: Ask) -> None:
    assert ask("/empty.txt")[0].status == 200
    assert ask("/empty.txt", Range="bytes=0-")[0].status == 416


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feed.xml", "application/rss+xml; charset=utf-8"),
        ("a.chapters.json", "application/json+chapters"),
        ("a.transcript.json", "application/json"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.SRT", "application/x-subrip; charset=utf-8"),
        ("a.m4a", "audio/x-m4a"),
        ("a.opus", "audio/ogg"),
        ("a.flac", "audio/flac"),
        ("a.WAV", "audio/wav"),
        ("a.jpg", "image/jpeg"),
        ("player.js", "text/javascript; charset=utf-8"),
        ("noto.woff2", "font/woff2"),
        ("LICENSE", "application/octet-stream"),
    ],
)
def test_every_file_has_its_media_type(ask: Ask, site: Path, name: str, kind: str) -> None:
    (site / name).write_bytes(b"x")
    assert ask(f"/{name}")[0].headers["Content-Type"] == kind


def test_a_folder_shows_its_page(ask: Ask, site: Path) -> None:
    assert ask("/")[1].decode() == "<!doctype html>नमस्ते"
    (site / "sub").mkdir()
    assert ask("/sub")[0].status == 404
    (site / "sub/index.html").write_text("in")
    moved, _ = ask("/sub")
    assert (moved.status, moved.headers["Location"]) == (308, "sub/")
    assert ask("/sub/")[1] == b"in"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/episodes/../../secret.txt",
        "/episodes/..%5c..%5csecret.txt", "//etc/passwd", "/%2fetc/passwd", "/.hidden",
        "/.git/config",
        "/outside", "/outside/passwd", "/a%00.mp3", "/pipe", "/itself", "/itself/a.mp3",
        "/episodes/a.mp3/", "/none.mp3",
        "/" + "a/" * 3000, "/" + "a" * 5000, "/%ff%fe", "/episodes",
    ],
)  # fmt: skip
def test_nothing_outside_and_nothing_that_is_no_file_is_served(
    ask: Ask, site: Path, path: str
) -> None:
    (site / ".hidden").write_text("hidden")
    (site / "outside").symlink_to("/etc")
    (site / "itself").symlink_to("itself")
    os.mkfifo(site / "pipe")
    response, content = ask(path)
    assert response.status == 404
    assert content == b"not found\n"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_nothing_can_be_changed(ask: Ask, method: str) -> None:
    response, _ = ask("/index.html", method)
    assert response.status == 405
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1:8000", 200), ("[::1]:8000", 200), ("evil.example", 400)],
)
def test_a_name_that_is_not_ours_is_refused(ask: Ask, host: str, status: int) -> None:
    assert ask("/", Host=host)[0].status == status


def test_a_slow_client_keeps_no_one_waiting(site: Path) -> None:
    (site / "big.mp3").write_bytes(bytes(20_000_000))
    with running(site) as port, socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"GET /big.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        slow.recv(10)
        with socket.create_connection(("127.0.0.1", port)) as half:
            half.sendall(b"GET / HT")
            connection = HTTPConnection("127.0.0.1", port, timeout=120)
            connection.request("GET", "/episodes/a.mp3")
            assert connection.getresponse().read() == AUDIO
            connection.close()


def test_a_head_that_never_ends_is_given_up(site: Path) -> None:
    with running(site, bounds=(0.3, 200)) as port:
        for sent in (b"", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\nG"):
            with socket.create_connection(("127.0.0.1", port), timeout=60) as half:
                half.sendall(sent)
                while half.recv(65536):
                    pass  # the end comes from the server


def test_many_half_open_connections_keep_no_one_out(site: Path) -> None:
    with running(site, bounds=(600, 20)) as port, ExitStack() as open_ones:
        for _ in range(60):
            half = socket.create_connection(("127.0.0.1", port), timeout=60)
            open_ones.enter_context(half).sendall(b"GET / HT")
        for _ in range(3):
            connection = HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", "/episodes/a.mp3")
            assert connection.getresponse().read() == AUDIO
            connection.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET /index.html HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n",
        b"POST /index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n{",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    ],
    ids=["nothing more", "a body that never comes", "half a body", "half a chunk"],
)
def test_many_that_were_answered_and_stay_keep_no_one_out(site: Path, sent: bytes) -> None:
    with running(site, bounds=(600, 20)) as port, ExitStack() as open_ones:
        for _ in range(60):
            idle = socket.create_connection(("127.0.0.1", port), timeout=60)
            open_ones.enter_context(idle).sendall(sent)
            with suppress(ConnectionError):
                idle.recv(1)
        for _ in range(3):
            connection = HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", "/episodes/a.mp3")
            assert connection.getresponse().read() == AUDIO
            connection.close()


def test_many_that_do_not_read_keep_no_one_out(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "big.mp3").write_bytes(bytes(20_000_000))
    kept: list[Any] = []
    bounded = connections.bounded

    def watched(head: float, most: int) -> type[asyncio.Protocol]:
        protocol = bounded(head, most)
        kept.append(protocol)
        return protocol

    def stalled() -> int:
        return len(kept[0].stalled)

    monkeypatch.setattr(connections, "bounded", watched)
    with running(site, bounds=(600, 3)) as port, ExitStack() as open_ones:
        slow = []
        for before in range(3):
            line = open_ones.enter_context(socket.create_connection(("127.0.0.1", port)))
            line.sendall(b"GET /big.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            wait_until(partial(lambda count: stalled() > count, before), "it stalls")
            slow.append(line)
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/episodes/a.mp3")
        assert connection.getresponse().read() == AUDIO
        connection.close()
        lengths = [len(b"".join(iter(partial(_received, line), b""))) for line in slow[:1]]
        assert lengths[0] < 20_000_000
        assert stalled() == 2


def _received(line: socket.socket) -> bytes:
    with suppress(ConnectionError):
        return line.recv(1 << 20)
    return b""


def test_wrong_keys_wait_for_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    now = 0

    async def slept(_seconds: float) -> None:
        nonlocal now
        now += 1
        at_once.append(now)
        for _ in range(5):
            await checkpoint()
        now -= 1

    async def guess() -> None:
        wrong = access.WrongKeys()
        async with create_task_group() as group:
            for number in range(5):
                group.start_soon(wrong.wait, asked_by(f"192.168.1.{number}"))

    monkeypatch.setattr(access, "sleep", slept)
    run(guess)
    assert at_once == [1] * 5


def asked_by(host: str) -> Request:
    return Request({"type": "http", "headers": [], "client": (host, 4000)})


def test_one_client_has_few_wrong_keys_waiting_and_holds_up_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = access.WrongKeys()
    one, other = asked_by("192.168.1.7"), asked_by("192.168.1.8")
    told: list[tuple[bool, bool]] = []

    async def slept(_seconds: float) -> None:
        for _ in range(50):
            await checkpoint()
        told.append((wrong.are_too_many(one), wrong.are_too_many(other)))

    async def guess() -> None:
        async with create_task_group() as group:
            for _ in range(12):
                group.start_soon(wrong.wait, one)

    monkeypatch.setattr(access, "sleep", slept)
    run(guess)
    assert told[0] == (True, False)
    assert told[-1] == (False, False)
    assert not wrong.are_too_many(one)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("", "on a network the desk needs a key"),
        ("short", "the key is too short: 5 characters — set one of at least 8"),
        ("with blank", "the key has characters other"),
        ("ख़बरेंख़बरें", "the key has characters other"),
    ],
)
def test_in_a_network_the_studio_needs_a_good_key(site: Path, key: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        serve.serve(site, serve.ANYWHERE, 0, None, serve.Studio(key=key))


def test_the_port_and_the_folder_are_checked(site: Path, tmp_path: Path) -> None:
    with serve.listener(port=0) as bound:
        port = bound.getsockname()[1]
        with pytest.raises(OutputError, match=f"port {port} is taken"):
            serve.listener(port=port)
    with pytest.raises(UsageError, match="no port 99999"):
        serve.listener(port=99999)
    with pytest.raises(UsageError, match=r"192\.0\.2\.1 is not an address of this machine"):
        serve.listener("192.0.2.1", 0)
    with pytest.raises(InputError, match="no such folder"):
        serve.application(tmp_path / "none")


def test_the_address_is_one_a_browser_takes() -> None:
    with serve.listener(port=0) as bound:
        assert serve.address(bound) == f"http://127.0.0.1:{bound.getsockname()[1]}/"
    with serve.listener(serve.ANYWHERE, 0) as bound:
        shown = serve.address(bound)
        assert shown.startswith(f"http://{serve.lan_address()}:")
        assert "0.0.0.0" not in shown


def test_the_qr_code_fits_a_terminal() -> None:
    lines = serve.qr_code("http://192.168.1.5:8000/").splitlines()
    assert 10 < len(lines) < 24


TEXT = ("<!doctype html>" + "राजधानी में तेज़ बारिश हुई। " * 200).encode()


@pytest.fixture
def long_page(site: Path) -> str:
    (site / "long.html").write_bytes(TEXT)
    return "/long.html"


@pytest.mark.parametrize(
    ("path", "accepted", "coding"),
    [
        ("/long.html", "gzip, deflate", "gzip"),
        ("/long.html", "deflate, *;q=0.1", "gzip"),
        ("/long.html", "gzip;q=0, *;q=0", None),
        ("/long.html", "identity", None),
        ("/index.html", "gzip", None),  # too short to be worth it
        ("/episodes/a.mp3", "gzip", None),
    ],
)
def test_texts_are_compressed_for_who_takes_them_so(
    ask: Ask, long_page: str, path: str, accepted: str, coding: str | None
) -> None:
    response, content = ask(path, Accept_Encoding=accepted)
    assert response.status == 200
    assert response.headers["Content-Encoding"] == coding
    assert response.headers["Content-Length"] == str(len(content))
    if path == long_page:
        assert (gzip.decompress(content) if coding else content) == TEXT
        assert len(content) < len(TEXT) / 10 or not coding
    assert response.headers["Vary"] == (None if path.endswith("mp3") else "Accept-Encoding")
    head, _ = ask(path, "HEAD", Accept_Encoding=accepted)
    for name in ("Content-Encoding", "Content-Length", "ETag", "Vary"):
        assert head.headers[name] == response.headers[name]


def test_a_compressed_text_is_a_version_of_its_own_and_parts_are_of_the_plain_one(
    ask: Ask, long_page: str, site: Path
) -> None:
    plain, _ = ask(long_page)
    packed, _ = ask(long_page, Accept_Encoding="gzip")
    tags = [plain.headers["ETag"], packed.headers["ETag"]]
    assert tags[0] != tags[1]
    again, nothing = ask(long_page, Accept_Encoding="gzip", If_None_Match=tags[1])
    assert (again.status, nothing, again.headers["ETag"]) == (304, b"", tags[1])
    assert again.headers["Vary"] == "Accept-Encoding"
    assert ask(long_page, Accept_Encoding="gzip", If_None_Match=tags[0])[0].status == 200
    part, content = ask(long_page, Accept_Encoding="gzip", Range="bytes=0-14")
    assert (part.status, content, part.headers["Content-Encoding"]) == (206, TEXT[:15], None)
    assert part.headers["Content-Range"] == f"bytes 0-14/{len(TEXT)}"
    changed = ask(long_page, Accept_Encoding="gzip", Range="bytes=0-14", If_Range=tags[1])
    assert (changed[0].status, changed[1]) == (200, TEXT)
    (site / "long.html").write_bytes(TEXT + b"!")
    newer, content = ask(long_page, Accept_Encoding="gzip", If_None_Match=tags[1])
    assert (newer.status, gzip.decompress(content)) == (200, TEXT + b"!")


def test_brotli_is_preferred_where_it_is_installed(
    ask: Ask, long_page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = SimpleNamespace(compress=lambda content, quality: b"brotli of %d" % len(content))
    monkeypatch.setitem(sys.modules, "brotli", fake)
    response, content = ask(long_page, Accept_Encoding="gzip, deflate, br")
    assert response.headers["Content-Encoding"] == "br"
    assert content == b"brotli of %d" % len(TEXT)
    assert ask(long_page, Accept_Encoding="gzip, br;q=0.5")[0].headers["Content-Encoding"] == "gzip"
