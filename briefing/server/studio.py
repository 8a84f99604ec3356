"""A page to paste a text into, hear it while it is synthesised, and take the MP3 away.

Only for this machine, and only with voices that run on it: no text leaves it.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from anyio import fail_after, sleep
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from briefing.episode.page import bundle
from briefing.episode.page.page import studio_page
from briefing.episode.text import one_line
from briefing.errors import BriefingError, UsageError
from briefing.server.access import is_own_page
from briefing.server.files import Files
from briefing.server.jobs import LONGEST, Job, Jobs
from briefing.settings import Settings
from briefing.voices.catalog import ready

_BODY = 8 * LONGEST  # bytes of a request: every character escaped in JSON, and then some
_LOOK = 0.05  # seconds between looks for more sound
_PATIENCE = 30.0  # seconds for a request to come whole
_NEVER_KEPT = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def routes(jobs: Jobs, folder: Path) -> list[Route]:
    """The addresses of the studio; finished files are in `folder`."""
    studio = _Studio(jobs, folder)
    return [
        Route("/studio", studio.page, methods=["GET"]),
        Route("/studio/assets/{name:path}", _asset, methods=["GET"]),
        Route("/studio/briefings", studio.start, methods=["POST"]),
        Route("/studio/briefings/{number}", studio.state, methods=["GET"]),
        Route("/studio/briefings/{number}", studio.stop, methods=["DELETE"]),
        Route("/studio/briefings/{number}/sound", studio.sound, methods=["GET"]),
        Route("/studio/files/{path:path}", Files(folder).answer, methods=["GET", "HEAD"]),
    ]


def voices() -> list[dict[str, str]]:
    """Every voice that runs on this machine: {"value": "engine voice", "name": …}."""
    return [
        {"value": f"{one.engine} {one.voice.name}", "name": f"{one.engine}: {one.voice.name}"}
        for one in ready()
    ]


class _Studio:
    def __init__(self, jobs: Jobs, folder: Path) -> None:
        self._jobs = jobs
        self._folder = folder
        self._voices = voices()

    async def page(self, _request: Request) -> Response:
        content = studio_page(self._voices, "hi", LONGEST)
        return Response(content, 200, _NEVER_KEPT, "text/html")

    async def start(self, request: Request) -> Response:
        try:
            job = self._started(await _asked(request))
        except BriefingError as error:
            return JSONResponse({"message": str(error)}, 400, _NEVER_KEPT)
        return JSONResponse(_told(job), 201, _NEVER_KEPT)

    async def state(self, request: Request) -> Response:
        job = self._jobs.get(request.path_params["number"])
        return JSONResponse(_told(job), 200, _NEVER_KEPT) if job else _gone()

    async def stop(self, request: Request) -> Response:
        if not is_own_page(request):
            return JSONResponse({"message": str(_strange())}, 403, _NEVER_KEPT)
        job = self._jobs.get(request.path_params["number"])
        if job is None:
            return _gone()
        job.stopped = True
        return Response(None, 204, _NEVER_KEPT)

    async def sound(self, request: Request) -> Response:
        job = self._jobs.get(request.path_params["number"])
        if job is None:
            return _gone()
        return StreamingResponse(_growing(job), 200, _NEVER_KEPT, "audio/mpeg")

    def _started(self, asked: dict[str, Any]) -> Job:
        wanted = str(asked.get("voice", ""))
        if wanted not in {voice["value"] for voice in self._voices}:
            raise UsageError(f"no voice {one_line(wanted)!r} on this machine", "choose another")
        engine, _, voice = wanted.partition(" ")
        title = one_line(str(asked.get("title", "")))
        speed = asked.get("speed", 1.0)
        settings = Settings(engine=engine, voice=voice, speed=speed, title=title)
        return self._jobs.start(str(asked.get("text", "")), settings)


async def _asked(request: Request) -> dict[str, Any]:
    """The JSON of a request that our own page sent; UsageError for any other."""
    if not is_own_page(request):
        raise _strange()
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise UsageError("the request is not JSON", "open /studio")
    body = b""
    try:
        with fail_after(_PATIENCE):
            async for chunk in request.stream():
                body += chunk
                if len(body) > _BODY:
                    most = f"at most {LONGEST} characters at once"
                    raise UsageError("the text is too long", most)
    except TimeoutError as error:
        raise UsageError("the request does not end", "send it again") from error
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise UsageError("the request is not JSON", "open /studio") from error
    if not isinstance(asked, dict):
        raise UsageError("the request is not JSON", "open /studio")
    return asked


def _strange() -> UsageError:
    return UsageError("only this machine's own page may ask", "open /studio")


def _told(job: Job) -> dict[str, Any]:
    files = f"/studio/files/{job.number}/briefing"
    done = {"audio": f"{files}.mp3", "page": f"{files}.html"} if job.state == "done" else {}
    return {
        "number": job.number,
        "state": job.state,
        "share": round(job.share, 3),
        "message": job.message,
        **done,
    }


def _gone() -> Response:
    return JSONResponse({"message": "no such briefing"}, 404, _NEVER_KEPT)


async def _growing(job: Job) -> AsyncIterator[bytes]:
    """The sound from its beginning, and more of it as it is said."""
    sent = 0
    while True:
        over = job.over  # looked at first: what came before it is all there
        if len(job.sound) > sent:
            more = bytes(job.sound[sent:])
            sent += len(more)
            yield more
        elif over:
            return
        else:
            await sleep(_LOOK)


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    texts = {
        "player.css": (bundle.style, "text/css"),
        "studio.js": (bundle.studio_script, "text/javascript"),
        "icon.svg": (bundle.icon, "image/svg+xml"),
    }
    if name in texts:
        content, kind = texts[name]
        return Response(content(), 200, _NEVER_KEPT, kind)
    font = bundle.fonts().get(name.removeprefix("fonts/"))
    return Response(font, 200, {}, "font/woff2") if font else _gone()
