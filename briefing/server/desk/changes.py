"""The changes of a draft that a page may ask for, by their names in the request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.server.desk import edits
from briefing.server.desk.choices import settings_of
from briefing.server.desk.drafts import Draft


def _with_text(draft: Draft, value: Any) -> Draft:
    return replace(draft, text=str(value))


def _with_sentence(draft: Draft, value: Any) -> Draft:
    number, text = _pair(value)
    return replace(draft, text=edits.with_sentence(draft.text, number, str(text)))


def _with_pause(draft: Draft, value: Any) -> Draft:
    number, seconds = _pair(value)
    if not isinstance(seconds, (int, float)):
        raise UsageError("the pause is not a number", "give seconds")
    return replace(draft, text=edits.with_pause(draft.text, number, float(seconds)))


def _with_chapter(draft: Draft, value: Any) -> Draft:
    number, title = _pair(value)
    return replace(draft, text=edits.with_chapter(draft.text, number, str(title)))


def _with_facts(draft: Draft, value: Any) -> Draft:
    """Title, author and date, checked as settings are."""
    known = as_object(value)
    facts = {name: one_line(str(known.get(name, getattr(draft, name))))[:500] for name in _FACTS}
    made = replace(draft, title=facts["title"], author=facts["author"], date=facts["date"])
    settings_of(made)
    return made


_FACTS = ("title", "author", "date")
CHANGES: dict[str, Callable[[Draft, Any], Draft]] = {
    "text": _with_text,
    "sentence": _with_sentence,
    "pause": _with_pause,
    "chapter": _with_chapter,
    "facts": _with_facts,
}


def as_object(value: Any) -> dict[str, Any]:
    """`value` if it is an object of JSON. UsageError for anything else."""
    if not isinstance(value, dict):
        raise UsageError("the change is not understood", "give names and values")
    return value


def _pair(value: Any) -> tuple[int, Any]:
    if not isinstance(value, list) or len(value) != 2 or not isinstance(value[0], int):
        raise UsageError("the change is not understood", "give a sentence and what to do with it")
    return value[0], value[1]
