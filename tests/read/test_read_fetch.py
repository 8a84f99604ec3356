"""Pages come over verified connections, within bounds, from machines that may be asked.

Whatever the server does, the outcome is a page or one clear error, in bounded time.
"""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
import trustme
from web_server import Connection, WebServer, answer, serving

from briefing.errors import BriefingError, InputError, NetworkError
from briefing.read import read
from briefing.read.addresses import Address
from briefing.read.web.fetch import Limits, Page, fetch

pytestmark = pytest.mark.slow

LIMITS = Limits(size=100_000, seconds=120.0, redirects=3)
HURRIED = Limits(size=100_000, seconds=1.0)
HTML = "<p>नमस्ते</p>".encode()


@pytest.fixture
def web_server() -> Iterator[WebServer]:
    """A plain HTTP server."""
    with serving() as server:
        yield server


def here(address: Address) -> bool:
    """The policy of these tests: 127.0.0.1 and no other."""
    return address == ip_address("127.0.0.1")


def got(address: str, limits: Limits = LIMITS) -> Page:
    """What the server of these tests has there."""
    return fetch(address, here, limits)


def test_a_page_comes_with_its_type_and_charset(web_server: WebServer) -> None:
    address = web_server.on("/a", answer(HTML, Content_Type="Text/HTML; charset=UTF-8"))
    assert got(address) == Page(HTML, address, "text/html", "utf-8")
    request = web_server.requests[0].decode().lower()
    assert "\r\nhost: 127.0.0.1:" in request
    assert "cookie" not in request
    assert "authorization" not in request


def test_packed_and_chunked_pages_are_unpacked(web_server: WebServer) -> None:
    packed = answer(gzip.compress(HTML), Content_Encoding="gzip")
    assert got(web_server.on("/gzip", packed)).data == HTML
    parts = gzip.compress(HTML[:9]) + gzip.compress(HTML[9:]) + b"\0\0"
    assert got(web_server.on("/parts", answer(parts, Content_Encoding="gzip"))).data == HTML
    chunked = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )
    assert got(web_server.on("/chunked", chunked)).data == b"abcde"
    assert got(web_server.on("/old", b"HTTP/1.0 200 OK\r\n\r\nabc")).data == b"abc"


def test_redirects_are_followed_to_where_they_lead(web_server: WebServer) -> None:
    last = web_server.on("/c", answer(HTML))
    web_server.on("/b", answer(status="308 Permanent Redirect", Location="c"))
    first = web_server.on(
        "/a", answer(status="302 Found", Location=f"//127.0.0.1:{web_server.port}/b")
    )
    assert got(first) == Page(HTML, last)


STATUSES = [
    ("401 Unauthorized", "HTTP 401, it wants a password"),
    ("403 Forbidden", "HTTP 403, it refuses"),
    ("404 Not Found", "HTTP 404, no such page"),
    ("410 Gone", "HTTP 410, the page is gone"),
    ("429 Too Many Requests", "HTTP 429, too many requests"),
    ("500 Internal Server Error", "HTTP 500, the server failed"),
    ("503 Service Unavailable", "HTTP 503, the server failed"),
    ("204 No Content", "HTTP 204, no page"),
    ("304 Not Modified", "HTTP 304, no page"),
]


