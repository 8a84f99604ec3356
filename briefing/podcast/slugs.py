"""File names turned into addresses: ASCII, lower case, readable, never the same twice.

Devanagari is written in Latin letters as people type it (समाचार: samachar). What has no Latin
form is left out, and a name of which nothing remains gets a short code.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

from briefing.devanagari import CONSONANTS, NUKTA, VIRAMA, VOWEL_SIGNS, WORD

LONGEST = 60


def _table(rows: str) -> dict[str, str]:
    """Letters and their Latin forms, from pairs divided by blanks."""
    parts = rows.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


_LETTERS = _table("""
अ a  आ aa  इ i  ई ee  उ u  ऊ oo  ऋ ri  ए e  ऐ ai  ओ o  औ au  ऑ o  ऍ e
क k  ख kh  ग g  घ gh  ङ n  च ch  छ chh  ज j  झ jh  ञ n
ट t  ठ th  ड d  ढ dh  ण n  त t  थ th  द d  ध dh  न n
प p  फ ph  ब b  भ bh  म m  य y  र r  ल l  व v  श sh  ष sh  स s  ह h  ळ l
""")
_SIGNS = _table("ा a  ि i  ी i  ु u  ू u  ृ ri  े e  ै ai  ो o  ौ au  ॉ o  ॅ e")
_DOTTED = _table("क q  ख kh  ग gh  ज z  ड r  ढ rh  फ f")
_OTHERS = {"ं": "n", "ँ": "n", "ः": "h", "ॐ": "om", "ऽ": ""}
_OTHERS |= {digit: str(value) for value, digit in enumerate("०१२३४५६७८९")}
_SYLLABLE = re.compile(
    rf"(?P<consonant>[{CONSONANTS}])(?P<dot>{NUKTA}?)(?:(?P<mute>{VIRAMA})|(?P<sign>[{VOWEL_SIGNS}]))?"
)
_INHERENT = "\u0001"  # the vowel no sign writes, until it is known whether it is heard
_HINDI = re.compile(f"[{WORD}]")
_NOT_ADDRESS = re.compile(r"[^a-z0-9]+")


def slug(name: str, taken: Container[str] = ()) -> str:
    """An address for the file called `name`, at most 60 characters, none of `taken`.

    The same name gives the same address as long as the same ones are taken.
    """
    if _HINDI.search(name):
        # It loads the lexicon.
        from briefing.hindi.latin.romanize import romanized

        name_in_latin = romanized(unicodedata.normalize("NFC", name))
        return _address(name, _ascii(_romanised(name_in_latin)), taken)  # digits are left
    return earlier_slug(name, taken)


def earlier_slug(name: str, taken: Container[str] = ()) -> str:
    """The address that versions before 2026-12 gave: letter by letter, patana for पटना.

    Files that are named so are still found.
    """
    return _address(name, _ascii(_romanised(unicodedata.normalize("NFC", name))), taken)


def _address(name: str, latin: str, taken: Container[str]) -> str:
    plain = latin[:LONGEST].strip("-")
    code = hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:8]
    if not plain:
        return f"episode-{code}"
    return f"{plain[: LONGEST - 9].rstrip('-')}-{code}" if plain in taken else plain


def _ascii(latin: str) -> str:
    bare = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    return _NOT_ADDRESS.sub("-", bare.lower())


def _romanised(text: str) -> str:
    words = (_SYLLABLE.sub(_syllable, word) for word in re.split(r"(\s+|[-_.])", text))
    joined = "".join(_without_last_vowel(word) for word in words)
    return "".join(_LETTERS.get(c, _OTHERS.get(c, c)) for c in joined)


def _syllable(match: re.Match[str]) -> str:
    letter = match["consonant"]
    sound = _DOTTED.get(letter, "") if match["dot"] else ""
    sound = sound or _LETTERS.get(letter, "")
    if match["mute"]:
        return sound
    return sound + (_SIGNS.get(match["sign"], "") if match["sign"] else _INHERENT)


def _without_last_vowel(word: str) -> str:
    """The inherent vowel (marked) is silent at the end of a word of more than one syllable."""
    if word.endswith(_INHERENT) and len(word) > 3:
        word = word[:-1]
    return word.replace(_INHERENT, "a")
