"""Charts of Word documents and presentations are read as small tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import slides
import word_files
from sample_documents import archive

from briefing.document import Source
from briefing.read.kinds import source_of


def points(values: list[str], kind: str = "str", shape: str = "General") -> str:
    """Values as they are kept of a sheet."""
    every = "".join(f'<c:pt idx="{at}"><c:v>{v}</c:v></c:pt>' for at, v in enumerate(values) if v)
    code = f"<c:formatCode>{shape}</c:formatCode>" if kind == "num" else ""
    cache = f"<c:{kind}Cache>{code}{every}</c:{kind}Cache>"
    return f"<c:{kind}Ref><c:f>Sheet1!$A$2</c:f>{cache}</c:{kind}Ref>"


def series(name: str, categories: list[str], values: list[str], shape: str = "General") -> str:
    tx = f"<c:tx>{points([name])}</c:tx>" if name else ""
    return (
        f"<c:ser><c:idx val='0'/>{tx}<c:cat>{points(categories)}</c:cat>"
        f"<c:val>{points(values, 'num', shape)}</c:val></c:ser>"
    )


def titled(text: str) -> str:
    rich = f"<c:rich><a:p><a:r><a:t>{text}</a:t></a:r></a:p></c:rich>"
    return f"<c:title><c:tx>{rich}</c:tx></c:title>"


def part(plot: str, title: str = "मतदान", more: str = "") -> str:
    return (
        f"<c:chartSpace {slides.NAMESPACES}><c:chart>{titled(title) if title else ''}<c:plotArea>"
        f"<c:barChart>{plot}</c:barChart>{more}</c:plotArea></c:chart></c:chartSpace>"
    )


def docx(chart: str) -> bytes:
    drawing = '<w:r><w:drawing><a:graphic><c:chart r:id="c.xml"/></a:graphic></w:drawing></w:r>'
    body = f"<w:p>{word_files.run('पहले।')}{drawing}</w:p><w:p>{word_files.run('बाद में।')}</w:p>"
    return word_files.word(body, {"c.xml": ("chart", chart)})


def pptx(chart: str) -> bytes:
    def box(text: str) -> str:
        return f"<p:sp><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"

    frame = '<p:graphicFrame><a:graphic><a:graphicData><c:chart r:id="c.xml"/></a:graphicData>'
    frame += "</a:graphic></p:graphicFrame>"
    return slides.slide(box("पहले।") + frame + box("बाद में।"), {"c.xml": ("chart", chart)})


_EVERY = pytest.mark.parametrize(("make", "suffix"), [(docx, ".docx"), (pptx, ".pptx")])
Make = Callable[[str], bytes]


def read(make: Make, suffix: str, chart: str) -> Source:
    return source_of(make(chart), f"x{suffix}", suffix)


STATES = ["बिहार", "केरल"]


@_EVERY
@pytest.mark.parametrize(
    ("chart", "said"),
    [
        (
            part(series("सीटें", STATES, ["40", "20"])),
            "मतदान\n\n- बिहार; सीटें: 40\n- केरल; सीटें: 20",
        ),
        (
            part(
                series("2019", STATES, ["0.573", "0.7"], "0.0%") + series("2024", STATES, ["", "7"])
            ),
            "मतदान\n\n- बिहार; 2019: 57.3%\n- केरल; 2019: 70.0%; 2024: 7",
        ),
        (part(series("", STATES, ["12.600000000000001", "3"]), ""), "- बिहार; 12.6\n- केरल; 3"),
        (
            part(series("एक", STATES, ["40", "20"]) + series("दो", ["गोवा", "असम"], ["25", "14"])),
            "मतदान\n\n- बिहार; एक: 40\n- केरल; एक: 20\n- गोवा; दो: 25\n- असम; दो: 14",
        ),
    ],
)
def test_a_category_is_a_row(make: Make, suffix: str, chart: str, said: str) -> None:
    source = read(make, suffix, chart)
    assert source.text == f"पहले।\n\n{said}\n\nबाद में।\n"
    assert (source.left_out, source.unaccounted) == ((), ())


@_EVERY
def test_words_beside_the_figures_are_named(make: Make, suffix: str) -> None:
    axis = f"<c:valAx>{titled('लाख में')}</c:valAx>"
    source = read(make, suffix, part(series("सीटें", STATES, ["40", "20"]), more=axis))
    assert [(each.why, each.text) for each in source.left_out] == [("chart", "लाख में")]
    assert not source.unaccounted


@_EVERY
def test_a_word_like_one_that_is_said_twice_is_named_too(make: Make, suffix: str) -> None:
    label = "<c:dLbls><c:dLbl><c:tx><c:rich><a:p><a:r><a:t>पूसाजो</a:t></a:r></a:p></c:rich></c:tx>"
    two = series("पूसासा", STATES, ["4", "2"]) + series("पूसाती", STATES, ["3", "1"])
    plot = two.replace("<c:cat>", f"{label}</c:dLbl></c:dLbls><c:cat>", 1)
    source = read(make, suffix, part(plot, more=f"<c:valAx>{titled('पूसागे')}</c:valAx>"))
    named = " ".join(each.text for each in source.left_out)
    assert {"पूसाजो", "पूसागे"} <= set(named.split())
    assert not source.unaccounted


@_EVERY
def test_a_curve_of_very_many_points_is_named_with_its_words(make: Make, suffix: str) -> None:
    names = [f"दिन {number}" for number in range(40)]
    source = read(make, suffix, part(series("भाव", names, ["5"] * 40)))
    assert source.text == "पहले।\n\nमतदान\n\nबाद में।\n"
    [left_out] = source.left_out
    assert left_out.why == "chart"
    assert left_out.text.startswith("भाव दिन 0 दिन 1 ")
    assert not source.unaccounted


@pytest.mark.parametrize(
    ("shape", "value", "said"),
    [
        ("General", "1250000", "1250000"),
        ("#,##0", "1250000.4", "1250000"),
        ("0.00", "3.14159", "3.14"),
        ("0%", "0.5", "50%"),
        ("d/m/yyyy", "44197", "1 जनवरी 2021"),
        ("mmm\\-yy", "44197", "जनवरी 2021"),
        ("yyyy", "44197", "2021"),
        ('0" d"', "7", "7"),
        ("[Red]0;-0", "-5", "-5"),
        ("General", "#N/A", "#N/A"),
    ],
)
def test_figures_are_read_as_the_chart_shows_them(shape: str, value: str, said: str) -> None:
    source = read(docx, ".docx", part(series("मान", ["केरल"], [value], shape)))
    assert f"- केरल; मान: {said}\n" in source.text
    assert not source.unaccounted


def test_the_style_of_a_table_is_no_text() -> None:
    style = "<a:tblPr><a:tableStyleId>{5C22544A-7EE6}</a:tableStyleId></a:tblPr>"
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>मत</a:t></a:r></a:p></a:txBody></a:tc>"
    frame = f"<p:graphicFrame><a:tbl>{style}<a:tr>{cell}</a:tr></a:tbl></p:graphicFrame>"
    source = source_of(slides.slide(frame), "x.pptx", ".pptx")
    assert (source.text, source.left_out, source.unaccounted) == ("मत\n", (), ())


_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF = "".join(
    f' xmlns:{prefix}="{_URN}{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "chart": "chart",
    }.items()
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def _odf_chart(rows: list[tuple[str, str]]) -> str:
    def row(cells: tuple[str, str]) -> str:
        every = "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells)
        return f"<table:table-row>{every}</table:table-row>"

    header = f"<table:table-header-rows>{row(('', 'सीटें'))}</table:table-header-rows>"
    axis = "<chart:axis><chart:title><text:p>लाख में</text:p></chart:title></chart:axis>"
    return (
        "<office:body><office:chart><chart:chart><chart:title><text:p>मतदान</text:p></chart:title>"
        f"<chart:plot-area>{axis}</chart:plot-area><table:table>{header}"
        f"<table:table-rows>{''.join(map(row, rows))}</table:table-rows></table:table>"
        "</chart:chart></office:chart></office:body>"
    )


def _odt(chart: str) -> bytes:
    """The chart in a file of its own."""
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    root = f"<office:document-content{_ODF}>%s</office:document-content>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": root % _odf_text(frame),
            "Object 1/content.xml": root % chart,
        }
    )


def _fodt(chart: str) -> bytes:
    """The chart where it is shown."""
    inside = f"<draw:object><office:document>{chart}</office:document></draw:object>"
    text = _odf_text(f"<draw:frame>{inside}</draw:frame>")
    return f"<office:document{_ODF}>{text}</office:document>".encode()


def _odf_text(frame: str) -> str:
    said = f"<text:p>पहले।{frame}</text:p><text:p>बाद में।</text:p>"
    return f"<office:body><office:text>{said}</office:text></office:body>"


_IN_ODF = pytest.mark.parametrize(("make", "suffix"), [(_odt, ".odt"), (_fodt, ".fodt")])


@_IN_ODF
def test_a_chart_of_an_opendocument_is_read(make: Make, suffix: str) -> None:
    source = read(make, suffix, _odf_chart([("बिहार", "40"), ("केरल", "20")]))
    assert source.text == "पहले।\n\nमतदान\n\n- बिहार; सीटें: 40\n- केरल; सीटें: 20\n\nबाद में।\n"
    assert [(each.why, each.text) for each in source.left_out] == [("chart", "लाख में")]
    assert not source.unaccounted


@_IN_ODF
def test_a_long_curve_of_an_opendocument_is_named(make: Make, suffix: str) -> None:
    source = read(make, suffix, _odf_chart([(f"दिन {day}", "5") for day in range(40)]))
    assert source.text == "पहले।\n\nमतदान\n\nबाद में।\n"
    assert {each.why for each in source.left_out} == {"chart"}
    assert not source.unaccounted
