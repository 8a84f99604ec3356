"""A finished briefing as a cell of a notebook shows it: a player, and the text under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.document.episode import Cue, Episode

_LARGEST = 16 << 20  # bytes that are put into a notebook; what is longer stays a file
_UNKNOWN = "application/octet-stream"  # browsers then look at what it is


def player(episode: Episode, data: bytes | None = None) -> str:
    """HTML that plays `data`, or else the episode's file, and shows what is said.

    A file over 16 MB is linked to, not put into the notebook.
    """
    import html  # a notebook is rare, and these take as long to import as the nouns

    title = html.escape(episode.title)
    return (
        f'<figure lang="hi"><figcaption>{title}</figcaption>'
        f'<audio controls preload="metadata" src="{html.escape(_source(episode.audio, data))}">'
        f"</audio><details><summary>{title}</summary>{''.join(_text(episode.cues))}</details>"
        "</figure>"
    )


def _source(audio: Path, data: bytes | None) -> str:
    if data is None:
        try:
            if audio.stat().st_size > _LARGEST:
                return audio.as_posix()
            data = audio.read_bytes()
        except OSError:  # it was moved since
            return audio.as_posix()
    import base64
    import mimetypes

    kind = mimetypes.guess_type(audio.name)[0] or _UNKNOWN
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _text(cues: Iterable[Cue]) -> Iterator[str]:
    import html

    for _, sentences in groupby(cues, key=lambda cue: cue.paragraph):
        yield f"<p>{html.escape(' '.join(cue.text for cue in sentences))}</p>"
