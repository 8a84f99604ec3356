"""Word documents: no text of any kind is lost; what is left out is named, with its paragraph."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from sample_documents import smallest_docx
from word_files import paragraph, root, run, word

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of


def read(body: str, parts: dict[str, tuple[str, str | bytes]] | None = None) -> Source:
    """What is read of a document with `body`, and accounted for."""
    return source_of(word(body, parts), "x.docx", ".docx")


def left_out(source: Source) -> list[tuple[str, str, str]]:
    """Its reasons, texts and places."""
    return [(each.why, each.text.strip(), each.part) for each in source.left_out]


def field(code: str, shown: str) -> str:
    """A field of several runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin")
        + f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        + mark.format("separate")
        + run(shown)
        + mark.format("end")
    )


READ = {
    "simple field with an end that nothing began": (
        '<w:fldSimple w:instr="REF"><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f"{run('मोहन')}</w:fldSimple>"
    ),
    "simple field with a beginning that nothing ends": (
        f'<w:fldSimple w:instr="REF">{run("मोहन")}'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:fldSimple>'
    ),
    "simple field": f'<w:fldSimple w:instr=" AUTHOR ">{run("मोहन")}</w:fldSimple>',
    "nested simple fields": (
        '<w:fldSimple w:instr="IF"><w:fldSimple w:instr="REF">'
        f"{run('मोहन')}</w:fldSimple></w:fldSimple>"
    ),
    "field": field("MERGEFIELD x", "मोहन"),
    "field in a field": field("HYPERLINK x", "") + field("REF y", "मोहन"),
    "override of direction": f'<w:bdo w:val="rtl">{run("मोहन")}</w:bdo>',
    "direction": f'<w:dir w:val="ltr">{run("मोहन")}</w:dir>',
    "smart tag": f'<w:smartTag w:uri="x" w:element="name">{run("मोहन")}</w:smartTag>',
    "custom XML": f'<w:customXml w:element="name">{run("मोहन")}</w:customXml>',
    "content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{run('मोहन')}</w:sdtContent></w:sdt>",
    "inserted": f'<w:ins w:id="1">{run("मोहन")}</w:ins>',
    "moved here": f'<w:moveTo w:id="1">{run("मोहन")}</w:moveTo>',
    "link": f'<w:hyperlink w:anchor="x">{run("मोहन")}</w:hyperlink>',
    "ruby": (
        f"<w:r><w:ruby><w:rt>{run('ऊपर')}</w:rt><w:rubyBase>{run('मोहन')}</w:rubyBase></w:ruby></w:r>"
    ),
    "element of another maker": f'<x:new xmlns:x="urn:x">{run("मोहन")}</x:new>',
    "shown again": run("मोहन", '<w:vanish w:val="0"/>'),
    "word cut into runs": run("मो") + run("हन"),
    "choice of a form": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="राम"/><w:listEntry w:val="मोहन"/></w:ddList></w:ffData></w:fldChar>'
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
}


@pytest.mark.parametrize("inside", READ.values(), ids=READ.keys())
def test_text_in_any_wrapping_is_read_as_the_plain_text_around_it(inside: str) -> None:
    source = read(paragraph("प्रिय ", inside, " जी, नमस्कार।"))
    assert source.text == "प्रिय मोहन जी, नमस्कार।\n"
    assert not source.unaccounted


LEFT_OUT = {
    "deleted text": '<w:del w:id="1"><w:r><w:delText>छिपा</w:delText></w:r></w:del>',
    "moved elsewhere": f'<w:moveFrom w:id="1">{run("छिपा")}</w:moveFrom>',
    "hidden": run("छिपा", "<w:vanish/>"),
    "hidden by a style of a style": run("छिपा", '<w:rStyle w:val="Based"/>'),
    "field code": field("छिपा", ""),
    "placeholder": (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run('छिपा')}</w:sdtContent></w:sdt>"
    ),
    "contents list": field('TOC \\o "1-3"', "छिपा"),
    "index": field("INDEX", "छिपा"),
    "contents list in a control": (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{run('छिपा')}</w:sdtContent></w:sdt>"
    ),
}
STYLES = root(
    '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Based"><w:basedOn w:val="Hidden"/></w:style>'
    '<w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/>'
    "</w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H"/></w:style>'
)


