"""A scanned PDF is recognized by Tesseract, with the confidence it has; else the remedy is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from paths import DATA

from briefing.errors import InputError
from briefing.read.kinds import source_of
from briefing.read.pdf import lines, ocr

SCAN = (DATA / "pdf" / "scan.pdf").read_bytes()
HEAD = "level page_num block_num par_num line_num word_num left top width height conf text\n"


@pytest.fixture(autouse=True)
def _forget() -> None:
    """What is installed, and the last document, are looked at anew."""
    ocr._languages.cache_clear()
    lines.pages.cache_clear()


def program(folder: Path, *words: tuple[str, float], fails: bool = False) -> str:
    """A folder with a program that recognizes `words` on every page, each a paragraph."""
    rows = "".join(
        f"5\t1\t1\t{number}\t1\t1\t0\t0\t9\t9\t{sure}\t{word}\n"
        for number, (word, sure) in enumerate(words, start=1)
    )
    (folder / "table").write_text(HEAD.replace(" ", "\t") + rows, encoding="utf-8")
    path = folder / "tesseract"
    path.write_text(
        '#!/bin/sh\nif [ "$1" = --list-langs ]; then echo hin; exit; fi\n'
        f"cat >/dev/null\n{'exit 1' if fails else f'cat {folder}/table'}\n"
    )
    path.chmod(0o755)
    return str(folder)


def test_a_scanned_page_is_read_with_its_confidence() -> None:
    source = source_of(SCAN, "x.pdf", ".pdf")
    assert source.text == (
        "भारत सरकार ने कहा है कि यह कार्यक्रम अगले वर्ष से सभी राज्यों में लागू होगा।\n\n"
        "राष्ट्रपति ने पुरस्कार दिया और उनके कार्यों की प्रशंसा की। कुल 25 लोग आए।\n"
    )
    assert source.notices[0].startswith(
        "scanned pages recognized by Tesseract: 1, with a confidence"
    )
    assert not source.unaccounted
    assert source.where(source.text.index("कुल")) == "x.pdf, page 1"


def test_page_numbers_are_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = program(tmp_path, ("पाठ।", 90.0), ("- 12 -", 80.0))
    monkeypatch.setenv("PATH", f"{found}:/usr/bin:/bin")
    source = source_of(SCAN, "x.pdf", ".pdf")
    assert source.text == "पाठ।\n"
    assert [(each.why, each.text) for each in source.left_out] == [("page number", "- 12 -")]


def test_what_is_mostly_guessed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{program(tmp_path, ('पाठ', 31.0))}:/usr/bin:/bin")
    with pytest.raises(InputError, match=r"x\.pdf, page 1: recognized with a confidence of 31%"):
        source_of(SCAN, "x.pdf", ".pdf")


def test_a_program_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{program(tmp_path, fails=True)}:/usr/bin:/bin")
    with pytest.raises(InputError, match=r"x\.pdf.*Tesseract failed"):
        source_of(SCAN, "x.pdf", ".pdf")


def test_without_the_program_the_remedy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="no text layer, only pictures of pages") as caught:
        source_of(SCAN, "x.pdf", ".pdf")
    assert "install Tesseract with Hindi" in caught.value.hint
