"""Send to feed: a queue that survives, a private feed, a webhook."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import StreamRequestHandler, TCPServer
from threading import Thread

import feedparser
import pytest
from desk_client import Client
from local_server import at_desk
from waiting import wait_until

from briefing.errors import OutputError
from briefing.server.desk import reading
from briefing.server.desk.send_routes import wanted
from briefing.server.desk.tasks import Task, Tasks
from briefing.server.desk.webhook import Webhook

TEXT = "राजधानी में आज बारिश हुई।"
PAGE = "https://a.in/x"
DONE = Task("0123456789abcdef", "send", state="done")
FORM = {"Content_Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def show(tmp_path: Path) -> Path:
    (tmp_path / "show").mkdir()
    return tmp_path / "show"


@contextmanager
def hook(answers: list[int]) -> Iterator[tuple[str, list[tuple[bytes, str]]]]:
    """An address that answers with these statuses, and what it was told."""
    told: list[tuple[bytes, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.append((body, self.headers["X-Briefing-Signature"]))
            self.send_response(answers[min(len(told), len(answers)) - 1])
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", told
        server.shutdown()


def test_what_a_program_sends_is_an_episode_of_the_private_feed(tmp_path: Path, show: Path) -> None:
    with (
        hook([500, 200]) as (address, told),
        at_desk(show, tmp_path / "data/desk", webhook=address, engine="espeak") as (port, desk),
    ):
        client = Client(port)
        bearer = {"Authorization": f"Bearer {desk.feed_key}"}
        assert client.ask("POST", "/send", body=b"text=x", Authorization="Bearer no").status == 403
        sent = client.ask("POST", "/send", body=f"text={TEXT}&title=A".encode(), **FORM, **bearer)
        assert sent.status == 202
        client.headers = bearer
        done = client.finished(f"/send/{sent.json['number']}")
        assert (done["state"], done["title"]) == ("done", "A")
        path = f"/feeds/{desk.feed_key}/"
        feed = feedparser.parse(client.ask("GET", f"{path}feed.xml").content)
        assert [entry.title for entry in feed.entries] == ["A"]
        assert feed.feed.itunes_block  # directories are asked to leave it out
        audio = feed.entries[0].enclosures[0].href
        assert client.ask("GET", audio.partition(f":{port}")[2]).content[:3] == b"ID3"
        assert list(show.iterdir()) == []
        wait_until(lambda: len(told) == 2, "the webhook")
        body, signature = told[-1]
        digest = hmac.new(desk.feed_key.encode(), body, hashlib.sha256).hexdigest()
        assert (json.loads(body)["state"], signature) == ("done", f"sha256={digest}")
        client = Client(port, desk.token)  # what is over leaves the list when it is told to
        assert len(client.ask("GET", "/studio/tasks").json) == 1
        assert client.ask("DELETE", f"/studio/tasks/{sent.json['number']}").status == 204
        assert client.ask("GET", "/studio/tasks").json == []
        assert len(list(desk.private.episodes.glob("*.mp3"))) == 1


@pytest.mark.parametrize(
    "answer", [b"what?\r\n", b"", b"HTTP/1.0 302 Found\r\nLocation: /new\r\n\r\n"]
)
def test_a_webhook_that_did_not_take_it_was_not_told(answer: bytes) -> None:
    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            self.rfile.readline()
            self.wfile.write(answer)

    with TCPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        told = Webhook(f"http://127.0.0.1:{server.server_address[1]}/", "key").tell(DONE)
        server.shutdown()
    assert not told


def test_what_is_taken_out_while_the_webhook_is_told_stays_out(tmp_path: Path) -> None:
    over: list[str] = []

    def tell(task: Task) -> bool:
        tasks.remove(task.number)
        over.append(task.number)
        return True

    tasks = Tasks(tmp_path, lambda task, _report, _keep: task, tell)
    tasks.add("send")
    wait_until(lambda: over, "the end of the task")
    tasks.close()
    assert (tasks.every(), list(tmp_path.iterdir())) == ([], [])


def test_a_full_disk_stops_no_task_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(task: Task, *_given: object) -> Task:
        monkeypatch.setattr("briefing.io.atomic.write", full)
        return task

    def full(path: Path, _content: bytes) -> None:
        monkeypatch.undo()
        raise OutputError(f"cannot write {path}", "free some room")

    tasks = Tasks(tmp_path, work, lambda _task: False)
    tasks.add("send")
    wait_until(lambda: tasks.every()[0].over, "the first task")
    tasks.add("send")
    wait_until(lambda: tasks.every()[0].over, "the second task")
    tasks.close()
    assert [task.state for task in tasks.every()] == ["done", "done"]


def test_an_address_is_refused_at_once_where_the_extra_for_pages_is_missing(
    tmp_path: Path, show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_desk(show, tmp_path / "data/desk") as (port, desk):
        client = Client(port, desk.token)
        for path in ("/studio", "/studio/send"):
            assert "[web]" not in client.ask("GET", path).content.decode()
        monkeypatch.setattr(reading, "find_spec", lambda name: name != "trafilatura")
        for path in ("/studio", "/studio/send"):
            assert "[web]" in client.ask("GET", path).content.decode()
        for path, asked in (("/send", {"url": PAGE}), ("/studio/drafts", {"address": PAGE})):
            refused = client.ask("POST", path, asked)
            assert refused.status == 400
            assert refused.json["message"].startswith(
                "reading a web address needs trafilatura, which is not installed — "
            )
        assert client.ask("GET", "/studio/tasks").json == []
        assert desk.drafts.every() == []


def test_the_page_says_who_can_reach_the_private_feed(tmp_path: Path, show: Path) -> None:
    with at_desk(show, tmp_path / "data/desk") as (port, desk):
        page = Client(port).ask("GET", "/studio/send").content.decode()
        assert "briefing serve … --studio --lan --key …" in page
        desk.feed = desk.feed.replace("127.0.0.1", "192.168.7.9")
        assert "--lan" not in Client(port).ask("GET", "/studio/send").content.decode()
        assert desk.private.show.description != desk.private.show.title


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"url": PAGE, "title": " शीर्षक "}, {"address": PAGE, "title": "शीर्षक"}),
        ({"text": f"ख़बर: {PAGE}"}, {"address": PAGE}),
        ({"text": TEXT}, {"text": TEXT}),
        ({"text": f"{TEXT * 20} {PAGE}"}, {"text": f"{TEXT * 20} {PAGE}"}),
    ],
)
def test_what_phones_share(fields: dict[str, str], expected: dict[str, str]) -> None:
    assert wanted(fields) == expected


@contextmanager
def server(show: Path, data: Path) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """A desk in a process of its own, and a client of it."""
    command = [sys.executable, "-m", "briefing", "serve", str(show), "--port", "0", "--studio"]
    environment = os.environ | {"BRIEFING_DATA": str(data)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r":(\d+)/", process.stdout.readline())
            assert found is not None
            client = Client(int(found[1]))
            page = client.ask("GET", "/studio").content.decode()
            token = re.search(r'name="briefing-token" content="(\w+)"', page)
            assert token is not None
            client.token = token[1]
            yield process, client
        finally:
            process.kill()


def test_a_killed_server_loses_nothing_that_was_saved(tmp_path: Path, show: Path) -> None:
    data = tmp_path / "data"
    with server(show, data) as (process, client):
        draft = client.begin(TEXT * 60)
        one = f"/studio/drafts/{draft['number']}"
        for number in range(5):
            draft = client.change(draft, facts={"title": f"रूप {number}"})
        asked = {"version": draft["version"], "written": "बारिश", "spoken": "वर्षा", "scope": "text"}
        assert client.ask("POST", f"{one}/lexicon", asked).status == 200
        task = client.ask("POST", f"{one}/make", {"kind": "publish"}).json
        process.send_signal(signal.SIGKILL)
        process.wait()
    with server(show, data) as (process, client):
        kept = client.ask("GET", one).json
        assert (kept["title"], kept["lexicon"]) == ("रूप 4", {"बारिश": "वर्षा"})
        assert client.finished(f"/studio/tasks/{task['number']}")["state"] == "done"
        assert [path.suffix for path in show.glob("*.mp3")] == [".mp3"]
        refused = subprocess.run(
            [sys.executable, "-m", "briefing", "serve", str(show), "--port", "0", "--studio"],
            env=os.environ | {"BRIEFING_DATA": str(data)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (refused.returncode, "open in another server" in refused.stderr) == (4, True)


def test_no_key_is_ever_logged(
    tmp_path: Path, show: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with at_desk(show, tmp_path / "data/desk", key="secret123") as (port, desk):
        client = Client(port, desk.token)
        for path in (
            "/studio?key=secret123",
            f"/feeds/{desk.feed_key}/feed.xml",
            f"/feeds/{desk.feed_key}/x\\y",
            f"/send/{desk.feed_key}",
        ):
            client.ask("GET", path)
        client.ask("POST", "/send", body=b"\xff", Authorization=f"Bearer {desk.feed_key}")
    told = "".join(capfd.readouterr())
    assert not [key for key in ("secret123", desk.feed_key, desk.token) if key in told]
