"""Hindi typed for a font from before Unicode: Latin characters that only look like Hindi.

`Hkkjr esa` shows भारत में in Kruti Dev and is gibberish in anything else. It is recognised
by the commonest words of Hindi as those fonts spell them, none of which is a word of
another language, and refused: no converter that gets every conjunct right is to be had
from the Python package index.
"""

from __future__ import annotations

import re

from briefing.document import Source
from briefing.errors import InputError

_WORDS = {
    # है हैं में के की का को और था थे थी भी नहीं तथा द्वारा एक लिए किया गया साथ उन्होंने
    "Kruti Dev": frozenset(
        str.split(
            "gS gSa esa ds dh dk dks vkSj Fkk Fks Fkh Hkh ugha rFkk }kjk ,d fy, fy;s fd;k x;k lkFk "
            "mUgksaus"
        )
    ),
    # का के की को में है हैं ने से और पर कि इस यह भी नहीं लिए; several shapes of one letter
    "Chanakya": frozenset(
        str.split(
            "·¤æ ·ð¤ ·Ô¤ ·¤è ·¤æð ·¤ô ×ð´ ×ð¢ ×Ô´ ×Ô¢ ãñ ãñU ãñ´ ãñ¢ ãñ´U ãñ¢U Ùð ÙÔ âð âÔ ¥æñÚU "
            "¥õÚU ÂÚU ç·¤ §â Øã ØãU Öè Ùãè´ Ùãè¢ ÙãUè´ ÙãUè¢ çÜ° çÜ°U"
        )
    ),
}
_FONTS = re.compile(
    r"kruti ?-?dev|dev ?lys|chanakya|walkman|shusha|shivaji|4c ?gandhi|aps-?dv|dv-?tt|agra",
    re.IGNORECASE,
)
_STOPS = "A]-,.;:?!।"  # A and ] are the danda and the comma of Kruti Dev
_FEWEST, _SHARE = 3, 0.15  # different words, and how much of a paragraph; in Hindi prose 0.3
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")


def refuse_legacy_font(source: Source) -> None:
    """Raise InputError, naming the line, when a paragraph is typed for Kruti Dev or Chanakya."""
    for paragraph in _PARAGRAPH.finditer(source.text):
        font = _font_of(paragraph[0].split())
        if font:
            raise _legacy(source.where(paragraph.start()), font)


def refuse_font_name(name: str, origin: str) -> None:
    """Raise InputError when `name` is that of a Hindi font from before Unicode."""
    if _FONTS.search(name):
        raise _legacy(origin, name)


def _font_of(words: list[str]) -> str:
    """The font whose common words these are, or ""."""
    for font, common in _WORDS.items():
        found = [stem for word in words if (stem := _stem(word, common))]
        if len(set(found)) >= _FEWEST and len(found) >= _SHARE * len(words):
            return font
    return ""


def _stem(word: str, common: frozenset[str]) -> str:
    for form in (word, word.rstrip(_STOPS)):
        if form in common:
            return form
    return ""


def _legacy(where: str, font: str) -> InputError:
    return InputError(
        f"{where}: this is typed for the {font} font, not in Unicode",
        f"convert it with a “{font} to Unicode” converter and save it as UTF-8",
    )
