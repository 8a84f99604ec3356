"""A mark in a transcript: this program wrote it, and nobody has changed it since.

The record beside the audio knows every file by its digest. When the record is gone (an episode
taken out by hand), the mark still tells a left-over of ours from a file of the user's, and one
that was corrected by hand from one that was not. It stands where each format has comments:
WebVTT's NOTE, LRC's tool tag, a comment of ASS, a generator in HTML and JSON. SubRip has none.
"""

from __future__ import annotations

import hashlib
import re

from briefing.io.overwrite import Origin

_MARK = "briefing:{digest}"
_DIGITS = 16
_UNSET = "0" * _DIGITS
_FOUND = re.compile(rb"briefing:([0-9a-f]{%d})" % _DIGITS)
_PLACES = {
    ".vtt": ("WEBVTT\n\n", "NOTE {mark}\n\n"),
    ".lrc": ("", "[re:{mark}]\n"),
    ".ass": ("[Script Info]\n", "; {mark}\n"),
    ".transcript.html": ('<meta charset="utf-8">\n', '<meta name="generator" content="{mark}">\n'),
    ".transcript.json": ('"version": "1.0.0",\n', ' "generator": "{mark}",\n'),
}
"""After which beginning the mark comes, and in what it is wrapped."""


def marked(suffix: str, text: str) -> str:
    """`text`, a transcript whose name ends in `suffix`, with the mark; as it is without comments.

    An empty WebVTT file stays as it is, too.
    """
    before, wrapped = _PLACES.get(suffix, ("", ""))
    at = text.find(before) + len(before)
    if not wrapped or at < len(before):
        return text
    unset = text[:at] + wrapped.format(mark=_MARK.format(digest=_UNSET)) + text[at:]
    return unset.replace(_UNSET, _digest(unset.encode(errors="replace")), 1)


def origin(content: bytes) -> Origin:
    """Whose a file with this content is, by the mark in it."""
    found = _FOUND.search(content[: 1 << 12])
    if not found:
        return Origin.UNKNOWN
    unset = content[: found.start(1)] + _UNSET.encode() + content[found.end(1) :]
    return Origin.OURS if _digest(unset).encode() == found[1] else Origin.CHANGED


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGITS]
