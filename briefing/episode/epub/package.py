"""The package document and the navigation of the book.

Metadata as EPUB 3.3 and EPUB Accessibility 1.1 ask for it; the schema.org terms are those of its
section 3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from briefing import __version__
from briefing.document import Kind
from briefing.episode.epub.content import Part
from briefing.episode.epub.xhtml import ACTIVE, HEAD, PLAYING
from briefing.episode.structure import nested
from briefing.episode.text import one_line

_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".m4b": "audio/mp4",
    ".opus": "audio/ogg; codecs=opus",
}
"""Audio that every reading system must play (EPUB 3.3, section 3.2), by suffix."""

SUFFIXES = tuple(_TYPES)


@dataclass(frozen=True, slots=True)
class Book:
    """What the package says of the book."""

    identifier: str
    """A URN."""
    title: str
    """Of the book."""
    author: str
    """Who wrote it."""
    language: str
    """A BCP 47 tag."""
    day: str
    """ISO 8601 day, or ""."""
    narrator: str
    """Who reads."""
    synthetic: str
    """The note that nobody human reads."""
    audio: str
    """The file in the package."""
    has_cover: bool
    """Whether there is a cover."""
    durations: dict[str, str]
    """Clock values by the name of the part."""
    total: str
    """Length of all sound, as SMIL writes it."""
    pages_of: str = ""
    """What the page numbers are those of; "" where there are none."""


def package(book: Book, parts: Sequence[Part]) -> str:
    """The package document."""
    metadata = "\n".join(_metadata(book))
    manifest = "\n".join(_manifest(book, parts))
    spine = [f'<itemref idref="{part.name}"/>' for part in parts]
    if book.has_cover:
        spine.insert(0, '<itemref idref="cover-page"/>')
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" '
        f'version="3.0" unique-identifier="id" xml:lang="{escape(book.language)}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f"{metadata}\n</metadata>\n<manifest>\n{manifest}\n</manifest>\n"
        f"<spine>\n{chr(10).join(spine)}\n</spine>\n</package>\n"
    )


def _metadata(book: Book) -> Iterator[str]:
    yield f'<dc:identifier id="id">{escape(book.identifier)}</dc:identifier>'
    yield f"<dc:title>{escape(one_line(book.title))}</dc:title>"
    yield f"<dc:language>{escape(book.language)}</dc:language>"
    if book.author:
        yield f"<dc:creator>{escape(one_line(book.author))}</dc:creator>"
    if book.day:
        yield f"<dc:date>{escape(book.day)}</dc:date>"
    yield f"<dc:description>{escape(book.synthetic)}</dc:description>"
    said = {
        "dcterms:modified": f"{book.day or '1970-01-01'}T00:00:00Z",
        "media:duration": book.total,
        "media:narrator": book.narrator,
        "media:active-class": ACTIVE,
        "media:playback-active-class": PLAYING,
    }
    yield from (_meta(name, value) for name, value in said.items())
    for name, length in book.durations.items():
        yield f'<meta property="media:duration" refines="#o-{name}">{length}</meta>'
    yield from _accessibility(book)
    yield f'<meta name="generator" content="briefing {__version__}"/>'
    if book.has_cover:
        yield '<meta name="cover" content="cover-image"/>'


def _accessibility(book: Book) -> Iterator[str]:
    modes = ["textual", "auditory"]
    if book.has_cover:
        modes.append("visual")
    yield from (_meta("schema:accessMode", mode) for mode in modes)
    for sufficient in ("textual", "auditory", "textual,auditory"):
        yield _meta("schema:accessModeSufficient", sufficient)
    features = ["synchronizedAudioText", "structuralNavigation", "tableOfContents"]
    features += ["readingOrder", "displayTransformability"]
    if book.has_cover:  # the only picture, and it is described
        features.append("alternativeText")
    if book.pages_of:
        features += ["pageNavigation", "pageBreakMarkers"]
        yield _meta("pageBreakSource", book.pages_of)
    yield from (_meta("schema:accessibilityFeature", feature) for feature in features)
    yield _meta("schema:accessibilityHazard", "none")
    pages = " The pages of the source can be found by their numbers." if book.pages_of else ""
    summary = (
        "All of the text is read aloud, and each sentence is marked while it is heard. Headings, "
        f"lists and tables are those of the source.{pages} The voice is synthetic."
    )
    yield _meta("schema:accessibilitySummary", summary)


def _meta(name: str, value: str) -> str:
    return f'<meta property="{name}">{escape(value)}</meta>'


def _manifest(book: Book, parts: Sequence[Part]) -> Iterator[str]:
    yield _item("nav", "nav.xhtml", "application/xhtml+xml", ' properties="nav"')
    yield _item("css", "book.css", "text/css")
    suffix = f".{book.audio.rpartition('.')[2]}"
    yield _item("audio", book.audio, _TYPES[suffix])
    if book.has_cover:
        yield _item("cover-image", "cover.jpg", "image/jpeg", ' properties="cover-image"')
        yield _item("cover-page", "cover.xhtml", "application/xhtml+xml")
    for part in parts:
        overlaid = f' media-overlay="o-{part.name}"' if part.name in book.durations else ""
        yield _item(part.name, f"{part.name}.xhtml", "application/xhtml+xml", overlaid)
        if overlaid:
            yield _item(f"o-{part.name}", f"{part.name}.smil", "application/smil+xml")


def _item(name: str, href: str, media_type: str, more: str = "") -> str:
    return f'<item id="{name}" href="{href}" media-type="{media_type}"{more}/>'


def navigation(book: Book, parts: Sequence[Part]) -> str:
    """The navigation document: contents by heading, pages, and where the text begins."""
    title = escape(one_line(book.title))
    head = HEAD.format(title=title, language=escape(book.language))
    contents = _contents(list(_entries(parts, book.title)))
    made = [
        f'<nav epub:type="toc" role="doc-toc" aria-label="{title}"><h1>{title}</h1>{contents}</nav>'
    ]
    pages = [
        f'<li><a href="{part.name}.xhtml#{page.id}">{escape(page.label)}</a></li>'
        for part in parts
        for block in part.blocks
        for line in block.lines
        for page in line.pages
    ]
    if pages:
        listed = "".join(pages)
        made.append(
            '<nav epub:type="page-list" role="doc-pagelist" aria-label="पृष्ठ" hidden="hidden">'
            f"<ol>{listed}</ol></nav>"
        )
    made.append(
        '<nav epub:type="landmarks" aria-label="आरंभ" hidden="hidden"><ol><li>'
        f'<a epub:type="bodymatter" href="{parts[0].name}.xhtml">{title}</a></li></ol></nav>'
    )
    return f"{head}<body>\n{chr(10).join(made)}\n</body>\n</html>\n"


_Entry = tuple[int, str, str]
"""Level, address, title."""


def _entries(parts: Sequence[Part], title: str) -> Iterator[_Entry]:
    for part in parts:
        headings = [block for block in part.blocks if block.kind is Kind.HEADING]
        if not headings:
            yield 1, f"{part.name}.xhtml", one_line(title)
        for block in headings:
            yield block.form.level, f"{part.name}.xhtml#{block.id}", one_line(block.text)


def _contents(entries: Sequence[_Entry]) -> str:
    """Entries as lists in one another."""
    made = ["<ol>"]
    for (_, address, title), under in nested(entries, lambda entry: entry[0]):
        inner = _contents(under) if under else ""
        made.append(f'<li><a href="{address}">{escape(title)}</a>{inner}</li>')
    return "".join([*made, "</ol>"])
