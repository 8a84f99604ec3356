"""Lines that nobody reads aloud: encoded data, times that a player shows, other scripts.

ASCII armor (RFC 9580, 6.2), the textual encoding of certificates (RFC 7468), uuencode (POSIX.1)
and bare lines of Base64 (RFC 2045, 6.8); subtitles and chapters of a video.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefing.devanagari import DIGITS, LETTERS, has_hindi
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


_SAID = later(rf"[{LETTERS}{DIGITS}A-Za-z0-9\u00c0-\u024f]")


def drop_foreign_lines(text: str) -> str:
    """Lines of Arabic, Chinese and the like in a text that has Hindi; `இது` in a line stays."""
    if text.isascii() or not has_hindi(text):
        return text
    return "\n".join("" if _is_foreign(line) else line for line in text.split("\n"))


def _is_foreign(line: str) -> bool:
    """Whether a line has letters, and none of Devanagari or Latin."""
    return not _SAID.search(line) and any(
        ord(character) > 0x24F and unicodedata.category(character)[0] == "L" for character in line
    )


_INSTANT = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[,.][0-9]{1,3}"
_CUE = later(rf"(?m)^(?:[ \t]*[0-9]{{1,6}}[ \t]*\n)?[ \t]*{_INSTANT} ?--+> ?{_INSTANT}[^\n]*\n?")
_MARK = later(
    r"(?m)^(?P<head>[ \t•*-]*[(\[]?)(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2})"
    r":(?P<seconds>[0-5][0-9])(?![0-9:])[)\]]?(?P<joint>[ \t]*[-–—:|]?[ \t]*)(?=\S)"
)
_FEWEST = 3  # lines that begin with a time make a list of chapters


def drop_subtitle_times(text: str) -> str:
    """`1`, `00:00:12,421 --> 00:00:18,421` of subtitles pasted into a text.

    >>> drop_subtitle_times("7\\n00:00:12,421 --> 00:00:18,421\\nनमस्ते")
    'नमस्ते'
    """
    return _CUE.sub("", text) if "->" in text else text


def times_to_durations(text: str) -> str:
    """`1:25 सामग्री` as `1 मिनट 25 सेकंड, सामग्री`, in a list of chapters that begins at 0:00.

    >>> times_to_durations("0:00 परिचय\\n1:25 सामग्री\\n1:02:40 अंत")
    '0 मिनट, परिचय\\n1 मिनट 25 सेकंड, सामग्री\\n1 घंटा 2 मिनट 40 सेकंड, अंत'
    """
    if "0:0" not in text:
        return text
    found = list(_MARK.finditer(text))
    marks = [
        3600 * hours + 60 * minutes + seconds for hours, minutes, seconds in map(_instant, found)
    ]
    listed = len(marks) >= _FEWEST and marks[0] < 60 and marks == sorted(set(marks))
    return _MARK.sub(_duration, text) if listed and "0:0" in found[0][0] else text


def _instant(match: re.Match[str]) -> tuple[int, int, int]:
    """Hours, minutes and seconds."""
    return int(match["hours"] or 0), int(match["minutes"]), int(match["seconds"])


def _duration(match: re.Match[str]) -> str:
    hours, minutes, seconds = _instant(match)
    parts = [f"{hours} {'घंटा' if hours == 1 else 'घंटे'}"] if hours else []
    parts += [f"{minutes} मिनट"] if minutes or not (hours or seconds) else []
    parts += [f"{seconds} सेकंड"] if seconds else []
    return f"{match['head'].rstrip('([')}{' '.join(parts)}, "
