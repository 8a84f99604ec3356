"""A command struck by a signal in the middle of its work, and what must hold after it."""

from __future__ import annotations

import signal
import subprocess
import time

from faults import Trial
from forked import Forked

LONGEST = 2.0
"""Seconds within which a program that is asked to end has ended, on a machine that is idle."""


def time_to_work(trial: Trial) -> tuple[float, float]:
    """Seconds an undisturbed run takes to start up, and those it then works."""
    trial.lay()
    began = time.monotonic()
    process = trial.workshop.start(anew=True)
    wait_for_work(trial, process)
    started = time.monotonic()
    process.communicate(timeout=200)
    ended = time.monotonic()
    return started - began, ended - started


def strike(
    trial: Trial, number: signal.Signals, moment: float, *, at_work: bool = True
) -> tuple[str, float]:
    """Send the signal `moment` seconds after the start, or after it set to work.

    Returns how far the run had come, and how many seconds it lived on. AssertionError when a
    file is neither old nor new, when the exit code or the message is wrong, and when the
    next run does not give all the new files and those alone.
    """
    trial.lay()
    process = trial.workshop.start(anew=not at_work)
    if at_work:
        wait_for_work(trial, process)
    time.sleep(moment)
    process.send_signal(number)
    began = time.monotonic()
    _, err = process.communicate(timeout=200)
    took = time.monotonic() - began
    state = _state(trial, number, process.returncode, err)
    trial.check_again()
    return state, took


def wait_for_work(trial: Trial, process: subprocess.Popen[str] | Forked) -> None:
    """Return once the command of the trial writes its first file, or has ended."""
    while not trial.workshop.at_work() and process.poll() is None:
        time.sleep(0.002)


def _state(trial: Trial, number: signal.Signals, code: int, err: str) -> str:
    new = trial.check_files()
    if code == 0:
        return "finished before"
    early = "KeyboardInterrupt" in err and not trial.workshop.at_work()
    if code == -number or early:  # nobody hears SIGKILL, nor others while Python starts
        assert number == signal.SIGKILL or new == _unchanged(trial), (code, err)
    else:
        assert code == 128 + number, (code, err)
        assert err == "briefing: stopped; the same command continues from here\n", err
    done = "nothing new" if new <= _unchanged(trial) else "some files new"
    return f"{done} with leftovers" if trial.workshop.strays() else done


def _unchanged(trial: Trial) -> int:
    """How many of the new files are the same as the old ones."""
    return sum(trial.old.get(name) == content for name, content in trial.new.items())
