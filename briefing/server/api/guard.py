"""Who may ask: programs of this machine, and elsewhere who has the key; no page of another site."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from briefing.server.access import WrongKeys, bearer, is_key, is_own_page
from briefing.server.api.errors import refused
from briefing.server.api.values import Refusal


class Guard:
    """Middleware: answers what may not be asked, before anything of the request is read."""

    def __init__(self, app: ASGIApp, names: Sequence[str], key: str) -> None:
        """`names` are this machine's; `key` is asked for in every request, "" never."""
        self._app, self._names, self._key = app, frozenset(names), key
        self._wrong = WrongKeys()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse in OpenAI's words."""
        if scope["type"] != "http":
            return
        request = Request(scope)
        try:
            self._check(request)
        except Refusal as error:
            if error.status == 401 and bearer(request) is not None:
                await self._wrong.wait(request)
            await refused(error)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _check(self, request: Request) -> None:
        # A page elsewhere could point a name of its own here (DNS rebinding) and be the same
        # origin; it knows no key.
        if not self._key and _host(request) not in self._names:
            raise Refusal(400, "this server has another name", "unknown_host")
        if not (is_own_page(request) or request.headers.get("sec-fetch-site") == "none"):
            raise Refusal(403, "no page of another site may ask", "cross_origin")
        if self._key and self._wrong.are_too_many(request):
            raise Refusal(429, "too many wrong keys", "too_many_requests")
        if self._key and not is_key(bearer(request) or "", self._key):
            raise Refusal(401, "the key is missing or wrong", "invalid_api_key")


def _host(request: Request) -> str:
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""
