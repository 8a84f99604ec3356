"""Nouns of the text half: from a file's text to what will be said.

Offsets are characters into `Source.text` after cleaning, so that every spoken thing
knows what it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.document.source import Source


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the cleaned source text."""

    start: int
    """The first, counted from 0."""
    end: int
    """The one after the last."""


_QUOTED = 40  # characters of a text that a message shows
_ENDS = tuple("।॥.?!:…,;")


def quoted(text: str) -> str:
    """The beginning of `text` on one line, for a message."""
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= _QUOTED else f"“{text[: _QUOTED - 1]}…”"


def unread(source: Source) -> Iterator[str]:
    """A line for each text in the file that is not read and should be: where, and what."""
    for each in source.unaccounted:
        yield f"{source.named(each)}: not read: {quoted(each.text)}"


class Kind(StrEnum):
    """What a paragraph is; headings become chapters."""

    BODY = "body"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    VERSE = "verse"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence."""

    text: str
    """Exactly the characters of `span`, without outer blanks."""
    span: Span
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]
    """At least one, in order."""
    kind: Kind = Kind.BODY
    """What it is."""

    @property
    def title(self) -> str:
        """It as the name of a chapter, on one line: अध्याय 1: जंगल का राजा."""
        *parts, last = (" ".join(sentence.text.split()) for sentence in self.sentences)
        ended = (f"{part} " if part.endswith(_ENDS) else f"{part}: " for part in parts)
        return "".join((*ended, last))


@dataclass(frozen=True, slots=True)
class PauseMark:
    """A pause that the text asks for, such as `[विराम 2s]`; never spoken."""

    span: Span
    """Where the mark stands."""
    seconds: float
    """How long the pause is."""


@dataclass(frozen=True, slots=True)
class VoiceMark:
    """From `span` on another voice reads, or at another pace; the mark itself is not spoken."""

    span: Span
    """Where the mark stands."""
    voice: str | None = None
    """A voice, or a speaker who has one; "" is the reader, None leaves it as it is."""
    rate: float | None = None
    """Times the pace of the voice; None leaves it as it is."""


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned source cut into paragraphs."""

    source: Source
    """The cleaned source."""
    title: str
    """For tags and summaries."""
    paragraphs: tuple[Paragraph, ...]
    """In order."""
    pauses: tuple[PauseMark, ...] = ()
    """The marks of pauses, in order."""
    voices: tuple[VoiceMark, ...] = ()
    """The marks of voices, in order."""


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken token, closing punctuation attached, and the written text it stands for."""

    spoken: str
    """What is said."""
    span: Span
    """What is written; several words may share one: "₹2.5 लाख" is one amount and three words."""
    phonemes: str = ""
    """Set only where a lexicon gives the sound instead of a respelling."""


class Boundary(StrEnum):
    """What ends where an utterance ends; the settings give each a pause."""

    WORD = "word"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    ITEM = "item"
    QUOTE = "quote"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    END = "end"


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an engine is given at once: a sentence, or a piece of one that was too long."""

    words: Sequence[Word]
    """In order."""
    sentence: int
    """Counted from 0 through the document."""
    paragraph: int
    """Counted from 0 through the document."""
    boundary: Boundary
    """What ends with it, which decides about the pause."""
    mark: float = 0.0
    """Seconds of pause after it that the text asks for besides."""
    voice: str = ""
    """Who says it; "" until that is decided."""

    @property
    def spoken(self) -> str:
        """What the voice says, one blank between words."""
        return " ".join(word.spoken for word in self.words)

    @property
    def span(self) -> Span:
        """The written text it stands for."""
        return Span(min(w.span.start for w in self.words), max(w.span.end for w in self.words))


@dataclass(frozen=True, slots=True)
class Note:
    """Something written that no rule understood."""

    span: Span
    """Where it stands."""
    written: str
    """What is written."""
    spoken: str
    """What is said for it; "" where it is not said."""

    @property
    def told(self) -> str:
        """What is written and what is said for it, in a line."""
        if not self.spoken:
            return f"{self.written!r} is not said"
        return f"{self.written!r} is not known; said as “{self.spoken}”"


@dataclass(frozen=True, slots=True)
class Script:
    """A document turned into what will be said."""

    document: Document
    """The document."""
    utterances: tuple[Utterance, ...]
    """What is said, in order."""
    notes: tuple[Note, ...] = ()
    """What no rule understood."""
    lead: float = 0.0
    """Seconds of silence that the text asks for before its first word."""

    def unknown(self) -> list[str]:
        """A line for each thing that no rule understood: where, what, and how it is said."""
        where = self.document.source.where
        return [f"{where(note.span.start)}: {note.told}" for note in self.notes]
