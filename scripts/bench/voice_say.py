"""Say sentences with one graph of the neural voice, in a process of its own.

    python voice_say.py GRAPH FOLDER [--vectors FOLDER] --voices NAME…

Reads sentences from standard input, each a line of JSON: number, kind and text. For each it writes
a WAV a voice to FOLDER and prints a line of JSON: `memory`, the peak of this process so far in MB,
and `items`, a list of `who` (the graph), `voice`, `kind`, `number`, `text` (as said), `file`,
`frames` a token, and the `cpu`, `wall` and `seconds` it took and lasts. The graph is prepared
beforehand.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import soundfile
from neural import RATE, feeds, tokens_of
from numpy.typing import NDArray

from briefing import engines, pipeline
from briefing.document import Source, Utterance
from briefing.engines import Tuning
from briefing.engines.kokoro import graph, weights
from briefing.engines.kokoro.mix import mix_of
from briefing.engines.kokoro.session import open_session, optimize
from briefing.settings import Quality, Settings

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def session_of(name: str, folder: Path) -> InferenceSession:
    """The graph of a quality as this machine prefers it, or as it was released."""
    if name == "released":
        return optimize(graph.with_durations(weights.released()), folder / "released.onnx")
    return open_session(weights.model_path(Tuning(Quality(name))))


def style(name: str, more: Path | None) -> NDArray[np.float32]:
    """The vectors of a voice or mix, shape (510, 1, 256)."""
    shipped = [voice.name for voice in engines.find("kokoro").voices]
    extra = {path.stem: path for path in more.glob("*.bin")} if more else {}
    mix = mix_of(name, [*shipped, *extra])
    if all(voice in shipped for voice, _ in mix.shares):
        return mix.vectors
    total = np.zeros((510, 1, 256), np.float32)
    for voice, share in mix.shares:
        one = np.fromfile(extra[voice], "<f4").reshape(total.shape)
        total += one * np.float32(share)
    return total


def utterances(text: str) -> tuple[Utterance, ...]:
    pieces = pipeline.rundown(Source(text, "bench"), Settings()).pieces
    return tuple(piece.utterance for piece in pieces)


def say(
    session: InferenceSession, vectors: NDArray[np.float32], prompt: str
) -> tuple[NDArray[np.float32], list[int]]:
    audio, frames = session.run(["audio", "duration"], feeds(tokens_of(prompt), vectors))
    return audio.ravel(), frames.ravel().tolist()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("graph")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--voices", nargs="+")
    chosen = parser.parse_args()
    session = session_of(chosen.graph, chosen.folder)
    engine = engines.load("kokoro")
    styles = {voice: style(voice, chosen.vectors) for voice in chosen.voices}
    for line in sys.stdin:
        number, kind, text = json.loads(line)
        (utterance,) = utterances(text)
        prompt = engine.prompt(utterance)
        items: list[dict[str, Any]] = []
        for voice, vectors in styles.items():
            cpu, wall = time.thread_time(), time.perf_counter()
            audio, frames = say(session, vectors, prompt)
            cpu, wall = time.thread_time() - cpu, time.perf_counter() - wall
            file = str(chosen.folder / f"{number}-{voice.replace(':', '=')}.wav")
            soundfile.write(file, audio.clip(-1, 1), RATE)
            item = {"who": chosen.graph, "voice": voice, "kind": kind, "number": number}
            item |= {"text": utterance.spoken, "file": file, "frames": frames}
            items.append(item | {"cpu": cpu, "wall": wall, "seconds": len(audio) / RATE})
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"memory": memory, "items": items}), flush=True)


if __name__ == "__main__":
    main()
