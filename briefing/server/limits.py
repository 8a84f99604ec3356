"""How much is taken of a client: characters of text, bytes of a request, seconds for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

LONGEST = 200_000
"""Characters of a draft or a briefing: four and a half hours of sound."""
SAID_AT_ONCE = 20_000
"""Characters that are said while the client waits: 25 minutes. OpenAI takes 4,096."""
PACE = 12.5
"""Written characters that are said in a second."""

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
    # Home Assistant is answered without the extra `serve`, which brings it.
    from anyio import fail_after

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
