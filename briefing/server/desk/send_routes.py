"""Send to feed: a text or an address from a program, a bookmarklet or a phone becomes an episode.

Programs show the key of the feed (`Authorization: Bearer KEY`); people come to /studio/send, see
what would be sent, and press a button: a page on another site can fill it in, and no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.read.addresses import is_address
from briefing.server.access import WrongKeys, bearer, is_key, is_own_page
from briefing.server.desk.desk import PRIVATE, Desk
from briefing.server.desk.guard import (
    JSON_MOST,
    TOKEN,
    BusyError,
    DeskRoutes,
    Turns,
    answered,
    body_of,
    given,
    missing,
    told,
)
from briefing.server.desk.reading import check_web
from briefing.server.desk.tasks import Task
from briefing.server.files import Files
from briefing.server.limits import LONGEST

_FORM = "application/x-www-form-urlencoded"
_ADDRESS = re.compile(r"https?://\S+")
_NOTE = 300  # characters: a text no longer that holds an address is a note about it
_FIELDS = ("url", "text", "title")


class SendRoutes(DeskRoutes):
    """What programs and bookmarklets send, and the private feed it becomes."""

    def __init__(self, desk: Desk, turns: Turns) -> None:
        """The feed is that of `desk`."""
        super().__init__(desk, turns)
        self._files = Files(desk.private.site)
        self._wrong = WrongKeys()

    def routes(self) -> list[Route]:
        """The addresses."""
        private = f"/{PRIVATE}/{{key}}/{{path:path}}"
        return [
            Route("/send", answered(self.send), methods=["POST"]),
            Route("/send/{task}", answered(self.state), methods=["GET"]),
            Route(private, answered(self.feed), methods=["GET", "HEAD"]),
        ]

    async def send(self, request: Request) -> Response:
        """Put it into the queue; 202 when that is on the disk."""
        if not self._may(request):
            return await self._refused(request)
        what = wanted(await _fields(request))
        task = await self._turns.run(self._added, what)
        return given(self.told_of(task, request) | task.made, 202)

    def _added(self, what: dict[str, str]) -> Task:
        if "address" in what:
            check_web()
        self._desk.check_room()
        return self._desk.tasks.add("send", given=what)

    async def state(self, request: Request) -> Response:
        """What has become of it."""
        if not self._may(request):
            return await self._refused(request)
        task = self._desk.tasks.get(request.path_params["task"])
        if not task or task.kind != "send":
            return missing()
        return given(self.told_of(task, request) | task.made)

    async def feed(self, request: Request) -> Response:
        """The private feed, its pages and episodes, for who knows its address."""
        self._check_wrong(request)
        if not is_key(request.path_params["key"], self._desk.feed_key):
            await self._wrong.wait(request)
            return missing()
        answer = await self._files.answer(request)
        answer.headers["X-Robots-Tag"] = "noindex"
        return answer

    def _check_wrong(self, request: Request) -> None:
        if self._wrong.are_too_many(request):
            raise BusyError("too many wrong keys", "try again later")

    async def _refused(self, request: Request) -> Response:
        await self._wrong.wait(request)
        wrong = UsageError("the key is wrong", "it is on the page /studio/send")
        return told(request, wrong, 403)

    def _may(self, request: Request) -> bool:
        """A program with the key of the feed, or this server's own page with its token.

        Raises BusyError where this client showed too many wrong keys.
        """
        self._check_wrong(request)
        if (key := bearer(request)) is not None:
            return is_key(key, self._desk.feed_key)
        return is_own_page(request) and is_key(request.headers.get(TOKEN, ""), self._desk.token)


def wanted(fields: Mapping[str, str]) -> dict[str, str]:
    """What is to be made: "address" or "text", and "title". UsageError for neither.

    Phones put an address where the text goes, often behind a title.
    """
    text, title = fields.get("text", "").strip(), one_line(fields.get("title", ""))[:500]
    address = fields.get("url", "").strip()
    if not address and len(text) <= _NOTE and (found := _ADDRESS.search(text)):
        address = found[0]
    named = {"title": title} if title else {}
    if address:
        if not is_address(address):
            raise UsageError("this is not an address", "an address begins with https://")
        return {"address": address, **named}
    if not text:
        raise UsageError("there is neither a text nor an address", "send one of them")
    if len(text) > LONGEST:
        raise UsageError(f"{len(text)} characters is too many", f"at most {LONGEST} at once")
    return {"text": text, **named}


async def _fields(request: Request) -> dict[str, str]:
    """The fields of a form, a JSON object, or plain text."""
    body = await body_of(request, JSON_MOST)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "application/json":
            asked = json.loads(body)
            return {name: str(asked[name]) for name in _FIELDS if name in asked}
        text = body.decode("utf-8")
        if kind == _FORM:
            form = parse_qs(text, max_num_fields=10)
            return {name: form[name][0] for name in _FIELDS if name in form}
    except (ValueError, TypeError, RecursionError) as error:
        raise UsageError("the request is not understood", "send a form, JSON or text") from error
    return {"text": text, "title": request.query_params.get("title", "")}
