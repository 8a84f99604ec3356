"""Family B once more: what formats have for text, shown or hidden; none of it may be lost.

Each document says `SHOWN` in one structure or hides `HIDDEN` in it, beside a plain sentence.
"""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from sample_pdf import Words, pdf
from situations import Situation
from situations_packed import put

SHOWN, HIDDEN = "दिखता", "छिपता"
_PLAIN = "पहला वाक्य यहाँ है।"
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {"draw": "drawing", "svg": "svg-compatible", "fo": "xsl-fo-compatible"} | {
    name: name for name in ("office", "text", "table", "style", "presentation", "form", "dr3d")
}
_NAMESPACES = " ".join(f'xmlns:{prefix}="{_URN}{name}:1.0"' for prefix, name in _NAMES.items())
_STYLES = (
    '<style:style style:name="Hide"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Off"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="१"/></text:list-style>'
)
_P = "<text:p>{}</text:p>"
_BOX = "<draw:text-box><text:p>{}</text:p></draw:text-box>"
_CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
_ROW = f"<table:table-row>{_CELL}{_CELL.format('दूसरा')}</table:table-row>"
_INDEX = "<text:{0}><text:{0}-source><text:index-title-template>{{}}</text:index-title-template></text:{0}-source></text:{0}>"

IN_A_LINE: Mapping[str, str] = {
    **{name: f"<text:{name}>{{}}</text:{name}>" for name in (
        "span", "a", "user-field-get", "variable-set", "variable-get", "expression", "sequence", "conditional-text",
        "hidden-text", "database-display", "placeholder", "meta", "meta-field", "page-continuation", "execute-macro",
        "author-initials", "date", "measure", "text-input", "bibliography-mark", "reference-ref", "bookmark-ref", "note-ref",
        "drop-down", "sender-lastname", "user-defined", "title", "file-name", "chapter", "sheet-name", "dde-connection",
    )},
    "ruby": "<text:ruby><text:ruby-base>{}</text:ruby-base><text:ruby-text>ऊपर</text:ruby-text></text:ruby>",
    "bookmark": '<text:bookmark-start text:name="a"/>{}<text:bookmark-end text:name="a"/>',
    "insertion": '<text:change-start text:change-id="a"/>{}<text:change-end text:change-id="a"/>',
    "footnote": f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>{_P}</text:note-body></text:note>',
    "endnote": f'<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>{_P}</text:note-body></text:note>',
    "list in a note": f"<text:note><text:note-body><text:list><text:list-item>{_P}</text:list-item></text:list></text:note-body></text:note>",
    "content control": "<loext:content-control xmlns:loext='urn:x'>{}</loext:content-control>",
    "field mark": "<field:fieldmark-start xmlns:field='urn:x'/>{}<field:fieldmark-end xmlns:field='urn:x'/>",
    "paragraph whose condition is not met": "<text:hidden-paragraph/>{}",
    "frame": f"<draw:frame>{_BOX}</draw:frame>",
    "frame of alternatives": f"<draw:frame>{_BOX}<draw:image/></draw:frame>",
    "frame in a link": f"<draw:a><draw:frame>{_BOX}</draw:frame></draw:a>",
    "frame in a frame": f"<draw:frame><draw:text-box><text:p>x<draw:frame>{_BOX}</draw:frame></text:p></draw:text-box></draw:frame>",
    "group": f"<draw:g><draw:g><draw:frame>{_BOX}</draw:frame></draw:g></draw:g>",
    "description": "<draw:frame><draw:image/><svg:desc>{}</svg:desc></draw:frame>",
    "table in a frame": f"<draw:frame><draw:text-box><table:table>{_ROW}</table:table></draw:text-box></draw:frame>",
    **{name: f"<draw:{name}><text:p>{{}}</text:p></draw:{name}>" for name in (
        "custom-shape", "rect", "ellipse", "circle", "line", "polygon", "regular-polygon", "polyline", "path", "connector",
        "measure", "caption",
    )},
}  # fmt: skip
"""Of OpenDocument, within a paragraph; {} is the text."""

