"""The rundown: what is read, by whom, in which pieces, with which pauses and chapters."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.document import Document, Kind, Piece, Script, Utterance
from briefing.document.packed import PackedWords
from briefing.engines import Engine, SpeaksEnglish
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.prosody.fit import fit
from briefing.hindi.prosody.phrasing import phrased
from briefing.settings import Settings
from briefing.synthesis.english import with_english
from briefing.synthesis.pauses import with_pauses
from briefing.synthesis.sections import Section, in_order
from briefing.synthesis.speakers import engine_of, marked_as, speaker_of
from briefing.synthesis.voices import assign_voices, casting, voices_of

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rundown:
    """Everything that will be heard, in order, and who says it."""

    title: str
    """Of the whole."""
    author: str
    """Of the whole."""
    date: str
    """ISO 8601 day."""
    sections: tuple[Section, ...]
    """An introduction, the texts, a close."""
    pieces: tuple[Piece, ...]
    """All that is said."""
    speakers: Mapping[str, Engine]
    """An engine for each voice that `pieces` name."""
    settings: Settings
    """As chosen, with the name of the voice that "" stood for."""
    published: str = ""
    """The first text's own time on the day of `date`, ISO 8601, or ""."""

    @property
    def lead(self) -> float:
        """Seconds of silence that the first text asks for before its first word."""
        return self.sections[self.pieces[0].section].script.lead if self.pieces else 0.0

    @property
    def reader(self) -> str:
        """Engine and voice, as `engines.named` understands them."""
        return f"{self.settings.engine}:{self.settings.voice}"


def compose(
    scripts: Sequence[Script],
    settings: Settings,
    lexicon: Lexicon,
    engine: Engine | None = None,
    threads: int = 1,
    turn: int = 0,
) -> Rundown:
    """Put scripts in order, with the introduction and close chosen, and give out the voices.

    Nothing is synthesized yet. `engine` reads instead of the one of the settings, which keeps
    `threads` cores busy with a piece where it can. `turn` paragraphs were read before, which
    decides who reads the first where two take turns. Raises as `engines.load` does, and
    InputError for a syllable that is more than an engine may be given.
    """
    sources = [script.document.source for script in scripts]
    running = in_order(scripts, settings, lexicon)
    texts = (replace(each, script=_packed(each.script)) for each in running.texts)
    sections = (*running.before, *texts, *running.after)
    published = "" if settings.date else sources[0].published
    author = settings.author or sources[0].author or settings.default_author
    rundown = Rundown(running.title, author, running.date, sections, (), {}, settings, published)
    return read_by(rundown, settings, engine, threads, turn=turn)


def read_by(
    rundown: Rundown,
    settings: Settings,
    engine: Engine | None = None,
    threads: int = 1,
    *,
    marked: bool = True,
    turn: int = 0,
) -> Rundown:
    """The same rundown read by the voices of `settings`, in pieces that suit their engine.

    Unless `marked`, who is marked in the text does not read. Raises as `compose` does.
    """
    reader = engine or engine_of(settings, settings.voice, threads)
    settings = replace(settings, voice=reader.voice)
    documents = [_unmarked(s.script.document, marked) for s in rundown.sections]
    cast = casting(documents, settings, [voice.name for voice in reader.voices])
    scripts: list[Script] = []
    for section, document in zip(rundown.sections, documents, strict=True):
        given = replace(section.script, document=document)
        script, turn = assign_voices(given, settings, turn, cast)
        fitted = fit(_in_english(phrased(script), reader, settings), reader.limit)
        scripts.append(_packed(fitted))
    spoken_by = {each.voice for script in scripts for each in script.utterances}
    keys = dict.fromkeys([*voices_of(settings), *sorted(spoken_by)])
    marked_at = marked_as(documents, cast)
    speakers = {key: engine or speaker_of(settings, key, marked_at, threads) for key in keys}
    read = [replace(s, script=t) for s, t in zip(rundown.sections, scripts, strict=True)]
    return replace(rundown, pieces=pieces_of(read, settings), speakers=speakers, settings=settings)


def _packed(script: Script) -> Script:
    """The same in less room: from here on it is only read, while hours of sound are made of it."""

    def packed(utterance: Utterance) -> Utterance:
        if isinstance(utterance.words, PackedWords):
            return utterance
        return replace(utterance, words=PackedWords(utterance.words))

    return replace(script, utterances=tuple(map(packed, script.utterances)))


def _in_english(script: Script, reader: Engine, settings: Settings) -> Script:
    if settings.neural.english != "native":
        return script
    if isinstance(reader, SpeaksEnglish):
        return with_english(script, reader)
    _log.warning("engine %s pronounces English with the sounds of Hindi", settings.engine)
    return script


def _unmarked(document: Document, marked: bool) -> Document:
    return document if marked else replace(document, voices=())


def pieces_of(sections: Sequence[Section], settings: Settings) -> tuple[Piece, ...]:
    """The utterances of all sections as pieces, with their pauses and chapters."""
    pieces: list[Piece] = []
    paragraphs = 0
    for number, section in enumerate(sections):
        pieces += _pieces(section, number, paragraphs)
        paragraphs += len(section.script.document.paragraphs)
    return tuple(with_pauses(pieces, [s.script.lead for s in sections], settings.pauses))


def _pieces(section: Section, number: int, before: int) -> Iterator[Piece]:
    """The pieces of one section; `before` paragraphs come before it.

    A titled section begins a chapter, and so does each heading in it; where both are, the
    chapter has the section's title.
    """
    paragraphs = section.script.document.paragraphs
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    title, current = section.title, -1
    for utterance in section.script.utterances:
        paragraph = paragraphs[utterance.paragraph]
        if utterance.paragraph != current:
            current = utterance.paragraph
            if not title and paragraph.kind is Kind.HEADING:
                title = paragraph.title
        yield Piece(
            utterance=utterance,
            sentence=sentences[utterance.sentence],
            section=number,
            paragraph=before + utterance.paragraph,
            kind=paragraph.kind,
            chapter=title,
        )
        title = ""
