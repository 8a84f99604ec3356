"""What search engines read of a page: schema.org's PodcastEpisode and PodcastSeries, as JSON-LD.

Properties as https://schema.org/PodcastEpisode and /PodcastSeries define them; times are
ISO 8601. That the voice is synthetic is said by `digitalSourceType` (IPTC's vocabulary).
"""

from __future__ import annotations

from typing import Any

from briefing.episode import chapters
from briefing.episode.summary import summary
from briefing.episode.text import one_line, title_of
from briefing.podcast.feed_item import Entry
from briefing.podcast.show import Show

_CONTEXT = "https://schema.org"
_SYNTHETIC = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"


def series(show: Show, home: str, feed: str, image: str) -> dict[str, Any]:
    """The show at `home`; `image` "" where there is none."""
    return {"@context": _CONTEXT} | _series(show, home, feed) | _known({
        "description": one_line(show.description),
        "inLanguage": show.language,
        "image": image,
        "author": _author(one_line(show.author)),
    })  # fmt: skip


def episode(entry: Entry, show: Show, home: str, feed: str, image: str) -> dict[str, Any]:
    """One episode of the show at `home`; `image` "" where there is none."""
    told, files = entry.episode, entry.files
    return {"@context": _CONTEXT, "@type": "PodcastEpisode"} | _known({
        "@id": files["page"],
        "url": files["page"],
        "name": title_of(told),
        "description": summary(told),
        "datePublished": entry.published.isoformat(),
        "inLanguage": show.language,
        "timeRequired": duration(told.seconds),
        "image": image,
        "author": _author(one_line(told.author) or one_line(show.author)),
        "isFamilyFriendly": not show.explicit,
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": files["audio"],
            "encodingFormat": entry.media_type,
            "contentSize": str(entry.size),
            "duration": duration(told.seconds),
            "embedUrl": files.get("embed", ""),
            "digitalSourceType": _SYNTHETIC,
        },
        "hasPart": [
            {
                "@type": "Clip",
                "name": chapter.title,
                "startOffset": round(chapter.start, 3),
                "endOffset": round(chapter.end, 3),
                "url": f"{files['page']}#t={chapter.start:.3f}",
            }
            for chapter in chapters.listed(told)
        ],
        "partOfSeries": _series(show, home, feed),
    })  # fmt: skip


def duration(seconds: float) -> str:
    """A length of time as ISO 8601 writes it.

    >>> duration(3723.4)
    'PT1H2M3S'
    """
    minutes, second = divmod(max(round(seconds), 1), 60)
    hours, minute = divmod(minutes, 60)
    parts = ((hours, "H"), (minute, "M"), (second, "S"))
    return "PT" + "".join(f"{count}{unit}" for count, unit in parts if count)


def _series(show: Show, home: str, feed: str) -> dict[str, Any]:
    return {
        "@type": "PodcastSeries",
        "@id": home,
        "name": one_line(show.title),
        "url": home,
        "webFeed": feed,
    }


def _author(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    """`properties` without those of which nothing is known."""
    return {name: value for name, value in properties.items() if value not in ("", None, [])}
