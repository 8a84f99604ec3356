"""What the characters of Chanakya show, the font of newspapers and PageMaker.

As in `glyphs`: characters of the font (code page 1252), and what each shows, apart by blanks.
Rests on public tables made by different people (see NOTICE), compared by eye; what only one has is
not here, so that a text with it is refused. `U` and `¤` finish letters that are wider than their
character, and show nothing of their own. A Macintosh shows the same bytes as `∑§Ê` for `·¤æ`.
"""

from __future__ import annotations

_OPEN = {0x81, 0x8D, 0x8F, 0x90, 0x9D}

FILLERS = {"¤": "·ÈPQRLM`Bª«¬¾", "U": "ÚãÅÆÇÉÀ©^_"}
"""What shows nothing, and the letters it finishes, whatever mark is between."""

_HALVES = (
    "€ क् \x81 ख् ‚ ग् ƒ घ् ‘ च् ’ ज् Û झ् † ञ् ‡ ण् ˆ त् ‰ थ् Š ध् ‹ न् Œ प् \x8d फ् Ž ब् \x8f भ् "
    "\x90 म् Ä य् Ë ल् Ã व् à श् c ष् S स् ± ह्"
)
_FULL = (
    "· क ¹ ख » ग ¾ ङ ¿ च À छ Á ज Å ट Æ ठ Ç ड É ढ Ì त Í थ Î द Ï ध Ù न Â प È फ Õ ब Ö भ × म Ø य Ú र "
    "Ü ल Ý ळ ß व o श á ष â स ã ह"
)
_SIGNS = "æ ा ç ि è ी é ु ê ू ë ृ ð े Ô े ñ ै ô ो õ ौ ò ॅ ¢ ं ´ ं ¡ ँ ¸ ़ ÷ ् ý ्र þ ्र K ्य ü reph"
_VOWELS = "¥ अ § इ © उ ª ऊ « ऋ ° ए"
_OTHERS = (
    "Ð । Ñ ः Ò ‘ Ó ’ ù ऽ ® 0 v 1 w 2 x 3 y 4 z 5 { 6 | 7 } 8 ~ 9 "
    ", , . . ; ; ? ? ! ! ( ( ) ) - - / /"
)
_CONJUNCTS = {
    "Z": "reph ं", "B": "क् च", "C": "ष् ट", "D": "ष् ठ", "E": "श् व", "F": "स् न", "G": "त ्र",
    "I": "ढ् ढ", "J": "छ् व",
    "L": "र ु", "M": "र ू", "N": "ह ृ", "O": "ह ्र", "P": "क् क", "Q": "क् त", "R": "क ्र",
    "T": "ञ् ज", "V": "ङ् क", "W": "ङ् ख", "X": "ङ् ग", "Y": "ङ् घ", "^": "ट् ट", "_": "ट् ठ", "`": "क् व",
    "a": "ड् ड", "b": "ड् ढ", "d": "स ्र", "e": "द् ग", "f": "द् घ", "g": "द् द", "h": "द् ध", "i": "द् ब",
    "j": "द् भ", "k": "द् म", "l": "द् य", "m": "द् व", "n": "ठ् ठ", "p": "श् च", "q": "ह् न", "r": "ह् म्",
    "s": "ह् य", "t": "ह् ल", "u": "ह् व", "ž": "त् त्", "#": "प् त", "@": "ञ् च", "„": "ल् ल",
    "“": "च् च्", "”": "ज् ज्", "ó": "न् न्", "ö": "ह् ण", "ÿ": "क् ष्", "˜": "त ्र ्", "™": "ज् ञ्",
    "Ÿ": "श ्र ्", "Ê": "ज् ़",
}  # fmt: skip


def _table() -> dict[str, tuple[str, ...]]:
    shown = " ".join((_HALVES, _FULL, _SIGNS, _VOWELS, _OTHERS)).split(" ")
    single = {glyph: (said,) for glyph, said in zip(shown[::2], shown[1::2], strict=True)}
    return single | {glyph: tuple(said.split()) for glyph, said in _CONJUNCTS.items()}


CHANAKYA = _table()
"""What each character of the font shows, in the order it is seen."""


def as_windows(text: str) -> str:
    """`text` as Windows shows the same bytes, if it is as a Macintosh shows them."""
    if "∑" not in text and "◊" not in text:
        return text
    try:
        raw = text.replace("\u03a9", "\u2126").encode("mac_roman")
    except UnicodeEncodeError:
        return text
    return decode_cp1252(raw)


def decode_cp1252(data: bytes) -> str:
    """`data` in code page 1252; the five bytes it leaves open stay as they are."""
    return "".join(chr(each) if each in _OPEN else bytes([each]).decode("cp1252") for each in data)
