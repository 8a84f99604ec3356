"""Time the neural voice against the public kokoro-onnx package and against bare ONNX Runtime.

    python scripts/bench/synthesis.py [FILE] [--rounds N] [--paragraphs N] [--variants …]

Every variant reads the same text with the same weights and voice, in a fresh process each time;
the variants alternate, and medians are printed:

    kokoro-onnx   Kokoro(model, voices).create(paragraph), the package used the ordinary way
    released      bare ONNX Runtime run() on briefing's phonemes, released graph, best layout
    rewritten     the same on the graph that briefing prepares for this machine
    make          `briefing make`, from the text to the MP3, no clip cached

`wall` and `cpu` are seconds of the whole process, `run` the part spent in synthesis, `audio` the
seconds spoken, `factor` wall over audio. The model is prepared beforehand.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measure import SEED, VECTORS, Cost, hand_over, middle, options, row, tell
from measure import run as run_process

VOICE = "hf_alpha"
RATE = 24_000


@dataclass(frozen=True, slots=True)
class Run(Cost):
    """One run of a variant: also the seconds spent in synthesis, and those of audio."""

    run: float
    audio: float


# Each variant runs in a process of its own, in `folder` with text.txt, chunks.json and
# released.onnx, and returns the seconds spent in synthesis and the seconds of audio.


def kokoro_onnx(folder: Path) -> tuple[float, float]:
    from kokoro_onnx import Kokoro

    kokoro = Kokoro(str(folder / "released.onnx"), str(VECTORS))
    start = time.perf_counter()
    samples = 0
    for paragraph in (folder / "text.txt").read_text(encoding="utf-8").splitlines():
        if paragraph.strip():
            audio, _ = kokoro.create(paragraph, voice=VOICE, speed=1.0, lang="hi")
            samples += len(audio)
    return time.perf_counter() - start, samples / RATE


def released(folder: Path) -> tuple[float, float]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_mem_pattern = False
    path = str(folder / "released.onnx")
    return bare(onnxruntime.InferenceSession(path, options), folder)


def rewritten(folder: Path) -> tuple[float, float]:
    from briefing.engines.kokoro.session import open_session
    from briefing.engines.kokoro.weights import model_path

    return bare(open_session(model_path()), folder)


def bare(session: Any, folder: Path) -> tuple[float, float]:
    """One session of one thread, called from as many threads as there are cores."""
    import numpy as np
    from neural import feeds

    with np.load(VECTORS) as voices:
        vectors = voices[VOICE]

    def run(tokens: list[int]) -> int:
        return len(session.run(["audio"], feeds(tokens, vectors))[0])

    chunks = json.loads((folder / "chunks.json").read_text())
    start = time.perf_counter()
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        samples = sum(pool.map(run, chunks))
    return time.perf_counter() - start, samples / RATE


def make(folder: Path) -> tuple[float, float]:
    """The command in this process, so that its memory is measured; no clip is cached."""
    from briefing.cli import main

    shutil.rmtree(folder / "cache" / "clips", ignore_errors=True)
    start = time.perf_counter()
    arguments = ["make", str(folder / "text.txt"), "-o", str(folder / "out.mp3"), "--quiet"]
    sys.argv = ["briefing", *arguments]
    try:
        main()
    except SystemExit as end:
        if end.code:
            raise
    took = time.perf_counter() - start
    import soundfile

    return took, float(soundfile.info(folder / "out.mp3").duration)


VARIANTS: dict[str, Callable[[Path], tuple[float, float]]] = {
    "kokoro-onnx": kokoro_onnx,
    "released": released,
    "rewritten": rewritten,
    "make": make,
}


def lay_out(text: Path, paragraphs: int | None, folder: Path) -> None:
    """The text with a blank line after each line: both programs then see the same paragraphs."""
    lines = [line for line in text.read_text(encoding="utf-8").splitlines() if line.strip()]
    (folder / "text.txt").write_text("\n\n".join(lines[:paragraphs]) + "\n", encoding="utf-8")


def prepare(folder: Path) -> None:
    """Write what the variants need, longest chunk first; the graph for this machine is chosen."""
    from neural import tokens_of

    from briefing import pipeline
    from briefing.engines.kokoro import weights
    from briefing.settings import Settings

    (folder / "released.onnx").write_bytes(weights.released())
    start = time.perf_counter()
    graph = weights.prepare()
    print(f"prepared {graph.name} in {time.perf_counter() - start:.1f} s")
    rundown = pipeline.rundown(folder / "text.txt", Settings(voice=VOICE))
    voice = rundown.speakers[VOICE]
    prompts = [voice.prompt(piece.utterance) for piece in rundown.pieces]
    chunks = [tokens_of(prompt) for prompt in sorted(prompts, key=len)[::-1]]
    (folder / "chunks.json").write_text(json.dumps(chunks))
    print(f"{len(chunks)} chunks, {sum(map(len, chunks))} tokens, longest {len(chunks[0])}")


def measure(variant: str, folder: Path) -> Run:
    """Run one variant in a fresh process."""
    tell(f"synthesis: {variant}")
    command = [sys.executable, __file__, "--variant", variant, "--folder", str(folder)]
    cost, printed = run_process(command)
    return Run(cost.wall, cost.cpu, cost.memory, *json.loads(printed.splitlines()[-1]))


def report(variant: str, folder: Path) -> None:
    """In the fresh process: run the variant and print what `measure` reads."""
    run, audio = VARIANTS[variant](folder)
    print(json.dumps([run, audio]))


def table(runs: dict[str, list[Run]]) -> str:
    """Medians, a line a variant, and the ratios of wall time."""
    rows = ["variant        wall     cpu     run   audio  factor   memory"]
    medians = {variant: middle(each) for variant, each in runs.items()}
    rows += [
        f"{variant:11s}{one.wall:8.1f}{one.cpu:8.1f}{one.run:8.1f}{one.audio:8.1f}"
        f"{one.wall / one.audio:8.3f}{one.memory:6.0f} MB"
        for variant, one in medians.items()
    ]
    rows += [
        f"make / {other}: {medians['make'].wall / one.wall:.2f}"
        for other, one in medians.items()
        if "make" in medians and other != "make"
    ]
    return "\n".join(rows)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("text", type=Path, nargs="?", default=SEED)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--paragraphs", type=int)
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    parser.add_argument("--variant", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.variant == "prepare":
        prepare(given.folder)
    elif given.variant:
        report(given.variant, given.folder)
    else:
        with tempfile.TemporaryDirectory() as name:
            os.environ["BRIEFING_CACHE"] = str(Path(name) / "cache")
            lay_out(given.text, given.paragraphs, Path(name))
            prepared, runs = alternate(given.variants, given.rounds, Path(name))
        print(prepared + table(runs))
        rows = {variant: row(each) for variant, each in runs.items()}
        hand_over({"rounds": given.rounds, "prepared": prepared, "rows": rows}, given.json)


def alternate(
    variants: Sequence[str], rounds: int, folder: Path
) -> tuple[str, dict[str, list[Run]]]:
    """What was prepared, and each of `variants` in turn, `rounds` times."""
    command = [sys.executable, __file__, "--variant", "prepare", "--folder", str(folder)]
    prepared = run_process(command)[1]
    runs: dict[str, list[Run]] = {variant: [] for variant in variants}
    for _ in range(rounds):
        for variant, done in runs.items():
            done.append(measure(variant, folder))
    return prepared, runs


if __name__ == "__main__":
    main()
