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
    + f' xmlns:svg="{_URN}svg-compatible:1.0"'
)
STYLES = (
    '<style:style style:name="Hide"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Under" style:parent-style-name="Hide"/>'
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/>'
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
    "inserted": '<text:change-start text:change-id="1"/>मोहन<text:change-end text:change-id="1"/>',
}


@pytest.mark.parametrize("inside", READ.values(), ids=READ.keys())
def test_text_in_any_element_is_read_as_the_plain_text_around_it(inside: str) -> None:
    source = read(f"<text:p>प्रिय<text:s/>{inside}<text:tab/>जी।</text:p>")
    assert source.text == "प्रिय मोहन जी।\n"
    assert not source.unaccounted


LEFT_OUT = {
    "hidden text": '<text:span text:style-name="Hide">छिपा</text:span>',
    "hidden by a parent": '<text:span text:style-name="Under">छिपा</text:span>',
    "hidden field": "<text:hidden-text>छिपा</text:hidden-text>",
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
