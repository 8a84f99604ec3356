"""The picture that a link to an episode is shown with: 1200 by 630 pixels, and icons.

The size is what Open Graph readers (WhatsApp, Facebook, X, Signal) show in full width; X cuts
to 2:1, so that nothing is written in the first and last 15 rows. Needs the extra `cover`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from briefing.episode.cover import draw
from briefing.io.optional import needed

with needed("cover", "cover art"):
    from PIL import Image, ImageDraw

    from briefing.episode.cover.designs import Colors, Setting, design_called, put
    from briefing.episode.cover.typeset import Face

WIDTH, HEIGHT = 1200, 630
BYTES_WANTED = 300_000
"""WhatsApp shows no picture of more than 600 kB, and on slow networks gives up earlier."""
_EDGE = 64
_DAY = 640  # pixels of width: what is drawn on the right of it stays free
_SAFE = 0.8  # of a maskable icon's side: the circle that is never cut (W3C App Manifest, "purpose")


@dataclass(frozen=True, slots=True)
class Card:
    """What is written on the picture of a link; "" is left out."""

    title: str
    """What the page is about."""
    day: str = ""
    """Its day in words."""
    show: str = ""
    """Whose it is: the show, or who makes it."""


def draw_card(card: Card, design: str, picture: bytes = b"") -> bytes:
    """A JPEG in one of the designs of covers; UsageError when there is no such one.

    With `picture`, the JPEG of a square cover, that stands on the left; without, the ground of
    the design is drawn. A title too long ends with "…". The same gives the same bytes.
    """
    _, colors = design_called(design)
    image = Image.new("RGB", (WIDTH, HEIGHT), colors.ground)
    left = _EDGE
    with draw.PAINTING:
        if picture:
            with Image.open(BytesIO(picture)) as cover:
                image.paste(cover.convert("RGB").resize((HEIGHT, HEIGHT)), (0, 0))
            left += HEIGHT
        else:
            _GROUNDS[design](ImageDraw.Draw(image), colors)
        _write(image, card, left, colors)
    return draw.jpeg_within(image, BYTES_WANTED, (90, 80, 70, 55), progressive=True)


def icon(picture: bytes, size: int, maskable: bool = False) -> bytes:
    """A cover, the JPEG `picture`, as a PNG of `size` pixels a side for a home screen.

    A maskable one stands on a ground of the picture's own corner, so that a round cut takes
    nothing of it away.
    """
    with Image.open(BytesIO(picture)) as opened:
        cover = opened.convert("RGB")
    inner = round(size * _SAFE / 2**0.5) if maskable else size
    made = Image.new("RGB", (size, size), cover.getpixel((0, 0)))
    made.paste(cover.resize((inner, inner), Image.Resampling.LANCZOS), ((size - inner) // 2,) * 2)
    buffer = BytesIO()
    made.quantize(128).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _write(image: Image.Image, card: Card, left: int, colors: Colors) -> None:
    """Show, title and day from the top, `left` pixels from the left."""
    width = WIDTH - left - _EDGE
    pen = ImageDraw.Draw(image)
    put(
        image,
        draw.shown(card.show),
        (left, 48, width, 66),
        Setting(Face(700), colors.accent, range(26, 41, 2)),
    )
    pen.rectangle((left, 124, left + 120, 130), colors.accent)
    title = Setting(Face(800, 92), colors.ink, range(36, 91, 3))
    put(image, draw.shown(card.title), (left, 150, width, 330), title)
    put(
        image,
        draw.shown(card.day),
        (left, 510, min(width, _DAY), 60),
        Setting(Face(600), colors.ink, range(22, 37, 2)),
    )


def _akhbar(pen: ImageDraw.ImageDraw, colors: Colors) -> None:
    pen.rectangle((0, HEIGHT - 36, WIDTH, HEIGHT), colors.accent)


def _suraj(pen: ImageDraw.ImageDraw, colors: Colors) -> None:
    across, down = WIDTH * 0.9, HEIGHT * 1.1
    for radius, color in ((290, colors.soft), (210, colors.accent)):
        pen.ellipse((across - radius, down - radius, across + radius, down + radius), color)


def _lahar(pen: ImageDraw.ImageDraw, colors: Colors) -> None:
    for bar in range(12):
        height = 24 + (bar * 37 + 11) % 61 * 1.6
        left = WIDTH - _EDGE - 300 + bar * 25
        box = (left, 540 - height / 2, left + 13, 540 + height / 2)
        pen.rounded_rectangle(box, 6, colors.accent if bar < 5 else colors.soft)


_GROUNDS: dict[str, Callable[[ImageDraw.ImageDraw, Colors], None]] = {
    "akhbar": _akhbar,
    "suraj": _suraj,
    "lahar": _lahar,
}
