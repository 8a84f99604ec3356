"""Say the sentences of melody.tsv with the melody that the model plans, and with it corrected.

    python voice_melody.py FOLDER VOICE…

Writes a WAV for each piece to FOLDER and prints JSON: a list of `who` ("planned" or "corrected"),
`voice`, `kind` of the sentence, `file`, and `ends`: what ends (the kind of sentence at its end, a
comma inside it, "cut" where it was too long for one piece), and from and to which second that
clause lasts. Lines of melody.tsv may be Markdown, with \n for a line's end.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from neural import RATE, feeds, tokens_of
from texts import of_kinds

from briefing import pipeline
from briefing.document import Boundary, Source
from briefing.engines.kokoro import weights
from briefing.engines.kokoro.contour import INPUT, contour
from briefing.engines.kokoro.engine import Kokoro
from briefing.engines.kokoro.mix import mix_of
from briefing.engines.kokoro.session import open_session
from briefing.settings import Settings

FRAME = 0.025
"""Seconds of a frame, in which the model counts how long a symbol lasts."""
LATE = 0.05
"""Seconds that the sound begins before its symbol does."""
ENDS = {
    Boundary.CLAUSE: "cut",
    Boundary.WORD: "cut",
    Boundary.HEADING: "heading",
    Boundary.PARAGRAPH: "before a list",
}
INSIDE = {"list": "comma in a list", "bracket": "comma at a bracket"}
NAMES = [voice.name for voice in Kokoro.voices]


def prompts() -> Iterator[tuple[str, str]]:
    """What ends with a piece, and what the voice is given for it."""
    engine = Kokoro()
    for kind, text in of_kinds("melody"):
        source = Source(text.replace("\\n", "\n"), "bench.md")
        for piece in pipeline.rundown(source, Settings()).pieces:
            prompt = engine.prompt(piece.utterance)
            boundary = piece.utterance.boundary
            goes_on = boundary is Boundary.ITEM and prompt.endswith(",")
            yield ("item, not the last" if goes_on else ENDS.get(boundary, kind)), prompt


def ends(kind: str, prompt: str, frames: list[int]) -> Iterator[tuple[str, float, float]]:
    """Every place where a clause ends, as what, and from and to which second it lasts."""
    begins = np.concatenate(([0], np.cumsum(frames))) * FRAME - LATE
    start = 0.0
    for place, symbol in enumerate(prompt):
        last = place == len(prompt) - 1
        if last or (symbol in ",;?" and prompt[place + 1] == " "):
            end = float(begins[place + 1])
            yield kind if last else INSIDE.get(kind, "comma"), start, end
            start = end


def main() -> None:
    folder, voices = Path(sys.argv[1]), sys.argv[2:]
    session = open_session(weights.model_path())
    items: list[dict[str, Any]] = []
    for number, (kind, prompt) in enumerate(prompts()):
        for voice in voices:
            inputs = feeds(tokens_of(prompt), mix_of(voice, NAMES).vectors)
            said, lift = session.run(["audio", "duration"], inputs), contour(prompt)
            lifted = (
                session.run(["audio", "duration"], inputs | {INPUT: lift}) if lift.any() else said
            )
            for who, (audio, frames) in (("planned", said), ("corrected", lifted)):
                file = str(folder / f"{number}-{voice}-{who}.wav")
                soundfile.write(file, audio.ravel().clip(-1, 1), RATE)
                places = list(ends(kind, prompt, frames.ravel().tolist()))
                item = {"who": who, "voice": voice, "kind": kind, "file": file}
                items.append(item | {"ends": places})
    print(json.dumps(items))


if __name__ == "__main__":
    main()
