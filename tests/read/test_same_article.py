"""One article gives the same spoken script from every kind of file it comes in."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from sample_documents import epub, page
from sample_pdf import Words, pdf

import briefing
from briefing.document import Script

pytestmark = pytest.mark.slow

TITLE, SECOND = "राष्ट्रपति की यात्रा", "मुख्य बातें"
FIRST = (
    "राष्ट्रपति ने 5 मार्च 2024 को कहा कि दोनों देशों के बीच ₹2.5 लाख करोड़ का व्यापार होगा।",
    "“हम साथ हैं।” उन्होंने यह भी कहा कि डॉ. वर्मा 10:30 बजे आएँगे।",
)
ITEMS = ("व्यापार 12.5% बढ़ा।", "1,23,456 लोग आए।")
QUOTED = "यह एक नई शुरुआत है।"
LAST = "बैठक के बाद संयुक्त बयान जारी किया गया।"

TEXT = "\n\n".join(
    (
        f"# {TITLE}",
        *FIRST,
        f"## {SECOND}",
        "\n".join(f"- {item}" for item in ITEMS),
        f"> {QUOTED}",
        LAST + "\n",
    )
)
MARKDOWN = (
    f"---\ntitle: {TITLE}\n---\n{TITLE}\n====\n\n"
    "राष्ट्रपति ने **5 मार्च 2024** को कहा कि दोनों देशों\nके बीच [₹2.5 लाख करोड़](https://e.org) का व्यापार "
    f"होगा।\n\n{FIRST[1]}\n\n## {SECOND}\n\n* {ITEMS[0]}\n* {ITEMS[1]}\n\n> {QUOTED}\n\n{LAST}\n"
)
BODY = (
    f"<h1>{TITLE}</h1><p>{FIRST[0]}</p>\n<p>{FIRST[1].replace('“', '&ldquo;')}</p><h2>{SECOND}</h2>"
    f"<ul><li>{ITEMS[0]}</li><li><p>{ITEMS[1]}</p></li></ul><blockquote><p>{QUOTED}</p></blockquote>"
    f"<p>{LAST.replace(' संयुक्त', '<b> संयुक्त</b>')}</p>"
)


def word_document() -> bytes:
    """The article as a word processor saves it."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for paragraph in FIRST:
        document.add_paragraph(paragraph)
    document.add_heading(SECOND, 1)
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph(QUOTED, style="Quote")
    document.add_paragraph(LAST)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


FILES = {
    "article.txt": TEXT.encode(),
    "windows.txt": TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
    "utf16.txt": TEXT.encode("utf-16"),
    "utf16-without-mark.txt": TEXT.encode("utf-16-be"),
    "article.md": MARKDOWN.encode(),
    "article.html": f"<html><nav>घर</nav><main>{BODY}</main></html>".encode(),
    "article.docx": word_document(),
    "article.epub": epub({"a.xhtml": page(BODY)}),
}


def said(script: Script) -> list[tuple[str, str, str]]:
    """What is said, in which kind of paragraph, and which pause follows."""
    paragraphs = script.document.paragraphs
    return [
        (utterance.spoken, paragraphs[utterance.paragraph].kind.value, utterance.boundary.value)
        for utterance in script.utterances
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_script_is_that_of_the_plain_text(tmp_path: Path, name: str) -> None:
    plain, other = tmp_path / "plain.txt", tmp_path / name
    plain.write_text(TEXT, encoding="utf-8")
    other.write_bytes(FILES[name])
    expected = said(briefing.script(plain))
    assert expected[0] == (TITLE, "heading", "heading")
    assert [kind for _, kind, _ in expected].count("item") == len(ITEMS)
    assert said(briefing.script(other)) == expected


def test_prose_set_in_pdf_is_said_as_in_the_plain_text(tmp_path: Path) -> None:
    plain, other = tmp_path / "plain.txt", tmp_path / "article.pdf"
    plain.write_text(f"# {TITLE}\n\n{FIRST[0]}\n\n{LAST}\n", encoding="utf-8")
    half = FIRST[0].rindex("का व्यापार")
    set_page = [
        Words(TITLE, 50, 500, size=20),
        Words(FIRST[0][:half], 50, 470),
        Words(FIRST[0][half:], 50, 455),
        Words(LAST, 50, 420),
    ]
    other.write_bytes(pdf([set_page]))
    assert said(briefing.script(other)) == said(briefing.script(plain))
