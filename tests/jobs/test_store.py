"""In an object store an episode is there whole, or not finished; what fails is one clear line."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fsspec.implementations.memory import MemoryFileSystem
from workers import Here

from briefing.errors import InputError, MissingError, NetworkError
from briefing.io.optional import install, pip
from briefing.jobs import store
from briefing.jobs.driver import Job, batch, run
from briefing.settings import Settings

pytestmark = pytest.mark.slow

DRAFT = Settings(engine="espeak")


def job(folder: Path, place: str, spoken: str = "समाचार।") -> Job:
    """A text here, its episode in the store."""
    text = folder / "a.txt"
    text.write_text(spoken, encoding="utf-8")
    return Job(text, f"memory://store/{place}/a.mp3", DRAFT)


def test_an_episode_broken_off_while_it_is_put_is_not_taken_for_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(job(tmp_path, "broken")).state == "made"
    put = MemoryFileSystem.put_file

    def break_off(self: Any, local: str, remote: str, **options: Any) -> None:
        if remote.endswith(".mp3"):
            raise ConnectionError("gone")
        put(self, local, remote, **options)

    with monkeypatch.context() as broken:
        broken.setattr(MemoryFileSystem, "put_file", break_off)
        outcome = run(job(tmp_path, "broken", "दूसरा।"))
    assert outcome.message == (
        "memory://store/broken/a.mp3: ConnectionError: gone — "
        "check the address and your access to it"
    )
    assert run(job(tmp_path, "broken", "समाचार।")).state == "made"
    assert run(job(tmp_path, "broken", "समाचार।")).state == "kept"


def test_transcripts_and_pages_are_put_beside_it(tmp_path: Path) -> None:
    settings = Settings(engine="espeak", transcripts=("vtt",))
    made = run(Job(job(tmp_path, "beside").text, "memory://store/beside/a.mp3", settings))
    assert made.state == "made"
    assert sorted(store.names("memory://store/beside")) == ["a.json", "a.mp3", "a.vtt"]


def test_a_text_in_a_store_is_read_as_what_it_is() -> None:
    files = MemoryFileSystem()
    files.pipe("/store/read/a.md", "# शीर्षक\n\n**मोटा** है।".encode())
    assert store.read("memory://store/read/a.md").title == "शीर्षक"
    with pytest.raises(InputError, match=r"none\.txt: nothing was found there"):
        store.read("memory://store/read/none.txt")


def test_the_state_of_a_text_changes_when_it_does() -> None:
    files = MemoryFileSystem()
    files.pipe("/store/state/a.txt", b"1")
    before = store.texts("memory://store/state", lambda name: name.endswith(".txt"))
    assert store.texts("memory://store/state/a.txt", lambda _: True) == before
    files.pipe("/store/state/a.txt", b"2")
    assert store.texts("memory://store/state/a.txt", lambda _: True) != before


@pytest.mark.parametrize(
    ("place", "error", "message"),
    [
        (
            "nosuch://x/y",
            InputError,
            "nosuch://x/y: Protocol not known: nosuch — check the address",
        ),
        ("s3://x/y", MissingError, f"s3://x/y: its driver is not installed — {pip('s3fs')}"),
        ("ftp://127.0.0.1:1/x", NetworkError, "ftp://127.0.0.1:1/x: ConnectionRefusedError"),
    ],
)
def test_a_store_that_cannot_be_asked(place: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as told:
        store.names(place)
    assert str(told.value).startswith(message)


def test_without_the_extra_the_command_that_installs_it_is_named(tmp_path: Path) -> None:
    for module, arguments, needs in (
        ("fsspec", ["-d", "s3://x/y"], "an object store needs fsspec"),
        ("distributed", ["--cluster", "local"], "working on a Dask cluster needs distributed"),
    ):
        code = f"import sys; sys.modules[{module!r}] = None\nfrom briefing.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, "batch", str(job(tmp_path, "x").text), *arguments],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        told = f"briefing: {needs}, which is not installed — {install('cluster')}\n"
        assert (done.returncode, done.stderr.decode()) == (5, told)


@pytest.mark.parametrize("name", ["a.mp3", "a.json", "a.vtt"])
def test_what_is_not_ours_in_a_store_is_kept(name: str, tmp_path: Path) -> None:
    files, settings = MemoryFileSystem(), Settings(engine="espeak", transcripts=("vtt",))
    todo = Job(job(tmp_path, name).text, f"memory://store/{name}/a.mp3", settings)
    files.pipe(f"/store/{name}/{name}", b"mine")
    outcome = run(todo)
    assert outcome.message == (
        f"memory://store/{name}/{name} already exists, and nothing shows that briefing made it — "
        "choose another name for the result, move that file, or force it"
    )
    assert files.cat_file(f"/store/{name}/{name}") == b"mine"
    assert run(replace(todo, settings=replace(settings, force=True))).state == "made"
    assert run(replace(todo, settings=replace(settings, speed=1.1))).state == "made"


def test_a_transcript_in_a_store_survives_a_run_that_was_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(engine="espeak", transcripts=("srt", "vtt"))
    todo = Job(job(tmp_path, "off").text, "memory://store/off/a.mp3", settings)
    assert run(todo).state == "made"
    put = MemoryFileSystem.put_file

    def break_off(self: Any, local: str, remote: str, **options: Any) -> None:
        if remote.endswith(".vtt"):
            raise ConnectionError("gone")
        put(self, local, remote, **options)

    todo.text.write_text("दूसरा समाचार।", encoding="utf-8")  # type: ignore[union-attr]
    with monkeypatch.context() as broken:
        broken.setattr(MemoryFileSystem, "put_file", break_off)
        assert run(todo).state == "failed"
    with pytest.raises(InputError):
        store.load("memory://store/off/a.mp3")
    assert run(todo).state == "made"


def test_a_text_in_a_store_is_never_its_own_result() -> None:
    files = MemoryFileSystem()
    files.pipe("/store/own/a.json", "समाचार।".encode())
    settings = Settings(engine="espeak", force=True)
    todo = Job("memory://store/own/a.json", "memory://store/own/a.mp3", settings)
    (outcome,) = batch([todo], Here())
    assert outcome.message.startswith("memory://store/own/a.json is read by this command")
    assert files.cat_file("/store/own/a.json").decode() == "समाचार।"


def test_a_file_called_by_its_address_is_that_file(tmp_path: Path) -> None:
    text = tmp_path / "a.json"
    text.write_text("समाचार।", encoding="utf-8")
    settings = Settings(engine="espeak", force=True)
    (outcome,) = batch([Job(text, f"file://{tmp_path}/a.mp3", settings)], Here())
    assert "is read by this command" in outcome.message
    assert text.read_text(encoding="utf-8") == "समाचार।"
