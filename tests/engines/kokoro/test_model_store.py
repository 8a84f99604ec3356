"""Prepared models are kept whole, found damaged, built by one process only, and swept."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing.engines.kokoro import model_store
from briefing.errors import MissingError, OutputError

pytestmark = pytest.mark.slow

CONTENT = b"model" * 1000
ROOM = 1_000_000


class Maker:
    """Writes a model, counting how often it was asked."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, folder: Path) -> Path:
        self.calls += 1
        (folder / "other.onnx").write_bytes(b"left over")
        path = folder / "model.onnx"
        path.write_bytes(CONTENT)
        return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    return tmp_path / "models"


@pytest.fixture
def maker(folder: Path) -> Maker:
    return Maker()


def test_nothing_is_found_before_it_is_built(folder: Path) -> None:
    assert model_store.find("here") is None
    assert not folder.exists()


def test_what_was_built_is_found_and_not_built_again(maker: Maker) -> None:
    path = model_store.build("here", maker, ROOM)
    assert path.read_bytes() == CONTENT
    assert model_store.find("here") == model_store.build("here", maker, ROOM) == path
    assert maker.calls == 1


def test_only_the_model_and_its_record_are_kept(maker: Maker, folder: Path) -> None:
    path = model_store.build("here", maker, ROOM)
    assert sorted(file.name for file in path.parent.iterdir()) == ["model.onnx", "record.json"]
    assert sorted(entry.name for entry in folder.iterdir()) == [path.parent.name, "lock"]


def test_each_environment_has_its_own_model(maker: Maker) -> None:
    assert model_store.build("here", maker, ROOM) != model_store.build("there", maker, ROOM)
    assert maker.calls == 2


def _truncate(path: Path) -> None:
    written = path.stat().st_mtime_ns
    os.truncate(path, 100)
    os.utime(path, ns=(written, written))


def _flip_a_bit(path: Path) -> None:
    path.write_bytes(b"M" + CONTENT[1:])
    os.utime(path, ns=(1, 1))


def _flip_a_bit_and_set_the_date_back(path: Path) -> None:
    status = path.stat()
    path.write_bytes(b"M" + CONTENT[1:])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _put_another_there(path: Path) -> None:
    other = path.parent.parent / "other"
    shutil.copytree(path.parent, other)
    shutil.rmtree(path.parent)
    record = json.loads((other / "record.json").read_bytes())
    (other / "record.json").write_text(json.dumps({**record, "environment": "there"}))
    other.rename(path.parent)


def _spoil_the_record(path: Path) -> None:
    path.with_name("record.json").write_text('{"model": "model.onnx"')


def _lose_a_field(path: Path) -> None:
    path.with_name("record.json").write_text('{"model": "model.onnx"}')


@pytest.mark.parametrize(
    "damage",
    [
        _truncate,
        _flip_a_bit,
        _flip_a_bit_and_set_the_date_back,
        _put_another_there,
        _spoil_the_record,
        _lose_a_field,
        Path.unlink,
    ],
)
def test_a_damaged_model_is_built_again(damage: Callable[[Path], None], maker: Maker) -> None:
    path = model_store.build("here", maker, ROOM)
    assert model_store.find("here") == path
    damage(path)
    assert model_store.find("here") is None
    assert model_store.build("here", maker, ROOM).read_bytes() == CONTENT
    assert maker.calls == 2


def test_a_copied_cache_is_taken_although_its_dates_changed(maker: Maker) -> None:
    path = model_store.build("here", maker, ROOM)
    os.utime(path)
    assert model_store.find("here") == path


def test_a_killed_build_leaves_nothing_that_stays(maker: Maker, folder: Path) -> None:
    left = folder / f"kokoro-{0:016x}.part"
    left.mkdir(parents=True)
    (left / "model.onnx").write_bytes(b"half")
    model_store.build("here", maker, ROOM)
    assert not left.exists()


@pytest.mark.parametrize(("days", "stays"), [(6, True), (8, False)])
def test_models_unused_for_a_week_are_swept(days: int, stays: bool, maker: Maker) -> None:
    old = model_store.build("an earlier version", maker, ROOM)
    record = old.with_name("record.json")
    then = record.stat().st_mtime - days * 86400
    os.utime(record, (then, then))
    model_store.build("here", maker, ROOM)
    assert old.exists() is stays


def test_use_counts_as_use_not_only_building(maker: Maker) -> None:
    old = model_store.build("another installation", maker, ROOM)
    os.utime(old.with_name("record.json"), (0, 0))
    model_store.find("another installation")
    model_store.build("here", maker, ROOM)
    assert old.exists()


def test_files_of_others_in_the_folder_are_left_alone(maker: Maker, folder: Path) -> None:
    (folder / "photos").mkdir(parents=True)
    model_store.build("here", maker, ROOM)
    assert (folder / "photos").exists()


def test_a_build_that_fails_says_where_and_leaves_nothing(folder: Path) -> None:
    def fail(work: Path) -> Path:
        (work / "model.onnx").write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match=f"{folder}: No space left on device") as caught:
        model_store.build("here", fail, ROOM)
    assert "BRIEFING_CACHE" in caught.value.hint
    assert [entry.name for entry in folder.iterdir()] == ["lock"]


def test_a_nearly_full_disk_is_noticed_before_building(
    maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=ROOM - 1))
    with pytest.raises(OutputError, match="No space left on device"):
        model_store.build("here", maker, ROOM)
    assert maker.calls == 0


def test_a_missing_part_is_reported_as_such(folder: Path) -> None:
    def fail(work: Path) -> Path:
        raise MissingError("no weights")

    with pytest.raises(MissingError, match="no weights"):
        model_store.build("here", fail, ROOM)


def test_a_cache_that_cannot_be_made_is_an_output_error(
    tmp_path: Path, maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "file"))
    with pytest.raises(OutputError, match="Not a directory"):
        model_store.build("here", maker, ROOM)


BUILD = """
import sys, time
from pathlib import Path
from types import SimpleNamespace
from briefing.engines.kokoro import model_store

def make(folder):
    with open(sys.argv[1], "a") as log:
        log.write("built ")
    time.sleep(0.3)
    path = folder / "model.onnx"
    path.write_bytes(b"content")
    return path

print(model_store.build("here", make, 1000))
"""


def test_of_two_processes_one_builds_and_both_find_it(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    command = [sys.executable, "-c", BUILD, str(log)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    answers = {process.communicate()[0].strip() for process in processes}
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert log.read_text() == "built "
    assert answers == {str(model_store.find("here"))}


def test_what_a_disk_damaged_is_found_when_it_is_a_day_old_or_looked_for(
    maker: Maker, folder: Path
) -> None:
    """As no program writes to it, only reading tells."""
    path = model_store.build("here", maker, ROOM)
    assert model_store.remove_damaged() == []
    record = path.with_name("record.json")
    record.write_text(record.read_text().replace('"sha256": "', '"sha256": "0'))
    assert model_store.find("here") == path
    os.utime(path.with_name("read"), (1, 1))
    assert model_store.find("here") is None
    assert model_store.remove_damaged() == [str(path.parent)]
    assert not path.exists()


def test_a_folder_of_the_users_among_the_models_stays(maker: Maker, folder: Path) -> None:
    mine = folder / "kokoro-original" / "model.onnx"
    mine.parent.mkdir(parents=True)
    mine.touch()
    model_store.build("here", maker, ROOM)
    model_store.remove_damaged()
    assert mine.exists()
