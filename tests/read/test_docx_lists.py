"""Lists of Word documents: each item is heard with the number or letter that the page shows."""

from __future__ import annotations

import pytest
from word_files import paragraph, root, word

from briefing.read.docx import read


def level(number: int, form: str, text: str, start: str = "1", more: str = "") -> str:
    """A level of a list."""
    begin = f'<w:start w:val="{start}"/>' if start else ""
    return (
        f'<w:lvl w:ilvl="{number}">{begin}<w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def item(list_id: int, at: int = 0, text: str = "बात।", style: str = "") -> str:
    """A paragraph that is an item at a level."""
    own = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, properties=style + own)


def heard(body: str, abstract: str, more: str = "", styles: str = "") -> list[str]:
    """The lines read of `body`, of which the list 1 is `abstract`."""
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{abstract}</w:abstractNum>{more}'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    parts: dict[str, tuple[str, str | bytes]] = {
        "numbering.xml": ("numbering", root(numbering)),
        "styles.xml": ("styles", root(styles)),
    }
    return [line for line in read(word(body, parts), "x").text.splitlines() if line]


@pytest.mark.parametrize(
    ("form", "text", "first", "last"),
    [
        ("decimal", "%1.", "1. बात।", "12. बात।"),
        ("decimal", "(%1)", "1. बात।", "12. बात।"),
        ("hindiNumbers", "%1.", "१. बात।", "१२. बात।"),
        ("lowerLetter", "%1)", "A) बात।", "L) बात।"),
        ("upperLetter", "%1.", "A) बात।", "L) बात।"),
        ("lowerRoman", "%1.", "i) बात।", "xii) बात।"),
        ("hindiVowels", "%1)", "क) बात।", "ठ) बात।"),
        ("hindiConsonants", "(%1)", "अ) बात।", "ऐ) बात।"),
        ("bullet", "\u2022", "- बात।", "- बात।"),
        ("bullet", "o", "- बात।", "- बात।"),
        ("none", "", "- बात।", "- बात।"),
        ("decimal", "नियम %1:", "- नियम 1: बात।", "- नियम 12: बात।"),
    ],
)
def test_numbers_and_letters_of_all_kinds(form: str, text: str, first: str, last: str) -> None:
    lines = heard(item(1) * 12, level(0, form, text))
    assert (lines[0], lines[-1]) == (first, last)


def test_a_list_begins_where_it_is_told_and_goes_on_after_other_text() -> None:
    body = item(1) * 2 + item(1, 1) + paragraph("बीच का पाठ।") + item(1)
    abstract = level(0, "decimal", "%1.", "5") + level(1, "lowerLetter", "%2)")
    assert heard(body, abstract) == [
        "5. बात।", "6. बात।", "  A) बात।", "बीच का पाठ।", "7. बात।"
    ]  # fmt: skip


def test_a_list_that_shares_another_goes_on_with_it_unless_it_begins_anew() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="10"/></w:lvlOverride></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'hindiNumbers', '%1.')}</w:lvlOverride></w:num>"
    )
    body = item(1) * 2 + item(2) + item(3) * 2 + item(4)
    lines = heard(body, level(0, "decimal", "%1."), more)
    assert [line.split(".")[0] for line in lines] == ["1", "2", "3", "10", "11", "१२"]


def test_deeper_levels_begin_anew_after_a_higher_one_or_never() -> None:
    body = item(1) + item(1, 1) * 2 + item(1) + item(1, 1)
    two = level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")
    assert heard(body, "".join(two))[1:] == [
        "  - 1.1 बात।", "  - 1.2 बात।", "2. बात।", "  - 2.1 बात।"
    ]  # fmt: skip
    never = level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')
    assert heard(body, two[0] + never)[-1] == "  3. बात।"


def test_a_level_may_show_all_numbers_as_decimal_ones() -> None:
    legal = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    assert heard(item(1) + item(1, 1), legal) == ["i) बात।", "  - 1.1 बात।"]


def test_a_start_that_is_left_out_is_zero() -> None:
    assert heard(item(1), level(0, "decimal", "%1.", start="")) == ["0. बात।"]


def test_a_list_may_come_from_the_style_and_be_taken_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="L"/>'
        "</w:style>"
    )
    style = '<w:pStyle w:val="M"/>'
    body = paragraph("एक", properties=style) + item(0, text="बिना", style=style)
    assert heard(body, level(0, "decimal", "%1."), styles=styles) == ["1. एक", "बिना"]


def test_a_list_may_be_that_of_a_list_style() -> None:
    more = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Mine"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Mine"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    lines = heard(item(1) + item(2), level(0, "decimal", "%1.", "4"), more, styles)
    assert lines == ["4. बात।", "5. बात।"]


def test_a_heading_is_heard_with_its_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 1"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("आरंभ", properties='<w:pStyle w:val="H"/>') * 2
    lines = heard(body, level(0, "decimal", "अध्याय %1:"), styles=styles)
    assert lines == ["# अध्याय 1: आरंभ", "# अध्याय 2: आरंभ"]


def test_letters_go_on_past_the_last() -> None:
    assert heard(item(1) * 28, level(0, "lowerLetter", "%1)"))[-1] == "- BB) बात।"
