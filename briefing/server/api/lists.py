"""What there is: models, voices, and the description of all of it."""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefing import __version__
from briefing.server.api.errors import NEVER_KEPT, refused
from briefing.server.api.openapi import description
from briefing.server.api.speakers import LIKE, OF_OPENAI
from briefing.server.api.speakers import models as engines
from briefing.server.api.speakers import voices as listed
from briefing.server.api.values import Refusal

_SINCE = 1_735_689_600  # 2025-01-01; clients want a time, and an engine has none


async def models(_request: Request) -> Response:
    """The engines, and the models of OpenAI that the first of them answers for."""
    names = [*await to_thread.run_sync(engines), *sorted(OF_OPENAI)]
    return _list([_model(name) for name in names])


async def model(request: Request) -> Response:
    """One of them."""
    name = request.path_params["model"]
    if name not in {*await to_thread.run_sync(engines), *OF_OPENAI}:
        message = f"the model {name[:60]!r} does not exist"
        return refused(Refusal(404, message, "model_not_found", "model"))
    return JSONResponse(_model(name), 200, NEVER_KEPT)


async def voices(_request: Request) -> Response:
    """The voices of this machine; OpenAI's names with the voice that answers for each."""
    found = [
        {
            "id": one.voice.name,
            "object": "voice",
            "name": one.voice.name,
            "model": one.engine,
            "language": "hi",
            "gender": one.voice.sex or None,
            "quality": one.voice.quality,
        }
        for one in await to_thread.run_sync(listed)
    ]
    names = [str(voice["id"]) for voice in found]
    told = {"object": "list", "data": found, "voices": names, "aliases": LIKE}
    return JSONResponse(told, 200, NEVER_KEPT)


async def openapi(_request: Request) -> Response:
    """The description in OpenAPI 3.1."""
    return JSONResponse(description(), 200, NEVER_KEPT)


def _model(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "object": "model",
        "created": _SINCE,
        "owned_by": f"briefing {__version__}",
    }


def _list(data: list[dict[str, Any]]) -> Response:
    return JSONResponse({"object": "list", "data": data}, 200, NEVER_KEPT)
