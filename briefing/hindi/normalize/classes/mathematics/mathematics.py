"""Signs of mathematics and others by their kind: said, heard as a pause, a picture, or named."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefing.devanagari import WORD
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.patterns import SILENT, after, before
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

ARROWS = (
    "\u2190-\u21ff\u2794\u2798-\u27af\u27b1-\u27be\u27f0-\u27ff\u2900-\u297f"
    "\u2b00-\u2b11\u2b30-\u2b4f⋮-⋱"
)
"""Unicode's arrows and ellipses, a regex character class: a pause where they join nothing."""

UNKNOWN = "चिह्न"
"""What is said for a sign that carries meaning and has no reading; it is reported too."""

_PICTURES = (
    (0x2300, 0x23FF),  # keys and devices, pieces of large brackets
    (0x2400, 0x245F),  # pictures of control characters, marks for machines
    (0x2500, 0x25FF),  # lines of boxes, blocks, shapes that serve as bullets
    (0x2600, 0x27BF),  # pictographs, stars, check marks
    (0x2B00, 0x2BFF),  # arrows and shapes
    (0x3000, 0x303F),  # ornaments of CJK punctuation
    (0x4DC0, 0x4DFF),  # hexagrams
    (0x10190, 0x101FF),  # ancient weights, the Phaistos disc
    (0x1CC00, 0x1CFFF),  # graphics of old computers, notation of Znamenny chant
    (0x1D000, 0x1D3FF),  # notes of music, signs of divination
    (0x1D800, 0x1DAAF),  # drawn signs of sign languages
    (0x1F000, 0x1FAFF),  # tiles, cards, flags, emoji
    (0x1FB00, 0x1FBFF),  # graphics of old computers
)
"""First and last of Unicode's blocks in which a sign is drawn to be looked at."""

_LEGAL = "®™℠℗"
_LETTER = r"(?<![A-Za-z0-9])[A-Za-z](?![A-Za-z0-9])"
_MAPS = later(rf"(?<=[A-Za-z]) ?[→⟶⟼↦] ?(?={_LETTER})")
_SUMMANDS = later(r"[A-Za-z0-9)] ?\+ ?[A-Za-z0-9]")
"""What reacts in A + B → C."""
_ONE_LETTER = later(r"(?:^|[^A-Za-z0-9])[A-Za-z]\Z")
_SHAPE = later(r"[□▢▱](?= ?[A-Z]{4}(?![A-Za-z]))")
_SHAPES = {"□": "चतुर्भुज", "▢": "चतुर्भुज", "▱": "समांतर चतुर्भुज"}
_BULLETS = "∗∘∙⋄⋅⋆"
"""Operations that serve as bullets, stars and separators too."""
_AMOUNT, _FIGURE = later(" ?[0-9₹$]"), later(r"(?<![A-Za-z(])[0-9]+\Z")
_LEFT, _RIGHT = later(r"[^\W_)\]}] ?\Z|[)\]}²³] ?\Z"), later(r" ?[^\W_]| ?[(\[{√-]")
_OVER = later(r"(?<=[A-Za-z0-9²³)]) ?/ ?(?=∂)")
_DRAWN = later("[ʰ-ʸˠ-ˤᴬ-ᶿⁱⁿₐ-ₜ\u2100-\u214f\u24b6-\u24e9\u3200-\u33ff\U0001f100-\U0001f1ff]")
_ARROW = later(f"[{ARROWS}]")


def is_picture(sign: str) -> bool:
    """Whether a sign is looked at and not read: emoji, bullets, boxes, accents, marks of trade."""
    inside = any(first <= ord(sign) <= last for first, last in _PICTURES)
    return inside or sign in _LEGAL or unicodedata.category(sign) == "Sk"


@cache
def plain(sign: str) -> str:
    """The letters that a sign is drawn from, ㎏ kg and Ⓐ A, or ""."""
    if sign in _LEGAL or unicodedata.category(sign) not in {"So", "Lm"}:
        return ""
    letters = unicodedata.normalize("NFKC", sign)
    return letters if letters.isascii() and letters.isalpha() else ""


def without_reading(sign: str) -> bool:
    """Whether a sign means something that no row of the lexicon tells."""
    if sign.isascii() or unicodedata.category(sign) not in {"Sm", "So", "Sc"}:
        return False
    return not (is_picture(sign) or _ARROW.fullmatch(sign) or plain(sign))


_IN_A_WORD = later(rf"[{WORD}]\Z")


def said_once(match: re.Match[str], said: str) -> str:
    """`said`, but nothing where this word stands before the sign: त्रिभुज △ABC."""
    if match[0] == "∼" and after(match, _AMOUNT):
        return " लगभग "
    if match[0] == "∘" and before(match, _FIGURE):
        return " डिग्री "  # LaTeX's 30^\\circ, copied
    if match[0] in _BULLETS and not (before(match, _LEFT) and after(match, _RIGHT)):
        return SILENT
    written = match.string[max(0, match.start() - 40) : match.start()].rstrip()
    head = written.removesuffix(said)
    told = head != written and not _IN_A_WORD.search(head)  # no या in खोया/मावा
    return SILENT if told else f" {said} "


def _maps(match: re.Match[str]) -> str | None:
    reacts = occurs(_SUMMANDS, match.string)
    return " से " if before(match, _ONE_LETTER) and not reacts else None


def _letters(match: re.Match[str]) -> str | None:
    if match[0] in readings("signs"):
        return None
    if unit := readings("units").get(match[0]):
        return f" {unit.split('|')[0]} "
    letters = plain(match[0])
    return f" {letter_names.spelled(letters)} " if letters else None


MATHEMATICS = (
    Rule(
        "arrow from one letter to another",
        _MAPS,
        _maps,
        (("A → B", "ए से बी"), ("फलन f: A → B", "फलन एफ़, ए से बी")),
    ),
    Rule(
        "quadrilateral",
        _SHAPE,
        lambda match: said_once(match, _SHAPES[match[0]]),
        (("□ABCD में", "चतुर्भुज ए बी सी डी में"), ("चतुर्भुज □ABCD", "चतुर्भुज ए बी सी डी")),
    ),
    Rule(
        "one differential over another",
        _OVER,
        lambda _: " बटा ",
        (("∂f/∂x", "डेल एफ़ बटा डेल एक्स"),),
    ),
    Rule(
        "letters in one sign",
        _DRAWN,
        _letters,
        (("Ⓐ विकल्प", "ए विकल्प"), ("℃ में", "डिग्री सेल्सियस में")),
    ),
)
"""Rules of the class of signs, before those of single signs."""


def _unknown(match: re.Match[str]) -> str | None:
    if not without_reading(match[0]):
        return None
    again = match.string[max(0, match.start() - 2) : match.start()].rstrip()[-1:] == match[0]
    return SILENT if again else f" {UNKNOWN} "


UNREAD = Rule(
    "sign without a reading",
    later(rf"[^{WORD}\x00-\x7f\w\s]"),
    _unknown,
    (("क ⪻ ख", "क चिह्न ख"),),
    understood=False,
)
"""The last of the class: such a sign is heard as one, and reported as not understood."""
