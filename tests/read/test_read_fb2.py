"""FictionBook: a book is read as the book it is."""

from __future__ import annotations

import pytest
from sample_documents import archive

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of

BOOK = """<?xml version="1.0" encoding="utf-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"
 xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info>
<author><first-name>प्रेम</first-name><last-name>शर्मा</last-name></author>
<book-title>यात्रा</book-title><date value="1936-05-01">१९३६</date><lang>hi</lang>
</title-info></description>
<body><title><p>यात्रा</p></title><epigraph><p>सूक्ति।</p></epigraph>
<section><title><p>अध्याय 1</p><p>आरंभ</p></title><p>पहला<a l:href="#n1" type="note">1</a> वाक्य।</p>
<section><title><p>भीतर</p></title>
<poem><stanza><v>पहली पंक्ति</v><v>दूसरी पंक्ति</v></stanza></poem>
<subtitle>* * *</subtitle><cite><p>उद्धरण।</p><text-author>कबीर</text-author></cite>
</section></section></body>
<body name="notes"><section id="n1"><title><p>1</p></title><p>टिप्पणी।</p></section></body>
<binary id="a.jpg" content-type="image/jpeg">AAAA</binary></FictionBook>"""


def read(book: str) -> Source:
    return source_of(book.encode(), "x.fb2", ".fb2")


def test_a_book_is_read_by_its_sections_with_verse_quotes_and_notes() -> None:
    source = read(BOOK)
    assert source.text == (
        "# यात्रा\n\n> सूक्ति।\n\n## अध्याय 1: आरंभ\n\nपहला वाक्य।\n\n### भीतर\n\n"
        "पहली पंक्ति\nदूसरी पंक्ति\n\n###### * * *\n\n> उद्धरण।\n\n> कबीर\n\n1. टिप्पणी।\n"
    )
    said = (source.title, source.author, source.date, source.language)
    assert said == ("यात्रा", "प्रेम शर्मा", "1936-05-01", "hi")
    assert not source.unaccounted
    assert {each.why for each in source.left_out} <= {"description of the book", "note mark"}


def test_it_may_be_packed_and_under_any_name() -> None:
    packed = archive({"यात्रा.fb2": BOOK})
    assert source_of(packed, "x.fb2.zip", ".zip").text == read(BOOK).text
    assert source_of(BOOK.encode(), "x", "").text == read(BOOK).text


def test_what_is_no_book_is_refused() -> None:
    for book, message in (
        ("<html/>", "x.fb2: this is not a FictionBook"),
        (BOOK[:500], "x.fb2: damaged XML"),
        ("<FictionBook><body><section/></body></FictionBook>", "x.fb2: no text in it"),
    ):
        with pytest.raises(InputError, match=message):
            read(book)


def test_notes_in_groups_are_read_once_and_a_title_has_no_mark_of_one() -> None:
    grouped = (
        '<body name="notes"><title><p>टिप्पणियाँ</p></title><p>ऊपर।</p>'
        "<section><title><p>अध्याय</p></title>"
        '<section id="n1"><title><p>1</p></title><p>पहली।</p></section>'
        '<section id="n2"><title><p>2</p></title><p>दूसरी।</p></section></section></body>'
    )
    start, end = BOOK.index('<body name="notes">'), BOOK.index("<binary")
    book = BOOK[:start] + grouped + BOOK[end:]
    marked = '<p>भीतर<a l:href="#n2" type="note">[2]</a></p>'
    source = read(book.replace("<p>भीतर</p>", marked))
    assert "### भीतर\n" in source.text
    assert source.text.endswith("> कबीर\n\nऊपर।\n\n1. पहली।\n2. दूसरी।\n")
    assert not source.unaccounted
