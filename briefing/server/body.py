"""The body of a request, bounded in bytes and in time."""

from __future__ import annotations

from anyio import fail_after
from starlette.requests import Request

PATIENCE = 30.0
"""Seconds for a request to come whole."""


class TooLargeError(Exception):
    """More bytes than are taken."""


async def whole_body(request: Request, most: int, seconds: float = 0.0) -> bytes:
    """All of it, at most `most` bytes. Raises TooLargeError, and TimeoutError after `seconds`.

    0 seconds are `PATIENCE`.
    """
    stated = request.headers.get("content-length", "0")
    if not stated.isdigit() or int(stated[:12]) > most:
        raise TooLargeError
    body = bytearray()
    with fail_after(seconds or PATIENCE):
        async for chunk in request.stream():
            body += chunk
            if len(body) > most:
                raise TooLargeError
    return bytes(body)
