"""Word documents made in memory of the XML of their parts."""

from __future__ import annotations

from collections.abc import Mapping

from sample_documents import archive

SCHEMAS = "http://schemas.openxmlformats.org"
OFFICE = f"{SCHEMAS}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{SCHEMAS}/wordprocessingml/2006/main",
        "r": OFFICE,
        "m": f"{SCHEMAS}/officeDocument/2006/math",
        "a": f"{SCHEMAS}/drawingml/2006/main",
        "wp": f"{SCHEMAS}/drawingml/2006/wordprocessingDrawing",
        "dgm": f"{SCHEMAS}/drawingml/2006/diagram",
        "c": f"{SCHEMAS}/drawingml/2006/chart",
        "mc": f"{SCHEMAS}/markup-compatibility/2006",
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
    related = {name: kind for name, (kind, _) in (parts or {}).items()}
    return archive(
        {
            "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
            "word/_rels/document.xml.rels": relations(related),
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


def relations(kinds: Mapping[str, str]) -> str:
    """The parts that one leads to, by their names, which are their ids too, each with its kind."""
    every = "".join(
        f'<Relationship Id="{name}" Target="{name}" Type="{OFFICE}/{kind}"/>'
        for name, kind in kinds.items()
    )
    return f'<Relationships xmlns="{SCHEMAS}/package/2006/relationships">{every}</Relationships>'
