"""Titles that a document does not mark as such, and headings that are none."""

from __future__ import annotations

import io

import docx
import pytest

from briefing.document import Document, Kind
from briefing.hindi.chapters import chapters
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment
from briefing.read.kinds import source_of

STORY = (
    "सुबह से ही बादल घिर आए थे और हवा में नमी थी। चौपाल पर बैठे लोग फसल की बातें कर रहे थे, पर किसी "
    "का मन काम में नहीं लग रहा था। तभी दूर से किसी के पुकारने की आवाज़ आई।"
)
PAGE = "<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head>{body}</html>"


def read(data: bytes, suffix: str) -> Document:
    return segment(clean(source_of(data, f"text{suffix}", suffix)))


def page(title: str, body: str) -> Document:
    return read(PAGE.format(title=title, body=body).encode(), ".html")


def word(*paragraphs: str) -> Document:
    """A document of Word; `# ` before a paragraph makes it a heading."""
    document = docx.Document()
    for text in paragraphs:
        style = "Heading 1" if text.startswith("# ") else None
        document.add_paragraph(text.removeprefix("# "), style)
    saved = io.BytesIO()
    document.save(saved)
    return read(saved.getvalue(), ".docx")


def headings(document: Document) -> list[str]:
    return [each.title for each in document.paragraphs if each.kind is Kind.HEADING]


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (("आँगन की धूप", "कमला खरे", STORY, "अगले दिन", STORY), "आँगन की धूप"),
        (("वार्षिक प्रतिवेदन", "जल विभाग", "भोपाल, 31 मार्च 2024", STORY), "वार्षिक प्रतिवेदन"),
        (("विज्ञान: कक्षा 7", "# पोषण", STORY, "# ऊष्मा", STORY), "विज्ञान: कक्षा 7"),
        (("विज्ञान", "कक्षा 7", "# पोषण", STORY, "# ऊष्मा", STORY), "विज्ञान"),
        (("मुंशी रामलाल", "# चिट्ठी", STORY), "चिट्ठी"),  # the only heading is the title
        (("सेवा में", "प्रधानाचार्य महोदय", STORY), ""),
        (("राम: कहाँ चले", "श्याम: बाज़ार", STORY), ""),
        ((STORY, "अगले दिन", STORY), ""),
    ],
)
def test_the_first_line_of_a_document_of_word_may_be_its_title(
    paragraphs: tuple[str, ...], title: str
) -> None:
    document = word(*paragraphs)
    assert document.title == title
    marked = [each.removeprefix("# ") for each in paragraphs if each.startswith("# ")]
    assert headings(document) == [*([title] if title and title not in marked else []), *marked]


def test_chapters_under_an_unmarked_title_keep_their_names() -> None:
    document = word("आँगन की धूप", "# चिट्ठी", STORY, "# मेला", STORY)
    assert [each.title for each in chapters(document)] == ["चिट्ठी", "मेला"]


def test_a_title_over_every_chapter_does_not_name_them() -> None:
    body = "".join(
        f"<h1>आँगन की धूप</h1><h2>{name}</h2><p>{STORY}</p><h2>भाग दो</h2><p>{STORY}</p>"
        for name in ("चिट्ठी", "मेला")
    )
    document = page("आँगन की धूप", body)
    assert [each.title for each in chapters(document)] == ["चिट्ठी", "मेला"]


def test_a_sentence_right_under_the_title_is_no_heading() -> None:
    document = page(
        "बारिश का अलर्ट",
        f"<h1>बारिश का अलर्ट</h1><h2>विभाग ने चेतावनी दी है।</h2><p>{STORY}</p><h2>किन ज़िलों में</h2>"
        f"<p>{STORY}</p><h2>क्या करें।</h2><p>{STORY}</p>",
    )
    assert headings(document) == ["बारिश का अलर्ट", "किन ज़िलों में", "क्या करें।"]


HEADING = "बारिश का बड़ा अलर्ट"
LONGER = f"बारिश से बेहाल शहर, जानिए क्या है {HEADING}"


@pytest.mark.parametrize(
    ("told", "site", "title"),
    [
        (f"MP News: {HEADING}", "समाचार", HEADING),
        (LONGER, "समाचार", LONGER),
        (f"आज की डायरी - {HEADING}", HEADING, f"आज की डायरी - {HEADING}"),
    ],
)
def test_a_told_title_loses_what_only_names_the_section(told: str, site: str, title: str) -> None:
    said = {"og:title": told, "og:site_name": site}
    head = "".join(f"<meta property='{key}' content='{value}'>" for key, value in said.items())
    document = page(f"पन्ना</title>{head}<title>", f"<h1>{HEADING}</h1><p>{STORY}</p>")
    assert document.title == title


@pytest.mark.parametrize("post", ["post hentry", "post"])
def test_a_blog_is_read_as_its_post(post: str) -> None:
    document = page(
        "मेरी डायरी: पहाड़ों की यात्रा",
        f"<h1>मेरी डायरी</h1><h2>शनिवार, 8 जून 2019</h2><div class='{post}'><h3 class='post-title "
        f"entry-title'>पहाड़ों की यात्रा</h3><div class='post-body entry-content'>{STORY}</div></div>"
        "<div id='right'><h2>पुराने लेख</h2><ul><li>2018 (40)</li></ul><h2>मेरे बारे में</h2><p>घुमक्कड़</p>"
        "</div>",
    )
    assert document.title == "पहाड़ों की यात्रा"
    assert headings(document) == ["मेरी डायरी", "पहाड़ों की यात्रा"]
    assert len(chapters(document)) == 1


def test_the_menus_of_a_wiki_are_not_read() -> None:
    document = page(
        "नर्मदा नदी - विकिपीडिया",
        "<h1 id='firstHeading'>नर्मदा नदी</h1><div id='mw-content-text'><p>नर्मदा एक नदी है।</p>"
        f"<h2>उद्गम</h2><p>{STORY}</p></div><div id='mw-navigation'><h2>दिक्चालन सूची</h2></div>",
    )
    assert headings(document) == ["नर्मदा नदी", "उद्गम"]
