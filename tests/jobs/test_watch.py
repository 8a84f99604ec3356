"""Watched places: what is new or changed is narrated once, when it is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from waiting import wait_until

from briefing.document import Source
from briefing.errors import InputError
from briefing.jobs import watch as module
from briefing.jobs.sources import Found, Item, look
from briefing.jobs.watch import Round, everything, watch

pytestmark = pytest.mark.slow

EVERY = 60.0


class Clock:
    """Time passes only while someone sleeps; each time one of `events` happens, then it ends."""

    def __init__(self, *events: Callable[[], object]) -> None:
        self.now, self.slept = 0.0, list[float]()
        self._events: Iterator[Callable[[], object]] = iter(events)

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        event = next(self._events, None)
        if event is None:
            raise KeyboardInterrupt
        event()


def rounds(monkeypatch: pytest.MonkeyPatch, clock: Clock, *places: str) -> list[Round]:
    """What is yielded until the clock ends."""
    monkeypatch.setattr(module, "time", clock)
    found = []
    try:
        for one in watch(places, EVERY):
            found.append(one)  # noqa: PERF402 - it ends with an exception
    except KeyboardInterrupt:
        return found
    raise AssertionError("it ended by itself")


def keys(one: Round) -> set[str]:
    return {Path(item.key).name for item in one.ready}


def nothing() -> None:
    """Only time passes."""


def test_a_file_is_taken_when_it_has_stopped_growing_and_again_when_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("एक")
    clock = Clock(
        lambda: text.write_text("एक दो"),  # still growing at the second look
        nothing,  # the same at the third: taken
        nothing,  # nothing to do
        lambda: text.write_text("तीन चार पाँच"),
        nothing,
        nothing,
    )
    found = rounds(monkeypatch, clock, str(tmp_path))
    assert [keys(one) for one in found] == [{"a.txt"}, {"a.txt"}]
    assert clock.slept == [2, 2, EVERY, EVERY, 2, EVERY, EVERY]


def test_what_failed_or_was_made_is_not_given_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is given once; only a new file is given beside it."""
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG")
    clock = Clock(nothing, nothing, (tmp_path / "new.txt").touch, nothing, nothing)
    found = rounds(monkeypatch, clock, str(tmp_path))
    assert [keys(one) for one in found] == [{"bad.txt"}, {"new.txt"}]
    assert [len(one.items) for one in found] == [1, 2]


def test_a_feed_is_asked_no_more_often_than_wished_though_files_grow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, asked = tmp_path / "a.txt", list[float]()

    def counted(places: list[str], **_: object) -> Found:
        if places != ["https://e.org/feed"]:
            return look(places)
        asked.append(clock.now)
        return Found((Item(Source("क", "x", guid="urn:1"), "urn:1", "1"),))

    grow = [lambda size=size: text.write_text("क" * size) for size in range(1, 40)]
    clock = Clock(*grow)
    monkeypatch.setattr(module, "look", counted)
    (first,) = rounds(monkeypatch, clock, str(tmp_path), "https://e.org/feed")
    assert keys(first) == {"urn:1"}
    assert asked == [0, 60, 120]


def test_a_place_that_cannot_be_read_is_told_once_until_that_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = tmp_path / "feed.xml"

    def break_it() -> None:
        feed.write_text("<rss><!ENTITY></rss>")

    def mend() -> None:
        feed.write_text("<rss version='2.0'><item><title>एक</title></item></rss>")

    break_it()
    clock = Clock(nothing, nothing, mend, nothing, break_it, nothing)
    found = rounds(monkeypatch, clock, str(feed))
    assert [len(one.failures) for one in found] == [1, 0, 1]
    assert [len(one.ready) for one in found] == [0, 1, 0]


def test_once_takes_everything_there_is(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no texts in it"):
        everything([str(tmp_path)])
    (tmp_path / "a.txt").touch()
    one = everything([str(tmp_path), "nosuch://x"])
    assert (keys(one), len(one.failures)) == ({"a.txt"}, 1)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_command_watches_until_it_is_stopped(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    folder, output = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    command = [sys.executable, "-m", "briefing", "batch", str(folder), "-d", str(output)]
    with subprocess.Popen(
        [*command, "--draft", "--watch", "--every", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline().startswith(b"1 text: 0 made, 0 kept, 1 failed")
        (folder / "good.txt").write_text("समाचार।", encoding="utf-8")
        assert program.stdout.readline().startswith(b"1 text: 1 made, 0 kept, 0 failed")
        wait_until((output / "good.mp3").is_file, "the episode")
        program.send_signal(number)
        stdout, stderr = program.communicate(timeout=200)
    assert (program.returncode, stdout) == (code, b"")
    bad, last = stderr.decode().splitlines()
    assert bad.startswith(f"briefing: {folder}/bad.txt: this is a PNG picture")
    assert last == "briefing: stopped; the same command continues from here"
