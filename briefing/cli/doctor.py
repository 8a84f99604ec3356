"""What is installed, what is missing, and the command that fixes it."""

from __future__ import annotations

import os
import platform
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from briefing.errors import BriefingError, MissingError, OutputError
from briefing.io.folders import cache_folder
from briefing.io.optional import DISTRIBUTION, install, pip
from briefing.io.places import is_folder, is_there


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    """What it is called."""
    good: bool
    """Whether it is as it should be."""
    detail: str
    """What was found."""
    remedy: str = ""
    """The command that fixes it."""
    needed: bool = True
    """False for what is only worth having."""


def examine() -> list[Finding]:
    """Look at everything a briefing needs, the needed first; never raises BriefingError."""
    return [
        Finding("Python", True, platform.python_version()),
        *(_package(name) for name in _PACKAGES),
        _try("neural voice", _neural_voice),
        _try("espeak-ng", _espeak),
        _try("cache folder", _cache),
        _try("sound device", _sound_device, needed=False),
        *(_try(f"engine {name}", partial(_engine, name), needed=False) for name in _engines()),
        _program("mpv", "plays at other speeds without changing the pitch"),
        _extras(),
    ]


EXTRAS = (
    *("cover", "formats", "web", "feed", "pdf", "ocr", "mobi", "serve"),
    *("wyoming", "edge", "piper", "cluster"),
)
"""The optional features, as pip calls them; docs/README.md says what each is for."""
_REQUIREMENT = re.compile(
    r"""(?P<name>[\w.-]+)(?:\[[^]]*\])?[^;]*;.*\bextra\s*==\s*['"](?P<extra>\w+)"""
)
_PACKAGES = ("onnxruntime", "kokoro-onnx", "espeakng-loader", "lameenc", "soxr", "gtts", "pydub")


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        return Finding(name, False, "not installed", install())


def _extras() -> Finding:
    """The optional features; what they need is read from what this program says of itself."""
    wanted: dict[str, list[str]] = {extra: [] for extra in EXTRAS}
    for requirement in requires(DISTRIBUTION) or ():
        found = _REQUIREMENT.match(requirement)
        if found and found["extra"] in wanted:
            wanted[found["extra"]].append(found["name"])
    lacking = [extra for extra, names in wanted.items() if not all(map(_is_installed, names))]
    if not lacking:
        return Finding("optional features", True, "all are installed", needed=False)
    told = f"not installed: {', '.join(lacking)}"
    return Finding("optional features", False, told, install(",".join(lacking)), needed=False)


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


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
    from briefing.engines.kokoro.model_store import remove_damaged
    from briefing.engines.kokoro.weights import model_path

    mended = ", was damaged and is made again" if remove_damaged() else ""
    return f"weights complete and verified ({model_path().name}{mended})"


def _espeak() -> str:
    from briefing.io import espeakng

    if not espeakng.phonemes("नमस्ते"):
        raise MissingError(
            "espeak-ng has no Hindi voice", pip("--force-reinstall", "espeakng-loader")
        )
    return "speaks Hindi"


def _engines() -> list[str]:
    from briefing.engines import other_packages

    return other_packages()


def _engine(name: str) -> str:
    """An engine of another package."""
    from briefing import engines

    return f"voices {', '.join(voice.name for voice in engines.load(name).voices)}"


def _cache() -> str:
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(
            f"{folder} cannot be written ({error.strerror})", "set BRIEFING_CACHE to another folder"
        ) from error
    return f"{folder} ({_clips(folder / 'clips')})"


def _clips(folder: Path) -> str:
    from briefing.cli.report import size
    from briefing.synthesis.cache import ClipCache
    from briefing.synthesis.entry import cache_limit

    if is_there(folder) and not is_folder(folder):
        raise OutputError(f"{folder} is not a folder", "remove it, or set BRIEFING_CACHE")
    if is_there(folder) and not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise OutputError(f"{folder} cannot be used", "set BRIEFING_CACHE to another folder")
    clips = ClipCache(folder)
    damaged = clips.remove_damaged()
    number, used = clips.usage()
    removed = f", {damaged} damaged ones removed" if damaged else ""
    return f"{number} clips, {size(used)} of at most {size(cache_limit())}{removed}"


def _sound_device() -> str:
    from briefing.playback.speaker import device

    return device()
