"""Data written in letters that strayed into a text: keys, signatures, certificates, files.

ASCII armor (RFC 9580, 6.2), the textual encoding of certificates (RFC 7468), uuencode (POSIX.1)
and bare lines of Base64 (RFC 2045, 6.8).
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.devanagari import has_hindi
from briefing.io.later import later

_BEGIN = later(r"-----BEGIN ([A-Z0-9][A-Z0-9 ]{1,60})-----[ \t]*\n?")
_SIGNED = "PGP SIGNED MESSAGE"
_HASHES = later(r"(?:Hash: [^\n]{1,200}\n)*\n?")
_UUENCODED = later(r"(?m)^begin [0-7]{3,4} [^\n]{1,200}\n(?:[ -`]{1,61}\n)+end$\n?")
_BASE64 = later(r"(?m)^(?:[A-Za-z0-9+/]{60,76}\n){2,}[A-Za-z0-9+/]{0,76}={0,2}$\n?")


def drop_encoded(text: str) -> str:
    """The text without such data; of a signed message what was signed stays.

    >>> drop_encoded("कल\\n-----BEGIN PGP MESSAGE-----\\n\\nhQEM\\n-----END PGP MESSAGE-----\\nराम")
    'कल\\nराम'
    """
    if "-----BEGIN " in text:
        text = "".join(_without_armor(text))
    if "\nend" in text:
        text = _UUENCODED.sub("", text)
    return _BASE64.sub("", text)


def _without_armor(text: str) -> Iterator[str]:
    """What stands between the blocks; one with Hindi in it, or without its end, is none."""
    start = 0
    marks = list(_BEGIN.finditer(text))
    ends = [each.start() for each in marks[1:]]
    for mark, limit in zip(marks, [*ends, len(text)], strict=True):
        if mark[1] == _SIGNED:
            hashes = _HASHES.match(text, mark.end())
            yield text[start : mark.start()]
            start = hashes.end() if hashes else mark.end()
            continue
        closing = f"-----END {mark[1]}-----"
        end = text.find(closing, mark.end(), limit)
        if end >= 0 and not has_hindi(text[mark.start() : end]):
            yield text[start : mark.start()]
            start = end + len(closing)
            start += text.startswith("\n", start)
    yield text[start:]
