"""Microsoft's voices as its Edge browser reads pages aloud: online, and only when asked for.

edge-tts (LGPL-3.0) knows the protocol; the service tells when each word begins and ends.
Tries, waits and the pace are those of `briefing.synthesis.retry`.
"""

from __future__ import annotations

import asyncio
import unicodedata
import urllib.request
from bisect import bisect_right
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import accumulate
from typing import Any
from xml.sax.saxutils import escape

from briefing.document import Clip, Timing, Utterance, Word
from briefing.engines import Limit, Voice, choose
from briefing.engines.online import OFFLINE, decoded, refusal
from briefing.errors import BriefingError, EngineBusy, NetworkError, SynthesisFailed
from briefing.io.optional import pip

_TERMS = "Microsoft's terms of service"
_VOICES: tuple[Voice, ...] = (
    Voice("hi-IN-SwaraNeural", "female", "online, neural", _TERMS, online=True),
    Voice("hi-IN-MadhurNeural", "male", "online, neural", _TERMS, online=True),
)
_MOST = 4096  # bytes of escaped UTF-8 a request; edge-tts cuts what is longer
_TIMEOUT = 30.0  # seconds for a whole answer; a sentence takes one or two
_LARGEST = 8 << 20  # bytes of an answer; 4,096 of text are some five minutes, 2 MB
_TICK = 1e-7  # seconds; the unit of the service's times
_SLACK = 0.5  # seconds by which the last word may outlast the sound
_HOST = "speech.platform.bing.com"
_CHANGED = f"{pip('--upgrade', 'edge-tts')}; the service may have changed"


class Edge:
    """Swara and Madhur; implements `briefing.engines.Engine`."""

    voices = _VOICES
    rate = 24_000
    workers = 1  # limits are not published: one request at a time

    def __init__(self, voice: str = "", speed: float = 1.0) -> None:
        """`voice` "" is Swara, `speed` 0.5 to 2. Raises ModuleNotFoundError without edge-tts."""
        self.voice = choose("edge", _VOICES, voice)
        self._speed = speed
        self.limit = Limit(_MOST, "bytes", _bytes)
        self.key = f"edge-tts {version('edge-tts')} {self.voice} {speed:g}"

    def prompt(self, utterance: Utterance) -> str:
        """The spoken text, unchanged: the voices know the danda."""
        return utterance.spoken

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound, with the time of every word the service names.

        Raises EngineBusy when the service cannot be reached, is busy or sends half an
        answer; NetworkError when it refuses or is not the one its certificate names;
        SynthesisFailed when there is nothing in the text to say.
        """
        text = self.prompt(utterance)
        if not _sounds(text):
            raise SynthesisFailed(f"edge returned no sound for {text[:40]!r}")
        answer = self._ask(text)
        samples, rate = decoded("edge", bytes(answer.mp3), len(text), self._speed)
        seconds = len(samples) / rate
        if _cut_short(text, answer.words, seconds):
            raise EngineBusy(f"edge: the response was cut short at {seconds:.1f} s", OFFLINE)
        return Clip(samples, rate, _timings(utterance, answer.words, seconds))

    def _ask(self, text: str) -> _Answer:
        """One exchange, in a thread and an event loop of its own: a caller may have a loop."""
        import aiohttp
        from edge_tts import exceptions as edge

        try:
            with ThreadPoolExecutor(1, "edge") as thread:
                exchange = asyncio.wait_for(self._exchange(text), _TIMEOUT)
                return thread.submit(asyncio.run, exchange).result()
        except TimeoutError as error:
            raise EngineBusy("edge: the service does not answer", OFFLINE) from error
        except (edge.NoAudioReceived, edge.WebSocketError) as error:
            raise EngineBusy("edge: the connection broke off", OFFLINE) from error
        except aiohttp.ClientError as error:
            raise _named(error) from error
        except (edge.EdgeTTSException, ValueError, LookupError, TypeError) as error:
            raise NetworkError(f"edge: not understood: {error}", _CHANGED) from error

    async def _exchange(self, text: str) -> _Answer:
        from edge_tts import Communicate

        percent = f"{round((self._speed - 1) * 100):+d}%"
        request = Communicate(
            text, self.voice, rate=percent, boundary="WordBoundary", proxy=_proxy()
        )
        answer = _Answer()
        async for part in request.stream():
            if len(answer.mp3) > _LARGEST or len(answer.words) > len(text):
                raise SynthesisFailed("edge: the response is far too large", _CHANGED)
            if part["type"] == "audio":
                answer.mp3 += part["data"]
            else:
                start, length = part["offset"] * _TICK, part["duration"] * _TICK
                answer.words.append(_Word(part["text"], start, start + length))
        return answer


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as the service names it, and its times in seconds."""

    text: str
    start: float
    end: float


@dataclass(slots=True)
class _Answer:
    """What has come of an answer so far."""

    mp3: bytearray = field(default_factory=bytearray)
    words: list[_Word] = field(default_factory=list)


def _named(error: Any) -> BriefingError:
    """An error of the HTTP client in our words."""
    import aiohttp

    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return NetworkError("edge: the service's certificate is not valid", OFFLINE)
    if isinstance(error, aiohttp.ClientResponseError):
        wait = error.headers.get("Retry-After", "") if error.headers else ""
        return refusal("edge", error.status, wait, _CHANGED)
    if isinstance(error, aiohttp.ClientConnectorError):
        return EngineBusy("edge: the service cannot be reached", OFFLINE)
    return EngineBusy("edge: the connection broke off", OFFLINE)


def _proxy() -> str | None:
    """The proxy of the environment; edge-tts would look for one of its own kind of address."""
    proxies = urllib.request.getproxies()
    return None if urllib.request.proxy_bypass(_HOST) else proxies.get("https")


def _bytes(words: Sequence[Word]) -> int:
    return sum(len(escape(word.spoken).encode()) + 1 for word in words)


def _sounds(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(unicodedata.category(character)[0] in "LN" for character in text)


def _located(text: str, words: Sequence[_Word]) -> list[tuple[int, _Word]]:
    """The words with their places in `text`, without those that are not there."""
    located, position = [], 0
    for word in words:
        found = text.find(word.text, position)
        if found >= 0:
            located.append((found, word))
            position = found + len(word.text)
    return located


def _cut_short(text: str, words: Sequence[_Word], seconds: float) -> bool:
    """Whether sound or words are missing at the end of an answer of so many seconds.

    Where a word is not in the text, the service writes in its own way, and only time tells.
    """
    if not words:
        return False
    located = _located(text, words)
    rest = text[located[-1][0] + len(words[-1].text) :] if len(located) == len(words) else ""
    return _sounds(rest) or words[-1].end > seconds + _SLACK


def _timings(utterance: Utterance, words: Sequence[_Word], seconds: float) -> tuple[Timing, ...]:
    """The service names words without their marks, and may cut ours in pieces."""
    lengths = (len(word.spoken) + 1 for word in utterance.words)
    starts = [0, *accumulate(lengths)][:-1]
    times: dict[int, tuple[float, float]] = {}
    for place, word in _located(utterance.spoken, words):
        index = bisect_right(starts, place) - 1
        start = times[index][0] if index in times else min(word.start, seconds)
        times[index] = (start, min(word.end, seconds))
    return tuple(Timing(index, start, end) for index, (start, end) in sorted(times.items()))
