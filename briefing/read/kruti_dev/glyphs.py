"""What the characters of Kruti Dev 010 (and DevLys 010, laid out alike) show.

Each line: characters of the font, and what each shows, apart by blanks. A consonant with a
virama is one without its bar, which `k` adds; `r` before a vowel sign stands for the reph (above
what is before it), `R` for the small र under a letter, `Y` for the य after one without a bar.
"""

from __future__ import annotations

I_SIGN = "ि"
"""Typed before what it is said after."""
REPH, RAKAR, YAKAR, BAR, VIRAMA, NUKTA = "reph", "्र", "्य", "ा", "्", "़"

_HALVES = (
    "D क् [ ख् X ग् ? घ् P च् T ज् ÷ झ् . ण् R त् F थ् / ध् è ध् Ë ध् U न् I प् ¶ फ् C ब् H भ् "
    "E म् ¸ य् Y ल् O व् ' श् Ü श् \" ष् L स् º ह् Ö झ्"
)
_FULL = (
    "d क x ग Ä घ ³ ङ p च N छ t ज > झ ¥ ञ V ट B ठ M ड < ढ r त n द u न i प Q फ c ब Ò भ e म ; य "
    "j र y ल G ळ o व l स g ह"
)
_SIGNS = "h ी q ु w ू ` ृ s े S ै a ं ¡ ँ W ॅ ‚ ॉ ~ ् + ़ k ा f ि z ्र ª ्र Ó ्य î ्य Z reph"
_VOWELS = "v अ b इ Ã ई m उ Å ऊ , ए _ ऋ"
_OTHERS = (
    "A । ] , - . ( ; & - @ / \\ ? ^ ‘ * ’ Þ “ ß ” ¼ ( ½ ) ¿ { À } ¾ = $ + • ऽ · ऽ ñ ॰ Œ ॰ ! ! "
    "å ० ƒ १ „ २ … ३ † ४ ‡ ५ ˆ ६ ‰ ७ Š ८ ‹ ९ % ः"
)
_CONJUNCTS = {
    "{": "क् ष्", "=": "त ्र", "«": "त ्र ्", "K": "ज् ञ", "J": "श ्र", ")": "द् ध", "|": "द् य",
    "}": "द् व", "í": "द् द", "Ì": "द् द", "æ": "द ्र", "ç": "प ्र", "Á": "प ्र", "Ø": "क ्र", "Ý": "फ ्र",
    "#": "र ु", ":": "र ू", "Ñ": "क ृ", "—": "क ृ", "–": "द ृ", "ô": "क् क", "ä": "क् त", "Ù": "त् त्",
    "é": "न् न", "™": "न् न्", "ê": "ट् ट", "Í": "ट् ट", "ë": "ट् ठ", "Î": "ट् ठ", "ì": "ड् ड", "Ï": "ड् ड",
    "ï": "ड् ढ", "Ô": "ड् ढ", "à": "ह् न", "á": "ह् य", "â": "ह ृ", "ã": "ह् म", "È": "ी ं", "Ê": "ी reph",
    "±": "reph ं", "Ç": "ि+ं", "Æ": "ि+reph", "É": "ि+reph+ं",
}  # fmt: skip
"""One character for several; with `+`, what comes after the letter that follows, with its ि."""


def _table() -> dict[str, tuple[str, ...]]:
    shown = " ".join((_HALVES, _FULL, _SIGNS, _VOWELS, _OTHERS)).split()
    single = {glyph: (said,) for glyph, said in zip(shown[::2], shown[1::2], strict=True)}
    return single | {glyph: tuple(said.split()) for glyph, said in _CONJUNCTS.items()}


GLYPHS = _table()
"""What each character of the font shows, in the order it is seen."""