BLOCKS: Mapping[str, str] = {
    "heading": '<text:h text:outline-level="3">{}</text:h>',
    "heading in a list": "<text:list><text:list-item><text:h>{}</text:h></text:list-item></text:list>",
    "list": f'<text:list text:style-name="L"><text:list-item>{_P}</text:list-item></text:list>',
    "list header": f"<text:list><text:list-header>{_P}</text:list-header></text:list>",
    "deep list": f"{'<text:list><text:list-item>' * 9}{_P}{'</text:list-item></text:list>' * 9}",
    "numbered paragraph": f"<text:numbered-paragraph><text:number>1.</text:number>{_P}</text:numbered-paragraph>",
    "section": f"<text:section>{_P}</text:section>",
    "section from elsewhere": f"<text:section><text:section-source/>{_P}</text:section>",
    "section whose condition shows it": f'<text:section text:display="condition">{_P}</text:section>',
    "table": f"<table:table>{_ROW}</table:table>",
    "head of a table": f"<table:table><table:table-header-rows>{_ROW}</table:table-header-rows>{_ROW.format('नीचे')}</table:table>",
    "rows in a group": f"<table:table><table:table-row-group><table:table-rows>{_ROW}</table:table-rows></table:table-row-group></table:table>",
    "table in a table": f"<table:table><table:table-row><table:table-cell><table:table table:is-sub-table='true'>{_ROW}</table:table></table:table-cell></table:table-row></table:table>",
    "covered cell": f"<table:table><table:table-row>{_CELL.replace('table-cell', 'covered-table-cell')}{_CELL.format('दूसरा')}</table:table-row></table:table>",
    "bibliography": f"<text:bibliography><text:bibliography-source/><text:index-body>{_P}</text:index-body></text:bibliography>",
    "quotation": '<text:p text:style-name="Quotations">{}</text:p>',
    "title": '<text:p text:style-name="Title">{}</text:p>',
    "page sequence": f"<text:page-sequence/>{_P}",
    "frame of a page": f"<draw:frame text:anchor-type='page'>{_BOX}</draw:frame>",
    "unknown": f"<text:anything>{_P}</text:anything>",
}  # fmt: skip
"""Of OpenDocument, beside paragraphs."""

UNSEEN: Mapping[str, str] = {
    "deletion": f"<text:tracked-changes><text:changed-region><text:deletion>{_P}</text:deletion></text:changed-region></text:tracked-changes>",
    "comment": f"<text:p>और<office:annotation>{_P}</office:annotation></text:p>",
    "contents": f"<text:table-of-content><text:index-body>{_P}</text:index-body></text:table-of-content>",
    **{f"template of {name}": _INDEX.format(name) for name in (
        "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography",
    )},
    "hidden field": '<text:p>और<text:hidden-text text:is-hidden="true">{}</text:hidden-text></text:p>',
    "hidden paragraph": '<text:p>{}<text:hidden-paragraph text:is-hidden="true"/></text:p>',
    "hidden section": f'<text:section text:display="none">{_P}</text:section>',
    "section whose condition hides it": f'<text:section text:display="condition" text:is-hidden="true">{_P}</text:section>',
    "hidden style": '<text:p text:style-name="Hide">{}</text:p>',
    "hidden heading": '<text:h text:style-name="Hide">{}</text:h>',
    "hidden span": '<text:p>और<text:span text:style-name="Hide">{}</text:span></text:p>',
    "hidden variable": '<text:p>और<text:variable-set text:display="none">{}</text:variable-set></text:p>',
    "form": f"<office:forms><form:form><form:textarea>{_P}</form:textarea></form:form></office:forms>",
    "script": "<text:p>और<text:script>{}</text:script></text:p>",
    "name of a table": f"<table:table><table:title>{{}}</table:title>{_ROW.format('एक')}</table:table>",
    "embedded text": f"<text:p>और<draw:frame><draw:object><office:document><office:body><office:text>{_P}</office:text></office:body></office:document></draw:object></draw:frame></text:p>",
}  # fmt: skip
"""Of OpenDocument, what nobody is shown."""


