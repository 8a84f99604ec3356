"""Who may ask something of the studio: this machine's own page, and elsewhere who has the key."""

from __future__ import annotations

import secrets
from collections import Counter
from html import escape
from urllib.parse import urlencode, urlsplit

from anyio import Lock, sleep
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

WRONG_KEY_WAITS = 0.5
"""Seconds that each wrong key takes of a server, one after another: to try many is slow."""

_MAY_WAIT = 10  # wrong keys of one client
_COME_AGAIN = 5  # seconds until those are answered
_COOKIE = "briefing-key"
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}
_WORDS = {
    "hi": ("डेस्क की कुंजी", "कुंजी", "खोलें", "यह कुंजी सही नहीं है।",
           "कुंजी वही है जिसके साथ यह सर्वर शुरू किया गया था।"),
    "en": ("The key of the desk", "Key", "Open", "This key is wrong.",
           "It is the one that this server was started with."),
}  # fmt: skip
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ font: 1.125rem/1.6 system-ui, "Noto Sans Devanagari", sans-serif; max-width: 26rem;
  margin: 12vh auto; padding: 0 1rem }}
h1 {{ font-size: 1.5rem }}
input, button {{ font: inherit; padding: .5rem .75rem; width: 100%; box-sizing: border-box;
  margin-top: .5rem; min-height: 2.75rem }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{wrong}<form method="get" action="{path}">
<label for="key">{label}</label>
<input id="key" name="key" type="password" required autocomplete="current-password" autofocus>
<button type="submit">{button}</button>
</form>
<p>{hint}</p>
</main>
</body>
</html>
"""


def is_own_page(request: Request) -> bool:
    """Whether no page of another origin sent `request`.

    Browsers say so in Sec-Fetch-Site, older ones in Origin; programs that are none say neither.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    try:
        return origin is None or urlsplit(origin)[:2] == (request.url.scheme, request.url.netloc)
    except ValueError:  # it is no address, or the Host is none
        return False


def is_key(given: str, key: str) -> bool:
    """Whether `given` is the key, in a time that tells nothing of how much of it is right."""
    return secrets.compare_digest(given.encode(), key.encode())


def bearer(request: Request) -> str | None:
    """The key that a program shows (`Authorization: Bearer KEY`), None where it shows none."""
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else None


class WrongKeys:
    """Those that a server was shown: each waits for the one before, however many come at once.

    Of one client only some may wait: those of many would take every connection there is.
    """

    def __init__(self) -> None:
        """None yet."""
        self._turn: Lock | None = None
        self._waiting: Counter[str] = Counter()

    def are_too_many(self, request: Request) -> bool:
        """Whether so many of this client wait already that none of its keys is looked at."""
        return self._waiting[_client(request)] >= _MAY_WAIT

    async def wait(self, request: Request) -> None:
        """Until this one may be answered."""
        client = _client(request)
        self._turn = self._turn or Lock()
        self._waiting[client] += 1
        try:
            async with self._turn:
                await sleep(WRONG_KEY_WAITS)
        finally:
            self._waiting[client] -= 1
            self._waiting += Counter()  # those that are 0 leave it


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


class Locked:
    """Middleware: everything under `prefix` is for those who know the key.

    It comes once in the address, `?key=…`, and is then kept by the browser in a cookie; the
    address without it stays in its history.
    """

    def __init__(self, app: ASGIApp, prefix: str, key: str) -> None:
        """`key` is what is asked for."""
        self._app, self._prefix, self._key = app, prefix, key
        self._wrong = WrongKeys()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with 403, or 429 where the client showed too many wrong keys."""
        if scope["type"] != "http" or not scope["path"].startswith(self._prefix):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        shows_one = "key" in request.query_params or _COOKIE in request.cookies
        if shows_one and self._wrong.are_too_many(request):
            wait = {"Retry-After": str(_COME_AGAIN)}
            refusal = PlainTextResponse("too many wrong keys; try again later\n", 429, wait)
            await refusal(scope, receive, send)
        elif self._is_it(request.cookies.get(_COOKIE, "")):
            await self._app(scope, receive, send)
        elif self._is_it(request.query_params.get("key", "")):
            left = [pair for pair in request.query_params.multi_items() if pair[0] != "key"]
            where = f"{request.url.path}?{urlencode(left)}" if left else request.url.path
            await RedirectResponse(where, 303)(scope, receive, self._remembering(send))
        else:
            if shows_one:
                await self._wrong.wait(request)
            await _refused(request)(scope, receive, send)

    def _is_it(self, given: str) -> bool:
        return is_key(given, self._key)

    def _remembering(self, send: Send) -> Send:
        cookie = f"{_COOKIE}={self._key}; Path={self._prefix}; HttpOnly; SameSite=Lax"

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"set-cookie", cookie.encode())]
            await send(message)

        return with_cookie


def _refused(request: Request) -> Response:
    """For a person a page with a box for the key; for a program a line."""
    if request.method != "GET" or "text/html" not in request.headers.get("accept", ""):
        return PlainTextResponse("a key is needed\n", 403)
    language = "en" if request.cookies.get("briefing-language") == "en" else "hi"
    title, label, button, wrong, hint = _WORDS[language]
    page = _PAGE.format(
        language=language,
        title=title,
        label=label,
        button=button,
        hint=hint,
        path=escape(request.url.path),
        wrong=f'<p role="alert">{wrong}</p>\n' if "key" in request.query_params else "",
    )
    return HTMLResponse(page, 403, _HEADERS)
