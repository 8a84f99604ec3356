"""A page of the web as bytes: over a verified connection, within bounds, from public machines only.

No proxy is used, for then nothing could be said of the machine connected to; no cookies
are kept and nothing is sent but the address.
"""

from __future__ import annotations

import re
import ssl
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlencode

from briefing.errors import InputError, NetworkError
from briefing.io.optional import needed
from briefing.read.addresses import Policy, is_public, normalized

with needed("web", "reading a web address"):
    import certifi
    import httpcore

    from briefing.read.web.connection import CheckedBackend, Deadline, Refused

_HEADERS = (
    ("User-Agent", "Mozilla/5.0 (compatible; briefing)"),
    ("Accept", "text/html, application/xhtml+xml, text/plain, */*;q=0.5"),
    ("Accept-Language", "hi, en;q=0.5"),
    ("Accept-Encoding", "gzip"),
)
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_NEVER_TEXT = ("image/", "audio/", "video/", "font/")
_REASONS = {
    401: ("it wants a password", "save the page and give the file"),
    403: ("it refuses", "save the page and give the file"),
    404: ("no such page", "check the address"),
    410: ("the page is gone", "check the address"),
    429: ("too many requests", "try again later"),
}
_TRY_LATER = "try again later"
_NUMBER = re.compile(r"\[Errno [^\]]*\] ")  # for programs


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may take."""

    size: int = 50 << 20
    """Bytes, unpacked."""
    seconds: float = 30.0
    """For all of it."""
    redirects: int = 5
    """How many are followed."""


@dataclass(frozen=True, slots=True)
class Page:
    """What came from an address."""

    data: bytes
    """The bytes."""
    address: str
    """Where the redirects led."""
    media_type: str = ""
    """In small letters, or ""."""
    charset: str = ""
    """As the server says, or ""."""


def fetch(address: str, allowed: Policy = is_public, limits: Limits | None = None) -> Page:
    """What is at the http or https `address`.

    `allowed` says which machines may be asked; it is put to every address connected to,
    after each redirect again. Raises InputError for an address that is none or may not be
    asked, and for an answer that is empty, too large or no text; NetworkError when the
    server cannot be reached, is not the one its certificate names, refuses, breaks off or
    takes too long.
    """
    limits = limits or Limits()
    address = normalized(address)
    backend = CheckedBackend(allowed, Deadline(limits.seconds))
    with httpcore.ConnectionPool(ssl_context=_tls(), network_backend=backend) as pool:
        for _ in range(limits.redirects + 1):
            with (
                _failures_named(address, limits),
                pool.stream("GET", address, headers=_HEADERS) as answer,
            ):
                headers = _headers(answer)
                if answer.status not in _REDIRECTS or "Location" not in headers:
                    return _page(address, answer, headers, limits)
            address = normalized(headers["Location"], address)
    raise NetworkError(
        f"{address}: redirected more than {limits.redirects} times", "check the address"
    )


def post(
    address: str, form: Mapping[str, str], allowed: Policy = is_public, limits: Limits | None = None
) -> None:
    """Send the fields of `form` to the http or https `address`, which must answer with a 2xx.

    Raises as `fetch` does.
    """
    limits = limits or Limits()
    address = normalized(address)
    backend = CheckedBackend(allowed, Deadline(limits.seconds))
    kind = ("Content-Type", "application/x-www-form-urlencoded")
    with (
        httpcore.ConnectionPool(ssl_context=_tls(), network_backend=backend) as pool,
        _failures_named(address, limits),
    ):
        content = urlencode(form).encode()
        answer = pool.request("POST", address, headers=(*_HEADERS, kind), content=content)
        if not 200 <= answer.status < 300:
            raise _refusal(address, answer.status, _headers(answer))


def _tls() -> ssl.SSLContext:
    """Certificates are checked against the system's authorities and those of certifi."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _headers(answer: httpcore.Response) -> Message:
    message = Message()
    for name, value in answer.headers:
        message[name.decode("latin-1")] = value.decode("latin-1")
    return message


