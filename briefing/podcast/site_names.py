"""What the files of a site are called."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.audio.formats.media_types import MEDIA_TYPES
from briefing.episode import chapters, transcripts
from briefing.podcast.embed import OEMBED_SUFFIX, PAGE_SUFFIX

FEED = "feed.xml"
INDEX = "index.html"
EPISODES = "episodes"
ASSETS = "assets"
OF_EPISODE = (
    ".html",
    chapters.JSON_SUFFIX,
    chapters.VTT_SUFFIX,
    PAGE_SUFFIX,
    OEMBED_SUFFIX,
    *(form.suffix for form in transcripts.FORMATS.values()),
    *MEDIA_TYPES,
)
"""What the files of an episode end with, besides its pictures."""
PICTURES = (".jpg", ".png")
"""What pictures end with."""
PLACES = ("*.jpg", "*.png", "feed-*.xml", "page-*.html", "search/*.json", f"{EPISODES}/*")
"""Where files are that may not belong any more."""
SEARCH = "search"
_INDEX_PART = re.compile(r"(?:words-[0-9a-f]+|episodes)\.json")
_PICTURE = re.compile(r"(?P<stem>.+)-[0-9a-f]{10}(-600|-card)?\.jpg")
_PART = re.compile(r"feed-\d+\.xml|page-\d+\.html|icon-[0-9a-f]{10}-(any|maskable)-\d+\.png")


def stem_of(name: str) -> str:
    """What the names of all files of an episode begin with: "episodes/2026-02-10"."""
    folder, _, file = name.rpartition("/")
    picture = _PICTURE.fullmatch(file)
    return f"{folder}/{picture['stem'] if picture else file.partition('.')[0]}"


def is_named_by_us(path: Path, slugs: set[str]) -> bool:
    """Whether we wrote a file of this name: for an episode in the ledger, or for all of them."""
    is_index = path.parent.name == SEARCH and _INDEX_PART.fullmatch(path.name)
    if is_index or _PART.fullmatch(path.name):
        return bool(slugs)
    picture = _PICTURE.fullmatch(path.name)
    if picture:
        return picture["stem"] in slugs | {"cover"}
    return any(
        path.name.removesuffix(end) in slugs for end in OF_EPISODE if path.name.endswith(end)
    )
