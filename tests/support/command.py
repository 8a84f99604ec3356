"""The command as a person runs it, in a process of its own.

It is a fork of one that has loaded the program, where this makes no difference to it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from forked import Forked, fits

_LONGEST = 200.0
"""Seconds."""


def run(
    *arguments: str | Path,
    stdin: str | bytes = b"",
    cwd: str | Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `briefing`; what it prints is decoded as UTF-8."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    if fits(os.environ | environment):
        forked = Forked([*map(str, arguments)], cwd or Path.cwd(), os.environ | environment, data)
        out, err = forked.communicate(_LONGEST)
        return subprocess.CompletedProcess(forked.args, forked.returncode, out, err)
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        input=data,
        capture_output=True,
        cwd=cwd,
        env=os.environ | environment,
        timeout=_LONGEST,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )
