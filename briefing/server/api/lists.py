"""What there is: models, voices, and the description of all of it."""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefing import __version__
from briefing.server.api.errors import NEVER_KEPT
from briefing.server.api.openapi import description
from briefing.server.api.speakers import DEFAULT, LIKE, OF_OPENAI
from briefing.server.api.speakers import models as engines
from briefing.server.api.speakers import voices as listed
from briefing.server.api.values import Refusal
from briefing.voices.catalog import Listed

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
        raise Refusal(404, message, "model_not_found", "model")
    return JSONResponse(_model(name), 200, NEVER_KEPT)


async def voices(request: Request) -> Response:
    """The voices of this machine, and the one that answers for each of OpenAI's names.

    OpenAI has no such list. "voices" is what Open WebUI and others read, objects with id and
    name; `?legacy=true` gives strings, as the first servers that had it did.
    """
    found = [_voice(one) for one in await to_thread.run_sync(listed)]
    names: list[Any] = found
    if request.query_params.get("legacy") == "true":
        names = [voice["id"] for voice in found]
    told = {"object": "list", "voices": names, "data": found, "aliases": LIKE}
    return JSONResponse(told, 200, NEVER_KEPT)


def _voice(one: Listed) -> dict[str, Any]:
    name = one.voice.name if one.engine == DEFAULT else one.name
    return {
        "id": name,
        "object": "voice",
        "name": name,
        "model": one.engine,
        "language": "hi",
        "gender": one.voice.gender or None,
        "quality": one.voice.quality,
    }


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