def _page(address: str, answer: httpcore.Response, headers: Message, limits: Limits) -> Page:
    if answer.status != 200:
        raise _refusal(address, answer.status, headers)
    media_type = headers.get_content_type() if "Content-Type" in headers else ""
    if media_type.startswith(_NEVER_TEXT):
        raise InputError(f"{address}: this is {media_type}, not text", "give the address of a page")
    data = _body(address, answer, headers.get("Content-Encoding", "").strip().lower(), limits)
    if not data.strip():
        raise InputError(f"{address}: the response is empty", "check the address")
    return Page(data, address, media_type, _charset(headers))


def _charset(headers: Message) -> str:
    try:
        return headers.get_content_charset() or ""
    except ValueError:  # a name with a null character in it
        return ""


def _body(address: str, answer: httpcore.Response, encoding: str, limits: Limits) -> bytes:
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise NetworkError(f"{address}: compressed in an unknown way ({encoding})", _TRY_LATER)
    unpacker = _Gunzip() if "gzip" in encoding else None
    data = bytearray()
    for chunk in answer.iter_stream():
        room = limits.size - len(data) + 1
        data += unpacker.unpacked(chunk, room) if unpacker else chunk
        if len(data) > limits.size:
            raise InputError(
                f"{address}: larger than {limits.size >> 10} kB", "save the part you need"
            )
    if unpacker and not unpacker.ended:
        raise NetworkError(f"{address}: the response broke off", _TRY_LATER)
    return bytes(data)


class _Gunzip:
    """What gzip packed, which may be several members one after the other (RFC 1952, 2.2)."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)

    @property
    def ended(self) -> bool:
        """Whether the last member is whole."""
        return self._member.eof

    def unpacked(self, chunk: bytes, room: int) -> bytes:
        """The next bytes, no more than `room`. Raises zlib.error for what is not gzip."""
        data = bytearray()
        while chunk and len(data) < room:
            if self._member.eof:
                chunk = chunk.lstrip(b"\0")  # padding
                if not chunk:
                    break
                self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)
            data += self._member.decompress(chunk, room - len(data))
            chunk = self._member.unused_data
        return bytes(data)


def _refusal(address: str, status: int, headers: Message) -> NetworkError:
    reason, hint = _REASONS.get(
        status, ("the server failed" if status >= 500 else "no page", _TRY_LATER)
    )
    wait = headers.get("Retry-After", "")
    hint = f"try again in {wait} seconds" if wait.isdecimal() else hint
    return NetworkError(f"{address}: HTTP {status}, {reason}", hint)


@contextmanager
def _failures_named(address: str, limits: Limits) -> Iterator[None]:
    """Whatever goes wrong on the way, in the words of this program."""
    try:
        yield
    except Refused as error:
        raise InputError(
            f"{address}: {error.host} is not a public address",
            "give the address of a public page, or allow addresses of your own network",
            "allow_private",
        ) from error
    except httpcore.TimeoutException as error:
        raise NetworkError(
            f"{address}: not finished after {limits.seconds:g} s", _TRY_LATER
        ) from error
    except httpcore.ConnectError as error:
        raise _unreachable(address, error) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, zlib.error) as error:
        raise NetworkError(
            f"{address}: the response broke off or is damaged", _TRY_LATER
        ) from error


def _unreachable(address: str, error: httpcore.ConnectError) -> NetworkError:
    cause = error.args[0] if error.args else None
    if isinstance(cause, ssl.SSLCertVerificationError):
        return NetworkError(
            f"{address}: its certificate is not valid: {cause.verify_message}",
            "check the address; someone may be intercepting the connection",
        )
    reason = _NUMBER.sub("", str(error))
    return NetworkError(
        f"{address}: cannot be reached: {reason}", "check the address and the network"
    )
