"""Nouns of the sound half: what a voice is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.document.text import Kind, Sentence, Utterance

if TYPE_CHECKING:  # numpy takes longer to import than all of the Hindi half of the program
    from briefing.document.samples import Samples


@dataclass(frozen=True, slots=True)
class Piece:
    """What one voice says without a break, and where in the briefing it belongs."""

    utterance: Utterance
    """The words, and the voice that says them."""
    sentence: Sentence
    """The sentence that it is, or is a part of."""
    section: int
    """Which text of the rundown it is from, counted from 0."""
    paragraph: int
    """Counted from 0 through all sections."""
    kind: Kind
    """What its paragraph is."""
    pause: float = 0.0
    """Seconds of silence after it."""
    chapter: str = ""
    """Title of the chapter that begins with it; "" where none does."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When a word sounds."""

    word: int
    """Its index in the utterance."""
    start: float
    """Second of the clip at which it begins."""
    end: float
    """Second of the clip at which it ends."""


@dataclass(frozen=True, slots=True)
class Clip:
    """What an engine said."""

    samples: Samples
    """Mono."""
    rate: int
    """Samples a second."""
    timings: tuple[Timing, ...] = ()
    """Of its words, where the engine knows them."""
