"""Processes of our own: they find modules where this one does, and nowhere else.

`python -m` looks for modules in the current folder first, where a `json.py` beside the texts
would run. A child process starts without that folder (`-P`), and then looks where its
parent does. A PYTHONPATH is the user's own word, and is kept.
"""

from __future__ import annotations

import sys

_START = """\
import sys
sys.path[:] = {folders}
from runpy import run_module
run_module({module}, run_name="__main__", alter_sys=True)
"""


def command(module: str, *arguments: str) -> list[str]:
    """The command line that runs `module` with `arguments` as `python -m` does, but isolated.

    What libraries warn of is not shown there, unless Python was asked for it here.
    """
    folders = [folder for folder in sys.path if folder]  # "" is whatever folder is current
    # Whoever started this process without the environment's PYTHON… does not want it here either.
    isolation = "-I" if sys.flags.ignore_environment else "-P"
    quiet = () if sys.warnoptions else ("-W", "ignore")
    start = _START.format(folders=ascii(folders), module=ascii(module))
    return [sys.executable, isolation, *quiet, "-c", start, *arguments]
