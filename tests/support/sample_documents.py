"""Documents of other programs, made in memory: archives, EPUB books."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
    'version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_METADATA = (
    "<dc:title>गोदान</dc:title><dc:creator>प्रेमचंद</dc:creator><dc:language>hi</dc:language>"
    "<dc:date>1936-06-10</dc:date>"
)


def archive(entries: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of `entries`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return buffer.getvalue()


def page(body: str) -> str:
    """A chapter in XHTML, with the DOCTYPE that EPUB 2 asked for."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
        '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    )


def epub(
    chapters: Mapping[str, str],
    spine: str = "",
    extra: Mapping[str, str] | None = None,
    manifest: str = "",
    toc: str = "",
) -> bytes:
    """An EPUB of `chapters` (name to XHTML), in that order unless `spine` gives the itemrefs."""
    items = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(chapters)
    )
    order = spine or "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{_METADATA}</metadata><manifest>{items}{manifest}</manifest>"
        f'<spine toc="{toc}">{order}</spine></package>'
    )
    files = {f"OEBPS/{name}": content for name, content in chapters.items()}
    return archive(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER}
        | {"OEBPS/content.opf": package}
        | files
        | dict(extra or {})
    )


def smallest_docx(text: str) -> bytes:
    """A DOCX of one paragraph and no more parts than there must be."""
    schemas = "http://schemas.openxmlformats.org"
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{schemas}/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{schemas}/package/2006/relationships">'
            '<Relationship Id="r1" Target="word/document.xml" '
            f'Type="{schemas}/officeDocument/2006/relationships/officeDocument"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{schemas}/wordprocessingml/2006/main">'
            f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>",
        }
    )
