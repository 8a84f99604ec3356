"""The desk over HTTP: drafts, their script, their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from briefing.document import Source
from briefing.episode.text import one_line
from briefing.errors import BriefingError, UsageError
from briefing.hindi.lexicon.user import Lexicon
from briefing.server.desk import edits, reading, words
from briefing.server.desk.choices import chosen, settings_of
from briefing.server.desk.desk import Desk
from briefing.server.desk.drafts import Draft
from briefing.server.desk.guard import (
    Turns,
    answered,
    body_of,
    changing,
    given,
    json_of,
    missing,
    said,
)
from briefing.server.desk.lexicons import SCOPES, entry, with_entry
from briefing.server.desk.script import Line, trimmed

_UPLOAD_SECONDS = 120.0
_MOST_LOOKED_AT = 50  # other texts that are searched for a word


class DraftRoutes:
    """Answers for one desk."""

    def __init__(self, desk: Desk, turns: Turns) -> None:
        """`turns` are shared by all that computes."""
        self._desk, self._turns = desk, turns

    def routes(self) -> list[Route]:
        """The addresses."""
        one = "/studio/drafts/{number}"
        token = self._desk.token
        return [
            Route("/studio/drafts", answered(self.every), methods=["GET"]),
            Route("/studio/drafts", changing(token, self.begin), methods=["POST"]),
            Route("/studio/file", changing(token, self.file), methods=["POST"]),
            Route(one, answered(self.one), methods=["GET"]),
            Route(one, changing(token, self.change), methods=["PATCH"]),
            Route(one, changing(token, self.delete), methods=["DELETE"]),
            Route(f"{one}/word", changing(token, self.word), methods=["POST"]),
            Route(f"{one}/lexicon", changing(token, self.keep), methods=["POST"]),
        ]

    async def every(self, _request: Request) -> Response:
        """All drafts, in short."""
        return given([_short(draft) for draft in await self._turns.run(self._desk.drafts.every)])

    async def begin(self, request: Request) -> Response:
        """A draft of a text, or of what is at an address."""
        asked = await json_of(request)
        return given(await self._turns.run(self._begun, asked), 201)

    def _begun(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        if asked.get("address"):
            source = reading.from_address(str(asked["address"]).strip())
        else:
            source = reading.pasted(str(asked.get("text", "")))
        return self._put(source, str(asked.get("title", "")))

    async def file(self, request: Request) -> Response:
        """A draft of a file: its bytes are the body, its name is in a header."""
        name = unquote(request.headers.get("x-file-name", ""))
        data = await body_of(request, reading.LARGEST, _UPLOAD_SECONDS)
        return given(await self._turns.run(self._read, data, name), 201)

    def _read(self, data: bytes, name: str) -> Mapping[str, Any]:
        return self._put(reading.from_file(data, name), "")

    def _put(self, source: Source, title: str) -> Mapping[str, Any]:
        self._desk.check_room()
        draft = self._desk.drafts.begin(replace(source, title=one_line(title) or source.title))
        return _short(draft)

    async def one(self, request: Request) -> Response:
        """A draft with its script."""
        draft = self._desk.drafts.get(request.path_params["number"])
        if draft is None:
            return missing()
        return given(await self._turns.run(self._whole, draft, frozenset()))

    async def change(self, request: Request) -> Response:
        """A draft changed: `version`, and one or more of the changes of `_CHANGES`."""
        asked = await json_of(request)
        number = request.path_params["number"]
        return given(await self._turns.run(self._changed, number, asked))

    def _changed(self, number: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        def edit(draft: Draft) -> Draft:
            for name, value in asked.items():
                if name in _CHANGES:
                    draft = _CHANGES[name](draft, value)
            if "choices" in asked:
                draft = chosen(draft, _object(asked["choices"]), self._desk.by_engine)
            return draft

        draft = self._desk.drafts.change(number, _version(asked), edit)
        return self._whole(draft, _known(asked))

    async def delete(self, request: Request) -> Response:
        """The draft is gone."""
        done = await self._turns.run(self._desk.drafts.delete, request.path_params["number"])
        return Response(None, 204) if done else missing()

    async def word(self, request: Request) -> Response:
        """One word: how it sounds and why, other readings, where else it stands."""
        asked = await json_of(request)
        draft = self._desk.drafts.get(request.path_params["number"])
        return given(await self._turns.run(self._word, draft, asked)) if draft else missing()

    def _word(self, draft: Draft, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        written = trimmed(str(asked.get("written", "")))[:200]
        lexicon = self._desk.lexicons.of(draft)
        trial = str(asked.get("spoken", "")).strip()
        if trial:
            said = entry(written, trial)[1]
            lexicon = lexicon.merge(Lexicon({written: said}))
            known = words.details(written, said, lexicon)
        else:
            known = words.details(written, str(asked.get("said", ""))[:500], lexicon)
        places = words.shown(words.places(self._desk.document(draft), written))
        scope = self._desk.lexicons.scope(draft, written)
        return {
            **known,
            "scope": scope,
            "places": places,
            "elsewhere": self._others(draft, written),
        }

    def _others(self, draft: Draft, written: str) -> list[dict[str, Any]]:
        """The other drafts and the episodes that hold the word."""
        drafts = [
            {"title": other.name, "count": other.text.count(written)}
            for other in self._desk.drafts.every()[:_MOST_LOOKED_AT]
            if other.number != draft.number and written in other.text
        ]
        show = self._desk.show.episodes if self._desk.show else None
        own = f"{draft.published}.json"
        records = [path for path in show.glob("*.json") if path.name != own] if show else []
        return drafts + list(words.in_episodes(records[:_MOST_LOOKED_AT], written))

    async def keep(self, request: Request) -> Response:
        """A line of a lexicon: `written`, `spoken` ("" takes it out) and `scope`."""
        asked = await json_of(request)
        number = request.path_params["number"]
        return given(await self._turns.run(self._kept, number, asked))

    def _kept(self, number: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        scope = str(asked.get("scope", "text"))
        if scope not in SCOPES:
            raise UsageError(f"Unsupported scope: {scope!r}", f"choose {', '.join(SCOPES)}")
        written = trimmed(str(asked.get("written", "")))
        spoken = str(asked.get("spoken", "")).strip()
        if spoken:
            written, spoken = entry(written, spoken)
        version = _version(asked)
        if scope == "text":
            draft = self._desk.drafts.change(
                number, version, lambda draft: with_entry(draft, written, spoken)
            )
        else:
            self._desk.lexicons.keep(scope, written, spoken)
            draft = self._desk.drafts.change(
                number, version, lambda draft: with_entry(draft, written, "")
            )
        return self._whole(draft, _known(asked))

    def _whole(self, draft: Draft, known: frozenset[str]) -> Mapping[str, Any]:
        """A draft and its script; of lines whose keys are `known` only the keys."""
        try:
            lines, trouble = self._desk.lines(draft), ""
        except BriefingError as error:
            lines, trouble = [], said(str(error))
        return {
            **_short(draft),
            "text": draft.text,
            "author": draft.author,
            "date": draft.date,
            "chosen_title": draft.title,
            "notices": draft.notices,
            "lexicon": draft.lexicon,
            "choices": draft.choices,
            "audio": draft.audio,
            "published": draft.published,
            "trouble": trouble,
            "lines": [_placed(line) for line in lines],
            "shown": {line.key: line.shown for line in lines if line.key not in known},
        }


def _placed(line: Line) -> list[Any]:
    return [line.key, line.paragraph, line.kind.value, line.pause]


def _short(draft: Draft) -> dict[str, Any]:
    return {
        "number": draft.number,
        "version": draft.version,
        "changed": draft.changed,
        "title": draft.name,
        "characters": len(draft.text),
    }


def _version(asked: Mapping[str, Any]) -> int:
    version = asked.get("version")
    if not isinstance(version, int):
        raise UsageError("the version is missing", "load the draft again")
    return version


def _known(asked: Mapping[str, Any]) -> frozenset[str]:
    known = asked.get("known", [])
    return frozenset(map(str, known)) if isinstance(known, list) else frozenset()


def _with_text(draft: Draft, value: Any) -> Draft:
    return replace(draft, text=str(value))


def _with_sentence(draft: Draft, value: Any) -> Draft:
    number, text = _pair(value)
    return replace(draft, text=edits.with_sentence(draft.text, number, str(text)))


def _with_pause(draft: Draft, value: Any) -> Draft:
    number, seconds = _pair(value)
    if not isinstance(seconds, (int, float)):
        raise UsageError("the pause is no number", "give seconds")
    return replace(draft, text=edits.with_pause(draft.text, number, float(seconds)))


def _with_chapter(draft: Draft, value: Any) -> Draft:
    number, title = _pair(value)
    return replace(draft, text=edits.with_chapter(draft.text, number, str(title)))


def _with_facts(draft: Draft, value: Any) -> Draft:
    """Title, author and date, checked as settings are."""
    known = _object(value)
    facts = {name: one_line(str(known.get(name, getattr(draft, name))))[:500] for name in _FACTS}
    made = replace(draft, title=facts["title"], author=facts["author"], date=facts["date"])
    settings_of(made)
    return made


_FACTS = ("title", "author", "date")
_CHANGES = {
    "text": _with_text,
    "sentence": _with_sentence,
    "pause": _with_pause,
    "chapter": _with_chapter,
    "facts": _with_facts,
}


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UsageError("the change is not understood", "give names and values")
    return value


def _pair(value: Any) -> tuple[int, Any]:
    if not isinstance(value, list) or len(value) != 2 or not isinstance(value[0], int):
        raise UsageError("the change is not understood", "give a sentence and what becomes of it")
    return value[0], value[1]
