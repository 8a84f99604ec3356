"""What a page says of itself: title, author, date and language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from briefing.document import Source
from briefing.read.dates import iso_date, iso_time
from briefing.read.markup import one_line

_TITLE = ("og:title", "dc.title", "dcterms.title", "twitter:title")
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "article:author", "parsely-author")
_DATE = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dcterms.created",
    "dcterms.issued", "dc.date.issued", "pubdate", "publish-date", "parsely-pub-date",
)  # fmt: skip
_POST_TITLES = ".entry-title, .post-title, .p-name, [itemprop=headline]"
_MOST_OF = 0.5  # of a title: a heading shorter than that leaves too much out
_BESIDE = re.compile(r"\s*[|¦·•»]\s*|\s+(?:[-–—]|::)\s+")
_ADDRESS = re.compile(r"https?://")


def with_metadata(tree: LexborHTMLParser, source: Source) -> Source:
    """`source` with what the page in `tree` says of itself."""
    said = _meta(tree)
    root = tree.root
    date = _first(said, _DATE) or _attribute(tree, "time", "datetime")
    return replace(
        source,
        title=_title(tree, _first(said, _TITLE), said.get("og:site_name", "")),
        author=_first(said, _AUTHOR),
        date=iso_date(date),
        published=iso_time(date),
        language=one_line((root.attributes.get("lang") if root else "") or ""),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """Every <meta> by its lower-case name, property or itemprop; the first of each counts."""
    said: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = next(
            (
                value
                for key in ("name", "property", "itemprop")
                if (value := node.attributes.get(key))
            ),
            "",
        )
        said.setdefault(name.lower(), one_line(node.attributes.get("content") or ""))
    return said


def _first(said: dict[str, str], names: Iterable[str]) -> str:
    found = (said.get(name, "") for name in names)
    return next((value for value in found if value and not _ADDRESS.match(value)), "")


def _title(tree: LexborHTMLParser, told: str, site: str) -> str:
    """The title the page tells, without what only names a site or a section beside its heading.

    The heading is that of its post, else a first-level one that the title agrees with; one that
    is the name of the `site`, or what stands last in a title beside a longer part, is none.
    """
    posts = {one_line(node.text()) for node in tree.css(_POST_TITLES)}
    found = posts if len(posts) == 1 else (one_line(node.text()) for node in tree.css("h1"))
    headings = [heading for heading in found if heading and heading != site]
    title = told or _line(tree, "title")
    if not title:
        return next(iter(headings), "")
    parts = list(filter(None, _BESIDE.split(title))) or [title]
    longest = max(parts, key=len)
    last = "" if parts[-1] == longest else parts[-1]
    fitting = [
        heading
        for heading in headings
        if heading != last
        and ((heading == parts[0] and not told) or _agrees(heading, title, longest, len(parts)))
    ]
    if fitting:
        return parts[0] if parts[0] in fitting else max(fitting, key=len)
    return longest if last in headings else title


def _agrees(heading: str, title: str, longest: str, parts: int) -> bool:
    """Whether `heading` is most of the `title`, or goes on after the `longest` of its parts."""
    is_in = heading in title and len(heading) >= _MOST_OF * len(longest)
    return is_in or (parts > 1 and heading.startswith(longest))


def _line(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return one_line(node.text()) if node else ""


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(name) if node else "") or ""
