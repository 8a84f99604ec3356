"""Hindi typed for a font from before Unicode, known by the font's name in every kind of file."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pytest
from sample_documents import archive
from sample_documents import epub as a_book
from slides import slide

from briefing.errors import InputError
from briefing.read.kinds import source_of
from briefing.read.refusals import passing_over

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF = "".join(
    f' xmlns:{prefix}="{_URN}{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "style": "style",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip

Runs = list[tuple[str, str]]
"""Texts of a paragraph, each with the name of its font."""


def rtf(runs: Runs) -> bytes:
    fonts = dict.fromkeys(font for _, font in runs)
    numbers = {font: number for number, font in enumerate(fonts, start=1)}
    table = "".join(
        rf"{{\f{numbers[font]}\fnil{{\*\panose 020206}}{font}{{\*\falt Mangal}};}}"
        for font in fonts
    )
    body = "".join(rf"{{\f{numbers[font]} {_coded(text)}}}" for text, font in runs)
    return (
        rf"{{\rtf1\ansi\deff0{{\fonttbl{{\f0 Mangal;}}{table}}}\pard "
        rf"{_coded('यह ')}\par {body}\par}}"
    ).encode()


def _coded(text: str) -> str:
    return "".join(each if each.isascii() else rf"\u{ord(each)}?" for each in text)


def odt(runs: Runs) -> bytes:
    """The first font is that of the paragraph, by its face; others are those of spans."""
    styles = "".join(
        f'<style:style style:name="T{number}" style:family="text"><style:text-properties '
        f'fo:font-family="&apos;{font}&apos;"/></style:style>'
        for number, (_, font) in enumerate(runs)
    )
    first, *others = runs
    spans = "".join(
        f'<text:span text:style-name="T{number}">{escape(text)}</text:span>'
        for number, (text, _) in enumerate(others, start=1)
    )
    content = (
        f"<office:document-content{_ODF}><office:font-face-decls><style:font-face "
        f'style:name="F1" svg:font-family="&apos;{first[1]}&apos;"/></office:font-face-decls>'
        f'<office:automatic-styles>{styles}<style:style style:name="P1"><style:text-properties '
        'style:font-name="F1"/></style:style></office:automatic-styles><office:body><office:text>'
        f'<text:p>यह </text:p><text:p text:style-name="P1">{escape(first[0])}{spans}</text:p>'
        "</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pptx(runs: Runs) -> bytes:
    """The first font is that of the box, others are those of runs."""
    first, *others = runs
    said = f"<a:r><a:t>{escape(first[0])}</a:t></a:r>" + "".join(
        f'<a:r><a:rPr><a:latin typeface="{font}"/></a:rPr><a:t>{escape(text)}</a:t></a:r>'
        for text, font in others
    )
    style = f'<a:lvl1pPr><a:defRPr><a:latin typeface="{first[1]}"/></a:defRPr></a:lvl1pPr>'
    return slide(
        "<p:sp><p:txBody><a:p><a:r><a:t>यह </a:t></a:r></a:p></p:txBody></p:sp>"
        f"<p:sp><p:txBody><a:lstStyle>{style}</a:lstStyle><a:p>{said}</a:p></p:txBody></p:sp>"
    )


def html(runs: Runs) -> bytes:
    """The first font is that of a rule, others are set where they stand."""
    return _page(runs, f"<style>body.x .old, h1 {{font: bold 12pt '{runs[0][1]}', serif}}</style>")


def _page(runs: Runs, head: str) -> bytes:
    first, *others = runs
    spans = "".join(
        f"<font face='{font}'>{escape(text)}</font>"
        if number % 2
        else f'<span style="color:red; font-family:&quot;{font}&quot;, Arial">{escape(text)}</span>'
        for number, (text, font) in enumerate(others)
    )
    return (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>{head}</head>'
        f'<body class="x">\n<p>यह </p><p class="old y">{escape(first[0])}{spans}</p></body></html>'
    ).encode()


def epub(runs: Runs) -> bytes:
    """The first font is that of a rule in a sheet of the book."""
    sheet = f'/* x */ @font-face {{font-family: A}} p.old {{font-family: "{runs[0][1]}"}}'
    return a_book({"c.xhtml": _page(runs, "").decode()}, extra={"OEBPS/style.css": sheet})


_MAKERS: dict[str, Callable[[Runs], bytes]] = {".rtf": rtf, ".odt": odt, ".pptx": pptx,
    ".html": html, ".epub": epub,
}  # fmt: skip
_EVERY = pytest.mark.parametrize("suffix", _MAKERS)
_FONT = "Kruti Dev 010"
_PLACES = {".pptx": "ppt/slides/slide1.xml", ".html": "line 2", ".epub": "OEBPS/c.xhtml, line 2"}


@_EVERY
@pytest.mark.parametrize(
    ("runs", "read"),
    [
        ([("Hkkjr ,d egku ns'k gSA", _FONT)], "भारत एक महान देश है।"),
        ([("Hkkj", _FONT), ("r ,d", "DevLys 010"), (" egku", "DevLys 010")], "भारत एक महान"),
        ([("Hk", _FONT), ("kjr ", _FONT), ("GDP ", "Arial"), ("gSA", _FONT)], "भारत GDP है।"),
        ([("भारत", _FONT), (", ", _FONT), ("देश", _FONT)], "भारत, देश"),
        ([("Hkkjr ", "Arial"), ("gS", "Kruti Dev 040 Wide")], "Hkkjr है"),
    ],
)
def test_the_font_tells_how_letters_are_read(suffix: str, runs: Runs, read: str) -> None:
    source = source_of(_MAKERS[suffix](runs), f"x{suffix}", suffix)
    assert source.text == f"यह\n\n{read}\n"
    assert not source.unaccounted
    assert {each.why for each in source.left_out} <= {"page title", "style", "outside the main"}


@_EVERY
@pytest.mark.parametrize(
    ("runs", "read"),
    [
        (
            [("कोण ", "Mangal"), ("a", "Symbol"), (" और ", "Mangal"), ("p", "SymbolMT")],
            "कोण α और π",
        ),
        ([("ताप ", "Mangal"), ("\u00b3", "Symbol"), (" 5", "Symbol")], "ताप ≥ 5"),
        ([("कोण ", "Mangal"), ("a", "Segoe UI Symbol")], "कोण a"),
        ([("ऊष्मा ", "Mangal"), ("DQ", "symbol")], "ऊष्मा ΔΘ"),
    ],
)
def test_the_font_symbol_shows_greek(suffix: str, runs: Runs, read: str) -> None:
    source = source_of(_MAKERS[suffix](runs), f"x{suffix}", suffix)
    assert source.text == f"यह\n\n{read}\n"
    assert not source.unaccounted


@pytest.mark.parametrize("suffix", [".rtf", ".odt", ".pptx"])
def test_hindi_in_unicode_stays_as_it_is(suffix: str) -> None:
    data = _MAKERS[suffix]([("भारत ", _FONT), ("gSA", _FONT)])
    assert source_of(data, f"x{suffix}", suffix).text == "यह\n\nभारत है।\n"


@_EVERY
@pytest.mark.parametrize(
    ("font", "typed"), [(_FONT, "ZHkkjr"), ("Walkman-Chanakya905", "Hkkjr"), ("Shusha", "Baart")]
)
def test_what_is_not_certain_is_refused_with_its_place(suffix: str, font: str, typed: str) -> None:
    place = _PLACES.get(suffix, "paragraph 2")
    told = rf"^x{suffix}, {place}, “{typed}”: this was typed in the {font} "
    with pytest.raises(InputError, match=told):
        source_of(_MAKERS[suffix]([(typed, font)]), f"x{suffix}", suffix)


def test_a_slide_that_is_not_shown_refuses_nothing() -> None:
    font = '<a:rPr><a:latin typeface="Walkman-Chanakya905"/></a:rPr>'
    typed = f"<p:sp><p:txBody><a:p><a:r>{font}<a:t>Hkkjr</a:t></a:r></a:p></p:txBody></p:sp>"
    shown = "<p:sp><p:txBody><a:p><a:r><a:t>यह</a:t></a:r></a:p></p:txBody></p:sp>"
    source = source_of(slide(shown, hidden=typed), "x.pptx", ".pptx")
    assert source.text == "यह\n"
    assert ("Hkkjr", "hidden slide") in {(each.text, each.why) for each in source.left_out}


@_EVERY
@pytest.mark.parametrize(
    ("runs", "read"),
    [
        ([("Baart ka", "Shusha")], "यह\n"),
        ([("भारत ", "Mangal"), ("Baart ka", "Shusha"), (" है।", "Mangal")], "यह\n\nभारत है।\n"),
    ],
)
def test_what_is_passed_over_is_missing(suffix: str, runs: Runs, read: str) -> None:
    data = _MAKERS[suffix](runs)
    with passing_over(wanted=True):
        source = source_of(data, f"x{suffix}", suffix)
    assert source.text == read
    assert [each.text for each in source.unaccounted] == ["Baart ka"]
    with passing_over(wanted=False), pytest.raises(InputError):
        source_of(data, f"x{suffix}", suffix)


def test_a_font_of_symbols_keeps_its_letters_apart() -> None:
    data = rtf([("Hkkjr", _FONT)]).replace(b"Hkkjr", rb"\u-4024?\u-3989?\u-3989?\u-3990?\u-3982?")
    assert source_of(data, "x.rtf", ".rtf").text == "यह\n\nभारत\n"


def test_the_usual_font_of_an_rtf_holds_until_another_is_named() -> None:
    data = rb"{\rtf1\deff3{\fonttbl{\f0 Arial;}{\f3 Kruti Dev 010;}}Hkkjr{\f0 GDP \plain gSA}\par}"
    assert source_of(data, "x.rtf", ".rtf").text == "भारतGDP है।\n"


def test_what_nobody_reads_is_never_a_reason_to_refuse() -> None:
    header = rb"{\header\f1 ZHkkjr}"
    data = rtf([("Hkkjr", _FONT)]).replace(rb"\pard", header + rb"\pard")
    source = source_of(data, "x.rtf", ".rtf")
    assert [(each.why, each.text) for each in source.left_out] == [("page header", "ZHkkjr")]


def test_a_page_with_unicode_in_such_a_font_is_in_unicode() -> None:
    page = "<style>p {font-family: 'Kruti Dev 010'}</style><p>यह ठीक है।</p><p>Read it, [now].</p>"
    assert source_of(page.encode(), "x.html", ".html").text == "यह ठीक है।\n\nRead it, [now].\n"


@pytest.mark.parametrize(
    ("css", "read"),
    [
        ("p {font-family: 'Kruti Dev 010'}", "भारत"),
        ("div > p.a {font: 12px/1.5 DevLys 010, serif}", "भारत"),
        ("#b P {FONT-FAMILY: Kruti Dev 010 !important}", "भारत"),
        ("@media all { .a {font-family: Kruti Dev 010} }", "भारत"),
        ("p {font-family: Kruti Dev 010} p.a {font-family: Arial}", "Hkkjr"),
        ("p {font-family: Arial, 'Kruti Dev 010'}", "Hkkjr"),
        ("div.c p {font-family: Kruti Dev 010}", "Hkkjr"),
        ("p:hover {font-family: Kruti Dev 010}", "Hkkjr"),
        ("/* p {font-family: Kruti Dev 010} */", "Hkkjr"),
    ],
)
def test_the_rule_that_holds_tells_the_font(css: str, read: str) -> None:
    page = f"<style>{css}</style><div id='b'><p class='a'>Hk<b>kj</b>r</p></div>\n<section>नहीं।"
    source = source_of(page.encode(), "x.html", ".html")
    assert source.text == f"{read}\n\nनहीं।\n"
    assert [each.line for each in source.anchors] == [1, 2]
