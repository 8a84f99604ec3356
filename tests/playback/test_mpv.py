"""mpv as what plays a file: it is steered surely, and never outlives what opened it."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile
from sample_episodes import sample_episode, write_tone
from waiting import wait_until
from web_server import serving

from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import SUFFIXES, write
from briefing.errors import MissingError
from briefing.playback import mpv
from briefing.playback.mpv import MpvDeck
from briefing.playback.player import Listening

pytestmark = pytest.mark.clients

pytestmark = pytest.mark.slow

Open = Callable[..., MpvDeck]

# Speaks mpv's protocol, each time with another fault: what it answers is told by its first option.
PLAYER = """#!{python}
import json, signal, socket, sys, time

fault = sys.argv[-1].removeprefix("--fault=")
number = next(a for a in sys.argv if a.startswith("--input-ipc-client")).rpartition("/")[2]
line = socket.socket(fileno=int(number))
if fault == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
at, seeks, refused = 0.0, 0, 3 if fault == "refuses" else 0
def send(**message):
    line.sendall(json.dumps(message).encode() + b"\\n")
for request in line.makefile():
    request = json.loads(request)
    command, name = request["command"], request["command"][1]
    reply = dict(request_id=request["request_id"], error="success")
    if fault == "silent" and command[0] == "seek":
        continue
    if fault == "closed" and command[0] == "seek":
        break
    if command[0] == "seek" and refused:
        refused -= 1
        reply["error"] = "error running command"
    elif command[0] == "get_property":
        reply["data"] = dict(duration=40.0).get(name, at)
        if name == "eof-reached":
            reply["data"] = False
    send(**reply)
    if reply["error"] == "success" and command[0] in ("loadfile", "seek"):
        send(event="seek" if command[0] == "seek" else "file-loaded")
        time.sleep(0.3)  # the new position is known late
        at = float(name) if command[0] == "seek" else 0.0
        send(event="playback-restart")
if fault == "stubborn":
    while True:
        time.sleep(60)
