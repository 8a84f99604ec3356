"""espeak-ng through its C interface: phonemes of a text, and the instant draft voice.

The library and its data come from the `espeakng-loader` wheel, so nothing has to be
installed on the system. espeak-ng keeps one state for the whole process: everything
here runs under one lock. Constants and structures are those of espeak-ng 1.52's
`speak_lib.h`.
"""

from __future__ import annotations

import _ctypes
import atexit
import ctypes
import os
import shutil
import tempfile
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from briefing.errors import MissingError, SynthesisFailed
from briefing.io.optional import pip

_LOCK = threading.RLock()
_SYNCHRONOUS = 2  # AUDIO_OUTPUT_SYNCHRONOUS: samples come to the callback, in the same thread
_DO_NOT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: report a missing data folder, do not exit()
_UTF8 = 1  # espeakCHARS_UTF8
_IPA = 0x02  # phoneme mode: IPA symbols
_RATE = 1  # espeakRATE, words a minute
_NORMAL_RATE = 175
_WORD_EVENT = 1
_LONGEST_DATA_PATH = 120  # espeak-ng builds file names in a buffer of 160 bytes
_REINSTALL = pip("--force-reinstall", "espeakng-loader")


class _Event(ctypes.Structure):
    """`espeak_EVENT`; only `type`, `text_position` and `audio_position` are read."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)

_IGNORE = _CALLBACK(lambda _samples, _count, _events: 0)
_INT, _UINT, _TEXT, _PLACE = ctypes.c_int, ctypes.c_uint, ctypes.c_char_p, ctypes.c_void_p
_FUNCTIONS = {
    "espeak_Initialize": ctypes.CFUNCTYPE(_INT, _INT, _INT, _TEXT, _INT),
    "espeak_SetParameter": ctypes.CFUNCTYPE(_INT, _INT, _INT, _INT),
    "espeak_SetSynthCallback": ctypes.CFUNCTYPE(None, _CALLBACK),
    "espeak_SetVoiceByName": ctypes.CFUNCTYPE(_INT, _TEXT),
    "espeak_Synth": ctypes.CFUNCTYPE(
        _INT, _TEXT, ctypes.c_size_t, _UINT, _INT, _UINT, _UINT, _PLACE, _PLACE
    ),
    "espeak_Terminate": ctypes.CFUNCTYPE(_INT),
    "espeak_TextToPhonemes": ctypes.CFUNCTYPE(_TEXT, ctypes.POINTER(_PLACE), _INT, _INT),
    "espeak_ng_SetRandSeed": ctypes.CFUNCTYPE(None, ctypes.c_long),
}


class _Library(SimpleNamespace):
    """The functions of the library that are called.

    `ctypes.CDLL` makes a class of its own each time, in a cycle that only a full search for
    garbage frees: 3 kB a clip, for hours, since the library is loaded anew for each.
    """

    def __init__(self, path: str) -> None:
        """Load it. Raises OSError when it cannot be."""
        self._handle = _ctypes.dlopen(path, ctypes.DEFAULT_MODE)
        super().__init__(
            **{name: made(_ctypes.dlsym(self._handle, name)) for name, made in _FUNCTIONS.items()}
        )

    def close(self) -> None:
        """Let go of it; ctypes has no public way."""
        _ctypes.dlclose(self._handle)


@dataclass(frozen=True, slots=True)
class Speech:
    """What espeak-ng said."""

    pcm: bytes
    """16-bit mono samples."""
    rate: int
    """Samples a second."""
    words: tuple[tuple[int, float], ...]
    """Of each word spoken the character of the text where it begins, from 0, and the second."""


def phonemes(text: str, voice: str = "hi") -> str:
    """The phonemes of `text` in IPA with stress marks, clauses joined by a blank.

    `voice` is an espeak-ng language code. Punctuation is not kept. Raises MissingError
    when espeak-ng cannot be loaded or has no such voice.
    """
    with _LOCK:
        library, _ = _library()
        _choose(library, voice)
        buffer = ctypes.create_string_buffer(text.encode())
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        clauses = []
        while rest.value:
            clause = library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA)
            clauses.append((clause or b"").decode().strip())
        return " ".join(filter(None, clauses))


def speak(text: str, voice: str = "hi", speed: float = 1.0) -> Speech:
    """Say `text`; `speed` multiplies the normal 175 words a minute.

    Raises MissingError as `phonemes` does, SynthesisFailed when espeak-ng refuses.
    """
    pcm = bytearray()
    words: list[tuple[int, float]] = []

    def collect(samples: object, count: int, events: object) -> int:
        if count:
            pcm.extend(ctypes.string_at(samples, count * 2))  # type: ignore[arg-type]
        for event in events:  # type: ignore[attr-defined]
            if event.type == 0:  # espeakEVENT_LIST_TERMINATED
                break
            if event.type == _WORD_EVENT:
                words.append((event.text_position - 1, event.audio_position / 1000))
        return 0

    callback = _CALLBACK(collect)
    with _LOCK:
        library, rate = _fresh_library()
        _choose(library, _file_of(voice))
        library.espeak_SetParameter(_RATE, round(_NORMAL_RATE * speed), 0)
        library.espeak_SetSynthCallback(callback)
        library.espeak_ng_SetRandSeed(1)  # its breath noise is random
        encoded = text.encode()
        status = library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, _UTF8, None, None)
    if status != 0 or not pcm:
        raise SynthesisFailed(f"espeak-ng could not say {text[:40]!r} (status {status})")
    return Speech(bytes(pcm), rate, tuple(words))


def _fresh_library() -> tuple[_Library, int]:
    """The library as it is when first loaded, in half a millisecond.

    The wavering of its voices (`Flutter_ix` in wavegen.c) goes on from text to text, and no
    call sets it back: the same text would sound different after another.
    """
    if _library.cache_info().currsize:
        library, _ = _library()
        library.espeak_Terminate()
        library.close()
        _library.cache_clear()
    return _library()


@cache
def _library() -> tuple[_Library, int]:
    """The loaded library and its sample rate in Hz."""
    try:
        import espeakng_loader

        library = _private(Path(espeakng_loader.get_library_path()))
        data = _short_path(Path(espeakng_loader.get_data_path()))
    except (ImportError, OSError, RuntimeError) as error:
        raise MissingError(f"espeak-ng cannot be loaded: {error}", _REINSTALL) from error
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, str(data).encode(), _DO_NOT_EXIT)
    if rate <= 0:
        raise MissingError(f"espeak-ng finds no data in {data}", _REINSTALL)
    return library, rate


def _private(path: Path) -> _Library:
    """The library at `path`, loaded for us alone.

    What another package in this process has loaded too (kokoro-onnx does) is one library
    with one state, and stays loaded when we let go of it. A copy in memory is not.
    """
    if not hasattr(os, "memfd_create"):  # only Linux has it
        return _Library(str(path))
    with open(os.memfd_create("espeak-ng"), "wb") as copy:  # noqa: PTH123 - it has no path
        copy.write(path.read_bytes())
        copy.flush()
        return _Library(f"/proc/self/fd/{copy.fileno()}")


@cache
def _file_of(voice: str) -> str:
    """The name of a voice as a file, such as "inc/hi"; itself where there is no such file.

    For another name espeak-ng lists all voices each time it is loaded, which takes half of the
    time of a sentence, and never frees the 2 kB of the list.
    """
    import espeakng_loader

    languages = Path(espeakng_loader.get_data_path()) / "lang"
    found = (path for path in languages.glob(f"*/{voice}") if path.is_file())
    return next((path.relative_to(languages).as_posix() for path in found), voice)


@cache
def _short_path(data: Path) -> Path:
    """The data folder under a name short enough for espeak-ng's own buffer."""
    if len(str(data).encode()) <= _LONGEST_DATA_PATH:
        return data
    folder = tempfile.mkdtemp(prefix="espeak-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    link = Path(folder, "data")
    link.symlink_to(data, target_is_directory=True)
    return link


def _choose(library: _Library, voice: str) -> None:
    """Switch to `voice`.

    A switch leaves commands in a queue of 170 that only speaking empties; full, it
    swallows words. So nothing is said, at once.
    """
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise MissingError(f"espeak-ng has no voice {voice!r}", _REINSTALL)
    library.espeak_SetSynthCallback(_IGNORE)
    library.espeak_Synth(b"", 1, 0, 1, 0, _UTF8, None, None)
