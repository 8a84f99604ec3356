"""The whole program in nine stages, each one verb:

read -> clean -> segment -> normalize -> compose -> synthesize -> arrange -> render -> record
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.document import Document, LeftOut, Script, Source, Text, quoted
from briefing.errors import InputError, UsageError
from briefing.hindi.chapters import chosen
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import Lexicon, load_lexicon
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.paratext.reduce import reduced
from briefing.hindi.segment import segment
from briefing.hindi.speakers import with_speakers
from briefing.io.machine import give_back
from briefing.io.places import is_file
from briefing.read import as_ssml, read
from briefing.read.refusals import passing_over
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.document import Episode, Samples
    from briefing.engines import Engine
    from briefing.synthesis.rundown import Rundown
    from briefing.synthesis.sections import Running
    from briefing.synthesis.synthesize import Progress


def make(
    texts: Text | Sequence[Text],
    output: str | Path,
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
    inputs: Iterable[Path] = (),
    engine: Engine | None = None,
) -> Episode:
    """Narrate `texts` into the audio file `output`; see `briefing.make`.

    `inputs` are files the run reads besides the texts and what the settings name. `engine`
    reads instead of the one that the settings name; these then carry its name and voice.
    """
    if settings and settings.split:
        raise UsageError("One file cannot be split", "ask for several: make_files", "split")
    return make_files(texts, output, settings, progress=progress, inputs=inputs, engine=engine)[0]


def make_files(
    texts: Text | Sequence[Text],
    output: str | Path,
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
    inputs: Iterable[Path] = (),
    engine: Engine | None = None,
) -> tuple[Episode, ...]:
    """The same, and where the settings split the texts, a file for each chapter."""
    from briefing.synthesis.speakers import load_ahead

    began = time.monotonic()
    settings, texts = settings or Settings(), _listed(texts)
    load_ahead(settings, engine)
    # These need numpy, which takes longer to import than the text half takes to run; meanwhile
    # the voice is loaded.
    from briefing.audio.mastering import master
    from briefing.audio.music import read_music
    from briefing.audio.render import render
    from briefing.audio.targets import TARGETS
    from briefing.episode.describe import describe
    from briefing.episode.files import list_files, numbered, split
    from briefing.episode.fingerprint import fingerprint
    from briefing.episode.save import record, reserve
    from briefing.synthesis.fallback import synthesize
    from briefing.synthesis.rundown import compose

    reserved = reserve(Path(output), settings, [*map(_origin, texts), *inputs])
    lexicon = load_lexicon(settings.lexicons)
    goal = TARGETS[settings.sound.target]
    settings = goal.settings(reserved.settings)
    music = read_music(settings.frame.jingle, settings.frame.bed, settings.sound.loudness)

    sources = _read_all(texts, settings)
    made_from = fingerprint(sources, replace(reserved.settings, split=False))
    cleaned = [prepare(source, settings) for source in sources]
    del sources
    give_back()  # each was put beside what the rules made of it, which takes ten times its size
    documents = chosen(_segmented(cleaned, settings), settings)
    rundown = compose([normalize(each, lexicon) for each in documents], settings, lexicon, engine)
    title, files = rundown.title, list(split(synthesize(rundown, progress)))
    del cleaned, documents, rundown  # of ten hours each takes some MB
    episodes: list[Episode] = []
    for target in numbered(reserved, len(files)):
        takes = files.pop(0)
        lead, loudness = takes.rundown.lead, settings.sound.loudness
        timeline = master(takes.takes, goal, music, loudness, lead)
        planned, tracks = describe(takes, timeline, target.audio), music.tracks(timeline)
        timeline = timeline.sound()
        del takes
        with target.exclusive() as audio:
            give_back()
            measured = render(timeline, audio, planned.tags, planned.form, tracks, goal)
            took = time.monotonic() - began
            episodes.append(record(target, planned, measured, made_from, took))
    list_files(reserved, title, episodes)
    return tuple(episodes)


def say(text: Text, settings: Settings, *, engine: Engine | None = None) -> Iterator[Samples]:
    """Say a text as it is synthesized: blocks of mono sound at 44.1 kHz, the first at once.

    As loud as the file would be. Raises as `make` does: at once what is wrong with the text or
    the settings, later what fails while it is said.
    """
    from briefing.engines import SOON
    from briefing.synthesis.speakers import load_ahead

    load_ahead(settings, engine, SOON)
    # These need numpy; meanwhile the voice is loaded.
    from briefing.audio.dsp.limit import limit
    from briefing.audio.timeline.live import heard
    from briefing.synthesis.clips import open_cache
    from briefing.synthesis.opening import opened
    from briefing.synthesis.synthesize import speak_in_order

    read = opened(rundown(text, settings, engine=engine, threads=SOON))

    def samples() -> Iterator[Samples]:
        takes = speak_in_order(read, open_cache())
        with closing(takes):  # whoever stops listening stops the synthesis too
            yield from limit(heard(takes, settings.sound.loudness, read.lead))

    return samples()


def rundown(
    texts: Text | Sequence[Text],
    settings: Settings,
    *,
    engine: Engine | None = None,
    threads: int = 1,
) -> Rundown:
    """What would be read of `texts`, by whom and in which pieces; `threads` as in `compose`.

    Raises as `make` does.
    """
    # It needs an engine.
    from briefing.synthesis.rundown import compose

    lexicon = load_lexicon(settings.lexicons)
    scripts = [_script(text, lexicon, settings) for text in _listed(texts)]
    return compose(scripts, settings, lexicon, engine, threads)


def script(text: Text, settings: Settings | None = None) -> Script:
    """What would be said of `text`; see `briefing.script`."""
    settings = settings or Settings()
    return _script(text, load_lexicon(settings.lexicons), settings)


def running(text: Text, settings: Settings) -> Running:
    """What would be heard of `text`, with what frames it; no voice is needed.

    Raises as `script` does.
    """
    # It is not needed for a script alone.
    from briefing.synthesis.sections import in_order

    lexicon = load_lexicon(settings.lexicons)
    return in_order([_script(text, lexicon, settings)], settings, lexicon)


def _script(text: Text, lexicon: Lexicon, settings: Settings) -> Script:
    cleaned = prepare(_read(text, settings), settings)
    (document,) = chosen([segment(cleaned)], replace(settings, split=False))
    return normalize(document, lexicon)


def prepare(source: Source, settings: Settings) -> Source:
    """`source` ready to be cut into sentences: who speaks is marked, what is not read is out."""
    return with_speakers(reduced(clean(source), asdict(settings.paratext)), settings)


def _segmented(sources: Sequence[Source], settings: Settings) -> list[Document]:
    """Each as a document; one of which nothing could be read, beside others, says nothing."""
    found: list[Document] = []
    for source in sources:
        try:
            found.append(segment(source))
        except InputError:
            if not (settings.keep_going and source.unaccounted):
                raise
            found.append(Document(source, source.title, ()))
    if any(document.paragraphs for document in found):
        return found
    lost = sources[0].unaccounted[0]
    raise InputError(
        f"{sources[0].named(lost)}, {quoted(lost.text)}: not read, and there is nothing else to "
        "say",
        "correct it, or give another text",
    )


def _read_all(texts: Sequence[Text], settings: Settings) -> list[Source]:
    """Each text; a file of several that cannot be read at all is missing, where that is wanted."""

    def missing(text: Text, error: InputError) -> Source:
        told = error.message.removeprefix(f"{text}: ").removeprefix(f"{text}, ")
        lost = (LeftOut(told, ""),)
        return Source("", str(text), notices=(error.message,), unaccounted=lost)

    found: list[Source] = []
    for text in texts:
        try:
            found.append(_read(text, settings))
        except InputError as error:
            tolerated = settings.keep_going and len(texts) > 1
            if not tolerated or isinstance(text, Source) or not is_file(text):
                raise
            found.append(missing(text, error))
    return found


def _read(text: Text, settings: Settings) -> Source:
    if isinstance(text, Source):
        return as_ssml(text) if settings.ssml else text
    private = settings.online.allow_private
    with passing_over(wanted=settings.keep_going):
        return read(text, settings.field, allow_private=private, ssml=settings.ssml)


def _origin(text: Text) -> str | Path:
    """Where a text comes from, which may be a file."""
    return text.origin if isinstance(text, Source) else text


def _listed(texts: Text | Sequence[Text]) -> Sequence[Text]:
    return [texts] if isinstance(texts, (str, Path, Source)) else texts
