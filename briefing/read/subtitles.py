"""Subtitles (SRT, WebVTT, SubStation Alpha): what is said, as paragraphs of whole sentences.

A subtitle is read by its line of times, as both formats have it; numbers, names and notes
between them are not text. The parsers to be had (srt, webvtt-py) want times as the formats have
them, and pass over or refuse what people type: times without thousandths, with a dash for the
arrow, with blanks in them; they drop a last line that is a number, or read the notes of WebVTT.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.ass import events, is_ass
from briefing.read.encoding import decode
from briefing.read.markup import join, one_line

_TIME = r"[-−–]? *\d{1,4}(?: *[:;.,] *\d{1,9}){0,3}"
_ARROW = r"(?:- *){1,3}>{1,2}|[–—−]{1,2} *>|[→⟶➔]|=+>"
_NO_ARROW = r"[-–—−~=>|]{1,3}|to"  # counts between times of hours, minutes and seconds
_TIMES = re.compile(
    rf"[ \t]*(?P<start>{_TIME})[ \t]*(?:(?P<arrow>{_ARROW})|{_NO_ARROW})[ \t]*(?P<end>{_TIME})"
    r"(?P<settings>(?:[ \t]+[A-Za-z][A-Za-z0-9]*:\S*)*)(?:[ \t]+(?P<text>\S.*))?[ \t]*",
)
_COUNTER = re.compile(r"\s*#?\d{1,7}[.)]?\s*")
_TAG = re.compile(
    r"</?(?:[biuscvp]|em|strong|font|lang|ruby|span|div|br)(?:[ .][^<>]*)?/?>|<\d[\d:.]*>"
    r"|<rt\b[^<>]*>.*?</rt>|\{\\[^{}]*\}",
    re.IGNORECASE,
)
_SOUND = re.compile(r"[\s\[(♪♫#*-]*\[[^\[\]]*\][\s♪♫:]*|[\s♪♫]*")  # [संगीत], [तालियाँ]
_MUSIC = re.compile("[♪♫]")
_SPEAKER = re.compile(r"\A\s*(?:[-–—]\s*(?=[^\s\d])|>>\s*)")
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
        raise InputError(
            f"{origin}: nothing is said in these subtitles", "they only describe sounds"
        )
    return Source(join(paragraphs), origin)


def _cues(text: str) -> Iterator[_Cue]:
    """The subtitles in the order of the file."""
    if is_ass(text):
        for start, until, shown in events(text):
            if all(re.search(r"\d", each) for each in (start, until)):
                yield _Cue(_seconds(start), _seconds(until), shown)
        return
    lines = re.split(r"\r\n|\r|\n", text)
    times = [_times(line) for line in lines]
    is_webvtt = lines[0].startswith("WEBVTT")
    for index, found in enumerate(times):
        if found is None:
            continue
        end = index + 1
        while end < len(lines) and not _ends(lines, times, end, is_webvtt):
            end += 1
        first = [found["text"]] if found["text"] else []
        yield _Cue(
            _seconds(found["start"]), _seconds(found["end"]), (*first, *lines[index + 1 : end])
        )


def _times(line: str) -> re.Match[str] | None:
    """A line of times, also as people type them; None for another line."""
    found = _TIMES.fullmatch(line)
    if found is None:
        return None
    is_arrow = found["arrow"] is not None and "-" in found["arrow"]
    enough = 1 if is_arrow else 2 if found["arrow"] else 3
    numbers = min(len(re.findall(r"\d+", found[side])) for side in ("start", "end"))
    return found if numbers >= enough and (is_arrow or not found["text"]) else None


def _ends(
    lines: Sequence[str], times: Sequence[re.Match[str] | None], index: int, is_webvtt: bool
) -> bool:
    """Whether a subtitle ends before this line: times follow, or the number over them.

    In WebVTT an empty line ends it; in SRT empty lines may be in a text.
    """
    numbered = _COUNTER.fullmatch(lines[index]) and index + 1 < len(times) and times[index + 1]
    return bool(times[index] or numbered or (is_webvtt and not lines[index]))


def _seconds(written: str) -> float:
    """The seconds of hours, minutes, seconds and a fraction, of which any may be left out."""
    numbers = re.findall(r"\d+", written)
    fraction = ""
    if len(numbers) == 4 or (len(numbers) > 1 and re.search(r"[.,] *\d+\Z", written)):
        fraction = numbers.pop()
    seconds = float(sum(int(each) * 60**place for place, each in enumerate(reversed(numbers))))
    sign = -1.0 if written.lstrip()[0] in "-−–" else 1
    return sign * (seconds + float(f"0.{fraction or 0}"))


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
