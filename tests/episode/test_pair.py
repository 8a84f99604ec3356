"""A record and a sound that are being made anew are never taken for one episode."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from command import run
from interrupted import NEW, OLD, made, stopped_before_its_record

import briefing
from briefing.episode import clip
from briefing.episode.pair import ChangedError, load_pair, undisturbed
from briefing.episode.record import record_path
from briefing.io.locks import exclusive, wait_for


def test_a_whole_episode_is_one_pair(tmp_path: Path) -> None:
    audio = made(tmp_path / "news.mp3")
    pair = load_pair(record_path(audio))
    pair.check()
    assert pair.episode.cues[0].text == OLD
    assert pair.path == tmp_path / "news.json"


def test_what_a_killed_run_left_is_no_pair(tmp_path: Path) -> None:
    """The new sound is as long as the old one, and no length tells them apart."""
    audio = stopped_before_its_record(tmp_path / "news.mp3")
    with pytest.raises(ChangedError, match=r"news\.mp3: its record is that of an earlier version"):
        load_pair(record_path(audio))
    with pytest.raises(briefing.InputError, match="make the episode again"):
        briefing.load_episode(audio)
    cut = run("clip", audio, "--sentence", "1")
    assert cut.returncode == 3
    assert not (tmp_path / "clips/news-s1.mp3").exists()


def test_a_run_killed_before_it_replaced_the_sound_leaves_the_old_pair(tmp_path: Path) -> None:
    audio = made(tmp_path / "news.mp3")
    old = audio.read_bytes()
    stopped_before_its_record(audio)
    audio.write_bytes(old)
    assert load_pair(record_path(audio)).episode.cues[0].text == OLD


def test_an_older_record_without_digests_is_marked_as_well(tmp_path: Path) -> None:
    audio = made(tmp_path / "news.mp3", digests=False)
    stopped_before_its_record(audio)
    with pytest.raises(ChangedError):
        load_pair(record_path(audio))


def test_a_run_that_is_between_sound_and_record_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = record_path(made(tmp_path / "new/news.mp3", NEW)).read_bytes()
    audio = stopped_before_its_record(tmp_path / "news.mp3")
    told: list[str] = []
    waits = threading.Event()

    def waiting(path: Path) -> None:
        waits.set()
        wait_for(path)

    monkeypatch.setattr("briefing.episode.pair.wait_for", waiting)
    with exclusive(audio):
        reader = threading.Thread(
            target=lambda: told.append(load_pair(record_path(audio)).episode.cues[0].text)
        )
        reader.start()
        assert waits.wait(60)
        assert not told
        record_path(audio).write_bytes(whole)
    reader.join()
    assert told == [NEW]


CHANGES: dict[str, Callable[[Path], object]] = {
    "the sound is another file": lambda audio: (
        shutil.copy(audio, audio.with_name("x")) and audio.with_name("x").replace(audio)
    ),
    "the sound is gone": Path.unlink,
    "the record is another file": made,
    "the record is gone": lambda audio: record_path(audio).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_while_it_is_read_is_told(
    tmp_path: Path, change: Callable[[Path], object]
) -> None:
    audio = made(tmp_path / "news.mp3")
    pair = load_pair(record_path(audio))
    change(audio)
    with pytest.raises(ChangedError, match="was made anew meanwhile"):
        pair.check()
    with pytest.raises(ChangedError), pair.read():
        raise briefing.InputError("what the change led to")
    with pytest.raises(ChangedError):
        clip.save_clip(pair, (1, 1), tmp_path / "clip.mp3")
    assert not (tmp_path / "clip.mp3").exists()


def test_reading_again_ends() -> None:
    tries: list[int] = []

    def never() -> None:
        tries.append(1)
        raise ChangedError("news.mp3: was made anew meanwhile")

    with pytest.raises(ChangedError):
        undisturbed(never)
    assert len(tries) == 3
