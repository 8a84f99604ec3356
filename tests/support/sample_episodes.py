"""Small finished episodes to publish and play: a tone for the voice, even times for the words."""

from __future__ import annotations

import math
import re
from array import array
from functools import cache
from pathlib import Path

import lameenc

from briefing.document import Chapter, Cue, Episode, Kind, Span, WordCue
from briefing.episode import record

RATE = 44_100
FRAME = 1152
PACE = 12.5  # written characters a second

NEWS = """\
# मौसम

राजधानी में मंगलवार को तेज़ बारिश हुई। मौसम विभाग ने अगले 48 घंटों के लिए चेतावनी जारी की है, \
और लोगों से कहा है कि वे ज़रूरी होने पर ही घर से निकलें, क्योंकि निचले इलाक़ों की सड़कों पर पानी भर गया है।

# बजट

सरकार ने किसानों के लिए ₹2.5 लाख करोड़ की योजना घोषित की। विपक्ष ने पूछा, "पैसा कहाँ से आएगा?" \
वित्त मंत्री ने जवाब दिया कि यह राशि तीन वर्षों में चरणबद्ध तरीक़े से दी जाएगी।

# खेल

भारत ने तीसरा टेस्ट 7 विकेट से जीत लिया।
"""
_WORD = re.compile(r"₹\S+(?: (?:लाख|करोड़))+|[^\s\"“”,।?!()—]+")
_SENTENCE = re.compile(r"[^।?!]+[।?!]*[\"”]?\s*")


def write_tone(path: Path, seconds: float) -> float:
    """Write a soft tone as CBR MP3 at 44.1 kHz mono; returns its real length in seconds."""
    data = _tone(round(seconds * RATE))
    path.write_bytes(data)
    return frames(data) * FRAME / RATE


@cache
def _tone(samples: int) -> bytes:
    """As MP3; hundreds of tests have an episode of the same length."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(7)
    wave = [int(3000 * math.sin(math.tau * 220 * i / RATE)) for i in range(RATE)]
    whole, rest = divmod(samples, RATE)
    data = b"".join(bytes(encoder.encode(array("h", wave).tobytes())) for _ in range(whole))
    return data + bytes(encoder.encode(array("h", wave[:rest]).tobytes())) + bytes(encoder.flush())


def frames(mp3: bytes) -> int:
    """How many frames a 64 kbps file at 44.1 kHz holds: 208 bytes each, 209 when padded."""
    at = count = 0
    while at + 4 <= len(mp3):
        at += 144 * 64_000 // RATE + (mp3[at + 2] >> 1 & 1)
        count += 1
    return count


def cues(text: str, start: float = 0.5) -> tuple[Cue, ...]:
    """A cue a sentence, a word cue a word, evenly timed; "# " begins a heading."""
    made: list[Cue] = []
    now = start
    for paragraph, block in enumerate(filter(None, (b.strip() for b in text.split("\n\n")))):
        kind = Kind.HEADING if block.startswith("# ") else Kind.BODY
        for match in _SENTENCE.finditer(block.removeprefix("# ")):
            made.append(cue(match.group().strip(), now, paragraph, kind))
            now = made[-1].end + 0.4
    return tuple(made)


def cue(text: str, start: float, paragraph: int = 0, kind: Kind = Kind.BODY) -> Cue:
    """One sentence from `start` on, its words timed by their place in it."""
    words = tuple(
        WordCue(start + m.start() / PACE, start + m.end() / PACE, Span(*m.span()))
        for m in _WORD.finditer(text)
    )
    end = start + len(text) / PACE
    return Cue(start, end, text, text, Span(0, len(text)), paragraph, kind, words)


def chapters(cues: tuple[Cue, ...], seconds: float) -> tuple[Chapter, ...]:
    """A chapter a heading, the first from 0; none without headings."""
    heads = [c for c in cues if c.kind is Kind.HEADING]
    starts = [0.0, *(float(round(c.start)) for c in heads[1:])]
    ends = [*starts[1:], seconds]
    if not heads:
        return ()
    return tuple(
        Chapter(start, end, head.text) for start, end, head in zip(starts, ends, heads, strict=True)
    )


def sample_episode(
    audio: Path,
    title: str = "मंगलवार की ब्रीफिंग",
    text: str = NEWS,
    date: str = "2026-02-10",
) -> Episode:
    """A finished episode with its MP3 and its record in place."""
    said = cues(text)
    seconds = write_tone(audio, said[-1].end + 1.0)
    episode = Episode(
        title=title,
        audio=audio,
        seconds=seconds,
        cues=said,
        chapters=chapters(said, seconds),
        author="समाचार कक्ष",
        show="सुबह की ख़बरें",
        date=date,
        voice="hf_alpha",
        exact=True,
    )
    record.record_path(audio).write_text(record.to_json(episode), encoding="utf-8")
    return episode
