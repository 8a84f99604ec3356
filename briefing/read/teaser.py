"""Entries of a feed that are only the beginning of a text: known by how they end, and followed."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.document import Source, quoted
from briefing.document.folding import fold
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.addresses import is_address
from briefing.settings import Online

_MORE = (
    "(?:आगे|और|अधिक|पूरा|पूरी|पूरी ख़बर|पूरी खबर|पूरा लेख|विस्तार से) (?:भी )?पढ़(?:ें|िए|िये|ना जारी रखें)"
    "|(?:read|learn|see) (?:more|the full (?:story|article))|(?:continue|keep) reading|full story"
)
_ENDS = later(
    rf"(?:\[ ?(?:…|\.{{3}}) ?\]|…|\.{{3}}|(?:{_MORE})[^।\n]{{0,80}})[\s»›→>\])।.]*\Z", re.IGNORECASE
)
_STOPPED = later(r"[।॥.?!:…][”’\"')\]]*\s*\Z")
_SHORTEST, _LONGEST = 60, 1500  # characters of a beginning that is cut off in mid-sentence
_HEADING = later(r"\A# [^\n]*\n*")
_SAME = 30  # characters by which an article is known as that of its beginning


def is_teaser(source: Source) -> bool:
    """Whether the text ends as beginnings do: "…", "आगे पढ़ें", or in mid-sentence."""
    body = _HEADING.sub("", source.text).strip()
    if _ENDS.search(body):
        return True
    return _SHORTEST <= len(body) <= _LONGEST and "\n" not in body and not _STOPPED.search(body)


def whole_entry(source: Source, online: Online) -> Source:
    """The entry `source` of a feed; where it is a beginning only, what `online` says of those.

    It is kept, and that told; or the article at its address is read; or InputError is raised, as
    it is where that is another article. Raises what `briefing.read.web.read` does.
    """
    if not is_teaser(source):
        return source
    if online.teasers == "keep":
        told = f"{source.origin}: the feed has only the beginning of it"
        return replace(source, notices=(*source.notices, told))
    if online.teasers == "refuse" or not is_address(source.origin):
        raise InputError(
            f"{source.origin}: the feed has only the beginning, {quoted(source.text)}",
            "follow it to its page, or keep it",
            "teasers",
        )
    from briefing.read import web

    article = web.read(source.origin, allow_private=online.allow_private)
    begun = fold(_HEADING.sub("", source.text)).text[:_SAME]
    if begun not in fold(article.text).text:
        raise InputError(
            f"{source.origin}: the page is not the article that the feed has the beginning of",
            "open it; it may require a subscription",
        )
    return replace(
        article,
        title=source.title or article.title,
        author=source.author or article.author,
        date=source.date or article.date,
        published=source.published or article.published,
        language=source.language or article.language,
        guid=source.guid,
    )
