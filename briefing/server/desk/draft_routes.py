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
from briefing.server.desk.changes import CHANGES, as_object
from briefing.server.desk.drafts import Draft
from briefing.server.desk.guard import (
    DeskRoutes,
    answered,
    body_of,
    changing,
    given,
    json_of,
    missing,
    worded,
)
from briefing.server.desk.lexicons import SCOPES, entry, with_entry
from briefing.server.desk.making import files_of
from briefing.server.desk.script import Line, trimmed

_UPLOAD_SECONDS = 120.0
_MOST_LOOKED_AT = 50  # other texts that are searched for a word


class DraftRoutes(DeskRoutes):
    """What is asked of drafts, their script and their words."""

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
        whole = await self._turns.run(self._whole, self.draft(request), frozenset())
        return given(_in_words(request, whole))

    async def change(self, request: Request) -> Response:
        """A draft changed: `version`, and one or more of the changes of `CHANGES`."""
        asked = await json_of(request)
        number = request.path_params["number"]
        whole = await self._turns.run(self._changed, number, asked)
        return given(_in_words(request, whole))

    def _changed(self, number: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        def edit(draft: Draft) -> Draft:
            for name, value in asked.items():
                if name in CHANGES:
                    draft = CHANGES[name](draft, value)
            if asked.get("cast"):
                cast = {"voices.cast": True}
                draft = replace(draft, text=edits.with_cast(draft.text))
                draft = self._desk.chosen(draft, cast)
            if "choices" in asked:
                draft = self._desk.chosen(draft, as_object(asked["choices"]))
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
        return given(await self._turns.run(self._word, self.draft(request), asked))

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
        whole = await self._turns.run(self._kept, number, asked)
        return given(_in_words(request, whole))

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
            lines, trouble = [], str(error)
        return {
            **_short(draft),
            "text": draft.text,
            "author": draft.author,
            "date": draft.date,
            "chosen_title": draft.title,
            "notices": draft.notices,
            "lexicon": draft.lexicon,
            "choices": self._desk.choices_of(draft),
            "audio": draft.audio,
            "files": files_of(self._desk.drafts, draft),
            "made_anew": draft.made_of == draft.digest,
            "published": draft.published,
            "trouble": trouble,
            "speakers": edits.speakers_of(self._desk.document(draft)) if lines else [],
            "lines": [_placed(line) for line in lines],
            "shown": {line.key: line.shown for line in lines if line.key not in known},
        }


def _in_words(request: Request, whole: Mapping[str, Any]) -> Mapping[str, Any]:
    """A draft with what is told of it in the language of the page."""
    return {
        **whole,
        "trouble": worded(request, whole["trouble"]),
        "notices": [worded(request, notice) for notice in whole["notices"]],
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
