"""Runs `briefing` in forks of a process that has loaded it: a test waits for its work alone.

Each is a process as any other, with an environment, a folder, files and signals of its own; it
does what `python -m briefing` does from there on. Starting Python and importing, which is more
than half of what a short command costs, happens once for all of them.
"""

from __future__ import annotations

import importlib
import json
import os
import runpy
import shutil
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import NoReturn, TextIO, cast

import briefing

_TEXT = "# मौसम\n\nआज 25 लोग आए, ₹2.5 लाख जमा हुए।\n"
_LARGEST = 1 << 20
"""Bytes of a request."""


def load() -> None:
    """Import what `make` does, as a fork that makes something finds it, and read the rules."""
    ours, theirs = os.pipe()
    if not os.fork():
        with tempfile.TemporaryDirectory() as folder:
            text = Path(folder, "news.md")
            text.write_text(_TEXT, "utf-8")
            os.environ["BRIEFING_CACHE"] = folder
            from briefing.cli import run

            run(["make", str(text), "-o", f"{folder}/news.mp3", "--draft", "--quiet", "--html"])
        with os.fdopen(theirs, "w") as told:
            told.write("\n".join(n for n, one in sys.modules.items() if _is_found(n, one)))
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as told:
        names = told.read().splitlines()
    os.wait()
    for name in names:
        importlib.import_module(name)
    briefing.normalize(_TEXT)


def _is_found(name: str, module: object) -> bool:
    """Whether it can be imported by that name; some are made by others."""
    return name != "__main__" and getattr(getattr(module, "__spec__", None), "name", "") == name


def serve(listener: socket.socket, place: str) -> None:
    """Answer until the tests, whose end standard input is, have ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those who wait
    if not os.fork():
        listener.close()  # so that a server which was killed answers nobody, at once
        sys.stdin.read()
        os.kill(os.getppid(), signal.SIGTERM)
        shutil.rmtree(Path(place).parent, ignore_errors=True)  # tests that are killed cannot
        os._exit(0)
    while True:
        asker, _ = listener.accept()
        if not os.fork():
            listener.close()
            break
        asker.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    data, files, _, _ = socket.recv_fds(asker, _LARGEST, 3)
    while not data.endswith(b"\n"):
        data += asker.recv(_LARGEST)
    asked = json.loads(data)
    child = os.fork()
    if child:
        _watch(asker, child)
    asker.close()
    _become(asked, files)


def _watch(asker: socket.socket, child: int) -> NoReturn:
    """Tell the asker which process it is, and how it ended."""
    asker.sendall(b"%15d\n" % child)
    _, status = os.waitpid(child, 0)
    asker.sendall(b"%15d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _become(asked: dict[str, object], files: list[int]) -> None:
    """Leave nothing of the server: files, folder, environment and arguments are those asked for."""
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    sys.stdin = _opened(0, "r", "strict")
    sys.stdout = _opened(1, "w", "strict")
    sys.stderr = _opened(2, "w", "backslashreplace")
    os.chdir(str(asked["folder"]))
    os.environ.clear()
    environment, arguments = asked["environment"], asked["arguments"]
    assert isinstance(environment, dict)
    assert isinstance(arguments, list)
    os.environ.update(environment)
    sys.path[:0] = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
    sys.argv[1:] = arguments


def _opened(number: int, how: str, errors: str) -> TextIO:
    """As Python opens it at its start; what a terminal is, or can be sought in, is known anew."""
    lines = 1 if number == sys.stderr.fileno() else -1
    file = open(number, how, lines, "utf-8", errors, closefd=False)  # noqa: SIM115
    return cast(TextIO, file)


if __name__ == "__main__":
    load()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(sys.argv[1])
        listening.listen(64)
        if os.fork():  # it is no child of the tests, which look at theirs and end them
            print(flush=True)
            os._exit(0)
        serve(listening, sys.argv[1])
    runpy.run_module("briefing", run_name="__main__", alter_sys=True)