@pytest.mark.parametrize("inside", LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_nobody_sees_is_left_out_and_named_with_its_paragraph(inside: str) -> None:
    body = paragraph("पहला।") + paragraph("दूसरा ", inside, "वाक्य।")
    source = read(body, {"styles.xml": ("styles", STYLES)})
    assert source.text == "पहला।\n\nदूसरा वाक्य।\n"
    assert not source.unaccounted
    assert ("छिपा", "paragraph 2") in {
        (text.split()[-1], part) for _, text, part in left_out(source)
    }


def test_a_contents_list_is_known_by_its_style_and_headings_by_theirs() -> None:
    body = paragraph("अध्याय 7", properties='<w:pStyle w:val="T1"/>') + paragraph(
        "अध्याय", properties='<w:pStyle w:val="H3"/>'
    )
    source = read(body + paragraph("पाठ।"), {"styles.xml": ("styles", STYLES)})
    assert source.text == "## अध्याय\n\nपाठ।\n"
    assert left_out(source) == [("contents list", "अध्याय 7", "paragraph 1")]


def test_the_title_of_a_contents_list_that_is_not_read_goes_with_it() -> None:
    heading = '<w:pStyle w:val="H3"/>'
    listed = paragraph("विषय सूची", properties=heading) + paragraph(field("TOC", "अध्याय 7"))
    rest = paragraph("अध्याय", properties=heading) + paragraph("पाठ।")
    source = read(listed + rest, {"styles.xml": ("styles", STYLES)})
    assert source.text == "## अध्याय\n\nपाठ।\n"
    assert ("contents list", "विषय सूची", "paragraph 1") in left_out(source)
    assert source.unaccounted == ()
    own = paragraph("विषय सूची", properties=heading) + paragraph("यह सूची पढ़ी जाती है।")
    assert read(own, {"styles.xml": ("styles", STYLES)}).text.startswith("## विषय सूची")


def test_headers_footers_and_comments_are_left_out_and_named() -> None:
    parts: dict[str, tuple[str, str | bytes]] = {
        "header1.xml": ("header", root(paragraph("ऊपर"))),
        "footer1.xml": ("footer", root(paragraph("नीचे"))),
        "comments.xml": ("comments", root(f"<w:comment>{paragraph('टिप्पणी')}</w:comment>")),
    }
    source = read(paragraph("पाठ।"), parts)
    assert source.text == "पाठ।\n"
    assert [(why, text) for why, text, _ in left_out(source)] == [
        ("page header", "ऊपर"),
        ("page footer", "नीचे"),
        ("comment", "टिप्पणी"),
    ]


def test_notes_are_read_at_the_end_and_their_marks_are_not() -> None:
    reference = '<w:r><w:{}Reference w:id="{}" {}/>{}</w:r>'
    body = paragraph(
        "एक",
        reference.format("footnote", 2, "", ""),
        " दो",
        reference.format("endnote", 7, 'w:customMarkFollows="1"', "<w:t>*</w:t>"),
        "।",
    )
    footnotes = (
        f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>", "पहली।")}'
        f'{paragraph("आगे।")}</w:footnote><w:footnote w:id="3">{paragraph("अनाथ।")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="7">{paragraph("दूसरी।")}</w:endnote>'
    source = read(
        body,
        {
            "footnotes.xml": ("footnotes", root(footnotes)),
            "endnotes.xml": ("endnotes", root(endnotes)),
        },
    )
    assert source.text == "एक दो।\n\n1. पहली।\n\nआगे।\n\n2. दूसरी।\n"
    assert not source.unaccounted
    assert ("note without a reference", "अनाथ।") in [each[:2] for each in left_out(source)]


BOX = f"<w:txbxContent>{paragraph('डिब्बे का पाठ।')}</w:txbxContent>"
CHOICE = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>'
FALLBACK = f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
BOXES = {
    "two forms": f"<mc:AlternateContent>{CHOICE}{FALLBACK}</mc:AlternateContent>",
    "no older form": f"<mc:AlternateContent>{CHOICE}</mc:AlternateContent>",
    "only the older form has text": (
        '<mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice>'
        f"{FALLBACK}</mc:AlternateContent>"
    ),
    "no forms": f"<w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>",
    "old": f"<w:pict><v:textbox>{BOX}</v:textbox></w:pict>",
    "drawn": (
        "<w:drawing><a:p><a:r><a:t>डिब्बे का</a:t></a:r><a:r><a:t> पाठ।</a:t></a:r></a:p></w:drawing>"
    ),
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_a_text_box_is_read_once_after_its_paragraph(box: str) -> None:
    source = read(paragraph("पहले ", f"<w:r>{box}</w:r>", "यह।") + paragraph("फिर।"))
    assert source.text == "पहले यह।\n\nडिब्बे का पाठ।\n\nफिर।\n"
    assert not source.unaccounted


def test_a_diagram_is_read_from_above_to_below() -> None:
    def point(name: str, text: str) -> str:
        said = f"<dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t>"
        return f'<dgm:pt modelId="{name}">{said}</dgm:pt>'

    def below(above: str, name: str, place: int) -> str:
        return f'<dgm:cxn modelId="c{name}" srcId="{above}" destId="{name}" srcOrd="{place}"/>'

    data = root(
        "<dgm:ptLst>"
         '<dgm:pt modelId="0" type="doc"/>'
        + point("b", "दूसरा")
        + point("a", "पहला")
        + point("aa", "पहले के नीचे")
        + "</dgm:ptLst><dgm:cxnLst>"
        + below("0", "b", 1) + below("0", "a", 0) + below("a", "aa", 0)
        + "</dgm:cxnLst>"
    )  # fmt: skip
    drawing = '<w:r><w:drawing><dgm:relIds r:dm="data1.xml"/></w:drawing></w:r>'
    source = read(paragraph("योजना:", drawing), {"data1.xml": ("diagramData", data)})
    assert source.text == "योजना:\n\n- पहला\n- पहले के नीचे\n- दूसरा\n"
    assert not source.unaccounted


WEB_ARCHIVE = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>भीतर का पाठ।</p>\r\n--b--\r\n"
).encode()
CHUNKS = {
    "page.html": "<p>भीतर का पाठ।</p>".encode(),
    "page.mht": WEB_ARCHIVE,
    "text.txt": "भीतर का पाठ।".encode(),
    "other.docx": smallest_docx("भीतर का पाठ।"),
}


@pytest.mark.parametrize(("name", "data"), CHUNKS.items(), ids=CHUNKS.keys())
def test_a_document_in_the_document_is_read_in_its_place(name: str, data: bytes) -> None:
    body = paragraph("पहले।") + f'<w:altChunk r:id="{name}"/>' + paragraph("बाद में।")
    source = read(body, {name: ("aFChunk", data)})
    assert source.text == "पहले।\n\nभीतर का पाठ।\n\nबाद में।\n"
    assert not source.unaccounted


def test_a_document_that_cannot_be_read_is_named() -> None:
    body = paragraph("पहले।") + '<w:altChunk r:id="x.html"/>'
    source = read(body, {"x.html": ("aFChunk", b"\x89PNG\r\n\x1a\n")})
    assert source.notices == ("inserted documents that cannot be read left out: 1",)


def test_a_document_that_holds_itself_ends() -> None:
    inner = word(paragraph("गहरा।"))
    for _ in range(8):
        inner = word(paragraph("ऊपर।") + '<w:altChunk r:id="a"/>', {"a": ("aFChunk", inner)})
    source = source_of(inner, "x.docx", ".docx")
    assert source.text.count("ऊपर।") == 4
    assert source.notices == ()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>क</w:t><w:tab/><w:t>ख</w:t></w:r>", "क ख"),
        ("<w:r><w:t>क</w:t><w:br/><w:t>ख</w:t></w:r>", "क\nख"),
        ("<w:r><w:t>माता</w:t><w:noBreakHyphen/><w:t>पिता</w:t></w:r>", "माता\u2011पिता"),
        ("<w:r><w:t>पुस्त</w:t><w:softHyphen/><w:t>कालय</w:t></w:r>", "पुस्तकालय"),
        ('<w:r><w:sym w:font="Symbol" w:char="F070"/><w:t> 3</w:t></w:r>', "π 3"),
        ('<w:r><w:t>क</w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', "क"),
        ('<w:r><w:pict><v:shape><v:textpath string="नमूना"/></v:shape></w:pict></w:r>', "नमूना"),
        ('क<w:r><w:drawing><wp:docPr descr="सूर्य का चित्र"/></w:drawing></w:r>', "क सूर्य का चित्र"),
    ],
)
def test_signs_that_are_no_text_are_heard_as_they_are_seen(content: str, text: str) -> None:
    first, mark, rest = content.partition("<")
    assert read(paragraph(first, mark + rest)).text == f"{text}\n"


