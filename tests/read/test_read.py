"""A file is read as the kind it is; what is none is refused with what it is and where."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_documents import epub, page, smallest_docx
from sample_pdf import Words, pdf

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


def test_a_name_that_cannot_be_and_a_file_too_large_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="null"):
        read("a\0b.txt")
    monkeypatch.setattr("briefing.read.files.MOST_BYTES", 3 << 20)
    (tmp_path / "large.txt").write_bytes(b"x" * (4 << 20))
    with pytest.raises(InputError, match=r"large\.txt: larger than 3 MB"):
        read(tmp_path / "large.txt")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.HTM", "<p>पाठ</p>"),
        ("page", "<!DOCTYPE html><p>पाठ</p>"),
        ("page", "\ufeff<?xml version='1.0'?>\n<!-- c --><html><body><p>पाठ</p></body></html>"),
        ("notes.markdown", "*पाठ*"),
        ("film.srt", "1\n00:00:01,000 --> 00:00:02,000\nपाठ\n"),
        ("film", "WEBVTT\n\n00:01.000 --> 00:02.000\nपाठ\n"),
        ("notes.log", "पाठ\n"),
    ],
)
def test_the_kind_is_known_by_name_else_by_content(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert read(path).text == "पाठ\n"


def test_the_date_a_file_says_itself_comes_before_that_of_its_change(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ndate: 2001-02-03\n---\nपाठ", encoding="utf-8")
    assert read(path).date == "2001-02-03"


ARTICLE = f"<h1>शीर्षक</h1><p>{'पाठ है। ' * 20}</p><table><tr><td>क<td>ख<tr><td>ग<td>घ</table>"
SAMPLES = {
    ".txt": "कुछ पाठ\n".encode(),
    ".md": "# शीर्षक\n\n- एक\n- **दो**\n\n| क | ख |\n|---|---|\n| ग | घ |\n".encode(),
    ".html": f"<html><head><title>क</title></head><body>{ARTICLE}</body></html>".encode(),
    ".epub": epub({"a.xhtml": page("<h1>क</h1><p>ख</p>"), "b.xhtml": page("<p>ग</p>")}),
    ".srt": "1\n00:00:01,000 --> 00:00:02,000\nपाठ\n".encode(),
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nपाठ\n".encode(),
    ".pdf": pdf([[Words("पाठ है।", 50, 400)], [Words("और भी।", 50, 400, size=20)]]),
    ".docx": smallest_docx("पाठ है।"),
}


@given(st.sampled_from(sorted(SAMPLES)), st.data())
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_of_any_kind_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    content = bytearray(SAMPLES[suffix])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    path = tmp_path_factory.mktemp("damaged") / f"a{suffix}"
    path.write_bytes(content)
    with contextlib.suppress(InputError):
        assert read(path).text


@given(st.sampled_from(["", *sorted(SAMPLES)]), st.binary())
@settings(max_examples=300, deadline=None)
def test_any_bytes_under_any_name_are_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(content)
    with contextlib.suppress(InputError):
        assert read(path).text


def _file(folder: Path) -> Path:
    path = folder / "plain"
    path.touch()
    return path
