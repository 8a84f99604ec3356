"""FictionBook 2 (.fb2, .fb2.zip): sections under their titles, notes at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from xml.etree.ElementTree import Element, SubElement

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html, xml
from briefing.read.archive import Archive, is_archive
from briefing.read.dates import iso_date
from briefing.read.markup import one_line
from briefing.read.to_html import Converter, note_mark, tagged

_TAGS = {
    "p": "p",
    "v": "p",
    "subtitle": "h6",
    "text-author": "p",
    "date": "p",
    "epigraph": "blockquote",
    "cite": "blockquote",
    "table": "table",
    "tr": "tr",
    "th": "th",
    "td": "td",
    "sup": "sup",
    "empty-line": "",
}
NOTES = frozenset(("notes", "comments", "footnotes"))
"""Names of bodies that hold notes; the titles of their sections are marks."""

_LEVELS = 6
_LONGEST = 80  # characters of a title that only bold type tells


def read(data: bytes, origin: str) -> Source:
    """The text of a book with its title, author, date and language.

    Raises InputError for what is no FictionBook, is damaged, or has no text.
    """
    root = book(data, origin)
    bodies = [each for each in root if each.tag == "body"]
    _find_titles(bodies)
    pages = [_Book().page(each) for each in bodies if each.get("name") not in NOTES]
    notes = [_Book().notes(each) for each in bodies if each.get("name") in NOTES]
    source = html.source(f"<body>{''.join(pages + notes)}</body>", origin)
    about = root.find("description/title-info")
    return replace(
        source,
        title=_said(about, "book-title"),
        author=", ".join(filter(None, map(_name, [] if about is None else about.iter("author")))),
        date=iso_date(_date(about)),
        language=_said(about, "lang"),
    )


def book(data: bytes, origin: str) -> Element:
    """The root of a book, also of one in a ZIP archive, its names without their namespace."""
    if is_archive(data):
        archive = Archive(data, origin, "a FictionBook")
        name = next((each for each in archive.names() if each.lower().endswith(".fb2")), "")
        data = archive.read(name)
    root = xml.named(xml.parse(data, origin), lambda _, local: local)
    if root.tag != "FictionBook":
        raise InputError(f"{origin}: this is not a FictionBook", "check the file")
    return root


def _find_titles(bodies: Iterable[Element]) -> None:
    """In a book without any title, as Calibre makes it, a paragraph all in bold is one."""
    sections = [each for body in bodies for each in body.iter("section")]
    if any(section.find("title") is not None for section in sections):
        return
    for section in sections:
        inside = list(section)
        bold = [_is_bold(each) for each in inside]
        for index, paragraph in enumerate(inside[:-1]):
            alone = bold[index] and not bold[index + 1] and not (index and bold[index - 1])
            if alone and inside[index + 1].tag == "p":
                paragraph.tag = "subtitle" if index else "title"
                if not index:
                    inner = SubElement(paragraph, "p")
                    inner.text = "".join(paragraph[0].itertext())
                    paragraph.remove(paragraph[0])


def _is_bold(paragraph: Element) -> bool:
    said = "".join(paragraph.itertext()).strip() if paragraph.tag == "p" else ""
    bold = "".join("".join(each.itertext()) for each in paragraph if each.tag == "strong").strip()
    return bool(said) and said == bold and len(said) <= _LONGEST and said[-1] not in "।.,;:"


class _Book:
    """Knows how deep a section stands."""

    def __init__(self) -> None:
        self._level = 1
        self._converter = Converter(
            _TAGS,
            {"binary"},
            {
                "section": self._section,
                "title": self._title,
                "a": self._link,
                "image": _picture,
                "stanza": self._verse,
            },
        )

    def page(self, body: Element) -> str:
        """The text of a body."""
        return self._converter.inside(body)

    def notes(self, body: Element) -> str:
        """The notes of a body, numbered, after what stands in none; some are parts of others."""
        items = (
            tagged("li", said, id=section.get("id", ""))
            for section in body.iter("section")
            if (said := self._without_sections(section))
        )
        return self._without_sections(body) + tagged("ol", "".join(items))

    def _without_sections(self, element: Element) -> str:
        inside = (each for each in element if each.tag not in {"title", "section"})
        return "".join(map(self._converter.html, inside))

    def _section(self, element: Element) -> str:
        self._level += 1
        said = self._converter.inside(element)
        self._level -= 1
        return tagged("div", said)

    def _title(self, element: Element) -> str:
        """All lines of a title as one: a chapter's number and its name."""
        lines = (one_line(self._converter.inside(each)) for each in element if each.tag == "p")
        return tagged(f"h{min(self._level, _LEVELS)}", ": ".join(filter(None, lines)))

    def _link(self, element: Element) -> str:
        """The mark of a note is no text; any other link is."""
        if element.get("type") != "note":
            return self._converter.inside(element)
        name = element.get("href", "").partition("#")[2]
        return note_mark(name, one_line("".join(element.itertext()))) if name else ""

    def _verse(self, element: Element) -> str:
        """A stanza: a paragraph of lines."""
        lines = [self._converter.inside(each) for each in element if each.tag == "v"]
        others = [self._converter.html(each) for each in element if each.tag != "v"]
        return "".join(others) + tagged("p", "<br>".join(lines))


def _picture(element: Element) -> str:
    """What says what it shows; a picture in a book has nothing else to read."""
    about = element.get("alt") or element.get("title")
    return f'<img alt="{escape(about)}">' if about else "<img>"


def _said(about: Element | None, name: str) -> str:
    found = None if about is None else about.find(name)
    return "" if found is None else one_line("".join(found.itertext()))


def _name(author: Element) -> str:
    parts = ("first-name", "middle-name", "last-name")
    return " ".join(filter(None, (_said(author, part) for part in parts))) or _said(
        author, "nickname"
    )


def _date(about: Element | None) -> str:
    date = None if about is None else about.find("date")
    return "" if date is None else date.get("value") or "".join(date.itertext())
