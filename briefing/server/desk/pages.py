"""The pages of the desk, and the files they are made of: no line of script is in a page itself."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from ipaddress import ip_address
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from briefing.episode.page import bundle
from briefing.episode.transcripts import FORMATS
from briefing.io.templates import templates
from briefing.server.desk.choices import PAUSES
from briefing.server.desk.desk import Desk
from briefing.server.desk.guard import HEADERS, missing
from briefing.server.desk.making import KINDS_OF_FILE
from briefing.server.desk.reading import web_remedy
from briefing.server.limits import LONGEST
from briefing.settings.styles import STYLES

_ASSETS = files("briefing.server.desk.assets")
_LANGUAGES = ("hi", "en")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_KINDS = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


class PageRoutes:
    """Answers for one desk."""

    def __init__(self, desk: Desk) -> None:
        """The pages show what the desk can do."""
        self._desk = desk

    def routes(self) -> list[Route]:
        """The addresses."""
        return [
            Route("/studio", self.home, methods=["GET"]),
            Route("/studio/d/{number}", self.draft, methods=["GET"]),
            Route("/studio/send", self.send, methods=["GET"]),
            Route("/studio/manifest.webmanifest", self.manifest, methods=["GET"]),
            Route("/studio/assets/{name:path}", asset, methods=["GET"]),
        ]

    async def home(self, request: Request) -> Response:
        """Begin a text, or go on with one."""
        return self._page(request, "home.html", longest=LONGEST, remedy=web_remedy())

    async def draft(self, request: Request) -> Response:
        """The page on which a draft is edited."""
        number = request.path_params["number"]
        if self._desk.drafts.get(number) is None:
            return self._page(request, "gone.html", 404)
        return self._page(
            request,
            "draft.html",
            number=number,
            voices=self._desk.voices,
            pauses=PAUSES,
            styles=_styles(),
            speeds=(0.75, 0.9, 1, 1.1, 1.25, 1.5),
            suffixes=KINDS_OF_FILE,
            forms=tuple(FORMATS),
            show=self._desk.show.show.title if self._desk.show else "",
            words_file=self._desk.show.words.name if self._desk.show else "",
        )

    async def send(self, request: Request) -> Response:
        """What would be sent, and the button that sends it; how to send from elsewhere."""
        given = {name: request.query_params.get(name, "") for name in ("url", "text", "title")}
        here = f"{request.url.scheme}://{request.url.netloc}"
        mark = (
            f"javascript:open('{here}/studio/send?url='+encodeURIComponent(location.href)"
            "+'&title='+encodeURIComponent(document.title))"
        )
        key = self._desk.feed_key
        local = ip_address(str(urlsplit(self._desk.feed).hostname)).is_loopback
        curl = f"curl -H 'Authorization: Bearer {key}' -d url=https://… {here}/send"
        return self._page(
            request,
            "send.html",
            given=given,
            mark=mark,
            feed=self._desk.feed,
            curl=curl,
            local=local,
            remedy=web_remedy(),
        )

    async def manifest(self, _request: Request) -> Response:
        """What lets a phone install the desk and share to it."""
        content = {
            "name": "ब्रीफिंग डेस्क",
            "short_name": "डेस्क",
            "lang": "hi",
            "start_url": "/studio",
            "scope": "/studio",
            "display": "standalone",
            "background_color": "#fbf8f3",
            "theme_color": "#9c2b22",
            "icons": [{"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
            "share_target": {
                "action": "/studio/send",
                "method": "GET",
                "params": {"title": "title", "text": "text", "url": "url"},
            },
        }
        text = json.dumps(content, ensure_ascii=False)
        return Response(text, 200, HEADERS, "application/manifest+json")

    def _page(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        language = request.query_params.get("lang") or request.cookies.get("briefing-language")
        language = language if language in _LANGUAGES else _LANGUAGES[0]
        words = strings()[language]
        content = (
            templates("briefing.server.desk", "assets/templates")
            .get_template(template)
            .render(
                language=language,
                other=next(each for each in _LANGUAGES if each != language),
                words=SimpleNamespace(**words),
                script_words=words,
                token=self._desk.token,
                path=request.url.path,
                **values,
            )
        )
        headers = HEADERS | {"Content-Security-Policy": _POLICY}
        answer = Response(content.lstrip(), status, headers, "text/html")
        if "lang" in request.query_params:
            answer.set_cookie(
                "briefing-language", language, 31_536_000, path="/studio", samesite="lax"
            )
        return answer


async def asset(request: Request) -> Response:
    """A file of the pages, or a font."""
    name = request.path_params["name"]
    if name == "icon.svg":
        return Response(bundle.icon(), 200, HEADERS, _KINDS[".svg"])
    if name.startswith("fonts/"):
        font = bundle.fonts().get(name.removeprefix("fonts/"))
        return Response(font, 200, {}, _KINDS[".woff2"]) if font else missing()
    content = _contents().get(name)
    kind = _KINDS.get(f".{name.rpartition('.')[2]}")
    return Response(content, 200, HEADERS, kind) if content and kind else missing()


@cache
def strings() -> dict[str, dict[str, str]]:
    """What the pages say, by language."""
    known: dict[str, dict[str, str]] = json.loads((_ASSETS / "strings.json").read_bytes())
    return known


@cache
def _contents() -> dict[str, bytes]:
    return {
        entry.name: entry.read_bytes()
        for entry in _ASSETS.iterdir()
        if entry.is_file() and entry.name.endswith((".js", ".css"))
    }


def _styles() -> dict[str, dict[str, float]]:
    """The pauses of each named style."""
    return {
        name: {pause: getattr(style, pause) for pause in PAUSES} for name, style in STYLES.items()
    }
