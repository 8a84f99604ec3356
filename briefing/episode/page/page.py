"""The player page of one episode, in a single file or as a part of a site.

No script or style runs but our own (Content-Security-Policy by hash or by file), nothing is
asked of another host, and everything written is escaped by the template engine.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup

from briefing.audio.formats.media_types import AUDIO_TYPES
from briefing.document import LISTENING_SPEEDS, Episode
from briefing.episode.page import bundle
from briefing.episode.page.view import player_data, relative_address, view
from briefing.episode.text import clock, one_line, title_of
from briefing.errors import InputError
from briefing.io.templates import templates

_SHOWN_SPEEDS = [int(speed) if speed.is_integer() else speed for speed in LISTENING_SPEEDS]
_SCRIPT_SAYS = (
    "asleep", "copied", "copy_this", "earlier", "failed", "found", "from_here", "left", "listen",
    "muted", "not_found", "not_shared", "pause", "play", "played", "position_of", "queue_add",
    "queued", "remove", "restart", "resumed", "retry", "sentence", "sentences", "speed",
    "state_blocked", "state_failed", "state_loading", "unmuted",
)  # fmt: skip
_HINDI = Markup(' lang="hi"')  # what is narrated is Hindi, whatever the page speaks
SITE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Links:
    """Where a page of a site leads: relative addresses, so that the site works anywhere."""

    audio: str
    """The sound."""
    cover: str
    """The picture, "" without one."""
    index: str
    """The front page."""
    feed: str
    """The feed."""
    style: str
    """The style sheet."""
    script: str
    """The player's script."""
    icon: str
    """The icon."""
    share: dict[str, Any] = field(default_factory=dict)
    """What previews of a link to it show, {} for none."""
    chapters: str = ""
    """A WebVTT track, "" without chapters."""
    transcripts: tuple[tuple[str, str], ...] = ()
    """(Name, address) of each."""
    beside: tuple[tuple[str, str, str], ...] = ()
    """Episodes to go on with: ("newer" or "older", title, slug)."""


def standalone(
    episode: Episode,
    folder: Path,
    embed: bool = False,
    cover: bytes = b"",
    language: str = "hi",
) -> str:
    """The episode's page as one HTML file that works from anywhere, also without a server.

    It is meant to be put in `folder`, from where it finds the audio; with `embed` the audio
    is inside the page. `cover` is a JPEG. Raises InputError when the audio cannot be read,
    UsageError for a language the page does not speak.
    """
    content = _read(episode.audio) if embed else b""
    here = relative_address(Path(os.path.relpath(episode.audio, folder)).as_posix())
    kind = AUDIO_TYPES.get(episode.audio.suffix.lower(), "application/octet-stream")
    audio = bundle.data_address(content, kind) if embed else here
    style, script = bundle.style_with_fonts(), bundle.script()
    policy = (
        f"default-src 'none'; script-src {bundle.policy_hash(script)}; "
        f"style-src {bundle.policy_hash(style)}; font-src data:; img-src data:; "
        "media-src 'self' file: data:; base-uri 'none'; form-action 'none'"
    )
    shown = _shown(episode, language, audio, _cover_address(cover), _key(episode))
    return render(
        "episode.html",
        language,
        policy=policy,
        inline={
            "style": Markup(style),  # noqa: S704 - our own files
            "script": Markup(script),  # noqa: S704
            "icon": bundle.data_address(bundle.icon().encode(), "image/svg+xml"),
        },
        site=None,
        show={"title": one_line(episode.show)},
        episode=shown | {"download": "" if embed else here, "track": "", "transcripts": []},
    )


def site_page(episode: Episode, guid: str, links: Links, language: str) -> str:
    """The episode's page in a site; the listener's place is remembered by `guid`."""
    shown = _shown(episode, language, links.audio, links.cover, guid)
    site = {
        "index": links.index,
        "feed": links.feed,
        "style": links.style,
        "script": links.script,
        "icon": links.icon,
        "share": links.share,
        "beside": links.beside,
    }
    transcripts = [{"name": name, "href": address} for name, address in links.transcripts]
    return render(
        "episode.html",
        language,
        policy=SITE_POLICY,
        inline=None,
        site=site,
        show={"title": one_line(episode.show)},
        episode=shown
        | {"download": links.audio, "track": links.chapters, "transcripts": transcripts},
    )


def index_page(
    show: dict[str, Any], rows: dict[str, Any], site: dict[str, Any], language: str
) -> str:
    """A part of the front page of a site: the show, its lead story, and rows by month.

    `show` has title, author, description and cover; `rows` the lead, the months with their
    episodes, the pages before and after, and the archive; `site` the addresses of
    `templates/index.html`. An episode has slug, title, page, audio, cover, date, day, length,
    seconds and summary.
    """
    return render(
        "index.html", language, policy=SITE_POLICY, inline=None, site=site, show=show, **rows
    )


def withdrawn_page(title: str, site: dict[str, Any], language: str) -> str:
    """What stands at the address of an episode that was taken back from the show `title`."""
    show = {"title": title}
    return render("withdrawn.html", language, policy=SITE_POLICY, inline=None, site=site, show=show)


def embed_page(episode: Episode, show: str, links: Mapping[str, str], language: str) -> str:
    """The player of an episode of `show` that others show in a frame, 120 pixels high.

    `links` are its addresses: "page" (absolute), "audio", "cover" ("" for none), "style",
    "script" and "icon". Raises UsageError for a language the page does not speak.
    """
    return render(
        "embed.html",
        language,
        says=(),
        policy=SITE_POLICY,
        site=links,
        show={"title": one_line(show)},
        episode={
            "title": title_of(episode),
            "author": one_line(episode.author),
            "audio": links["audio"],
            "cover": links["cover"],
            "seconds": round(episode.seconds, 3),
            "clock": clock(episode.seconds),
        },
    )


def _shown(episode: Episode, language: str, audio: str, cover: str, guid: str) -> dict[str, Any]:
    return view(episode, bundle.words(language), audio) | {
        "cover": cover,
        "file": one_line(episode.audio.name),
        "size": _megabytes(episode.audio),
        "data": player_data(episode, guid, cover),
    }


def render(
    template: str, language: str, says: tuple[str, ...] = _SCRIPT_SAYS, **values: Any
) -> str:
    """A page made of one of our templates; `says` are the texts that its script needs."""
    words = bundle.words(language)
    page = templates("briefing.episode.page", "assets/templates").get_template(template)
    live = {name: words[name] for name in says}
    rendered = page.render(
        language=language,
        hindi="" if language == "hi" else _HINDI,
        words=words,
        live=live,
        speeds=_SHOWN_SPEEDS,
        **values,
    )
    return rendered.lstrip()


def _cover_address(cover: bytes) -> str:
    return bundle.data_address(cover, "image/jpeg") if cover else ""


def _read(audio: Path) -> bytes:
    try:
        return audio.read_bytes()
    except OSError as error:
        raise InputError(f"{audio}: {error.strerror}", "the page needs the audio") from error


def _megabytes(audio: Path) -> str:
    try:
        return f"{max(audio.stat().st_size / 1e6, 0.1):.1f} MB"
    except OSError:
        return ""


def _key(episode: Episode) -> str:
    """What the page remembers the listener's place by; the same for the same episode."""
    known = f"{episode.title}\0{episode.date}\0{episode.seconds:.3f}"
    return hashlib.sha256(known.encode(errors="replace")).hexdigest()[:16]
