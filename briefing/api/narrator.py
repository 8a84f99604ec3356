"""A voice that stays ready for many texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, overload

from briefing.api.arguments import settings_of, with_engine
from briefing.api.make import heard, make, make_files, script, spoken
from briefing.api.recording import Recording
from briefing.api.sources import Input, said
from briefing.document import Clip, Episode, Script, Utterance
from briefing.errors import UsageError
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.document import Samples
    from briefing.engines import Engine
    from briefing.synthesis.synthesize import Progress

_TRIAL = "नमस्ते।"


class Narrator:
    """A voice for many texts: what it loads is loaded once, when it is made, and there is
    nothing to close: it holds memory alone, which goes with it.

    It may be used from several threads; together they say no more at once than the engine can,
    in the order in which they asked.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        engine: Engine | str | None = None,
        **changes: object,
    ) -> None:
        """The voice of `settings`, or `engine`, an object or a name; `changes` are settings.

        Narrator(voice="hm_psi", speed=1.1) is enough; they go by the names of `Settings`, or
        as the command calls them: pauses=Pauses(sentence=0.5) or pause_sentence=0.5. Loads the
        model, which takes a second or two. Raises TypeError for an argument of the wrong type,
        UsageError for a setting or a voice there is not, MissingError for what is not installed.
        """
        # It knows every option.
        from briefing.settings import changed_by_name

        chosen = settings_of("Narrator", settings)
        if isinstance(engine, str):
            changes["engine"], engine = engine, None
        self._given = changed_by_name(chosen, changes) if changes else chosen
        self._settings, self._engine = with_engine("Narrator", self._given, engine)
        self._warm()

    @property
    def settings(self) -> Settings:
        """As it was given, with the name of the voice that reads."""
        return self._settings

    def speak(
        self,
        text: Input,
        *,
        format: str = "mp3",  # noqa: A002 - what it is called everywhere
        progress: Progress | None = None,
    ) -> Recording:
        """`text` as a recording in memory, as `briefing.speak` makes it."""
        return spoken(said("speak", text), self._settings, format, progress, self._engine)

    def stream(self, text: Input) -> Iterator[Samples]:
        """`text` as samples while it is said, as `briefing.stream` gives them."""
        return heard(said("stream", text), self._settings, self._engine)

    @overload
    def make(
        self,
        texts: Input | Iterable[Input],
        output: str | Path | IO[bytes],
        *,
        progress: Progress | None = None,
    ) -> Episode: ...
    @overload
    def make(
        self, *, text: str, output: str | Path | IO[bytes], progress: Progress | None = None
    ) -> Episode: ...
    def make(
        self,
        texts: Input | Iterable[Input] | None = None,
        output: str | Path | IO[bytes] | None = None,
        *,
        text: str | None = None,
        progress: Progress | None = None,
    ) -> Episode:
        """Texts as an audio file, as `briefing.make` makes it."""
        return make(  # type: ignore[call-overload,misc,no-any-return]
            texts, output, self._given, text=text, progress=progress, engine=self._engine
        )

    @overload
    def make_files(
        self,
        texts: Input | Iterable[Input],
        output: str | Path,
        *,
        progress: Progress | None = None,
    ) -> tuple[Episode, ...]: ...
    @overload
    def make_files(
        self, *, text: str, output: str | Path, progress: Progress | None = None
    ) -> tuple[Episode, ...]: ...
    def make_files(
        self,
        texts: Input | Iterable[Input] | None = None,
        output: str | Path | None = None,
        *,
        text: str | None = None,
        progress: Progress | None = None,
    ) -> tuple[Episode, ...]:
        """Texts as an audio file for each chapter, as `briefing.make_files` makes them."""
        return make_files(  # type: ignore[call-overload,misc,no-any-return]
            texts, output, self._given, text=text, progress=progress, engine=self._engine
        )

    @overload
    def script(self, source: Input) -> Script: ...
    @overload
    def script(self, *, text: str) -> Script: ...
    def script(self, source: Input | None = None, *, text: str | None = None) -> Script:
        """What would be said of a text, as `briefing.script` gives it."""
        return script(source, self._given, text=text)  # type: ignore[call-overload,no-any-return]

    def clip(self, utterance: Utterance) -> Clip:
        """One utterance of a script as the engine says it, with the times of its words."""
        # It needs the engine.
        from briefing.synthesis.turns import turn

        if not isinstance(utterance, Utterance):
            raise TypeError(f"clip: utterance must be Utterance, not {type(utterance).__name__}")
        with turn(self._reader):
            return self._reader.say(utterance)

    def _warm(self) -> None:
        """Say a word, so that the model is loaded, and the tables of the language."""
        from dataclasses import replace

        from briefing import pipeline
        from briefing.api.sources import words
        from briefing.engines import SOON

        rundown = pipeline.rundown(words(_TRIAL), self._settings, engine=self._engine, threads=SOON)
        piece = rundown.pieces[0]
        self._reader = rundown.speakers[piece.utterance.voice]
        self._settings = replace(self._settings, voice=self._reader.voice)
        if any(voice.online and voice.name == self._reader.voice for voice in self._reader.voices):
            return  # there is nothing to load, and nobody is asked without need
        if not piece.utterance.words:
            raise UsageError("the voice has nothing to say", "please report this")
        self.clip(piece.utterance)
