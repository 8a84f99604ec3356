"""OpenDocument: nothing of a text is lost, and what is left out is named."""

from __future__ import annotations

import pytest
from sample_documents import archive

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {"draw": "drawing"} | {
    name: name for name in ("office", "text", "table", "style", "presentation", "meta")
}
NAMESPACES = (
    " ".join(f'xmlns:{prefix}="{_URN}{name}:1.0"' for prefix, name in _PREFIXES.items())
    + f' xmlns:svg="{_URN}svg-compatible:1.0" xmlns:loext="urn:org:documentfoundation:loext:1.0"'
)
STYLES = (
    '<style:style style:name="Hide"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Under" style:parent-style-name="Hide"/>'
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
    '<style:style style:name="Line"><style:text-properties style:text-underline-style="solid"/>'
    "</style:style>"
    '<text:list-style style:name="L">{}</text:list-style>'
)


def flat(body: str, levels: str = "", kind: str = "text", more: str = "") -> bytes:
    """A flat OpenDocument."""
    return (
        f'<?xml version="1.0"?><office:document {NAMESPACES}><office:automatic-styles>'
        f"{STYLES.format(levels)}</office:automatic-styles>{more}<office:body><office:{kind}>{body}"
        f"</office:{kind}></office:body></office:document>"
    ).encode()


def read(body: str, levels: str = "", more: str = "") -> Source:
    """What is read of a text, and accounted for."""
    return source_of(flat(body, levels, more=more), "x.fodt", ".fodt")


def left_out(source: Source) -> list[tuple[str, str]]:
    return [(each.why, each.text) for each in source.left_out]


READ = {
    "plain": "मोहन",
    "span": "<text:span>मोहन</text:span>",
    "link": "<text:a>मोहन</text:a>",
    "field": "<text:author-name>मोहन</text:author-name>",
    "user field": '<text:user-field-get text:name="x">मोहन</text:user-field-get>',
    "ruby": (
        "<text:ruby><text:ruby-base>मोहन</text:ruby-base>"
        "<text:ruby-text>ऊपर</text:ruby-text></text:ruby>"
    ),
    "unknown": "<text:anything>मोहन</text:anything>",
    "shown field": '<text:hidden-text text:string-value="मोहन">मोहन</text:hidden-text>',
    "condition not met": "<text:hidden-paragraph/>मोहन",
    "filled in": "<loext:content-control>मोहन</loext:content-control>",
    "chosen": '<text:drop-down><text:label text:value="Ram"/>मोहन</text:drop-down>',
    "inserted": '<text:change-start text:change-id="1"/>मोहन<text:change-end text:change-id="1"/>',
}


@pytest.mark.parametrize("inside", READ.values(), ids=READ.keys())
def test_text_in_any_element_is_read_as_the_plain_text_around_it(inside: str) -> None:
    source = read(f"<text:p>प्रिय<text:s/>{inside}<text:tab/>जी।</text:p>")
    assert source.text == "प्रिय मोहन जी।\n"
    assert not source.unaccounted


@pytest.mark.parametrize(
    ("style", "blanks", "said"),
    [
        ("Line", '<text:s text:c="8"/>', "नाम ____ है।"),
        ("Line", "<text:tab/>", "नाम ____ है।"),
        ("Line", "<text:s/>", "नाम है।"),
        ("Up", '<text:s text:c="8"/>', "नाम है।"),
    ],
)
def test_a_line_under_blanks_is_a_blank_to_fill_in(style: str, blanks: str, said: str) -> None:
    span = f'<text:span text:style-name="{style}">{blanks}</text:span>'
    source = read(f"<text:p>नाम {span} है।</text:p>")
    assert " ".join(source.text.split()) == said
    assert not source.unaccounted


LEFT_OUT = {
    "hidden text": '<text:span text:style-name="Hide">छिपा</text:span>',
    "hidden by a parent": '<text:span text:style-name="Under">छिपा</text:span>',
    "hidden field": '<text:hidden-text text:is-hidden="true">छिपा</text:hidden-text>',
    "variable": '<text:variable-set text:display="none">छिपा</text:variable-set>',
    "prompt": (
        '<loext:content-control loext:showing-place-holder="true">छिपा</loext:content-control>'
    ),
    "comment": "<office:annotation><text:p>छिपा</text:p></office:annotation>",
    "note mark": '<text:span text:style-name="Up">[12]</text:span>',
}


@pytest.mark.parametrize("inside", LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_nobody_sees_is_left_out_and_named(inside: str) -> None:
    source = read(f"<text:p>पहला{inside} वाक्य।</text:p>")
    assert source.text == "पहला वाक्य।\n"
    assert not source.unaccounted
    assert len(source.left_out) == 1
    assert source.left_out[0].part == "paragraph 2" if "text:p" in inside else "paragraph 1"


def test_whole_parts_are_left_out_and_named() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>हटाया</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>अध्याय 7</text:p></text:index-body>"
        "</text:table-of-content>"
        '<text:section text:display="none"><text:p>छिपा खंड</text:p></text:section>'
        "<text:p>पाठ।</text:p>"
    )
    master = (
        "<office:master-styles><style:master-page><style:header><text:p>ऊपर</text:p></style:header>"
        "</style:master-page></office:master-styles>"
    )
    source = read(body, more=master)
    assert source.text == "पाठ।\n"
    assert left_out(source) == [
        ("deleted text", "हटाया"),
        ("contents list", "अध्याय 7"),
        ("hidden text", "छिपा खंड"),
        ("page header", "ऊपर"),
    ]


