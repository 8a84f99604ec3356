"""Values of a request, and how one is refused; nothing here knows HTTP."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from briefing.errors import UsageError


class Refusal(UsageError):  # noqa: N818 - it is no fault of ours
    """A request that is not answered, and why."""

    def __init__(self, status: int, message: str, code: str, param: str = "") -> None:
        """`status` is HTTP's, `code` a word for programs, `param` what of the request is wrong."""
        super().__init__(message)
        self.status, self.code, self.param = status, code, param


def text_of(asked_for: Mapping[str, Any], key: str, default: str | None = None) -> str:
    """The string at `key`. Raises Refusal when there is none."""
    value = asked_for.get(key, default)
    if value is None:
        raise Refusal(400, f"{key} is missing", "missing_required_parameter", key)
    if not isinstance(value, str):
        raise Refusal(400, f"{key} is no string", "invalid_type", key)
    return value


def one_of(asked_for: Mapping[str, Any], key: str, known: Collection[str], usual: str) -> str:
    """The string at `key`, one of `known`. Raises Refusal for any other."""
    value = text_of(asked_for, key, usual)
    if value not in known:
        message = f"Unsupported {key}: {value[:40]!r} (use {', '.join(known)})"
        raise Refusal(400, message, "invalid_value", key)
    return value


def number_of(asked_for: Mapping[str, Any], key: str, default: float) -> float:
    """The number at `key`. Raises Refusal when it is none."""
    value = asked_for.get(key, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Refusal(400, f"{key} is no number", "invalid_type", key)
    return value
