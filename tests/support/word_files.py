"""Word documents made in memory of the XML of their parts."""

from __future__ import annotations

from collections.abc import Mapping

from sample_documents import archive

_SCHEMAS = "http://schemas.openxmlformats.org"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{_SCHEMAS}/wordprocessingml/2006/main",
        "r": _OFFICE,
        "m": f"{_SCHEMAS}/officeDocument/2006/math",
        "a": f"{_SCHEMAS}/drawingml/2006/main",
        "wp": f"{_SCHEMAS}/drawingml/2006/wordprocessingDrawing",
        "dgm": f"{_SCHEMAS}/drawingml/2006/diagram",
        "c": f"{_SCHEMAS}/drawingml/2006/chart",
        "mc": f"{_SCHEMAS}/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)


def word(body: str, parts: Mapping[str, tuple[str, str | bytes]] | None = None) -> bytes:
    """A DOCX with `body` in its w:body.

    `parts` are other parts by their names in word/: the kind of the relation that leads to
    each, whose id is the name, and its content, where "<root>" stands for a root element.
    """
    relations = "".join(
        f'<Relationship Id="{name}" Target="{name}" Type="{_OFFICE}/{kind}"/>'
        for name, (kind, _) in (parts or {}).items()
    )
    return archive(
        {
            "_rels/.rels": _relations(
                '<Relationship Id="r1" Target="word/document.xml" '
                f'Type="{_OFFICE}/officeDocument"/>'
            ),
            "word/_rels/document.xml.rels": _relations(relations),
            "word/document.xml": root(f"<w:body>{body}</w:body>"),
        }
        | {f"word/{name}": content for name, (_, content) in (parts or {}).items()}
    )


def root(content: str) -> str:
    """A part with `content`, whose prefixes are those of the standard."""
    return f"<w:root {NAMESPACES}>{content}</w:root>"


def run(text: str, properties: str = "") -> str:
    """A run of `text` with its `properties`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of `content`; what does not begin with "<" becomes a run."""
    runs = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _relations(content: str) -> str:
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{content}</Relationships>'
