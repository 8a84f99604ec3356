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


def slide(
    shapes: str, parts: Mapping[str, tuple[str, str]] | None = None, hidden: str = ""
) -> bytes:
    """A presentation of one slide with `shapes`; `parts` by their names, each with its kind.

    `hidden` are the shapes of another slide, which is not shown.
    """
    related = {name: kind for name, (kind, _) in (parts or {}).items()}
    slides = {"slides/slide1.xml": ("", shapes)}
    slides |= {"slides/slide2.xml": (' show="0"', hidden)} if hidden else {}
    listed = "".join(f'<p:sldId id="{n}" r:id="{name}"/>' for n, name in enumerate(slides, 256))
    return archive(
        {
            "_rels/.rels": relations({"ppt/presentation.xml": "officeDocument"}),
            "ppt/presentation.xml": (
                f"<p:presentation {NAMESPACES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"
            ),
            "ppt/_rels/presentation.xml.rels": relations(dict.fromkeys(slides, "slide")),
            "ppt/slides/_rels/slide1.xml.rels": relations(related),
        }
        | {
            f"ppt/{name}": f"<p:sld {NAMESPACES}{how}><p:cSld><p:spTree>{said}"
            "</p:spTree></p:cSld></p:sld>"
            for name, (how, said) in slides.items()
        }
        | {f"ppt/slides/{name}": content for name, (_, content) in (parts or {}).items()}
    )
