"""The desk over HTTP: hearing, estimating, making, taking away."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from briefing.episode.text import one_line, shortened
from briefing.episode.transcripts import FORMATS
from briefing.errors import UsageError
from briefing.hindi.lexicon.user import Lexicon
from briefing.server.desk.drafts import Draft
from briefing.server.desk.guard import (
    HEADERS,
    DeskRoutes,
    answered,
    changing,
    given,
    json_of,
    missing,
)
from briefing.server.desk.lexicons import entry
from briefing.server.desk.making import KINDS_OF_FILE, MADE, episode_of
from briefing.server.desk.script import trimmed
from briefing.server.desk.target import no_show
from briefing.server.desk.tasks import Task
from briefing.server.files import Files

_LONGEST_NAME = 60  # characters


class SoundRoutes(DeskRoutes):
    """What is asked of sound: to hear it, to estimate, make and fetch files."""

    def routes(self) -> list[Route]:
        """The addresses."""
        one = "/studio/drafts/{number}"
        token = self._desk.token
        return [
            Route(f"{one}/say", changing(token, self.say), methods=["POST"]),
            Route(f"{one}/warm", changing(token, self.warm), methods=["POST"]),
            Route(f"{one}/estimate", answered(self.estimate), methods=["GET"]),
            Route(f"{one}/make", changing(token, self.make), methods=["POST"]),
            Route(f"{one}/made/{{name}}", answered(self.made), methods=["GET", "HEAD"]),
            Route(f"{one}/transcript/{{form}}", answered(self.transcript), methods=["GET"]),
            Route("/studio/tasks", answered(self.tasks), methods=["GET"]),
            Route("/studio/tasks/{task}", answered(self.task), methods=["GET"]),
            Route("/studio/tasks/{task}", changing(token, self.stop), methods=["DELETE"]),
        ]

    async def say(self, request: Request) -> Response:
        """A sentence as it will be heard, or a word by itself; WAV.

        `sentence` is its number or `word` is written; `spoken` is a reading to try for `written`,
        `choices` are others to try, such as another voice.
        """
        asked = await json_of(request)
        draft = self.draft(request)
        sound = await self._turns.run(self._said, draft, asked)
        return Response(sound, 200, HEADERS, "audio/wav")

    def _said(self, draft: Draft, asked: Mapping[str, Any]) -> bytes:
        choices = asked.get("choices")
        if isinstance(choices, dict):
            draft = self._desk.chosen(draft, choices)
        lexicon = self._desk.lexicons.of(draft)
        trial = str(asked.get("spoken", "")).strip()
        if trial:
            written, said = entry(trimmed(str(asked.get("written", ""))), trial)
            lexicon = lexicon.merge(Lexicon({written: said}))
        settings = self._desk.settings(draft)
        if "word" in asked:
            return self._desk.speech.words(str(asked["word"]), settings, lexicon)
        number = asked.get("sentence")
        number = number if isinstance(number, int) else -1  # which no sentence has
        return self._desk.speech.sentence(self._desk.document(draft), number, settings, lexicon)

    async def warm(self, request: Request) -> Response:
        """The draft's voice is loaded."""
        await self._turns.run(self._warm, self.draft(request))
        return Response(None, 204)

    def _warm(self, draft: Draft) -> None:
        self._desk.speech.warm(self._desk.settings(draft))

    async def estimate(self, request: Request) -> Response:
        """How long it will be, and how much is new."""
        return given(await self._turns.run(self._desk.estimate, self.draft(request)))

    async def make(self, request: Request) -> Response:
        """A task: `kind` is make or publish, `suffix` the kind of file."""
        asked = await json_of(request)
        draft = self.draft(request)
        kind, suffix = str(asked.get("kind", "make")), str(asked.get("suffix", ".mp3"))
        if kind not in {"make", "publish"} or suffix not in KINDS_OF_FILE:
            raise UsageError(
                "this kind of file cannot be made", f"choose one of {', '.join(KINDS_OF_FILE)}"
            )
        if kind == "publish" and self._desk.show is None:
            raise no_show()
        task = await self._turns.run(self._added, kind, draft, suffix)
        return given(self._told(request, task), 201)

    def _added(self, kind: str, draft: Draft, suffix: str) -> Task:
        self._desk.check_room()
        return self._desk.tasks.add(kind, draft=draft.number, suffix=suffix)

    async def made(self, request: Request) -> Response:
        """A file that was made of a draft."""
        draft = self.draft(request)
        name = request.path_params["name"]
        request.path_params["path"] = name
        answer = await Files(self._made(draft)).answer(request)
        answer.headers["Content-Disposition"] = f'attachment; filename="{_ascii(name)}"'
        return answer

    def _made(self, draft: Draft) -> Path:
        return self._desk.drafts.place(draft.number) / MADE

    async def transcript(self, request: Request) -> Response:
        """The transcript of what was made last, in one of the formats there are."""
        draft, form = self.draft(request), FORMATS.get(request.path_params["form"])
        if form is None:
            return missing()
        episode = await self._turns.run(episode_of, self._desk.drafts, draft)
        name = f"{Path(draft.audio).stem}{form.suffix}"
        kept = HEADERS | {"Content-Disposition": f'attachment; filename="{_ascii(name)}"'}
        content = form.write(episode).encode(errors="replace")
        return Response(content, 200, kept, f"{form.media_type}; charset=utf-8")

    async def tasks(self, request: Request) -> Response:
        """What is made and was made, the newest first."""
        return given([self._told(request, task) for task in self._desk.tasks.every()])

    async def task(self, request: Request) -> Response:
        """One of them."""
        task = self._desk.tasks.get(request.path_params["task"])
        return given(self._told(request, task)) if task else missing()

    async def stop(self, request: Request) -> Response:
        """End it; one that is over leaves the list."""
        number = request.path_params["task"]
        self._desk.tasks.remove(number)
        self._desk.tasks.stop(number)
        return Response(None, 204)

    def _told(self, request: Request, task: Task) -> dict[str, Any]:
        return self.told_of(task, request) | {
            "kind": task.kind,
            "title": task.made.get("title") or _called(task.given),
            "made": task.made,
        }


def _called(given: Mapping[str, str]) -> str:
    """What was sent, as a person knows it again: its title, its address, or how it begins."""
    known = given.get("title") or given.get("address") or given.get("text", "")
    return shortened(one_line(known), _LONGEST_NAME, len)


def _ascii(name: str) -> str:
    return "".join(letter for letter in name if letter.isascii() and letter not in '"\\/')
