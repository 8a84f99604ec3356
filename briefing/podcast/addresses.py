"""Addresses of the web as a feed may name them: http or https, in ASCII, without a password."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from briefing.errors import UsageError

_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


def base_address(text: str) -> str:
    """The address a site will be at, ready to append file names to: ASCII, ends with "/".

    Raises UsageError where it is not a plain http or https address.
    """
    address = web_address(text)
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        raise UsageError(f"{text}: has a query or fragment", "give only https://host/folder")
    return address if address.endswith("/") else f"{address}/"


def check_address(text: str) -> None:
    """Raise UsageError for what is neither "" nor an address that `web_address` takes."""
    if text:
        web_address(text)


def web_address(text: str) -> str:
    """An http or https address in ASCII: the host in IDNA, the rest percent-encoded.

    Raises UsageError for anything else, and for a user name or password inside it, which
    would be published with it.
    """
    try:
        parts = urlsplit(text.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError as error:  # UnicodeError is one
        raise UsageError(f"{text}: not an address ({error})", "give https://host/folder") from error
    if parts.scheme not in {"http", "https"} and "://" in text:
        raise UsageError(f"Unsupported address: {text}", "give one that begins with https://")
    if parts.scheme not in {"http", "https"}:
        raise UsageError(f"{text}: the address has no scheme", f"give https://{text.lstrip('/')}")
    if not host or re.search(r"[\s<>\"\\^`{|}]", host):
        raise UsageError(f"{text}: the address has no host", "give https://host/folder")
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"{text}: has a user name or password in it", "leave it out")
    bracketed = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe=_PATH_SAFE), quote(parts.query, safe=f"{_PATH_SAFE}?")
    return urlunsplit((parts.scheme, bracketed + port, path, query, quote(parts.fragment)))
