"""Works that are killed at any step and begun again, and what must then be there.

Each has `begin(folder)`, which lays what is there before, `work(folder)`, which does it or goes on,
and `check(folder)`, after it came to its end.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import feedparser
from api_server import api_running
from killed import Log, killed_at, to_its_end
from sample_episodes import frames, sample_episode
from sample_models import build, whole
from waiting import wait_until
from workers import Here

from briefing.cli import run
from briefing.document import Source
from briefing.episode.record import load_record
from briefing.jobs.driver import Job, batch
from briefing.podcast.show import Show
from briefing.server.desk import making
from briefing.server.desk.choices import settings_of
from briefing.server.desk.desk import Desk, opened
from briefing.server.desk.drafts import Draft
from briefing.server.desk.target import Target
from briefing.server.desk.tasks import DONE
from briefing.settings import Settings

BASE = "http://127.0.0.1:8000/"
TEXTS = ("# मौसम\n\nआज बारिश होगी।\n", "# खेल\n\nभारत ने मैच जीता।\n")


@dataclass(frozen=True, slots=True)
class Work:
    """Something that may be killed."""

    begin: Callable[[Path], None]
    work: Callable[[Path], None]
    check: Callable[[Path], None]

    def strike(self, folder: Path, step: int) -> bool:
        """Kill it at a step, let it go on to its end, and look; whether it has so many steps.

        Raises AssertionError for what was lost, or left half-done.
        """
        folder.mkdir(parents=True)
        os.environ |= {"BRIEFING_CACHE": str(folder / "cache"), "BRIEFING_DATA": str(folder)}
        self.begin(folder)
        struck = killed_at(lambda: self.work(folder), step)
        to_its_end(lambda: self.work(folder))
        self.check(folder)
        left = [path for path in folder.rglob("*") if path.name.startswith(".briefing-")]
        left += folder.glob("cache/clips/partial/*")
        assert not left, f"left: {left}"
        return struck


def _nothing(_folder: Path) -> None:
    """It begins in an empty folder."""


def _desk(folder: Path) -> None:
    """A draft is begun, edited and published; a text is sent to the private feed."""
    vars(making)["settings_of"] = _by_draft_voice  # this process is a fork
    log = Log(folder / "answers")
    show = Target(folder / "show", folder / "desk/show-site", BASE, Show(title="ख़बरें"))
    with opened(folder / "desk", BASE, show) as desk:
        draft = log["draft"] or log.answered(
            "draft", desk.drafts.begin(Source(TEXTS[0], "")).number
        )
        if not log["edit"]:
            desk.drafts.change(draft, None, _edited)
            log.answered("edit", "kept")
        if not log["publish"]:
            log.answered("publish", desk.tasks.add("publish", draft=draft).number)
        if not log["send"]:
            log.answered("send", desk.tasks.add("send", given={"text": TEXTS[1]}).number)
        wait_until(lambda: all(task.over for task in desk.tasks.every()), "the tasks", seconds=60)


def _by_draft_voice(*how: Any) -> Settings:
    return replace(settings_of(*how), engine="espeak", voice="hi")


def _edited(draft: Draft) -> Draft:
    return replace(draft, title="नया नाम", date="2026-02-09")


def _desk_is_whole(folder: Path) -> None:
    log = Log(folder / "answers")
    with opened(folder / "desk", BASE) as desk:
        tasks = desk.tasks.every()
        assert {log["publish"], log["send"]} <= {task.number for task in tasks}
        assert [task.message for task in tasks if task.state != DONE] == []
        draft = desk.drafts.get(log["draft"])
        assert draft
        assert draft.title == "नया नाम"
        assert draft.published
        sent = [task for task in tasks if task.kind == "send"]
        _drafts_are_whole(desk)
    _episodes_are_whole(folder / "show", folder / "desk/show-site", 1)
    _episodes_are_whole(folder / "desk/sent", folder / "desk/site", len(sent))


def _drafts_are_whole(desk: Desk) -> None:
    places = [place for place in desk.drafts.folder.iterdir() if place.is_dir()]
    assert len(places) == len(desk.drafts.every())


def _episodes_are_whole(folder: Path, site: Path, count: int) -> None:
    """So many episodes, each with a record that fits its audio, all of them in the feed."""
    records = [load_record(path) for path in folder.glob("*.json")]
    assert len(records) == count
    assert {one.audio for one in records} == set(folder.glob("*.mp3"))
    assert all(one.report.size == one.audio.stat().st_size for one in records)
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) == count
    assert all((site / entry.enclosures[0].href.removeprefix(BASE)).name for entry in feed.entries)


def _texts(folder: Path) -> None:
    (folder / "texts").mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"texts/{number}.md").write_text(text, "utf-8")


def _batch(folder: Path) -> None:
    """All texts of a folder become episodes, one after another."""
    (folder / "out").mkdir(exist_ok=True)
    settings = Settings(engine="espeak", date="2026-02-09")
    texts = sorted((folder / "texts").iterdir())
    todo = [Job(text, folder / f"out/{text.stem}.mp3", settings) for text in texts]
    assert "failed" not in {outcome.state for outcome in batch(todo, Here())}


def _batch_is_whole(folder: Path) -> None:
    records = [load_record(path) for path in (folder / "out").glob("*.json")]
    assert len(records) == len(TEXTS)
    assert all(one.report.size == one.audio.stat().st_size for one in records)


def _episodes(folder: Path) -> None:
    """A site of two episodes, one of which is taken away, another begun, and one changed."""
    (folder / "show").mkdir()
    for name in ("a", "b", "c"):
        sample_episode(folder / f"show/{name}.mp3", f"अंक {name}")
    _aside(folder, "c")
    assert _published(folder) == 0
    sample_episode(folder / "show/b.mp3", "बदला हुआ अंक")
    (folder / "aside").rename(folder / "later")
    for path in (folder / "later").iterdir():
        path.rename(folder / "show" / path.name)
    _aside(folder, "a")


def _aside(folder: Path, name: str) -> None:
    (folder / "aside").mkdir()
    for end in (".mp3", ".json"):
        (folder / f"show/{name}{end}").rename(folder / f"aside/{name}{end}")


def _published(folder: Path) -> int:
    where = ["--site", str(folder / "site"), "--base-url", BASE]
    return run(["publish", str(folder / "show"), *where, "--show", "ख़बरें"])


def _publish(folder: Path) -> None:
    """By the command; what a reader of the feed has seen is noted before it."""
    log, feed = Log(folder / "answers"), folder / "site/feed.xml"
    for entry in feedparser.parse(feed.read_bytes()).entries:
        log.answered(entry.enclosures[0].href, entry.id)
    assert _published(folder) == 0


def _site_is_whole(folder: Path) -> None:
    log = Log(folder / "answers")
    entries = feedparser.parse((folder / "site/feed.xml").read_bytes()).entries
    assert len({entry.id for entry in entries}) == len(entries) == 2
    for entry in entries:
        seen = log[entry.enclosures[0].href]
        assert seen in {"", entry.id}, "an app would load the episode again"
        for link in (entry.link, entry.enclosures[0].href, entry.image.href):
            assert (folder / "site" / link.removeprefix(BASE)).stat().st_size
    assert not [*(folder / "site/episodes").glob("a*")], "what was taken away is still there"


def _asked(folder: Path) -> None:
    """A program asks for speech, twice the same; it asks again when the server is gone."""
    with api_running(folder / "work") as client:
        for _ in range(2):
            answer = client.post("/v1/audio/speech", input=TEXTS[0], voice="hi")
            assert answer.status == 200, answer.body
            (folder / "spoken").write_bytes(answer.body)


def _answer_is_whole(folder: Path) -> None:
    assert frames((folder / "spoken").read_bytes()) > 10
    assert not [path for path in (folder / "work").rglob("*") if path.is_file()]


def _model(folder: Path) -> None:
    """The voice model is prepared; the one of an environment that is gone lies beside it."""
    build(folder)


WORKS = {
    "desk": Work(_nothing, _desk, _desk_is_whole),
    "batch": Work(_texts, _batch, _batch_is_whole),
    "model": Work(_nothing, _model, whole),
    "publish": Work(_episodes, _publish, _site_is_whole),
    "speech": Work(_nothing, _asked, _answer_is_whole),
}
"""What may be killed, by its name."""
