"""Written Hindi to a narrated audio briefing, offline, with a neural voice.

>>> import briefing
>>> briefing.make("news.txt", "news.mp3")                         # doctest: +SKIP
>>> briefing.normalize("₹500 करोड़")
'पाँच सौ करोड़ रुपये'

Importing this is quick: every name is loaded when it is first used.
"""

import sys

# `python -m briefing` looks for modules in the current folder first: a json.py beside the texts
# would run. While Python looks for what to run, argv[0] is "-m".
if (
    sys.argv[:1] == ["-m"]
    and sys.orig_argv[-len(sys.argv)].removeprefix("-m").partition(".")[0] == __name__
    and not sys.flags.safe_path
):
    del sys.path[0]

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.api.episodes import (
        clip as clip,
        load_episode as load_episode,
    )
    from briefing.api.make import (
        make as make,
        make_files as make_files,
        script as script,
        speak as speak,
        stream as stream,
    )
    from briefing.api.many import (
        batch as batch,
        publish as publish,
    )
    from briefing.api.narrator import (
        Narrator as Narrator,
    )
    from briefing.api.recording import (
        Recording as Recording,
    )
    from briefing.api.sources import (
        Input as Input,
        load as load,
    )
    from briefing.api.words import (
        explain as explain,
        normalize as normalize,
        phonemes as phonemes,
        sentences as sentences,
    )
    from briefing.document import (
        Boundary as Boundary,
        Chapter as Chapter,
        Clip as Clip,
        Coverage as Coverage,
        Cue as Cue,
        Document as Document,
        Episode as Episode,
        Kind as Kind,
        LeftOut as LeftOut,
        Loudness as Loudness,
        Note as Note,
        Paragraph as Paragraph,
        Report as Report,
        Script as Script,
        Sentence as Sentence,
        Source as Source,
        Span as Span,
        Substitution as Substitution,
        Timing as Timing,
        Utterance as Utterance,
        Word as Word,
        WordCue as WordCue,
    )
    from briefing.document.samples import (
        Samples as Samples,
    )
    from briefing.engines import (
        Engine as Engine,
        Limit as Limit,
        Voice as Voice,
    )
    from briefing.errors import (
        BriefingError as BriefingError,
        EngineBusy as EngineBusy,
        IncompleteError as IncompleteError,
        InputError as InputError,
        InUse as InUse,
        MissingError as MissingError,
        NetworkError as NetworkError,
        OutputError as OutputError,
        SynthesisFailed as SynthesisFailed,
        UsageError as UsageError,
    )
    from briefing.hindi.normalize.explain import (
        Explanation as Explanation,
        Rival as Rival,
    )
    from briefing.jobs.driver import (
        Job as Job,
        Outcome as Outcome,
    )
    from briefing.podcast.collect import (
        Problem as Problem,
    )
    from briefing.podcast.publish import (
        Published as Published,
    )
    from briefing.podcast.show import (
        Show as Show,
    )
    from briefing.settings import (
        Frame as Frame,
        Neural as Neural,
        Online as Online,
        Paratext as Paratext,
        Pauses as Pauses,
        Settings as Settings,
        Sound as Sound,
        Voices as Voices,
    )
    from briefing.synthesis.synthesize import (
        Progress as Progress,
    )

__version__ = "0.1.0"

_NAMES = {
    "briefing.api.episodes": "clip load_episode",
    "briefing.api.many": "batch publish",
    "briefing.api.make": "make make_files script speak stream",
    "briefing.api.narrator": "Narrator",
    "briefing.api.recording": "Recording",
    "briefing.api.sources": "Input load",
    "briefing.api.words": "explain normalize phonemes sentences",
    "briefing.document": "Boundary Chapter Clip Coverage Cue Document Episode Kind "
    "LeftOut Loudness Note Paragraph Report Script Sentence Source Span Substitution Timing "
    "Utterance Word WordCue",
    "briefing.document.samples": "Samples",
    "briefing.engines": "Engine Limit Voice",
    "briefing.errors": "BriefingError EngineBusy IncompleteError InputError InUse MissingError "
    "NetworkError OutputError SynthesisFailed UsageError",
    "briefing.hindi.normalize.explain": "Explanation Rival",
    "briefing.jobs.driver": "Job Outcome",
    "briefing.podcast.collect": "Problem",
    "briefing.podcast.publish": "Published",
    "briefing.podcast.show": "Show",
    "briefing.settings": "Frame Neural Online Paratext Pauses Settings Sound Voices",
    "briefing.synthesis.synthesize": "Progress",
}
"""The public names by the module that each is from; a module is loaded when one is used."""
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}
__all__ = sorted(_MODULES)  # noqa: PLE0605 - a list


if not TYPE_CHECKING:  # a type checker would take any name for one that there is

    def __getattr__(name: str) -> object:
        """One of the public names, which stays here."""
        if name not in _MODULES:
            told = f"module 'briefing' has no attribute {name!r}"
            # With both, Python adds what was meant.
            raise AttributeError(told, name=name, obj=sys.modules[__name__])
        # `briefing --help` uses none of them.
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_MODULES[name]), name)
        return value


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
