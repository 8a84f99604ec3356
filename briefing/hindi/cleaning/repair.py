"""Characters put right: invisible ones, odd blanks, letters typed in pieces, joiners, candras.

Old fonts and keyboards for Hindi have ॉ where ाँ is meant: मॉ, यहॉ, हूॅ. English words keep theirs
(लॉ, कॉलेज): only endings and beginnings that no English word has are changed.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import (
    AVAGRAHA,
    CONSONANTS,
    JOINERS,
    NASALS,
    NUKTA,
    VIRAMA,
    VOWEL_SIGNS,
    WORD,
    WORD_END,
    WORD_START,
    nuktas_in_place,
)
from briefing.io.later import later

_LINE_END = later(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028]")
_TYPED_AVAGRAHA = later(rf"(?<=[{WORD}])[sS](?=[{WORD}])")
_TAB_BETWEEN = later(
    rf"(?<=[{WORD}0-9A-Za-z%])(?<!^[0-9A-Za-z])(?<!^[0-9][0-9]) *\t[\t ]*(?=[^\s,;:।|])",
    re.MULTILINE,
)
_INVISIBLE = later(
    r"[\x00-\x06\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that separate nothing
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufe00-\ufe0e\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    r"\U000e0000-\U000e0fff]"
)
_ODD_BLANK = later(r"[\x07\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BLANKS_INSIDE = later(r"(?<=[^\s])[ \t]{2,}(?=\S)|(?<=[^\s])\t")
_INDENT = later(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_EMOJI = r"\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINER = later(
    rf"(?<![{VIRAMA}{_EMOJI}])[{JOINERS}]|(?<=[{_EMOJI}])[{JOINERS}](?![{_EMOJI}])"
)
_ACCENT = later("[\u0951-\u0954\u1cd0-\u1ce0\u1ce2-\u1ce8\u1cf4\u1cf8\u1cf9\ua8e0-\ua8f1]")
"""Combining signs of the Vedic ranges of Unicode, but for the letters among them."""
_BULLETS_OF_SYMBOL_FONTS = str.maketrans(dict.fromkeys("\uf0a7\uf0b7\uf0d8\uf0fc", "•"))

_TYPED_IN_PIECES = {
    "अाे": "ओ", "अाै": "औ", "अाॅ": "ऑ", "आे": "ओ", "आै": "औ",
    "अा": "आ", "अो": "ओ", "अौ": "औ", "अॉ": "ऑ", "आॅ": "ऑ", "एे": "ऐ",
    "ाे": "ो", "ाै": "ौ", "ाॅ": "ॉ", "ेा": "ो", "ैा": "ौ", "ॅा": "ॉ", "र्इ": "ई",
    "ीे": "ी", "ौै": "ौ", "ोे": "ो",
    "अन्र्त": "अन्तर्", "अर्न्त": "अन्तर्",
}  # fmt: skip
_PIECES = later("|".join(sorted(_TYPED_IN_PIECES, key=len, reverse=True)))
_LATE_NUKTA = later(rf"([{CONSONANTS}])([{VOWEL_SIGNS}])({NUKTA})")
_NUKTA_ON_THE_NEXT = later(rf"([डढ])(?:([कचटतदपबमयलवसह]){NUKTA}|(\u0929)|(\u0931))")
_SHORT_I_FIRST = later(
    rf"(?<![{CONSONANTS}{NUKTA}{VOWEL_SIGNS}{NASALS}{JOINERS}])ि"
    rf"((?:[{CONSONANTS}]{NUKTA}?{VIRAMA})*[{CONSONANTS}]{NUKTA}?)(?![{VOWEL_SIGNS}{VIRAMA}])"
)
_SHORT_I_AND_NASAL = later(
    rf"(?<!ा)ङ{VIRAMA}क{VIRAMA}ष"
    rf"((?:[{CONSONANTS}]{NUKTA}?{VIRAMA})*[{CONSONANTS}]{NUKTA}?)(?![{VOWEL_SIGNS}{VIRAMA}])"
)
"""What a converter makes of िं before its consonants: ङ्क्षसह for सिंह; आकाङ्क्षा is a word."""
_NASAL_FIRST = later(rf"([{NASALS}])([{VOWEL_SIGNS}])(?<!ि)")
_NASAL_AND_I = later(rf"(?<=[{NASALS}])ि([{CONSONANTS}]{NUKTA}?)(?![{VOWEL_SIGNS}{VIRAMA}])")
_VIRAMA_BEHIND_SIGN = later(
    rf"([{VOWEL_SIGNS}]){VIRAMA}([{CONSONANTS}]{NUKTA}?)(?![{VOWEL_SIGNS}{VIRAMA}])"
)
_STRAY_VIRAMA = later(rf"(?<=[{VOWEL_SIGNS}]){VIRAMA}(?=[{CONSONANTS}]{NUKTA}?[{VOWEL_SIGNS}])")
_LATE_REPH = later(
    rf"([कखघथफभ]){VIRAMA}र{VIRAMA}(?=य)|(?!द)([{CONSONANTS}]){VIRAMA}र{VIRAMA}(?=[क-मव-ह])"
)
"""र् one letter late: अघ्र्य, कत्र्तव्य; र before य is right in स्वातंत्र्य."""
_FEMININE_ORDINAL = later(rf"([{CONSONANTS}])([{VOWEL_SIGNS}]?)ª(?=[{WORD}])")
"""What is left of ्र in a text of the font Kruti Dev: मजिस्टेªट, राष्टªीय."""
_SIGN_TWICE = later(rf"([{VOWEL_SIGNS}{NASALS}{NUKTA}{VIRAMA}])\1+|([ंँ])[ंँ]+")
_STAR_INSIDE = later(rf"(?<={VIRAMA})\*(?=[{CONSONANTS}])")
"""Which a forum puts into long words: विभिन्*न."""

_NUKTA_FOR_A_POINT = later(rf"(?<=[0-9]){NUKTA} ?(?=[0-9])")
_SIGN_ON_A_FIGURE = later(rf"(?<=[0-9])[{NASALS}{NUKTA}](?![{WORD}])")
_SIGN_APART = later(
    rf"(?<![{WORD}])([{CONSONANTS}]) +(?=[{VOWEL_SIGNS}][{NASALS}]?(?![{WORD}]))"
    rf"|([{VOWEL_SIGNS}]) +(?=[ंँ](?![{WORD}]))"
)


def unify_line_ends(text: str) -> str:
    """Every kind of line end as a newline; a paragraph separator as an empty line."""
    return _LINE_END.sub("\n", text).replace("\u2029", "\n\n")


def drop_invisible(text: str) -> str:
    """Byte-order marks, controls, soft hyphens, bidi marks, zero-width blanks, lone surrogates."""
    return _INVISIBLE.sub("", text).translate(_BULLETS_OF_SYMBOL_FONTS)


def drop_stray_joiners(text: str) -> str:
    """ZWJ and ZWNJ stay after a virama, where they shape a conjunct, and between emoji."""
    return _STRAY_JOINER.sub("", text)


def drop_accents(text: str) -> str:
    """The marks of tone on the letters of the Vedas, `अ॒ग्निमी॑ळे`, which part no word."""
    return _ACCENT.sub("", text) if _ACCENT.search(text) else text


def letters_to_avagrahas(text: str) -> str:
    """`पञ्चमोsध्याय`, as it is typed where a keyboard has no ऽ, as पञ्चमोऽध्याय."""
    return _TYPED_AVAGRAHA.sub(AVAGRAHA, text)


def compose(text: str) -> str:
    """Unicode NFC, vowels typed in two strokes (`अा`) as the one they show, dots in their place.

    Signs that newspapers' converters leave in the order of print too: `शकि्त`, `अपै्रल`, `कफ्र्यू`,
    `गेहंू`; the sign ª that is left of ्र (`मजिस्टेªट`), the dot of figures as their point (`31़ 2`), a
    vowel sign or a nasal that a blank parted (`क े`, `मे ं`), two nasals (`चांँद`).
    """
    text = unicodedata.normalize("NFC", text)
    if "ª" in text:
        text = _FEMININE_ORDINAL.sub(rf"\1{VIRAMA}र\2", text)
    text = _SIGN_ON_A_FIGURE.sub("", _NUKTA_FOR_A_POINT.sub(".", text))
    text = _SIGN_APART.sub(r"\1\2", text)
    if "*" in text:
        text = _STAR_INSIDE.sub("", text)
    text = _PIECES.sub(lambda match: _TYPED_IN_PIECES[match[0]], text)
    text = _LATE_REPH.sub(lambda match: f"र{VIRAMA}{match[1] or match[2]}{VIRAMA}", text)
    text = _NASAL_AND_I.sub(r"\1ि", text)
    text = _STRAY_VIRAMA.sub("", text)
    text = _NASAL_FIRST.sub(r"\2\1", _VIRAMA_BEHIND_SIGN.sub(rf"{VIRAMA}\2\1", text))
    return nuktas_in_place(_SIGN_TWICE.sub(r"\1\2", _LATE_NUKTA.sub(r"\1\3\2", text)))


def move_short_i(text: str) -> str:
    """`अिधकारी` and `िकताब`, in the order of print as PDFs leave them, as अधिकारी, किताब.

    `ट्रेङ्क्षनग` and `ङ्क्षहदी`, as converters of newspapers leave them, as ट्रेनिंग, हिंदी.
    """
    text = _SHORT_I_AND_NASAL.sub(r"\1िं", text)
    return _SHORT_I_FIRST.sub(r"\1ि", text)


def move_misplaced_dots(text: str) -> str:
    """`सडक़`, `बढऩे`, as newspapers' converters leave them, as सड़क, बढ़ने."""
    return _NUKTA_ON_THE_NEXT.sub(_dot_moved, text)