def test_a_text_box_follows_its_paragraph_and_a_picture_says_its_description() -> None:
    box = "<draw:frame><draw:text-box><text:p>डिब्बे का पाठ।</text:p></draw:text-box></draw:frame>"
    picture = "<draw:frame><draw:image/><svg:desc>सूर्य का चित्र</svg:desc></draw:frame>"
    shape = "<draw:custom-shape><text:p>आकृति में।</text:p></draw:custom-shape>"
    source = read(f"<text:p>पहले {box}{shape}यह {picture}।</text:p>")
    assert source.text == "पहले यह सूर्य का चित्र ।\n\nडिब्बे का पाठ।\n\nआकृति में।\n"
    assert not source.unaccounted


def test_notes_come_last_and_their_marks_are_no_text() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>टिप्पणी।</text:p>"
        "</text:note-body></text:note>"
    )
    source = read(f"<text:p>एक{note} दो।</text:p><text:p>तीन।</text:p>")
    assert source.text == "एक दो।\n\nतीन।\n\n1. टिप्पणी।\n"
    assert not source.unaccounted


def level(number: int, form: str, more: str = "") -> str:
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" {more}/>'


ITEM = "<text:list-item><text:p>बात।</text:p></text:list-item>"


def test_lists_begin_go_on_and_show_their_letters() -> None:
    two = f'<text:list text:style-name="L">{ITEM}{ITEM}</text:list>'
    more = f'<text:list text:style-name="L" text:continue-numbering="true">{ITEM}</text:list>'
    own = ITEM.replace("<text:list-item", '<text:list-item text:start-value="20"')
    body = f'{two}<text:p>बीच में।</text:p>{more}<text:list text:style-name="L">{own}</text:list>'
    expected = "{}\n{}\n\nबीच में।\n\n{}\n{}\n"
    numbers = read(body, level(1, "1", 'text:start-value="5"')).text
    assert numbers == expected.format("5. बात।", "6. बात।", "7. बात।", "20. बात।")
    letters = read(two, level(1, "क, ख, ग, ...")).text
    assert letters.replace("- ", "") == "क) बात।\nख) बात।\n"
    assert read(two).text == "- बात।\n- बात।\n"


def test_a_deeper_level_may_show_the_numbers_above_it() -> None:
    deeper = f"<text:list-item><text:p>ऊपर।</text:p><text:list>{ITEM}</text:list></text:list-item>"
    levels = level(1, "1") + level(2, "1", 'text:display-levels="2"')
    source = read(f'<text:list text:style-name="L">{deeper}</text:list>', levels)
    assert source.text.splitlines()[0] == "1. ऊपर।"
    assert "1.1) बात।" in source.text


def test_what_is_no_text_is_refused() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    locked = archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": manifest}
    )
    for data, message in (
        (locked, "x: locked with a password"),
        (flat("<table:table/>", kind="spreadsheet"), "x: this is not a text or a presentation"),
        (flat("<text:p/>"), "x: no text in it"),
        (b"PK\x03\x04", "x: this is not an OpenDocument, or it is damaged"),
    ):
        with pytest.raises(InputError, match=message):
            source_of(data, "x", ".odt")


HIDDEN = {
    "paragraph": '<text:p><text:hidden-paragraph text:is-hidden="true"/>छिपा</text:p>',
    "paragraph, in a span": (
        '<text:p>छिपा<text:span><text:hidden-paragraph text:is-hidden="true"/></text:span></text:p>'
    ),
    "heading": '<text:h text:outline-level="2" text:style-name="Hide">छिपा</text:h>',
    "section": (
        '<text:section text:display="condition" text:is-hidden="true"><text:p>छिपा</text:p>'
        "</text:section>"
    ),
}