def _odf(body: str, kind: str = "text") -> bytes:
    return (
        f'<?xml version="1.0"?><office:document {_NAMESPACES}><office:automatic-styles>{_STYLES}</office:automatic-styles>'
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()


_RTF_STYLES = r"{\stylesheet{\s0 Normal;}{\s3 heading 2;}{\s5 toc 1;}{\s6 Quote;}}"
RTF: Mapping[str, str] = {
    "group": "{%}", "bold": r"{\b %}", "runs": r"{\b }{\i %}", "hyperlink": r"{\field{\*\fldinst HYPERLINK x}{\fldrslt %}}",
    "field in a field": r"{\field{\*\fldinst IF}{\fldrslt {\field{\*\fldinst REF}{\fldrslt %}}}}", "form": r"{\field{\*\fldinst FORMTEXT}{\fldrslt %}}",
    "Unicode beside a code page": r"{\upr{??}{\*\ud{%}}}", "insertion": r"{\revised\revauth1 %}", "small capitals": r"{\scaps %}",
    "footnote": r"{\footnote \pard\plain %}", "footnote of runs": r"{\*\footnote\pard\plain{\super\chftn }{\b %}{ और}}", "endnote": r"{\footnote\ftnalt %}",
    "list in a footnote": r"{\footnote {\listtext 1.\tab}%\par}", "heading": r"\par\pard\s3 %\par\pard ", "outline": r"\par\pard\outlinelevel2 %\par\pard ",
    "quotation": r"\par\pard\s6 %\par\pard ", "item": r"\par{\listtext 1.\tab}%\par\pard ", "old item": r"\par{\pntext\bullet\tab}{\*\pn\pnlvlblt}%\par\pard ",
    "cell": r"\par\trowd\pard\intbl %\cell b\cell\row\pard ", "cell without a mark": r"\par\trowd %\cell b\cell\row\pard ", "open cell": r"\par\trowd\pard\intbl b\cell %",
    "table in a table": r"\par\trowd\pard\intbl\itap2 %\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl b\cell\row\pard ",
    "merged cells": r"\par\trowd\clmgf\cellx1\clmrg\cellx2\pard\intbl %\cell\cell\row\pard ", "box": r"{\shp{\*\shpinst{\shptxt \pard %\par}}}",
    "box without an end": r"{\shp{\*\shpinst{\shptxt %}}}", "two boxes": r"{\shp{\*\shpinst{\shptxt a\par}}}{\shp{\*\shpinst{\shptxt %\par}}}",
    "box in a group": r"{\shpgrp{\*\shpinst{\shp{\*\shpinst{\shptxt %\par}}}}}", "old box": r"{\*\do\dptxbx{\dptxbxtext \pard %\par}}",
    "box in a cell": r"\par\trowd\pard\intbl a{\shp{\*\shpinst{\shptxt \pard %\par}}}\pard\intbl\cell b\cell\row\pard ", "note in a box": r"{\shp{\*\shpinst{\shptxt a{\footnote %}\par}}}",
    "box in a note": r"{\footnote a{\shp{\*\shpinst{\shptxt %\par}}}}", "object": r"{\object{\*\objclass Word}{\result %}}", "column": r"\column %\par ",
    "page": r"\page %\par ", "section": r"\sect\sectd %\par ", "binary before it": "{\\pict\\bin4 }}{{}%", "picture before it": r"{\pict{\*\blipuid 00}0011}%",
    "extra end": "}%", "old hyperlink": r"{\*\hl{\hlloc x}}%", "bookmark": r"{\*\bkmkstart a}%{\*\bkmkend a}", "smart tag": r"{\*\xmlopen\xmlns1}%{\*\xmlclose}",
    "description": r"{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv %}}{\pict 00}}}", "WordArt": r"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv %}}}}",
    "comment around it": r"{\*\atrfstart 1}%{\*\atrfend 1}{\chatn{\*\annotation ठीक}}", "after a hidden word": r"{\v x}%", "after a deleted word": r"{\deleted x}%",
}  # fmt: skip
"""Of RTF; % is the text."""
RTF_UNSEEN: Mapping[str, str] = {
    "hidden": r"{\v %}", "deleted": r"{\deleted %}", "head": r"{\header %\par}", "foot": r"{\footerl %\par}", "comment": r"{\*\annotation %}",
    "index entry": r"{\xe %}", "contents": r"{\field{\*\fldinst TOC \\o}{\fldrslt %\tab 3\par}}", "index": r"{\field{\*\fldinst {\b INDEX}}{\fldrslt %\par}}",
    "contents by style": r"\par\pard\s5 %\par\pard ", "unknown": r"{\*\anything %}", "name": r"{\shp{\*\shpinst{\sp{\sn wzName}{\sv %}}}}",
    "shape for older programs": r"{\shp{\*\shpinst{\shptxt a}}{\shprslt{\*\do{\dptxbxtext %}}}}", "separator": r"{\*\ftnsep %}", "background": r"{\*\background %}",
}  # fmt: skip


def _rtf(inside: str, text: str) -> bytes:
    coded = {text: _coded(text), "ठीक": _coded("ठीक"), "और": _coded("और")}
    written = inside.replace("%", text)
    for plain, code in coded.items():
        written = written.replace(plain, code)
    return rf"{{\rtf1\ansi{_RTF_STYLES}\pard {_coded(_PLAIN)} {written}}}".encode()


def _coded(text: str) -> str:
    return "".join(f"\\u{ord(each)}?" if ord(each) > 127 else each for each in text)


_SIDES = {"left": "0 1 -1 0 100 100", "right": "0 -1 1 0 300 400", "over": "-1 0 0 -1 300 200"}
_LAYER = "/OCProperties << /OCGs [7 0 R] /D << /OFF [{}] >> >>"


def _glyphs(text: str, matrix: str = "1 0 0 1 50 300") -> str:
    actual = text.encode("utf-16-be").hex()
    return f"BT /F0 10 Tf {matrix} Tm /Span << /ActualText <FEFF{actual}> >> BDC (nnnnn) Tj EMC ET "


def _pdfs() -> Iterator[tuple[str, str, bytes]]:
    """Names, whether `SHOWN` or `HIDDEN` is in them, and PDF files."""
    line = [Words(_PLAIN, 50, 480)]
    group = (b"<< /Type /OCG >>",)
    for name, off, text in (("shown layer", "", SHOWN), ("hidden layer", "7 0 R", HIDDEN)):
        drawn = f"/OC /L BDC {_glyphs(text)} EMC"
        yield (
            name,
            text,
            pdf(
                [line],
                catalog=_LAYER.format(off),
                resources="/Properties << /L 7 0 R >>",
                extra=drawn,
                objects=group,
            ),
        )
    named = f"/Properties << /N << /ActualText <FEFF{SHOWN.encode('utf-16-be').hex()}> >> >>"
    yield (
        "named properties",
        SHOWN,
        pdf(
            [line],
            resources=named,
            extra="BT /F0 10 Tf 1 0 0 1 50 300 Tm /Span /N BDC (nnnnn) Tj EMC ET",
        ),
    )
    yield "slanted line", SHOWN, pdf([line], extra=_glyphs(SHOWN, "0.999 0.04 -0.04 0.999 50 300"))
    yield "watermark", HIDDEN, pdf([line], extra=_glyphs(HIDDEN, "0.7 0.7 -0.7 0.7 50 300"))
    yield (
        "outside the page",
        HIDDEN,
        pdf([line], page="/CropBox [20 20 400 550]", extra=_glyphs(HIDDEN, "1 0 0 1 50 570")),
    )
    yield "drawn twice", SHOWN, pdf([[*line, Words(SHOWN, 50, 300), Words(SHOWN, 50.3, 300)]])
    for side, matrix in _SIDES.items():
        yield (
            f"page turned {side}",
            SHOWN,
            pdf([[Words(" ", 0, 0)]], extra=_glyphs(f"{SHOWN} है।", matrix)),
        )


HTML: Mapping[str, str] = {
    "shadow root": "<my-card><template shadowrootmode=open><p>{}</p></template></my-card>",
    "template in a shadow root": "<x-a><template shadowrootmode=closed><template>x</template><p>{}</p></template></x-a>",
    "slot": "<x-a><template shadowrootmode=open><slot></slot></template><p>{}</p></x-a>",
}


def structures() -> Iterator[Situation]:
    """Each of them."""
    for name, inside in IN_A_LINE.items():
        yield _one(
            ".fodt", name, _odf(f"<text:p>{_PLAIN} और {inside.format(SHOWN)} आगे।</text:p>"), SHOWN
        )
    for name, block in BLOCKS.items():
        yield _one(".fodt", name, _odf(f"<text:p>{_PLAIN}</text:p>{block.format(SHOWN)}"), SHOWN)
    for name, block in UNSEEN.items():
        yield _one(".fodt", name, _odf(f"<text:p>{_PLAIN}</text:p>{block.format(HIDDEN)}"), HIDDEN)
    for name, more in (("hidden slide", 'draw:style-name="Off"'), ("slide", "")):
        text = HIDDEN if more else SHOWN
        slides = f"<draw:page><draw:frame>{_BOX.format(_PLAIN)}</draw:frame></draw:page><draw:page {more}><draw:frame>{_BOX.format(text)}</draw:frame></draw:page>"
        yield _one(".fodp", name, _odf(slides, "presentation"), text)
    for name, inside in RTF.items():
        yield _one(".rtf", name, _rtf(inside, SHOWN), SHOWN)
    for name, inside in RTF_UNSEEN.items():
        yield _one(".rtf", name, _rtf(inside, HIDDEN), HIDDEN)
    for name, text, made in _pdfs():
        yield _one(".pdf", name, made, text)
    for name, inside in HTML.items():
        yield _one(
            ".html", name, f"<body><p>{_PLAIN}</p>{inside.format(SHOWN)}</body>".encode(), SHOWN
        )


def _one(suffix: str, name: str, data: bytes, text: str) -> Situation:
    """Its exit code says that nothing is missing."""
    says, never = (SHOWN, "") if text == SHOWN else ("", HIDDEN)
    return Situation(
        "B readers, structures", f"{suffix}: {name}", f"script f{suffix}",
        put(f"f{suffix}", partial(bytes, data)), frozenset({0}), says, never=never,
    )  # fmt: skip
