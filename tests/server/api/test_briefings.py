"""Our own JSON beside OpenAI's: what would be said, why, and whole briefings as tasks."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from api_server import Answer, Client, api_running
from jsonschema import Draft202012Validator
from waiting import wait_until

from briefing.server.api import tasks
from briefing.server.api.briefings import ALLOWED

pytestmark = pytest.mark.slow

TEXT = "आज ₹2.5 लाख जमा हुए। कल बारिश होगी।"
HERE = "/v1/briefings"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with api_running(tmp_path_factory.mktemp("made")) as client:
        yield client


def finished(api: Client, started: Answer) -> dict[str, Any]:
    assert started.status == 202, started.body
    address = started.headers["location"]
    found: dict[str, Any] = {}

    def over() -> bool:
        found.update(api.ask("GET", address).json)
        return found["status"] in {"completed", "failed", "cancelled"}

    wait_until(over, "the briefing")
    return found


def test_a_script_names_the_written_characters_of_every_word(api: Client) -> None:
    found = api.post("/v1/script", input=TEXT).json
    first = found["sentences"][0]
    assert first["spoken"] == "आज ढाई लाख रुपये जमा हुए।"
    assert {word["written"] for word in first["words"][1:4]} == {"₹2.5 लाख"}
    word = first["words"][1]
    assert found["text"][word["start"] : word["end"]] == "₹2.5 लाख"


def test_an_explanation_says_who_claimed_what(api: Client) -> None:
    found = api.post("/v1/explain", input="डॉ. राव ने ₹500 दिए").json["data"]
    assert [(each["written"], each["class"]) for each in found] == [
        ("डॉ.", "abbreviation"),
        ("₹500", "money"),
    ]
    assert (found[0]["value"], found[1]["value"]["type"]) == (None, "Money")


def test_a_briefing_is_made_and_fetched_with_its_words(api: Client) -> None:
    items = [{"input": TEXT, "title": "धन"}, {"input": "कल धूप होगी।", "title": "मौसम"}]
    started = api.post(HERE, items=items, title="सुबह", pause_sentence=0.5, response_format="opus")
    task = finished(api, started)
    assert (task["status"], task["progress"], task["title"]) == ("completed", 1.0, "सुबह")
    audio = api.ask("GET", task["audio"])
    assert (audio.status, audio.headers["content-type"]) == (200, "audio/ogg")
    assert audio.body[:4] == b"OggS"
    part = api.ask("GET", task["audio"], Range="bytes=0-3")
    assert (part.status, part.body) == (206, b"OggS")
    words = api.ask("GET", task["words"]).json
    assert [word["written"] for word in words["sentences"][0]["words"]] == [
        "आज",
        "₹2.5 लाख",
        "जमा",
        "हुए।",
    ]
    assert words["seconds"] == task["seconds"]
    vtt = api.ask("GET", f"{HERE}/{task['id']}/transcript.vtt")
    assert vtt.body.startswith(b"WEBVTT")
    assert task["id"] in {each["id"] for each in api.ask("GET", HERE).json["data"]}
    assert api.ask("DELETE", f"{HERE}/{task['id']}").json["deleted"]
    assert api.ask("GET", task["audio"]).code == "not_found"
    assert not (api.tasks.folder / task["id"]).exists()


def test_a_briefing_says_what_it_leaves_out(api: Client) -> None:
    task = finished(api, api.post(HERE, input=f"{TEXT}\n\nयह भी पढ़ें: कल की ख़बर"))
    assert task["left_out"] == [
        {"written": "“यह भी पढ़ें: कल की ख़बर”", "why": "pointer to other texts"}
    ]


def test_a_briefing_that_fails_says_why(api: Client) -> None:
    task = finished(api, api.post(HERE, input="...!?"))
    assert task["status"] == "failed"
    assert "nothing to say" in task["message"]
    answer = api.ask("GET", f"{HERE}/{task['id']}/audio")
    assert (answer.status, answer.code) == (409, "not_finished")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "missing_required_parameter"),
        ({"items": []}, "invalid_type"),
        ({"items": ["क"]}, "invalid_type"),
        ({"items": [{"input": "क"}] * 201}, "invalid_type"),
        ({"input": TEXT, "lexicon": "/etc/passwd"}, "unknown_parameter"),
        ({"input": TEXT, "jingle": "/etc/passwd"}, "unknown_parameter"),
        ({"input": TEXT, "cover": "/etc/passwd"}, "unknown_parameter"),
        ({"input": TEXT, "pause_sentence": 99}, "invalid_value"),
        ({"input": TEXT, "title": 5}, "invalid_value"),
        ({"input": TEXT, "quote_voice": "nobody"}, "invalid_value"),
        ({"input": TEXT, "response_format": "pcm"}, "invalid_value"),
    ],
)
def test_what_cannot_be_made_is_refused(api: Client, fields: dict[str, Any], code: str) -> None:
    answer = api.post(HERE, **fields)
    if answer.status == 202:  # a voice is known only when it is to speak
        assert finished(api, answer)["status"] == "failed"
    else:
        assert (answer.status, answer.code) == (400, code)


def test_a_title_is_no_path(api: Client) -> None:
    task = finished(api, api.post(HERE, input=TEXT, title="../../../etc/passwd"))
    assert task["title"] == "../../../etc/passwd"
    folder = api.tasks.folder / task["id"]
    assert sorted(path.name for path in folder.iterdir()) == ["briefing.json", "briefing.mp3"]


def test_waiting_and_disk_are_bounded(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "WAITING", 3)
    held = threading.Event()
    made = tasks.Tasks._made

    def slow(self: tasks.Tasks, task: tasks.Task) -> Any:
        held.wait(280)
        return made(self, task)

    monkeypatch.setattr(tasks.Tasks, "_made", slow)
    with api_running(tmp_path_factory.mktemp("made")) as api:
        started = [api.post(HERE, input=TEXT) for _ in range(4)]
        assert [answer.status for answer in started] == [202, 202, 202, 429]
        stopped = started[1].headers["location"]
        assert api.ask("DELETE", stopped).json["deleted"]
        held.set()
        assert finished(api, started[0])["status"] == "completed"
        assert finished(api, started[1])["status"] == "cancelled"
        assert finished(api, started[2])["status"] == "completed"
        monkeypatch.setattr(tasks, "DISK", 1_050_000)
        done = finished(api, api.post(HERE, input=TEXT))
        assert next(each["id"] for each in api.ask("GET", HERE).json["data"]) == done["id"]
        assert api.ask("GET", started[0].headers["location"]).status == 404
        assert api.post(HERE, input=TEXT * 1_000).code == "invalid_value"


def test_a_briefing_removed_while_its_file_is_written_is_cancelled(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, held = threading.Event(), threading.Event()
    made = tasks.Tasks._made

    def slow(self: tasks.Tasks, task: tasks.Task) -> Any:
        episode = made(self, task)
        written.set()
        held.wait(280)
        return episode

    monkeypatch.setattr(tasks.Tasks, "_made", slow)
    with api_running(tmp_path_factory.mktemp("made")) as api:
        started = api.post(HERE, input=TEXT)
        assert written.wait(280)
        assert api.ask("DELETE", started.headers["location"]).json["deleted"]
        held.set()
        task = finished(api, started)
        assert task["status"] == "cancelled"
        wait_until(lambda: not (api.tasks.folder / task["id"]).exists(), "the file's end")


def test_the_description_is_whole(api: Client) -> None:
    """Every address is in it and none else; its schemas are schemas and hold for real answers."""
    told = api.ask("GET", "/v1/openapi.json").json
    from briefing.server.api.server import application

    routes = {route.path for route in application(api.tasks).routes}  # type: ignore[attr-defined]
    assert set(told["paths"]) == routes
    schemas = told["components"]["schemas"]
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    for path, operations in told["paths"].items():
        named = {each["name"] for each in operations.get("parameters", [])}
        assert named == set(re.findall(r"{(\w+)}", path))
        for method in set(operations) - {"parameters"}:
            body = operations[method].get("requestBody")
            if body:
                Draft202012Validator.check_schema(body["content"]["application/json"]["schema"])
    wanted = told["paths"][HERE]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert set(ALLOWED) <= set(wanted["properties"])
    error = api.post("/v1/script").json
    Draft202012Validator(schemas["Error"]).validate(error)
    Draft202012Validator(schemas["Briefing"]).validate(finished(api, api.post(HERE, input="नमस्ते।")))
