"""What stands in attributes and properties is read or named, in every kind of document."""

from __future__ import annotations

import pytest
import slides
from sample_documents import archive, epub, page
from test_read_odf import flat
from word_files import root, run, word

from briefing.read.kinds import source_of

_TEXT = "यह लेख का अपना वाक्य है।"
_SAID = "पटना का पुराना पुल"


def docx(element: str) -> bytes:
    return word(f"<w:p>{run(_TEXT)}</w:p>{element}")


def pptx(shapes: str, layout: str = "") -> bytes:
    text = f"<p:sp><p:txBody><a:p><a:r><a:t>{_TEXT}</a:t></a:r></a:p></p:txBody></p:sp>"
    part = f"<p:root {slides.NAMESPACES}>{layout}</p:root>"
    return slides.slide(text + shapes, {"layout.xml": ("slideLayout", part)})


def odt(more: str, meta: str = "") -> bytes:
    about = f"<office:meta>{meta}</office:meta>"
    return flat(f"<text:p>{_TEXT}</text:p>{more}", more=about)


def rtf(more: str) -> bytes:
    return rf"{{\rtf1\ansi\pard {escaped(_TEXT)}\par {more}\par}}".encode()


def escaped(text: str) -> str:
    return "".join(rf"\u{ord(each)}?" for each in text)


def html(more: str, head: str = "") -> bytes:
    return f"<head>{head}</head><body><p>{_TEXT}</p>{more}</body>".encode()


def book(more: str) -> bytes:
    return epub({"a.xhtml": page(f"<p>{_TEXT}</p>{more}")})


def with_properties(part: str, kind: str) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    related = "".join(
        f'<Relationship Id="{name}" Type="{office}/{name}" Target="{target}"/>'
        for name, target in (("officeDocument", "d.xml"), (kind, "p.xml"))
    )
    return archive(
        {
            "_rels/.rels": f'<Relationships xmlns="{relations}">{related}</Relationships>',
            "d.xml": root(f"<w:body><w:p>{run(_TEXT)}</w:p></w:body>"),
            "p.xml": f"<p>{part}</p>",
        }
    )


def _shape(name: str, inside: str = "") -> str:
    about = f'<p:nvPr><p:cNvPr id="2" name="n" descr="{_SAID}"/></p:nvPr>'
    return f"<p:{name}>{about}{inside}</p:{name}>"


def _drawing(whole: str, *parts: str) -> str:
    shapes = "".join(f'<wps:wsp><wps:cNvPr id="2" descr="{each}"/></wps:wsp>' for each in parts)
    return (
        f'<w:p><w:r><w:drawing><wp:docPr id="1" descr="{whole}"/>{shapes}</w:drawing></w:r></w:p>'
    )


def _property(name: str, more: str = "") -> str:
    said = rf"{{\sp{{\sn {name}}}{{\sv {escaped(_SAID)}}}}}"
    return rf"{{\shp{{\*\shpinst{said}{more}}}}}"


