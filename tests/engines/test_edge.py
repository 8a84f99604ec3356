"""Swara and Madhur against a local service that answers as Microsoft's would, well and badly."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import trustme
from edge_server import (
    END,
    START,
    Behavior,
    EdgeServer,
    Refusal,
    Socket,
    audio,
    boundary,
    speak,
    speaking,
    words_of,
)
from speech_server import PER_CHARACTER, tone
from stub_engine import rundown_of, script_of

import briefing
from briefing import engines
from briefing.errors import BriefingError, EngineBusy, NetworkError, SynthesisFailed
from briefing.settings import Online
from briefing.synthesis import retry, synthesize
from briefing.synthesis.cache import ClipCache

pytestmark = pytest.mark.slow

(SENTENCE,) = script_of("सभा में “राम & श्याम” आए, और चले गए।").utterances


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urllib.request.getproxies", dict)
    monkeypatch.setattr(retry, "FIRST_WAIT", 0.01)
    retry.circuit.cache_clear()


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[EdgeServer]:
    with speaking() as service:
        monkeypatch.setattr("edge_tts.communicate.WSS_URL", service.url)
        yield service


def test_the_sentence_comes_back_as_sound(service: EdgeServer) -> None:
    clip = engines.load("edge").say(SENTENCE)
    assert service.texts == [SENTENCE.spoken]
    assert clip.rate == 24_000
    assert clip.samples.dtype == np.float32
    seconds = 1 + len(SENTENCE.spoken) * PER_CHARACTER
    assert len(clip.samples) / clip.rate == pytest.approx(seconds, abs=0.1)


def test_it_speaks_inside_a_running_event_loop(service: EdgeServer) -> None:
    """As in a notebook, or in a web server's handler."""

    async def cell() -> int:
        return len(engines.load("edge").say(SENTENCE).samples)

    assert asyncio.run(cell()) > 0


def test_every_word_has_the_time_the_service_names(service: EdgeServer) -> None:
    """Its words are ours without their marks."""
    clip = engines.load("edge").say(SENTENCE)
    assert [timing.word for timing in clip.timings] == list(range(len(SENTENCE.words)))
    for timing, (_, start, seconds) in zip(clip.timings, words_of(SENTENCE.spoken), strict=True):
        assert timing.start == pytest.approx(start, abs=1e-6)
        assert timing.end == pytest.approx(start + seconds, abs=1e-6)


def test_words_the_service_cuts_are_put_together(service: EdgeServer) -> None:
    async def cut(socket: Socket, _text: str) -> None:
        await socket.send_str(START)
        for word in (("भारत", 0.5, 0.3), ("पाक", 0.8, 0.2), ("सीमा", 1.1, 0.4)):
            await socket.send_str(boundary(*word))
        await socket.send_bytes(audio(tone(1.2)))
        await socket.send_str(END)

    service.badly.append(cut)
    (utterance,) = script_of("भारत-पाक सीमा।").utterances
    timings = engines.load("edge").say(utterance).timings
    assert [timing.word for timing in timings] == [0, 1]
    assert [t.start for t in timings] == pytest.approx([0.5, 1.1])
    assert [t.end for t in timings] == pytest.approx([1.0, 1.5])


@pytest.mark.parametrize(
    ("voice", "speed", "asked"),
    [
        ("", 1.0, "<voice name='hi-IN-SwaraNeural'><prosody pitch='+0Hz' rate='+0%'"),
        ("hi-IN-MadhurNeural", 1.25, "'hi-IN-MadhurNeural'><prosody pitch='+0Hz' rate='+25%'"),
        ("", 0.5, "rate='-50%'"),
        ("", 2.0, "rate='+100%'"),
    ],
)
def test_voice_and_speed_are_asked_for(
    service: EdgeServer, voice: str, speed: float, asked: str
) -> None:
    engines.load("edge", voice, speed).say(SENTENCE)
    # The library writes the full name of a voice.
    ssml = service.ssml[0].replace(
        "Microsoft Server Speech Text to Speech Voice (hi-IN, ", "hi-IN-"
    )
    assert asked in ssml.replace("Neural)'", "Neural'")
    assert "राम &amp; श्याम" in ssml


