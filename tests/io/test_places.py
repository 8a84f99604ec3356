"""Names that no file can have, and links that lead to themselves: answered, never an exception."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.io import places
from briefing.io.atomic import write

NO_NAMES = ["n" * 300, "n/" * 3000, "a\0b", ""]


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_cannot_be_a_name_is_nothing(name: str) -> None:
    assert not places.is_file(name)
    assert not places.is_folder(name)
    assert not places.is_there(name)


def test_a_link_to_itself_is_nothing_and_is_not_written_over(tmp_path: Path) -> None:
    from briefing.errors import OutputError

    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert not places.is_file(loop)
    assert places.real(loop).name == "loop"
    with pytest.raises(OSError, match="symbolic links"):
        places.resolved(loop)
    with pytest.raises(OutputError, match="symbolic links"):
        write(loop, b"x")
    assert loop.is_symlink()


@pytest.mark.parametrize("device", ["/dev/zero", "pipe"])
def test_what_may_have_no_end_is_not_read(device: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not an ordinary file"):
        places.contents(tmp_path / device)


@pytest.mark.parametrize("name", NO_NAMES)
def test_nothing_is_meant_by_what_cannot_be_a_name(name: str) -> None:
    assert places.instead(name, "check the name") == "check the name"


def test_what_is_called_nearly_so_may_be_meant(tmp_path: Path) -> None:
    for name in ("news.mp3", "news.json", "page.html", ".hidden.txt", "output/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    meant = {
        "nwes.mp3": "news.mp3",
        "nwes.json": "news.json",
        "page.htm": "page.html",
        "outptu": "output",
        "news.txt": "news.mp3",
        "hiden.txt": None,
        "weather.txt": None,
        "gone/news.mp3": None,
    }
    for name, there in meant.items():
        hint = places.instead(tmp_path / name, "check the name")
        assert hint == (f"did you mean {tmp_path / there}?" if there else "check the name"), name
    for name, there in {"outptu": None, "news.wav": "news.mp3", "pagee": None}.items():
        hint = places.instead(tmp_path / name, "check the name", (".mp3",))
        assert hint == (f"did you mean {tmp_path / there}?" if there else "check the name"), name
