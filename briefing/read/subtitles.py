"""Subtitles, SRT and WebVTT: what is said in them, as paragraphs of whole sentences.

A subtitle is read by its line of times, as both formats have it; numbers, names and notes
between them are not text. (The parsers to be had drop a last line that is a number, or
read the notes of WebVTT aloud.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.encoding import decode
from briefing.read.markup import join, one_line

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|</?[cv](?:\.[^<>]*)?>|\{\\[^{}]*\}")
_SOUND = re.compile(r"[\s\[(♪♫#*-]*\[[^\[\]]*\][\s♪♫:]*|[\s♪♫]*")  # [संगीत], [तालियाँ]
_MUSIC = re.compile("[♪♫]")
_SPEAKER = re.compile(r"\s*(?:[-–—]\s*(?=[^\s\d])|>>\s*)")
_STOPPED = re.compile(r"[।॥.?!…][”’\"')\]]*\Z")
_NEW_PARAGRAPH = 2.5  # seconds of silence after a sentence
_SAME = 0.3  # seconds; captions that roll follow each other without a gap


@dataclass(frozen=True, slots=True)
class _Cue:
    """`lines` are shown from `start` to `end` seconds."""

    start: float
    end: float
    lines: tuple[str, ...]


def read(data: bytes, origin: str) -> Source:
    """What is said, captions joined, without times, tags, positions and sounds in brackets.

    What a caption repeats of the one before, as captions that roll do, is said once. A new
    paragraph begins where another speaker is marked, and after a pause.
    """
    cues = list(_cues(decode(data, origin)))
    if not cues:
        raise InputError(f"{origin}: no subtitles in it", "it has no line like 00:00:01,000 --> …")
    paragraphs = _paragraphs(_said_once(cues))
    if not paragraphs:
        raise InputError(f"{origin}: nothing is said in these subtitles", "they name only sounds")
    return Source(join(paragraphs), origin)


def _cues(text: str) -> Iterator[_Cue]:
    """The subtitles in the order of the file."""
    lines = re.split(r"\r\n|\r|\n", text)
    ends_cue = _ends_webvtt if lines[0].startswith("WEBVTT") else _ends_srt
    for index, line in enumerate(lines):
        if times := _TIMES.fullmatch(line):
            end = index + 1
            while end < len(lines) and not ends_cue(lines, end):
                end += 1
            start, stop = times.groups()[:4], times.groups()[4:]
            yield _Cue(_seconds(*start), _seconds(*stop), tuple(lines[index + 1 : end]))


def _ends_webvtt(lines: Sequence[str], index: int) -> bool:
    return not lines[index] or "-->" in lines[index]


def _ends_srt(lines: Sequence[str], index: int) -> bool:
    """At the next times or the number over them; empty lines may be in a text."""
    following = lines[index + 1] if index + 1 < len(lines) else ""
    numbered = lines[index].strip().isdecimal() and _TIMES.fullmatch(following)
    return bool(numbered or _TIMES.fullmatch(lines[index]))


def _seconds(hours: str | None, minutes: str, seconds: str, fraction: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def _said_once(cues: Sequence[_Cue]) -> Iterator[_Cue]:
    """The cues with plain lines, without what the cue before still shows."""
    shown: list[str] = []
    end = 0.0
    for cue in cues:
        lines = [line for written in cue.lines if (line := _plain(written))]
        rolls = cue.start - end <= _SAME
        yield replace(cue, lines=tuple(_new(shown, lines) if rolls else lines))
        shown = lines or (shown if rolls else [])
        end = cue.end


def _new(shown: list[str], lines: list[str]) -> list[str]:
    """What `lines` add to the last ones `shown`, the last of which may have grown."""
    for count in range(min(len(shown), len(lines)), 0, -1):
        last, line = shown[-1], lines[count - 1]
        if shown[-count:-1] == lines[: count - 1] and f"{line} ".startswith(f"{last} "):
            grown = line[len(last) :].strip()
            return [*filter(None, [grown]), *lines[count:]]
    return lines


def _plain(written: str) -> str:
    line = one_line(_TAG.sub("", written))
    return "" if _SOUND.fullmatch(line) else one_line(_MUSIC.sub("", line))


def _paragraphs(cues: Iterable[_Cue]) -> list[str]:
    paragraphs: list[str] = []
    end = 0.0
    for cue in cues:
        for line in cue.lines:
            said = _SPEAKER.sub("", line, count=1)
            pause = cue.start - end >= _NEW_PARAGRAPH
            if not paragraphs or said != line or (pause and _STOPPED.search(paragraphs[-1])):
                paragraphs.append(said)
            else:
                paragraphs[-1] += f" {said}"
            end = cue.end
    return paragraphs
