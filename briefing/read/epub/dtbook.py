"""Chapters in DTBook, the language of books for the blind, which EPUB 2 allows beside XHTML.

Source: ANSI/NISO Z39.86-2005; what its elements mean is said in HTML, line by line as they stand.
"""

from __future__ import annotations

import re

from briefing.io.later import later

MEDIA_TYPE = "application/x-dtbook+xml"
_ROOT = later(r"<dtbook[\s>]")
_BODY = later(r"<book[\s>]")
_AS = {
    "dtbook": "html",
    "book": "body",
    "list": "ul",
    "line": "p",
    "title": "h6",
    "hd": "h6",
    "doctitle": "h1",
    **dict.fromkeys(("docauthor", "author", "byline", "dateline", "bridgehead", "covertitle"), "p"),
    **dict.fromkeys(
        str.split(
            "frontmatter bodymatter rearmatter level level1 level2 level3 level4 level5 level6 "
            "sidebar prodnote note annotation imggroup poem linegroup stanza epigraph"
        ),
        "div",
    ),
}
"""What each element is in HTML; the others are called alike, or are no more than their text."""
_TAG = later(r"<(/?)([a-z]+[1-6]?)(?=[\s/>])([^<>]*)>")
_NOTE = later(r'\bidref="')


def as_html(page: str) -> str:
    """`page` with the names of HTML, if it is DTBook."""
    start = _BODY.search(page) if _ROOT.search(page[:4096]) else None
    if start is None:
        return page
    head = page[: start.start()].replace("<dtbook", "<html", 1)
    return head + _TAG.sub(_renamed, page[start.start() :])


def _renamed(tag: re.Match[str]) -> str:
    end, name, attributes = tag.groups()
    if name == "pagenum":
        return f"<{end}span{'' if end else ' class=pagenum'}>"
    if name == "noteref":
        link = _NOTE.sub('href="', attributes)
        return "</a>" if end else f'<a role="doc-noteref"{link}>'
    return f"<{end}{_AS.get(name, name)}{attributes}>"
