"""What is chosen on the desk for a draft, as settings; the settings check it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.server.desk.drafts import Draft
from briefing.settings import Settings, Voices
from briefing.settings.groups import INTRO, OUTRO
from briefing.synthesis.voices import voices_of

PAUSES = ("sentence", "paragraph", "heading", "item", "quote", "section")
"""The pauses that the desk shows, seconds each."""
_BASE = Settings()
_PLAIN = ("engine", "voice", "speed")
_VOICES = ("quote", "heading", "alternate")
_FRAME = ("intro", "outro", "disclosure")
MOST_SPEAKERS = 50
"""Of a text, each with a voice."""
NAMES = frozenset(
    [*_PLAIN, *(f"pauses.{name}" for name in PAUSES), *(f"voices.{name}" for name in _VOICES)]
    + [f"frame.{name}" for name in _FRAME]
    + ["voices.cast", "voices.speakers"]
)
"""Every choice."""


def usual(base: Settings) -> dict[str, Any]:
    """The choices that `base` makes: those of a show, where a draft chooses nothing else."""
    groups = {"pauses": PAUSES, "voices": (*_VOICES, "cast", "speakers"), "frame": _FRAME}
    made: dict[str, Any] = {name: getattr(base, name) for name in _PLAIN}
    for group, names in groups.items():
        values = getattr(base, group)
        made |= {f"{group}.{name}": getattr(values, name) for name in names}
    return made | {name: bool(made[name]) for name in ("frame.intro", "frame.outro")}


def settings_of(draft: Draft, base: Settings = _BASE, lexicons: Sequence[Path] = ()) -> Settings:
    """The settings of a draft: its choices, and `base` for the rest; `lexicons` come last.

    Raises UsageError for what cannot be.
    """
    chosen = usual(base) | dict(draft.choices)
    frame = {
        "intro": (base.frame.intro or INTRO) if chosen["frame.intro"] else "",
        "outro": (base.frame.outro or OUTRO) if chosen["frame.outro"] else "",
        "disclosure": chosen["frame.disclosure"],
    }
    return replace(
        base,
        **{name: chosen[name] for name in _PLAIN},
        title=draft.title or base.title,
        author=draft.author or base.author,
        date=draft.date,
        lexicons=(*base.lexicons, *lexicons),
        pauses=replace(base.pauses, **_group(chosen, "pauses")),
        voices=_voices(chosen, base.voices),
        frame=replace(base.frame, **frame),
        transcripts=("vtt", "srt"),
    )


def chosen(
    draft: Draft,
    changes: Mapping[str, Any],
    voices: Mapping[str, frozenset[str]],
    base: Settings = _BASE,
) -> Draft:
    """`draft` with `changes` to its choices; None takes one back, to that of `base`.

    `voices` are those that may read, by engine. UsageError as above, and for any other voice.
    """
    for name in changes:
        if name not in NAMES:
            raise UsageError(f"Unsupported choice: {name!r}", f"choose {', '.join(sorted(NAMES))}")
    kept = {k: v for k, v in {**draft.choices, **changes}.items() if v is not None}
    made = replace(draft, choices=kept)
    settings = settings_of(made, base)
    known = voices.get(settings.engine, frozenset())
    spoken_by = (pair.rpartition("=")[2] for pair in settings.voices.speakers)
    for voice in (*voices_of(settings), *spoken_by):
        if voice not in known:
            raise UsageError(f"no voice {one_line(voice)!r} on this machine", "choose another")
    if not known:
        raise UsageError(f"no engine {settings.engine!r} on this machine", "choose another")
    return made


def _voices(chosen: Mapping[str, Any], base: Voices) -> Voices:
    known = _group(chosen, "voices")
    speakers = known.get("speakers", [])
    if not isinstance(speakers, (list, tuple)) or len(speakers) > MOST_SPEAKERS:
        raise UsageError("the speakers are not a list", "give names and voices: राम=hm_psi")
    return replace(base, **known | {"speakers": tuple(map(str, speakers))})


def _group(choices: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {
        key.removeprefix(f"{name}."): value
        for key, value in choices.items()
        if key.startswith(f"{name}.")
    }
