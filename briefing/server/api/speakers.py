"""Models and voices by the names that clients know them by; none of them sends text anywhere.

The usual voice is loaded while a server already answers.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from functools import cache
from typing import Any

from briefing.engines.kokoro.mix import is_mix
from briefing.errors import BriefingError
from briefing.server.api.values import Refusal, number_of, text_of
from briefing.settings import Settings
from briefing.voices.catalog import Listed, ready

_log = logging.getLogger(__name__)

DEFAULT = "kokoro"
"""The engine of requests that name none of ours."""

OF_OPENAI = frozenset(("tts-1", "tts-1-hd", "gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15"))
"""Models of OpenAI: asked for one of them, the default engine answers."""

LIKE = {
    "alloy": "hf_alpha",
    "ash": "hm_omega",
    "ballad": "hm_psi",
    "cedar": "hm_omega",
    "coral": "hf_beta",
    "echo": "hm_omega",
    "fable": "hm_psi",
    "marin": "hf_beta",
    "nova": "hf_beta",
    "onyx": "hm_psi",
    "sage": "hf_alpha",
    "shimmer": "hf_alpha",
    "verse": "hm_psi",
}
"""The voice that answers for each of OpenAI's: female for female."""


@cache
def voices() -> tuple[Listed, ...]:
    """Every voice that can speak on this machine, the default engine's first."""
    return tuple(ready())


def models() -> list[str]:
    """The engines of those voices, the default first."""
    return list(dict.fromkeys(one.engine for one in voices()))


def settings_of(asked_for: Mapping[str, Any], **more: Any) -> Settings:
    """The settings that a request asks for by model, voice and speed.

    Raises Refusal for a model or voice there is not, UsageError for a speed that cannot be.
    """
    engine = _engine(text_of(asked_for, "model", DEFAULT))
    wanted = asked_for.get("voice", "")
    if isinstance(wanted, dict):
        wanted = wanted.get("id")
    if not isinstance(wanted, str):
        raise Refusal(400, "voice is no string", "invalid_type", "voice")
    engine, voice = _voice(engine, wanted)
    speed = number_of(asked_for, "speed", 1.0)
    return Settings(engine=engine, voice=voice, speed=speed, **more)


def _engine(model: str) -> str:
    if model in OF_OPENAI:
        return DEFAULT
    if model not in models():
        message = f"the model {model[:60]!r} does not exist: there are {', '.join(models())}"
        raise Refusal(404, message, "model_not_found", "model")
    return model


def _voice(engine: str, name: str) -> tuple[str, str]:
    """Engine and voice of a name: one of ours, "engine:voice", a mix, or one of OpenAI's."""
    owner, colon, rest = name.partition(":")
    if colon and owner in models():
        engine, name = owner, rest
    if not name:
        return engine, ""
    if engine == DEFAULT and (name in LIKE or is_mix(name)):
        return engine, LIKE.get(name, name)
    known = [one.voice.name for one in voices() if one.engine == engine]
    if name in LIKE and known:
        return engine, known[0]
    if name not in known:
        message = f"no voice {name[:60]!r} in {engine}: there are {', '.join(known)}"
        raise Refusal(400, message, "invalid_value", "voice")
    return engine, name


def prepare() -> None:
    """Begin to load the usual voice, which then stays; who asks for it sooner waits for it.

    Where it cannot be loaded that is logged, and each request for it is told why.
    """
    threading.Thread(target=_load, name="prepare", daemon=True).start()


def _load() -> None:
    # It needs numpy and the voice.
    from briefing.api.narrator import Narrator

    try:
        Narrator()
    except BriefingError as error:
        _log.warning("%s", error)
