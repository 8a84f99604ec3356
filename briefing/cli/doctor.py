"""What is installed, what is missing, and the command that mends it."""

from __future__ import annotations

import platform
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from briefing.errors import BriefingError, MissingError, OutputError
from briefing.io.folders import cache_folder


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `needed` is False for what is only worth having."""

    name: str
    good: bool
    detail: str
    remedy: str = ""
    needed: bool = True


def examine() -> list[Finding]:
    """Look at everything a briefing needs, the needed first; never raises BriefingError."""
    return [
        Finding("Python", True, platform.python_version()),
        *(_package(name) for name in _PACKAGES),
        _try("neural voice", _neural_voice),
        _try("espeak-ng", _espeak),
        _try("cache folder", _cache),
        _try("sound device", _sound_device, needed=False),
        _program("mpv", "plays at other speeds without changing the pitch"),
    ]


_PACKAGES = ("onnxruntime", "kokoro-onnx", "espeakng-loader", "lameenc", "soxr", "gtts", "pydub")


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        return Finding(name, False, "not installed", f"pip install {name}")


def _program(name: str, use: str) -> Finding:
    found = shutil.which(name)
    if found:
        return Finding(name, True, found, needed=False)
    return Finding(name, False, f"not installed; {use}", f"sudo apt install {name}", needed=False)


def _try(name: str, check: Callable[[], str], *, needed: bool = True) -> Finding:
    """The finding of a check that answers with a detail or raises what to do."""
    try:
        return Finding(name, True, check(), needed=needed)
    except BriefingError as error:
        return Finding(name, False, error.message, error.hint, needed)


def _neural_voice() -> str:
    from briefing.engines.kokoro.weights import model_path

    return f"weights complete and verified ({model_path().name})"


def _espeak() -> str:
    from briefing.io import espeakng

    if not espeakng.phonemes("नमस्ते"):
        raise MissingError(
            "espeak-ng finds no Hindi", "pip install --force-reinstall espeakng-loader"
        )
    return "speaks Hindi"


def _cache() -> str:
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return str(folder)
    except OSError as error:
        raise OutputError(
            f"{folder} cannot be written ({error.strerror})", "set BRIEFING_CACHE to another folder"
        ) from error


def _sound_device() -> str:
    from briefing.playback.speaker import device

    return device()
