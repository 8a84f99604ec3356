"""Written Hindi to a narrated audio briefing, offline, with a neural voice.

>>> import briefing
>>> briefing.make("news.txt", "news.mp3")                         # doctest: +SKIP
>>> briefing.normalize("₹500 करोड़")
'पाँच सौ करोड़ रुपये'

Importing this is quick: what makes sound is loaded when it is first used.
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

from typing import TYPE_CHECKING, Any

from briefing.api import (
    Narrator,
    Recording,
    batch,
    explain,
    load,
    make,
    make_files,
    normalize,
    phonemes,
    publish,
    script,
    sentences,
    speak,
    stream,
)
from briefing.document import (
    Boundary,
    Chapter,
    Clip,
    Coverage,
    Cue,
    Document,
    Episode,
    Kind,
    LeftOut,
    Loudness,
    Note,
    Paragraph,
    Report,
    Script,
    Sentence,
    Source,
    Span,
    Substitution,
    Timing,
    Utterance,
    Word,
    WordCue,
)
from briefing.errors import (
    BriefingError,
    EngineBusy,
    IncompleteError,
    InputError,
    InUse,
    MissingError,
    NetworkError,
    OutputError,
    SynthesisFailed,
    UsageError,
)
from briefing.settings import Frame, Neural, Online, Pauses, Settings, Sound, Voices

if TYPE_CHECKING:
    from briefing.batch.driver import Job, Outcome
    from briefing.engines import Engine, Limit, Voice
    from briefing.hindi.normalize.explain import Explanation, Rival
    from briefing.podcast.collect import Problem
    from briefing.podcast.publish import Published
    from briefing.podcast.show import Show

__version__ = "0.1.0"

_LATER = {
    "Engine": "briefing.engines",
    "Explanation": "briefing.hindi.normalize.explain",
    "Job": "briefing.batch.driver",
    "Limit": "briefing.engines",
    "Outcome": "briefing.batch.driver",
    "Problem": "briefing.podcast.collect",
    "Published": "briefing.podcast.publish",
    "Rival": "briefing.hindi.normalize.explain",
    "Show": "briefing.podcast.show",
    "Voice": "briefing.engines",
}
"""Names whose modules need what is slow to load; they are loaded when they are used."""


def __getattr__(name: str) -> Any:
    """One of the names that are loaded later."""
    if name not in _LATER:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    # The command line asks for none of them.
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted({*globals(), *__all__})


__all__ = [
    "Boundary",
    "BriefingError",
    "Chapter",
    "Clip",
    "Coverage",
    "Cue",
    "Document",
    "Engine",
    "EngineBusy",
    "Episode",
    "Explanation",
    "Frame",
    "InUse",
    "IncompleteError",
    "InputError",
    "Job",
    "Kind",
    "LeftOut",
    "Limit",
    "Loudness",
    "MissingError",
    "Narrator",
    "NetworkError",
    "Neural",
    "Note",
    "Online",
    "Outcome",
    "OutputError",
    "Paragraph",
    "Pauses",
    "Problem",
    "Published",
    "Recording",
    "Report",
    "Rival",
    "Script",
    "Sentence",
    "Settings",
    "Show",
    "Sound",
    "Source",
    "Span",
    "Substitution",
    "SynthesisFailed",
    "Timing",
    "UsageError",
    "Utterance",
    "Voice",
    "Voices",
    "Word",
    "WordCue",
    "batch",
    "explain",
    "load",
    "make",
    "make_files",
    "normalize",
    "phonemes",
    "publish",
    "script",
    "sentences",
    "speak",
    "stream",
]
