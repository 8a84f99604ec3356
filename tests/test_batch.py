"""A batch loses nothing: not to a bad text, not to a hanging voice, not to a killed worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from briefing.batch import Job, Lost, Outcome, batch, finished, jobs, run
from briefing.fingerprint import fingerprint
from briefing.podcast.record import record_path
from briefing.pool import pool
from briefing.read import read
from briefing.settings import Settings

DRAFT = Settings(engine="espeak")


def texts(folder: Path, number: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = [folder / f"{index:03}.txt" for index in range(number)]
    for index, path in enumerate(made):
        path.write_text(f"यह समाचार संख्या {index} है। इसमें दो वाक्य हैं।\n", encoding="utf-8")
    return made


class Here:
    """Runs jobs at once in this process; `answers` replaces the first outcomes."""

    def __init__(self, *answers: BaseException) -> None:
        self.answers = list(answers)
        self.given: list[Job] = []

    def submit(self, job: Job) -> Future[Outcome]:
        self.given.append(job)
        future: Future[Outcome] = Future()
        if self.answers:
            future.set_exception(self.answers.pop(0))
        else:
            future.set_result(run(job))
        return future


def states(outcomes: Iterator[Outcome]) -> dict[str, str]:
    return {outcome.job.text.stem: outcome.state for outcome in outcomes}


def test_every_text_becomes_an_episode_and_the_next_time_none(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 3), tmp_path, DRAFT)
    assert set(states(batch(todo, Here())).values()) == {"made"}
    assert all(job.output.is_file() and record_path(job.output).is_file() for job in todo)
    assert set(states(batch(todo, Here())).values()) == {"kept"}


def test_a_changed_text_or_setting_or_file_is_made_again(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 3), tmp_path, DRAFT)
    list(batch(todo, Here()))
    todo[0].text.write_text("नया पाठ यहाँ है।\n", encoding="utf-8")
    todo[1].output.write_bytes(todo[1].output.read_bytes()[:-100])
    assert states(batch(todo, Here())) == {"000": "made", "001": "made", "002": "kept"}
    slower = jobs([todo[2].text], tmp_path, Settings(engine="espeak", speed=0.8))
    assert states(batch(slower, Here())) == {"002": "made"}


def test_saving_a_text_unchanged_makes_nothing(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    list(batch(todo, Here()))
    os.utime(todo[0].text, (1, 1))
    assert states(batch(todo, Here())) == {"000": "kept"}


def test_a_bad_text_is_a_failure_of_its_own(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 3), tmp_path, DRAFT)
    todo[1].text.write_bytes(b"\x89PNG\r\n\x1a\n")
    outcomes = {o.job.text.stem: o for o in batch(todo, Here())}
    assert [outcomes[name].state for name in ("000", "001", "002")] == ["made", "failed", "made"]
    assert "001.txt: this is a PNG picture" in outcomes["001"].message


def test_a_lost_worker_is_replaced_and_its_job_done(tmp_path: Path) -> None:
    workers = Here(Lost("its worker died"), Lost("its worker died"))
    todo = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    assert states(batch(todo, workers)) == {"000": "made"}
    assert len(workers.given) == 3


def test_a_job_that_kills_every_worker_is_given_up(tmp_path: Path) -> None:
    workers = Here(*[Lost("its worker died")] * 3)
    (outcome,) = batch(jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT), workers)
    assert outcome.state == "failed"
    assert outcome.message.endswith("000.txt: its worker died, 3 times")


def test_texts_of_one_name_in_two_folders_stay_apart_and_keep_their_names(tmp_path: Path) -> None:
    one, two = texts(tmp_path / "a", 1) + texts(tmp_path / "b", 1)
    names = [job.output.name for job in jobs([one, two], tmp_path, DRAFT)]
    assert len(set(names)) == 2
    assert names == [job.output.name for job in jobs([one, two], tmp_path, DRAFT)]
    assert [job.output.name for job in jobs([two, one], tmp_path, DRAFT)] == names[::-1]


def test_a_damaged_record_counts_as_not_finished(tmp_path: Path) -> None:
    (job,) = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    list(batch([job], Here()))
    made_from = fingerprint([read(job.text)], DRAFT)
    assert finished(job.output, made_from) > 1
    record_path(job.output).write_text("{")
    assert finished(job.output, made_from) == 0


def test_a_killed_process_costs_nothing_but_time(tmp_path: Path) -> None:
    """SIGKILL to a worker in the middle of 30 texts: 30 episodes all the same."""
    todo = jobs(texts(tmp_path / "in", 30), tmp_path, DRAFT)
    killed = threading.Event()

    def kill() -> None:
        deadline = time.monotonic() + 60
        while not list(tmp_path.glob("*.mp3")) and time.monotonic() < deadline:
            time.sleep(0.01)
        listed = subprocess.run(["pgrep", "-P", str(os.getpid())], capture_output=True, check=False)
        children = [int(pid) for pid in listed.stdout.split()]
        commands = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in children}
        workers = [pid for pid in children if b"spawn_main" in commands[pid]]
        os.kill(workers[-1], signal.SIGKILL)
        killed.set()

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    with pool(2, 2, 120) as processes:
        found = states(batch(todo, processes))
    killer.join(10)
    assert killed.is_set()
    assert set(found.values()) <= {"made", "kept"}
    assert len(found) == len(list(tmp_path.glob("*.mp3"))) == 30


def test_a_voice_that_hangs_is_ended_and_the_others_go_on(tmp_path: Path) -> None:
    """An engine from another package, found by its entry point, that never answers one text."""
    package = tmp_path / "site"
    (package / "sleepy-1.0.dist-info").mkdir(parents=True)
    (package / "sleepy-1.0.dist-info" / "METADATA").write_text("Name: sleepy\nVersion: 1.0\n")
    (package / "sleepy-1.0.dist-info" / "entry_points.txt").write_text(
        "[briefing.engines]\nsleepy = sleepy:Sleepy\n"
    )
    (package / "sleepy.py").write_text(
        "import time\n"
        "from briefing.engines.espeak import Espeak\n"
        "class Sleepy(Espeak):\n"
        "    def say(self, utterance):\n"
        "        if 'सात' in utterance.spoken:\n"
        "            time.sleep(600)\n"
        "        return super().say(utterance)\n"
    )
    folder = tmp_path / "in"
    texts(folder, 10)
    command = [sys.executable, "-m", "briefing", "batch", str(folder), "-d", str(tmp_path / "out")]
    done = subprocess.run(
        [*command, "--engine", "sleepy", "--time-limit", "15"],
        env=os.environ | {"PYTHONPATH": str(package)},
        capture_output=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 1
    lines = done.stderr.decode().splitlines()
    assert lines[0].endswith("007.txt: took too long and was ended")
    assert lines[1] == "briefing: 1 of 10 texts failed — mend them and run it again"
    assert "10 texts: 9 made, 0 kept, 1 failed" in done.stdout.decode()
    assert len(list((tmp_path / "out").glob("*.mp3"))) == 9


@pytest.mark.parametrize("content", ["folder", "file"])
def test_a_batch_of_nothing_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "folder").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "batch", str(tmp_path / content), "-d", str(tmp_path)],
        capture_output=True,
        check=False,
    )
    assert done.returncode in (1, 3)
    assert b"Traceback" not in done.stderr
