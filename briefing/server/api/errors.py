"""Errors as OpenAI's API tells them, so that its clients can: a status and one JSON object."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

from briefing.errors import BriefingError, MissingError, NetworkError, SynthesisFailed

NEVER_KEPT = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Headers of every answer: it is for who asked."""

_STATUS: tuple[tuple[type[BriefingError], int, str], ...] = (
    (MissingError, 501, "not_installed"),
    (NetworkError, 502, "no_network"),
    (SynthesisFailed, 500, "synthesis_failed"),
    (BriefingError, 400, "invalid_value"),
)


class Refusal(Exception):  # noqa: N818 - it is no fault of ours
    """A request that is not answered, and why."""

    def __init__(self, status: int, message: str, code: str, param: str = "") -> None:
        """`status` is HTTP's, `code` a word for programs, `param` what of the request is wrong."""
        super().__init__(message)
        self.status, self.message, self.code, self.param = status, message, code, param


def refused(error: Refusal | BriefingError) -> Response:
    """The answer that tells of `error`."""
    if isinstance(error, BriefingError):
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


def _of(error: BriefingError) -> Refusal:
    for kind, status, code in _STATUS:
        if isinstance(error, kind):
            return Refusal(status, str(error), code, error.setting)
    raise AssertionError(error)
