"""A file is there whole or not at all, and the old one until then."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mutagen.id3 import ID3, TIT2
from sound import decoded, silence, speech

from briefing.audio.formats.frames import Form
from briefing.audio.formats.mp3_file import is_as_written
from briefing.audio.formats.tags import Tags, tag
from briefing.audio.formats.write import check_place, write
from briefing.document import Chapter
from briefing.errors import OutputError, UsageError

if TYPE_CHECKING:
    from briefing.document import Samples

RATE = 44_100
TAGS = Tags("शीर्षक", 3.0, chapters=(Chapter(0, 1, "क"), Chapter(1, 3, "ख")))


def blocks(seconds: float = 3.0) -> Iterator[Samples]:
    yield speech(seconds, RATE)
    yield silence(0.1)


def failing(error: BaseException) -> Iterator[Samples]:
    yield from blocks()
    raise error


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "news.mp3"
    path.write_bytes(b"the old briefing")
    return path


def only(path: Path) -> bool:
    """Nothing else lies in the folder of `path`."""
    return [other.name for other in path.parent.iterdir()] == [path.name]


def retitled(data: bytes, path: Path, version: int) -> bytes:
    path.write_bytes(data)
    tags = ID3(path)  # type: ignore[no-untyped-call]
    tags["TIT2"] = TIT2(encoding=3, text="मेरा")  # type: ignore[no-untyped-call]
    tags.save(path, v2_version=version)
    return path.read_bytes()


def test_an_mp3_tells_whether_anything_of_it_was_changed(tmp_path: Path) -> None:
    path, changed = tmp_path / "news.mp3", tmp_path / "changed.mp3"
    for form in (Form(), Form(128, 2)):
        write(blocks(), path, TAGS, form)
        assert is_as_written(path)
    write(blocks(), path, TAGS)
    data, size = path.read_bytes(), len(tag(TAGS).data)
    retagged = [retitled(data, changed, version) for version in (3, 4)]
    others = (
        *retagged,
        data[:-209],  # the last frame is gone
        data[:-9] + b"?" + data[-8:],
        data[: size + 400] + data[size + 609 :],
        data + b"TAG".ljust(128, b"\0"),
        data[size:],
        data[: size + 20],
        data[:size],
        data[:7],
        b"",
    )
    for content in others:
        changed.write_bytes(content)
        assert not is_as_written(changed), content[:20]


def test_the_file_has_tag_info_frame_and_sound(tmp_path: Path) -> None:
    path = tmp_path / "news.mp3"
    write(blocks(), path, TAGS)
    data, head = path.read_bytes(), tag(TAGS).data
    assert data.startswith(head)
    assert data[len(head) + 21 :].startswith(b"Info")
    assert len(decoded(path)) == 3 * RATE + RATE // 10
    assert only(path)


def test_the_same_sound_gives_the_same_bytes(tmp_path: Path) -> None:
    write(blocks(), tmp_path / "one.mp3", TAGS)
    write(blocks(), tmp_path / "two.mp3", TAGS)
    assert (tmp_path / "one.mp3").read_bytes() == (tmp_path / "two.mp3").read_bytes()


@pytest.mark.parametrize("error", [RuntimeError("voice"), KeyboardInterrupt()], ids=repr)
def test_the_old_file_stays_when_making_the_new_one_fails(error: BaseException, old: Path) -> None:
    with pytest.raises(type(error)):
        write(failing(error), old, TAGS)
    assert old.read_bytes() == b"the old briefing"
    assert only(old)


def test_an_error_of_the_sound_is_not_taken_for_one_of_the_disk(old: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(failing(FileNotFoundError(errno.ENOENT, "no such clip")), old, TAGS)


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "no room left for {path} — free some space or choose another disk"),
        (errno.EDQUOT, "no room left for {path} — free some space or choose another disk"),
        (errno.EROFS, "no permission to write {path} — choose a folder you may write to"),
        (errno.EIO, "cannot write {path}: Input/output error — choose another place"),
    ],
)
def test_a_disk_that_fails_is_named_and_the_old_file_stays(
    number: int, message: str, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError) as caught:
        write(blocks(), old, TAGS)
    assert str(caught.value) == message.format(path=old)
    assert old.read_bytes() == b"the old briefing"
    assert only(old)


def test_what_is_read_back_must_be_what_was_written(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def damage(handle: int) -> None:
        os.pwrite(handle, b"\0\0\0\0", 208 * 40)
        os.pwrite(handle, bytes(2_000), 6_000)
        real(handle)

    monkeypatch.setattr(os, "fsync", damage)
    with pytest.raises(OutputError, match="does not read back"):
        write(blocks(), old, TAGS)
    assert old.read_bytes() == b"the old briefing"


def test_a_file_cut_short_is_noticed(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda handle: os.ftruncate(handle, 9_000))
    with pytest.raises(OutputError, match="does not read back"):
        write(blocks(), old, TAGS)


def places(folder: Path) -> dict[str, tuple[Path, str]]:
    (folder / "folder.mp3").mkdir()
    (folder / "file").touch()
    os.mkfifo(folder / "pipe.mp3")
    (folder / "null.mp3").symlink_to("/dev/null")
    return {
        "folder": (folder / "folder.mp3", "is a folder"),
        "nowhere": (folder / "none" / "news.mp3", "there is no folder"),
        "under a file": (folder / "file" / "news.mp3", "there is no folder"),
        "device": (folder / "null.mp3", "is not an ordinary file"),
        "pipe": (folder / "pipe.mp3", "is not an ordinary file"),
    }


@pytest.mark.parametrize("place", ["folder", "nowhere", "under a file", "device", "pipe"])
def test_a_place_that_cannot_be_is_refused_before_and_while_writing(
    place: str, tmp_path: Path
) -> None:
    path, message = places(tmp_path)[place]
    with pytest.raises(OutputError, match=message):
        check_place(path)
    with pytest.raises(OutputError, match=message):
        write(blocks(), path, TAGS)


@pytest.mark.parametrize("name", ["news", "news.ogg", "news.mp3.part"])
def test_a_name_that_does_not_say_what_to_write_is_refused(name: str, tmp_path: Path) -> None:
    for refuse in (check_place, lambda path: write(blocks(), path, TAGS)):
        with pytest.raises(UsageError, match=r"one of \.mp3, \.m4a, \.m4b, \.opus, \.flac, \.wav"):
            refuse(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_folder_or_file_that_is_read_only_is_refused(old: Path) -> None:
    old.chmod(0o444)
    assert "no permission to write" in refusal(old)
    old.parent.chmod(0o555)
    assert "no permission to write" in refusal(old.parent / "new.mp3")
    old.parent.chmod(0o755)


def refusal(path: Path) -> str:
    """What `check_place` raises in a process that permissions hold back, also where root tests."""
    capabilities = "-dac_override,-dac_read_search"
    restrained = ["setpriv", f"--bounding-set={capabilities}", f"--inh-caps={capabilities}"]
    imports = "import sys; from pathlib import Path"
    check = f"{imports}; from briefing.audio.formats.write import check_place; "
    done = subprocess.run(
        [
            *(restrained if os.geteuid() == 0 else ()),
            *(sys.executable, "-c", f"{check}check_place(Path(sys.argv[1]))", path),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.splitlines()[-1] if done.stderr else ""


def test_a_link_is_followed(old: Path) -> None:
    link = old.parent / "link.mp3"
    link.symlink_to(old)
    assert check_place(link) == old
    write(blocks(), link, TAGS)
    assert link.is_symlink()
    assert old.stat().st_size > 20_000


def test_the_new_file_has_the_permissions_of_the_old_one(old: Path) -> None:
    old.chmod(0o640)
    write(blocks(), old, TAGS)
    assert old.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_the_user_gives_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(blocks(), tmp_path / "news.mp3", TAGS)
    finally:
        os.umask(before)
    assert (tmp_path / "news.mp3").stat().st_mode & 0o777 == 0o640


def part_of(path: Path) -> Path:
    code = f"{zlib.crc32(path.name.encode()):08x}"
    check = zlib.crc32(f"briefing {code} part".encode())
    return path.with_name(f".briefing-{code}-{check:08x}.part")


def test_what_a_killed_run_left_is_used_up(old: Path) -> None:
    part_of(old).write_bytes(b"half a briefing" * 100_000)
    write(blocks(), old, TAGS)
    assert len(decoded(old)) == 3 * RATE + RATE // 10
    assert only(old)


def test_two_runs_do_not_write_one_file_at_once(old: Path) -> None:
    with part_of(old).open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(
            OutputError, match="is being written by another run — wait until it is finished"
        ):
            write(blocks(), old, TAGS)
    assert old.read_bytes() == b"the old briefing"


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    path = tmp_path / ("क" * 83 + ".mp3")
    write(blocks(), path, TAGS)
    assert only(path)
