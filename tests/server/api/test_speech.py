"""Speech over HTTP as OpenAI's API gives it, asked for by OpenAI's own client and by curl."""

from __future__ import annotations

import base64
import io
import json
import resource
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest
from api_server import Client, api_running
from waiting import wait_until

import briefing
from briefing.audio.formats import streams
from briefing.audio.formats.streams import MEDIA_TYPES
from briefing.server import serve
from briefing.server.api import server
from briefing.server.api.speakers import LIKE

if TYPE_CHECKING:
    import openai  # half a second, which only the worker that needs it spends

pytestmark = pytest.mark.slow

TEXT = "आज ₹2.5 लाख जमा हुए। कल बारिश होगी।"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with api_running(tmp_path_factory.mktemp("made")) as client:
        yield client


@pytest.fixture
def theirs(api: Client) -> Iterator[openai.OpenAI]:
    import openai

    with openai.OpenAI(
        api_key="any", base_url=f"http://127.0.0.1:{api.port}/v1", max_retries=0
    ) as client:
        yield client


def decoded(data: bytes, kind: str) -> tuple[float, float]:
    """Seconds and RMS of sound, by decoders of others."""
    if kind == "pcm":
        samples = np.frombuffer(data, "<i2") / 32768
        return len(samples) / 24_000, float(np.sqrt(np.mean(samples**2)))
    with av.open(io.BytesIO(data), "r") as container:
        frames = [frame.to_ndarray() for frame in container.decode(audio=0)]
        rate = container.streams.audio[0].rate
    whole = np.concatenate(frames, axis=1)[0].astype(float)
    scale = 32768 if np.abs(whole).max() > 2 else 1
    return len(whole) / rate, float(np.sqrt(np.mean((whole / scale) ** 2)))


@pytest.mark.parametrize("kind", MEDIA_TYPES)
def test_their_client_streams_every_format(theirs: openai.OpenAI, kind: str) -> None:
    with theirs.audio.speech.with_streaming_response.create(
        model="espeak",
        voice="alloy",
        input=TEXT,
        response_format=kind,  # type: ignore[arg-type]
    ) as response:
        assert response.headers["content-type"] == MEDIA_TYPES[kind]
        assert "content-length" not in response.headers
        data = b"".join(response.iter_bytes())
    whole = briefing.speak(TEXT, briefing.Settings(engine="espeak")).seconds
    seconds, level = decoded(data, kind)
    assert seconds == pytest.approx(whole, abs=1.0)
    assert 0.03 < level < 0.4


def test_their_client_reads_events(theirs: openai.OpenAI) -> None:
    with theirs.audio.speech.with_streaming_response.create(
        model="espeak", voice="hi", input=TEXT, response_format="pcm", stream_format="sse"
    ) as response:
        lines = [line for line in response.iter_lines() if line]
    events = [json.loads(line.removeprefix("data: ")) for line in lines]
    assert {event["type"] for event in events[:-1]} == {"speech.audio.delta"}
    assert events[-1]["type"] == "speech.audio.done"
    assert events[-1]["usage"]["input_tokens"] == len(TEXT)
    sound = b"".join(base64.b64decode(event["audio"]) for event in events[:-1])
    assert decoded(sound, "pcm")[0] > 2


def test_their_client_lists_models_and_learns_what_is_wrong(theirs: openai.OpenAI) -> None:
    import openai

    names = [model.id for model in theirs.models.list()]
    assert names[0] == "kokoro"
    assert {"espeak", "tts-1", "gpt-4o-mini-tts"} <= set(names)
    assert "gtts" not in names
    assert theirs.models.retrieve("kokoro").owned_by.startswith("briefing")
    with pytest.raises(openai.NotFoundError) as missing:
        theirs.models.retrieve("nothing")
    assert missing.value.code == "model_not_found"
    with pytest.raises(openai.BadRequestError) as wrong:
        theirs.audio.speech.create(model="kokoro", voice="nobody", input=TEXT)
    assert (wrong.value.param, wrong.value.type) == ("voice", "invalid_request_error")
    assert "there are hf_alpha" in wrong.value.message


def test_curl_hears_it_too(api: Client, tmp_path: Path, program: Callable[[str], str]) -> None:
    body = json.dumps({"model": "espeak", "voice": "hi", "input": TEXT, "response_format": "flac"})
    address = f"http://127.0.0.1:{api.port}/v1/audio/speech"
    command = [program("curl"), "-sSf", address, "-H", "Content-Type: application/json"]
    subprocess.run([*command, "-d", body, "-o", tmp_path / "a.flac"], check=True)
    assert decoded((tmp_path / "a.flac").read_bytes(), "flac")[0] > 2


def test_voices_are_listed_with_openais_names(api: Client) -> None:
    """As objects for Open WebUI, as strings for older clients; each can be asked for."""
    found = api.ask("GET", "/v1/audio/voices").json
    names = [voice["id"] for voice in found["voices"]]
    assert names == [voice["name"] for voice in found["voices"]]
    assert {"hf_alpha", "espeak:hi", *LIKE.values()} <= set(names)
    assert {voice["model"] for voice in found["data"]} >= {"kokoro", "espeak"}
    assert api.ask("GET", "/v1/audio/voices?legacy=true").json["voices"] == names
    assert api.post("/v1/audio/speech", model="tts-1", voice="espeak:hi", input=TEXT).status == 200


