"""What online services send: MP3 that may be cut short on the way, and how long to wait."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, EngineBusy, NetworkError

if TYPE_CHECKING:
    from briefing.document import Samples

# Seconds a character takes at the least, at normal pace. Online Hindi voices take 0.06 to
# 0.09; what is shorter than this is not the whole sentence.
_SHORTEST = 0.025
_LONGEST, _LONGEST_A_CHARACTER = 60.0, 1.0  # seconds; half a megabyte of MP3 may hold an hour
_SILENT = 1e-3  # -60 dBFS; speech peaks over -20
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
OFFLINE = "check the connection, or use the built-in engine, kokoro"
"""What to do when the service is out of reach."""
_AGAIN = "try again, or use the built-in engine, kokoro"


def decoded(service: str, mp3: bytes, characters: int, speed: float = 1.0) -> tuple[Samples, int]:
    """Mono samples of an answer and their rate in Hz; `characters` is how many it should say.

    Raises EngineBusy, because the next answer may be whole, when it is no MP3, too short or
    silent.
    """
    import soundfile

    try:
        with soundfile.SoundFile(io.BytesIO(mp3)) as file:
            rate = file.samplerate
            most = int(rate * (_LONGEST + _LONGEST_A_CHARACTER * characters))
            samples = file.read(most + 1, dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise EngineBusy(f"{service} sent audio that cannot be decoded", _AGAIN) from error
    if len(samples) > most:
        raise EngineBusy(f"{service} sent far too much sound for {characters} characters", _AGAIN)
    seconds = len(samples) / rate
    if seconds * speed < characters * _SHORTEST:
        raise EngineBusy(f"{service} sent {seconds:.1f} s for {characters} characters", _AGAIN)
    if abs(samples).max() < _SILENT:
        raise EngineBusy(f"{service} sent silence", _AGAIN)
    return samples.mean(axis=1), int(rate)


def refusal(service: str, status: int, retry_after: str, changed: str) -> BriefingError:
    """The error for an HTTP status that is no answer; `changed` is what to do if it stays so."""
    if status in _PASSING:
        message = f"{service}: the service is busy (HTTP {status})"
        hint = "wait a while, or use the built-in engine, kokoro"
        return EngineBusy(message, hint, _seconds_to_wait(retry_after))
    return NetworkError(f"{service}: the service refused (HTTP {status})", changed)


def _seconds_to_wait(retry_after: str) -> float:
    """What a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or a date), or 0.

    >>> _seconds_to_wait("7")
    7.0
    """
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        date = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    return max((date.astimezone(UTC) - datetime.now(UTC)).total_seconds(), 0.0)
