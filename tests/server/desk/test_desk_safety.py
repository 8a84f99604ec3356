"""Attacks on the desk, and what each gets. The same table is in docs/desk.md."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pytest
from desk_client import Client
from local_server import at_desk
from sites import BASE, SHOW, add

from briefing.document import Source
from briefing.server.desk.desk import Desk
from briefing.server.desk.drafts import Drafts
from briefing.server.desk.guard import JSON_MOST, TOKEN
from briefing.server.desk.speech import Speech
from briefing.server.desk.target import Target

TEXT = "राजधानी में आज बारिश हुई।"
OTHER = "https://example.org"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Desk]]:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "show").mkdir()
    with at_desk(folder / "show", folder / "data/desk") as answering:
        yield answering


@pytest.fixture
def client(home: tuple[int, Desk]) -> Client:
    return Client(home[0], home[1].token)


@pytest.mark.parametrize(
    ("attack", "headers", "status"),
    [
        ("a page of another site posts", {"Origin": OTHER, "Sec_Fetch_Site": "cross-site"}, 403),
        ("one of the same host, another port", {"Sec_Fetch_Site": "same-site"}, 403),
        ("an old browser, another origin", {"Origin": OTHER}, 403),
        ("an origin that is no address", {"Origin": "http://["}, 403),
        ("a sandboxed frame", {"Origin": "null"}, 403),
        ("no token", {TOKEN.replace("-", "_"): ""}, 403),
        ("a wrong token", {TOKEN.replace("-", "_"): "0" * 32}, 403),
        ("a name pointed here (DNS rebinding)", {"Host": "evil.example"}, 400),
        ("the page itself", {"Sec_Fetch_Site": "same-origin"}, 201),
    ],
)
def test_only_our_own_page_changes_anything(
    client: Client, attack: str, headers: dict[str, str], status: int
) -> None:
    answer = client.ask("POST", "/studio/drafts", {"text": TEXT}, b"", **headers)
    assert answer.status == status, attack


def test_everything_that_changes_something_wants_the_token(client: Client) -> None:
    draft = client.begin(TEXT)["number"]
    one = f"/studio/drafts/{draft}"
    client.token = ""
    for method, path in [
        ("POST", "/studio/drafts"), ("POST", "/studio/file"), ("PATCH", one), ("DELETE", one),
        ("POST", f"{one}/word"), ("POST", f"{one}/lexicon"), ("POST", f"{one}/say"),
        ("POST", f"{one}/warm"), ("POST", f"{one}/make"), ("DELETE", "/studio/tasks/x"),
        ("POST", "/send"), ("GET", "/send/x"),
    ]:  # fmt: skip
        assert client.ask(method, path, {}).status == 403, path


def test_no_other_page_can_read_an_answer_or_frame_the_desk(client: Client) -> None:
    for path in ("/studio", "/studio/drafts", "/studio/tasks"):
        headers = client.ask("GET", path, Origin=OTHER).headers
        assert "access-control-allow-origin" not in {name.lower() for name in headers}
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
    policy = client.ask("GET", "/studio").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "path",
    [
        "/studio/drafts/../../etc/passwd",
        "/studio/drafts/..%2f..%2fetc",
        "/studio/drafts/{draft}/made/..%2fdraft.json",
        "/studio/drafts/{draft}/made/%2e%2e%2fdraft.json",
        "/studio/drafts/{draft}/made/../draft.json",
        "/studio/assets/..%2fstrings.json",
        "/studio/assets/templates/home.html",
        "/feeds/{key}/..%2ffeed.key",
        "/feeds/{key}/../token",
        "/feeds/wrong/feed.xml",
        "/studio/d/nobody",
    ],
)
def test_no_path_leads_out(client: Client, home: tuple[int, Desk], path: str) -> None:
    draft = client.begin(TEXT)["number"]
    assert client.ask("GET", path.format(draft=draft, key=home[1].feed_key)).status == 404


def test_a_path_in_a_title_is_a_name(client: Client, home: tuple[int, Desk]) -> None:
    desk = home[1]
    for title in ("../../../etc/cron.d/x", "/etc/passwd", "..", "\\\\host\\share", "<b>आज</b>"):
        draft = client.begin(TEXT, title)["number"]
        task = client.ask("POST", f"/studio/drafts/{draft}/make", {"kind": "publish"}).json
        made = client.finished(f"/studio/tasks/{task['number']}")
        assert made["state"] == "done", made
    assert desk.show is not None
    files = {path.name for path in desk.show.episodes.iterdir()}
    assert len([name for name in files if name.endswith(".mp3")]) == 5
    assert all("/" not in name and not name.startswith(".") for name in files)


def test_bodies_are_bounded_in_size_and_time(
    client: Client, home: tuple[int, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.server.limits.PATIENCE", 0.2)
    huge = b'{"text": "' + b"a" * JSON_MOST + b'"}'
    answer = client.ask("POST", "/studio/drafts", body=huge, Content_Type="application/json")
    assert answer.status == 400
    with socket.create_connection(("127.0.0.1", home[0]), timeout=60) as slow:
        head = f"POST /studio/drafts HTTP/1.1\r\nHost: 127.0.0.1\r\n{TOKEN}: {client.token}\r\n"
        slow.sendall(f"{head}Content-Type: application/json\r\nContent-Length: 99\r\n\r\n".encode())
        slow.sendall(b"{")
        assert b" 400 " in slow.recv(4096)


def test_pages_are_told_in_their_language_and_programs_in_english(client: Client) -> None:
    for language, begins in (
        ("hi", "कोई पाठ नहीं"),
        ("en", "there is no text"),
        ("", "there is no text"),
    ):
        asked = {"X_Briefing_Language": language} if language else {}
        answer = client.ask("POST", "/studio/drafts", {"text": " "}, b"", **asked)
        assert answer.json["message"].startswith(begins)


def test_a_flood_is_answered_and_the_rest_told_to_come_again(client: Client) -> None:
    draft = client.begin(TEXT * 40)["number"]
    with ThreadPoolExecutor(60) as many:
        asked = [many.submit(client.ask, "GET", f"/studio/drafts/{draft}") for _ in range(60)]
        answers = [future.result() for future in asked]
    assert {answer.status for answer in answers} <= {200, 503}
    assert sum(answer.status == 200 for answer in answers) >= 20
    assert all("Retry-After" in a.headers for a in answers if a.status == 503)
    assert client.ask("GET", "/studio/drafts").status == 200


def test_no_text_waits_behind_a_voice_that_is_being_loaded(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = Event()
    monkeypatch.setattr(Speech, "warm", lambda _speech, _settings: loaded.wait(280))
    draft = client.begin(TEXT)["number"]
    with ThreadPoolExecutor(8) as many:
        warm = partial(client.ask, "POST", f"/studio/drafts/{draft}/warm", {})
        waiting = [many.submit(warm) for _ in range(8)]
        assert client.ask("GET", f"/studio/drafts/{draft}").status == 200
        assert not any(each.done() for each in waiting)
        loaded.set()
        assert {each.result().status for each in waiting} == {204}


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://169.254.169.254/", "file:///etc/passwd", "http://[::1]/", "x"],
)
def test_addresses_are_guarded_as_those_of_the_command_line(client: Client, address: str) -> None:
    assert client.ask("POST", "/studio/drafts", {"address": address}).status == 400


@pytest.mark.parametrize("name", ["../../x.docx", "a\x00b.txt", "-rf.pdf", "क" * 400, ""])
def test_uploads_whatever_their_name_or_bytes(client: Client, name: str) -> None:
    sent = {"X_File_Name": quote(name), "Content_Type": "application/octet-stream"}
    status = client.ask("POST", "/studio/file", body=b"\x00\x01\xff" * 999, **sent).status
    assert status == 400


def test_in_a_network_there_is_a_key_and_it_does_not_stay_in_the_address(tmp_path: Path) -> None:
    (tmp_path / "show").mkdir()
    with at_desk(tmp_path / "show", tmp_path / "data/desk", key="secret123") as (port, desk):
        client = Client(port, desk.token)
        for path in ("/studio", "/studio?key=wrong", "/studio/drafts", "/studio/send"):
            assert client.ask("GET", path).status == 403
        entered = client.ask("GET", "/studio?key=secret123&lang=en")
        assert (entered.status, entered.headers["Location"]) == (303, "/studio?lang=en")
        cookie = entered.headers["Set-Cookie"]
        assert cookie == "briefing-key=secret123; Path=/studio; HttpOnly; SameSite=Lax"
        client.headers["Cookie"] = cookie.partition(";")[0]
        assert client.ask("GET", "/studio").status == 200
        assert client.ask("POST", "/studio/drafts", {"text": TEXT}).status == 201


def test_a_colleague_without_the_key_is_asked_for_it_in_hindi(tmp_path: Path) -> None:
    (tmp_path / "show").mkdir()
    with at_desk(tmp_path / "show", tmp_path / "data/desk", key="secret123") as (port, desk):
        client = Client(port, desk.token, {"Accept": "text/html"})
        page = client.ask("GET", "/studio/d/x")
        assert page.status == 403
        assert '<form method="get" action="/studio/d/x">' in page.content.decode()
        assert "डेस्क की कुंजी" in page.content.decode()
        assert "सही नहीं" not in page.content.decode()
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        began = time.monotonic()
        wrong = client.ask("GET", '/studio?key="><script>')
        assert time.monotonic() - began >= 0.5  # who tries many is slow
        assert "यह कुंजी सही नहीं है" in wrong.content.decode()
        assert "<script>" not in wrong.content.decode()


def test_keys_are_for_this_user_alone(home: tuple[int, Desk]) -> None:
    kept = home[1].home
    assert kept.stat().st_mode & 0o777 == 0o700
    assert {(kept / name).stat().st_mode & 0o777 for name in ("token", "feed.key")} == {0o600}


@pytest.mark.parametrize(
    "kept",
    [b"null", b"[]", b"{", b"1" * 5000, b"[" * 100_000, b'{"text": 1}',
     b'{"text": "x", "lexicon": []}',
     b'{"text": "x", "lexicon": {"a": 1}}', b'{"text": "x", "version": "1"}', b'{"notices": 7}'],
)  # fmt: skip
def test_a_damaged_draft_hides_no_other(tmp_path: Path, kept: bytes) -> None:
    drafts = Drafts(tmp_path)
    good = drafts.begin(Source(TEXT, "x"))
    (tmp_path / ("0" * 16)).mkdir()
    (tmp_path / ("0" * 16) / "draft.json").write_bytes(kept)
    assert drafts.get("0" * 16) is None
    assert drafts.every() == [good]
    assert (tmp_path / ("0" * 16) / "draft.json").read_bytes() == kept


def test_each_of_two_names_with_one_address_leads_to_its_own_page(tmp_path: Path) -> None:
    target = Target(tmp_path / "episodes", tmp_path / "site", f"{BASE}/", SHOW)
    target.episodes.mkdir()
    names = ("दिल्ली", "दिल्ली!")
    for name in names:
        add(target.episodes, name, title=name)
    target.publish()
    pages = {name: target.page_of(name).removeprefix(f"{BASE}/") for name in names}
    shown = {name: (target.site / page).read_text("utf-8") for name, page in pages.items()}
    assert pages["दिल्ली"] != pages["दिल्ली!"]
    assert "दिल्ली!</h1>" not in shown["दिल्ली"]
    assert target.page_of("कोई और") == f"{BASE}/"