@pytest.mark.parametrize(("status", "message"), STATUSES)
def test_a_refusal_says_its_status(web_server: WebServer, status: str, message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        got(web_server.on("/a", answer(status=status)))


def test_the_wait_a_server_asks_for_is_passed_on(web_server: WebServer) -> None:
    address = web_server.on("/a", answer(status="429 Too Many Requests", Retry_After="120"))
    with pytest.raises(NetworkError) as caught:
        got(address)
    assert caught.value.hint == "try again in 120 seconds"


def flood(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 10_000_000)


LATE, BROKEN = "not finished after 1 s", "the response broke off or is damaged"
BOMB = gzip.compress(b"x" * 50_000_000)
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
BAD_ANSWERS: dict[str, tuple[Any, type[BriefingError], str]] = {
    "hangs": (lambda c: c.hang(), NetworkError, LATE),
    "drips its head": (lambda c: c.drip(b"HTTP/1.1 200 OK\r\nX" * 99), NetworkError, LATE),
    "drips its body": (lambda c: c.drip(answer(b"x" * 9000)), NetworkError, LATE),
    "resets": (lambda c: c.reset(), NetworkError, BROKEN),
    "closes": (lambda c: None, NetworkError, BROKEN),
    "is shorter than it said": (answer(HTML, length=5000), NetworkError, BROKEN),
    "breaks off between chunks": (CHUNKED, NetworkError, BROKEN),
    "breaks off in its head": (b"HTTP/1.1 200 OK\r\nContent-Le", NetworkError, BROKEN),
    "speaks another protocol": (b"220 mail.example.org ESMTP\r\n", NetworkError, BROKEN),
    "never ends its head": (b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 100_000, NetworkError, BROKEN),
    "breaks off when packed": (
        answer(gzip.compress(HTML)[:-9], Content_Encoding="gzip"), NetworkError, "broke off",
    ),
    "breaks off in a second part": (
        answer(gzip.compress(HTML) + gzip.compress(HTML)[:-9], Content_Encoding="gzip"),
        NetworkError, "broke off",
    ),
    "has more behind it": (
        answer(gzip.compress(HTML) + b"more", Content_Encoding="gzip"), NetworkError, BROKEN,
    ),
    "is not packed as it said": (answer(HTML, Content_Encoding="gzip"), NetworkError, BROKEN),
    "is packed strangely": (answer(HTML, Content_Encoding="br"), NetworkError, "an unknown way"),
    "is empty": (answer(b""), InputError, "the response is empty"),
    "is blank": (answer(b" \n"), InputError, "the response is empty"),
    "never ends": (flood, InputError, "larger than 97 kB"),
    "is too large": (answer(b"x" * 200_000), InputError, "larger than 97 kB"),
    "is a bomb": (answer(BOMB, Content_Encoding="gzip"), InputError, "larger than 97 kB"),
    "is a picture": (answer(HTML, Content_Type="image/png"), InputError, "is image/png, not text"),
    "is a film": (answer(HTML, Content_Type="video/mp4"), InputError, "is video/mp4, not text"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("behavior", "error", "message"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys()
)
def test_a_bad_answer_is_one_clear_error_in_bounded_time(
    web_server: WebServer, behavior: Any, error: type[BriefingError], message: str
) -> None:
    address = web_server.on("/a", behavior)
    with pytest.raises(error, match=message) as caught:
        got(address, HURRIED if message == LATE else LIMITS)
    assert address in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.hint


REDIRECTS = [
    ("http://127.0.0.2/", InputError, "127.0.0.2 is not a public address"),
    ("http://10.0.0.1/", InputError, "10.0.0.1 is not a public address"),
    ("http://169.254.169.254/latest/", InputError, "169.254.169.254 is not a public address"),
    ("http://[::1]/", InputError, "::1 is not a public address"),
    ("http://[::ffff:10.0.0.1]/", InputError, "is not a public address"),
    ("http://2130706434/", InputError, "2130706434 is not a public address"),
    ("file:///etc/passwd", InputError, "only http and https addresses are read"),
    ("ftp://127.0.0.1/", InputError, "only http and https addresses are read"),
    ("http://user:secret@127.0.0.1/", InputError, "a password in it is not read"),
    ("/a", NetworkError, "redirected more than 3 times"),
    ("/429", NetworkError, "HTTP 429, too many requests"),
    ("/hang", NetworkError, "not finished after 1 s"),
]


@pytest.mark.parametrize(("target", "error", "message"), REDIRECTS)
def test_a_redirect_is_checked_as_the_first_address_is(
    web_server: WebServer, target: str, error: type[BriefingError], message: str
) -> None:
    web_server.on("/429", answer(status="429 Too Many Requests"))
    web_server.on("/hang", lambda c: c.hang())
    address = web_server.on("/a", answer(status="302 Found", Location=target))
    with pytest.raises(error, match=message) as caught:
        got(address, HURRIED if target == "/hang" else LIMITS)
    assert "secret" not in str(caught.value)


def test_by_default_only_public_machines_are_asked(web_server: WebServer) -> None:
    address = web_server.on("/a", answer(HTML))
    for asked in (address, address.replace("127.0.0.1", "localhost")):
        with pytest.raises(InputError, match="is not a public address"):
            read(asked)
    assert web_server.requests == []


def test_a_name_is_looked_up_once_and_the_address_looked_at_is_connected_to(
    web_server: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = web_server.on("/a", answer(HTML), host="rebinding.example")
    found = iter(["127.0.0.1", "10.0.0.1", "10.0.0.1"])
    look_up = socket.getaddrinfo

    def rebinding(host: Any, *rest: Any, **named: Any) -> Any:
        return look_up(next(found) if host == "rebinding.example" else host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    assert got(address).data == HTML
    assert list(found) == ["10.0.0.1", "10.0.0.1"]


def test_a_server_that_is_not_there_says_so() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    with pytest.raises(NetworkError, match=r"cannot be reached: .*refused"):
        got(address)


def test_a_name_that_does_not_exist_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NetworkError, match=r"cannot be reached: .*Name or service not known"):
        got("http://does-not-exist.example/")


class TestCertificates:
    """HTTPS is only as good as the certificate, which must be valid, current, and the host's."""

    authority = trustme.CA()

    @pytest.fixture(autouse=True)
    def trusted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The system trusts the authority of these tests."""
        path = tmp_path / "authority.pem"
        self.authority.cert_pem.write_to_path(str(path))
        monkeypatch.setenv("SSL_CERT_FILE", str(path))

    def test_a_trusted_certificate_is_accepted(self) -> None:
        with serving(self.authority.issue_cert("127.0.0.1")) as server:
            assert got(server.on("/a", answer(HTML))).data == HTML

    @pytest.mark.parametrize(
        ("certificate", "message"),
        [
            (trustme.CA().issue_cert("127.0.0.1"), "unable to get local issuer certificate"),
            (authority.issue_cert("example.org"), "IP address mismatch"),
            (authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1)), "has expired"),
        ],
    )
    def test_any_other_is_refused(self, certificate: trustme.LeafCert, message: str) -> None:
        with serving(certificate) as server:
            address = server.on("/a", answer(HTML))
            with pytest.raises(NetworkError, match=f"its certificate is not valid: .*{message}"):
                got(address)
            assert server.requests == []

    def test_a_plain_server_that_is_asked_for_https_says_so(self, web_server: WebServer) -> None:
        address = web_server.on("/a", answer(HTML)).replace("http:", "https:")
        with pytest.raises(NetworkError, match=r"cannot be reached|broke off"):
            got(address)
