"""An episode as the page shows it: what is written, and when each word of it is said."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import Any
from urllib.parse import quote

from briefing.document import Cue, Episode, Span
from briefing.episode import chapters, dates
from briefing.episode.page import transcript
from briefing.episode.page.rows import visible
from briefing.episode.structure import nested
from briefing.episode.summary import summary
from briefing.episode.text import carried, clock, one_line, title_of


def view(episode: Episode, words: dict[str, Any], audio: str) -> dict[str, Any]:
    """What the templates show of an episode; `audio` is its address from the page.

    Links to a moment lead into the audio file by a media fragment (#t=83.1), which browsers
    follow without a script; with the audio inside the page they lead to the sentence. They
    are exact: a whole second would begin with the end of the sentence before.
    """
    day = dates.moment(episode.date)
    return {
        "title": title_of(episode),
        "author": one_line(episode.author),
        "summary": summary(episode),
        "date": day.date().isoformat() if day else "",
        "day": dates.day_in_words(day.date(), words) if day else "",
        "length": dates.length_in_words(episode.seconds, words),
        "audio": audio,
        "exact": episode.exact,
        "chapters": _nested(
            [
                {
                    "title": chapter.title,
                    "start": round(chapter.start, 3),
                    "clock": clock(chapter.start),
                    "link": _moment_link(
                        audio, chapter.start, _sentence_at(episode, chapter.start)
                    ),
                    "level": level,
                }
                for chapter, level in zip(
                    chapters.listed(episode), chapters.levels(episode), strict=True
                )
            ]
        ),
        "blocks": _below_title(episode, audio),
    }


def _below_title(episode: Episode, audio: str) -> list[dict[str, Any]]:
    """The transcript; where it begins with the title of the page, that is a heading once only."""
    link = partial(_moment_link, audio)
    shown = list(transcript.blocks(episode, transcript.cells(episode), link))
    if shown and shown[0]["kind"] == "heading":
        written = " ".join(piece["text"] for piece in shown[0]["sentences"])
        if one_line(written).rstrip("।. ") == one_line(episode.title).rstrip("।. "):
            shown[0] |= {"kind": "body"}
    return shown


def player_data(episode: Episode, guid: str, cover: str) -> dict[str, Any]:
    """What the script needs to know: seconds, chapters, and every word's time and place.

    A sentence is [start, end, words], times in milliseconds; words are flat fours of start,
    end and the word's place in the sentence as shown, counted in UTF-16 units as scripts do.
    """
    rows = transcript.cells(episode)
    return {
        "guid": guid,
        "title": title_of(episode),
        "artist": one_line(episode.author),
        "show": one_line(episode.show),
        "cover": cover,
        "seconds": round(episode.seconds, 3),
        "chapters": [
            {"start": round(c.start, 3), "title": c.title} for c in chapters.listed(episode)
        ],
        "sentences": [
            [
                round(cue.start * 1000),
                round(cue.end * 1000),
                _word_times(cue, visible(rows.get(cue.paragraph, []), number)),
            ]
            for number, cue in enumerate(episode.cues)
        ],
    }


def _word_times(cue: Cue, shown: Sequence[Span]) -> list[int]:
    """Flat fours of a sentence's words, counted in what is shown of it; all, if `shown` is ()."""
    figures: list[int] = []
    for word in cue.words:
        before = 0
        for span in shown or (Span(0, len(cue.text)),):
            if span.start <= word.span.start < span.end:
                start = before + _units(carried(cue.text[span.start : word.span.start]))
                end = before + _units(carried(cue.text[span.start : min(word.span.end, span.end)]))
                figures += [round(word.start * 1000), round(word.end * 1000), start, end]
            before += _units(carried(cue.text[span.start : span.end])) + 1
    return figures


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _moment_link(audio: str, start: float, sentence: int) -> str:
    return f"#s{sentence}" if audio.startswith("data:") else f"{audio}#t={round(start, 3):g}"


def _nested(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries with those that stand under them, by their levels."""
    pairs = nested(entries, lambda entry: int(entry["level"]))
    return [entry | {"under": _nested(under)} for entry, under in pairs]


def _sentence_at(episode: Episode, start: float) -> int:
    return next((n for n, cue in enumerate(episode.cues) if cue.end > start), 0)


def relative_address(path: str) -> str:
    """A file's path as an address: percent-encoded, never taken for a scheme."""
    return quote(os.fsencode(path))


def words_at(cue: Cue, seconds: float) -> tuple[int, int]:
    """Which characters of the sentence are being said; (0, 0) before the first word."""
    begun = [word.span for word in cue.words if word.start <= seconds < cue.end]
    return (begun[-1].start, begun[-1].end) if begun else (0, 0)
