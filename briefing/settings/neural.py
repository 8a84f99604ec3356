"""How the neural voice is computed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing.settings.fields import checked, option
from briefing.settings.groups import SPEAKING
from briefing.settings.kinds import Choice, File


class Quality(StrEnum):
    """What of the model is computed in float; figures are processor time, STANDARD being 1.

    The model first plans what it reads (durations, F0, energy: its encoder), then makes sound of
    the plan (its decoder). Eight-bit activations in the encoder change the length of one sound in
    30 and move the planned F0 by 0.2 semitones; in the decoder they cost a little clarity (ViSQOL
    4.9 of 5 against all float). Measured by `scripts/bench/voice.py graphs`: docs/engines.md.
    """

    FAST = "fast"
    """Nothing: as released. 0.93."""
    STANDARD = "standard"
    """The encoder: lengths and melody are those of all float."""
    BEST = "best"
    """Everything. 1.9."""


@checked
@dataclass(frozen=True, slots=True)
class Neural:
    """How the neural voice is computed; other engines take no notice."""

    quality: str = option(
        Quality.STANDARD.value,
        Choice(tuple(quality.value for quality in Quality)),
        "best takes 2.4 times as long and is a little clearer; "
        "fast saves 6% of the time and is a little less exact.",
        SPEAKING,
    )
    """The value of a `Quality`."""
    model: Path | None = option(
        None,
        File(optional=True),
        "A model file of your own: another export, or a newer Kokoro.",
        SPEAKING,
        completion="files",
    )
    """An ONNX file; None is the model that was installed with this program."""
    device: str = option(
        "cpu",
        Choice(("cpu", "cuda", "rocm", "openvino", "coreml", "directml")),
        "What computes the voice; all but cpu need their own build of ONNX Runtime.",
        SPEAKING,
    )
    """What computes the neural voice."""
    english: str = option(
        "hindi",
        Choice(("hindi", "native")),
        "Say longer English passages with the sounds of Hindi, or of English (native).",
        SPEAKING,
    )
    """Whether English passages (not single words) are said with the sounds of English."""
