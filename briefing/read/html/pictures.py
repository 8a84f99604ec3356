"""Pictures of a page that show something, and of which nobody says in Hindi what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from briefing.devanagari import has_hindi
from briefing.read.html.parts import is_furniture, is_hidden, is_left_out

_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|\Z)", re.IGNORECASE)
_NO_PICTURE = re.compile(r"(?<![a-z])(?:icon|logo|avatar|emoji|smiley|tex|latex|mwe-math)", re.I)
_ROLES = frozenset(("img", "image", "graphics-document", "graphics-symbol"))
_ICON = 48  # pixels; what is no larger both ways is a sign, not a picture
_THIN = 3  # pixels; a line, or what counts visitors


def description(image: LexborNode) -> str:
    """What an image, or a drawing that is marked as one, shows, if that is said in Hindi.

    The first of the places that HTML-AAM 1.0 (4.1.8) and SVG-AAM 1.0 (8.2) take the name from;
    `alt=""` says that it is decoration.
    """
    said = image.attributes
    if said.get("alt", " ") in {"", None}:
        return ""
    inside = image.css_first("title") if image.tag == "svg" else None
    written = (said.get("aria-label"), said.get("alt"), said.get("title"), inside and inside.text())
    return next((each for each in written if each and has_hindi(each)), "")


def is_drawn_picture(node: LexborNode) -> bool:
    """Whether it is a drawing (SVG) that the page calls an image, and no sign on a link."""
    return (
        node.tag == "svg"
        and node.attributes.get("role") in _ROLES
        and not is_hidden(node)
        and all(around.tag not in {"a", "button"} for around in _around(node))
    )


def undescribed(page: LexborNode, *, book: bool = False) -> int:
    """How many pictures of the article of `page`, or of a file of a `book`, are not described.

    A caption describes, too. What is marked as decoration (`alt=""`, `role="presentation"`),
    is as small as an icon, or stands in menus and links to other pages is not counted.
    """
    return sum(
        _shows_something(image) and _stands_in_the_text(image, book=book)
        for image in _part(page, book=book).css("img")
    )


def _part(page: LexborNode, *, book: bool) -> LexborNode:
    for selector in () if book else ("main, [role=main]", "article"):
        found = page.css(selector)
        if len(found) == 1:
            return found[0]
    return page


def _shows_something(image: LexborNode) -> bool:
    said = image.attributes
    if not (said.get("alt", " ") or "") or description(image):
        return False
    if said.get("role") in {"presentation", "none"}:
        return False
    if _NO_PICTURE.search(f"{said.get('class') or ''} {said.get('src') or ''}"):
        return False
    sizes = [size for name in ("width", "height") if (size := _pixels(said.get(name))) is not None]
    return not sizes or (min(sizes) > _THIN and max(sizes) > _ICON)


def _pixels(written: str | None) -> int | None:
    number = (written or "").strip().lower().removesuffix("px")
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else None


def _stands_in_the_text(image: LexborNode, *, book: bool) -> bool:
    for around in _around(image):
        if around.tag == "a" and not _IMAGE_FILE.search(around.attributes.get("href") or ""):
            return False
        if around.tag == "figure" and around.css_first("figcaption") is not None:
            return False
        if is_left_out(around, book=book) or (not book and is_furniture(around)):
            return False
    return True


def _around(node: LexborNode) -> Iterator[LexborNode]:
    """Each element that `node` stands in."""
    outer = node.parent
    while outer is not None and outer.tag not in {"body", "html"}:
        yield outer
        outer = outer.parent
