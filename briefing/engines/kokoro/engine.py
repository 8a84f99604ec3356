"""Kokoro: the neural voice that works with no network and no account.

Kokoro-82M (Apache-2.0) speaks espeak-ng's phonemes; the weights come with pip, the four
Hindi voices with this package. It reports how long every phoneme takes, so the times of
words are exact.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from briefing.document import Boundary, Clip, Timing, Utterance, Word
from briefing.engines import USUAL, Limit, Tuning, Voice
from briefing.engines.kokoro import contour
from briefing.engines.kokoro.mix import VECTORS, is_mix, mix_of
from briefing.engines.kokoro.session import CPU
from briefing.errors import SynthesisFailed
from briefing.hindi.pronounce.pronounce import pronounced
from briefing.hindi.prosody.questions import falling
from briefing.io.machine import cores

_LICENCE = "Apache-2.0"
_VOICES: tuple[Voice, ...] = (
    Voice("hf_alpha", "female", "neural", _LICENCE),
    Voice("hf_beta", "female", "neural", _LICENCE),
    Voice("hm_omega", "male", "neural", _LICENCE),
    Voice("hm_psi", "male", "neural", _LICENCE),
    Voice("hf_asha", "female", "neural, a mix", _LICENCE),
    Voice("hm_dev", "male", "neural, a mix", _LICENCE),
)
# One pass takes at most 510 phonemes; up to 200 the model reads at its best, and two passes
# at once stay under 1 GB.
_MOST = 180
# The first piece takes 0.8 s of a core, and while it is heard (2 s) the second is ready on the
# other core, or on the same.
_OPENING = (24, 66)
_ENDS = frozenset(",.!?:;…")
# Seconds by which the model's durations run behind its sound: words after a pause are heard 60
# to 74 ms before the time given, with all four voices (scripts/bench/word_times.py).
_LATE = 0.05
_SILENT = ';:,.!?—…"()“”'
# ड़ is ɽ, but the model heard espeak-ng's "r." in training: its vector for ɽ is as short as those
# of symbols never used, and words with "r." score higher. No stop is heard in them (5 ms).
_FLAP, _FLAP_AS_TRAINED = "ɽ", "r."


class Kokoro:
    """The neural voice; implements `briefing.engines.Engine`."""

    voices = _VOICES
    rate = 24_000
    opening = _OPENING

    def __init__(self, voice: str = "", speed: float = 1.0, tuning: Tuning = USUAL) -> None:
        """`voice` "" is hf_alpha; `speed` 0.5 to 2. Nothing heavy is loaded yet.

        Raises UsageError for a voice or a mix of voices there is not.
        """
        self._mix = mix_of(voice or _VOICES[0].name, [known.name for known in _VOICES])
        self.voice = self._mix.name
        self._speed = speed
        self._tuning = tuning
        # A pass keeps `threads` cores busy; on another device passes wait for each other.
        self._threads = min(tuning.threads, cores()) if tuning.device == CPU else 1
        self.workers = cores() // self._threads if tuning.device == CPU else 1
        self.limit = Limit(_MOST, "phonemes", _count)

    @classmethod
    def tuned(cls, voice: str, speed: float, tuning: Tuning) -> Kokoro:
        """The voice computed as `tuning` says."""
        return cls(voice, speed, tuning)

    @staticmethod
    def accepts(name: str) -> bool:
        """Whether `name` is a mix, such as "hf_alpha:0.6+hf_beta:0.4"."""
        return is_mix(name)

    @cached_property
    def key(self) -> str:
        """The graph's file name changes with its rewriting; the runtime may round differently."""
        runtime = version("onnxruntime")
        device = "" if self._tuning.device == CPU else f" {self._tuning.device}"
        how = f"{self._speed:g} {_LATE:g} melody {contour.REVISION}{device}"
        return f"kokoro {self._model.name} {runtime} {self.voice} {how}"

    @staticmethod
    def english(written: Sequence[str]) -> list[str]:
        """The phonemes of each word of an English passage, in the alphabet of the model."""
        from briefing.engines.kokoro.english import english

        return english(written)

    def prompt(self, utterance: Utterance) -> str:
        """The phonemes, a blank between words, closed by the mark that makes the melody."""
        return " ".join(_prompt(utterance))

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound at 24 kHz, with the time of every word.

        Raises SynthesisFailed when a phoneme is unknown to the model (it would be skipped)
        or the model fails; MissingError when its weights are not installed.
        """
        words = _prompt(utterance)
        prompt = " ".join(words)
        kokoro = _kokoro(self._model, self._tuning.device, self._threads)
        unknown = sorted(set(prompt) - set(kokoro.tokenizer.vocab))
        if unknown:
            raise SynthesisFailed(
                f"kokoro does not know the sound {' '.join(unknown)} in {utterance.spoken[:60]!r}",
                "respell the word in a lexicon",
                "lexicon",
            )
        try:
            samples, rate, timings = kokoro.create_timed(
                prompt,
                self._mix.vectors,
                self._speed,
                is_phonemes=True,
                trim=False,
                sentence_pause=0.0,
                clause_pause=0.0,
            )
        except Exception as error:  # ONNX Runtime's derive from Exception itself
            raise SynthesisFailed(f"kokoro failed on {utterance.spoken[:60]!r}: {error}") from error
        return Clip(samples, rate, _timings(words, timings))

    def load_ahead(self) -> None:
        """Begin to load the model in the background, where it is prepared; `say` waits for it."""
        from briefing.engines.kokoro.weights import kept

        model = kept(self._tuning)
        if model and (model, self._tuning.device) not in _loaded:
            loading = (model, self._tuning.device, self._threads)
            threading.Thread(target=_load_quietly, args=loading, name="load").start()

    @cached_property
    def _model(self) -> Path:
        from briefing.engines.kokoro.weights import model_path

        return model_path(self._tuning)


_loading = threading.Lock()
_loaded: dict[tuple[Path, str], Any] = {}


def _kokoro(model: Path, device: str, threads: int) -> Any:
    """The model, loaded once for all voices although several threads ask at the same time.

    How many threads a pass has is settled by who asks first: another copy of the weights would
    cost more than it is worth.
    """
    with _loading:
        key = (model, device)
        if key not in _loaded:
            _loaded[key] = _load(model, device, threads)
        return _loaded[key]


def _load_quietly(model: Path, device: str, threads: int) -> None:
    with suppress(Exception):  # `say` meets it again, and tells it
        _kokoro(model, device, threads)


def _load(model: Path, device: str, threads: int) -> Any:
    import kokoro_onnx

    from briefing.engines.kokoro.contour import Melodic
    from briefing.engines.kokoro.session import open_session

    session = open_session(model, device, threads)
    kokoro = kokoro_onnx.Kokoro.from_session(session, str(VECTORS))
    symbols = {token: symbol for symbol, token in kokoro.tokenizer.vocab.items()}
    kokoro.sess = Melodic(session, symbols)  # the library asks for an InferenceSession
    return kokoro


def _prompt(utterance: Utterance) -> list[str]:
    """What the model is given for each word, the last closed by the mark that makes the melody."""
    words = pronounced(utterance.words)
    for place in falling([word.spoken for word in utterance.words]):
        words[place] = words[place].replace("?", ".")  # the melody of a question is not for it
    goes_on = utterance.boundary in (Boundary.CLAUSE, Boundary.WORD)
    words[-1] += "" if words[-1][-1:] in _ENDS else "," if goes_on else "."
    return [sounds.replace(_FLAP, _FLAP_AS_TRAINED) for sounds in words]


def _count(words: Sequence[Word]) -> int:
    """Symbols the model is given, with the blanks between words and the closing mark."""
    return sum(len(sounds) + sounds.count(_FLAP) + 1 for sounds in pronounced(words))


def _timings(prompt: Sequence[str], phonemes: Sequence[Any]) -> tuple[Timing, ...]:
    """From a time for every symbol of `prompt`, words with a blank between, to one a word."""
    words: list[Timing] = []
    at = 0
    for index, word in enumerate(prompt):
        # The pause a mark makes comes after the word, not in it.
        sounding = phonemes[at : at + len(word.rstrip(_SILENT))]
        if sounding:
            start, end = (max(t - _LATE, 0.0) for t in (sounding[0].start, sounding[-1].end))
            words.append(Timing(index, float(start), float(end)))
        at += len(word) + 1
    return tuple(words)
