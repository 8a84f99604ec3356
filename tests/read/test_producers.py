"""What programs do to a document that no reader expects: each is read once, and whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from paths import DATA
from word_files import word

from briefing.document import Source
from briefing.errors import InputError
from briefing.hindi.cleaning.clean import clean
from briefing.pipeline import prepare
from briefing.read import read
from briefing.read.dates import dated
from briefing.read.kinds import source_of
from briefing.settings import Settings

_TEXT = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
_OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
ODF = (
    f'<?xml version="1.0"?><office:document {_OFFICE} {_TEXT}><office:body><office:text>'
    "<text:list><text:list-item><text:list><text:list-item><text:p>भीतर।</text:p></text:list-item>"
    "</text:list></text:list-item></text:list></office:text></office:body></office:document>"
)
FB2 = (
    '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section>'
    "<p><strong>पहला भाग</strong></p><p>पाठ है।</p><p><strong>दूसरी बात</strong></p><p>और है।</p>"
    "<empty-line/><p><strong>नाम</strong></p><p><strong>आयु</strong></p><empty-line/><p>राजू</p>"
    "</section></body></FictionBook>"
)
PAGE = '<!doctype html><meta charset="utf-8"><article><h1>ख़बर</h1><p>पाठ यहाँ है।</p></article>'
SAVED = (
    "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\t"
    'type="text/html";\n\tboundary="B"\n\n--B\nContent-Type: text/html; charset="utf-8"\n'
    f"Content-Transfer-Encoding: 8bit\n\n{PAGE}\n--B\nContent-Type: image/png\n\nAAAA\n--B--\n"
)
CHAT = "12/03/24, 9:0{} {} - राम: {}\n"


def said(suffix: str, data: str | bytes) -> str:
    content = data.encode() if isinstance(data, str) else data
    source = source_of(content, f"t{suffix}", suffix)
    assert source.unaccounted == ()
    return source.text.strip()


@pytest.mark.parametrize(
    ("suffix", "data", "text"),
    [
        (".fodt", ODF, "  - भीतर।"),
        (".fb2", FB2, "## पहला भाग\n\nपाठ है।\n\n###### दूसरी बात\n\nऔर है।\n\nनाम\n\nआयु\n\nराजू"),
        (".mhtml", SAVED, "# ख़बर\n\nपाठ यहाँ है।"),
        ("", SAVED, "# ख़बर\n\nपाठ यहाँ है।"),
        (".txt", "---\ntitle: लेख\ndate: 2024-05-01\n---\nपाठ है।", "पाठ है।"),
        (".txt", "---\nराम: नमस्ते।\n---\nपाठ है।", "---\nराम: नमस्ते।\n---\nपाठ है।"),
        (
            ".html",
            '<h1>लेख<a class="headerlink" href="#a">¶</a></h1><p>पाठ है।</p>',
            "# लेख\n\nपाठ है।",
        ),
        (".rtf", r"{\rtf1\pard \u2325?\par\pard\fi-360 a.\tab \u2326?\par}", "क\n\nA) ख"),
        (".rtf", r"{\rtf1\u2325?\trowd\cellx1\intbl \u2326?}", "कख"),
        (".rtf", r"{\rtf1{\stylesheet{\s1 heading 1;}}\u2325? {\s1 \u2326?\par}}", "क\n\n# ख"),
        (
            ".txt",
            CHAT.format(1, "पूर्वाह्न", "एक")
            + CHAT.format(2, "अपराह्न", "दो <This message was edited>"),
            "राम: एक\n\nदो",
        ),
    ],
)
def test_what_a_file_holds_is_read_as_it_is_meant(suffix: str, data: str, text: str) -> None:
    assert said(suffix, data) == text.strip()


def test_frames_that_were_saved_with_a_page_are_named() -> None:
    frame = "--B\nContent-Type: text/html; charset=utf-8\n\n<p>दूसरा पन्ना।</p><nav>मेन्यू</nav>\n"
    style = "--B\nContent-Type: text/css\n\np {}\n"
    source = source_of(SAVED.replace("--B--", f"{frame}{style}--B--").encode(), "a", ".mhtml")
    assert source.text.strip() == "# ख़बर\n\nपाठ यहाँ है।"
    assert [(each.why, each.text) for each in source.left_out] == [
        ("frame of the page", "दूसरा पन्ना।")
    ]
    assert source.unaccounted == ()


def test_a_zero_byte_in_the_name_of_a_charset_of_a_saved_page_is_passed_over() -> None:
    frame = "--B\nContent-Type: text/html; charset=utf\0-8\n\n<p>दूसरा पन्ना।</p>\n--B--"
    saved = SAVED.replace("utf-8", "utf\0-8").replace("--B--", frame)
    source = source_of(saved.encode(), "a", ".mhtml")
    assert source.text.strip() == "# ख़बर\n\nपाठ यहाँ है।"
    assert [each.text for each in source.left_out] == ["दूसरा पन्ना।"]
    assert source.unaccounted == ()


def test_a_saved_page_of_parts_without_end_is_refused() -> None:
    parts = (f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n" for n in range(900))
    with pytest.raises(InputError, match=r"^a: (nested too deeply|no page in it) "):
        source_of("".join(parts).encode(), "a", ".mhtml")


def test_signs_that_chromium_draws_before_a_page_break_too_are_read_once() -> None:
    text = read(DATA / "pdf" / "chromium_break.pdf").text
    assert "## मैदान की बात\n\nमैदान का क्षेत्रफल 450 मी² था" in text
    assert text.count("मै") == text.count("मैदान")


@pytest.mark.parametrize("level", range(1, 7))
def test_a_heading_of_any_level_stays_one(level: int) -> None:
    heading = f"{'#' * level} नियम"
    assert clean(Source(f"क\n\n{heading}\n\nख", "t")).text == f"क\n\n{heading}\n\nख"


def test_numbers_of_a_list_that_are_read_are_not_reported_as_left_out() -> None:
    source = source_of("3. खोया\n4. चीनी\n   - बूरा\n".encode(), "t.md", ".md")
    assert source.text == "3. खोया\n4. चीनी\n  - बूरा\n"
    assert source.left_out == ()


def test_a_list_of_headings_without_a_name_is_left_out_as_contents() -> None:
    entries = "1. पहला\n2. दूसरा\n3. तीसरा"
    body = "".join(f"# {name}\n\nपाठ {name} है।\n\n" for name in ("पहला", "दूसरा", "तीसरा"))
    reduced = prepare(Source(f"{entries}\n\n{body}", "t"), Settings())
    assert reduced.text.strip() == body.strip()
    assert {each.why for each in reduced.left_out} == {"contents list"}
    refrain = "पहला\n\nदूसरा\n\nतीसरा\n\n" * 2
    assert prepare(Source(refrain, "t"), Settings()).left_out == ()


def test_a_description_that_its_caption_replaces_is_told() -> None:
    page = PAGE.replace(
        "</h1>", '</h1><figure><img alt="बाढ़"><figcaption>डूबा गाँव</figcaption></figure>'
    )
    source = source_of(page.encode(), "t.html", ".html")
    assert [(each.text, each.why, each.line) for each in source.left_out] == [
        ("बाढ़", "description of a picture", 1)
    ]


def test_a_day_at_the_beginning_of_a_name_beats_that_of_a_template() -> None:
    source = Source("पाठ।", "t", date="2013-12-23")
    assert dated(source, "2026-02-10 शाम", suffix=".docx").date == "2026-02-10"
    assert dated(source, "रिपोर्ट 2026-02-10", suffix=".docx").date == "2013-12-23"
    assert dated(source, "2026-02-10", suffix=".md").date == "2013-12-23"


def test_a_page_saved_whole_names_the_line_of_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    path.write_text(SAVED.replace("<p>", "\n<p hidden>छिपा</p><p>"), encoding="utf-8")
    assert [
        (each.text, each.line) for each in read(path).left_out if each.why == "hidden text"
    ] == [("छिपा", 2)]


def test_a_hidden_row_of_a_table_is_left_out_for_that_reason() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    hidden = row.format("<w:trPr><w:hidden/></w:trPr>", "छिपी")
    source = source_of(word(f"<w:tbl>{row.format('', 'दिखी')}{hidden}</w:tbl>"), "t", ".docx")
    assert source.text.strip() == "दिखी"
    assert [(each.text, each.why) for each in source.left_out] == [("छिपी", "hidden text")]
