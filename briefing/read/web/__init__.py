"""Pages of the web: the article on them, without menus, advertisements and comments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.optional import need
from briefing.read import html
from briefing.read.accounting import account
from briefing.read.addresses import policy
from briefing.read.encoding import decode_page
from briefing.read.html.blocks import completed
from briefing.read.html.fonts import in_unicode
from briefing.read.kinds import is_page, source_of
from briefing.read.markup import heading
from briefing.read.seen.html import page as page_seen

if TYPE_CHECKING:
    from briefing.read.web.fetch import Page

_NEEDS = "reading a web address"
_BESIDE = "outside the article"


def read(address: str, *, allow_private: bool = False) -> Source:
    """The text at a web address: the main article of a page, or a file of a kind that `read` knows.

    Raises what `fetch` and the reader of that kind do; MissingError without the extra `web`.
    """
    from briefing.read.web.fetch import fetch

    return source(fetch(address, policy(allow_private=allow_private)))


def source(page: Page) -> Source:
    """The text of a page already fetched. Raises as `read` does."""
    suffix = PurePosixPath(unquote(urlsplit(page.address).path)).suffix
    if is_page(page.data, suffix, page.media_type):
        return article(decode_page(page.data, page.address, page.charset), page.address)
    return source_of(page.data, page.address, suffix, page.media_type)


def article(written: str, address: str) -> Source:
    """The main article of the HTML `written`, under its title; all of it when none stands out."""
    every = in_unicode(written, address, is_read=False)
    written = in_unicode(written, address)
    whole = html.source(written, address)
    found = _extracted(written, address)
    text = completed(html.parse(written, address), found.text) if found else ""
    if found is None or not text:
        return account(whole, page_seen(every))
    title = whole.title or found.title
    if title and not text.startswith("# ") and "\n# " not in text:
        text = f"{heading(1, title)}\n\n{text}"
    source = replace(
        whole, text=text, title=title, date=whole.date or found.date, notices=found.notices
    )
    return account(source, page_seen(every, sentences=_BESIDE), _BESIDE)


def _extracted(written: str, address: str) -> Source | None:
    """What trafilatura takes for the article; None where it finds none."""
    trafilatura = need("trafilatura", "web", _NEEDS)
    try:
        extracted = trafilatura.extract(
            written, url=address, output_format="html", with_metadata=True, include_comments=False
        )
        return html.source(extracted, address) if extracted else None
    except (InputError, RecursionError):  # only program code, perhaps; tags without end
        return None
