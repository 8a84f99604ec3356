"""Lines of text as pictures, with Devanagari shaped right on any machine.

HarfBuzz chooses and places the glyphs (conjuncts, reph, vowel signs before their letter),
FreeType draws them; both come from pip, unlike the shaping inside Pillow. Needs the extra
`cover`.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

import freetype
import uharfbuzz
from PIL import Image

from briefing.devanagari import aksharas

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FILE = "files/NotoSansDevanagari[wdth,wght].ttf"
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Face:
    """A face of Noto Sans Devanagari."""

    weight: int = 400
    """100 to 900."""
    width: float = 100.0
    """62.5 to 100 percent."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Text broken into lines that fit."""

    lines: tuple[str, ...]
    """In order."""
    pixels: int
    """Size of the letters."""
    leading: int
    """Pixels from line to line."""

    @property
    def height(self) -> int:
        """Pixels from the top of the first line to the bottom of the last."""
        return self.leading * len(self.lines)


def drawable(text: str) -> str:
    """`text` without the characters the typeface has no picture for (emoji, other scripts)."""
    glyphs = _characters()
    return " ".join("".join(c if ord(c) in glyphs or c == " " else " " for c in text).split())


def width(text: str, face: Face, pixels: float) -> float:
    """How many pixels wide `text` is."""
    font = _shaper(face)
    advance = sum(position.x_advance for position in _shape(text, face)[1])
    return float(advance * pixels / font.face.upem)


def draw_line(text: str, face: Face, pixels: int, leading: int) -> Image.Image:
    """One line as a mask (mode "L"), `leading` high, its text where a line's text belongs."""
    drawer = _drawer(face)
    drawer.set_pixel_sizes(0, pixels)
    infos, positions = _shape(text, face)
    scale = pixels / _shaper(face).face.upem
    overhang = pixels // 2  # vowel signs may reach beyond the first and the last letter
    mask = Image.new("L", (int(width(text, face, pixels)) + 2 * overhang, leading))
    baseline = round(leading * 0.68)
    pen = float(overhang)
    for info, position in zip(infos, positions, strict=True):
        drawer.load_glyph(info.codepoint, freetype.FT_LOAD_RENDER | freetype.FT_LOAD_NO_HINTING)
        glyph = drawer.glyph
        left = round(pen + position.x_offset * scale) + glyph.bitmap_left
        top = baseline - round(position.y_offset * scale) - glyph.bitmap_top
        _add(mask, glyph.bitmap, left, top)
        pen += position.x_advance * scale
    return mask.crop((overhang, 0, mask.width, leading))


def fit(text: str, face: Face, room: tuple[int, int], sizes: Iterable[int]) -> Lines:
    """`text` in the largest of `sizes` (pixels) at which it fits into `room` (width, height).

    Where it fits at none, the smallest is taken and the text ends with "…".
    """
    for pixels in sorted(sizes, reverse=True):
        made = Lines(tuple(_broken(text, face, pixels, room[0])), pixels, round(pixels * 1.5))
        if made.height <= room[1]:
            return made
    most = max(room[1] // made.leading, 1)
    kept = list(made.lines[:most])
    kept[-1] = _ended(kept[-1], face, made.pixels, room[0])
    return Lines(tuple(kept), made.pixels, made.leading)


def _broken(text: str, face: Face, pixels: int, room: int) -> list[str]:
    """Lines of whole words; a word wider than the line is cut between its syllables."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", face, pixels) <= room:
            lines[-1] += f" {word}"
        elif width(word, face, pixels) <= room:
            lines.append(word)
        else:
            lines.extend(_pieces(word, face, pixels, room))
    return lines


def _pieces(word: str, face: Face, pixels: int, room: int) -> list[str]:
    pieces = [""]
    for akshara in aksharas(word):
        if pieces[-1] and width(pieces[-1] + akshara, face, pixels) > room:
            pieces.append("")
        pieces[-1] += akshara
    return pieces


def _ended(line: str, face: Face, pixels: int, room: int) -> str:
    pieces = aksharas(line)
    while len(pieces) > 1 and width("".join(pieces) + ELLIPSIS, face, pixels) > room:
        pieces.pop()
    return "".join(pieces).rstrip() + ELLIPSIS


def _shape(
    text: str, face: Face
) -> tuple[Sequence[uharfbuzz.GlyphInfo], Sequence[uharfbuzz.GlyphPosition]]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(_shaper(face), buffer)
    return buffer.glyph_infos, buffer.glyph_positions


def _add(mask: Image.Image, bitmap: freetype.Bitmap, left: int, top: int) -> None:
    if bitmap.width:
        size = (bitmap.width, bitmap.rows)
        # `bitmap.buffer` is a list of one number a pixel, which takes longer than all the rest.
        pixels = ctypes.string_at(bitmap._FT_Bitmap.buffer, bitmap.rows * bitmap.pitch)
        ink = Image.frombytes("L", size, pixels, "raw", "L", bitmap.pitch)
        mask.paste(255, (left, top), ink)


@cache
def typeface() -> bytes:
    """The font file: Noto Sans Devanagari, variable, with Latin; SIL Open Font License 1.1."""
    return (files("fontpkg_noto_sans_devanagari") / _FILE).read_bytes()


@cache
def _characters() -> frozenset[int]:
    return frozenset(uharfbuzz.Face(typeface()).unicodes)


@cache
def _shaper(face: Face) -> uharfbuzz.Font:
    font = uharfbuzz.Font(uharfbuzz.Face(typeface()))
    font.set_variations({"wght": face.weight, "wdth": face.width})
    return font


@cache
def _drawer(face: Face) -> freetype.Face:
    drawer = freetype.Face(BytesIO(typeface()))
    axes = {"Weight": face.weight, "Width": face.width}
    info = drawer.get_variation_info()
    drawer.set_var_design_coords([axes.get(axis.name, axis.default) for axis in info.axes])
    return drawer
