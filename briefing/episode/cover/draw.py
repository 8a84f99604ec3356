"""Cover art from a title and a day, or from the user's own picture.

Podcast directories want a square RGB JPEG of 1400 to 3000 pixels (Apple: A Podcaster's Guide
to RSS); the tag inside the audio gets one of 600. Needs the extra `cover`.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from briefing.episode.text import one_line, shortened
from briefing.errors import InputError
from briefing.io.optional import needed

with needed("cover", "cover art"):
    from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

    from briefing.episode.cover.designs import CANVAS, Words, design_called
    from briefing.episode.cover.typeset import drawable

FEED_SIZE = 3000
TAG_SIZE = 600
SMALLEST = 1400  # pixels a side: what Apple accepts for a feed
BYTES_WANTED = 500_000  # several apps refuse pictures above 512 kB
PAINTING = Lock()  # the typeface is one for all threads; only JPEGs are made side by side
_TEXT_BYTES = 600  # more than fits, and quickly set


def draw(
    title: str, day: str = "", show: str = "", design: str = "akhbar", size: int = FEED_SIZE
) -> bytes:
    """A JPEG of `size` pixels a side in one of `DESIGNS`; UsageError when there is no such one.

    Characters without a picture in the typeface (emoji) are left out; a title too long for
    the cover ends with "…". The same words give the same picture.
    """
    (content,) = draw_sizes(title, day, show, design, [size])
    return content


def draw_sizes(
    title: str, day: str, show: str, design: str, sizes: Sequence[int]
) -> tuple[bytes, ...]:
    """The same picture as a JPEG of each of `sizes`, drawn once. Raises as `draw` does."""
    paint, colors = design_called(design)
    image = Image.new("RGB", (CANVAS, CANVAS), colors.ground)
    with PAINTING:
        paint(image, Words(*map(shown, (title, day, show))), colors)
    return tuple(_jpeg(image, size) for size in sizes)


def shown(text: str) -> str:
    """`text` as a picture can show it: one line, without what the typeface has no picture for."""
    return drawable(shortened(one_line(text), _TEXT_BYTES))


def from_picture(path: Path, size: int = FEED_SIZE) -> bytes:
    """The user's own picture as a square JPEG of at most `size` pixels a side.

    Turned upright, cut to its middle when it is not square, brought to sRGB on white, and
    without what a camera notes in it. Raises InputError when it is no picture, or one with
    a side under 1400 pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as opened:
                picture = _srgb(ImageOps.exif_transpose(opened))
    except UnidentifiedImageError as error:
        raise InputError(f"{path}: not a picture", "use a JPEG or PNG") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise InputError(
            f"{path}: too large a picture", "use one with sides of 3000 pixels"
        ) from error
    except (OSError, SyntaxError, ValueError) as error:  # Pillow's ways to say "damaged"
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be read: {reason}", "use a JPEG or PNG") from error
    side = min(picture.size)
    if side < SMALLEST:
        raise InputError(
            f"{path}: {picture.width} by {picture.height} pixels",
            f"a cover needs at least {SMALLEST} by {SMALLEST}",
        )
    return _jpeg(ImageOps.fit(picture, (side, side)), min(size, side))


def _srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if picture.mode in {"RGBA", "LA", "P", "PA"}:
        layered = picture.convert("RGBA")
        picture = Image.new("RGB", layered.size, "white")
        picture.paste(layered, mask=layered.getchannel("A"))
    elif profile and picture.mode in {"RGB", "CMYK", "L"}:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        picture = ImageCms.profileToProfile(picture, source, srgb, outputMode="RGB") or picture
    return picture.convert("RGB")


def _jpeg(image: Image.Image, size: int) -> bytes:
    """JPEG at 72 dpi, of the best quality that stays below 500 kB.

    A whole part of the size is the mean of its pixels, which takes a tenth of the time. The
    pictures of pages are progressive; for a large one that takes as long again.
    """
    if image.width == image.height and image.width % size == 0:
        image = image.reduce(image.width // size) if image.width > size else image
    elif image.size != (size, size):
        image = image.resize((size, size), Image.Resampling.LANCZOS)
    how = {"progressive": size < SMALLEST, "dpi": (72, 72)}
    return jpeg_within(image, BYTES_WANTED, (92, 86, 80, 70, 60), **how)


def jpeg_within(image: Image.Image, most: int, qualities: Sequence[int], **how: Any) -> bytes:
    """`image` as a JPEG in the first of `qualities` in which it has at most so many bytes.

    In the last of them where none is small enough; `how` is Pillow's.
    """
    content = b""
    for quality in qualities:
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, **how)
        content = buffer.getvalue()
        if len(content) <= most:
            break
    return content
