"""Nouns of the text half: from a file's text to what will be said.

Offsets are characters into `Source.text` after cleaning, so that every spoken thing
knows what it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the cleaned source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A text and where it came from.

    `text` is Unicode NFC with "\\n" newlines; `origin` is a file name, "-" or an
    address, for messages. The rest is what the file itself says of the text, or "":
    `date` is ISO 8601 (YYYY-MM-DD), `language` a BCP 47 tag, `guid` what a feed knows it
    by. `notices` are sentences for the user about what had to be put right or left out in
    reading.
    """

    text: str
    origin: str
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    notices: tuple[str, ...] = ()
    guid: str = ""


class Kind(str, Enum):
    """What a paragraph is; headings become chapters."""

    BODY = "body"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    VERSE = "verse"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `text` is exactly the characters of `span`, without outer blanks."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together; never empty."""

    sentences: tuple[Sentence, ...]
    kind: Kind = Kind.BODY


@dataclass(frozen=True, slots=True)
class PauseMark:
    """A pause of `seconds` that the text asks for, such as `[विराम 2s]`; never spoken."""

    span: Span
    seconds: float


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned source cut into paragraphs; `title` is for tags and summaries."""

    source: Source
    title: str
    paragraphs: tuple[Paragraph, ...]
    pauses: tuple[PauseMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken token, closing punctuation attached, and the written text it stands for.

    Several words may share a span: "₹2.5 लाख" is one amount and three words.
    `phonemes` is set only where a lexicon gives the sound instead of a respelling.
    """

    spoken: str
    span: Span
    phonemes: str = ""


class Boundary(str, Enum):
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
    """What an engine is given at once: a sentence, or a piece of one that was too long.

    `sentence` and `paragraph` count from 0 through the document. `mark` is an extra
    pause in seconds that the text asks for after it; `voice` is "" until it is cast.
    """

    words: tuple[Word, ...]
    sentence: int
    paragraph: int
    boundary: Boundary
    mark: float = 0.0
    voice: str = ""

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
    """Something written that no rule understood: said as `spoken`, and reported."""

    span: Span
    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Script:
    """A document turned into what will be said."""

    document: Document
    utterances: tuple[Utterance, ...]
    notes: tuple[Note, ...] = ()