def test_its_word_times_reach_the_record(service: EdgeServer, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("यह पहला वाक्य है। यह दूसरा है।\n", encoding="utf-8")
    chosen = briefing.Settings(engine="edge", online=Online(600))
    episode = briefing.make(path, tmp_path / "news.mp3", chosen)
    assert episode.exact
    assert episode.voice == "hi-IN-SwaraNeural"
    one = episode.cues[0].words
    assert one[1].start - one[0].start == pytest.approx(3 * PER_CHARACTER, abs=0.01)


async def says_nothing(socket: Socket, _text: str) -> None:
    await socket.send_str(START)
    await socket.send_str(END)


async def closes(socket: Socket, _text: str) -> None:
    await socket.send_str(START)


async def breaks_off(socket: Socket, text: str) -> None:
    words, mp3 = words_of(text), tone(len(text) * PER_CHARACTER)
    await socket.send_str(START)
    for word in words[: len(words) // 2]:
        await socket.send_str(boundary(*word))
    await socket.send_bytes(audio(mp3[: len(mp3) // 2]))


async def loses_sound(socket: Socket, text: str) -> None:
    await socket.send_str(START)
    for word in words_of(text):
        await socket.send_str(boundary(*word))
    await socket.send_bytes(audio(tone(0.8)))
    await socket.send_str(END)


async def hangs(_socket: Socket, _text: str) -> None:
    await asyncio.sleep(20)


async def never_ends(socket: Socket, _text: str) -> None:
    sound = audio(tone(60))
    for _ in range(200):  # 100 MB, should nobody stop it
        await socket.send_bytes(sound)


async def counts(socket: Socket, _text: str) -> None:
    for _ in range(10_000):
        await socket.send_str(boundary("एक", 0.5, 0.1))


async def drones(socket: Socket, _text: str) -> None:
    await socket.send_bytes(audio(tone(300)))
    await socket.send_str(END)


async def babbles(socket: Socket, _text: str) -> None:
    await socket.send_str("what do you mean")


async def changes(socket: Socket, _text: str) -> None:
    await socket.send_str("X-RequestId:1\r\nPath:new.message\r\n\r\n{}")


async def is_silent(socket: Socket, _text: str) -> None:
    await socket.send_bytes(audio(tone(3, level=0)))
    await socket.send_str(END)


async def sends_noise(socket: Socket, _text: str) -> None:
    await socket.send_bytes(audio(b"no mp3" * 99))
    await socket.send_str(END)


async def sends_pieces(socket: Socket, _text: str) -> None:
    await socket.send_bytes(b"\x00")


FAULTS: dict[str, tuple[Behavior | Refusal, type[BriefingError], str]] = {
    "busy": (Refusal(429, {"Retry-After": "7"}), EngineBusy, r"busy \(HTTP 429\)"),
    "fails": (Refusal(503), EngineBusy, r"busy \(HTTP 503\)"),
    "forbids": (Refusal(403), NetworkError, r"refused \(HTTP 403\)"),
    "is gone": (Refusal(404), NetworkError, r"refused \(HTTP 404\)"),
    "is a web page": (Refusal(200), NetworkError, r"refused \(HTTP 200\)"),
    "says nothing": (says_nothing, EngineBusy, "broke off"),
    "closes": (closes, EngineBusy, "broke off"),
    "breaks off": (breaks_off, EngineBusy, "cut short"),
    "loses sound": (loses_sound, EngineBusy, "cut short"),
    "hangs": (hangs, EngineBusy, "does not answer"),
    "never ends": (never_ends, SynthesisFailed, "far too large"),
    "counts without end": (counts, SynthesisFailed, "far too large"),
    "drones": (drones, EngineBusy, "far too much sound"),
    "babbles": (babbles, NetworkError, "not understood"),
    "changes": (changes, NetworkError, "not understood"),
    "is silent": (is_silent, EngineBusy, "sent silence"),
    "sends noise": (sends_noise, EngineBusy, "cannot be decoded"),
    "sends pieces": (sends_pieces, NetworkError, "not understood"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_bad_answer_is_one_clear_error(
    fault: str, service: EdgeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.engines.edge._TIMEOUT", 2.0 if fault == "hangs" else 30.0)
    behavior, error, message = FAULTS[fault]
    service.badly.extend([behavior] * 2)  # the library tries twice what is forbidden
    with pytest.raises(BriefingError, match=f"edge.*{message}") as caught:
        engines.load("edge").say(SENTENCE)
    assert type(caught.value) is error
    assert caught.value.hint
    if fault == "busy":
        assert caught.value.retry_after == 7  # type: ignore[attr-defined]


def test_what_passes_is_tried_again_and_the_rest_kept(service: EdgeServer, tmp_path: Path) -> None:
    texts = ("यह सबसे लंबा वाक्य है।", "यह दूसरा है।", "तीसरा।")
    rundown = rundown_of(script_of(*texts), speakers={"tone": engines.load("edge")})
    service.badly.extend([speak, breaks_off, Refusal(503), closes, speak, Refusal(404)])
    cache = ClipCache(tmp_path)
    with pytest.raises(NetworkError, match="404"):
        synthesize.speak(rundown, cache)
    assert service.texts == [texts[0], texts[1], texts[1], texts[1]]  # one was never connected
    assert synthesize.speak(rundown, cache).made == 1


def test_marks_alone_are_not_sent(service: EdgeServer) -> None:
    (marks,) = script_of("… — !").utterances
    with pytest.raises(SynthesisFailed, match="returned no sound"):
        engines.load("edge").say(marks)
    assert service.ssml == []


def test_no_service_at_all_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edge_tts.communicate.WSS_URL", "ws://127.0.0.1:9/v1?token=none")
    with pytest.raises(EngineBusy, match="edge: the service cannot be reached"):
        engines.load("edge").say(SENTENCE)


def test_an_unknown_certificate_ends_it_before_the_text_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with speaking(trustme.CA().issue_cert("127.0.0.1")) as service:
        monkeypatch.setattr("edge_tts.communicate.WSS_URL", service.url)
        with pytest.raises(NetworkError, match="certificate is not valid") as caught:
            engines.load("edge").say(SENTENCE)
        assert type(caught.value) is NetworkError
        assert service.ssml == []
