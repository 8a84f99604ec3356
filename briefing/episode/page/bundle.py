"""The player page's files, joined and ready to be put beside a page or into it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_ASSETS = files("briefing.episode.page.assets")
_RARE = "1-fonts-rare.css"
_FONT_ADDRESS = re.compile(r'url\("fonts/([^"]+)"\)')


@cache
def style() -> str:
    """The whole style sheet; it expects the fonts in `fonts/` beside itself."""
    return _joined("style", ".css")


@cache
def style_with_fonts() -> str:
    """The style sheet with the fonts of modern Hindi inside it, for a page in a single file."""
    contents = fonts()
    common = style().replace(_text(_ASSETS / "style" / _RARE), "")
    return _FONT_ADDRESS.sub(
        lambda match: f'url("{data_address(contents[match[1]], "font/woff2")}")', common
    )


@cache
def script() -> str:
    """The whole script, in a scope of its own."""
    return f'(() => {{\n"use strict";\n{_joined("script", ".js")}}})();\n'


@cache
def embed_style() -> str:
    """The style sheet of the player in a frame; its one typeface is that of the pages."""
    return f"{_text(_ASSETS / 'style' / '1-fonts.css')}\n{_text(_ASSETS / 'embed' / 'embed.css')}"


@cache
def embed_script() -> str:
    """The script of the player in a frame."""
    return _text(_ASSETS / "embed" / "embed.js")


@cache
def worker_script() -> str:
    """The service worker of a site, without the list of what it keeps."""
    return _text(_ASSETS / "offline" / "sw.js")


@cache
def icon() -> str:
    """The picture browsers show in a tab, as SVG."""
    return _text(_ASSETS / "icon.svg")


@cache
def search_script() -> str:
    """The script that searches all transcripts; a front page loads it when it is wanted."""
    return _text(_ASSETS / "search.js")


@cache
def feed_style() -> str:
    """What shows a feed in a browser: a style of its elements (CSS)."""
    return _text(_ASSETS / "feed.css")


@cache
def fonts() -> dict[str, bytes]:
    """The fonts and their license, by file name."""
    return {entry.name: entry.read_bytes() for entry in _sorted(_ASSETS / "fonts")}


@cache
def _spoken() -> dict[str, dict[str, Any]]:
    spoken: dict[str, dict[str, Any]] = json.loads(_text(_ASSETS / "strings.json"))
    return spoken


def page_language(language: str) -> str:
    """The language of the page for a show in `language`: "hi" or "en", its own or else Hindi."""
    return _base(language) if _base(language) in _spoken() else "hi"


def words(language: str) -> dict[str, Any]:
    """What the page says, in "hi" or "en"; UsageError for a language it does not speak."""
    if _base(language) not in _spoken():
        known = ", ".join(sorted(_spoken()))
        raise UsageError(
            f"the player page is not available in {language!r}", f"choose one of: {known}"
        )
    return _spoken()[_base(language)]


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def data_address(content: bytes, media_type: str) -> str:
    """`content` as a data: address, which needs no file beside the page."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def policy_hash(text: str) -> str:
    """How a Content-Security-Policy names an inline script or style (CSP 3, hash-source)."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def fingerprint(content: str) -> str:
    """A few letters that change with `content`, so that browsers never keep an old file."""
    return hashlib.sha256(content.encode()).hexdigest()[:10]


def _joined(folder: str, suffix: str) -> str:
    parts = [entry for entry in _sorted(_ASSETS / folder) if entry.name.endswith(suffix)]
    return "\n".join(_text(part) for part in parts)


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted((entry for entry in folder.iterdir() if entry.is_file()), key=lambda e: e.name)


def _text(entry: Traversable) -> str:
    return entry.read_text(encoding="utf-8")
