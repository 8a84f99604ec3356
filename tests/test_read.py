"""A text file becomes its text; everything else is refused with what it is and where."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing.errors import InputError
from briefing.read import read, words


def test_a_text_file_is_its_text_with_the_day_it_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("नमस्ते दुनिया।\n", encoding="utf-8")
    os.utime(path, (1_700_000_000,) * 2)
    source = read(path)
    assert (source.text, source.origin, source.date) == (
        "नमस्ते दुनिया।\n",
        str(path),
        "2023-11-14",
    )


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO("नमस्ते".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    source = read("-")
    assert (source.text, source.origin) == ("नमस्ते", "standard input")


def test_words_are_themselves() -> None:
    assert words("नमस्ते").text == "नमस्ते"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a PNG picture, not text"),
        (b"%PDF-1.7\n", "this is a PDF document, not text"),
        (b"PK\x03\x04\x14\0", "this is a ZIP archive"),
        (b"ID3\x03\0\0", "this is an MP3 file"),
    ],
)
def test_what_is_not_text_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert caught.value.hint


def test_the_first_byte_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes("एक\nदो ".encode() + b"\xe9t\xe9\n")
    with pytest.raises(InputError, match=r"news\.txt, line 2: byte 15 \(0xe9\) is not UTF-8"):
        read(path)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path)


def test_a_file_one_may_not_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Not a directory"):
        read(_file(tmp_path) / "news.txt")


def _file(folder: Path) -> Path:
    path = folder / "plain"
    path.touch()
    return path
