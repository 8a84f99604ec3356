"""Subtitles: every line; what is times, numbers, names and notes is known by its look."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from briefing.devanagari import WORD
from briefing.io.later import later
from briefing.read.accounting import Seen
from briefing.read.encoding import decode

_TIME = r"\d[\d:;.,\s]*"
_TIMES = later(rf"[-−–\s]{{0,3}}{_TIME}(?:[^\d:;.,{WORD}]{{1,6}}){_TIME}(?=[A-Za-z ]|\Z)", re.ASCII)
_SETTINGS = later(r"(?:\s*[A-Za-z][A-Za-z0-9]*:\S*)*")
_READING = r"<rt\b[^<>]*>.*?</rt>"
_MARKUP = later(rf"{_READING}|</?[A-Za-z\d][^<>]*>|\{{\\[^{{}}]*\}}")
_HEARD = later(r"\[[^\[\]]*\]")
_BLOCKS = {"NOTE": "note", "STYLE": "style", "REGION": "region", "WEBVTT": "header"}
_WHY = {"<rt": "reading over a word", "[": "sound", "<": "markup", "{": "markup"}
_BEFORE = 3  # lines of a rolling caption that may be shown again


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The lines in order."""
    lines = re.split(r"\r\n|\r|\n", decode(data, origin))
    if any(line.strip().lower() == "[events]" for line in lines):
        yield from _of_substation(lines)
        return
    is_webvtt = lines[0].startswith("WEBVTT")
    block = ""
    shown: deque[str] = deque(maxlen=_BEFORE)
    for number, line in enumerate(lines, start=1):
        if not line:
            block = ""
        elif is_webvtt and (number == 1 or not lines[number - 2]):
            block = _BLOCKS.get(re.split(r"[ \t]", line)[0], "")
        if times := _times(line):
            yield Seen(line[:times], number, why="times")
            yield Seen(line[times:], number)
        elif block:
            yield Seen(line, number, why=block)
        elif number < len(lines) and _times(lines[number]) and _is_name(lines, number, is_webvtt):
            yield Seen(line, number, why="number or name of a subtitle")
        else:
            yield from _text(line, number, shown)


def _of_substation(lines: Sequence[str]) -> Iterator[Seen]:
    """The lines of SubStation Alpha: an event has its text behind its last field."""
    shown: deque[str] = deque(maxlen=_BEFORE)
    commas = 9
    for number, line in enumerate(lines, start=1):
        if line.startswith("Format:"):
            commas = line.count(",")
        event = re.match(rf"Dialogue:(?:[^,]*,){{{commas}}}", line)
        if event is None:
            yield Seen(line, number, why="comment" if line.startswith("Comment:") else "header")
            continue
        yield Seen(event[0], number, why="times")
        if re.search(r"\\p[1-9]", line):
            yield Seen(line[event.end() :], number, why="drawing")
        else:
            for piece in re.split(r"\\[Nnh]|(\{[^{}]*\})", line[event.end() :]):
                if piece and piece.startswith("{"):
                    yield Seen(piece, number, why="markup")
                elif piece:
                    again = "shown again" if " ".join(piece.split()) in shown else ""
                    yield Seen(piece, number, why=again)
            shown += [" ".join(p.split()) for p in re.split(r"\\[Nn]", line[event.end() :]) if p]


def _times(line: str) -> int:
    """How many characters of a line are times and their settings; 0 for another line."""
    found = _TIMES.match(line.translate(_DIGITS))
    if found is None or sum(map(line[: found.end()].count, ":.,;")) < 1:
        return 0
    settings = _SETTINGS.match(line, found.end())
    return settings.end() if settings else found.end()


_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")


def _is_name(lines: Sequence[str], number: int, is_webvtt: bool) -> bool:
    line = lines[number - 1].strip()
    before = lines[number - 2] if number > 1 else ""
    return line.strip("#.) ").isdecimal() or (is_webvtt and not before)


def _text(line: str, number: int, shown: deque[str]) -> Iterator[Seen]:
    """A line of text, apart where it is markup, a sound, or shown again by a rolling caption."""
    plain = " ".join(_MARKUP.sub("", line).split())
    again = max((old for old in shown if f"{plain} ".startswith(f"{old} ")), key=len, default="")
    shown.append(plain)
    if again:
        yield Seen(again, number, why="shown again")
        yield Seen(plain[len(again) :], number)
        return
    start = 0
    for match in re.finditer(rf"{_MARKUP.pattern}|{_HEARD.pattern}", line):
        yield Seen(line[start : match.start()], number)
        yield Seen(match[0], number, why=_WHY.get(match[0][:3].lower()) or _WHY[match[0][0]])
        start = match.end()
    yield Seen(line[start:], number)
