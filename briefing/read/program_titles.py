"""Titles that a program gave a file, not a person: the file's own name, or what stands for none."""

from __future__ import annotations

import re

from briefing.io.later import later

_FILE = later(
    r".*\.(?:docx?|docm|dot|odt|rtf|pages|wpd|txt|md|tex|dvi|pdf|e?ps|xps|x?html?|mht(?:ml)?|php|"
    r"aspx?|jsp|pptx?|ppsx?|odp|xlsx?|indd|pmd|p65|qx[dp]|cdr|epub|mobi)",
    re.IGNORECASE,
)
_PRINTED = later(r"Microsoft (?:Office )?(?:Word|PowerPoint|Excel|Publisher) - .*", re.IGNORECASE)
_NONE = later(
    r"\W*(?:(?:untitled|unknown|unspecified|anonymous|no[ -]title|new page|word document|document|"
    r"powerpoint[ -]presentation|presentation|slide|index|about:blank|title)"
    r"(?:[ -]?(?:document|page|presentation))?|शीर्षक-?हीन|बिना शीर्षक)[\W\d]*",
    re.IGNORECASE,
)


def own_title(title: str) -> str:
    """`title`, or "" for one that only a program gave.

    >>> own_title("p.html"), own_title("Microsoft Word - ख़बर"), own_title("Document1")
    ('', '', '')
    >>> own_title("गोदान")
    'गोदान'
    """
    given = (pattern.fullmatch(title) for pattern in (_FILE, _PRINTED, _NONE))
    return "" if any(given) else title
