"""On a system that is not Linux: what only Linux has is taken away, and everything still works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command import run

pytestmark = pytest.mark.slow

# Calls of the system that Linux has and macOS has not, and its files about itself.
NOT_LINUX = """\
import builtins, io, os, sys
for name in dir(os):
    if name.startswith(("sched_", "memfd_", "eventfd", "timerfd", "posix_fa", "pidfd_", "SCHED_")):
        delattr(os, name)
for name in ("fdatasync", "copy_file_range", "splice", "getrandom", "getxattr", "setxattr",
             "listxattr", "removexattr", "getresuid", "setresuid", "O_TMPFILE", "O_DIRECT",
             "O_PATH", "unshare", "setns", "O_LARGEFILE", "O_RSYNC"):
    if hasattr(os, name):
        delattr(os, name)
plain = io.open
def open(file, *how, **more):
    who = sys._getframe(1).f_globals.get("__name__", "")  # psutil's Linux half needs them
    if str(file).startswith(("/proc/", "/sys/")) and who.startswith(("briefing", "pathlib")):
        raise FileNotFoundError(2, "No such file or directory", str(file))
    return plain(file, *how, **more)
builtins.open = io.open = open
"""


@pytest.fixture
def other(tmp_path: Path) -> dict[str, str]:
    """The environment of a command on such a system, workers of `batch` too."""
    (tmp_path / "system").mkdir()
    (tmp_path / "system/sitecustomize.py").write_text(NOT_LINUX)
    return {"PYTHONPATH": str(tmp_path / "system")}


@pytest.mark.parametrize(
    "command",
    [
        "make news.txt -o news.mp3 --html",
        "make news.txt --draft -o news.mp3",
        "make news.txt --draft -o news.m4a",
        "make news.txt --draft -o news.m4b --epub",
        "init show --show S --base-url https://example.org",
        "script news.txt",
        "batch news.txt --engine espeak -d out",
        "batch news.txt --engine espeak -d out --cluster local",
        "doctor",
        "voices",
        "cache",
    ],
)
def test_every_command_works(other: dict[str, str], tmp_path: Path, command: str) -> None:
    (tmp_path / "news.txt").write_text("मंगलवार को बैठक हुई। दूसरा वाक्य।\n", encoding="utf-8")
    done = run(*command.split(), cwd=tmp_path, **other)
    told = [
        line for line in done.stderr.splitlines() if "neural voice" not in line
    ]  # its first run
    assert (done.returncode, told) == (0, []), done.stdout


def test_what_was_made_is_clipped_and_published(other: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("मंगलवार को बैठक हुई। दूसरा वाक्य।\n", encoding="utf-8")
    for command in (
        "make news.txt --draft -q -o out/news.mp3",
        "clip out/news.mp3 --sentence 2 -o clip.mp3",
        "publish out --site site --show S --base-url https://example.org",
    ):
        done = run(*command.split(), cwd=tmp_path, **other)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_such_a_system_is_really_simulated(other: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import os; os.sched_getaffinity(0)"],
        env=other,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "AttributeError" in done.stderr


def test_windows_is_answered_in_one_line() -> None:
    code = (
        "import sys, briefing.api, click, rich, subprocess, signal\n"
        "for name in ('fcntl', 'termios', 'tty', 'resource'): sys.modules[name] = None\n"
        "del signal.SIGHUP; sys.platform = 'win32'\n"
        "import briefing.cli"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr == (
        "briefing: Windows is not supported yet — in its Linux (wsl --install) all works\n"
    )
