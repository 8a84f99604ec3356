"""gTTS against a local server that answers as Google's would, well and badly."""

from __future__ import annotations

import base64
import io
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import numpy as np
import pytest
import soundfile
from stub_engine import script_of

from briefing import engines
from briefing.cache import ClipCache
from briefing.document import Boundary, Span, Utterance, Word
from briefing.errors import BriefingError, EngineBusy, NetworkError, SynthesisFailed
from briefing.synthesise import synthesise

Answer = Callable[[BaseHTTPRequestHandler], None]
SENTENCE = Utterance((Word("नमस्ते", Span(0, 6)),), 0, 0, Boundary.SENTENCE)


def tone() -> bytes:
    """Half a second of MP3, as the service sends it: 24 kHz mono."""
    file = io.BytesIO()
    wave = 0.3 * np.sin(2 * np.pi * 200 * np.arange(12_000) / 24_000)
    soundfile.write(file, wave.astype(np.float32), 24_000, format="MP3")
    return file.getvalue()


def line(audio: bytes) -> bytes:
    text = base64.b64encode(audio).decode()
    return f')]}}\'\n[["wrb.fr","jQ1olc","[\\"{text}\\"]",null,null,null,"generic"]]\n'.encode()


def respond(status: int, body: bytes = b"", **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


def reset(request: BaseHTTPRequestHandler) -> None:
    request.connection.shutdown(socket.SHUT_RDWR)


def hang(_request: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)


def cut_off(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "100000")
    request.end_headers()
    request.wfile.write(line(tone())[:500])
    request.connection.shutdown(socket.SHUT_RDWR)


class Service:
    """What the service answers, one after the other, and what it was asked."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.asked: list[str] = []
        self.connections = 0


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    state = Service()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            state.connections += 1
            super().setup()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            state.asked.append(parse_qs(body)["f.req"][0])
            state.answers.pop(0)(self)

        def log_request(self, *_: object) -> None:
            """Say nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/"
    monkeypatch.setattr("gtts.tts._translate_url", lambda **_: url)
    monkeypatch.setattr("urllib.request.getproxies", dict)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield state
    server.shutdown()
    server.server_close()


def test_sound_comes_back_decoded(service: Service) -> None:
    service.answers = [respond(200, line(tone()))]
    clip = engines.load("gtts").say(SENTENCE)
    assert clip.rate == 24_000
    assert 0.45 < len(clip.samples) / clip.rate < 0.7
    assert 0.2 < np.abs(clip.samples).max() < 0.4
    assert json.loads(json.loads(service.asked[0])[0][0][1])[:2] == ["नमस्ते", "hi"]


def test_one_connection_serves_several_requests(service: Service) -> None:
    service.answers = [respond(200, line(tone()))] * 3
    engine = engines.load("gtts")
    for _ in range(3):
        engine.say(SENTENCE)
    assert service.connections == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (respond(429, Retry_After="7"), EngineBusy),
        (respond(503), EngineBusy),
        (respond(500), EngineBusy),
        (respond(403), NetworkError),
        (respond(404), NetworkError),
        (respond(200, b"<html>are you a robot?</html>"), SynthesisFailed),
        (respond(200, line(b"")), SynthesisFailed),
        (respond(200, line(b"not an mp3 at all")), EngineBusy),
        (cut_off, EngineBusy),
        (reset, EngineBusy),
        (hang, EngineBusy),
    ],
)
def test_every_bad_answer_is_one_clear_error(
    service: Service, monkeypatch: pytest.MonkeyPatch, answer: Answer, error: type[BriefingError]
) -> None:
    monkeypatch.setattr("briefing.engines.gtts._TIMEOUT", (0.5, 0.5))
    service.answers = [answer]
    with pytest.raises(error) as caught:
        engines.load("gtts").say(SENTENCE)
    assert type(caught.value) is error
    assert caught.value.message.startswith("gtts")
    assert caught.value.hint


def test_the_wait_asked_for_is_passed_on(service: Service) -> None:
    service.answers = [respond(429, Retry_After="7")]
    with pytest.raises(EngineBusy) as caught:
        engines.load("gtts").say(SENTENCE)
    assert caught.value.retry_after == 7


def test_no_connection_at_all_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gtts.tts._translate_url", lambda **_: "http://127.0.0.1:9/")
    monkeypatch.setattr("urllib.request.getproxies", dict)
    with pytest.raises(NetworkError, match="cannot be reached"):
        engines.load("gtts").say(SENTENCE)


def test_what_was_fetched_before_a_ban_is_kept(service: Service, tmp_path: Path) -> None:
    service.answers = [respond(200, line(tone())), respond(403)]
    script = script_of("एक लंबा वाक्य।", "छोटा।").utterances
    with pytest.raises(NetworkError):
        synthesise(script, {"tone": engines.load("gtts")}, ClipCache(tmp_path))
    service.answers = [respond(200, line(tone()))]
    assert synthesise(script, {"tone": engines.load("gtts")}, ClipCache(tmp_path)).made == 1
