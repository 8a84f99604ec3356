"""Listening in a terminal: a real one is opened, keys are pressed, the screen is read."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_episodes import sample_episode

from briefing.document import Episode
from briefing.errors import InputError, MissingError
from briefing.playback import player, speaker

pytestmark = pytest.mark.slow

RUN = """
import sys, miniaudio
from pathlib import Path
from briefing.playback.player import play
from briefing.playback.deck import Mp3Deck
path = Path(sys.argv[1])
play(path, deck=Mp3Deck(path, miniaudio.Backend.NULL))
"""


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, state: Path, path: Path) -> None:
        self._ours, theirs = pty.openpty()
        settings = os.environ | {"XDG_STATE_HOME": str(state), "TERM": "xterm", "COLUMNS": "90"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", RUN, str(path)], stdin=theirs, stdout=theirs, env=settings
        )
        os.close(theirs)
        self.seen = ""

    def press(self, keys: str) -> None:
        self.seen = ""
        os.write(self._ours, keys.encode())

    def shows(self, pattern: str) -> bool:
        """Whether the screen comes to show `pattern`, within some minutes."""
        until = time.monotonic() + 200
        while time.monotonic() < until:
            if re.search(pattern, self.seen):
                return True
            if select.select([self._ours], [], [], 0.05)[0]:
                try:
                    self.seen += os.read(self._ours, 65536).decode(errors="replace")
                except OSError:
                    return bool(re.search(pattern, self.seen))
        return False

    def ends(self) -> int:
        self.shows("never shown: read until the program is gone")
        return self.process.wait(200)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    return sample_episode(tmp_path / "news.mp3")


@pytest.fixture
def terminal(tmp_path: Path, episode: Episode) -> Iterator[Terminal]:
    opened = Terminal(tmp_path / "state", episode.audio)
    yield opened
    opened.close()


def test_it_shows_title_chapter_sentence_and_time(terminal: Terminal) -> None:
    assert terminal.shows("मंगलवार की ब्रीफिंग")
    assert terminal.shows("1/3 मौसम")
    assert terminal.shows("0:0[0-9] / 0:38  1×")
    assert terminal.shows("राजधानी में")
    assert terminal.shows("\x1b\\[7m(राजधानी|में|मंगलवार|को|तेज़)\x1b\\[0m")


def test_keys_move_stop_and_change_the_speed(terminal: Terminal) -> None:
    assert terminal.shows("▶")
    terminal.press(" ")
    assert terminal.shows("⏸")
    terminal.press("n")
    assert terminal.shows("2/3 बजट")
    terminal.press("n")
    assert terminal.shows(r"3/3 खेल(?s:.)*0:34 /")
    terminal.press("\x1b[D")
    assert terminal.shows("0:19 /")
    terminal.press("p")
    assert terminal.shows(r"1/3(?s:.)*0:00 /")
    terminal.press("\x1b[C")
    assert terminal.shows("0:15 /")
    terminal.press("\x1b[5~\x1b[15;5~xyz?ऊ+")
    assert terminal.shows("1.1×")
    terminal.press("--")
    assert terminal.shows("0.9×")
    terminal.press(" ")
    assert terminal.shows("▶")
    terminal.press("q")
    assert terminal.ends() == 0


def test_it_goes_on_where_it_was_left(tmp_path: Path, episode: Episode) -> None:
    first = Terminal(tmp_path / "state", episode.audio)
    assert first.shows("▶")
    first.press(" p\x1b[C")
    assert first.shows("0:15 /")
    first.press("q")
    assert first.ends() == 0
    first.close()
    second = Terminal(tmp_path / "state", episode.audio)
    assert second.shows("0:[123][0-9] / 0:38")
    assert "0:0" not in second.seen
    second.press("\x1b[C\x1b[C\x1b[C")
    assert second.ends() == 0
    second.close()
    kept = json.loads((tmp_path / "state/briefing/places.json").read_text())
    assert kept == {str(episode.audio): 0.0}


def test_ctrl_c_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    assert terminal.shows("▶")
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.ends() != 0
    assert "\x1b[?25h" in terminal.seen


def test_audio_without_a_record_is_played_by_its_name(tmp_path: Path, episode: Episode) -> None:
    episode.audio.with_suffix(".json").unlink()
    opened = Terminal(tmp_path / "state", episode.audio)
    assert opened.shows("news")
    assert opened.shows("0:0[0-9] / 0:38")
    opened.close()


def test_a_title_cannot_command_the_terminal(tmp_path: Path) -> None:
    made = sample_episode(tmp_path / "a.mp3", title="\x1b]0;owned\x07\x9b31mलाल\x1b[2J")
    opened = Terminal(tmp_path / "state", made.audio)
    assert opened.shows("लाल")
    assert not re.search("\x1b\\]|\x07|\x9b|\x1b\\[2J", opened.seen)
    opened.close()


def test_without_a_sound_device_the_file_is_named(
    tmp_path: Path, episode: Episode, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> str:
        raise MissingError("no sound device found", "")

    monkeypatch.setattr(speaker, "device", none)
    with pytest.raises(MissingError, match=rf"no sound device found; .* {episode.audio}"):
        player.play(episode.audio)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        player.play(tmp_path / "none.mp3")
