"""A folder for the time of a run goes with it, or with the next when it was killed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.io.scratch import scratch

_KILLED = """\
import os, signal
from briefing.io.scratch import scratch
with scratch() as folder:
    open(folder + "/left", "w").close()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_run_left_goes_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    users = ["briefing-podcasts", "briefing-01234567", "briefing-01234567-89abcdef"]
    for name in users:
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine").touch()
    subprocess.run([sys.executable, "-c", _KILLED], check=False)
    assert len([*tmp_path.glob("*/left")]) == 1
    with scratch() as one, scratch() as other:
        assert Path(one).is_dir()
        assert Path(other).is_dir()
        assert not [*tmp_path.glob("*/left")]
        assert not [*Path(one).iterdir()]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(users)
    assert all((tmp_path / name / "mine").exists() for name in users)


def test_a_disk_without_locks_has_one_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unlockable(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("fcntl.flock", unlockable)
    with scratch() as folder:
        assert [path.name for path in tmp_path.iterdir()] == [Path(folder).name]
    assert not [*tmp_path.iterdir()]
