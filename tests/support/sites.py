"""Small shows to publish, and what is read out of what was published."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from sample_episodes import sample_episode

from briefing.document import Episode
from briefing.podcast.publish import Published
from briefing.podcast.show import Show

BASE = "https://news.example.org/suno"
SHOW = Show(title="सुबह की ख़बरें", author="समाचार कक्ष", description="हर सुबह दस मिनट।")
SHORT = "# मौसम\n\nआज बारिश होगी।\n\n# खेल\n\nभारत जीता।"


def add(folder: Path, stem: str, title: str = "ब्रीफिंग", date: str = "", text: str = "") -> Episode:
    """An episode of a few seconds in `folder`."""
    return sample_episode(folder / f"{stem}.mp3", title=title, text=text or SHORT, date=date)


def items(published: Published) -> list[ET.Element]:
    """The feed's items."""
    return ET.fromstring(published.feed.read_bytes()).findall("channel/item")


def texts(published: Published, tag: str) -> list[str]:
    """What `tag` says in every item of the feed."""
    return [item.findtext(tag) or "" for item in items(published)]


def tree(published: Published) -> dict[str, bytes]:
    """Every file of the site by its path in it."""
    root = published.feed.parent
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}
