"""Whatever a person gives the program, the answer is one line that helps and an exit code.

Nothing is written by a call that fails, no traceback is shown, and nothing is half done.
"""

from __future__ import annotations

import io
import shlex
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bad_calls import CHOOSING, LISTENING, READING
from bad_files import FILES

from briefing.cli import run

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a call is made in; on standard input waits what is no UTF-8."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9")))
    return tmp_path


@pytest.fixture
def busy_port() -> Iterator[str]:
    """A port of this machine that is taken."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield str(taken.getsockname()[1])


@pytest.mark.parametrize(("call", "code", "message"), READING + CHOOSING + LISTENING)
def test_the_answer_is_one_line_and_a_code_and_nothing_is_written(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    busy_port: str,
    call: str,
    code: int,
    message: str,
) -> None:
    call, message = (text.replace("PORT", busy_port) for text in (call, message))
    put_files(folder, call)
    before = listing(folder)

    assert run(shlex.split(call)) == code
    out, err = capsys.readouterr()
    assert message in err
    assert err.startswith("briefing: ")
    assert err.count("\n") == 1
    assert " — " in err, "it does not say what to do"
    assert "Traceback" not in err
    assert out == "" or call.startswith("check-feed")
    assert listing(folder) == before


def put_files(folder: Path, call: str) -> None:
    """The files that `call` names, and one that is right."""
    for name, content in FILES.items():
        if name.partition("/")[0] in f"news.txt {call}":
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def listing(folder: Path) -> dict[str, bytes]:
    """Every file in a folder with its content, and every folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"folder"
        for path in folder.rglob("*")
    }