def test_a_picture_that_stands_by_itself_is_known_as_one() -> None:
    drawn = '<w:r><w:drawing><wp:docPr descr="सूर्य का चित्र"/></w:drawing></w:r>'
    assert read(paragraph("क") + paragraph("", drawn)).figures == ("सूर्य का चित्र",)
    assert read(paragraph("क", drawn)).figures == ()


@pytest.mark.parametrize(
    ("before", "mark", "text"),
    [
        ("₹320", "1", "₹320 करोड़"),
        ("1857", "2", "1857 करोड़"),
        ("कहा।", "[3]", "कहा। करोड़"),
        ("12 किमी", "2", "12 किमी² करोड़"),
        ("5 m", "3", "5 m³ करोड़"),
        ("10", "-6", "10⁻⁶ करोड़"),
        ("5", "2", "5² करोड़"),
        ("21", "वीं", "21वीं करोड़"),
    ],
)
def test_a_raised_figure_is_a_power_or_the_mark_of_a_note(
    before: str, mark: str, text: str
) -> None:
    for properties in ('<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="Raised"/>'):
        body = paragraph(before, run(mark, properties), " करोड़")
        source = read(body, {"styles.xml": ("styles", STYLES)})
        assert source.text == f"{text}\n"
        assert not source.unaccounted