@pytest.mark.parametrize("inside", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_a_condition_or_a_style_hides_is_left_out_and_named(inside: str) -> None:
    source = read(f"<text:p>पाठ।</text:p>{inside}")
    assert source.text == "पाठ।\n"
    assert left_out(source) == [("hidden text", "छिपा")]
    assert not source.unaccounted


def test_a_section_whose_condition_shows_it_is_read() -> None:
    source = read('<text:section text:display="condition"><text:p>दिखा</text:p></text:section>')
    assert source.text == "दिखा\n"


def test_the_words_of_a_bibliography_are_read_once() -> None:
    source = read(
        "<text:p>पाठ।</text:p><text:bibliography><text:bibliography-source>"
        "<text:index-title-template>संदर्भ</text:index-title-template></text:bibliography-source>"
        "<text:index-body><text:index-title><text:p>संदर्भ</text:p></text:index-title>"
        "<text:p>प्रेमचंद: गोदान।</text:p></text:index-body></text:bibliography>"
    )
    assert source.text == "पाठ।\n\nसंदर्भ\n\nप्रेमचंद: गोदान।\n"
    assert not source.unaccounted


@pytest.mark.parametrize("shape", ["path", "polyline", "regular-polygon", "connector", "caption"])
def test_what_stands_in_a_drawn_shape_parts_no_sentence(shape: str) -> None:
    drawn = f"<draw:{shape}><text:p>आकृति में।</text:p></draw:{shape}>"
    source = read(f"<text:p>पहला आधा {drawn}दूसरा आधा।</text:p>")
    assert source.text == "पहला आधा दूसरा आधा।\n\nआकृति में।\n"
    assert not source.unaccounted


def test_a_list_in_a_box_or_a_note_begins_at_its_first_level() -> None:
    inner = f'<text:list text:style-name="L">{ITEM}</text:list>'
    box = f"<draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame>"
    body = f"<text:list><text:list-item><text:p>बाहर {box}।</text:p></text:list-item></text:list>"
    assert "7. बात।" in read(body, level(1, "1", 'text:start-value="7"')).text


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def test_cells_written_once_for_several_keep_the_names_of_their_columns() -> None:
    twice = 'table:number-columns-repeated="2"'
    header = row(*map(cell, ("नाम", "गणित", "हिंदी", "कुल")))
    source = read(
        "<table:table><table:title>अंक</table:title><table:desc>अंकों की तालिका</table:desc>"
        f"<table:table-header-rows>{header}</table:table-header-rows>"
        f"{row(cell('राम'), cell('40', twice), cell('80'))}"
        f"{row(cell('सीता'), f'<table:table-cell {twice}/>', cell('90'))}</table:table>"
    )
    assert source.text == ("- नाम: राम; गणित: 40; हिंदी: 40; कुल: 80\n- नाम: सीता; कुल: 90\n")
    assert {each.why for each in source.left_out} == {"description of a table"}
    assert not source.unaccounted


def test_rows_are_repeated_within_bounds() -> None:
    many = row(cell("हाँ"), cell("नहीं")).replace(
        "<table:table-row", '<table:table-row table:number-rows-repeated="99999"'
    )
    assert read(f"<table:table>{many}</table:table>").text.count("हाँ") == 64


def test_what_is_embedded_is_told() -> None:
    embedded = "<office:document><office:body><office:text><text:p>भीतर</text:p></office:text>"
    embedded += "</office:body></office:document>"
    source = read(
        f"<text:p>पाठ।<draw:frame><draw:object>{embedded}</draw:object></draw:frame></text:p>"
    )
    assert source.text == "पाठ।\n"
    assert source.notices == ("embedded documents left out: 1",)
    assert left_out(source) == [("embedded object", "भीतर")]


HEADS = ("style:header", "style:header-left", "style:header-first", "loext:header-first")


@pytest.mark.parametrize("head", HEADS)
def test_heads_of_left_and_first_pages_are_named(head: str) -> None:
    master = (
        f"<office:master-styles><style:master-page><{head}><text:p>ऊपर</text:p></{head}>"
        "</style:master-page></office:master-styles>"
    )
    source = read("<text:p>पाठ।</text:p>", more=master)
    assert left_out(source) == [("page header", "ऊपर")]


SLIDE_STYLES = (
    '<office:styles><style:style style:name="Off" style:family="drawing-page">'
    '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    "</office:styles><office:master-styles><style:master-page>"
    '<draw:frame presentation:class="title"><draw:text-box><text:p>शीर्षक लिखें</text:p>'
    "</draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>विभाग का नाम</text:p>"
    "</draw:text-box></draw:frame></style:master-page></office:master-styles>"
)


def slide(title: str, text: str, more: str = "") -> str:
    return (
        f'<draw:page {more}><draw:frame presentation:class="title"><draw:text-box>'
        f"<text:p>{title}</text:p></draw:text-box><svg:title>नाम</svg:title></draw:frame>"
        f"<draw:frame><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame></draw:page>"
    )


def test_slides_that_are_passed_over_and_what_stands_on_all_are_named() -> None:
    body = slide("<text:span>भा</text:span><text:span>रत</text:span><text:s/>देश", "पहली।")
    body += slide("छिपी", "दूसरी।", 'draw:style-name="Off"')
    source = source_of(flat(body, kind="presentation", more=SLIDE_STYLES), "x.fodp", ".fodp")
    assert source.text == "## भारत देश\n\nपहली।\n"
    assert left_out(source) == [
        ("name of a picture", "नाम"),
        ("hidden slide", "छिपी नाम"),
        ("hidden slide", "दूसरी।"),
        ("running head", "विभाग का नाम"),
    ]
    assert not source.unaccounted
