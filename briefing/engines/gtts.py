"""Google's voice through gTTS: online, and only when asked for.

gTTS knows how to ask; it does not verify certificates, has no time-outs and opens a
connection for every chunk, so the request it prepares is sent from here.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefing.document import Clip, Utterance, Word
from briefing.engines import Limit, Voice, choose
from briefing.errors import EngineBusy, NetworkError, SynthesisFailed, UsageError

if TYPE_CHECKING:
    import requests

_VOICES: tuple[Voice, ...] = (
    Voice("hi", "female", "online, natural", "Google's terms of service", online=True),
)
_MOST = 100  # code points a request; gTTS' own constant
_TIMEOUT = (10.0, 30.0)  # seconds to connect, and between two bytes
_AUDIO = re.compile(rb'jQ1olc","\[\\"(.*?)\\"]')
_OFFLINE = "check the connection, or use the built-in voice (--engine kokoro)"
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})


class Gtts:
    """Google's Hindi voice; implements `briefing.engines.Engine`."""

    voices = _VOICES
    rate = 24_000
    workers = 1  # unofficial limits are by address: one request at a time

    def __init__(self, voice: str = "", speed: float = 1.0) -> None:
        """`voice` "" is Hindi; the service has no other speeds than normal.

        Raises UsageError for a speed other than 1.
        """
        if speed != 1.0:
            raise UsageError("gtts speaks at speed 1 only", "leave --speed out, or use kokoro")
        self.voice = choose("gtts", _VOICES, voice)
        self.limit = Limit(_MOST, "characters", _characters)
        self.key = f"gtts {self.voice}"

    def prompt(self, utterance: Utterance) -> str:
        """The spoken text, unchanged: the service knows the danda."""
        return utterance.spoken

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound.

        Raises EngineBusy when the service is reached but too busy, NetworkError when it
        cannot be reached, SynthesisFailed when it answers without sound.
        """
        import soundfile

        mp3 = self._ask(self.prompt(utterance))
        try:
            samples, rate = soundfile.read(io.BytesIO(mp3), dtype="float32", always_2d=True)
        except soundfile.LibsndfileError as error:
            raise EngineBusy("gtts sent sound that cannot be decoded", _OFFLINE) from error
        return Clip(samples.mean(axis=1), int(rate))

    @cached_property
    def _session(self) -> requests.Session:
        import requests

        return requests.Session()

    def _ask(self, text: str) -> bytes:
        """One request; the MP3 bytes of the answer."""
        import requests

        try:
            answer = self._session.send(
                _request(text), timeout=_TIMEOUT, verify=True, proxies=_proxies()
            )
        except requests.exceptions.SSLError as error:
            raise NetworkError("gtts: the service's certificate is not valid", _OFFLINE) from error
        except requests.exceptions.Timeout as error:
            raise EngineBusy("gtts: the service does not answer", _OFFLINE) from error
        except requests.exceptions.RequestException as error:
            if _never_connected(error):
                raise NetworkError("gtts: the service cannot be reached", _OFFLINE) from error
            raise EngineBusy("gtts: the connection broke off", _OFFLINE) from error
        if answer.status_code in _PASSING:
            raise EngineBusy(
                f"gtts: the service is busy (HTTP {answer.status_code})",
                "wait a while, or use the built-in voice (--engine kokoro)",
                _seconds(answer.headers.get("Retry-After", "")),
            )
        if answer.status_code != requests.codes.ok:
            raise NetworkError(f"gtts: the service refused (HTTP {answer.status_code})", _OFFLINE)
        found = _AUDIO.search(answer.content)
        if not found or not found[1]:
            raise SynthesisFailed(f"gtts answered without sound for {text[:40]!r}", _OFFLINE)
        return base64.b64decode(found[1])


def _request(text: str) -> Any:
    """The request as gTTS prepares it, its own cutting and rewriting switched off."""
    import gtts

    speech = gtts.gTTS(
        text, lang="hi", lang_check=False, pre_processor_funcs=[], tokenizer_func=lambda t: [t]
    )
    (request,) = speech._prepare_requests()
    return request


def _never_connected(error: Exception) -> bool:
    """Whether there is no way to the service at all, rather than one that broke."""
    from urllib3.exceptions import MaxRetryError

    return isinstance(next(iter(error.args), None), MaxRetryError)


def _proxies() -> dict[str, str]:
    import urllib.request

    return urllib.request.getproxies()


def _seconds(retry_after: str) -> float:
    """Retry-After as seconds; a date, which services of this kind do not send, counts as none."""
    return float(retry_after) if retry_after.isdecimal() else 0.0


def _characters(words: Sequence[Word]) -> int:
    return sum(len(word.spoken) for word in words) + len(words) - 1
