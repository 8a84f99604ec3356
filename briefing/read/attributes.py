"""Tags with attributes without end: the time to read one grows with the square of their number."""

from __future__ import annotations

import re

from briefing.errors import InputError

_MOST = 1000  # no page and no document has so many
_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+""")
_ATTRIBUTE = re.compile(r"""[^\s"'=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"']++))?+""")


def refuse_many_attributes(markup: str, origin: str) -> None:
    """Raise InputError when a tag of HTML or XML has more than a thousand attributes."""
    for tag in _TAG.finditer(markup):
        if tag.end() - tag.start() > 2 * _MOST and _ATTRIBUTE.subn("", tag[0])[1] > _MOST:
            raise InputError(
                f"{origin}: a tag with more than {_MOST} attributes",
                "this is not a page to read",
            )
