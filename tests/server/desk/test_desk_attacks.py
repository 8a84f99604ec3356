"""Every row of the table of attacks in docs/desk.md is a test; those of bounds are here."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_client import Client
from local_server import at_desk
from paths import ROOT

from briefing.errors import InputError, OutputError, UsageError
from briefing.jobs.child import command
from briefing.server.desk import reading
from briefing.server.desk.desk import Desk

TEXT = "राजधानी में आज बारिश हुई।"
ROWS = {
    "a page of another site posts": "test_only_our_own_page_changes_anything",
    "a request that changes": "test_everything_that_changes_something_wants_the_token",
    "another site reads": "test_no_other_page_can_read_an_answer_or_frame_the_desk",
    "another site shows": "test_no_other_page_can_read_an_answer_or_frame_the_desk",
    "a domain of theirs": "test_only_our_own_page_changes_anything",
    "`..` in an address": "test_no_path_leads_out",
    "a path as a title": "test_a_path_in_a_title_is_a_name",
    "a body of more": "test_files_are_bounded_in_size_and_time",
    "a head that never ends": "test_many_half_open_connections_keep_no_one_out",
    "60 requests": "test_a_flood_is_answered_and_the_rest_told_to_come_again",
    "51 texts": "test_the_queue_the_drafts_and_the_disk_are_bounded",
    "a file that takes": "test_a_file_that_takes_too_much_ends_its_process_alone",
    "an address in this network": "test_addresses_are_guarded_as_those_of_the_command_line",
    "an online voice": "test_what_cannot_be_is_refused_in_words_and_changes_nothing",
    "a wrong key": "test_a_colleague_without_the_key_is_asked_for_it_in_hindi",
    "looking for a key": "test_no_key_is_ever_logged",
}


@pytest.fixture
def home(tmp_path: Path) -> Iterator[tuple[int, Desk]]:
    (tmp_path / "show").mkdir()
    with at_desk(tmp_path / "show", tmp_path / "data/desk") as answering:
        yield answering


@pytest.fixture
def client(home: tuple[int, Desk]) -> Client:
    return Client(home[0], home[1].token)


def test_every_row_of_the_docs_is_a_test() -> None:
    page = (ROOT / "docs/desk.md").read_text("utf-8").partition("## What an attacker gets")[2]
    listed = [line[2:] for line in page.splitlines() if re.match(r"\| (?!attack|---)", line)]
    assert len(listed) == len(ROWS)
    tests = {
        name
        for file in (ROOT / "tests/server").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }
    for row, (begins, test) in zip(listed, ROWS.items(), strict=True):
        assert row.startswith(begins)
        assert test in tests, test


def test_files_are_bounded_in_size_and_time(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = {"X_File_Name": "a.txt", "Content_Type": "application/octet-stream"}
    monkeypatch.setattr(reading, "LARGEST", 1000)
    answer = client.ask("POST", "/studio/file", body=TEXT.encode() * 100, **sent)
    assert (answer.status, "too long" in answer.json["message"]) == (400, True)
    assert client.ask("POST", "/studio/file", body=TEXT.encode(), **sent).status == 201


def test_the_queue_the_drafts_and_the_disk_are_bounded(
    client: Client, home: tuple[int, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = home[1]
    draft = client.begin(TEXT)["number"]
    monkeypatch.setattr("briefing.server.desk.tasks.MOST_WAITING", 0)
    refused = client.ask("POST", f"/studio/drafts/{draft}/make", {"kind": "make"})
    assert (refused.status, "too many texts" in refused.json["message"]) == (400, True)
    with pytest.raises(UsageError, match="too many texts are waiting"):
        desk.tasks.add("send", given={"text": TEXT})
    monkeypatch.setattr("briefing.server.desk.drafts.MOST", 1)
    refused = client.ask("POST", "/studio/drafts", {"text": TEXT})
    assert (refused.status, refused.json["message"]) == (
        400,
        "there are 1 drafts — delete one that you no longer need",
    )
    monkeypatch.setattr("briefing.server.desk.desk.MOST_BYTES", 10)
    with pytest.raises(OutputError, match="the desk is full"):
        desk.check_room()


def test_a_file_that_takes_too_much_ends_its_process_alone(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = command("briefing.server.desk.child", "file", "a.txt")
    hungry = "from briefing.server.desk import child; child.CPU = 1; child._file = {work}; "
    memory, endless = "lambda _: bytearray(8 << 30)", "lambda _: [None for _ in iter(int, 1)]"
    for work, says in ((memory, b"takes too much memory"), (endless, b"")):
        start = hungry.format(work=work) + "child.MEMORY = min(child.MEMORY, 1 << 30); child.main()"
        ended = subprocess.run(
            [*child[:2], "-c", f"import sys; sys.argv[1:] = ['file', 'a.txt']; {start}"],
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert says in ended.stdout
    assert ended.returncode < 0 or b"memory" in ended.stdout  # it was killed
    monkeypatch.setattr(reading, "_PATIENCE", 0.001)
    with pytest.raises(InputError, match="takes too long to read"):
        reading.from_file(TEXT.encode(), "a.txt")
    assert client.ask("GET", "/studio").status == 200
