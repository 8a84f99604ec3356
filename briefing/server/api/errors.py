"""Errors as OpenAI's API tells them, so that its clients can: a status and one JSON object."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefing.errors import BriefingError, MissingError, NetworkError, SynthesisFailed
from briefing.server.api.values import Refusal

NEVER_KEPT = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Headers of every answer: it is for who asked."""

_STATUS: tuple[tuple[type[BriefingError], int, str], ...] = (
    (MissingError, 501, "not_installed"),
    (NetworkError, 502, "no_network"),
    (SynthesisFailed, 500, "synthesis_failed"),
    (BriefingError, 400, "invalid_value"),
)


_ANSWERS = {
    404: ("not_found", "there is no such address"),
    405: (
        "method_not_allowed",
        "this address does not support that method; the Allow header lists those it does",
    ),
    500: ("internal_error", "an error in briefing itself: please report it"),
}


def refused(error: BriefingError) -> Response:
    """The answer that tells of `error`."""
    if not isinstance(error, Refusal):
        error = _of(error)
    kind = "server_error" if error.status >= 500 else "invalid_request_error"
    if error.status == 429:
        kind = "rate_limit_error"
    told = {
        "message": error.message,
        "type": kind,
        "param": error.param or None,
        "code": error.code,
    }
    headers = dict(NEVER_KEPT)
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if error.status in {408, 413, 415, 401, 403}:
        headers["Connection"] = "close"  # what else the client sends is not read
    if error.status == 429:
        headers["Retry-After"] = "5"
    return JSONResponse({"error": told}, error.status, headers)


async def told(_request: Request, error: Exception) -> Response:
    """The answer to a request that something was raised for."""
    if isinstance(error, BriefingError):
        return refused(error)
    status = error.status_code if isinstance(error, HTTPException) else 500
    code, message = _ANSWERS.get(status, _ANSWERS[500])
    return refused(Refusal(status, message, code))


def _of(error: BriefingError) -> Refusal:
    for kind, status, code in _STATUS:
        if isinstance(error, kind):
            return Refusal(status, str(error), code, error.setting)
    raise AssertionError(error)
