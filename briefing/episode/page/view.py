"""An episode as the page shows it: what is written, and when each word of it is said."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from urllib.parse import quote

from briefing.document import Cue, Episode
from briefing.episode import chapters, dates
from briefing.episode.summary import summary as summarized
from briefing.episode.text import carried, clock, one_line

SUMMARY_BYTES = 480


def summary(episode: Episode, limit: int = SUMMARY_BYTES) -> str:
    """What the episode is about, in `limit` bytes of UTF-8 at most."""
    return summarized(episode, limit)


def view(episode: Episode, words: dict[str, Any], audio: str) -> dict[str, Any]:
    """What the templates show of an episode; `audio` is its address from the page.

    Links to a moment lead into the audio file by a media fragment (#t=83.1), which browsers
    follow without a script; with the audio inside the page they lead to the sentence. They
    are exact: a whole second would begin with the end of the sentence before.
    """
    day = dates.moment(episode.date)
    return {
        "title": one_line(episode.title) or episode.audio.stem,
        "author": one_line(episode.author),
        "summary": summary(episode),
        "date": day.date().isoformat() if day else "",
        "day": dates.day_in_words(day.date(), words) if day else "",
        "length": dates.length_in_words(episode.seconds, words),
        "audio": audio,
        "exact": episode.exact,
        "chapters": [
            {
                "title": chapter.title,
                "start": round(chapter.start, 3),
                "clock": clock(chapter.start),
                "link": _moment_link(audio, chapter.start, _sentence_at(episode, chapter.start)),
            }
            for chapter in chapters.listed(episode)
        ],
        "blocks": list(_blocks(episode, audio)),
    }


def player_data(episode: Episode, guid: str, cover: str) -> dict[str, Any]:
    """What the script needs to know: seconds, chapters, and every word's time and place.

    A sentence is [start, end, words], times in milliseconds; words are flat fours of start,
    end and the word's place in the sentence's text, counted in UTF-16 units as scripts do.
    """
    return {
        "guid": guid,
        "title": one_line(episode.title) or episode.audio.stem,
        "artist": one_line(episode.author),
        "show": one_line(episode.show),
        "cover": cover,
        "seconds": round(episode.seconds, 3),
        "chapters": [
            {"start": round(c.start, 3), "title": c.title} for c in chapters.listed(episode)
        ],
        "sentences": [
            [round(cue.start * 1000), round(cue.end * 1000), _word_times(cue)]
            for cue in episode.cues
        ],
    }


def _word_times(cue: Cue) -> list[int]:
    return [
        figure
        for word in cue.words
        for figure in (
            round(word.start * 1000),
            round(word.end * 1000),
            _units(carried(cue.text[: word.span.start])),
            _units(carried(cue.text[: word.span.end])),
        )
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _blocks(episode: Episode, audio: str) -> Iterator[dict[str, Any]]:
    """Paragraphs with their sentences, numbered through the episode as in `player_data`."""
    numbered = enumerate(episode.cues)
    for _, group in groupby(numbered, key=lambda pair: (pair[1].paragraph, pair[1].kind)):
        cues = list(group)
        number, first = cues[0]
        yield {
            "kind": first.kind.value,
            "start": round(first.start, 3),
            "clock": clock(first.start),
            "link": _moment_link(audio, first.start, number),
            "sentences": [{"number": n, "text": carried(cue.text)} for n, cue in cues],
        }


def _moment_link(audio: str, start: float, sentence: int) -> str:
    return f"#s{sentence}" if audio.startswith("data:") else f"{audio}#t={round(start, 3):g}"


def _sentence_at(episode: Episode, start: float) -> int:
    return next((n for n, cue in enumerate(episode.cues) if cue.end > start), 0)


def relative_address(path: str) -> str:
    """A file's path as an address: percent-encoded, never taken for a scheme."""
    return quote(os.fsencode(path))


def words_at(cue: Cue, seconds: float) -> tuple[int, int]:
    """Which characters of the sentence are being said; (0, 0) before the first word."""
    begun = [word.span for word in cue.words if word.start <= seconds < cue.end]
    return (begun[-1].start, begun[-1].end) if begun else (0, 0)
