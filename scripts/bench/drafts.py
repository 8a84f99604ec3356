"""The draft voice, and command lines that other people made for Kokoro, on one text.

    python scripts/bench/drafts.py [--minutes 10] [--rounds 3] [--venvs FOLDER]

    briefing make --draft   text rules, espeak-ng, pauses, loudness, MP3, read back
    espeak-ng alone         the same library, each paragraph as it is written, one WAV file
    kokoro-tts              the command line of PyPI, with the weights and voices of briefing

Each is a process of its own and starts with an empty cache. kokoro-tts is installed below
--venvs, a temporary folder if not given; where it cannot say the text, its own words say why.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from measure import VECTORS, Cost, FailedError, hand_over, options, row, run, tell
from text_environments import install, version
from texts import sentences


@dataclass(frozen=True, slots=True)
class Run(Cost):
    """One run of a program: also the seconds of audio."""

    audio: float


def draft(folder: Path, _venvs: Path) -> Run:
    command = [sys.executable, "-m", "briefing", "make", str(folder / "text.txt"), "--json"]
    with tempfile.TemporaryDirectory() as cache:
        cost, printed = run(
            [*command, "--draft", "--keep-going", "-o", str(folder / "out.mp3")],
            {"BRIEFING_CACHE": cache},
        )
    return Run(cost.wall, cost.cpu, cost.memory, json.loads(printed)["seconds"])


def bare(folder: Path, _venvs: Path) -> Run:
    cost, printed = run([sys.executable, __file__, "--speak", folder])
    return Run(cost.wall, cost.cpu, cost.memory, float(printed))


def speak(folder: Path) -> float:
    """In the process of `bare`: say the text, write it, give its seconds."""
    import wave

    from briefing.io import espeakng

    frames, rate = 0, 22_050
    with wave.open(str(folder / "out.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        for line in (folder / "text.txt").read_text(encoding="utf-8").split("\n\n"):
            speech = espeakng.speak(line, "hi", 1.0)
            file.writeframes(speech.pcm)
            frames += len(speech.pcm) // 2
    return frames / rate


def kokoro_tts(folder: Path, venvs: Path) -> Run:
    import wave

    environment = install(venvs / "kokoro-tts", ["kokoro-tts"])
    if environment.reason:
        raise FailedError(environment.reason)
    program = environment.folder / "bin" / "kokoro-tts"
    output = folder / "peer.wav"
    command = [str(program), str(folder / "text.txt"), str(output), "--lang", "hi"]
    model = ["--model", str(folder / "released.onnx"), "--voices", str(VECTORS)]
    try:
        cost, _ = run([*command, "--voice", "hf_alpha", *model], folder=folder)
    except FailedError as error:
        raise FailedError(f"{version('kokoro-tts', environment)}: {error}") from error
    with wave.open(str(output)) as file:
        return Run(cost.wall, cost.cpu, cost.memory, file.getnframes() / file.getframerate())


PROGRAMS: dict[str, Callable[[Path, Path], Run]] = {
    "briefing make --draft": draft,
    "espeak-ng alone": bare,
    "kokoro-tts": kokoro_tts,
}


def compare(folder: Path, venvs: Path, rounds: int) -> dict[str, dict[str, object]]:
    """Every program in turn; one that fails says why, and is not tried again."""
    runs: dict[str, list[Run]] = {name: [] for name in PROGRAMS}
    failed: dict[str, str] = {}
    for _ in range(rounds):
        for name, program in PROGRAMS.items():
            if name in failed:
                continue
            tell(f"drafts: {name}")
            try:
                runs[name].append(program(folder, venvs))
            except FailedError as error:
                failed[name] = str(error)
    return {
        name: {"failed": failed[name]} if name in failed else dict(row(done))
        for name, done in runs.items()
    }


def lay_out(folder: Path, minutes: float) -> None:
    """The text, and the weights as kokoro-tts reads them."""
    from briefing.engines.kokoro import weights

    text = "\n\n".join(sentences(minutes))
    (folder / "text.txt").write_text(text, encoding="utf-8")
    (folder / "released.onnx").write_bytes(weights.released())


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--venvs", type=Path, help="where other programs are kept between runs")
    parser.add_argument("--speak", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.speak:
        print(speak(chosen.speak))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder, chosen.minutes)
        rows = compare(folder, (chosen.venvs or folder / "venvs").resolve(), chosen.rounds)
    print(json.dumps(rows, ensure_ascii=False, indent=1))
    hand_over({"minutes": chosen.minutes, "rows": rows}, chosen.json)


if __name__ == "__main__":
    main()
