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
