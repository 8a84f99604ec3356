"""Hindi typed for a font from before Unicode: Latin characters that only look like Hindi.

`Hkkjr esa` shows भारत में in Kruti Dev and is gibberish in anything else. It is recognized by the
commonest words of Hindi as those fonts spell them, none of which is a word of another language.
What is typed for Kruti Dev, DevLys or Chanakya is converted paragraph by paragraph where the
conversion can be proven (`briefing.read.kruti_dev`) and is Hindi prose; the rest is refused, and so
is Walkman Chanakya, which is laid out as neither of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from briefing.devanagari import has_hindi
from briefing.document import Source, quoted
from briefing.document.lines import with_text
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.kruti_dev import NotTypedError, chanakya_to_unicode, to_unicode
from briefing.read.kruti_dev.chanakya import as_windows
from briefing.read.prose import common_share, words
from briefing.read.refusals import refused, without
from briefing.read.symbol_font import is_symbol_font

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
_FONTS = later(
    r"kruti ?-?dev|dev ?lys|chanakya|walkman|shusha|shivaji|4c ?gandhi|aps-?dv|dv-?tt"
    r"|(?<![a-z])agra",
    re.IGNORECASE,
)
_STOPS = "A]-,.;:?!।(½Ð"  # A, ] and ( are the danda, the comma and the semicolon of Kruti Dev
_FEW_WORDS, _PROSE_SHARE = 6, 0.25  # by which a paragraph is known that has few of the words above
_FEWEST, _SHARE = 3, 0.15  # different words, and how much of a paragraph; in Hindi prose 0.3
_CONVERTERS = (
    (later(r"kruti ?-?dev|dev ?lys", re.IGNORECASE), to_unicode),
    (later(r"(?<!walkman)(?<!walkman[ -])chanakya", re.IGNORECASE), chanakya_to_unicode),
)
"""What converts from a font, by its name."""
_MARK = later(r" *(?:#{1,6} |- |\d+\. |> )*")
_ODD = later(r"[a-z][A-Z]|[^\W\d_][;/\[{}|~`^+=_][^\W\d_]?|[^\x00-\x7f]")
_VOWEL = later(r"[AEIOUYaeiouy]")
_PROSE = 8  # words, by which prose is known
_LEAST_COMMON = 0.1  # of them; in prose 0.25 to 0.6
_PARAGRAPH = later(r"(?:[^\n]+\n?)+")


def without_legacy_font(source: Source) -> Source:
    """`source` with what is typed for Kruti Dev in Unicode, and a notice; the same if nothing is.

    Raises InputError, naming the line, for a paragraph that cannot be converted for certain,
    unless it is to be passed over.
    """
    main = font_of(source.text)
    if not main:
        return source
    pieces: list[str] = []
    fonts: list[str] = []
    lost: list[re.Match[str]] = []
    end = 0
    for paragraph in _PARAGRAPH.finditer(source.text):
        font = _font_of(paragraph[0].split())
        if font or _is_typed(paragraph[0]):
            where = source.where(paragraph.start())
            try:
                said = _converted(paragraph[0], font or main, bool(font), where)
            except InputError as error:
                refused(error)
                lost.append(paragraph)
                continue
            fonts.append(font or main)
            pieces += [source.text[end : paragraph.start()], said]
            end = paragraph.end()
    if lost:
        return without_legacy_font(without(source, lost))
    text = "".join([*pieces, source.text[end:]])
    notices = (_told(font, fonts.count(font)) for font in dict.fromkeys(fonts))
    return replace(with_text(source, text), notices=(*source.notices, *notices))


def _told(font: str, count: int) -> str:
    paragraphs = "1 paragraph" if count == 1 else f"{count} paragraphs"
    return f"typed in the {font} font: {paragraphs} converted to Unicode"


def font_of(text: str) -> str:
    """The font from before Unicode that a paragraph of `text` is typed for; "" without one."""
    found = (_font_of(paragraph[0].split()) for paragraph in _PARAGRAPH.finditer(text))
    return next(filter(None, found), "")


def typed_in(text: str, font: str, where: str) -> str:
    """What `text` shows in `font`, whose name says that it is one from before Unicode.

    InputError, naming `where`, for a font without a converter and what cannot be converted.
    """
    convert = next((convert for name, convert in _CONVERTERS if name.search(font)), None)
    if convert is None:
        raise _legacy(where, font, text)
    try:
        said = convert(text)
    except NotTypedError as error:
        raise _legacy(where, font, text) from error
    if len(words(said)) >= _PROSE and common_share(said) < _LEAST_COMMON:
        raise _legacy(where, font, text)
    return said


@lru_cache(maxsize=1024)  # asked of every stretch of text
def is_legacy_font(name: str) -> bool:
    """Whether `name` is that of a font from before Unicode, for Hindi or for symbols."""
    return _FONTS.search(name) is not None or is_symbol_font(name)


def is_passed_over(name: str, origin: str) -> bool:
    """Whether nothing in the font `name` is read, as it is one from before Unicode.

    Raises InputError unless that is to be passed over.
    """
    return _FONTS.search(name) is not None and not refused(_legacy(origin, name), name)


def _converted(paragraph: str, font: str, is_sure: bool, where: str) -> str:
    """A paragraph in Unicode, line by line; the marks of items and headings stay."""
    lines = []
    for line in paragraph.split("\n"):
        mark = _MARK.match(line)
        start = mark.end() if mark else 0
        lines.append(line[:start] + typed_in(line[start:], font, where))
    text = "\n".join(lines)
    if is_sure and common_share(text) < _LEAST_COMMON:
        raise _legacy(where, font, paragraph)
    return text


def _is_typed(paragraph: str) -> bool:
    """Whether a paragraph among others in such a font is in it too, and not in English.

    Its words have signs or capitals inside, as English ones have not, or no vowel.
    """
    if has_hindi(paragraph):
        return False
    found = [word.strip(_STOPS) for word in paragraph.split()]
    letters = [word for word in found if any(each.isalpha() for each in word)]
    odd = [word for word in letters if _ODD.search(word) or not _VOWEL.search(word)]
    return 2 * len(odd) > len(letters)


def _font_of(typed: list[str]) -> str:
    """The font whose common words these are, or ""."""
    as_typed = [as_windows(word) for word in typed]
    for font, common in _WORDS.items():
        found = [stem for word in as_typed if (stem := _stem(word, common))]
        if len(set(found)) >= _FEWEST and len(found) >= _SHARE * len(typed):
            return font
    return next((font for font in _WORDS if _reads_as_hindi(typed, font)), "")


def _reads_as_hindi(typed: list[str], font: str) -> bool:
    """Whether these words, of which many are odd, are Hindi prose in `font`."""
    odd = sum(_ODD.search(word.strip(_STOPS)) is not None for word in typed)
    text = " ".join(typed)
    if len(typed) < _FEW_WORDS or odd < _SHARE * len(typed) or has_hindi(text):
        return False
    try:
        return common_share(typed_in(text, font, "")) >= _PROSE_SHARE
    except InputError:
        return False


def _stem(word: str, common: frozenset[str]) -> str:
    for form in (word, word.rstrip(_STOPS)):
        if form in common:
            return form
    return ""


def _legacy(where: str, font: str, text: str = "") -> InputError:
    where = ", ".join(filter(None, (where, quoted(text) if text else "")))
    return InputError(
        f"{where}: this was typed in the {font} font, not in Unicode",
        f"convert it with a “{font} to Unicode” converter and save it as UTF-8, or keep going "
        "without it",
        "keep_going",
    )