"""


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    path = tmp_path / "tone.mp3"
    write_tone(path, 40)
    return path


@pytest.fixture
def play(program: Callable[[str], str], tone: Path) -> Iterator[Open]:
    """Opens the tone, or another file, in mpv; closed at the end whatever happened."""
    opened: list[MpvDeck] = []

    def play(path: Path = tone, *options: str) -> MpvDeck:
        opened.append(MpvDeck(program("mpv"), path, *(options or ("--ao=null",))))
        return opened[-1]

    yield play
    for deck in opened:
        deck.close()
    assert not children()


@pytest.fixture
def faulty(tmp_path: Path, tone: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    monkeypatch.setattr(mpv, "_PATIENCE", 5.0)
    program = tmp_path / "mpv"
    program.write_text(PLAYER.format(python=sys.executable), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    yield lambda fault: MpvDeck(str(program), tone, f"--fault={fault}")
    assert not children()


def children() -> list[psutil.Process]:
    return psutil.Process().children()


def test_it_plays_the_sound_and_is_steered(play: Open, tone: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.wav"
    deck = play(tone, "--ao=pcm", f"--ao-pcm-file={out}")
    assert deck.seconds == pytest.approx(40.0, abs=0.1)
    deck.seek(38.0)
    assert deck.position() == pytest.approx(38.0, abs=0.05)
    deck.set_speed(2.0)
    assert not deck.finished()
    deck.pause(False)
    wait_until(deck.finished, "the end of the sound")
    assert deck.position() == pytest.approx(40.0, abs=0.1)
    deck.close()
    written, rate = soundfile.read(out)
    assert 0.5 * rate < len(written) < 3 * rate
    assert np.abs(written).max() > 0.05


@pytest.mark.parametrize("suffix", [".mp3", ".opus", ".m4a", ".m4b", ".flac", ".wav"])
@pytest.mark.parametrize(
    "written",
    [
        "# mpv EDL v0\n{address},0,5\n",
        "#EXTM3U\n#EXTINF:5,x\n{address}\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{address}\n#EXT-X-ENDLIST\n",
        "[playlist]\nFile1={address}\nNumberOfEntries=1\n",
        "ffconcat version 1.0\nfile '{address}'\n",
    ],
)
def test_a_list_of_addresses_that_is_called_sound_is_not_followed(
    play: Open, tmp_path: Path, written: str, suffix: str
) -> None:
    path = tmp_path / f"list{suffix}"
    with serving() as server:
        path.write_text(written.format(address=server.on("/x", b"")))
        with pytest.raises(MissingError, match="mpv cannot play"):
            play(path)
        assert server.requests == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_plays_every_kind_of_file_that_is_made(play: Open, tmp_path: Path, suffix: str) -> None:
    write([np.zeros(88_200, np.float32)], tmp_path / f"a{suffix}", Tags("क", 2.0))
    assert play(tmp_path / f"a{suffix}").seconds == pytest.approx(2.0, abs=0.1)


def test_every_seek_arrives_from_the_first_on(play: Open) -> None:
    deck = play()
    for target in (2.0, 30.0, 0.0, 15.0, 15.0, 39.5):
        deck.seek(target)
        assert deck.position() == pytest.approx(target, abs=0.05)
    deck.seek(99)
    assert deck.position() == pytest.approx(deck.seconds, abs=0.05)
    wait_until(deck.finished, "the end")
    deck.seek(-5)
    assert deck.position() == pytest.approx(0.0, abs=0.05)
    assert not deck.finished()


def test_quick_keys_all_count(play: Open, tmp_path: Path) -> None:
    listening = Listening(sample_episode(tmp_path / "a.mp3"), deck := play(), 1.0)
    for key in ("right", "right", "left", "right"):
        listening.press(key)
    assert deck.position() == pytest.approx(30.0, abs=0.2)


def test_a_name_that_is_not_utf_8_is_played(play: Open, tone: Path) -> None:
    assert play(tone.rename(tone.with_name('\udcff नमस्ते".mp3'))).seconds > 39


@pytest.mark.parametrize("fault", ["none", "refuses"])
def test_it_waits_for_the_answer_and_asks_again_when_refused(faulty: Open, fault: str) -> None:
    with closing(faulty(fault)) as deck:
        for target in (15.0, 30.0):
            deck.seek(target)
            assert deck.position() == target


def test_a_player_that_keeps_silent_is_told_and_ended(faulty: Open) -> None:
    with closing(faulty("silent")) as deck, pytest.raises(MissingError, match="has not answered"):
        deck.seek(15.0)


def test_a_player_that_does_not_end_is_ended(faulty: Open) -> None:
    faulty("stubborn").close()


def test_a_player_closed_from_outside_is_finished_where_it_was(faulty: Open) -> None:
    with closing(faulty("closed")) as deck:
        assert not deck.finished()
        deck.seek(15.0)
        assert deck.finished()
        assert deck.position() == 0
        deck.pause(True)


def test_killed_while_it_plays_it_is_finished_where_it_was(play: Open) -> None:
    deck = play()
    deck.seek(20.0)
    assert deck.position() == pytest.approx(20.0, abs=0.05)
    for process in children():
        process.kill()
    wait_until(deck.finished, "noticing that mpv is gone")
    assert deck.position() == pytest.approx(20.0, abs=0.05)


def test_what_it_cannot_play_is_told_and_nothing_is_left(
    play: Open, tmp_path: Path, program: Callable[[str], str]
) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"no sound")
    for name in (program("mpv"), "/bin/false", "/bin/cat", str(path)):
        with pytest.raises(MissingError, match="mpv cannot play"):
            MpvDeck(name, path)
        assert not children()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_the_program_that_opened_it(
    program: Callable[[str], str], tone: Path, number: signal.Signals
) -> None:
    code = (
        "import sys, time; from pathlib import Path; from briefing.playback.mpv import MpvDeck\n"
        "deck = MpvDeck(sys.argv[1], Path(sys.argv[2]), '--ao=null')\n"
        "deck.pause(False); print(flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-c", code, program("mpv"), str(tone)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.readline()
        (player,) = psutil.Process(process.pid).children()
        process.send_signal(number)
        process.wait()
    wait_until(lambda: not player.is_running() or player.status() == "zombie", "the end of mpv")


def test_it_ends_when_opening_it_is_interrupted(
    tone: Path, program: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(MpvDeck, "_open", interrupted)
    with pytest.raises(KeyboardInterrupt):
        MpvDeck(program("mpv"), tone, "--ao=null")
    assert not children()
