"""`briefing` for a shell: asks the server of forks, whose socket is the first argument, for a fork.

It has our files, folder and environment; signals go on to it, and its end is ours.
"""

import json
import os
import signal
import socket
import sys
from types import FrameType

_FORWARDED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(server: str, arguments: list[str]) -> None:
    """Ask, and wait."""
    with socket.socket(socket.AF_UNIX) as asked:
        asked.connect(server)
        here = os.getcwd()  # noqa: PTH109 - nothing is imported in vain
        what = {"arguments": arguments, "folder": here, "environment": dict(os.environ)}
        socket.send_fds(asked, [json.dumps(what).encode() + b"\n"], [0, 1, 2])
        child = int(asked.recv(16))

        def forward(number: int, _frame: FrameType | None) -> None:
            os.kill(child, number)

        for number in _FORWARDED:
            signal.signal(number, forward)
        code = int(asked.recv(16))
    if code < 0:
        signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    sys.exit(code)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
