"""What is heard in which order: the texts, and what is said before and after them.

It needs no voice, so that it can be shown before anything is synthesized.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.document import Document, Kind, Script, Source
from briefing.hindi import calendar
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.paragraphs.sections import NUMBER
from briefing.hindi.segment import segment
from briefing.hindi.titles import first_words, name_as_title
from briefing.settings import Settings

_TITLE_LAST = re.compile(r"(?:^|(?<=[।.!?]))\s*\{title\}[।.!?]?\s*$")
"""A sentence of a template that is the title alone."""
_INTRODUCTION = "the introduction"


@dataclass(frozen=True, slots=True)
class Section:
    """One text of a rundown."""

    title: str
    """Names its chapter; "" where it has none of its own."""
    script: Script
    """What is said of it."""


@dataclass(frozen=True, slots=True)
class Running:
    """The sections of a briefing in order, and what the whole is called."""

    title: str
    """Of the whole."""
    date: str
    """ISO 8601 day."""
    before: tuple[Section, ...]
    """The notice and the introduction, as far as they are chosen."""
    texts: tuple[Section, ...]
    """What is read."""
    after: tuple[Section, ...]
    """The close and the notice, as far as they are chosen."""


def in_order(scripts: Sequence[Script], settings: Settings, lexicon: Lexicon) -> Running:
    """The scripts with the introduction, the close and the notice that the settings choose."""
    day = settings.date or scripts[0].document.source.date
    facts = {"date": calendar.spoken_day(day), "show": settings.show}
    documents = [script.document for script in scripts]
    first = next((each for each in documents if each.paragraphs), documents[0])
    facts["title"] = first.source.title or _own_title(first)  # of a chapter, that of its book
    facts["title"] = _filled(settings.title, facts) or facts["title"]
    frame = settings.frame
    told = {frame.disclosure: frame.disclosure_text}
    return Running(
        title=facts["title"],
        date=day,
        before=(
            *_frame(told.get("start", ""), facts, "the disclosure", lexicon),
            *_frame(
                _introduction(frame.intro, first, facts["title"]), facts, _INTRODUCTION, lexicon
            ),
        ),
        texts=tuple(_section(script, alone=len(scripts) == 1) for script in scripts),
        after=(
            *_frame(frame.outro, facts, "the close", lexicon),
            *_frame(told.get("end", ""), facts, "the disclosure", lexicon),
        ),
    )


def _section(script: Script, *, alone: bool) -> Section:
    return Section("" if alone else _own_title(script.document), script)


def _introduction(template: str, first: Document, title: str) -> str:
    """The template, without a title at its end that the first text then begins with."""
    heading = first.paragraphs[0] if first.paragraphs else None
    if heading is None or heading.kind is not Kind.HEADING or heading.title != title:
        return template
    return _TITLE_LAST.sub("", template)


def _frame(
    template: str, facts: Mapping[str, str], name: str, lexicon: Lexicon
) -> Iterator[Section]:
    """The introduction or the close; none where the template is empty."""
    if template:
        source = Source(template.format_map(facts), name)
        yield Section("", normalize(segment(clean(source)), lexicon))


def _filled(title: str, facts: Mapping[str, str]) -> str:
    """A title with {title}, {date} and {show} filled in; other braces are its own."""
    for name, fact in facts.items():
        title = title.replace(f"{{{name}}}", fact)
    return title


def _own_title(document: Document) -> str:
    """Its heading, else the name of its file where that reads as a title, else its first words.

    A book that begins with its first chapter is called as its file is.
    """
    name = Path(document.source.origin).stem
    named = name_as_title(name)
    if named and NUMBER.match(document.title.partition(":")[0]):
        return named
    return document.title or named or first_words(document)
