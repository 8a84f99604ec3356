"""DOCX: what Word and others save; headings, lists, quotes, tables, core properties."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import mammoth

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html, xml
from briefing.read.archive import Archive
from briefing.read.dates import iso_date
from briefing.read.legacy import refuse_font_name

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""
_MOST_TEXT = 16 << 20  # bytes of XML; some hundred hours of narration, and 600 MB to read it
_CORE = "docProps/core.xml"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PROPERTIES = (
    f"{_DC}title",
    f"{_DC}creator",
    "{http://purl.org/dc/terms/}created",
    f"{_DC}language",
)


def read(data: bytes, origin: str) -> Source:
    """The text, footnotes at its end, without comments and deletions.

    Raises InputError for what is not a DOCX, a damaged or locked one, one that would
    swell, and one typed for a font from before Unicode.
    """
    archive = Archive(data, origin, "a DOCX document", _MOST_TEXT)
    if "word/document.xml" not in archive and "_rels/.rels" not in archive:
        raise InputError(f"{origin}: this is not a DOCX document", "save it as DOCX in your editor")
    parts = [name for name in archive.names() if name.endswith((".xml", ".rels"))]
    formulas = sum(
        sum(1 for _ in xml.parse(archive.read(name), f"{origin}, {name}").iter(_FORMULA))
        for name in parts
    )
    source = html.source(_as_html(data, origin), origin)
    if formulas:
        source = replace(source, notices=(*source.notices, f"formulas left out: {formulas}"))
    return _with_properties(archive, source)


def _as_html(data: bytes, origin: str) -> str:
    def check_font(run: Any) -> Any:
        if run.font:
            refuse_font_name(run.font, origin)
        return run

    try:
        page: str = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(lambda _: {}),
            transform_document=mammoth.transforms.run(check_font),
        ).value
    except InputError:
        raise
    except Exception as error:  # whatever mammoth trips over in a file no editor wrote
        raise InputError(
            f"{origin}: damaged DOCX", "open it in your editor and save it again"
        ) from error
    return page


def _with_properties(archive: Archive, source: Source) -> Source:
    """`source` with the title, author, date and language of the core properties."""
    if _CORE not in archive:
        return source
    core = xml.parse(archive.read(_CORE), f"{archive.origin}, {_CORE}")
    said = {name: next(iter(xml.texts(core, name)), "") for name in _PROPERTIES}
    title, author, created, language = said.values()
    return replace(
        source,
        title=title or source.title,
        author=author,
        date=iso_date(created),
        language=language,
    )
