"""The nouns of the program: what each stage hands to the next. All of them are frozen.

`text` holds what is written and will be said, `sound` what a voice is given and gives,
`episode` what a finished file is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.document.source import Anchor, Footnote, LeftOut, Quoted, Source, Table, Text
from briefing.document.text import (
    Boundary,
    Document,
    Kind,
    Note,
    Paragraph,
    PauseMark,
    Script,
    Sentence,
    Span,
    Utterance,
    VoiceMark,
    Word,
    quoted,
    unread,
)

if TYPE_CHECKING:
    from briefing.document.episode import (
        LISTENING_SPEEDS,
        Chapter,
        Check,
        Coverage,
        Cue,
        Episode,
        Loudness,
        Report,
        Substitution,
        WordCue,
    )
    from briefing.document.form import Form
    from briefing.document.samples import Samples as Samples
    from briefing.document.sound import Clip, Piece, Timing

_WITH_SOUND = {
    **dict.fromkeys(("Clip", "Piece", "Timing"), "sound"),
    "Form": "form",
}
"""Nouns that a text alone never needs, and their module; the others of them are in `episode`."""

__all__ = [
    "LISTENING_SPEEDS",
    "Anchor",
    "Boundary",
    "Chapter",
    "Check",
    "Clip",
    "Coverage",
    "Cue",
    "Document",
    "Episode",
    "Footnote",
    "Form",
    "Kind",
    "LeftOut",
    "Loudness",
    "Note",
    "Paragraph",
    "PauseMark",
    "Piece",
    "Quoted",
    "Report",
    "Script",
    "Sentence",
    "Source",
    "Span",
    "Substitution",
    "Table",
    "Text",
    "Timing",
    "Utterance",
    "VoiceMark",
    "Word",
    "WordCue",
    "quoted",
    "unread",
]


def __getattr__(name: str) -> Any:
    """A noun of sound, loaded when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_WITH_SOUND.get(name, 'episode')}"), name)
    globals()[name] = found
    return found
