"""One article and one presentation, as several programs save them, are read alike and whole."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from paths import DATA

from briefing.read import read
from briefing.read.kinds import source_of

DOCUMENTS = DATA / "documents"
ARTICLE = """# पहला अध्याय

राष्ट्रपति ने कहा कि ₹2.5 लाख की योजना 15 अगस्त को शुरू हुई। ज़मीन 12 किमी² थी।

5. समय पर आना।
6. वर्दी पहनना।
  - बिल्ला लगाना।

बीच का पाठ।

1. पहला उदाहरण।

> उद्धरण का पाठ।

## दूसरा भाग

- राज्य: बिहार; सीटें: 40
- राज्य: असम; सीटें: 14

देखें कड़ी। समाप्त।

1. यह टिप्पणी है।
"""
SLIDES = """## प्रस्तुति

## पहली स्लाइड

- पहली बात
- दूसरी बात

वक्ता की टिप्पणी यहाँ है।

## दूसरी स्लाइड

1. एक
2. दो
"""
OTHERWISE = {
    "pandoc.rtf": {"  - बिल्ला": "- बिल्ला", "> उद्धरण": "उद्धरण"},
    "pandoc.fb2": {
        "# पहला": "## पहला",
        "## दूसरा": "### दूसरा",
        "\n5. समय": "\n5. समय",
        "\n6. वर्दी": "\n\n6. वर्दी",
        "\n  - बिल्ला": "\n\n6. • बिल्ला",
        "\n1. पहला": "\n(1) पहला",
    },
}
"""What a program itself has lost of the article, or writes as plain text."""


@pytest.mark.parametrize(
    "name",
    ["pandoc.odt", "libreoffice.odt", "pandoc.docx", "libreoffice.docx", "pandoc.rtf",
     "libreoffice.rtf", "pandoc.fb2"],
)  # fmt: skip
def test_an_article_is_read_alike_from_every_kind_of_file(name: str) -> None:
    expected = ARTICLE
    for written, instead in OTHERWISE.get(name, {}).items():
        assert written in expected
        expected = expected.replace(written, instead)
    source = read(DOCUMENTS / name)
    text = source.text.replace("\u00a0", " ")
    assert text[-len(expected) :] == expected
    before = text[: -len(expected)].split()
    assert set(before) <= {"#", "यात्रा", "का", "वृत्तांत", "सुधा", "शर्मा", "2024-03-05"}
    assert not source.unaccounted


def test_a_pdf_whose_blanks_are_drawn_before_its_letters_has_them_between_words() -> None:
    source = read(DOCUMENTS / "libreoffice.pdf")
    for said in (
        "## पहला अध्याय\n\nराष्ट्रपति ने कहा कि ₹2.5 लाख की योजना 15 अगस्त को शुरू हुई। ज़मीन 12 किमी² थी।",
        "5. समय पर आना।\n6. वर्दी पहनना।\n\n– बिल्ला लगाना।",
        "### दूसरा भाग\n\nराज्य सीटें बिहार 40 असम 14\n\nदेखें कड़ी। समाप्त।\n\nयह टिप्पणी है।\n",
    ):
        assert said in source.text
    assert not source.unaccounted


@pytest.mark.parametrize("name", ["pandoc.pptx", "libreoffice.odp"])
def test_a_presentation_is_read_with_the_notes_of_its_speaker(name: str) -> None:
    source = read(DOCUMENTS / name)
    assert source.text == SLIDES
    assert source.title == "प्रस्तुति"
    assert not source.unaccounted


@pytest.mark.parametrize(
    "name", ["pandoc.odt", "pandoc.fb2", "libreoffice.rtf", "libreoffice.docx"]
)
def test_title_and_author_are_those_of_the_file(name: str) -> None:
    source = read(DOCUMENTS / name)
    assert (source.title, source.author) == ("यात्रा का वृत्तांत", "सुधा शर्मा")


@pytest.mark.parametrize(
    "name", ["pandoc.odt", "pandoc.fb2", "pandoc.rtf", "pandoc.pptx", "libreoffice.odp"]
)
def test_a_document_is_known_without_its_name(name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()

    assert source_of(data, "x").text == read(DOCUMENTS / name).text


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["ज़िला पंप", "बाड़मेर 40", "चूरू 25"], ["ज़िला: बाड़मेर; पंप: 40", "ज़िला: चूरू; पंप: 25"]),
        (["ज़िला पंप", "बाड़मेर ४०", "चूरू –", "पाली"], ["ज़िला; पंप", "बाड़मेर; ४०", "चूरू; –", "पाली"]),
        (["नाम गाँव", "राम पाली", "श्याम चूरू"], ["नाम; गाँव", "राम; पाली", "श्याम; चूरू"]),
        (["2025 40", "2026 25", "2027 30"], ["2025; 40", "2026; 25", "2027; 30"]),
        (["ज़िला पंप", "बाड़मेर 40"], ["ज़िला; पंप", "बाड़मेर; 40"]),
    ],
)
def test_words_over_figures_are_a_header_that_nobody_marked(
    tmp_path: Path, rows: list[str], said: list[str]
) -> None:
    cells = [row.split() for row in rows]
    document = docx.Document()
    table = document.add_table(len(cells), len(cells[0]))
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    document.save(str(tmp_path / "a.docx"))
    assert read(tmp_path / "a.docx").text.replace("- ", "").splitlines() == said
