"""The body of a request, bounded in bytes and in time."""

from __future__ import annotations

from anyio import fail_after
from starlette.requests import Request

PATIENCE = 30.0
"""Seconds for a request to come whole."""

_PASSED_OVER = 1 << 20
"""Bytes of a body that is too large that are still taken in, and thrown away: a client that is
cut off while it sends never sees the answer."""


class TooLargeError(Exception):
    """More bytes than are taken."""


async def whole_body(request: Request, most: int, seconds: float = 0.0) -> bytes:
    """All of it, at most `most` bytes. Raises TooLargeError, and TimeoutError after `seconds`.

    0 seconds are `PATIENCE`.
    """
    stated = request.headers.get("content-length", "0")
    if not stated.isdigit() or int(stated[:12]) > most + _PASSED_OVER:
        raise TooLargeError
    body = bytearray()
    size = 0
    with fail_after(seconds or PATIENCE):
        async for chunk in request.stream():
            size += len(chunk)
            if size > most + _PASSED_OVER:
                raise TooLargeError
            body += chunk if size <= most else b""
    if size > most:
        raise TooLargeError
    return bytes(body)
