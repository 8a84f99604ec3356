"""An engine from another package, found by its entry point, that does not answer some texts."""

from __future__ import annotations

import os
from pathlib import Path

_CODE = """
import os, time
from pathlib import Path
from briefing.engines.espeak import Espeak
from briefing.errors import SynthesisFailed

class Hanging(Espeak):
    def say(self, utterance):
        if "सात" in utterance.spoken and not Path({mended!r}).exists():
            Path({hung!r}).write_text(str(os.getpid()))
            time.sleep(600)
        return super().say(utterance)

class Failing(Espeak):
    def say(self, utterance):
        raise SynthesisFailed("failing: it failed")
"""


class HangingEngine:
    """`--engine hanging` says what espeak says, but of a text with "सात" (seven) nothing, for ever.

    `--engine failing` fails at once. `hung` holds the number of the process that hangs, once
    it does; `mend` makes it an engine like others. `environment` is that of a process that is
    to find it, `package` where it is.
    """

    def __init__(self, folder: Path) -> None:
        self.hung, self._mended = folder / "hung", folder / "mended"
        self.package = folder / "site"
        described = self.package / "hanging-1.0.dist-info"
        described.mkdir(parents=True)
        (described / "METADATA").write_text("Name: hanging\nVersion: 1.0\n")
        (described / "entry_points.txt").write_text(
            "[briefing.engines]\nhanging = hanging:Hanging\nfailing = hanging:Failing\n"
        )
        code = _CODE.format(mended=str(self._mended), hung=str(self.hung))
        (self.package / "hanging.py").write_text(code, encoding="utf-8")
        self.environment = os.environ | {"PYTHONPATH": str(self.package)}

    def mend(self) -> None:
        self._mended.touch()


def workers_of(pid: int) -> list[int]:
    """The numbers of the workers that process `pid` has."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            command = status.with_name("cmdline").read_bytes()
        except OSError:  # it ended
            continue
        if parent == pid and b"briefing.jobs.worker" in command:
            found.append(int(status.parent.name))
    return found