WRONG = {
    "no text": ({}, 400, "missing_required_parameter"),
    "an empty text": ({"input": " "}, 400, "invalid_value"),
    "no string": ({"input": 5}, 400, "invalid_type"),
    "no Hindi": ({"input": "hello"}, 400, "invalid_value"),
    "too long": ({"input": "क " * 10_001}, 400, "string_above_max_length"),
    "a model": ({"input": TEXT, "model": "x"}, 404, "model_not_found"),
    "an online model": ({"input": TEXT, "model": "gtts"}, 404, "model_not_found"),
    "a voice": ({"input": TEXT, "voice": "x"}, 400, "invalid_value"),
    "a voice that is a path": ({"input": TEXT, "voice": "piper:/etc/passwd"}, 400, "invalid_value"),
    "a voice that is a list": ({"input": TEXT, "voice": []}, 400, "invalid_type"),
    "a speed": ({"input": TEXT, "speed": 4}, 400, "invalid_value"),
    "a speed that is true": ({"input": TEXT, "speed": True}, 400, "invalid_type"),
    "a format": ({"input": TEXT, "response_format": "ogg"}, 400, "invalid_value"),
    "a stream": ({"input": TEXT, "stream_format": "tape"}, 400, "invalid_value"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_said_is_refused_in_openais_words(api: Client, what: str) -> None:
    fields, status, code = WRONG[what]
    answer = api.post("/v1/audio/speech", **fields)  # type: ignore[arg-type]
    assert (answer.status, answer.code) == (status, code)
    assert set(answer.json["error"]) == {"message", "type", "param", "code"}


def test_fifty_at_once_are_all_served_in_turn_in_bounded_memory(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None is lost, and all have their first piece of sound before anyone's second is made."""
    import openai

    api.post("/v1/audio/speech", input=TEXT)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    everybody = threading.Barrier(50)
    real = streams.encoded

    def counted(blocks: object, kind: str) -> Iterator[bytes]:
        said = real(blocks, kind)  # type: ignore[arg-type]
        first = next(said)
        everybody.wait(120)
        yield first
        yield from said

    monkeypatch.setattr("briefing.server.api.speech.encoded", counted)
    sizes: dict[int, int] = {}

    def ask(number: int) -> None:
        client = openai.OpenAI(api_key="any", base_url=f"http://127.0.0.1:{api.port}/v1")
        text = "".join(f"यह {number} में से {part} है। " for part in range(number + 1, number + 6))
        with (
            client,
            client.audio.speech.with_streaming_response.create(
                model="espeak", voice="hi", input=text, response_format="pcm"
            ) as response,
        ):
            sizes[number] = sum(len(piece) for piece in response.iter_bytes())

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(sizes) == 50
    assert min(sizes.values()) > 5 * 24_000
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 300_000  # kB


def test_who_goes_makes_room(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said for a client that is gone, and its place is free again."""
    import openai

    said: list[int] = []
    real = streams.encoded

    def counted(blocks: object, kind: str) -> Iterator[bytes]:
        for piece in real(blocks, kind):  # type: ignore[arg-type]
            said.append(len(piece))
            yield piece

    monkeypatch.setattr("briefing.server.api.speech.encoded", counted)
    long = "".join(f"यह वाक्य {number} है। " for number in range(1, 900))
    with openai.OpenAI(api_key="any", base_url=f"http://127.0.0.1:{api.port}/v1") as client:
        for _ in range(3):
            with client.audio.speech.with_streaming_response.create(
                model="espeak", voice="hi", input=long, response_format="pcm"
            ) as response:
                next(response.iter_bytes())
    assert api.post("/v1/audio/speech", input=TEXT).status == 200
    wait_until(lambda: len(said) < 3 * 900, "the end")
    assert sum(said) < 3 * 900 * 24_000


def test_a_misspelled_parameter_is_refused_and_what_clients_send_besides_is_not(
    api: Client,
) -> None:
    for key, like in {
        "vioce": "voice",
        "Speed": "speed",
        "responseFormat": "response_format",
    }.items():
        answer = api.post("/v1/audio/speech", input=TEXT, **{key: "x"})
        assert (answer.status, answer.code) == (400, "unknown_parameter")
        assert f"did you mean {like}?" in answer.json["error"]["message"]
    assert api.post("/v1/script", imput=TEXT).code == "unknown_parameter"
    more = {"instructions": "calm", "user": "me", "voice_id": "x", "stream": True, "language": "hi"}
    assert api.post("/v1/audio/speech", input="क।", **more).status == 200


def test_it_answers_while_the_voice_is_still_being_prepared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, go_on = threading.Event(), threading.Event()
    told: list[str] = []

    def prepared() -> None:
        asked.set()
        go_on.wait(280)

    def run(_app: object, _bound: object, ready: Callable[[str], None]) -> None:
        assert asked.wait(280)
        ready("http://here/")

    monkeypatch.setattr("briefing.api.narrator.Narrator", prepared)
    monkeypatch.setattr(serve, "run", run)
    server.serve(port=0, ready=told.append)
    go_on.set()
    assert told == ["http://here/"]
