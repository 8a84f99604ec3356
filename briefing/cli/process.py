"""What the command is to its system: signals that end it, and the streams it prints on."""

from __future__ import annotations

import _thread
import errno
import io
import os
import re
import signal
import sys
import time
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from briefing.errors import OutputError

_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_SIZE = re.compile(r"[0-9]{1,5}", re.ASCII)
_GRACE = 1.5  # seconds to put things in order after a signal


class Stopped(BaseException):
    """A signal asked the program to end; `code` is the exit code for it."""

    def __init__(self, number: int) -> None:
        """`number` is the signal's."""
        super().__init__(number)
        self.code = 128 + number


def prepare() -> None:
    """Listen to signals, and make the standard streams fit for anything that is printed.

    OpenBLAS, of numpy, gets one thread: our products are small, and the others wait for work in a
    loop, which costs a draft 15 % of its CPU time. ONNX Runtime has threads of its own.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup, and jobs in the background
            signal.signal(number, _stop)
    for name in ("COLUMNS", "LINES"):
        if not _SIZE.fullmatch(os.environ.get(name, "0")):
            del os.environ[name]  # the library that draws takes any digits for a number
    _fill_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what its encoding lacks is shown as \u0915
            stream.reconfigure(errors="backslashreplace")


def ignore_signals() -> None:
    """From now on nothing stops the program: it is about to end."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def unprintable(error: OSError) -> Exception:
    """What to raise for an error of the standard streams; Python would meet it again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno == errno.EPIPE:
        return BrokenPipeError(*error.args)
    return OutputError(f"cannot print: {error.strerror or error}", "check where the output goes")


def _fill_closed() -> None:
    """Open a stream closed by the caller (`>&-`) on nothing.

    The next file opened would get its number, and what libraries print would go into it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        with suppress(OSError):
            os.fstat(number)
            continue
        os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
        mode = "w" if number else "r"
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    ignore_signals()  # a second Ctrl-C must not disturb the first
    _thread.start_new_thread(_leave_late, (128 + number,))
    raise Stopped(number)


def _leave_late(code: int) -> NoReturn:
    """End the program all the same if its main thread is stuck, or lost the exception.

    It may have been raised where Python can only ignore it, as in a finalizer.
    """
    time.sleep(_GRACE)
    os._exit(code)
