"""Presentations made in memory of the XML of their parts."""

from __future__ import annotations

from collections.abc import Mapping

from sample_documents import archive
from word_files import OFFICE, SCHEMAS, relations

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "p": f"{SCHEMAS}/presentationml/2006/main",
        "a": f"{SCHEMAS}/drawingml/2006/main",
        "c": f"{SCHEMAS}/drawingml/2006/chart",
        "r": OFFICE,
    }.items()
)


def slide(shapes: str, parts: Mapping[str, tuple[str, str]] | None = None) -> bytes:
    """A presentation of one slide with `shapes`; `parts` by their names, each with its kind."""
    related = {name: kind for name, (kind, _) in (parts or {}).items()}
    return archive(
        {
            "_rels/.rels": relations({"ppt/presentation.xml": "officeDocument"}),
            "ppt/presentation.xml": (
                f"<p:presentation {NAMESPACES}><p:sldIdLst>"
                '<p:sldId id="256" r:id="slides/slide1.xml"/></p:sldIdLst></p:presentation>'
            ),
            "ppt/_rels/presentation.xml.rels": relations({"slides/slide1.xml": "slide"}),
            "ppt/slides/slide1.xml": (
                f"<p:sld {NAMESPACES}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
            ),
            "ppt/slides/_rels/slide1.xml.rels": relations(related),
        }
        | {f"ppt/slides/{name}": content for name, (_, content) in (parts or {}).items()}
    )
