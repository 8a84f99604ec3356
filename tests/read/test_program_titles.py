"""A title that a program gave a file is none: its text is called as its heading or its name."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from sample_pdf import Words, pdf

from briefing.read.kinds import source_of
from briefing.read.program_titles import own_title


def as_page(title: str) -> tuple[bytes, str]:
    """A web page with that title."""
    return f"<title>{title}</title><p>आज बारिश हुई।".encode(), ".html"


def as_pdf(title: str) -> tuple[bytes, str]:
    """A PDF with it."""
    return pdf([[Words("आज बारिश हुई।", 50, 480)]], f"/Title ({title})"), ".pdf"


def as_docx(title: str) -> tuple[bytes, str]:
    """A Word document with it."""
    document = docx.Document()
    document.core_properties.title = title
    document.add_paragraph("आज बारिश हुई।")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue(), ".docx"


@pytest.mark.parametrize("made", [as_page, as_pdf, as_docx])
@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("print.html", ""),
        ("Microsoft Word - a.doc", ""),
        ("Untitled document", ""),
        ("Kalam", "Kalam"),
    ],
)
def test_each_reader_takes_only_a_title_of_its_own(
    made: Callable[[str], tuple[bytes, str]], told: str, title: str
) -> None:
    data, suffix = made(told)
    assert source_of(data, f"x{suffix}", suffix).title == title


@pytest.mark.parametrize(
    "title",
    ["ख़बर 2026.DOCX", "index.php", "Microsoft PowerPoint - बैठक", "Untitled-1", "Document12",
     "PowerPoint Presentation", "(anonymous)", "No Title", "बिना शीर्षक"],
)  # fmt: skip
def test_what_programs_write_is_no_title(title: str) -> None:
    assert own_title(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        "गोदान",
        "Document of the year",
        "Title case",
        "Index Numbers",
        "दिल्ली.कॉम",
        "Unknown India",
        "",
    ],
)
def test_what_people_write_stays(title: str) -> None:
    assert own_title(title) == title
