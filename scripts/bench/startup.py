"""How long until something happens: a command answers, a text is prepared, the first sound.

    python scripts/bench/startup.py [--rounds 5]

Each is a process of its own, wall clock from its start to its end. The first sound is the first
block of samples that `briefing say` would hand to the sound device, with no clip cached; the
device then adds its buffer of 0.1 s. kokoro-onnx says the same sentence, loaded the ordinary
way. The model is prepared beforehand.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from measure import VECTORS, Cost, empty_cache, hand_over, middle, options, row, run, tell

if TYPE_CHECKING:
    from briefing.document import Samples

SENTENCE = "राजधानी में आज 23 लोग आए।"


def until_first_sound(arguments: list[str]) -> None:
    """`briefing say` in this process, which ends when there is something to play."""
    from briefing.cli import main
    from briefing.playback import speaker

    def play(blocks: Iterable[Samples], *_: object) -> None:
        next(iter(blocks))
        os._exit(0)

    sys.argv = ["briefing", "say", SENTENCE, *arguments]
    with patch.object(speaker, "play", play):
        main()


def kokoro_onnx(model: str) -> None:
    from kokoro_onnx import Kokoro

    Kokoro(model, str(VECTORS)).create(SENTENCE, voice="hf_alpha", lang="hi")
    os._exit(0)


def commands(folder: Path) -> dict[str, list[str]]:
    """What is run, by the name it has in the table."""
    text = folder / "text.txt"
    text.write_text(SENTENCE, encoding="utf-8")
    program, here = [sys.executable, "-m", "briefing"], [sys.executable, __file__]
    return {
        "python, doing nothing": [sys.executable, "-c", "pass"],
        "briefing --help": [*program, "--help"],
        "briefing script": [*program, "script", str(text)],
        "briefing say --draft": [*here, "--say=--draft"],
        "briefing say": [*here, "--say=--voice=hf_alpha"],
        "kokoro-onnx": [*here, f"--peer={folder / 'released.onnx'}"],
    }


def prepare(folder: Path) -> None:
    """The model where each looks for it, in a process of its own."""
    code = (
        "import pathlib, sys; from briefing.engines.kokoro import weights; weights.prepare(); "
        "pathlib.Path(sys.argv[1]).write_bytes(weights.released())"
    )
    run([sys.executable, "-c", code, str(folder / "released.onnx")])
    empty_cache(folder)


def measure(folder: Path, rounds: int) -> dict[str, list[Cost]]:
    """All in turn; no clip that one round made is there in the next."""
    runs: dict[str, list[Cost]] = {}
    for number in range(rounds):
        tell(f"startup: round {number + 1}")
        for name, command in commands(folder).items():
            for clips in (folder / "cache").glob("clips/**/*"):
                if clips.is_file():
                    clips.unlink()
            cost, _ = run(command, {"BRIEFING_CACHE": str(folder / "cache")})
            runs.setdefault(name, []).append(cost)
    return runs


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--say", help=argparse.SUPPRESS)
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.say:
        until_first_sound([chosen.say])
    elif chosen.peer:
        kokoro_onnx(chosen.peer)
    else:
        with tempfile.TemporaryDirectory() as name:
            prepare(Path(name))
            runs = measure(Path(name), chosen.rounds)
        for name, done in runs.items():
            one = middle(done)
            print(f"{name:22s}{one.wall:7.2f} s{one.cpu:7.2f} s cpu{one.memory:6.0f} MB")
        rows = {name: row(done) for name, done in runs.items()}
        hand_over({"rounds": chosen.rounds, "rows": rows}, chosen.json)


if __name__ == "__main__":
    main()
