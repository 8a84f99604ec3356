"""Google's voice through gTTS: online, and only when asked for.

gTTS knows how to ask; it does not verify certificates, has no time-outs and opens a
connection for every chunk, so the request it prepares is sent from here. Tries, waits and
the pace are those of `briefing.synthesis.retry`.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from briefing.document import Clip, Utterance, Word
from briefing.engines import Limit, Voice, choose
from briefing.engines.online import OFFLINE, decoded, refusal
from briefing.errors import EngineBusy, NetworkError, SynthesisFailed, UsageError

if TYPE_CHECKING:
    import requests

_VOICES: tuple[Voice, ...] = (
    Voice("hi", "female", "online, natural", "Google's terms of service", online=True),
)
_MOST = 100  # code points a request; gTTS' own constant
_TIMEOUT = (10.0, 20.0)  # seconds to connect, and between two bytes
_LARGEST = 2 << 20  # bytes; 100 code points make about 100 kB of base64
_START, _END = b'jQ1olc","[\\"', b'\\"]'
_CHANGED = "use the built-in engine, kokoro; the service may have changed"


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
            raise UsageError("gtts speaks at speed 1 only", "use 1, or the engine kokoro", "speed")
        self.voice = choose("gtts", _VOICES, voice)
        self.limit = Limit(_MOST, "characters", _characters)
        self.key = f"gtts {self.voice}"

    def prompt(self, utterance: Utterance) -> str:
        """The spoken text, unchanged: the service knows the danda."""
        return utterance.spoken

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound, by one request.

        Raises EngineBusy when the service cannot be reached, is busy or sends half an
        answer; NetworkError when it refuses or is not the one its certificate names;
        SynthesisFailed when it answers without sound.
        """
        text = self.prompt(utterance)
        return Clip(*decoded("gtts", _sound(self._ask(text), text), len(text)))

    @cached_property
    def _session(self) -> requests.Session:
        import requests

        session = requests.Session()
        session.max_redirects = 5
        return session

    def _ask(self, text: str) -> bytes:
        """One request; the body of the answer."""
        import requests

        try:
            return self._exchange(_request(text))
        except requests.exceptions.SSLError as error:
            if "CERTIFICATE_VERIFY_FAILED" not in str(error):
                raise EngineBusy("gtts: the connection broke off", OFFLINE) from error
            raise NetworkError("gtts: the service's certificate is not valid", OFFLINE) from error
        except requests.exceptions.Timeout as error:
            raise EngineBusy("gtts: the service does not answer", OFFLINE) from error
        except requests.exceptions.TooManyRedirects as error:
            raise NetworkError("gtts: the service redirects in a circle", OFFLINE) from error
        except requests.exceptions.RequestException as error:
            trouble = "service cannot be reached" if _unreached(error) else "connection broke off"
            raise EngineBusy(f"gtts: the {trouble}", OFFLINE) from error

    def _exchange(self, request: requests.PreparedRequest) -> bytes:
        """The body of a good answer; proxies and authorities are those of the environment.

        A redirect is followed without the text, which is for the service alone.
        """
        url = str(request.url)
        options = self._session.merge_environment_settings(url, {}, True, None, None)
        answer = self._session.send(request, timeout=_TIMEOUT, allow_redirects=False, **options)
        if answer.is_redirect:
            answer.close()
            elsewhere = urljoin(url, answer.headers["Location"])
            answer = self._session.get(elsewhere, timeout=_TIMEOUT, stream=True)
        with answer:
            _check_status(answer)
            return _body(answer)


def _request(text: str) -> Any:
    """The request as gTTS prepares it, its own cutting and rewriting switched off."""
    import gtts

    speech = gtts.gTTS(
        text, lang="hi", lang_check=False, pre_processor_funcs=[], tokenizer_func=lambda t: [t]
    )
    (request,) = speech._prepare_requests()
    return request


def _check_status(answer: requests.Response) -> None:
    if answer.status_code != 200:
        wait = answer.headers.get("Retry-After", "")
        raise refusal("gtts", answer.status_code, wait, _CHANGED)


def _body(answer: requests.Response) -> bytes:
    """All of the answer; requests counts it against the length the service stated."""
    body = bytearray()
    for block in answer.iter_content(1 << 16):
        body += block
        if len(body) > _LARGEST:
            raise SynthesisFailed("gtts: the response is far too large", _CHANGED)
    return bytes(body)


def _sound(body: bytes, text: str) -> bytes:
    """The MP3 inside an answer: base64 in a JSON string in a JSON string."""
    if not body:
        raise EngineBusy("gtts: the response is empty", OFFLINE)
    _, start, rest = body.partition(_START)
    if not start:
        raise SynthesisFailed(f"gtts answered without sound for {text[:40]!r}", _CHANGED)
    encoded, end, _ = rest.partition(_END)
    if not end:
        raise EngineBusy("gtts: the response was cut short", OFFLINE)
    if not encoded:
        raise SynthesisFailed(f"gtts returned no sound for {text[:40]!r}", _CHANGED)
    try:
        return base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise EngineBusy("gtts: the response is damaged", OFFLINE) from error


def _unreached(error: Exception) -> bool:
    """Whether no connection was made at all, rather than one that broke."""
    from urllib3.exceptions import MaxRetryError

    return isinstance(next(iter(error.args), None), MaxRetryError)


def _characters(words: Sequence[Word]) -> int:
    return sum(len(word.spoken) for word in words) + len(words) - 1