def _dot_moved(match: re.Match[str]) -> str:
    following = match[2] or ("न" if match[3] else "र")
    return f"{match[1]}{NUKTA}{following}"


def tabs_to_commas(text: str) -> str:
    """A comma for the tabs between cells, as tables arrive from a clipboard: नाम⇥आयु⇥शहर.

    Tabs at the head of a line and behind the number of an item part nothing.
    """
    return _TAB_BETWEEN.sub(", ", text) if "\t" in text else text


def unify_blanks(text: str) -> str:
    """One blank between words, none at line ends; a line's indent stays, its tabs as blanks."""
    text = _ODD_BLANK.sub(" ", text)
    text = _INDENT.sub(lambda match: match[0].expandtabs(4), text)
    text = _BLANKS_INSIDE.sub(" ", text)
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))


_ON_A_SIGN = later("(?<=[ूुैेीो])ॅ[ंँ]?")
"""A vowel sign has no second one: हूॅ, मैॅ."""
_BEHIND = {
    "क": "च|ट[ाे]|प(?:न|त)", "ख": "सी", "ग": "व|ंव|धी|ठ", "च": "द", "ज": "च|घ", "ढ": "च", "द": "त",
    "प": "च", "फ": "सी", "ब": "ध|सुरी|ह", "भ": "ति|प", "म": "ग|झी", "र": "ची", "श": "ति",
    "स": "वल|झ|ड़",
}  # fmt: skip
"""First letters of words, and what follows where no English word has ॉ between: गॉव, पॉच."""
_CANDRA = later(
    rf"ॉ(?:(?:(?<={WORD_START}[महख]ॉ)|(?<={WORD_START}[यवकजत]हॉ)|(?<={WORD_START}रोज़मर्रॉ)"
    rf"|(?<=[िी]यॉ)|(?<=वॉ))[ंँ]?{WORD_END}"  # मॉ, यहॉ, लड़कियॉ, पॉचवॉ
    rf"|(?<=[{WORD}]{{2}}ॉ)[ंँ]{WORD_END}"  # हॉं, with both signs
    + "".join(rf"|(?<={WORD_START}{first}ॉ)(?={behind})" for first, behind in _BEHIND.items())
    + ")"
)
_VOWEL = later(rf"{WORD_START}ऑ(?=ख|सू|गन|धी|च(?![{WORD}])|चल|कड़|वल|त(?![{WORD}])|तों)")


def candras_to_nasals(text: str) -> str:
    """`मॉ ने कहॉ` as माँ ने कहाँ; लॉ and ऑफिस stay."""
    if "ॅ" in text:
        text = _ON_A_SIGN.sub(_nasal, text)
    if "ॉ" in text:
        text = _CANDRA.sub("ाँ", text)
    return _VOWEL.sub("आँ", text) if "ऑ" in text else text


def _nasal(match: re.Match[str]) -> str:
    """ँ, or the dot that stands for it over a sign above the line."""
    return "ँ" if match.string[match.start() - 1] in "ूु" else "ं"
