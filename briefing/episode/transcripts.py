"""Transcripts of an episode, one small writer a format.

Formats as described by Podcasting 2.0 (transcript file formats), WebVTT by W3C; LRC as music
players read it; ASS as libass and Aegisub do. To add one, write a function, give it a line
in `FORMATS`, and name it in `TRANSCRIPTS` of `briefing.settings`, which no command waits for.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, pairwise

from briefing.document import Cue, Episode, Kind
from briefing.episode.captions import Caption, captions
from briefing.episode.text import clock, one_line, stamp

SRT_LINE = 32  # Podcasting 2.0: "Max characters per line: 32"


@dataclass(frozen=True, slots=True)
class Format:
    """How a transcript is named, served and written."""

    suffix: str
    """End of its file name."""
    media_type: str
    """As it is served."""
    write: Callable[[Episode], str]
    """The whole file as text."""


def write_vtt(episode: Episode) -> str:
    """WebVTT: what Apple Podcasts and browsers read."""
    cues = (
        f"{number}\n{stamp(c.start)} --> {stamp(c.end)}\n"
        + html.escape("\n".join(c.lines), quote=False)
        for number, c in enumerate(captions(episode.cues, episode.seconds), 1)
    )
    return "\n\n".join(("WEBVTT", *cues)) + "\n"


def write_srt(episode: Episode) -> str:
    """SubRip, two lines of 32 characters. It has no way to escape; an arrow would be a time."""
    return "\n".join(
        f"{number}\n{stamp(c.start, ',')} --> {stamp(c.end, ',')}\n{_srt_text(c)}\n"
        for number, c in enumerate(captions(episode.cues, episode.seconds, SRT_LINE), 1)
    )


def write_json(episode: Episode) -> str:
    """Podcasting 2.0 transcript JSON 1.0.0, a segment a caption."""
    segments = [
        {"startTime": c.start, "endTime": c.end, "body": c.text}
        for c in captions(episode.cues, episode.seconds)
    ]
    record = {"version": "1.0.0", "segments": segments}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def write_html(episode: Episode) -> str:
    """A plain page to read and search: a heading or a paragraph, and the time it is heard at."""
    title = html.escape(one_line(episode.title))
    blocks = (
        _html_block(tuple(cues)) for _, cues in groupby(episode.cues, key=lambda c: c.paragraph)
    )
    return (
        '<!doctype html>\n<html lang="hi">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n"
        + "".join(blocks)
        + "</body>\n</html>\n"
    )


def write_lrc(episode: Episode) -> str:
    """LRC: what music players show line by line. Brackets in the text would be a time."""
    tags = {"ti": episode.title, "ar": episode.author, "al": episode.show}
    heads = [f"[{key}:{_lrc_text(value)}]" for key, value in tags.items() if one_line(value)]
    lines = [
        f"[{_lrc_stamp(c.start)}]{_lrc_text(c.text)}"
        for c in captions(episode.cues, episode.seconds)
    ]
    return "\n".join((*heads, f"[length:{clock(episode.seconds)}]", *lines)) + "\n"


def write_ass(episode: Episode) -> str:
    """Advanced SubStation Alpha 4.00+: subtitles of a video, in which each word lights up when it
    is said (karaoke, `\\k` in hundredths of a second)."""
    title = one_line(episode.title).replace("{", "(").replace("}", ")")
    lines = (
        f"Dialogue: 0,{_ass_stamp(c.start)},{_ass_stamp(c.end)},Default,,0,0,0,,{_ass_text(c)}"
        for c in captions(episode.cues, episode.seconds)
    )
    return "\n".join((_ASS_HEAD.format(title=title), *lines)) + "\n"


_ASS_HEAD = """[Script Info]
Title: {title}
ScriptType: v4.00+
WrapStyle: 2
PlayResX: 1920
PlayResY: 1080

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, \
Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, \
Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Noto Sans Devanagari,64,&H0000D7FF,&H00FFFFFF,&H00000000,&H80000000,\
0,0,0,0,100,100,0,0,1,3,1,2,80,80,60,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"""
"""White letters that turn gold, with a black edge, for a picture 1080 lines high."""


FORMATS = {
    "vtt": Format(".vtt", "text/vtt", write_vtt),
    "srt": Format(".srt", "application/x-subrip", write_srt),
    "json": Format(".transcript.json", "application/json", write_json),
    "html": Format(".transcript.html", "text/html", write_html),
    "lrc": Format(".lrc", "text/plain", write_lrc),
    "ass": Format(".ass", "text/x-ssa", write_ass),
}
"""Every transcript format, by its name. The record beside the audio is `.json`; these are not."""


def _srt_text(caption: Caption) -> str:
    return "\n".join(caption.lines).replace("-->", "→")


def _lrc_stamp(seconds: float) -> str:
    hundredths = _hundredths(seconds)
    return f"{hundredths // 6000:02}:{hundredths // 100 % 60:02}.{hundredths % 100:02}"


def _ass_stamp(seconds: float) -> str:
    hundredths = _hundredths(seconds)
    minutes, rest = divmod(hundredths, 6000)
    return f"{minutes // 60}:{minutes % 60:02}:{rest // 100:02}.{rest % 100:02}"


def _ass_text(caption: Caption) -> str:
    """The words, before each how long it is lit; what begins a command in them is none."""
    words = [word for line in caption.timed for word in line]
    starts = [max(word.start, caption.start) for word in words[1:]]
    edges = [*map(_hundredths, (caption.start, *starts, caption.end))]
    lit = (f"{{\\k{max(end - start, 0)}}}" for start, end in pairwise(edges))
    texts = iter([f"{mark}{_ass_word(word.text)}" for mark, word in zip(lit, words, strict=True)])
    return "\\N".join(" ".join(next(texts) for _ in line) for line in caption.timed)


def _ass_word(text: str) -> str:
    return text.replace("\\", "＼").replace("{", "(").replace("}", ")")


def _hundredths(seconds: float) -> int:
    return round(seconds * 1000) // 10


def _lrc_text(text: str) -> str:
    return one_line(text).replace("[", "(").replace("]", ")")


def _html_block(cues: tuple[Cue, ...]) -> str:
    text = html.escape(" ".join(filter(None, (one_line(cue.text) for cue in cues))))
    tag = "h2" if cues[0].kind is Kind.HEADING else "p"
    return f"<time>{clock(cues[0].start)}</time>\n<{tag}>{text}</{tag}>\n" if text else ""
