"""Files, episodes of the show and of the private feed, made of drafts."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefing.audio.formats.write import SUFFIXES
from briefing.document import Episode, LeftOut, Source
from briefing.document.folding import fold
from briefing.episode.record import load_record, record_path
from briefing.episode.sidecars import BOOK
from briefing.episode.text import one_line
from briefing.io import atomic
from briefing.podcast.site_names import FEED
from briefing.podcast.slugs import slug
from briefing.read.dates import dated, today
from briefing.server.desk import reading
from briefing.server.desk.choices import settings_of
from briefing.server.desk.drafts import Draft, Drafts
from briefing.server.desk.lexicons import Lexicons, as_file
from briefing.server.desk.target import Target
from briefing.server.desk.tasks import Keep, Report, Task
from briefing.settings import Settings

_MADE = 0.97  # share of the work that is done when all is said
MADE = "made"
"""The folder of a draft's files."""
KINDS_OF_FILE = (*SUFFIXES, BOOK)
"""What may be made of a draft."""
_OWN_LEXICON = "lexicon.tsv"


class Maker:
    """Does the tasks of a desk, one at a time."""

    def __init__(
        self, drafts: Drafts, lexicons: Lexicons, show: Target | None, private: Target
    ) -> None:
        """`show` is None where nothing can be published; its settings are those of every draft."""
        self._drafts, self._lexicons = drafts, lexicons
        self._show, self._private = show, private
        self.base = show.settings if show else Settings()
        self._publishing = threading.Lock()
        self._writing = threading.Lock()

    def do(self, task: Task, report: Report, keep: Keep) -> Task:
        """Do a task. Raises BriefingError."""
        if task.kind == "send":
            task = self._read(task)
        draft = self._drafts.change(task.draft, None, lambda draft: draft)
        target = {"publish": self._show, "send": self._private}.get(task.kind)
        if target is None:
            return self._make(task, draft, report)
        if not task.name:
            task = replace(task, name=_episode_name(draft, target))
            keep(task)
        return self._publish(task, draft, target, report)

    def settings(self, draft: Draft) -> Settings:
        """The settings of a draft, its own lexicon among the files."""
        place = self._drafts.place(draft.number) / _OWN_LEXICON
        content = as_file(draft.lexicon)
        with self._writing:  # what is asked at once of one draft writes the same file
            if not place.is_file() or place.read_bytes() != content:
                atomic.write(place, content)
        return settings_of(draft, self.base, [*self._lexicons.files, place])

    def source(self, draft: Draft) -> Source:
        """The text of a draft, of the day that is chosen, else of its own.

        What its file holds besides is missing in it, unless somebody wrote it in.
        """
        origin = draft.origin or "the text"
        source = dated(Source(draft.text, origin, draft.name, draft.author, draft.date))
        if not draft.missing:
            return source
        written = fold(draft.text).text
        missing = (LeftOut(each, "") for each in draft.missing if fold(each).text not in written)
        return replace(source, unaccounted=tuple(missing))

    def _read(self, task: Task) -> Task:
        if self._drafts.get(task.number):  # an earlier run had read it
            return replace(task, draft=task.number)
        given = task.given
        if "address" in given:
            source = reading.from_address(given["address"])
        else:
            source = reading.pasted(given.get("text", ""))
        title = one_line(given.get("title", "")) or source.title
        draft = self._drafts.begin(replace(source, title=title), task.number)
        return replace(task, draft=draft.number)

    def _make(self, task: Task, draft: Draft, report: Report) -> Task:
        folder = self._drafts.place(draft.number) / MADE
        if draft.made_of != draft.digest:
            shutil.rmtree(folder, ignore_errors=True)  # what is there is of an older text
        folder.mkdir(exist_ok=True)
        name = f"{_name(draft)}{task.suffix}"
        episode = self._said(draft, folder / name, report)
        audio, digest = episode.audio.name, draft.digest
        self._drafts.change(
            draft.number, None, lambda now: replace(now, audio=audio, made_of=digest)
        )
        return replace(task, made={"file": name, "title": one_line(episode.title)})

    def _publish(self, task: Task, draft: Draft, target: Target, report: Report) -> Task:
        episode = self._said(draft, target.episodes / f"{task.name}.mp3", report)
        self._drafts.change(draft.number, None, lambda now: replace(now, published=task.name))
        with self._publishing:
            target.publish()
        made = {"audio": episode.audio.name, "title": one_line(episode.title)}
        made |= {"site": target.base, "feed": target.base + FEED}
        made |= {"day": episode.date or today(), "page": target.page_of(task.name)}
        if target.own:
            made |= {"own": str(target.own.site), "public": target.own.base}
        return replace(task, made=made)

    def _said(self, draft: Draft, audio: Path, report: Report) -> Episode:
        from briefing.api.make import make

        progress = _progress(report)
        return make(self.source(draft), audio, self.settings(draft), progress=progress)


def episode_of(drafts: Drafts, draft: Draft) -> Episode:
    """The episode made of a draft last. Raises InputError where there is none."""
    audio = drafts.place(draft.number) / MADE / (draft.audio or "none.mp3")
    return load_record(record_path(audio))


def files_of(drafts: Drafts, draft: Draft) -> list[str]:
    """The names of the files that were made of a draft as it is or was."""
    folder = drafts.place(draft.number) / MADE
    return sorted(path.name for path in folder.glob("*") if path.suffix in KINDS_OF_FILE)


def _progress(report: Report) -> Callable[[int, int], None]:
    return lambda done, total: report(_MADE * done / max(total, 1))


def _name(draft: Draft) -> str:
    return slug(draft.name)


def _episode_name(draft: Draft, target: Target) -> str:
    """The name of its episode, else one that is free."""
    target.episodes.mkdir(parents=True, exist_ok=True)
    return draft.published or _free(target.episodes, _name(draft))


def _free(folder: Path, name: str) -> str:
    """A name that no file in the folder has: nothing is written over."""
    taken = {path.stem for path in folder.iterdir()}
    count, free = 1, name
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free