def test_a_large_first_letter_and_a_deleted_line_end_break_no_word() -> None:
    dropped = paragraph("का", properties='<w:framePr w:dropCap="drop"/>')
    joined = paragraph("आधा ", properties='<w:rPr><w:del w:id="1"/></w:rPr>')
    source = read(dropped + paragraph("र्यक्रम शुरू हुआ।") + joined + paragraph("वाक्य।"))
    assert source.text == "कार्यक्रम शुरू हुआ।\n\nआधा वाक्य।\n"


def test_rows_and_cells_keep_the_names_of_their_columns() -> None:
    def row(*cells: str, header: bool = False) -> str:
        mark = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
        return f"<w:tr>{mark}{''.join(cells)}</w:tr>"

    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    gone = "<w:trPr><w:del w:id='1'/></w:trPr>"
    table = (
        "<w:tbl>"
        + row(cell("राज्य"), cell("सीटें", wide), header=True)
        + row(cell("बिहार", '<w:vMerge w:val="restart"/>'), cell("40"), cell("243"))
        + row(cell("", "<w:vMerge/>"), f"<w:sdt><w:sdtContent>{cell('16')}</w:sdtContent></w:sdt>")
        + f"<w:tr>{gone}{cell('हटाया')}</w:tr>"
        + "</w:tbl>"
    )
    source = read(table)
    assert source.text == "- राज्य: बिहार; सीटें: 40; सीटें: 243\n- 16\n"
    assert left_out(source) == [("deleted text", "हटाया", "paragraph 8")]
    assert not source.unaccounted