_TABLE = '<w:tbl><w:tblPr><w:%s w:val="%s"/></w:tblPr></w:tbl>'
_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>%s</w:ffData></w:fldChar></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_LINK = f'<a:p><a:r><a:rPr><a:hlinkClick tooltip="{_SAID}"/></a:rPr></a:r></a:p>'
_NAMED = {
    "docx table caption": (".docx", docx(_TABLE % ("tblCaption", _SAID)), "description of a table"),
    "docx table": (".docx", docx(_TABLE % ("tblDescription", _SAID)), "description of a table"),
    "docx link": (".docx", docx(f'<w:p><w:hyperlink w:tooltip="{_SAID}"/></w:p>'), "tooltip"),
    "docx content control": (
        ".docx", docx(f'<w:sdt><w:sdtPr><w:alias w:val="{_SAID}"/></w:sdtPr></w:sdt>'), "form"
    ),
    "docx choice": (
        ".docx",
        docx(f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{_SAID}"/>'
             "</w:dropDownList></w:sdtPr></w:sdt>"),
        "form",
    ),
    "docx help": (".docx", docx(_FIELD % f'<w:helpText w:val="{_SAID}"/>'), "form"),
    "docx title beside": (
        ".docx",
        docx(_drawing("नदी").replace('id="1"', f'id="1" title="{_SAID}"')),
        "description of a picture",
    ),
    "docx property": (
        ".docx", with_properties(f"<subject>{_SAID}</subject>", "core-properties"),
        "description of the document",
    ),
    "docx own property": (
        ".docx", with_properties(f"<v>{_SAID}</v>", "custom-properties"),
        "description of the document",
    ),
    "docx company": (
        ".docx", with_properties(f"<Company>{_SAID}</Company>", "extended-properties"),
        "description of the document",
    ),
    "pptx described text": (
        ".pptx",
        pptx(_shape("sp", "<p:txBody><a:p><a:r><a:t>नदी</a:t></a:r></a:p></p:txBody>")),
        "description of a picture",
    ),
    "pptx link": (".pptx", pptx(f"<p:sp><p:txBody>{_LINK}</p:txBody></p:sp>"), "tooltip"),
    "pptx layout": (
        ".pptx",
        pptx("", f"<p:sp><p:txBody><a:p><a:r><a:t>{_SAID}</a:t></a:r></a:p></p:txBody></p:sp>"),
        "running head",
    ),
    "odt link": (
        ".fodt", odt(f'<text:p><text:a office:title="{_SAID}">नदी</text:a></text:p>'), "tooltip"
    ),
    "odt subject": (".fodt", odt("", f"<subject xmlns=''>{_SAID}</subject>"),
                    "description of the document"),
    "rtf text with a description": (
        ".rtf",
        rtf(_property("wzDescription", rf"{{\shptxt {escaped('नदी')}\par}}")),
        "description of a picture",
    ),
    "rtf name": (".rtf", rtf(_property("wzName")), "name of a picture"),
    "html description": (
        ".html", html("", f'<meta name="description" content="{_SAID}">'),
        "description of the document",
    ),
    "html tooltip": (".html", html(f'<p><b title="{_SAID}">नदी</b></p>'), "tooltip"),
    "html label": (
        ".html", html(f'<p><b aria-label="{_SAID}">नदी</b></p>'), "label for screen readers"
    ),
    "html field": (".html", html(f'<input value="{_SAID}">'), "form"),
    "html placeholder": (".html", html(f'<input placeholder="{_SAID}">'), "form"),
    "html table": (".html", html(f'<table summary="{_SAID}"></table>'), "description of a table"),
    "html frame": (".html", html(f'<iframe srcdoc="{_SAID}"></iframe>'), "embedded page"),
    "html for a script": (".html", html(f'<p data-share="{_SAID}">नदी</p>'), "attribute"),
    "html behind a long one": (
        ".html",
        html(f'<figure><img src="data:{"A" * 9000}" alt="{_SAID}"><figcaption>नदी</figcaption>'),
        "description of a picture",
    ),
    "epub tooltip": (".epub", book(f'<p><a title="{_SAID}" href="#a">नदी</a></p>'), "tooltip"),
    "epub text": (
        ".epub", epub({"a.xhtml": page(f"<p>{_TEXT}</p>")}, extra={"OEBPS/n.txt": _SAID}),
        "outside the reading order",
    ),
    "epub names of chapters": (
        ".epub",
        epub({"a.xhtml": page(f"<p>{_TEXT}</p>")},
             extra={"OEBPS/t.ncx": f"<ncx><text>{_SAID}</text></ncx>"}),
        "contents list",
    ),
}  # fmt: skip
_READ = {
    "docx part of a drawing": (".docx", docx(_drawing("", _SAID))),
    "docx whole drawing": (".docx", docx(_drawing(_SAID, "आकृति का भाग"))),
    "docx old shape": (
        ".docx", docx(f'<w:p><w:r><w:pict><v:rect alt="{_SAID}"/></w:pict></w:r></w:p>')
    ),
    "docx object": (
        ".docx", docx(f'<w:p><w:r><w:object><v:shape alt="{_SAID}"/></w:object></w:r></w:p>')
    ),
    "pptx shape": (".pptx", pptx(_shape("sp"))),
    "pptx group": (".pptx", pptx(_shape("grpSp", "<p:pic/>"))),
    "pptx frame": (".pptx", pptx(_shape("graphicFrame"))),
    "rtf shape": (".rtf", rtf(_property("wzDescription"))),
    "rtf art": (".rtf", rtf(_property("gtextUNICODE"))),
    "html title": (".html", html(f'<p><img src="a.jpg" title="{_SAID}"></p>')),
    "html label": (".html", html(f'<p><img src="a.jpg" alt="image" aria-label="{_SAID}"></p>')),
    "html drawing": (".html", html(f'<p><svg role="img" aria-label="{_SAID}"></svg></p>')),
    "html drawing's title": (
        ".html", html(f'<p><svg role="img"><title>{_SAID}</title><path/></svg></p>')
    ),
    "epub title": (".epub", book(f'<p><img src="a.jpg" title="{_SAID}"/></p>')),
}  # fmt: skip
_SILENT = {
    "a title that repeats the text": html(f'<p><a href="/x" title="{_TEXT}">नदी</a></p>'),
    "a description that is the text": html("", f'<meta name="description" content="{_TEXT}">'),
    "the title": html("", f'<meta property="og:title" content="{_SAID}">'),
    "English": html('<p title="A river" class="नदी">नदी</p>'),
}
_NOT_READ = {
    "decoration": '<img src="a.jpg" alt="" title="नदी की तस्वीर">',
    "a sign on a link": '<a href="/x"><svg role="img" aria-label="नदी की तस्वीर"></svg></a>',
    "a hidden drawing": '<svg role="img" aria-hidden="true"><title>नदी की तस्वीर</title></svg>',
    "a drawing that is no image": "<svg><title>नदी की तस्वीर</title></svg>",
}


@pytest.mark.parametrize("name", _NAMED)
def test_it_is_named(name: str) -> None:
    suffix, data, why = _NAMED[name]
    source = source_of(data, f"x{suffix}", suffix)
    assert [each.why for each in source.left_out if _SAID in each.text] == [why]
    assert _SAID not in source.text
    assert source.unaccounted == ()


@pytest.mark.parametrize("name", _READ)
def test_a_description_is_read(name: str) -> None:
    suffix, data = _READ[name]
    source = source_of(data, f"x{suffix}", suffix)
    assert source.text == f"{_TEXT}\n\n{_SAID}\n"
    assert [each.text for each in source.left_out if _SAID in each.text] == []
    assert (source.notices, source.unaccounted) == ((), ())


@pytest.mark.parametrize("name", _SILENT)
def test_what_is_said_anyway_is_not_named(name: str) -> None:
    assert source_of(_SILENT[name], "x.html", ".html").left_out == ()


@pytest.mark.parametrize("name", _NOT_READ)
def test_it_is_no_picture_of_the_text(name: str) -> None:
    source = source_of(html(_NOT_READ[name]), "x.html", ".html")
    assert source.text == f"{_TEXT}\n"
    assert "नदी की तस्वीर" in [each.text for each in source.left_out]
    assert source.notices == ()
