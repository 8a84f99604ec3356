"""Turns of a service are shared by everyone on the machine, and its wishes respected."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.errors import EngineBusy, OutputError
from briefing.synthesis.rate_limit import LONGEST_BAN, Pace

pytestmark = pytest.mark.slow


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of day, in the only element; sleeping lets it pass."""
    now = [1_700_000_000.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    monkeypatch.setattr("briefing.synthesis.rate_limit.time.time", lambda: now[0])
    monkeypatch.setattr("briefing.synthesis.rate_limit.time.sleep", sleep)
    return now


def turns(pace: Pace, clock: list[float], number: int, service: str = "gtts") -> list[float]:
    """When each of so many turns came, seconds from now."""
    began, came = clock[0], []
    for _ in range(number):
        pace.turn(service, most=1_000)
        came.append(round(clock[0] - began, 3))
    return came


def test_the_first_turn_comes_at_once_and_the_others_at_the_pace(
    tmp_path: Path, clock: list[float]
) -> None:
    assert turns(Pace(tmp_path, per_minute=30), clock, 4) == [0, 2, 4, 6]


def test_time_that_passes_between_turns_counts(tmp_path: Path, clock: list[float]) -> None:
    pace = Pace(tmp_path)
    pace.turn("gtts", 0)
    clock[0] += 0.75
    assert turns(pace, clock, 2) == [0.25, 1.25]
    clock[0] += 600
    assert turns(pace, clock, 2) == [0, 1]  # turns not taken are not saved up


def test_services_do_not_wait_for_each_other(tmp_path: Path, clock: list[float]) -> None:
    pace = Pace(tmp_path)
    assert turns(pace, clock, 1) == turns(pace, clock, 1, "edge") == [0]


def test_a_service_that_wants_to_be_left_alone_is(tmp_path: Path, clock: list[float]) -> None:
    """Also by another process: what is known is in the folder."""
    Pace(tmp_path).leave_alone("gtts", 90)
    with pytest.raises(EngineBusy, match="contacted for another 90 s") as caught:
        Pace(tmp_path).turn("gtts", most=60)
    assert caught.value.retry_after == pytest.approx(90)
    clock[0] += 60
    assert turns(Pace(tmp_path), clock, 1) == [30]


def test_a_refused_turn_is_not_taken(tmp_path: Path, clock: list[float]) -> None:
    pace = Pace(tmp_path, per_minute=1)
    pace.turn("gtts", 0)
    for _ in range(3):
        with pytest.raises(EngineBusy):
            pace.turn("gtts", most=10)
    assert turns(pace, clock, 1) == [60]


@pytest.mark.parametrize("asked", [10**9, float("inf")])
def test_no_service_can_ask_for_more_than_an_hour(
    tmp_path: Path, clock: list[float], asked: float
) -> None:
    pace = Pace(tmp_path)
    pace.leave_alone("gtts", asked)
    pace.turn("gtts", most=LONGEST_BAN + 1)
    assert clock[0] == 1_700_000_000 + LONGEST_BAN


def test_a_clock_put_back_by_a_day_does_not_stop_anyone(tmp_path: Path, clock: list[float]) -> None:
    pace = Pace(tmp_path)
    pace.turn("gtts", 0)
    clock[0] -= 86_400
    assert turns(pace, clock, 2) == [0, 1]


def test_a_damaged_file_counts_as_none(tmp_path: Path, clock: list[float]) -> None:
    (tmp_path / "gtts.turn").write_bytes(b"\0\0not a number")
    assert turns(Pace(tmp_path), clock, 2) == [0, 1]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "clips").touch()
    with pytest.raises(OutputError, match="clips"):
        Pace(tmp_path / "clips").turn("gtts", 0)


def test_processes_at_the_same_time_never_get_the_same_turn(tmp_path: Path) -> None:
    """Three processes ask for four turns each, at one a minute: all are a minute apart.

    They do not wait for their turns, but say when each would come.
    """
    code = (
        "import sys, time; from pathlib import Path\n"
        "from briefing.synthesis.rate_limit import Pace\n"
        "time.sleep = lambda seconds: print(time.time() + seconds)\n"
        "pace = Pace(Path(sys.argv[1]), 1)\n"
        "for _ in range(4): pace.turn('gtts', 1000)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    came = sorted(float(line) for p in running for line in p.communicate()[0].splitlines())
    assert len(came) == 12
    # A busy process may be some seconds late to say it.
    assert all(30 < later - earlier < 90 for earlier, later in pairwise(came))
