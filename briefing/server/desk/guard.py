"""What a request must be before the desk does anything for it, and its bounds."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefing.errors import BriefingError, UsageError
from briefing.io.messages import in_hindi
from briefing.server.access import is_key, is_own_page
from briefing.server.desk.drafts import Draft, StaleError
from briefing.server.desk.tasks import Task
from briefing.server.limits import TooLargeError, whole_body

if TYPE_CHECKING:
    from briefing.server.desk.desk import Desk

Handler: TypeAlias = Callable[[Request], Awaitable[Response]]

TOKEN = "X-Briefing-Token"  # noqa: S105 - the name of a header
LANGUAGE = "X-Briefing-Language"
JSON_MOST = 4 << 20
"""Bytes of a request in JSON: the longest text, every character escaped, fits."""
_AT_WORK = 4  # requests that compute at once
_MAY_WAIT = 24  # more are sent away
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class BusyError(BriefingError):
    """Too much is asked at once."""


class NotThereError(Exception):
    """There is no such draft."""


class Turns:
    """So many requests compute at once, some more wait, the others are told to come again."""

    def __init__(self, at_work: int = _AT_WORK, may_wait: int = _MAY_WAIT) -> None:
        """The bounds."""
        self._at_work, self._most = at_work, at_work + may_wait
        self._limiter: CapacityLimiter | None = None
        self._asked = 0

    @asynccontextmanager
    async def _taken(self) -> AsyncIterator[CapacityLimiter]:
        if self._asked >= self._most:
            raise BusyError("too much is asked at once", "try again in a moment")
        self._asked += 1
        try:
            self._limiter = self._limiter or CapacityLimiter(self._at_work)
            yield self._limiter
        finally:
            self._asked -= 1

    async def run(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """`work(*arguments)` in a thread. Raises BusyError."""
        async with self._taken() as limiter:
            return await to_thread.run_sync(work, *arguments, limiter=limiter)


class DeskRoutes:
    """Answers for one desk."""

    def __init__(self, desk: Desk, turns: Turns) -> None:
        """`turns` are taken by all of it that computes."""
        self._desk, self._turns = desk, turns

    def draft(self, request: Request) -> Draft:
        """The draft whose number is in the address. Raises NotThereError."""
        draft = self._desk.drafts.get(request.path_params["number"])
        if draft is None:
            raise NotThereError
        return draft

    def told_of(self, task: Task, request: Request) -> dict[str, Any]:
        """How far a task is, in the language of the page."""
        return {
            "number": task.number,
            "draft": task.draft,
            "state": task.state,
            "share": round(self._desk.tasks.share(task), 3),
            "message": worded(request, task.message),
        }


def answered(handler: Handler) -> Handler:
    """A handler whose errors become words."""

    @wraps(handler)
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except NotThereError:
            return missing()
        except StaleError as error:
            return told(request, error, 409)
        except BusyError as error:
            return told(request, error, 503)
        except BriefingError as error:
            return told(request, error, 400)

    return answer


def changing(token: str, handler: Handler) -> Handler:
    """The same for what changes something: only this server's own page, which has the token."""

    @answered
    @wraps(handler)
    async def answer(request: Request) -> Response:
        given = request.headers.get(TOKEN, "")
        if not is_own_page(request) or not is_key(given, token):
            strange = UsageError("only this machine's own pages may ask for this", "open /studio")
            return told(request, strange, 403)
        return await handler(request)

    return answer


async def json_of(request: Request) -> dict[str, Any]:
    """The JSON object of a request. UsageError for anything else."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise UsageError("the request is not JSON", "open /studio")
    content = await body_of(request, JSON_MOST)
    try:
        asked = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UsageError("the request is not JSON", "open /studio") from error
    if not isinstance(asked, dict):
        raise UsageError("the request is not JSON", "open /studio")
    return asked


async def body_of(request: Request, most: int, seconds: float = 0.0) -> bytes:
    """The body, at most so many bytes in so many seconds. UsageError for more."""
    try:
        return await whole_body(request, most, seconds)
    except TooLargeError:
        raise UsageError("the text is too long", f"at most {most >> 20} MB") from None
    except TimeoutError as error:
        raise UsageError("the request is incomplete", "send it again") from error


def told(request: Request, error: BriefingError, status: int) -> Response:
    """An error as JSON."""
    busy = {"Retry-After": "2"} if status == 503 else {}
    return JSONResponse({"message": worded(request, str(error))}, status, HEADERS | busy)


def worded(request: Request, text: str) -> str:
    """A message in the language of the page that asks; programs get English."""
    return in_hindi(text) if request.headers.get(LANGUAGE) == "hi" else text


def given(value: object, status: int = 200) -> Response:
    """An answer as JSON."""
    return JSONResponse(value, status, HEADERS)


def missing() -> Response:
    """That there is no such thing."""
    return given({"message": "not there"}, 404)
