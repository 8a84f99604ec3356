"""The death of a worker, at whatever moment, is a matter between it and its job."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hanging_engine import HangingEngine, workers_of
from waiting import wait_until

from briefing.jobs.driver import Job, Lost, Overdue
from briefing.jobs.pool import pool
from briefing.settings import Settings

pytestmark = pytest.mark.slow


def job(folder: Path, spoken: str = "समाचार।") -> Job:
    """A short text."""
    text = folder / "news.txt"
    text.write_text(spoken, encoding="utf-8")
    return Job(text, folder / "news.mp3", Settings(engine="espeak"))


def test_a_worker_is_kept_for_the_next_job(tmp_path: Path) -> None:
    with pool(2, 2, 120) as processes:
        first = processes.submit(job(tmp_path)).result()
        before = workers_of(os.getpid())
        second = processes.submit(job(tmp_path)).result()
        assert workers_of(os.getpid()) == before
    assert (first.state, second.state) == ("made", "kept")
    assert first.job == job(tmp_path)
    assert workers_of(os.getpid()) == []


def test_a_worker_killed_while_it_loads_is_a_lost_job(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The job hangs, so that it is not over before the worker is."""
    engine = HangingEngine(tmp_path)
    monkeypatch.syspath_prepend(str(engine.package))
    hanging = replace(job(tmp_path, "सात बजे।"), settings=Settings(engine="hanging"))
    with pool(1, 1, 120) as processes:
        future = processes.submit(hanging)
        wait_until(lambda: workers_of(os.getpid()), "a worker")
        os.kill(workers_of(os.getpid())[0], signal.SIGKILL)
        with pytest.raises(Lost, match="its worker died"):
            future.result()
        engine.mend()
        assert processes.submit(hanging).result().state == "made"


def test_a_worker_killed_while_it_waits_costs_one_try(tmp_path: Path) -> None:
    with pool(1, 1, 120) as processes:
        assert processes.submit(job(tmp_path)).result().state == "made"
        os.kill(workers_of(os.getpid())[0], signal.SIGKILL)
        with pytest.raises(Lost):
            processes.submit(job(tmp_path)).result()
        assert processes.submit(job(tmp_path)).result().state == "kept"


def test_a_job_over_its_time_is_ended(tmp_path: Path) -> None:
    with pool(1, 1, 0.001) as processes, pytest.raises(Overdue, match=r"more than 0\.001 s"):
        processes.submit(job(tmp_path)).result()
    assert workers_of(os.getpid()) == []


def test_ending_it_while_workers_load_prints_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> None:
        with pool(2, 2, 120) as processes:
            processes.submit(job(tmp_path))
            wait_until(lambda: workers_of(os.getpid()), "a worker")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert workers_of(os.getpid()) == []
    assert capfd.readouterr() == ("", "")


def test_a_hanging_worker_ends_with_the_program_it_works_for(tmp_path: Path) -> None:
    """Even when that was killed and could tell nobody."""
    engine = HangingEngine(tmp_path)
    made = job(tmp_path, "सात बजे।")
    command = [sys.executable, "-m", "briefing", "batch", str(made.text), "-d", str(tmp_path)]
    with subprocess.Popen([*command, "--engine", "hanging"], env=engine.environment) as program:
        wait_until(lambda: engine.hung.exists() and engine.hung.read_text(), "the hanging")
        program.kill()
    worker = int(engine.hung.read_text())
    wait_until(lambda: not _alive(worker), "the end of the worker")


def _alive(pid: int) -> bool:
    """Whether it runs; what its parent has not yet asked after does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
