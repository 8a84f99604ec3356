"""The public address of a site that is served here, as its own feed tells it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from briefing.io.places import contents
from briefing.podcast.site_names import FEED

_SELF = re.compile(rb'<atom:link\b[^>]*rel="self"[^>]*>')
_HREF = re.compile(rb'href="([^"]+)"')
_HEAD = 1 << 16  # bytes of a feed in which it names itself


def address_of(site: Path) -> str:
    """The address that the site in a folder was made for, as its feed tells; "" without one."""
    try:
        itself = _SELF.search(contents(site / FEED)[:_HEAD])
    except OSError:
        return ""
    found = _HREF.search(itself[0]) if itself else None
    return unescape(found[1].decode(errors="replace")).removesuffix(FEED) if found else ""
