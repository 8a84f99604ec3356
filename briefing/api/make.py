"""Texts to a file, to bytes, or to samples as they are said; and what would be said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, overload

from briefing.api.arguments import expect, settings_of, with_engine
from briefing.api.recording import Recording
from briefing.api.sources import Input, said, texts_of
from briefing.document import Episode, Script, Source
from briefing.errors import UsageError
from briefing.io.folders import folder_for
from briefing.io.scratch import scratch
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.document import Samples
    from briefing.engines import Engine
    from briefing.synthesis.synthesize import Progress

FORMATS = ("mp3", "m4a", "opus", "flac", "wav")
"""Kinds of audio that can be made; `briefing.audio.formats.write` writes them."""


@overload
def make(
    texts: Input | Iterable[Input],
    output: str | Path | IO[bytes],
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> Episode: ...
@overload
def make(
    *,
    text: str,
    output: str | Path | IO[bytes],
    settings: Settings | None = None,
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> Episode: ...
def make(
    texts: Input | Iterable[Input] | None = None,
    output: str | Path | IO[bytes] | None = None,
    settings: Settings | None = None,
    *,
    text: str | None = None,
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> Episode:
    """Narrate one text, or several with a chapter each, into the audio file `output`.

    A text is a file name, an address, "-" for standard input, a Source, the bytes of a file or
    an open file; `text` is the words themselves. The record of the episode, JSON, is written
    beside the file; a folder that is not there is made. `output` may be an open file too: it gets
    an MP3, or what the end of its name says, and no record. `progress(done, total)` is called in
    characters said, from whatever thread says them; an exception that it raises ends the work
    and is raised here. `engine`, an object or a name, reads instead of that of the settings.
    Raises TypeError for an argument of the wrong type, else a subclass of BriefingError; an older
    `output` is then untouched, and what was said is kept for the next run.
    """
    from briefing import pipeline

    found = texts_of("make", texts, text)
    if output is None:
        raise _no_place("make")
    chosen, reader = with_engine("make", settings, engine)
    _check_progress("make", progress)
    if not hasattr(output, "write"):
        expect("make", "output", output, str, Path)
        place = Path(output)
        with folder_for(place):
            return pipeline.make(found, place, chosen, progress=progress, engine=reader)
    from io import TextIOBase

    if isinstance(output, TextIOBase):
        raise TypeError("make: output must be open for bytes: open(name, 'wb') or io.BytesIO()")
    kind = Path(str(getattr(output, "name", ""))).suffix.lower().removeprefix(".")
    with scratch() as folder:
        made = Path(folder, f"briefing.{kind if kind in FORMATS else 'mp3'}")
        episode = pipeline.make(found, made, chosen, progress=progress, engine=reader)
        output.write(made.read_bytes())  # type: ignore[union-attr]
    return replace(episode, audio=Path(made.name))


@overload
def make_files(
    texts: Input | Iterable[Input],
    output: str | Path,
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> tuple[Episode, ...]: ...
@overload
def make_files(
    *,
    text: str,
    output: str | Path,
    settings: Settings | None = None,
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> tuple[Episode, ...]: ...
def make_files(
    texts: Input | Iterable[Input] | None = None,
    output: str | Path | None = None,
    settings: Settings | None = None,
    *,
    text: str | None = None,
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> tuple[Episode, ...]:
    """Narrate texts as `make` does; with `Settings(split=True)` into a file for each chapter.

    The names are made from `output`, which cannot be an open file. Raises as `make` does.
    """
    from briefing import pipeline

    found = texts_of("make_files", texts, text)
    if output is None:
        raise _no_place("make_files")
    expect("make_files", "output", output, str, Path)
    chosen, reader = with_engine("make_files", settings, engine)
    _check_progress("make_files", progress)
    with folder_for(Path(output)):
        return pipeline.make_files(found, output, chosen, progress=progress, engine=reader)


def _no_place(function: str) -> UsageError:
    return UsageError(
        f"{function}: no output was given",
        'give output="news.mp3", or call briefing.speak for bytes',
    )


def _check_progress(function: str, progress: object) -> None:
    if progress is not None and not callable(progress):
        raise TypeError(f"{function}: progress must be a function, not {type(progress).__name__}")


def speak(
    text: Input,
    settings: Settings | None = None,
    *,
    format: str = "mp3",  # noqa: A002 - what it is called everywhere
    progress: Progress | None = None,
    engine: Engine | str | None = None,
) -> Recording:
    """Narrate `text` into memory; a str is the words themselves.

    `progress` is called as in `make`, and ends the work by raising as it does there. Raises as
    `make` does, UsageError for a format there is not.
    """
    chosen, reader = with_engine("speak", settings, engine)
    return spoken(said("speak", text), chosen, format, progress, reader)


def stream(
    text: Input, settings: Settings | None = None, *, engine: Engine | str | None = None
) -> Iterator[Samples]:
    """Narrate `text` as it is synthesized: blocks of mono float32 at 44.1 kHz, shape (n,).

    A str is the words themselves. The first block is there before the second sentence is said;
    closing the iterator ends the work. Raises as `speak` does, at once.
    """
    chosen, reader = with_engine("stream", settings, engine)
    return heard(said("stream", text), chosen, reader)


@overload
def script(source: Input, settings: Settings | None = None) -> Script: ...
@overload
def script(*, text: str, settings: Settings | None = None) -> Script: ...
def script(
    source: Input | None = None, settings: Settings | None = None, *, text: str | None = None
) -> Script:
    """What would be said of a text, with every spoken word's written characters.

    `source` is what `make` takes, `text` the words themselves. Raises TypeError for an argument
    of the wrong type, InputError when the text or a lexicon of the settings cannot be used.
    """
    from briefing import pipeline

    found = texts_of("script", source, text)
    if len(found) > 1:
        raise UsageError("script: more than one text", "call it once for each text")
    return pipeline.script(found[0], settings_of("script", settings))


def spoken(
    source: Source,
    settings: Settings,
    kind: str,
    progress: Progress | None,
    engine: Engine | None,
) -> Recording:
    """A source as a recording; `settings` and `engine` as `with_engine` gives them."""
    from briefing import pipeline

    _check_progress("speak", progress)
    if kind not in FORMATS:
        raise UsageError(f"Unsupported format: {kind!r}", f"use {', '.join(FORMATS)}")
    with scratch() as folder:
        made = Path(folder, f"briefing.{kind}")
        episode = pipeline.make(source, made, settings, progress=progress, engine=engine)
        return Recording(made.read_bytes(), kind, replace(episode, audio=Path(made.name)))


def heard(source: Source, settings: Settings, engine: Engine | None) -> Iterator[Samples]:
    """A source as samples; `settings` and `engine` as `with_engine` gives them."""
    from briefing import pipeline

    return pipeline.say(source, settings, engine=engine)
