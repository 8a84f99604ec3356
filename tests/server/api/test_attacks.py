"""What strangers may try against the HTTP API, and what each of them gets."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator, MutableMapping
from typing import Any

import pytest
from api_server import Client, api_running

from briefing.errors import UsageError
from briefing.server.api import server, speech
from briefing.server.serve import ANYWHERE

pytestmark = pytest.mark.slow

TEXT = "आज बारिश होगी।"
SPEECH = "/v1/audio/speech"
BODY = {"model": "espeak", "voice": "hi", "input": TEXT}
KEY = "a-key-of-16-signs"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with api_running(tmp_path_factory.mktemp("made")) as client:
        yield client


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with api_running(tmp_path_factory.mktemp("made"), KEY, ANYWHERE) as client:
        yield client


FROM_PAGES = {
    "a page of another site": ({"Origin": "https://evil.example"}, 403, "cross_origin"),
    "a page that hides where it is": ({"Origin": "null"}, 403, "cross_origin"),
    "a page whose name is none": ({"Origin": "http://["}, 403, "cross_origin"),
    "a browser that says so": ({"Sec_Fetch_Site": "cross-site"}, 403, "cross_origin"),
    "another port of this machine": ({"Sec_Fetch_Site": "same-site"}, 403, "cross_origin"),
    "a form": ({"Content_Type": "text/plain"}, 415, "unsupported_media_type"),
    "a form of another kind": (
        {"Content_Type": "application/x-www-form-urlencoded"},
        415,
        "unsupported_media_type",
    ),
    "a name that leads here": ({"Host": "evil.example"}, 400, "unknown_host"),
    "a name with a port": ({"Host": "evil.example:8001"}, 400, "unknown_host"),
    "no name": ({"Host": "["}, 400, "unknown_host"),
}


@pytest.mark.parametrize("who", FROM_PAGES)
def test_no_page_of_another_site_is_answered(api: Client, who: str) -> None:
    headers, status, code = FROM_PAGES[who]
    answer = api.ask("POST", SPEECH, BODY, **headers)
    assert (answer.status, answer.code) == (status, code)
    assert not {name for name in answer.headers if name.lower().startswith("access-control")}
    if status != 415:
        assert api.ask("GET", "/v1/models", **headers).status == status
        assert api.ask("DELETE", "/v1/briefings/x", **headers).status == status


def test_a_browser_that_asks_first_is_told_no(api: Client) -> None:
    asks = {"Origin": "https://evil.example", "Access_Control_Request_Method": "POST"}
    assert api.ask("OPTIONS", SPEECH, **asks).status == 403
    assert api.ask("OPTIONS", SPEECH).status == 405


@pytest.mark.parametrize("given", [None, "", "Bearer", "Bearer wrong", f"Basic {KEY}", KEY])
def test_without_the_key_nothing_is_answered(locked: Client, given: str | None) -> None:
    headers = {} if given is None else {"Authorization": given}
    for method, path in (("POST", SPEECH), ("GET", "/v1/models"), ("GET", "/v1/openapi.json")):
        answer = locked.ask(method, path, BODY if method == "POST" else None, **headers)
        assert (answer.status, answer.code) == (401, "invalid_api_key")
        assert answer.headers["www-authenticate"] == "Bearer"
    assert KEY not in locked.ask("GET", f"/v1/models?key={KEY}").body.decode()


def test_with_the_key_any_name_of_the_machine_will_do(locked: Client) -> None:
    """A page elsewhere knows no key: names need no guard then, as in a network of containers."""
    answer = locked.ask("POST", SPEECH, BODY, Authorization=f"Bearer {KEY}", Host="briefing:8001")
    assert answer.status == 200
    page = locked.ask("GET", "/v1/models", Authorization=f"Bearer {KEY}", Origin="https://evil.org")
    odd = {"Authorization": f"Bearer {KEY}", "Origin": "http://x", "Host": "["}
    assert locked.ask("GET", "/v1/models", **odd).status == 403
    assert page.status == 403


def test_the_network_is_not_let_in_without_a_key() -> None:
    for host, key in ((ANYWHERE, ""), ("192.0.2.1", ""), (ANYWHERE, "short"), ("", "with blank ")):
        with pytest.raises(UsageError):
            server.check_key(host, key)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/briefings/../../../etc/passwd",
        "/v1/briefings/..%2f..%2fetc/audio",
        "/v1/briefings/%2e%2e/audio",
        "/v1/briefings/x/transcript.../../etc/passwd",
        "/v1/models/..%2f..%2fetc%2fpasswd",
        "/etc/passwd",
        "//evil.example/",
    ],
)
def test_no_address_leads_out(api: Client, path: str) -> None:
    answer = api.ask("GET", path)
    assert (answer.status, answer.json["error"]["type"]) == (404, "invalid_request_error")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "invalid_json"),
        (b"{", 400, "invalid_json"),
        (b"[]", 400, "invalid_json"),
        (b"\xff", 400, "invalid_json"),
        (b"[" * 100_000, 400, "invalid_json"),
        (b'{"input":"' + b"x" * 400_000 + b'"}', 413, "request_too_large"),
        (json.dumps(BODY | {"input": "\ud800"}).encode(), 400, "invalid_value"),
        (json.dumps(BODY | {"input": "\0" * 50}).encode(), 400, "invalid_value"),
    ],
    ids=["empty", "half", "a list", "no text", "deep", "huge", "half a character", "nulls"],
)
def test_a_body_that_is_none_is_refused(api: Client, body: bytes, status: int, code: str) -> None:
    answer = api.ask("POST", SPEECH, body)
    assert (answer.status, answer.code) == (status, code)


def raw(api: Client, sent: bytes) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", api.port), timeout=60)
    line.sendall(sent)
    return line


HEAD = b"POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


def test_a_huge_body_is_refused_before_it_is_read(api: Client) -> None:
    with raw(api, HEAD + b"Content-Length: 100000000000\r\n\r\n") as line:
        assert b"413" in line.recv(4096).split(b"\r\n")[0]
    with raw(api, HEAD + b"Transfer-Encoding: chunked\r\n\r\n") as line:
        piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
        got = b""
        try:
            for _ in range(64):
                line.sendall(piece)
        except OSError:
            pass  # it closed the door
        try:
            got = line.recv(4096)
        except ConnectionError:
            got = b"413"
        assert b"413" in got.split(b"\r\n")[0]


def test_a_slow_body_is_given_up(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.server.limits.PATIENCE", 0.3)
    with raw(api, HEAD + b'Content-Length: 100\r\n\r\n{"') as line:
        assert b"408" in line.recv(4096).split(b"\r\n")[0]


def test_who_does_not_read_is_given_up(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection is broken off, and nothing more is said for it."""
    monkeypatch.setattr(speech, "SENDING", 0.2)
    text = "".join(f"यह वाक्य {number} है। " for number in range(1, 600))
    body = json.dumps(BODY | {"input": text, "response_format": "wav"}).encode()
    taken: list[int] = []

    async def talk() -> None:
        ended = asyncio.Event()
        asks = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> dict[str, Any]:
            if not asks:
                await ended.wait()
            return asks.pop()

        async def send(message: MutableMapping[str, Any]) -> None:
            taken.append(len(message.get("body", b"")))
            if len(taken) > 3:
                await ended.wait()

        headers = [(b"host", b"localhost"), (b"content-type", b"application/json")]
        scope: dict[str, Any] = {
            "type": "http",
            "method": "POST",
            "path": SPEECH,
            "headers": headers,
        }
        scope |= {"query_string": b"", "root_path": "", "server": ("localhost", 80)}
        scope |= {"scheme": "http", "http_version": "1.1"}
        with pytest.raises(BaseExceptionGroup) as broken:
            await server.application(api.tasks)(scope, receive, send)
        assert broken.group_contains(TimeoutError)

    asyncio.run(talk())
    assert len(taken) == 4


def test_a_flood_is_refused_and_who_was_there_is_served(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech.Speech.__init__, "__defaults__", (3,))
    statuses: list[int] = []
    codes: set[str] = set()
    with api_running(tmp_path_factory.mktemp("made")) as api:

        def ask(number: int) -> None:
            text = "".join(f"यह {number} में से {part} है। " for part in range(1, 30))
            answer = api.ask("POST", SPEECH, BODY | {"input": text})
            statuses.append(answer.status)
            if answer.status != 200:
                codes.add(f"{answer.code} {answer.headers['retry-after']}")

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert api.ask("POST", SPEECH, BODY).status == 200
    assert set(statuses) == {200, 429}
    assert statuses.count(200) >= 3
    assert codes == {"too_many_requests 5"}
