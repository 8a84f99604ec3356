"""Home Assistant's protocol, spoken by the client of the package `wyoming`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

import numpy as np
import pytest
from wyoming.audio import AudioChunk
from wyoming.client import AsyncTcpClient
from wyoming.event import Event, Eventable
from wyoming.info import Describe, Info
from wyoming.tts import (
    Synthesize,
    SynthesizeChunk,
    SynthesizeStart,
    SynthesizeStop,
    SynthesizeVoice,
)

from briefing.server import serve as web
from briefing.server import wyoming as ours

pytestmark = pytest.mark.slow

TEXT = "आज ₹2.5 लाख जमा हुए। कल बारिश होगी।"
DRAFT = SynthesizeVoice(name="espeak:hi")

T = TypeVar("T")


def talking(talk: Callable[[int], Awaitable[T]]) -> T:
    """What `talk` gives, with our server at the port that it is given."""

    async def both() -> T:
        with web.listener(port=0) as bound:
            port = bound.getsockname()[1]
            server = asyncio.create_task(ours.answering(bound))
            try:
                return await asyncio.wait_for(talk(port), 240)
            finally:
                server.cancel()
                with suppress(asyncio.CancelledError):
                    await server

    return asyncio.run(both())


def asked(*events: Eventable, last: str) -> list[Event]:
    """Everything that comes back, up to an event of the type `last`."""

    async def talk(port: int) -> list[Event]:
        found: list[Event] = []
        async with AsyncTcpClient("127.0.0.1", port) as client:
            for event in events:
                await client.write_event(event.event())
            while not found or found[-1].type != last:
                event_read = await client.read_event()
                assert event_read is not None
                found.append(event_read)
        return found

    return talking(talk)


def seconds(events: list[Event]) -> float:
    chunks = [AudioChunk.from_event(event) for event in events if event.type == "audio-chunk"]
    assert {(chunk.rate, chunk.width, chunk.channels) for chunk in chunks} == {(24_000, 2, 1)}
    samples = np.concatenate([np.frombuffer(chunk.audio, "<i2") for chunk in chunks])
    assert np.abs(samples).max() > 3_000
    return len(samples) / 24_000


def test_it_says_who_speaks_here() -> None:
    (event,) = asked(Describe(), last="info")
    (program,) = Info.from_event(event).tts
    names = {voice.name for voice in program.voices}
    assert {"hf_alpha", "hm_psi", "espeak:hi"} <= names
    assert not any(name.startswith(("gtts", "edge")) for name in names)
    assert program.voices[0].languages == ["hi", "hi-IN"]


def test_a_text_is_said() -> None:
    found = asked(Synthesize(TEXT, DRAFT), last="audio-stop")
    assert [found[0].type, found[-1].type] == ["audio-start", "audio-stop"]
    assert 2.5 < seconds(found) < 8


def test_ssml_is_read_as_such() -> None:
    plain = seconds(asked(Synthesize("एक। दो।", DRAFT), last="audio-stop"))
    text = '<speak>एक।<break time="2s"/>दो।</speak>'
    paused = seconds(asked(Synthesize(text, DRAFT, text_format="ssml"), last="audio-stop"))
    assert paused - plain == pytest.approx(2, abs=0.5)


def test_a_text_that_comes_in_pieces_is_said_from_its_first_sentence_on() -> None:
    async def talk(port: int) -> list[Event]:
        async with AsyncTcpClient("127.0.0.1", port) as client:
            await client.write_event(SynthesizeStart(DRAFT).event())
            for piece in ("आज बारि", "श हुई। क"):
                await client.write_event(SynthesizeChunk(piece).event())
            found = [await client.read_event()]
            assert found[0] is not None
            assert found[0].type == "audio-start"
            await client.write_event(SynthesizeChunk("ल धूप होगी").event())
            await client.write_event(Synthesize("आज बारिश हुई। कल धूप होगी", DRAFT).event())
            await client.write_event(SynthesizeStop().event())
            while found[-1] and found[-1].type != "synthesize-stopped":
                found.append(await client.read_event())
        return [event for event in found if event]

    found = talking(talk)
    kinds = [event.type for event in found]
    assert kinds.count("audio-start") == kinds.count("audio-stop") == 1
    assert kinds[-2:] == ["audio-stop", "synthesize-stopped"]
    assert 1.8 < seconds(found) < 6  # a pause between the sentences too


@pytest.mark.parametrize(
    ("text", "voice", "told"),
    [
        ("hello", DRAFT, "no Hindi"),
        (TEXT, SynthesizeVoice(name="nobody"), "no voice 'nobody'"),
        (TEXT, SynthesizeVoice(name="piper:/etc/passwd"), "no voice"),
        ("क " * 10_001, DRAFT, "too many"),
    ],
)
def test_what_cannot_be_said_is_told(text: str, voice: SynthesizeVoice, told: str) -> None:
    found = asked(Synthesize(text, voice), last="error")
    assert told in found[-1].data["text"]


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\n",
        b"[]\n",
        b'{"type": 5}\n{"type": "synthesize"}\n',
        b'{"type": "synthesize", "data": []}\n',
        b'{"type": "synthesize", "data_length": 1000000000000}\n',
        b'{"type": "audio-chunk", "payload_length": 1000000000000}\n',
        b'{"type": "synthesize", "data": {"text": 5}}\n',
        b"x" * 1_000_000,
        b"[" * 100_000 + b"\n",
    ],
    ids=range(10),
)
def test_what_is_no_event_ends_the_connection_and_nothing_else(sent: bytes) -> None:
    async def talk(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(sent)
            await writer.drain()
            rest = await asyncio.wait_for(reader.read(), 120)
        except ConnectionError:
            rest = b""
        writer.close()
        async with AsyncTcpClient("127.0.0.1", port) as client:
            await client.write_event(Describe().event())
            event = await client.read_event()
            assert event is not None
            assert event.type == "info"
        return rest

    assert talking(talk) == b""


def test_of_too_many_connections_those_that_say_nothing_make_room() -> None:
    async def talk(port: int) -> tuple[list[bytes], list[bytes]]:
        lines = [await asyncio.open_connection("127.0.0.1", port) for _ in range(ours.MOST)]
        for reader, writer in lines[1:]:  # who has said something waits behind who has not
            writer.write(b'{"type": "ping"}\n')
            await reader.readline()
        late = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
        answers = []
        for reader, writer in late:
            writer.write(b'{"type": "ping"}\n')
            answers.append(await asyncio.wait_for(reader.readline(), 120))
        dropped = [await asyncio.wait_for(reader.read(), 120) for reader, _ in lines[:1]]
        for _, writer in [*lines, *late]:
            writer.close()
        return answers, dropped

    answers, dropped = talking(talk)
    assert [json.loads(each)["type"] for each in answers] == ["pong"] * 3
    assert dropped == [b""]


def test_an_event_is_json_on_a_line() -> None:
    """A client without the package: what is sent is what the protocol says."""

    async def talk(port: int) -> dict[str, object]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b'{"type": "ping", "data": {"text": "a"}}\n')
        head: dict[str, object] = json.loads(await reader.readline())
        writer.close()
        return head

    assert talking(talk)["type"] == "pong"
