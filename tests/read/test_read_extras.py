"""What needs a library that is not there says which command installs it, and nothing else fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sample_pdf import Words, pdf

from briefing.io.optional import install

_WITHOUT = """
import sys
for name in ("pdfminer", "httpcore", "trafilatura", "feedparser"):
    sys.modules[name] = None
from briefing.errors import MissingError
from briefing.read import read
from briefing.read.feed import entries
try:
    from briefing.cli.publish import check_feed
    fetch = lambda address: check_feed.main([address], standalone_mode=False)
    print(%s)
except MissingError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("call", "needs", "extra"),
    [
        ("read('a.pdf')", "reading a PDF needs pdfminer", "pdf"),
        ("read('https://example.org/')", "reading a web address needs httpcore", "web"),
        ("fetch('https://example.org/feed.xml')", "reading a web address needs httpcore", "web"),
        ("entries('https://example.org/feed')", "reading a feed needs feedparser", "feed"),
    ],
)
def test_a_fresh_program_without_a_library_says_what_installs_it(
    tmp_path: Path, call: str, needs: str, extra: str
) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([[Words("पाठ।", 50, 400)]]))
    said = f"{needs}, which is not installed — {install(extra)}"
    assert run_without(tmp_path, call) == said


def test_other_kinds_of_file_do_not_need_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("पाठ", encoding="utf-8")
    assert run_without(tmp_path, "read('a.md').text") == "पाठ"


def run_without(folder: Path, call: str) -> str:
    """What a program without the libraries prints of `call`."""
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT % call],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout.strip()
