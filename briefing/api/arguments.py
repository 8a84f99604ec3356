"""The arguments of a Python program, checked: a wrong one is named at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.engines import Engine


def expect(function: str, name: str, value: object, *kinds: type) -> None:
    """Raise TypeError unless `value`, the argument `name` of `function`, is one of `kinds`."""
    if not isinstance(value, kinds):
        wanted = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)
        raise TypeError(f"{function}: {name} must be {wanted}, not {type(value).__name__}")


def settings_of(function: str, settings: object) -> Settings:
    """The settings given, or the usual ones for None. Raises TypeError for anything else."""
    if settings is None:
        return Settings()
    if not isinstance(settings, Settings):
        raise TypeError(
            f"{function}: settings must be briefing.Settings(…), not {type(settings).__name__}"
        )
    return settings


def with_engine(function: str, settings: object, engine: object) -> tuple[Settings, Engine | None]:
    """The settings as `engine` reads them, and the engine, held to the contract; of the name of
    an engine, the settings alone.

    Raises TypeError for an engine that does not keep it, UsageError where the settings ask for
    voices that it is not.
    """
    chosen = settings_of(function, settings)
    if engine is None:
        return chosen, None
    if isinstance(engine, str):
        return replace(chosen, engine=engine), None
    # It needs the engines' contract.
    from briefing.engines.foreign import Guarded

    voices = chosen.voices
    if voices.quote or voices.heading or voices.alternate:
        raise UsageError(
            "an engine given as an object cannot be mixed with other voices",
            "leave out the other voices, or name an engine in the settings",
        )
    if isinstance(engine, type):
        raise TypeError(
            f"{function}: engine must be a name or an engine that is built, not {engine!r}"
        )
    if isinstance(engine, Guarded):
        guarded = engine
    else:
        try:
            guarded = Guarded(type(engine).__name__, engine)  # type: ignore[arg-type]
        except (TypeError, AttributeError) as error:
            raise TypeError(f"{function}: engine {type(engine).__name__}: {error}") from None
    return replace(chosen, engine=guarded.name, voice=guarded.voice), guarded
