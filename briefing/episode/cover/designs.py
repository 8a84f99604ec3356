"""How covers look: each design is one function that paints on a square of 3000 pixels.

Colors are those of the player page. To add a design, write its function and give it a line
in `DESIGNS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from briefing.episode.cover import typeset
from briefing.episode.cover.typeset import Face
from briefing.errors import UsageError

CANVAS = 3000
_LEFT = 260
_INNER = CANVAS - 2 * _LEFT
_TITLE = range(170, 561, 30)
_SMALL = range(80, 151, 10)


@dataclass(frozen=True, slots=True)
class Colors:
    """Ground, letters, and what stands out; RGB as "#rrggbb"."""

    ground: str
    """Behind everything."""
    ink: str
    """Of the letters."""
    accent: str
    """Of what stands out."""
    soft: str
    """Of what stands back."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is written on a cover; "" is left out."""

    title: str
    """In large letters."""
    day: str = ""
    """As a person writes it."""
    show: str = ""
    """The series."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set."""

    face: Face
    """Its face."""
    color: str
    """ "#rrggbb"."""
    sizes: range
    """Pixels that its letters may have."""


def akhbar(image: Image.Image, words: Words, colors: Colors) -> None:
    """A front page: masthead, rule, headline, and a sindoor foot with the day."""
    pen = ImageDraw.Draw(image)
    _write(image, words.show, (190, 260), Setting(Face(800), colors.ink, range(90, 171, 20)))
    rule = 480 if words.show else 240
    pen.rectangle((_LEFT, rule, CANVAS - _LEFT, rule + 20), colors.ink)
    pen.rectangle((_LEFT, rule + 36, CANVAS - _LEFT, rule + 40), colors.ink)
    _write(
        image, words.title, (rule + 140, 2280 - rule), Setting(Face(800, 92), colors.ink, _TITLE)
    )
    pen.rectangle((0, 2560, CANVAS, CANVAS), colors.accent)
    _write(image, words.day, (2660, 240), Setting(Face(600), colors.ground, _SMALL))


def suraj(image: Image.Image, words: Words, colors: Colors) -> None:
    """A haldi sun rising from the foot, and the headline in the sky above it."""
    pen = ImageDraw.Draw(image)
    across, down = CANVAS * 0.74, CANVAS * 1.06
    for radius, color in ((1440, colors.soft), (1090, colors.accent)):
        box = (across - radius, down - radius, across + radius, down + radius)
        pen.ellipse(box, color)
    _write(image, words.day, (210, 230), Setting(Face(600), colors.accent, _SMALL))
    _write(image, words.title, (460, 1560), Setting(Face(750, 92), colors.ink, _TITLE))
    _write(image, words.show, (2600, 240), Setting(Face(700), colors.ink, _SMALL), 900)


def lahar(image: Image.Image, words: Words, colors: Colors) -> None:
    """Bars of a voice below the headline; their heights come from the title itself."""
    _write(image, words.show, (210, 230), Setting(Face(600), colors.accent, _SMALL))
    _write(image, words.title, (460, 1480), Setting(Face(750, 92), colors.ink, _TITLE))
    _bars(ImageDraw.Draw(image), words.title or "briefing", colors)
    _write(image, words.day, (2640, 230), Setting(Face(500), colors.ink, _SMALL))


DESIGNS: dict[str, tuple[Callable[[Image.Image, Words, Colors], None], Colors]] = {
    "akhbar": (akhbar, Colors("#fbf6ec", "#211c16", "#9c2b22", "#e6dac6")),
    "suraj": (suraj, Colors("#7a2019", "#fdf3df", "#f2b53a", "#8f2d22")),
    "lahar": (lahar, Colors("#12233b", "#f5efe2", "#f0b840", "#3d5675")),
}
"""Every design by its name: a newspaper (अख़बार), a sun (सूरज), a wave (लहर)."""


def design_called(name: str) -> tuple[Callable[[Image.Image, Words, Colors], None], Colors]:
    """What paints a design, and its colors. UsageError when there is no such design."""
    if name not in DESIGNS:
        raise UsageError(f"no cover design {name!r}", f"choose one of: {', '.join(DESIGNS)}")
    return DESIGNS[name]


def _write(
    image: Image.Image, text: str, rows: tuple[int, int], setting: Setting, width: int = _INNER
) -> None:
    """Set `text` from the left margin into `rows`: the top, and the height there is."""
    put(image, text, (_LEFT, rows[0], width, rows[1]), setting)


def put(image: Image.Image, text: str, box: tuple[int, int, int, int], setting: Setting) -> None:
    """Set `text` into `box`: left, top, width and height in pixels."""
    left, top, width, height = box
    made = typeset.fit(text, setting.face, (width, height), setting.sizes)
    for number, line in enumerate(made.lines):
        mask = typeset.draw_line(line, setting.face, made.pixels, made.leading)
        image.paste(setting.color, (left, top + number * made.leading), mask)


def _bars(pen: ImageDraw.ImageDraw, seed: str, colors: Colors) -> None:
    """36 bars that swell to the middle, the first two fifths as if already heard."""
    bars, middle = 36, 2290
    step = _INNER / bars
    codes = [ord(c) for c in seed]
    for bar in range(bars):
        swell = 1.35 - abs(2 * bar / bars - 1)
        height = 60 + codes[bar % len(codes)] * (bar + 7) % 97 / 97 * 400 * swell
        left = _LEFT + bar * step
        box = (left, middle - height / 2, left + step * 0.55, middle + height / 2)
        pen.rounded_rectangle(box, step * 0.27, colors.accent if bar < 15 else colors.soft)
