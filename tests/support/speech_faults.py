"""Ways in which a speech service can fail, and what must come of each."""

from __future__ import annotations

import gzip
import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from speech_server import line, tone
from web_server import Behavior, Connection, answer

from briefing.errors import BriefingError, EngineBusy, NetworkError, SynthesisFailed

SAID = ("यह सबसे लंबा वाक्य है, जो सबसे पहले कहा जाएगा।", "यह दूसरा वाक्य है।", "तीसरा।")
"""The first, which is the longest, is said well before the trouble begins with the second."""

WELL = answer(line(tone(len(SAID[1]) * 0.07)))
LATER = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)


def cut(whole: bytes, at: float = 0.5) -> bytes:
    """A closed connection is all that says where an answer like this ends."""
    head, _, body = whole.partition(b"\r\n\r\n")
    lines = [h for h in head.split(b"\r\n") if not h.startswith(b"Content-Length")]
    return b"\r\n".join([*lines, b"", b""]) + body[: int(len(body) * at)]


def flood(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 10_000_000)


def drip_body(connection: Connection) -> None:
    connection.send(WELL[:400])
    connection.drip(WELL[400:])


BUSY = "the service is busy"
# What the server does; the error in the end; its message; how often it was asked.
FAULTS: dict[str, tuple[Behavior | bytes, type[BriefingError], str, int]] = {
    "429": (answer(status="429 Too Many Requests"), EngineBusy, rf"{BUSY} \(HTTP 429\)", 5),
    "429, wait ten minutes": (
        answer(status="429 Too Many Requests", Retry_After="600"),
        EngineBusy,
        BUSY,
        1,
    ),
    "429, wait until a date": (
        answer(status="429 Too Many Requests", Retry_After=LATER),
        EngineBusy,
        BUSY,
        1,
    ),
    "429, wait for nonsense": (
        answer(status="429 Too Many Requests", Retry_After="soon"),
        EngineBusy,
        BUSY,
        5,
    ),
    "500": (answer(status="500 Internal Server Error"), EngineBusy, BUSY, 5),
    "502": (answer(b"<html>", status="502 Bad Gateway"), EngineBusy, BUSY, 5),
    "503": (answer(status="503 Service Unavailable"), EngineBusy, BUSY, 5),
    "400": (answer(status="400 Bad Request"), NetworkError, r"refused \(HTTP 400\)", 1),
    "403": (answer(status="403 Forbidden"), NetworkError, r"refused \(HTTP 403\)", 1),
    "404": (answer(status="404 Not Found"), NetworkError, r"refused \(HTTP 404\)", 1),
    "resets": (lambda c: c.reset(), EngineBusy, "connection broke off", 5),
    "closes": (lambda c: None, EngineBusy, "connection broke off", 5),
    "closes in its head": (b"HTTP/1.1 200 OK\r\nContent-Le", EngineBusy, "response is empty", 5),
    "is shorter than it says": (
        answer(line(tone(1))[:500], length=9999),
        EngineBusy,
        "connection broke off",
        5,
    ),
    "breaks off between chunks": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        EngineBusy,
        "connection broke off",
        5,
    ),
    "ends in the middle of the sound": (cut(WELL), EngineBusy, "response was cut short", 5),
    "says only the first words": (
        answer(line(tone(0.2, around=0))),
        EngineBusy,
        r"sent 0\.\d s for 18 characters",
        5,
    ),
    "is silent": (answer(line(tone(2, level=0))), EngineBusy, "sent silence", 5),
    "is empty": (answer(b""), EngineBusy, "response is empty", 5),
    "says 204": (answer(status="204 No Content"), NetworkError, "HTTP 204", 1),
    "sends a page": (
        answer(b"<html>are you a robot?</html>", Content_Type="text/html"),
        SynthesisFailed,
        "without sound for 'यह दूसरा वाक्य है।'",
        1,
    ),
    "sends a picture": (
        answer(b"\x89PNG\r\n\x1a\n" * 99, Content_Type="image/png"),
        SynthesisFailed,
        "without sound",
        1,
    ),
    "has no sound": (answer(line(b"")), SynthesisFailed, "no sound for", 1),
    "declines": (
        answer(b')]}\'\n\n[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]'),
        SynthesisFailed,
        "without sound",
        1,
    ),
    "sends noise as MP3": (
        answer(line(random.Random(7).randbytes(5_000))),
        EngineBusy,
        "cannot be decoded",
        5,
    ),
    "sends what is no base64": (
        answer(line(b"").replace(b'[\\"', b'[\\"!not base64!')),
        EngineBusy,
        "response is damaged",
        5,
    ),
    "floods": (flood, SynthesisFailed, "far too large", 1),
    "floods, packed": (
        answer(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip"),
        SynthesisFailed,
        "far too large",
        1,
    ),
    "is packed and damaged": (
        answer(b"\x1f\x8b not gzip", Content_Encoding="gzip"),
        EngineBusy,
        "connection broke off",
        5,
    ),
    "speaks another protocol": (b"220 mail.example.org ESMTP\r\n", EngineBusy, "broke off", 5),
    "never ends its head": (
        b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 100_000,
        EngineBusy,
        "broke off",
        5,
    ),
}
# These are given up by our own clock: how often there is time to ask is not always the same.
SLOW: dict[str, tuple[Behavior, str]] = {
    "hangs": (lambda c: c.hang(), "does not answer|no complete response"),
    "drips its head": (lambda c: c.drip(WELL), "no complete response"),
    "drips its body": (drip_body, "no complete response"),
}
PASSING = [name for name, (_, error, _, tries) in FAULTS.items() if tries == 5]


def does(behavior: Behavior | bytes) -> Behavior:
    """Bytes are sent, and that is all."""
    return behavior if callable(behavior) else lambda connection: connection.send(behavior)