def test_a_strict_document_is_read_like_any_other() -> None:
    data = word(paragraph("यह पाठ है।", run("छिपा", "<w:vanish/>")))
    strict = {
        f"{family}/2006/{name}": f"http://purl.oclc.org/ooxml/{kind}/{name}"
        for family, kind, name in (
            ("http://schemas.openxmlformats.org/wordprocessingml", "wordprocessingml", "main"),
            ("http://schemas.openxmlformats.org/officeDocument", "officeDocument", "relationships"),
        )
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            for transitional, other in strict.items():
                content = content.replace(transitional, other)
            new.writestr(name, content)
    assert "purl.oclc.org" in content
    assert source_of(buffer.getvalue(), "x", ".docx").text == "यह पाठ है।\n"


def test_every_character_of_every_text_element_is_read_or_left_out() -> None:
    body = "".join(
        paragraph(f"{number} ", inside, " अंत।")
        for number, inside in enumerate([*READ.values(), *LEFT_OUT.values()])
    )
    source = read(body, {"styles.xml": ("styles", STYLES)})
    written = re.findall(r"<(?:w:t|w:delText|w:instrText|m:t)\b[^>]*>([^<]*)", body)
    held = source.text + "".join(each.text for each in source.left_out)
    assert all(piece in held for text in written for piece in text.split())
    assert not source.unaccounted


def test_text_that_no_rule_knows_is_missing_and_not_silently_gone() -> None:
    source = read(paragraph("पाठ।") + "<w:unknown>अनजाने शब्द</w:unknown>")
    assert source.text == "पाठ।\n"
    assert [each.text for each in source.unaccounted] == ["अनजाने शब्द"]


def test_a_document_nested_without_end_is_refused() -> None:
    deep = "<w:ins>" * 5000 + "</w:ins>" * 5000
    with pytest.raises(
        InputError, match=r"x\.docx, word/document.xml: nested more than 400 levels deep"
    ):
        read(f"<w:p>{deep}</w:p>")


def test_a_place_is_told_by_its_paragraph() -> None:
    source = read("".join(paragraph(f"वाक्य {number}।") for number in range(1, 6)))
    assert source.where(source.text.index("4")) == "x.docx, paragraph 4"


UNENDED = field("{}", "अध्याय 7").removesuffix('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


@pytest.mark.parametrize("code", ["TOC", "REF x", "IF 1 = 1"])
def test_a_field_without_an_end_holds_nothing_of_what_follows(code: str) -> None:
    """Fields with an end, before it, behind it and in it, are what they were."""
    listed = paragraph(field("TOC", "अध्याय 1"))
    source = read(
        listed
        + paragraph(UNENDED.format(code), run(" में "), field("REF y", "मोहन"))
        + listed
        + paragraph("पाठ ", field("REF z", "आगे"), " है।")
    )
    assert source.text == "अध्याय 7 में मोहन\n\nपाठ आगे है।\n"
    assert not source.unaccounted
    reasons = [(why, text) for why, text, _ in left_out(source) if why == "contents list"]
    assert reasons == [("contents list", "अध्याय 1")] * 2


def test_a_field_whose_code_never_ends_shows_its_text() -> None:
    begun = UNENDED.partition('<w:r><w:fldChar w:fldCharType="separate"/>')[0]
    source = read(paragraph(begun.format("TOC"), run("पहला।")) + paragraph("दूसरा।"))
    assert source.text == "पहला।\n\nदूसरा।\n"
    assert not source.unaccounted


def test_a_field_without_an_end_in_a_note_holds_no_other_note() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
        for number, text in enumerate((UNENDED.format("TOC"), "दूसरी टिप्पणी।"), 1)
    )
    body = paragraph("पाठ", mark.format(1), " और", mark.format(2), " है।")
    source = read(body, {"footnotes.xml": ("footnotes", root(notes))})
    assert source.text == "पाठ और है।\n\n1. अध्याय 7\n2. दूसरी टिप्पणी।\n"
    assert not source.unaccounted
