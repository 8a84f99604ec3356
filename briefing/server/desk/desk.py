"""Everything behind the pages of the desk."""

from __future__ import annotations

import secrets
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from briefing.document import Document
from briefing.errors import InUse, OutputError
from briefing.io import atomic, locks
from briefing.io.folders import own_lexicon
from briefing.podcast.feed_settings import FeedSettings
from briefing.podcast.show import Show
from briefing.server.desk import choices, speech
from briefing.server.desk.drafts import Draft, Drafts
from briefing.server.desk.edits import document_of
from briefing.server.desk.lexicons import Lexicons
from briefing.server.desk.making import Maker
from briefing.server.desk.script import Line, Scripts
from briefing.server.desk.target import Target
from briefing.server.desk.tasks import Tasks
from briefing.server.desk.webhook import Webhook
from briefing.settings import Settings
from briefing.voices.catalog import ready

MOST_BYTES = 8 << 30
"""Of all drafts and what was made of them: some two hundred hours of sound."""
_SPARE = 100 << 20  # bytes of the disk that are left to others
PRIVATE = "feeds"
"""The private feed is served below this."""
_PRIVATE_IS = "डेस्क को भेजे गए पते और पाठ, बोले हुए। यह निजी फ़ीड है: इसका पता किसी को न दें।"


class Desk:
    """One user's desk: drafts, lexicons, what is being made, and a private feed.

    It lives in one folder, which only one server may use at a time.
    """

    def __init__(
        self, home: Path, base: str, show: Target | None = None, webhook: str = ""
    ) -> None:
        """`home` is where all of it is kept, `base` the address that the server answers at."""
        home.mkdir(parents=True, exist_ok=True)
        home.chmod(0o700)
        self.home, self.show = home, show
        self.token = _secret(home / "token")
        self.feed_key = _secret(home / "feed.key")
        self.feed = f"{base}{PRIVATE}/{self.feed_key}/"
        self.drafts = Drafts(home / "drafts")
        words, besides = (show.words, show.settings.lexicons) if show else (None, ())
        self.lexicons = Lexicons(own_lexicon(), words, besides)
        private = Target(
            home / "sent",
            home / "site",
            self.feed,
            Show(title="मेरे लिए", description=_PRIVATE_IS, feed=FeedSettings(block=True)),
        )
        self.private = private
        self.speech = speech.Speech()
        self._scripts, self._computing = Scripts(), threading.Lock()
        self.maker = Maker(self.drafts, self.lexicons, show, private)
        private.move()
        told = Webhook(webhook, self.feed_key)
        self.tasks = Tasks(home / "tasks", self.maker.do, told.tell)

    def close(self) -> None:
        """End; what is being made begins again with the next server."""
        self.tasks.close()

    def check_room(self) -> None:
        """Raise OutputError when the desk holds all it may."""
        held = 0
        for path in self.home.rglob("*"):
            with suppress(OSError):  # what is made now comes and goes
                held += path.stat().st_size
        if held > MOST_BYTES or shutil.disk_usage(self.home).free < _SPARE:
            raise OutputError("the desk is full", "delete drafts that you no longer need")

    @cached_property
    def voices(self) -> list[dict[str, str]]:
        """Every voice that runs on this machine."""
        return [
            {
                "engine": one.engine,
                "voice": one.voice.name,
                "gender": one.voice.gender,
                "called": one.human_name,
            }
            for one in ready()
        ]

    @cached_property
    def by_engine(self) -> dict[str, frozenset[str]]:
        """The names of the voices of each engine."""
        engines = {one["engine"] for one in self.voices}
        return {
            name: frozenset(one["voice"] for one in self.voices if one["engine"] == name)
            for name in engines
        }

    def chosen(self, draft: Draft, changes: Mapping[str, Any]) -> Draft:
        """`draft` with other choices. Raises as `choices.chosen` does."""
        return choices.chosen(draft, changes, self.by_engine, self.maker.base)

    def choices_of(self, draft: Draft) -> Mapping[str, Any]:
        """What is chosen for a draft, by itself or by the show."""
        return choices.usual(self.maker.base) | dict(draft.choices)

    def lines(self, draft: Draft) -> list[Line]:
        """The script of a draft. Raises InputError when nothing of it can be said."""
        with self._computing:
            return self._scripts.lines(document_of(draft.text), self.lexicons.of(draft))

    def document(self, draft: Draft) -> Document:
        """Its sentences. Raises likewise."""
        return document_of(draft.text)

    def settings(self, draft: Draft) -> Settings:
        """What was chosen for a draft."""
        return self.maker.settings(draft)

    def estimate(self, draft: Draft) -> Mapping[str, Any]:
        """How long it will be, and how much of it is still to be said by the voice."""
        from briefing.pipeline import rundown
        from briefing.synthesis.clips import open_cache

        planned = rundown(self.maker.source(draft), self.settings(draft))
        return speech.estimate(planned, open_cache())


@contextmanager
def opened(home: Path, base: str, show: Target | None = None, webhook: str = "") -> Iterator[Desk]:
    """A desk, closed at the end. Raises InUse when another server has it open."""
    home.mkdir(parents=True, exist_ok=True)
    try:
        lock = locks.hold(home / ".lock")
    except BlockingIOError as error:
        raise InUse(
            f"the desk in {home} is open in another server",
            "stop that one, or give this one a folder of its own: BRIEFING_DATA=FOLDER",
        ) from error
    with lock:
        desk = Desk(home, base, show, webhook)
        try:
            yield desk
        finally:
            desk.close()


def _secret(path: Path) -> str:
    """Letters nobody can guess, the same at every start, readable by this user alone."""
    if not path.is_file():
        atomic.write(path, secrets.token_hex(16).encode())
    path.chmod(0o600)
    return path.read_text(encoding="ascii").strip()
