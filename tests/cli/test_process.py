"""What the command does to its own process before it works."""

from __future__ import annotations

import os

import pytest

from briefing.cli import process


@pytest.mark.parametrize(("given", "threads"), [(None, "1"), ("3", "3")])
def test_openblas_has_one_thread_unless_the_user_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, given: str | None, threads: str
) -> None:
    """numpy, imported later, reads the variable: no more threads are then seen."""
    name = "OPENBLAS_NUM_THREADS"
    monkeypatch.setenv(name, given or "")
    if given is None:
        monkeypatch.delenv(name)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    process.prepare()
    assert os.environ[name] == threads
