"""Who may ask something of the studio: this machine's own page, and elsewhere who has the key."""

from __future__ import annotations

import secrets
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_COOKIE = "briefing-key"


def is_own_page(request: Request) -> bool:
    """Whether no page of another origin sent `request`.

    Browsers say so in Sec-Fetch-Site, older ones in Origin; programs that are none say neither.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin)[:2] == (request.url.scheme, request.url.netloc)


class Locked:
    """Middleware: everything under `prefix` is for those who know the key.

    It comes once in the address, `?key=…`, and is then kept by the browser in a cookie; the
    address without it stays in its history.
    """

    def __init__(self, app: ASGIApp, prefix: str, key: str) -> None:
        """`key` is what is asked for."""
        self._app, self._prefix, self._key = app, prefix, key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with 403."""
        if scope["type"] != "http" or not scope["path"].startswith(self._prefix):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if self._is_it(request.cookies.get(_COOKIE, "")):
            await self._app(scope, receive, send)
        elif self._is_it(request.query_params.get("key", "")):
            left = [pair for pair in request.query_params.multi_items() if pair[0] != "key"]
            where = f"{request.url.path}?{urlencode(left)}" if left else request.url.path
            await RedirectResponse(where, 303)(scope, receive, self._remembering(send))
        else:
            await PlainTextResponse("a key is needed\n", 403)(scope, receive, send)

    def _is_it(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._key.encode())

    def _remembering(self, send: Send) -> Send:
        cookie = f"{_COOKIE}={self._key}; Path={self._prefix}; HttpOnly; SameSite=Lax"

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"set-cookie", cookie.encode())]
            await send(message)

        return with_cookie
