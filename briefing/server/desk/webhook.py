"""A webhook: one address of the server's owner that is told when something sent is an episode.

The body is JSON and signed with the key of the feed, as GitHub signs: the header
`X-Briefing-Signature` is "sha256=" and the HMAC of the body.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import urllib.request
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError

from briefing.server.desk.tasks import Task

_log = logging.getLogger(__name__)
_SECONDS = 10.0
_TRIES = 3


class _Straight(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: what is posted would be lost on the way."""

    def redirect_request(self, *_asked: Any) -> None:
        """There is none."""


_OPENER = urllib.request.build_opener(_Straight)


class Webhook:
    """Tells `address`; with "" nobody."""

    def __init__(self, address: str, key: str) -> None:
        """`key` signs what is said."""
        self._address, self._key = address, key

    def tell(self, task: Task) -> bool:
        """Say that a sent text is an episode, or why not; whether it was taken."""
        if task.kind != "send" or not self._address:
            return True
        body = json.dumps(
            {"number": task.number, "state": task.state, "message": task.message, **task.made},
            ensure_ascii=False,
        ).encode()
        return any(self._post(body) for _ in range(_TRIES))

    def _post(self, body: bytes) -> bool:
        signature = hmac.new(self._key.encode(), body, hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": "application/json",
            "X-Briefing-Signature": f"sha256={signature}",
        }
        request = urllib.request.Request(self._address, body, headers)  # noqa: S310 - checked
        try:
            with _OPENER.open(request, timeout=_SECONDS) as answer:
                return bool(answer.status < 300)
        except HTTPError as error:
            return 400 <= error.code < 500  # it will not take it later either
        except (OSError, HTTPException):
            _log.warning("the webhook did not answer")
            return False
