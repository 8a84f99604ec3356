"""The command as a person runs it, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(
    *arguments: str | Path,
    stdin: str | bytes = b"",
    cwd: str | Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `briefing`; what it prints is decoded as UTF-8."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        input=data,
        capture_output=True,
        cwd=cwd,
        env=os.environ | environment,
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )
