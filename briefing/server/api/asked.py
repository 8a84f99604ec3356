"""A request as its JSON says it, bounded in bytes and in time; what cannot be is told by name."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Mapping
from itertools import islice
from typing import Any

from starlette.requests import Request

from briefing.document import Source
from briefing.read import checked
from briefing.server.api.values import Refusal, text_of
from briefing.server.limits import SAID_AT_ONCE, TooLargeError, whole_body

_ALIKE = 0.8
"""How alike: vioce is voice (0.8); voice_id (0.77), which other servers take, is not."""
_KEY, _MOST_KEYS = 40, 100
"""Characters of a key, and keys, that are looked at."""
_ESCAPED = 6  # bytes of a character of Hindi in JSON that escapes it


async def asked(request: Request, longest: int = SAID_AT_ONCE) -> dict[str, Any]:
    """The JSON object of `request`. Raises Refusal for anything else, and for too much of it."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(415, "the request is not application/json", "unsupported_media_type")
    most = _ESCAPED * longest + 4_096
    try:
        body = await whole_body(request, most)
    except TooLargeError:
        message = f"the request is larger than {most} bytes"
        raise Refusal(413, message, "request_too_large") from None
    except TimeoutError:
        raise Refusal(408, "the request is incomplete", "timeout") from None
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise Refusal(400, "the request is not JSON", "invalid_json") from None
    if not isinstance(found, dict):
        raise Refusal(400, "the request is not a JSON object", "invalid_json")
    return found


def refuse_misspelled(asked_for: Mapping[str, Any], known: Collection[str]) -> None:
    """Raise Refusal for a parameter that is nearly one of `known`.

    What is like none of them is passed over: clients of OpenAI send more than is used here.
    """
    for key in islice((key for key in asked_for if key not in known), _MOST_KEYS):
        near = difflib.get_close_matches(key[:_KEY].lower(), known, 1, _ALIKE)
        if near:
            message = f"Unknown parameter: {key[:_KEY]!r} (did you mean {near[0]}?)"
            raise Refusal(400, message, "unknown_parameter", key[:_KEY])


def source_of(asked_for: Mapping[str, Any], longest: int = SAID_AT_ONCE) -> Source:
    """The text at "input", or "text". Raises Refusal, and InputError for what is no Hindi."""
    key = "text" if "input" not in asked_for and "text" in asked_for else "input"
    text = text_of(asked_for, key)
    if not text.strip():
        raise Refusal(400, f"{key} is empty", "invalid_value", key)
    if len(text) > longest:
        message = f"{key} has {len(text)} characters: at most {longest} at once"
        raise Refusal(400, message, "string_above_max_length", key)
    return checked(Source.of(text, origin="the input"))
