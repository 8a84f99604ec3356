"""A book is read chapter by chapter, in the order of its spine, under its headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_documents import archive, epub, page

from briefing.errors import InputError
from briefing.read import read
from briefing.read.epub import read as read_epub
from briefing.read.kinds import source_of

CHAPTERS = {
    "एक.xhtml": page("<h1>पहला अध्याय</h1><p>होरी ने कहा।</p>"),
    "two.xhtml": page("<p>धनिया&nbsp;बोली।<br/>फिर चुप।</p>"),
}
NCX = (
    '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
    '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>दूसरा '
    'अध्याय</text></navLabel><content src="two.xhtml#start"/></navPoint></navMap></ncx>'
)
NAV = page(
    '<nav epub:type="landmarks"><a href="two.xhtml">आरंभ</a></nav>'
    '<nav epub:type="toc"><ol><li><a href="two.xhtml">दूसरा <b>अध्याय</b></a></li></ol></nav>'
)


def test_chapters_follow_the_spine_and_the_book_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "godan.epub"
    path.write_bytes(epub(CHAPTERS, spine='<itemref idref="c1"/><itemref idref="c0"/>'))
    source = read(path)
    assert source.text == "धनिया\u00a0बोली।\nफिर चुप।\n\n# पहला अध्याय\n\nहोरी ने कहा।\n"
    said = (source.title, source.author, source.date, source.language)
    assert said == ("गोदान", "प्रेमचंद", "1936-06-10", "hi")


@pytest.mark.parametrize(
    ("name", "media_type", "content", "properties"),
    [
        ("toc.ncx", "application/x-dtbncx+xml", NCX, ""),
        ("nav.xhtml", "application/xhtml+xml", NAV, 'properties="nav"'),
    ],
)
def test_a_chapter_without_heading_gets_that_of_the_contents(
    name: str, media_type: str, content: str, properties: str
) -> None:
    item = f'<item id="n" href="{name}" media-type="{media_type}" {properties}/>'
    spine = '<itemref idref="c0"/><itemref idref="c1"/>'
    if properties:
        spine += '<itemref idref="n"/>'  # the contents themselves are not read
    book = epub(CHAPTERS, spine, {f"OEBPS/{name}": content}, item, toc="n")
    assert read_epub(book, "x").text == (
        "# पहला अध्याय\n\nहोरी ने कहा।\n\n# दूसरा अध्याय\n\nधनिया\u00a0बोली।\nफिर चुप।\n"
    )


@pytest.mark.parametrize("link", ["TWO.xhtml", "/OEBPS/two.xhtml#start", r"..\OEBPS\two.xhtml"])
def test_links_of_the_contents_may_be_written_as_those_of_the_package(link: str) -> None:
    item = '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    spine = '<itemref idref="c0"/><itemref idref="c1"/>'
    contents = NCX.replace("two.xhtml#start", link)
    book = epub(CHAPTERS, spine, {"OEBPS/toc.ncx": contents}, item, toc="n")
    assert "# दूसरा अध्याय\n\nधनिया" in read_epub(book, "x").text


@pytest.mark.parametrize("link", ["NOTES.xhtml#n1", r".\notes.xhtml#n1", "/OEBPS/notes.xhtml#n1"])
def test_a_note_is_known_however_the_link_to_its_file_is_written(link: str) -> None:
    mark = f'<p>होरी<a epub:type="noteref" href="{link}">1</a> आया।</p>'
    notes = page('<p id="n1">एक किसान।</p>')
    book = epub({"a.xhtml": page(mark), "notes.xhtml": notes})
    (note,) = read_epub(book, "x").footnotes
    assert (note.before, note.text) == ("होरी", "एक किसान।")


def test_a_title_that_is_the_first_paragraph_is_made_the_heading() -> None:
    chapters = {"two.xhtml": page("<p>दूसरा अध्याय</p><p>धनिया बोली।</p>")}
    item = '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    book = epub(chapters, extra={"OEBPS/toc.ncx": NCX}, manifest=item, toc="n")
    assert read_epub(book, "x").text == "# दूसरा अध्याय\n\nधनिया बोली।\n"


def test_notes_aside_and_pictures_are_not_in_the_reading_order() -> None:
    spine = '<itemref idref="c0"/><itemref idref="c1" linear="no"/><itemref idref="p"/>'
    picture = '<item id="p" href="cover.svg" media-type="image/svg+xml"/>'
    book = epub(CHAPTERS, spine, manifest=picture)
    assert read_epub(book, "x").text == "# पहला अध्याय\n\nहोरी ने कहा।\n"


def test_it_is_known_by_its_content_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "book"
    path.write_bytes(epub(CHAPTERS))
    assert read(path).title == "गोदान"


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
    'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>'
    '<enc:CipherReference URI="OEBPS/{name}"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def test_a_book_protected_against_copying_is_refused_one_with_locked_fonts_read() -> None:
    protected = {"META-INF/encryption.xml": ENCRYPTED.format(name="two.xhtml")}
    with pytest.raises(InputError, match=r"x: this book is copy-protected"):
        read_epub(epub(CHAPTERS, extra=protected), "x")
    fonts = {"META-INF/encryption.xml": ENCRYPTED.format(name="fonts/a.otf")}
    assert read_epub(epub(CHAPTERS, extra=fonts), "x").title == "गोदान"


@pytest.mark.parametrize(
    ("book", "message"),
    [
        (b"not a zip", "this is not an EPUB book, or it is damaged"),
        (epub(CHAPTERS)[:-40], "this is not an EPUB book, or it is damaged"),
        (archive({"a.txt": "क"}), "this is not an EPUB book"),
        (archive({"META-INF/container.xml": "<a"}), "META-INF/container.xml: damaged XML"),
        (archive({"META-INF/container.xml": "<a/>"}), "x, : missing from the archive"),
        (epub({"a.xhtml": page("<img src='p.jpg'/>")}), "no text in this book"),
        (epub({"a.xhtml": page("")}, spine=""), "no text in this book"),
    ],
)
def test_what_is_no_book_says_so(book: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_epub(book, "x")


def test_a_chapter_that_is_missing_is_named() -> None:
    manifest = '<item id="g" href="gone.xhtml" media-type="application/xhtml+xml"/>'
    book = epub(CHAPTERS, '<itemref idref="g"/>', manifest=manifest)
    with pytest.raises(InputError, match=r"x, OEBPS/gone\.xhtml: missing from the archive"):
        read_epub(book, "x")


ANCHORS = (
    '<nav epub:type="toc"><ol><li><a href="a.xhtml#one">सुबह</a></li>'
    '<li><a href="a.xhtml#two">दोपहर</a></li><li><a href="a.xhtml#three">शाम</a></li></ol></nav>'
)


def with_contents(body: str) -> str:
    item = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    book = epub({"a.xhtml": page(body)}, extra={"OEBPS/nav.xhtml": page(ANCHORS)}, manifest=item)
    return read_epub(book, "x").text


def test_places_in_one_file_that_the_contents_name_are_chapters() -> None:
    text = with_contents("<p id='one'>क।</p><p>ख।</p><p><a id='two'/>ग।</p><h2 id='three'>रात</h2>")
    assert text == "# सुबह\n\nक।\n\nख।\n\n# दोपहर\n\nग।\n\n## रात\n"


def test_a_chapter_may_begin_within_a_paragraph_or_be_the_paragraph_that_names_it() -> None:
    text = with_contents("<p id='one'>सुबह</p><p>क। <span id='two'>ख।</span></p><div id='three'/>")
    assert text == "# सुबह\n\nक।\n\n# दोपहर\n\nख।\n"


def test_contents_in_the_reading_order_are_not_read_but_text_beside_them_is() -> None:
    item = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    order = '<itemref idref="n"/><itemref idref="c0"/>'
    beside = {"OEBPS/nav.xhtml": page(ANCHORS + "<p>यह पुस्तक दिल्ली में छपी थी।</p>")}
    book = epub({"a.xhtml": page("<p>क।</p>")}, order, beside, item)
    assert read_epub(book, "x").text == "यह पुस्तक दिल्ली में छपी थी।\n\n# सुबह\n\nक।\n"


def test_a_package_may_define_entities_that_are_plain_text() -> None:
    package = (
        '<!DOCTYPE package [<!ENTITY name "गोदान">]><package xmlns="http://www.idpf.org/2007/opf" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>&name;</dc:title></metadata>'
        '<manifest><item id="c0" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c0"/></spine></package>'
    )
    book = epub({"a.xhtml": page("<p>क।</p>")}, extra={"OEBPS/content.opf": package})
    assert read_epub(book, "x").title == "गोदान"


def test_of_two_forms_of_the_same_the_usual_one_is_read() -> None:
    case = '<epub:case required-namespace="http://x"><p>पाठ।</p></epub:case>'
    switch = f"<epub:switch>{case}<epub:default><p>पाठ।</p></epub:default></epub:switch>"
    xmlns = 'xmlns:epub="http://www.idpf.org/2007/ops"'
    data = epub({"c.xhtml": page(f"<div {xmlns}>{switch}</div>")})
    assert read_epub(data, "x").text == "पाठ।\n"


@pytest.mark.parametrize(
    "link",
    ["last.xhtml#start", "/OEBPS/last.xhtml", r"..\OEBPS\Last.xhtml", "../OEBPS/./last.xhtml"],
)
def test_a_link_written_in_another_way_leads_to_the_same_page(link: str) -> None:
    item = f'<item id="n" href="{link}" media-type="application/xhtml+xml"/>'
    spine = '<itemref idref="c0"/><itemref idref="n"/>'
    book = epub(CHAPTERS, spine, {"OEBPS/last.xhtml": page("<p>वह लौट आया।</p>")}, item)
    source = source_of(book, "x.epub", ".epub")
    assert source.text == "# पहला अध्याय\n\nहोरी ने कहा।\n\nवह लौट आया।\n"
    assert not source.unaccounted


DTBOOK = (
    '<?xml version="1.0"?><dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/"><head><title>x'
    "</title></head><book><frontmatter><doctitle>गोदान</doctitle><docauthor>प्रेमचंद</docauthor>"
    '</frontmatter><bodymatter><level1><pagenum id="p7">7</pagenum><h1>पहला अध्याय</h1><p>होरी '
    'ने<noteref idref="#n1">1</noteref> कहा।</p><list type="ul"><li>एक</li><li>दो</li></list>'
    "<poem><title>दोहा</title><linegroup><line>पहली पंक्ति</line><line>दूसरी</line></linegroup>"
    '</poem><level2><hd>भीतर</hd><p>धनिया बोली।</p></level2></level1><note id="n1"><p>टिप्पणी।</p>'
    "</note></bodymatter></book></dtbook>"
)


def test_chapters_in_dtbook_are_read() -> None:
    made = epub(
        CHAPTERS,
        spine='<itemref idref="d"/><itemref idref="c1"/>',
        manifest='<item id="d" href="d.xml" media-type="application/x-dtbook+xml"/>',
        extra={"OEBPS/d.xml": DTBOOK},
    )
    source = source_of(made, "x.epub", ".epub")
    assert source.text == (
        "# गोदान\n\nप्रेमचंद\n\n# पहला अध्याय\n\nहोरी ने कहा।\n\n- एक\n- दो\n\n###### दोहा\n\n"
        "पहली पंक्ति\n\nदूसरी\n\n###### भीतर\n\nधनिया बोली।\n\nटिप्पणी।\n\n"
        "धनिया\u00a0बोली।\nफिर चुप।\n"
    )
    assert not source.unaccounted
    assert [each.why for each in source.left_out if each.part.endswith("d.xml")] == [
        "page title",
        "page number",
        "note mark",
    ]
    assert source.anchor(source.text.index("होरी")).page == "7"
