"""Piper: a neural voice from a file of the user's own, with no network.

piper-tts (GPL-3.0) speaks espeak-ng's phonemes, so it gets ours, with their corrections,
and tells how long each takes. Hindi voices (hi_IN pratham, priyamvada, rohan) are at
https://huggingface.co/rhasspy/piper-voices; the MODEL_CARD of each names its terms, and
some may not be used commercially.
"""

from __future__ import annotations

import hashlib
import json
import threading
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path
from typing import Any

from briefing.document import Clip, Timing, Utterance, Word
from briefing.engines import Limit, Voice
from briefing.errors import SynthesisFailed, UsageError
from briefing.hindi.pronounce.pronounce import pronounced

_VOICES: tuple[Voice, ...] = (
    Voice("FILE.onnx", "", "neural, from your own file", "the file's own; see its MODEL_CARD"),
)
_MOST = 400  # phonemes: about half a minute, more than a newsreader's sentence
_WHERE = "voices: https://huggingface.co/rhasspy/piper-voices/tree/main/hi/hi_IN"
# Piper trained its voices on what espeak-ng makes of Hindi: a dash is a semicolon; a danda, dots
# and quotation marks are nothing; ड़ and ढ़ are r. and r.h.
_MARKS = ";:,.!?"
_AS_LEARNT = str.maketrans({"—": ";", "…": "", "“": "", "”": "", "(": "", ")": "", '"': ""})


class Piper:
    """A voice file; implements `briefing.engines.Engine`."""

    voices = _VOICES
    workers = 1  # one pass uses all cores

    def __init__(self, voice: str = "", speed: float = 1.0) -> None:
        """`voice` is the path of the ONNX file, its `.onnx.json` beside it; `speed` 0.5 to 2.

        Raises ModuleNotFoundError without piper-tts, UsageError for a file that is not
        there or no Hindi voice.
        """
        self._version = version("piper-tts")
        if not voice:
            raise UsageError("piper needs a voice file, such as hi_IN-….onnx", _WHERE, "voice")
        self.voice = voice
        self._path = Path(voice).expanduser()
        self._config = _config(self._path)
        self._speed = speed
        self._loading = threading.Lock()
        self.rate = int(self._config["audio"]["sample_rate"])
        self.limit = Limit(_MOST, "phonemes", _count)

    @cached_property
    def key(self) -> str:
        """The files count by what is in them, not by their name."""
        digest = hashlib.sha256(self._path.read_bytes())
        digest.update(json.dumps(self._config, sort_keys=True).encode())
        return f"piper {self._version} {digest.hexdigest()} {self._speed:g}"

    def prompt(self, utterance: Utterance) -> str:
        """The phonemes as the voices learnt them, a blank between words, decomposed (NFD)."""
        return " ".join(_phonemes(utterance.words))

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound, with the time of every word where the model tells it.

        Raises SynthesisFailed when a phoneme is unknown to the model (it would be skipped)
        or the model fails.
        """
        from piper import SynthesisConfig

        prompt = self.prompt(utterance)
        unknown = sorted(set(prompt) - set(self._config["phoneme_id_map"]))
        if unknown:
            raise SynthesisFailed(
                f"this voice does not know the sound {' '.join(unknown)} "
                f"in {utterance.spoken[:60]!r}",
                "respell the word in a lexicon",
                "lexicon",
            )
        slower = self._config.get("inference", {}).get("length_scale", 1.0) / self._speed
        # Its own levelling would make every clip as loud as its loudest sample.
        wishes = SynthesisConfig(length_scale=slower, normalize_audio=False)
        model = self._model
        try:
            (chunk,) = model.synthesize(f"[[{prompt}]]", wishes, include_alignments=True)
        except Exception as error:  # ONNX Runtime's errors have no class in common
            raise SynthesisFailed(f"piper failed on {utterance.spoken[:60]!r}: {error}") from error
        lengths = [sound.num_samples / self.rate for sound in chunk.phoneme_alignments or ()]
        return Clip(chunk.audio_float_array, self.rate, _timings(prompt, lengths))

    @property
    def _model(self) -> Any:
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> Any:
        from piper import PiperVoice

        try:
            return PiperVoice.load(self._path, include_alignments=True)
        except Exception as error:  # likewise, and a file may be wrong in any way
            raise UsageError(
                f"{self._path} is not a voice that piper can load: {error}", _WHERE
            ) from error


def _config(voice: Path) -> dict[str, Any]:
    """What stands in the file beside the voice."""
    path = voice.with_name(f"{voice.name}.json")
    for file in (voice, path):
        if not file.is_file():
            raise UsageError(f"piper: there is no file {file}", _WHERE)
    try:
        config: dict[str, Any] = json.loads(path.read_bytes())
        language = config["espeak"]["voice"]
        spoken = config.get("phoneme_type", "espeak") == "espeak" and config["phoneme_id_map"]
        int(config["audio"]["sample_rate"])
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise UsageError(f"{path} does not describe a voice: {error}", _WHERE) from error
    if language != "hi" or not spoken:
        raise UsageError(f"{voice} is not a Hindi voice but one for {language!r}", _WHERE)
    return config


def _phonemes(words: Sequence[Word]) -> list[str]:
    """The phonemes of each word, the user's or our own, as the voices learnt them."""
    return list(map(_as_learnt, pronounced(words)))


def _as_learnt(sounds: str) -> str:
    sounds = sounds.removesuffix(".").translate(_AS_LEARNT)
    return unicodedata.normalize("NFD", sounds.replace("ɽʰ", "r.h").replace("ɽ", "r."))


def _count(words: Sequence[Word]) -> int:
    return sum(len(sounds) + 1 for sounds in _phonemes(words))


def _timings(prompt: str, lengths: Sequence[float]) -> tuple[Timing, ...]:
    """From the seconds of every symbol, and of the marks around them all, to each word's time."""
    edges = [float(edge) for edge in accumulate(lengths)]
    words: list[Timing] = []
    at = 0
    for index, word in enumerate(prompt.split(" ")):
        sounding = edges[at : at + len(word.rstrip(_MARKS)) + 1]
        if len(sounding) > 1:
            words.append(Timing(index, sounding[0], sounding[-1]))
        at += len(word) + 1
    return tuple(words)
