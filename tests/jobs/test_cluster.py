"""A batch on a Dask cluster gives what one process gives, whatever happens to its workers."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import pytest
from hanging_engine import HangingEngine
from waiting import wait_until

from briefing.errors import NetworkError, UsageError
from briefing.jobs import cluster as cluster_module
from briefing.jobs.cluster import cluster
from briefing.jobs.driver import Job, batch, jobs
from briefing.jobs.pool import pool
from briefing.settings import Settings

pytestmark = pytest.mark.slow


def texts(folder: Path) -> list[Path]:
    """Six short ones; "सात" hangs."""
    folder.mkdir()
    for word in ("सात", "दो", "तीन", "चार", "पाँच", "छह"):
        (folder / f"{word}.txt").write_text(f"{word} समाचार।\n", encoding="utf-8")
    return sorted(folder.iterdir(), key=lambda text: text.stem != "सात")


def made(todo: list[Job]) -> dict[str, bytes]:
    return {Path(job.output).name: Path(job.output).read_bytes() for job in todo}


def test_with_a_worker_killed_midway_it_gives_the_same_bytes_as_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole Dask worker is killed, while it has a job; files are named from here."""
    engine = HangingEngine(tmp_path)
    monkeypatch.syspath_prepend(str(engine.package))
    here = Settings(engine="hanging")
    names = texts(tmp_path / "in")
    (tmp_path / "out").mkdir()
    todo = jobs([Path(text.name) for text in names], Path("../out"), here)

    def kill() -> None:
        wait_until(lambda: engine.hung.exists() and engine.hung.read_text(), "the hanging")
        engine.mend()
        process = int(engine.hung.read_text())
        os.kill(parent(process), signal.SIGKILL)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    with cluster("local", 2, 120) as workers:
        monkeypatch.chdir(tmp_path / "in")  # the workers stay where they are
        outcomes = list(batch(todo, workers))
    killer.join()
    assert [outcome.message for outcome in outcomes if outcome.message] == []
    assert {outcome.job for outcome in outcomes} == set(todo)
    killed = made(todo)
    (tmp_path / "alone").mkdir()
    alone = jobs(names, tmp_path / "alone", here)
    with pool(1, 1, 120) as one:
        assert {outcome.state for outcome in batch(alone, one)} == {"made"}
    assert killed == made(alone)


def test_a_job_that_hangs_is_ended_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(HangingEngine(tmp_path).package))
    hanging, *_ = jobs(texts(tmp_path / "in"), tmp_path, Settings(engine="hanging"))
    with cluster("local", 1, 1) as workers:
        (outcome,) = batch([hanging], workers)
    assert outcome.message == f"{hanging.text}: took more than 1 s and was ended"


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("tcp://127.0.0.1:1", NetworkError),
        ("nothing", UsageError),
        ("what://ever", UsageError),
    ],
)
def test_a_cluster_that_is_not_there(
    address: str, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "CONNECTING", 0.5)
    with pytest.raises(error), cluster(address, 1, 1):
        raise AssertionError("connected")


def parent(pid: int) -> int:
    """The number of the process that started `pid`."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
