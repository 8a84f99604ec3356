"""An episode in the feed, with the tags of Apple and of Podcasting 2.0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from itertools import groupby
from xml.etree import ElementTree as ET  # only to write: nothing is parsed with it

from briefing.document import Cue, Episode, Kind
from briefing.episode import chapters, transcripts
from briefing.episode.summary import summary, without_notice
from briefing.episode.text import carried, one_line, stamp
from briefing.podcast.feed_xml import add, as_html, brief, escaped, short
from briefing.podcast.show import Show
from briefing.voices.names import SYNTHETIC, person

IN_FEED = ("vtt", "srt", "json", "html")
"""The transcript formats that Podcasting 2.0 knows."""

_DESCRIPTION = 4000  # bytes (Apple: the most for a description)
_SUMMARY = 1200  # bytes of the text's beginning
_WHOLE_TEXT = 8000  # bytes; more, and a feed of hundreds is too large for directories
_FEWEST_WORDS = 4  # of a sentence that names a soundbite
_BITE = (15.0, 60.0)  # seconds (Podcasting 2.0: a soundbite is best between 15 and 120)


@dataclass(frozen=True, slots=True)
class Entry:
    """An episode in the feed: what never changes of it, and the bytes of its audio."""

    episode: Episode
    """The episode."""
    guid: str
    """Its id."""
    published: datetime
    """When it first was."""
    size: int
    """Bytes of its audio."""
    media_type: str
    """Of its audio."""
    files: dict[str, str]
    """Its addresses by what they are: "page", "audio", "chapters", "cover", "small" (the cover for
    pages), "thin" and the names of transcript formats. What is not there is not told."""
    season: int = 0
    """0 where episodes have no seasons."""
    number: int = 0
    """Its number in the season or the show; 0 for none."""
    kind: str = "full"
    """ "full", "trailer" or "bonus"."""
    thin_size: int = 0
    """Bytes of the smaller file."""


def add_item(channel: ET.Element, entry: Entry, show: Show, *, with_text: bool = True) -> None:
    """Add the item of `entry` to the channel, the text of the episode in it or not."""
    item = add(channel, "item")
    episode, files = entry.episode, entry.files
    title = short(episode.title) or short(episode.audio.stem) or entry.guid
    add(item, "title", title)
    add(item, "itunes:title", title)
    add(item, "link", files["page"])
    add(item, "guid", entry.guid, isPermaLink="false")
    add(item, "pubDate", format_datetime(entry.published))
    add(item, "description", description(episode))
    if with_text:
        add(item, "content:encoded", _notes(episode, files["page"]))
    add(item, "enclosure", url=files["audio"], length=str(entry.size), type=entry.media_type)
    add(item, "itunes:duration", str(round(episode.seconds)))
    add(item, "itunes:explicit", str(show.explicit).lower())
    if author := short(episode.author):
        add(item, "itunes:author", author)
    _numbers(item, entry)
    add_synthetic(item)
    _people(item, episode, show)
    add_pictures(item, files)
    _transcripts(item, files, show)
    _chapters(item, episode, files)
    _soundbite(item, episode)
    _thin(item, entry, show)


def add_synthetic(element: ET.Element) -> None:
    """Say that the voice is synthetic, as Podcasting 2.0 does since March 2026."""
    add(element, "podcast:txt", "true", purpose="ai-content")


def add_pictures(element: ET.Element, files: dict[str, str]) -> None:
    """The cover, and where a smaller one is too, both with their widths."""
    if "cover" not in files:
        return
    add(element, "itunes:image", href=files["cover"])
    if "small" in files:
        add(element, "podcast:images", srcset=f"{files['cover']} 3000w, {files['small']} 600w")


def _numbers(item: ET.Element, entry: Entry) -> None:
    add(item, "itunes:episodeType", entry.kind)
    for name, number in (("season", entry.season), ("episode", entry.number)):
        if number:
            add(item, f"itunes:{name}", str(number))
            add(item, f"podcast:{name}", str(number))


def _people(item: ET.Element, episode: Episode, show: Show) -> None:
    """Who wrote it and who reads (Podcasting 2.0, tag person and its taxonomy)."""
    if author := brief(episode.author or show.author):
        add(item, "podcast:person", author, role="author", group="writing")
    voices = episode.report.voices or (episode.voice,)
    names = dict.fromkeys(person(episode.report.engine, voice) for voice in voices)
    known = [f"{name} ({SYNTHETIC})" for name in names if name]
    if narrator := brief(show.feed.narrator or ", ".join(known)):
        add(item, "podcast:person", narrator, role="narrator", group="cast")


def _transcripts(item: ET.Element, files: dict[str, str], show: Show) -> None:
    for name in IN_FEED:
        if name in files:
            rel = {"rel": "captions"} if name in {"vtt", "srt"} else {}
            kind = transcripts.FORMATS[name].media_type
            said = {"url": files[name], "type": kind, "language": show.language}
            add(item, "podcast:transcript", **said, **rel)


def _chapters(item: ET.Element, episode: Episode, files: dict[str, str]) -> None:
    if "chapters" in files:
        add(item, "podcast:chapters", url=files["chapters"], type=chapters.JSON_TYPE)
        listed = add(item, "psc:chapters", version="1.2")
        for chapter in chapters.listed(episode):
            add(listed, "psc:chapter", start=stamp(chapter.start), title=short(chapter.title))


def _soundbite(item: ET.Element, episode: Episode) -> None:
    """How it begins after its heading, in whole sentences; nothing of a short episode."""
    cues = [cue for cue in without_notice(episode) if cue.kind is not Kind.HEADING]
    ends = [cue.end for cue in cues if cue.end - cues[0].start <= _BITE[1]]
    seconds = ends[-1] - cues[0].start if ends else 0.0
    if seconds >= _BITE[0] and episode.seconds >= 2 * seconds:
        times = {"startTime": f"{cues[0].start:.3f}", "duration": f"{seconds:.3f}"}
        add(item, "podcast:soundbite", brief(_telling(cues[: len(ends)])), **times)


def _telling(cues: Sequence[Cue]) -> str:
    """The first sentence that tells something: a place and a stop (जयपुर।) do not."""
    said = (cue.text for cue in cues if len(cue.text.split()) >= _FEWEST_WORDS)
    return next(said, cues[0].text)


def _thin(item: ET.Element, entry: Entry, show: Show) -> None:
    """A smaller file of the same sound."""
    if "thin" not in entry.files:
        return
    about = {"bitrate": str(show.feed.thin * 1000), "length": str(entry.thin_size)}
    kind = {"type": "audio/ogg", "codecs": "opus", "lang": show.language}
    other = add(item, "podcast:alternateEnclosure", **kind, **about, title="Opus")
    add(other, "podcast:source", uri=entry.files["thin"])


def description(episode: Episode) -> str:
    """What an app shows of the episode, as HTML: how it begins, then its chapters with times.

    At most 4000 bytes; the chapters are left out when they do not fit whole.
    """
    begins = f"<p>{escaped(summary(episode, _SUMMARY), _SUMMARY)}</p>"
    listed = _stamps(episode)
    whole = begins + listed
    return whole if len(whole.encode()) <= _DESCRIPTION else begins


def _stamps(episode: Episode) -> str:
    stamps = as_html(chapters.stamps(chapters.listed(episode))).replace("\n", "<br>")
    return f"<p>{stamps}</p>" if stamps else ""


def _notes(episode: Episode, page: str) -> str:
    """The text as HTML, as much of it as a feed has room for, its chapters, and its page."""
    blocks: list[str] = []
    room = _WHOLE_TEXT
    for kind, said in _paragraphs(episode):
        tag = "h3" if kind is Kind.HEADING else "p"
        block = f"<{tag}>{as_html(said)}</{tag}>"
        room -= len(block.encode())
        if room < 0:
            blocks.append("<p>…</p>")
            break
        blocks.append(block)
    return (
        f'{"".join(blocks)}{_stamps(episode)}<p><a href="{as_html(page)}">{as_html(page)}</a></p>'
    )


def _paragraphs(episode: Episode) -> list[tuple[Kind, str]]:
    groups = groupby(episode.cues, key=lambda cue: (cue.paragraph, cue.kind))
    said = [
        (kind, one_line(" ".join(carried(cue.text) for cue in cues))) for (_, kind), cues in groups
    ]
    return [(kind, text) for kind, text in said if text]
