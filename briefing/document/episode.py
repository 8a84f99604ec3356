"""Nouns of a finished briefing: what is heard when, and what was measured of the file.

Times are seconds (float) of the finished audio.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.document.form import Form
from briefing.document.notebook import player
from briefing.document.source import LeftOut
from briefing.document.text import Kind, Span

LISTENING_SPEEDS = (0.5, 0.6, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""Times the normal speed at which a player may be set to play an episode."""


@dataclass(frozen=True, slots=True)
class WordCue:
    """A written word (or amount, or date) and when it is said."""

    start: float
    """Second at which it begins."""
    end: float
    """Second at which it ends."""
    span: Span
    """Characters of the text of the `Cue` it belongs to."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence of the finished audio: when it is said, and what was written."""

    start: float
    """Second at which its speech begins."""
    end: float
    """Second at which its speech ends."""
    text: str
    """What is written."""
    spoken: str
    """What is said for it."""
    span: Span
    """Characters of the cleaned source text."""
    paragraph: int
    """Counted from 0 through all texts of the briefing."""
    kind: Kind = Kind.BODY
    """What its paragraph is."""
    words: Sequence[WordCue] = ()
    """Its words in order; they do not overlap."""

    def written(self, word: WordCue) -> str:
        """The characters of the text that one of its words stands for: "₹2.5 लाख"."""
        return self.text[word.span.start : word.span.end]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled stretch of the finished audio; the first starts at 0, none overlap."""

    start: float
    """Second at which it begins."""
    end: float
    """Second at which it ends."""
    title: str
    """What players show."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a finished file is, measured after decoding."""

    as_played: float = 0.0
    """Integrated loudness in LUFS as two speakers play it."""
    mono: float = 0.0
    """The same in LUFS on a meter that hears one channel: 3 lower."""
    true_peak: float = 0.0
    """Highest level between the samples, dBTP."""


_MARGIN = 0.005  # what rounding to two places may cost


@dataclass(frozen=True, slots=True)
class Check:
    """Something that the place a file is for asks of it, and what the file measures."""

    what: str
    """What is measured, and its unit."""
    asked: str
    """"-23 to -18", or "at most -3"."""
    measured: float
    """The same of the finished file."""

    @property
    def is_met(self) -> bool:
        """Whether the file has what is asked."""
        low, _, high = self.asked.rpartition(" to ")
        least = float(low) if low else float("-inf")
        most = float(high.removeprefix("at most "))
        return least - _MARGIN <= self.measured <= most + _MARGIN


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what is written is said."""

    written: int = 0
    """Characters of the text, blanks apart."""
    covered: int = 0
    """Those of them that are said, or rightly silent."""
    missing: tuple[str, ...] = ()
    """A line for each gap: where it is, and what is wrong."""

    @property
    def percent(self) -> float:
        """100 when nothing is missing."""
        return 100.0 * self.covered / self.written if self.written else 100.0


@dataclass(frozen=True, slots=True)
class Substitution:
    """That another voice read where the chosen one failed."""

    voice: str
    """Who read, as ENGINE:VOICE."""
    instead_of: str
    """Who should have read, as ENGINE:VOICE."""
    sentences: int
    """How many sentences it read."""
    total: int
    """How many sentences there are."""
    reason: str
    """Why the chosen voice failed."""

    def __str__(self) -> str:
        """One line for a person."""
        read = "all" if self.sentences == self.total else f"{self.sentences}"
        return (
            f"{self.voice} reads {read} of {self.total} sentences instead of "
            f"{self.instead_of} ({self.reason})"
        )


@dataclass(frozen=True, slots=True)
class Report:
    """How an episode came about and what was measured of it.

    Its JSON form is in `briefing.episode.report`.
    """

    engine: str = ""
    """The engine that reads."""
    voices: tuple[str, ...] = ()
    """Every voice that is heard, in alphabetical order."""
    substitution: Substitution | None = None
    """Who read where the chosen voice failed."""
    speed: float = 1.0
    """Times the voice's normal pace."""
    disclosure: str = "none"
    """Where it is said that the voice is synthetic: "start", "end" or "none"."""
    paragraphs: int = 0
    """How many paragraphs are heard."""
    notices: tuple[str, ...] = ()
    """What a person should know of the reading: a sentence each."""
    unknown: tuple[str, ...] = ()
    """What no rule understood: a line each, with where it is and how it is said."""
    texts: tuple[str, ...] = ()
    """What its texts are known by: a guid, or a file as seen from the folder of the episode."""
    left_out: tuple[LeftOut, ...] = ()
    """What the files hold and is rightly not read: the beginning of each, `part` with the file."""
    pauses_asked: tuple[float, ...] = ()
    """Seconds of silence between neighboring takes, as planned."""
    pauses_measured: tuple[float, ...] = ()
    """The same, measured in the finished file; empty where music plays in them."""
    made_from: str = ""
    """Digest of the texts and settings that it was made from."""
    size: int = 0
    """Bytes of the audio file."""
    samples: int = 0
    """Samples of the audio, decoded."""
    loudness: Loudness = Loudness()
    """How loud it is."""
    coverage: Coverage = Coverage()
    """How much of the text is said."""
    clips: int = 0
    """How many clips it is made of."""
    clips_made: int = 0
    """How many of them were synthesized for it; the others were in the cache."""
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For the suffix of each file written beside the audio, the SHA-256 digests of what this
    program wrote there."""
    took: float = 0.0
    """Seconds of work."""
    target: str = "none"
    """The place whose demands it was made for."""
    checks: tuple[Check, ...] = ()
    """What that place asks, and what the file measures."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A finished briefing: the file, its length, and what is heard when."""

    title: str
    """What it is called."""
    audio: Path
    """The file."""
    seconds: float
    """Its length."""
    cues: tuple[Cue, ...] = field(repr=False)
    """Its sentences in order."""
    chapters: tuple[Chapter, ...] = ()
    """None, or at least two."""
    author: str = ""
    """Who wrote the text."""
    show: str = ""
    """The series it belongs to."""
    date: str = ""
    """ISO 8601 day."""
    published: str = ""
    """The text's own time on that day, ISO 8601; "" where it is not known."""
    voice: str = ""
    """Who reads."""
    exact: bool = False
    """Whether word times come from the voice itself; else they are estimated."""
    forms: Mapping[int, Form] = field(default_factory=dict, repr=False)
    """By the number of a paragraph how it stands in its text; those that lack one are plain."""
    report: Report = field(default_factory=Report, repr=False)
    """What was measured."""

    def _repr_html_(self) -> str:
        """A player with the text, for Jupyter."""
        return player(self)
