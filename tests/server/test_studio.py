"""The studio: a text is pasted, heard while it is said, and taken away as an MP3."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from local_server import running
from waiting import wait_until

from briefing.server.jobs import LONGEST, Jobs
from briefing.server.studio import voices

if TYPE_CHECKING:
    from browser import Visit

pytestmark = pytest.mark.slow

pytest_plugins = ("browser",)

TEXT = "राजधानी में आज बारिश हुई। सरकार ने ₹2.5 लाख की योजना घोषित की।"
DRAFT = next(voice["value"] for voice in voices() if voice["value"].startswith("espeak"))


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    made = Jobs(tmp_path / "made")
    yield made
    made.close()


@pytest.fixture
def home(tmp_path: Path, jobs: Jobs) -> Iterator[int]:
    (tmp_path / "site").mkdir()
    with running(tmp_path / "site", studio=(jobs, tmp_path / "made")) as port:
        yield port


Ask = Callable[..., tuple[int, bytes]]


@pytest.fixture
def ask(home: int) -> Ask:
    def request(method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", home, timeout=30)
        sent = {"Content-Type": "application/json"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        connection.request(method, path, body, sent)
        response = connection.getresponse()
        content = response.read()
        connection.close()
        return response.status, content

    return request


def asked(**changes: Any) -> bytes:
    return json.dumps({"text": TEXT, "title": "आज", "voice": DRAFT, "speed": 1} | changes).encode()


def test_a_text_becomes_sound_then_a_file_and_a_page(ask: Ask) -> None:
    status, content = ask("POST", "/studio/briefings", asked())
    assert status == 201
    number = json.loads(content)["number"]
    status, sound = ask("GET", f"/studio/briefings/{number}/sound")
    assert status == 200
    assert sound[:2] == b"\xff\xfb"
    job: dict[str, Any] = {}
    while job.get("state") not in {"done", "failed"}:
        job = json.loads(ask("GET", f"/studio/briefings/{number}")[1])
    assert (job["state"], job["share"]) == ("done", 1.0)
    assert ask("GET", job["audio"])[1][:3] == b"ID3"
    assert "₹2.5 लाख" in ask("GET", job["page"])[1].decode()


def test_in_a_browser_it_is_heard_and_downloaded(visit: Visit, home: int) -> None:
    page = visit(f"http://127.0.0.1:{home}/studio")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.get_by_label("पाठ").fill(TEXT)
    page.get_by_label("शीर्षक").fill("<b>आज</b>")
    page.get_by_label("वाचक").select_option(DRAFT)
    page.get_by_role("button", name="सुनें").click()
    page.get_by_text("तैयार: 100 %").wait_for()
    assert page.evaluate("document.getElementById('sound').currentTime") >= 0
    assert page.evaluate("document.getElementById('sound').error") is None
    with page.expect_download() as download:
        page.get_by_role("link", name="डाउनलोड").click()
    assert download.value.suggested_filename == "briefing.mp3"
    page.get_by_role("link", name="पाठ के साथ सुनें").click()
    assert page.locator("h1").inner_text() == "<b>आज</b>"


@pytest.mark.parametrize(("width", "height"), [(1200, 800), (390, 844)])
def test_everything_is_seen_without_scrolling(
    visit: Visit, home: int, width: int, height: int
) -> None:
    size = {"width": width, "height": height}
    button = visit(f"http://127.0.0.1:{home}/studio", viewport=size).locator("#go").bounding_box()
    assert button is not None
    assert button["y"] + button["height"] <= height


@pytest.mark.parametrize(
    "body",
    [
        asked(text=""),
        asked(text=" \n"),
        asked(text="क" * (LONGEST + 1)),
        asked(voice="gtts hi"),
        asked(voice="kokoro /etc/passwd"),
        asked(voice=None),
        asked(speed=9),
        asked(speed="fast"),
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
    ],
    ids=range(13),
)
def test_what_cannot_be_said_is_refused_in_words(ask: Ask, body: bytes) -> None:
    status, content = ask("POST", "/studio/briefings", body)
    assert status == 400
    assert json.loads(content)["message"]


def test_a_text_without_hindi_fails_with_its_reason(ask: Ask) -> None:
    number = json.loads(ask("POST", "/studio/briefings", asked(text="...!?"))[1])["number"]
    job: dict[str, Any] = {}
    while job.get("state") not in {"done", "failed"}:
        job = json.loads(ask("GET", f"/studio/briefings/{number}")[1])
    assert job["state"] == "failed"
    assert job["message"]


@pytest.mark.parametrize(
    "headers",
    [{"Content_Type": "text/plain"}, {"Sec_Fetch_Site": "cross-site"}, {"Host": "evil.org"}],
)
def test_no_other_site_can_make_this_machine_speak(ask: Ask, headers: dict[str, str]) -> None:
    assert ask("POST", "/studio/briefings", asked(), **headers)[0] == 400


def test_it_can_be_stopped(ask: Ask, jobs: Jobs) -> None:
    long = asked(text=TEXT * 200)
    number = json.loads(ask("POST", "/studio/briefings", long)[1])["number"]
    assert ask("DELETE", f"/studio/briefings/{number}")[0] == 204
    job = jobs.get(number)
    assert job is not None
    while not job.over:
        pass
    assert (job.state, job.message) == ("failed", "stopped")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/studio/briefings/none", 404),
        ("DELETE", "/studio/briefings/none", 404),
        ("GET", "/studio/briefings/none/sound", 404),
        ("GET", "/studio/files/none/briefing.mp3", 404),
        ("GET", "/studio/files/../site", 404),
        ("GET", "/studio/assets/../../page.py", 404),
        ("PUT", "/studio/briefings", 405),
        ("GET", "/studio/assets/fonts/noto-sans-devanagari.woff2", 200),
    ],
)
def test_addresses_that_are_not_there(ask: Ask, method: str, path: str, status: int) -> None:
    assert ask(method, path)[0] == status


def test_only_voices_of_this_machine_are_offered() -> None:
    engines = {voice["value"].split()[0] for voice in voices()}
    assert "kokoro" in engines
    assert "gtts" not in engines


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://example.org"}, 400),
        ({"Origin": "null"}, 400),
        ({"Origin": "http://127.0.0.1:1"}, 400),
        ({"Sec_Fetch_Site": "cross-site"}, 400),
        ({"Sec_Fetch_Site": "same-site", "Origin": "HOME"}, 400),
        ({"Origin": "HOME"}, 201),
        ({"Sec_Fetch_Site": "same-origin", "Origin": "HOME"}, 201),
        ({}, 201),
    ],
)
def test_a_page_elsewhere_starts_and_stops_nothing(
    ask: Ask, home: int, jobs: Jobs, headers: dict[str, str], status: int
) -> None:
    own = f"http://127.0.0.1:{home}"
    sent = {name: value.replace("HOME", own) for name, value in headers.items()}
    assert ask("POST", "/studio/briefings", asked(), **sent)[0] == status
    number = json.loads(ask("POST", "/studio/briefings", asked())[1])["number"]
    stopped = ask("DELETE", f"/studio/briefings/{number}", **sent)[0]
    assert stopped == (204 if status == 201 else 403)
    job = jobs.get(number)
    assert job is not None
    assert job.stopped == (status == 201)


def test_files_of_briefings_that_made_room_are_gone(
    ask: Ask, tmp_path: Path, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.server.jobs.MOST", 2)
    numbers = []
    for _ in range(4):
        number = json.loads(ask("POST", "/studio/briefings", asked())[1])["number"]
        job = jobs.get(number)
        assert job is not None
        wait_until(partial(getattr, job, "over"), "the end")
        numbers.append(number)
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == sorted(numbers[2:])


def test_with_a_key_only_who_knows_it_gets_in(tmp_path: Path, jobs: Jobs) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("open to all")
    studio = (jobs, tmp_path / "made")
    with running(tmp_path / "site", studio=studio, key="secret123") as port:

        def get(path: str, cookie: str = "") -> tuple[int, str]:
            connection = HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
            response = connection.getresponse()
            response.read()
            connection.close()
            return response.status, response.headers.get("Set-Cookie", "")

        assert get("/")[0] == 200
        for path in ("/studio", "/studio?key=wrong", "/studio/briefings/x", "/studio/files/a"):
            assert get(path) == (403, "")
        assert get("/studio", "briefing-key=secret12")[0] == 403
        status, cookie = get("/studio?key=secret123")
        assert (status, cookie) == (
            200,
            "briefing-key=secret123; Path=/studio; HttpOnly; SameSite=Strict",
        )
        assert get("/studio", cookie.partition(";")[0])[0] == 200
        assert get("/studio/briefings/x", cookie.partition(";")[0])[0] == 404
