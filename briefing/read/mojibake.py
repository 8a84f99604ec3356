"""Hindi that was saved in the wrong encoding: `à¤­à¤¾à¤°à¤¤` put back to भारत.

Every Devanagari letter is the byte 0xE0 and then 0xA4 or 0xA5 in UTF-8; read as
Windows-1252 (or Latin-1) they show as à and ¤ or ¥. The way back is exact, and it is gone
only where each stretch of such characters is UTF-8 again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.document import Source
from briefing.document.lines import with_text
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.refusals import refused, without


def _byte_characters() -> dict[str, int]:
    """Each character that a byte over 0x7F shows as, and that byte.

    Windows-1252 leaves five bytes undefined; they are read as the controls of Latin-1.
    """
    characters = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0xA0):
        character = bytes([byte]).decode("cp1252", "ignore")
        characters.update({character: byte} if character else {})
    return characters


_BYTES = _byte_characters()
_STRETCH = later("[" + re.escape("".join(_BYTES)) + "]+")
_SIGN = later("à[¤¥]|Ã[\u00a0 ]Â[¤¥]")  # once, and twice
_BLANK_FOR_NO_BREAK = later("(?<=à[¤¥]) |(?<=Ã) (?=Â[¤¥])")  # the last byte of ठ, the first of à
_LINE = later("[^\\n]+")
_MOST_TIMES = 3  # a text is seldom damaged more than twice

NOTICE = "the text was saved in the wrong encoding (UTF-8 taken for Windows-1252): corrected"


def without_mojibake(source: Source) -> Source:
    """`source` as it was meant, with a notice; the same one when nothing is wrong.

    Raises InputError when part of it cannot be put right for certain, unless that is to be
    passed over.
    """
    if not _SIGN.search(source.text):
        return source
    text = _reversed(source.text)
    left = _SIGN.search(text)
    if left:
        found = with_text(source, text)
        refused(
            InputError(
                f"{found.where(left.start())}: Hindi saved in the wrong encoding, with letters "
                "lost",
                "open the original again and save it as UTF-8",
            )
        )
        damaged = (each for each in _LINE.finditer(text) if _SIGN.search(each[0]))
        source = without(found, damaged)
        text = source.text
    title, author = _reversed(source.title), _reversed(source.author)
    source = replace(source, title=title, author=author, notices=(*source.notices, NOTICE))
    return with_text(source, text)


def _reversed(text: str) -> str:
    for _ in range(_MOST_TIMES):
        if not _SIGN.search(text):
            break
        text = _STRETCH.sub(_characters, _BLANK_FOR_NO_BREAK.sub("\u00a0", text))
    return text.removeprefix("\ufeff")


def _characters(stretch: re.Match[str]) -> str:
    """What the bytes say in UTF-8; the stretch itself when they say nothing."""
    try:
        return bytes(_BYTES[character] for character in stretch[0]).decode("utf-8")
    except UnicodeDecodeError:
        return stretch[0]
