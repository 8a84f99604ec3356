"""/v1/briefings: a whole briefing is made, and asked for until it is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from briefing.document import Cue, Episode, Source
from briefing.episode.transcripts import FORMATS as TRANSCRIPTS
from briefing.server.api.asked import asked, source_of
from briefing.server.api.errors import NEVER_KEPT
from briefing.server.api.speakers import settings_of
from briefing.server.api.tasks import FORMATS, Task, Tasks
from briefing.server.api.values import Refusal, one_of, text_of
from briefing.server.files import Files
from briefing.server.limits import LONGEST
from briefing.settings import Settings, changed

ALLOWED = (
    *("title", "author", "show", "date"),
    *(f"pause_{after}" for after in ("word", "clause", "sentence", "item", "quote")),
    *(f"pause_{after}" for after in ("paragraph", "heading", "section")),
    *("quote_voice", "heading_voice", "alternate"),
    *("intro_text", "outro_text", "disclosure", "disclosure_text"),
    *("bitrate", "stereo", "loudness"),
)
"""Settings that a request may choose, by their keys: none names a file of this machine."""
MOST_TEXTS = 200
"""Texts of one briefing."""


def routes(tasks: Tasks) -> list[Route]:
    """The addresses of briefings."""
    here = _Briefings(tasks)
    one = "/v1/briefings/{number}"
    return [
        Route("/v1/briefings", here.start, methods=["POST"]),
        Route("/v1/briefings", here.every, methods=["GET"]),
        Route(one, here.state, methods=["GET"]),
        Route(one, here.remove, methods=["DELETE"]),
        Route(f"{one}/audio", here.audio, methods=["GET", "HEAD"]),
        Route(f"{one}/words", here.words, methods=["GET"]),
        Route(f"{one}/transcript.{{form}}", here.transcript, methods=["GET"]),
    ]


class _Briefings:
    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks

    async def start(self, request: Request) -> Response:
        wanted = await asked(request, LONGEST)
        sources = await to_thread.run_sync(_sources, wanted)
        kind = one_of(wanted, "response_format", FORMATS, "mp3")
        task = self._tasks.start(sources, _settings(wanted), kind)
        place = {"Location": f"/v1/briefings/{task.number}"}
        return JSONResponse(_told(task), 202, NEVER_KEPT | place)

    async def every(self, _request: Request) -> Response:
        found = [_told(task) for task in self._tasks.every()]
        return JSONResponse({"object": "list", "data": found}, 200, NEVER_KEPT)

    async def state(self, request: Request) -> Response:
        return JSONResponse(_told(self._task(request)), 200, NEVER_KEPT)

    async def remove(self, request: Request) -> Response:
        task = self._task(request)
        self._tasks.remove(task)
        told = {"id": task.number, "object": "briefing.deleted", "deleted": True}
        return JSONResponse(told, 200, NEVER_KEPT)

    async def audio(self, request: Request) -> Response:
        episode = self._episode(request)
        request.path_params["path"] = f"{episode.audio.parent.name}/{episode.audio.name}"
        return await Files(self._tasks.folder).answer(request)

    async def words(self, request: Request) -> Response:
        episode = self._episode(request)
        told = {
            "object": "words",
            "seconds": round(episode.seconds, 3),
            "exact": episode.exact,
            "sentences": [_sentence(cue) for cue in episode.cues],
        }
        return JSONResponse(told, 200, NEVER_KEPT)

    async def transcript(self, request: Request) -> Response:
        form = TRANSCRIPTS.get(request.path_params["form"])
        if form is None:
            raise _gone()
        text = await to_thread.run_sync(form.write, self._episode(request))
        return Response(text, 200, NEVER_KEPT, form.media_type)

    def _task(self, request: Request) -> Task:
        task = self._tasks.get(request.path_params["number"])
        if task is None:
            raise _gone()
        return task

    def _episode(self, request: Request) -> Episode:
        task = self._task(request)
        if task.episode is None:
            message = f"the briefing is not finished: {task.status}"
            raise Refusal(409, message, "not_finished")
        return task.episode


def _sources(wanted: Mapping[str, Any]) -> list[Source]:
    """The texts of a briefing: "input", or "items" that each have an input and a title."""
    if "items" not in wanted:
        return [source_of(wanted, LONGEST)]
    items = wanted["items"]
    if not isinstance(items, list) or not 0 < len(items) <= MOST_TEXTS:
        message = f"items is no list of 1 to {MOST_TEXTS} texts"
        raise Refusal(400, message, "invalid_type", "items")
    return [_item(item) for item in items]


def _item(item: object) -> Source:
    if not isinstance(item, dict):
        raise Refusal(400, "an item is no object", "invalid_type", "items")
    return replace(source_of(item, LONGEST), title=text_of(item, "title", ""))


def _settings(wanted: Mapping[str, Any]) -> Settings:
    more = {key: wanted[key] for key in ALLOWED if key in wanted}
    known = {"input", "text", "items", "model", "voice", "speed", "response_format", *ALLOWED}
    for key in wanted:
        if key not in known:
            raise Refusal(400, f"Unknown parameter: {key[:40]!r}", "unknown_parameter", key[:40])
    return changed(settings_of(wanted), more)


def _told(task: Task) -> dict[str, Any]:
    address = f"/v1/briefings/{task.number}"
    told: dict[str, Any] = {
        "id": task.number,
        "object": "briefing",
        "created": task.created,
        "status": task.status,
        "progress": round(task.share, 3),
        "message": task.message or None,
    }
    if task.episode:
        told |= {
            "title": task.episode.title,
            "seconds": round(task.episode.seconds, 3),
            "notices": list(task.episode.report.notices),
            "left_out": [
                {"written": each.text, "why": each.reason} for each in task.episode.report.left_out
            ],
            "audio": f"{address}/audio",
            "words": f"{address}/words",
        }
    return told


def _sentence(cue: Cue) -> dict[str, Any]:
    return {
        "start": round(cue.start, 3),
        "end": round(cue.end, 3),
        "written": cue.text,
        "spoken": cue.spoken,
        "paragraph": cue.paragraph,
        "words": [
            {
                "written": cue.written(word),
                "start": round(word.start, 3),
                "end": round(word.end, 3),
            }
            for word in cue.words
        ],
    }


def _gone() -> Refusal:
    return Refusal(404, "there is no such briefing", "not_found")
