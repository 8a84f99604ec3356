"""Nothing is lost when a program is killed, a disk fails or fills up, or a signal says stop.

scripts/fault tries every moment and every call; these are a few of each.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from failing_disk import FailingDisk
from faults import NEW, OLD, Trial, beginning, booking, clipping, making, publishing
from full_disk import FullDisk, small_disk
from interrupting import strike, wait_for_work

pytestmark = pytest.mark.slow

TRIALS = {"make": making, "publish": publishing}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("faults").resolve()


@pytest.fixture(scope="module")
def make(root: Path) -> Trial:
    return making(root / "make")


@pytest.fixture(scope="module")
def publish(root: Path) -> Trial:
    return publishing(root / "publish")


@pytest.fixture(scope="module")
def gcc() -> None:
    if shutil.which("gcc") is None:
        if os.environ.get("CI"):
            pytest.fail("gcc is not installed; scripts/test installs it")
        pytest.skip("gcc is not installed; scripts/test installs it")


@pytest.mark.usefixtures("gcc")
@pytest.mark.parametrize(
    ("call", "turn", "fault"),
    [
        ("write", 2, "killed"),  # the clip under way, in the cache
        ("fsync", 1, "killed"),  # the MP3, before it is in its place
        ("fsync", 2, "killed"),  # the MP3, after it
        ("fsync", 3, "killed"),  # the record
        ("rename", 9, "killed"),  # a transcript
        ("write", 2, "failing for good"),
        ("write", 6, "full"),
        ("fsync", 1, "failing once"),
        ("fsync", 4, "failing once"),
        ("rename", 5, "failing once"),
        ("rename", 6, "full"),
    ],
)
def test_make_loses_nothing_at_a_call(
    make: Trial, root: Path, call: str, turn: int, fault: str
) -> None:
    assert FailingDisk(make, root).strike(call, turn, fault), "there is no such call"


@pytest.mark.usefixtures("gcc")
@pytest.mark.parametrize(
    ("call", "turn", "fault"),
    [
        ("write", 5, "killed"),
        ("fsync", 14, "killed"),
        ("rename", 3, "failing once"),
        ("fsync", 20, "full"),
    ],
)
def test_publish_loses_nothing_at_a_call(
    publish: Trial, root: Path, call: str, turn: int, fault: str
) -> None:
    assert FailingDisk(publish, root).strike(call, turn, fault), "there is no such call"


@pytest.fixture
def disk(root: Path, tmp_path: Path) -> Iterator[Path]:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    try:
        with small_disk(tmp_path / "disk") as folder:
            yield folder
    except PermissionError as error:
        pytest.skip(f"a small disk cannot be mounted: {error}")


def test_make_on_a_disk_full_at_any_stage(disk: Path) -> None:
    """Room for nothing, for some clips, for the MP3 but not the page."""
    full = FullDisk(making(disk / "work"), disk)
    assert [full.strike(pages) for pages in (0, 20, 110)] == [True, True, True]


@pytest.mark.parametrize("trial", [booking, clipping, beginning])
def test_a_kill_at_work_leaves_each_file_old_or_new(
    trial: Callable[[Path], Trial], tmp_path: Path
) -> None:
    strike(trial(tmp_path / "work"), signal.SIGKILL, 0.01)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_obeyed_and_nothing_is_lost(make: Trial, number: signal.Signals) -> None:
    """How soon it ends is measured by scripts/fault/kill.py; here only that it does."""
    strike(make, number, 0.02)


def test_a_second_signal_does_not_disturb_the_first(make: Trial) -> None:
    make.lay()
    process = make.workshop.start()
    wait_for_work(make, process)
    for _ in range(20):
        process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=200)
    assert "Traceback" not in err
    assert process.returncode in {0, 130}
    make.check_files()


def test_what_was_told_to_survive_a_hang_up_does(make: Trial) -> None:
    make.lay()
    process = make.workshop.start(prefix=["nohup"])
    wait_for_work(make, process)
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=200)
    assert process.returncode == 0
    assert make.workshop.files() == make.new


def test_two_runs_on_one_output_do_not_mix(make: Trial) -> None:
    """Both may succeed, or one waits its turn in vain: the files are all of one of them."""
    text = make.workshop.root / "news.txt"
    make.workshop.lay(None)
    text.write_text(OLD, "utf-8")
    one = make.workshop.start()
    wait_for_work(make, one)
    text.write_text(NEW, "utf-8")
    two = make.workshop.start()
    told = [process.communicate(timeout=200)[1] for process in (one, two)]
    assert {one.returncode, two.returncode} <= {0, 4}, told
    assert 0 in {one.returncode, two.returncode}
    assert make.workshop.files() in (make.old, make.new)
    assert make.workshop.strays() == []
