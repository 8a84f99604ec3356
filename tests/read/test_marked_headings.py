"""Where a format marks headings, only those are headings, whatever short lines stand between."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from html import escape

import docx
import pytest
from sample_documents import epub, page

from briefing.document import Kind
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment
from briefing.read.kinds import source_of

LONG = (
    "सुबह से ही बादल घिर आए थे और हवा में नमी थी। चौपाल पर बैठे लोग फसल की बातें कर रहे थे, पर किसी "
    "का मन काम में नहीं लग रहा था। तभी दूर से किसी के पुकारने की आवाज़ आई।"
)
ANTHOLOGY = (
    ("h1", "पाँच कहानियाँ"),
    ("p", "संकलन: क. ख. ग."),
    ("p", "विषय सूची"),
    ("p", "पहली बारिश"),
    ("p", "लौटती नाव"),
    ("p", "इस संकलन की कहानियाँ अलग-अलग समय पर लिखी गईं और यहाँ पहली बार एक साथ छप रही हैं।"),
    ("h2", "पहली बारिश"),
    ("p", LONG),
    ("p", "— चलोगे?"),
    ("p", "हाँ, चलूँगा"),
    ("p", LONG),
    ("p", "कुछ देर बाद"),
    ("p", LONG),
    ("p", "* * *"),
    ("p", "तीसरे दिन की सुबह"),
    ("p", LONG),
    ("h2", "लौटती नाव"),
    ("p", "घाट का किनारा"),
    ("p", LONG),
    ("p", "समाप्त"),
)
REPORT = (
    ("h1", "वार्षिक प्रतिवेदन"),
    ("p", "जल संसाधन विभाग"),
    ("p", "नई दिल्ली, 15 अगस्त 2024"),
    ("p", LONG),
    ("b", "पहला चरण"),
    ("p", LONG),
    ("b", "दूसरा चरण"),
    ("p", LONG),
    ("h2", "निष्कर्ष"),
    ("p", LONG),
    ("p", "चित्र 3: बाँध का मानचित्र"),
    ("p", LONG),
    ("p", "सचिव, जल संसाधन"),
)
LETTER = (
    ("p", "सेवा में"),
    ("p", "प्रधानाचार्य महोदय"),
    ("p", "विषय: दो दिन की छुट्टी"),
    ("p", LONG),
    ("p", "आपका आज्ञाकारी शिष्य"),
    ("p", "कक्षा दस"),
    ("p", LONG),
)
DRAMA = (
    ("h1", "अंधेर नगरी"),
    ("h2", "पहला दृश्य"),
    ("p", "बाज़ार का चौराहा"),
    ("p", LONG),
    ("p", "घासीराम: चना ले लो"),
    ("p", "महंत: बच्चा नारायणदास"),
    ("p", LONG),
    ("p", "(परदा गिरता है)"),
    ("p", LONG),
    ("h2", "दूसरा दृश्य"),
    ("p", "राजमहल"),
    ("p", LONG),
)
PAPER = (
    ("h1", "सामान्य ज्ञान"),
    ("p", "समय: 3 घंटे"),
    ("p", "पूर्णांक 100"),
    ("p", "1. बिहार की राजधानी क्या है"),
    ("p", "(क) पटना"),
    ("p", "(ख) राँची"),
    ("p", LONG),
    ("p", "खंड ब के निर्देश"),
    ("p", LONG),
)
RECIPE = (
    ("h1", "आलू के पराठे"),
    ("p", "4 लोगों के लिए"),
    ("p", "सामग्री"),
    ("p", "गेहूँ का आटा 2 कप"),
    ("p", "उबले आलू 4"),
    ("p", "बनाने की विधि"),
    ("p", LONG),
    ("h2", "चटनी"),
    ("p", "हरा धनिया एक गड्डी"),
    ("p", LONG),
)
BODIES = (ANTHOLOGY, REPORT, LETTER, DRAMA, PAPER, RECIPE)
Body = Sequence[tuple[str, str]]


def markdown(body: Body) -> tuple[str, bytes]:
    marks = {"h1": "# {}", "h2": "## {}", "p": "{}", "b": "**{}**"}
    return ".md", "\n\n".join(marks[kind].format(text) for kind, text in body).encode()


def _html(body: Body) -> str:
    tags = {"h1": "<h1>{}</h1>", "h2": "<h2>{}</h2>", "p": "<p>{}</p>", "b": "<p><b>{}</b></p>"}
    return "\n".join(tags[kind].format(escape(text)) for kind, text in body)


def html(body: Body) -> tuple[str, bytes]:
    return ".html", f"<!doctype html><html><body>{_html(body)}</body></html>".encode()


def book(body: Body) -> tuple[str, bytes]:
    return ".epub", epub({"a.xhtml": page(_html(body))})


def word(body: Body) -> tuple[str, bytes]:
    document = docx.Document()
    for kind, text in body:
        if kind in {"h1", "h2"}:
            document.add_heading(text, int(kind[1]))
        else:
            document.add_paragraph().add_run(text).bold = kind == "b"
    buffer = io.BytesIO()
    document.save(buffer)
    return ".docx", buffer.getvalue()


def open_document(body: Body) -> tuple[str, bytes]:
    tags = {
        "h1": '<text:h text:outline-level="1">{}</text:h>',
        "h2": '<text:h text:outline-level="2">{}</text:h>',
        "p": "<text:p>{}</text:p>",
        "b": "<text:p>{}</text:p>",
    }
    inside = "".join(tags[kind].format(escape(text)) for kind, text in body)
    office = "urn:oasis:names:tc:opendocument:xmlns"
    return ".fodt", (
        f'<?xml version="1.0"?><office:document xmlns:office="{office}:office:1.0" '
        f'xmlns:text="{office}:text:1.0"><office:body><office:text>{inside}</office:text>'
        "</office:body></office:document>"
    ).encode()


WRITERS: tuple[Callable[[Body], tuple[str, bytes]], ...] = (
    markdown,
    html,
    book,
    word,
    open_document,
)


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_only_marked_headings_are_headings(write: Callable[[Body], tuple[str, bytes]]) -> None:
    for body in BODIES:
        suffix, data = write(body)
        found = segment(clean(source_of(data, f"a{suffix}", suffix)))
        headings = [
            " ".join(sentence.text for sentence in paragraph.sentences)
            for paragraph in found.paragraphs
            if paragraph.kind is Kind.HEADING
        ]
        assert headings == [text for kind, text in body if kind in {"h1", "h2"}]
