"""A situation: files laid out, a command run among them, and what must hold of any of them.

Whatever happens, there is no traceback and no error in briefing itself, a failure is a line with
what to do and a documented exit code, every file that was there is as it was, and nothing
half-written is left.
"""

from __future__ import annotations

import fnmatch
import hashlib
import io
import os
import re
import shlex
import shutil
import signal
import stat
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import NoReturn

NEWS = "मंगलवार को बैठक हुई। इसमें 25 लोग आए।\n"
SAID, REFUSED = frozenset({0, 8}), frozenset({2, 3})
"""Exit codes: something was made; the call or the text cannot be."""
DOCUMENTED = frozenset({0, 2, 3, 4, 5, 6, 7, 8})
_LONGEST = 60  # seconds of processor time; on the clock of a busy machine five times as many
_TIMERS = {
    signal.SIGPROF: (signal.ITIMER_PROF, _LONGEST),
    signal.SIGALRM: (signal.ITIMER_REAL, 5 * _LONGEST),
}
_OURS = re.compile(r"\.briefing-")
_BAD = ("Traceback", "error in briefing itself", "internal error", "Internal Server Error")


def nothing(_folder: Path) -> None:
    """There is only the text."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A row of the table."""

    family: str
    """A to H, and what it is about."""
    name: str
    """What is so, in a few words."""
    call: str
    """The command line, in which {folder} is the folder it is made in."""
    lay: Callable[[Path], None] = nothing
    """Lays what is needed besides `news.txt`."""
    codes: frozenset[int] = REFUSED
    """The exit codes that are right."""
    says: str = ""
    """What the message must hold."""
    never: str = ""
    """What is not said; "" for nothing in particular."""
    may: tuple[str, ...] = ()
    """Files it may make or change, as patterns."""
    env: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))
    """Of the environment; None takes a variable out."""
    stdin: bytes = b""
    """What waits on standard input."""
    process: bool = False
    """Whether it needs a process of its own."""
    shell: str = ""
    """What a shell does before it, in a process of its own: limits, closed streams."""
    arguments: tuple[str, ...] = ()
    """The command line as it is, where no shell could spell it."""


class WrongError(AssertionError):
    """What must hold does not."""


def check(situation: Situation, folder: Path) -> int:
    """Try it in an empty folder; its exit code. Raises WrongError."""
    (folder / "news.txt").write_text(NEWS, encoding="utf-8")
    situation.lay(folder)
    before = listing(folder)
    code, out, err = _done(situation, folder)
    told = f"exit {code}: {err.strip()[-400:]}"
    _must(not any(bad in out + err for bad in _BAD), told)
    _must(code in situation.codes, told)
    _must(situation.says in err + out, f"it does not say {situation.says!r}; {told}")
    said = situation.never and situation.never in out
    _must(not said, f"it says {situation.never!r}; {told}")
    if code:
        _one_line(err, told)
    _files(situation, before, listing(folder), code)
    return code


def _one_line(err: str, told: str) -> None:
    lines = err.strip().splitlines()
    _must(bool(lines) and lines[-1].startswith("briefing: "), f"no message; {told}")
    _must(all(line.startswith("briefing: ") for line in lines), f"more than lines; {told}")


def _files(
    situation: Situation, before: Mapping[str, str], after: Mapping[str, str], code: int
) -> None:
    def may(name: str) -> bool:
        return any(fnmatch.fnmatch(name, pattern) for pattern in situation.may)

    for name, content in before.items():
        if not may(name):
            _must(after.get(name) == content, f"exit {code}: {name} was changed or is gone")
    added = [name for name in after if name not in before]
    _must(not any(_OURS.search(name) for name in added), f"left: {added}")
    if code not in SAID:
        _must(not [name for name in added if not may(name)], f"exit {code}, yet made: {added}")
    else:
        _must(not [name for name in added if not may(name)], f"unasked: {added}")


def _must(holds: bool, why: str) -> None:
    if not holds:
        raise WrongError(why)


def listing(folder: Path) -> dict[str, str]:
    """Every file below a folder by its name, and what it is or holds."""
    return {str(path.relative_to(folder)): _what(path) for path in folder.rglob("*")}


def _what(path: Path) -> str:
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        return f"link to {path.readlink()}"
    if not stat.S_ISREG(status.st_mode):
        return f"kind {stat.S_IFMT(status.st_mode):o}"
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _done(situation: Situation, folder: Path) -> tuple[int, str, str]:
    arguments = situation.arguments or shlex.split(situation.call.replace("{folder}", str(folder)))
    if situation.process or situation.shell:
        return _in_a_process(situation, folder, arguments)
    return _here(situation, folder, arguments)


def _in_a_process(
    situation: Situation, folder: Path, arguments: Sequence[str]
) -> tuple[int, str, str]:
    environment = {k: v for k, v in {**os.environ, **situation.env}.items() if v is not None}
    shell = ["sh", "-c", f'{situation.shell}; exec "$@"', "sh"] if situation.shell else []
    done = subprocess.run(
        [*shell, sys.executable, "-m", "briefing", *arguments],
        input=situation.stdin, capture_output=True, cwd=folder, env=environment,
        timeout=_LONGEST * 5, check=False,
    )  # fmt: skip
    return (
        done.returncode,
        done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"),
    )


def _here(situation: Situation, folder: Path, arguments: Sequence[str]) -> tuple[int, str, str]:
    from briefing.cli import run

    out, err = io.StringIO(), io.StringIO()
    with _surrounded(situation, folder), redirect_stdout(out), redirect_stderr(err), _in_time():
        try:
            code = run(list(arguments))
        except SystemExit as ended:
            code = int(ended.code or 0)
    return code, out.getvalue(), err.getvalue()


@contextmanager
def _surrounded(situation: Situation, folder: Path) -> Iterator[None]:
    """In that folder, with that environment and standard input."""
    here, kept, stdin = Path.cwd(), dict(os.environ), sys.stdin
    os.chdir(folder)
    for name, value in situation.env.items():
        os.environ.pop(name, None) if value is None else os.environ.update({name: value})
    sys.stdin = io.TextIOWrapper(io.BytesIO(situation.stdin))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        sys.stdin = stdin
        os.environ.clear()
        os.environ.update(kept)
        os.chdir(here)


@contextmanager
def _in_time() -> Iterator[None]:
    def too_long(_number: int, _frame: FrameType | None) -> NoReturn:
        raise WrongError(f"more than {_LONGEST} s")

    before = {number: signal.signal(number, too_long) for number in _TIMERS}
    for timer, seconds in _TIMERS.values():
        signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        for number, (timer, _) in _TIMERS.items():
            signal.setitimer(timer, 0)
            signal.signal(number, before[number])


def emptied(folder: Path) -> None:
    """Take away what a situation left, whatever it is."""
    with suppress(OSError):
        shutil.rmtree(folder)
