"""Everything a briefing is made of, in order: an introduction, texts, a close."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from briefing.document import Kind, Script, Source, Utterance
from briefing.errors import UsageError
from briefing.hindi import calendar, lexicon
from briefing.hindi.clean import clean
from briefing.hindi.normalize import normalize
from briefing.hindi.segment import segment
from briefing.settings import Settings


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a programme. `title` names its chapter; "" where it has none of its own."""

    title: str
    script: Script


@dataclass(frozen=True, slots=True)
class Programme:
    """The parts in the order they are heard, and what is said of the whole."""

    title: str
    author: str
    date: str
    parts: tuple[Part, ...]

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """Everything that is said, in order."""
        return tuple(utterance for part in self.parts for utterance in part.script.utterances)

    def starts(self) -> Iterator[tuple[int, str]]:
        """Where chapters start: the index of the first utterance, and a title.

        Each titled part is one, and each heading in a text; where both are, the part's title.
        """
        index = 0
        for part in self.parts:
            paragraphs = part.script.document.paragraphs
            title, paragraph = part.title, -1
            for utterance in part.script.utterances:
                new = utterance.paragraph != paragraph
                paragraph = utterance.paragraph
                if new and not title and paragraphs[paragraph].kind is Kind.HEADING:
                    title = " ".join(s.text for s in paragraphs[paragraph].sentences)
                if new and title:
                    yield index, title
                    title = ""
                index += 1


def compose(sources: Sequence[Source], settings: Settings) -> Programme:
    """Turn texts into what will be said of them, with the introduction and close wished for.

    Raises InputError when a text or a lexicon cannot be used, UsageError for a template
    that names what there is not.
    """
    words = lexicon.load(settings.lexicons)
    parts = [_part(source, words, alone=len(sources) == 1) for source in sources]
    title = settings.title or sources[0].title or parts[0].title or _name(sources[0])
    day = settings.date or sources[0].date
    facts = {"title": title, "date": calendar.spoken_day(day), "show": settings.show}
    around = [
        Source(_filled(template, facts), name) if template else None
        for template, name in ((settings.intro, "the introduction"), (settings.outro, "the close"))
    ]
    opening, closing = ([Part("", _script(source, words))] if source else [] for source in around)
    return Programme(
        title=title,
        author=settings.author or sources[0].author,
        date=day,
        parts=(*opening, *parts, *closing),
    )


def _part(source: Source, words: lexicon.Lexicon, *, alone: bool) -> Part:
    made = _script(source, words)
    return Part("" if alone else made.document.title or _name(source), made)


def _script(source: Source, words: lexicon.Lexicon) -> Script:
    return normalize(segment(clean(source)), words)


def _name(source: Source) -> str:
    """A title for a text that has none: the name of its file, as far as it is text."""
    return os.fsencode(Path(source.origin).stem).decode(errors="replace")


def _filled(template: str, facts: dict[str, str]) -> str:
    """`template` with {title}, {date} and {show} filled in, and nothing else that a format can."""
    hint = "only {title}, {date} and {show} are known"
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise UsageError(f"{template!r} cannot be filled in ({error})", hint) from error
    for _, name, form, conversion in parts:
        if name is not None and (name not in facts or form or conversion):
            raise UsageError(f"{template!r} cannot be filled in ({{{name}}} is not known)", hint)
    return "".join(text + (facts[name] if name else "") for text, name, _, _ in parts)
